"""The law in data: one country's articles, terms, numbers for help, offices and places.

One dated file a country, so that a change is one edit and another country needs no code. It is
read strictly: an unknown key, a missing source, a fact that nobody verified or one that the
program would miss stops it at its start and not a report in front of a police officer.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import available_timezones

from phonenumbers import SUPPORTED_REGIONS

from journal import personal
from journal.tables import TableError, item

FOLDER: Final = Path(__file__).parent / "law"
LEAP_YEAR: Final = 2024  # in which every day of a month that exists at all exists

# What the program names. More may stand in a file; what is missing here stops the start.
ARTICLES: Final = frozenset(
    {
        *("stalking", "harm", "beating", "threat", "privacy", "marriage"),
        *("order", "breach", "limitation"),
        *("complaint", "false-report", "registration", "refusal", "answers"),
        *("knowledge", "documents", "presenting", "fixing", "inventory"),
    }
)
TERMS: Final = frozenset({"breach", "order"})
PHONES: Final = frozenset({"police", "emergency"})
HARMS: Final = frozenset(
    {
        *("fear", "doctor", "number", "route", "indoors", "home"),
        *("job", "missed-work", "children", "money", "other"),
    }
)
PAPER: Final = "paper"
# Channels and measures that a country may do without, and what one that has them needs. The codes
# are sealed in journals, so they keep the names of the country that came first: the portal of the
# state, and the police's application.
# In the order of date.weekday, by their names in the file.
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PORTAL: Final = "e-otinish"
APPLICATION: Final = "app102"
OF_PORTAL: Final = frozenset({"answer", "redirect"})  # articles and terms alike
REQUIREMENTS: Final = "requirements"
APPROACH: Final = "approach"
OF_REQUIREMENTS: Final = frozenset({"requirements-longest", "requirements-shortest"})
UNCITED: Final = "kk, ru and en must be here, none of them empty"
NO_DAY: Final = "no month has such a day"
_CODE: Final = re.compile(r"[a-z][a-z-]{0,14}")  # goes into the data of a button


class LawFileError(Exception):
    """The law file does not have the shape it must have; names table and key, for its editor."""


class Sure(StrEnum):
    """How sure a fact is; what is unverified has no letter and is refused."""

    ACT = "A"
    OFFICIAL = "B"
    SECONDARY = "C"


class Unit(StrEnum):
    """What a term is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working-days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A fact with where it stands, how sure it is, and when that was last looked up.

    ``reviewed`` is whether a lawyer of the country has read it.
    """

    source: str
    sure: Sure
    checked: date
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Sourced):
    """An article and how it is cited in each language; quoted word for word in Russian only."""

    cite: Mapping[str, str]
    verbatim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Sourced):
    """An amount of time; ``start`` names the event it is counted from."""

    amount: int
    unit: Unit
    start: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Sourced):
    """A day on which something came into force."""

    on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday(Sourced):
    """A day of every year on which offices are closed.

    ``moves`` is whether the next working day is free when it falls on a weekend.
    """

    month: int
    day: int
    moves: bool


class Consequence(StrEnum):
    """What the law counts as substantial harm; the hooks of the definition."""

    RIGHTS = "rights"
    DAMAGE = "damage"
    HARDSHIP = "hardship"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm(Sourced):
    """Under which hook a kind of harm is told; which it is, the police and the court decide."""

    hook: Consequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(Sourced):
    """A number for help."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Sentences of the country by the beginnings of their names, and whether a lawyer has read them."""

    starts: tuple[str, ...]
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The sizes a channel is served with: bytes of a file, characters of the short text.

    ``max_files`` is how many files it takes at once, 0 for no known limit. Mostly our own careful
    choice, as ``source`` then says: hardly a channel publishes its limits.
    """

    part_bytes: int
    short_characters: int
    source: str
    checked: date
    max_files: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One country's law as the program uses it.

    ``country`` is its code in ISO 3166, by which telephone numbers are read, too. ``edition`` is
    the day of the amendments that the texts read contain, ``checked`` the day they were last
    compared. ``personal_number`` names a reader of ``journal.personal``; ``money`` are the signs
    and words that may stand behind a sum, in small letters. ``weekend`` are the days, of
    ``WEEKDAYS``, on which offices are closed every week. ``zones`` are offered in this order,
    the first one holds until she says; ``regions`` are the codes of the places whose office a
    statement may be for.
    """

    country: str
    edition: date
    checked: date
    personal_number: str
    money: tuple[str, ...]
    weekend: tuple[str, ...]
    zones: tuple[str, ...]
    regions: tuple[str, ...]
    dates: Mapping[str, Day]
    articles: Mapping[str, Article]
    terms: Mapping[str, Term]
    phones: Mapping[str, Phone]
    profiles: Mapping[str, Profile]
    holidays: Mapping[str, Holiday]
    harms: Mapping[str, Harm]
    wordings: Mapping[str, Wording]

    def cite(self, article: str, language: str) -> str:
        """Return how *article* is named in *language*; raise ``KeyError`` for one not in the file."""
        return self.articles[article].cite[language]

    def personal(self, typed: str) -> str | None:
        """Return her personal number as it is printed; None for one that was mistyped."""
        return personal.READERS[self.personal_number](typed)

    @property
    def lacks(self) -> frozenset[str]:
        """Return the channels and measures that this country has not, so that none is offered."""
        channels = {PORTAL, APPLICATION} - self.profiles.keys()
        return frozenset(channels | ({REQUIREMENTS, APPROACH} - self.articles.keys()))

    @property
    def unreviewed(self) -> tuple[str, ...]:
        """Return the tables that no lawyer has read, as the file names them."""
        tables: dict[str, Mapping[str, Sourced] | Mapping[str, Wording]] = {
            "date": self.dates,
            "article": self.articles,
            "term": self.terms,
            "phone": self.phones,
            "holiday": self.holidays,
            "harm": self.harms,
            "wording": self.wordings,
        }
        return tuple(
            f"{table}.{name}"
            for table, found in tables.items()
            for name, one in found.items()
            if not one.reviewed
        )

    @property
    def channels(self) -> tuple[str, ...]:
        """Return the ways a statement can be handed in, the one offered first in front."""
        return tuple(name for name in (PORTAL, APPLICATION, PAPER) if name in self.profiles)

    @property
    def in_force(self) -> date:
        """Return the first day whose acts are counted under the article on stalking."""
        return self.dates["stalking"].on


def zone_code(zone: str) -> str:
    """Return the code by which sentences name *zone*: its city in small letters."""
    return zone.rsplit("/", maxsplit=1)[-1].lower().replace("_", "-")


@cache
def load(country: str = "kz") -> Law:
    """Return the law of *country*; raise ``LawFileError`` when its file is not as it must be."""
    return read((FOLDER / f"{country}.toml").read_text("utf-8"))


def read(text: str) -> Law:
    """Return the law that *text* says; raise ``LawFileError`` for any other shape."""
    readers: dict[str, tuple[str, Callable[[str, Any], object]]] = {
        "date": ("dates", lambda name, table: item(Day, name, table)),
        "article": ("articles", _article),
        "term": ("terms", _term),
        "phone": ("phones", lambda name, table: item(Phone, name, table)),
        "profile": ("profiles", lambda name, table: item(Profile, name, table)),
        "holiday": ("holidays", _holiday),
        "harm": ("harms", lambda name, table: item(Harm, name, table)),
        "wording": ("wordings", lambda name, table: item(Wording, name, table)),
    }
    values: dict[str, Any] = {}
    try:
        tables = tomllib.loads(text)
        for key, (name, reader) in readers.items():
            table = tables.pop(key, {})
            values[name] = MappingProxyType({n: reader(f"{key}.{n}", t) for n, t in table.items()})
        law = item(Law, "law", {**tables, **values})
    except (tomllib.TOMLDecodeError, TableError) as error:
        raise LawFileError(*error.args) from None
    for problem in _problems(law):
        raise LawFileError(problem)
    return law


def _article(name: str, table: dict[str, Any]) -> Article:
    article = item(Article, name, table)
    if set(article.cite) != {"kk", "ru", "en"} or not all(map(str.strip, article.cite.values())):
        raise TableError(UNCITED, name, "cite")
    return article


def _holiday(name: str, table: dict[str, Any]) -> Holiday:
    holiday = item(Holiday, name, table)
    try:
        date(LEAP_YEAR, holiday.month, holiday.day)
    except ValueError:
        raise TableError(NO_DAY, name, "day") from None
    return holiday


def _term(name: str, table: dict[str, Any]) -> Term:
    return item(Term, name, {("start" if k == "from" else k): v for k, v in table.items()})


def _problems(law: Law) -> Iterator[str]:
    """Yield what the program would miss in *law*, and names that lead nowhere."""
    ahead = OF_PORTAL if PORTAL in law.profiles else frozenset()
    lasting = OF_REQUIREMENTS if REQUIREMENTS in law.articles else frozenset()
    needed = {
        "date": ({"stalking"}, law.dates),
        "article": (ARTICLES | ahead, law.articles),
        "term": (TERMS | ahead | lasting, law.terms),
        "phone": (PHONES, law.phones),
        "profile": ({PAPER}, law.profiles),
        "harm": (HARMS, law.harms),
    }
    for table, (names, there) in needed.items():
        yield from (f"{table}.{n}: this table is missing" for n in sorted(names - there.keys()))
    known = {PORTAL, APPLICATION, PAPER}
    yield from (f"profile.{n}: there is no such channel" for n in law.profiles.keys() - known)
    yield from (f"harm.{n}: there is no such harm" for n in law.harms.keys() - HARMS)
    if law.country not in SUPPORTED_REGIONS:
        yield "law.country: no country has this code"
    if law.personal_number not in personal.READERS:
        yield f"law.personal_number: one of {', '.join(personal.READERS)}"
    yield from (f"law.weekend: {d} is no day" for d in law.weekend if d not in WEEKDAYS)
    nowhere = set(law.zones) - available_timezones()
    yield from (f"law.zones: {z} is no zone" for z in law.zones if z in nowhere)
    yield from (f"law.regions: {r} is no code" for r in law.regions if not _CODE.fullmatch(r))
    if "order" in law.terms and law.terms["order"].unit is Unit.WORKING_DAYS:
        yield "term.order.unit: days or months"
