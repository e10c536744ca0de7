"""When it rings next, for the daily check-in or a nudge, and the day on which nothing happened.

One ring a day serves both. The table of moments is the truth (``Reminders``); nothing here knows
what rings.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final
from uuid import uuid4

from journal.errors import ExpiredError, NotUnderstoodError
from journal.events import FactType, Said, fact
from journal.ports import Accounts, OwnerId, Pen, Reminders, Ring, Settings
from journal.times import Clock

SPREAD: Final = timedelta(minutes=6)  # after her hour, never before: so that no minute is telling
LATE: Final = timedelta(hours=3)  # product: a reminder of nine in the evening not after midnight
FORGOTTEN: Final = timedelta(days=2)  # a reminder's buttons mean a day as near as this
NOON: Final = time(12)
LAST: Final = time(23, 59, 59)
EVER: Final = datetime(9000, 1, 1, tzinfo=UTC)  # later than every nudge
CALM: Final = NOON  # of a nudge when there is no daily check-in; offices are open, nobody sleeps

_TYPED = re.compile(
    r"(?:в|at|сағат|сагат)?\s*(\d{1,2})(?:[:.\- ]?([0-5]\d))?(?:\s?-?[дт][ае])?", re.IGNORECASE
)
_HOURS: Final = 24


def next_ring(
    settings: Settings, after: datetime, random: Random, nudge: datetime | None = None
) -> datetime | None:
    """Return the first moment after *after* to ring at her hour; None when she wants none.

    A nudge comes with the daily check-in, and without one rings alone on its day at a calm hour.
    Her wall clock that day decides, so a change of her zone's offset keeps the hour.
    """
    day = local = after.astimezone(settings.tz)
    if settings.reminder_at is None:
        if nudge is None or not settings.nudges:
            return None
        day = max(local, nudge.astimezone(settings.tz))
    at = datetime.combine(day, _hour(settings), settings.tz)
    if at <= local:
        at += timedelta(days=1)
    return (at + random.random() * SPREAD).astimezone(after.tzinfo)


def rings(settings: Settings, after: datetime, random: Random) -> Ring:
    """Return how the next moment after *after* follows from the first nudge."""
    return lambda nudge: next_ring(settings, after, random, nudge)


def too_late(settings: Settings, now: datetime) -> bool:
    """Return whether her hour is over for today: the bot was away, or Telegram was."""
    local = now.astimezone(settings.tz)
    at = datetime.combine(local, _hour(settings), settings.tz)
    if at > local:
        at -= timedelta(days=1)
    return local - at > LATE


def nudged(settings: Settings, nudge: datetime | None, now: datetime) -> bool:
    """Return whether a ring at *now* is, or is also, for the nudge: its day has come."""
    if nudge is None or not settings.nudges:
        return False
    return nudge.astimezone(settings.tz).date() <= now.astimezone(settings.tz).date()


def noon(day: date, settings: Settings) -> datetime:
    """Return the moment that stands for *day*: the same day wherever she moves in the country."""
    return datetime.combine(day, NOON, settings.tz).astimezone(UTC)


def end_of(day: date, settings: Settings) -> datetime:
    """Return the last moment of *day* where she is."""
    return datetime.combine(day, LAST, settings.tz).astimezone(UTC)


def _hour(settings: Settings) -> time:
    return CALM if settings.reminder_at is None else time.fromisoformat(settings.reminder_at)


def read_hour(words: str) -> str:
    """Return the hour she typed as ``HH:MM``; raise ``NotUnderstoodError`` for anything else."""
    match = _TYPED.fullmatch(words.strip())
    if match is None or int(match[1]) >= _HOURS:
        raise NotUnderstoodError
    return f"{int(match[1]):02d}:{match[2] or '00'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSettings:
    """Keep changed settings, and let the reminder follow them."""

    accounts: Accounts
    reminders: Reminders
    clock: Clock
    random: Random

    async def __call__(self, owner: OwnerId, before: Settings, after: Settings) -> None:
        """Keep *after*; what was turned off is off for good when this returns."""
        await self.accounts.change(owner, after)
        if before.nudges and not after.nudges:
            await self.reminders.follow(owner, (), self._rings(after), keep=None)
        if _rhythm(before) != _rhythm(after):
            await self.plan(owner, after)

    async def plan(self, owner: OwnerId, settings: Settings) -> None:
        """Set the next moment by *settings*."""
        await self.reminders.plan(owner, self._rings(settings))

    async def snooze(self, owner: OwnerId, settings: Settings, day: date) -> None:
        """Let the nudge of *day* come once more the day after.

        Raise ``ExpiredError`` when nudges are off, or for a day that is not about today.
        """
        today = self.clock().astimezone(settings.tz).date()
        if not settings.nudges or not timedelta() <= today - day <= FORGOTTEN:
            raise ExpiredError
        again = noon(day + timedelta(days=1), settings)
        await self.reminders.follow(owner, [again], self._rings(settings), keep=EVER)

    def _rings(self, settings: Settings) -> Ring:
        return rings(settings, self.clock(), self.random)


def _rhythm(settings: Settings) -> tuple[str | None, str, bool]:
    """Return what decides when it rings."""
    return settings.reminder_at, settings.zone, bool(settings.nudges)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuietDay:
    """Write down that nothing happened: a record of its own, once a day."""

    clock: Clock

    async def __call__(self, pen: Pen, settings: Settings, day: date) -> None:
        """Raise ``ExpiredError`` for a day that is not about today; durable on return."""
        today = self.clock().astimezone(settings.tz).date()
        if not timedelta() <= today - day <= FORGOTTEN:
            raise ExpiredError
        said = {"day": Said(day.isoformat())}
        event = fact(uuid4(), FactType.QUIET_DAY, settings.zone, said)
        await pen.write(event, once=pen.once("quiet", day.isoformat()))
