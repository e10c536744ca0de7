"""What was corrected, with both wordings, and what she chose not to disclose."""

from collections.abc import Iterator
from itertools import pairwise

from journal.incident import Incident, Part, Version
from report.blocks import Block, Heading, Items, Para, Row, Run, Table
from report.model import Blanket
from report.sections import history
from report.sections.facts import fields
from report.source import Source, numbers

FACTS = frozenset(
    {
        Blanket.NAMES,
        Blanket.PLACES,
        Blanket.CHILDREN,
        Blanket.NUMBERS,
        Blanket.VEHICLES,
        Blanket.FILES,
    }
)  # blankets that hold for facts, too
UNTOLD = frozenset({Part.WITNESS, Part.QUOTE})  # names stay apart; exact words have a section


def blocks(source: Source) -> Iterator[Block]:
    """Yield the corrections and the list of withheld parts."""
    words = source.words
    entries = tuple(row for incident in source.shown for row in _rows(source, incident))
    rows = (*entries, *history.rows(source))
    if rows:
        yield Heading(words("corrections"))
        yield Para(words("corrections-intro"), "intro")
        header = tuple(words(f"column-{name}") for name in ("entry", "part", "before", "after"))
        yield Table((11, 32, 0, 65), header, rows, right=(0,))
    if withheld := tuple(_withheld(source)):
        yield Heading(words("withheld"))
        yield Para(words("withheld-intro"), "intro")
        yield Items(tuple(line[:1].upper() + line[1:] for line in withheld))


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
    lost = part in source.withheld(incident) and part not in UNTOLD
    missing = (Run(words("not-shown"), "s"),) if lost else ()
    cells = (
        (Run(str(incident.number), "b"),),
        (Run(words(f"part-{part.value}")),),
        (Run(_said(source, part, before) or words("unsaid")),),
        (
            Run(_said(source, part, after) or words("taken-back")),
            *missing,
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
    """Yield how many of each part are not disclosed and in which entries, never what they said."""
    words = source.words
    if source.left_out:
        listed = numbers(source.left_out)
        yield words("withheld-entries", entries=len(source.left_out), numbers=listed)
    if source.outside:
        yield words("withheld-outside", entries=source.outside)
    lacking = [(i.number, lost) for i in source.shown if (lost := source.entries[i.id].lost)]
    for part in Part:
        found = [number for number, lost in lacking if part in lost]
        if found:
            name = words(f"part-{part.value}")
            yield words("withheld-part", part=name, entries=len(found), numbers=numbers(found))
    if bare := [i.number for i in source.shown if source.entries[i.id].bare]:
        yield words("withheld-bare", entries=len(bare), numbers=numbers(bare))
    if pins := [i.number for i in source.shown if source.entries[i.id].pinned]:
        yield words("withheld-pins", entries=len(pins), numbers=numbers(pins))
    if source.covered:
        yield words("withheld-words", words=len(source.request.words), places=source.covered)
    yield from _withheld_facts(source)
    for blanket in Blanket:
        if blanket in FACTS and blanket in source.request.blankets:
            yield words(f"withheld-{blanket.value}")


def _withheld_facts(source: Source) -> Iterator[str]:
    """Yield which facts and which fields of facts she took out, by their labels."""
    words, labels, request = source.words, source.labels, source.request
    gone = [label for fact, label in labels.items() if fact in request.facts_out]
    if gone:
        yield words("withheld-facts", count=len(gone), labels=", ".join(gone))
    for fact in source.casebook.facts:
        chosen = {name for owner, name in request.fields_out if owner == fact.id}
        missing = source.lost.get(fact.id, frozenset()) & chosen
        listed = [fields(source, fact.about.value, missing)] if missing else []
        if fact.exhibits and fact.id in request.bare:
            listed.append(words("part-files"))
        if listed and fact.id in source.told:
            yield words("withheld-field", label=labels[fact.id], parts=", ".join(listed))


def names(source: Source, incident: Incident) -> str:
    """Return the names of what *incident* does not disclose, as a list."""
    found = [part.value for part in source.withheld(incident)]
    found += ["files"] if source.entries[incident.id].bare else []
    return ", ".join(source.words(f"part-{name}") for name in found)
