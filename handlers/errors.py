"""The last resort: the only place that catches ``Exception``. It logs where, not what."""

import logging
from dataclasses import dataclass, field
from traceback import format_tb
from typing import Any

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError
from aiogram.types import TelegramObject, Update

from handlers.chat import Chat
from handlers.middlewares import Handler, answer_tap
from handlers.screens import Screen, Toast
from journal.errors import JournalError, UnavailableError
from locales import Texts

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Explain(BaseMiddleware):
    """Say in her language what happened and what she can do; what was saved stays saved.

    ``told`` are the updates that wait for a new try: of those she hears once.
    """

    told: set[int] = field(default_factory=set)

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer.

        ``UnavailableError`` goes on to the inbox, which hands the update out again.
        """
        try:
            said = await handler(event, data)
        except TelegramForbiddenError:
            return None  # she blocked the bot: nobody is listening
        except Exception as error:
            if not isinstance(event, Update):
                raise
            await self._explain(error, event, data)
            return None
        if isinstance(event, Update):
            self.told.discard(event.update_id)
        return said

    async def _explain(self, error: Exception, update: Update, data: dict[str, Any]) -> None:
        again = isinstance(error, UnavailableError | TelegramNetworkError)
        if update.update_id not in self.told:
            await _tell(update, data["chat"], _text(error, data["texts"], update))
        if again:
            self.told.add(update.update_id)
            raise UnavailableError from None
        self.told.discard(update.update_id)


def _text(error: Exception, texts: Texts, update: Update) -> str:
    key = getattr(error, "text_key", None)
    if isinstance(key, str):
        return texts(key)
    if isinstance(error, TelegramNetworkError):
        return texts(UnavailableError.text_key)
    # Not the update and not str(error): both can quote her. Frames show only our own code.
    frames = "".join(format_tb(error.__traceback__))
    log.error("bug %s in update %d\n%s", type(error).__name__, update.update_id, frames)
    return texts(JournalError.text_key)


async def _tell(update: Update, chat: Chat, text: str) -> None:
    try:
        if update.callback_query is not None:
            await answer_tap(update.callback_query, Toast(text, alert=True))
        else:
            await chat.say(Screen(text))
    except TelegramNetworkError:
        log.info("update %d: no network to explain a fault", update.update_id)
