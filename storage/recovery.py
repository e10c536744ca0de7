"""Coming back with the recovery code: on the same Telegram account or on a new one."""

import sqlite3
from dataclasses import dataclass, field, replace
from functools import partial

from journal.errors import NotFoundError
from journal.ports import OwnerId
from storage import keyrows
from storage.locksmith import Locksmith, insert, open_roles
from vault.errors import BadCodeError
from vault.pins import check_secret
from vault.recovery import RecoveryCode, new_code
from vault.slots import Opened, make_slot, open_slots, slot_profile, slot_salt
from vault.userkeys import new_user_key, unwrap_user_key


@dataclass(frozen=True, slots=True)
class Recovered:
    """A recovery code opened a journal of the person *pid*; nothing is changed yet."""

    pid: bytes
    uk: bytes = field(repr=False)
    opened: Opened
    profile: int
    lookup: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recovery:
    """Tries recovery codes and puts new secrets in place of lost ones."""

    locksmith: Locksmith

    async def try_code(self, pid: bytes, typed: str) -> Recovered:
        """Return what the recovery code *typed* by *pid* opens; raise ``BadCodeError``.

        Also raised, whatever the code, above twenty tries an hour.
        """
        if not await self.locksmith.transact(
            partial(keyrows.guess, pid=pid, now=self.locksmith.clock())
        ):
            raise BadCodeError
        code = RecoveryCode.parse(typed)
        lookup = self.locksmith.site.recovery_lookup(code.raw)
        whose, wrapped, slots = await self.locksmith.transact(partial(_by_lookup, lookup=lookup))
        uk = unwrap_user_key(self.locksmith.master, whose, wrapped)
        if (opened := open_slots(uk, whose, slots, code.key(whose))) is None:
            raise BadCodeError
        await self.locksmith.transact(partial(keyrows.forget_guesses, pid=pid))
        return Recovered(whose, uk, opened, slot_profile(slots), lookup)

    async def restore(
        self, owner: OwnerId, found: Recovered, secret: str
    ) -> tuple[Opened, RecoveryCode]:
        """Let *secret* and a new code open what was *found*, for *owner* alone.

        Raise ``WeakPinError``; ``ExpiredError`` when *owner* has another journal;
        ``BadCodeError`` when the code was used meanwhile.
        """
        check_secret(secret)
        if self.locksmith.site.pid(owner) == found.pid:
            return await self._renew(found, secret)
        return await self._move(owner, found, secret)

    async def renew_code(self, pid: bytes, opened: Opened) -> RecoveryCode:
        """Return a new code for the journal that *pid* has *opened*; the old one opens nothing.

        Raise ``NotFoundError`` when the journal is no longer hers.
        """
        smith, code = self.locksmith, new_code()

        def work(connection: sqlite3.Connection) -> None:
            user = keyrows.user(connection, pid)
            roles = keyrows.roles(connection, pid, opened.jid)
            if user is None or roles is None:
                raise NotFoundError
            held = replace(opened, slot=open_roles(opened, roles)[1])
            uk = unwrap_user_key(smith.master, pid, user[0])
            profile = slot_profile(keyrows.slots(connection, pid))
            raw = make_slot(uk, pid, code.key(pid), held, profile)
            keyrows.put_slot(connection, pid, held.slot, raw)
            keyrows.put_code(connection, pid, smith.site.recovery_lookup(code.raw))

        await smith.transact(work)
        return code

    async def _renew(self, found: Recovered, secret: str) -> tuple[Opened, RecoveryCode]:
        """Put a new PIN and a new code into the slots of the old ones."""
        pid, uk, old, profile = found.pid, found.uk, found.opened, found.profile
        roles = await self.locksmith.transact(partial(keyrows.roles, pid=pid, jid=old.jid))
        if roles is None:
            raise BadCodeError
        opened = replace(old, slot=open_roles(old, roles)[0])
        code = new_code()
        key = await self.locksmith.derivation.derive(secret, slot_salt(uk, pid), profile)
        slots = {
            opened.slot: make_slot(uk, pid, key, opened, profile),
            old.slot: make_slot(uk, pid, code.key(pid), old, profile),
        }

        def work(connection: sqlite3.Connection) -> None:
            _use_up(connection, found)
            for i, raw in slots.items():
                keyrows.put_slot(connection, pid, i, raw)
            keyrows.put_code(connection, pid, self.locksmith.site.recovery_lookup(code.raw))
            keyrows.succeed(connection, pid, self.locksmith.moment(pid, self.locksmith.clock()))

        await self.locksmith.transact(work)
        return opened, code

    async def _move(
        self, owner: OwnerId, found: Recovered, secret: str
    ) -> tuple[Opened, RecoveryCode]:
        """Give the journal to *owner* under a new user key; the old one is destroyed."""
        if (before := await self.locksmith.account(found.pid)) is None:
            raise BadCodeError
        account = replace(before, owner=owner)
        uk, profile = new_user_key(), found.profile
        rows, opened, code = await self.locksmith.rows(account, uk, found.opened, secret, profile)

        def work(connection: sqlite3.Connection) -> None:
            _use_up(connection, found)
            kept = connection.execute(keyrows.JOURNALS, {"pid": found.pid}).fetchall()
            connection.execute(keyrows.DELETE_USER, {"pid": found.pid})
            insert(connection, replace(rows, roles={**dict(kept), **rows.roles}))

        await self.locksmith.transact(work)
        return opened, code


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
