"""Accounts: who has a journal, opening and closing it, settings. Implements ``Accounts``."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from journal.errors import LockedError, NotFoundError
from journal.ports import OwnerId, Refused, Settings, Unlocked
from storage import nudges
from storage.account import Account
from storage.journals import Shelf, StoredJournal
from storage.keyrows import Denied
from storage.locksmith import Locksmith
from storage.recovery import Recovered, Recovery
from storage.rows import Target
from storage.wiping import Wiping
from vault.errors import BadCodeError
from vault.keyring import Keyring
from vault.pairs import public_half
from vault.slots import Opened

ANSWER_AFTER = 0.8  # seconds; above Argon2 and everything else, so that time tells nothing
CACHED = 10_000  # accounts in memory, about 1 KiB each


@dataclass(frozen=True, slots=True)
class _Open:
    owner: OwnerId = field(repr=False)
    opened: Opened
    journal: StoredJournal


class StoredAccounts:
    """The port ``Accounts`` over ``keys.db``, and the journals that are open now."""

    def __init__(
        self,
        locksmith: Locksmith,
        shelf: Shelf,
        keyring: Keyring,
        wiping: Wiping,
        answer_after: float = ANSWER_AFTER,
    ) -> None:
        self._locksmith = locksmith
        self._wiping = wiping
        self._recovery = Recovery(locksmith)
        self._shelf = shelf
        self._keyring = keyring
        self._answer_after = answer_after
        self._open: dict[bytes, _Open] = {}
        self._cache: OrderedDict[bytes, Account] = OrderedDict()

    async def settings(self, owner: OwnerId) -> Settings | None:
        """Return her settings; None when she has no journal."""
        account = await self.account(owner)
        return None if account is None else account.settings

    async def change(self, owner: OwnerId, settings: Settings) -> None:
        """Keep changed settings; raise ``NotFoundError`` when she has no journal."""
        pid = self._pid(owner)
        self._remember(pid, await self._locksmith.change(pid, settings))

    async def register(self, owner: OwnerId, secret: str, settings: Settings) -> str:
        """Make her journal; return the recovery code to be shown once.

        Raise ``WeakPinError`` of the vault; ``ExpiredError`` when she has one, which changes
        nothing.
        """
        return await self._locksmith.register(owner, secret, settings)

    async def unlock(self, owner: OwnerId, secret: str) -> Unlocked | Refused:
        """Try *secret*, the try being counted before the guess is made.

        Answers after the same time whatever happened. Raise ``TamperedError`` when nothing
        opens because what is stored was changed.
        """
        pid = self._pid(owner)
        async with self._steady():
            try:
                entered = await self._locksmith.enter(pid, secret)
            except NotFoundError:
                return Refused()
            match entered:
                case None:
                    return Refused()
                case Denied(until):
                    return Refused(until, disabled=until is None)
            self._hold(pid, owner, entered.opened)
            return Unlocked(entered.failed, entered.last_opened)

    async def change_secret(self, owner: OwnerId, secret: str) -> None:
        """Put a new PIN or passphrase in place of the one that opened the journal, all or nothing.

        Raise ``LockedError`` when it is not open, ``WeakPinError`` of the vault.
        """
        pid = self._pid(owner)
        if (opened := self._keyring.get(pid)) is None:
            raise LockedError
        await self._locksmith.replace(pid, opened, secret)

    async def recover(self, owner: OwnerId, code: str, secret: str) -> str:
        """Open with the recovery code, set *secret*, return the next code; all or nothing.

        From a new Telegram account the journal moves there: the old one opens nothing any more,
        and nothing rings there. Raise ``BadCodeError`` and ``WeakPinError`` of the vault; ``ExpiredError`` when the
        new account has a journal of its own. Answers after the same time whatever happened.
        """
        pid = self._pid(owner)
        async with self._steady():
            found = await self._recovery.try_code(pid, code)
            opened, following = await self._recovery.restore(owner, found, secret)
            self._leave(found)
            if found.pid != pid:
                # With the next commit: a failing disk must not keep the new code from her.
                self._shelf.writer.later(lambda c: nudges.forget(c.connection, found.pid))
            self._hold(pid, owner, opened)
            return following.text

    async def recoverable(self, owner: OwnerId, code: str) -> bool:
        """Return whether *code* opens a journal; after the same time whatever happened."""
        async with self._steady():
            try:
                await self._recovery.try_code(self._pid(owner), code)
            except BadCodeError:
                return False
            return True

    async def renew_code(self, owner: OwnerId) -> str:
        """Put a new recovery code in place of the old one; return it to be shown once.

        Raise ``LockedError`` when the journal is not open.
        """
        pid = self._pid(owner)
        if (opened := self._keyring.get(pid)) is None:
            raise LockedError
        return (await self._recovery.renew_code(pid, opened)).text

    async def wipe(self, owner: OwnerId) -> None:
        """Destroy the keys of all her journals, for good; then remove what they opened.

        Raise ``LockedError`` when none is open, ``UnavailableError`` when the keys could not be
        destroyed, and then nothing has changed. What cannot be removed now is removed later.
        """
        pid = self._pid(owner)
        if self._keyring.get(pid) is None:
            raise LockedError
        await self._wiping.destroy(pid)
        self._forget(pid)
        self._cache.pop(pid, None)
        await self._wiping.clear()

    def is_open(self, owner: OwnerId) -> bool:
        """Return whether her journal is unlocked now; asking keeps it so."""
        return self._keyring.get(self._pid(owner)) is not None

    def any_open(self) -> bool:
        """Return whether anybody's journal is unlocked, or was and is not swept yet."""
        return bool(self._open)

    def journal(self, owner: OwnerId) -> StoredJournal | None:
        """Return her journal when it is unlocked, which keeps it so; else None."""
        pid = self._pid(owner)
        if (held := self._open.get(pid)) is None:
            return None
        if self._keyring.get(pid) is None:
            held.journal.close()
            return None
        return held.journal

    def lock(self, owner: OwnerId) -> None:
        """Forget her key, and what was read with it."""
        self._forget(self._pid(owner))

    def expired(self) -> list[OwnerId]:
        """Return those whose journals locked by themselves since the last call, each once."""
        lapsed = [self._open.pop(pid) for pid in self._keyring.expired() if pid in self._open]
        for held in lapsed:
            held.journal.close()
        return [held.owner for held in lapsed]

    def lock_all(self) -> list[OwnerId]:
        """Forget every key; return whose journals were open until now."""
        held = list(self._open.values())
        for one in held:
            self.lock(one.owner)
        return [one.owner for one in held]

    async def account(self, owner: OwnerId) -> Account | None:
        """Return what is known of *owner* while her journal is locked."""
        pid = self._pid(owner)
        if (account := self._cache.get(pid)) is None:
            account = await self._locksmith.account(pid)
            if account is not None:
                self._remember(pid, account)
        return account

    async def target(self, owner: OwnerId) -> Target:
        """Return the journal her pen writes to: the open one, else the primary.

        Raise ``NotFoundError`` for somebody without a journal.
        """
        if (opened := self._keyring.peek(self._pid(owner))) is not None:
            return Target(opened.jid, public_half(opened.secret))
        if (account := await self.account(owner)) is None:
            raise NotFoundError
        return account.primary

    def _hold(self, pid: bytes, owner: OwnerId, opened: Opened) -> None:
        self._forget(pid)
        self._keyring.put(pid, opened)
        self._open[pid] = _Open(owner, opened, StoredJournal(self._shelf, opened))

    def _forget(self, pid: bytes) -> None:
        self._keyring.forget(pid)
        if (held := self._open.pop(pid, None)) is not None:
            held.journal.close()

    def _leave(self, found: Recovered) -> None:
        """Let go of what the person had open from whom the journal was taken over."""
        self._forget(found.pid)
        self._cache.pop(found.pid, None)

    def _remember(self, pid: bytes, account: Account) -> None:
        self._cache[pid] = account
        if len(self._cache) > CACHED:
            self._cache.popitem(last=False)

    def _pid(self, owner: OwnerId) -> bytes:
        return self._locksmith.site.pid(owner)

    @asynccontextmanager
    async def _steady(self) -> AsyncIterator[None]:
        """Let the answer come at a fixed time after the question, also when it is an error."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            yield
        finally:
            await asyncio.sleep(max(0.0, begun + self._answer_after - loop.time()))
