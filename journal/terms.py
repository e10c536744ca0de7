"""When a term of the law ends, in the unit the law file counts it in."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from journal import workdays
from journal.law import Law, Term, Unit
from journal.months import add_months


def last_day(term: Term, begun: date, law: Law) -> date:
    """Return the last day of *term* that is counted from the day *begun*."""
    match term.unit:
        case Unit.DAYS:
            return begun + timedelta(days=term.amount)
        case Unit.MONTHS:
            return add_months(begun, term.amount)
        case Unit.WORKING_DAYS:
            return workdays.after(begun, term.amount, law)


def until(term: Term, begun: datetime, zone: str) -> datetime:
    """Return the instant *term*, of days or months, ends when it is counted from an instant."""
    if term.unit is Unit.DAYS:
        return begun + timedelta(days=term.amount)
    local = begun.astimezone(ZoneInfo(zone))
    on = add_months(local.date(), term.amount)
    return datetime.combine(on, local.time(), local.tzinfo).astimezone(UTC)
