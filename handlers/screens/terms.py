"""The days that matter next, what can be done about each, and whether they may ring. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.callbacks import CaseButton, CaseDo, MenuButton, MenuDo, TermButton, TermDo
from handlers.screens import Row, Screen, keyboard
from handlers.screens.browsing import private
from handlers.screens.telling import Teller
from journal.case import Case
from journal.clocks import Clock, Deadline
from journal.events import FactType
from locales import Texts

IN_WORKING_DAYS = frozenset({Clock.REDIRECT, Clock.ANSWER})


def ahead(
    teller: Teller,
    case: Case,
    found: Sequence[Deadline],
    today: date,
    *,
    asked: bool,
    greeting: str = "",
) -> Screen:
    """Show the next day of each kind, with what can be done about it."""
    texts = teller.texts
    shown = nearest(found)
    paragraphs = [greeting, f"<b>{texts('terms')}</b>", *lines(teller, case, shown, today)]
    if not shown:
        paragraphs.append(texts("terms-none"))
    if shown and not asked:
        paragraphs.append(texts("terms-ask"))
    rows = [row for deadline in shown for row in _doings(texts, deadline, today)]
    wanted = asking(texts) if shown and not asked else []
    back: Row = [(texts("case-back"), CaseButton(do=CaseDo.SHOW))]
    last: Row = [
        (texts("button-menu"), MenuButton(do=MenuDo.MENU)),
        (texts("menu-hide"), MenuButton(do=MenuDo.HIDE)),
    ]
    text = "\n\n".join(filter(None, paragraphs))
    return private(text, keyboard(*rows, wanted, back, last))


def nearest(found: Sequence[Deadline]) -> list[Deadline]:
    """Return the next term of each kind; a breach that may have been reported is not urged."""
    shown: dict[Clock, Deadline] = {}
    for deadline in found:
        if not deadline.reported:
            shown.setdefault(deadline.clock, deadline)
    return list(shown.values())


def lines(teller: Teller, case: Case, shown: Sequence[Deadline], today: date) -> Iterator[str]:
    """Yield a line for each term, and what is to be known of working days."""
    for deadline in shown:
        late = "-over" if deadline.over(today) else ""
        number = next((i.number for i in case.incidents if i.id == deadline.about), 0)
        key = f"case-term-{deadline.clock.value}{late}"
        yield "⏳ " + teller.texts(key, day=teller.date(deadline.due), number=number)
    if any(deadline.clock in IN_WORKING_DAYS for deadline in shown):
        yield f"<i>{teller.texts('case-terms-note')}</i>"


def asking(texts: Texts) -> Row:
    """Return the two answers to whether these days may ring."""
    return [
        (texts("terms-answer-yes"), TermButton(do=TermDo.YES)),
        (texts("terms-answer-no"), TermButton(do=TermDo.NO)),
    ]


def _doings(texts: Texts, deadline: Deadline, today: date) -> Iterator[Row]:
    """Yield what can be done about a day, a tap each."""
    about = deadline.about
    match deadline.clock:
        case Clock.BREACH:
            yield [(texts("terms-report"), MenuButton(do=MenuDo.REPORT))]
            told = CaseButton(do=CaseDo.ADD, at=FactType.FILING.value)
            yield [(texts("terms-reported"), told)]
        case Clock.ORDER:
            another = CaseButton(do=CaseDo.ADD, at=FactType.ORDER.value)
            yield [(texts("terms-order"), another)]
        case Clock.REDIRECT | Clock.ANSWER if deadline.over(today):
            yield [(texts("terms-complaint"), TermButton(do=TermDo.COMPLAIN, subject=about))]
            yield [(texts("terms-court"), TermButton(do=TermDo.COURT, subject=about))]
            section = "redirected" if deadline.clock is Clock.REDIRECT else "answered"
            came = CaseButton(do=CaseDo.ASK, subject=about, at=section)
            yield [(texts(f"terms-{section}"), came)]
