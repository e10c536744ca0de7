"""What must wait between two messages and may never be stored: in memory, for minutes.

A passphrase until it is repeated, a recovery code until two of its groups are asked back.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from journal.ports import OwnerId

LIFE = 600.0  # seconds; a step of a conversation takes less


class Secret(StrEnum):
    """What is held."""

    PHRASE = "phrase"  # typed once, to be repeated
    CODE = "code"  # shown, to be asked back
    RECOVERY = "recovery"  # typed, to be used when the new secret is chosen


@dataclass(slots=True)
class _Held:
    value: str = field(repr=False)
    until: float


class Held:
    """Secrets of the people who are in the middle of a step now."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._values: dict[tuple[OwnerId, Secret], _Held] = {}

    def put(self, owner: OwnerId, what: Secret, value: str) -> None:
        """Hold *value* in place of what was held."""
        self._tidy()
        self._values[owner, what] = _Held(value, self._clock() + LIFE)

    def get(self, owner: OwnerId, what: Secret) -> str | None:
        """Return what is held; None when it is too old."""
        self._tidy()
        held = self._values.get((owner, what))
        return held.value if held else None

    def take(self, owner: OwnerId, what: Secret) -> str | None:
        """Return what is held and hold it no more."""
        value = self.get(owner, what)
        self._values.pop((owner, what), None)
        return value

    def clear(self, owner: OwnerId) -> None:
        """Forget everything of one person."""
        for what in Secret:
            self._values.pop((owner, what), None)

    def _tidy(self) -> None:
        now = self._clock()
        for key in [key for key, held in self._values.items() if held.until < now]:
            del self._values[key]
