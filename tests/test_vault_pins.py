"""Which secrets are taken, and when two typings are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault import pins
from vault.errors import (
    CommonPinError,
    DatePinError,
    LengthPinError,
    PassphraseError,
    PatternPinError,
    WeakPinError,
)
from vault.pins import check_secret, normalise


@pytest.mark.parametrize(
    "pin", ["372948", "8305162", "49283175", "630594827145", "٣٧٢٩٤٨", "372 948"]
)
def test_a_pin_without_a_pattern_is_taken(pin: str) -> None:
    """Six to twelve digits that say nothing."""
    check_secret(pin)


@pytest.mark.parametrize("pin", ["1", "12345", "37294", "3729481630527", "37-29-4"])
def test_a_pin_has_six_to_twelve_digits(pin: str) -> None:
    """Fewer are guessed, more are forgotten."""
    with pytest.raises(LengthPinError):
        check_secret(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "111111",
        "454545",
        "377737",
        "123456",
        "987654",
        "890123",
        "135791",
        "864208",
        "123123",
        "372372",
        "112233",
        "372273",
        "123789",
        "321654",
        "000123",
        "111222333",
        "12341234",
        "123456789012",
    ],
)
def test_digits_that_repeat_or_count_are_refused(pin: str) -> None:
    """One piece over and over, a staircase, a mirror."""
    with pytest.raises(PatternPinError):
        check_secret(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "250394",
        "940325",
        "032594",
        "290296",
        "25031994",
        "19940325",
        "03251994",
        "19942503",
        "031994",
        "199403",
        "010203",
    ],
)
def test_dates_are_refused(pin: str) -> None:
    """Whoever is close to her tries the birthdays first."""
    with pytest.raises(DatePinError):
        check_secret(pin)


@pytest.mark.parametrize("pin", ["25031794", "17940325", "320394", "290273"])
def test_what_is_no_date_is_no_date(pin: str) -> None:
    """The year 1794, or a day that no month has, tell nobody anything."""
    check_secret(pin)


@pytest.mark.parametrize("pin", ["147258", "159753", "314159", "5201314", "0192837465"])
def test_what_is_tried_first_is_refused(pin: str) -> None:
    """Paths over the keypad and numbers everybody knows."""
    with pytest.raises(CommonPinError):
        check_secret(pin)


@pytest.mark.parametrize("pin", ["7017352946", "87017352946", "77017352946", "940325401827"])
def test_her_phone_and_iin_are_refused(pin: str) -> None:
    """He knows them."""
    with pytest.raises(CommonPinError):
        check_secret(pin)


def test_no_entry_of_the_list_is_caught_by_a_rule_already() -> None:
    """The list stays as short as it can be."""
    for pin in pins._COMMON:
        with pytest.raises(CommonPinError):
            check_secret(pin)


def test_nine_pins_of_ten_are_left() -> None:
    """Refusing too much would itself help to guess; counted on every 97th PIN."""
    refused = 0
    for number in range(0, 10**6, 97):
        try:
            check_secret(f"{number:06}")
        except WeakPinError:
            refused += 1

    assert 0.07 < refused / (10**6 / 97) < 0.11


@pytest.mark.parametrize(
    "phrase",
    [
        "жаңбыр терезе көпір алма",
        "облако ложка трамвай снег",
        "window rain bridge apple",
        "tY7#kq9!Lm2$Vb4x",
        "МояКошкаЛюбитМолоко",
    ],
)
def test_a_passphrase_of_four_words_or_sixteen_characters_is_taken(phrase: str) -> None:
    """In any of her languages."""
    check_secret(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "кошка",
        "три слова тут",
        "а б в г",
        "дом дом дом дом",
        "password password",
        "kolokol kolokol kolokol",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfgh",
        "Йцукенгшщзхъфыва",
        "poiuytrewqlkjhgf",
        "abcdefghijklmnop",
        "абвгдежзийклмноп",
        "Correct Horse Battery Staple",
        "correct-horse-battery-staple 1",
        "a1a1a1a1a1a1a1a1a1",
    ],
)
def test_a_trivial_passphrase_is_refused(phrase: str) -> None:
    """Short, one word again and again, a row of keys, a famous one."""
    with pytest.raises(PassphraseError):
        check_secret(phrase)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("３７２９４８", "372948"),
        ("٣٧٢-٩٤٨", "372948"),
        (" 372\u00a0948\n", "372948"),
        ("Жаңбыр  Терезе\tкөпір алма ", "жаңбыр терезе көпір алма"),
        ("cafe\u0301 noir", "café noir"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
    ],
)
def test_two_keyboards_give_one_secret(typed: str, meant: str) -> None:
    """A phone that sets capitals or another script's digits does not lock her out."""
    assert meant == normalise(typed)


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(typed: str) -> None:
    """Whatever she types has one form."""
    assert normalise(normalise(typed)) == normalise(typed)


@given(st.text(max_size=30) | st.text("0123456789", max_size=14))
def test_whatever_is_typed_gets_an_answer(typed: str) -> None:
    """Taken or refused, never broken."""
    try:
        check_secret(typed)
    except WeakPinError:
        return
    assert len(normalise(typed)) >= 6


def test_every_refusal_has_a_text_of_its_own() -> None:
    """She is told why."""
    kinds = WeakPinError.__subclasses__()

    assert len({kind.text_key for kind in kinds}) == len(kinds) == 5
