"""The recovery code: shown once, two of its groups asked back, gone after a minute."""

import re
import secrets
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import BaseFilter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import StartButton, Step
from handlers.chat import Chat, Event
from handlers.held import Held, Secret
from handlers.screens import choosing, starting
from handlers.screens.menus import menu
from handlers.states import Coding, Goal, Starting, goal
from handlers.unlocking import Awaited
from journal.errors import ExpiredError
from journal.law import Law
from journal.ports import Accounts, Trace
from journal.times import seconds
from locales import Texts
from vault.recovery import GROUP, GROUPS, RecoveryCode

BETWEEN = re.compile(r"[\s.\-‐–—]+")
SHOWN_FOR = timedelta(seconds=60)  # product, section 2: "deleted after confirmation or 60 s"


class CodeLike(BaseFilter):
    """A group of the code, or the whole of it; a sentence is a note, whatever is being asked."""

    async def __call__(self, message: Message) -> bool:
        """Return whether the text may be an answer."""
        groups = BETWEEN.split((message.text or "/").strip())
        typed = "".join(groups)
        if typed.startswith("/"):
            return False
        whole = len(typed) >= (GROUPS - 1) * GROUP and all(len(g) <= GROUP for g in groups)
        return whole or len(typed) <= GROUP + 2


async def begin(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, held: Held, code: str
) -> None:
    """Show *code*; its message goes after a minute whatever she does."""
    held.put(chat.owner, Secret.CODE, code)
    await state.set_state(Coding.shown)
    await state.update_data(since=seconds(chat.clock()))
    shown = await chat.show(event, choosing.code(texts, code))
    await chat.traces.add(chat.owner, [Trace(shown, chat.clock() + SHOWN_FOR)])


async def ask(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, held: Held, law: Law
) -> None:
    """Ask for the first of two groups."""
    if held.get(chat.owner, Secret.CODE) is None:
        await finish(event, state, chat, texts, held, law)
        return
    first, second = secrets.SystemRandom().sample(range(1, GROUPS + 1), 2)
    await state.set_state(Coding.asked)
    shown = await chat.show(event, choosing.ask_group(texts, first))
    since = seconds(chat.clock())
    await state.update_data(groups=[first, second], screen=shown, since=since)


async def take(
    message: Message, state: FSMContext, chat: Chat, texts: Texts, held: Held, law: Law
) -> None:
    """Take one group; her message goes at once."""
    data = await state.get_data()
    shown = held.get(chat.owner, Secret.CODE)
    if shown is None:
        await chat.remove([message.message_id, data["screen"]])
        await finish(message, state, chat, texts, held, law)
        return
    asked, *rest = data["groups"]
    await chat.remove([message.message_id, data["screen"]])
    if not RecoveryCode.parse(shown).same_group(asked, message.text or ""):
        screen = await chat.show(message, choosing.ask_group(texts, asked, wrong=True))
        await state.update_data(screen=screen)
        return
    if rest:
        screen = await chat.show(message, choosing.ask_group(texts, rest[0]))
        await state.update_data(groups=rest, screen=screen)
        return
    await finish(message, state, chat, texts, held, law)


async def renew(
    query: CallbackQuery,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    held: Held,
    accounts: Accounts,
) -> None:
    """She did not write it down: a new code takes the old one's place."""
    await begin(query, state, chat, texts, held, await accounts.renew_code(chat.owner))


async def finish(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, held: Held, law: Law
) -> None:
    """The code is hers: on to the time zone, or back to the menu."""
    held.clear(chat.owner)
    try:
        first_contact = await goal(state) is Goal.REGISTER
    except ExpiredError:
        first_contact = False
    await state.set_data({"since": seconds(chat.clock())})
    if first_contact:
        await state.set_state(Starting.zone)
        await chat.show(event, starting.zones(texts, law))
        return
    await state.clear()
    await chat.show(event, menu(texts, secrets.token_hex(6), discreet=True))


def router() -> Router:
    """The code's ceremony, in its order."""
    router = Router(name=__name__)
    router.message.filter(StateFilter(Coding), Awaited(), CodeLike())
    router.callback_query.filter(StartButton.filter())
    router.callback_query.register(ask, Coding.shown, StartButton.filter(F.step == Step.WRITTEN))
    router.callback_query.register(renew, StartButton.filter(F.step == Step.NEW_CODE))
    router.message.register(ask, Coding.shown)
    router.message.register(take, Coding.asked)
    return router
