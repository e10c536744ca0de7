"""Whom an entry is about: one tap, and why its number is thought to be that person's."""

from uuid import UUID

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import telling
from handlers.callbacks import CaseButton, CaseDo
from handlers.casing import teller
from handlers.screens import assigning as screens
from handlers.unlocking import Visit
from journal.case import Case, Person, assignment, read_case
from journal.case.facts import next_item
from journal.case.kinds import Reason
from journal.case.writing import tell
from journal.casebook import Casebook
from journal.errors import ExpiredError, NotFoundError
from journal.events import FactType, Said
from journal.incident import Incident, Part
from journal.ports import Journal, Pen
from journal.recording import AmendIncident


async def ask(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, journal: Journal
) -> None:
    """Ask whom an entry is about."""
    await visit.state.clear()
    casebook = await journal.casebook()
    incident = _entry(casebook, callback_data.subject)
    screen = screens.who(teller(visit, casebook), read_case(casebook), incident)
    await visit.chat.show(query, screen)


async def assign(
    query: CallbackQuery,
    callback_data: CaseButton,
    visit: Visit,
    pen: Pen,
    journal: Journal,
    amend_incident: AmendIncident,
) -> None:
    """Assign the entry; then ask about its number, when that is nobody's yet."""
    casebook = await journal.casebook()
    case, incident = read_case(casebook), _entry(casebook, callback_data.subject)
    if callback_data.value == screens.NEW:
        await telling.add_person(query, visit, casebook, incident.id)
        return
    nobody = callback_data.value == screens.NOBODY
    person = None if nobody else _person(case, callback_data.value)
    said = {Part.PERSON: Said(assignment(person.id if person else None))}
    await amend_incident(visit.chat.owner, pen, incident.id, said)
    used = incident.number_used
    if person is not None and used is not None and used.key and used.key not in person.keys:
        await visit.chat.show(query, screens.why(teller(visit, casebook), incident, person))
        return
    await _done(query, visit, journal, incident.id)


async def attribute(
    query: CallbackQuery, callback_data: CaseButton, visit: Visit, pen: Pen, journal: Journal
) -> None:
    """Write down that the entry's number is that person's, and why; once for two taps."""
    casebook = await journal.casebook()
    case, incident = read_case(casebook), _entry(casebook, callback_data.subject)
    person, used = _person(case, callback_data.at), incident.number_used
    if callback_data.value and used is not None and used.key not in person.keys:
        if callback_data.value not in set(Reason):
            raise ExpiredError
        fact = next(f for f in casebook.facts if f.id == person.id)
        item = next_item(fact, "number")
        said = {
            f"number-{item}": Said(used.to_json()),
            f"reason-{item}": Said(callback_data.value),
        }
        await tell(pen, FactType.PERSON, person.id, said, begins=None)
    await _done(query, visit, journal, incident.id)


async def _done(query: CallbackQuery, visit: Visit, journal: Journal, entry: UUID) -> None:
    casebook = await journal.casebook()
    incident = _entry(casebook, entry)
    screen = screens.done(teller(visit, casebook), read_case(casebook), incident)
    await visit.chat.show(query, screen)


def _entry(casebook: Casebook, identity: UUID | None) -> Incident:
    for incident in casebook.incidents:
        if incident.id == identity:
            return incident
    raise NotFoundError


def _person(case: Case, number: str) -> Person:
    for person in case.people:
        if str(person.number) == number:
            return person
    raise ExpiredError


def router() -> Router:
    """Assigning; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(CaseButton.filter())
    for do, handler in ((CaseDo.WHO, ask), (CaseDo.IS, assign), (CaseDo.WHY, attribute)):
        router.callback_query.register(handler, CaseButton.filter(F.do == do))
    return router
