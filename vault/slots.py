"""Four slots per person: what a PIN, a passphrase or a recovery code opens.

All four are always there, of the same size and in random order; a slot that nobody can open
looks like the others, so their number says nothing. Layout: ``docs/format.md``.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vault.errors import FormatError, TamperedError
from vault.pairs import JournalSecret
from vault.sealing import KEY, OVERHEAD, derive, open_, seal

VERSION = 1
COUNT = 4
JID = 16  # bytes of a journal's id
SALT = 16  # bytes; RFC 9106, section 3.1 recommends 16
_ZEROS = bytes(15)  # brings the content to 64 bytes, room for a later version
_CONTENT = 1 + JID + KEY + len(_ZEROS)
SIZE = 2 + 2 * OVERHEAD + _CONTENT  # 210 bytes


class SlotKind(IntEnum):
    """What opening this slot does; the values are part of the sealed format."""

    REAL = 0
    DECOY = 1
    DECOY_FREEZE = 2
    WIPE = 3


@dataclass(frozen=True, slots=True)
class Opened:
    """What a slot held: which journal, its secret half, and what opening it means."""

    kind: SlotKind
    jid: bytes
    secret: JournalSecret = field(repr=False)
    slot: int


def slot_salt(uk: bytes, pid: bytes) -> bytes:
    """Return the Argon2 salt of a person.

    One for all four slots, so that one run of Argon2 tries them all; derived and not stored,
    so that a thief of the database alone cannot even begin a table.
    """
    return derive(uk, b"jazba/salt/v1" + pid)[:SALT]


def make_slot(uk: bytes, pid: bytes, key: bytes, content: Opened, profile: int = 1) -> bytes:
    """Return *content* as the slot numbered ``content.slot``, opened by *key* of 32 bytes.

    *profile* names the Argon2 parameters and is the same in all slots of a person, also in
    one that a recovery code opens, or it would tell which is which.
    """
    body = bytes([content.kind]) + content.jid + content.secret.private_bytes_raw() + _ZEROS
    place = pid + bytes([content.slot])
    inner = seal(derive(key, b"jazba/slotkey/v1" + place), b"jazba/slot-in/v1" + place, body)
    outer = seal(derive(uk, b"jazba/slot/v1" + place), b"jazba/slot-out/v1" + place, inner)
    return bytes([VERSION, profile]) + outer


def filler_slot(uk: bytes, pid: bytes, slot: int, profile: int = 1) -> bytes:
    """Return a slot that nothing opens and that cannot be told from one that something does."""
    content = Opened(SlotKind.REAL, secrets.token_bytes(JID), X25519PrivateKey.generate(), slot)
    return make_slot(uk, pid, secrets.token_bytes(KEY), content, profile)


def shuffled_places() -> list[int]:
    """Return the numbers of the four slots in an order that cannot be guessed."""
    places = list(range(COUNT))
    secrets.SystemRandom().shuffle(places)
    return places


def slot_profile(slots: Sequence[bytes]) -> int:
    """Return the Argon2 profile the slots were made with.

    Raise ``FormatError`` unless there are four of this version and size with one profile.
    """
    heads = {slot[:2] for slot in slots if len(slot) == SIZE}
    if len(slots) != COUNT or any(len(slot) != SIZE for slot in slots) or len(heads) != 1:
        raise FormatError
    version, profile = heads.pop()
    if version != VERSION:
        raise FormatError
    return profile


def open_slots(uk: bytes, pid: bytes, slots: Sequence[bytes], key: bytes) -> Opened | None:
    """Return what *key* opens, or None; all four are tried whatever the first ones gave.

    Raise ``FormatError`` for slots of another shape, ``TamperedError`` when none opens and one
    of them is not what was written: damage must not be taken for a wrong PIN. A damaged slot
    does not keep her out of the others.
    """
    slot_profile(slots)
    tried = [_try_slot(uk, pid, place, slot, key) for place, slot in enumerate(slots)]
    for found in tried:
        if isinstance(found, Opened):
            return found
    if TamperedError in tried:
        raise TamperedError
    return None


def _try_slot(
    uk: bytes, pid: bytes, number: int, slot: bytes, key: bytes
) -> Opened | type[TamperedError] | None:
    """Return the content, None for another key, or the error for a damaged slot."""
    place = pid + bytes([number])
    inner_key = derive(key, b"jazba/slotkey/v1" + place)
    try:
        inner = open_(derive(uk, b"jazba/slot/v1" + place), b"jazba/slot-out/v1" + place, slot[2:])
    except TamperedError:
        return TamperedError
    try:
        body = open_(inner_key, b"jazba/slot-in/v1" + place, inner)
    except TamperedError:
        return None
    return _parse(body, number)


def _parse(body: bytes, number: int) -> Opened:
    """Return the content; raise ``FormatError`` for what a later version may have written."""
    kind, jid, secret, rest = body[0], body[1:17], body[17:49], body[49:]
    if kind > max(SlotKind) or rest != _ZEROS:
        raise FormatError
    return Opened(SlotKind(kind), jid, X25519PrivateKey.from_private_bytes(secret), number)
