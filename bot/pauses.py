"""How the interpreter shares its time, so that nobody waits for somebody else's long report."""

import gc
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

YOUNG = 5_000  # objects between collections; an update makes some thousands that die at once
# A collection of what outlived the young walks every object of every open journal and stops all
# threads meanwhile: 150 to 390 ms with one of 10 000 entries open (`python -m bench latency`).
NEVER = 1_000_000
# How long a computing thread may keep the interpreter from the loop, in seconds. Python's own
# 5 ms is asked anew at every lock and socket of an update: twenty such waits are a tenth of a
# second while a report is composed. With nothing to compose it is the better turn: short ones
# cost 15 % more processor time for an entry (`python -m bench entries`).
TURN = 0.0001
PATIENCE = 24  # rounds without a quiet moment before the collection is made all the same


def settle() -> None:
    """Set what is there by now apart from collections, and keep collections short."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, NEVER, NEVER)


class Thinkers(ThreadPoolExecutor):
    """The threads of ``asyncio.to_thread``; the interpreter's turns are short while one works."""

    def __init__(self) -> None:
        super().__init__(thread_name_prefix="thinker")
        self._patient = sys.getswitchinterval()
        self._thinking = 0
        self._lock = Lock()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run *fn* in a thread, as ``ThreadPoolExecutor.submit`` does."""

        def think() -> T:
            self._count(1)
            try:
                return fn(*args, **kwargs)
            finally:
                self._count(-1)

        return super().submit(think)

    def _count(self, change: int) -> None:
        with self._lock:
            self._thinking += change
            sys.setswitchinterval(TURN if self._thinking else self._patient)


class Crumbling(Protocol):
    """Something large that can be let go in pieces."""

    def crumbs(self) -> Iterator[object]:
        """Yield what most of it is made of."""
        ...


def crumble(held: list[Crumbling]) -> None:
    """Free what is *held* piece by piece; to be called in a thread, when nothing else holds it.

    What a report of thousands of entries was made from, freed at once, keeps all threads for 40 ms.
    """
    pieces = [piece for whole in held for piece in whole.crumbs()]
    held.clear()
    while pieces:
        pieces.pop()


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
