"""What every call to Telegram goes through: patience with its limits, a trace of what was sent."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import Message

from handlers.chat import Sent

log = logging.getLogger(__name__)

TRIES = 4
LONGEST = 60.0  # seconds; a longer wait is left to the next round of whoever calls
# pydantic forgets a generic model that nobody holds and builds it anew for every answer.
HELD = (Response[bool], Response[Message], Response[Sent], Response[list[dict[str, Any]]])
FIRST_PAUSE = 0.5  # seconds, doubled with every try


class Patience(BaseRequestMiddleware):
    """Repeat a call that Telegram puts off (429), fails (5xx) or loses on the way."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Return the answer of the first call that goes through, or raise the last fault."""
        if method.__api_method__ == "getUpdates":  # its loop has a patience of its own
            return await make_request(bot, method)
        for attempt in range(TRIES - 1):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if error.retry_after > LONGEST:
                    raise
                log.info("%s put off for %d s", method.__api_method__, error.retry_after)
                await asyncio.sleep(error.retry_after)
            except (TelegramServerError, TelegramNetworkError) as error:
                log.info("%s failed: %s", method.__api_method__, type(error).__name__)
                await asyncio.sleep(FIRST_PAUSE * 2**attempt)
        return await make_request(bot, method)


class LeaveTraces(BaseRequestMiddleware):
    """Note the id of every message sent, so that it can be swept."""

    def __init__(self, sent: Callable[[int, list[int]], Any]) -> None:
        self._sent = sent

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Return the answer as it came."""
        # aiogram's annotation says Response; what comes back is its result already.
        result: Any = await make_request(bot, method)
        messages = result if isinstance(result, list) else [result]
        sent = [m.message_id for m in messages if _is_new(m)]
        if sent:
            await self._sent(int(getattr(method, "chat_id", 0)), sent)
        return cast("Response[TelegramType]", result)


def _is_new(result: object) -> bool:
    return isinstance(result, Sent) or (isinstance(result, Message) and result.edit_date is None)
