"""The settings: language, zone, icons, how long messages stand, the daily check-in, nudges."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import MenuButton, MenuDo, SettingsButton, SettingsDo
from handlers.chat import Chat, Event, stay
from handlers.filters import CityLike, Located, Words, Writer
from handlers.screens import settings as screens
from handlers.states import Setting
from handlers.unlocking import Awaited, Gate, Visit
from journal import zones
from journal.errors import ExpiredError
from journal.law import Law
from journal.ports import Settings
from journal.reminding import ChangeSettings, read_hour
from journal.times import seconds
from locales import LANGUAGES, Texts


async def show(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, settings: Settings
) -> None:
    """What holds now."""
    await state.clear()
    await chat.show(event, screens.overview(texts, settings))


async def choose(
    query: CallbackQuery,
    callback_data: SettingsButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    law: Law,
) -> None:
    """Offer what one setting can be."""
    await state.clear()
    match callback_data.do:
        case SettingsDo.LANGUAGE:
            screen = screens.languages(texts)
        case SettingsDo.ZONE:
            screen = screens.zones(texts, law)
        case SettingsDo.OTHER_ZONE:
            await _await(state, chat, Setting.zone)
            screen = screens.other_zone(texts)
        case SettingsDo.SWEEP:
            screen = screens.sweeps(texts)
        case SettingsDo.REMINDER:
            await _await(state, chat, Setting.hour)
            screen = screens.hours(texts, settings)
        case _:
            raise ExpiredError
    await chat.show(query, screen)


async def _await(state: FSMContext, chat: Chat, setting: State) -> None:
    """Take the next words as an answer, if they come soon."""
    await state.set_state(setting)
    await state.set_data({"since": seconds(chat.clock())})


async def change(
    query: CallbackQuery,
    callback_data: SettingsButton,
    visit: Visit,
    settings: Settings,
    change_settings: ChangeSettings,
    gate: Gate,
) -> None:
    """Take a tapped value; an open journal says at once what there is to be reminded of."""
    changed = _changed(settings, callback_data.do, callback_data.value)
    await _keep(query, visit, settings, changed, change_settings)
    if changed.nudges and not settings.nudges:
        gate.open_journal(visit.chat.owner)


async def take_hour(
    message: Message, visit: Visit, settings: Settings, change_settings: ChangeSettings
) -> None:
    """Take the hour she typed; the question stays open when it is not understood."""
    changed = replace(settings, reminder_at=read_hour(message.text or ""))
    await visit.chat.sweep_soon(message.message_id)
    await _keep(message, visit, settings, changed, change_settings)


async def search_zone(message: Message, chat: Chat, texts: Texts) -> None:
    """Offer the zones of the city she typed or the place she sent; neither is kept."""
    await chat.sweep_soon(message.message_id)
    if message.location is not None:
        found = zones.nearest(message.location.latitude, message.location.longitude)
    else:
        found = zones.search(message.text or "")
    await chat.show(message, screens.found_zones(texts, found))


def _changed(settings: Settings, do: SettingsDo, value: str) -> Settings:
    """Return the settings with one thing changed; raise ``ExpiredError`` for a forged value."""
    match do:
        case SettingsDo.LANGUAGE if value in LANGUAGES:
            after = replace(settings, language=value)
        case SettingsDo.ZONE if value in zones.places():
            after = replace(settings, zone=value)
        case SettingsDo.SWEEP if value in map(str, screens.SWEEPS):
            after = replace(settings, sweep_after=int(value))
        case SettingsDo.REMINDER if value in screens.HOURS:
            after = replace(settings, reminder_at=value)
        case SettingsDo.OFF:
            after = replace(settings, reminder_at=None)
        case SettingsDo.DISCREET:
            after = replace(settings, discreet=not settings.discreet)
        case SettingsDo.NUDGES if value in screens.SWITCH:
            after = replace(settings, nudges=value == screens.ON)
        case _:
            raise ExpiredError
    return after


async def _keep(
    event: Event, visit: Visit, before: Settings, after: Settings, change: ChangeSettings
) -> None:
    """Keep what changed and show it at once, in the new language and with the new delay."""
    await change(visit.chat.owner, before, after)
    await visit.state.clear()
    texts = visit.texts.into(after.language)
    chat = replace(visit.chat, stay=stay(after))
    await chat.show(event, screens.overview(texts, after, texts("settings-kept")))
    if after.sweep_after < before.sweep_after:  # what stands already disappears as soon as the rest
        await chat.traces.hasten(chat.owner, chat.clock() + chat.stay)


def router() -> Router:
    """The settings; they work while the journal is locked."""
    router = Router(name=__name__)
    router.message.filter(Writer())
    router.callback_query.filter(Writer())
    router.message.register(show, Command("settings"))
    router.callback_query.register(show, MenuButton.filter(F.do == MenuDo.SETTINGS))
    router.include_routers(_buttons())
    words = (Awaited(), Words())
    router.message.register(take_hour, Setting.hour, *words)
    router.message.register(search_zone, Setting.zone, Awaited(), Located())
    router.message.register(search_zone, Setting.zone, Awaited(), CityLike())
    return router


def _buttons() -> Router:
    router = Router(name=f"{__name__}.buttons")
    router.callback_query.filter(SettingsButton.filter())
    router.callback_query.register(show, SettingsButton.filter(F.do == SettingsDo.SHOW))
    at_once = SettingsButton.filter(F.do.in_({SettingsDo.OFF, SettingsDo.DISCREET}))
    router.callback_query.register(change, at_once)
    router.callback_query.register(choose, SettingsButton.filter(F.value == ""))
    router.callback_query.register(change)
    return router
