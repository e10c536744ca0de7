"""Event rows: sealed without a PIN, opened with one, bound to their place."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault import errors
from vault.errors import FormatError, TamperedError, VaultError
from vault.events import (
    BUCKET,
    MAX_INNER,
    Place,
    check_head,
    mac_head,
    open_event,
    peek,
    seal_event,
    verify_row,
)
from vault.pairs import JournalSecret, new_secret, public_half

KNOWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "events.json").read_text("utf-8")
)
ROW, ROW_KEY = bytes.fromhex(KNOWN["row"]), bytes.fromhex(KNOWN["row_key"])
SECRET = JournalSecret.from_private_bytes(bytes.fromhex(KNOWN["x25519"]))
PUBLIC = bytes.fromhex(KNOWN["public"])
PLACE = Place(
    bytes.fromhex(KNOWN["jid"]),
    KNOWN["seq"],
    KNOWN["epoch"],
    bytes.fromhex(KNOWN["leaf"]),
    bytes.fromhex(KNOWN["prev"]),
)
JID = PLACE.jid


def opened(row: bytes, *, jid: bytes = JID, seq: int = 0, epoch: int = 1) -> tuple[Place, bytes]:
    """Return what *row* holds, read with the known keys."""
    return open_event(SECRET, ROW_KEY, jid, seq, row, epoch=epoch)


def test_rows_are_frozen() -> None:
    """An event sealed when the format was fixed opens, and says where it stands."""
    assert (PLACE, KNOWN["inner"].encode()) == opened(ROW)
    assert verify_row(ROW_KEY, JID, 0, ROW, epoch=1) == PLACE
    header = peek(ROW)
    assert (1, PLACE.leaf, PLACE.prev) == (header.epoch, header.leaf, header.prev)
    assert public_half(SECRET) == PUBLIC


@pytest.mark.parametrize("known", KNOWN["refused"], ids=lambda known: known["name"])
def test_forged_rows_stay_refused(known: dict[str, str]) -> None:
    """Each has its own fault; several carry a right MAC, as if the site key had leaked."""
    with pytest.raises(getattr(errors, known["error"])):
        opened(bytes.fromhex(known["row"]))


@given(st.binary(max_size=3000), st.integers(0, 2**64 - 1), st.integers(0, 2**32 - 1))
def test_what_is_sealed_at_a_place_opens_there(inner: bytes, seq: int, epoch: int) -> None:
    """Every length, every number and every epoch that fits."""
    place = replace(PLACE, seq=seq, epoch=epoch)

    row = seal_event(PUBLIC, ROW_KEY, place, inner)

    assert (place, inner) == opened(row, seq=seq, epoch=epoch)


@given(st.integers(0, 8 * len(ROW) - 1))
def test_no_bit_of_a_row_can_change(bit: int) -> None:
    """Every single one is noticed, also those of the epoch."""
    changed = bytearray(ROW)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(VaultError):
        opened(bytes(changed))


@given(st.binary(max_size=200) | st.integers(0, 4000).map(bytes))
def test_garbage_is_no_row(raw: bytes) -> None:
    """Whatever the bytes, the answer is an error of ours."""
    with pytest.raises(VaultError):
        opened(raw)


def test_a_row_opens_at_its_number_in_its_journal_only() -> None:
    """Swapped, renumbered, copied to another journal or read under another epoch: refused."""
    second = seal_event(PUBLIC, ROW_KEY, replace(PLACE, seq=1), b"second")

    for row, jid, seq, epoch in [
        (second, JID, 0, 1),
        (ROW, JID, 1, 1),
        (ROW, bytes(16), 0, 1),
        (ROW, JID, 0, 2),
    ]:
        with pytest.raises(TamperedError):
            opened(row, jid=jid, seq=seq, epoch=epoch)
        with pytest.raises(TamperedError):
            verify_row(ROW_KEY, jid, seq, row, epoch=epoch)


def test_another_key_opens_nothing() -> None:
    """Neither another journal's secret half nor another installation's row key will do."""
    with pytest.raises(TamperedError):
        open_event(new_secret(), ROW_KEY, JID, 0, ROW, epoch=1)
    with pytest.raises(TamperedError):
        open_event(SECRET, bytes(32), JID, 0, ROW, epoch=1)


@pytest.mark.parametrize(
    ("length", "bucket"), [(0, 1024), (1020, 1024), (1021, 2048), (2044, 2048), (2045, 4096)]
)
def test_the_size_tells_a_power_of_two(length: int, bucket: int) -> None:
    """Most entries are of one size; a long one is told from a short one only roughly."""
    row = seal_event(PUBLIC, ROW_KEY, PLACE, bytes(length))

    assert len(row) == 70 + 32 + bucket + 16 + 32
    assert bytes(length) == opened(row)[1]
    assert bucket >= BUCKET


def test_one_text_is_sealed_differently_each_time() -> None:
    """Two equal entries cannot be told to be equal."""
    rows = {seal_event(PUBLIC, ROW_KEY, PLACE, b"the same") for _ in range(4)}

    assert len({row[70:-32] for row in rows}) == 4


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33), bytes(32), b"\1" + bytes(31)])
def test_a_key_that_cannot_be_one_is_refused(public: bytes) -> None:
    """A wrong length, or a point that everybody would agree with, seals nothing."""
    with pytest.raises(FormatError):
        seal_event(public, ROW_KEY, PLACE, b"")


def test_an_event_is_bounded() -> None:
    """Files lie in blobs; an event of more than 16 MiB is a mistake."""
    with pytest.raises(FormatError):
        seal_event(PUBLIC, ROW_KEY, PLACE, bytes(MAX_INNER + 1))


HEAD_MAC = bytes.fromhex(KNOWN["head"]["mac"])
FRONTIER = bytes.fromhex(KNOWN["head"]["frontier"])


def test_heads_are_frozen() -> None:
    """The head's MAC comes out as it did when the format was fixed."""
    check_head(ROW_KEY, JID, 1, FRONTIER, HEAD_MAC)

    assert mac_head(ROW_KEY, JID, 1, FRONTIER) == HEAD_MAC


@pytest.mark.parametrize(
    ("key", "jid", "n", "frontier", "tag"),
    [
        (bytes(32), JID, 1, FRONTIER, HEAD_MAC),
        (ROW_KEY, bytes(16), 1, FRONTIER, HEAD_MAC),
        (ROW_KEY, JID, 2, FRONTIER, HEAD_MAC),
        (ROW_KEY, JID, 1, FRONTIER[:-1] + b"\0", HEAD_MAC),
        (ROW_KEY, JID, 1, FRONTIER, HEAD_MAC[:-1]),
        (ROW_KEY, JID, 1, FRONTIER, bytes(32)),
    ],
)
def test_no_part_of_a_head_can_change(
    key: bytes, jid: bytes, n: int, frontier: bytes, tag: bytes
) -> None:
    """Journal, count and frontier are bound together."""
    with pytest.raises(TamperedError):
        check_head(key, jid, n, frontier, tag)


@given(st.integers(0, 8 * len(HEAD_MAC) - 1))
def test_no_bit_of_a_head_mac_can_change(bit: int) -> None:
    """Every single one is noticed."""
    changed = bytearray(HEAD_MAC)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(TamperedError):
        check_head(ROW_KEY, JID, 1, FRONTIER, bytes(changed))
