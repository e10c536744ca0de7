"""When it happened, out of a line or out of an answer to "when was it".

All times are those of the wall clock of her zone on that day, returned in UTC and never after
now. Rules where words leave a choice:

- a clock time without a day is the last such time; a bare hour is about that time, and before
  seven it is the afternoon («в 5» is 17:00) unless that lies ahead;
- a weekday is the last one before today; a date without a year is the last one that has come;
- "at night" belongs to the night that ended this morning, "yesterday night" to yesterday's end;
- a part of the day is about its middle; a day without an hour is that day;
- before six "today" may be the day that has just ended: «сегодня в 8 утра», written at half past
  one, is about eight yesterday; by day an hour of today that is still to come leaves the day;
- a plan ("may come at five") has no time unless a day is named, nor when that time lies ahead;
- two different days, or two clock times, are none.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from journal.errors import FutureDateError, NotUnderstoodError
from journal.reading.clocks import DAY, HOUR, LATE, Clock, Part, clock_in, part_in
from journal.reading.dates import Days, counts_back, days_in
from journal.reading.words import fold, pattern, spelled_out
from journal.times import Precision, When

ANSWER = 200  # characters; a longer answer to "when" is a story
OLDEST = timedelta(days=3653)  # ten years; an older date in a line is a birthday or a wedding
# Of two winters without a year the coming one may be meant: «суд 25 декабря» is a plan.
RECENT = timedelta(days=305)

_YEAR = re.compile(r"\d{4}|[./]\d\d?[./]\d\d")
_PLAN = pattern(
    r"\b(?:will|may|might|going to|gonna|придет|приедет|приду|пойду|поеду|будет|буду|барамын|келемін)\b|'ll\b"
)
# Beside an hour of today that is still to come: words of a plan that are no future tense.
_AHEAD = pattern(
    r"\b(?:прийти|приехать|зайти|подойти|подъехать|позвонить|встретить\w*|обеща\w+|гроз\w+|собира\w+|хочет"
    r"|to (?:come|call|meet|visit)|would|wants|'d|(?:кел|бар|жолығ|кездес)(?:ем|емін|еді|мек\w*)|уәде\w*)\b"
)
_UNKNOWN = pattern(
    r"(?:я )?(?:точно )?не ?(?:помню|знаю|уверена?)(?: точно| когда)*|забыла?|неизвестно|хз когда"
    r"|(?:нақты )?(?:есімде|есімізде|есте) жоқ|білмеймін|ұмытып қалдым|ұмыттым|белгісіз|есімде қалмады"
    r"|(?:i )?(?:really )?(?:do not|don't|dont|can't|cannot|cant) (?:remember|know|recall)(?: when| exactly)?"
    r"|unknown|not sure|no idea|i forgot|forgot"
)
_JUST_NOW = pattern(
    r"\b(?:только что|прямо сейчас|минуту назад|жаңа ғана|дәл қазір|жаңа(?= \w+(?:ды|ді|ты|ті)\b)"
    r"|just now|right now|a minute ago)\b"
)
_NOW = pattern(r"(?:вот )?(?:сейчас|щас|қазір|now|жаңа)")
_AGO = pattern(
    r"(?<![\d.,])\b(?:(?P<half>полчаса|пол часа|жарты сағат|half an hour)|(?P<middle>полтора часа)"
    r"|(?:(?P<figure>\d{1,3})(?P<more>[.,]5| с половиной| жарым)? |(?P<pair>пару|a couple of|couple of) |an? )?(?P<unit>час(?:а|ов)?|сағат|hours?|минут[уы]?|мин|минут|min(?:ute)?s?))"
    r" (?:тому )?(?:назад|бұрын|ago)\b"
)
_SAID = (
    (re.compile(r"\blast night\b"), "yesterday overnight"),
    (re.compile(r"\btonight\b"), "today evening"),
    (re.compile(r"\bthis (?=morning|afternoon|evening)"), "today "),
    (
        pattern(r"\b(?:прошлой|вчерашней) ночью|вчера ночью\b|\b(?:кеше|өткен) түнде"),
        "yesterday overnight",
    ),
    (pattern(r"\bв час(?= (?:дня|ночи))"), "в 1"),
)


def guess(text: str, now: datetime, zone: ZoneInfo) -> When | None:
    """Return when folded, spelled out *text* says it was; None when it does not say clearly."""
    try:
        found = _read(text, now, zone, typed=False)
    except FutureDateError:
        return None
    if found is None or found.at is None:
        return None
    oldest = now - (OLDEST if _YEAR.search(text) else RECENT)
    return found if found.at >= oldest else None


def read_when(text: str, now: datetime, zone: ZoneInfo) -> When:
    """Return the time she typed, as an answer to "when was it".

    Raise ``FutureDateError`` when it lies ahead of *now*, ``NotUnderstoodError`` when it is no
    time, or several.
    """
    answer = spelled_out(fold(text[:ANSWER])).strip(" .!?\n\t")
    if _UNKNOWN.fullmatch(answer):
        return When(Precision.UNKNOWN, zone=zone.key)
    if _NOW.fullmatch(answer):
        return When(Precision.EXACT, _minute(now), zone=zone.key)
    found = _read(_as_clock(answer), now, zone, typed=True)
    if found is None:
        raise NotUnderstoodError
    return found


def _as_clock(answer: str) -> str:
    """Return *answer* with «9.30» or «21-40» as a clock time: nothing else was asked."""
    return re.sub(r"\A(\d{1,2})[.\- ](1[3-9]|[2-5]\d|00)\Z", r"\1:\2", answer)


def _minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


def _read(text: str, now: datetime, zone: ZoneInfo, *, typed: bool) -> When | None:
    if _JUST_NOW.search(text):
        return When(Precision.EXACT, _minute(now), zone=zone.key)
    if counts_back(text) and (ago := _AGO.search(text)):
        return When(Precision.ABOUT, _minute(now - _elapsed(ago)), zone=zone.key)
    for source, plain in _SAID:
        text = source.sub(plain, text)
    today = now.astimezone(zone).date()
    found = days_in(text, today, typed=typed)
    past = [days for days in found.days if days.first <= today]
    if found.days and not past:
        raise FutureDateError
    if len(past) > 1:
        return None
    wall = _Wall(now, zone)
    part = part_in(found.rest)
    clock, several = clock_in(found.rest, part)
    if several:
        part = None
    if past:
        clock = _after_midnight(clock, part)
        ahead = _PLAN.search(text) or _AHEAD.search(text)
        read = wall.on if typed or ahead else wall.meant
        return read(past[0], clock, part)
    if several or found.recurs or _PLAN.search(text):
        return None
    return wall.last(clock, part)


def at_night(now: datetime, zone: ZoneInfo) -> bool:
    """Return whether the day that has just ended may still be "today" to who writes at *now*."""
    return now.astimezone(zone).hour < LATE


def _after_midnight(clock: Clock | None, part: Part | None) -> Clock | None:
    """Return the hour of "last night" that lies in the next day: two is of this morning."""
    overnight = part is not None and part.name == "night" and part.middle >= LATE * HOUR
    if clock is None or clock.end is not None or not overnight or clock.start >= LATE * HOUR:
        return clock
    return Clock(clock.start + DAY, sure=clock.sure)


def _elapsed(match: re.Match[str]) -> timedelta:
    if match["half"]:
        return timedelta(minutes=30)
    if match["middle"]:
        return timedelta(minutes=90)
    amount = timedelta(minutes=int(match["figure"] or (2 if match["pair"] else 1)))
    if not match["unit"].startswith(("час", "сагат", "hour")):
        return amount
    return amount * HOUR + timedelta(minutes=30 if match["more"] else 0)


def _unsure(precision: Precision) -> Precision:
    return Precision.ABOUT if precision is Precision.EXACT else precision


class _Wall:
    """The wall clock of her zone, up to now."""

    def __init__(self, now: datetime, zone: ZoneInfo) -> None:
        self._now, self._zone = now, zone
        self._today = now.astimezone(zone).date()

    def _at(self, day: date, minutes: int) -> datetime:
        local = datetime.combine(day + timedelta(minutes // DAY), time(), self._zone)
        # Wall-clock arithmetic on purpose: an aware local time plus minutes ignores offsets.
        return (local + timedelta(minutes=minutes % DAY)).astimezone(UTC)

    def _past(self, moment: datetime) -> bool:
        return moment <= self._now

    def _when(self, precision: Precision, at: datetime, until: datetime | None = None) -> When:
        return When(precision, at, until, self._zone.key)

    def on(self, days: Days, clock: Clock | None, part: Part | None) -> When:
        """Return the time on *days*; raise ``FutureDateError`` when it is still to come."""
        if not days.single:
            end = self._at(days.last, DAY - 1)
            return self._when(
                Precision.BETWEEN, self._at(days.first, 0), min(end, _minute(self._now))
            )
        found = self._single(days.first, clock, part)
        if found is None:
            raise FutureDateError
        return found

    def meant(self, days: Days, clock: Clock | None, part: Part | None) -> When:
        """Return the time on *days*, or what she means by an hour of today still to come."""
        try:
            return self.on(days, clock, part)
        except FutureDateError:
            before = self._single(self._today - timedelta(1), clock, part)
            if before is None or not at_night(self._now, self._zone):
                return self._when(Precision.DAY, self._at(self._today, 0))
            return replace(before, precision=_unsure(before.precision))

    def _single(self, day: date, clock: Clock | None, part: Part | None) -> When | None:
        return self._clocked(day, clock) if clock else self._parted(day, part)

    def last(self, clock: Clock | None, part: Part | None) -> When | None:
        """Return the last such time before now; None when nothing is said."""
        if clock is None and part is None:
            return None
        for day in (self._today, self._today - timedelta(1)):
            plain = Clock(clock.start, clock.end, clock.sure) if clock else None
            found = self._clocked(day, plain) if plain else self._parted(day, part)
            if found is not None:
                return found
        return None

    def _clocked(self, day: date, clock: Clock) -> When | None:
        start = self._at(day, clock.start)
        if clock.end is not None:
            until = self._at(day, clock.end)
            return self._when(Precision.BETWEEN, start, until) if self._past(until) else None
        if not self._past(start) and clock.other is not None:
            start = self._at(day, clock.other)
        if not self._past(start):
            return None
        return self._when(Precision.EXACT if clock.sure else Precision.ABOUT, start)

    def _parted(self, day: date, part: Part | None) -> When | None:
        if part is None:
            return self._when(Precision.DAY, self._at(day, 0))
        for minutes in (part.middle, part.begins):
            if self._past(moment := self._at(day, minutes)):
                return self._when(Precision.ABOUT, moment)
        return None
