"""The case: one calm screen of what is there, lists of facts, one fact, what would still help. Pure.

All of it is read from the unlocked journal and goes when that locks.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import (
    BrowseButton,
    BrowseDo,
    CaseButton,
    CaseDo,
    MenuButton,
    MenuDo,
    TermButton,
    TermDo,
)
from handlers.screens import Row, Screen, columns, escape, fitting, keyboard, shorten, terms
from handlers.screens.amending import REASONS
from handlers.screens.browsing import private
from handlers.screens.telling import Teller
from journal.case import Case
from journal.case.facts import items
from journal.case.forms import Takes, offered
from journal.case.forms import field as find
from journal.casebook import Fact
from journal.clocks import Deadline
from journal.completeness import Gap, Missing
from journal.events import FactType
from locales import Texts

SIZE = 8  # facts, numbers or sentences a page
LABEL = 40  # characters of a button with words of hers


def overview(
    teller: Teller,
    case: Case,
    ahead: Sequence[Deadline],
    today: date,
    *,
    asked: bool = True,
    greeting: str = "",
) -> Screen:
    """Show what there is, by counts alone, and the days that matter next.

    *asked* is whether she has said if those days may ring.
    """
    texts = teller.texts
    lines = [greeting, "", f"<b>{texts('case')}</b>", texts("case-intro")]
    near = terms.nearest(ahead)
    if near:
        lines += ["", *terms.lines(teller, case, near, today)]
    ask = bool(near) and not asked
    if ask:
        lines += ["", texts("terms-ask")]
    doing: Row = [(texts("terms-doing"), TermButton(do=TermDo.SHOW))]
    kinds: Row = [
        (_counted(texts, about, len(facts)), _button(CaseDo.LIST, about))
        for about, facts in case.told.items()
    ]
    own = (texts("case-applicant"), _button(CaseDo.FACT, FactType.APPLICANT))
    last: Row = [
        (texts("button-menu"), MenuButton(do=MenuDo.MENU)),
        (texts("menu-hide"), MenuButton(do=MenuDo.HIDE)),
    ]
    helps: Row = [(texts("case-helps"), CaseButton(do=CaseDo.HELPS))]
    back: Row = [(texts("browse-list"), BrowseButton(do=BrowseDo.LIST))]
    keys = keyboard(
        terms.asking(texts) if ask else [],
        doing if near else [],
        *fitting([*kinds, own], 2),
        helps,
        back,
        last,
    )
    return private("\n".join(lines).strip(), keys)


def _counted(texts: Texts, about: FactType, count: int) -> str:
    label = texts(f"case-{about.value}-all")
    return f"{label} · {count}" if count else label


def listing(teller: Teller, about: FactType, facts: Sequence[Fact], page: int) -> Screen:
    """Show the facts of one kind, a button each."""
    texts = teller.texts
    here = facts[page * SIZE : (page + 1) * SIZE]
    buttons = [[(_label(teller, fact), _of(CaseDo.FACT, fact))] for fact in here]
    add: Row = [(texts("case-add"), _button(CaseDo.ADD, about))]
    text = f"<b>{texts(f'case-{about.value}-all')}</b>\n{texts(f'case-{about.value}-why')}"
    turning = _turning(page, len(facts), lambda n: _button(CaseDo.LIST, about, str(n)))
    return private(text, keyboard(*buttons, turning, add, [_home(texts)]))


def _label(teller: Teller, fact: Fact) -> str:
    named = teller.people.get(fact.id) or teller.short(fact)
    return shorten(named or teller.texts("case-untold"), LABEL)


def one(teller: Teller, fact: Fact) -> Screen:
    """Show one fact with a button to correct each part of it."""
    texts = teller.texts
    lines = [f"<b>{texts(f'case-{fact.about.value}')}</b>", *teller.lines(fact)]
    files = sum(not exhibit.withdrawn for exhibit in fact.exhibits)
    if files:
        lines.append(f"📎 {texts('files', count=files)}")
    if any(versions[-1].guessed for versions in fact.history.values()):
        lines.append(f"<i>{texts('case-guess-night')}</i>")
    own = fact.about is FactType.APPLICANT
    changes = list(_changes(texts, fact))
    more: Row = [(texts("entry-add"), _of(CaseDo.FILE, fact))]
    sends: Row = [(texts("entry-files", count=files), _of(CaseDo.FILES, fact))]
    gone: Row = [(texts("entry-withdraw"), _of(CaseDo.WITHDRAW, fact))]
    back = _home(texts) if own else _to_list(texts, fact.about)
    keys = keyboard(*fitting(changes, 2), sends if files else [], [] if own else more, gone, [back])
    return private("\n".join(lines), keys)


def _changes(texts: Texts, fact: Fact) -> Iterator[tuple[str, CallbackData]]:
    for known in offered(fact.about, fact.text("kind")):
        if not known.of:
            label = texts(f"case-{fact.about.value}-{known.name}")
            do = CaseDo.ITEMS if known.many else CaseDo.ASK
            yield label, CaseButton(do=do, subject=fact.id, at=known.name)


def several(teller: Teller, fact: Fact, name: str, page: int, following: int) -> Screen:
    """Show the items of a field that may be said many times; *following* is the next one's number."""
    texts = teller.texts
    known, _ = find(fact.about, f"{name}-{following}")
    found = [item for item, _ in items(fact, name)]
    here = found[page * SIZE : (page + 1) * SIZE]

    def shown(item: int) -> str:
        number = known.takes is Takes.NUMBER
        return teller.number(fact, item) if number else teller.said(fact, known.section(item))

    lines = [f"<b>{texts(f'case-{fact.about.value}-{name}')}</b>"]
    lines += [f"{n}. {shown(item)}" for n, item in enumerate(here, page * SIZE + 1)]

    def button(item: int) -> CaseButton:
        return CaseButton(do=CaseDo.ASK, subject=fact.id, at=known.section(item))

    numbers: Row = [(str(n), button(item)) for n, item in enumerate(here, page * SIZE + 1)]
    add: Row = [(texts("case-add"), button(following))]
    turning = _turning(
        page,
        len(found),
        lambda n: CaseButton(do=CaseDo.ITEMS, subject=fact.id, at=name, value=str(n)),
    )
    back: Row = [(texts("button-back"), _of(CaseDo.FACT, fact))]
    return private("\n".join(lines), keyboard(*columns(numbers, 4), turning, add, back))


def helps(teller: Teller, found: Sequence[Missing], page: int) -> Screen:
    """Show what would still help, a sentence each, with a button that leads to it."""
    texts = teller.texts
    here = found[page * SIZE : (page + 1) * SIZE]
    lines = [
        f"<b>{texts('case-helps')}</b>",
        texts("case-helps-none" if not found else "case-calm"),
    ]
    numbers: list[tuple[str, CallbackData]] = []
    for n, missing in enumerate(here, page * SIZE + 1):
        whom = teller.people.get(missing.fact, "") if missing.fact else ""
        sentence = texts(f"case-gap-{missing.gap.value}", count=missing.count)
        lines += ["", f"{n}. {f'{escape(whom)}: ' if whom else ''}{sentence}"]
        numbers.append((str(n), mending(missing)))
    turning = _turning(page, len(found), lambda n: CaseButton(do=CaseDo.HELPS, value=str(n)))
    return private("\n".join(lines), keyboard(*columns(numbers, 4), turning, [_home(texts)]))


def mending(missing: Missing) -> CallbackData:
    """Return where a tap on a missing thing leads: to its question, its list, or the entry."""
    if missing.entries:
        subject = missing.entries[0].id
        if missing.gap in {Gap.UNASSIGNED, Gap.NUMBERS}:
            return CaseButton(do=CaseDo.WHO, subject=subject)
        return BrowseButton(do=BrowseDo.ENTRY, subject=subject)
    about = missing.about or FactType.APPLICANT
    if missing.fact is None:
        return _button(CaseDo.FACT if about is FactType.APPLICANT else CaseDo.ADD, about)
    do = CaseDo.ASK if missing.section else CaseDo.FACT
    return CaseButton(do=do, subject=missing.fact, at=missing.section or about.value)


def sure(texts: Texts, fact: Fact) -> Screen:
    """Say what withdrawing means, and ask why."""
    offers = [
        [(texts(f"withdraw-{r}"), CaseButton(do=CaseDo.SURE, subject=fact.id, value=r))]
        for r in REASONS
    ]
    back: Row = [(texts("button-back"), _of(CaseDo.FACT, fact))]
    return private(texts("case-withdraw"), keyboard(*offers, back))


def awaiting_file(texts: Texts, fact: Fact) -> Screen:
    """Say that the next files join the fact."""
    back: Row = [(texts("button-back"), _of(CaseDo.FACT, fact))]
    return private(texts("case-file"), keyboard(back))


def file_added(texts: Texts, about: FactType, subject: CaseButton) -> Screen:
    """Say that a file is kept."""
    done: Row = [(texts("card-done"), subject.model_copy(update={"at": about.value}))]
    return Screen(texts("case-file-added"), keyboard(done))


def _turning(page: int, total: int, button: Callable[[int], CaseButton]) -> Row:
    made: list[tuple[str, CallbackData]] = []
    if page:
        made.append(("←", button(page - 1)))
    if (page + 1) * SIZE < total:
        made.append(("→", button(page + 1)))
    return made


def _button(do: CaseDo, about: FactType, value: str = "") -> CaseButton:
    return CaseButton(do=do, at=about.value, value=value)


def _of(do: CaseDo, fact: Fact) -> CaseButton:
    return CaseButton(do=do, subject=fact.id, at=fact.about.value)


def _home(texts: Texts) -> tuple[str, CallbackData]:
    return texts("case-back"), CaseButton(do=CaseDo.SHOW)


def _to_list(texts: Texts, about: FactType) -> tuple[str, CallbackData]:
    return texts("button-back"), _button(CaseDo.LIST, about)
