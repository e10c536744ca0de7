"""What is asked about each kind of fact, one question after another, and what answers it.

A field's name is the name of the section in the sealed event. A field that may be said many
times has a number behind it, ``number-1``: each is a section of its own, so that one telephone
number can be withheld and corrected without the others.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from journal.case.kinds import (
    ActKind,
    Agrees,
    Channel,
    HarmKind,
    OrderKind,
    Proof,
    Reason,
    Relation,
    Way,
)
from journal.events import FactType
from journal.law import Law

_NAMED = re.compile(r"([a-z]+)(?:-([1-9]\d{0,3}))?")


class Takes(StrEnum):
    """What kind of answer a question wants."""

    WORDS = "words"
    CHOICE = "choice"
    WHEN = "when"
    DAY = "day"
    PERIOD = "period"
    NUMBER = "number"
    AMOUNT = "amount"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question. ``only`` are the kinds of the fact it makes sense for; empty is all.

    ``of`` names the many-fold field this one says more about; ``later`` fields are not asked
    while a fact is added; ``unsure`` is whether "I do not know" is an answer; ``ahead`` is a day
    that may still be to come.
    """

    name: str
    takes: Takes = Takes.WORDS
    options: tuple[str, ...] = ()
    many: bool = False
    of: str = ""
    only: frozenset[str] = frozenset()
    later: bool = False
    unsure: bool = True
    ahead: bool = False

    def offered(self, law: Law) -> tuple[str, ...]:
        """Return the answers to tap in the country of *law*."""
        return tuple(option for option in self.options if option not in law.lacks)

    def section(self, item: int = 0) -> str:
        """Return the name of the section that holds the answer; *item* counts from 1."""
        return f"{self.name}-{item}" if self.many else self.name


def _choice(name: str, options: type[StrEnum], *, many: bool = False, of: str = "") -> Field:
    offered = tuple(option.value for option in options)
    return Field(name=name, takes=Takes.CHOICE, options=offered, many=many, of=of)


def _own(name: str) -> Field:
    return Field(name=name, unsure=False)


COSTLY: Final = frozenset(
    {HarmKind.MONEY, HarmKind.DOCTOR, HarmKind.HOME, HarmKind.MISSED_WORK, HarmKind.NUMBER}
)

FORMS: Final[Mapping[FactType, tuple[Field, ...]]] = MappingProxyType(
    {
        FactType.PERSON: (
            Field(name="name"),
            _choice("relation", Relation),
            Field(name="since", takes=Takes.PERIOD),
            Field(name="until", takes=Takes.PERIOD),
            Field(name="number", takes=Takes.NUMBER, many=True),
            replace(_choice("reason", Reason, many=True, of="number"), unsure=False),
            Field(name="address", many=True),
            Field(name="vehicle", many=True),
            Field(name="details"),
        ),
        FactType.REFUSAL: (
            Field(name="when", takes=Takes.WHEN),
            _choice("how", Way),
            Field(name="words"),
            _choice("proof", Proof),
            Field(name="to", takes=Takes.PERSON),
        ),
        FactType.HARM: (
            _choice("kind", HarmKind),
            Field(name="when", takes=Takes.PERIOD),
            Field(name="words"),
            Field(name="amount", takes=Takes.AMOUNT, only=COSTLY),
        ),
        FactType.ACT: (
            _choice("kind", ActKind),
            Field(name="date", takes=Takes.PERIOD),
            Field(name="number"),
            Field(name="officer"),
            Field(name="office"),
            Field(name="outcome"),
        ),
        FactType.ORDER: (
            _choice("kind", OrderKind),
            Field(name="handed", takes=Takes.WHEN),
            Field(name="issued", takes=Takes.DAY),
            Field(name="end", takes=Takes.DAY, ahead=True),
            Field(name="number"),
            Field(name="body"),
            Field(name="to", takes=Takes.PERSON),
        ),
        FactType.WITNESS: (
            Field(name="name"),
            Field(name="saw"),
            Field(name="contact"),
            _choice("agrees", Agrees),
        ),
        FactType.FILING: (
            _choice("channel", Channel),
            Field(name="date", takes=Takes.DAY),
            Field(name="number"),
            Field(name="office"),
            Field(name="proof"),
            Field(name="redirected", takes=Takes.DAY, later=True),
            Field(name="answered", takes=Takes.DAY, later=True),
        ),
        FactType.APPLICANT: tuple(
            map(_own, ("name", "iin", "address", "phone", "email", "document", "work"))
        ),
    }
)


def field(about: FactType, section: str) -> tuple[Field, int]:
    """Return which field a section belongs to, and its item; raise ``KeyError`` for none."""
    named = _NAMED.fullmatch(section)
    if named is None:
        raise KeyError(section)
    for known in FORMS.get(about, ()):
        if known.name == named[1] and known.many == (named[2] is not None):
            return known, int(named[2] or 0)
    raise KeyError(section)


def offered(about: FactType, chosen: str) -> tuple[Field, ...]:
    """Return the fields of a fact whose ``kind`` is *chosen*."""
    return tuple(f for f in FORMS[about] if not f.only or chosen in f.only)


def following(
    about: FactType, section: str, chosen: str, *, answered: bool, count: int = 1
) -> str | None:
    """Return the section to ask for after *section* while a fact is added; None at the end.

    A number is followed by the reason for it, the reason by the next number; *count* items were
    answered at once. A number that is passed over ends the numbers.
    """
    fields = offered(about, chosen)
    known, item = field(about, section)
    reason = next((f for f in fields if f.of == known.name), None)
    if reason is not None and answered:
        return reason.section(item)
    if known.of:
        return next(f for f in fields if f.name == known.of).section(item + count)
    after = [f for f in fields[fields.index(known) + 1 :] if not f.of and not f.later]
    return after[0].section(1) if after else None


def first(about: FactType) -> str:
    """Return the section to ask for first."""
    return FORMS[about][0].section(1)
