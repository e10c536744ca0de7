"""Fetching updates: committed before they are acknowledged, handled at least once, in order.

aiogram's own loop acknowledges updates while their handlers still run, stops for ever at one it
cannot decode, and prints its body to the log. This one fetches raw updates, seals and commits
them, and only then asks for more.
"""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from pydantic import ValidationError

from bot.tasks import Tasks
from journal.errors import UnavailableError
from storage.inbox import Inbox

log = logging.getLogger(__name__)

PATIENCE = BackoffConfig(min_delay=0.5, max_delay=30.0, factor=1.7, jitter=0.1)
WAIT = 10  # seconds of long polling; the real server caps it at 50
AT_ONCE = 200  # updates in hand; more are left with Telegram until these are done
TRIES = 2_880  # with 30 s between them: a day, as long as Telegram itself would keep it
HALF_PAIR = re.compile("[\ud800-\udfff]")
MARGIN = 10  # seconds the request may take beyond the long polling itself


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """``getUpdates`` without decoding, so that one strange update stays one strange update."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = WAIT
    allowed_updates: list[str] | None = None


@dataclass(slots=True)
class Polling:
    """The loop between Telegram and the dispatcher.

    ``feed`` handles one update and is told whether it was handed out before; ``suspect`` comes
    before the first of them.
    """

    bot: Bot
    inbox: Inbox
    tasks: Tasks
    feed: Callable[[Update, bool], Awaitable[Any]]
    allowed_updates: list[str]
    suspect: Callable[[], Awaitable[None]]
    _in_hand: set[int] = field(default_factory=set)
    _tries: dict[int, int] = field(default_factory=dict)
    _room: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Replay what was left, then fetch for ever; ends by being cancelled."""
        await self.suspect()
        await self.replay()
        fetch = GetRawUpdates(allowed_updates=self.allowed_updates)
        backoff = Backoff(config=PATIENCE)
        while True:
            try:
                raw = await self.bot(fetch, request_timeout=WAIT + MARGIN)
                if raw:
                    await self.take(raw)
                    fetch = fetch.model_copy(update={"offset": raw[-1]["update_id"] + 1})
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
            except TelegramConflictError as error:
                await self._settle(error)
                await backoff.asleep()
            except (TelegramAPIError, ClientDecodeError, UnavailableError, TimeoutError) as error:
                log.warning("no updates: %s", type(error).__name__)
                await backoff.asleep()
            else:
                backoff.reset()

    async def _settle(self, conflict: TelegramConflictError) -> None:
        """Take a webhook away that somebody left; a second poller only waits for us to go."""
        if "webhook" not in conflict.message:
            log.error("another process polls for this bot")
            return
        log.warning("a webhook was set; it is taken away, its updates are kept")
        await self.bot.delete_webhook(drop_pending_updates=False)

    async def take(self, raw: list[dict[str, Any]]) -> None:
        """Commit updates to the inbox, then hand out those that were not there already."""
        bodies = {update["update_id"]: _encoded(update) for update in raw}
        for id_ in await self.inbox.keep(list(bodies.items())):
            self._hand_out(id_, json.loads(bodies[id_]))
        while len(self._in_hand) >= AT_ONCE:
            self._room.clear()
            await self._room.wait()

    async def replay(self) -> None:
        """Hand out again what was committed and not finished."""
        for id_, body in await self.inbox.pending():
            if len(self._in_hand) >= AT_ONCE:
                break
            self._hand_out(id_, json.loads(body), again=True)

    def _hand_out(self, id_: int, body: dict[str, Any], *, again: bool = False) -> None:
        if id_ not in self._in_hand:
            self._in_hand.add(id_)
            self.tasks.start(self._handle(id_, body, again=again))

    async def _handle(self, id_: int, body: dict[str, Any], *, again: bool) -> None:
        try:
            update = Update.model_validate(body, context={"bot": self.bot})
            if update.model_fields_set - {"update_id"}:
                await self.feed(update, again)
        except ValidationError:
            log.warning("update %d cannot be decoded and is passed over", id_)
        except Exception as error:  # noqa: BLE001 - whatever it was, the update is tried again
            log.warning("update %d not handled: %s", id_, type(error).__name__)
            if not self._give_up(id_):
                return
        finally:
            self._in_hand.discard(id_)
            self._room.set()
        await self.inbox.done(id_)

    def _give_up(self, id_: int) -> bool:
        self._tries[id_] = self._tries.get(id_, 0) + 1
        if self._tries[id_] < TRIES:
            return False
        log.error("update %d failed %d times and is given up", id_, self._tries.pop(id_))
        return True


def _encoded(update: dict[str, Any]) -> bytes:
    """Return *update* as JSON; half a surrogate pair, which no text can hold, becomes U+FFFD."""
    body = json.dumps(update, ensure_ascii=False)
    try:
        return body.encode()
    except UnicodeEncodeError:
        return HALF_PAIR.sub("\N{REPLACEMENT CHARACTER}", body).encode()
