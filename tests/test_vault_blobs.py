"""Files: sealed as a stream, given back whole or not at all."""

import hashlib
import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.blobs import (
    CHUNK,
    BlobFacts,
    new_file_key,
    open_blob,
    open_small,
    padded_size,
    read_blob,
    seal_blob,
    seal_small,
    small_name,
)
from vault.errors import TamperedError
from vault.sealing import seal

KNOWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "blobs.json").read_text("utf-8")
)
KEY, JID, BLOB = (bytes.fromhex(KNOWN[name]) for name in ("key", "jid", "blob_id"))
FILE = KNOWN["files"][0]
FACTS = BlobFacts(FILE["sha256"], FILE["size"])
SEALED = bytes.fromhex(FILE["sealed"])


def sealed(plaintext: bytes) -> tuple[bytes, BlobFacts]:
    """Return *plaintext* sealed, and what was written down about it."""
    sink = io.BytesIO()
    facts = seal_blob(io.BytesIO(plaintext), sink, KEY, JID, BLOB)
    return sink.getvalue(), facts


def refused(raw: bytes, facts: BlobFacts = FACTS) -> None:
    """Both ways of reading refuse *raw*, and not one byte comes out first."""
    with pytest.raises(TamperedError):
        read_blob(io.BytesIO(raw), KEY, JID, BLOB, facts)
    with pytest.raises(TamperedError):
        open_blob(io.BytesIO(raw), KEY, JID, BLOB, facts)


@pytest.mark.parametrize("known", KNOWN["files"], ids=lambda known: known["name"])
def test_blobs_are_frozen(known: dict[str, Any]) -> None:
    """A file sealed when the format was fixed comes back byte for byte."""
    facts = BlobFacts(known["sha256"], known["size"])
    source = io.BytesIO(bytes.fromhex(known["sealed"]))

    assert known["plaintext"] == read_blob(source, KEY, JID, BLOB, facts).hex()
    assert known["plaintext"] == b"".join(open_blob(source, KEY, JID, BLOB, facts)).hex()


@pytest.mark.parametrize("known", KNOWN["refused"], ids=lambda known: known["name"])
def test_forged_blobs_stay_refused(known: dict[str, str]) -> None:
    """Each has its own fault; some are sealed under the right key."""
    refused(bytes.fromhex(known["sealed"]))


@given(st.integers(0, 8 * len(SEALED) - 1))
def test_no_bit_of_a_blob_can_change(bit: int) -> None:
    """Every single one is noticed, also in the padding."""
    changed = bytearray(SEALED)
    changed[bit // 8] ^= 1 << bit % 8

    refused(bytes(changed))


@given(st.integers(0, len(SEALED) - 1))
def test_a_cut_blob_is_refused(at: int) -> None:
    """Wherever it was cut."""
    refused(SEALED[:at])


LARGE = b"".join(hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(10_000))


@pytest.mark.parametrize("cut", [56, 16 * 1024, 56 + 16 * 1024 + 16, 10 * (16 * 1024 + 16), -16])
def test_a_large_blob_cut_between_chunks_gives_nothing(cut: int) -> None:
    """What stands before the cut is genuine and is kept back all the same."""
    raw, facts = sealed(LARGE)

    refused(raw[:cut], facts)


@given(
    st.sampled_from([0, 1, 511, 512, 513, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
    | st.integers(0, 3 * CHUNK)
)
def test_every_size_comes_back(size: int) -> None:
    """The hash and the size are those of the bytes that went in; the length tells neither."""
    plaintext = LARGE[:size]

    raw, facts = sealed(plaintext)

    assert BlobFacts(hashlib.sha256(plaintext).hexdigest(), size) == facts
    assert len(raw) == 56 + padded_size(size) + 16 * (padded_size(size) // 16384 + 1)
    assert plaintext == read_blob(io.BytesIO(raw), KEY, JID, BLOB, facts)
    assert plaintext == b"".join(open_blob(io.BytesIO(raw), KEY, JID, BLOB, facts))


def test_padding_of_many_chunks_is_checked_too() -> None:
    """Just over 8 MiB: a quarter of a megabyte of zeros stands behind the file."""
    plaintext = (LARGE * 27)[: 2**23 + 1]

    raw, facts = sealed(plaintext)

    assert padded_size(len(plaintext)) - len(plaintext) > CHUNK
    assert plaintext == read_blob(io.BytesIO(raw), KEY, JID, BLOB, facts)


def test_pieces_may_come_as_they_arrive() -> None:
    """A download is sealed piece by piece, however it is cut, empty pieces included."""
    sink = io.BytesIO()

    facts = seal_blob([b"", LARGE[:7], b"", LARGE[7:70_000]], sink, KEY, JID, BLOB)

    assert LARGE[:70_000] == read_blob(sink, KEY, JID, BLOB, facts)


def test_facts_are_checked() -> None:
    """A wrong hash or a wrong size is an error, also one that pads to the same length."""
    for facts in [
        BlobFacts("00" * 32, 600),
        BlobFacts(FACTS.sha256, 599),
        BlobFacts(FACTS.sha256, 601),
        BlobFacts(FACTS.sha256, 0),
        BlobFacts(FACTS.sha256, 10**6),
    ]:
        refused(SEALED, facts)


def test_a_blob_belongs_to_its_key_journal_and_name() -> None:
    """The bytes of one file do not pass for those of another."""
    for key, jid, blob in [
        (bytes(32), JID, BLOB),
        (KEY, bytes(16), BLOB),
        (KEY, JID, bytes(16)),
        (KEY, BLOB, JID),
    ]:
        with pytest.raises(TamperedError):
            read_blob(io.BytesIO(SEALED), key, jid, blob, FACTS)


def test_a_file_that_changes_between_the_two_readings_is_noticed() -> None:
    """It was verified, then somebody cut it: the reader gets an error and no short file."""
    raw, facts = sealed(LARGE)
    source = io.BytesIO(raw)

    chunks = open_blob(source, KEY, JID, BLOB, facts)
    source.truncate(len(raw) - 20)

    with pytest.raises(TamperedError):
        b"".join(chunks)


def test_memory_stays_small_whatever_the_size() -> None:
    """Sealing and verifying 24 MiB takes less than 2 MiB of Python's memory."""
    pieces = 24 * 16

    class Null(io.BytesIO):
        def write(self, _: object, /) -> int:
            return 0

    def source() -> Iterator[bytes]:
        for _ in range(pieces):
            yield bytes(CHUNK)

    tracemalloc.start()
    facts = seal_blob(source(), Null(), KEY, JID, BLOB)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert facts.size == pieces * CHUNK
    assert peak < 2 * 2**20


@pytest.mark.parametrize(("size", "padded"), KNOWN["padded"])
def test_padded_sizes_are_frozen(size: int, padded: int) -> None:
    """A blob padded otherwise would be refused."""
    assert padded == padded_size(size)


@given(st.integers(0, 2**40))
def test_padding_is_at_most_an_eighth(size: int) -> None:
    """Not under 512 bytes, never less than the file, never more than 12 % more."""
    padded = padded_size(size)

    assert padded >= max(size, 512)
    assert padded <= max(size * 1.12, 512)
    assert padded == padded_size(padded)


def test_small_copies_are_frozen() -> None:
    """Name and bytes follow from the file key alone."""
    known = KNOWN["small"]
    raw = bytes.fromhex(known["sealed"])

    assert known["name"] == small_name(KEY)
    assert known["plaintext"].encode() == open_small(KEY, JID, BLOB, raw)


def test_a_small_copy_belongs_to_its_file() -> None:
    """The small copy of another file, and the original itself, do not open as this one's."""
    copy = seal_small(KEY, JID, BLOB, b"small")

    assert copy != seal_small(KEY, JID, BLOB, b"small")
    assert open_small(KEY, JID, BLOB, copy) == b"small"
    for key, jid, blob in [(bytes(32), JID, BLOB), (KEY, BLOB, BLOB), (KEY, JID, JID)]:
        with pytest.raises(TamperedError):
            open_small(key, jid, blob, copy)
    with pytest.raises(TamperedError):
        open_small(KEY, JID, BLOB, seal(KEY, b"jazba/small/v1" + JID + BLOB, b"small"))


def test_file_keys_are_fresh() -> None:
    """No two files share a key."""
    assert len({new_file_key() for _ in range(8)} | {bytes(32)}) == 9
