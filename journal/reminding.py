"""The daily check-in: when it rings next, and the day on which nothing happened.

The table of moments is the truth (``Reminders``); nothing here knows what rings.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from uuid import uuid4

from journal.errors import ExpiredError, NotUnderstoodError
from journal.events import FactType, Said, fact
from journal.ports import Accounts, OwnerId, Pen, Reminders, Settings
from journal.times import Clock

SPREAD: Final = timedelta(minutes=6)  # after her hour, never before: so that no minute is telling
LATE: Final = timedelta(hours=3)  # product: a reminder of nine in the evening not after midnight
FORGOTTEN: Final = timedelta(days=2)  # a reminder's buttons mean a day as near as this

_TYPED = re.compile(
    r"(?:в|at|сағат|сагат)?\s*(\d{1,2})(?:[:.\- ]?([0-5]\d))?(?:\s?-?[дт][ае])?", re.IGNORECASE
)
_HOURS: Final = 24


def next_ring(settings: Settings, after: datetime, random: Random) -> datetime | None:
    """Return the first moment after *after* to ring at her hour; None when she wants none.

    Her wall clock that day decides, so a change of her zone's offset keeps the hour.
    """
    if settings.reminder_at is None:
        return None
    hour, minute = map(int, settings.reminder_at.split(":"))
    local = after.astimezone(settings.tz)
    at = local.replace(hour=hour, minute=minute, second=0, microsecond=0, fold=0)
    if at <= local:
        at = (at + timedelta(days=1)).replace(fold=0)
    return (at + random.random() * SPREAD).astimezone(after.tzinfo)


def too_late(settings: Settings, now: datetime) -> bool:
    """Return whether her hour is over for today: the bot was away, or Telegram was."""
    if settings.reminder_at is None:
        return True
    hour, minute = map(int, settings.reminder_at.split(":"))
    local = now.astimezone(settings.tz)
    at = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if at > local:
        at -= timedelta(days=1)
    return local - at > LATE


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
        """Keep *after*; a reminder that was turned off is off for good when this returns."""
        await self.accounts.change(owner, after)
        if (before.reminder_at, before.zone) != (after.reminder_at, after.zone):
            await self.plan(owner, after)

    async def plan(self, owner: OwnerId, settings: Settings) -> None:
        """Set the next moment by *settings*."""
        await self.reminders.plan(owner, next_ring(settings, self.clock(), self.random))


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
