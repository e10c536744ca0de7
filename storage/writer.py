"""The one writer: everything that changes the journal database passes through it, in groups.

Chats that wait at the same time share one commit and one flush of the disk. Sealing happens
here as well, because each event holds the root of everything before it.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Generic, TypeVar
from uuid import UUID

from journal.errors import NotFoundError, UnavailableError
from journal.events import Event, Type
from journal.ports import Receipt
from journal.times import Clock
from storage.database import Connection
from storage.heads import Head, Heads
from storage.marks import Marks
from storage.receipts import Receipts
from storage.rows import Draft, Target, draft, seal_row
from vault.site import SiteSecret

T = TypeVar("T")

GROUP = 256  # pieces of work in one commit; bounds how long the first of them waits
LAZY = 0.2  # seconds that work nobody waits for may lie in memory

INSERT_EVENT = "INSERT INTO event (jid, seq, raw) VALUES (:jid, :seq, :raw)"
INSERT_BLOB = "INSERT OR IGNORE INTO blob (name, jid) VALUES (:name, :jid)"

log = logging.getLogger(__name__)


class Transaction:
    """One commit in the making: the raw connection, and the heads it changes."""

    __slots__ = ("_heads", "changed", "connection")

    def __init__(self, connection: sqlite3.Connection, heads: Heads) -> None:
        self.connection = connection
        self._heads = heads
        self.changed: dict[bytes, Head] = {}

    def head(self, jid: bytes) -> Head:
        """Return the head of *jid* for changing; the change counts when the commit succeeds."""
        if (head := self.changed.get(jid)) is None:
            head = self.changed[jid] = self._heads.get(self.connection, jid).copy()
        return head


class _Job(Generic[T]):
    """Work to do inside a commit, who waits for it, and whether it has begun."""

    __slots__ = ("begun", "future", "work")

    def __init__(
        self, work: Callable[[Transaction], T], future: asyncio.Future[T] | None = None
    ) -> None:
        self.work = work
        self.future = future
        self.begun = False

    def settle(self, outcome: T | BaseException) -> None:
        """Tell who waits; nobody does when the future is None or was cancelled."""
        if self.future is None or self.future.done():
            return
        if isinstance(outcome, BaseException):
            self.future.set_exception(outcome)
        else:
            self.future.set_result(outcome)


class Writer:
    """Runs pieces of work in groups, each group one transaction; lives as long as the program."""

    def __init__(
        self, connection: Connection, site: SiteSecret, heads: Heads, marks: Marks, clock: Clock
    ) -> None:
        self._connection = connection
        self._row_key = site.row_key
        self._heads = heads
        self._marks = marks
        self._receipts = Receipts(site)
        self._clock = clock
        self._queue: list[_Job[Any]] = []
        self._wake = asyncio.Event()
        self._timer: asyncio.TimerHandle | None = None
        self._closing = False
        self._refused: set[bytes] = set()
        # Held here and awaited in close(): the writer outlives every request.
        self._task = asyncio.get_running_loop().create_task(self._live())

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """Return what *work* returned, once it is committed; work handed in earlier is done first.

        *work* runs in the writer's thread, at times twice: it must change nothing but the
        database. Raise what it raises, ``UnavailableError`` for a failing disk or a closed writer;
        nothing of it is kept then.
        """
        if self._closing:
            raise UnavailableError
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.append(_Job(work, future))
        self._wake.set()
        return await future

    def later(self, work: Callable[[Transaction], object]) -> _Job[object]:
        """Let *work* ride along with the next commit, within a fifth of a second.

        Nobody waits and nobody is told when it fails; a crash before the commit loses it, and
        so does a writer that is closed.
        """
        job = _Job(work)
        if self._closing:
            return job
        self._queue.append(job)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(LAZY, self._wake.set)
        return job

    async def append(self, target: Target, event: Event, once: bytes) -> Receipt:
        """Append *event* to a journal under the name *once*; it is durable on return.

        When *once* was written before, return that receipt with ``fresh=False``. Raise
        ``CanonicalError`` for an event that cannot be sealed, ``NotFoundError`` for a journal
        that was wiped, ``UnavailableError`` as ``run``.
        """
        return await self.run(partial(self._append, target, draft(event), once))

    async def written(self, jid: bytes, once: bytes) -> Receipt | None:
        """Return the receipt of what was written to *jid* under *once*."""
        name = self._receipts.name(jid, once)
        return await self.run(lambda commit: self._receipts.find(commit.connection, name))

    async def number(self, jid: bytes, subject: UUID) -> int | None:
        """Return the number of the entry *subject* when it was begun in *jid* of late."""
        return await self.run(lambda commit: self._receipts.number(commit.connection, jid, subject))

    async def name_file(self, jid: bytes, name: bytes) -> None:
        """Note that the file *name* belongs to *jid*; raise as ``append``."""

        def work(commit: Transaction) -> None:
            self._admit(jid)
            commit.connection.execute(INSERT_BLOB, {"name": name, "jid": jid})

        await self.run(work)

    def refuse(self, jids: Iterable[bytes]) -> None:
        """Let nothing be written to wiped journals any more, by whoever still holds a pen."""
        self._refused.update(jids)

    async def mark_wiped(self, jids: Collection[bytes]) -> None:
        """Mark journals as wiped, on the disk on return; raise ``OSError`` when the volume fails."""
        await self._connection.run(lambda _: self._mark_wiped(jids))

    def purge(self, commit: Transaction) -> None:
        """Forget requests that are old; work for ``run``."""
        self._receipts.purge(commit.connection, self._clock())

    async def checkpoint(self) -> None:
        """Move the write-ahead log into the database, cut it to nothing, flush the marks."""
        await self._connection.run(self._checkpoint)

    async def close(self) -> None:
        """Commit what waits, then stop; work handed in afterwards is refused."""
        self._closing = True
        self._wake.set()
        await self._task

    async def _live(self) -> None:
        while self._queue or not self._closing:
            await self._wake.wait()
            self._wake.clear()
            while self._queue:
                group, self._queue = self._queue[:GROUP], self._queue[GROUP:]
                self._rest()
                for job in group:
                    job.begun = True
                outcomes = await self._connection.run(partial(self._attempt, group))
                for job, outcome in zip(group, outcomes, strict=True):
                    job.settle(outcome)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _attempt(self, group: Sequence[_Job[Any]], connection: sqlite3.Connection) -> list[object]:
        """Return what each of *group* came to: its result, or the error to tell.

        When a group fails each of its members is tried alone, so that one cannot take the
        others' words with it.
        """
        commit = Transaction(connection, self._heads)
        try:
            return self._commit(commit, group)
        except Exception as error:  # noqa: BLE001  whoever waits must be told, whatever happened
            self._undo(commit)
            if len(group) > 1:
                return [outcome for job in group for outcome in self._attempt([job], connection)]
            if isinstance(error, (sqlite3.Error, OSError)):
                log.warning("nothing was committed: %s", type(error).__name__)
                return [UnavailableError()]
            return [error]

    def _commit(self, commit: Transaction, group: Sequence[_Job[Any]]) -> list[object]:
        commit.connection.execute("BEGIN IMMEDIATE")
        outcomes = [job.work(commit) for job in group]
        changed = commit.changed.values()
        self._heads.save(commit.connection, changed)
        commit.connection.execute("COMMIT")
        self._heads.keep(changed)
        try:
            self._marks.write(changed)
        except OSError as error:
            # The words are safe, only the proof of "newest" lags until the next entry.
            log.warning("high-water marks were not written: %s", type(error).__name__)
        return outcomes

    def _undo(self, commit: Transaction) -> None:
        # Whatever rolling back meets, the writer lives on and the next BEGIN tells.
        with suppress(sqlite3.Error):
            commit.connection.rollback()
        # A commit that failed may yet have reached the disk, so ask the database again.
        self._heads.drop(commit.changed)

    def _append(self, target: Target, ready: Draft, once: bytes, commit: Transaction) -> Receipt:
        self._admit(target.jid)
        connection, name = commit.connection, self._receipts.name(target.jid, once)
        if (known := self._receipts.find(connection, name)) is not None:
            return known
        at, head = self._clock(), commit.head(target.jid)
        seq = head.n
        leaf, raw = seal_row(target, self._row_key, ready, head.tree, at)
        connection.execute(INSERT_EVENT, {"jid": target.jid, "seq": seq, "raw": raw})
        if ready.blob is not None:
            connection.execute(INSERT_BLOB, {"name": ready.blob, "jid": target.jid})
        head.tree.push(leaf)
        begins = ready.type is Type.CREATED
        head.entries += begins
        number = head.entries if begins else self._number(commit, target, ready)
        receipt = Receipt(ready.subject, number, seq, fresh=True)
        begun_in = target.jid if begins else None
        self._receipts.keep(connection, name, receipt, at=at, begun_in=begun_in)
        return receipt

    def _admit(self, jid: bytes) -> None:
        if jid in self._refused:
            raise NotFoundError

    def _mark_wiped(self, jids: Collection[bytes]) -> None:
        self._heads.drop(jids)
        self._marks.wipe(jids)
        self._marks.sync()

    def _number(self, commit: Transaction, target: Target, ready: Draft) -> int | None:
        if ready.type is Type.CASE:
            return None
        return self._receipts.number(commit.connection, target.jid, ready.subject)

    def _checkpoint(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._marks.sync()


class Batch(Generic[T]):
    """Rows that ride along with the next commit as one piece of work, however many callers add."""

    def __init__(self, writer: Writer, write: Callable[[Sequence[T], Transaction], object]) -> None:
        self._writer = writer
        self._write = write
        self._rows: list[T] = []
        self._job: _Job[object] | None = None

    def add(self, rows: Iterable[T]) -> None:
        """Let *rows* ride along, as ``Writer.later`` does."""
        if self._job is None or self._job.begun:
            self._rows = []
            self._job = self._writer.later(partial(self._write, self._rows))
        self._rows.extend(rows)

    def end(self) -> None:
        """Let what is added from now on come after work that is handed in now."""
        self._job = None
