"""Sealing a file as it comes, against its SHA-256 alone."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.entries import FIRST
from bench.figures import Bar, Figure, Section, compared, plain
from bench.journals import opened, register
from bench.meter import MIB, Meter, metered
from handlers.incoming import CHUNK
from journal.ports import OwnerId
from storage import Storage
from vault.blobs import new_file_key, seal_blob

NOTES = (
    (
        f"The bytes come from memory in pieces of {CHUNK // 1024} KiB, as a download brings them, and "
        "are hashed, sealed, padded, written and flushed to the disk; both names of the file are "
        "flushed too. SHA-256 runs in a thread over the same pieces. The first line leaves the disk out, "
        "which SHA-256 alone does not touch."
    ),
    (
        "The third line compares with hashing the bytes and writing them unsealed and flushed, what "
        "no durable file can do without."
    ),
    "Memory is the kernel's peak of the resident size over what was resident before.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    size: int = 20 * MIB
    repetitions: int = 15


async def measure(folder: Path, size: Size) -> Section:
    """Return speed, processor time and memory of keeping one file."""
    whole, repetitions = os.urandom(size.size), range(1, size.repetitions + 1)
    async with opened(folder) as storage:
        await register(storage, [FIRST])
        await _kept(storage, whole, 0)
        runs = [
            (
                await _alone(_hash, whole),
                await _alone(_seal, whole),
                await _alone(partial(_store, folder / "plain"), whole),
                await _kept(storage, whole, n),
            )
            for n in repetitions
        ]
    hashed, sealed, stored, kept = zip(*runs, strict=True)
    return Section(
        title=f"A file of {size.size // MIB} MB",
        against="SHA-256 of the same bytes, or what the line names",
        figures=_figures(size.size / MIB, hashed, sealed, stored, kept),
        notes=NOTES,
    )


def _figures(
    size: float,
    hashed: Sequence[Meter],
    sealed: Sequence[Meter],
    stored: Sequence[Meter],
    kept: Sequence[Meter],
) -> list[Figure]:
    def speed(meters: Sequence[Meter]) -> list[float]:
        return [size / meter.wall for meter in meters]

    cpu = ([m.cpu * 1e3 for m in kept], [m.cpu * 1e3 for m in hashed])
    bar = Bar(0.7, at_least=True)
    return [
        compared("hashed and sealed", speed(sealed), speed(hashed), "MiB/s", bar),
        compared("hashed, sealed and on the disk", speed(kept), speed(hashed), "MiB/s", bar),
        compared("the same, against SHA-256, write and flush", speed(kept), speed(stored), "MiB/s"),
        compared("processor", *cpu, "ms"),
        plain("memory above idle", (m.memory / MIB for m in kept), "MiB", Bar(8)),
    ]


async def _alone(work: Callable[[bytes], None], whole: bytes) -> Meter:
    with metered() as meter:
        await asyncio.to_thread(work, whole)
    return meter


def _hash(whole: bytes) -> None:
    digest = hashlib.sha256()
    for piece in _pieces(whole):
        digest.update(piece)


def _seal(whole: bytes) -> None:
    with Path(os.devnull).open("wb") as nowhere:
        seal_blob(_pieces(whole), nowhere, new_file_key(), bytes(16), bytes(16))


def _pieces(whole: bytes) -> Iterator[bytes]:
    for at in range(0, len(whole), CHUNK):
        yield whole[at : at + CHUNK]


def _store(path: Path, whole: bytes) -> None:
    """Hash and write *whole* in the clear; what no durable file can do without."""
    _hash(whole)
    with path.open("wb") as file:
        file.write(whole)
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


async def _kept(storage: Storage, whole: bytes, update: int) -> Meter:
    pen = storage.pens.for_update(OwnerId(FIRST), update)
    with metered() as meter:
        await pen.keep(_chunks(whole))
    return meter


async def _chunks(whole: bytes) -> AsyncIterator[bytes]:
    for piece in _pieces(whole):
        yield piece
        await asyncio.sleep(0)  # a download lets others have their turn
