"""The recovery code: 130 random bits as seven groups of four, shown once and written on paper.

The last two characters catch every single mistyped character and every swap of neighbours.
"""

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Self

from vault.errors import BadCodeError
from vault.sealing import derive

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32: no I, L, O, U
BITS = 130
GROUPS, GROUP = 7, 4
LENGTH = GROUPS * GROUP
CODE = 17  # bytes that hold 130 bits
# The largest prime that fits two characters. All 28 characters read as one number in base 32
# leave 1 when divided by it (1, so that a row of zeros is no code). 32**i has an inverse, and
# 31 * 32**i is never 0, so one changed character or two swapped neighbours change the rest.
MODULUS = 1021

_SIGNS = {ord(sign): None for sign in " -‐‑‒–—−._\t\n\r\u00ad\u200b"}
# What Crockford maps, then Cyrillic letters that look the same as a character of the alphabet.
_LIKE = str.maketrans("OILАВЕКМНОРСТХУҮІӀЗ", "011ABEKMH0PCTXYY113")


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """130 bits that open a journal on their own."""

    number: int = field(repr=False)

    @property
    def raw(self) -> bytes:
        """The 17 bytes to look the account up by."""
        return self.number.to_bytes(CODE, "big")

    @property
    def text(self) -> str:
        """The code as it is shown: "ABCD-EFGH-…"."""
        whole = self.number * 1024 + (1 - self.number * 1024) % MODULUS
        digits = "".join(ALPHABET[whole >> 5 * at & 31] for at in reversed(range(LENGTH)))
        return "-".join(digits[at : at + GROUP] for at in range(0, LENGTH, GROUP))

    def group(self, number: int) -> str:
        """Return the four characters of group *number*, 1 to 7 as she counts; else ``ValueError``."""
        return self.text.split("-")[range(1, GROUPS + 1).index(number)]

    def same_group(self, number: int, typed: str) -> bool:
        """Return whether *typed* is group *number*, as forgivingly as ``parse`` reads."""
        return secrets.compare_digest(self.group(number).encode(), _clean(typed).encode())

    def key(self, pid: bytes) -> bytes:
        """Return what takes Argon2's place in a slot of *pid*; 130 bits need no slow function."""
        return derive(self.raw, b"jazba/recovery/v1" + pid)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the code she typed.

        Lower case, spaces, dashes, O for 0, I and L for 1 and Cyrillic look-alikes are read
        as meant. Raise ``BadCodeError`` when the length, a character or the check is wrong.
        """
        digits = _clean(text)
        if len(digits) != LENGTH or not set(digits) <= set(ALPHABET):
            raise BadCodeError
        whole = 0
        for digit in digits:
            whole = whole << 5 | ALPHABET.index(digit)
        code = cls(whole >> 10)
        # Compared whole: a check value of 1021 to 1023 would leave 1 as well, and is no code.
        if code.text.replace("-", "") != digits:
            raise BadCodeError
        return code


def new_code() -> RecoveryCode:
    """Return a fresh recovery code."""
    return RecoveryCode(secrets.randbits(BITS))


def _clean(text: str) -> str:
    """Return *text* in capitals of the alphabet, without signs between the groups."""
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).upper().translate(_LIKE)
