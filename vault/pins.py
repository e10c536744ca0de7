"""Which PINs and passphrases are taken, and how two typings of one secret become the same.

Pure rules over text; nothing typed is kept or quoted.
"""

import re
import unicodedata
from datetime import date
from itertools import pairwise
from typing import Final

from vault.errors import (
    CommonPinError,
    DatePinError,
    LengthPinError,
    PassphraseError,
    PatternPinError,
)

SHORTEST: Final = 6  # digits
LONGEST: Final = 12  # digits; more are not remembered, a passphrase is
WORDS: Final = 4
CHARACTERS: Final = 16
_LETTERS: Final = 12  # in four words: "а б в г" are no words
_DIGITS: Final = 3  # different digits in a PIN
_DISTINCT: Final = 6  # different characters in a passphrase; "kolokol kolokol" has fewer
_RUN: Final = 3  # digits that count up, count down or stay make a run

# Tried first and not caught by a rule; put together by hand: columns, rows, diagonals and shapes of
# the keypad, constants everybody knows, round sums.
_KEYPAD: Final = """
    142536 147258 147852 147896 123580 123698 134679 159357 159753 258369 258456 357159
    357951 369147 741258 753159 852456 951357 951753 963852
    14725836 147258369 159357258 963852741
"""
_FAMOUS: Final = "246810 271828 314159 5201314 1314520 2718281 3141592 1029384756 0192837465"
_COMMON: Final = frozenset((_KEYPAD + _FAMOUS).split())
# Rows of keys and alphabets: a finger that goes along them thinks of nothing.
_ROWS: Final = (
    "qwertyuiop asdfghjkl zxcvbnm йцукенгшщзхъ фывапролджэ ячсмитьбю "
    "abcdefghijklmnopqrstuvwxyz абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
)
_ALONG: Final = frozenset(after for after in map("".join, pairwise(_ROWS)) if " " not in after)
_SAYINGS: Final = (
    "correct horse battery staple",
    "в лесу родилась ёлочка",
    "в лесу родилась елочка",
    "let me in please",
)
_YEARS: Final = range(1900, 2100)
_DATES: Final = {
    4 + 2: ("DDMMYY", "YYMMDD", "MMDDYY", "MMYYYY", "YYYYMM"),
    4 + 4: ("DDMMYYYY", "YYYYMMDD", "MMDDYYYY", "YYYYDDMM"),
}
# A Kazakhstan mobile number, with 8 or +7 or without.
_PHONE: Final = re.compile(r"(?:[78]?7[0-9]{9})")


def normalise(text: str) -> str:
    """Return the form of a secret that keys are derived from.

    NFKC; a PIN in any script's digits becomes ASCII digits without spaces or dashes; in a
    passphrase capitals do not count (phones set them unasked) and any run of spaces is one.
    """
    words = unicodedata.normalize("NFKC", text).casefold().split()
    digits = "".join(words).replace("-", "")
    if digits.isdecimal():
        return "".join(str(unicodedata.decimal(digit)) for digit in digits)
    # Once more: folding can undo what NFKC composed (Unicode, section 3.13, D145).
    return unicodedata.normalize("NFKC", " ".join(words))


def check_secret(text: str) -> None:
    """Raise the ``WeakPinError`` that says why *text* is too easy to guess; else return."""
    secret = normalise(text)
    if secret.isdecimal():
        _check_pin(secret)
    else:
        _check_passphrase(secret)


def _check_pin(pin: str) -> None:
    if not SHORTEST <= len(pin) <= LONGEST:
        raise LengthPinError
    if any(rule(pin) for rule in (_is_poor, _repeats, _in_runs, _in_steps)):
        raise PatternPinError
    if _is_date(pin):
        raise DatePinError
    if pin in _COMMON or _is_known_number(pin):
        raise CommonPinError


def _is_poor(pin: str) -> bool:
    """Whether two digits make up the whole PIN, or it reads the same backwards."""
    return len(set(pin)) < _DIGITS or pin == pin[::-1]


def _repeats(pin: str) -> bool:
    """Whether it is one piece over and over, or every digit stands doubled in order."""
    whole = any(
        pin == pin[:size] * (len(pin) // size)
        for size in range(1, len(pin) // 2 + 1)
        if len(pin) % size == 0
    )
    return whole or pin[::2] == pin[1::2]


def _steps(pin: str) -> list[int]:
    return [(int(after) - int(before)) % 10 for before, after in pairwise(pin)]


def _in_steps(pin: str) -> bool:
    """Whether every digit is as far from the one before, as in 135791."""
    return len(set(_steps(pin))) == 1


def _in_runs(pin: str) -> bool:
    """Whether runs of three or more digits counting up, down or staying make up the PIN."""
    if not pin:
        return True
    longest = 0
    steps = _steps(pin)
    while longest < len(steps) and steps[longest] == steps[0] and steps[0] in {0, 1, 9}:
        longest += 1
    return any(_in_runs(pin[size:]) for size in range(_RUN, longest + 2))


def _is_date(pin: str) -> bool:
    return any(_reads_as(pin, form) for form in _DATES.get(len(pin), ()))


def _reads_as(pin: str, form: str) -> bool:
    """Whether *pin* is a day, or a month, of 1900 to 2099 when read as *form*."""
    parts = {
        letter: "".join(digit for digit, sign in zip(pin, form, strict=True) if sign == letter)
        for letter in "DMY"
    }
    # Two digits of a year lie in this century here: its leap years are those of the last one.
    year = int(parts["Y"].rjust(4, "#").replace("##", "20"))
    try:
        date(year, int(parts["M"]), int(parts["D"] or 1))
    except ValueError:
        return False
    return year in _YEARS


def _is_known_number(pin: str) -> bool:
    """Whether it could be her phone number or IIN, which somebody close to her knows.

    An IIN is twelve digits that begin with the day of birth.
    """
    return _PHONE.fullmatch(pin) is not None or (
        len(pin) == LONGEST and _reads_as(pin[:6], "YYMMDD")
    )


def _check_passphrase(phrase: str) -> None:
    words = phrase.split()
    letters = "".join(words)
    enough_words = len(set(words)) >= WORDS and len(letters) >= _LETTERS
    if not enough_words and len(phrase) < CHARACTERS:
        raise PassphraseError
    if len(set(letters)) < _DISTINCT or any(rule(letters) for rule in (_repeats, _is_row)):
        raise PassphraseError
    if re.sub(r"[\W\d_]+", " ", phrase).strip() in _SAYINGS:
        raise PassphraseError


def _is_row(letters: str) -> bool:
    """Whether two steps of three go along a row of keys or the alphabet, or stand still."""
    steps = [before + after for before, after in pairwise(letters)]
    along = sum(step in _ALONG or step[::-1] in _ALONG or step[0] == step[1] for step in steps)
    return 3 * along >= 2 * len(steps)
