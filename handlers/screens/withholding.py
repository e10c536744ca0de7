"""What of the case a report keeps back: whole facts, or single answers of one. Pure.

The same rows as for entries: ✓ is told, ○ is not, and ✂️ leads to the answers of a fact. What a
fact is about stands above, by number: half a row has no room for it.
"""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import DisclosingButton, DisclosingDo
from handlers.screens import Row, Screen, escape, shorten
from handlers.screens.telling import Teller
from handlers.screens.toggles import LABEL, back, part_of, screen, toggle, turning
from journal.case.forms import field
from journal.casebook import Fact
from journal.selection import FILES, Selection, sections


def facts(teller: Teller, selection: Selection, found: Sequence[Fact], page: int) -> Screen:
    """Show the facts that may be told of, each with a way to its answers."""
    texts = teller.texts
    numbered = [*enumerate(found, 1)]
    shown = part_of(numbered, page)
    rows = [_row(teller, selection, number, fact, page) for number, fact in shown]
    arrows = turning(page, len(found), DisclosingDo.FACTS)
    text = texts("disclosing-facts")
    if any(fact.retraction for fact in found):
        text = f"{text}\n\n{texts('disclosing-facts-withdrawn')}"
    told = [f"{number}. {escape(_label(teller, fact))}" for number, fact in shown]
    return screen("\n\n".join((text, *told)), *rows, arrows, back(texts))


def _row(teller: Teller, selection: Selection, number: int, fact: Fact, page: int) -> Row:
    on = fact.id not in selection.facts_out
    hidden = len(selection.kept_of(fact))
    more = DisclosingButton(do=DisclosingDo.ANSWERS, subject=fact.id)
    cut: list[tuple[str, CallbackData]] = [(f"✂️ {hidden}" if hidden else "✂️", more)]
    label = f"{number}. {teller.texts(f'case-{fact.about.value}')}"
    row = [toggle(label, DisclosingDo.FACT, on=on, subject=fact.id, page=page)]
    return row + cut if sections(fact) else row


def _label(teller: Teller, fact: Fact) -> str:
    texts = teller.texts
    kind = texts(f"case-{fact.about.value}")
    if fact.retraction is not None:
        return texts("disclosing-fact-withdrawn", kind=kind)
    named = teller.people.get(fact.id) or teller.plain(fact)
    return f"{kind} · {named}" if named else kind


def answers(teller: Teller, selection: Selection, fact: Fact, page: int, list_page: int) -> Screen:
    """Show the answers of one fact that may be kept back; *list_page* is the list's to go back to."""
    texts = teller.texts
    own = sections(fact)
    hidden = selection.kept_of(fact)
    rows: list[Row] = [
        [
            toggle(
                _answer(teller, fact, name),
                DisclosingDo.ANSWER,
                name,
                on=name not in hidden,
                subject=fact.id,
                page=page,
            )
        ]
        for name in part_of(own, page)
    ]
    arrows = turning(page, len(own), DisclosingDo.ANSWERS, fact.id)
    to_list = DisclosingButton(do=DisclosingDo.FACTS, page=list_page)
    key = "disclosing-answers" if own else "disclosing-answers-none"
    text = texts(key, kind=texts(f"case-{fact.about.value}"))
    return screen(text, *rows, arrows, [(texts("button-back"), to_list)])


def _answer(teller: Teller, fact: Fact, name: str) -> str:
    """Return the question with the answer that holds, so that she sees what she keeps back."""
    if name == FILES:
        return teller.texts(f"part-{FILES}")
    known, _ = field(fact.about, name)
    label = teller.texts(f"case-{fact.about.value}-{known.name}")
    said = teller.bare(fact, name)
    return shorten(f"{label}: {said}" if said else label, LABEL)
