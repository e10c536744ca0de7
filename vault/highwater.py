"""The high-water record: how far a journal had come, kept on another volume than the journal.

A database put back to an older state is consistent in itself; only this record tells.
"""

import struct
from dataclasses import dataclass, field
from typing import Self

from vault.errors import FormatError
from vault.sealing import MAC, check_mac, mac

_FIELDS = struct.Struct(">16sQ32s")
SIZE = _FIELDS.size + MAC  # 88 bytes
_WIPED = bytes(32)  # no tree has this root


@dataclass(frozen=True, slots=True)
class HighWater:
    """The journal *jid* once had *n* events under the root *root*."""

    jid: bytes
    n: int
    root: bytes = field(repr=False)

    @classmethod
    def of_wiped(cls, jid: bytes) -> Self:
        """Return the record that *jid* was wiped and is never to be seen again."""
        return cls(jid, 0, _WIPED)

    @property
    def wiped(self) -> bool:
        """Return whether the journal was wiped."""
        return self.root == _WIPED


def pack_mark(key: bytes, mark: HighWater) -> bytes:
    """Return the 88 bytes of the record; *key* is the site's ``high_water_key``."""
    fields = _FIELDS.pack(mark.jid, mark.n, mark.root)
    return fields + mac(key, fields)


def open_mark(key: bytes, raw: bytes) -> HighWater:
    """Return the record; raise ``FormatError`` for another length, ``TamperedError`` for a forgery."""
    if len(raw) != SIZE:
        raise FormatError
    check_mac(raw[-MAC:], key, raw[:-MAC])
    return HighWater(*_FIELDS.unpack(raw[:-MAC]))
