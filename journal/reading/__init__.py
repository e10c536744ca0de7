"""What one line of hers says: kind, time, number, count, direction, place, means, each a guess.

Reads Russian, Kazakh, English and mixtures of them. Prefers silence to a wrong guess: what is
ambiguous, said twice or merely looks like a time is left out. Knows nothing of screens; the
caller shows a guess as a guess and keeps her words as they are.
"""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from journal.incident import Kind, PlaceKind
from journal.phones import Number
from journal.reading import counts, kinds, means, numbers, places, times
from journal.reading.counts import read_count
from journal.reading.kinds import Direction
from journal.reading.means import Means
from journal.reading.numbers import read_number
from journal.reading.times import at_night, read_when
from journal.reading.words import spelled_out
from journal.times import When

__all__ = ["Guess", "at_night", "read", "read_count", "read_number", "read_when"]

LINE = 400  # characters; a longer text is a story with several times in it, not a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a line seems to say; None is what it does not say clearly."""

    kind: Kind | None = None
    when: When | None = field(default=None, repr=False)
    count: int | None = None
    number: Number | None = field(default=None, repr=False)
    direction: Direction | None = None
    place: PlaceKind | None = None
    means: Means | None = None


def read(words: str, now: datetime, zone: ZoneInfo, region: str) -> Guess:
    """Return what the beginning of *words* seems to say; never raises for any text.

    *region* is the country whose telephone numbers need no code.

    No time lies after *now*; a clock time without a day is the last such time.
    """
    number, text = numbers.take(words[:LINE], region)
    kind = kinds.kind_of(text)
    digits = spelled_out(text)
    return Guess(
        kind=kind,
        when=times.guess(digits, now, zone),
        count=counts.count_in(digits),
        number=number,
        direction=kinds.direction_of(text, kind),
        place=places.place_of(text, kind),
        means=means.means_of(text, kind, number),
    )
