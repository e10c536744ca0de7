"""Which days ring for what follows: the terms of the law, as days without a word.

They can be read only from the open journal, so several are planned ahead of its being locked.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from journal.case import read_case
from journal.clocks import Clock as Term
from journal.clocks import Deadline, deadlines
from journal.law import Law
from journal.ports import Journal, OwnerId, Reminders, Settings
from journal.reminding import end_of, noon, rings
from journal.times import Clock

AHEAD: Final = 8  # days planned at most; each opening plans anew
APART: Final = timedelta(days=7)  # between nudges about breaches: he may call every day, we may not
DAY: Final = timedelta(days=1)


def nudge_days(ahead: Sequence[Deadline], today: date) -> tuple[date, ...]:
    """Return the days after *today* on which to speak of what is ahead, the next ones first.

    Each day once. What is to be spoken of today or was before is on the screen she is looking at.
    Breaches are spoken of once a week: the screen shows all of them.
    """
    to_come = [d for d in ahead if not d.reported and d.nudge > today]
    others = {d.nudge for d in to_come if d.clock is not Term.BREACH}
    breaches = _thinned(sorted({d.nudge for d in to_come if d.clock is Term.BREACH}))
    return tuple(sorted({*others, *breaches})[:AHEAD])


def _thinned(days: Sequence[date]) -> Iterator[date]:
    last = date.min
    for day in days:
        if day - last >= APART:
            yield day
            last = day


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNudges:
    """Plan the nudges of one person by her open journal."""

    law: Law
    reminders: Reminders
    clock: Clock
    random: Random

    async def __call__(self, owner: OwnerId, settings: Settings, journal: Journal) -> None:
        """Put what the journal says now in place of what was planned; nothing when she wants none.

        One that is about to ring, or was put off until tomorrow, stays while there is anything
        to speak of. Raise ``LockedError`` when the journal locks meanwhile.
        """
        if not settings.nudges:
            return
        case = read_case(await journal.casebook())
        now = self.clock()
        ahead = await asyncio.to_thread(deadlines, case, now, self.law)
        today = now.astimezone(settings.tz).date()
        keep = None
        if any(deadline.ringing(today) for deadline in ahead):
            keep = end_of(today + DAY, settings)
        moments = [noon(day, settings) for day in nudge_days(ahead, today)]
        ring = rings(settings, now, self.random)
        await self.reminders.follow(owner, moments, ring, keep=keep)
