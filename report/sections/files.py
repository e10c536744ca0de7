"""The files: small copies of photos with their captions, and the inventory of everything."""

from collections.abc import Iterator
from typing import NamedTuple

from journal.incident import Exhibit, Incident
from report.blocks import Block, Heading, Para, Pictures, Row, Run, Table
from report.model import Label, Picture
from report.sections import facts
from report.source import Source

WIDTHS = (15, 0, 38, 22, 14, 38)
UNCOUNTED = "—"
COLUMNS = ("file", "name", "via", "size", "pages", "received")


def blocks(source: Source) -> Iterator[Block]:
    """Yield the appendix of photos and the inventory of all files."""
    words = source.words
    if next(pictures(source), None) is not None:
        yield Heading(words("photos"))
        yield Para(words("photos-intro"), "intro")
        yield Pictures(words("photos"), words("photos-apart"))
    rows = tuple(_row(source, kept) for kept in exhibits(source))
    if rows:
        yield Heading(words("inventory"))
        yield Para(words("inventory-intro", inventory=source.cite("inventory")), "intro")
        header = tuple(words(f"column-{name}") for name in COLUMNS)
        yield Table(WIDTHS, header, rows, right=(3, 4))


class Kept(NamedTuple):
    """A file with what it belongs to, as the report names both."""

    label: Label
    of: str
    zone: str
    exhibit: Exhibit
    withdrawn: bool
    bare: bool


def exhibits(source: Source) -> Iterator[Kept]:
    """Yield every file of the entries and facts shown, by entry and file number."""
    words = source.words
    for incident in sorted(source.shown, key=lambda i: i.number):
        for exhibit in incident.exhibits:
            gone = exhibit.withdrawn or incident.retraction is not None
            of = words("of-entry", entry=str(incident.number))
            bare = source.entries[incident.id].bare
            yield Kept(label(incident, exhibit), of, incident.zone, exhibit, gone, bare)
    for fact in facts.told(source):
        for exhibit in fact.files:
            name = facts.file_label(source, fact, exhibit)
            bare = source.is_bare(fact.id)
            yield Kept(name, facts.name(source, fact), fact.zone, exhibit, False, bare)  # noqa: FBT003 - a tuple


def pictures(source: Source) -> Iterator[Picture]:
    """Yield the photos that belong into the appendix, in the order of the inventory."""
    words = source.words
    for kept in exhibits(source):
        exhibit = kept.exhibit
        if not exhibit.is_picture or kept.withdrawn or kept.bare:
            continue
        at = words.moment(exhibit.received_at, kept.zone)
        lines = [
            words("photo-head", label=kept.label, of=kept.of),
            *([source.say(exhibit.caption)] if exhibit.caption else []),
            words(
                "photo-file", name=source.say(words.name(exhibit)), size=words.size(exhibit.size)
            ),
            words("photo-received", at=at, via=words.via(exhibit.via)),
        ]
        alt = words("photo-alt", label=kept.label, of=kept.of)
        missing = words("photo-missing")
        yield Picture(kept.label, exhibit, alt, tuple(lines), exhibit.sha256, missing)


def label(incident: Incident, exhibit: Exhibit) -> Label:
    """Return how a file of an entry is named everywhere: entry, point, file."""
    return Label(f"{incident.number}.{exhibit.number}")


def _row(source: Source, kept: Kept) -> Row:
    words, exhibit = source.words, kept.exhibit
    name = words("not-shown") if kept.bare else source.say(words.name(exhibit))
    cells = (
        (Run(kept.label, "b"),),
        (Run(words("file-withdrawn"), "s"),) if kept.withdrawn else (Run(name),),
        (Run(words.via(exhibit.via)),),
        (Run(words.count(exhibit.size)),),
        (Run(_pages(source, kept)),),
        (Run(words.moment(exhibit.received_at, kept.zone)),),
    )
    return Row(cells, (Run(exhibit.sha256, "h"),))


def _pages(source: Source, kept: Kept) -> str:
    """Return how many pages a file has; a picture is one, a sound has none."""
    exhibit = kept.exhibit
    if kept.bare:
        return UNCOUNTED
    pages = 1 if exhibit.is_picture else source.request.pages.get(exhibit.blob)
    return UNCOUNTED if pages is None else source.words.count(pages)
