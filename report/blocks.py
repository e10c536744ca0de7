"""The vocabulary a page is made of: what the one typst template knows how to draw.

Values only, ready for JSON. Text is carried exactly as it was written; it is made printable
where the pages are set, in the child process.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import ClassVar, NamedTuple, TypeAlias

Drawn: TypeAlias = Mapping[str, object]


class Run(NamedTuple):
    """A piece of a cell on a line of its own; style is ``""``, ``b`` (bold), ``s`` (small) or ``h`` (hash)."""

    text: str
    style: str = ""


Cell: TypeAlias = tuple[Run, ...]


class Row(NamedTuple):
    """One row of a table, with notes that stand beneath it over the full width."""

    cells: tuple[Cell, ...]
    notes: Cell = ()


class Tag(NamedTuple):
    """A label with its value; an empty value becomes a line to fill in by hand."""

    label: str
    value: str


class Point(NamedTuple):
    """One bar of a chart."""

    label: str
    acts: int


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stands on a page."""

    tag: ClassVar[str]

    def drawn(self) -> Drawn:
        """Return what the template reads."""
        return {"t": self.tag, **{f.name: getattr(self, f.name) for f in fields(self)}}


@dataclass(frozen=True, slots=True)
class Head(Block):
    """The title, the facts under it, and the code that names the state of the journal."""

    tag = "head"
    title: str
    subtitle: str
    facts: tuple[Tag, ...]
    code_caption: str


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A numbered heading of level 1 or 2."""

    tag = "heading"
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Para(Block):
    """A paragraph; style is ``""``, ``intro``, ``small``, ``strong`` or ``boxed``.

    An intro stays with what follows it. No words of a user stand here: see ``press.clean``.
    """

    tag = "para"
    text: str = field(repr=False)
    style: str = ""


@dataclass(frozen=True, slots=True)
class Items(Block):
    """A list of sentences."""

    tag = "items"
    items: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tags(Block):
    """Labels with values, or with lines to fill in by hand."""

    tag = "tags"
    tags: tuple[Tag, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table whose head repeats on every page; widths in millimetres, 0 takes what is left.

    ``right`` are the columns of numbers. ``whole`` keeps the table on one page.
    """

    tag = "table"
    widths: tuple[int, ...]
    header: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False)
    right: tuple[int, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Bars(Block):
    """Counts over time as upright bars; ``alt`` says the same in words, with the numbers."""

    tag = "bars"
    caption: str
    alt: str = field(repr=False)
    points: tuple[Point, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Heat(Block):
    """Counts by weekday (rows, Monday first) and hour (24 columns)."""

    tag = "heat"
    caption: str
    alt: str = field(repr=False)
    days: tuple[str, ...]
    grid: tuple[tuple[int, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ranks(Block):
    """The largest counts as lying bars."""

    tag = "ranks"
    caption: str
    alt: str = field(repr=False)
    points: tuple[Point, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Signature(Block):
    """A line to sign on, with the words above it."""

    tag = "signature"
    text: str
    name: str
    date: str


@dataclass(frozen=True, slots=True)
class Pictures(Block):
    """The place of the small copies of photos; ``apart`` is said when other parts hold them."""

    tag = "pictures"
    heading: str
    apart: str


@dataclass(frozen=True, slots=True)
class Contents(Block):
    """The place of the list of parts, with their hashes; nothing when the report is one file."""

    tag = "contents"
    heading: str
    header: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Break(Block):
    """The next block begins a page."""

    tag = "break"
