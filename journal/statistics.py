"""Counts over entries, each of which anybody can repeat with the table and a pencil.

An entry counts as often as she said it happened (``Incident.count``). Withdrawn entries are in
no count but their own; so are entries without a known day. Days and hours are those of the zone
each entry was meant in. Nothing is rounded or estimated.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from journal.casebook import Casebook
from journal.errors import FormatError
from journal.events import FactType
from journal.incident import Incident, Kind, Part, PlaceKind
from journal.reading.means import MEANS
from journal.times import Precision, When

NIGHT: Final = frozenset({22, 23, 0, 1, 2, 3, 4, 5})  # hours; from 22:00 to 06:00
WEEKDAYS: Final = 7
HOURS: Final = 24
IN_PERSON: Final = "person"  # without another answer to "through what": he was there himself
PRESENT: Final = frozenset({Kind.VISIT, Kind.FOLLOWING})
TYPED: Final = "other"  # an answer in her own words, which stands in the table
CHANNELS: Final = (*MEANS, IN_PERSON, TYPED)
OUTGOING: Final = "out"  # ``Part.DIRECTION`` of what she did herself
LONGEST: Final = 15_000  # days; above it only weeks and months with acts are listed
_CLOCKED: Final = frozenset({Precision.EXACT, Precision.ABOUT})  # the hour is known


class Tally(NamedTuple):
    """How often something occurs: acts, entries that tell of them, first and last day."""

    key: str
    acts: int
    entries: int
    first: date | None = None
    last: date | None = None


class DayCount(NamedTuple):
    """The acts of one day, or of the week or month that begins with it."""

    day: date
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The counts. ``clocked`` acts have a known hour; only they are in ``hours`` and ``night_calls``.

    ``hours`` has seven rows, Monday first, of 24. ``hidden`` acts came from hidden numbers,
    which may be many or one and are never put together; ``unnamed`` acts have no number.
    ``after_refusal`` is None when no refusal is recorded.
    """

    acts: int = 0
    entries: int = 0
    kinds: tuple[Tally, ...] = ()
    places: tuple[Tally, ...] = ()
    channels: tuple[Tally, ...] = ()
    numbers: tuple[Tally, ...] = field(default=(), repr=False)
    hidden: int = 0
    unnamed: int = 0
    days: tuple[DayCount, ...] = ()
    weeks: tuple[DayCount, ...] = ()
    months: tuple[DayCount, ...] = ()
    hours: tuple[tuple[int, ...], ...] = ((0,) * HOURS,) * WEEKDAYS
    clocked: int = 0
    night_calls: int = 0
    streak: int = 0
    after_refusal: int | None = None

    @property
    def first(self) -> date | None:
        """Return the first day with an act."""
        return self.days[0].day if self.days else None

    @property
    def last(self) -> date | None:
        """Return the last day with an act."""
        return self.days[-1].day if self.days else None

    @property
    def busiest(self) -> DayCount | None:
        """Return the day with the most acts, the earliest of several."""
        return max(self.days, key=lambda d: d.acts, default=None)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Entries put where they count: since the law, before it, without a day, hers, withdrawn.

    ``hers`` are what she did herself, such as her own calls: no act of the other person.
    """

    since: tuple[Incident, ...] = field(repr=False)
    before: tuple[Incident, ...] = field(repr=False)
    undated: tuple[Incident, ...] = field(repr=False)
    hers: tuple[Incident, ...] = field(repr=False)
    withdrawn: tuple[Incident, ...] = field(repr=False)


def sort(incidents: Iterable[Incident], in_force: date) -> Sorted:
    """Return *incidents* by where they count; each stands in exactly one place, in its order."""
    places: dict[str, list[Incident]] = {f.name: [] for f in fields(Sorted)}
    for incident in incidents:
        places[_counts_as(incident, in_force)].append(incident)
    return Sorted(**{name: tuple(found) for name, found in places.items()})


def _counts_as(incident: Incident, in_force: date) -> str:
    if incident.retraction is not None:
        return "withdrawn"
    if incident.text(Part.DIRECTION) == OUTGOING:
        return "hers"
    if incident.day is None:
        return "undated"
    return "since" if incident.day >= in_force else "before"


def gather(incidents: Iterable[Incident], refused_at: datetime | None = None) -> Statistics:
    """Return the counts over *incidents*; those that do not count (see ``sort``) are passed over."""
    counted = [
        (incident, day)
        for incident in sort(incidents, date.min).since
        if (day := incident.day) is not None
    ]
    if not counted:
        return Statistics(after_refusal=None if refused_at is None else 0)
    days = _days(counted)
    clocks = [(i, clock) for i, _ in counted if (clock := _clock(i)) is not None]
    return Statistics(
        acts=sum(i.count for i, _ in counted),
        entries=len(counted),
        kinds=_tallies(counted, lambda i: i.kind.value, [kind.value for kind in Kind]),
        places=_tallies(counted, _place, [place.value for place in PlaceKind]),
        channels=_tallies(counted, _channel, CHANNELS),
        numbers=_tallies(counted, _number),
        hidden=_acts(i for i, _ in counted if (n := i.number_used) is not None and n.hidden),
        unnamed=_acts(i for i, _ in counted if i.number_used is None),
        days=days,
        weeks=_filled(days, lambda d: d - timedelta(d.weekday()), lambda d: d + timedelta(7)),
        months=_filled(days, lambda d: d.replace(day=1), _next_month),
        hours=_hours(clocks),
        clocked=_acts(i for i, _ in clocks),
        night_calls=_acts(i for i, c in clocks if i.kind is Kind.CALL and c.hour in NIGHT),
        streak=_streak([d.day for d in days]),
        after_refusal=_after(counted, refused_at),
    )


def first_refusal(casebook: Casebook) -> datetime | None:
    """Return the instant of the earliest refusal that says when it was; None without one."""
    instants = [at for fact in casebook.about(FactType.REFUSAL) if (at := _at(fact.value("when")))]
    return min(instants, default=None)


def _at(value: object) -> datetime | None:
    try:
        return When.from_json(value).at  # type: ignore[arg-type]  # it checks the shape itself
    except FormatError:
        return None


def _acts(incidents: Iterable[Incident]) -> int:
    return sum(incident.count for incident in incidents)


def _clock(incident: Incident) -> datetime | None:
    when = incident.when
    if when is None or when.at is None or when.precision not in _CLOCKED:
        return None
    return when.at.astimezone(ZoneInfo(when.zone))


def _place(incident: Incident) -> str | None:
    return incident.place.kind.value if incident.place else None


def _channel(incident: Incident) -> str | None:
    if said := incident.text(Part.MEANS):
        return said if said in MEANS else TYPED
    return IN_PERSON if incident.kind in PRESENT else None


def _number(incident: Incident) -> str | None:
    return incident.number_used.key if incident.number_used else None


def _tallies(
    counted: Sequence[tuple[Incident, date]],
    key: Callable[[Incident], str | None],
    order: Sequence[str] = (),
) -> tuple[Tally, ...]:
    """Return one tally for each key: in *order* when given, else the most acts first."""
    groups: dict[str, list[tuple[Incident, date]]] = {}
    for incident, day in counted:
        if (name := key(incident)) is not None:
            groups.setdefault(name, []).append((incident, day))
    tallies = [
        Tally(
            name,
            _acts(i for i, _ in group),
            len(group),
            min(day for _, day in group),
            max(day for _, day in group),
        )
        for name, group in groups.items()
    ]
    if order:
        return tuple(sorted(tallies, key=lambda t: order.index(t.key)))
    return tuple(sorted(tallies, key=lambda t: (-t.acts, t.key)))


def _days(counted: Sequence[tuple[Incident, date]]) -> tuple[DayCount, ...]:
    acts: Counter[date] = Counter()
    for incident, day in counted:
        acts[day] += incident.count
    return tuple(DayCount(day, acts[day]) for day in sorted(acts))


def _filled(
    days: Sequence[DayCount], start: Callable[[date], date], following: Callable[[date], date]
) -> tuple[DayCount, ...]:
    """Return the acts by week or month, those without any included."""
    acts: Counter[date] = Counter()
    for day in days:
        acts[start(day.day)] += day.acts
    at, last = min(acts), max(acts)
    if (last - at).days > LONGEST:
        return tuple(DayCount(day, acts[day]) for day in sorted(acts))
    filled = [DayCount(at, acts[at])]
    while at < last:
        at = following(at)
        filled.append(DayCount(at, acts[at]))
    return tuple(filled)


def _next_month(day: date) -> date:
    return (day + timedelta(32)).replace(day=1)


def _hours(clocks: Iterable[tuple[Incident, datetime]]) -> tuple[tuple[int, ...], ...]:
    grid = [[0] * HOURS for _ in range(WEEKDAYS)]
    for incident, clock in clocks:
        grid[clock.weekday()][clock.hour] += incident.count
    return tuple(map(tuple, grid))


def _streak(days: Sequence[date]) -> int:
    """Return the longest run of days without a gap; *days* are sorted and differ."""
    longest = run = 0
    previous: date | None = None
    for day in days:
        run = run + 1 if previous is not None and day - previous == timedelta(1) else 1
        longest, previous = max(longest, run), day
    return longest


def _after(counted: Sequence[tuple[Incident, date]], refused_at: datetime | None) -> int | None:
    """Return the acts after the refusal: by the instant, or by the day when that is all she knows."""
    if refused_at is None:
        return None
    acts = 0
    for incident, day in counted:
        at, when = incident.happened_at, incident.when
        if at is None or when is None:
            continue
        if when.precision is Precision.DAY:
            acts += incident.count * (day > refused_at.astimezone(ZoneInfo(when.zone)).date())
        else:
            acts += incident.count * (at > refused_at)
    return acts
