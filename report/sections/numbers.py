"""The numbers and accounts: whose she thinks each is, why, and how many acts came from it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from uuid import UUID

from journal.incident import Part
from journal.phones import Number
from journal.statistics import Tally
from report.blocks import Block, Heading, Items, Para, Row, Run, Table
from report.sections.facts import cell, chosen
from report.sections.overview import SHORT, number_names
from report.source import Source

WIDTHS = (37, 32, 0, 15, 15, 20, 21)
COLUMNS = ("number", "person", "reason", "acts", "entries", "first", "last")
MOST_RAW = 3  # ways of writing one number that are printed; the manifest has them all


class _Claim(NamedTuple):
    """Whose a number is said to be, and why."""

    person: UUID
    reason: str


def are_there(source: Source) -> bool:
    """Return whether the report names a number or an account, or tells of a hidden one."""
    return bool(_names(source) or source.statistics.hidden)


def blocks(source: Source) -> Iterator[Block]:
    """Yield the table of numbers, those without an act included."""
    if not are_there(source):
        return
    words, counts = source.words, source.statistics
    claims, names = _claims(source), _names(source)
    yield Heading(words("numbers"))
    yield Para(words("numbers-intro"), "intro")
    known = {tally.key: tally for tally in counts.numbers}
    raw = _raw(source)
    keys = [*known, *sorted(key for key in names if key not in known)]
    rows = [_row(source, (names[k], raw.get(k, ())), claims.get(k, []), known.get(k)) for k in keys]
    unnamed = "unnamed-lost" if source.loses(Part.NUMBER) else "unnamed-total"
    for name, acts in (("hidden-total", counts.hidden), (unnamed, counts.unnamed)):
        if acts:
            rows.append(_sum(source, words(name), acts))
    header = tuple(words(f"column-{name}") for name in COLUMNS)
    yield Table(WIDTHS, header, tuple(rows), right=(3, 4), whole=len(rows) <= SHORT)
    if people := tuple(_people(source)):
        yield Items(people)


def _names(source: Source) -> Mapping[str, str]:
    return {**_attributed(source), **number_names(source)}


def _claims(source: Source) -> Mapping[str, list[_Claim]]:
    claims: defaultdict[str, list[_Claim]] = defaultdict(list)
    for person in source.case.people:
        for item in person.attributed:
            if item.number.key is not None:
                reason = chosen(source, "reason-of", item.reason) or source.words("reason-unsaid")
                claims[item.number.key].append(_Claim(person.id, reason))
    return claims


def _attributed(source: Source) -> dict[str, str]:
    return {
        item.number.key: item.number.shown
        for person in source.case.people
        for item in person.attributed
        if item.number.key is not None
    }


def _raw(source: Source) -> Mapping[str, tuple[str, ...]]:
    """Return the other ways in which each number was written down."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for incident in source.sorted.since:
        number = incident.number_used
        if number is not None and number.key is not None and _differs(number):
            found[number.key][number.raw.strip()] = None
    return {key: tuple(raw)[:MOST_RAW] for key, raw in found.items()}


def _differs(number: Number) -> bool:
    """Return whether a number was written otherwise than printed, spaces and signs apart."""
    if number.e164 is None:
        return number.raw.strip() != number.shown
    return re.sub(r"[^\d+]", "", number.raw) != number.e164


def _row(
    source: Source, number: tuple[str, tuple[str, ...]], claims: list[_Claim], tally: Tally | None
) -> Row:
    words = source.words
    name, raw = number
    whose = [words.person(claim.person) for claim in claims] or [words("person-unknown")]
    why = [claim.reason for claim in claims] or [words("reason-none")]
    written = (Run(words("written-as", words="; ".join(raw)), "s"),) if raw else ()
    days = (tally.first, tally.last) if tally else (None, None)
    return Row(
        (
            (Run(name, "b"), *written),
            cell(*whose),
            cell(*why),
            cell(words.count(tally.acts if tally else 0)),
            cell(words.count(tally.entries if tally else 0)),
            *(cell(words.day(day) if day else "") for day in days),
        )
    )


def _sum(source: Source, name: str, acts: int) -> Row:
    return Row((cell(name), (), (), cell(source.words.count(acts)), (), (), ()))


def _people(source: Source) -> Iterator[str]:
    """Yield how many acts are about each person, when there is anybody."""
    words = source.words
    if not source.case.people:
        return
    for count in source.derived.people:
        name = words.person(count.person) if count.person else words("person-unsaid")
        values: dict[str, str | int] = {"name": name, "acts": count.acts, "entries": count.entries}
        if count.guessed:
            yield words("person-count-guessed", **values, guessed=count.guessed)
        else:
            yield words("person-count", **values)
