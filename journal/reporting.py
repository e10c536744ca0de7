"""Reports: what she asks for, what would be in it, and the paper that comes of it.

How pages are set is behind ``Press``; here are the number, the selection, and the event that says
what was disclosed.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.case import read_case
from journal.casebook import Casebook
from journal.desk import NewId
from journal.errors import NothingToReportError
from journal.events import export
from journal.incident import Incident, Part
from journal.law import PORTAL
from journal.ports import Journal, Pen
from journal.selection import USUAL, Blanket, Selection
from journal.statistics import Tally, gather
from journal.times import Clock, seconds


@dataclass(frozen=True, slots=True)
class Span:
    """The days a report is about, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date | None) -> bool:
        """Return whether *day* lies in it; an entry without a day belongs to every span."""
        return day is None or (self.first or date.min) <= day <= (self.last or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What she chose: language, zone of the dates, days, and her own data or blanks.

    ``channel`` names a profile of the law file; an empty ``addressee`` is a blank to fill in.
    """

    language: str
    zone: str
    span: Span = Span()
    applicant: Applicant | None = field(default=None, repr=False)
    selection: Selection = USUAL
    addressee: str = field(default="", repr=False)
    channel: str = PORTAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """A wish with its number, which counts the reports of a journal and is never reused."""

    number: int
    made_at: datetime
    wish: Wish


@dataclass(frozen=True, slots=True)
class Paper:
    """One finished file."""

    name: str
    data: bytes = field(repr=False)
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished report: its files, and the statement in two lengths, the long one in messages.

    ``most`` is how many files the channel takes; 0 is any number.
    """

    papers: tuple[Paper, ...]
    short: str = field(repr=False)
    full: tuple[str, ...] = field(repr=False)
    number: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Disclosed:
    """How many things of a kind a report discloses, and which; the kinds are those of ``report``."""

    kind: str
    count: int
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A word that is to stand nowhere: in how many places a report would cover it, in which forms."""

    word: str = field(repr=False)
    places: int
    forms: tuple[str, ...] = field(default=(), repr=False)


class Phase(StrEnum):
    """How far the making is."""

    READING = "reading"
    PHOTOS = "photos"
    DRAWING = "drawing"


Progress = Callable[[Phase], None]


class Press(Protocol):
    """Sets and prints; slow, and beside the event loop."""

    async def __call__(
        self, journal: Journal, casebook: Casebook, commission: Commission, progress: Progress
    ) -> Made:
        """Return the files; photos are read from *journal* one at a time.

        Raise ``NothingToReportError`` for no entries, ``ReportError`` when it cannot be made,
        ``LockedError`` when the journal locked before all photos were read.
        """
        ...


class Preview(Protocol):
    """Says what a report would disclose, before a page of it is set."""

    async def __call__(self, casebook: Casebook, commission: Commission) -> tuple[Disclosed, ...]:
        """Return exactly what the pages will hold; raise ``NothingToReportError``."""
        ...


class Search(Protocol):
    """Says where a report would cover the words that are to stand nowhere."""

    async def __call__(self, casebook: Casebook, commission: Commission) -> tuple[Hidden, ...]:
        """Return each word in its order; raise ``NothingToReportError``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a report would hold, for her to see before it is made."""

    entries: int
    withdrawn: int
    files: int
    photos: int
    private: int
    kinds: tuple[Tally, ...]
    channels: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeReport:
    """Make a report and write down that it was made."""

    press: Press
    clock: Clock
    new_id: NewId

    async def __call__(self, journal: Journal, pen: Pen, wish: Wish, progress: Progress) -> Made:
        """Return the report; the event that says what it discloses is durable by then.

        Raise as ``Press`` does, and ``TamperedError`` of the vault; no number is used up then.
        """
        progress(Phase.READING)
        casebook = await journal.casebook()
        commission = _commission(casebook, wish, self.clock)
        made = await self.press(journal, casebook, commission, progress)
        subject = self.new_id()
        disclosed = await asyncio.to_thread(disclosure, casebook, commission, made)
        event = export(subject, disclosed)
        await pen.write(event, once=pen.once("report", subject.hex))
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewReport:
    """Say what a report would disclose; writes nothing down and uses up no number."""

    preview: Preview
    clock: Clock

    async def __call__(self, casebook: Casebook, wish: Wish) -> tuple[Disclosed, ...]:
        """Return what the report of *wish* would make known; raise ``NothingToReportError``."""
        return await self.preview(casebook, _commission(casebook, wish, self.clock))


@dataclass(frozen=True, slots=True, kw_only=True)
class FindWords:
    """Say where the words of a wish would be covered; writes nothing down."""

    search: Search
    clock: Clock

    async def __call__(self, casebook: Casebook, wish: Wish) -> tuple[Hidden, ...]:
        """Return each word with its places; all without one when nothing would be reported."""
        try:
            return await self.search(casebook, _commission(casebook, wish, self.clock))
        except NothingToReportError:
            return tuple(Hidden(word.text, 0) for word in wish.selection.words)


def _commission(casebook: Casebook, wish: Wish, clock: Clock) -> Commission:
    return Commission(number=len(casebook.exports) + 1, made_at=clock(), wish=wish)


def summary(casebook: Casebook, span: Span, selection: Selection = USUAL) -> Summary:
    """Return what a report over *span* would hold; raise ``NothingToReportError`` for nothing."""
    shown = within(casebook, span, selection)
    if not shown:
        raise NothingToReportError
    standing = [incident for incident in shown if incident.retraction is None]
    files = [e for incident in standing for e in incident.exhibits if not e.withdrawn]
    counts = gather(_without_lost_means(incident, selection) for incident in standing)
    return Summary(
        entries=len(shown),
        withdrawn=len(shown) - len(standing),
        files=len(files),
        photos=sum(exhibit.is_picture for exhibit in files),
        private=sum(bool(incident.text(Part.PRIVATE)) for incident in shown),
        kinds=counts.kinds,
        channels=counts.channels,
    )


def _without_lost_means(incident: Incident, selection: Selection) -> Incident:
    if Blanket.NUMBERS in selection.blankets or Part.MEANS in selection.hidden(incident):
        return replace(incident, history={**incident.history, Part.MEANS: ()})
    return incident


def within(
    casebook: Casebook,
    span: Span,
    selection: Selection = USUAL,
) -> tuple[Incident, ...]:
    """Return the entries of *span* that are shown, in the order of their numbers."""
    case = read_case(casebook)
    return tuple(i for i in casebook.incidents if span.holds(i.day) and selection.shows(case, i))


def disclosure(casebook: Casebook, commission: Commission, made: Made) -> dict[str, JsonValue]:
    """Return what the journal remembers of a report: state, files, places of the shown events."""
    wish = commission.wish
    shown = within(casebook, wish.span, wish.selection)
    places = sorted(place for incident in shown for place in incident.sequence)
    parts: JsonValue = [
        {"name": paper.name, "sha256": paper.sha256, "pages": paper.pages} for paper in made.papers
    ]
    return {
        "number": commission.number,
        "made": seconds(commission.made_at),
        "language": wish.language,
        "channel": wish.channel,
        "period": [_iso(wish.span.first), _iso(wish.span.last)],
        "tree": {"size": casebook.size, "root": casebook.root.hex()},
        "parts": parts,
        "events": [[first, last] for first, last in runs(places)],
        "withheld": _withheld(casebook, shown, wish.selection),
    }


def _withheld(
    casebook: Casebook, shown: Iterable[Incident], selection: Selection
) -> dict[str, JsonValue]:
    """Return the names of what was kept back: everywhere, in single entries by number, in facts.

    A fact stands with its identity, and with no name when it was left out as a whole.
    """
    single: JsonValue = [
        [incident.number, name] for incident in shown for name in selection.kept_back(incident)
    ]
    everywhere: JsonValue = [blanket.value for blanket in sorted(selection.blankets)]
    facts: JsonValue = [
        [fact.id.hex, name]
        for fact in casebook.facts
        for name in (("",) if fact.id in selection.facts_out else selection.kept_of(fact))
    ]
    found: dict[str, JsonValue] = {"everywhere": everywhere, "entries": single}
    # Of the words only how many: what stands nowhere is not written down once more.
    words: JsonValue = len(selection.words)
    return {**found, **({"facts": facts} if facts else {}), **({"words": words} if words else {})}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Return sorted *places* as runs without gaps, both ends included."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] + 1 >= place:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
