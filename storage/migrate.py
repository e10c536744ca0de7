"""Schema versions: numbered files, forwards only, each applied whole or not at all."""

import sqlite3
from pathlib import Path

from storage.errors import FutureDatabaseError

FOLDER = Path(__file__).parent / "migrations"


def migrate(connection: sqlite3.Connection, schema: str, folder: Path = FOLDER) -> None:
    """Bring the database to the newest version of *schema*; its number is ``user_version``.

    Raise ``FutureDatabaseError`` when it is newer than every file we have. A migration that
    fails raises SQLite's error and leaves the version before it.
    """
    scripts = sorted((folder / schema).glob("[0-9]*.sql"))
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(scripts):
        raise FutureDatabaseError
    for number, script in enumerate(scripts[version:], version + 1):
        _apply(connection, number, script.read_text("utf-8"))


def _apply(connection: sqlite3.Connection, number: int, sql: str) -> None:
    """Run one migration and its version stamp, or neither."""
    try:
        # executescript() first commits whatever is open, so the script brings its own BEGIN.
        connection.executescript(f"BEGIN IMMEDIATE; {sql}; PRAGMA user_version = {number}; COMMIT;")
    except sqlite3.Error:
        connection.rollback()
        raise
