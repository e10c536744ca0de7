"""What of the facts was corrected or taken back: every wording that may be told, then the next."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from journal.canonical import JsonValue
from journal.case import Period
from journal.case.facts import UNSURE
from journal.case.forms import Field, Takes
from journal.case.forms import field as find
from journal.casebook import Fact
from journal.errors import FormatError
from journal.events import FactType
from journal.incident import Version
from journal.phones import Number
from journal.times import When
from report.blocks import Cell, Row, Run
from report.sections.facts import Free
from report.source import Source

# Under which name the texts of the report know the answers offered for a field.
SUBJECTS: Final = {
    (FactType.PERSON, "relation"): "relation",
    (FactType.PERSON, "reason"): "reason-of",
    (FactType.REFUSAL, "how"): "way",
    (FactType.REFUSAL, "proof"): "proof",
    (FactType.HARM, "kind"): "harm",
    (FactType.ACT, "kind"): "act",
    (FactType.ORDER, "kind"): "order",
    (FactType.FILING, "channel"): "channel",
    (FactType.WITNESS, "agrees"): "agrees",
}


def rows(source: Source) -> Iterator[Row]:
    """Yield a row for each correction of a fact and for each fact that was taken back."""
    for fact in source.casebook.facts:
        if fact.id not in source.told:
            continue
        if fact.retraction is not None:
            yield _withdrawn(source, fact)
            continue
        for section, versions in fact.history.items():
            for before, after in _changes(versions):
                yield from _row(source, fact, section, (before, after))


def earlier(source: Source) -> Iterator[Free]:
    """Yield what stood in a fact before, as plain words, exactly."""
    for fact in source.casebook.facts:
        if fact.id not in source.told or fact.retraction is not None:
            continue
        for section, versions in fact.history.items():
            for before, _ in _changes(versions):
                if isinstance(before.value, str) and (name := _name(source, fact, section)):
                    yield Free(source.labels[fact.id], name, before.value)


def _changes(versions: tuple[Version, ...]) -> Iterator[tuple[Version, Version]]:
    """Yield each wording with the next one; saying the same again is no correction."""
    for before, after in pairwise(versions):
        if (before.value, before.reason) != (after.value, after.reason):
            yield before, after


def _row(source: Source, fact: Fact, section: str, pair: tuple[Version, Version]) -> Iterator[Row]:
    words = source.words
    before, after = pair
    if not (name := _name(source, fact, section)):
        return
    because = after.reason and after.reason != UNSURE
    reason = (Run(words("reason", words=source.say(after.reason)), "s"),) if because else ()
    yield Row(
        (
            _label(source, fact),
            (Run(name),),
            (Run(_said(source, fact, section, before) or words("unsaid")),),
            (
                Run(_said(source, fact, section, after) or words("taken-back")),
                Run(words.moment(after.recorded_at, fact.zone), "s"),
                *reason,
            ),
        )
    )


def _withdrawn(source: Source, fact: Fact) -> Row:
    words, gone = source.words, fact.retraction
    at = words.moment(gone.recorded_at, fact.zone) if gone else ""
    reason = source.say(gone.reason) if gone else ""
    return Row(
        (
            _label(source, fact),
            (Run(words.other(f"case-{fact.about.value}")),),
            (Run(words("fact-unprinted"), "s"),),
            (
                Run(words("fact-withdrawn")),
                Run(at, "s"),
                *((Run(words("reason", words=reason), "s"),) if reason else ()),
            ),
        )
    )


def _label(source: Source, fact: Fact) -> Cell:
    return (Run(source.labels[fact.id], "b"),)


def _name(source: Source, fact: Fact, section: str) -> str:
    """Return what a section is called; empty for one that is no question."""
    try:
        known, item = find(fact.about, section)
    except KeyError:
        return ""
    name = source.words.other(f"case-{fact.about.value}-{known.name}").lower()
    return f"{name} ({item})" if item else name


def _said(source: Source, fact: Fact, section: str, version: Version) -> str:
    known, _ = find(fact.about, section)
    if version.value is None:
        return source.words.other("case-unsure") if version.reason == UNSURE else ""
    try:
        return _value(source, fact.about, known, version.value)
    except (FormatError, ValueError):
        return "?"


def _value(source: Source, about: FactType, known: Field, value: JsonValue) -> str:  # noqa: PLR0911 - one for each kind of answer
    words = source.words
    match known.takes, value:
        case Takes.WHEN, _:
            return " ".join(filter(None, words.when(When.from_json(value))))
        case Takes.PERIOD, _:
            return source.say(words.span(Period.from_json(value)))
        case Takes.DAY, str(iso):
            return words.day(date.fromisoformat(iso))
        case Takes.NUMBER, _:
            return words.number(Number.from_json(value))
        case Takes.AMOUNT, {"tenge": int(tenge), "words": str(spent)}:
            return f"{words.other('money', amount=words.count(tenge))} ({source.say(spent)})"
        case Takes.PERSON, str(identity):
            return words.named(identity)
        case Takes.CHOICE, str(option) if option in known.options:
            return words(f"{SUBJECTS[about, known.name]}-{option}")
    return source.say(value) if isinstance(value, str) else "?"
