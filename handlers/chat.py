"""One person's chat: show a screen, say a line, take messages away. Every message leaves a trace.

The only place that sends text; so what is said can be swept, and a tap edits what it was on.
"""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from pydantic import BaseModel

from handlers.screens import Keyboard, Screen
from journal.ports import OwnerId, Settings, Trace, Traces
from journal.times import Clock

log = logging.getLogger(__name__)

UNCHANGED = "message is not modified"  # Bot API, editMessageText
FOLD_AFTER = timedelta(minutes=5)  # product, section 3: "after Done, or a few idle minutes"
AGAIN = timedelta(hours=25)  # Bot API deleteMessage: a dice goes only after 24 hours
SUSPECTED = timedelta(minutes=1)  # the shortest stay; what arrived meanwhile is known by then
NO_PREVIEW = '{"is_disabled":true}'  # Bot API LinkPreviewOptions
UPLOAD = 300  # seconds; 50 MB at 1.5 Mbit/s
DOUBLE = timedelta(seconds=10)  # two taps in that time were made on what stood there before
AT_ONCE = 100  # messages; Bot API deleteMessages, "1-100 identifiers"

Event = Message | CallbackQuery


class Sent(BaseModel):
    """What we need to know of a message that was sent."""

    message_id: int


class Changed(BaseModel):
    """What we need to know of a message that was edited: nothing."""


class Say(TelegramMethod[Sent]):
    """``sendMessage`` with what we use of it: half the cost of the library's own.

    The buttons are JSON already, and the answer is read as far as the message's id.
    """

    __returning__ = Sent
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    reply_markup: str | None = None
    protect_content: bool | None = None
    disable_notification: bool = True
    parse_mode: str = ParseMode.HTML
    link_preview_options: str = NO_PREVIEW


class Change(TelegramMethod[Changed]):
    """``editMessageText`` in the same way."""

    __returning__ = Changed
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    reply_markup: str | None = None
    parse_mode: str = ParseMode.HTML
    link_preview_options: str = NO_PREVIEW


class Faces:
    """What messages were changed to a moment ago, as hashes: a double tap changes nothing twice."""

    def __init__(self) -> None:
        self._shown: OrderedDict[tuple[OwnerId, int], tuple[datetime, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._shown)

    def shows(self, owner: OwnerId, message: int, screen: Screen, now: datetime) -> bool:
        """Return whether *message* was changed to *screen* a moment ago."""
        self._forget(now)
        shown = self._shown.get((owner, message))
        return shown is not None and shown[1] == _face(screen)

    def note(self, owner: OwnerId, message: int, screen: Screen, now: datetime) -> None:
        """Remember that *message* shows *screen*, for a moment."""
        self._forget(now)
        self._shown[owner, message] = now, _face(screen)
        self._shown.move_to_end((owner, message))

    def _forget(self, now: datetime) -> None:
        while self._shown and now - next(iter(self._shown.values()))[0] > DOUBLE:
            self._shown.popitem(last=False)


def _face(screen: Screen) -> int:
    return hash((screen.text, _json(screen.keyboard)))


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat with one person. ``stay`` is how long a message stands before it is swept."""

    bot: Bot
    owner: OwnerId
    traces: Traces
    clock: Clock
    stay: timedelta
    faces: Faces

    async def show(self, event: Event, screen: Screen, *, fold: int | None = None) -> int:
        """Show *screen*: in place after a tap, as a new message after a message.

        Return the message's id. *fold* is the entry's number the card later folds to.
        """
        shown = await self._edit(event, screen) if isinstance(event, CallbackQuery) else None
        if shown is None:
            return await self.say(screen, fold=fold)
        await self.note(shown, screen, fold=fold)
        return shown

    async def say(self, screen: Screen, *, fold: int | None = None) -> int:
        """Send *screen* as a new message and return its id."""
        sent = await self.bot(saying(self.owner, screen))
        if screen.private or fold is not None:  # every message sent has a plain trace already
            await self.note(sent.message_id, screen, fold=fold)
        return sent.message_id

    async def hand_over(self, name: str, data: bytes, caption: str) -> int:
        """Send a file that she may save and pass on; return the message's id."""
        file = BufferedInputFile(data, name)
        sent = await self.bot.send_document(
            self.owner,
            file,
            caption=caption,
            disable_notification=True,
            request_timeout=UPLOAD,
        )
        return sent.message_id

    async def edit(self, message: int, screen: Screen) -> bool:
        """Put *screen* in place of a message; False when it is gone."""
        change = Change(
            chat_id=self.owner,
            message_id=message,
            text=screen.text,
            reply_markup=_json(screen.keyboard),
        )
        try:
            await self.bot(change)
        except TelegramBadRequest as error:
            return UNCHANGED in error.message
        self.faces.note(self.owner, message, screen, self.clock())
        return True

    async def note(self, message: int, screen: Screen, *, fold: int | None = None) -> None:
        """Leave the trace of a shown screen."""
        now = self.clock()
        fold_at = now + FOLD_AFTER if fold is not None else None
        trace = Trace(message, now + self.stay, fold, fold_at, screen.private)
        await self.traces.add(self.owner, [trace])

    async def sweep_soon(self, *messages: int) -> None:
        """Let messages disappear with the next round of the sweeper."""
        await self.traces.add(self.owner, [Trace(m, self.clock()) for m in messages])

    async def remove(self, messages: Sequence[int]) -> bool:
        """Delete messages now; False when Telegram refused some of them.

        Those are tried once more a day later, when even a dice may go.
        """
        refused: list[int] = []
        for start in range(0, len(messages), AT_ONCE):
            refused += await delete(self.bot, self.owner, messages[start : start + AT_ONCE])
        await self.traces.gone(self.owner, messages)
        later = self.clock() + AGAIN
        await self.traces.add(self.owner, [Trace(message, later) for message in refused])
        return not refused

    async def _edit(self, event: CallbackQuery, screen: Screen) -> int | None:
        if not isinstance(event.message, Message):
            return None
        message = event.message.message_id
        if screen.protect and not event.message.has_protected_content:
            # A message is protected when it is sent; no edit makes it so.
            await self.remove([message])
            return None
        if self.faces.shows(self.owner, message, screen, self.clock()):
            return message
        return message if await self.edit(message, screen) else None


async def delete(bot: Bot, owner: OwnerId, messages: Sequence[int]) -> list[int]:
    """Delete up to 100 messages of one chat; return those that Telegram refuses to delete.

    It refuses a whole call for one of them, so what it refuses is halved until that one is alone.
    """
    try:
        await bot.delete_messages(owner, list(messages))
    except TelegramForbiddenError:
        return list(messages)
    except TelegramBadRequest as error:
        if len(messages) == 1:
            log.info("a message cannot be deleted: %s", type(error).__name__)
            return list(messages)
        half = len(messages) // 2
        first = await delete(bot, owner, messages[:half])
        return first + await delete(bot, owner, messages[half:])
    return []


def stay(settings: Settings | None) -> timedelta:
    """Return how long messages stand for a person; ten minutes before she has chosen."""
    return timedelta(minutes=settings.sweep_after if settings else 10)


def saying(owner: OwnerId, screen: Screen) -> Say:
    """Return the call that sends *screen* as a new message."""
    return Say(
        chat_id=owner,
        text=screen.text,
        reply_markup=_json(screen.keyboard),
        protect_content=screen.protect or None,
    )


def _json(keyboard: Keyboard | None) -> str | None:
    return keyboard.json if keyboard else None
