"""Obscene words cut to their first letter, for a body text that an office reads aloud.

A short list in ``obscene.toml``: what is on it is masked, nothing else changes, and the exact words
stand in an annex. It judges no meaning; a word it does not know stays as it was written.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

FILE: Final = Path(__file__).parent / "obscene.toml"
STAR: Final = "*"
_WORD: Final = re.compile(r"[^\W\d_]+")
# Letters that look alike: a word typed half in the other alphabet is read as it looks.
_TWINS: Final = str.maketrans("aeopcyxkmtbhi", "аеорсухкмтвні")
_BACK: Final = str.maketrans("аеорсухкмтвні", "aeopcyxkmtbhi")
_LATIN: Final = re.compile("[a-z]")
_CYRILLIC: Final = re.compile("[а-яәғқңөұүһі]")


class _List(NamedTuple):
    """One language's words as patterns: what is masked, and what is spared although it looks alike."""

    bad: re.Pattern[str]
    spared: re.Pattern[str] | None


def mask(text: str) -> str:
    """Return *text* with every obscene word of the list cut to its first letter.

    The length of a word and everything between words stay, so that nothing else is changed.
    """
    return text if _is_harmless(text) else _WORD.sub(lambda found: _masked(found[0]), text)


def is_clean(text: str) -> bool:
    """Return whether nothing in *text* would be masked."""
    return mask(text) == text


def _is_harmless(text: str) -> bool:
    """Return whether no word can be masked, in one look at all of them; most texts are so."""
    read = _folded(text)
    return not (_LATIN.search(read) and _CYRILLIC.search(read)) and not _stems().search(read)


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _masked(word: str) -> str:
    read = _folded(word)
    forms = {read}
    if _LATIN.search(read) and _CYRILLIC.search(read):
        forms = {read.translate(_TWINS), read.translate(_BACK)}
    if any(_is_bad(form) for form in forms):
        return word[0] + STAR * (len(word) - 1)
    return word


def _is_bad(word: str) -> bool:
    return any(
        known.bad.match(word) and not (known.spared and known.spared.match(word))
        for known in _lists()
    )


@cache
def _tables() -> tuple[dict[str, list[str]], ...]:
    tables = tomllib.loads(FILE.read_text("utf-8"))
    return tuple(table for table in tables.values() if isinstance(table, dict))


@cache
def _lists() -> tuple[_List, ...]:
    return tuple(map(_list, _tables()))


@cache
def _stems() -> re.Pattern[str]:
    """Return what every masked word holds somewhere, sorted under its first letters for speed."""
    stems = {stem for t in _tables() for key in ("starts", "inside", "words") for stem in t[key]}
    firsts: dict[str, set[str]] = {}
    for stem in stems:
        firsts.setdefault(stem[0], set()).add(stem[1:])
    return re.compile(
        "|".join(f"{first}(?:{_either([*rests])})" for first, rests in firsts.items())
    )


def _list(table: dict[str, list[str]]) -> _List:
    prefixes, starts = _either(table["prefixes"]), _either(table["starts"])
    patterns = [rf"(?:{prefixes})?(?:{starts})" if prefixes else f"(?:{starts})"]
    if table["inside"]:
        patterns.append(f".*(?:{_either(table['inside'])})")
    patterns.append(f"(?:{_either(table['words'])})$")
    spared = re.compile(f"(?:{_either(table['spared'])})") if table["spared"] else None
    return _List(re.compile("|".join(patterns)), spared)


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
