"""The recovery code: written on paper, typed by a person in a hurry."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault.errors import BadCodeError
from vault.recovery import ALPHABET, BITS, RecoveryCode, new_code
from vault.site import SiteSecret

KNOWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "recovery.json").read_text("utf-8")
)
SITE = SiteSecret(bytes.fromhex(KNOWN["site_secret"]))
CODE = KNOWN["codes"][3]
CODES = st.integers(0, 2**BITS - 1).map(RecoveryCode)


@pytest.mark.parametrize("known", KNOWN["codes"], ids=lambda known: known["text"])
def test_codes_are_frozen(known: dict[str, str]) -> None:
    """A code on a sheet of paper finds and opens the journal years later."""
    code = RecoveryCode.parse(known["text"])

    assert (int(known["number"]), known["text"]) == (code.number, code.text)
    assert known["lookup"] == SITE.recovery_lookup(code.raw).hex()
    assert known["key"] == code.key(bytes.fromhex(KNOWN["pid"])).hex()
    assert known["number"] not in repr(code)


@pytest.mark.parametrize("typed", KNOWN["read_as_meant"])
def test_a_code_is_read_as_meant(typed: str) -> None:
    """Lower case, spaces, no dashes, O for 0, Cyrillic or wide letters."""
    assert CODE["text"] == RecoveryCode.parse(typed).text


@pytest.mark.parametrize("known", KNOWN["refused"], ids=lambda known: known["name"])
def test_slips_stay_refused(known: dict[str, str]) -> None:
    """Each of these is told to her as a slip, before anything is looked up."""
    with pytest.raises(BadCodeError):
        RecoveryCode.parse(known["text"])


def test_look_alikes_are_of_the_other_alphabet() -> None:
    """Every Cyrillic capital that looks like a character of the code is read as it."""
    pairs = zip("АВЕКМНОРСТУХҮІӀЗ", "ABEKMH0PCTYXY113", strict=True)

    for cyrillic, latin in pairs:
        assert ord(cyrillic) > 0x400
        if latin in CODE["text"]:
            assert CODE["text"] == RecoveryCode.parse(CODE["text"].replace(latin, cyrillic)).text


@given(CODES)
def test_what_is_shown_is_read(code: RecoveryCode) -> None:
    """Seven groups of four; each is found by the number she counts."""
    groups = code.text.split("-")

    assert code == RecoveryCode.parse(code.text)
    assert [len(group) for group in groups] == [4] * 7
    assert groups == [code.group(number) for number in range(1, 8)]
    assert all(code.same_group(n, group.lower()) for n, group in enumerate(groups, 1))
    assert not code.same_group(1, groups[0] + "0")


@given(CODES, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_every_changed_character_is_noticed(code: RecoveryCode, at: int, typed: str) -> None:
    """Also one of the two check characters."""
    digits = code.text.replace("-", "")
    slip = digits[:at] + typed + digits[at + 1 :]
    if slip != digits:
        with pytest.raises(BadCodeError):
            RecoveryCode.parse(slip)


@given(CODES)
def test_all_neighbours_swapped_are_noticed(code: RecoveryCode) -> None:
    """Each pair, also across groups and at the check characters."""
    digits = code.text.replace("-", "")
    for at, (one, other) in enumerate(pairwise(digits)):
        if one != other:
            with pytest.raises(BadCodeError):
                RecoveryCode.parse(digits[:at] + other + one + digits[at + 2 :])


@given(st.text(max_size=40))
def test_nothing_typed_breaks_the_reader(typed: str) -> None:
    """Whatever she types is a code or a slip."""
    try:
        code = RecoveryCode.parse(typed)
    except BadCodeError:
        return
    assert code == RecoveryCode.parse(code.text)


@pytest.mark.parametrize("number", [0, 8, -1])
def test_there_are_seven_groups(number: int) -> None:
    """Asking for another is the caller's mistake."""
    with pytest.raises(ValueError, match="is not in range"):
        RecoveryCode(1).group(number)


def test_a_code_opens_as_one_person() -> None:
    """Its key is bound to the pseudonym, and no two codes are alike."""
    codes = {new_code() for _ in range(8)}

    assert len(codes) == 8
    assert all(code.number < 2**BITS for code in codes)
    assert RecoveryCode(1).key(bytes(16)) != RecoveryCode(1).key(b"\1" * 16)
