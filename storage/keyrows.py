"""The rows of ``keys.db``: what opens a journal, always changed in whole transactions.

Functions over a raw connection, for its own thread; sealed bytes in, sealed bytes out.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from vault.attempts import DISABLED, wait_after

GUESSES = 20  # tries of recovery codes per person and hour; a code has 130 random bits
_HOUR = timedelta(hours=1)

SITE = "SELECT secret FROM site WHERE id = 1"
INSERT_SITE = "INSERT INTO site (id, secret) VALUES (1, :secret)"
USER = "SELECT uk, account FROM user WHERE pid = :pid"
ACCOUNT_OF = "SELECT pid, account FROM user JOIN journal USING (pid) WHERE jid = :jid"
SLOTS = "SELECT raw FROM slot WHERE pid = :pid ORDER BY i"
ROLES = "SELECT roles FROM journal WHERE jid = :jid AND pid = :pid"
JOURNALS = "SELECT jid, roles FROM journal WHERE pid = :pid"
INSERT_USER = "INSERT INTO user (pid, uk, account) VALUES (:pid, :uk, :account)"
INSERT_SLOT = "INSERT INTO slot (pid, i, raw) VALUES (:pid, :i, :raw)"
INSERT_JOURNAL = "INSERT INTO journal (jid, pid, roles) VALUES (:jid, :pid, :roles)"
INSERT_ATTEMPT = "INSERT INTO attempt (pid, opened) VALUES (:pid, :opened)"
INSERT_RECOVERY = "INSERT INTO recovery (lookup, pid) VALUES (:lookup, :pid)"
UPDATE_ACCOUNT = "UPDATE user SET account = :account WHERE pid = :pid"
UPDATE_SLOT = "UPDATE slot SET raw = :raw WHERE pid = :pid AND i = :i"
RECOVERY = "SELECT pid FROM recovery WHERE lookup = :lookup"
DELETE_RECOVERY = "DELETE FROM recovery WHERE lookup = :lookup RETURNING pid"
DELETE_CODES = "DELETE FROM recovery WHERE pid = :pid"
DELETE_USER = "DELETE FROM user WHERE pid = :pid"
RESERVE = """
    UPDATE attempt SET fails = fails + 1
    WHERE pid = :pid AND fails < :disabled AND not_before <= :now
    RETURNING fails, opened
"""
DELAY = "UPDATE attempt SET not_before = :until WHERE pid = :pid"
ATTEMPT = "SELECT fails, not_before FROM attempt WHERE pid = :pid"
SUCCEED = """
    UPDATE attempt SET fails = 0, not_before = 0, opened = :opened WHERE pid = :pid RETURNING pid
"""
GUESS = """
    INSERT INTO guess (pid, tries, since) VALUES (:pid, 1, :now)
    ON CONFLICT (pid) DO UPDATE SET
        tries = CASE WHEN since <= :hour_ago THEN 1 ELSE tries + 1 END,
        since = CASE WHEN since <= :hour_ago THEN :now ELSE since END
    RETURNING tries
"""
FORGET_GUESSES = "DELETE FROM guess WHERE pid = :pid"
WHOSE = "SELECT pid FROM journal WHERE jid = :jid"
WIPE = "INSERT OR IGNORE INTO wiped (jid, pid) SELECT jid, pid FROM journal WHERE pid = :pid"
LINGERING = "INSERT OR IGNORE INTO wiped (jid, pid) VALUES (:jid, x'')"
WIPED = "SELECT jid, pid, pid IN (SELECT pid FROM user) FROM wiped ORDER BY jid"
FORGET_WIPED = "DELETE FROM wiped WHERE jid = :jid"
PURGE_GUESSES = "DELETE FROM guess WHERE since <= :hour_ago"


Wiped = tuple[bytes, bytes, int]  # a journal, whose it was, whether that person has begun anew


@dataclass(frozen=True, slots=True)
class KeyRows:
    """Everything that ``keys.db`` holds about one person, as it is inserted."""

    pid: bytes
    uk: bytes = field(repr=False)
    account: bytes = field(repr=False)
    slots: Sequence[bytes] = field(repr=False)
    roles: dict[bytes, bytes] = field(repr=False)  # by journal id
    opened: bytes = field(repr=False)
    lookup: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reserved:
    """A try that was counted before it is made: wrong tries before it, the last opening."""

    failed: int
    opened: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Denied:
    """No try now: until when, or for ever when *until* is None."""

    until: datetime | None


def insert(connection: sqlite3.Connection, rows: KeyRows) -> None:
    """Add a person; raise ``sqlite3.IntegrityError`` for one who is there already."""
    pid = rows.pid
    connection.execute(INSERT_USER, {"pid": pid, "uk": rows.uk, "account": rows.account})
    for i, raw in enumerate(rows.slots):
        connection.execute(INSERT_SLOT, {"pid": pid, "i": i, "raw": raw})
    for jid, roles in rows.roles.items():
        connection.execute(INSERT_JOURNAL, {"jid": jid, "pid": pid, "roles": roles})
    connection.execute(INSERT_ATTEMPT, {"pid": pid, "opened": rows.opened})
    connection.execute(INSERT_RECOVERY, {"lookup": rows.lookup, "pid": pid})


def user(connection: sqlite3.Connection, pid: bytes) -> tuple[bytes, bytes] | None:
    """Return the wrapped user key and the sealed account of *pid*."""
    row: tuple[bytes, bytes] | None = connection.execute(USER, {"pid": pid}).fetchone()
    return row


def slots(connection: sqlite3.Connection, pid: bytes) -> list[bytes]:
    """Return the slots of *pid* in the order of their numbers."""
    return [raw for (raw,) in connection.execute(SLOTS, {"pid": pid})]


def roles(connection: sqlite3.Connection, pid: bytes, jid: bytes) -> bytes | None:
    """Return the sealed roles of the slots for the journal *jid* of *pid*; None when not hers."""
    row = connection.execute(ROLES, {"pid": pid, "jid": jid}).fetchone()
    return None if row is None else bytes(row[0])


def put_code(connection: sqlite3.Connection, pid: bytes, lookup: bytes) -> None:
    """Let the code found by *lookup* be the one of *pid*, and no other."""
    connection.execute(DELETE_CODES, {"pid": pid})
    connection.execute(INSERT_RECOVERY, {"pid": pid, "lookup": lookup})


def put_slot(connection: sqlite3.Connection, pid: bytes, i: int, raw: bytes) -> None:
    """Put *raw* in the place of slot *i*."""
    connection.execute(UPDATE_SLOT, {"pid": pid, "i": i, "raw": raw})


def reserve(connection: sqlite3.Connection, pid: bytes, now: datetime) -> Reserved | Denied:
    """Count a try as failed before it is made, or deny it.

    Counting first lets no more tries through than are allowed, however many come at once.
    """
    place = {"pid": pid, "disabled": DISABLED, "now": _seconds(now)}
    if (row := connection.execute(RESERVE, place).fetchone()) is None:
        return denial(connection, pid, now) or Denied(None)
    fails, opened = row
    if wait := wait_after(fails):
        connection.execute(DELAY, {"pid": pid, "until": _seconds(now + wait)})
    return Reserved(fails - 1, opened)


def denial(connection: sqlite3.Connection, pid: bytes, now: datetime) -> Denied | None:
    """Return what the next try of *pid* will be told; None when it may be made at once."""
    row = connection.execute(ATTEMPT, {"pid": pid}).fetchone()
    fails, not_before = (0, 0) if row is None else row
    if fails >= DISABLED:
        return Denied(None)
    return Denied(datetime.fromtimestamp(not_before, UTC)) if not_before > _seconds(now) else None


def succeed(connection: sqlite3.Connection, pid: bytes, opened: bytes) -> bool:
    """Forget the failed tries of *pid*; return False when she is no longer here."""
    row = connection.execute(SUCCEED, {"pid": pid, "opened": opened}).fetchone()
    return row is not None


def guess(connection: sqlite3.Connection, pid: bytes, now: datetime) -> bool:
    """Count a try of a recovery code by *pid*; return whether it may be made."""
    place = {"pid": pid, "now": _seconds(now), "hour_ago": _seconds(now - _HOUR)}
    (tries,) = connection.execute(GUESS, place).fetchone()
    return bool(tries <= GUESSES)


def forget_guesses(connection: sqlite3.Connection, pid: bytes) -> None:
    """Forget the tries of *pid*: one of them was right."""
    connection.execute(FORGET_GUESSES, {"pid": pid})


def destroy(connection: sqlite3.Connection, pid: bytes) -> None:
    """Delete all that opens the journals of *pid*, and note that they are to be removed."""
    connection.execute(WIPE, {"pid": pid})
    connection.execute(DELETE_USER, {"pid": pid})
    connection.execute(FORGET_GUESSES, {"pid": pid})


def whose(connection: sqlite3.Connection, jid: bytes) -> bytes | None:
    """Return whose journal *jid* is; None when nobody's."""
    row = connection.execute(WHOSE, {"jid": jid}).fetchone()
    return None if row is None else bytes(row[0])


def note_wiped(connection: sqlite3.Connection, jids: Iterable[bytes]) -> None:
    """Note that journals that are nobody's are to be removed."""
    connection.executemany(LINGERING, [{"jid": jid} for jid in jids])


def wiped(connection: sqlite3.Connection) -> list[Wiped]:
    """Return the journals that are to be removed."""
    return connection.execute(WIPED).fetchall()


def forget_wiped(connection: sqlite3.Connection, jids: Iterable[bytes]) -> None:
    """Forget journals of which nothing is left."""
    connection.executemany(FORGET_WIPED, [{"jid": jid} for jid in jids])


def purge(connection: sqlite3.Connection, now: datetime) -> None:
    """Forget tries of recovery codes that no longer count."""
    connection.execute(PURGE_GUESSES, {"hour_ago": _seconds(now - _HOUR)})


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
