"""One page that tells the story in numbers, each of which the chronology proves."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from journal.statistics import Tally
from report.blocks import (
    Bars,
    Block,
    Heading,
    Heat,
    Items,
    Para,
    Point,
    Ranks,
    Row,
    Run,
    Table,
)
from report.sections.relations import after
from report.source import APART, Source

MAX_WEEKS = 60  # bars that are still told apart on paper; above it months
SHORT = 20  # rows of a table that is kept on one page
TOP = 8  # numbers on the chart; all of them stand in the table of the next section

Named: TypeAlias = tuple[str, Tally | int]  # a row: its name, its counts or only the acts


def blocks(source: Source) -> Iterator[Block]:
    """Yield the story: sentences, kinds, weeks, hours, numbers."""
    words, counts = source.words, source.statistics
    yield Heading(words("overview"))
    if counts.first is None or counts.last is None:
        yield Para(words("told-nothing", law=source.in_force))
        yield Items((_uncounted(source),))
        return
    span = {"first": words.long(counts.first), "last": words.long(counts.last)}
    if counts.first == counts.last:
        told = words("told-day", day=span["first"], acts=counts.acts, entries=counts.entries)
    else:
        told = words("told", **span, acts=counts.acts, entries=counts.entries)
    yield Para(told, "strong")
    yield Items(tuple(facts(source)))
    yield tallies(source, "kind", named(source, "kind", counts.kinds), total=True)
    yield from _charts(source)


def facts(source: Source) -> Iterator[str]:
    """Yield the sentences that say how much, how often and what is not counted."""
    words, counts = source.words, source.statistics
    yield from after(source)
    if inside := len(source.breaches):
        yield words("told-breaches", entries=inside)
    if counts.numbers:
        yield words("told-numbers", numbers=len(counts.numbers))
    if counts.hidden:
        yield words("told-hidden", hidden=counts.hidden)
    yield words("told-days", days=len(counts.days), streak=counts.streak)
    if (busiest := counts.busiest) is not None and busiest.acts > 1:
        yield words("told-busiest", acts=busiest.acts, date=words.long(busiest.day))
    if counts.night_calls:
        yield words("told-night", acts=counts.night_calls)
    if apart := sum(tally.acts for tally in counts.kinds if tally.key in APART):
        yield words("told-apart", acts=apart)
    yield _uncounted(source)


def named(source: Source, subject: str, found: Sequence[Tally]) -> list[Named]:
    """Return tallies of kinds or places with their names."""
    return [(source.words(f"{subject}-{tally.key}"), tally) for tally in found]


def tallies(source: Source, subject: str, rows: Sequence[Named], *, total: bool = False) -> Table:
    """Return a table of counts with their first and last day, on request with the sum beneath."""
    words, counts = source.words, source.statistics
    made = [_row(name, *_cells(source, tally)) for name, tally in rows]
    if total:
        sums = (words.count(counts.acts), words.count(counts.entries), "", "")
        made.append(_row(words("total"), *sums, style="b"))
    columns = ("acts", "entries", "first", "last")
    header = (words(f"column-{subject}"), *(words(f"column-{name}") for name in columns))
    return Table((0, 20, 20, 26, 26), header, tuple(made), right=(1, 2), whole=len(made) <= SHORT)


def _cells(source: Source, tally: Tally | int) -> tuple[str, ...]:
    words = source.words
    if isinstance(tally, int):
        return words.count(tally), "", "", ""
    days = (words.day(day) if day else "" for day in (tally.first, tally.last))
    return words.count(tally.acts), words.count(tally.entries), *days


def _row(*cells: str, style: str = "") -> Row:
    return Row(tuple((Run(cell, style),) for cell in cells))


def _uncounted(source: Source) -> str:
    places = source.sorted
    return source.words(
        "told-uncounted",
        law=source.in_force,
        undated=len(places.undated),
        before=len(places.before),
        hers=len(places.hers),
        withdrawn=len(places.withdrawn),
    )


def _charts(source: Source) -> Iterator[Block]:
    """Yield the charts that compare something: one bar or one dot tells nothing."""
    words, counts = source.words, source.statistics
    months = len(counts.weeks) > MAX_WEEKS
    over = counts.months if months else counts.weeks
    points = tuple(Point(words.axis(item.day, months=months), item.acts) for item in over)
    caption = words("chart-months" if months else "chart-weeks")
    if len(points) > 1:
        yield Bars(caption, _alt(source, caption, points), points)
    if counts.clocked > 1:
        caption = words("chart-hours")
        alt = _alt(source, caption, _hours(source))
        yield Heat(caption, alt, words.weekdays(), counts.hours)
        if counts.clocked < counts.acts:
            yield Para(words("hours-note", acts=counts.clocked), "small")
    if len(counts.numbers) > 1:
        names = number_names(source)
        caption = words("chart-numbers")
        top = tuple(Point(names[t.key], t.acts) for t in counts.numbers[:TOP])
        yield Ranks(caption, _alt(source, caption, top), top)


def _hours(source: Source) -> Sequence[Point]:
    days = source.words.weekdays()
    return [
        Point(f"{days[day]} {hour:02d}:00", acts)
        for day, row in enumerate(source.statistics.hours)
        for hour, acts in enumerate(row)
        if acts
    ]


def _alt(source: Source, caption: str, points: Sequence[Point]) -> str:
    words = source.words
    values = [words("alt-point", label=p.label, acts=p.acts) for p in points if p.acts]
    return words("alt", caption=caption, values=", ".join(values))


def number_names(source: Source) -> dict[str, str]:
    """Return each number or account as it is shown, by what equal ones share."""
    names: dict[str, str] = {}
    for incident in source.sorted.since:
        number = incident.number_used
        if number is not None and number.key is not None:
            names.setdefault(number.key, number.shown)
    return names
