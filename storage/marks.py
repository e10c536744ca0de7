"""The high-water file: how far every journal had come, on another volume than the database.

One record a journal, rewritten in place after each commit. Not flushed each time: a mark that
lags behind after a power cut proves less, and harms nothing.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from journal.proofs import EMPTY
from storage.errors import HighWaterLostError
from storage.heads import Head
from vault.errors import VaultError
from vault.highwater import SIZE, HighWater, open_mark, pack_mark

STRIDE = 128  # bytes; divides a sector, so that no record is ever written by halves
NAME = "high-water"
_FIRST = HighWater(bytes(16), 0, EMPTY)  # of no journal: tells an emptied file from a new one


class Marks:
    """The open file. Its methods block for a moment and belong into the writer's thread."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._key = key
        self._places: dict[bytes, int] = {}
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @property
    def empty(self) -> bool:
        """Whether the file holds nothing at all, as before the first start."""
        return os.fstat(self._file).st_size == 0

    def begin(self) -> None:
        """Make the file anew without a record of any journal; it is on the disk on return."""
        os.ftruncate(self._file, 0)
        self._places.clear()
        self._put(0, _FIRST)
        self.sync()

    def read(self) -> Iterator[HighWater]:
        """Yield every record, and learn their places; raise ``HighWaterLostError`` for a bad one."""
        place = 0
        while raw := os.pread(self._file, STRIDE, place):
            try:
                mark = open_mark(self._key, raw[:SIZE])
            except VaultError:
                raise HighWaterLostError from None
            if (mark == _FIRST) != (place == 0):
                raise HighWaterLostError
            if place:
                self._places[mark.jid] = place
                yield mark
            place += STRIDE

    def wipe(self, jids: Iterable[bytes]) -> None:
        """Note that journals were wiped; raise ``OSError`` when the volume fails."""
        for jid in jids:
            self._put(self._place(jid), HighWater.of_wiped(jid))

    def write(self, heads: Iterable[Head]) -> None:
        """Note how far *heads* have come; raise ``OSError`` when the volume fails."""
        for head in heads:
            self._put(self._place(head.jid), HighWater(head.jid, head.n, head.tree.root()))

    def sync(self) -> None:
        """Flush to the disk."""
        os.fsync(self._file)

    def close(self) -> None:
        """Flush and close."""
        self.sync()
        os.close(self._file)

    def _place(self, jid: bytes) -> int:
        return self._places.setdefault(jid, (len(self._places) + 1) * STRIDE)

    def _put(self, place: int, mark: HighWater) -> None:
        os.pwrite(self._file, pack_mark(self._key, mark).ljust(STRIDE, b"\0"), place)
