"""The clocks of the law: what must happen by which day, and when to speak of it.

A breach can be punished for a time; an order ends; an office has its days to pass a statement on
and to answer it. Pure; who rings, and in which words, is not known here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from journal import workdays
from journal.case import Case, Filing, Order
from journal.case.kinds import ActKind, Channel
from journal.derived import Breach, breaches
from journal.incident import Incident
from journal.law import Law
from journal.terms import last_day

BEFORE_BREACH: Final = timedelta(days=14)  # product, section 8: "two weeks before"
BEFORE_ORDER: Final = timedelta(days=5)  # our own choice: time to ask for another one
LATE_REDIRECT: Final = timedelta(days=14)  # our own choice: by then the answer itself is near
LATE_ANSWER: Final = timedelta(days=90)  # our own choice: after that nobody is asked any more


class Clock(StrEnum):
    """What a term is for."""

    BREACH = "breach"
    ORDER = "order"
    REDIRECT = "redirect"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that matters. ``about`` is the entry, order or filing; ``nudge`` when to speak of it.

    The clock's value names the term in the law file. ``reported`` is whether a statement to the police
    was recorded on or after the day of a breach, so that it may already be in it.
    """

    clock: Clock
    due: date
    nudge: date
    about: UUID
    reported: bool = False
    edge: bool = False

    def over(self, today: date) -> bool:
        """Return whether the day has passed."""
        return self.due < today

    def ringing(self, today: date) -> bool:
        """Return whether it is time to speak of it."""
        return self.nudge <= today and not self.reported


def deadlines(case: Case, now: datetime, law: Law) -> tuple[Deadline, ...]:
    """Return what is still to come at *now*, the nearest first; and what an office is late with.

    Working days are counted with the holidays of the law file; see ``journal.workdays``.
    """
    found = [
        *((_of_breach(case, b), _zone_of(b.incident)) for b in _breached(case, law)),
        *((d, order.zone) for order in case.orders for d in _of_order(order, law)),
        *((d, filing.zone) for filing in case.filings for d in _of_filing(filing, law)),
    ]
    open_ = [d for d, zone in found if _open(d, now.astimezone(ZoneInfo(zone)).date())]
    return tuple(sorted(open_, key=lambda d: (d.due, d.clock, d.about.hex)))


def _breached(case: Case, law: Law) -> Iterator[Breach]:
    """Yield one breach for each entry, however many orders it breaks."""
    found: dict[UUID, Breach] = {}
    for breach in breaches(case, law):
        if breach.incident.id not in found or not breach.edge:
            found[breach.incident.id] = breach
    yield from found.values()


def _open(deadline: Deadline, today: date) -> bool:
    late = {Clock.ANSWER: LATE_ANSWER, Clock.REDIRECT: LATE_REDIRECT}
    return deadline.due + late.get(deadline.clock, timedelta()) >= today


def _zone_of(incident: Incident) -> str:
    return incident.when.zone if incident.when else incident.zone


def _of_breach(case: Case, breach: Breach) -> Deadline:
    since = breach.incident.day or date.min
    return Deadline(
        Clock.BREACH,
        breach.until,
        breach.until - BEFORE_BREACH,
        breach.incident.id,
        reported=any(day >= since for day in _reports(case)),
        edge=breach.edge,
    )


def _reports(case: Case) -> Iterator[date]:
    """Yield the days on which the police were told."""
    yield from (filing.filed for filing in case.filings if filing.filed)
    for act in case.acts:
        if act.kind.option is ActKind.REPORT and act.date and act.date.first:
            yield act.date.first


def _of_order(order: Order, law: Law) -> Iterator[Deadline]:
    last = order.last_day(law)
    if last is not None:
        yield Deadline(Clock.ORDER, last, last - BEFORE_ORDER, order.id)


def _of_filing(filing: Filing, law: Law) -> Iterator[Deadline]:
    if filing.filed is None or filing.channel.option is not Channel.PORTAL:
        return
    begun = workdays.registered(filing.filed, law)
    if filing.answered is None:
        due = last_day(law.terms["answer"], begun, law)
        yield Deadline(Clock.ANSWER, due, due + timedelta(1), filing.id)
        if filing.redirected is None:
            due = last_day(law.terms["redirect"], begun, law)
            yield Deadline(Clock.REDIRECT, due, due + timedelta(1), filing.id)
