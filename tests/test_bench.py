"""The benchmark runs: each measurement at a size that says nothing, so that it stays alive."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bench import attachments, entries, growth, latency, reminders, reports, unlocking
from bench.figures import Bar, Figure, Section, Spread, plain
from bench.meter import watched

TINY: dict[str, Callable[[Path], Awaitable[Section]]] = {
    "entries": lambda f: entries.measure(f, entries.Size(chats=2, each=2, repetitions=1)),
    "latency": lambda f: latency.measure(
        f, latency.Size(entries=3, writers=2, quiet=0.5, repetitions=1)
    ),
    "attachments": lambda f: attachments.measure(f, attachments.Size(size=300_000, repetitions=1)),
    "unlocking": lambda f: unlocking.measure(f, unlocking.Size(entries=3, repetitions=1)),
    "reports": lambda f: reports.measure(
        f,
        reports.Size(entries=3, photos=1, edges=(640, 480), long=(4,), repetitions=1),
    ),
    "growth": lambda f: growth.measure(f, growth.Size(lengths=(2, 5), appended=2, repetitions=1)),
    "reminders": lambda f: reminders.measure(f, reminders.Size(due=40, sent=10, seconds=0.2)),
}


@pytest.mark.parametrize("name", TINY)
async def test_a_measurement_comes_to_figures(tmp_path: Path, name: str) -> None:
    """Every one of them ends, with a table of figures that all have a name of their own."""
    section = await TINY[name](tmp_path)

    names = {figure.what for figure in section.figures}
    assert names
    assert len(names) == len(section.figures)
    assert section.markdown().count("\n| ") == len(names) + 2


async def test_threads_that_end_while_they_are_looked_at_do_not_end_a_measurement() -> None:
    """Threads come and go in the work that is measured; the meter goes on."""
    over = asyncio.get_running_loop().time() + 1.5  # seconds; without care it fails well before
    async with watched() as meter:
        while asyncio.get_running_loop().time() < over:
            await asyncio.to_thread(_short_lived)

    assert meter.wall > 0


def _short_lived() -> None:
    threads = [threading.Thread(target=int) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_the_median_decides_about_the_bar() -> None:
    """One unlucky repetition neither fails a figure nor saves it."""
    slow = plain("slow", [0.9, 1.1, 9.0], "s", Bar(1))
    fast = plain("fast", [0.4, 0.6, 0.1], "", Bar(0.4, at_least=True))

    assert (slow.verdict, fast.verdict) == ("**no**", "yes")


def test_a_table_shows_both_sides_and_the_range() -> None:
    """Median first, the smallest and the largest in brackets."""
    figure = Figure(
        what="entry",
        measured=Spread.of([2500, 2000, 2250], "µs"),
        baseline=Spread.of([1000.0], "µs"),
        figure=Spread.of([2.25]),
    )

    assert figure.cells() == (
        "entry",
        "2 250 (2 000–2 500) µs",
        "1 000 µs",
        "2.25",
        "–",
        "–",
    )
