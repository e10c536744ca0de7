"""How long to wait after wrong PINs. The count is kept, and raised before each guess, elsewhere."""

from datetime import timedelta
from typing import Final

FREE: Final = 5  # wrong tries without a wait
DISABLED: Final = 10  # wrong tries after which only the recovery code opens
_WAITS: Final = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=24),
)


def wait_after(fails: int) -> timedelta | None:
    """Return how long after the last of *fails* wrong tries the next may be made.

    Zero for the first tries, so that a slip costs nothing. None from the tenth on: waiting
    does not help, the recovery code does. Nothing is ever destroyed.
    """
    if fails >= DISABLED:
        return None
    if fails < FREE:
        return timedelta()
    return _WAITS[min(fails - FREE, len(_WAITS) - 1)]
