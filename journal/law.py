"""The law in data: articles, terms, dates, phone numbers and sizes from one dated file.

The file is read strictly: an unknown key, a missing source or a fact that nobody verified stops
the program at its start and not a report in front of a police officer.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeVar

FOLDER: Final = Path(__file__).parent / "law"
LEAP_YEAR: Final = 2024  # in which every day of a month that exists at all exists

Item = TypeVar("Item")


class LawFileError(Exception):
    """The law file does not have the shape it must have; names the table, for its editor."""


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
    """A fact with where it stands, how sure it is, and when that was last looked up."""

    source: str
    sure: Sure
    checked: date


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

    ``moves`` is whether the next working day is free when it falls on a Saturday or Sunday.
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
class Profile:
    """The sizes a channel is served with: bytes of a file, characters of the short text.

    ``max_files`` is how many files it takes at once, 0 for no known limit. Mostly our own careful
    choice: hardly a channel publishes its limits.
    """

    part_bytes: int
    short_characters: int
    max_files: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One country's law as the program uses it.

    ``edition`` is the day of the amendments that the texts read contain, ``checked`` the day
    they were last compared.
    """

    country: str
    edition: date
    checked: date
    dates: Mapping[str, Day]
    articles: Mapping[str, Article]
    terms: Mapping[str, Term]
    phones: Mapping[str, Phone]
    profiles: Mapping[str, Profile]
    holidays: Mapping[str, Holiday]
    harms: Mapping[str, Harm]

    def cite(self, article: str, language: str) -> str:
        """Return how *article* is named in *language*; raise ``KeyError`` for one not in the file."""
        return self.articles[article].cite[language]

    @property
    def in_force(self) -> date:
        """Return the first day whose acts are counted under the article on stalking."""
        return self.dates["stalking"].on


@cache
def load(country: str = "kz") -> Law:
    """Return the law of *country*; raise ``LawFileError`` when its file is not as it must be."""
    return read((FOLDER / f"{country}.toml").read_text("utf-8"))


def read(text: str) -> Law:
    """Return the law that *text* says; raise ``LawFileError`` for any other shape."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LawFileError(str(error)) from None
    readers: dict[str, tuple[str, Callable[[str, Any], object]]] = {
        "date": ("dates", lambda name, table: _item(Day, name, table)),
        "article": ("articles", _article),
        "term": ("terms", _term),
        "phone": ("phones", lambda name, table: _item(Phone, name, table)),
        "profile": ("profiles", lambda name, table: _item(Profile, name, table)),
        "holiday": ("holidays", _holiday),
        "harm": ("harms", lambda name, table: _item(Harm, name, table)),
    }
    values: dict[str, Any] = {}
    for key, (name, reader) in readers.items():
        table = tables.pop(key, {})
        values[name] = MappingProxyType({n: reader(f"{key}.{n}", t) for n, t in table.items()})
    return _item(Law, "law", {**tables, **values})


def _article(name: str, table: dict[str, Any]) -> Article:
    article = _item(Article, name, table)
    if set(article.cite) != {"kk", "ru", "en"} or not all(map(str.strip, article.cite.values())):
        raise LawFileError(name)
    return article


def _holiday(name: str, table: dict[str, Any]) -> Holiday:
    holiday = _item(Holiday, name, table)
    try:
        date(LEAP_YEAR, holiday.month, holiday.day)
    except ValueError:
        raise LawFileError(name) from None
    return holiday


def _term(name: str, table: dict[str, Any]) -> Term:
    return _item(Term, name, {("start" if k == "from" else k): v for k, v in table.items()})


_TYPES: Final[Mapping[object, type]] = {
    str: str,
    int: int,
    bool: bool,
    date: date,
    Sure: Sure,
    Unit: Unit,
    Consequence: Consequence,
    Mapping[str, str]: dict,
}


def _item(kind: type[Item], name: str, table: object) -> Item:
    """Return *kind* made from *table*, whose keys and types must be exactly its fields."""
    if not isinstance(table, dict):
        raise LawFileError(name)
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    needed = {n for n, f in known.items() if f.default is MISSING}
    if not needed <= set(table) <= set(known):
        raise LawFileError(name)
    try:
        return kind(**{n: _value(known[n].type, v) for n, v in table.items()})
    except (TypeError, ValueError):
        raise LawFileError(name) from None


def _value(kind: object, value: object) -> object:
    expected = _TYPES.get(kind)
    if expected is None:
        return value  # a table of tables, read before
    if issubclass(expected, StrEnum) and isinstance(value, str):
        return expected(value)
    if type(value) is not expected or (value in ("", 0) and value is not False):
        raise ValueError
    return MappingProxyType(value) if isinstance(value, dict) else value
