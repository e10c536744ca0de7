"""What a conversation may put off: one thing to do soon, unless it is asked for again first."""

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
