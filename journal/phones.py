"""Telephone numbers and accounts as she writes them, and the one form they compare by.

Never corrects: the original string stays beside the normal form. Never names an operator:
numbers move between them.
"""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Self

import phonenumbers

from journal.canonical import JsonValue
from journal.errors import FormatError

LONGEST = 250  # characters; phonenumbers refuses more, and no number comes near it
ABROAD = ("00", "810", "")  # what is dialled before a country code; 8~10 in the north of Asia
HIDDEN_MARKS = frozenset(
    {
        # Android's call log: CallLog.Calls, PRESENTATION_UNKNOWN, _RESTRICTED, _PAYPHONE
        *("", "-1", "-2", "-3"),
        *("hidden", "unknown", "private", "withheld", "restricted", "anonymous"),
        *("hidden number", "private number", "unknown caller", "no caller id"),
        *("скрытый номер", "скрыт", "номер скрыт", "номер не определен", "номер не определён"),
        *("жасырын нөмір", "жасырын номер", "нөмір жасырылған", "белгісіз нөмір"),
    }
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number or account something came from.

    ``raw`` is what she or the phone wrote; ``e164`` is None for accounts, short codes and
    whatever is no valid number. Hidden numbers are never equal to each other in counts.
    """

    raw: str = field(repr=False)
    e164: str | None = field(default=None, repr=False)
    hidden: bool = False

    @classmethod
    def read(cls, raw: str, region: str) -> Self:
        """Return *raw* with its normal form when it is a valid number, one of *region* or with "+"."""
        text = raw.strip()
        if text.casefold() in HIDDEN_MARKS:
            return cls(raw, hidden=True)
        return cls(raw, e164(text, region))

    @property
    def key(self) -> str | None:
        """Return what equal numbers share; None for a hidden one."""
        return None if self.hidden else (self.e164 or self.raw.strip().casefold())

    @property
    def shown(self) -> str:
        """Return the number as a reader expects it: international form, or as written."""
        return self.raw.strip() if self.e164 is None else international(self.e164)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {"raw": self.raw, "e164": self.e164, "hidden": self.hidden}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {"raw": str(raw), "e164": str() | None as normal, "hidden": bool(hidden)}:
                return cls(raw, normal, hidden)
        raise FormatError


def e164(text: str, region: str) -> str | None:
    """Return *text* as E.164 when it is a valid number: ``8``, ``+7``, ``7`` and ``007`` alike.

    *region* is the country in ISO 3166 whose numbers are written without a code.

    Letters are no digits here, although a keypad has them: «8 800 FLOWERS» is an account.
    """
    if len(text) > LONGEST or any(c.isalpha() for c in text.removeprefix("tel:")):
        return None
    digits = "".join(c for c in text if c.isdecimal())
    code = _code(region)
    abroad = (f"+{digits[len(p) :]}" for p in ABROAD if digits.startswith(f"{p}{code}"))
    return next(filter(None, (_normal(c, region) for c in (text, *abroad))), None)


@cache
def _code(region: str) -> str:
    return str(phonenumbers.country_code_for_region(region))


@lru_cache(1024)
def _normal(candidate: str, region: str) -> str | None:
    try:
        parsed = phonenumbers.parse(candidate, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(1024)
def international(e164: str) -> str:
    """Return *e164* with the spaces a reader expects; itself when the country is not known."""
    try:
        parsed = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
