"""One person's updates one after another, everybody's side by side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class InTurn(BaseEventIsolation):
    """A lock a person, freed with the last one who waits.

    aiogram's own ``SimpleEventIsolation`` keeps every lock for ever; its Redis one is not in
    order.
    """

    def __init__(self) -> None:
        self._turns: dict[StorageKey, _Turn] = {}

    def __len__(self) -> int:
        return len(self._turns)

    def __bool__(self) -> bool:
        # aiogram takes ``events_isolation or DisabledEventIsolation()``: empty must not be false.
        return True

    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncIterator[None]:
        """Wait for one's turn."""
        turn = self._turns.setdefault(key, _Turn())
        turn.waiting += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.waiting -= 1
            if not turn.waiting:
                del self._turns[key]

    async def close(self) -> None:
        """Hold nothing any more."""
        self._turns.clear()
