"""Whose chat a pseudonym stands for, sealed: sweeping and reminding go on after a restart."""

import sqlite3
import struct
from collections import OrderedDict

from journal.ports import OwnerId
from vault.site import SiteSecret

CACHED = 10_000  # chats in memory, about 150 bytes each
_CONTEXT = b"chat"
_OWNER = struct.Struct(">q")

INSERT = "INSERT INTO chat (pid, owner) VALUES (:pid, :owner)"
SELECT = "SELECT owner FROM chat WHERE pid = :pid"
PURGE = """
    DELETE FROM chat
    WHERE pid NOT IN (SELECT pid FROM trace) AND pid NOT IN (SELECT pid FROM reminder)
"""


class Chats:
    """The table of chats. Its methods over a connection belong into the writer's transaction."""

    def __init__(self, site: SiteSecret) -> None:
        self._site = site
        self._owners: OrderedDict[bytes, OwnerId] = OrderedDict()

    def pid(self, owner: OwnerId) -> bytes:
        """Return the pseudonym of *owner*."""
        return self._site.pid(owner)

    def add(self, connection: sqlite3.Connection, owner: OwnerId) -> bytes:
        """Remember the chat of *owner*, on whose behalf a row is about to be written."""
        pid = self._site.pid(owner)
        if connection.execute(SELECT, {"pid": pid}).fetchone() is None:
            sealed = self._site.fsm_seal(_CONTEXT + pid, _OWNER.pack(owner))
            connection.execute(INSERT, {"pid": pid, "owner": sealed})
        return pid

    def owner(self, connection: sqlite3.Connection, pid: bytes) -> OwnerId:
        """Return who *pid* is; raise ``TamperedError`` when the row was changed."""
        if (owner := self._owners.get(pid)) is None:
            (sealed,) = connection.execute(SELECT, {"pid": pid}).fetchone()
            (number,) = _OWNER.unpack(self._site.fsm_open(_CONTEXT + pid, sealed))
            owner = self._owners[pid] = OwnerId(number)
            if len(self._owners) > CACHED:
                self._owners.popitem(last=False)
        return owner

    def purge(self, connection: sqlite3.Connection) -> None:
        """Forget chats that no other row is about."""
        connection.execute(PURGE)
