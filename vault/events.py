"""Event rows: sealed to a public key, so that writing needs no PIN, and bound to their place.

A row that is changed, moved, renumbered or copied to another journal does not open. What the
inner bytes say, and whether they fit the leaf, is the reader's to check.
"""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from vault.errors import FormatError, TamperedError
from vault.pairs import JournalSecret
from vault.sealing import MAC, check_mac, mac

VERSION = 1
SUITE = 1  # HPKE (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM
BUCKET = 1024  # bytes; the smallest padded size, holds nine entries of ten
MAX_INNER = 2**24 - 4  # bytes; an event carries words, files lie in blobs
_HEADER = 70
_HPKE_OVERHEAD = 48  # bytes: encapsulated key 32, tag 16
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: its journal, its number, and the tree before and with it."""

    jid: bytes
    seq: int
    epoch: int
    leaf: bytes = field(repr=False)
    prev: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Header:
    """What a row says of itself before anything is verified."""

    epoch: int
    leaf: bytes = field(repr=False)
    prev: bytes = field(repr=False)


def seal_event(public: bytes, row_key: bytes, place: Place, inner: bytes) -> bytes:
    """Return the row that keeps *inner* at *place*.

    Raise ``FormatError`` for more than 16 MiB or for a public key that cannot be one.
    """
    if len(inner) > MAX_INNER:
        raise FormatError
    try:
        sealed = _SUITE.encrypt(
            _pad(inner), X25519PublicKey.from_public_bytes(public), _bind(place)
        )
    except ValueError:
        # A key of another length, or a point of small order that would agree with anybody.
        raise FormatError from None
    epoch = place.epoch.to_bytes(4, "big")
    row = bytes([VERSION, SUITE]) + epoch + place.leaf + place.prev + sealed
    return row + mac(row_key, place.jid, _u64(place.seq), row)


def peek(row: bytes) -> Header:
    """Return what the row says of itself; nothing of it is verified.

    Raise ``FormatError`` for a version, a suite or a size that this program does not write.
    """
    padded = len(row) - _HEADER - _HPKE_OVERHEAD - MAC
    if row[:2] != bytes([VERSION, SUITE]) or padded < BUCKET or padded & padded - 1:
        raise FormatError
    return Header(int.from_bytes(row[2:6], "big"), row[6:38], row[38:_HEADER])


def verify_row(row_key: bytes, jid: bytes, seq: int, row: bytes, *, epoch: int) -> Place:
    """Return the place of a row that this installation wrote there; needs no secret half.

    *epoch* is the one that the reader expects, not the one the row claims. Raise
    ``FormatError`` as ``peek`` does, ``TamperedError`` for any other row.
    """
    header = peek(row)
    check_mac(row[-MAC:], row_key, jid, _u64(seq), row[:-MAC])
    if header.epoch != epoch:
        raise TamperedError
    return Place(jid, seq, epoch, header.leaf, header.prev)


def open_event(
    secret: JournalSecret, row_key: bytes, jid: bytes, seq: int, row: bytes, *, epoch: int
) -> tuple[Place, bytes]:
    """Return the place and the inner bytes of a row.

    Raise as ``verify_row`` does, and ``TamperedError`` when it was sealed for another key or
    place or is padded with anything but zeros. The caller compares ``place.prev`` with the
    root before it and ``place.leaf`` with the commitments inside.
    """
    place = verify_row(row_key, jid, seq, row, epoch=epoch)
    try:
        padded = _SUITE.decrypt(row[_HEADER:-MAC], secret, _bind(place))
    except (InvalidTag, ValueError):
        raise TamperedError from None
    return place, _unpad(padded)


def mac_head(row_key: bytes, jid: bytes, n: int, frontier: bytes) -> bytes:
    """Return the MAC of a journal's head: *n* events and the subtrees over them."""
    return mac(row_key, b"jazba/head/v1", jid, _u64(n), frontier)


def check_head(row_key: bytes, jid: bytes, n: int, frontier: bytes, tag: bytes) -> None:
    """Raise ``TamperedError`` unless ``mac_head`` made *tag*."""
    check_mac(tag, row_key, b"jazba/head/v1", jid, _u64(n), frontier)


def _bind(place: Place) -> bytes:
    numbers = _u64(place.seq) + place.epoch.to_bytes(4, "big")
    return b"jazba/evt/v1" + place.jid + numbers + place.leaf + place.prev


def _bucket(length: int) -> int:
    """Return the padded size of *length* bytes and their count: a power of two, 1 KiB or more."""
    return max(BUCKET, 1 << (length + 3).bit_length())


def _pad(inner: bytes) -> bytes:
    return (len(inner).to_bytes(4, "big") + inner).ljust(_bucket(len(inner)), b"\0")


def _unpad(padded: bytes) -> bytes:
    """Return what was padded; one text has one padding, or bytes could hide in it."""
    length = int.from_bytes(padded[:4], "big")
    inner = padded[4 : 4 + length]
    if len(inner) != length or _pad(inner) != padded:
        raise TamperedError
    return inner


def _u64(number: int) -> bytes:
    return number.to_bytes(8, "big")
