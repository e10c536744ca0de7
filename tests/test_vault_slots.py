"""Slots: what a PIN, a passphrase or a recovery code opens, and what nobody can tell."""

import asyncio
import json
import secrets
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.errors import FormatError, TamperedError, VaultError
from vault.pairs import new_secret
from vault.recovery import RecoveryCode
from vault.sealing import derive, seal
from vault.slots import (
    COUNT,
    SIZE,
    Opened,
    SlotKind,
    filler_slot,
    make_slot,
    open_slots,
    shuffled_places,
    slot_profile,
    slot_salt,
)
from vault.unlocking import PROFILES, TEST_PROFILE, Derivation, Profile, pin_key

KNOWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "slots.json").read_text("utf-8")
)
UK, PID = bytes.fromhex(KNOWN["user_key"]), bytes.fromhex(KNOWN["pid"])
SLOTS = [bytes.fromhex(slot) for slot in KNOWN["slots"]]
PIN_KEY = bytes.fromhex(KNOWN["opens"][0]["key"])
PIN_SLOT = KNOWN["opens"][0]["slot"]
CHEAP = Profile(8, 1, 1)


def with_slot(number: int, slot: bytes) -> list[bytes]:
    """Return the known slots with one of them replaced."""
    return [*SLOTS[:number], slot, *SLOTS[number + 1 :]]


@pytest.mark.parametrize("known", KNOWN["opens"], ids=lambda known: known["kind"])
def test_slots_are_frozen(known: dict[str, Any]) -> None:
    """What she chose when the format was fixed opens her journal, capitals or not."""
    salt = slot_salt(UK, PID)

    key = pin_key(known["secret"], salt, PROFILES[slot_profile(SLOTS)])
    opened = open_slots(UK, PID, SLOTS, key)

    assert (KNOWN["salt"], known["key"]) == (salt.hex(), key.hex())
    assert opened is not None
    assert (known["kind"], known["slot"]) == (opened.kind.name, opened.slot)
    assert known["jid"] == opened.jid.hex()
    assert known["x25519"] == opened.secret.private_bytes_raw().hex()
    assert known["x25519"] not in repr(opened)


def test_the_recovery_code_opens_the_same_journal() -> None:
    """Its slot has the same size and the same first bytes as the others."""
    code = KNOWN["code"]

    opened = open_slots(UK, PID, SLOTS, RecoveryCode.parse(code["text"]).key(PID))

    assert opened is not None
    assert (code["kind"], code["slot"]) == (opened.kind.name, opened.slot)
    assert code["jid"] == opened.jid.hex() == KNOWN["opens"][0]["jid"]


def test_a_wrong_secret_opens_nothing() -> None:
    """A wrong guess is no damage and no error."""
    assert open_slots(UK, PID, SLOTS, bytes(32)) is None


@pytest.mark.parametrize("kind", SlotKind)
def test_every_kind_of_slot_opens_as_itself(kind: SlotKind) -> None:
    """What opening means comes back with the key."""
    key, secret, jid = secrets.token_bytes(32), new_secret(), secrets.token_bytes(16)
    slots = [filler_slot(UK, PID, number) for number in range(COUNT)]

    slots[2] = make_slot(UK, PID, key, Opened(kind, jid, secret, 2))
    opened = open_slots(UK, PID, slots, key)

    assert opened is not None
    assert (kind, jid, 2) == (opened.kind, opened.jid, opened.slot)
    assert secret.private_bytes_raw() == opened.secret.private_bytes_raw()


def test_a_slot_nobody_can_open_looks_like_the_others() -> None:
    """Same size, same head; opened by its outer key it still has the size of a sealed secret."""
    filler = filler_slot(UK, PID, 1)

    assert len(filler) == SIZE == 210
    assert {slot[:2] for slot in [*SLOTS, filler]} == {b"\1\1"}
    assert open_slots(UK, PID, with_slot(1, filler), PIN_KEY) is not None


@given(st.integers(0, 8 * SIZE - 1))
def test_no_bit_of_her_slot_can_change(bit: int) -> None:
    """Damage is named as damage, so that it is not counted as a wrong PIN."""
    changed = bytearray(SLOTS[PIN_SLOT])
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(VaultError):
        open_slots(UK, PID, with_slot(PIN_SLOT, bytes(changed)), PIN_KEY)


@given(st.integers(16, 8 * SIZE - 1))
def test_damage_to_another_slot_does_not_lock_her_out(bit: int) -> None:
    """Her own slot opens although a neighbour's bytes are broken."""
    changed = bytearray(SLOTS[1])
    changed[bit // 8] ^= 1 << bit % 8

    assert open_slots(UK, PID, with_slot(1, bytes(changed)), PIN_KEY) is not None


def test_a_slot_opens_at_its_number_for_its_person_only() -> None:
    """Slots swapped, copied to another person or under another user key do not open."""
    swapped = [SLOTS[3], SLOTS[1], SLOTS[2], SLOTS[0]]

    with pytest.raises(TamperedError):
        open_slots(UK, PID, swapped, PIN_KEY)
    with pytest.raises(TamperedError):
        open_slots(UK, bytes(16), SLOTS, PIN_KEY)
    with pytest.raises(TamperedError):
        open_slots(bytes(32), PID, SLOTS, PIN_KEY)


@pytest.mark.parametrize(
    "slots",
    [
        [],
        SLOTS[:3],
        [*SLOTS, SLOTS[0]],
        with_slot(0, SLOTS[0][:-1]),
        with_slot(0, b"\2" + SLOTS[0][1:]),
        [b"\2" + slot[1:] for slot in SLOTS],
        with_slot(0, b"\1\2" + SLOTS[0][2:]),
    ],
)
def test_slots_of_another_shape_are_refused(slots: list[bytes]) -> None:
    """Four, of one size, one version and one profile."""
    with pytest.raises(FormatError):
        open_slots(UK, PID, slots, PIN_KEY)


@pytest.mark.parametrize("body", [b"\4" + bytes(63), bytes(63) + b"\1", bytes(49) + b"\1" * 15])
def test_content_of_a_later_version_is_refused(body: bytes) -> None:
    """An unknown kind, or something in the bytes kept for later, is not guessed at."""
    place = PID + b"\0"
    inner = seal(derive(PIN_KEY, b"jazba/slotkey/v1" + place), b"jazba/slot-in/v1" + place, body)
    outer = seal(derive(UK, b"jazba/slot/v1" + place), b"jazba/slot-out/v1" + place, inner)

    with pytest.raises(FormatError):
        open_slots(UK, PID, with_slot(0, b"\1\1" + outer), PIN_KEY)


def test_places_are_shuffled() -> None:
    """Which slot is the PIN's does not follow from its number."""
    orders = {tuple(shuffled_places()) for _ in range(300)}

    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)
    assert len(orders) > 12


def test_the_salt_is_a_persons_own() -> None:
    """Two people with one PIN have two keys, and the salt needs the user key."""
    assert len({slot_salt(UK, PID), slot_salt(UK, bytes(16)), slot_salt(bytes(32), PID)}) == 3
    assert len(slot_salt(UK, PID)) == 16


async def test_a_derivation_leaves_the_loop_free() -> None:
    """While a PIN is being turned into a key, other chats are answered."""
    derivation = Derivation()
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.001)
            ticks += 1

    ticking = asyncio.ensure_future(tick())
    key = await derivation.derive("372948", slot_salt(UK, PID))
    ticking.cancel()
    derivation.close()

    assert key == PIN_KEY
    assert ticks > 5


async def test_two_derivations_run_at_a_time() -> None:
    """Forty guesses at once take turns, also when nobody waits for them any longer."""
    derivation = Derivation(testing=Profile(16 * 1024, 1, 1))
    before = threading.active_count()

    asked = [
        asyncio.ensure_future(derivation.derive(f"{n:06}", bytes(16), TEST_PROFILE))
        for n in range(40)
    ]
    await asyncio.sleep(0)
    asked[0].cancel()
    keys = await asyncio.gather(*asked[1:])
    running = threading.active_count() - before
    derivation.close()

    assert running <= 2
    assert len(set(keys)) == 39


async def test_closing_ends_the_derivations() -> None:
    """A program that stops does not wait for guesses."""
    derivation = Derivation(testing=CHEAP)
    await derivation.derive("1", bytes(16), TEST_PROFILE)

    started = time.monotonic()
    derivation.close()

    assert time.monotonic() - started < 5
    with pytest.raises(RuntimeError):
        await derivation.derive("1", bytes(16), TEST_PROFILE)


@pytest.mark.parametrize("profile", [0, 2, TEST_PROFILE])
async def test_the_cheap_profile_does_not_exist_in_production(profile: int) -> None:
    """A slot that claims it, or one that is not known, is refused before any work."""
    derivation = Derivation()

    with pytest.raises(FormatError):
        await derivation.derive("372948", bytes(16), profile)

    derivation.close()


async def test_a_test_may_bring_its_own_profile() -> None:
    """Only who makes the Derivation can, and its slots carry the mark."""
    derivation = Derivation(testing=CHEAP)
    slots = [filler_slot(UK, PID, number, TEST_PROFILE) for number in range(COUNT)]

    assert slot_profile(slots) == TEST_PROFILE
    key = await derivation.derive("372948", bytes(16), slot_profile(slots))
    derivation.close()

    assert key == pin_key(" 372-948 ", bytes(16), CHEAP)
    assert PROFILES[1] == Profile(65536, 3, 1)
