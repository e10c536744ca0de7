"""She has handed it in: its number, the day, the office, written down one answer at a time.

Nothing here needs the open journal but the days that follow; a locked one loses no answer.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import uuid4

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import FilingButton, FilingDo
from handlers.chat import Event
from handlers.filters import Words, Writer
from handlers.screens import Screen
from handlers.screens import filing as screens
from handlers.states import Filing, HandedIn
from handlers.unlocking import Awaited, Gate, Visit
from journal.answers import Moment
from journal.case import read_case
from journal.case.forms import field
from journal.case.kinds import Channel
from journal.case.saying import tapped, typed
from journal.case.writing import tell
from journal.clocks import deadlines
from journal.errors import ExpiredError, JournalError
from journal.events import FactType, Said
from journal.law import APPLICATION, PORTAL, Law
from journal.ports import Pen
from journal.times import seconds

End = Callable[[Visit, HandedIn], Awaitable[Screen]]

STEPS: Final = ("channel", "number", "date", "office")
# How a statement goes that was made for a channel; paper may be carried or sent.
WAYS: Final[Mapping[str, Channel]] = {PORTAL: Channel.PORTAL, APPLICATION: Channel.APP}


async def begin(_query: CallbackQuery, callback_data: FilingButton, visit: Visit) -> None:
    """Ask the first question under the guide, which stays to be read.

    A second tap asks the question that was open again: what she said is about the same statement.
    """
    if callback_data.value not in visit.law.channels:
        raise ExpiredError
    handed = await _open(visit, callback_data.report)
    if handed is None:
        way = WAYS.get(callback_data.value)
        handed = HandedIn(
            subject=uuid4(),
            step=STEPS[0] if way is None else STEPS[1],
            channel=way.value if way else "",
            report=max(callback_data.report, 0),
        )
    else:
        await visit.chat.remove([handed.screen])
    screen = await visit.chat.say(screens.question(visit.texts, handed))
    await _await(visit, replace(handed, screen=screen))


async def _open(visit: Visit, report: int) -> HandedIn | None:
    """Return the question that is open about the statement of the same report."""
    if await visit.state.get_state() != Filing.answer.state:
        return None
    handed = await HandedIn.read(visit.state)
    return handed if handed.report == report else None


async def set_answer(
    query: CallbackQuery,
    callback_data: FilingButton,
    visit: Visit,
    pen: Pen,
    gate: Gate,
    law: Law,
) -> None:
    """Take a fixed answer; one to an earlier question changes nothing."""
    handed = await HandedIn.read(visit.state)
    if callback_data.step != handed.step:
        return
    known, _ = field(FactType.FILING, handed.step)
    said = tapped(known, callback_data.value, _present(visit))
    handed = await _write(pen, visit, handed, {handed.step: said})
    await _go_on(query, visit, handed, partial(_end, pen=pen, gate=gate, law=law))


async def skip(
    query: CallbackQuery,
    callback_data: FilingButton,
    visit: Visit,
    pen: Pen,
    gate: Gate,
    law: Law,
) -> None:
    """Pass a question over."""
    handed = await HandedIn.read(visit.state)
    if callback_data.step == handed.step:
        await _go_on(query, visit, handed, partial(_end, pen=pen, gate=gate, law=law))


async def answer(message: Message, visit: Visit, pen: Pen, gate: Gate, law: Law) -> None:
    """Take a typed answer; the question stays open when it is not understood."""
    handed = await HandedIn.read(visit.state)
    known, item = field(FactType.FILING, handed.step)
    try:
        said = typed(FactType.FILING, known, item, message.text or "", _present(visit))
    except JournalError as error:
        said_no = visit.texts(error.text_key)
        await visit.chat.show(message, screens.question(visit.texts, handed, said_no))
        return
    handed = await _write(pen, visit, handed, said)
    await _go_on(message, visit, handed, partial(_end, pen=pen, gate=gate, law=law))


async def _write(pen: Pen, visit: Visit, handed: HandedIn, said: Mapping[str, Said]) -> HandedIn:
    """Write answers down; with the first of them how it went and which report it was."""
    if handed.begun:
        await tell(pen, FactType.FILING, handed.subject, said, begins=None)
        return handed
    known: dict[str, Said] = {}
    if handed.channel:
        known["channel"] = Said(handed.channel)
    if handed.report:
        known["report"] = Said(handed.report)
    zone = _present(visit).zone
    await tell(pen, FactType.FILING, handed.subject, {**known, **said}, begins=zone)
    return replace(handed, begun=True)


async def _go_on(event: Event, visit: Visit, handed: HandedIn, end: End) -> None:
    following = STEPS.index(handed.step) + 1
    if following < len(STEPS):
        handed = replace(handed, step=STEPS[following])
        screen = await visit.chat.show(event, screens.question(visit.texts, handed))
        await _await(visit, replace(handed, screen=screen))
        return
    await visit.state.clear()
    await visit.chat.show(event, await end(visit, handed))


async def _end(visit: Visit, handed: HandedIn, *, pen: Pen, gate: Gate, law: Law) -> Screen:
    """Return the days that follow; they are read from the journal when it is open.

    When every question was passed over, that it was handed in is written down now.
    """
    if not handed.begun:
        handed = await _write(pen, visit, handed, {})
    journal = gate.open_journal(visit.chat.owner)
    if journal is None or visit.settings is None:
        return screens.kept_locked(visit.texts)
    case = read_case(await journal.casebook())
    ahead = deadlines(case, visit.chat.clock(), law)
    own = [deadline for deadline in ahead if deadline.about == handed.subject]
    return screens.kept(visit.texts, visit.settings, handed, own)


async def _await(visit: Visit, handed: HandedIn) -> None:
    await replace(handed, since=seconds(visit.chat.clock())).write(visit.state)


def _present(visit: Visit) -> Moment:
    if visit.settings is None:
        raise ExpiredError
    return Moment(visit.chat.clock(), visit.settings.zone, visit.law)


def router() -> Router:
    """The questions in their order; they work while locked."""
    router = Router(name=__name__)
    router.message.filter(Writer())
    router.message.register(answer, StateFilter(Filing.answer), Awaited(), Words())
    router.callback_query.filter(FilingButton.filter())
    for do, handler in (
        (FilingDo.BEGIN, begin),
        (FilingDo.SET, set_answer),
        (FilingDo.SKIP, skip),
    ):
        router.callback_query.register(handler, FilingButton.filter(F.do == do))
    return router
