"""The time in the pretend world."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(slots=True)
class Clock:
    """The computer's clock, which tests can move; calling it returns aware UTC."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Return the present of the world."""
        return datetime.now(UTC) + self.ahead

    def move(self, step: timedelta) -> None:
        """Let *step* pass at once."""
        self.ahead += step


def unix(moment: datetime) -> int:
    """Return whole seconds since 1970, as the Bot API writes dates."""
    return int(moment.timestamp())
