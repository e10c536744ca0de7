"""After a statement was handed in: a few questions, then the days that follow from it. Pure."""

from collections.abc import Sequence

from handlers.callbacks import CaseButton, CaseDo, FilingButton, FilingDo, MenuButton, MenuDo
from handlers.screens import Row, Screen, fitting, keyboard
from handlers.screens.telling import Teller
from handlers.screens.terms import asking
from handlers.states import HandedIn
from journal.case.forms import Takes, field
from journal.clocks import Deadline
from journal.events import FactType
from journal.ports import Settings
from locales import Texts

DAYS = ("today", "yesterday")
BY_HAND = ("in-person", "post")  # how paper goes
BY_PAPER = ("", *BY_HAND)  # after paper's first question, which may have been passed over


def question(texts: Texts, handed: HandedIn, said: str = "") -> Screen:
    """Ask one thing about it; every question may be passed over."""
    known, _ = field(FactType.FILING, handed.step)
    text = texts(f"case-filing-{handed.step}-ask")
    if handed.step == "channel" or (handed.step == "number" and handed.channel not in BY_PAPER):
        text = f"{texts('filing-intro')}\n\n{text}"
    answers: Row = []
    if known.takes is Takes.DAY:
        answers = [(texts(f"filing-{day}"), _set(handed, day)) for day in DAYS]
    if known.takes is Takes.CHOICE:
        answers = [(texts(f"case-filing-channel-{way}"), _set(handed, way)) for way in BY_HAND]
    skip: Row = [(texts("button-skip"), FilingButton(do=FilingDo.SKIP, step=handed.step))]
    shown = f"{said}\n\n{text}" if said else text
    return Screen(shown, keyboard(*fitting(answers, 2), skip), protect=True)


def kept(texts: Texts, settings: Settings, handed: HandedIn, ahead: Sequence[Deadline]) -> Screen:
    """Say that it is written down, and which days follow; ask once whether they may ring."""
    lines = [texts("filing-kept")]
    teller = Teller(texts, settings.tz)
    for deadline in ahead:
        day = teller.date(deadline.due)
        lines.append("⏳ " + texts(f"case-term-{deadline.clock.value}", day=day, number=0))
    if ahead:
        lines.append(f"<i>{texts('case-terms-note')}</i>")
    lines.append(texts("filing-next"))
    ask = bool(ahead) and settings.nudges is None
    if ask:
        lines.append(texts("terms-ask"))
    fact = CaseButton(do=CaseDo.FACT, subject=handed.subject, at=FactType.FILING.value)
    wanted = asking(texts) if ask else []
    rows = (wanted, [(texts("filing-fact"), fact)], [_menu(texts)])
    return Screen("\n\n".join(lines), keyboard(*rows), private=True, protect=True)


def kept_locked(texts: Texts) -> Screen:
    """Say that it is written down; the days can be seen when the journal is open."""
    return Screen(texts("filing-kept-locked"), keyboard([_menu(texts)]))


def _set(handed: HandedIn, value: str) -> FilingButton:
    return FilingButton(do=FilingDo.SET, step=handed.step, value=value)


def _menu(texts: Texts) -> tuple[str, MenuButton]:
    return texts("button-menu"), MenuButton(do=MenuDo.MENU)
