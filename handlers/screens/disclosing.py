"""Choosing what a report discloses: one calm list a screen, each row says how it is now. Pure.

✓ is shown or asked for, ○ is not. A button says what shall be, so that a double tap does nothing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import DisclosingButton, DisclosingDo, ReportButton, ReportDo
from handlers.screens import Row, Screen, escape, shorten
from handlers.screens.addressing import addressee
from handlers.screens.menus import ICONS
from handlers.screens.moments import brief
from handlers.screens.telling import called
from handlers.screens.toggles import LABEL, back, leading, part_of, screen, toggle, turning
from journal.case import Case
from journal.drafting import Draft
from journal.incident import Incident, Part
from journal.selection import FILES, PARTS, Blanket, Option, Selection
from locales import Texts

PREVIEW = 200  # characters of her words above the parts of an entry


class Some(NamedTuple):
    """How many are told of, and how many there are."""

    shown: int
    total: int


class Counts(NamedTuple):
    """The entries and the facts of the case."""

    entries: Some
    facts: Some


def choices(texts: Texts, draft: Draft, case: Case, counts: Counts, greeting: str = "") -> Screen:
    """Show everything that may be chosen, with how it is now."""
    text = f"<b>{texts('disclosing')}</b>\n\n{texts('disclosing-intro')}"
    rows: list[Row] = [
        [leading(_people_label(texts, draft.selection, case), DisclosingDo.PEOPLE)]
        if case.people
        else [],
        [leading(_label(texts, "entries", counts.entries), DisclosingDo.ENTRIES)],
        [leading(_label(texts, "facts", counts.facts), DisclosingDo.FACTS)]
        if counts.facts.total
        else [],
        [leading(_hidden_label(texts, draft.selection), DisclosingDo.BLANKETS)],
        *([option] for option in _options(texts, draft.selection, case)),
        [leading(texts("disclosing-pleas", count=len(draft.selection.pleas)), DisclosingDo.PLEAS)],
        [leading(_office_label(texts, draft), DisclosingDo.OFFICES)],
        [
            leading(
                texts("disclosing-channel", name=texts(f"channel-{draft.channel}")),
                DisclosingDo.CHANNELS,
            )
        ],
        [leading(texts("disclosing-gaps"), DisclosingDo.GAPS)],
        [leading(texts("disclosing-ready"), DisclosingDo.READY)],
        [(texts("reporting-cancel"), ReportButton(do=ReportDo.CANCEL))],
    ]
    return screen(f"{greeting}\n\n{text}" if greeting else text, *rows)


def _people_label(texts: Texts, selection: Selection, case: Case) -> str:
    if selection.people is None:
        return texts("disclosing-people-all")
    total = len(case.people) + 1
    return texts("disclosing-people-some", shown=len(selection.people), total=total)


def _label(texts: Texts, what: str, some: Some) -> str:
    if some.shown == some.total:
        return texts(f"disclosing-{what}-all", total=some.total)
    return texts(f"disclosing-{what}-some", shown=some.shown, total=some.total)


def _hidden_label(texts: Texts, selection: Selection) -> str:
    if not selection.count:
        return texts("disclosing-hidden-none")
    return texts("disclosing-hidden-some", count=selection.count)


def _office_label(texts: Texts, draft: Draft) -> str:
    name = addressee(texts, draft)
    if not name:
        return texts("disclosing-office-none")
    return shorten(texts("disclosing-office-set", name=name), LABEL)


def _options(texts: Texts, selection: Selection, case: Case) -> Iterator[tuple[str, CallbackData]]:
    """Yield what is done or not; an earlier statement can be named only when there is one."""
    for option in Option:
        if option is not Option.FOLLOWS or case.filings:
            on = option in selection.options
            label = texts(f"disclosing-option-{option.value}")
            yield toggle(label, DisclosingDo.OPTION, option.value, on=on)


def people(texts: Texts, selection: Selection, case: Case, page: int) -> Screen:
    """Show about whom the report tells; the last row is nobody known."""
    everybody: list[tuple[str, UUID | None]] = [(called(texts, p), p.id) for p in case.people]
    everybody.append((texts("disclosing-nobody"), None))
    rows: list[Row] = [
        [
            toggle(
                name,
                DisclosingDo.PERSON,
                on=selection.shows_person(identity),
                subject=identity,
                page=page,
            )
        ]
        for name, identity in part_of(everybody, page)
    ]
    arrows = turning(page, len(everybody), DisclosingDo.PEOPLE)
    return screen(texts("disclosing-people"), *rows, arrows, back(texts))


def entries(
    texts: Texts, selection: Selection, zone: ZoneInfo, incidents: Sequence[Incident], page: int
) -> Screen:
    """Show the entries that may be told of, newest first, each with a way to its parts."""
    newest = incidents[::-1]
    rows = [_entry_row(texts, selection, zone, i, page) for i in part_of(newest, page)]
    arrows = turning(page, len(newest), DisclosingDo.ENTRIES)
    return screen(texts("disclosing-entries"), *rows, arrows, back(texts))


def _entry_row(
    texts: Texts, selection: Selection, zone: ZoneInfo, incident: Incident, page: int
) -> Row:
    at = incident.happened_at
    when = brief(at, zone, texts.language) if at else texts("when-unknown")
    label = f"{incident.number} {ICONS[incident.kind]} {when}"
    on = incident.id not in selection.left_out
    hidden = len(selection.kept_back(incident))
    parts = DisclosingButton(do=DisclosingDo.FIELDS, subject=incident.id, page=page)
    return [
        toggle(label, DisclosingDo.ENTRY, on=on, subject=incident.id, page=page),
        (f"✂️ {hidden}" if hidden else "✂️", parts),
    ]


def fields(texts: Texts, selection: Selection, case: Case, incident: Incident, page: int) -> Screen:
    """Show the parts of one entry that may be kept back; *page* is the list's to go back to."""
    hidden = selection.kept_back(incident)
    own = [
        part.value
        for part in PARTS
        if any(v.value is not None for v in incident.history.get(part, ()))
    ]
    if Part.PERSON.value not in own and case.who(incident) is not None:
        own.append(Part.PERSON.value)  # told by its number alone
    own += [FILES] if incident.exhibits else []
    rows: list[Row] = [
        [
            toggle(
                _part_label(texts, name),
                DisclosingDo.PART,
                name,
                on=name not in hidden,
                subject=incident.id,
                page=page,
            )
        ]
        for name in own
    ]
    words = escape(shorten(incident.text(Part.WORDS), PREVIEW))
    key = "disclosing-fields" if own else "disclosing-fields-none"
    text = texts(key, number=incident.number)
    to_list = DisclosingButton(do=DisclosingDo.ENTRIES, page=page)
    return screen(
        f"{text}\n\n<tg-spoiler>{words}</tg-spoiler>" if words else text,
        *rows,
        [(texts("button-back"), to_list)],
    )


def _part_label(texts: Texts, name: str) -> str:
    """Return what a part is called beside the person, who has a row of their own here."""
    return texts("disclosing-number" if name == Part.NUMBER.value else f"part-{name}")


def blankets(texts: Texts, selection: Selection) -> Screen:
    """Show what may be kept back everywhere at once."""
    rows: list[Row] = [
        [
            toggle(
                texts(f"blanket-{blanket.value}"),
                DisclosingDo.BLANKET,
                blanket.value,
                on=blanket not in selection.blankets,
            )
        ]
        for blanket in Blanket
    ]
    words: Row = [leading(_words_label(texts, selection), DisclosingDo.WORDS)]
    single: Row = [leading(texts("disclosing-single"), DisclosingDo.ENTRIES)]
    return screen(texts("disclosing-blankets"), *rows, words, single, back(texts))


def _words_label(texts: Texts, selection: Selection) -> str:
    if not selection.words:
        return texts("disclosing-words-none")
    return texts("disclosing-words-some", count=len(selection.words))
