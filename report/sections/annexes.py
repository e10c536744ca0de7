"""The annexes: grouped entries in full, exact words that were masked, and the witnesses."""

from collections.abc import Iterator

from journal.case import Witness
from journal.incident import Incident, Part
from report.blocks import Block, Heading, Para, Row, Run, Table
from report.masking import is_clean
from report.sections import chronology, history
from report.sections.facts import Free, cell, chosen, files, free, row
from report.source import Source

EXACT = (16, 40, 0)
WITNESSES = (12, 40, 45, 0, 26)
FREE = (
    Part.WORDS,
    Part.QUOTE,
    Part.ANSWER,
    Part.EFFECT,
    Part.PLACE,
    Part.KNOWS,
    Part.PERSON,
    Part.VEHICLE,
    Part.SIGNS,
    Part.MEANS,
)


def blocks(source: Source) -> Iterator[Block]:
    """Yield those of the annexes that hold something."""
    words = source.words
    if grouped := chronology.grouped(source):
        yield Heading(words("series"))
        yield Para(words("series-intro"), "intro")
        yield from chronology.table(source, grouped)
    if source.request.masked and (exact := tuple(_exact(source))):
        yield Heading(words("exact"))
        yield Para(words("exact-intro"), "intro")
        header = tuple(words(f"column-{name}") for name in ("entry", "where", "quote"))
        rows = tuple(Row(((Run(f.label, "b"),), cell(f.part), cell(f.text))) for f in exact)
        yield Table(EXACT, header, rows)
    if source.case.witnesses:
        yield Heading(words("witnesses"))
        yield Para(words("witnesses-intro"), "intro")
        header = tuple(words(f"column-{n}") for n in ("label", "witness", "reach", "saw", "agrees"))
        yield Table(WITNESSES, header, tuple(_witness(source, w) for w in source.case.witnesses))


def _exact(source: Source) -> Iterator[Free]:
    """Yield what the body masks, as it was written."""
    for incident in sorted(source.exact, key=lambda i: i.number):
        if incident.retraction is None:
            yield from _of_entry(source, incident)
    written = (*free(source), *history.earlier(source))
    yield from (text for text in written if not is_clean(text.text))


def _of_entry(source: Source, incident: Incident) -> Iterator[Free]:
    words, number = source.words, str(incident.number)
    for part in FREE:
        for version in incident.history.get(part, ()):
            said = words.said(part, version.value)
            if not is_clean(said):
                yield Free(number, words(f"part-{part.value}"), said)
    for exhibit in incident.exhibits:
        for text in (exhibit.caption, exhibit.name):
            if not exhibit.withdrawn and not is_clean(text):
                yield Free(f"{number}.{exhibit.number}", words("column-file"), text)


def _witness(source: Source, witness: Witness) -> Row:
    return row(
        source,
        witness,
        cell(source.say(witness.name)),
        cell(source.say(witness.contact)),
        cell(source.say(witness.saw), files(source, witness)),
        cell(chosen(source, "agrees", witness.agrees)),
    )
