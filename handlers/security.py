"""The code, the spare code, closing: what guards the journal, in one screen."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers import choosing, coding
from handlers.callbacks import SecurityButton, SecurityDo
from handlers.chat import Chat, Event
from handlers.held import Held
from handlers.menu import fresh_menu
from handlers.screens import security as screens
from handlers.screens.choosing import LENGTHS
from handlers.states import After, Goal
from handlers.unlocking import Gate, Visit, at_door
from journal.desk import Desk
from journal.ports import Accounts, Journal, Settings
from locales import Texts


async def entry(
    query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts, accounts: Accounts
) -> None:
    """Show what can be done; works while locked."""
    await state.clear()
    await chat.show(query, screens.security(texts, is_open=accounts.is_open(chat.owner)))


async def enter(event: Event, visit: Visit, _journal: Journal, greeting: str) -> None:
    """Show it after the door."""
    await visit.chat.show(event, screens.security(visit.texts, is_open=True, greeting=greeting))


async def change(query: CallbackQuery, visit: Visit, settings: Settings, gate: Gate) -> None:
    """A new PIN or passphrase; through the door first."""
    if not gate.accounts.is_open(visit.chat.owner):
        await at_door(query, visit, gate.keypads, After.SECURITY)
        return
    await visit.state.set_data({"goal": Goal.CHANGE.value})
    kind = settings.door if settings.door in LENGTHS else "pin6"
    await choosing.begin(query, visit.state, visit.chat, visit.texts, gate.keypads, kind)


async def warn(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """Say that the old spare code ends; through the door first."""
    if not gate.accounts.is_open(visit.chat.owner):
        await at_door(query, visit, gate.keypads, After.SECURITY)
        return
    await visit.chat.show(query, screens.new_code(visit.texts))


async def renew(
    query: CallbackQuery,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    accounts: Accounts,
    held: Held,
) -> None:
    """Show a new spare code, and ask two of its groups back."""
    code = await accounts.renew_code(chat.owner)
    await state.clear()
    await coding.begin(query, state, chat, texts, held, code)


async def close(
    _query: CallbackQuery,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    settings: Settings,
    accounts: Accounts,
    desk: Desk,
) -> None:
    """Lock now, and take away what was shown from the journal."""
    accounts.lock(chat.owner)
    desk.close(chat.owner)
    await state.clear()
    await chat.remove(await chat.traces.of(chat.owner, screens_only=True))
    await chat.say(fresh_menu(texts, settings))


def router() -> Router:
    """The security screen's buttons; for those who have a journal."""
    router = Router(name=__name__)
    router.callback_query.filter(SecurityButton.filter())
    for do, handler in (
        (SecurityDo.SHOW, entry),
        (SecurityDo.CHANGE, change),
        (SecurityDo.CODE, warn),
        (SecurityDo.SURE, renew),
        (SecurityDo.CLOSE, close),
    ):
        router.callback_query.register(handler, SecurityButton.filter(F.do == do))
    return router
