"""Answering the daily check-in and the nudge; works while the journal is locked."""

from dataclasses import replace
from datetime import date

from aiogram import F, Router
from aiogram.filters import KICKED, MEMBER, ChatMemberUpdatedFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, ChatMemberUpdated

from handlers.callbacks import ReminderButton, ReminderDo
from handlers.chat import Chat
from handlers.filters import Writer
from handlers.menu import fresh_menu
from handlers.screens import reminding as screens
from handlers.states import After
from handlers.unlocking import Gate, Visit, at_door
from journal.errors import ExpiredError
from journal.ports import Pen, Settings
from journal.reminding import ChangeSettings, RecordQuietDay
from locales import Texts


async def nothing(
    query: CallbackQuery,
    callback_data: ReminderButton,
    chat: Chat,
    pen: Pen,
    settings: Settings,
    record_quiet_day: RecordQuietDay,
) -> None:
    """Nothing happened today: a record of its own."""
    await record_quiet_day(pen, settings, _day(callback_data.day))
    await chat.show(query, screens.noted())


async def write(
    query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts, settings: Settings
) -> None:
    """Show the notebook's first page."""
    await state.clear()
    await chat.show(query, fresh_menu(texts, settings))


async def open_(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """Go to what there is to look at, through the door when it is locked."""
    if not await gate.walk_in(query, visit, After.TERMS):
        await at_door(query, visit, gate.keypads, After.TERMS)


async def put_off(
    query: CallbackQuery,
    callback_data: ReminderButton,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    change_settings: ChangeSettings,
) -> None:
    """Not today: once more tomorrow."""
    await change_settings.snooze(chat.owner, settings, _day(callback_data.day))
    await chat.show(query, screens.later(texts))


async def turn_off(
    query: CallbackQuery,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    change_settings: ChangeSettings,
) -> None:
    """Off with one tap; nothing of any kind is sent any more when this returns."""
    silent = replace(settings, reminder_at=None, nudges=settings.nudges and False)
    await change_settings(chat.owner, settings, silent)
    await chat.show(query, screens.off(texts, nudges=bool(settings.nudges)))


async def come_back(
    _event: ChatMemberUpdated, chat: Chat, settings: Settings, change_settings: ChangeSettings
) -> None:
    """She unblocked the bot: what was set aside rings again at its hour."""
    await change_settings.plan(chat.owner, settings)


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ExpiredError from None


def router() -> Router:
    """The buttons of a reminder, and her coming back."""
    router = Router(name=__name__)
    router.callback_query.filter(Writer(), ReminderButton.filter())
    for do, handler in (
        (ReminderDo.NOTHING, nothing),
        (ReminderDo.WRITE, write),
        (ReminderDo.OPEN, open_),
        (ReminderDo.LATER, put_off),
        (ReminderDo.OFF, turn_off),
    ):
        router.callback_query.register(handler, ReminderButton.filter(F.do == do))
    back = ChatMemberUpdatedFilter(KICKED >> MEMBER)
    router.my_chat_member.register(come_back, Writer(), back)
    return router
