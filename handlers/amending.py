"""Changing an entry opened from the list: its parts, one more file, withdrawing it.

Nothing is overwritten. What she types here is written without reading, so it is not lost when
the journal locks meanwhile.
"""

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.browsing import wanted
from handlers.callbacks import BrowseButton, BrowseDo
from handlers.cards import Cards
from handlers.chat import Chat
from handlers.filters import Words
from handlers.screens import Toast
from handlers.screens import amending as screens
from handlers.states import Amending
from handlers.unlocking import Awaited
from journal.desk import Desk, Sheet
from journal.errors import ExpiredError
from journal.ports import Journal, Pen
from journal.recording import AmendIncident
from journal.times import seconds
from locales import Texts


async def amend(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    cards: Cards,
    desk: Desk,
    journal: Journal,
) -> None:
    """Turn an opened entry into its card, with a button for every part."""
    await state.clear()
    sheet = await _laid_out(cards, desk, journal, callback_data)
    await cards.show(query, sheet)


async def add(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    cards: Cards,
    desk: Desk,
    journal: Journal,
) -> None:
    """Let the next files join this entry."""
    await state.clear()
    sheet = await _laid_out(cards, desk, journal, callback_data)
    desk.call(cards.chat.owner, sheet)
    screen = screens.awaiting_file(cards.texts, sheet.number, callback_data)
    await cards.chat.show(query, screen)


async def _laid_out(cards: Cards, desk: Desk, journal: Journal, button: BrowseButton) -> Sheet:
    number, records = await journal.records(wanted(button))
    return desk.lay_out(cards.chat.owner, number, records)


async def withdraw(
    query: CallbackQuery, callback_data: BrowseButton, chat: Chat, texts: Texts, journal: Journal
) -> None:
    """Say what it means first."""
    incident = await journal.incident(wanted(callback_data))
    await chat.show(query, screens.sure(texts, incident.number, callback_data))


async def ask_reason(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    journal: Journal,
) -> None:
    """Ask why; the answer withdraws it."""
    incident = await journal.incident(wanted(callback_data))
    shown = await chat.show(query, screens.reasons(texts, incident.number, callback_data))
    await state.set_state(Amending.reason)
    await state.set_data(
        {
            "subject": incident.id.hex,
            "number": incident.number,
            "screen": shown,
            "since": seconds(chat.clock()),
        }
    )


async def tap_reason(
    query: CallbackQuery,
    callback_data: BrowseButton,
    state: FSMContext,
    cards: Cards,
    pen: Pen,
    journal: Journal,
    amend_incident: AmendIncident,
) -> Toast | None:
    """Withdraw it for one of the fixed reasons; the second of two taps finds it withdrawn."""
    incident = await journal.incident(wanted(callback_data))
    if callback_data.value not in screens.REASONS:
        raise ExpiredError
    await state.clear()
    if incident.retraction is not None:
        return Toast(cards.texts("withdraw-done", number=incident.number))
    reason = cards.texts(f"withdraw-{callback_data.value}")
    await _retract(amend_incident, cards, pen, incident.id, reason)
    await cards.chat.show(query, screens.withdrawn(cards.texts, incident.number))
    return None


async def take_reason(
    message: Message, state: FSMContext, cards: Cards, pen: Pen, amend_incident: AmendIncident
) -> None:
    """Withdraw it for a reason in her own words."""
    match await state.get_data():
        case {"subject": str(subject), "number": int(number), "screen": int(screen)}:
            await state.clear()
            await _retract(amend_incident, cards, pen, UUID(subject), message.text or "")
            await cards.chat.sweep_soon(screen)
            await cards.chat.show(message, screens.withdrawn(cards.texts, number))
        case _:
            raise ExpiredError


async def _retract(
    amend_incident: AmendIncident, cards: Cards, pen: Pen, subject: UUID, reason: str
) -> None:
    sheet = await amend_incident.retract(cards.chat.owner, pen, subject, reason)
    sheet.done = True


def reasons() -> Router:
    """The typed reason: works while locked, so that her words are never in vain."""
    router = Router(name=f"{__name__}.reasons")
    router.message.filter(StateFilter(Amending.reason), Awaited())
    router.message.register(take_reason, Words())
    return router


def router() -> Router:
    """Changing an opened entry; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(BrowseButton.filter())
    for do, handler in (
        (BrowseDo.AMEND, amend),
        (BrowseDo.ADD, add),
        (BrowseDo.WITHDRAW, withdraw),
        (BrowseDo.SURE, ask_reason),
        (BrowseDo.REASON, tap_reason),
    ):
        router.callback_query.register(handler, BrowseButton.filter(F.do == do))
    return router
