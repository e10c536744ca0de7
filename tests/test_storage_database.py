"""The data folder: how it is opened, and when it is refused."""

import asyncio
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from journal.errors import UnavailableError
from storage.database import open_databases, transact
from storage.errors import DamagedDatabaseError, FolderBusyError, FutureDatabaseError
from storage.migrate import FOLDER, migrate

HOLDER = """
import fcntl, os, sys
handle = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT, 0o600)
fcntl.flock(handle, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def pragma(connection: sqlite3.Connection, name: str) -> object:
    """Return the value of one setting."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


async def test_only_we_may_read_the_folder_and_its_files(tmp_path: Path) -> None:
    """Another account of the server finds closed doors."""
    folder = tmp_path / "data"
    async with open_databases(folder) as databases:
        await databases.writer.run(
            lambda c: transact(c, lambda c: c.execute("SELECT 1").fetchone())
        )
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {"journal.db", "keys.db", "lock"} <= set(modes)
    assert set(modes.values()) == {0o600}


async def test_a_file_left_open_to_others_is_closed_to_them(tmp_path: Path) -> None:
    """A copied database gets its mode back."""
    async with open_databases(tmp_path):
        pass
    (tmp_path / "keys.db").chmod(0o644)

    async with open_databases(tmp_path):
        assert stat.S_IMODE((tmp_path / "keys.db").stat().st_mode) == 0o600


async def test_what_is_committed_survives_a_power_cut(tmp_path: Path) -> None:
    """Both databases flush at every commit, and deleted rows are overwritten."""
    async with open_databases(tmp_path) as databases:
        for connection, mode, level in (
            (databases.writer, "wal", 2),
            (databases.keys, "delete", 3),
        ):
            assert await connection.run(lambda c: pragma(c, "journal_mode")) == mode
            assert await connection.run(lambda c: pragma(c, "synchronous")) == level
            assert await connection.run(lambda c: pragma(c, "secure_delete")) == 1
            assert await connection.run(lambda c: pragma(c, "foreign_keys")) == 1
            assert await connection.run(lambda c: pragma(c, "trusted_schema")) == 0
            assert await connection.run(lambda c: pragma(c, "cell_size_check")) == 1
        assert await databases.writer.run(lambda c: pragma(c, "wal_autocheckpoint")) == 200
        assert await databases.writer.run(lambda c: pragma(c, "journal_size_limit")) == 1048576


async def test_the_reading_connection_cannot_write(tmp_path: Path) -> None:
    """Only the writer's queue changes journals."""
    async with open_databases(tmp_path) as databases:
        with pytest.raises(sqlite3.OperationalError):
            await databases.reader.run(lambda c: c.execute("DELETE FROM event"))


async def test_a_second_process_is_refused(tmp_path: Path) -> None:
    """Two bots on one folder would write the same numbers twice."""
    other = subprocess.Popen(  # noqa: ASYNC220, S603  our own script, started in no time
        [sys.executable, "-c", HOLDER, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with other:
        assert other.stdout is not None
        await asyncio.to_thread(other.stdout.readline)

        with pytest.raises(FolderBusyError) as refused:
            async with open_databases(tmp_path):
                pass

        other.kill()
    assert "stop the other one" in refused.value.advice
    assert not (tmp_path / "journal.db").exists()
    async with open_databases(tmp_path):
        pass


@pytest.mark.parametrize("name", ["journal.db", "keys.db"])
async def test_a_database_of_a_newer_program_is_refused(tmp_path: Path, name: str) -> None:
    """An old program must not write into a format it does not know."""
    async with open_databases(tmp_path):
        pass
    raw = sqlite3.connect(tmp_path / name)
    raw.execute("PRAGMA user_version = 99")
    raw.close()

    with pytest.raises(FutureDatabaseError):
        async with open_databases(tmp_path):
            pass


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """Nothing is written over it."""
    (tmp_path / "journal.db").write_bytes(b"these are somebody's notes" * 100)

    with pytest.raises(DamagedDatabaseError):
        async with open_databases(tmp_path):
            pass

    assert (tmp_path / "journal.db").read_bytes().startswith(b"these are somebody's notes")


def test_a_failing_migration_leaves_nothing_behind(tmp_path: Path) -> None:
    """Either the whole new version or the whole old one."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "0001_first.sql").write_text("CREATE TABLE a (b);")
    (tmp_path / "x" / "0002_second.sql").write_text("CREATE TABLE c (d); CREATE TABLE a (again);")
    connection = sqlite3.connect(":memory:", isolation_level=None)

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, "x", tmp_path)

    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
    assert tables == ["a"]
    assert pragma(connection, "user_version") == 1
    assert not connection.in_transaction
    connection.close()


def test_migrations_go_on_from_where_a_database_stands(tmp_path: Path) -> None:
    """A repaired migration is applied the next time, the earlier ones are not repeated."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "0001_first.sql").write_text("CREATE TABLE a (b);")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, "x", tmp_path)
    (tmp_path / "x" / "0002_second.sql").write_text("ALTER TABLE a ADD COLUMN c;")

    migrate(connection, "x", tmp_path)
    migrate(connection, "x", tmp_path)

    assert [row[1] for row in connection.execute("PRAGMA table_info (a)")] == ["b", "c"]
    assert pragma(connection, "user_version") == 2
    connection.close()


def version_one() -> sqlite3.Connection:
    """Return a journal database as the first version left it, with a reminder in it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    first = (FOLDER / "journal" / "0001_journal.sql").read_text("utf-8")
    connection.executescript(f"{first} PRAGMA user_version = 1;")
    connection.execute("INSERT INTO reminder (pid, due_at) VALUES (x'07', 5)")
    return connection


def test_a_journal_of_the_first_version_gets_room_for_nudges() -> None:
    """Reminders that were planned stay as they were; the new table is empty."""
    with closing(version_one()) as connection:
        migrate(connection, "journal")
        migrate(connection, "journal")

        assert pragma(connection, "user_version") == 2
        assert connection.execute("SELECT * FROM reminder").fetchall() == [(b"\x07", 5, 0, 0)]
        assert connection.execute("SELECT pid, at FROM nudge").fetchall() == []


def test_a_second_version_that_cannot_be_made_leaves_the_first() -> None:
    """Something stands where the new table should be: nothing changes, and it is said."""
    with closing(version_one()) as connection:
        connection.execute("CREATE TABLE nudge (something)")
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, "journal")

        assert pragma(connection, "user_version") == 1
        assert not connection.in_transaction
        assert connection.execute("SELECT pid FROM reminder").fetchall() == [(b"\x07",)]


def test_a_nudge_is_a_moment_and_nothing_else() -> None:
    """No kind, no word, no number of what it is for."""
    with closing(version_one()) as connection:
        migrate(connection, "journal")
        columns = [row[1] for row in connection.execute("PRAGMA table_info (nudge)")]

    assert columns == ["pid", "at"]


async def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    """Whatever interrupts it, the first half does not stay; a disk error says so."""

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO guess VALUES (x'00', 1, 1)")
        connection.execute("INSERT INTO no_such_table VALUES (1)")

    async with open_databases(tmp_path) as databases:
        with pytest.raises(UnavailableError):
            await databases.keys.run(lambda c: transact(c, half))
        count = await databases.keys.run(
            lambda c: c.execute("SELECT COUNT(*) FROM guess").fetchone()
        )

    assert count == (0,)
