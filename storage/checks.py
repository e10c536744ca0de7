"""What is verified at every start, before anything is written: heads, rows, high-water marks."""

import sqlite3
from collections.abc import Collection

from journal.proofs import root
from storage.errors import HighWaterLostError, RolledBackError
from storage.heads import Heads, check_counts
from storage.marks import Marks
from vault.highwater import HighWater

# Bytes 6 to 37 of a row are its leaf (docs/format.md); asked of SQLite so that only they are read.
LEAVES = "SELECT substr(raw, 7, 32) FROM event WHERE jid = :jid AND seq < :n ORDER BY seq"


def wiped(_connection: sqlite3.Connection, marks: Marks, *, restored: bool) -> tuple[bytes, ...]:
    """Return the journals whose marks say that they were wiped.

    Raise ``HighWaterLostError`` for damaged marks, unless *restored*.
    """
    try:
        return tuple(mark.jid for mark in marks.read() if mark.wiped)
    except HighWaterLostError:
        if not restored:
            raise
    return ()


def verify(
    connection: sqlite3.Connection,
    heads: Heads,
    marks: Marks,
    *,
    gone: Collection[bytes],
    restored: bool,
) -> tuple[bytes, ...]:
    """Return the journals that are older than their marks, which is none unless *restored*.

    Those in *gone* are known to have been removed.

    Raise ``TamperedError`` for a head that was changed or does not fit its rows,
    ``HighWaterLostError`` and ``RolledBackError`` when the marks do not fit; *restored* says
    that the operator knows, and the marks are then made anew from what is here.
    """
    check_counts(connection, heads.every(connection))
    ended = wiped(connection, marks, restored=restored)
    try:
        behind = _behind(connection, heads, marks, gone)
    except HighWaterLostError:
        if not restored:
            raise
        behind = ()
    if behind and not restored:
        raise RolledBackError
    if restored:
        marks.begin()
        marks.wipe(ended)
    # Also when nothing is wrong: a kill between commit and mark leaves marks that lag.
    marks.write(heads.every(connection))
    marks.sync()
    return behind


def _behind(
    connection: sqlite3.Connection, heads: Heads, marks: Marks, gone: Collection[bytes]
) -> tuple[bytes, ...]:
    if marks.empty:
        if next(heads.every(connection), None) is not None:
            raise HighWaterLostError
        marks.begin()
    return tuple(
        mark.jid
        for mark in list(marks.read())
        if not (mark.wiped or mark.jid in gone or _reaches(connection, heads, mark))
    )


def _reaches(connection: sqlite3.Connection, heads: Heads, mark: HighWater) -> bool:
    """Return whether the journal once was, or is, in the state that *mark* names."""
    head = heads.read(connection, mark.jid)
    if head.n <= mark.n:
        return head.n == mark.n and head.tree.root() == mark.root
    rows = connection.execute(LEAVES, {"jid": mark.jid, "n": mark.n})
    return root([leaf for (leaf,) in rows]) == mark.root
