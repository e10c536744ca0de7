"""Text of strangers made printable: an allow-list, so that nothing it holds can stop a report.

Under PDF/A one letter that no font draws aborts the whole document, and direction overrides
reorder what is read. Whatever is not on the list shows as ``[U+XXXX]``; the exact original
stays in the manifest. Knows nothing of typst.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from report.drawable import drawable

MAX_LINES: Final = 150  # two pages of a narrow column; "a\n" 2 000 times would make thirty
MAX_MARKS: Final = 4  # combining marks on one letter: no language needs more
MAX_CHARACTERS: Final = 20_000  # far above one message; bounds the work of a single value
CUT: Final = " […]"
_BREAK: Final = "\u200b"  # a place where a line may end

_SPACES = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")  # widths the fonts do not have
_JOINERS = re.compile("[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]")
_POINTS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_ACCENTS = "\u0300-\u036f\u0483-\u0489"
_MARKS = f"[{_ACCENTS}{_POINTS}]"
_LETTERS = "A-Za-z\u00c0-\u02af\u0370-\u03ff\u0400-\u0481\u048a-\u052f\u1e00-\u1fff"
_ARABIC = "\u0606-\u06ff"
# A mark whose letter is in another font, or in none, has no glyph beside an Arabic run.
_STRAY = re.compile(f"(?<![{_ARABIC}])[{_POINTS}]+|(?<![{_LETTERS}{_ACCENTS}])[{_ACCENTS}]+")
_PILE = re.compile(f"({_MARKS}{{{MAX_MARKS}}}){_MARKS}+")
_GAP = re.compile(r"\n{3,}")


def printable(text: str, *, word: int = 24) -> str:
    """Return *text* with every character drawable, in NFC, words breakable every *word* letters.

    Lines beyond ``MAX_LINES`` are cut and the cut is marked. Never raises, whatever *text* is.
    """
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    cut = len(text) > MAX_CHARACTERS
    text = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = unicodedata.normalize("NFC", _SPACES.sub("\u00a0", _JOINERS.sub("", text)))
    text = _GAP.sub("\n\n", _STRAY.sub(_named, _PILE.sub(r"\1", text)))
    lines = text.split("\n")
    text = "\n".join(lines[:MAX_LINES])
    text = _long(word).sub("\\g<0>" + _BREAK, "".join(map(_shown, text)))
    return text + CUT if cut or len(lines) > MAX_LINES else text


@lru_cache(maxsize=8192)
def _shown(character: str) -> str:
    return character if ord(character) in drawable() or character == "\n" else _name(character)


def _named(match: re.Match[str]) -> str:
    return "".join(map(_name, match.group()))


def _name(character: str) -> str:
    return f"[U+{ord(character):04X}]"


@lru_cache(maxsize=8)
def _long(word: int) -> re.Pattern[str]:
    # A mark after the break would stand alone on the next line and draw a dotted circle.
    return re.compile(rf"\S{{{word}}}(?=\S)(?!{_MARKS})")
