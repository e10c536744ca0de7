"""Orders that keep him away, and which moments lie inside their validity."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID
from zoneinfo import ZoneInfo

from journal.case.facts import Told, chosen, common, day_of, uuid_of, when_of
from journal.case.kinds import Chosen, OrderKind
from journal.case.spans import bounds, of_day
from journal.casebook import Fact
from journal.law import Law
from journal.terms import until
from journal.times import When


class Coverage(StrEnum):
    """Whether something happened while an order was valid.

    ``edge`` is the day it was handed over or the day it ends: the hour decides, and the hour is
    not known.
    """

    INSIDE = "inside"
    EDGE = "edge"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when an order is valid: begins between the first two, ends between the last."""

    earliest: datetime
    surely: datetime
    surely_until: datetime
    latest: datetime

    def covers(self, instant: datetime) -> bool:
        """Return whether the order was certainly valid at *instant*."""
        return self.surely <= instant <= self.surely_until

    def coverage(self, first: datetime, last: datetime) -> Coverage:
        """Return how something that happened between *first* and *last* lies to it."""
        if self.covers(first) and self.covers(last):
            return Coverage.INSIDE
        if last < self.earliest or first > self.latest:
            return Coverage.OUTSIDE
        return Coverage.EDGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Told):
    """An order: what it is, who gave it, when it was handed to him, and until when it holds.

    ``register`` is its number; ``end`` the last day she entered; ``to`` whom it binds.
    """

    kind: Chosen[OrderKind] = field(default_factory=Chosen)
    handed: When | None = field(default=None, repr=False)
    issued: date | None = None
    end: date | None = None
    register: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    to: UUID | None = None

    def validity(self, law: Law) -> Validity | None:
        """Return from when to when it is valid; None when that cannot be said.

        A protective order begins when it is handed over, and without an end of its own lasts
        the term of the law file from that moment. The others begin when handed over or issued
        and last until the day she enters. An end that is not told is not made up either.
        """
        begins = self._begins()
        if begins is None or "end" in self.lost:
            return None
        earliest, surely = begins
        if self.end is not None:
            _, last = of_day(self.end, self.zone)
            return Validity(earliest, surely, last, last)
        if self.kind.option is not OrderKind.PROTECTIVE:
            return None
        ends = (until(law.terms["order"], begun, self.zone) for begun in begins)
        return Validity(earliest, surely, *ends)

    def last_day(self, law: Law) -> date | None:
        """Return the last day on which it is valid; None when that cannot be said."""
        validity = self.validity(law)
        return None if validity is None else validity.latest.astimezone(ZoneInfo(self.zone)).date()

    def _begins(self) -> tuple[datetime, datetime] | None:
        handed = bounds(self.handed)
        if handed is not None or self.kind.option is OrderKind.PROTECTIVE:
            return handed
        return None if self.issued is None else of_day(self.issued, self.zone)

    @classmethod
    def of(cls, fact: Fact, number: int) -> Self:
        """Return what *fact* says; raise ``FormatError``."""
        return cls(
            **common(fact, number),
            kind=chosen(fact, "kind", OrderKind),
            handed=when_of(fact, "handed"),
            issued=day_of(fact, "issued"),
            end=day_of(fact, "end"),
            register=fact.text("number"),
            body=fact.text("body"),
            to=uuid_of(fact, "to"),
        )
