"""Whatever somebody wrote can be printed, and what cannot be drawn shows as what it is."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]  # ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types
from hypothesis import given
from hypothesis import strategies as st

from report import press
from report.drawable import drawable
from report.sanitize import CUT, MAX_LINES, printable

FONTS = Path(press.FONTS)
SHAPING_FREE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _drawn(name: str) -> set[int]:
    font = TTFont(FONTS / name)
    glyphs = font.getGlyphSet()
    found = set()
    for point, glyph in font.getBestCmap().items():
        pen = BoundsPen(glyphs)
        glyphs[glyph].draw(pen)
        if pen.bounds or unicodedata.category(chr(point)) == "Zs":
            found.add(point)
    return found


def test_the_table_lists_only_what_the_shipped_fonts_draw() -> None:
    """A letter without an outline would stop the report or leave a hole."""
    both_weights = _drawn("NotoSans-Regular.ttf") & _drawn("NotoSans-Bold.ttf")

    others = _drawn("NotoSansArabic-Regular.ttf") | _drawn("NotoEmoji-Regular.ttf")
    assert drawable() <= both_weights | others
    assert not {p for p in drawable() if unicodedata.category(chr(p)) in SHAPING_FREE}


@pytest.mark.parametrize(
    "text",
    ["Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі", "Ёё Щщ", "№ « » – — … § ₸ € ° ’ “ ”", "😀👮🚪", "Ünïcödé"],
)
def test_what_people_here_write_is_printed_as_it_is(text: str) -> None:
    """Kazakh, Russian and Latin letters, signs of official papers, faces."""
    assert printable(text, word=64) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("א", "[U+05D0]"),
        ("لا\u064b تخافي", "لا\u064b تخافي"),
        ("x\u064b", "x[U+064B]"),
        ("م\u0301\u0302", "م[U+0301][U+0302]"),
        ("😀\u0301", "😀[U+0301]"),
        ("\ud800", "[U+FFFD]"),
        ("\x00", "[U+0000]"),
        ("👩\u200d👧", "👩👧"),
        ("a\u202f\u2009b", "a\u00a0\u00a0b"),
        ("1\r\n2\r3\t4", "1\n2\n3 4"),
        ("и\u0306", "й"),
        ("z" + "\u0301" * 9, "ź" + "\u0301" * 4),
        ("\ue000", "[U+E000]"),
    ],
)
def test_what_cannot_be_drawn_is_named(text: str, shown: str) -> None:
    """Direction overrides, foreign scripts, controls and broken halves are visible, not obeyed."""
    assert printable(text) == shown


def test_a_long_word_can_be_broken_and_long_columns_are_cut() -> None:
    """Neither runs off the page nor fills thirty of them; the manifest has the whole text."""
    assert printable("x" * 50, word=24).split("\u200b") == ["x" * 24, "x" * 24, "x" * 2]
    assert printable("a\n" * 1000).count("\n") == MAX_LINES - 1
    assert printable("a\n" * 1000).endswith(CUT)


@given(st.text(alphabet=st.characters(), max_size=300), st.integers(4, 40))
def test_nothing_unprintable_ever_comes_out(text: str, word: int) -> None:
    """For any text at all: every character is drawable, or a line's end, or a place to break."""
    shown = printable(text, word=word)

    assert {ord(c) for c in shown} <= drawable() | {0x0A, 0x200B}
