"""Work beside the updates: held until it is done, logged when it fails, ended with the program."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from datetime import timedelta
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """Holds running tasks, since a task nobody holds can vanish."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._later: dict[Hashable, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        """Return how much is still to be done: what runs and what waits for its moment."""
        return len(self._running) + len(self._later)

    def start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run *work* now; a failure is logged by its kind alone."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def later(
        self, key: Hashable, delay: timedelta, work: Callable[[], Coroutine[Any, Any, Any]]
    ) -> None:
        """Run *work* after *delay*, unless the same *key* is asked for again before that."""
        if (earlier := self._later.pop(key, None)) is not None:
            earlier.cancel()

        def ring() -> None:
            self._later.pop(key, None)
            self.start(work())

        loop = asyncio.get_running_loop()
        self._later[key] = loop.call_later(delay.total_seconds(), ring)

    async def every(self, pause: timedelta, work: Callable[[], Awaitable[Any]]) -> None:
        """Run *work* for ever with *pause* between; one failure does not end it."""
        while True:
            await asyncio.sleep(pause.total_seconds())
            try:
                await work()
            except Exception as error:  # noqa: BLE001 - the next round must come whatever failed
                log.error("a round failed: %s", type(error).__name__)  # noqa: TRY400 - not its message

    async def drain(self, within: timedelta) -> None:
        """Wait for what runs; drop what was to run later; cancel what takes too long."""
        for handle in self._later.values():
            handle.cancel()
        self._later.clear()
        if self._running:
            await asyncio.wait(self._running, timeout=within.total_seconds())
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("task failed: %s", type(error).__name__)
