"""What the statement asks for, whom it is for, how it goes, and what it still lacks. Pure."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import DisclosingButton, DisclosingDo
from handlers.screens import Row, Screen, columns, escape
from handlers.screens.casing import mending
from handlers.screens.telling import called
from handlers.screens.toggles import SIZE, back, leading, part_of, screen, toggle, turning
from journal.case import Case
from journal.completeness import Missing
from journal.drafting import Draft
from journal.law import Law
from journal.selection import Plea, Selection
from locales import Texts

# How the sentences call the terms they tell.
TERMS = {"term": "order", "shortest": "requirements-shortest", "longest": "requirements-longest"}


def addressee(texts: Texts, draft: Draft) -> str:
    """Return whom the statement is for, in the language of *texts*; empty for a blank."""
    return texts(f"office-{draft.office}") if draft.office else draft.addressee


def pleas(texts: Texts, selection: Selection, law: Law) -> Screen:
    """Show what may be asked for, with a line on each."""
    terms = {said: law.terms[name].amount for said, name in TERMS.items() if name in law.terms}
    offered = [plea for plea in Plea if plea.value not in law.lacks]
    lines = [texts("disclosing-pleas-intro"), ""]
    for plea in offered:
        why = texts(f"plea-{plea.value}-why", **terms)
        lines.append(f"<b>{texts(f'plea-{plea.value}')}</b> — {why}")
    buttons = [
        toggle(
            texts(f"plea-{plea.value}"),
            DisclosingDo.PLEA,
            plea.value,
            on=plea in selection.pleas,
        )
        for plea in offered
    ]
    return screen("\n".join(lines), *([button] for button in buttons), back(texts))


def offices(texts: Texts, law: Law, draft: Draft, page: int, said: str = "") -> Screen:
    """Ask whom the statement is for: one of the list, typed words, or a blank."""
    named = draft.addressee and texts("disclosing-office-now", name=escape(draft.addressee))
    text = "\n\n".join(filter(None, (said, texts("disclosing-offices"), named)))
    rows: list[Row] = [
        [toggle(texts(f"region-{code}"), DisclosingDo.OFFICE, code, on=draft.office == code)]
        for code in part_of(law.regions, page)
    ]
    blank: Row = [
        (texts("disclosing-office-blank"), DisclosingButton(do=DisclosingDo.OFFICE, value="-"))
    ]
    arrows = turning(page, len(law.regions), DisclosingDo.OFFICES)
    return screen(text, *rows, arrows, blank, back(texts))


def channels(texts: Texts, draft: Draft, law: Law) -> Screen:
    """Show how the statement may be handed in; the guide and the sizes go by it."""
    offered = law.channels
    lines = [texts("disclosing-channels"), ""]
    lines += [f"<b>{texts(f'channel-{n}')}</b> — {texts(f'channel-{n}-why')}" for n in offered]
    rows: list[Row] = [
        [toggle(texts(f"channel-{name}"), DisclosingDo.CHANNEL, name, on=draft.channel == name)]
        for name in offered
    ]
    return screen("\n".join(lines), *rows, back(texts))


def gaps(texts: Texts, case: Case, found: Sequence[Missing], page: int, on: DisclosingDo) -> Screen:
    """Show what the law asks for and what is not there, a tap to add each; *on* leads further."""
    lines = [
        f"<b>{texts('disclosing-gaps')}</b>",
        texts("disclosing-gaps-intro" if found else "case-helps-none"),
    ]
    numbers: list[tuple[str, CallbackData]] = []
    for n, missing in enumerate(part_of(found, page), page * SIZE + 1):
        person = case.person(missing.fact)
        whom = f"{escape(called(texts, person))}: " if person else ""
        sentence = texts(f"case-gap-{missing.gap.value}", count=missing.count)
        lines += ["", f"{n}. {whom}{sentence}"]
        numbers.append((str(n), mending(missing)))
    arrows = turning(page, len(found), DisclosingDo.GAPS)
    without: Row = [leading(texts("disclosing-without"), on)]
    return screen("\n".join(lines), *columns(numbers, 4), arrows, without)
