"""What the sections about facts share: how a fact is named, and how answers are printed."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from journal.case import Act, Filing, Harm, Order, Person, Refusal, Told, Witness
from journal.case.forms import field as find
from journal.case.kinds import Chosen, Option
from journal.events import FactType
from journal.incident import Exhibit
from journal.times import Precision, When
from report.blocks import Cell, Row, Run
from report.model import Label
from report.source import Source

NAMES: Final = {
    Person: "person",
    Refusal: "refusal",
    Harm: "harm",
    Act: "act",
    Order: "order",
    Witness: "witness",
    Filing: "filing",
}


class Free(NamedTuple):
    """Something she wrote freely: where it stands, which part of it, the exact words."""

    label: str
    part: str
    text: str


def told(source: Source) -> Iterator[Told]:
    """Yield every fact that the report shows."""
    case = source.case
    for facts in (case.people, case.refusals, case.harms, case.acts, case.orders):
        yield from facts
    yield from case.witnesses
    yield from case.filings


def label(source: Source, fact: Told) -> str:
    """Return how a fact is named everywhere: the letter of its kind and its number."""
    return f"{source.words(f'letter-{NAMES[type(fact)]}')}{fact.number}"


def name(source: Source, fact: Told) -> str:
    """Return what a fact is called in a sentence."""
    return source.words(f"fact-of-{NAMES[type(fact)]}", label=label(source, fact))


def file_label(source: Source, fact: Told, exhibit: Exhibit) -> Label:
    """Return how a file of a fact is named: fact, point, file."""
    return Label(f"{label(source, fact)}.{exhibit.number}")


def chosen(source: Source, subject: str, answer: Chosen[Option]) -> str:
    """Return an offered answer in the language of the report, or her own words."""
    if answer.option is not None:
        return source.words(f"{subject}-{answer.option.value}")
    return source.say(answer.words)


def moment(source: Source, when: When | None) -> str:
    """Return a moment on one line; empty when she has said none."""
    if when is None:
        return ""
    apart = ", " if when.precision is Precision.DAY else " "  # words instead of a clock time
    return apart.join(filter(None, source.words.when(when)))


def files(source: Source, fact: Told) -> str:
    """Return the files of a fact by their names."""
    return ", ".join(file_label(source, fact, exhibit) for exhibit in fact.files)


def cell(*texts: str) -> Cell:
    """Return a cell with one line for each text that is there."""
    return tuple(Run(text) for text in texts if text)


def named(source: Source, fact: Told) -> Cell:
    """Return the first cell of a row about a fact."""
    return (Run(label(source, fact), "b"),)


def row(source: Source, fact: Told, *cells: Cell) -> Row:
    """Return a row about a fact, with what it does not disclose beneath."""
    missing = source.words("not-shown-parts", parts=untold(source, fact)) if fact.lost else ""
    return Row((named(source, fact), *cells), cell(missing))


def unsaid(source: Source, fact: Told, section: str, key: str) -> str:
    """Return what stands in place of an answer: that it is withheld, or the text *key*."""
    return source.words("not-shown" if section in fact.lost else key)


def untold(source: Source, fact: Told) -> str:
    """Return the names of the fields that a fact has and does not tell here, as a list."""
    return fields(source, NAMES[type(fact)], fact.lost)


def fields(source: Source, about: str, sections: Iterable[str]) -> str:
    """Return the names of fields of a kind of fact, each once."""
    known = (find(FactType(about), section)[0] for section in sorted(sections))
    names = dict.fromkeys(f"case-{about}-{field.name}" for field in known if not field.of)
    return ", ".join(source.words.other(name).lower() for name in names)


def free(source: Source) -> Iterator[Free]:
    """Yield everything she wrote freely in facts, exactly."""
    for fact in told(source):
        for part, text in _texts(fact):
            if text:
                yield Free(label(source, fact), source.words(f"part-{part}"), text)


def _texts(fact: Told) -> Iterable[tuple[str, str]]:
    match fact:
        case Refusal():
            return (("refused", fact.words),)
        case Harm():
            return (("words", fact.words), ("words", fact.amount_words))
        case Act():
            return (("outcome", fact.outcome),)
        case Person():
            return (("person", fact.name), ("words", fact.details))
        case Witness():
            return (("words", fact.saw),)
    return ()
