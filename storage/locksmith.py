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
        row = await self.transact(partial(keyrows.user, pid=pid))
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

        return await self.transact(work)

    async def register(self, owner: OwnerId, secret: str, settings: Settings) -> str:
        """Make a journal for *owner*; return the recovery code.

        Raise ``WeakPinError``, or ``ExpiredError`` for somebody who has one.
        """
        check_secret(secret)
        pair, jid, uk = new_secret(), secrets.token_bytes(JID), new_user_key()
        account = Account(owner, Target(jid, public_half(pair)), settings)
        opened = Opened(SlotKind.REAL, jid, pair, 0)
        rows, _, code = await self.rows(account, uk, opened, secret, self.profile)
        # The decoy's place is taken from the first day; nobody has its key yet.
        rows.roles[secrets.token_bytes(JID)] = _filler_roles()
        await self.transact(partial(insert, rows=rows))
        return code.text

    async def enter(self, pid: bytes, secret: str) -> Entered | Denied | None:
        """Try *secret*, the try being counted on the disk before it is made.

        Return None for a wrong one that may be followed by another at once. Raise
        ``NotFoundError`` for a stranger.
        """

        def begin(connection: sqlite3.Connection) -> tuple[Reserved | Denied, bytes, list[bytes]]:
            if (row := keyrows.user(connection, pid)) is None:
                raise NotFoundError
            tried = keyrows.reserve(connection, pid, self.clock())
            return tried, row[0], keyrows.slots(connection, pid)

        tried, wrapped, slots = await self.transact(begin)
        if isinstance(tried, Denied):
            return tried
        uk = unwrap_user_key(self.master, pid, wrapped)
        key = await self.derivation.derive(secret, slot_salt(uk, pid), slot_profile(slots))
        if (opened := open_slots(uk, pid, slots, key)) is None:
            return await self.transact(partial(keyrows.denial, pid=pid, now=self.clock()))
        now = self.moment(pid, self.clock())
        if not await self.transact(partial(keyrows.succeed, pid=pid, opened=now)):
            # Wiped, or moved to another account, while Argon2 was running.
            raise NotFoundError
        return Entered(opened, tried.failed, self._read_moment(pid, tried.opened))

    async def replace(self, pid: bytes, opened: Opened, secret: str) -> None:
        """Let *secret* open what *opened* was opened from, and nothing else do so any more.

        Raise ``WeakPinError``.
        """
        check_secret(secret)
        row = await self.transact(partial(keyrows.user, pid=pid))
        if row is None:
            raise NotFoundError
        uk = unwrap_user_key(self.master, pid, row[0])
        profile = slot_profile(await self.transact(partial(keyrows.slots, pid=pid)))
        key = await self.derivation.derive(secret, slot_salt(uk, pid), profile)
        raw = make_slot(uk, pid, key, opened, profile)
        await self.transact(partial(keyrows.put_slot, pid=pid, i=opened.slot, raw=raw))

    async def owner_of(self, jid: bytes) -> OwnerId | None:
        """Return whose primary journal *jid* is; None for a decoy or a wiped one."""

        def work(connection: sqlite3.Connection) -> tuple[bytes, bytes] | None:
            row: tuple[bytes, bytes] | None = connection.execute(
                keyrows.ACCOUNT_OF, {"jid": jid}
            ).fetchone()
            return row

        if (row := await self.transact(work)) is None:
            return None
        account = Account.open(self.site, *row)
        return account.owner if account.primary.jid == jid else None

    async def purge(self) -> None:
        """Forget what no longer counts."""
        await self.transact(partial(keyrows.purge, now=self.clock()))

    async def rows(
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
            roles={opened.jid: _seal_roles(opened, recovery)},
            opened=self.moment(pid, None),
            lookup=self.site.recovery_lookup(code.raw),
        )
        return rows, opened, code

    async def transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what *work* returns, committed; raise as ``database.transact``."""
        return await self.keys.run(partial(transact, work=work))

    def moment(self, pid: bytes, at: datetime | None) -> bytes:
        """Return the sealed moment of an opening; None is never."""
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


def insert(connection: sqlite3.Connection, rows: KeyRows) -> None:
    """Add a person; raise ``ExpiredError`` for one who is there already."""
    try:
        keyrows.insert(connection, rows)
    except sqlite3.IntegrityError:
        raise ExpiredError from None


def _seal_roles(opened: Opened, recovery: int) -> bytes:
    """Return which slots the PIN and the code are in, for whoever opened the journal."""
    key = derive(opened.secret.private_bytes_raw(), _ROLES + opened.jid)
    return seal(key, _ROLES + opened.jid, bytes([opened.slot, recovery]))


def open_roles(opened: Opened, sealed: bytes) -> tuple[int, int]:
    """Return the slots of the PIN and of the code, to one who opened the journal by either."""
    key = derive(opened.secret.private_bytes_raw(), _ROLES + opened.jid)
    pin, recovery = open_(key, _ROLES + opened.jid, sealed)
    return pin, recovery


def _filler_roles() -> bytes:
    """Return what looks like the roles of a journal and says nothing."""
    return seal(secrets.token_bytes(KEY), _ROLES, bytes(2))
