"""First contact: language, a shared phone, what is protected, a secret, the code, the zone.

Nothing is kept before there is a key; the steps are remembered by their names alone.
"""

import secrets
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, User

from handlers import choosing
from handlers.callbacks import StartButton, Step
from handlers.chat import Chat
from handlers.filters import CityLike, Located, Newcomer
from handlers.keypad import Keypads
from handlers.screens import Screen, Toast, menus, starting
from handlers.states import Goal, Starting
from handlers.unlocking import Awaited, Visit
from journal import zones
from journal.errors import ExpiredError
from journal.law import Law
from journal.ports import Accounts, Settings
from journal.times import seconds
from locales import LANGUAGES, Texts, guess


async def greet(
    message: Message, state: FSMContext, chat: Chat, texts: Texts, event_from_user: User
) -> None:
    """Begin, or begin again: nothing was kept before."""
    await state.clear()
    await state.set_state(Starting.steps)
    first = texts.into(guess(event_from_user.language_code))
    await chat.show(message, starting.language(first))


async def take_language(
    query: CallbackQuery, callback_data: StartButton, state: FSMContext, chat: Chat, texts: Texts
) -> None:
    """Speak her language from here on."""
    if callback_data.value not in LANGUAGES:
        raise ExpiredError
    await state.set_state(Starting.steps)
    await state.set_data({"language": callback_data.value})
    await chat.show(query, starting.shared(texts.into(callback_data.value)))


async def show_tips(query: CallbackQuery, chat: Chat, texts: Texts) -> None:
    """Somebody else may look in: first what helps."""
    await chat.show(query, starting.tips(texts))


async def be_honest(query: CallbackQuery, chat: Chat, texts: Texts) -> None:
    """Say what is protected and what not."""
    await chat.show(query, starting.honest(texts))


async def ask_secret(
    query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts, keypads: Keypads
) -> None:
    """On to the PIN, with what it is for beside the state."""
    await state.update_data(goal=Goal.REGISTER.value, language=texts.language)
    await choosing.begin(query, state, chat, texts, keypads)


async def help_first(message: Message, chat: Chat, texts: Texts, law: Law) -> None:
    """Help is there before anything is set up."""
    await chat.show(message, menus.help_screen(texts, law))


async def one_step_first(_message: Message, chat: Chat, texts: Texts) -> None:
    """Say that nothing can be kept yet, and keep nothing."""
    await chat.say(Screen(texts("start-first")))


async def stale(_query: CallbackQuery, texts: Texts) -> Toast:
    """A button of before; the way on is /start."""
    return Toast(texts("start-again"), alert=True)


async def take_zone(
    query: CallbackQuery,
    callback_data: StartButton,
    visit: Visit,
    accounts: Accounts,
    settings: Settings,
) -> None:
    """Keep the zone; the notebook is ready."""
    chat, texts = visit.chat, visit.texts
    if callback_data.value not in zones.places():
        await chat.show(query, starting.zones(texts, visit.law))
        return
    await accounts.change(chat.owner, replace(settings, zone=callback_data.value))
    await visit.state.clear()
    nonce = secrets.token_hex(6)
    ready = menus.menu(texts, nonce, discreet=settings.discreet, intro=texts("start-ready"))
    await chat.show(query, ready)


async def ask_other_zone(query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts) -> None:
    """Another city: typed, or a point on the map."""
    await state.set_state(Starting.zone)
    await state.set_data({"since": seconds(chat.clock())})
    await chat.show(query, starting.other_zone(texts))


async def search_zone(message: Message, chat: Chat, texts: Texts) -> None:
    """Offer the zones of the city she typed or the place she sent; neither is kept."""
    await chat.sweep_soon(message.message_id)
    if message.location is not None:
        found = zones.nearest(message.location.latitude, message.location.longitude)
    else:
        found = zones.search(message.text or "")
    await chat.show(message, starting.found_zones(texts, found))


def router() -> Router:
    """First contact, in the order she meets it."""
    router = Router(name=__name__)
    router.include_routers(_steps(), _zone())
    return router


def _steps() -> Router:
    router = Router(name=f"{__name__}.steps")
    router.message.filter(Newcomer())
    router.callback_query.filter(Newcomer())
    router.message.register(greet, CommandStart())
    router.message.register(help_first, Command("help"))
    step = StartButton.filter
    router.callback_query.register(take_language, step(F.step == Step.LANGUAGE))
    router.callback_query.register(show_tips, step(F.step == Step.SHARED))
    router.callback_query.register(be_honest, step(F.step == Step.PRIVATE))
    router.callback_query.register(ask_secret, Starting.steps, step(F.step == Step.PIN))
    return router


def _zone() -> Router:
    router = Router(name=f"{__name__}.zone")
    router.message.filter(~Newcomer(), Starting.zone)
    router.callback_query.filter(~Newcomer(), StartButton.filter())
    router.callback_query.register(take_zone, StartButton.filter(F.step == Step.ZONE))
    router.callback_query.register(ask_other_zone, StartButton.filter(F.step == Step.OTHER_ZONE))
    router.message.register(search_zone, Awaited(), Located())
    router.message.register(search_zone, Awaited(), CityLike())
    return router


def newcomers() -> Router:
    """What a newcomer does out of order; after the steps above and the choosing of a secret."""
    router = Router(name=f"{__name__}.newcomers")
    router.message.filter(Newcomer())
    router.callback_query.filter(Newcomer())
    router.message.register(one_step_first)
    router.callback_query.register(stale)
    return router
