"""What was done, by the elements of the article on stalking; violence and threats apart."""

from collections.abc import Iterator

from journal.incident import Incident
from report.blocks import Block, Break, Heading, Para, Row, Run, Table
from report.sections.overview import SHORT, Named, named, number_names, tallies
from report.source import APART, CONTACT, OTHER, TRACKING, Source

FEW = 20  # entries: below it the charts leave half a page


def blocks(source: Source) -> Iterator[Block]:
    """Yield contact and tracking with their counts, then what belongs under other articles."""
    counts, words = source.statistics, source.words
    if not counts.acts:
        return
    if counts.entries > FEW:
        yield Break()  # the story then fills its page
    yield Heading(words("elements"))
    yield from _intro(source)
    yield Para(words("counting"), "small")
    groups = (("contact", CONTACT), ("tracking", TRACKING), ("other", OTHER))
    for name, kinds in groups:
        if found := [tally for tally in counts.kinds if tally.key in kinds]:
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
        rows = tuple(
            Row(((Run(words.month(month.day)),), (Run(words.count(month.acts)),)))
            for month in counts.months
        )
        header = (words("column-month"), words("column-acts"))
        yield Table((60, 25), header, rows, right=(1,), whole=len(rows) <= SHORT)
    if counts.places:
        yield Heading(words("places"), 2)
        unsaid = counts.acts - sum(place.acts for place in counts.places)
        rest = _rest(source, noplace=unsaid)
        yield tallies(source, "place", named(source, "place", counts.places) + rest)
    if counts.numbers or counts.hidden:
        yield Heading(words("numbers"), 2)
        names = number_names(source)
        numbers: list[Named] = [(names[tally.key], tally) for tally in counts.numbers]
        rest = _rest(source, hidden=counts.hidden, unnamed=counts.unnamed)
        yield tallies(source, "number", numbers + rest)


def _rest(source: Source, **acts: int) -> list[Named]:
    return [(source.words(f"{name}-total"), number) for name, number in acts.items() if number]


def _apart(source: Source) -> Iterator[Block]:
    words = source.words
    found = [incident for incident in source.sorted.since if incident.kind in APART]
    if not found:
        return
    yield Heading(words("apart"))
    articles = {name: source.cite(name) for name in ("stalking", "beating", "threat", "privacy")}
    yield Para(words("apart-intro", **articles), "intro")
    header = tuple(words(f"column-{name}") for name in ("entry", "when", "kind", "place"))
    yield Table((12, 50, 45, 0), header, tuple(_apart_row(source, i) for i in found), right=(0,))


def _apart_row(source: Source, incident: Incident) -> Row:
    words = source.words
    cells = (
        str(incident.number),
        " ".join(words.when(incident.when)),
        words(f"kind-{incident.kind.value}"),
        words.place(incident.place),
    )
    return Row(tuple((Run(cell),) for cell in cells))
