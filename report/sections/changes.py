"""What was corrected, with both wordings, and what she chose not to disclose."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from journal.incident import Incident, Part, Version
from report.blocks import Block, Heading, Items, Para, Row, Run, Table
from report.source import Source

UNTOLD = frozenset({Part.WITNESS, Part.QUOTE})  # names stay apart; exact words have a section


def blocks(source: Source) -> Iterator[Block]:
    """Yield the corrections and the list of withheld parts."""
    words = source.words
    rows = tuple(row for incident in source.shown for row in _rows(source, incident))
    if rows:
        yield Heading(words("corrections"))
        yield Para(words("corrections-intro"), "intro")
        header = tuple(words(f"column-{name}") for name in ("entry", "part", "before", "after"))
        yield Table((11, 32, 0, 65), header, rows, right=(0,))
    if withheld := tuple(_withheld(source)):
        yield Heading(words("withheld"))
        yield Para(words("withheld-intro"), "intro")
        yield Items(withheld)


def _rows(source: Source, incident: Incident) -> Iterator[Row]:
    if incident.retraction is not None:
        return
    for part in incident.history:
        hers = tuple(v for v in incident.history[part] if not v.guessed)
        for before, after in pairwise(hers):
            yield _row(source, incident, part, (before, after))


def _row(source: Source, incident: Incident, part: Part, pair: tuple[Version, Version]) -> Row:
    words = source.words
    before, after = pair
    reason = (Run(words("reason", words=after.reason), "s"),) if after.reason else ()
    cells = (
        (Run(str(incident.number), "b"),),
        (Run(words(f"part-{part.value}")),),
        (Run(_said(source, part, before) or words("unsaid")),),
        (
            Run(_said(source, part, after) or words("taken-back")),
            Run(words.moment(after.recorded_at, incident.zone), "s"),
            *reason,
        ),
    )
    return Row(cells)


def _said(source: Source, part: Part, version: Version) -> str:
    if version.value is not None and part in UNTOLD:
        return source.words("not-shown")
    return source.words.said(part, version.value)


def _withheld(source: Source) -> Iterator[str]:
    words = source.words
    for incident in sorted(source.shown, key=lambda i: i.number):
        if parts := source.withheld(incident):
            yield words("withheld-line", entry=str(incident.number), parts=names(source, parts))


def names(source: Source, parts: Iterable[Part]) -> str:
    """Return the names of *parts* as a list."""
    return ", ".join(source.words(f"part-{part.value}") for part in parts)
