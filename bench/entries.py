"""A text entry, update in to "✓" out, against the smallest bot there is."""

import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.bots import TICKS, Bot, running
from bench.figures import Bar, Figure, Section, compared
from bench.journals import opened, register
from bench.watching import Stopwatch

FIRST = 700_000_001  # the id of the first person of a new world
WORDS = {
    "one word": "звонил",
    "a line with number and time": "звонил 3 раза с 8 701 123 45 67 вчера в 21:40, молчал",
    "500 characters": ("Стоял у подъезда, ждал, пока я выйду. Ушла через другой выход. " * 8)[:500],
}


NOTES = (
    (
        "From the update in Telegram's queue to the bot's «✓» message; the entry is sealed, committed "
        "and flushed to the disk before it. Everybody sends the same words, so a telephone number in "
        "them is looked up once."
    ),
    (
        "Both bots are processes of their own and talk to one simulator in the measuring process over "
        "HTTP; only one of them is spoken to at a time. The bar is about the rate."
    ),
    "Our bot runs on uvloop as it does in production, the echo bot on asyncio as aiogram has it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    chats: int = 50
    each: int = 20  # messages a chat in one repetition
    repetitions: int = 3


@dataclass(frozen=True, slots=True)
class Run:
    """One repetition on one bot."""

    per_second: float
    cpu: float  # microseconds of the bot's processor an update


async def measure(folder: Path, size: Size) -> Section:
    """Return throughput and processor time for each kind of text, both bots in turns."""
    rounds = len(WORDS) * size.repetitions + 1
    async with opened(folder / "bot") as storage:
        await register(storage, range(FIRST, FIRST + rounds * size.chats))
    async with AsyncExitStack() as stack:
        echo = await stack.enter_async_context(running("bench.echo", folder / "echo"))
        ours = await stack.enter_async_context(running("bot", folder / "bot"))
        for bot in (echo, ours):
            await _run(bot, size, next(iter(WORDS.values())))
        figures = [
            f for name, text in WORDS.items() for f in await _compare(echo, ours, size, name, text)
        ]
    return Section(
        title=f"Text entry, {size.chats} chats at once",
        against="`bench.echo`, a bare aiogram echo bot",
        figures=figures,
        notes=NOTES,
    )


async def _compare(echo: Bot, ours: Bot, size: Size, name: str, text: str) -> list[Figure]:
    pairs = [
        (await _run(echo, size, text), await _run(ours, size, text))
        for _ in range(size.repetitions)
    ]
    rates = ([b.per_second for _, b in pairs], [a.per_second for a, _ in pairs])
    cpus = ([b.cpu for _, b in pairs], [a.cpu for a, _ in pairs])
    return [
        compared(f"{name}: rate", *rates, "/s", Bar(0.5, at_least=True)),
        compared(f"{name}: processor", *cpus, "µs"),
    ]


async def _run(bot: Bot, size: Size, text: str) -> Run:
    """Let people who have not written yet write at once."""
    chats = [bot.world.add_person(str(number)) for number in range(size.chats)]
    watch = Stopwatch(bot.world, "✓" if bot.module == "bot" else "")
    cpu, begun = bot.cpu, time.perf_counter()
    for _ in range(size.each):
        for chat in chats:
            watch.send(chat, text)
    total = size.chats * size.each
    await watch.answered(total)
    wall = time.perf_counter() - begun
    watch.close()
    # The kernel counts in ticks; a run too short for one still took something.
    return Run(total / wall, max(bot.cpu - cpu, 1 / TICKS) / total * 1e6)
