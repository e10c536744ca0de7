"""Requests already written: the same name writes once, and its receipt can be had again.

Receipts are sealed under the site key; they say which entry has which number, not what it says.
"""

import sqlite3
import struct
from collections import OrderedDict
from datetime import datetime, timedelta
from uuid import UUID

from journal.ports import Receipt
from vault.site import SiteSecret

KEPT = timedelta(days=7)
CACHED = 8192  # numbers of entries in memory, about 200 bytes each
_HOUR = 3600
_FIELDS = struct.Struct(">16sqQ")  # number 0: none
_CONTEXT = b"receipt"
_SUBJECT = b"subject"
_ONCE = b"once-in"

SELECT = "SELECT receipt FROM once WHERE name = :name"
SELECT_SUBJECT = "SELECT name, receipt FROM once WHERE subject = :subject"
INSERT = """
    INSERT INTO once (name, receipt, subject, hour) VALUES (:name, :receipt, :subject, :hour)
"""
PURGE = "DELETE FROM once WHERE hour < :hour"


class Receipts:
    """The table of requests. Its methods belong into the writer's thread and transaction."""

    def __init__(self, site: SiteSecret) -> None:
        self._site = site
        self._numbers: OrderedDict[bytes, int] = OrderedDict()

    def name(self, jid: bytes, once: bytes) -> bytes:
        """Return the name of a request to the journal *jid*: once that is wiped, it is nobody's."""
        return self._site.lookup(_ONCE, jid, once)

    def find(self, connection: sqlite3.Connection, name: bytes) -> Receipt | None:
        """Return the receipt of what was written under *name*, not fresh."""
        row = connection.execute(SELECT, {"name": name}).fetchone()
        return None if row is None else self._open(name, row[0])

    def number(self, connection: sqlite3.Connection, jid: bytes, subject: UUID) -> int | None:
        """Return the number of the entry *subject* when it was begun in the last days."""
        key = self._key(jid, subject)
        if (known := self._numbers.get(key)) is not None:
            return known
        row = connection.execute(SELECT_SUBJECT, {"subject": key}).fetchone()
        return None if row is None else self._open(*row).number

    def keep(
        self,
        connection: sqlite3.Connection,
        name: bytes,
        receipt: Receipt,
        *,
        at: datetime,
        begun_in: bytes | None = None,
    ) -> None:
        """Write *receipt*; *begun_in* is the journal in which it begins an entry."""
        subject = None if begun_in is None else self._key(begun_in, receipt.subject)
        packed = _FIELDS.pack(receipt.subject.bytes, receipt.number or 0, receipt.seq)
        row = {
            "name": name,
            "receipt": self._site.fsm_seal(_CONTEXT + name, packed),
            "subject": subject,
            "hour": int(at.timestamp()) // _HOUR,
        }
        connection.execute(INSERT, row)
        if subject is not None and receipt.number is not None:
            self._remember(subject, receipt.number)

    def purge(self, connection: sqlite3.Connection, now: datetime) -> None:
        """Forget requests older than seven days."""
        connection.execute(PURGE, {"hour": int((now - KEPT).timestamp()) // _HOUR})

    def _remember(self, subject: bytes, number: int) -> None:
        self._numbers[subject] = number
        if len(self._numbers) > CACHED:
            self._numbers.popitem(last=False)

    def _key(self, jid: bytes, subject: UUID) -> bytes:
        return self._site.lookup(_SUBJECT, jid, subject.bytes)

    def _open(self, name: bytes, sealed: bytes) -> Receipt:
        subject, number, seq = _FIELDS.unpack(self._site.fsm_open(_CONTEXT + name, sealed))
        return Receipt(UUID(bytes=subject), number or None, seq, fresh=False)
