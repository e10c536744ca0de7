"""The wipe: the keys in one transaction, then everything they opened.

A kill before that transaction leaves working journals, a kill after it unreadable ones. Which
ones stands in ``keys.db`` until the last of their rows is gone, so the next start goes on where
this one ended. A journal without keys is nothing to go by: its keys may only have been put back
from an older backup.
"""

import logging
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from journal.errors import UnavailableError
from storage import keyrows
from storage.blobs import Blobs
from storage.database import Connection, transact
from storage.keyrows import Wiped
from storage.writer import Transaction, Writer

log = logging.getLogger(__name__)

SLICE = 500  # events removed in one commit; other people's entries have their turn in between

FILES = "SELECT name FROM blob WHERE jid = :jid"
HEAD = "SELECT 1 FROM head WHERE jid = :jid"
OF_JOURNAL = ("DELETE FROM head WHERE jid = :jid", "DELETE FROM blob WHERE jid = :jid")
# Not the traces of her messages: whoever clears the chat, be it after a kill, needs their ids.
OF_PERSON = ("DELETE FROM nudge WHERE pid = :pid", "DELETE FROM reminder WHERE pid = :pid")
EVENTS = """
    DELETE FROM event WHERE jid = :jid
    AND seq < (SELECT min(seq) FROM event WHERE jid = :jid) + :slice
"""


@dataclass(frozen=True, slots=True)
class Wiping:
    """Destroys keys, and removes what is left of the journals they opened."""

    keys: Connection
    writer: Writer
    blobs: Blobs

    async def destroy(self, pid: bytes) -> None:
        """Destroy what opens the journals of *pid*, for good when this returns.

        Raise ``UnavailableError`` when the disk fails; nothing is changed then.
        """
        await self.keys.run(partial(transact, work=partial(keyrows.destroy, pid=pid)))

    async def again(self, jids: Sequence[bytes]) -> None:
        """Destroy once more the journals *jids*, which a backup may have brought back."""
        if not jids:
            return
        lingering = await self.writer.run(partial(_lingering, jids))

        def work(connection: sqlite3.Connection) -> None:
            for jid in jids:
                if (pid := keyrows.whose(connection, jid)) is not None:
                    keyrows.destroy(connection, pid)
            keyrows.note_wiped(connection, lingering)

        await self.keys.run(partial(transact, work=work))

    async def clear(self) -> None:
        """Remove all that is left of wiped journals; what a failing disk keeps waits for the next call."""
        try:
            await self.close(await self.remove())
        except (UnavailableError, OSError, sqlite3.Error) as error:
            log.warning("a wipe is to be finished: %s", type(error).__name__)

    async def remove(self) -> list[bytes]:
        """Remove the rows and the files of wiped journals; return which ones those are.

        Raise ``UnavailableError`` or ``OSError`` when the disk fails.
        """
        left = await self.keys.run(partial(transact, work=keyrows.wiped))
        self.writer.refuse(jid for jid, _, _ in left)
        for one in left:
            await self._remove(one)
        return [jid for jid, _, _ in left]

    async def close(self, jids: Collection[bytes]) -> None:
        """Mark removed journals as wiped, then forget that there was anything to remove."""
        if not jids:
            return
        await self.writer.mark_wiped(jids)
        await self.writer.checkpoint()
        await self.keys.run(partial(transact, work=partial(keyrows.forget_wiped, jids=jids)))

    async def _remove(self, one: Wiped) -> None:
        jid, pid, back = one
        # The files first: as long as their names stand in the table, a kill loses none of them.
        await self.blobs.drop(await self.writer.run(partial(_files, jid)))
        await self.writer.run(partial(_rows, jid, None if back else pid))
        while await self.writer.run(partial(_events, jid)):
            pass


def _files(jid: bytes, commit: Transaction) -> list[bytes]:
    return [name for (name,) in commit.connection.execute(FILES, {"jid": jid})]


def _rows(jid: bytes, pid: bytes | None, commit: Transaction) -> None:
    """Remove what belongs to the journal and, unless *pid* has begun anew, to the person."""
    for statement in OF_JOURNAL:
        commit.connection.execute(statement, {"jid": jid})
    for statement in OF_PERSON if pid is not None else ():
        commit.connection.execute(statement, {"pid": pid})


def _events(jid: bytes, commit: Transaction) -> int:
    """Remove some events; return how many."""
    return commit.connection.execute(EVENTS, {"jid": jid, "slice": SLICE}).rowcount


def _lingering(jids: Iterable[bytes], commit: Transaction) -> list[bytes]:
    """Return those of *jids* that have rows."""
    return [jid for jid in jids if commit.connection.execute(HEAD, {"jid": jid}).fetchone()]
