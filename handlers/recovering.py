"""The spare code: for her who forgot her own, and for her who has a new Telegram account."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers import choosing
from handlers.callbacks import DoorButton, DoorDo
from handlers.chat import Event
from handlers.filters import HasText, Words
from handlers.held import Held, Secret
from handlers.screens import unlocking as screens
from handlers.states import Goal, Unlocking
from handlers.unlocking import Awaited, Gate, Visit, put, standing, wanted_way


async def ask_code(event: Event, visit: Visit) -> None:
    """Ask for the spare code, also of somebody who is new on this account."""
    screen = screens.code(visit.texts, newcomer=visit.settings is None)
    await put(event, visit, screen, Unlocking.code, await wanted_way(visit.state))


async def take_code(message: Message, visit: Visit, gate: Gate, held: Held) -> None:
    """Look whether the code opens a journal; then a new secret is chosen. Her message goes."""
    state, chat, texts = visit.state, visit.chat, visit.texts
    await chat.remove([message.message_id])
    typed = message.text or ""
    if not await gate.accounts.recoverable(chat.owner, typed):
        screen = screens.code(texts, newcomer=visit.settings is None, wrong=True)
        await put(message, visit, screen, Unlocking.code, await wanted_way(state))
        return
    held.put(chat.owner, Secret.RECOVERY, typed)
    door = await standing(state)
    await state.set_data({"goal": Goal.RECOVER.value, "language": texts.language})
    await choosing.begin(message, state, chat, texts, gate.keypads)
    if door is not None:
        await chat.remove([door])


def router() -> Router:
    """The spare code: for writers and for newcomers, so it comes before what stops those."""
    router = Router(name=__name__)
    router.callback_query.filter(DoorButton.filter(F.do == DoorDo.FORGOT))
    router.message.filter(HasText())
    router.message.register(ask_code, Command("recover"))
    router.callback_query.register(ask_code)
    router.message.register(take_code, Unlocking.code, Awaited(), Words())
    return router
