"""The last resort: the only place that catches ``Exception``. It logs where, not what."""

import logging
from dataclasses import dataclass
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
    """Say in her language what happened and what she can do; what was saved stays saved."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer.

        ``UnavailableError`` goes on to the inbox, which hands the update out again.
        """
        try:
            return await handler(event, data)
        except TelegramForbiddenError:
            return None  # she blocked the bot: nobody is listening
        except Exception as error:
            if not isinstance(event, Update):
                raise
            await _tell(event, data["chat"], _text(error, data["texts"], event))
            if isinstance(error, UnavailableError | TelegramNetworkError):
                raise UnavailableError from None
            return None


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
