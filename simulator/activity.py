"""Notice when something happens, and when the bot has gone quiet."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

SLICES = 5


class Pulse:
    """A synchronous world tells waiting coroutines that it has changed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.beats = 0

    def beat(self) -> None:
        """Wake everybody who waits now."""
        self.beats += 1
        self._event.set()
        self._event = asyncio.Event()

    async def next(self) -> None:
        """Return at the next beat."""
        await self._event.wait()


class NotQuietError(AssertionError):
    """The bot did not come to rest in time; the message says what was still going on."""


def _never() -> bool:
    return False


@dataclass(slots=True)
class Activity:
    """What the bot is doing just now.

    The bot is at rest when everything that was said to it has been fetched and
    acknowledged, it waits in ``getUpdates``, no other call of it is being
    answered and no pressed button spins. A bot that thinks without calling
    anything looks the same from outside, therefore rest must last for ``quiet``
    seconds, and a bot in the same process can tell through ``working``.
    """

    pulse: Pulse
    owed: Callable[[], list[str]]  # what the bot still has to fetch or to answer, in words
    give_up: Callable[[], None]  # called once nobody waits for the buttons any longer
    quiet: float = 0.05  # seconds
    working: Callable[[], bool] = _never
    in_flight: int = field(default=0, init=False)
    waiting: int = field(default=0, init=False)

    def unrest(self) -> list[str]:
        """Return in words what keeps the bot from being at rest; empty when it is."""
        words = self.owed()
        if self.waiting == 0:
            words.append("no getUpdates is waiting")
        if self.in_flight:
            words.append(f"{self.in_flight} calls are being answered")
        return words

    async def settle(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - it names what hung
        """Return when the bot has been at rest for ``quiet`` seconds.

        Raise ``NotQuietError`` after *timeout* seconds.
        """
        try:
            async with asyncio.timeout(timeout):
                while not await self._rested():
                    pass
        except TimeoutError:
            reasons = self.unrest() or ["the bot says it is still working"]
            self.give_up()
            message = f"not quiet after {timeout} s: {'; '.join(reasons)}"
            raise NotQuietError(message) from None

    async def _rested(self) -> bool:
        if self.unrest():
            await self.pulse.next()
            return False
        before = self.pulse.beats
        # In slices: when the bot shares our loop and blocks it for long, that is one slice and
        # not the whole time of quiet, and its other tasks have their turn in the next.
        for _ in range(SLICES):
            await asyncio.sleep(self.quiet / SLICES)
            if self.pulse.beats != before:
                return False
        return not self.unrest() and not self.working()
