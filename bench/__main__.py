"""``python -m bench [name ...]``: measure, print, and write ``docs/benchmarks.md`` after all."""

import asyncio
import os
import platform
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import attachments, entries, growth, latency, reminders, reports, unlocking
from bench.figures import Section
from bot.__main__ import fastest_loop
from bot.pauses import Thinkers, settle

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
GIB = 2**30

MEASUREMENTS: dict[str, Callable[[Path], Awaitable[Section]]] = {
    "entries": lambda folder: entries.measure(folder, entries.Size()),
    "latency": lambda folder: latency.measure(folder, latency.Size()),
    "attachments": lambda folder: attachments.measure(folder, attachments.Size()),
    "unlocking": lambda folder: unlocking.measure(folder, unlocking.Size()),
    "reports": lambda folder: reports.measure(folder, reports.Size()),
    "growth": lambda folder: growth.measure(folder, growth.Size()),
    "reminders": lambda folder: reminders.measure(folder, reminders.Size()),
}


async def measured(name: str) -> Section:
    """Return one measurement, made in a folder of its own."""
    with TemporaryDirectory() as folder:
        return await MEASUREMENTS[name](Path(folder))


def page(sections: list[Section], minutes: float) -> str:
    """Return the whole page."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB
    return "\n".join(
        (
            "# Benchmarks",
            "",
            (
                f"Made by `make bench` (`python -m bench`) on {datetime.now(UTC):%Y-%m-%d}, "
                f"in {minutes:.0f} minutes, on {os.cpu_count()} cores with {memory:.0f} GiB of memory, "
                f"{platform.system()} {platform.machine()}, Python {platform.python_version()}. "
                "`python -m bench entries` makes one measurement alone and writes nothing."
            ),
            "",
            (
                "Every figure is the median of its repetitions with the smallest and the largest in "
                "brackets. What is compared was measured in turns in the same run: another machine, or "
                "a busy one, changes the absolute numbers far more than the ratios. «Met» compares the "
                "median with the bar."
            ),
            "",
            *(section.markdown() for section in sections),
        )
    )


def main(names: list[str]) -> None:
    """Measure what is named, or everything."""
    if unknown := set(names) - set(MEASUREMENTS):
        sys.exit(
            f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(MEASUREMENTS)}"
        )
    begun, sections = time.monotonic(), []
    settle()  # as the bot does; else the gaps of the event loop would be the benchmark's own
    for name in names or MEASUREMENTS:
        with asyncio.Runner(loop_factory=fastest_loop()) as runner:
            runner.get_loop().set_default_executor(Thinkers())
            sections.append(runner.run(measured(name)))
        print(sections[-1].markdown(), flush=True)
    if not names:
        PAGE.write_text(page(sections, (time.monotonic() - begun) / 60), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
