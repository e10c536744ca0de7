"""Sealed files beside the database: written as a stream, whole or not at all, and read back.

The name of a file is a random id; nothing here knows what is in it.
"""

import asyncio
import os
import queue
import secrets
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar
from uuid import UUID, uuid4

from journal.errors import NotFoundError, TooBigError, UnavailableError
from journal.events import Kept
from journal.incident import BlobId, Exhibit
from vault.blobs import (
    CHUNK,
    BlobFacts,
    new_file_key,
    open_small,
    read_blob,
    seal_blob,
    seal_small,
    small_name,
)

T = TypeVar("T")

MAX_FILE = 20 * 1024 * 1024  # bytes; Bot API getFile, "up to 20MB in size"
STRETCH = 2 * 1024 * 1024  # bytes written between two hints to the disk
AHEAD = 2  # chunks in memory that wait to be sealed
THREADS = 8  # files sealed or opened at a time; the ninth waits
ORPHANED = timedelta(hours=24)


class _AbandonedError(Exception):
    """Whoever fed the chunks stopped before the end."""


class _Feed:
    """Carries chunks from the event loop to the thread that seals, a few at a time."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(AHEAD)
        self._loop = asyncio.get_running_loop()
        self._queue: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._whole = self._stopped = False

    async def fill(self, chunks: AsyncIterator[bytes]) -> None:
        """Hand over *chunks* in pieces of ``CHUNK`` or more; raise ``TooBigError`` above 20 MiB."""
        size, piece = 0, bytearray()
        async for chunk in chunks:
            size += len(chunk)
            if size > MAX_FILE:
                raise TooBigError
            if not piece and len(chunk) >= CHUNK:
                await self._put(chunk)
                continue
            piece += chunk
            if len(piece) >= CHUNK:
                await self._put(bytes(piece))
                piece.clear()
        await self._put(bytes(piece))
        self._whole = True

    def end(self) -> None:
        """Let the thread finish; unless all chunks came, what it wrote is thrown away."""
        self._queue.put(None)

    def stop(self, _: object = None) -> None:
        """Note that nobody takes chunks any more."""
        self._stopped = True
        self._room.release()

    async def _put(self, piece: bytes) -> None:
        await self._room.acquire()
        if self._stopped:
            self._room.release()
        else:
            self._queue.put(piece)

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces, in the thread; raise when they were not all."""
        while (piece := self._queue.get()) is not None:
            self._loop.call_soon_threadsafe(self._room.release)
            yield piece
        if not self._whole:
            raise _AbandonedError


class Blobs:
    """The folder of sealed files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._threads = ThreadPoolExecutor(THREADS, "blob")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left_over in folder.glob("*.part"):
            left_over.unlink()

    async def keep(self, jid: bytes, chunks: AsyncIterator[bytes]) -> Kept:
        """Seal *chunks* for the journal *jid*; the file is durable on return.

        Raise ``TooBigError`` above 20 MiB, ``UnavailableError`` when the disk fails; nothing
        is left behind then, nor when the caller is cancelled.
        """
        blob, key, feed = BlobId(uuid4()), new_file_key(), _Feed()
        seal = partial(_seal, feed, key, jid, blob)
        loop = asyncio.get_running_loop()
        sealing = loop.run_in_executor(self._threads, self._whole, self._path(blob.hex), seal)
        sealing.add_done_callback(feed.stop)
        try:
            await feed.fill(chunks)
        finally:
            feed.end()
            # Also when we are cancelled: the thread must be done with its file first.
            await asyncio.wait([sealing])
            failed = sealing.exception()
        if failed is not None:
            raise failed
        facts = sealing.result()
        return Kept(blob, key, facts.sha256, facts.size)

    async def read(self, jid: bytes, exhibit: Exhibit) -> bytes:
        """Return the bytes of *exhibit*, verified to the last.

        Raise ``NotFoundError`` when there is no such file, ``TamperedError`` when it is not
        what was written.
        """
        facts = BlobFacts(exhibit.sha256, exhibit.size)

        def read(file: BinaryIO) -> bytes:
            return read_blob(file, exhibit.key, jid, exhibit.blob.bytes, facts)

        return await self._thread(_opening, self._path(exhibit.blob.hex), read)

    async def small(self, jid: bytes, exhibit: Exhibit) -> bytes | None:
        """Return the small copy of *exhibit*, or None; raise ``TamperedError`` as ``read``."""

        def read(file: BinaryIO) -> bytes:
            return open_small(exhibit.key, jid, exhibit.blob.bytes, file.read())

        try:
            return await self._thread(_opening, self._path(small_name(exhibit.key)), read)
        except NotFoundError:
            return None

    async def keep_small(self, jid: bytes, exhibit: Exhibit | Kept, copy: bytes) -> bytes:
        """Seal the small *copy* of *exhibit*; return the name of its file. Durable on return."""
        name = small_name(exhibit.key)
        sealed = seal_small(exhibit.key, jid, exhibit.blob.bytes, copy)
        await self._thread(self._whole, self._path(name), partial(_store, sealed))
        return bytes.fromhex(name)

    async def old(self, now: datetime) -> dict[bytes, Path]:
        """Return the files older than a day by name: those no event names are orphans."""
        return await self._thread(self._old, (now - ORPHANED).timestamp())

    async def drop(self, names: Iterable[bytes]) -> None:
        """Remove the files of these names; raise ``OSError`` when the disk fails."""
        await self.remove(self._path(name.hex()) for name in names)

    async def remove(self, paths: Iterable[Path]) -> None:
        """Remove files."""
        await self._thread(_unlink, list(paths))

    def close(self) -> None:
        """Wait for what runs."""
        self._threads.shutdown()

    async def _thread(self, work: Callable[..., T], *arguments: object) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, work, *arguments)

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name

    def _whole(self, path: Path, write: Callable[[Path], T]) -> T:
        """Return what *write* returns, the file it wrote being at *path*; or leave nothing."""
        part = self._folder / f"{secrets.token_hex(16)}.part"
        try:
            result = write(part)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            part.rename(path)
            _sync(path.parent)
            _sync(self._folder)
        except OSError:
            raise UnavailableError from None
        finally:
            part.unlink(missing_ok=True)
        return result

    def _old(self, before: float) -> dict[bytes, Path]:
        files = (path for path in self._folder.glob("??/*") if path.stat().st_mtime < before)
        return {bytes.fromhex(path.name): path for path in files}


def _seal(feed: _Feed, key: bytes, jid: bytes, blob: UUID, path: Path) -> BlobFacts:
    with open(path, "xb", opener=_ours) as file:
        facts = seal_blob(_flushed(feed, file), file, key, jid, blob.bytes)
        file.flush()
        os.fsync(file.fileno())
    return facts


def _flushed(pieces: Iterable[bytes], file: BinaryIO) -> Iterator[bytes]:
    """Yield *pieces*, and let the disk begin with what is in *file* by now, a stretch at a time."""
    begun = 0
    for piece in pieces:
        yield piece
        if (written := file.tell()) - begun >= STRETCH:
            # Linux begins to write out what is to be forgotten: posix_fadvise(2).
            os.posix_fadvise(file.fileno(), begun, written - begun, os.POSIX_FADV_DONTNEED)
            begun = written


def _store(sealed: bytes, path: Path) -> None:
    with open(path, "xb", opener=_ours) as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())


def _ours(path: str, flags: int) -> int:
    """Open a file that only we may read."""
    return os.open(path, flags, 0o600)


def _opening(path: Path, read: Callable[[BinaryIO], bytes]) -> bytes:
    try:
        with path.open("rb") as file:
            return read(file)
    except FileNotFoundError:
        raise NotFoundError from None
    except OSError:
        raise UnavailableError from None


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the names in *folder* durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
