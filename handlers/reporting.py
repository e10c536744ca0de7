"""Asking for a report: a few questions, what would be inside, and the word that it is true.

Answers wait in memory; words typed as an answer work while the journal is locked, everything else
is behind the door.
"""

import asyncio
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import disclosing, hiding, printing
from handlers.callbacks import DisclosingButton, MenuButton, MenuDo, ReportButton, ReportDo
from handlers.chat import Event
from handlers.filters import Answering, HasText, Locked, Words
from handlers.printing import Job, Printer
from handlers.screens import Screen, Toast
from handlers.screens import reporting as screens
from handlers.standing import Standing, Undrafted, wish
from handlers.states import After, Reporting
from handlers.unlocking import Gate, Visit, at_door
from journal.drafting import (
    FIELDS,
    MONTH,
    QUARTER,
    Ask,
    Draft,
    Drafts,
    keep_applicant,
    read_span,
    recent,
)
from journal.errors import ExpiredError, JournalError
from journal.ports import Journal, Pen
from journal.reporting import Phase, Span, summary
from locales import LANGUAGES

READS = {ReportDo.CHOOSE, ReportDo.MAKE, ReportDo.AGAIN}  # buttons that need the open journal


@dataclass(frozen=True, slots=True)
class Entrance:
    """The way behind the door that leads to a report."""

    standing: Standing
    printer: Printer

    async def __call__(self, event: Event, visit: Visit, journal: Journal, greeting: str) -> None:
        """Begin with the first question, or go on where she stood."""
        chat, texts = visit.chat, visit.texts
        if self.printer.busy(chat.owner):
            await chat.say(Screen(texts("reporting-busy")))
            return
        drafts = self.standing.drafts
        draft = drafts.find(chat.owner)
        if draft is None:
            casebook = await journal.casebook()
            if not casebook.incidents:
                await chat.show(event, screens.nothing(texts))
                return
            draft = drafts.begin(chat.owner, Draft.over(casebook, self.standing.law))
        await self.standing.show(event, visit, draft, journal, greeting)


async def begin(event: Event, visit: Visit, gate: Gate) -> None:
    """Go to the questions, through the door when it is locked."""
    if not await gate.walk_in(event, visit, After.REPORT):
        await at_door(event, visit, gate.keypads, After.REPORT)


async def choose(
    query: CallbackQuery,
    callback_data: ReportButton,
    visit: Visit,
    pen: Pen,
    journal: Journal,
    standing: Standing,
) -> None:
    """Take a fixed answer; one to an earlier question only shows where she stands."""
    draft = standing.drafts.get(visit.chat.owner)
    if callback_data.ask != draft.ask.value:
        if query.message is None or query.message.message_id != draft.screen:
            await standing.show(query, visit, draft, journal)
        return
    if draft.ask is Ask.KEEP and callback_data.value == "yes" and visit.settings is not None:
        await keep_applicant(pen, draft, visit.settings.zone)
    await _take(draft, callback_data.value, visit, journal)
    await standing.show(query, visit, draft, journal)


async def _take(draft: Draft, value: str, visit: Visit, journal: Journal) -> None:
    match draft.ask, value:
        case Ask.LANGUAGE, _ if value in LANGUAGES:
            draft.speak(value)
        case Ask.PERIOD, "dates":
            draft.ask = Ask.DATES
        case Ask.PERIOD, "all" | "month" | "quarter":
            await _about(draft, _span(value, visit), journal)
        case Ask.DATES, "back":
            draft.ask = Ask.PERIOD
        case Ask.KEPT, "use":
            draft.use_kept()
        case Ask.KEPT, "change":
            draft.fill_in()
        case ((Ask.KEPT | Ask.NAME), "blank"):
            draft.leave_blank()
        case ask, "skip" if ask in FIELDS:
            draft.answer("", visit.law)
        case Ask.KEEP, "yes" | "no":
            draft.ask = Ask.SUMMARY
        case _:
            raise ExpiredError


def _span(value: str, visit: Visit) -> Span:
    if value == "all" or visit.settings is None:
        return Span()
    today = visit.chat.clock().astimezone(visit.settings.tz).date()
    return recent(MONTH if value == "month" else QUARTER, today)


async def _about(draft: Draft, span: Span, journal: Journal) -> None:
    """Take the days; a period without entries is said now and not after six more questions."""
    await asyncio.to_thread(summary, await journal.casebook(), span)
    draft.about(span)


async def take_dates(message: Message, visit: Visit, journal: Journal, standing: Standing) -> None:
    """Take the days she typed; the question stays open when they are not understood."""
    await visit.chat.remove([message.message_id])
    draft, said = standing.drafts.get(visit.chat.owner), ""
    try:
        await _about(draft, _read(message, visit), journal)
    except JournalError as error:
        said = visit.texts(error.text_key)
    await standing.ask(message, visit, draft, screens.question(visit.texts, draft, said))


def _read(message: Message, visit: Visit) -> Span:
    if visit.settings is None:
        raise ExpiredError
    return read_span(message.text or "", visit.chat.clock(), visit.settings.tz)


async def take_data(message: Message, visit: Visit, standing: Standing) -> None:
    """Take one of her data; her message goes at once, whatever it holds."""
    await visit.chat.remove([message.message_id])
    draft, said = standing.drafts.get(visit.chat.owner), ""
    try:
        draft.answer(message.text or "", visit.law)
    except JournalError as error:
        said = visit.texts(error.text_key)
    await standing.ask(message, visit, draft, screens.question(visit.texts, draft, said))


async def make(
    query: CallbackQuery,
    visit: Visit,
    pen: Pen,
    journal: Journal,
    standing: Standing,
    printer: Printer,
) -> Toast | None:
    """She says that it is true: begin, and let her go on writing."""
    owner = visit.chat.owner
    if printer.busy(owner):
        return Toast(visit.texts("reporting-busy"))
    if visit.settings is None:
        raise ExpiredError
    wanted = wish(visit, standing.drafts.get(owner))
    await visit.state.clear()
    screen = await visit.chat.show(query, screens.working(visit.texts, Phase.READING, 0))
    job = Job(
        chat=visit.chat,
        texts=visit.texts,
        settings=visit.settings,
        journal=journal,
        pen=pen,
        wish=wanted,
        screen=screen,
    )
    printer.print(job)
    return None


async def again(query: CallbackQuery, visit: Visit, journal: Journal, standing: Standing) -> None:
    """Ask everything anew."""
    fresh = Draft.over(await journal.casebook(), visit.law)
    draft = standing.drafts.begin(visit.chat.owner, fresh)
    await standing.show(query, visit, draft, journal)


async def anew(query: CallbackQuery, visit: Visit, journal: Journal, gate: Gate) -> None:
    """Her choices were forgotten: say so, and begin with the first question."""
    await gate.ways[After.REPORT](query, visit, journal, visit.texts("reporting-anew"))


async def cancel(query: CallbackQuery, visit: Visit, drafts: Drafts) -> None:
    """Forget what was asked and answered."""
    drafts.drop(visit.chat.owner)
    await visit.state.clear()
    await visit.chat.show(query, screens.cancelled(visit.texts))


def router() -> Router:
    """What works while locked: the way to the door, and her own data typed in."""
    router = Router(name=__name__)
    router.message.filter(HasText())
    router.message.register(begin, Command("report"))
    router.callback_query.register(begin, MenuButton.filter(F.do == MenuDo.REPORT))
    router.include_routers(_buttons())
    words = (Reporting.answer, Words())
    router.message.register(take_data, *words, Answering(frozenset(FIELDS)))
    reads = Answering(frozenset({Ask.DATES, Ask.OFFICE, Ask.WORDS}))
    router.message.register(begin, *words, reads, Locked())
    router.callback_query.register(begin, DisclosingButton.filter(), Locked())
    return router


def _buttons() -> Router:
    router = Router(name=f"{__name__}.buttons")
    router.callback_query.filter(ReportButton.filter())
    router.include_router(printing.router())
    router.callback_query.register(cancel, ReportButton.filter(F.do == ReportDo.CANCEL))
    router.callback_query.register(begin, ReportButton.filter(F.do.in_(READS)), Locked())
    return router


def private() -> Router:
    """What reads the journal."""
    router = Router(name=f"{__name__}.private")
    reads = ReportButton.filter(F.do.in_(READS))
    router.callback_query.register(anew, reads, Undrafted())
    router.callback_query.register(anew, DisclosingButton.filter(), Undrafted())
    for do, handler in ((ReportDo.CHOOSE, choose), (ReportDo.MAKE, make), (ReportDo.AGAIN, again)):
        router.callback_query.register(handler, ReportButton.filter(F.do == do))
    router.include_routers(hiding.private(), disclosing.private())
    dates = Answering(frozenset({Ask.DATES}))
    router.message.register(take_dates, Reporting.answer, Words(), dates)
    return router
