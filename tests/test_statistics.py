"""Every number can be repeated with the table and a pencil."""

from collections import Counter
from datetime import date, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.events import FactType
from journal.incident import Incident, Kind, Part, PlaceKind, Retraction
from journal.statistics import Statistics, first_refusal, gather, sort
from journal.times import Precision
from tests.builders import NOON, UNKNOWN, at, casebook, fact, incident, story, when

LAW = date(2025, 9, 16)


def test_an_empty_journal_counts_nothing() -> None:
    """No entry, no number."""
    assert gather(()) == Statistics()
    assert gather((), NOON).after_refusal == 0


def test_an_entry_counts_as_often_as_she_says() -> None:
    """«Five times» is five."""
    counts = gather((incident(1, count=5), incident(2)))

    assert (counts.acts, counts.entries) == (6, 2)


def test_what_does_not_count_is_put_apart() -> None:
    """Withdrawn entries, unknown days, her own calls and the time before the law are not counted."""
    entries = (
        incident(1),
        incident(2, when=when("2025-09-15 23:59")),
        incident(3, when=UNKNOWN),
        incident(4, parts={Part.DIRECTION: "out"}),
        incident(5, retraction=Retraction(NOON, "")),
    )
    places = sort(entries, LAW)

    found = (places.since, places.before, places.undated, places.hers, places.withdrawn)
    assert [i.number for place in found for i in place] == [1, 2, 3, 4, 5]
    assert gather(entries).entries == 2


def test_the_day_is_that_of_her_wall_clock() -> None:
    """One minute past midnight in Almaty is still the day before in UTC."""
    assert incident(when=when("2025-09-16 00:01")).day == LAW


def test_hidden_numbers_are_never_put_together() -> None:
    """Two hidden calls may be two people."""
    counts = gather((incident(1, phone="hidden"), incident(2, phone="hidden"), incident(3)))

    assert (counts.numbers, counts.hidden, counts.unnamed) == ((), 2, 1)


def test_one_number_written_in_three_ways_is_one_number() -> None:
    """8, +7 and brackets are the same telephone."""
    written = ("8 701 123 45 67", "+77011234567", "8(701)1234567")
    counts = gather([incident(n, phone=phone) for n, phone in enumerate(written, 1)])

    assert [(tally.key, tally.acts) for tally in counts.numbers] == [("+77011234567", 3)]


def test_acts_are_counted_by_what_they_came_through() -> None:
    """As she said it; who visits or follows is there; her own words are one group; the rest none."""
    said = ("whatsapp", "Viber", "phone", "whatsapp", "сосед")
    entries = [incident(n, parts={Part.MEANS: means}) for n, means in enumerate(said, 1)]
    there = (incident(6, kind=Kind.VISIT, count=2), incident(8, kind=Kind.FOLLOWING))
    counts = gather([*entries, *there, incident(7)])

    found = [(tally.key, tally.acts) for tally in counts.channels]
    assert found == [("phone", 1), ("whatsapp", 2), ("person", 3), ("other", 2)]
    assert counts.acts == 9


def test_night_is_from_ten_to_six_and_only_calls_with_a_known_hour_count() -> None:
    """A call of an unknown hour is not said to have come at night."""
    counts = gather(
        (
            incident(1, when=when("2026-03-05 22:00")),
            incident(2, when=when("2026-03-05 05:59")),
            incident(3, when=when("2026-03-05 06:00")),
            incident(4, when=when("2026-03-05 00:00", Precision.DAY)),
            incident(5, when=when("2026-03-05 23:00"), kind=Kind.VISIT),
        )
    )

    assert counts.night_calls == 2
    assert counts.clocked == 4
    assert counts.hours[3][22] == 1  # a Thursday


def test_the_longest_run_of_days_has_no_gap() -> None:
    """Three days in a row, a day of quiet, two days: three."""
    days = ("01", "02", "03", "05", "06")
    counts = gather([incident(n, when=when(f"2026-03-{d} 12:00")) for n, d in enumerate(days, 1)])

    assert counts.streak == 3
    assert (counts.first, counts.last) == (date(2026, 3, 1), date(2026, 3, 6))


def test_the_busiest_day_is_the_earliest_of_equals() -> None:
    """The answer does not depend on the order of writing."""
    counts = gather((incident(1, when=when("2026-03-06 12:00")), incident(2)))

    assert counts.busiest == (date(2026, 3, 5), 1)


def test_weeks_and_months_without_acts_are_shown_as_nothing() -> None:
    """A chart must not hide a quiet week."""
    counts = gather(
        (incident(1, when=when("2026-01-31 12:00")), incident(2, when=when("2026-03-01 12:00")))
    )

    assert [month.acts for month in counts.months] == [1, 0, 1]
    assert [week.acts for week in counts.weeks] == [1, 0, 0, 0, 1]


def test_a_journal_over_centuries_lists_only_what_happened() -> None:
    """A mistyped year costs no memory."""
    counts = gather(
        (incident(1, when=when("1900-01-01 12:00")), incident(2, when=when("9000-01-01 12:00")))
    )

    assert len(counts.weeks) == len(counts.months) == 2


def test_after_the_refusal_counts_by_the_instant_or_by_the_day() -> None:
    """On the day of the refusal an entry without an hour is not said to be after it."""
    refusals = (
        fact(FactType.REFUSAL, {"when": when("2026-03-05 12:00").to_json()}),
        fact(FactType.REFUSAL, {"when": when("2026-04-05 12:00").to_json(), "how": "call"}),
        fact(FactType.REFUSAL, {"when": "once", "words": "no"}),
    )
    refused_at = first_refusal(casebook(facts=refusals))
    entries = (
        incident(1, when=when("2026-03-05 11:59")),
        incident(2, when=when("2026-03-05 12:01"), count=3),
        incident(3, when=when("2026-03-05 00:00", Precision.DAY)),
        incident(4, when=when("2026-03-06 00:00", Precision.DAY)),
    )

    assert refused_at == at("2026-03-05 12:00")
    assert gather(entries, refused_at).after_refusal == 4
    assert gather(entries).after_refusal is None
    assert first_refusal(casebook()) is None


moments = st.datetimes(
    min_value=at("2025-06-01 00:00").replace(tzinfo=None),
    max_value=at("2026-06-01 00:00").replace(tzinfo=None),
)


@st.composite
def entries(draw: st.DrawFn) -> list[Incident]:
    """Journals of up to 30 entries of every kind, place, number and precision."""
    made = []
    for number in range(1, draw(st.integers(0, 30)) + 1):
        moment = f"{draw(moments):%Y-%m-%d %H:%M}"
        known = draw(st.sampled_from((Precision.EXACT, Precision.ABOUT, Precision.DAY, None)))
        made.append(
            incident(
                number,
                when=when(moment, known) if known else UNKNOWN,
                kind=draw(st.sampled_from(list(Kind))),
                count=draw(st.none() | st.integers(1, 99)),
                phone=draw(st.sampled_from((None, "hidden", "8 701 123 45 67", "@somebody"))),
                place=draw(st.none() | st.sampled_from(list(PlaceKind))),
                retraction=draw(st.sampled_from((None, None, Retraction(NOON, "")))),
                parts={Part.DIRECTION: draw(st.sampled_from(("in", "out")))},
            )
        )
    return made


@settings(max_examples=150, deadline=None)
@given(entries())
def test_totals_equal_the_table(journal: list[Incident]) -> None:
    """Whatever the journal, every sum is the sum of its rows, counted again by hand."""
    counts = gather(journal)
    rows = [
        i
        for i in journal
        if i.retraction is None and i.text(Part.DIRECTION) != "out" and i.happened_at
    ]
    total = sum(i.count for i in rows)

    assert counts.acts == total
    assert sum(tally.acts for tally in counts.kinds) == total
    assert sum(tally.acts for tally in counts.numbers) + counts.hidden + counts.unnamed == total
    for series in (counts.days, counts.weeks, counts.months):
        assert sum(item.acts for item in series) == total
    assert sum(map(sum, counts.hours)) == counts.clocked
    clocks = Counter[int]()
    for i in rows:
        if i.when and i.when.at and i.when.precision is not Precision.DAY:
            clocks[i.when.at.astimezone(ZoneInfo(i.when.zone)).hour] += i.count
    assert [sum(row[hour] for row in counts.hours) for hour in range(24)] == [
        clocks[hour] for hour in range(24)
    ]
    assert counts.streak == _longest({day for i in rows if (day := i.day)})


@given(entries())
def test_every_entry_stands_in_exactly_one_place(journal: list[Incident]) -> None:
    """Nothing is lost and nothing counts twice."""
    places = sort(journal, LAW)
    everywhere = places.since + places.before + places.undated + places.hers + places.withdrawn

    assert sorted(i.number for i in everywhere) == [i.number for i in journal]


def test_a_story_of_three_hundred_calls_adds_up() -> None:
    """The example that everybody uses has the shape of the case in the news."""
    counts = gather(story(300).incidents)

    assert counts.entries == 300
    assert len(counts.numbers) > 20


def _longest(days: set[date]) -> int:
    runs = groupby(enumerate(sorted(days)), key=lambda pair: pair[1] - timedelta(pair[0]))
    return max((len(list(run)) for _, run in runs), default=0)
