"""The daily check-in and the nudges: APScheduler is the alarm clock, the table of reminders is the truth.

One job wakes one worker, which leases what is due, rings, and plans the next moment. What a
crash interrupts is leased again; what she turned off meanwhile is not sent.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from handlers.chat import saying
from handlers.screens.reminding import reminder
from journal.ports import Accounts, Due, OwnerId, Reminders, Settings, Trace, Traces
from journal.reminding import end_of, nudged, rings, too_late
from journal.times import Clock
from locales import Texts

log = logging.getLogger(__name__)

WAKE = timedelta(seconds=25)
BATCH = 50  # reminders in memory at a time, each waiting for its turn or for Telegram
RATE = 25.0  # messages a second; Telegram's bulk limit is about 30 and writing goes first
STAYS = timedelta(hours=12)  # a reminder swept after minutes would never be seen


class Bucket:
    """Lets *rate* sends a second through, and none while Telegram asks for a pause."""

    def __init__(self, rate: float = RATE) -> None:
        self._step = 1.0 / rate
        self._next = 0.0

    async def take(self) -> None:
        """Wait for one's turn."""
        loop = asyncio.get_running_loop()
        while (wait := self._next - loop.time()) > 0:  # noqa: ASYNC110 - a pause may come meanwhile
            await asyncio.sleep(wait)
        self._next = loop.time() + self._step

    def pause(self, seconds: float) -> None:
        """Let nothing through for *seconds*."""
        self._next = max(self._next, asyncio.get_running_loop().time() + seconds)


class Heed(BaseRequestMiddleware):
    """Pause the reminders when Telegram puts off any call at all; people's own come first."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Return the answer as it came, or raise the refusal."""
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            self._bucket.pause(error.retry_after)
            raise


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """The worker: one round at a time over the table of reminders."""

    bot: Bot
    reminders: Reminders
    accounts: Accounts
    traces: Traces
    clock: Clock
    bucket: Bucket
    random: Random
    say: Callable[[str], Texts]

    async def round(self) -> None:
        """Ring everything that is due now."""
        while due := await self.reminders.claim(self.clock(), BATCH):
            async with asyncio.TaskGroup() as group:
                for one in due:
                    group.create_task(self._ring(one))

    async def _ring(self, due: Due) -> None:
        await self.bucket.take()
        # Asked again: she may have turned it off, or wiped everything, since it was leased.
        owner, settings = due.owner, await self.accounts.settings(due.owner)
        if settings is None or not (settings.reminder_at or settings.nudges):
            await self.reminders.plan(owner, None)
            return
        rung = None
        nudge = nudged(settings, due.nudge, self.clock())
        if not too_late(settings, self.clock()) and (settings.reminder_at or nudge):
            try:
                await self._send(owner, settings, nudge=nudge)
            except (TelegramForbiddenError, TelegramBadRequest) as error:
                log.info("a reminder is set aside: %s", type(error).__name__)
                await self.reminders.done(owner, None, blocked=True)
                return
            except TelegramAPIError as error:
                log.info("a reminder waits for its lease: %s", type(error).__name__)
                return
            rung = end_of(self._today(settings), settings)
        ring = rings(settings, self.clock(), self.random)
        await self.reminders.done(owner, ring, rung=rung)

    async def _send(self, owner: OwnerId, settings: Settings, *, nudge: bool) -> None:
        day = self._today(settings).isoformat()
        daily = settings.reminder_at is not None
        screen = reminder(self.say(settings.language), day, daily=daily, nudge=nudge)
        sent = await self.bot(saying(owner, screen))
        await self.traces.add(owner, [Trace(sent.message_id, self.clock() + STAYS)])

    def _today(self, settings: Settings) -> date:
        return self.clock().astimezone(settings.tz).date()


@contextmanager
def alarm(work: Callable[[], Any], every: timedelta = WAKE) -> Iterator[None]:
    """Call *work* at this pace while the block lasts.

    In memory alone: a stored job would be a pickle, and a second truth.
    """

    async def ring() -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - the next round must come whatever failed
            log.error("a round of reminders failed: %s", type(error).__name__)  # noqa: TRY400 - no text

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        ring,
        "interval",
        seconds=every.total_seconds(),
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
