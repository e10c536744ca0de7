"""Keys of unlocked journals: in memory alone, forgotten after a quiet while.

Knows nothing of clocks on the wall: time is what the given clock counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from vault.slots import Opened

IDLE: Final = 300.0  # seconds; threat model: the phone is taken while unlocked
ABSOLUTE: Final = 900.0  # seconds since the PIN; bounds what tapping on can keep open


@dataclass(slots=True)
class _Held:
    opened: Opened = field(repr=False)
    since: float
    used: float


class Keyring:
    """Holds what each person's PIN opened, for *idle* seconds of quiet and *absolute* in all."""

    __slots__ = ("_absolute", "_clock", "_held", "_idle", "_lapsed")

    def __init__(
        self, clock: Callable[[], float], idle: float = IDLE, absolute: float = ABSOLUTE
    ) -> None:
        self._clock, self._idle, self._absolute = clock, idle, absolute
        self._held: dict[bytes, _Held] = {}
        self._lapsed: set[bytes] = set()

    def put(self, pid: bytes, opened: Opened) -> None:
        """Hold *opened* for *pid* from now on, in place of what was held."""
        now = self._clock()
        self._lapsed.discard(pid)
        self._held[pid] = _Held(opened, now, now)

    def get(self, pid: bytes) -> Opened | None:
        """Return what is held for *pid*, and start its idle time anew; None when locked."""
        if (held := self._live(pid)) is None:
            return None
        held.used = self._clock()
        return held.opened

    def peek(self, pid: bytes) -> Opened | None:
        """Return what is held for *pid* without prolonging it; None when locked."""
        held = self._live(pid)
        return None if held is None else held.opened

    def forget(self, pid: bytes) -> None:
        """Let go of the key of *pid* at once."""
        self._held.pop(pid, None)
        self._lapsed.discard(pid)

    def expired(self) -> list[bytes]:
        """Return those whose time ran out since the last call, each once; their keys are gone."""
        for pid in list(self._held):
            self._live(pid)
        lapsed, self._lapsed = list(self._lapsed), set()
        return lapsed

    def forget_all(self) -> list[bytes]:
        """Let go of every key; return whose journals were open until now."""
        held = list(self._held)
        self._held.clear()
        self._lapsed.clear()
        return held

    def _live(self, pid: bytes) -> _Held | None:
        """Return what is held and still in time; let go of what is not."""
        if (held := self._held.get(pid)) is None:
            return None
        now = self._clock()
        if now - held.used < self._idle and now - held.since < self._absolute:
            return held
        del self._held[pid]
        self._lapsed.add(pid)
        return None
