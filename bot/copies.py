"""Small copies of pictures, and pages of PDF files, made when they arrive: the last moment their bytes are at hand.

A courtesy to the report and never in the way of "saved": what does not fit into the memory set
aside, or fails, is made from the original when a report asks for it.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager

from bot.tasks import Tasks
from journal.errors import NotFoundError, UnavailableError
from journal.events import Kept
from journal.incident import PDF
from journal.ports import Pen
from journal.recording import MAX_FILE, Incoming

log = logging.getLogger(__name__)

ROOM = MAX_FILE  # bytes in memory for all who send pictures now: one large one, or an album

Shrink = Callable[[bytes], Awaitable[bytes | None]]


class Copies:
    """Looks on while files are fetched, and makes copies after their entry is committed."""

    def __init__(self, tasks: Tasks, shrink: Shrink, room: int = ROOM) -> None:
        self._tasks = tasks
        self._shrink = shrink
        self._room = room

    @property
    def room(self) -> int:
        """The bytes that may still be held."""
        return self._room

    @contextmanager
    def watch(self, file: Incoming) -> Iterator["Seen"]:
        """Give the file's chunks, those of a picture or PDF remembered if there is room.

        What is not handed over by ``Seen.shrink`` in the block is forgotten at its end.
        """
        size = file.size or 0
        wanted = file.mime.startswith("image/") or file.mime == PDF
        seen = Seen(file.chunks, size if wanted and size <= self._room else 0)
        self._room -= seen.size
        kept = None
        try:
            yield seen
            kept = seen.kept
        finally:
            if kept is None:
                self._room += seen.size
        if kept is not None:
            self._tasks.start(self._make(*kept, seen))

    async def _make(self, pen: Pen, kept: Kept, seen: "Seen") -> None:
        try:
            original = seen.whole(kept.size)
            copy = None if original is None else await self._shrink(original)
            if copy is not None:
                await pen.keep_small(kept, copy)
        except (UnavailableError, NotFoundError) as error:
            log.info("a small copy was not kept: %s", type(error).__name__)
        finally:
            self._room += seen.size


class Seen:
    """One file on its way through; *size* bytes of it are remembered, 0 for none."""

    def __init__(self, chunks: AsyncIterator[bytes], size: int) -> None:
        self.size = size
        self.kept: tuple[Pen, Kept] | None = None
        self._bytes = bytearray()
        self.chunks = self._remember(chunks) if size else chunks

    def shrink(self, pen: Pen, kept: Kept) -> None:
        """Let a small copy be made: the file is sealed as *kept*, its event committed."""
        if self.size:
            self.kept = pen, kept

    def whole(self, size: int) -> bytes | None:
        """Return the file, remembered no more; None when it was not of the size announced."""
        remembered, self._bytes = self._bytes, bytearray()
        return bytes(remembered) if len(remembered) == size else None

    async def _remember(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for chunk in chunks:
            if len(self._bytes) + len(chunk) <= self.size:
                self._bytes += chunk
            yield chunk
