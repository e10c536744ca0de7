"""The report as data: what was asked for, and what will be printed.

Knows nothing of typst or PDF; nothing in it ever comes from a private note.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.incident import Exhibit, IncidentId, Part
from journal.times import require_aware
from report.blocks import Block

Withheld = frozenset[tuple[IncidentId, Part]]
Label = NewType("Label", str)  # «12.2»: file 2 of entry 12


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
class Request:
    """What she asked for. ``number`` counts the reports of her journal and is never reused.

    ``profile`` names the channel in the law file, whose sizes the parts obey.
    """

    language: str
    number: int
    made_at: datetime
    zone: str
    period: Period = Period()
    applicant: Applicant | None = field(default=None, repr=False)
    addressee: str = field(default="", repr=False)
    profile: str = "e-otinish"
    asks: frozenset[Ask] = frozenset({Ask.DETAILS})
    withheld: Withheld = frozenset()

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
    title: str
    number: str
    header: str
    page: str
    of: str
    manifest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report before it is cut into parts.

    ``part_bytes`` is the size a part should not pass, ``code`` what the square code says,
    ``part_of`` the words for part k of n.
    """

    frame: Frame
    made_at: datetime
    part_bytes: int
    code: str
    part_of: Callable[[int, int], str]
    blocks: tuple[Block, ...] = field(repr=False)
    pictures: tuple[Picture, ...] = field(default=(), repr=False)
    manifest: Mapping[str, JsonValue] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """One finished file of a report: its neutral name, the PDF, and what names it for good."""

    name: str
    pdf: bytes = field(repr=False)
    sha256: str
    pages: int
