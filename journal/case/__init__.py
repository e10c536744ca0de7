"""The case: who it is about, when she said no, what it did to her, what was done before.

Read from the same casebook as the entries; nothing here is written by a program.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar
from uuid import UUID

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.case.facts import Act, Filing, Harm, Person, Refusal, Told, Witness
from journal.case.orders import Coverage, Order, Validity
from journal.case.spans import Period, bounds
from journal.casebook import Casebook, Exported
from journal.errors import FormatError
from journal.events import FactType
from journal.incident import Incident, Part

__all__ = [
    "Act",
    "Assigned",
    "Case",
    "Coverage",
    "Filing",
    "Harm",
    "Order",
    "Period",
    "Person",
    "Refusal",
    "Told",
    "Validity",
    "Witness",
    "assignment",
    "bounds",
    "read_case",
]

Kind = TypeVar("Kind", bound=Told)

_NEVER: Final = datetime.max.replace(tzinfo=UTC)


class Assigned(NamedTuple):
    """Who an entry is about: None when she said that she does not know.

    ``guessed`` is whether only the number, already attributed to that person, says so.
    """

    person: Person | None
    guessed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that is no entry, typed; what was taken back is left out.

    Refusals are in the order they were said, those without a known time last; everything else
    in the order it was written down.
    """

    incidents: tuple[Incident, ...] = field(default=(), repr=False)
    exports: tuple[Exported, ...] = ()
    people: tuple[Person, ...] = field(default=(), repr=False)
    refusals: tuple[Refusal, ...] = field(default=(), repr=False)
    harms: tuple[Harm, ...] = field(default=(), repr=False)
    acts: tuple[Act, ...] = field(default=(), repr=False)
    orders: tuple[Order, ...] = field(default=(), repr=False)
    witnesses: tuple[Witness, ...] = field(default=(), repr=False)
    filings: tuple[Filing, ...] = field(default=(), repr=False)
    applicant: Applicant | None = field(default=None, repr=False)
    owners: Mapping[str, UUID] = field(default_factory=dict, repr=False)

    @property
    def first_refusal(self) -> Refusal | None:
        """Return the earliest refusal that says when it was; None without one."""
        return next((r for r in self.refusals if r.by is not None), None)

    @property
    def told(self) -> Mapping[FactType, tuple[Told, ...]]:
        """Return the facts by kind, in the order in which they are asked for."""
        return {
            FactType.PERSON: self.people,
            FactType.REFUSAL: self.refusals,
            FactType.HARM: self.harms,
            FactType.ACT: self.acts,
            FactType.ORDER: self.orders,
            FactType.WITNESS: self.witnesses,
            FactType.FILING: self.filings,
        }

    def person(self, identity: UUID | None) -> Person | None:
        """Return who is meant; None for nobody, or for one who was taken back."""
        return next((p for p in self.people if p.id == identity), None)

    def who(self, incident: Incident) -> Assigned | None:
        """Return who *incident* is about, said or guessed; None when nothing says so.

        A hidden number, or one attributed to two people, makes no guess.
        """
        said = incident.latest(Part.PERSON)
        # Her own words for somebody, from before there was a case, name nobody in it.
        if said is not None and not isinstance(said.value, str):
            identity = _identity(said.value)
            person = self.person(identity)
            if person is not None or identity is None:
                return Assigned(person, guessed=False)
        used = incident.number_used
        owner = self.owners.get(used.key) if used is not None and used.key else None
        return None if owner is None else Assigned(self.person(owner), guessed=True)

    def line(self, incident: Incident) -> Refusal | None:
        """Return the refusal that *incident* is measured by: the first one said to that person.

        A refusal to nobody in particular holds for all; an entry about nobody known is measured
        by the first refusal of all.
        """
        assigned = self.who(incident)
        person = assigned.person if assigned else None
        for refusal in self.refusals:
            fits = person is None or refusal.to is None or refusal.to == person.id
            if fits and refusal.by is not None:
                return refusal
        return None


def assignment(person: UUID | None) -> JsonValue:
    """Return the value of ``Part.PERSON`` for a person, or for "I do not know who"."""
    return {"person": None if person is None else person.hex}


def read_case(casebook: Casebook) -> Case:
    """Return the facts of *casebook*, typed; raise ``FormatError`` for one that is not readable."""
    people = _read(casebook, FactType.PERSON, Person.of)
    kept = casebook.about(FactType.APPLICANT)
    refusals = _read(casebook, FactType.REFUSAL, Refusal.of)
    return Case(
        incidents=casebook.incidents,
        exports=casebook.exports,
        people=people,
        refusals=tuple(sorted(refusals, key=lambda r: (r.by or _NEVER, r.number))),
        harms=_read(casebook, FactType.HARM, Harm.of),
        acts=_read(casebook, FactType.ACT, Act.of),
        orders=_read(casebook, FactType.ORDER, Order.of),
        witnesses=_read(casebook, FactType.WITNESS, Witness.of),
        filings=_read(casebook, FactType.FILING, Filing.of),
        applicant=Applicant.from_fact(kept[-1]) if kept else None,
        owners=_owners(people),
    )


def _read(casebook: Casebook, about: FactType, of: Callable[[Any, int], Kind]) -> tuple[Kind, ...]:
    facts = [fact for fact in casebook.facts if fact.about is about]
    return tuple(of(f, n) for n, f in enumerate(facts, 1) if f.retraction is None)


def _owners(people: Iterable[Person]) -> Mapping[str, UUID]:
    """Return whose each number is, without those that two people are said to have."""
    claims: dict[str, set[UUID]] = defaultdict(set)
    for person in people:
        for key in person.keys:
            claims[key].add(person.id)
    return MappingProxyType({k: next(iter(ids)) for k, ids in claims.items() if len(ids) == 1})


def _identity(value: JsonValue) -> UUID | None:
    match value:
        case {"person": None}:
            return None
        case {"person": str(identity)}:
            try:
                return UUID(identity)
            except ValueError:
                raise FormatError from None
    raise FormatError
