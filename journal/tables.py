"""Tables of a file that people write, read strictly into dataclasses."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

Item = TypeVar("Item")

NO_TABLE: Final = "this must be a table"
ABSENT: Final = "this key is missing"
UNKNOWN: Final = "there is no such key"
LISTED: Final = "these must be texts, none of them twice"

_TYPES: Final[Mapping[object, type]] = {
    str: str,
    int: int,
    bool: bool,
    date: date,
    tuple[str, ...]: list,
    Mapping[str, str]: dict,
}


_SAID: Final = {
    str: "this must be a text",
    int: "this must be a whole number above 0",
    bool: "this must be true or false",
    date: "this must be a day, without quotes",
    list: "this must be a list of texts",
    dict: "this must be a table of texts",
}


class TableError(Exception):
    """A table is not as it must be; says which, and which key, for its editor."""

    def __init__(self, why: str, *where: str) -> None:
        super().__init__(f"{'.'.join(where)}: {why}")


def item(kind: type[Item], name: str, table: object) -> Item:
    """Return *kind* made from *table*, whose keys and types must be exactly its fields.

    A field without a type of its own here is taken as it is: a table that was read before.
    """
    if not isinstance(table, dict):
        raise TableError(NO_TABLE, name)
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    needed = {n for n, f in known.items() if f.default is MISSING}
    for key in sorted(needed - set(table)):
        raise TableError(ABSENT, name, key)
    for key in sorted(set(table) - set(known)):
        raise TableError(UNKNOWN, name, key)
    return kind(**{n: _value(f"{name}.{n}", known[n].type, v) for n, v in table.items()})


def _value(name: str, kind: object, value: object) -> object:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if isinstance(value, str) and value in set(kind):
            return kind(value)
        choices = f"this must be one of {', '.join(kind)}"
        raise TableError(choices, name)
    expected = _TYPES.get(kind)
    if expected is None:
        return value
    if type(value) is not expected or _is_empty(value):
        raise TableError(_SAID[expected], name)
    if isinstance(value, list):
        return _names(name, value)
    return MappingProxyType(value) if isinstance(value, dict) else value


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return (type(value) is int and value <= 0) or value in ([], {})


def _names(name: str, value: list[object]) -> tuple[str, ...]:
    names = tuple(v for v in value if isinstance(v, str) and v.strip())
    if len(set(names)) != len(value):
        raise TableError(LISTED, name)
    return names
