"""The durable inbox: updates are kept, sealed, before Telegram is told that they arrived.

Handling happens at least once and a redelivered update is recognised. Knows nothing of what
an update says.
"""

import logging
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from journal.times import Clock
from storage.writer import Batch, Transaction, Writer
from vault.errors import TamperedError
from vault.site import SiteSecret

REMEMBERED = timedelta(hours=48)  # Telegram keeps updates for 24 hours
_CONTEXT = b"inbox"

INSERT = """
    INSERT INTO inbox (id, payload, at) VALUES (:id, :payload, :at)
    ON CONFLICT (id) DO NOTHING RETURNING id
"""
DONE = "UPDATE inbox SET payload = NULL, at = :at WHERE id = :id"
PENDING = "SELECT id, payload FROM inbox WHERE payload IS NOT NULL ORDER BY id"
PURGE = "DELETE FROM inbox WHERE payload IS NULL AND at < :before"

log = logging.getLogger(__name__)


class Inbox:
    """Updates taken from Telegram and not handled yet."""

    def __init__(self, writer: Writer, site: SiteSecret, clock: Clock) -> None:
        self._writer = writer
        self._site = site
        self._clock = clock
        self._done: Batch[dict[str, int]] = Batch(writer, _drop)

    async def keep(self, updates: Sequence[tuple[int, bytes]]) -> list[int]:
        """Keep updates, each an id and its bytes; return the ids not seen before.

        They are durable on return. Raise ``UnavailableError`` when the disk fails: do not tell
        Telegram then that they arrived.
        """

        def work(commit: Transaction) -> list[int]:
            at = int(self._clock().timestamp())
            fresh = []
            for update, payload in updates:
                sealed = self._site.fsm_seal(_context(update), payload)
                row = {"id": update, "payload": sealed, "at": at}
                if commit.connection.execute(INSERT, row).fetchone() is not None:
                    fresh.append(update)
            return fresh

        return await self._writer.run(work)

    async def done(self, update: int) -> None:
        """Drop what *update* said; its id is remembered for two days.

        Rides along with the next commit: after a crash it may come once more.
        """
        self._done.add([{"id": update, "at": int(self._clock().timestamp())}])

    async def pending(self) -> list[tuple[int, bytes]]:
        """Return the updates that were never done, in their order, for replay at start.

        One that was changed on the disk is left out and noted in the log by its id.
        """
        rows = await self._writer.run(lambda commit: commit.connection.execute(PENDING).fetchall())
        found = []
        for update, sealed in rows:
            try:
                found.append((update, self._site.fsm_open(_context(update), sealed)))
            except TamperedError:
                log.warning("update %d in the inbox is damaged", update)
        return found


def purge(connection: sqlite3.Connection, now: datetime) -> None:
    """Forget the ids of updates done two days ago."""
    connection.execute(PURGE, {"before": int((now - REMEMBERED).timestamp())})


def _drop(places: Sequence[dict[str, int]], commit: Transaction) -> None:
    commit.connection.executemany(DONE, places)


def _context(update: int) -> bytes:
    return _CONTEXT + update.to_bytes(8, "big", signed=True)
