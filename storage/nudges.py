"""The table of nudges: moments beside a person's reminder, without a word of what they are for.

Functions over a connection; they belong into the writer's transaction.
"""

import sqlite3
from collections.abc import Iterable

FIRST = "SELECT min(at) FROM nudge WHERE pid = :pid"
CLEAR = "DELETE FROM nudge WHERE pid = :pid AND at > :after"
INSERT = "INSERT INTO nudge (pid, at) VALUES (:pid, :at) ON CONFLICT DO NOTHING"
DROP = "DELETE FROM nudge WHERE pid = :pid AND at <= :until"
FORGET = ("DELETE FROM nudge WHERE pid = :pid", "DELETE FROM reminder WHERE pid = :pid")


def first(connection: sqlite3.Connection, pid: bytes) -> int | None:
    """Return the earliest moment, which may lie in the past; None when there is none."""
    (at,) = connection.execute(FIRST, {"pid": pid}).fetchone()
    return None if at is None else int(at)


def replace(connection: sqlite3.Connection, pid: bytes, after: int, moments: Iterable[int]) -> None:
    """Put *moments* in place of those later than *after*."""
    connection.execute(CLEAR, {"pid": pid, "after": after})
    connection.executemany(INSERT, [{"pid": pid, "at": at} for at in moments])


def drop(connection: sqlite3.Connection, pid: bytes, until: int) -> None:
    """Take off what has rung."""
    connection.execute(DROP, {"pid": pid, "until": until})


def forget(connection: sqlite3.Connection, pid: bytes) -> None:
    """Take everything off that would ever ring for *pid*."""
    for statement in FORGET:
        connection.execute(statement, {"pid": pid})
