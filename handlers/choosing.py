"""Choosing a PIN or a passphrase: at the first contact, when it is changed, after recovery."""

import secrets
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import coding
from handlers.callbacks import KeyButton, StartButton, Step
from handlers.chat import Chat, Event
from handlers.filters import Words
from handlers.held import Held, Secret
from handlers.keypad import Keypad, Keypads
from handlers.screens import Toast, choosing, menus
from handlers.states import Choosing, Goal, goal
from handlers.unlocking import Awaited, Gate
from journal.errors import ExpiredError
from journal.ports import OwnerId, Settings
from journal.reminding import ChangeSettings
from journal.times import seconds
from locales import Texts
from vault.errors import WeakPinError
from vault.pins import check_secret

FIRST, AGAIN = "choose", "choose-again"


async def begin(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, keypads: Keypads, kind: str = "pin6"
) -> None:
    """Show the keypad for a new PIN; what it is for stands in the state's data."""
    await state.set_state(Choosing.pin)
    keypad = keypads.begin(chat.owner, FIRST, length=choosing.LENGTHS[kind])
    await chat.show(event, choosing.pin(texts, keypad, again=False))


async def change_kind(
    query: CallbackQuery,
    callback_data: StartButton,
    state: FSMContext,
    chat: Chat,
    texts: Texts,
    keypads: Keypads,
) -> None:
    """Go on with six digits or with eight."""
    await goal(state)
    kind = "pin8" if callback_data.step is Step.LONG_PIN else "pin6"
    await begin(query, state, chat, texts, keypads, kind)


async def press(
    query: CallbackQuery,
    callback_data: KeyButton,
    chat: Chat,
    texts: Texts,
    keypads: Keypads,
    chosen: "Chosen",
    state: FSMContext,
) -> Toast | None:
    """One key of a new PIN."""
    keypad = keypads.press(chat.owner, callback_data.token)
    if keypad is None or keypad.purpose not in {FIRST, AGAIN}:
        return Toast(texts(ExpiredError.text_key))
    if not keypad.complete:
        await chat.show(query, choosing.pin(texts, keypad, again=keypad.purpose == AGAIN))
        return None
    if keypad.purpose == FIRST:
        await _repeat(query, chat, texts, keypads, keypad)
        return None
    keypads.close(chat.owner)
    if not secrets.compare_digest(keypad.first, keypad.typed):
        await _start_over(query, chat, texts, keypads, keypad, texts("choose-differs"))
        return None
    await chosen(query, state, chat, texts, keypad.typed, f"pin{keypad.length}")
    return None


async def _repeat(
    query: CallbackQuery, chat: Chat, texts: Texts, keypads: Keypads, keypad: Keypad
) -> None:
    try:
        check_secret(keypad.typed)
    except WeakPinError as weak:
        await _start_over(query, chat, texts, keypads, keypad, texts(weak.text_key))
        return
    again = keypads.begin(chat.owner, AGAIN, length=keypad.length, first=keypad.typed)
    await chat.show(query, choosing.pin(texts, again, again=True))


async def _start_over(
    query: CallbackQuery, chat: Chat, texts: Texts, keypads: Keypads, keypad: Keypad, why: str
) -> None:
    """Show a fresh keypad that says *why*; the first digit takes the reason away."""
    fresh = keypads.begin(chat.owner, FIRST, length=keypad.length)
    await chat.show(query, choosing.pin(texts, fresh, again=False, why=why))


async def ask_phrase(
    query: CallbackQuery, state: FSMContext, chat: Chat, texts: Texts, keypads: Keypads
) -> None:
    """A passphrase instead of a PIN."""
    await goal(state)
    keypads.close(chat.owner)
    await _ask_phrase(query, state, chat, texts)


async def take_phrase(
    message: Message, state: FSMContext, chat: Chat, texts: Texts, held: Held
) -> None:
    """Take the passphrase; her message and the question go at once."""
    await _take_away(message, state, chat)
    try:
        check_secret(message.text or "")
    except WeakPinError as weak:
        await _ask_phrase(message, state, chat, texts, texts(weak.text_key))
        return
    held.put(chat.owner, Secret.PHRASE, message.text or "")
    await state.set_state(Choosing.phrase_again)
    await state.update_data(asked=await chat.show(message, choosing.phrase(texts, again=True)))


async def repeat_phrase(
    message: Message, state: FSMContext, chat: Chat, texts: Texts, held: Held, chosen: "Chosen"
) -> None:
    """Take the passphrase again; it must be the same."""
    await _take_away(message, state, chat)
    first = held.take(chat.owner, Secret.PHRASE)
    if first is None or first != message.text:
        await _ask_phrase(message, state, chat, texts, texts("choose-differs"))
        return
    await chosen(message, state, chat, texts, first, "phrase")


async def _ask_phrase(
    event: Event, state: FSMContext, chat: Chat, texts: Texts, why: str = ""
) -> None:
    asked = await chat.show(event, choosing.phrase(texts, again=False, why=why))
    await state.set_state(Choosing.phrase)
    await state.update_data(since=seconds(chat.clock()), asked=asked)


async def _take_away(message: Message, state: FSMContext, chat: Chat) -> None:
    """Delete the typed phrase and the question it answers."""
    asked = (await state.get_data()).get("asked")
    await chat.remove([message.message_id, *([asked] if isinstance(asked, int) else [])])


class Chosen:
    """What happens with a secret that was chosen and repeated: register, change or recover."""

    def __init__(self, gate: Gate, held: Held, change_settings: ChangeSettings, zone: str) -> None:
        self._accounts = gate.accounts
        self._gate = gate
        self._held = held
        self._change_settings = change_settings
        self._zone = zone  # until she says where she lives

    async def __call__(
        self, event: Event, state: FSMContext, chat: Chat, texts: Texts, secret: str, kind: str
    ) -> None:
        """Use *secret* for the goal in the state, then show what comes next."""
        purpose = await goal(state)
        if purpose is Goal.CHANGE:
            await self._change(chat.owner, secret, kind)
            await state.clear()
            await chat.show(event, menus.secret_changed(texts))
            return
        if purpose is Goal.REGISTER:
            settings = Settings(language=texts.language, zone=self._zone, door=kind)
            code = await self._accounts.register(chat.owner, secret, settings)
        else:
            code = await self._recover(chat.owner, secret, kind, texts)
        await coding.begin(event, state, chat, texts, self._held, code)
        if purpose is Goal.RECOVER:
            await self._ring_here(chat.owner)

    async def _change(self, owner: OwnerId, secret: str, kind: str) -> None:
        await self._accounts.change_secret(owner, secret)
        await self._keep_kind(owner, kind)

    async def _recover(self, owner: OwnerId, secret: str, kind: str, texts: Texts) -> str:
        typed = self._held.take(owner, Secret.RECOVERY)
        if typed is None:
            raise ExpiredError
        code = await self._accounts.recover(owner, typed, secret)
        if await self._accounts.settings(owner) is None:
            fresh = Settings(language=texts.language, zone=self._zone, door=kind)
            await self._accounts.change(owner, fresh)
        await self._keep_kind(owner, kind)
        return code

    async def _ring_here(self, owner: OwnerId) -> None:
        """Let what rang on the account of before ring on this one."""
        settings = await self._accounts.settings(owner)
        if settings is not None:
            await self._change_settings.plan(owner, settings)
        self._gate.open_journal(owner)

    async def _keep_kind(self, owner: OwnerId, kind: str) -> None:
        settings = await self._accounts.settings(owner)
        if settings is not None and settings.door != kind:
            await self._accounts.change(owner, replace(settings, door=kind))


def router() -> Router:
    """Choosing a secret, in the order she meets it."""
    router = Router(name=__name__)
    router.message.filter(StateFilter(Choosing))
    router.callback_query.filter(StateFilter(Choosing))
    step = StartButton.filter
    long_or_short = step(F.step.in_({Step.PIN, Step.LONG_PIN}))
    router.callback_query.register(change_kind, Choosing.pin, long_or_short)
    router.callback_query.register(change_kind, Choosing.phrase, step(F.step == Step.PIN))
    router.callback_query.register(ask_phrase, Choosing.pin, step(F.step == Step.PHRASE))
    router.callback_query.register(press, Choosing.pin, KeyButton.filter())
    words = (Awaited(), Words())
    router.message.register(take_phrase, Choosing.phrase, *words)
    router.message.register(repeat_phrase, Choosing.phrase_again, *words)
    return router
