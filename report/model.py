"""The report as data: what was asked for, and what will be printed.

Knows nothing of typst or PDF; nothing in it ever comes from a private note.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.incident import BlobId, Exhibit, IncidentId, Part
from journal.law import PORTAL
from journal.times import require_aware
from report.blocks import Block, Table

Withheld = frozenset[tuple[IncidentId, Part]]
Label = NewType("Label", str)  # «12.2»: file 2 of entry 12


class Blanket(StrEnum):
    """What may be withheld in every entry at once.

    ``NAMES`` are the names she gave people: they become «person 1», «person 2», and her own words
    for somebody in an entry are left out. Her own data and the witnesses have their own choices.
    ``PLACES`` keep the kind of place (home, work) and lose the words and the pin. ``NUMBERS`` are
    telephone numbers and accounts and what messenger it was, ``VEHICLES`` also what he looked like,
    ``WITNESSES`` the mark that somebody saw it. ``FILES`` keep their
    place in the inventory with the hash and lose the name, the caption and the picture.
    """

    PLACES = "places"
    CHILDREN = "children"
    NAMES = "names"
    QUOTES = "quotes"
    ANSWERS = "answers"
    EFFECTS = "effects"
    WORDS = "words"
    NUMBERS = "numbers"
    VEHICLES = "vehicles"
    WITNESSES = "witnesses"
    FILES = "files"


class Ask(StrEnum):
    """What she may ask for beside the complaint itself; each is her own choice."""

    DETAILS = "details"
    CAMERAS = "cameras"
    ORDER = "order"
    REQUIREMENTS = "requirements"
    APPROACH = "approach"
    SAFETY = "safety"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days a report is about, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether *day* lies in it."""
        return (self.first or date.min) <= day <= (self.last or date.max)

    @property
    def is_all(self) -> bool:
        """Return whether it has no end on either side."""
        return self.first is None and self.last is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """An earlier filing: its number as the office wrote it, its day, the office, our own report.

    Every field may be empty; ``report`` is the number of the report that was handed in then.
    """

    number: str = field(default="", repr=False)
    on: date | None = None
    office: str = field(default="", repr=False)
    report: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What she asked for. ``number`` counts the reports of her journal and is never reused.

    ``profile`` names the channel in the law file, whose sizes the parts obey.

    What is shown: ``people`` are the persons it is about, with None inside for entries about
    nobody known; ``people=None`` is everybody. ``left_out`` are entries not shown at all: only
    their numbers are printed. ``withheld`` are parts of single entries, ``bare`` entries and facts whose
    files are listed by their hash alone, ``blankets`` parts of every entry. ``facts_out`` are facts
    of the case not told at all, ``fields_out`` the sections of single facts that are withheld, ``words`` what stands nowhere. ``masked`` masks obscene words in the body and gives the exact words in an annex.
    ``witness_annex`` adds names and contacts of witnesses, ``show_gps`` the pins of places.
    ``pages`` are those of PDF files, as far as they could be counted.
    ``previous`` is the earlier filing that this one follows: it is named, and what was written
    down since is marked as new.
    """

    language: str
    number: int
    made_at: datetime
    zone: str
    period: Period = Period()
    applicant: Applicant | None = field(default=None, repr=False)
    addressee: str = field(default="", repr=False)
    profile: str = PORTAL
    asks: frozenset[Ask] = frozenset({Ask.DETAILS})
    people: frozenset[UUID | None] | None = field(default=None, repr=False)
    left_out: frozenset[IncidentId] = frozenset()
    withheld: Withheld = frozenset()
    bare: frozenset[UUID] = frozenset()
    facts_out: frozenset[UUID] = frozenset()
    fields_out: frozenset[tuple[UUID, str]] = frozenset()
    blankets: frozenset[Blanket] = frozenset()
    words: tuple[str, ...] = field(default=(), repr=False)
    masked: bool = True
    witness_annex: bool = False
    show_gps: bool = False
    previous: Previous | None = field(default=None, repr=False)
    pages: Mapping[BlobId, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require_aware(self.made_at)
        if self.number < 1:
            msg = "numbers begin at 1"
            raise ValueError(msg)

    @property
    def tz(self) -> ZoneInfo:
        """Return the zone of the dates that are not about one entry."""
        return ZoneInfo(self.zone)

    @property
    def shown_number(self) -> str:
        """Return the number as it is printed: at least three digits."""
        return f"{self.number:03d}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that belongs into the appendix: the words beside it, and those when it cannot be shown."""

    label: Label
    exhibit: Exhibit
    alt: str = field(repr=False)
    caption: tuple[str, ...] = field(repr=False)
    sha256: str
    missing: str


@dataclass(frozen=True, slots=True)
class Photo:
    """The small copy of a picture, as ``small_copy`` made it."""

    label: Label
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands on every page, and the few words the template itself needs."""

    language: str
    region: str
    title: str
    number: str
    header: str
    page: str
    of: str
    manifest: str


class Disclosure(StrEnum):
    """A kind of thing that a report discloses, in the order in which it is told."""

    APPLICANT = "applicant"  # names: which of her own data, e.g. "iin"
    PEOPLE = "people"  # names: as printed
    ENTRIES = "entries"  # names: numbers of the entries
    WITHDRAWN = "withdrawn"  # names: entries and facts shown as taken back, without words
    NUMBERS = "numbers"  # names: telephone numbers and accounts as printed
    PLACES = "places"  # names: the kinds of place, e.g. "home"
    PINS = "pins"  # names: numbers of the entries whose coordinates are printed
    QUOTES = "quotes"  # names: numbers of the entries whose exact words are printed
    CHILDREN = "children"  # names: numbers of the entries that tell of children
    REFUSALS = "refusals"
    HARMS = "harms"
    ACTS = "acts"
    ORDERS = "orders"
    FILINGS = "filings"
    WITNESSES = "witnesses"  # names: as printed, only in the annex
    PHOTOS = "photos"  # names: labels such as «12.2»
    FILES = "files"  # names: labels of those only listed with their hash


@dataclass(frozen=True, slots=True)
class Disclosed:
    """How many things of a kind a report discloses, and which: exactly what the pages hold.

    ``names`` may be shorter than ``count``, for kinds that have no names.
    """

    kind: Disclosure
    count: int
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that stands nowhere: in how many places it was covered, and in which forms."""

    word: str = field(repr=False)
    places: int
    forms: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report before it is cut into parts.

    ``part_bytes`` is the size a part should not pass, ``max_files`` how many parts the channel
    takes (0: any number), ``code`` what the square code says, ``part_of`` the words for part k of
    n. ``disclosed`` says what would become known, kinds without anything left out; it is known
    before a page is set.
    """

    frame: Frame
    made_at: datetime
    part_bytes: int
    max_files: int = 0
    code: str
    part_of: Callable[[int, int], str]
    blocks: tuple[Block, ...] = field(repr=False)
    pictures: tuple[Picture, ...] = field(default=(), repr=False)
    disclosed: tuple[Disclosed, ...] = ()
    manifest: Mapping[str, JsonValue] = field(repr=False)

    def crumbs(self) -> Iterator[object]:
        """Yield what most of this is made of, for whoever lets it go in pieces."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield from block.rows
        for value in self.manifest.values():
            if isinstance(value, list):
                yield from value


@dataclass(frozen=True, slots=True)
class Paper:
    """One finished file of a report: its neutral name, the PDF, and what names it for good."""

    name: str
    pdf: bytes = field(repr=False)
    sha256: str
    pages: int
