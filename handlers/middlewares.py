"""What every update is given before a handler sees it; each adds one thing or stops."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, TelegramObject, Update, User

from handlers.cards import Cards
from handlers.chat import SUSPECTED, Chat, Faces, stay
from handlers.nudging import Nudging
from handlers.screens import Toast
from handlers.unlocking import Visit
from journal.errors import LockedError
from journal.ports import Accounts, Journal, OwnerId, Pen, Settings, Trace, Traces
from journal.times import Clock
from locales import Texts, guess

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class OnlyPrivate(BaseMiddleware):
    """Let nothing through that was not said in a private chat; leave groups."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer, or None when there is nobody to answer."""
        chat = data.get("event_chat")
        user = data.get("event_from_user")
        if isinstance(user, User) and chat is not None and chat.type == "private":
            return await handler(event, data)
        if chat is not None and isinstance(event, Update) and _is_inside(event):
            bot: Bot = data["bot"]
            with suppress(TelegramBadRequest, TelegramForbiddenError):
                await bot.leave_chat(chat.id)
        return None


def _is_inside(update: Update) -> bool:
    """Return whether the bot was put into a group, or hears what is said in one."""
    change = update.my_chat_member
    if change is None:
        return update.message is not None
    return change.new_chat_member.status in {"member", "administrator"}


@dataclass(frozen=True, slots=True)
class Acquaint(BaseMiddleware):
    """Give the handler who speaks: ``owner``, ``settings``, ``texts``, ``pen`` and ``chat``.

    ``visit`` is all of that in one, for conversations that hand it on.
    """

    accounts: Accounts
    pens: Callable[[OwnerId, int], Pen]
    traces: Traces
    clock: Clock
    say: Callable[[str], Texts]
    faces: Faces = field(default_factory=Faces)

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer; her message leaves its trace first."""
        user: User = data["event_from_user"]
        owner = OwnerId(user.id)
        settings = await self.accounts.settings(owner)
        texts = self.say(await _language(settings, data["state"], user))
        chat = Chat(data["bot"], owner, self.traces, self.clock, stay(settings), self.faces)
        if isinstance(event, Update):
            message = event.message or event.edited_message
            if message is not None:
                due = self.clock() + chat.stay
                await self.traces.add(owner, [Trace(message.message_id, due)])
        if data.get("again"):  # answered before, perhaps, by a process that noted nothing of it
            await self.traces.suspect(owner, self.clock() + SUSPECTED)
        given = {
            "owner": owner,
            "settings": settings,
            "texts": texts,
            "chat": chat,
            "visit": Visit(data["state"], chat, texts, settings, data["law"]),
            "pen": self.pens(owner, event.update_id if isinstance(event, Update) else 0),
        }
        return await handler(event, {**data, **given})


async def _language(settings: Settings | None, state: FSMContext, user: User) -> str:
    if settings is not None:
        return settings.language
    chosen = (await state.get_data()).get("language")
    return chosen if isinstance(chosen, str) else guess(user.language_code)


@dataclass(frozen=True, slots=True)
class Settle(BaseMiddleware):
    """Plan the nudges anew by what an update left in the open journal."""

    nudging: Nudging

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer; the planning goes on beside the talk."""
        try:
            return await handler(event, data)
        finally:
            self.nudging.settle(data["owner"])


@dataclass(frozen=True, slots=True)
class DrawCards(BaseMiddleware):
    """Give the handlers of those who write ``cards``, which draws in her language."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer."""
        if data["settings"] is None:
            return await handler(event, data)
        cards = Cards(data["chat"], data["texts"], data["settings"], data["law"])
        return await handler(event, {**data, "cards": cards})


@dataclass(frozen=True, slots=True)
class RequireUnlocked(BaseMiddleware):
    """Give the handler a ``journal``, or stop with ``LockedError``."""

    open_journal: Callable[[OwnerId], Journal | None]

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer."""
        journal = self.open_journal(data["owner"])
        if journal is None:
            raise LockedError
        return await handler(event, {**data, "journal": journal})


@dataclass(frozen=True, slots=True)
class AnswerTaps(BaseMiddleware):
    """Stop the spinner of every pressed button; a handler may return a ``Toast`` to say there."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Return the handler's answer; an error answers the tap in ``handlers.errors``."""
        said = await handler(event, data)
        if isinstance(event, CallbackQuery):
            await answer_tap(event, said if isinstance(said, Toast) else None)
        return said


async def answer_tap(query: CallbackQuery, toast: Toast | None = None) -> None:
    """Answer a tap once; one that is too old to be answered was answered by time."""
    try:
        if toast is None:
            await query.answer()
        else:
            await query.answer(toast.text[:200], show_alert=toast.alert)
    except TelegramBadRequest:
        return
