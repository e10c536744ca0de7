"""Canonical JSON: one value, one sequence of bytes."""

import json
from enum import StrEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.canonical import MAX_DEPTH, MAX_INTEGER, CanonicalError, JsonValue, dump, load

TEXT = st.text(st.characters(codec="utf-8"))
KEYS = st.text(st.characters(codec="ascii"))
HIGH, LOW = chr(0xD83D), chr(0xDE00)  # the two halves of 😀 in UTF-16
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
)


@given(VALUES)
def test_what_is_written_reads_back(value: JsonValue) -> None:
    """The same value comes back, and only its canonical bytes are accepted."""
    assert value == load(dump(value))


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_the_order_in_memory_does_not_matter(value: dict[str, JsonValue]) -> None:
    """Two equal objects give the same bytes however they were built."""
    assert dump(value) == dump(dict(reversed(value.items())))


@given(st.binary(max_size=60))
@example(b"[" * 100_000)
@example(b'{"":' * 5_000)
@example(b"1" * 5_000)
@example("\ufeff1".encode())
def test_garbage_is_refused_in_one_way(raw: bytes) -> None:
    """Whatever the bytes are, they are canonical or a CanonicalError; nothing else escapes."""
    try:
        value = load(raw)
    except CanonicalError:
        return
    assert raw == dump(value)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b'{"a":1}{}',
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"-Infinity",
        b"9007199254740992",
        b"-9007199254740992",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\xff"',
        '{"ключ":1}'.encode(),
        b"'a'",
        b'"\t"',
        b"",
        b"true ",
    ],
)
def test_another_spelling_is_refused(raw: bytes) -> None:
    """A second spelling of a value would be a second hash of it."""
    with pytest.raises(CanonicalError):
        load(raw)


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        float("nan"),
        MAX_INTEGER + 1,
        -MAX_INTEGER - 1,
        {1: 2},
        {"ключ": 1},
        (1, 2),
        b"bytes",
        {"a": {"b": [object()]}},
    ],
)
def test_what_json_does_not_have_is_refused(value: JsonValue) -> None:
    """A float, a key that is no ASCII text or a foreign type is an error and not a guess."""
    with pytest.raises(CanonicalError):
        dump(value)


def test_depth_is_bounded_the_same_both_ways() -> None:
    """64 levels are written and read, 65 are neither; a bracket inside text counts for nothing."""
    deepest: JsonValue = []
    for _ in range(MAX_DEPTH - 1):
        deepest = [deepest]

    assert deepest == load(dump(deepest))
    with pytest.raises(CanonicalError):
        dump([deepest])
    with pytest.raises(CanonicalError):
        load(b"[" + dump(deepest) + b"]")
    assert load(dump("[" * 200)) == "[" * 200


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"a{HIGH}b", "a\ufffdb"),
        (LOW, "\ufffd"),
        (HIGH, "\ufffd"),
        (HIGH + LOW, "😀"),
        (LOW + HIGH, "\ufffd\ufffd"),
    ],
)
def test_lone_surrogates_become_the_replacement_character(text: str, read: str) -> None:
    """Half a character cannot be written in UTF-8; a pair in two halves is joined."""
    assert [read] == load(dump([text]))


def test_text_is_not_normalised() -> None:
    """Her words are evidence: é in two characters stays two characters."""
    assert dump("e\u0301") == b'"e\xcc\x81"'


def test_bytes_are_those_of_rfc_8785() -> None:
    """The strings of RFC 8785, section 3.2.2, in the spelling of section 3.2.3."""
    value: JsonValue = {"string": '€$\u000f\nA\'B"\\\\"/', "literals": [None, True, False]}

    written = dump(value).decode()

    assert written == '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert json.loads(written) == value


def test_the_values_of_an_enumeration_are_their_text() -> None:
    """An event's type can be written as it is."""

    class Kind(StrEnum):
        CALL = "call"

    assert dump([Kind.CALL]) == b'["call"]'
