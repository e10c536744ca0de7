"""Counting in months."""

from calendar import monthrange
from datetime import date

MONTHS = 12


def add_months(day: date, amount: int) -> date:
    """Return the same day *amount* months on; the last of a month that has no such day.

    31 December and two months are 28 February, or 29 in a leap year.
    """
    year, month = divmod(day.year * MONTHS + day.month - 1 + amount, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
