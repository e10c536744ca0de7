"""Numbers that a state gives to a person: how each kind is read and checked.

A country names the kind of its number; a kind that is not here yet is a function more.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

IIN_DIGITS: Final = 12
# Weights of the control digit of an IIN; the second row serves when the first gives 10, and a
# number for which both give 10 is never issued. C: open implementations of the checksum agree.
_FIRST: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_NONE: Final = 10
_SIGNS: Final = re.compile(r"[\s.\-]")


def is_iin(text: str) -> bool:
    """Return whether *text* is twelve digits whose last one is the control digit of the others."""
    if len(text) != IIN_DIGITS or not (text.isascii() and text.isdigit()):
        return False
    digits = [int(c) for c in text]
    control = _control(digits, _FIRST)
    if control == _NONE:
        control = _control(digits, _SECOND)
    return control == digits[-1]


def _control(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(d * w for d, w in zip(digits, weights, strict=False)) % 11


def _iin(text: str) -> str | None:
    digits = _SIGNS.sub("", text)
    return digits if is_iin(digits) else None


READERS: Final[Mapping[str, Callable[[str], str | None]]] = {
    "iin": _iin,
    "none": lambda text: text,  # nothing is known of its form, or there is no such number
}
"""By the name in the law file: what a typed number is as printed; None for a mistyped one."""
