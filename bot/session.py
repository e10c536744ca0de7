"""What every call to Telegram goes through: patience with its limits, a trace of what was sent."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import InputFile, Message
from aiohttp import FormData
from aiohttp.payload import BytesPayload
from yarl import URL

from handlers.chat import Changed, Sent

log = logging.getLogger(__name__)

TRIES = 4
LONGEST = 60.0  # seconds; a longer wait is left to the next round of whoever calls
# pydantic forgets a generic model that nobody holds and builds it anew for every answer.
HELD = (
    Response[bool],
    Response[Message],
    Response[Sent],
    Response[Changed],
    Response[list[dict[str, Any]]],
)
FIRST_PAUSE = 0.5  # seconds, doubled with every try


class Form(FormData):
    """The fields of a call without files, as one query string."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._body = URL.build(query=fields).raw_query_string.encode()

    def __call__(self) -> BytesPayload:
        """Return the body, encoded already."""
        return BytesPayload(self._body, content_type="application/x-www-form-urlencoded")


class Session(AiohttpSession):
    """aiogram's session; calls without files are encoded by yarl, seven times as fast."""

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData:
        """Return the body of the call; in parts only when a file is among its fields."""
        files: dict[str, InputFile] = {}
        values = method.model_dump(warnings=False).items()
        made = {name: self.prepare_value(value, bot=bot, files=files) for name, value in values}
        if files:
            return super().build_form_data(bot, method)
        # A word of an enumeration is a str, but yarl would write its name.
        return Form({name: str.__str__(value) for name, value in made.items() if value})


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
