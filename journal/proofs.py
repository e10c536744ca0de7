"""What can be proven later: commitments to sections, the tree over events, checkpoints.

Pure hashing of bytes; knows nothing of keys, sealing or what a section says. Byte for byte
as ``docs/format.md`` has it.
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from journal.canonical import CanonicalError, JsonValue, dump, load

Section = tuple[str, bytes]  # its name and the canonical JSON of its value

HASH = 32  # bytes of SHA-256
EMPTY = hashlib.sha256(b"").digest()  # RFC 6962, section 2.1: the root of no leaves
_LEAF = b"\x00jazba/leaf/v1"
_NODE = b"\x01"


def salt(seed: bytes, index: int) -> bytes:
    """Return the salt of section *index*; disclosing it opens that section and no other."""
    return _mac(seed, b"salt", index.to_bytes(2, "big"))


def commitment(salted: bytes, section: Section) -> bytes:
    """Return what binds *section* without telling it; *salted* comes from ``salt``."""
    name, value = section
    return _mac(salted, name.encode(), value)


def leaf(commitments: Sequence[bytes]) -> bytes:
    """Return the leaf that stands for one event in the tree."""
    return _sha(_LEAF, len(commitments).to_bytes(2, "big"), *commitments)


def commit(seed: bytes, sections: Sequence[Section]) -> tuple[bytes, list[bytes]]:
    """Return the leaf and the commitments of an event's *sections*, the header first."""
    made = [commitment(salt(seed, index), section) for index, section in enumerate(sections)]
    return leaf(made), made


@dataclass(frozen=True, slots=True)
class Inner:
    """What is sealed inside an event: the sections, their seed, and a secret not committed to."""

    seed: bytes = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    secret: Mapping[str, JsonValue] = field(repr=False)

    def to_bytes(self) -> bytes:
        """Return the canonical bytes."""
        # The sections' bytes are put in as they are: they are what the commitments are made of.
        rows = b",".join(b"[%b,%b]" % (dump(name), value) for name, value in self.sections)
        return b'{"s":[%b],"seed":"%b","x":%b}' % (
            rows,
            self.seed.hex().encode(),
            dump(dict(self.secret)),
        )

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return what *raw* says; raise ``CanonicalError`` for any other shape."""
        match load(raw):
            case {"s": list(rows), "seed": str(seed), "x": dict(secret), **rest} if not rest:
                return cls(_seed(seed), tuple(map(_section, rows)), secret)
            case _:
                raise CanonicalError


def node(left: bytes, right: bytes) -> bytes:
    """Return the hash over two subtrees."""
    return _sha(_NODE, left, right)


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root of the RFC 6962 tree over *leaves*."""
    tree = Frontier()
    for one in leaves:
        tree.push(one)
    return tree.root()


class Frontier:
    """The roots of the complete subtrees, largest first: what the locked bot keeps of a tree.

    ``n`` is the number of leaves. Mutable; ``copy`` it before a transaction that may fail.
    """

    __slots__ = ("_peaks", "n")

    def __init__(self, n: int = 0, peaks: Sequence[bytes] = ()) -> None:
        self.n = n
        self._peaks = list(peaks)

    def push(self, new: bytes) -> None:
        """Append the leaf *new*."""
        carry = self.n
        while carry & 1:
            new = node(self._peaks.pop(), new)
            carry >>= 1
        self._peaks.append(new)
        self.n += 1

    def root(self) -> bytes:
        """Return the root over all leaves pushed so far."""
        if not self._peaks:
            return EMPTY
        *larger, result = self._peaks
        for peak in reversed(larger):
            result = node(peak, result)
        return result

    def copy(self) -> "Frontier":
        """Return an independent frontier of the same tree."""
        return Frontier(self.n, self._peaks)

    def to_bytes(self) -> bytes:
        """Return 32 bytes for each subtree; their number follows from ``n``."""
        return b"".join(self._peaks)

    @classmethod
    def from_bytes(cls, n: int, raw: bytes) -> Self:
        """Return the frontier of *n* leaves; raise ``CanonicalError`` when *raw* does not fit."""
        if n < 0 or len(raw) != HASH * n.bit_count():
            raise CanonicalError
        return cls(n, [raw[at : at + HASH] for at in range(0, len(raw), HASH)])


def path(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Return the hashes that lead from leaf *index* to the root, lowest first (RFC 9162, 2.1.3.1).

    Raise ``IndexError`` when there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError
    found: list[bytes] = []
    low, high = 0, len(leaves)
    while high - low > 1:
        middle = low + (1 << (high - low - 1).bit_length() - 1)
        if index < middle:
            found.append(root(leaves[middle:high]))
            high = middle
        else:
            found.append(root(leaves[low:middle]))
            low = middle
    return found[::-1]


def verify_path(one: bytes, index: int, size: int, steps: Sequence[bytes], top: bytes) -> bool:
    """Return whether *steps* lead from leaf *one* at *index* to the root *top* of *size* leaves."""
    if not 0 <= index < size:
        return False
    first, last, result = index, size - 1, one  # names and order of RFC 9162, section 2.1.3.2
    for step in steps:
        if last == 0:
            return False
        if first & 1 or first == last:
            result = node(step, result)
            shift = (first & -first).bit_length() - 1 if first else 0
            first, last = first >> shift, last >> shift
        else:
            result = node(result, step)
        first, last = first >> 1, last >> 1
    return last == 0 and hmac.compare_digest(result, top)


def checkpoint(jid: bytes, size: int, top: bytes) -> bytes:
    """Return the three lines that a time-stamp is asked for: *size* events had the root *top*."""
    return f"jazba/v1/{jid.hex()}\n{size}\n{top.hex()}\n".encode()


def _sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def _mac(key: bytes, *parts: bytes) -> bytes:
    """Return the HMAC over *parts*, each led by its length: no two lists give the same bytes.

    The vault has its own: neither folder imports the other.
    """
    message = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    # Not hmac.digest: it lets another thread go first, which takes 5 ms when that one is busy.
    return hmac.new(key, message, "sha256").digest()


def _seed(text: str) -> bytes:
    """Return 32 bytes from lower-case hex, the only spelling there is."""
    try:
        seed = bytes.fromhex(text)
    except ValueError:
        raise CanonicalError from None
    if len(seed) != HASH or seed.hex() != text:
        raise CanonicalError
    return seed


def _section(row: JsonValue) -> Section:
    match row:
        case [str(name), value]:
            return name, dump(value)
        case _:
            raise CanonicalError
