"""Choosing what a report discloses: whom it is about, which entries, what is kept back, for whom.

The choices wait in memory; every button says what shall be, so that a double tap chooses once.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import DisclosingButton, DisclosingDo
from handlers.filters import Answering, Words
from handlers.screens import Screen, addressing
from handlers.screens import disclosed as listing
from handlers.screens import disclosing as screens
from handlers.screens import withholding as keeping
from handlers.screens.telling import Teller
from handlers.screens.toggles import SIZE
from handlers.standing import Standing, wish
from handlers.states import Reporting
from handlers.unlocking import Visit
from journal.case import read_case
from journal.casebook import Casebook, Fact
from journal.completeness import missing
from journal.drafting import CHOOSING, Ask, Draft
from journal.errors import ExpiredError, JournalError, NotFoundError
from journal.incident import Incident
from journal.ports import Journal
from journal.reporting import summary, within
from journal.selection import Selection, facts

Subject = TypeVar("Subject", Incident, Fact)

# Which screen a choice is made on, and so where she is after it.
SET_ON: Final = {
    DisclosingDo.PERSON: DisclosingDo.PEOPLE,
    DisclosingDo.ENTRY: DisclosingDo.ENTRIES,
    DisclosingDo.PART: DisclosingDo.FIELDS,
    DisclosingDo.FACT: DisclosingDo.FACTS,
    DisclosingDo.ANSWER: DisclosingDo.ANSWERS,
    DisclosingDo.BLANKET: DisclosingDo.BLANKETS,
    DisclosingDo.OPTION: DisclosingDo.CHOICES,
    DisclosingDo.PLEA: DisclosingDo.PLEAS,
    DisclosingDo.OFFICE: DisclosingDo.CHOICES,
    DisclosingDo.CHANNEL: DisclosingDo.CHOICES,
}


async def look(
    query: CallbackQuery,
    callback_data: DisclosingButton,
    visit: Visit,
    journal: Journal,
    standing: Standing,
) -> None:
    """Show one of the lists."""
    draft = standing.drafts.get(visit.chat.owner)
    if draft.ask not in CHOOSING:
        await standing.show(query, visit, draft, journal)
        return
    casebook = await journal.casebook()
    draft.ask = Ask.OFFICE if callback_data.do is DisclosingDo.OFFICES else Ask.CHOICES
    screen = await asyncio.to_thread(_screen, standing, visit, draft, callback_data, casebook)
    await standing.put(query, visit, draft, screen)


async def choose(
    query: CallbackQuery,
    callback_data: DisclosingButton,
    visit: Visit,
    journal: Journal,
    standing: Standing,
) -> None:
    """Take a choice and show the list it was made on."""
    draft = standing.drafts.get(visit.chat.owner)
    if draft.ask not in CHOOSING:
        await standing.show(query, visit, draft, journal)
        return
    casebook = await journal.casebook()
    _take(draft, callback_data, casebook, standing)
    draft.ask = Ask.CHOICES
    after = callback_data.model_copy(update={"do": SET_ON[callback_data.do]})
    screen = await asyncio.to_thread(_screen, standing, visit, draft, after, casebook)
    await standing.put(query, visit, draft, screen)


def _take(draft: Draft, button: DisclosingButton, casebook: Casebook, standing: Standing) -> None:
    on, name = _said(button)
    before = draft.selection
    match button.do:
        case DisclosingDo.OFFICE:
            if on and name not in standing.law.regions:
                raise ExpiredError
            draft.send_to(office=name if on else "")
        case DisclosingDo.CHANNEL:
            if name not in standing.law.channels:
                raise ExpiredError
            draft.channel = name
        case DisclosingDo.PLEA if name in standing.law.lacks:
            raise ExpiredError
        case DisclosingDo.FACT | DisclosingDo.ANSWER:
            draft.selection = _told(draft.selection, button, casebook)
        case _:
            draft.selection = _selected(draft.selection, button, casebook)
    draft.selection = draft.selection.following(before, read_case(casebook))


def _selected(selection: Selection, button: DisclosingButton, casebook: Casebook) -> Selection:
    on, name = _said(button)
    match button.do:
        case DisclosingDo.PERSON:
            return selection.with_person(read_case(casebook), button.subject, shown=on)
        case DisclosingDo.ENTRY:
            return selection.with_entry(_entry(casebook.incidents, button), shown=on)
        case DisclosingDo.PART:
            return selection.with_part(_entry(casebook.incidents, button), name, shown=on)
        case DisclosingDo.BLANKET:
            return selection.with_blanket(name, shown=on)
        case DisclosingDo.PLEA:
            return selection.with_plea(name, asked=on)
        case _:
            return selection.with_option(name, done=on)


def _told(selection: Selection, button: DisclosingButton, casebook: Casebook) -> Selection:
    on, name = _said(button)
    fact = _entry(facts(casebook, selection), button)
    if button.do is DisclosingDo.FACT:
        return selection.with_fact(fact, shown=on)
    return selection.with_answer(fact, name, shown=on)


def _said(button: DisclosingButton) -> tuple[bool, str]:
    """Return whether something shall be, and its name; raise ``ExpiredError`` for neither."""
    if button.value[:1] not in {"+", "-"}:
        raise ExpiredError
    return button.value[0] == "+", button.value[1:]


def _entry(among: Sequence[Subject], button: DisclosingButton) -> Subject:
    found = next((item for item in among if item.id == button.subject), None)
    if found is None:
        raise NotFoundError
    return found


def _screen(
    standing: Standing, visit: Visit, draft: Draft, button: DisclosingButton, casebook: Casebook
) -> Screen:
    """Return the list that *button* leads to."""
    texts, selection, case = visit.texts, draft.selection, read_case(casebook)
    page, told = max(button.page, 0), facts(casebook, selection)

    def teller() -> Teller:
        if visit.settings is None:
            raise ExpiredError
        return Teller.over(texts, visit.settings.tz, case)

    made: dict[DisclosingDo, Callable[[], Screen]] = {
        DisclosingDo.CHOICES: lambda: standing.choices(visit, draft, casebook),
        DisclosingDo.PEOPLE: lambda: screens.people(texts, selection, case, page),
        DisclosingDo.ENTRIES: lambda: _entries(visit, draft, casebook, page),
        DisclosingDo.FIELDS: lambda: screens.fields(
            texts, selection, case, _entry(casebook.incidents, button), page
        ),
        DisclosingDo.FACTS: lambda: keeping.facts(teller(), selection, told, page),
        DisclosingDo.ANSWERS: lambda: _answers(teller(), selection, told, button),
        DisclosingDo.BLANKETS: lambda: screens.blankets(texts, selection),
        DisclosingDo.PLEAS: lambda: addressing.pleas(texts, selection, standing.law),
        DisclosingDo.OFFICES: lambda: addressing.offices(texts, standing.law, draft, page),
        DisclosingDo.CHANNELS: lambda: addressing.channels(texts, draft, standing.law),
    }
    return made[button.do]()


def _answers(
    teller: Teller, selection: Selection, told: Sequence[Fact], button: DisclosingButton
) -> Screen:
    fact = _entry(told, button)
    back = told.index(fact) // SIZE
    return keeping.answers(teller, selection, fact, max(button.page, 0), back)


def _entries(visit: Visit, draft: Draft, casebook: Casebook, page: int) -> Screen:
    """Return the list of the entries that the period and the people leave."""
    if visit.settings is None:
        raise ExpiredError
    every = replace(draft.selection, left_out=frozenset())
    incidents = within(casebook, draft.span, every)
    return screens.entries(visit.texts, draft.selection, visit.settings.tz, incidents, page)


async def show_gaps(
    query: CallbackQuery,
    callback_data: DisclosingButton,
    visit: Visit,
    journal: Journal,
    standing: Standing,
) -> None:
    """Show what the law asks for and what is not there; she may go on without all of it."""
    draft = standing.drafts.get(visit.chat.owner)
    case = read_case(await journal.casebook())
    found = draft.lacking(missing(case, standing.law))
    on = DisclosingDo.READY if draft.ask is Ask.SUMMARY else DisclosingDo.CHOICES
    page = min(max(callback_data.page, 0), max(len(found) - 1, 0) // SIZE)
    screen = addressing.gaps(visit.texts, case, found, page, on)
    await standing.put(query, visit, draft, screen)


async def be_ready(
    query: CallbackQuery, visit: Visit, journal: Journal, standing: Standing
) -> None:
    """Go to what will be disclosed; a report about nothing is said now."""
    draft = standing.drafts.get(visit.chat.owner)
    await _settle(draft, journal)
    await standing.show(query, visit, draft, journal)


async def show_all(
    query: CallbackQuery,
    callback_data: DisclosingButton,
    visit: Visit,
    journal: Journal,
    standing: Standing,
) -> None:
    """Show everything that will become known, by name."""
    draft = standing.drafts.get(visit.chat.owner)
    casebook = await _settle(draft, journal)
    disclosed = await standing.preview(casebook, wish(visit, draft))
    screen = listing.whole(visit.texts, disclosed, callback_data.page)
    await standing.put(query, visit, draft, screen)


async def _settle(draft: Draft, journal: Journal) -> Casebook:
    """Take the choices as made; raise ``NothingToReportError`` when they leave nothing."""
    if draft.ask not in CHOOSING:
        raise ExpiredError
    casebook = await journal.casebook()
    await asyncio.to_thread(summary, casebook, draft.span, draft.selection)
    draft.ask = Ask.SUMMARY
    return casebook


async def take_office(message: Message, visit: Visit, journal: Journal, standing: Standing) -> None:
    """Take whom the statement is for in her own words."""
    await visit.chat.remove([message.message_id])
    draft = standing.drafts.get(visit.chat.owner)
    try:
        draft.send_to(words=message.text or "")
    except JournalError as error:
        screen = addressing.offices(visit.texts, visit.law, draft, 0, visit.texts(error.text_key))
    else:
        casebook = await journal.casebook()
        screen = await asyncio.to_thread(standing.choices, visit, draft, casebook)
    await standing.ask(message, visit, draft, screen)


def private() -> Router:
    """The choices, in the order of the screen; behind the lock."""
    router = Router(name=__name__)
    office = Answering(frozenset({Ask.OFFICE}))
    router.message.register(take_office, Reporting.answer, Words(), office)
    router.callback_query.filter(DisclosingButton.filter())
    for do, handler in (
        (DisclosingDo.GAPS, show_gaps),
        (DisclosingDo.READY, be_ready),
        (DisclosingDo.SHOWN, show_all),
    ):
        router.callback_query.register(handler, DisclosingButton.filter(F.do == do))
    router.callback_query.register(choose, DisclosingButton.filter(F.do.in_(set(SET_ON))))
    router.callback_query.register(look)
    return router
