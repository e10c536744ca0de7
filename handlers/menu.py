"""The menu, help, and hiding: what works whether the journal is open or not."""

import secrets

from aiogram import F, Router
from aiogram.filters import Command, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import MenuButton, MenuDo
from handlers.chat import Chat, Event
from handlers.filters import Slash
from handlers.memory import Memory
from handlers.screens import Screen, menus
from journal.law import Law
from journal.ports import Accounts, Settings
from locales import Texts


async def show_menu(
    message: Message, state: FSMContext, chat: Chat, texts: Texts, settings: Settings
) -> None:
    """The notebook's first page."""
    await state.clear()
    await chat.show(message, fresh_menu(texts, settings))


async def back_to_menu(
    query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts, settings: Settings
) -> None:
    """The same, after a tap."""
    await state.clear()
    await chat.show(query, fresh_menu(texts, settings))


def fresh_menu(texts: Texts, settings: Settings) -> Screen:
    """Return the menu with a new nonce, so that each showing can begin one entry a kind."""
    return menus.menu(texts, secrets.token_hex(6), discreet=settings.discreet)


async def show_help(event: Event, chat: Chat, texts: Texts, law: Law) -> None:
    """Who helps, and how the notebook works."""
    await chat.show(event, menus.help_screen(texts, law))


async def hide(
    _event: Event,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    accounts: Accounts,
    memory: Memory,
) -> None:
    """Lock, forget what waits in memory, and take every message away at once."""
    accounts.lock(chat.owner)
    memory.forget(chat.owner)
    await state.clear()
    if not await chat.remove(await chat.traces.of(chat.owner)):
        await chat.say(Screen(texts("hide-incomplete")))


def router() -> Router:
    """The menu's own buttons and the commands."""
    router = Router(name=__name__)
    router.message.filter(Slash())
    router.callback_query.filter(MenuButton.filter())
    router.message.register(hide, Command("hide"))
    router.callback_query.register(hide, MenuButton.filter(F.do == MenuDo.HIDE))
    router.message.register(show_menu, CommandStart())
    router.message.register(show_menu, Command("menu"))
    router.callback_query.register(back_to_menu, MenuButton.filter(F.do == MenuDo.MENU))
    router.message.register(show_help, Command("help"))
    router.callback_query.register(show_help, MenuButton.filter(F.do == MenuDo.HELP))
    return router
