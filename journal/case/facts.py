"""The facts of a case as they stand now: people, refusals, harm, earlier acts, witnesses, filings.

Frozen, and read from ``casebook.Fact``. Orders, which compute, are in ``journal.case.orders``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self, TypedDict, TypeVar
from uuid import UUID

from journal.canonical import JsonValue
from journal.case.kinds import (
    ActKind,
    Agrees,
    Channel,
    Chosen,
    HarmKind,
    Option,
    Proof,
    Reason,
    Relation,
    Way,
)
from journal.case.spans import Period, bounds
from journal.casebook import Fact
from journal.errors import FormatError
from journal.incident import Exhibit
from journal.phones import Number
from journal.times import When

UNSURE = "unknown"  # the reason of a value that is None because she said that she does not know

Shape = TypeVar("Shape")


class Common(TypedDict):
    """What every fact has: the keywords of ``Told``."""

    id: UUID
    number: int
    recorded_at: datetime
    zone: str
    files: tuple[Exhibit, ...]
    unsure: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What every fact has. ``number`` counts the facts of its kind from 1 and never shifts.

    ``files`` are those not taken back; ``unsure`` names what she said she does not know, ``lost``
    the sections that the journal holds and this reader is not told.
    """

    id: UUID
    number: int
    recorded_at: datetime
    zone: str
    files: tuple[Exhibit, ...] = ()
    unsure: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()


def common(fact: Fact, number: int) -> Common:
    """Return what every fact has."""
    latest = {name: versions[-1] for name, versions in fact.history.items() if versions}
    return Common(
        id=fact.id,
        number=number,
        recorded_at=fact.recorded_at,
        zone=fact.zone,
        files=tuple(e for e in fact.exhibits if not e.withdrawn),
        unsure=frozenset(n for n, v in latest.items() if v.value is None and v.reason == UNSURE),
    )


def chosen(fact: Fact, name: str, options: type[Option]) -> Chosen[Option]:
    """Return an offered answer or her own words."""
    said = fact.text(name)
    return Chosen(options(said)) if said in set(options) else Chosen(None, said)


def when_of(fact: Fact, name: str) -> When | None:
    """Return a moment; None when unsaid. Raise ``FormatError`` for another shape."""
    value = fact.value(name)
    return None if value is None else When.from_json(value)


def day_of(fact: Fact, name: str) -> date | None:
    """Return a day; None when unsaid. Raise ``FormatError`` for another shape."""
    try:
        return date.fromisoformat(fact.text(name)) if fact.value(name) is not None else None
    except ValueError:
        raise FormatError from None


def period_of(fact: Fact, name: str) -> Period | None:
    """Return a period; None when unsaid. Raise ``FormatError`` for another shape."""
    value = fact.value(name)
    return None if value is None else Period.from_json(value)


def uuid_of(fact: Fact, name: str) -> UUID | None:
    """Return which fact is meant; None when unsaid. Raise ``FormatError`` for another shape."""
    try:
        return UUID(fact.text(name)) if fact.value(name) is not None else None
    except ValueError:
        raise FormatError from None


def items(fact: Fact, name: str) -> Iterator[tuple[int, JsonValue]]:
    """Yield what holds for each item of a field that may be said many times, by its number."""
    for section in sorted(fact.history, key=lambda s: (len(s), s)):
        if (found := re.fullmatch(rf"{name}-([1-9]\d*)", section)) is not None:
            value = fact.value(section)
            if value is not None:
                yield int(found[1]), value


def next_item(fact: Fact, name: str) -> int:
    """Return the number of the next item; one that was taken back keeps its own."""
    taken = (re.fullmatch(rf"{name}-([1-9]\d*)", section) for section in fact.history)
    return max((int(found[1]) for found in taken if found), default=0) + 1


@dataclass(frozen=True, slots=True)
class Attribution:
    """A number or an account thought to be somebody's, and why she thinks so."""

    item: int
    number: Number = field(repr=False)
    reason: Chosen[Reason]

    @property
    def account(self) -> bool:
        """Return whether it is no telephone number but the name of an account."""
        return self.number.e164 is None and any(c.isalpha() for c in self.number.raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Told):
    """Somebody the journal speaks of; without a name an unknown caller, a person of its own."""

    name: str = field(default="", repr=False)
    relation: Chosen[Relation] = field(default_factory=Chosen)
    since: Period | None = field(default=None, repr=False)
    until: Period | None = field(default=None, repr=False)
    attributed: tuple[Attribution, ...] = field(default=(), repr=False)
    addresses: tuple[str, ...] = field(default=(), repr=False)
    vehicles: tuple[str, ...] = field(default=(), repr=False)
    details: str = field(default="", repr=False)

    @property
    def keys(self) -> frozenset[str]:
        """Return what the numbers and accounts compare by; a hidden one has nothing."""
        return frozenset(a.number.key for a in self.attributed if a.number.key)

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            name=fact.text("name"),
            relation=chosen(fact, "relation", Relation),
            since=period_of(fact, "since"),
            until=period_of(fact, "until"),
            attributed=tuple(
                Attribution(item, Number.from_json(value), chosen(fact, f"reason-{item}", Reason))
                for item, value in items(fact, "number")
            ),
            addresses=tuple(v for _, v in items(fact, "address") if isinstance(v, str)),
            vehicles=tuple(v for _, v in items(fact, "vehicle") if isinstance(v, str)),
            details=fact.text("details"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Told):
    """She said no: when, how, in which words, and by what one sees that it reached him."""

    when: When | None = field(default=None, repr=False)
    how: Chosen[Way] = field(default_factory=Chosen)
    words: str = field(default="", repr=False)
    proof: Chosen[Proof] = field(default_factory=Chosen)
    to: UUID | None = None

    @property
    def by(self) -> datetime | None:
        """Return the instant by which it had certainly been said; None when unknown."""
        span = bounds(self.when)
        return span[1] if span else None

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            when=when_of(fact, "when"),
            how=chosen(fact, "how", Way),
            words=fact.text("words"),
            proof=chosen(fact, "proof", Proof),
            to=uuid_of(fact, "to"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm(Told):
    """What it did to her life. ``tenge`` is what it cost; ``amount_words`` how she said that."""

    kind: Chosen[HarmKind] = field(default_factory=Chosen)
    when: Period | None = field(default=None, repr=False)
    words: str = field(default="", repr=False)
    tenge: int | None = field(default=None, repr=False)
    amount_words: str = field(default="", repr=False)

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        match fact.value("amount"):
            case None:
                tenge, words = None, ""
            case {"tenge": int(tenge), "words": str(words)}:
                pass
            case _:
                raise FormatError
        return cls(
            **common(fact, number),
            kind=chosen(fact, "kind", HarmKind),
            when=period_of(fact, "when"),
            words=fact.text("words"),
            tenge=tenge,
            amount_words=words,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Told):
    """What the police or a court did before. ``register`` is the number of the document."""

    kind: Chosen[ActKind] = field(default_factory=Chosen)
    date: Period | None = field(default=None, repr=False)
    register: str = field(default="", repr=False)
    officer: str = field(default="", repr=False)
    office: str = field(default="", repr=False)
    outcome: str = field(default="", repr=False)

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            kind=chosen(fact, "kind", ActKind),
            date=period_of(fact, "date"),
            register=fact.text("number"),
            officer=fact.text("officer"),
            office=fact.text("office"),
            outcome=fact.text("outcome"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness(Told):
    """Who saw it; kept apart from the story, and printed only when she chooses so."""

    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    saw: str = field(default="", repr=False)
    agrees: Chosen[Agrees] = field(default_factory=Chosen)

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            name=fact.text("name"),
            contact=fact.text("contact"),
            saw=fact.text("saw"),
            agrees=chosen(fact, "agrees", Agrees),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing(Told):
    """A statement that was handed in on the day ``filed``; ``register`` is its number, in any form."""

    channel: Chosen[Channel] = field(default_factory=Chosen)
    filed: date | None = None
    register: str = field(default="", repr=False)
    office: str = field(default="", repr=False)
    proof: str = field(default="", repr=False)
    redirected: date | None = None
    answered: date | None = None

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            channel=chosen(fact, "channel", Channel),
            filed=day_of(fact, "date"),
            register=fact.text("number"),
            office=fact.text("office"),
            proof=fact.text("proof"),
            redirected=day_of(fact, "redirected"),
            answered=day_of(fact, "answered"),
        )
