"""The files: small copies of photos with their captions, and the inventory of everything."""

from collections.abc import Iterator

from journal.incident import Exhibit, Incident
from report.blocks import Block, Heading, Para, Pictures, Row, Run, Table
from report.model import Label, Picture
from report.source import Source

WIDTHS = (15, 0, 42, 24, 42)
COLUMNS = ("file", "name", "via", "size", "received")


def blocks(source: Source) -> Iterator[Block]:
    """Yield the appendix of photos and the inventory of all files."""
    words = source.words
    if next(pictures(source), None) is not None:
        yield Heading(words("photos"))
        yield Para(words("photos-intro"), "intro")
        yield Pictures(words("photos"), words("photos-apart"))
    rows = tuple(_row(source, *found) for found in exhibits(source))
    if rows:
        yield Heading(words("inventory"))
        yield Para(words("inventory-intro", inventory=source.cite("inventory")), "intro")
        header = tuple(words(f"column-{name}") for name in COLUMNS)
        yield Table(WIDTHS, header, rows, right=(3,))


def exhibits(source: Source) -> Iterator[tuple[Incident, Exhibit]]:
    """Yield every file of the entries shown, by entry and file number."""
    for incident in sorted(source.shown, key=lambda i: i.number):
        for exhibit in incident.exhibits:
            yield incident, exhibit


def pictures(source: Source) -> Iterator[Picture]:
    """Yield the photos that belong into the appendix, in the order of the inventory."""
    words = source.words
    for incident, exhibit in exhibits(source):
        if not exhibit.is_picture or exhibit.withdrawn or incident.retraction is not None:
            continue
        name = label(incident, exhibit)
        head = words("photo-head", label=name, entry=str(incident.number))
        at = words.moment(exhibit.received_at, incident.zone)
        size = words.size(exhibit.size)
        lines = [
            head,
            *([exhibit.caption] if exhibit.caption else []),
            words("photo-file", name=words.name(exhibit), size=size),
            words("photo-received", at=at, via=words.via(exhibit.via)),
        ]
        alt = words("photo-alt", label=name, entry=str(incident.number))
        missing = words("photo-missing")
        yield Picture(name, exhibit, alt, tuple(lines), exhibit.sha256, missing)


def label(incident: Incident, exhibit: Exhibit) -> Label:
    """Return how a file is named everywhere: entry, point, file."""
    return Label(f"{incident.number}.{exhibit.number}")


def _row(source: Source, incident: Incident, exhibit: Exhibit) -> Row:
    words = source.words
    withdrawn = exhibit.withdrawn or incident.retraction is not None
    name = "" if withdrawn else words.name(exhibit)
    cells = (
        (Run(label(incident, exhibit), "b"),),
        (Run(words("file-withdrawn"), "s"),) if withdrawn else (Run(name),),
        (Run(words.via(exhibit.via)),),
        (Run(words.count(exhibit.size)),),
        (Run(words.moment(exhibit.received_at, incident.zone)),),
    )
    return Row(cells, (Run(exhibit.sha256, "h"),))
