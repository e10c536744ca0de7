"""The asterisk of what the program read and nobody confirmed, and its legend under a table."""

from collections.abc import Iterable, Iterator

from journal.case import Told
from journal.incident import Incident, Part
from report.blocks import Block, Para, Table
from report.source import Source

MARK = "*"
FEW = 20  # rows: above it a table runs over pages


def mark(incident: Incident, part: Part) -> str:
    """Return the asterisk of a part that is only a guess."""
    return MARK if incident.guessed(part) else ""


def person_mark(source: Source, incident: Incident) -> str:
    """Return the asterisk of who it is about when only a number says so."""
    return MARK if source.supposed(incident) else mark(incident, Part.PERSON)


def day_mark(source: Source, fact: Told, field: str) -> str:
    """Return the asterisk of a day that was worked out from an hour named at night."""
    return MARK if source.reckoned(fact.id, field) else ""


def days_explained(source: Source, facts: Iterable[Told], field: str) -> Iterator[Block]:
    """Yield what the asterisk of a day means, when one stands in the table of *facts* above."""
    if any(day_mark(source, fact, field) for fact in facts):
        yield Para(source.words("day-guess-note"), "small")


def explained(
    source: Source, table: Table, incidents: Iterable[Incident], parts: frozenset[Part]
) -> Iterator[Block]:
    """Yield *table*, which prints *parts*; with what an asterisk means when one stands in it.

    It stands beneath, and before a table that runs over pages as well.
    """
    stands = any(_stands(source, incident, parts) for incident in incidents)
    legend = (Para(source.words("guess-note"), "small"),) if stands else ()
    if len(table.rows) > FEW:
        yield from legend
    yield table
    yield from legend


def _stands(source: Source, incident: Incident, parts: frozenset[Part]) -> bool:
    printed = parts if incident.retraction is None else parts & {Part.WHEN}
    if incident.count == 1:
        printed -= {Part.COUNT}  # once is not printed
    if Part.PERSON in printed and source.who(incident) and source.supposed(incident):
        return True
    return any(incident.guessed(part) for part in printed)
