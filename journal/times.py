"""Moments: an injected clock, aware instants in UTC, and how sure she is of a time.

Knows nothing of how a person types a date; that is ``journal.reading``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from journal.canonical import JsonValue
from journal.errors import FormatError, FutureDateError

Clock = Callable[[], datetime]  # aware, UTC; a parameter, so that tests can stop it
CLOCK_SKEW = timedelta(minutes=2)  # phone and server clocks differ; "now" is not the future


def now() -> datetime:
    """Return the present instant in UTC; the one place that reads the clock."""
    return datetime.now(UTC)


def require_aware(instant: datetime) -> None:
    """Raise ``ValueError`` for an instant without a time zone."""
    if instant.tzinfo is None:
        msg = "an instant needs a time zone"
        raise ValueError(msg)


def seconds(instant: datetime) -> int:
    """Return *instant* as whole seconds since 1970 in UTC."""
    return int(instant.timestamp())


def instant(value: int) -> datetime:
    """Return the aware instant *value* seconds after 1970."""
    return datetime.fromtimestamp(value, UTC)


class Precision(StrEnum):
    """How sure she is of a time."""

    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"
    DAY = "day"  # the date is known, the hour is not
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """When something happened, as she remembers it.

    ``at`` and ``until`` are instants in UTC; ``zone`` is the IANA name of the zone whose wall
    clock she meant, so that an older entry keeps the offset of its own day.
    """

    precision: Precision
    at: datetime | None = None
    until: datetime | None = None
    zone: str = "UTC"

    def __post_init__(self) -> None:
        if (self.at is None) != (self.precision is Precision.UNKNOWN):
            msg = "only an unknown time has no instant"
            raise ValueError(msg)
        if (self.until is None) != (self.precision is not Precision.BETWEEN):
            msg = "a span, and only a span, has an end"
            raise ValueError(msg)
        for moment in (self.at, self.until):
            if moment is not None:
                require_aware(moment)
        if self.at and self.until and self.until < self.at:
            msg = "a span ends after it begins"
            raise ValueError(msg)

    def not_after(self, present: datetime) -> Self:
        """Return itself; raise ``FutureDateError`` when it lies ahead of *present*."""
        latest = self.until or self.at
        if latest is not None and latest > present + CLOCK_SKEW:
            raise FutureDateError
        return self

    def day(self) -> date | None:
        """Return the calendar day in its own zone; None when unknown."""
        return None if self.at is None else self.at.astimezone(ZoneInfo(self.zone)).date()

    def to_json(self) -> JsonValue:
        """Return the sealed form: precision, seconds since 1970, zone name."""
        value: dict[str, JsonValue] = {"p": self.precision.value, "zone": self.zone}
        if self.at is not None:
            value["at"] = seconds(self.at)
        if self.until is not None:
            value["until"] = seconds(self.until)
        return value

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        try:
            match value:
                case {"p": str(precision), "zone": str(zone), **rest}:
                    moments = {k: instant(v) for k, v in rest.items() if isinstance(v, int)}
                    return cls(Precision(precision), moments.get("at"), moments.get("until"), zone)
        except (ValueError, OverflowError, OSError):
            raise FormatError from None
        raise FormatError
