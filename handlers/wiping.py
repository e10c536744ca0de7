"""Deleting everything: what would go and what stays elsewhere, the code, a typed word, the end."""

from aiogram import F, Router
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import LeavingButton, LeavingDo
from handlers.chat import Event
from handlers.filters import Newcomer, Words, Writer
from handlers.memory import Memory
from handlers.screens import wiping as screens
from handlers.states import After, Wiping
from handlers.unlocking import Awaited, Gate, Visit, at_door
from journal.ports import Accounts, Journal
from journal.times import seconds


class OneWord(BaseFilter):
    """One word alone; a sentence is a note, whatever is being asked."""

    async def __call__(self, message: Message) -> bool:
        """Return whether the text may be an answer."""
        return len((message.text or "").split()) == 1


async def offer(query: CallbackQuery, visit: Visit) -> None:
    """Taking everything away, or deleting it; works while locked."""
    await visit.state.clear()
    await visit.chat.show(query, screens.leaving(visit.texts))


async def warn(query: CallbackQuery, visit: Visit) -> None:
    """Say what goes and what stays elsewhere."""
    await visit.state.clear()
    await visit.chat.show(query, screens.warning(visit.texts))


async def prove(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """Ask for the code, also when the notes are open: whoever holds the phone may not know it."""
    await at_door(query, visit, gate.keypads, After.WIPE)


async def enter(event: Event, visit: Visit, _journal: Journal, greeting: str) -> None:
    """Ask for the word, behind the door."""
    await _ask(event, visit, greeting)


async def take_word(message: Message, visit: Visit, gate: Gate, memory: Memory) -> None:
    """Take the word: the right one ends everything, any other changes nothing."""
    chat, texts = visit.chat, visit.texts
    asked = (await visit.state.get_data()).get("screen")
    await chat.remove([message.message_id, *([asked] if isinstance(asked, int) else [])])
    if not screens.is_word(texts, message.text or ""):
        await _ask(message, visit, texts("wiping-other-word"))
    elif not gate.accounts.is_open(chat.owner):
        await at_door(message, visit, gate.keypads, After.WIPE)
    else:
        await _wipe(visit, gate.accounts, memory)


async def _ask(event: Event, visit: Visit, said: str) -> None:
    await visit.state.set_state(Wiping.word)
    shown = await visit.chat.show(event, screens.word(visit.texts, said))
    # The language is for the last sentence: the settings are gone by then.
    known = {"screen": shown, "language": visit.texts.language}
    await visit.state.set_data({**known, "since": seconds(visit.chat.clock())})


async def _wipe(visit: Visit, accounts: Accounts, memory: Memory) -> None:
    """Destroy the keys, remove what they opened, then take the chat away."""
    memory.forget(visit.chat.owner)
    await accounts.wipe(visit.chat.owner)
    await _end(visit)


async def wiped(_message: Message, visit: Visit) -> None:
    """The word comes again because a kill kept us from the end; the keys are gone."""
    await _end(visit)


async def _end(visit: Visit) -> None:
    chat = visit.chat
    swept = await chat.remove(await chat.traces.of(chat.owner))
    await visit.state.clear()
    await chat.say(screens.done(visit.texts, swept=swept))


def router() -> Router:
    """The way to the end, in its order; the last handler is for somebody who is a stranger by then."""
    router = Router(name=__name__)
    router.callback_query.filter(Writer(), LeavingButton.filter())
    for do, handler in (
        (LeavingDo.SHOW, offer),
        (LeavingDo.WIPE, warn),
        (LeavingDo.WIPE_SURE, prove),
    ):
        router.callback_query.register(handler, LeavingButton.filter(F.do == do))
    router.message.filter(Wiping.word)
    answer = (Words(), OneWord(), Awaited())
    router.message.register(take_word, Writer(), *answer)
    router.message.register(wiped, Newcomer(), *answer)
    return router
