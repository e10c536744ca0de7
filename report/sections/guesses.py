"""The asterisk of what the program read and nobody confirmed, and its legend under a table."""

from collections.abc import Iterable, Iterator

from journal.incident import Incident, Part
from report.blocks import Block, Para
from report.source import Source

MARK = "*"


def mark(incident: Incident, part: Part) -> str:
    """Return the asterisk of a part that is only a guess."""
    return MARK if incident.guessed(part) else ""


def person_mark(source: Source, incident: Incident) -> str:
    """Return the asterisk of who it is about when only a number says so."""
    return MARK if source.supposed(incident) else mark(incident, Part.PERSON)


def legend(
    source: Source, incidents: Iterable[Incident], parts: frozenset[Part]
) -> Iterator[Block]:
    """Yield what the asterisk means, when one stands in a table that prints *parts*."""
    if any(_stands(source, incident, parts) for incident in incidents):
        yield Para(source.words("guess-note"), "small")


def _stands(source: Source, incident: Incident, parts: frozenset[Part]) -> bool:
    printed = parts if incident.retraction is None else parts & {Part.WHEN}
    if incident.count == 1:
        printed -= {Part.COUNT}  # once is not printed
    if Part.PERSON in printed and source.who(incident) and source.supposed(incident):
        return True
    return any(incident.guessed(part) for part in printed)
