"""How the interpreter shares its time, so that nobody waits for somebody else's long report."""

import gc
import sys
from collections.abc import Callable

YOUNG = 20_000  # objects between collections; an update makes some thousands that die at once
# A collection of what outlived the young walks every object of every open journal and stops all
# threads meanwhile: 150 to 390 ms with one of 10 000 entries open (`python -m bench latency`).
NEVER = 1_000_000
# How long a computing thread may keep the interpreter from the loop, in seconds. Python's own
# 5 ms is asked anew at every lock and socket of an update: twenty such waits are a tenth of a
# second while a report is composed.
TURN = 0.0001
PATIENCE = 24  # rounds without a quiet moment before the collection is made all the same


def settle() -> None:
    """Set what is imported apart from collections, and keep turns and collections short."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, NEVER, NEVER)
    sys.setswitchinterval(TURN)


class Collecting:
    """The collection of everything, when no journal is open and it is short."""

    def __init__(self, busy: Callable[[], bool]) -> None:
        self._busy = busy
        self._passed = 0

    async def round(self) -> None:
        """Collect in a quiet moment; after PATIENCE rounds without one, in any."""
        self._passed += 1
        if self._passed > PATIENCE or not self._busy():
            self._passed = 0
            gc.collect()
