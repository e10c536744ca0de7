"""What writing, reading and reporting cost as a journal grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench.entries import FIRST
from bench.figures import Bar, Figure, Section, Spread, thousands
from bench.journals import SETTINGS, fill, opened, register, unlocked
from bench.meter import metered
from journal import law
from journal.times import now
from locales import texts
from report.compose import compose
from report.model import Period, Request
from report.source import gather_source
from storage import Storage

LAW = law.load()
RU = texts("ru")
BASE = 1_000  # entries; a shorter journal shows the fixed costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    lengths: Sequence[int] = (100, 1_000, 10_000, 100_000)
    appended: int = 256
    repetitions: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """Processor microseconds: an append, a page, and opening and composing for each entry."""

    length: int
    append: Spread
    page: Spread
    opening: Spread
    composing: Spread


async def measure(folder: Path, size: Size) -> Section:
    """Return the costs at each length, compared with those at 1 000 entries."""
    costs: list[Costs] = []
    async with opened(folder) as storage:
        await register(storage, [FIRST])
        written = 0
        for length in size.lengths:
            await fill(storage, FIRST, length - written, written)
            costs.append(await _costs(storage, size, length))
            written = length + size.appended * size.repetitions
    base = next((c for c in costs if c.length == BASE), costs[0])
    return Section(
        title="A growing journal",
        against=f"the same at {thousands(base.length)} entries",
        figures=[figure for cost in costs for figure in _figures(cost, base)],
        notes=(
            (
                "Processor time of the process. An append is one of 256 handed in at once; a page is "
                "the newest 8 entries of a journal just unlocked; opening (every row decrypted, "
                "every link and commitment checked, all folded) and composing a report are divided by "
                "the number of entries, so that linear cost shows as a figure of 1."
            ),
            "The bars are ours: flat and linear mean at most 1.5 times the cost at 1 000 entries.",
        ),
    )


def _figures(cost: Costs, base: Costs) -> list[Figure]:
    rows = (
        ("append", "µs", cost.append, base.append),
        ("first page", "µs", cost.page, base.page),
        ("open and verify, an entry", "µs", cost.opening, base.opening),
        ("compose a report, an entry", "µs", cost.composing, base.composing),
    )
    bar = Bar(1.5) if cost.length > base.length else None
    return [
        Figure(
            what=f"{thousands(cost.length)}: {name}",
            measured=Spread(took.low, took.median, took.high, unit),
            baseline=Spread(before.low, before.median, before.high, unit),
            figure=Spread.of([took.median / before.median]),
            bar=bar,
        )
        for name, unit, took, before in rows
    ]


async def _costs(storage: Storage, size: Size, length: int) -> Costs:
    repetitions = range(size.repetitions if length < 100_000 else 1)  # noqa: PLR2004 - half a minute each
    pages = [await _page(storage) for _ in range(3 * size.repetitions)]
    read = [await _read(storage, length) for _ in repetitions]
    appends = [
        await _append(storage, size.appended, length + n * size.appended)
        for n in range(size.repetitions)
    ]
    return Costs(
        length=length,
        append=Spread.of(appends),
        page=Spread.of(pages),
        opening=Spread.of(opening for opening, _ in read),
        composing=Spread.of(composing for _, composing in read),
    )


async def _append(storage: Storage, count: int, begin: int) -> float:
    with metered() as meter:
        await fill(storage, FIRST, count, begin)
    return meter.cpu / count * 1e6


async def _page(storage: Storage) -> float:
    journal = await unlocked(storage, FIRST)
    with metered() as meter:
        await journal.page(size=8)
    return meter.cpu * 1e6


async def _read(storage: Storage, length: int) -> tuple[float, float]:
    journal = await unlocked(storage, FIRST)
    with metered() as opening:
        book = await journal.casebook()
    request = Request(
        language="ru",
        number=1,
        made_at=now() + timedelta(days=1),
        zone=SETTINGS.zone,
        period=Period(),
    )
    with metered() as composing:
        compose(gather_source(book, request, RU, LAW))
    return opening.cpu / length * 1e6, composing.cpu / length * 1e6
