"""The two SQLite databases of a data folder: opened, guarded against a second process, closed.

``journal.db`` holds what is written; ``keys.db`` holds what opens it and what the wipe destroys.
Knows nothing of tables.
"""

import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import aiosqlite

from journal.errors import UnavailableError
from storage.errors import DamagedDatabaseError, FolderBusyError
from storage.migrate import migrate

T = TypeVar("T")

BUSY_TIMEOUT = 5_000  # milliseconds
_COMMON = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT}",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_JOURNAL = (
    *_COMMON,
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_size_limit = 1048576",
    "PRAGMA wal_autocheckpoint = 200",
)
_READER = (*_JOURNAL, "PRAGMA query_only = ON")
# DELETE and EXTRA: what was deleted here is gone from the folder when the commit returns.
_KEYS = (*_COMMON, "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA")


class Connection(aiosqlite.Connection):
    """A connection with a thread of its own, to which whole pieces of work are handed.

    One hop to the thread for a transaction instead of one for each statement, and no
    cancelled caller can leave a transaction half done.
    """

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what *work* returns for the raw connection; raise what it raises.

        Raise ``UnavailableError`` once the connection is closed.
        """
        if self._connection is None:
            raise UnavailableError
        # The one private method we use; the version is pinned and a test holds it to this.
        result: T = await self._execute(work, self._connection)  # type: ignore[no-untyped-call]  # theirs
        return result


@dataclass(frozen=True, slots=True)
class Databases:
    """Open connections: one that writes the journals, one that reads them, one for the keys."""

    folder: Path
    writer: Connection
    reader: Connection
    keys: Connection


@asynccontextmanager
async def open_databases(folder: Path) -> AsyncIterator[Databases]:
    """Open the databases in *folder*, made and migrated when needed; close them at the end.

    Raise ``FolderBusyError`` when another process has them, ``FutureDatabaseError`` for those
    of a newer program, ``DamagedDatabaseError`` for files that are no databases of ours.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(_locked(folder))
        journal, keys = _prepare(folder, "journal.db"), _prepare(folder, "keys.db")
        yield Databases(
            folder,
            await stack.enter_async_context(_connect(journal, _JOURNAL, "journal")),
            await stack.enter_async_context(_connect(journal, _READER, None)),
            await stack.enter_async_context(_connect(keys, _KEYS, "keys")),
        )


@asynccontextmanager
async def _connect(
    path: Path, pragmas: tuple[str, ...], schema: str | None
) -> AsyncIterator[Connection]:
    connection = Connection(partial(sqlite3.connect, path, isolation_level=None), 64)
    async with connection:
        try:
            await connection.run(partial(_set_up, pragmas=pragmas, schema=schema))
        except sqlite3.DatabaseError:
            raise DamagedDatabaseError from None
        yield connection


def _set_up(connection: sqlite3.Connection, pragmas: tuple[str, ...], schema: str | None) -> None:
    for pragma in pragmas:
        connection.execute(pragma).fetchall()
    if schema is not None:
        migrate(connection, schema)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder, made with mode 0700, for this process alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise FolderBusyError from None
    try:
        yield
    finally:
        os.close(handle)


def _prepare(folder: Path, name: str) -> Path:
    """Return the path of a database file that only we may read; SQLite gives its mode to the WAL."""
    path = folder / name
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    path.chmod(0o600)
    return path


def transact(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Return what *work* returns, committed; or leave nothing of it and raise what it raises.

    A failing disk is ``UnavailableError``.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException as error:
        with suppress(sqlite3.Error):
            connection.rollback()
        if isinstance(error, sqlite3.OperationalError):
            raise UnavailableError from None
        raise
    return result
