"""Taking everything along: the code, what is inside and that nothing protects it, then the files."""

import asyncio
import logging
from contextlib import aclosing, suppress
from dataclasses import dataclass, field

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery

from handlers.callbacks import LeavingButton, LeavingDo
from handlers.chat import Chat, Event
from handlers.filters import Writer
from handlers.later import Start
from handlers.screens import Toast
from handlers.screens import takeout as screens
from handlers.states import After, Taking
from handlers.unlocking import Awaited, Gate, Visit, at_door
from journal.errors import ExpiredError
from journal.ports import Journal, OwnerId, Settings
from journal.takeout import Pack, TakeoutError, things
from journal.times import seconds
from locales import Texts

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Errand:
    """One archive on its way: to whom, from what, and where its progress is shown."""

    chat: Chat
    texts: Texts
    settings: Settings
    journal: Journal
    screen: int
    task: "asyncio.Task[None] | None" = None
    hidden: bool = False


@dataclass(slots=True, kw_only=True)
class Courier:
    """Carries one archive at a time to each person, while she goes on writing."""

    pack: Pack
    start: Start
    _errands: dict[OwnerId, Errand] = field(default_factory=dict)

    def carry(self, errand: Errand) -> None:
        """Begin; returns at once. One that is on its way goes on alone."""
        if errand.chat.owner not in self._errands:
            self._errands[errand.chat.owner] = errand
            errand.task = self.start(self._run(errand))

    def stop(self, owner: OwnerId) -> bool:
        """Stop; False when nothing of hers is on its way."""
        errand = self._errands.get(owner)
        return errand is not None and errand.task is not None and errand.task.cancel()

    def forget(self, owner: OwnerId) -> None:
        """She hid everything: nothing of it may appear any more."""
        if (errand := self._errands.get(owner)) is not None:
            errand.hidden = True
            self.stop(owner)

    async def _run(self, errand: Errand) -> None:
        try:
            await self._deliver(errand)
        except asyncio.CancelledError:
            if not errand.hidden:
                with suppress(TelegramAPIError):
                    await errand.chat.edit(errand.screen, screens.stopped(errand.texts))
            raise
        except TelegramForbiddenError:
            log.info("an archive had nobody to go to")
        except Exception as error:  # noqa: BLE001 - she waits for an answer, whatever happened
            await _explain(errand, error)
        finally:
            self._errands.pop(errand.chat.owner, None)

    async def _deliver(self, errand: Errand) -> None:
        chat, texts, lost, number = errand.chat, errand.texts, 0, 0
        async with aclosing(self.pack(errand.journal, errand.settings)) as parcels:
            async for parcel in parcels:
                number, lost = number + 1, lost + parcel.lost
                await chat.hand_over(parcel.name, parcel.data, screens.caption(texts, number))
                del parcel  # it would lie in memory while the next is packed
        await chat.say(screens.done(texts, number, lost, errand.settings.sweep_after))
        await chat.remove([errand.screen])


async def _explain(errand: Errand, error: Exception) -> None:
    key = getattr(error, "text_key", None)
    if key is None:
        log.error("an archive failed: %s", type(error).__name__)
    with suppress(TelegramAPIError):
        await errand.chat.say(screens.failed(errand.texts, key or TakeoutError.text_key))


async def prove(query: CallbackQuery, visit: Visit, gate: Gate) -> None:
    """Ask for the code, also when the notes are open: whoever holds the phone may not know it."""
    await at_door(query, visit, gate.keypads, After.TAKEOUT)


async def enter(event: Event, visit: Visit, journal: Journal, greeting: str) -> None:
    """Say what is inside and that nothing protects it, behind the door."""
    held = things(await journal.casebook())
    if not held:
        await visit.chat.show(event, screens.nothing(visit.texts))
        return
    await visit.chat.show(event, screens.inside(visit.texts, held, greeting))
    await visit.state.set_state(Taking.sure)
    await visit.state.set_data({"since": seconds(visit.chat.clock())})


async def begin(
    query: CallbackQuery, visit: Visit, settings: Settings, journal: Journal, courier: Courier
) -> None:
    """Start, and say so; she can go on writing."""
    await visit.state.clear()
    shown = await visit.chat.show(query, screens.working(visit.texts))
    errand = Errand(
        chat=visit.chat, texts=visit.texts, settings=settings, journal=journal, screen=shown
    )
    courier.carry(errand)


async def stop(_query: CallbackQuery, chat: Chat, texts: Texts, courier: Courier) -> Toast | None:
    """Stop what is on its way; its message says so itself."""
    return None if courier.stop(chat.owner) else Toast(texts(ExpiredError.text_key))


def router() -> Router:
    """The way to the code, and to stop; works while locked."""
    router = Router(name=__name__)
    router.callback_query.filter(Writer(), LeavingButton.filter())
    router.callback_query.register(prove, LeavingButton.filter(F.do == LeavingDo.TAKE))
    router.callback_query.register(stop, LeavingButton.filter(F.do == LeavingDo.STOP))
    return router


def private() -> Router:
    """The last button: good for some minutes after the code, else the code comes again."""
    router = Router(name=f"{__name__}.private")
    router.callback_query.filter(LeavingButton.filter(F.do == LeavingDo.TAKE_SURE))
    router.callback_query.register(begin, StateFilter(Taking.sure), Awaited())
    router.callback_query.register(prove)
    return router
