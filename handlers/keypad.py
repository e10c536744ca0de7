"""The inline keypad: a PIN goes in by taps and is never a message.

Digits live in memory only. The buttons carry random tokens, each good for one press within two
minutes, so neither Telegram's traffic of button data nor an old screen repeats a PIN.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from handlers.callbacks import KeyButton
from handlers.screens import Keyboard, Row, keyboard
from journal.ports import OwnerId

LIFE = 120.0  # seconds; docs/threat-model.md: a photographed screen is worthless afterwards
ERASE = "⌫"
DIGITS = "123456789"


@dataclass(slots=True)
class Keypad:
    """One PIN being tapped in: for what, how long it is, what was tapped so far."""

    purpose: str
    length: int
    seen_at: float
    first: str = field(default="", repr=False)  # the first entry while it is repeated
    typed: str = field(default="", repr=False)
    tokens: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def complete(self) -> bool:
        """Return whether the last digit is in."""
        return len(self.typed) >= self.length

    @property
    def dots(self) -> str:
        """Return what may be seen of the PIN: how many digits are in."""
        return " ".join("●" * len(self.typed) + "○" * (self.length - len(self.typed)))

    def fresh(self, symbol: str) -> KeyButton:
        """Return a button for *symbol* with a new token."""
        token = secrets.token_urlsafe(9)
        self.tokens[token] = symbol
        return KeyButton(token=token)

    def keys(self, *below: Row) -> Keyboard:
        """Return the keypad with new tokens, and other rows below it."""
        rows = [[(d, self.fresh(d)) for d in DIGITS[i : i + 3]] for i in range(0, 9, 3)]
        last = [(ERASE, self.fresh(ERASE)), ("0", self.fresh("0"))]
        return keyboard(*rows, last, *below)


class Keypads:
    """The keypads on screens now, one a person; forgotten when they are old."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._open: dict[OwnerId, Keypad] = {}

    def begin(self, owner: OwnerId, purpose: str, *, length: int, first: str = "") -> Keypad:
        """Return an empty keypad in place of any other of hers."""
        self._sweep()
        keypad = Keypad(purpose, length, self._clock(), first)
        self._open[owner] = keypad
        return keypad

    def press(self, owner: OwnerId, token: str) -> Keypad | None:
        """Return the keypad after the press; None for a used, foreign or old token."""
        self._sweep()
        keypad = self._open.get(owner)
        symbol = keypad.tokens.pop(token, None) if keypad else None
        if keypad is None or symbol is None or keypad.complete:
            return None
        keypad.seen_at = self._clock()
        keypad.typed = keypad.typed[:-1] if symbol == ERASE else keypad.typed + symbol
        return keypad

    def current(self, owner: OwnerId) -> Keypad | None:
        """Return the keypad on her screen; None when it is too old, or never was."""
        self._sweep()
        return self._open.get(owner)

    def close(self, owner: OwnerId) -> None:
        """Forget what was tapped."""
        self._open.pop(owner, None)

    def _sweep(self) -> None:
        oldest = self._clock() - LIFE
        for owner in [o for o, keypad in self._open.items() if keypad.seen_at < oldest]:
            del self._open[owner]
