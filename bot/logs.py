"""Logging set up so that nothing she wrote, and no Telegram id, can reach a log."""

import logging
import sys
import warnings

# They print FSM data, SQL parameters, update bodies or request bodies below these levels.
LEAKY = {
    "aiogram.scene": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.WARNING,
    "aiogram.event": logging.ERROR,
    "aiohttp": logging.ERROR,
    "apscheduler": logging.WARNING,
    "PIL": logging.WARNING,
    "fontTools": logging.WARNING,
}


class OnlyPlaces(logging.Formatter):
    """Formats a record without its exception's message, which may quote her."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name logging looks for
        """Return the type of the exception alone."""
        kind = ei[0] if isinstance(ei, tuple) else None
        return f"({kind.__name__ if isinstance(kind, type) else 'exception'})"


def set_up(level: str) -> None:
    """Log to standard error from *level* on; keep libraries from logging what users wrote."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OnlyPlaces("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    close_leaks()


def close_leaks() -> None:
    """Keep libraries from logging what users wrote, whatever our own level is."""
    for name, level in LEAKY.items():
        logging.getLogger(name).setLevel(level)
    # aiogram warns about unknown updates with their whole body.
    warnings.filterwarnings("ignore", message="Detected unknown update type", append=False)
