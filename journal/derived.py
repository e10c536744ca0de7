"""What follows from the table and the facts: each figure can be repeated with a pencil.

Counts are those of ``journal.statistics``; here is which entries they are about, measured by the
refusal and by the orders. Where only a day is known, what may lie on either side is not counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import itemgetter
from uuid import UUID
from zoneinfo import ZoneInfo

from journal.case import Case, Coverage, Order, Refusal, bounds
from journal.incident import Incident
from journal.law import Law
from journal.statistics import DayCount, Sorted, Statistics, Tally, gather, sort
from journal.terms import last_day


@dataclass(frozen=True, slots=True)
class Breach:
    """An entry that lies inside an order: a possible breach, which the police assess.

    ``edge`` is whether only the day is known and the hour decides. ``until`` is the last day of
    the term in which it can be punished.
    """

    incident: Incident = field(repr=False)
    order: Order = field(repr=False)
    edge: bool
    until: date


@dataclass(frozen=True, slots=True)
class PersonCount:
    """The acts of one person; None is of nobody known. ``guessed`` acts rest on a number alone."""

    person: UUID | None
    acts: int
    entries: int
    guessed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The figures of a case. ``counts`` are over the entries since the law (``sorted.since``).

    ``after`` are those that certainly came after the refusal each is measured by, ``unclear``
    those for which it cannot be said: no known time, or the very day of the refusal.
    ``breaches`` may be many for one entry, one for each order.
    """

    sorted: Sorted = field(repr=False)
    counts: Statistics
    refusal: Refusal | None = field(repr=False)
    after: tuple[Incident, ...] = field(repr=False)
    unclear: tuple[Incident, ...] = field(repr=False)
    breaches: tuple[Breach, ...] = field(repr=False)
    people: tuple[PersonCount, ...]

    @property
    def after_acts(self) -> int | None:
        """Return the acts after the refusal; None when no refusal is recorded."""
        return None if self.refusal is None else sum(i.count for i in self.after)

    @property
    def numbers(self) -> tuple[Tally, ...]:
        """Return the acts by number, the most first; hidden ones are never put together."""
        return self.counts.numbers

    @property
    def by_month(self) -> tuple[DayCount, ...]:
        """Return the acts month by month, for the reader to see whether they grow."""
        return self.counts.months


def derive(case: Case, law: Law) -> Derived:
    """Return the figures of *case*, each of them over entries that were not taken back."""
    places = sort(case.incidents, law.in_force)
    measured = [(i, is_after(case, i)) for i in places.since]
    first = case.first_refusal
    return Derived(
        sorted=places,
        counts=gather(places.since, first.by if first else None),
        refusal=first,
        after=tuple(i for i, after in measured if after),
        unclear=tuple(i for i, after in measured if after is None),
        breaches=tuple(breaches(case, law)),
        people=tuple(_people(case, places.since)),
    )


def is_after(case: Case, incident: Incident) -> bool | None:
    """Return whether *incident* came after the refusal it is measured by.

    None when that cannot be said; False also when there is no refusal.
    """
    refusal = case.line(incident)
    if refusal is None:
        return False
    span, said = bounds(incident.when), bounds(refusal.when)
    if span is None or said is None:
        return None
    if span[0] > said[1]:
        return True
    return False if span[1] < said[0] else None


def breaches(case: Case, law: Law) -> Iterator[Breach]:
    """Yield the possible breaches of every order, in the order they happened.

    An entry about somebody the order does not bind is none. Entries before the law on stalking
    are not left out: a breach is another offence.
    """
    valid = [(o, v) for o in case.orders if (v := o.validity(law)) is not None]
    found: list[tuple[datetime, int, Breach]] = []
    for incident in case.incidents if valid else ():
        if (span := bounds(incident.when)) is None:
            continue
        for order, validity in valid:
            coverage = validity.coverage(*span)
            if coverage is Coverage.OUTSIDE or not _may_break(case, incident, order):
                continue
            edge = coverage is Coverage.EDGE
            breach = Breach(incident, order, edge, limitation(incident, span[0], law))
            found.append((span[0], incident.number, breach))
    yield from (breach for *_, breach in sorted(found, key=itemgetter(0, 1)))


def limitation(incident: Incident, happened: datetime, law: Law) -> date:
    """Return the last day of the term in which a breach can be punished."""
    zone = ZoneInfo(incident.when.zone if incident.when else incident.zone)
    return last_day(law.terms["breach"], happened.astimezone(zone).date(), law)


def _may_break(case: Case, incident: Incident, order: Order) -> bool:
    if not sort((incident,), date.min).since:
        return False  # taken back, or what she did herself
    assigned = case.who(incident)
    if assigned is None or assigned.person is None or order.to is None:
        return True
    return assigned.person.id == order.to


def _people(case: Case, incidents: tuple[Incident, ...]) -> Iterator[PersonCount]:
    groups: dict[UUID | None, list[tuple[Incident, bool]]] = {p.id: [] for p in case.people}
    for incident in incidents:
        assigned = case.who(incident)
        person = assigned.person.id if assigned and assigned.person else None
        groups.setdefault(person, []).append((incident, bool(assigned and assigned.guessed)))
    for person, group in groups.items():
        if group:
            guessed = sum(i.count for i, g in group if g)
            yield PersonCount(person, sum(i.count for i, _ in group), len(group), guessed)
