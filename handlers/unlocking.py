"""The door: a keypad or a passphrase opens the journal, the spare code when both are forgotten.

Writing never meets it. Whoever needs the journal asks ``at_door`` and is called back through the
table of ways that ``bot/app.py`` gives.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import BaseFilter, Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.callbacks import (
    BrowseButton,
    BrowseDo,
    DoorButton,
    DoorDo,
    KeyButton,
    MenuButton,
    MenuDo,
)
from handlers.chat import Chat, Event
from handlers.filters import Words
from handlers.keypad import Keypads
from handlers.screens import Screen
from handlers.screens import unlocking as screens
from handlers.screens.choosing import LENGTHS
from handlers.states import After, Choosing, Unlocking
from journal.law import Law
from journal.ports import Accounts, Journal, OwnerId, Refused, Settings
from journal.times import seconds
from locales import Texts

DOOR = "door"  # what the keypad is for
# A text that comes later than this is a note again: no word of hers is taken for a passphrase
# because she left the door standing and came back in the evening.
AWAITED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who stands at the door, how to speak to her, under which law; a newcomer has no settings."""

    state: FSMContext
    chat: Chat
    texts: Texts
    settings: Settings | None
    law: Law


Way = Callable[[Event, Visit, Journal, str], Awaitable[None]]
"""What is behind the door: shows its first screen, with a greeting above it when there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What opens, and where each way leads."""

    accounts: Accounts
    keypads: Keypads
    open_journal: Callable[[OwnerId], Journal | None]
    ways: Mapping[After, Way]

    async def walk_in(self, event: Event, visit: Visit, after: After, greeting: str = "") -> bool:
        """Show what is behind the door; False, and nothing shown, when it is locked."""
        journal = self.open_journal(visit.chat.owner)
        if journal is None:
            return False
        way = self.ways.get(after, self.ways[After.BROWSE])
        await way(event, visit, journal, greeting)
        return True


class Awaited(BaseFilter):
    """A typed answer was asked for, and not long ago."""

    async def __call__(self, _event: TelegramObject, state: FSMContext, chat: Chat) -> bool:
        """Return whether the text is meant for the question."""
        since = (await state.get_data()).get("since")
        return isinstance(since, int) and seconds(chat.clock()) - since < AWAITED.total_seconds()


class Locked(BaseFilter):
    """Her journal is locked now."""

    async def __call__(self, _event: TelegramObject, chat: Chat, gate: Gate) -> bool:
        """Return whether the door is in the way."""
        return not gate.accounts.is_open(chat.owner)


class LooksLikePin(BaseFilter):
    """Digits alone, as many as a PIN has."""

    async def __call__(self, message: Message) -> bool:
        """Return whether somebody may have typed what is to be tapped."""
        typed = (message.text or "").strip()
        return typed.isdecimal() and len(typed) in LENGTHS.values()


async def at_door(event: Event, visit: Visit, keypads: Keypads, after: After) -> None:
    """Ask for what opens the journal, and remember where she wanted to go."""
    await _ask(event, visit, keypads, after)


async def open_(event: Event, visit: Visit, gate: Gate) -> None:
    """Go in, through the door when it is locked."""
    if await gate.walk_in(event, visit, After.BROWSE):
        await visit.state.clear()
        return
    await _ask(event, visit, gate.keypads, After.BROWSE)


async def press(query: CallbackQuery, callback_data: KeyButton, visit: Visit, gate: Gate) -> None:
    """One key; the last digit tries the PIN by itself."""
    keypad = gate.keypads.press(visit.chat.owner, callback_data.token)
    if keypad is None or keypad.purpose != DOOR:
        await _stale(query, visit, gate.keypads)
    elif keypad.complete:
        gate.keypads.close(visit.chat.owner)
        await _try(query, visit, gate, keypad.typed)
    else:
        await visit.chat.show(query, screens.keypad(visit.texts, keypad))


async def _stale(query: CallbackQuery, visit: Visit, keypads: Keypads) -> None:
    """A key of before: of a double tap, of an older screen, of before a restart."""
    keypad = keypads.current(visit.chat.owner)
    if keypad is None or keypad.purpose != DOOR:
        said = visit.texts("door-afresh")
        await _ask(query, visit, keypads, await wanted_way(visit.state), said)


async def late_press(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """A key without a question: the second half of a double tap, or an old keypad."""
    if await visit.state.get_state() is None and not gate.accounts.is_open(visit.chat.owner):
        await _ask(query, visit, gate.keypads, After.BROWSE)


async def take_phrase(message: Message, visit: Visit, gate: Gate) -> None:
    """Try the passphrase; her message goes before anything else happens."""
    await visit.chat.remove([message.message_id])
    await _try(message, visit, gate, message.text or "")


async def _try(event: Event, visit: Visit, gate: Gate, secret: str) -> None:
    answer = await gate.accounts.unlock(visit.chat.owner, secret)
    after = await wanted_way(visit.state)
    if isinstance(answer, Refused):
        await _refuse(event, visit, gate.keypads, answer, after)
        return
    door = await standing(visit.state)
    await visit.state.clear()
    greeting = screens.greeting(visit.texts, visit.settings, answer)
    await gate.walk_in(event, visit, after, greeting)
    if isinstance(event, Message) and door is not None:
        await visit.chat.remove([door])


async def _refuse(
    event: Event, visit: Visit, keypads: Keypads, refused: Refused, after: After
) -> None:
    texts = visit.texts
    if refused.disabled:
        await put(event, visit, screens.only_spare(texts), Unlocking.closed, after)
    elif refused.until is not None and visit.settings is not None:
        screen = screens.wait(texts, visit.settings, refused.until, visit.chat.clock())
        await put(event, visit, screen, Unlocking.closed, after)
    else:
        wrong = "door-wrong-phrase" if isinstance(event, Message) else "door-wrong"
        await _ask(event, visit, keypads, after, texts(wrong))


async def _ask(event: Event, visit: Visit, keypads: Keypads, after: After, said: str = "") -> None:
    """Show the keypad of the right length, or ask for the passphrase."""
    door = visit.settings.door if visit.settings else "pin6"
    if door not in LENGTHS:
        await put(event, visit, screens.phrase(visit.texts, said), Unlocking.phrase, after)
        return
    keypad = keypads.begin(visit.chat.owner, DOOR, length=LENGTHS[door])
    await put(event, visit, screens.keypad(visit.texts, keypad, said), Unlocking.pin, after)


async def put(event: Event, visit: Visit, screen: Screen, at: State, after: After) -> None:
    """Show *screen* in place of any other door: one keypad at a time."""
    before = await standing(visit.state)
    shown = await visit.chat.show(event, screen)
    if before is not None and before != shown:
        await visit.chat.remove([before])
    await visit.state.set_state(at)
    await visit.state.set_data(
        {
            "after": after.value,
            "door": shown,
            "since": seconds(visit.chat.clock()),
            "language": visit.texts.language,
        }
    )


async def wanted_way(state: FSMContext) -> After:
    """Return where she wanted to go."""
    value = (await state.get_data()).get("after")
    return After(value) if value in set(After) else After.BROWSE


async def standing(state: FSMContext) -> int | None:
    """Return the message the door is on; None when there is none."""
    shown = (await state.get_data()).get("door")
    return shown if isinstance(shown, int) else None


async def back(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """From the spare code back to the keypad."""
    await _ask(query, visit, gate.keypads, await wanted_way(visit.state))


async def typed_pin(message: Message, chat: Chat, texts: Texts) -> None:
    """A PIN typed as a message: it is neither tried nor kept, and goes at once."""
    await chat.remove([message.message_id])
    await chat.say(Screen(texts("door-tap-only")))


def slips() -> Router:
    """What must not become an entry while a keypad is up; also for newcomers."""
    router = Router(name=f"{__name__}.slips")
    router.message.filter(StateFilter(Unlocking.pin, Choosing.pin))
    router.message.register(typed_pin, LooksLikePin())
    return router


def router() -> Router:
    """The door, in the order she meets it; for those who have a journal."""
    router = Router(name=__name__)
    router.include_routers(_keys())
    router.message.register(open_, Command("open"))
    router.callback_query.register(open_, MenuButton.filter(F.do == MenuDo.OPEN))
    # The way back to the list stands on screens that outlive the lock.
    router.callback_query.register(open_, BrowseButton.filter(F.do == BrowseDo.LIST), Locked())
    router.callback_query.register(back, DoorButton.filter(F.do == DoorDo.BACK))
    typed = (Words(),)
    router.message.register(take_phrase, StateFilter(Unlocking.phrase), Awaited(), *typed)
    return router


def _keys() -> Router:
    router = Router(name=f"{__name__}.keys")
    router.callback_query.filter(KeyButton.filter())
    router.callback_query.register(press, StateFilter(Unlocking.pin))
    router.callback_query.register(late_press)
    return router
