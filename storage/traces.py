"""Traces: every message of every chat that is to disappear, by id. Implements ``Traces``.

Adding and forgetting ride along with the next commit; every question is answered after them.
"""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import groupby, islice
from operator import itemgetter

from journal.ports import OwnerId, Trace
from storage.chats import Chats
from storage.writer import Batch, Transaction, Writer

A_CHAT = 100  # messages of one chat at a time; Bot API deleteMessages, "1-100"
BEYOND = 50  # ids; Telegram lets a bot send about 30 messages a second, twice what LAZY can lose
HOPELESS = timedelta(hours=48)  # Bot API deleteMessage: "sent less than 48 hours ago"

UPSERT = """
    INSERT INTO trace (pid, message, due_at, fold, fold_at, screen)
    VALUES (:pid, :message, :due_at, :fold, :fold_at, :screen)
    ON CONFLICT (pid, message) DO UPDATE SET due_at = excluded.due_at, fold = excluded.fold,
        fold_at = excluded.fold_at, screen = excluded.screen
"""
DUE = """
    SELECT pid, message FROM (
        SELECT pid, message, row_number() OVER (PARTITION BY pid ORDER BY message) AS place
        FROM trace WHERE due_at <= :now
    ) WHERE place <= :a_chat ORDER BY pid, message LIMIT :a_chat * :limit
"""
FOLDING = """
    SELECT pid, message, fold FROM trace
    WHERE fold_at <= :now AND fold IS NOT NULL ORDER BY fold_at LIMIT :limit
"""
OF = "SELECT message FROM trace WHERE pid = :pid AND screen >= :screen ORDER BY message"
GONE = """
    DELETE FROM trace
    WHERE pid = :pid AND message = :message AND due_at <= coalesce(:due_by, due_at)
"""
FOLDED = "UPDATE trace SET fold_at = NULL WHERE pid = :pid AND message = :message"
LAPSE = "UPDATE trace SET due_at = :now WHERE screen AND due_at > :now"
HASTEN = "UPDATE trace SET due_at = :due_at WHERE pid = :pid AND due_at > :due_at"
PURGE = "DELETE FROM trace WHERE due_at < :before"
HIGHEST = "SELECT max(message) FROM trace"
HERS = "SELECT max(message) FROM trace WHERE pid = :pid"
TALKING = "SELECT pid FROM trace UNION SELECT pid FROM reminder WHERE lease_until > 0"
SUSPECT = """
    INSERT INTO trace (pid, message, due_at, screen) VALUES (:pid, :message, :due_at, 0)
    ON CONFLICT (pid, message) DO NOTHING
"""


class StoredTraces:
    """The port ``Traces`` over the writer."""

    def __init__(self, writer: Writer, chats: Chats) -> None:
        self._writer = writer
        self._chats = chats
        self._batch = Batch(writer, self._add)
        self._highest: int | None = None  # of all chats, when the program started
        self._suspected: set[bytes] = set()

    async def add(self, owner: OwnerId, traces: Sequence[Trace]) -> None:
        """Remember messages; a later call for the same message replaces what was known."""
        self._batch.add((owner, trace) for trace in traces)

    async def due(self, now: datetime, limit: int) -> Sequence[tuple[OwnerId, tuple[int, ...]]]:
        """Return at most *limit* chats with the messages whose time has come, 100 a chat."""

        def work(commit: Transaction) -> list[tuple[OwnerId, tuple[int, ...]]]:
            place = {"now": _seconds(now), "a_chat": A_CHAT, "limit": limit}
            rows = commit.connection.execute(DUE, place).fetchall()
            chats = islice(groupby(rows, key=itemgetter(0)), limit)
            return [
                (self._chats.owner(commit.connection, pid), tuple(message for _, message in group))
                for pid, group in chats
            ]

        return await self._writer.run(work)

    async def folding(self, now: datetime, limit: int) -> Sequence[tuple[OwnerId, int, int]]:
        """Return chat, message and entry number of the cards to fold."""

        def work(commit: Transaction) -> list[tuple[OwnerId, int, int]]:
            rows = commit.connection.execute(FOLDING, {"now": _seconds(now), "limit": limit})
            return [
                (self._chats.owner(commit.connection, pid), message, fold)
                for pid, message, fold in rows.fetchall()
            ]

        return await self._writer.run(work)

    async def of(self, owner: OwnerId, *, screens_only: bool = False) -> tuple[int, ...]:
        """Return every message still standing in her chat."""
        place = {"pid": self._chats.pid(owner), "screen": int(screens_only)}
        return await self._writer.run(
            lambda commit: tuple(message for (message,) in commit.connection.execute(OF, place))
        )

    async def lapse(self, now: datetime) -> None:
        """Let all screens of unlocked journals go: after a start none is unlocked."""

        def work(commit: Transaction) -> None:
            commit.connection.execute(LAPSE, {"now": _seconds(now)})

        self._batch.end()
        await self._writer.run(work)

    async def suspect_all(self, due_at: datetime) -> None:
        """Let go at *due_at* what a crash kept from being noted, in every chat that was talking.

        To be called before anything is sent: the ids after the last that is known are suspected.
        """

        def work(commit: Transaction) -> tuple[int | None, set[bytes]]:
            connection = commit.connection
            (highest,) = connection.execute(HIGHEST).fetchone()
            talking = {pid for (pid,) in connection.execute(TALKING).fetchall()}
            for pid in talking:
                _suspect(connection, pid, highest, due_at)
            return highest, talking

        self._highest, self._suspected = await self._writer.run(work)

    async def suspect(self, owner: OwnerId, due_at: datetime) -> None:
        """Do the same for one chat, once."""
        pid = self._chats.pid(owner)
        if pid in self._suspected:
            return
        self._suspected.add(pid)

        def work(commit: Transaction) -> None:
            self._chats.add(commit.connection, owner)
            _suspect(commit.connection, pid, self._highest, due_at)

        self._batch.end()
        await self._writer.run(work)

    async def hasten(self, owner: OwnerId, due_at: datetime) -> None:
        """Let every message of hers that was to stay longer go at *due_at*."""
        place = {"pid": self._chats.pid(owner), "due_at": _seconds(due_at)}
        self._later(lambda connection: connection.execute(HASTEN, place))

    async def gone(
        self, owner: OwnerId, messages: Sequence[int], *, due_by: datetime | None = None
    ) -> None:
        """Forget messages that are no longer there; with *due_by* only those due by then."""
        place = {
            "pid": self._chats.pid(owner),
            "due_by": None if due_by is None else _seconds(due_by),
        }
        rows = [place | {"message": message} for message in messages]
        self._later(lambda connection: connection.executemany(GONE, rows))

    async def folded(self, owner: OwnerId, message: int) -> None:
        """Note that a card shows one line only now."""
        place = {"pid": self._chats.pid(owner), "message": message}
        self._later(lambda connection: connection.execute(FOLDED, place))

    def _later(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Let *change* ride along, after the messages added before and ahead of those to come."""
        self._batch.end()
        self._writer.later(lambda commit: change(commit.connection))

    def _add(self, noted: Sequence[tuple[OwnerId, Trace]], commit: Transaction) -> None:
        connection = commit.connection
        pids = {owner: self._chats.add(connection, owner) for owner in {o for o, _ in noted}}
        last = {(owner, trace.message): trace for owner, trace in noted}
        rows = [_row(pids[owner], trace) for (owner, _), trace in last.items()]
        connection.executemany(UPSERT, rows)


def purge(connection: sqlite3.Connection, now: datetime) -> None:
    """Forget messages that Telegram no longer lets a bot delete."""
    connection.execute(PURGE, {"before": _seconds(now - HOPELESS)})


def _suspect(
    connection: sqlite3.Connection, pid: bytes, highest: int | None, due_at: datetime
) -> None:
    (hers,) = connection.execute(HERS, {"pid": pid}).fetchone()
    last = {number for number in (highest, hers) if number is not None}
    ids = {number + step for number in last for step in range(1, BEYOND + 1)}
    place = {"pid": pid, "due_at": _seconds(due_at)}
    connection.executemany(SUSPECT, [place | {"message": message} for message in sorted(ids)])


def _row(pid: bytes, trace: Trace) -> dict[str, bytes | int | None]:
    return {
        "pid": pid,
        "message": trace.message,
        "due_at": _seconds(trace.due_at),
        "fold": trace.fold,
        "fold_at": None if trace.fold_at is None else _seconds(trace.fold_at),
        "screen": int(trace.screen),
    }


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
