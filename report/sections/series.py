"""Long series of calls: what may share one row of the chronology, because only the hour differs."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Final
from zoneinfo import ZoneInfo

from journal.incident import Incident, Kind, Part
from journal.times import Precision
from report.sections.guesses import mark
from report.source import Source

MANY: Final = 300  # rows: up to here the chronology shows every entry by itself
LEAST: Final = 3  # entries that make a series
# Nothing else may be said of an entry of a series: whatever has words keeps a row of its own.
PLAIN: Final = frozenset(
    {
        Part.KIND,
        Part.WHEN,
        Part.COUNT,
        Part.DIRECTION,
        Part.DURATION,
        Part.NUMBER,
        Part.PERSON,
        Part.KNOWS,
    }
)


@dataclass(frozen=True, slots=True)
class Series:
    """Calls of one day from one number, in the order they happened."""

    incidents: tuple[Incident, ...] = field(repr=False)

    @property
    def acts(self) -> int:
        """Return how many calls they are together."""
        return sum(incident.count for incident in self.incidents)

    @property
    def times(self) -> str:
        """Return the hours, in the order of the entries."""
        return ", ".join(filter(None, map(_clock, self.incidents)))

    def mark(self, part: Part) -> str:
        """Return the asterisk when a part of one of them is only a guess."""
        return max(mark(incident, part) for incident in self.incidents)


def series(source: Source) -> tuple[Series, ...]:
    """Return the series of the chronology; none while it is short. Hidden numbers make none."""
    incidents = source.chronology
    if len(incidents) <= MANY:
        return ()
    groups: dict[Hashable, list[Incident]] = {}
    for incident in incidents:
        if _is_plain(source, incident):
            groups.setdefault(_key(source, incident), []).append(incident)
    return tuple(Series(tuple(group)) for group in groups.values() if len(group) >= LEAST)


def _is_plain(source: Source, incident: Incident) -> bool:
    number = incident.number_used
    return (
        incident.kind is Kind.CALL
        and incident.retraction is None
        and incident.origin is None
        and not incident.exhibits
        and number is not None
        and number.key is not None
        and set(incident.history) <= PLAIN
        and not any(incident.amendments(part) for part in incident.history)
        and not source.withheld(incident)
    )


def _key(source: Source, incident: Incident) -> Hashable:
    number, knows = incident.number_used, incident.knows
    orders = tuple((b.order.id, b.edge) for b in source.breaches.get(incident.id, ()))
    return (
        incident.day,
        number.key if number else None,
        incident.text(Part.DIRECTION),
        (knows.how, knows.words) if knows else None,
        source.who(incident),
        source.supposed(incident),
        (incident.id in source.after, incident.id in source.fresh, orders),
    )


def _clock(incident: Incident) -> str:
    when = incident.when
    if when is None or when.at is None or when.precision is Precision.DAY:
        return ""
    return f"{when.at.astimezone(ZoneInfo(when.zone)):%H:%M}"
