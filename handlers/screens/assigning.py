"""Whom an entry is about: one tap, and why a number is thought to be somebody's. Pure."""

from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import BrowseButton, BrowseDo, CaseButton, CaseDo
from handlers.screens import Keyboard, Row, Screen, escape, fitting, keyboard, shorten
from handlers.screens.browsing import private
from handlers.screens.telling import Teller
from journal.case import Assigned, Case, Person
from journal.case.kinds import Reason
from journal.incident import Incident
from locales import Texts

NEW, NOBODY = "new", "nobody"
LABEL = 30  # characters of a name on a button


def who(teller: Teller, case: Case, incident: Incident) -> Screen:
    """Ask whom an entry is about: the people there are, somebody new, or nobody known."""
    texts = teller.texts

    def button(value: str) -> CaseButton:
        return CaseButton(do=CaseDo.IS, subject=incident.id, value=value)

    names: Row = [
        (shorten(teller.people[person.id], LABEL), button(str(person.number)))
        for person in case.people
    ]
    others: Row = [(texts("case-who-new"), button(NEW)), (texts("case-who-nobody"), button(NOBODY))]
    back: Row = [_to_entry(texts, incident)]
    text = "\n".join(
        filter(None, (texts("case-who", number=incident.number), now(teller, case.who(incident))))
    )
    return private(text, keyboard(*fitting(names, 2), others, back))


def now(teller: Teller, assigned: Assigned | None) -> str:
    """Say whom an entry is about now; a guess by the number is called one."""
    if assigned is None:
        return ""
    if assigned.person is None:
        return teller.texts("case-who-is-nobody")
    key = "case-who-guessed" if assigned.guessed else "case-who-is"
    return teller.texts(key, name=escape(teller.people[assigned.person.id]))


def why(teller: Teller, incident: Incident, person: Person) -> Screen:
    """Ask why the number of an entry is thought to be that person's."""
    texts = teller.texts
    number = incident.number_used.shown if incident.number_used else ""

    def button(value: str) -> CaseButton:
        return CaseButton(do=CaseDo.WHY, subject=incident.id, at=str(person.number), value=value)

    reasons: Row = [(texts(f"case-person-reason-{r.value}"), button(r.value)) for r in Reason]
    past: Row = [(texts("button-skip"), button(""))]
    name = escape(teller.people[person.id])
    text = texts("case-why", name=name, number=escape(number))
    return private(text, keyboard(*fitting(reasons, 2), past))


def done(teller: Teller, case: Case, incident: Incident) -> Screen:
    """Say whom the entry is about now, and how many others the number makes a guess for."""
    texts = teller.texts
    lines = [texts("case-who-done", number=incident.number), now(teller, case.who(incident))]
    others = _with_the_same_number(case, incident)
    if others:
        lines.append(texts("case-who-others", count=others))
    following = next((i for i in case.incidents if _open(case, i)), None)
    on: Row = (
        [(texts("case-who-next"), CaseButton(do=CaseDo.WHO, subject=following.id))]
        if following
        else []
    )
    home: Row = [(texts("case-back"), CaseButton(do=CaseDo.SHOW))]
    keys = keyboard(on, [_to_entry(texts, incident)], home)
    return private("\n".join(filter(None, lines)), keys)


def _open(case: Case, incident: Incident) -> bool:
    return incident.retraction is None and case.who(incident) is None


def _with_the_same_number(case: Case, incident: Incident) -> int:
    used = incident.number_used
    if used is None or used.key is None:
        return 0
    return sum(
        other.number_used is not None
        and other.number_used.key == used.key
        and (assigned := case.who(other)) is not None
        and assigned.guessed
        for other in case.incidents
    )


def who_button(texts: Texts, incident: Incident) -> tuple[str, CallbackData]:
    """Return the button that asks whom an entry is about."""
    return texts("part-person"), CaseButton(do=CaseDo.WHO, subject=incident.id)


def with_who(screen: Screen, texts: Texts, incident: Incident | None) -> Screen:
    """Return the card of an opened entry with the button for its person above the last row."""
    if incident is None or screen.keyboard is None or incident.retraction is not None:
        return screen
    rows, own = screen.keyboard.rows, keyboard([who_button(texts, incident)]).rows
    return replace(screen, keyboard=Keyboard.of((*rows[:-1], *own, *rows[-1:])))


def _to_entry(texts: Texts, incident: Incident) -> tuple[str, CallbackData]:
    return texts("entry-back"), BrowseButton(do=BrowseDo.ENTRY, subject=incident.id)
