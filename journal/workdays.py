"""Working days: those of the week in the law file, without its holidays.

Wandering holidays and days moved by decree are not in the file, so a term may really end a day
or two later than here, never earlier.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from journal.law import WEEKDAYS, Law


def holidays(year: int, law: Law) -> frozenset[date]:
    """Return the free days of *year* that stand in the law file, those moved on included."""
    known = tuple((h.month, h.day, h.moves) for h in law.holidays.values())
    return _holidays(year, known, _weekend(law))


def is_working(day: date, law: Law) -> bool:
    """Return whether offices are open on *day*."""
    return day.weekday() not in _weekend(law) and day not in holidays(day.year, law)


def registered(arrived: date, law: Law) -> date:
    """Return the day a paper that arrived on *arrived* is registered: that or the next working day."""
    return arrived if is_working(arrived, law) else next(_following(arrived, law))


def after(day: date, amount: int, law: Law) -> date:
    """Return the last day of a term of *amount* working days that begins the day after *day*."""
    for number, working in enumerate(_following(day, law), 1):
        if number >= amount:
            return working
    raise AssertionError  # the days that follow have no end


def _following(day: date, law: Law) -> Iterator[date]:
    while True:
        day += timedelta(1)
        if is_working(day, law):
            yield day


def _weekend(law: Law) -> frozenset[int]:
    return frozenset(map(WEEKDAYS.index, law.weekend))


@lru_cache(64)
def _holidays(
    year: int, known: tuple[tuple[int, int, bool], ...], weekend: frozenset[int]
) -> frozenset[date]:
    free: set[date] = set()
    moving: list[date] = []
    for month, number, moves in known:
        if (day := _day(year, month, number)) is not None:
            free.add(day)
            if moves and day.weekday() in weekend:
                moving.append(day)
    for day in sorted(moving):
        moved = day
        while moved.weekday() in weekend or moved in free:
            moved += timedelta(1)
        free.add(moved)
    return frozenset(free)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None  # 29 February
