"""How long an entry takes while a long report is being made, against a quiet bot."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.bots import Bot, running
from bench.entries import FIRST, WORDS
from bench.figures import Bar, Section, Spread, compared, thousands
from bench.journals import PIN, fill, opened, register
from bench.watching import Stopwatch, percentile
from locales import texts
from simulator.model import Chat
from simulator.person import Person

TEXT = WORDS["a line with number and time"]
RU = texts("ru")
NOTES = (
    (
        "The journal is opened for each report anew, so every row is read and verified. The simulator "
        "and the report's own process share the cores with the bot."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    entries: int = 10_000  # in the journal that is reported on
    writers: int = 40
    per_second: float = 20.0
    quiet: float = 12.0  # seconds without a report, in one repetition
    repetitions: int = 3


async def measure(folder: Path, size: Size) -> Section:
    """Return the 99th percentile with and without a report, in turns."""
    async with opened(folder, light=False) as storage:
        await register(storage, range(FIRST, FIRST + size.repetitions))
        for owner in range(FIRST, FIRST + size.repetitions):
            await fill(storage, owner, size.entries)
    async with opened(folder) as storage:
        writers = range(FIRST + size.repetitions, FIRST + size.repetitions + size.writers)
        await register(storage, writers)
    async with running("bot", folder) as bot:
        reporters = [Person(bot.world, "Aigerim", timeout=60) for _ in range(size.repetitions)]
        chats = [bot.world.add_person(str(number)) for number in range(size.writers)]
        await _paced(bot, chats, size, asyncio.sleep(min(size.quiet, 3)))
        pairs = [
            (
                await _paced(bot, chats, size, asyncio.sleep(size.quiet)),
                await _during_report(bot, chats, size, reporter),
            )
            for reporter in reporters
        ]
    return _section(size, pairs)


def _section(size: Size, pairs: list[tuple[list[float], list[float]]]) -> Section:
    figures = [
        compared(
            name,
            [percentile(b, part) * 1e3 for _, b in pairs],
            [percentile(a, part) * 1e3 for a, _ in pairs],
            "ms",
            bar,
        )
        for name, part, bar in (("p50", 0.5, None), ("p99", 0.99, Bar(2)))
    ]
    return Section(
        title=f"Entries while a report of {thousands(size.entries)} entries is made",
        against="the same without a report",
        figures=figures,
        notes=(
            (
                f"{size.per_second:g} entries a second from {size.writers} chats, evenly; "
                f"{Spread.of(len(b) for _, b in pairs)} entries fell into the making of the report, "
                "from the tap to the last file."
            ),
            *NOTES,
        ),
    )


async def _during_report(bot: Bot, chats: list[Chat], size: Size, person: Person) -> list[float]:
    await person.send("/report")
    for digit in PIN:
        await person.click(digit)
    await person.click(RU("language-name"))
    await person.click(RU("reporting-period-all"))
    await person.click(RU("reporting-blank"))
    person.click_now(RU("reporting-make"))
    return await _paced(bot, chats, size, _delivered(person))


async def _delivered(person: Person) -> None:
    """Wait for the first file; they are sent when all are made."""
    async with asyncio.timeout(300):
        while not person.documents("*.pdf"):
            await person.world.pulse.next()


async def _paced(
    bot: Bot, chats: list[Chat], size: Size, until: Coroutine[Any, Any, None]
) -> list[float]:
    """Let entries come at a steady pace until *until* is over; return how long each took."""
    watch = Stopwatch(bot.world, "✓")
    asked = 0
    loop = asyncio.get_running_loop()
    begun = loop.time()
    async with asyncio.TaskGroup() as group:
        over = group.create_task(until)
        for chat in cycle(chats):
            if over.done():
                break
            watch.send(chat, TEXT)
            asked += 1
            await asyncio.sleep(max(0.0, begun + asked / size.per_second - loop.time()))
    await watch.answered(asked)
    watch.close()
    return watch.times
