"""Reading an entry: how late it was written down, and what it said before."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from journal.incident import Incident, Part, Version


@dataclass(frozen=True, slots=True)
class Change:
    """A correction of hers: what *part* said until *at*."""

    part: Part
    was: Version = field(repr=False)
    at: datetime


def earlier(incident: Incident) -> tuple[Change, ...]:
    """Return what she changed, oldest first; correcting a guess of the program is no change."""
    changes = [
        Change(part, was, now.recorded_at)
        for part, versions in incident.history.items()
        for was, now in pairwise(version for version in versions if not version.guessed)
        if was.value != now.value
    ]
    return tuple(sorted(changes, key=lambda change: change.at))


def days_late(incident: Incident) -> int:
    """Return how many calendar days after it happened it was written down, by her wall clock."""
    when = incident.when
    if when is None or when.at is None:
        return 0
    zone = ZoneInfo(when.zone)
    happened = (when.until or when.at).astimezone(zone).date()
    return max((incident.recorded_at.astimezone(zone).date() - happened).days, 0)
