"""The case: what is there, one fact, its files, taking it back. Behind the lock, but for new files."""

import asyncio
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers import telling
from handlers.callbacks import CaseButton, CaseDo
from handlers.chat import Chat, Event
from handlers.filters import HasFile, Writer
from handlers.incoming import Files, media, written
from handlers.screens import Toast
from handlers.screens import casing as screens
from handlers.screens.amending import REASONS
from handlers.screens.telling import Teller
from handlers.states import After, Asked, Telling
from handlers.unlocking import Awaited, Gate, Visit, at_door
from journal.case import Case, read_case
from journal.case.facts import next_item
from journal.case.forms import FORMS
from journal.case.writing import AttachToFact, withdraw
from journal.casebook import Casebook, Fact
from journal.clocks import deadlines
from journal.completeness import missing
from journal.errors import ExpiredError, NotFoundError
from journal.events import FactType
from journal.law import Law
from journal.ports import Journal, Pen, Trace
from journal.times import seconds
from locales import Texts


async def begin(message: Message, visit: Visit, gate: Gate) -> None:
    """Go to the case, through the door when it is locked."""
    if not await gate.walk_in(message, visit, After.CASE):
        await at_door(message, visit, gate.keypads, After.CASE)


class Entrance:
    """The way behind the door that leads to the case."""

    def __init__(self, law: Law) -> None:
        self.law = law

    async def __call__(self, event: Event, visit: Visit, journal: Journal, greeting: str) -> None:
        """Show what there is."""
        if visit.settings is None:
            raise NotFoundError
        await visit.state.clear()
        case = read_case(await journal.casebook())
        now = visit.chat.clock()
        ahead = await asyncio.to_thread(deadlines, case, now, self.law)
        zone, asked = visit.settings.tz, visit.settings.nudges is not None
        teller = Teller.over(visit.texts, zone, case)
        today = now.astimezone(zone).date()
        shown = screens.overview(teller, case, ahead, today, asked=asked, greeting=greeting)
        await visit.chat.show(event, shown)


async def show(query: CallbackQuery, visit: Visit, journal: Journal, law: Law) -> None:
    """Show what there is."""
    await Entrance(law)(query, visit, journal, "")


async def leaf(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Show the facts of one kind."""
    await visit.state.clear()
    about, page = kind(callback_data.at), page_of(callback_data)
    casebook = await journal.casebook()
    screen = screens.listing(teller(visit, casebook), about, casebook.about(about), page)
    await visit.chat.show(query, screen)


async def show_fact(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Show one fact; her own data are one fact, asked for when there is none yet."""
    await visit.state.clear()
    casebook = await journal.casebook()
    if callback_data.subject is None and kind(callback_data.at) is FactType.APPLICANT:
        kept = casebook.about(FactType.APPLICANT)
        if not kept:
            await telling.add_applicant(query, visit, casebook)
            return
        fact = kept[-1]
    else:
        fact = found(casebook, callback_data.subject)
    await visit.chat.show(query, screens.one(teller(visit, casebook), fact))


async def show_items(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Show the numbers, addresses or vehicles of a person."""
    await visit.state.clear()
    casebook = await journal.casebook()
    fact, name = found(casebook, callback_data.subject), callback_data.at
    following = next_item(fact, name)
    page = page_of(callback_data)
    try:
        screen = screens.several(teller(visit, casebook), fact, name, page, following)
    except KeyError:
        raise ExpiredError from None
    await visit.chat.show(query, screen)


async def show_helps(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal, law: Law
) -> None:
    """Show what would still help."""
    await visit.state.clear()
    casebook = await journal.casebook()
    lacking = await asyncio.to_thread(missing, read_case(casebook), law)
    page = min(page_of(callback_data), max(len(lacking) - 1, 0) // screens.SIZE)
    await visit.chat.show(query, screens.helps(teller(visit, casebook), lacking, page))


async def await_file(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Let the next files join this fact."""
    fact = found(await journal.casebook(), callback_data.subject)
    shown = await visit.chat.show(query, screens.awaiting_file(visit.texts, fact))
    asked = Asked(
        about=fact.about,
        subject=fact.id,
        section="",
        screen=shown,
        since=seconds(visit.chat.clock()),
    )
    await asked.write(visit.state, Telling.file)


async def attach(
    message: Message, visit: Visit, pen: Pen, files: Files, attach_to_fact: AttachToFact
) -> None:
    """Seal a file to the fact; needs no reading, so it is not lost when the journal locks."""
    sent = media(message)
    if sent is None or visit.settings is None:
        raise ExpiredError
    asked = await Asked.read(visit.state)
    zone = visit.settings.zone
    if not asked.begun:
        asked = await telling.write(pen, asked, {}, zone)
        await asked.write(visit.state)
    words = written(message, zone)
    await attach_to_fact(pen, asked.subject, words, files.incoming(*sent))
    back = CaseButton(do=CaseDo.FACT, subject=asked.subject)
    await visit.chat.show(message, screens.file_added(visit.texts, asked.about, back))


async def send_files(
    _query: CallbackQuery, callback_data: CaseButton, chat: Chat, journal: Journal
) -> None:
    """Send the originals back one by one."""
    fact = found(await journal.casebook(), callback_data.subject)
    for exhibit in fact.exhibits:
        if not exhibit.withdrawn:
            file = BufferedInputFile(await journal.read(exhibit), exhibit.name)
            sent = await chat.bot.send_document(
                chat.owner, file, protect_content=True, disable_content_type_detection=True
            )
            due = chat.clock() + chat.stay
            await chat.traces.add(chat.owner, [Trace(sent.message_id, due, screen=True)])


async def ask_sure(
    query: CallbackQuery, callback_data: CaseButton, chat: Chat, texts: Texts, journal: Journal
) -> None:
    """Say what taking a fact back means."""
    fact = found(await journal.casebook(), callback_data.subject)
    await chat.show(query, screens.sure(texts, fact))


async def take_back(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, pen: Pen, journal: Journal
) -> Toast:
    """Take a fact back for one of the fixed reasons; it stays in the record."""
    casebook = await journal.casebook()
    fact = found(casebook, callback_data.subject)
    if callback_data.value not in REASONS:
        raise ExpiredError
    await withdraw(pen, fact.id, visit.texts(f"withdraw-{callback_data.value}"))
    casebook = await journal.casebook()
    left = casebook.about(fact.about)
    await visit.chat.show(query, screens.listing(teller(visit, casebook), fact.about, left, 0))
    return Toast(visit.texts("case-withdrawn"))


def found(casebook: Casebook, identity: UUID | None) -> Fact:
    """Return a fact of the case that was not taken back; raise ``NotFoundError``."""
    for fact in casebook.facts:
        if fact.id == identity and fact.retraction is None and fact.about in FORMS:
            return fact
    raise NotFoundError


def teller(visit: Visit, casebook: Casebook) -> Teller:
    """Return who says facts in her language."""
    if visit.settings is None:
        raise NotFoundError
    case: Case = read_case(casebook)
    return Teller.over(visit.texts, visit.settings.tz, case)


def kind(value: str) -> FactType:
    """Return a kind of fact; raise ``ExpiredError`` for none."""
    for about in FORMS:
        if about.value == value:
            return about
    raise ExpiredError


def page_of(button: CaseButton) -> int:
    """Return which page is asked for."""
    return int(button.value) if button.value.isdecimal() else 0


def doors() -> Router:
    """What works while locked: the way in, and files that were asked for."""
    router = Router(name=f"{__name__}.doors")
    router.message.filter(Writer())
    router.message.register(begin, Command("case"))
    router.message.register(attach, StateFilter(Telling.file, Telling.answer), Awaited(), HasFile())
    return router


def router() -> Router:
    """The case, in the order she meets it; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(CaseButton.filter())
    for do, handler in (
        (CaseDo.SHOW, show),
        (CaseDo.LIST, leaf),
        (CaseDo.FACT, show_fact),
        (CaseDo.ITEMS, show_items),
        (CaseDo.HELPS, show_helps),
        (CaseDo.FILE, await_file),
        (CaseDo.FILES, send_files),
        (CaseDo.WITHDRAW, ask_sure),
        (CaseDo.SURE, take_back),
    ):
        router.callback_query.register(handler, CaseButton.filter(F.do == do))
    return router
