"""Times as a reader of each language expects them. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from journal.times import Precision, When
from locales import Texts


def moment(texts: Texts, when: When) -> str:
    """Return *when* in words of her language: how sure, which day, which hour."""
    if when.at is None:
        return texts("when-unknown")
    zone = ZoneInfo(when.zone)
    if when.precision is Precision.DAY:
        return texts("when-day", day=day(when.at, zone, texts.language))
    if when.precision is Precision.BETWEEN and when.until is not None:
        return texts(
            "when-between",
            day=day(when.at, zone, texts.language),
            start=clock(when.at, zone, texts.language),
            end=clock(when.until, zone, texts.language),
        )
    shown = texts(
        "when-exact",
        day=day(when.at, zone, texts.language),
        time=clock(when.at, zone, texts.language),
    )
    return texts("when-about", moment=shown) if when.precision is Precision.ABOUT else shown


def day(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return the day, e.g. «20 ноября 2026 г.», «2026 ж. 20 қараша», "20 November 2026"."""
    locale = "en_GB" if language == "en" else language
    return format_date(instant.astimezone(zone), "long", locale=locale)


def clock(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return the hour and minute of a 24-hour clock."""
    return format_time(instant, "HH:mm", tzinfo=zone, locale=language)


def stamp(instant: datetime, zone: ZoneInfo, language: str) -> str:
    """Return day and hour on one line."""
    return f"{day(instant, zone, language)}, {clock(instant, zone, language)}"
