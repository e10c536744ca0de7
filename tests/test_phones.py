"""Numbers keep what she wrote and compare by one normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import FormatError
from journal.phones import Number, e164


@pytest.mark.parametrize(
    "written",
    [
        "+77011234567",
        "77011234567",
        "87011234567",
        "8 (701) 123-45-67",
        "701 123 45 67",
        "007 701 123 45 67",
        "8~10 7 701 123 45 67",
        "tel:+77011234567",
        "+7 701 123\u201145\u201167",
    ],
)
def test_every_way_to_write_a_number_is_the_same_number(written: str) -> None:
    """Trunk prefix, country code, spaces and dashes make no difference."""
    assert e164(written, "KZ") == "+77011234567"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "102",
        "1414",
        "Kaspi",
        "8701123456",
        "+7701123456789",
        "²²",
        "4400 4302 1234 5678",
        "7" * 300,
        "8 701 FLOWERS",
    ],
)
def test_what_is_no_valid_number_has_no_normal_form(written: str) -> None:
    """Short codes, names of senders and slips of the finger are never corrected."""
    assert e164(written, "KZ") is None


def test_a_russian_number_stays_russian() -> None:
    """Two countries share +7; the digits are kept as they are."""
    assert e164("8 916 123 45 67", "KZ") == "+79161234567"


def test_what_she_wrote_stays_beside_the_normal_form() -> None:
    """The report can show both."""
    number = Number.read(" 8 701 123-45-67 ", "KZ")

    assert (number.raw, number.shown) == (" 8 701 123-45-67 ", "+7 701 123 4567")


def test_a_sender_by_name_is_shown_and_compared_by_its_name() -> None:
    """Alphanumeric senders differ in capitals from phone to phone."""
    assert Number.read("KASPI ", "KZ").key == Number.read("Kaspi", "KZ").key == "kaspi"
    assert Number.read("KASPI ", "KZ").shown == "KASPI"


@pytest.mark.parametrize(
    "written", ["", "-1", "-2", "-3", "Unknown", "No Caller ID", "Скрытый номер", "жасырын нөмір"]
)
def test_a_hidden_number_equals_no_other(written: str) -> None:
    """Two withheld calls need not be from one telephone."""
    number = Number.read(written, "KZ")

    assert number.hidden
    assert number.key is None


def test_a_number_is_not_printed() -> None:
    """A number in a traceback shows no digits."""
    assert "701" not in repr(Number.read("87011234567", "KZ"))


@given(raw=st.text())
def test_what_is_sealed_comes_back(raw: str) -> None:
    """Any text can be sealed as a number and read back, and shown."""
    number = Number.read(raw, "KZ")

    assert Number.from_json(number.to_json()) == number
    assert number.hidden or number.shown


@pytest.mark.parametrize("sealed", [None, [], {}, {"raw": 1, "e164": None, "hidden": False}])
def test_a_strange_shape_is_refused(sealed: object) -> None:
    """What ``to_json`` did not write is no number."""
    with pytest.raises(FormatError):
        Number.from_json(sealed)  # type: ignore[arg-type]  # the point of the test


def test_a_normal_form_of_another_version_is_shown_as_it_is() -> None:
    """A journal may hold a number whose country this version does not know."""
    assert Number("x", "+99999").shown == "+99999"
