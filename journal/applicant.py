"""Her own data for a filing: asked only when a report is made, kept only if she says so.

Nothing here is looked up or sent anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Final, Self

from journal.casebook import Fact
from journal.events import Said

IIN_DIGITS: Final = 12
# Weights of the control digit of an IIN; the second row serves when the first gives 10, and a
# number for which both give 10 is never issued. C: open implementations of the checksum agree.
_FIRST: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_NONE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who files; every field may be empty and is then a line to fill in by hand."""

    name: str = field(default="", repr=False)
    iin: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    document: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    work: str = field(default="", repr=False)

    @classmethod
    def from_fact(cls, fact: Fact) -> Self:
        """Return what a fact about the applicant says now."""
        return cls(**{f.name: fact.text(f.name) for f in fields(cls)})

    def said(self) -> Mapping[str, Said]:
        """Return the parts of a fact that keeps these fields; empty ones are left out."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: Said(value) for name, value in values.items() if value}


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
