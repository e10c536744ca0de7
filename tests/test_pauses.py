"""When everything is collected: in a quiet moment; how long a thread keeps the interpreter."""

import asyncio
import gc
import sys
import weakref
from threading import Event

import pytest

from bot.pauses import PATIENCE, TURN, Collecting, Thinkers


class _Loop:
    """An object that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


def _left_behind() -> weakref.ref[_Loop]:
    return weakref.ref(_Loop())


async def test_a_quiet_round_collects() -> None:
    """What holds itself is gone after a round in which no journal is open."""
    garbage = _left_behind()

    await Collecting(lambda: False).round()

    assert garbage() is None


async def test_an_open_journal_puts_it_off_but_not_for_ever() -> None:
    """The last round of patience collects whoever has a journal open."""
    collecting, garbage = Collecting(lambda: True), _left_behind()
    gc.disable()
    try:
        for _ in range(PATIENCE):
            await collecting.round()
        assert garbage() is not None

        await collecting.round()
        assert garbage() is None
    finally:
        gc.enable()


async def test_turns_are_short_while_a_thread_thinks() -> None:
    """They are so until the last of two is done, and as they were afterwards."""
    before = sys.getswitchinterval()
    started, ended = Event(), Event()

    def think() -> float:
        started.set()
        ended.wait(10)
        return sys.getswitchinterval()

    loop = asyncio.get_running_loop()
    with Thinkers() as thinkers:
        long = loop.run_in_executor(thinkers, think)
        assert await loop.run_in_executor(thinkers, started.wait, 10)
        assert await loop.run_in_executor(thinkers, sys.getswitchinterval) == pytest.approx(TURN)
        ended.set()
        assert await long == pytest.approx(TURN)
    assert sys.getswitchinterval() == before


async def test_a_thought_that_fails_gives_the_turns_back() -> None:
    """Its error comes to whoever waits for it."""
    before = sys.getswitchinterval()
    with Thinkers() as thinkers:
        failing = asyncio.get_running_loop().run_in_executor(thinkers, int, "x")
        with pytest.raises(ValueError, match="invalid literal"):
            await failing
    assert sys.getswitchinterval() == before
