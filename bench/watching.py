"""People who write to a bot, and a stopwatch on what it answers."""

import asyncio
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field

from simulator.model import Chat, Json
from simulator.world import World


@dataclass(slots=True)
class Stopwatch:
    """Measures from each message of a person to the next message of the bot in her chat."""

    world: World
    mark: str  # what the awaited answer holds; "" for any
    times: list[float] = field(default_factory=list)  # seconds
    _asked: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def __post_init__(self) -> None:
        self.world.listeners.append(self._hear)

    def send(self, chat: Chat, text: str) -> None:
        """Let the person write *text* now."""
        self._asked[chat.id].append(time.perf_counter())
        self.world.say(chat, {"text": text})

    async def answered(self, count: int, within: float = 120.0) -> None:
        """Wait until *count* messages were answered; raise ``TimeoutError`` when they are not."""
        async with asyncio.timeout(within):
            while len(self.times) < count:
                await self.world.pulse.next()

    def close(self) -> None:
        """Stop listening."""
        self.world.listeners.remove(self._hear)

    def _hear(self, event: Json) -> None:
        if event["event"] != "message" or not event["by_bot"]:
            return
        # A dangerous entry's card begins with the helplines, so the mark may stand further down.
        if self.mark in event["message"].get("text", "") and self._asked[event["chat"]]:
            self.times.append(time.perf_counter() - self._asked[event["chat"]].popleft())


def percentile(times: list[float], part: float) -> float:
    """Return the time under which *part* of *times* lie."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)]
