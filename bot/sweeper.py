"""Taking messages away when their time has come, and folding cards to one line."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from handlers.chat import AGAIN, delete
from handlers.screens import Screen
from journal.ports import OwnerId, Trace, Traces
from journal.times import Clock

log = logging.getLogger(__name__)

CHATS = 20  # chats a round; each costs one call


@dataclass(frozen=True, slots=True)
class Sweeper:
    """One round at a time over the table of traces. ``folded`` draws a folded card.

    ``refused`` are the messages that Telegram did not let go once; they are tried twice.
    """

    bot: Bot
    traces: Traces
    clock: Clock
    folded: Callable[[int], Screen]
    refused: set[tuple[OwnerId, int]] = field(default_factory=set)

    async def round(self) -> None:
        """Fold what is to fold and delete what is due."""
        for owner, message, number in await self.traces.folding(self.clock(), CHATS):
            await self._fold(owner, message, number)
        now = self.clock()
        for owner, messages in await self.traces.due(now, CHATS):
            await self._delete(owner, messages, now)

    async def _fold(self, owner: OwnerId, message: int, number: int) -> None:
        try:
            text = self.folded(number).text
            await self.bot.edit_message_text(text, chat_id=owner, message_id=message)
        except (TelegramBadRequest, TelegramForbiddenError):
            log.debug("a card was gone before it folded")
        except TelegramAPIError as error:
            log.info("card not folded: %s", type(error).__name__)
            return
        await self.traces.folded(owner, message)

    async def _delete(self, owner: OwnerId, messages: tuple[int, ...], now: datetime) -> None:
        try:
            refused = await delete(self.bot, owner, messages)
        except TelegramAPIError as error:
            log.info("%d messages not deleted yet: %s", len(messages), type(error).__name__)
            return
        # A message that was only suspected may have come to be meanwhile, and stands for a while.
        await self.traces.gone(owner, messages, due_by=now)
        again = [message for message in refused if (owner, message) not in self.refused]
        self.refused.update((owner, message) for message in again)
        due = self.clock() + AGAIN
        await self.traces.add(owner, [Trace(message, due) for message in again])
