"""An unlocked journal: read from its end for a page, from its beginning for a report.

Every row is opened and checked against its place; the casebook also checks the whole chain.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from journal.casebook import Casebook, fold
from journal.errors import LockedError, NotFoundError, UnavailableError
from journal.events import Recorded, Type
from journal.incident import Exhibit, Incident, IncidentId
from journal.ports import Page
from journal.proofs import Frontier
from storage.blobs import Blobs
from storage.database import Connection
from storage.heads import Head, Heads
from storage.rows import open_row
from storage.writer import Writer
from vault.errors import TamperedError
from vault.slots import Opened

T = TypeVar("T")
Rows = Sequence[tuple[int, bytes]]

FIRST_STEP = 12  # rows opened at once on the way back, doubled up to STEP
STEP = 192  # rows opened at once; about 30 ms of a thread, others then have their turn

SELECT = """
    SELECT seq, raw FROM event WHERE jid = :jid AND seq >= :low AND seq < :high ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What all journals of an installation are read from."""

    reader: Connection
    writer: Writer
    blobs: Blobs
    heads: Heads  # of its own: the writer's is used in another thread
    row_key: bytes = field(repr=False)


@dataclass(slots=True)
class _Walked:
    """The end of a journal, as far back as somebody has looked: records low to high - 1."""

    low: int
    records: list[Recorded] = field(default_factory=list, repr=False)

    @property
    def high(self) -> int:
        return self.low + len(self.records)


@dataclass(slots=True)
class _Verified:
    """The beginning of a journal up to where the chain was checked."""

    tree: Frontier = field(default_factory=Frontier, repr=False)
    records: list[Recorded] = field(default_factory=list, repr=False)
    entries: int = 0
    book: Casebook | None = field(default=None, repr=False)


class StoredJournal:
    """Reads one journal with the key that opened it; useless once it was closed."""

    def __init__(self, shelf: Shelf, opened: Opened) -> None:
        self._shelf = shelf
        self._opened: Opened | None = opened
        self._walked: _Walked | None = None
        self._verified = _Verified()
        self._turn = asyncio.Lock()

    async def page(self, *, below: int | None = None, size: int = 10) -> Page:
        """Return *size* entries with numbers under *below*, newest first.

        Opens only rows from there to the end, and each of them once. Raise ``TamperedError``
        for a row that is not what was written.
        """
        async with self._turn:
            head = await self._head()
            end = min(head.entries + 1 if below is None else below, head.entries + 1)
            first = max(end - size, 1)
            book = await self._tail(head, first) if end > first else fold(())
        shown = tuple(i for i in reversed(book.incidents) if first <= i.number < end)
        return Page(shown, head.entries, first if first > 1 else None)

    async def incident(self, incident: IncidentId) -> Incident:
        """Return one entry as it stands now; raise ``NotFoundError``."""
        number, own = await self.records(incident)
        return fold(own, first_number=number).incidents[0]

    async def records(self, incident: IncidentId) -> tuple[int, tuple[Recorded, ...]]:
        """Return the number of one entry and all its events.

        Opens rows from the end back to where the entry begins. Raise ``NotFoundError`` when it
        begins nowhere.
        """
        async with self._turn:
            head = await self._head()
            walked = await self._catch_up(head)
            while (begun := _beginning(walked.records, incident)) is None:
                if walked.low == 0:
                    raise NotFoundError
                await self._step_back(walked)
            later = walked.records[begun - walked.low :]
        number = head.entries - sum(map(_begins, later)) + 1
        return number, tuple(record for record in later if record.event.subject == incident)

    async def casebook(self) -> Casebook:
        """Return everything, after checking every row, every link and every commitment.

        The first call reads the whole journal, in slices in a thread; later ones what was
        added. Raise ``TamperedError`` when a single byte is not what was written.
        """
        async with self._turn:
            verified = await self._whole()
            size, root = verified.tree.n, verified.tree.root()
            if verified.book is None or verified.book.size != size:
                verified.book = await asyncio.to_thread(
                    fold, tuple(verified.records), size=size, root=root
                )
            return verified.book

    async def everything(self) -> tuple[Recorded, ...]:
        """Return all events in their order, after the checks of ``casebook``."""
        async with self._turn:
            return tuple((await self._whole()).records)

    async def read(self, exhibit: Exhibit) -> bytes:
        """Return the original bytes, verified to the last before the first is handed out.

        Raise ``TamperedError`` or, when there is no file, ``NotFoundError``.
        """
        return await self._shelf.blobs.read(self._key().jid, exhibit)

    async def small(self, exhibit: Exhibit) -> bytes | None:
        """Return the small copy for reports; None when there is none yet."""
        return await self._shelf.blobs.small(self._key().jid, exhibit)

    async def keep_small(self, exhibit: Exhibit, copy: bytes) -> None:
        """Keep the small copy of *exhibit*, sealed under a key made from the file's own."""
        jid = self._key().jid
        name = await self._shelf.blobs.keep_small(jid, exhibit, copy)
        await self._shelf.writer.name_file(jid, name)

    def close(self) -> None:
        """Forget the key and everything read with it; every later call is ``LockedError``."""
        self._opened = None
        self._walked = None
        self._verified = _Verified()

    async def _whole(self) -> _Verified:
        """Return the journal as it stands now, checked to its end; raise ``TamperedError``."""
        head, verified = await self._head(), self._verified
        while (low := verified.tree.n) < head.n:
            rows = await self._rows(low, min(low + STEP, head.n))
            await asyncio.to_thread(self._verify, verified, rows)
        if verified.tree.root() != head.tree.root() or verified.entries != head.entries:
            raise TamperedError
        return verified

    async def _tail(self, head: Head, first: int) -> Casebook:
        """Return the entries from number *first* to the end, folded."""
        walked = await self._catch_up(head)
        while walked.low and head.entries - sum(map(_begins, walked.records)) >= first:
            await self._step_back(walked)
        number = head.entries - sum(map(_begins, walked.records)) + 1
        # Short ones here: a hop to a thread costs more than folding a hundred events.
        if len(walked.records) <= STEP:
            return fold(walked.records, first_number=number)
        return await asyncio.to_thread(fold, tuple(walked.records), first_number=number)

    async def _catch_up(self, head: Head) -> _Walked:
        """Return what was walked, with what was written since *walked* to *head*."""
        if (walked := self._walked) is None:
            walked = self._walked = _Walked(head.n)
            await self._step_back(walked)
        while walked.high < head.n:
            high = min(walked.high + STEP, head.n)
            walked.records += await self._open(walked.high, high)
        return walked

    async def _step_back(self, walked: _Walked) -> None:
        """Open as many rows again as there are already, so that a first page stays quick."""
        low = max(walked.low - min(max(len(walked.records), FIRST_STEP), STEP), 0)
        walked.records[:0] = await self._open(low, walked.low)
        walked.low = low

    async def _head(self) -> Head:
        return await self._run(partial(self._read_head, self._key().jid))

    def _read_head(self, jid: bytes, connection: sqlite3.Connection) -> Head:
        return self._shelf.heads.read(connection, jid)

    async def _open(self, low: int, high: int) -> list[Recorded]:
        """Return the records *low* to *high* - 1; raise when one is missing."""
        return await asyncio.to_thread(self._opened_rows, await self._rows(low, high))

    def _opened_rows(self, rows: Rows) -> list[Recorded]:
        return [open_row(self._key(), self._shelf.row_key, *row).recorded for row in rows]

    def _verify(self, verified: _Verified, rows: Rows) -> None:
        """Check the next slice of rows against the chain."""
        for seq, raw in rows:
            opening = open_row(self._key(), self._shelf.row_key, seq, raw)
            if opening.prev != verified.tree.root():
                raise TamperedError
            verified.tree.push(opening.leaf)
            verified.records.append(opening.recorded)
            verified.entries += _begins(opening.recorded)

    async def _rows(self, low: int, high: int) -> Rows:
        """Return the rows *low* to *high* - 1 as they lie on the disk; raise when one is missing."""
        place = {"jid": self._key().jid, "low": low, "high": high}
        rows: Rows = await self._run(lambda reader: reader.execute(SELECT, place).fetchall())
        if [seq for seq, _ in rows] != list(range(low, high)):
            raise TamperedError
        return rows

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self._shelf.reader.run(work)
        except sqlite3.OperationalError:
            raise UnavailableError from None
        except sqlite3.DatabaseError:
            raise TamperedError from None

    def _key(self) -> Opened:
        if self._opened is None:
            raise LockedError
        return self._opened


def _begins(record: Recorded) -> bool:
    return record.event.type is Type.CREATED


def _beginning(records: Sequence[Recorded], incident: IncidentId) -> int | None:
    """Return the place in the journal where *incident* begins; None when not in *records*."""
    return next((r.seq for r in records if r.event.subject == incident and _begins(r)), None)
