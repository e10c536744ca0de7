"""Stretches of time on her calendar: a day, a month, a year, or only words for it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from journal.canonical import JsonValue
from journal.errors import FormatError
from journal.times import Precision, When

SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Period:
    """When something was, by the calendar: from *first* to *last*, both included.

    Both are None when her words could not be read as a date; the words are kept as they are.
    """

    first: date | None = None
    last: date | None = None
    words: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if (self.first is None) != (self.last is None):
            msg = "a period has both ends or none"
            raise ValueError(msg)
        if self.first and self.last and self.last < self.first:
            msg = "a period ends after it begins"
            raise ValueError(msg)

    @property
    def single(self) -> bool:
        """Return whether it is one day."""
        return self.first is not None and self.first == self.last

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {"first": _iso(self.first), "last": _iso(self.last), "words": self.words}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {"first": None, "last": None, "words": str(words)}:
                return cls(words=words)
            case {"first": str(first), "last": str(last), "words": str(words)}:
                try:
                    return cls(date.fromisoformat(first), date.fromisoformat(last), words)
                except ValueError:
                    raise FormatError from None
        raise FormatError


def bounds(when: When | None) -> tuple[datetime, datetime] | None:
    """Return the earliest and the latest instant *when* may mean; None when unknown.

    A day without an hour is the whole day of its own zone, to the last second.
    """
    if when is None or when.at is None:
        return None
    if when.precision is Precision.DAY:
        return of_day(when.at.astimezone(ZoneInfo(when.zone)).date(), when.zone)
    return when.at, when.until or when.at


def of_day(day: date, zone: str) -> tuple[datetime, datetime]:
    """Return the first and the last second of a calendar day in *zone*."""
    following = datetime.combine(day + timedelta(1), time.min, ZoneInfo(zone))
    begins = datetime.combine(day, time.min, ZoneInfo(zone))
    return begins.astimezone(UTC), following.astimezone(UTC) - SECOND


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
