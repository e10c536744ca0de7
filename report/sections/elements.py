"""What was done, by the elements of the article on stalking; violence and threats apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from journal.incident import Incident, Kind, Part
from report.blocks import Block, Heading, Para, Row, Run, Table
from report.sections.guesses import explained, mark
from report.sections.overview import SHORT, Named, named, tallies
from report.source import APART, CONTACT, OTHER, TRACKING, Source

DAYS = 12  # days with the most acts
MONTHS = ("month", "contact", "tracking", "apart", "other", "all", "after-refusal")
WIDTHS = (0, 22, 24, 27, 17, 17, 24)  # of the months
GROUPS = (("contact", CONTACT), ("tracking", TRACKING), ("apart", APART), ("other", OTHER))


def blocks(source: Source) -> Iterator[Block]:
    """Yield contact and tracking with their counts, then what belongs under other articles."""
    counts, words = source.statistics, source.words
    if not counts.acts:
        return
    yield Heading(words("elements"))
    yield from _intro(source)
    yield Para(words("counting"), "small")
    for name, kinds in GROUPS:
        found = [tally for tally in counts.kinds if tally.key in kinds]
        if found and name != "apart":
            yield Heading(words(f"group-{name}"), 2)
            yield tallies(source, "kind", named(source, "kind", found))
    yield from _spread(source)
    yield from _apart(source)


def _intro(source: Source) -> Iterator[Block]:
    article, stalking = source.law.articles["stalking"], source.cite("stalking")
    # The wording was read in Russian only; another language is told in its own words.
    if source.request.language == "ru" and article.verbatim:
        yield Para(f"{stalking}: «{article.verbatim}».", "boxed")
    yield Para(source.words("elements-intro", stalking=stalking))


def _spread(source: Source) -> Iterator[Block]:
    words, counts = source.words, source.statistics
    if len(counts.months) > 1:
        yield Heading(words("months"), 2)
        yield _months(source)
    if len(counts.days) > 1:
        most = len(counts.days) > DAYS
        yield Heading(words("days-most" if most else "days"), 2)
        yield _days(source)
    if counts.places:
        yield Heading(words("places"), 2)
        unsaid = counts.acts - sum(place.acts for place in counts.places)
        key = "noplace-lost" if source.loses(Part.PLACE) else "noplace-total"
        rest: list[Named] = [(words(key), unsaid)] if unsaid else []
        yield tallies(source, "place", named(source, "place", counts.places) + rest)
    if counts.channels:
        yield from _channels(source)


def _channels(source: Source) -> Iterator[Block]:
    """Yield the acts by what they came through, those for which it is not told included."""
    words, counts = source.words, source.statistics
    yield Heading(words("channels"), 2)
    unsaid = counts.acts - sum(channel.acts for channel in counts.channels)
    key = "nomeans-lost" if source.loses(Part.MEANS) else "nomeans-total"
    rest: list[Named] = [(words(key), unsaid)] if unsaid else []
    yield tallies(source, "means", named(source, "means", counts.channels) + rest)


def _months(source: Source) -> Table:
    """Return the acts month by month, those without any included: whether they grow."""
    words = source.words
    # Without a refusal a column of noughts would read as if nothing came after one.
    columns = MONTHS[:-1] if source.derived.after_acts is None else MONTHS
    rows = []
    by_month: defaultdict[date | None, list[Incident]] = defaultdict(list)
    for incident in source.sorted.since:
        by_month[_month(incident)].append(incident)
    for month in source.statistics.months:
        found = by_month[month.day]
        groups = (_acts(found, kinds) for _, kinds in GROUPS)
        after = sum(i.count for i in found if i.id in source.after)
        figures = (*groups, month.acts, after)[: len(columns) - 1]
        rows.append(
            Row(((Run(words.month(month.day)),), *((Run(words.count(n)),) for n in figures)))
        )
    header = tuple(words(f"column-{name}") for name in columns)
    numbers = tuple(range(1, len(columns)))
    widths = WIDTHS[: len(columns)]
    return Table(widths, header, tuple(rows), right=numbers, whole=len(rows) <= SHORT)


def _month(incident: Incident) -> date | None:
    day = incident.day
    return day.replace(day=1) if day else None


def _acts(incidents: Sequence[Incident], kinds: Sequence[Kind]) -> int:
    return sum(incident.count for incident in incidents if incident.kind in kinds)


def _days(source: Source) -> Table:
    """Return the days with the most acts, in their order; all of them when they are few."""
    words = source.words
    most = sorted(source.statistics.days, key=lambda d: (-d.acts, d.day))[:DAYS]
    rows = tuple(
        Row(((Run(words.day(day.day)),), (Run(words.count(day.acts)),)))
        for day in sorted(most, key=lambda d: d.day)
    )
    return Table(
        (60, 25), (words("column-date"), words("column-acts")), rows, right=(1,), whole=True
    )


def _apart(source: Source) -> Iterator[Block]:
    words = source.words
    found = [incident for incident in source.sorted.since if incident.kind in APART]
    if not found:
        yield from _nothing_apart(source)
        return
    yield Heading(words("apart"))
    names = ("stalking", "threat", "beating", "privacy", "marriage")
    yield Para(words("apart-intro", **{name: source.cite(name) for name in names}), "intro")
    header = tuple(words(f"column-{name}") for name in ("entry", "moment", "kind", "place"))
    rows = tuple(_apart_row(source, i) for i in found)
    table = Table((12, 50, 45, 0), header, rows, right=(0,))
    yield from explained(source, table, found, frozenset({Part.WHEN, Part.KIND, Part.PLACE}))


def _nothing_apart(source: Source) -> Iterator[Block]:
    """Yield that no entry shown is of these kinds: an element of the article, where it is so."""
    standing = (incident for incident in source.shown if incident.retraction is None)
    if source.loses(Part.KIND) or any(incident.kind in APART for incident in standing):
        return
    yield Heading(source.words("apart"))
    yield Para(source.words("apart-none", stalking=source.cite("stalking")))


def _apart_row(source: Source, incident: Incident) -> Row:
    words = source.words
    cells = (
        str(incident.number),
        " ".join(words.when(incident.when)) + mark(incident, Part.WHEN),
        words(f"kind-{incident.kind.value}") + mark(incident, Part.KIND),
        words.place(incident.place) + mark(incident, Part.PLACE),
    )
    return Row(tuple((Run(cell),) for cell in cells))
