"""Values of the journal as words of the report's language: dates, times, numbers, parts.

Pure. Dates are written as the language writes them, times carry their offset from UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date

from journal.canonical import JsonValue
from journal.case import Period
from journal.errors import FormatError
from journal.incident import Effect, Exhibit, Kind, Knowledge, Part, Place, Via
from journal.phones import Number
from journal.reading.means import MEANS
from journal.times import Precision, When
from locales import Texts

LONGEST: Final = 1000  # characters of a value that Fluent is given; its own limit is 2 500
_LOCALES: Final = {"en": "en_GB"}  # the day before the month, as in the other two languages
_NUMERIC: Final = {"kk": "dd.MM.yyyy", "ru": "dd.MM.yyyy", "en": "d MMM yyyy"}
_AXIS: Final = {"kk": "dd.MM.yy", "ru": "dd.MM.yy", "en": "d MMM yy"}
_AXIS_MONTHS: Final = {"kk": "MM.yyyy", "ru": "MM.yyyy", "en": "MMM yyyy"}
_MONTHS: Final = {"kk": "yyyy 'ж.' MMMM"}  # the year comes first
_SPACE: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """How one report says things: its texts, the zone of what belongs to no entry, the people."""

    texts: Texts
    tz: ZoneInfo
    people: Mapping[UUID, str] = field(default_factory=dict, repr=False)

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the text of the report named *key*."""
        return fill(self.texts, f"report-{key}", **values)

    def other(self, key: str, **values: str | int) -> str:
        """Return the text named *key* of any conversation."""
        return fill(self.texts, key, **values)

    @property
    def locale(self) -> str:
        """Return the locale that dates are written in."""
        return _LOCALES.get(self.texts.language, self.texts.language)

    def long(self, day: date) -> str:
        """Return a day with the month in words."""
        return _formatted(day, "long", self.locale)

    def register(self, said: str) -> str:
        """Return the number of a document as one, with one «№», or nothing for nothing."""
        return self("register", words=said.removeprefix("№").strip()) if said else ""

    def day(self, day: date) -> str:
        """Return a day for a table."""
        return _formatted(day, _NUMERIC[self.texts.language], self.locale)

    def month(self, day: date) -> str:
        """Return a month with its year, in the order of the language."""
        return _formatted(day, _MONTHS.get(self.texts.language, "LLLL yyyy"), self.locale)

    def axis(self, day: date, *, months: bool) -> str:
        """Return a day, or its month, as short as the axis of a chart needs it."""
        patterns = _AXIS_MONTHS if months else _AXIS
        return _formatted(day, patterns[self.texts.language], self.locale)

    def weekdays(self) -> tuple[str, ...]:
        """Return the short names of the days, Monday first."""
        monday = date(2024, 1, 1)
        return tuple(
            format_date(monday + timedelta(n), "EEEEEE", locale=self.locale) for n in range(7)
        )

    def moment(self, at: datetime, zone: str = "") -> str:
        """Return an instant by the wall clock of *zone*, with the offset it had that day."""
        local = at.astimezone(self.zone(zone))
        return f"{self.day(local.date())} {local:%H:%M} ({offset(local)})"

    def zone(self, name: str) -> ZoneInfo:
        """Return the zone *name*, or that of the report for one this machine does not know."""
        return _zone(name) or self.tz

    def when(self, when: When | None) -> tuple[str, str]:
        """Return the day and the time of an event, each with what is not known of it."""
        if when is None or when.at is None:
            return self("date-unknown"), ""
        local = when.at.astimezone(self.zone(when.zone))
        day = self.day(local.date())
        if when.precision is Precision.DAY:
            return day, self("time-unknown")
        time = f"{local:%H:%M}"
        if when.precision is Precision.ABOUT:
            time = self("about", time=time)
        elif when.until is not None:
            until = when.until.astimezone(self.zone(when.zone))
            last = f"{until:%H:%M}"
            if until.date() != local.date():
                last = f"{self.day(until.date())} {last}"
            time = self("between", first=time, last=last)
        return day, f"{time} ({offset(local)})"

    def count(self, number: int) -> str:
        """Return a whole number with its thousands apart."""
        return f"{number:,}".replace(",", _SPACE)

    def size(self, size: int) -> str:
        """Return a number of bytes, exactly."""
        return self("bytes", size=self.count(size))

    def number(self, number: Number | None) -> str:
        """Return a number or account as a reader expects it."""
        if number is None:
            return ""
        return self("hidden") if number.hidden else number.shown

    def place(self, place: Place | None) -> str:
        """Return where it was: the kind, her words, her pin."""
        if place is None:
            return ""
        pin = "{:.5f}, {:.5f}".format(*(c / 1e6 for c in place.pin)) if place.pin else ""
        return ": ".join(filter(None, (self(f"place-{place.kind.value}"), place.words, pin)))

    def knows(self, knows: Knowledge | None) -> str:
        """Return how she knows."""
        if knows is None:
            return ""
        return ": ".join(filter(None, (self(f"knows-{knows.how.value}"), knows.words)))

    def person(self, identity: UUID | None) -> str:
        """Return somebody as the report names them; None is somebody she does not know."""
        if identity is None:
            return self("person-unknown")
        return self.people.get(identity) or self("person-other")

    def named(self, identity: str) -> str:
        """Return ``person`` for an identity as it is sealed."""
        return self.person(UUID(identity))

    def span(self, period: Period | None) -> str:
        """Return a stretch of days, with the words she used when they could not be read."""
        if period is None:
            return ""
        if period.first is None or period.last is None:
            return period.words
        if period.single:
            return self.day(period.first)
        if period.first == period.first.replace(day=1) and period.last == _last(period.first):
            return self.month(period.first)
        return self("between", first=self.day(period.first), last=self.day(period.last))

    def effect(self, effect: Effect | None) -> str:
        """Return how it affected her."""
        if effect is None:
            return ""
        level = "" if effect.level is None else self(f"effect-{int(effect.level)}")
        return ": ".join(filter(None, (level, effect.words)))

    def duration(self, seconds: int) -> str:
        """Return a duration in minutes and seconds."""
        return self("duration", minutes=str(seconds // 60), seconds=str(seconds % 60))

    def option(self, part: str, value: str, fixed: tuple[str, ...]) -> str:
        """Return one of the answers offered on a button in this language, others as typed."""
        return self(f"{part}-{value}") if value in fixed else value

    def via(self, via: Via) -> str:
        """Return how a file reached the journal."""
        return self(f"via-{via.value}")

    def name(self, exhibit: Exhibit) -> str:
        """Return the name of a file as it was sent."""
        return exhibit.name or self("file-unnamed")

    def said(self, part: Part, value: JsonValue) -> str:
        """Return any value of *part* as one line; what cannot be read is shown as missing."""
        try:
            return self._said(part, value) if value is not None else ""
        except (FormatError, ValueError):
            return "?"

    def _said(self, part: Part, value: JsonValue) -> str:  # noqa: C901, PLR0911 - one for each shape
        match part, value:
            case Part.KIND, str(kind):
                return self(f"kind-{Kind(kind).value}")
            case Part.WHEN, _:
                return " ".join(self.when(When.from_json(value)))
            case Part.NUMBER, _:
                return self.number(Number.from_json(value))
            case Part.PLACE, _:
                return self.place(Place.from_json(value))
            case Part.KNOWS, _:
                return self.knows(Knowledge.from_json(value))
            case Part.EFFECT, _:
                return self.effect(Effect.from_json(value))
            case Part.PERSON, {"person": str() | None as identity}:
                return self.person(UUID(identity) if identity else None)
            case Part.DURATION, int(seconds):
                return self.duration(seconds)
            case Part.UNTAKEN, {"name": str(name), "size": int(size)}:
                return f"{name}, {self.size(size)}"
            case _, str(text) if part in OFFERED:
                return self.option(part.value, text, OFFERED[part])
        return str(value) if isinstance(value, str | int) else "?"


OFFERED: Final = {
    Part.DIRECTION: ("in", "out"),
    Part.CHILDREN: ("yes", "no"),
    Part.ANSWER: ("nothing", "refused"),
    Part.WITNESS: ("nobody",),
    Part.MEANS: MEANS,
}


def fill(texts: Texts, key: str, **values: str | int) -> str:
    """Return the text named *key* with *values* of any length in it.

    Fluent refuses a value above 2 500 characters; what she wrote may have more, so long ones
    are put in afterwards, in place of a mark that nobody can type.
    """
    long = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > LONGEST}
    marks = {name: f"\ufdd0{place}\ufdd1" for place, name in enumerate(long)}
    text = texts(key, **{**values, **marks})
    for name, mark in marks.items():
        text = text.replace(mark, long[name])
    return text


def offset(local: datetime) -> str:
    """Return the offset of a wall clock from UTC, such as ``UTC+5``."""
    minutes = int((local.utcoffset() or timedelta()).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def _last(day: date) -> date:
    """Return the last day of the month of *day*."""
    return (day.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


@cache
def _formatted(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale).replace("\u202f", _SPACE)
