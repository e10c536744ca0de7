"""A report being asked for: her answers so far, in memory only, until it is made or given up.

Her own data is typed here; it is written down only when she says so.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from journal.applicant import Applicant
from journal.casebook import Casebook
from journal.completeness import Gap, Missing
from journal.errors import (
    ExpiredError,
    FutureDateError,
    JournalError,
    NotUnderstoodError,
    TooLongError,
)
from journal.events import FactType, Said, detail, fact
from journal.law import PORTAL, Law
from journal.ports import OwnerId, Pen
from journal.reading.dates import days_in
from journal.reading.words import fold, pattern, spelled_out
from journal.reporting import Span, Wish
from journal.selection import USUAL, Selection

LIFE: Final = 1800.0  # seconds without an answer; filling in takes minutes, a pause a little more
LONGEST: Final = 300  # characters of one answer; an address with its district takes a hundred
MONTH: Final = timedelta(days=29)  # with today: thirty days
QUARTER: Final = timedelta(days=91)
EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
UNTIL: Final = pattern(r"\b(?:до|по|дейін|шейін|until|till|before)\b")


class IinError(JournalError):
    """A personal number is not as it must be, an IIN by its last digit: it was mistyped."""

    text_key = "reporting-iin-wrong"


class EmailError(JournalError):
    """What she typed cannot be an e-mail address: an answer would not reach her."""

    text_key = "reporting-email-wrong"


class Ask(StrEnum):
    """The questions before a report, in their order; those of the applicant name its fields."""

    LANGUAGE = "language"
    PERIOD = "period"
    DATES = "dates"
    KEPT = "kept"
    NAME = "name"
    IIN = "iin"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    DOCUMENT = "document"
    KEEP = "keep"
    CHOICES = "choices"
    WORDS = "words"
    OFFICE = "office"
    SUMMARY = "summary"


FIELDS: Final = (Ask.NAME, Ask.IIN, Ask.ADDRESS, Ask.PHONE, Ask.EMAIL, Ask.DOCUMENT)
CHOOSING: Final = frozenset({Ask.CHOICES, Ask.OFFICE, Ask.WORDS, Ask.SUMMARY})
TYPED: Final = frozenset({Ask.DATES, Ask.OFFICE, Ask.WORDS, *FIELDS})


@dataclass(slots=True)
class Draft:
    """Where she stands. ``kept`` are her data from before, ``fact`` the fact that keeps them.

    ``screen`` is the message with the question, ``looks`` what tells whether it would change.
    ``office`` names an addressee of the list,
    ``addressee`` is one she typed; neither is a blank.
    """

    fact: UUID | None = None
    kept: Applicant | None = field(default=None, repr=False)
    ask: Ask = Ask.LANGUAGE
    language: str = ""
    span: Span = field(default_factory=Span)
    applicant: Applicant | None = field(default=None, repr=False)
    selection: Selection = USUAL
    channel: str = PORTAL
    office: str = ""
    addressee: str = field(default="", repr=False)
    screen: int | None = None
    looks: int = 0

    @classmethod
    def over(cls, casebook: Casebook, law: Law) -> "Draft":
        """Return a new draft that knows the data she had kept, for the first channel there is."""
        channel, facts = law.channels[0], casebook.about(FactType.APPLICANT)
        if not facts:
            return cls(channel=channel)
        kept = Applicant.from_fact(facts[-1])
        return cls(fact=facts[-1].id, kept=kept, channel=channel)

    def wish(self, zone: str, addressee: str = "") -> Wish:
        """Return what she chose; raise ``ExpiredError`` before she has chosen everything.

        *addressee* is the chosen office in the language of the report.
        """
        if self.ask is not Ask.SUMMARY:
            raise ExpiredError
        return Wish(
            language=self.language,
            zone=zone,
            span=self.span,
            applicant=self.applicant,
            selection=self.selection,
            addressee=addressee,
            channel=self.channel,
        )

    def speak(self, language: str) -> None:
        """Take the language of the report."""
        self.language, self.ask = language, Ask.PERIOD

    def about(self, span: Span) -> None:
        """Take the days."""
        self.span = span
        self.ask = Ask.NAME if self.kept is None else Ask.KEPT

    def use_kept(self) -> None:
        """Take her data as they were kept."""
        self.applicant, self.ask = self.kept, Ask.SUMMARY

    def leave_blank(self) -> None:
        """Leave her data to be filled in by hand."""
        self.applicant, self.ask = None, Ask.SUMMARY

    def fill_in(self) -> None:
        """Ask for her data, one question after another."""
        self.applicant, self.ask = None, Ask.NAME

    def lacking(self, found: Iterable[Missing]) -> tuple[Missing, ...]:
        """Return what of *found* a report could still tell.

        That nothing was handed in yet goes without saying; her own data are given here.
        """
        given = {Gap.COMPLAINT}
        if self.applicant is not None:
            given |= {Gap.APPLICANT, Gap.IIN}
        return tuple(missing for missing in found if missing.gap not in given)

    def send_to(self, *, office: str = "", words: str = "") -> None:
        """Take whom the statement is for: one of the list, her words, or nobody yet.

        Raise ``TooLongError``; the question then stays open.
        """
        self.addressee, self.office = _short(words), office
        self.ask = Ask.CHOICES

    def answer(self, value: str, law: Law) -> None:
        """Take one of her data, empty when skipped; raise ``ExpiredError`` between questions.

        Raise as ``checked``; the question then stays open.
        """
        if self.ask not in FIELDS:
            raise ExpiredError
        told = {self.ask.value: checked(self.ask, value, law)}
        said = replace(self.applicant or Applicant(), **told)
        self.applicant = None if said == Applicant() else said
        following = FIELDS.index(self.ask) + 1
        if following < len(FIELDS):
            self.ask = FIELDS[following]
        else:
            self.ask = Ask.SUMMARY if self.applicant is None else Ask.KEEP


class Drafts:
    """The drafts of everybody who is asking for a report now."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._drafts: dict[OwnerId, tuple[Draft, float]] = {}

    def begin(self, owner: OwnerId, draft: Draft) -> Draft:
        """Hold *draft* in place of an earlier one."""
        self._drafts[owner] = draft, self._clock() + LIFE
        return draft

    def find(self, owner: OwnerId) -> Draft | None:
        """Return the draft, which then lives on; None when there is none, or it is too old."""
        now = self._clock()
        for old in [key for key, (_, until) in self._drafts.items() if until < now]:
            del self._drafts[old]
        held = self._drafts.get(owner)
        return None if held is None else self.begin(owner, held[0])

    def get(self, owner: OwnerId) -> Draft:
        """Return the draft; raise ``ExpiredError`` when there is none."""
        if (draft := self.find(owner)) is None:
            raise ExpiredError
        return draft

    def drop(self, owner: OwnerId) -> None:
        """Forget it."""
        self._drafts.pop(owner, None)


async def keep_applicant(pen: Pen, draft: Draft, zone: str) -> None:
    """Write down her data for the next report; durable on return."""
    if draft.applicant is None:
        raise ExpiredError
    said = draft.applicant.said()
    if draft.fact is None:
        draft.fact = uuid4()
        await pen.write(fact(draft.fact, FactType.APPLICANT, zone, said))
    else:
        gone = {ask.value: Said(None) for ask in FIELDS}  # what she left out this time
        await pen.write(detail(draft.fact, {**gone, **said}))
    draft.kept = draft.applicant


def checked(ask: Ask, value: str, law: Law) -> str:
    """Return one of her data in the form in which it is printed.

    Raise ``TooLongError``, ``IinError`` and ``EmailError``.
    """
    value = _short(value)
    if ask is Ask.EMAIL and value and not EMAIL.fullmatch(value):
        raise EmailError
    if ask is not Ask.IIN or not value:
        return value
    if (number := law.personal(value)) is None:
        raise IinError
    return number


def _short(value: str) -> str:
    value = " ".join(value.split())
    if len(value) > LONGEST:
        raise TooLongError
    return value


def recent(days: timedelta, today: date) -> Span:
    """Return the last days up to today."""
    return Span(today - days, today)


def read_span(words: str, now: datetime, zone: ZoneInfo) -> Span:
    """Return the days she typed: one date means since then, two mean between them.

    Raise ``FutureDateError`` for a beginning ahead of *now*, ``NotUnderstoodError`` for no date
    or more than two.
    """
    today = now.astimezone(zone).date()
    text = spelled_out(fold(words[:LONGEST])).strip(" .!?\n\t")
    found = days_in(text, today, typed=True).days
    if len(found) not in {1, 2}:
        raise NotUnderstoodError
    first, last = min(days.first for days in found), max(days.last for days in found)
    if first > today:
        raise FutureDateError
    if len(found) == 1 and first == last:
        return Span(None, last) if UNTIL.search(text) else Span(first, None)
    return Span(first, last)
