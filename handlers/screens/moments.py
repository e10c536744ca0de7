"""Times as a reader of each language expects them. Pure."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

from journal.times import Precision, When
from locales import Texts


def moment(texts: Texts, when: When) -> str:
    """Return *when* in words of her language: how sure, which day, which hour."""
    if when.at is None:
        return texts("when-unknown")
    zone = ZoneInfo(when.zone)
    on = day(when.at, zone, texts.language)
    if when.precision is Precision.DAY:
        return texts("when-day", day=on)
    if when.precision is Precision.BETWEEN and when.until is not None:
        start, end = clock(when.at, zone), clock(when.until, zone)
        return texts("when-between", day=on, start=start, end=end)
    shown = texts("when-exact", day=on, time=clock(when.at, zone))
    return texts("when-about", moment=shown) if when.precision is Precision.ABOUT else shown


def day(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return the day, e.g. «20 ноября 2026 г.», «2026 ж. 20 қараша», "20 November 2026"."""
    return _day(instant.astimezone(zone).date(), "en_GB" if language == "en" else language)


def brief(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return the day for half a row of buttons, e.g. «20.11.2026», "20 Nov 2026"."""
    on = instant.astimezone(zone).date()
    return format_date(on, "d MMM y", locale="en_GB") if language == "en" else f"{on:%d.%m.%Y}"


def clock(instant: datetime, zone: ZoneInfo) -> str:
    """Return the hour and minute of a 24-hour clock, the same in all three languages."""
    return f"{instant.astimezone(zone):%H:%M}"


def stamp(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return day and hour on one line."""
    return f"{day(instant, zone, language)}, {clock(instant, zone)}"


@lru_cache(1024)
def _day(day: date, locale: str) -> str:
    return format_date(day, "long", locale=locale)
