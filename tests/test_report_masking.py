"""Obscene words: cut in the body, exact in the annex, and nothing else touched."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.events import FactType
from journal.incident import (
    Part,
)
from locales import texts
from report.blocks import Heading
from report.masking import is_clean, mask
from tests.builders import casebook, fact, incident, when
from tests.test_report_case import document, said

RUDE = "иди нахуй, сука"


def test_obscene_words_are_masked_in_the_body_and_exact_in_the_annex() -> None:
    """An office reads the body aloud; the exact words are evidence."""
    refusal = fact(FactType.REFUSAL, {"words": "Отвали, мудак", "when": when().to_json()})
    entry = incident(3, words=f"сказал {RUDE}", parts={Part.QUOTE: RUDE})
    book = casebook(entry, facts=(refusal,))
    masked, open_ = document(book), document(book, masked=False)
    annex = next(b for b in masked.blocks if isinstance(b, Heading) and "без сокращений" in b.text)
    at_ = masked.blocks.index(annex)
    body = json.dumps([b.drawn() for b in masked.blocks[:at_]], ensure_ascii=False)
    rest = json.dumps([b.drawn() for b in masked.blocks[at_:]], ensure_ascii=False)

    assert "иди н****, с***" in body
    assert "м****" in body
    assert RUDE not in body
    assert rest.count(RUDE) == 2
    assert "Отвали, мудак" in rest
    assert texts("ru")("report-part-refused") in rest
    assert RUDE in json.dumps(masked.manifest, ensure_ascii=False)
    assert "без сокращений" not in said(open_)
    assert RUDE in said(open_)


DECENT = (
    "Себе, тебе, небо, хлеб, учебник, команда, наблюдать, рубля, ребёнок, мандарин, мандат, отвар, "
    "подстраховать, оскорблять, употреблять, товар, педикюр, небанальный, Тлебалдин, судебный, "
    "потребовать, перебежать, себестоимость, застрахуй, хулиган, психует, служебный, сукно, сучок, "
    "көтеру, көтерме, боқырау, аманат, сігір, class, assess, Hancock, scunthorpe, cocktail"
)


def test_the_mask_spares_decent_words() -> None:
    """Nothing of hers is changed that is not on the list."""
    assert is_clean(DECENT)


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Пиздец", "П*****"),
        ("заебал", "з*****"),
        ("БЛЯТЬ", "Б****"),
        ("уёбок", "у****"),
        ("xуй", "x**"),  # a Latin x
        ("қотақ", "қ****"),
        ("жәлеп", "ж****"),
        ("Motherfucker", "M***********"),
        ("bitch", "b****"),
    ],
)
def test_the_mask_keeps_the_first_letter(word: str, shown: str) -> None:
    """In three languages, in any case, also half in the other alphabet."""
    assert mask(f"({word}!)") == f"({shown}!)"


@given(st.text(max_size=200))
def test_the_mask_keeps_length_and_everything_between_words(text: str) -> None:
    """Masking twice is masking once, and no other sign changes."""
    done = mask(text)

    assert len(done) == len(text)
    assert all(b in {a, "*"} for a, b in zip(text, done, strict=True))
    assert mask(done) == done
