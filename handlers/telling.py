"""Telling a fact: one question a screen, each answer an event at once. One form for every kind.

What she types is written without reading, so it is not lost when the journal locks meanwhile.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import CaseButton, CaseDo
from handlers.chat import Event
from handlers.filters import Words
from handlers.screens import Screen
from handlers.screens import casing as case_screens
from handlers.screens import telling as screens
from handlers.screens.telling import Teller
from handlers.states import Asked, Telling
from handlers.unlocking import Awaited, Gate, Visit
from journal.answers import Moment
from journal.case import Case, assignment, read_case
from journal.case.facts import UNSURE
from journal.case.forms import Field, Takes, field, first, following
from journal.case.saying import tapped, typed
from journal.case.writing import tell
from journal.casebook import Casebook
from journal.errors import ExpiredError, NotFoundError, NotUnderstoodError
from journal.events import FactType, Said, detail
from journal.incident import Part
from journal.phones import Number
from journal.ports import Journal, Pen
from journal.times import seconds


async def add(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Begin a new fact with its first question."""
    try:
        about = FactType(callback_data.at)
        section = first(about)
    except (KeyError, ValueError):
        raise ExpiredError from None
    asked = Asked(about=about, subject=uuid4(), section=section, adding=True, begun=False)
    await ask(query, visit, asked, await journal.casebook())


async def add_person(event: Event, visit: Visit, casebook: Casebook, entry: UUID) -> None:
    """Begin a new person, whom an entry is about from the first answer on."""
    about = FactType.PERSON
    asked = Asked(about=about, subject=uuid4(), section=first(about), adding=True, begun=False)
    await ask(event, visit, replace(asked, entry=entry), casebook)


async def add_applicant(event: Event, visit: Visit, casebook: Casebook) -> None:
    """Begin her own data."""
    about = FactType.APPLICANT
    asked = Asked(about=about, subject=uuid4(), section=first(about), adding=True, begun=False)
    await ask(event, visit, asked, casebook)


async def amend(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Ask one question of a fact again, or for one more number, address or vehicle."""
    casebook = await journal.casebook()
    fact = next((f for f in casebook.facts if f.id == callback_data.subject), None)
    if fact is None:
        raise NotFoundError
    section = callback_data.at
    asked = Asked(about=fact.about, subject=fact.id, section=section)
    await ask(query, visit, replace(asked, fresh=section not in fact.history), casebook)


async def ask(event: Event, visit: Visit, asked: Asked, casebook: Casebook) -> None:
    """Show a question and await its answer; whom it was about is not asked while there is nobody."""
    known, case = _known(asked), read_case(casebook)
    if known.takes is Takes.PERSON and not case.people and asked.adding:
        await _go_on(event, visit, asked, casebook, answered=False)
        return
    if known.takes is Takes.NUMBER and _number_of(casebook, asked) is None:
        asked = replace(asked, entry=None)
    people = {p.number: screens.called(visit.texts, p) for p in case.people}
    shown = await visit.chat.show(event, screens.question(visit.texts, visit.law, asked, people))
    await replace(asked, screen=shown, since=seconds(visit.chat.clock())).write(visit.state)


async def set_answer(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, pen: Pen, journal: Journal
) -> None:
    """Take a fixed answer; one to an earlier question changes nothing."""
    asked = await _asked(visit.state, callback_data)
    if asked is None or visit.settings is None:
        return
    casebook = await journal.casebook()
    said = _tapped(asked, callback_data.value, visit, casebook)
    parts = dict.fromkeys(_sections(asked), said)
    asked = await write(pen, asked, parts, visit.settings.zone)
    casebook = await journal.casebook()
    if said.value is None:
        # Nothing follows from «I do not know»: no number, no reason for it.
        await _pass(query, visit, asked, casebook)
    else:
        await _after(query, visit, asked, casebook)


def _tapped(asked: Asked, value: str, visit: Visit, casebook: Casebook) -> Said:
    known = _known(asked)
    if value != UNSURE and known.takes is Takes.PERSON:
        return _person(read_case(casebook), value)
    if value == screens.OF_ENTRY and (number := _number_of(casebook, asked)) is not None:
        return Said(number.to_json())
    zone = visit.settings.zone if visit.settings else ""
    return tapped(known, value, Moment(visit.chat.clock(), zone, visit.law))


async def answer(message: Message, visit: Visit, pen: Pen, gate: Gate) -> None:
    """Take a typed answer; the question stays open when it is not understood."""
    asked = await Asked.read(visit.state)
    if visit.settings is None:
        raise ExpiredError
    if asked.about is FactType.APPLICANT:
        await visit.chat.remove([message.message_id])
    present = Moment(visit.chat.clock(), visit.settings.zone, visit.law)
    said = _typed(asked, message.text or "", present)
    asked = await write(pen, asked, said, visit.settings.zone)
    await visit.chat.sweep_soon(asked.screen)
    journal = gate.open_journal(visit.chat.owner)
    if journal is None:
        await visit.state.clear()
        await visit.chat.say(Screen(visit.texts("case-saved-locked")))
        return
    await _after(message, visit, replace(asked, count=len(said)), await journal.casebook())


def _typed(asked: Asked, words: str, present: Moment) -> dict[str, Said]:
    known, item = field(asked.about, asked.section)
    said = typed(asked.about, known, item, words, present)
    if known.of:
        return dict.fromkeys(_sections(asked), said[asked.section])
    if len(said) > 1 and not asked.fresh:
        raise NotUnderstoodError  # several numbers in place of one would cover the next ones
    return said


async def write(pen: Pen, asked: Asked, said: Mapping[str, Said], zone: str) -> Asked:
    """Write answers down; return where the conversation stands then. Durable on return.

    The entry that a new person was asked for is assigned with the first answer.
    """
    await tell(pen, asked.about, asked.subject, said, begins=None if asked.begun else zone)
    if not asked.begun and asked.entry is not None:
        person = {Part.PERSON.value: Said(assignment(asked.subject))}
        await pen.write(detail(asked.entry, person), once=pen.once("who", asked.subject.hex))
    if (kind := said.get("kind")) is None:
        return replace(asked, begun=True)
    offered = kind.value in _known(asked).options
    return replace(asked, begun=True, chosen=str(kind.value) if offered else "")


async def _after(event: Event, visit: Visit, asked: Asked, casebook: Casebook) -> None:
    known = _known(asked)
    if asked.adding or known.takes is Takes.NUMBER:
        await _go_on(event, visit, asked, casebook, answered=True)
    else:
        await _end(event, visit, asked, casebook)


async def _pass(event: Event, visit: Visit, asked: Asked, casebook: Casebook) -> None:
    if asked.adding:
        await _go_on(event, visit, asked, casebook, answered=False)
    else:
        await _end(event, visit, asked, casebook)


async def _go_on(
    event: Event, visit: Visit, asked: Asked, casebook: Casebook, *, answered: bool
) -> None:
    section = following(
        asked.about, asked.section, asked.chosen, answered=answered, count=asked.count
    )
    if section is None:
        await _end(event, visit, asked, casebook)
        return
    known, _ = field(asked.about, section)
    count = asked.count if known.of else 1
    await ask(event, visit, replace(asked, section=section, count=count), casebook)


async def _end(event: Event, visit: Visit, asked: Asked, casebook: Casebook) -> None:
    """Show the fact as it stands; the list of its kind when nothing was said."""
    await visit.state.clear()
    if visit.settings is None:
        raise NotFoundError
    teller = Teller.over(visit.texts, visit.settings.tz, read_case(casebook))
    fact = next((f for f in casebook.facts if f.id == asked.subject), None)
    if fact is None:
        left = casebook.about(asked.about)
        await visit.chat.show(event, case_screens.listing(teller, asked.about, left, 0))
    else:
        await visit.chat.show(event, case_screens.one(teller, fact))


async def skip(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Pass a question over."""
    asked = await _asked(visit.state, callback_data)
    if asked is not None:
        await _go_on(query, visit, asked, await journal.casebook(), answered=False)


async def enough(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Leave the other questions for another day."""
    asked = await _asked(visit.state, callback_data)
    if asked is not None:
        await _end(query, visit, asked, await journal.casebook())


async def remove(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, pen: Pen, journal: Journal
) -> None:
    """Take one number, address or vehicle back; its history stays."""
    asked = await _asked(visit.state, callback_data)
    if asked is None:
        return
    if not _known(asked).many:
        raise ExpiredError
    await pen.write(detail(asked.subject, {asked.section: Said(None)}))
    await _end(query, visit, asked, await journal.casebook())


async def _asked(state: FSMContext, button: CaseButton) -> Asked | None:
    """Return the open question when *button* is an answer to it; None for one answered already."""
    asked = await Asked.read(state)
    if asked.subject != button.subject:
        raise ExpiredError
    return asked if asked.section == button.at else None


def _known(asked: Asked) -> Field:
    try:
        return field(asked.about, asked.section)[0]
    except KeyError:
        raise ExpiredError from None


def _sections(asked: Asked) -> list[str]:
    """Return what an answer is about: one reason may be that of many numbers."""
    known, item = field(asked.about, asked.section)
    return [known.section(item + n) for n in range(asked.count if known.of else 1)]


def _person(case: Case, value: str) -> Said:
    person = next((p for p in case.people if str(p.number) == value), None)
    if person is None:
        raise ExpiredError
    return Said(person.id.hex)


def _number_of(casebook: Casebook, asked: Asked) -> Number | None:
    """Return the number of the entry that a new person was asked for, for the first item alone."""
    if asked.entry is None or asked.section != "number-1":
        return None
    used = next((i.number_used for i in casebook.incidents if i.id == asked.entry), None)
    return used if used is not None and used.key else None


def answers() -> Router:
    """Typed answers: work while locked, so that her words are never in vain."""
    router = Router(name=f"{__name__}.answers")
    router.message.filter(StateFilter(Telling.answer), Awaited())
    router.message.register(answer, Words())
    return router


def router() -> Router:
    """Questions and their buttons; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(CaseButton.filter())
    for do, handler in (
        (CaseDo.ADD, add),
        (CaseDo.ASK, amend),
        (CaseDo.SET, set_answer),
        (CaseDo.SKIP, skip),
        (CaseDo.ENOUGH, enough),
        (CaseDo.GONE, remove),
    ):
        router.callback_query.register(handler, CaseButton.filter(F.do == do))
    return router
