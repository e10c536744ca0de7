"""The list of entries and one opened entry: all of it private, gone when the journal locks. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardMarkup

from handlers.callbacks import BrowseButton, BrowseDo, MenuButton, MenuDo
from handlers.screens import Row, Screen, columns, escape, keyboard, shorten
from handlers.screens.card import DRAWN, OPTIONS
from handlers.screens.files import file_line, origin_line, size
from handlers.screens.menus import ICONS
from handlers.screens.moments import clock, day, stamp
from handlers.screens.paging import pages
from journal.browsing import days_late, earlier
from journal.desk import Sheet
from journal.incident import Incident, Part, Version
from journal.ports import Page, Settings
from journal.times import Precision
from locales import Texts

SIZE = 8  # entries a page; a phone shows them without scrolling
PREVIEW = 60  # characters of her words in the list
ACROSS = 4  # number buttons a row
REASONS = ("mistake", "twice", "not-meant")
PLAIN = frozenset({Part.WORDS, Part.QUOTE, Part.WITNESS, Part.ANSWER, Part.VEHICLE})


def listing(texts: Texts, settings: Settings, page: Page, below: int, greeting: str = "") -> Screen:
    """Show a page of entries under the days they were written down, newest first."""
    if not page.incidents:
        lines = [greeting, "", texts("browse-empty")]
    else:
        lines = [
            greeting,
            "",
            texts("browse-total", count=page.total),
            *_days(texts, settings, page),
        ]
    numbers: Row = [(str(i.number), _entry(i, below)) for i in page.incidents]
    last = [
        (texts("button-menu"), MenuButton(do=MenuDo.MENU)),
        (texts("menu-hide"), MenuButton(do=MenuDo.HIDE)),
    ]
    markup = keyboard(*columns(numbers, ACROSS), _turning(texts, page), last)
    return _private("\n".join(lines).strip(), markup)


def _days(texts: Texts, settings: Settings, page: Page) -> Iterator[str]:
    def recorded(incident: Incident) -> str:
        return day(incident.recorded_at, settings.tz, texts.language)

    for heading, incidents in groupby(page.incidents, recorded):
        yield f"\n<b>{heading}</b>"
        yield from (_line(texts, settings.tz, incident) for incident in incidents)


def _line(texts: Texts, zone: ZoneInfo, incident: Incident) -> str:
    words = incident.text(Part.WORDS) or incident.text(Part.QUOTE)
    short = shorten(" ".join(words.split()), PREVIEW) or texts(f"kind-{incident.kind.value}")
    files = sum(not file.withdrawn for file in incident.exhibits)
    marks = [f"📎{files}" if files else "", _late(texts, zone, incident)]
    if incident.retraction is not None:
        marks.append(texts("browse-withdrawn"))
    ends = "".join(f" · {mark}" for mark in marks if mark)
    at = _hour(texts, incident)
    return f"<b>{incident.number}</b> {ICONS[incident.kind]} {at}{escape(short)}{ends}"


def _hour(texts: Texts, incident: Incident) -> str:
    """Return the hour at which it happened; nothing when only the day is known."""
    when = incident.when
    if when is None or when.at is None or when.precision is Precision.DAY:
        return ""
    return f"{clock(when.at, ZoneInfo(when.zone))} "


def _late(texts: Texts, zone: ZoneInfo, incident: Incident) -> str:
    """Return the day it happened, when that is not the day above."""
    if not days_late(incident) or incident.happened_at is None:
        return ""
    return texts("browse-late", day=day(incident.happened_at, zone, texts.language))


def _turning(texts: Texts, page: Page) -> Row:
    made: list[tuple[str, BrowseButton]] = []
    newest = page.incidents[0].number if page.incidents else page.total
    if newest < page.total:
        above = newest + SIZE + 1
        below = above if above <= page.total else 0
        made.append((texts("browse-newer"), BrowseButton(do=BrowseDo.LIST, below=below)))
    if page.older is not None:
        made.append((texts("browse-older"), BrowseButton(do=BrowseDo.LIST, below=page.older)))
    return made


def _entry(incident: Incident, below: int, page: int = 0) -> BrowseButton:
    return BrowseButton(do=BrowseDo.ENTRY, subject=incident.id, below=below, page=page)


def entry(
    texts: Texts, settings: Settings, incident: Incident, asked: BrowseButton, nonce: str
) -> Screen:
    """Show one entry with everything in it; what is too long goes on on the next page.

    *nonce* makes two taps on the files' button of this showing one.
    """
    made = pages(list(_told(texts, settings, incident)))
    page = min(max(asked.page, 0), len(made) - 1)
    markup = _entry_keys(texts, incident, _turned(asked, page), len(made), nonce)
    return _private(made[page], markup)


def _turned(asked: BrowseButton, page: int) -> BrowseButton:
    return asked.model_copy(update={"page": page})


def _told(texts: Texts, settings: Settings, incident: Incident) -> Iterator[str]:
    zone = settings.tz
    yield f"<b>№ {incident.number}</b>"
    if incident.retraction is not None:
        at = stamp(incident.retraction.recorded_at, zone, texts.language)
        yield texts("entry-withdrawn", at=at, reason=escape(incident.retraction.reason))
    for part in DRAWN:
        yield from _part(texts, incident, part)
    if any(incident.guessed(part) for part in DRAWN):
        yield f"<i>{texts('guess-note')}</i>"
    if incident.origin is not None:
        yield origin_line(texts, incident.origin, zone)
    yield ""
    yield _recorded(texts, zone, incident)
    if incident.exhibits:
        yield ""
        yield f"<b>📎 {texts('files', count=len(incident.exhibits))}</b>"
        for exhibit in incident.exhibits:
            yield from file_line(texts, exhibit, incident.number, zone)
    yield from _history(texts, zone, incident)


def _part(texts: Texts, incident: Incident, part: Part) -> Iterator[str]:
    version = incident.latest(part)
    if version is not None and (said := drawn(texts, incident, part)):
        yield f"{said} {texts('guess-mark')}" if version.guessed else said


def drawn(texts: Texts, incident: Incident, part: Part) -> str:
    """Return what holds for *part*, whole: nothing is cut here."""
    if part is Part.PRIVATE:
        return texts("entry-private", words=escape(incident.text(part)))
    if part is Part.UNTAKEN:
        return _untaken(texts, incident)
    if part in PLAIN:
        said = incident.text(part)
        offered = said in OPTIONS.get(part, ())
        words = texts(f"option-{part.value}-{said}") if offered else escape(said)
        return texts(f"card-{part.value}", words=words)
    return DRAWN[part](texts, incident)


def _untaken(texts: Texts, incident: Incident) -> str:
    match incident.latest(Part.UNTAKEN):
        case Version(value={"name": str(name), "size": int(bytes_)}):
            return texts("entry-untaken", name=escape(name), size=size(texts, bytes_))
    return DRAWN[Part.UNTAKEN](texts, incident)


def _recorded(texts: Texts, zone: ZoneInfo, incident: Incident) -> str:
    at = stamp(incident.recorded_at, zone, texts.language)
    late = days_late(incident)
    if late:
        return texts("entry-recorded-late", at=at, days=late)
    return texts("entry-recorded", at=at)


def _history(texts: Texts, zone: ZoneInfo, incident: Incident) -> Iterator[str]:
    changes = earlier(incident)
    if changes:
        yield ""
        yield f"<b>{texts('entry-history')}</b>"
    for change in changes:
        was = replace(incident, history={change.part: (change.was,)})
        said = drawn(texts, was, change.part) if change.was.value is not None else ""
        at = stamp(change.at, zone, texts.language)
        name = texts(f"part-{change.part.value}")
        yield texts("entry-amended", at=at, part=name, was=said or texts("entry-nothing"))


def _entry_keys(
    texts: Texts, incident: Incident, asked: BrowseButton, total: int, nonce: str
) -> InlineKeyboardMarkup:
    def button(do: BrowseDo, value: str = "") -> BrowseButton:
        return BrowseButton(do=do, subject=incident.id, below=asked.below, value=value)

    files = sum(not file.withdrawn for file in incident.exhibits)
    sends = (texts("entry-files", count=files), button(BrowseDo.FILES, nonce))
    changes = [
        (texts("entry-amend"), button(BrowseDo.AMEND)),
        (texts("entry-add"), button(BrowseDo.ADD)),
    ]
    withdraws = (texts("entry-withdraw"), button(BrowseDo.WITHDRAW))
    alive = incident.retraction is None
    return keyboard(
        _leafing(incident, asked, total),
        [sends] if files else [],
        changes if alive else [],
        [withdraws] if alive else [],
        [_back_to_list(texts, asked.below)],
    )


def _leafing(incident: Incident, asked: BrowseButton, total: int) -> Row:
    if total == 1:
        return []
    pages = ((f"· {n + 1} ·" if n == asked.page else str(n + 1), n) for n in range(total))
    return [(label, _entry(incident, asked.below, n)) for label, n in pages]


def _back_to_list(texts: Texts, below: int) -> tuple[str, BrowseButton]:
    return texts("browse-list"), BrowseButton(do=BrowseDo.LIST, below=below)


def amended(drawn: Screen, texts: Texts, sheet: Sheet) -> Screen:
    """Return the card of an entry opened from the list, with the way back to it."""
    rows = list(drawn.markup.inline_keyboard) if drawn.markup else []
    back = keyboard([_back_to_entry(texts, BrowseButton(do=BrowseDo.ENTRY, subject=sheet.subject))])
    markup = InlineKeyboardMarkup(inline_keyboard=[*rows, *back.inline_keyboard])
    return replace(drawn, markup=markup, private=True, protect=True)


def _back_to_entry(texts: Texts, asked: BrowseButton) -> tuple[str, BrowseButton]:
    entry = BrowseButton(do=BrowseDo.ENTRY, subject=asked.subject, below=asked.below)
    return texts("entry-back"), entry


def awaiting_file(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Say that the next files join the entry."""
    text = texts("entry-add-now", number=number)
    return _private(text, keyboard([_back_to_entry(texts, asked)]))


def sure(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Say what withdrawing means, before it happens."""
    yes = asked.model_copy(update={"do": BrowseDo.SURE})
    rows: tuple[Row, ...] = ([(texts("withdraw-sure"), yes)], [_back_to_entry(texts, asked)])
    return _private(texts("withdraw-ask", number=number), keyboard(*rows))


def reasons(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Ask why: one of three answers, or her own words."""
    offered = [
        [
            (
                texts(f"withdraw-{name}"),
                asked.model_copy(update={"do": BrowseDo.REASON, "value": name}),
            )
        ]
        for name in REASONS
    ]
    text = texts("withdraw-reason", number=number)
    return _private(text, keyboard(*offered, [_back_to_entry(texts, asked)]))


def withdrawn(texts: Texts, number: int) -> Screen:
    """Say that it is done."""
    back = [_back_to_list(texts, 0), (texts("button-menu"), MenuButton(do=MenuDo.MENU))]
    return Screen(texts("withdraw-done", number=number), keyboard(back))


def _private(text: str, markup: InlineKeyboardMarkup) -> Screen:
    return Screen(text, markup, private=True, protect=True)
