"""What was said about a fact, field by field, and the question for each. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from html import unescape
from uuid import UUID
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from babel.dates import format_skeleton

from handlers.callbacks import CaseButton, CaseDo
from handlers.screens import Row, Screen, escape, fitting, keyboard, shorten
from handlers.screens.moments import day, moment
from handlers.states import Asked
from journal.canonical import JsonValue
from journal.case import Case, Person
from journal.case.facts import UNSURE, items
from journal.case.forms import Field, Takes, offered
from journal.case.forms import field as find
from journal.case.spans import Period
from journal.casebook import Fact
from journal.events import FactType
from journal.law import Law
from journal.phones import Number
from journal.times import When
from locales import Texts

MONTHS = 12
SHOWN = 400  # characters of one answer; the whole of it stands in the report
OF_ENTRY = "entry"  # the answer "the number of the entry this began with"
LISTED = 6  # items of one field on the fact's own screen
DAYS = {
    Takes.WHEN: ("now", "today", "yesterday"),
    Takes.DAY: ("today", "yesterday"),
    Takes.PERIOD: ("today", "yesterday"),
}


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what facts hold in her language; knows the people by their names."""

    texts: Texts
    zone: ZoneInfo
    people: Mapping[UUID, str] = field(default_factory=dict, repr=False)

    @classmethod
    def over(cls, texts: Texts, zone: ZoneInfo, case: Case) -> "Teller":
        """Return one who knows the people of *case*."""
        return cls(texts, zone, {p.id: called(texts, p) for p in case.people})

    def lines(self, fact: Fact) -> Iterator[str]:
        """Yield a line for each field that has an answer."""
        for known in offered(fact.about, fact.text("kind")):
            if known.of:
                continue
            label = self.texts(f"case-{fact.about.value}-{known.name}")
            if said := "; ".join(self._answers(fact, known)):
                yield f"{label}: {said}"

    def short(self, fact: Fact) -> str:
        """Return one line that names a fact among others; empty when nothing names it."""
        said = (self.said(fact, known.section()) for known in _naming(fact.about))
        return " · ".join(filter(None, said))

    def plain(self, fact: Fact) -> str:
        """Return ``short`` for the label of a button, which knows no markup."""
        return unescape(self.short(fact))

    def bare(self, fact: Fact, section: str) -> str:
        """Return ``said`` for the label of a button."""
        return unescape(self.said(fact, section))

    def said(self, fact: Fact, section: str) -> str:
        """Return the answer that holds for a section, escaped; empty when there is none."""
        known, _ = find(fact.about, section)
        versions = fact.history.get(section, ())
        if not versions:
            return ""
        value = versions[-1].value
        if value is None:
            return self.texts("case-unsure") if versions[-1].reason == UNSURE else ""
        mark = f" {self.texts('guess-mark')}" if versions[-1].guessed else ""
        return self._value(fact.about, known, value) + mark

    def number(self, fact: Fact, item: int) -> str:
        """Return a number or account with the reason for it."""
        reason = self.said(fact, f"reason-{item}")
        shown = self.said(fact, f"number-{item}")
        return f"{shown} ({reason})" if reason else shown

    def _answers(self, fact: Fact, known: Field) -> Iterator[str]:
        if not known.many:
            if said := self.said(fact, known.section()):
                yield said
            return
        found = [item for item, _ in items(fact, known.name)]
        for item in found[:LISTED]:
            number = known.takes is Takes.NUMBER
            yield self.number(fact, item) if number else self.said(fact, known.section(item))
        if len(found) > LISTED:
            yield self.texts("case-more-items", count=len(found) - LISTED)

    def _value(  # noqa: PLR0911 - one for each kind of answer
        self, about: FactType, known: Field, value: JsonValue
    ) -> str:
        match known.takes, value:
            case Takes.WHEN, _:
                return moment(self.texts, When.from_json(value))
            case Takes.PERIOD, _:
                return self.period(Period.from_json(value))
            case Takes.DAY, str(iso):
                return self.date(date.fromisoformat(iso))
            case Takes.NUMBER, _:
                return escape(Number.from_json(value).shown)
            case Takes.AMOUNT, {"tenge": int(tenge)}:
                return self.texts("money", amount=f"{tenge:,}".replace(",", "\u00a0"))
            case Takes.PERSON, str(identity):
                return escape(self.people.get(UUID(identity), self.texts("case-nobody")))
            case Takes.CHOICE, str(option) if option in known.options:
                return self.texts(f"case-{about.value}-{known.name}-{option}")
        return escape(shorten(str(value), SHOWN))

    def period(self, period: Period) -> str:
        """Return a stretch of days as a reader expects it; her words when they are no date."""
        if period.first is None or period.last is None:
            return escape(shorten(period.words, SHOWN))
        if period.single:
            return self.date(period.first)
        if _whole_year(period.first, period.last):
            return self.texts("case-year", year=str(period.first.year))
        if _whole_month(period.first, period.last):
            return format_skeleton("yMMMM", period.first, locale=self.texts.language)
        return self.texts(
            "case-between", first=self.date(period.first), last=self.date(period.last)
        )

    def date(self, on: date) -> str:
        """Return a day."""
        return day(datetime.combine(on, time.min, self.zone), self.zone, self.texts.language)


def _whole_month(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(1)).day == 1 and last - first < timedelta(31)


def _whole_year(first: date, last: date) -> bool:
    return (first.month, first.day) == (1, 1) and last == first.replace(month=MONTHS, day=31)


def called(texts: Texts, person: Person) -> str:
    """Return what to call a person; somebody without a name is told apart by a number."""
    return person.name or texts("case-unnamed", number=person.number)


def _naming(about: FactType) -> tuple[Field, ...]:
    names = {
        FactType.PERSON: ("name",),
        FactType.REFUSAL: ("when", "how"),
        FactType.HARM: ("kind", "when"),
        FactType.ACT: ("kind", "date"),
        FactType.ORDER: ("kind", "handed"),
        FactType.WITNESS: ("name",),
        FactType.FILING: ("date", "number"),
    }
    return tuple(find(about, name)[0] for name in names.get(about, ()))


def question(texts: Texts, law: Law, asked: Asked, people: Mapping[int, str]) -> Screen:
    """Ask one thing: answers to tap, or words to type; always a way past it.

    *people* are the names to choose from, by their numbers.
    """
    known, item = find(asked.about, asked.section)
    key = f"case-{asked.about.value}-{known.name}-ask"
    again = known.takes is Takes.NUMBER and item > 1 and asked.adding
    text = texts(f"{key}-more" if again else key, term=law.terms["order"].amount)

    def button(do: CaseDo, value: str = "") -> CallbackData:
        return CaseButton(do=do, subject=asked.subject, at=asked.section, value=value)

    answers = (*_offered(texts, law, asked, known), *_options(texts, asked, known, people))
    options = [(label, button(CaseDo.SET, v)) for label, v in answers]
    unsure = [(texts("case-dont-know"), button(CaseDo.SET, UNSURE))] if known.unsure else []
    keys = keyboard(*fitting(options, 2), unsure, *_ways_past(texts, asked, known))
    return Screen(text, keys, private=True, protect=known.takes is Takes.PERSON)


def _offered(texts: Texts, law: Law, asked: Asked, known: Field) -> Iterator[tuple[str, str]]:
    for option in known.offered(law):
        yield texts(f"case-{asked.about.value}-{known.name}-{option}"), option


def _options(
    texts: Texts, asked: Asked, known: Field, people: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    recent = known.takes is not Takes.PERIOD or asked.about is not FactType.PERSON
    for option in DAYS.get(known.takes, ()) if recent else ():
        yield texts(f"case-day-{option}"), option
    if known.takes is Takes.NUMBER and asked.entry is not None:
        yield texts("case-number-of-entry"), OF_ENTRY
    if known.takes is Takes.PERSON:
        for number, name in people.items():
            yield shorten(name, 30), str(number)


def _ways_past(texts: Texts, asked: Asked, known: Field) -> list[Row]:
    def button(do: CaseDo, at: str = asked.section) -> CallbackData:
        return CaseButton(do=do, subject=asked.subject, at=at)

    if asked.adding:
        past = (texts("button-skip"), button(CaseDo.SKIP))
        return [[past, (texts("case-enough"), button(CaseDo.ENOUGH))]]
    gone: Row = [(texts("case-remove"), button(CaseDo.GONE))]
    back: Row = [(texts("button-back"), button(CaseDo.FACT, asked.about.value))]
    return [gone if known.many and not known.of else [], back]
