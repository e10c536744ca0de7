"""One opened entry: everything in it, what it said before, its buttons. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.callbacks import BrowseButton, BrowseDo
from handlers.screens import Keyboard, Row, Screen, escape, keyboard
from handlers.screens.assigning import who_button
from handlers.screens.browsing import back_to_list, private, to_entry
from handlers.screens.card import DRAWN, OPTIONS
from handlers.screens.files import file_line, origin_line, size
from handlers.screens.moments import stamp
from handlers.screens.paging import pages
from journal.browsing import days_late, earlier
from journal.incident import Incident, Part, Version
from journal.ports import Settings
from locales import Texts

PLAIN = frozenset(
    {Part.WORDS, Part.QUOTE, Part.WITNESS, Part.ANSWER, Part.VEHICLE, Part.SIGNS, Part.MEANS}
)


def entry(
    texts: Texts, settings: Settings, incident: Incident, asked: BrowseButton, nonce: str
) -> Screen:
    """Show one entry with everything in it; what is too long goes on on the next page.

    *nonce* makes two taps on the files' button of this showing one.
    """
    made = pages(list(_told(texts, settings, incident)))
    page = min(max(asked.page, 0), len(made) - 1)
    keys = _entry_keys(texts, incident, _turned(asked, page), len(made), nonce)
    return private(made[page], keys)


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
    if incident.retraction is None and any(incident.guessed(part) for part in DRAWN):
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
) -> Keyboard:
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
        [who_button(texts, incident), withdraws] if alive else [],
        [back_to_list(texts, asked.below)],
    )


def _leafing(incident: Incident, asked: BrowseButton, total: int) -> Row:
    if total == 1:
        return []
    pages = ((f"· {n + 1} ·" if n == asked.page else str(n + 1), n) for n in range(total))
    return [(label, to_entry(incident, asked.below, n)) for label, n in pages]
