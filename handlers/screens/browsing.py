"""The list of entries, and what its screens share: private, gone when the journal locks. Pure."""

from collections.abc import Iterator
from itertools import groupby
from zoneinfo import ZoneInfo

from handlers.callbacks import BrowseButton, BrowseDo, CaseButton, CaseDo, MenuButton, MenuDo
from handlers.screens import Keyboard, Row, Screen, columns, escape, keyboard, shorten
from handlers.screens.menus import ICONS
from handlers.screens.moments import clock, day
from journal.browsing import days_late
from journal.incident import Incident, Part
from journal.ports import Page, Settings
from journal.times import Precision
from locales import Texts

SIZE = 8  # entries a page; a phone shows them without scrolling
PREVIEW = 60  # characters of her words in the list
ACROSS = 4  # number buttons a row


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
    numbers: Row = [(str(i.number), to_entry(i, below)) for i in page.incidents]
    last = [
        (texts("button-menu"), MenuButton(do=MenuDo.MENU)),
        (texts("menu-hide"), MenuButton(do=MenuDo.HIDE)),
    ]
    case: Row = [(texts("browse-case"), CaseButton(do=CaseDo.SHOW))]
    keys = keyboard(*columns(numbers, ACROSS), _turning(texts, page), case, last)
    return private("\n".join(lines).strip(), keys)


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
    at = _hour(incident)
    return f"<b>{incident.number}</b> {ICONS[incident.kind]} {at}{escape(short)}{ends}"


def _hour(incident: Incident) -> str:
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


def to_entry(incident: Incident, below: int, page: int = 0) -> BrowseButton:
    """Return the button that opens an entry at one of its pages."""
    return BrowseButton(do=BrowseDo.ENTRY, subject=incident.id, below=below, page=page)


def private(text: str, keys: Keyboard) -> Screen:
    """Return a screen of the unlocked journal."""
    return Screen(text, keys, private=True, protect=True)


def back_to_list(texts: Texts, below: int) -> tuple[str, BrowseButton]:
    """Return the way back to a page of the list."""
    return texts("browse-list"), BrowseButton(do=BrowseDo.LIST, below=below)


def back_to_entry(texts: Texts, asked: BrowseButton) -> tuple[str, BrowseButton]:
    """Return the way back to the entry that *asked* is about."""
    entry = BrowseButton(do=BrowseDo.ENTRY, subject=asked.subject, below=asked.below)
    return texts("entry-back"), entry
