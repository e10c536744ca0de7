"""Heads: how far each journal has come, as far as the locked bot may know.

One row a journal, changed in the same transaction as its events and sealed against change by
a MAC; verified whenever it is read.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from journal.canonical import CanonicalError
from journal.proofs import Frontier
from vault.errors import TamperedError
from vault.events import check_head, mac_head
from vault.sealing import check_mac, mac

CACHED = 4096  # heads kept in memory, about 1 KiB each
_ENTRIES = b"jazba/entries/v1"

SELECT = "SELECT n, entries, frontier, mac, entries_mac FROM head WHERE jid = :jid"
SELECT_ALL = "SELECT jid, n, entries, frontier, mac, entries_mac FROM head ORDER BY jid"
UPSERT = """
    INSERT INTO head (jid, n, entries, frontier, mac, entries_mac)
    VALUES (:jid, :n, :entries, :frontier, :mac, :entries_mac)
    ON CONFLICT (jid) DO UPDATE SET n = excluded.n, entries = excluded.entries,
        frontier = excluded.frontier, mac = excluded.mac, entries_mac = excluded.entries_mac
"""
COUNTS = "SELECT jid, COUNT(*), MIN(seq), MAX(seq) FROM event GROUP BY jid ORDER BY jid"


@dataclass(slots=True)
class Head:
    """The tree over a journal's events, and how many of them began an entry."""

    jid: bytes
    tree: Frontier = field(default_factory=Frontier, repr=False)
    entries: int = 0

    @property
    def n(self) -> int:
        """The number of events."""
        return self.tree.n

    def copy(self) -> "Head":
        """Return an independent head, for a transaction that may fail."""
        return Head(self.jid, self.tree.copy(), self.entries)


class Heads:
    """Reads and writes heads; keeps those in use. What it hands out is never changed."""

    def __init__(self, row_key: bytes) -> None:
        self._key = row_key
        self._cache: OrderedDict[bytes, Head] = OrderedDict()

    def get(self, connection: sqlite3.Connection, jid: bytes) -> Head:
        """Return the head of *jid*, an empty one when nothing was written yet.

        Raise ``TamperedError`` when the row is not what was written.
        """
        if (head := self._cache.get(jid)) is None:
            head = self.read(connection, jid)
            self.keep([head])
        self._cache.move_to_end(jid)
        return head

    def read(self, connection: sqlite3.Connection, jid: bytes) -> Head:
        """Return the head as the database has it; raise as ``get`` does."""
        row = connection.execute(SELECT, {"jid": jid}).fetchone()
        return Head(jid) if row is None else self._verified(jid, row)

    def every(self, connection: sqlite3.Connection) -> Iterator[Head]:
        """Yield all heads in the order of their ids, each verified; raise as ``get`` does."""
        for jid, *row in connection.execute(SELECT_ALL):
            yield self._verified(jid, row)

    def save(self, connection: sqlite3.Connection, heads: Iterable[Head]) -> None:
        """Write *heads*; they count only when the transaction is committed and ``keep`` called."""
        connection.executemany(UPSERT, [self._row(head) for head in heads])

    def keep(self, heads: Iterable[Head]) -> None:
        """Remember *heads* as what the database has now."""
        for head in heads:
            self._cache[head.jid] = head
        while len(self._cache) > CACHED:
            self._cache.popitem(last=False)

    def drop(self, jids: Iterable[bytes]) -> None:
        """Forget heads of which it is unsure what the database has."""
        for jid in jids:
            self._cache.pop(jid, None)

    def _row(self, head: Head) -> dict[str, bytes | int]:
        frontier = head.tree.to_bytes()
        return {
            "jid": head.jid,
            "n": head.n,
            "entries": head.entries,
            "frontier": frontier,
            "mac": mac_head(self._key, head.jid, head.n, frontier),
            "entries_mac": mac(self._key, *_entries(head.jid, head.n, head.entries)),
        }

    def _verified(self, jid: bytes, row: Sequence[Any]) -> Head:
        n, entries, frontier, tag, entries_tag = row
        try:
            check_head(self._key, jid, n, frontier, tag)
            check_mac(entries_tag, self._key, *_entries(jid, n, entries))
            return Head(jid, Frontier.from_bytes(n, frontier), entries)
        except (CanonicalError, OverflowError):
            raise TamperedError from None


def _entries(jid: bytes, n: int, entries: int) -> tuple[bytes, ...]:
    return _ENTRIES, jid, n.to_bytes(8, "big"), entries.to_bytes(8, "big")


def check_counts(connection: sqlite3.Connection, heads: Iterable[Head]) -> None:
    """Raise ``TamperedError`` unless each journal has the rows its head says, 0 to n - 1."""
    counted = iter(connection.execute(COUNTS))
    for head in heads:
        if head.n and next(counted, None) != (head.jid, head.n, 0, head.n - 1):
            raise TamperedError
    if next(counted, None) is not None:
        raise TamperedError
