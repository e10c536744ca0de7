"""A word that is to stand nowhere is found however it was typed, and little else is."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journal.errors import NotUnderstoodError, TooLongError
from journal.redaction import LONGEST, MARK, MOST, Censor, fold, hide, parse

FOUND = {
    "Анна": "Анна Анны Анне Анну Анной Анною АННА анна Аннин Аннина",
    "Мария": "Мария Марии Марию Марией",
    "Павел": "Павел Павла Павлу Павлом Павле",
    "Лев": "Лев Льва Льву Львом",
    "Дмитрий": "Дмитрий Дмитрия Дмитрию Дмитрием Дмитрии",
    "Андрей": "Андрей Андрея Андрею Андреем",
    "Игорь": "Игорь Игоря Игорю Игорем",
    "Артём": "Артём Артем Артёма Артему АРТЁМОМ",
    "Иванова": "Иванова Ивановой Иванову Ивановых Ивановы",
    "Тайная": "Тайная Тайной Тайную",
    "школа": "школа школы школе школу школой школ школах",
    "Абай": "Абай Абая Абаю Абаем",
    "Айгүл": "Айгүл Айгуль Айгүлге Айгүлдің Айгүлді Айгүлмен Айгүлден Айгулю АЙГҮЛ",
    "Ержан": "Ержан Ержанға Ержанның Ержанмен Ержанды Ержанда",
    "мектеп": "мектеп мектепте мектептен мектебі мектебіне мектептің",
    "көше": "көше көшеде көшенің көшесінде кошеде көшеге",
    "Қарағанды": "Қарағанды Қарағандыда Қарағандыға Караганды Караганде",
    "Smith": "Smith Smiths SMITH smith's",
    "Нур-Султан": "Нур-Султан Нур–Султане",
    "anna_k": "anna_k @ANNA_K",
}


@pytest.mark.parametrize("word", FOUND)
def test_a_word_is_found_in_its_forms(word: str) -> None:
    """Cases of Russian and Kazakh, letters of another keyboard, the plural, the possessive."""
    for form in FOUND[word].split():
        left = hide(parse(word), f"у {form}, там").replace("'s", "").replace("@", "")
        assert left == f"у {MARK}, там", form


SPARED = {
    "Анна": "ванная аннотация Анатолий",
    "Яна": "январь янтарь",
    "Алия": "алименты алиби",
    "Ли": "Лиза если лист",
    "Мария": "маринад мармелад",
    "Тайная": "тайфун",
    "12": "2012 112 120",
}


@pytest.mark.parametrize("word", SPARED)
def test_other_words_stay(word: str) -> None:
    """A short word is looked for as a word, not as letters."""
    for other in SPARED[word].split():
        assert hide(parse(word), other) == other


def test_digits_beside_a_word_do_not_save_it() -> None:
    """Names of accounts and files run words and digits together."""
    assert hide(("Мария",), "maria1987 мария1987 IMG_мария.jpg") == (
        f"maria1987 {MARK}1987 IMG_{MARK}.jpg"
    )
    assert hide(("Петрова",), "мамаПетрова.pdf спетровной") == f"{MARK}.pdf спетровной"


@pytest.mark.parametrize(
    "written",
    ["8 701 123 45 67", "+7 (701) 123-45-67", "87011234567", "7011234567", "+77011234567"],
)
def test_a_number_is_found_however_it_is_written(written: str) -> None:
    """With and without the country code, spaces and signs; a longer number is another one."""
    assert parse("8 701 123 45 67") == ("8 701 123 45 67",)
    assert hide(parse("8 701 123 45 67"), f"тел. {written}.") == f"тел. {MARK}."
    assert hide(parse("8 701 123 45 67"), "9998701123456799") == "9998701123456799"


def test_several_words_are_words_of_their_own() -> None:
    """Each can be taken out again by itself; the same twice is once."""
    assert parse("Анна Иванова, улица Тайная\nАнна; 25 школа") == (
        "Анна", "Иванова", "улица", "Тайная", "25", "школа",
    )  # fmt: skip


@pytest.mark.parametrize("typed", ["", " , ", "а", "7", "Анна, я", "\u200b\u200b", "…"])
def test_too_short_a_word_is_not_taken(typed: str) -> None:
    """A single letter would cover half of everything."""
    with pytest.raises(NotUnderstoodError):
        parse(typed)


@pytest.mark.parametrize(
    "typed", ["а" * (LONGEST + 1), " ".join(f"слово{n}" for n in range(MOST + 1))]
)
def test_too_much_is_not_taken(typed: str) -> None:
    """There is a bound to what is looked for in every text."""
    with pytest.raises(TooLongError):
        parse(typed)


LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіabcdefghijklmnopqrstuvwxyz"
UNSEEN = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u0301", "\u0308",
          "\u034f", "\ufe0f", "\u202e", "\u3164")  # fmt: skip
WORD = st.text(LETTERS, min_size=2, max_size=12)
AROUND = st.text(" .,!?«»()-\n0123456789🙂", max_size=5)


@st.composite
def disguised(draw: st.DrawFn, word: str) -> str:
    """Return *word* in any case, with accents and characters nobody sees inside."""
    letters = []
    for letter in word:
        cased = draw(st.sampled_from([letter, letter.upper(), letter.title()]))
        apart = draw(st.booleans())
        letters.append(unicodedata.normalize("NFKD" if apart else "NFC", cased))
        letters.append(draw(st.sampled_from(("", *UNSEEN))))
    return "".join(letters).replace("ё", draw(st.sampled_from("её")))


@given(data=st.data(), word=WORD, before=AROUND, after=AROUND)
def test_no_disguise_saves_a_word(data: st.DataObject, word: str, before: str, after: str) -> None:
    """Case, «ё», combining marks and zero-width characters make no difference."""
    written = data.draw(disguised(word))
    assume(not (before and before[-1].isdigit() and word[0].isdigit()))
    censor = Censor((word,))
    left = censor(f"{before}{written}{after}")

    assert fold(word)[0] not in fold(left)[0].split(), left
    assert MARK in left
    assert censor.places[word] >= 1
    assert left.startswith(before)
    assert left.endswith(after)


@given(words=st.lists(WORD, min_size=1, max_size=4), text=st.text(max_size=200))
def test_covering_is_done_after_one_pass(words: list[str], text: str) -> None:
    """What is left holds none of the words; nothing else is lost; the count is that of the marks."""
    censor = Censor(tuple(words))
    left = censor(text)

    assert not Censor(tuple(words)).finds(left)
    assert censor.covered == left.count(MARK) - text.count(MARK)
    if not censor.covered:
        assert left == text


@given(st.text(max_size=300))
def test_folding_knows_where_each_letter_stood(text: str) -> None:
    """As many places as letters, in order, inside the text."""
    folded, at = fold(text)

    assert len(folded) == len(at)
    assert at == sorted(at)
    assert all(0 <= place < len(text) for place in at)


def test_a_hostile_text_takes_no_time() -> None:
    """One word of a hundred thousand letters, and a name that almost fits everywhere."""
    text = "аннаа" * 20_000

    assert hide(("аннаааннаб",), text) == text
    assert hide(("Анна",), "анн" * 30_000) == "анн" * 30_000
