"""From the PIN to the first page, against one run of Argon2id."""

import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from bench.entries import FIRST
from bench.figures import Bar, Section, compared, thousands
from bench.journals import PIN, SETTINGS, fill, opened, register, unlocked
from handlers.screens.browsing import SIZE, listing
from locales import texts
from storage import Storage
from vault.unlocking import Derivation

NOTES = (
    (
        "The try is counted on the disk before it is made, and its success after. The page is the "
        f"newest {SIZE} entries, opened, checked and drawn, without the message to Telegram."
    ),
    (
        "In production every answer to a PIN comes after a fixed 800 ms, so that time tells nothing; "
        "that wait is set to 0 here."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    entries: int = 10_000
    repetitions: int = 9


async def measure(folder: Path, size: Size) -> Section:
    """Return how long the door takes, beside the derivation that nobody can do without."""
    derivation = Derivation()
    async with opened(folder, light=False) as storage:
        await register(storage, [FIRST])
        await fill(storage, FIRST, size.entries)
        await _opened(storage)
        pairs = [
            (await _derived(derivation), await _opened(storage)) for _ in range(size.repetitions)
        ]
    derivation.close()
    page, floor = [b * 1e3 for _, b in pairs], [a * 1e3 for a, _ in pairs]
    return Section(
        title=f"Unlocking and the first page, {thousands(size.entries)} entries",
        against="one Argon2id run",
        figures=[compared("PIN to page", page, floor, "ms", Bar(1.2))],
        notes=NOTES,
    )


async def _derived(derivation: Derivation) -> float:
    begun = time.perf_counter()
    await derivation.derive(PIN, secrets.token_bytes(16))
    return time.perf_counter() - begun


async def _opened(storage: Storage) -> float:
    begun = time.perf_counter()
    journal = await unlocked(storage, FIRST)
    listing(texts("ru"), SETTINGS, await journal.page(size=SIZE), 0)
    return time.perf_counter() - begun
