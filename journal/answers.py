"""Her answer to one question, tapped or typed, as the value of that part.

Pure rules; what cannot be understood raises ``NotUnderstoodError`` and loses nothing, since the
question stays open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from journal import reading
from journal.canonical import JsonValue
from journal.errors import ExpiredError, FutureDateError, NotUnderstoodError
from journal.events import Said
from journal.incident import Effect, How, Kind, Knowledge, Level, Part, Place, PlaceKind
from journal.law import Law
from journal.phones import Number
from journal.reading.means import MEANS
from journal.times import Precision, When

NOBODY, NOTHING, REFUSED = "nobody", "nothing", "refused"
# After these answers one more question makes sense: which café, who told her, in her own words.
FOLLOWED_UP = frozenset({Part.PLACE, Part.KNOWS, Part.EFFECT})


@dataclass(frozen=True, slots=True)
class Moment:
    """The present, the zone whose wall clock she means, and the law of where she is."""

    now: datetime
    zone: str
    law: Law

    @property
    def tz(self) -> ZoneInfo:
        """Return the zone."""
        return ZoneInfo(self.zone)


def tapped(part: Part, value: str, present: Moment) -> JsonValue:
    """Return the fixed answer *value*; raise ``ExpiredError`` for one that is not offered."""
    try:
        return _TAPPED[part](value, present)
    except (KeyError, ValueError):
        raise ExpiredError from None


def answered(part: Part, text: str, present: Moment, before: str = "") -> Said:
    """Return ``typed``; at night an hour of today still to come as a new entry takes it, a guess.

    By day it is refused with the reason, and the question stays open.
    """
    try:
        return Said(typed(part, text, present, before))
    except FutureDateError:
        region = present.law.country
        guess = reading.read(text, present.now, present.tz, region)
        if guess.when is None or not reading.at_night(present.now, present.tz):
            raise
        return Said(guess.when.to_json(), guessed=True)


def typed(part: Part, text: str, present: Moment, before: str = "") -> JsonValue:
    """Return what she typed, *before* being the fixed answer it belongs to.

    Raise ``NotUnderstoodError`` or ``FutureDateError``.
    """
    words = text.strip()
    if not words:
        raise NotUnderstoodError
    read = _TYPED.get(part)
    return words if read is None else read(words, present, before)


def _when(value: str, present: Moment) -> JsonValue:
    now, zone = present.now, present.zone
    noon = now.astimezone(present.tz).replace(hour=0, minute=0, second=0, microsecond=0)
    made = {
        "now": When(Precision.EXACT, now, zone=zone),
        "hour": When(Precision.ABOUT, now - timedelta(hours=1), zone=zone),
        "today": When(Precision.DAY, noon, zone=zone),
        "yesterday": When(Precision.DAY, noon - timedelta(days=1), zone=zone),
        "unknown": When(Precision.UNKNOWN, zone=zone),
    }
    return made[value].to_json()


def _number(value: str, _present: Moment) -> JsonValue:
    if value != "hidden":
        raise KeyError(value)
    return Number("", hidden=True).to_json()


def _offered(*values: str) -> Callable[[str, Moment], JsonValue]:
    return lambda value, _present: {v: v for v in values}[value]


_TAPPED: dict[Part, Callable[[str, Moment], JsonValue]] = {
    Part.KIND: lambda value, _: Kind(value).value,
    Part.WHEN: _when,
    Part.COUNT: lambda value, _: int(value),
    Part.NUMBER: _number,
    Part.PLACE: lambda value, _: Place(PlaceKind(value)).to_json(),
    Part.WITNESS: _offered(NOBODY),
    Part.KNOWS: lambda value, _: Knowledge(How(value)).to_json(),
    Part.ANSWER: _offered(NOTHING, REFUSED),
    Part.EFFECT: lambda value, _: Effect(Level(int(value))).to_json(),
    Part.CHILDREN: _offered("yes", "no"),
    Part.MEANS: _offered(*MEANS),
}


def _typed_kind(text: str, present: Moment, _before: str) -> JsonValue:
    kind = reading.read(text, present.now, present.tz, present.law.country).kind
    if kind is None:
        raise NotUnderstoodError
    return kind.value


def _typed_place(text: str, present: Moment, before: str) -> JsonValue:
    guessed = reading.read(text, present.now, present.tz, present.law.country).place
    kind = PlaceKind(before) if before else guessed or PlaceKind.OTHER
    return Place(kind, text).to_json()


def _typed_knows(text: str, _present: Moment, before: str) -> JsonValue:
    if not before:
        raise NotUnderstoodError
    return Knowledge(How(before), text).to_json()


def _typed_effect(text: str, _present: Moment, before: str) -> JsonValue:
    return Effect(Level(int(before)) if before else None, text).to_json()


_TYPED: dict[Part, Callable[[str, Moment, str], JsonValue]] = {
    Part.KIND: _typed_kind,
    Part.WHEN: lambda text, p, _: reading.read_when(text, p.now, p.tz).not_after(p.now).to_json(),
    Part.COUNT: lambda text, _p, _b: reading.read_count(text),
    Part.NUMBER: lambda text, p, _: reading.read_number(text, p.law.country).to_json(),
    Part.PLACE: _typed_place,
    Part.KNOWS: _typed_knows,
    Part.EFFECT: _typed_effect,
}
