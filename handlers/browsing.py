"""Reading: the list by day, one entry, its files. Everything here goes when the journal locks."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers.callbacks import BrowseButton, BrowseDo
from handlers.chat import Chat, Event
from handlers.screens import Toast
from handlers.screens import browsing as screens
from handlers.screens.entry import entry as entry_screen
from handlers.unlocking import Visit
from journal.errors import NotFoundError
from journal.incident import Exhibit, IncidentId, Via
from journal.ports import Journal, Settings, Trace
from locales import Texts


async def enter(event: Event, visit: Visit, journal: Journal, greeting: str) -> None:
    """Show the newest entries; what is behind the door."""
    if visit.settings is None:
        raise NotFoundError
    page = await journal.page(size=screens.SIZE)
    screen = screens.listing(visit.texts, visit.settings, page, 0, greeting)
    await visit.chat.show(event, screen)


async def leaf(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    journal: Journal,
) -> None:
    """Show another page of the list."""
    await state.clear()
    page = await journal.page(below=callback_data.below or None, size=screens.SIZE)
    await chat.show(query, screens.listing(texts, settings, page, callback_data.below))


async def show(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    journal: Journal,
) -> None:
    """Show one entry with everything in it."""
    incident = await journal.incident(wanted(callback_data))
    await state.clear()
    nonce = secrets.token_hex(3)
    await chat.show(query, entry_screen(texts, settings, incident, callback_data, nonce))


async def send_files(
    _query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    journal: Journal,
) -> Toast | None:
    """Send the originals back one by one; two taps on one button send them once."""
    if (await state.get_data()).get("sent") == callback_data.value:
        return Toast(texts("entry-files-sent"))
    incident = await journal.incident(wanted(callback_data))
    await state.update_data(sent=callback_data.value)
    for exhibit in incident.exhibits:
        if not exhibit.withdrawn:
            data = await journal.read(exhibit)
            sent = await _send(chat, exhibit, data, f"{incident.number}.{exhibit.number}")
            due = chat.clock() + chat.stay
            await chat.traces.add(chat.owner, [Trace(sent.message_id, due, screen=True)])
    return None


async def _send(chat: Chat, exhibit: Exhibit, data: bytes, caption: str) -> Message:
    """Send a file as what it was; as a document when Telegram takes it as nothing else."""
    file = BufferedInputFile(data, exhibit.name)
    given = {"caption": caption, "protect_content": True}
    send = SENDERS.get(exhibit.via, _send_document)
    try:
        return await send(chat.bot, chat.owner, file, given)
    except TelegramBadRequest:
        return await _send_document(chat.bot, chat.owner, file, given)


Sender = Callable[[Bot, int, BufferedInputFile, dict[str, Any]], Awaitable[Message]]


async def _send_document(
    bot: Bot, to: int, file: BufferedInputFile, given: dict[str, Any]
) -> Message:
    # Left to itself Telegram shows a picture sent as a file as a picture again.
    return await bot.send_document(to, file, disable_content_type_detection=True, **given)


SENDERS: dict[Via, Sender] = {
    Via.PHOTO: lambda bot, to, file, given: bot.send_photo(to, file, **given),
    Via.VOICE: lambda bot, to, file, given: bot.send_voice(to, file, **given),
    Via.AUDIO: lambda bot, to, file, given: bot.send_audio(to, file, **given),
    Via.VIDEO: lambda bot, to, file, given: bot.send_video(to, file, **given),
    Via.VIDEO_NOTE: lambda bot, to, file, _: bot.send_video_note(to, file, protect_content=True),
    Via.ANIMATION: lambda bot, to, file, given: bot.send_animation(to, file, **given),
}


def wanted(button: BrowseButton) -> IncidentId:
    """Return which entry a button is about; raise ``NotFoundError`` when about none."""
    if button.subject is None:
        raise NotFoundError
    return IncidentId(button.subject)


def router() -> Router:
    """Reading; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(BrowseButton.filter())
    for do, handler in (
        (BrowseDo.LIST, leaf),
        (BrowseDo.ENTRY, show),
        (BrowseDo.FILES, send_files),
    ):
        router.callback_query.register(handler, BrowseButton.filter(F.do == do))
    return router
