"""Work beside the talk: one thing to do soon unless it is asked for again, one to begin now."""

from asyncio import Task
from collections.abc import Callable, Coroutine, Hashable
from datetime import timedelta
from typing import Any, Protocol


class Later(Protocol):
    """Run something after a while; asking again with the same key begins the wait anew."""

    def __call__(
        self, key: Hashable, delay: timedelta, work: Callable[[], Coroutine[Any, Any, Any]]
    ) -> None:
        """Put *work* off by *delay*."""
        ...


class Start(Protocol):
    """Begin something long; the program holds it until it is done."""

    def __call__(self, work: Coroutine[Any, Any, Any]) -> Task[Any]:
        """Return the running task, which may be cancelled."""
        ...
