"""Makes and tries what opens journals: slots, recovery codes, the rows they are kept in.

Every change is one transaction of ``keys.db``; a caller who is cancelled leaves it whole.
"""

import secrets
import sqlite3
import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from journal.errors import ExpiredError, NotFoundError
from journal.ports import OwnerId, Settings
from journal.times import Clock
from storage import keyrows
from storage.account import Account
from storage.database import Connection, transact
from storage.keyrows import Denied, KeyRows, Reserved
from storage.rows import Target
from vault.errors import BadCodeError
from vault.master import MasterKeys
from vault.pairs import new_secret, public_half
from vault.pins import check_secret
from vault.recovery import RecoveryCode, new_code
from vault.sealing import KEY, derive, open_, seal
from vault.site import SiteSecret
from vault.slots import (
    JID,
    Opened,
    SlotKind,
    filler_slot,
    make_slot,
    open_slots,
    shuffled_places,
    slot_profile,
    slot_salt,
)
from vault.unlocking import CURRENT, Derivation
from vault.userkeys import new_user_key, unwrap_user_key, wrap_user_key

T = TypeVar("T")

_ROLES = b"jazba/roles/v1"
_OPENED = b"opened"
_MOMENT = struct.Struct(">q")  # milliseconds since 1970; 0: never


@dataclass(frozen=True, slots=True)
class Entered:
    """A secret opened a journal: what it held, failed tries before, the opening before."""

    opened: Opened
    failed: int
    last_opened: datetime | None


@dataclass(frozen=True, slots=True)
class Recovered:
    """A recovery code opened a journal of the person *pid*; nothing is changed yet."""

    pid: bytes
    uk: bytes = field(repr=False)
    opened: Opened
    profile: int
    lookup: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Locksmith:
    """The keys database and the secrets that its rows are under."""

    keys: Connection
    master: MasterKeys = field(repr=False)
    site: SiteSecret = field(repr=False)
    derivation: Derivation
    clock: Clock
    profile: int = CURRENT  # of the slots made for new people

    async def account(self, pid: bytes) -> Account | None:
        """Return what is known of *pid*, or None."""
        row = await self._transact(partial(keyrows.user, pid=pid))
        return None if row is None else Account.open(self.site, pid, row[1])

    async def change(self, pid: bytes, settings: Settings) -> Account:
        """Keep changed settings; raise ``NotFoundError`` for a stranger."""

        def work(connection: sqlite3.Connection) -> Account:
            if (row := keyrows.user(connection, pid)) is None:
                raise NotFoundError
            account = replace(Account.open(self.site, pid, row[1]), settings=settings)
            sealed = account.seal(self.site)
            connection.execute(keyrows.UPDATE_ACCOUNT, {"pid": pid, "account": sealed})
            return account

        return await self._transact(work)

    async def register(self, owner: OwnerId, secret: str, settings: Settings) -> str:
        """Make a journal for *owner*; return the recovery code.

        Raise ``WeakPinError``, or ``ExpiredError`` for somebody who has one.
        """
        check_secret(secret)
        pair, jid, uk = new_secret(), secrets.token_bytes(JID), new_user_key()
        account = Account(owner, Target(jid, public_half(pair)), settings)
        opened = Opened(SlotKind.REAL, jid, pair, 0)
        rows, _, code = await self._rows(account, uk, opened, secret, self.profile)
        # The decoy's place is taken from the first day; nobody has its key yet.
        rows.roles[secrets.token_bytes(JID)] = _filler_roles()
        await self._transact(partial(_insert, rows=rows))
        return code.text

    async def enter(self, pid: bytes, secret: str) -> Entered | Denied | None:
        """Try *secret*, the try being counted on the disk before it is made.

        Return None for a wrong one that may be followed by another at once.
        """

        def begin(connection: sqlite3.Connection) -> tuple[Reserved | Denied, bytes, list[bytes]]:
            if (row := keyrows.user(connection, pid)) is None:
                raise NotFoundError
            tried = keyrows.reserve(connection, pid, self.clock())
            return tried, row[0], keyrows.slots(connection, pid)

        tried, wrapped, slots = await self._transact(begin)
        if isinstance(tried, Denied):
            return tried
        uk = unwrap_user_key(self.master, pid, wrapped)
        key = await self.derivation.derive(secret, slot_salt(uk, pid), slot_profile(slots))
        if (opened := open_slots(uk, pid, slots, key)) is None:
            return await self._transact(partial(keyrows.denial, pid=pid, now=self.clock()))
        now = self._moment(pid, self.clock())
        await self._transact(partial(keyrows.succeed, pid=pid, opened=now))
        return Entered(opened, tried.failed, self._read_moment(pid, tried.opened))

    async def replace(self, pid: bytes, opened: Opened, secret: str) -> None:
        """Let *secret* open what *opened* was opened from, and nothing else do so any more.

        Raise ``WeakPinError``.
        """
        check_secret(secret)
        row = await self._transact(partial(keyrows.user, pid=pid))
        if row is None:
            raise NotFoundError
        uk = unwrap_user_key(self.master, pid, row[0])
        profile = slot_profile(await self._transact(partial(keyrows.slots, pid=pid)))
        key = await self.derivation.derive(secret, slot_salt(uk, pid), profile)
        raw = make_slot(uk, pid, key, opened, profile)
        await self._transact(partial(keyrows.put_slot, pid=pid, i=opened.slot, raw=raw))

    async def try_code(self, pid: bytes, typed: str) -> Recovered:
        """Return what the recovery code *typed* by *pid* opens; raise ``BadCodeError``.

        Also raised, whatever the code, above twenty tries an hour.
        """
        if not await self._transact(partial(keyrows.guess, pid=pid, now=self.clock())):
            raise BadCodeError
        code = RecoveryCode.parse(typed)
        lookup = self.site.recovery_lookup(code.raw)
        whose, wrapped, slots = await self._transact(partial(_by_lookup, lookup=lookup))
        uk = unwrap_user_key(self.master, whose, wrapped)
        if (opened := open_slots(uk, whose, slots, code.key(whose))) is None:
            raise BadCodeError
        await self._transact(partial(keyrows.forget_guesses, pid=pid))
        return Recovered(whose, uk, opened, slot_profile(slots), lookup)

    async def restore(
        self, owner: OwnerId, found: Recovered, secret: str
    ) -> tuple[Opened, RecoveryCode]:
        """Let *secret* and a new code open what was *found*, for *owner* alone.

        Raise ``WeakPinError``; ``ExpiredError`` when *owner* has another journal;
        ``BadCodeError`` when the code was used meanwhile.
        """
        check_secret(secret)
        if self.site.pid(owner) == found.pid:
            return await self._renew(found, secret)
        return await self._move(owner, found, secret)

    async def owner_of(self, jid: bytes) -> OwnerId | None:
        """Return whose primary journal *jid* is; None for a decoy or a wiped one."""

        def work(connection: sqlite3.Connection) -> tuple[bytes, bytes] | None:
            row: tuple[bytes, bytes] | None = connection.execute(
                keyrows.ACCOUNT_OF, {"jid": jid}
            ).fetchone()
            return row

        if (row := await self._transact(work)) is None:
            return None
        account = Account.open(self.site, *row)
        return account.owner if account.primary.jid == jid else None

    async def purge(self) -> None:
        """Forget what no longer counts."""
        await self._transact(partial(keyrows.purge, now=self.clock()))

    async def _renew(self, found: Recovered, secret: str) -> tuple[Opened, RecoveryCode]:
        """Put a new PIN and a new code into the slots of the old ones."""
        pid, uk, old, profile = found.pid, found.uk, found.opened, found.profile
        place = {"pid": pid, "jid": old.jid}
        (roles,) = await self._transact(lambda c: c.execute(keyrows.ROLES, place).fetchone())
        opened = replace(old, slot=_open_roles(old, roles))
        code = new_code()
        key = await self.derivation.derive(secret, slot_salt(uk, pid), profile)
        slots = {
            opened.slot: make_slot(uk, pid, key, opened, profile),
            old.slot: make_slot(uk, pid, code.key(pid), old, profile),
        }

        def work(connection: sqlite3.Connection) -> None:
            _use_up(connection, found)
            for i, raw in slots.items():
                keyrows.put_slot(connection, pid, i, raw)
            lookup = {"pid": pid, "lookup": self.site.recovery_lookup(code.raw)}
            connection.execute(keyrows.INSERT_RECOVERY, lookup)
            keyrows.succeed(connection, pid, self._moment(pid, self.clock()))

        await self._transact(work)
        return opened, code

    async def _move(
        self, owner: OwnerId, found: Recovered, secret: str
    ) -> tuple[Opened, RecoveryCode]:
        """Give the journal to *owner* under a new user key; the old one is destroyed."""
        if (before := await self.account(found.pid)) is None:
            raise BadCodeError
        account = replace(before, owner=owner)
        uk, profile = new_user_key(), found.profile
        rows, opened, code = await self._rows(account, uk, found.opened, secret, profile)

        def work(connection: sqlite3.Connection) -> None:
            _use_up(connection, found)
            kept = connection.execute(keyrows.JOURNALS, {"pid": found.pid}).fetchall()
            connection.execute(keyrows.DELETE_USER, {"pid": found.pid})
            _insert(connection, replace(rows, roles={**dict(kept), **rows.roles}))

        await self._transact(work)
        return opened, code

    async def _rows(
        self, account: Account, uk: bytes, opened: Opened, secret: str, profile: int
    ) -> tuple[KeyRows, Opened, RecoveryCode]:
        """Return the rows of a person with four new slots, what the PIN's holds, and the code."""
        pid, code = self.site.pid(account.owner), new_code()
        key = await self.derivation.derive(secret, slot_salt(uk, pid), profile)
        pin, recovery, *_ = shuffled_places()
        slots = [filler_slot(uk, pid, i, profile) for i in range(4)]
        opened = replace(opened, slot=pin)
        slots[pin] = make_slot(uk, pid, key, opened, profile)
        held = replace(opened, slot=recovery)
        slots[recovery] = make_slot(uk, pid, code.key(pid), held, profile)
        rows = KeyRows(
            pid=pid,
            uk=wrap_user_key(self.master, pid, uk),
            account=account.seal(self.site),
            slots=slots,
            roles={opened.jid: _seal_roles(opened)},
            opened=self._moment(pid, None),
            lookup=self.site.recovery_lookup(code.raw),
        )
        return rows, opened, code

    async def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self.keys.run(partial(transact, work=work))

    def _moment(self, pid: bytes, at: datetime | None) -> bytes:
        """Return the sealed moment of an opening."""
        packed = _MOMENT.pack(0 if at is None else int(at.timestamp() * 1000))
        return self.site.fsm_seal(_OPENED + pid, packed)

    def _read_moment(self, pid: bytes, sealed: bytes) -> datetime | None:
        (moment,) = _MOMENT.unpack(self.site.fsm_open(_OPENED + pid, sealed))
        return datetime.fromtimestamp(moment / 1000, UTC) if moment else None


async def load_site(keys: Connection, master: MasterKeys) -> SiteSecret:
    """Return the site secret, made at the first start; raise as ``MasterKeys.unwrap`` does."""

    def work(connection: sqlite3.Connection) -> SiteSecret:
        row = connection.execute(keyrows.SITE).fetchone()
        if row is not None:
            return SiteSecret.unwrap(master, row[0])
        site = SiteSecret.generate()
        connection.execute(keyrows.INSERT_SITE, {"secret": site.wrap(master)})
        return site

    return await keys.run(partial(transact, work=work))


def _insert(connection: sqlite3.Connection, rows: KeyRows) -> None:
    """Add a person; raise ``ExpiredError`` for one who is there already."""
    try:
        keyrows.insert(connection, rows)
    except sqlite3.IntegrityError:
        raise ExpiredError from None


def _by_lookup(connection: sqlite3.Connection, lookup: bytes) -> tuple[bytes, bytes, list[bytes]]:
    """Return whose code it is, the wrapped user key and the slots; raise ``BadCodeError``."""
    row = connection.execute(keyrows.RECOVERY, {"lookup": lookup}).fetchone()
    found = None if row is None else keyrows.user(connection, row[0])
    if found is None:
        raise BadCodeError
    return row[0], found[0], keyrows.slots(connection, row[0])


def _use_up(connection: sqlite3.Connection, found: Recovered) -> None:
    """Take the code out of use; raise ``BadCodeError`` when somebody has used it meanwhile."""
    row = connection.execute(keyrows.DELETE_RECOVERY, {"lookup": found.lookup}).fetchone()
    if row is None:
        raise BadCodeError


def _seal_roles(opened: Opened) -> bytes:
    """Return the number of the slot that the PIN is in, for whoever opened the journal."""
    key = derive(opened.secret.private_bytes_raw(), _ROLES + opened.jid)
    return seal(key, _ROLES + opened.jid, bytes([opened.slot]))


def _open_roles(opened: Opened, sealed: bytes) -> int:
    """Return what ``_seal_roles`` sealed, to one who opened the journal by another slot."""
    key = derive(opened.secret.private_bytes_raw(), _ROLES + opened.jid)
    return open_(key, _ROLES + opened.jid, sealed)[0]


def _filler_roles() -> bytes:
    """Return what looks like the roles of a journal and says nothing."""
    return seal(secrets.token_bytes(KEY), _ROLES, bytes(1))
