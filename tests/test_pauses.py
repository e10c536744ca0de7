"""When everything is collected: in a quiet moment, and never put off for ever."""

import gc
import weakref

from bot.pauses import PATIENCE, Collecting


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
