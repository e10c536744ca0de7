"""Canonical JSON: one value, one sequence of bytes, so that a hash of it means something.

Knows nothing of events. The subset is that of RFC 8785 without floats: sorted ASCII keys, no
spaces, integers below 2**53, UTF-8. Text is evidence and is not normalised.
"""

import json
from typing import NoReturn, TypeAlias

from journal.errors import JournalError

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | bool | None"

MAX_INTEGER = 2**53 - 1  # RFC 7493, section 2.2: larger integers differ between readers
MAX_DEPTH = 64  # levels; an event needs six, a deeper value would only exhaust the stack


class CanonicalError(JournalError):
    """A value or its bytes lie outside canonical JSON; says nothing of the content."""

    text_key = "error-format"


def dump(value: JsonValue) -> bytes:
    """Return the canonical bytes of *value*; a lone surrogate becomes U+FFFD.

    Raise ``CanonicalError`` for a float, an integer of 2**53 or more, a key that is not ASCII
    text, more than 64 levels, or a type that JSON does not have.
    """
    _check(value, MAX_DEPTH)
    return _write(value)


def load(raw: bytes) -> JsonValue:
    """Return the value whose canonical bytes are *raw*.

    Raise ``CanonicalError`` for anything that ``dump`` does not write: a duplicate key, another
    order, a space, a float, NaN, bytes that are not UTF-8, anything after the value.
    """
    try:
        value: JsonValue = _STRICT.decode(raw.decode())
    except (ValueError, RecursionError):
        # Not chained: the library's message quotes the text it stumbled over.
        raise CanonicalError from None
    # Numbers and keys were checked while reading, so only a deep value is walked again: a
    # journal of 10 000 events is read through here.
    if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH:
        _check(value, MAX_DEPTH)
    if _write(value) != raw:
        raise CanonicalError
    return value


def _check(value: object, depth: int) -> None:
    """Raise ``CanonicalError`` when *value* is not canonical or has more than *depth* levels."""
    match value:
        case None | bool() | str():
            return
        case int() if abs(value) <= MAX_INTEGER:
            return
        case dict() if depth and all(type(key) is str and key.isascii() for key in value):
            for item in value.values():
                _check(item, depth - 1)
        case list() if depth:
            for item in value:
                _check(item, depth - 1)
        case _:
            raise CanonicalError


def _write(value: JsonValue) -> bytes:
    text = _WRITER.encode(value)
    try:
        return text.encode()
    except UnicodeEncodeError:
        # UTF-16 joins what was a pair after all and replaces what stands alone.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def _refuse(_: str) -> NoReturn:
    raise CanonicalError


def _integer(digits: str) -> int:
    if abs(number := int(digits)) > MAX_INTEGER:
        raise CanonicalError
    return number


def _object(found: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return an object with ASCII keys; of a key that occurs twice the rewriting tells."""
    if not all(map(str.isascii, found)):
        raise CanonicalError
    return found


_STRICT = json.JSONDecoder(
    object_hook=_object, parse_float=_refuse, parse_constant=_refuse, parse_int=_integer
)
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
