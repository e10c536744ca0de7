"""Everything that is stored, opened together and closed in the right order."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Self

from journal.ports import OwnerId
from journal.times import Clock
from journal.times import now as present
from storage import fsm, inbox, traces
from storage.accounts import ANSWER_AFTER, StoredAccounts
from storage.blobs import Blobs
from storage.chats import Chats
from storage.checks import verify, wiped
from storage.database import Databases, open_databases
from storage.fsm import StoredStates
from storage.heads import Heads
from storage.inbox import Inbox
from storage.journals import Shelf
from storage.locksmith import Locksmith, load_site
from storage.marks import Marks
from storage.pens import Pens
from storage.reminders import StoredReminders
from storage.traces import StoredTraces
from storage.wiping import Wiping
from storage.writer import Transaction, Writer
from vault.keyring import Keyring
from vault.master import MasterKeys
from vault.site import SiteSecret
from vault.unlocking import CURRENT, Derivation

NAMED = "SELECT name FROM blob"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an installation, or a test, may choose."""

    high_water: Path | None = None  # a folder on another volume; None: the data folder
    restored: bool = False  # the operator put back a backup and says so
    clock: Clock = present
    answer_after: float = ANSWER_AFTER  # seconds
    profile: int = CURRENT  # of Argon2, for new slots
    keyring: Keyring = field(default_factory=lambda: Keyring(monotonic))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What the ports are built on."""

    databases: Databases
    site: SiteSecret
    writer: Writer
    blobs: Blobs
    wiping: Wiping
    behind: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage:
    """The ports, ready for use, over one data folder."""

    accounts: StoredAccounts
    pens: Pens
    traces: StoredTraces
    inbox: Inbox
    fsm: StoredStates
    reminders: StoredReminders
    writer: Writer
    _parts: _Parts = field(repr=False)
    _chats: Chats = field(repr=False)
    _locksmith: Locksmith = field(repr=False)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, folder: Path, master: MasterKeys, derivation: Derivation, options: Options
    ) -> AsyncIterator[Self]:
        """Open *folder*, made when there is none; verify heads and marks; close at the end.

        Raise a ``StorageError`` when the folder cannot be used, ``TamperedError`` when the
        database was changed, ``MasterKeyUnknownError`` for another installation's keys.
        """
        async with AsyncExitStack() as stack:
            parts = await _open_parts(stack, folder, master, options)
            locksmith = Locksmith(
                keys=parts.databases.keys,
                master=master,
                site=parts.site,
                derivation=derivation,
                clock=options.clock,
                profile=options.profile,
            )
            storage = cls._build(parts, locksmith, options)
            stack.callback(storage.accounts.lock_all)
            await storage.traces.lapse(options.clock())
            yield storage

    @classmethod
    def _build(cls, parts: _Parts, locksmith: Locksmith, options: Options) -> Self:
        site, writer, clock = parts.site, parts.writer, options.clock
        shelf = Shelf(
            parts.databases.reader, writer, parts.blobs, Heads(site.row_key), site.row_key
        )
        accounts = StoredAccounts(
            locksmith, shelf, options.keyring, parts.wiping, options.answer_after
        )
        chats = Chats(site)
        return cls(
            accounts=accounts,
            pens=Pens(accounts, writer, parts.blobs, site),
            traces=StoredTraces(writer, chats),
            inbox=Inbox(writer, site, clock),
            fsm=StoredStates(writer, site, clock),
            reminders=StoredReminders(writer, chats, accounts),
            writer=writer,
            _parts=parts,
            _chats=chats,
            _locksmith=locksmith,
        )

    @property
    def behind(self) -> tuple[bytes, ...]:
        """The ids of journals that a restored backup has put back."""
        return self._parts.behind

    async def restored_owners(self) -> list[OwnerId]:
        """Return whose journals a restored backup has put back, for the event that says so."""
        found = [await self._locksmith.owner_of(jid) for jid in self.behind]
        return [owner for owner in found if owner is not None]

    async def maintain(self, now: datetime) -> None:
        """Do what is due every hour: finish wipes, forget old rows and files, empty the log.

        Raise ``UnavailableError`` when the disk fails.
        """
        await self.writer.run(partial(self._purge, now))
        await self._locksmith.purge()
        await self._parts.wiping.clear()
        if old := await self._parts.blobs.old(now):
            named = await self._parts.databases.reader.run(_named)
            await self._parts.blobs.remove(path for name, path in old.items() if name not in named)
        await self.writer.checkpoint()

    def _purge(self, now: datetime, commit: Transaction) -> None:
        self.writer.purge(commit)
        for table in (inbox, fsm, traces):
            table.purge(commit.connection, now)
        self._chats.purge(commit.connection)


async def _open_parts(
    stack: AsyncExitStack, folder: Path, master: MasterKeys, options: Options
) -> _Parts:
    """Open and verify what the ports need; *stack* closes it, the writer first."""
    databases = await stack.enter_async_context(open_databases(folder))
    site = await load_site(databases.keys, master)
    marks = Marks(options.high_water or folder, site.high_water_key)
    stack.callback(marks.close)
    heads = Heads(site.row_key)
    blobs = Blobs(folder / "blobs")
    stack.callback(blobs.close)
    writer = Writer(databases.writer, site, heads, marks, options.clock)
    stack.push_async_callback(writer.close)
    wiping = Wiping(databases.keys, writer, blobs)
    # Whoever wiped is gone, also when a backup holds her still; and half a wipe is no tampering.
    run, restored = databases.writer.run, options.restored
    await wiping.again(await run(partial(wiped, marks=marks, restored=restored)))
    gone = await wiping.remove()
    behind = await run(partial(verify, heads=heads, marks=marks, gone=gone, restored=restored))
    await wiping.close(gone)
    return _Parts(
        databases=databases, site=site, writer=writer, blobs=blobs, wiping=wiping, behind=behind
    )


def _named(connection: sqlite3.Connection) -> set[bytes]:
    """Return the names of all files that an event names."""
    return {name for (name,) in connection.execute(NAMED)}
