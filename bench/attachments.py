"""Sealing a file as it comes, against its SHA-256 alone."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from bench.entries import FIRST
from bench.figures import Bar, Figure, Section, Spread, plain
from bench.journals import opened, register
from bench.meter import MIB, Meter, metered
from handlers.incoming import CHUNK
from journal.ports import OwnerId
from storage import Storage


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    size: int = 20 * MIB
    repetitions: int = 15


async def measure(folder: Path, size: Size) -> Section:
    """Return speed, processor time and memory of keeping one file."""
    whole = os.urandom(size.size)
    async with opened(folder) as storage:
        await register(storage, [FIRST])
        await _kept(storage, whole, 0)
        pairs = [
            (await _hashed(whole), await _kept(storage, whole, n))
            for n in range(1, size.repetitions + 1)
        ]
    return Section(
        title=f"A file of {size.size // MIB} MB",
        against="SHA-256 of the same bytes",
        figures=[
            Figure(
                what="speed",
                measured=Spread.of((size.size / MIB / b.wall for _, b in pairs), "MiB/s"),
                baseline=Spread.of((size.size / MIB / a.wall for a, _ in pairs), "MiB/s"),
                figure=Spread.of(a.wall / b.wall for a, b in pairs),
                bar=Bar(0.7, at_least=True),
            ),
            Figure(
                what="processor",
                measured=Spread.of((b.cpu * 1e3 for _, b in pairs), "ms"),
                baseline=Spread.of((a.cpu * 1e3 for a, _ in pairs), "ms"),
                figure=Spread.of(b.cpu / a.cpu for a, b in pairs),
            ),
            plain("memory above idle", (b.memory / MIB for _, b in pairs), "MiB", Bar(8)),
        ],
        notes=(
            (
                f"The bytes come from memory in pieces of {CHUNK // 1024} KiB, as a download brings "
                "them, and are hashed, sealed, padded, written and flushed to the disk; both names "
                "of the file are flushed too. SHA-256 runs in a thread over the same pieces."
            ),
            "Memory is the kernel's peak of the resident size over what was resident before.",
        ),
    )


async def _hashed(whole: bytes) -> Meter:
    def work() -> None:
        digest = hashlib.sha256()
        for at in range(0, len(whole), CHUNK):
            digest.update(whole[at : at + CHUNK])

    with metered() as meter:
        await asyncio.to_thread(work)
    return meter


async def _kept(storage: Storage, whole: bytes, update: int) -> Meter:
    pen = storage.pens.for_update(OwnerId(FIRST), update)
    with metered() as meter:
        await pen.keep(_chunks(whole))
    return meter


async def _chunks(whole: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(whole), CHUNK):
        yield whole[at : at + CHUNK]
        await asyncio.sleep(0)  # a download lets others have their turn
