"""What the answers about a fact are called and what they say, in words of the report's language."""

from collections.abc import Callable
from datetime import date
from typing import Final

from journal.canonical import JsonValue
from journal.case import Period
from journal.case.facts import UNSURE
from journal.case.forms import Field, Takes
from journal.case.forms import field as find
from journal.errors import FormatError
from journal.events import FactType
from journal.incident import Version
from journal.phones import Number
from journal.times import When
from report.words import Words

Say = Callable[[str], str]
"""From words she typed to what may be shown of them."""

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


def called(words: Words, about: FactType, section: str) -> str:
    """Return what a section is called; empty for one that is no question."""
    try:
        known, item = find(about, section)
    except KeyError:
        return ""
    name = words.other(f"case-{about.value}-{known.name}").lower()
    return f"{name} ({item})" if item else name


def said(words: Words, say: Say, about: FactType, section: str, version: Version) -> str:
    """Return what one wording of a section says; raise ``KeyError`` for one that is no question."""
    known, _ = find(about, section)
    if version.value is None:
        return words.other("case-unsure") if version.reason == UNSURE else ""
    try:
        return _value(words, say, about, known, version.value)
    except (FormatError, ValueError):
        return "?"


def _value(  # noqa: PLR0911 - one for each kind of answer
    words: Words, say: Say, about: FactType, known: Field, value: JsonValue
) -> str:
    match known.takes, value:
        case Takes.WHEN, _:
            return " ".join(filter(None, words.when(When.from_json(value))))
        case Takes.PERIOD, _:
            return say(words.span(Period.from_json(value)))
        case Takes.DAY, str(iso):
            return words.day(date.fromisoformat(iso))
        case Takes.NUMBER, _:
            return words.number(Number.from_json(value))
        case Takes.AMOUNT, {"tenge": int(tenge), "words": str(spent)}:
            return f"{words.other('money', amount=words.count(tenge))} ({say(spent)})"
        case Takes.PERSON, str(identity):
            return words.named(identity)
        case Takes.CHOICE, str(option) if option in known.options:
            return words(f"{SUBJECTS[about, known.name]}-{option}")
    return say(value) if isinstance(value, str) else "?"
