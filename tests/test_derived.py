"""What follows from the table: after the refusal, by person, inside an order."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from journal.case import Case, Refusal, bounds, read_case
from journal.derived import derive, is_after
from journal.incident import Kind
from journal.law import load
from journal.times import Precision, When
from tests.builders import ALMATY, NOON, UNKNOWN, at, incident, when
from tests.seed import name, seed_case_one, seed_case_two

LAW = load()


def refused(moment: When) -> Refusal:
    """Return a refusal to nobody in particular."""
    return Refusal(id=name("no"), number=1, recorded_at=NOON, zone="Asia/Almaty", when=moment)


def test_case_two_is_counted_by_hand() -> None:
    """Every figure of the summary can be found by counting the table again."""
    case = read_case(seed_case_two())
    figures = derive(case, LAW)
    calls = [i for i in case.incidents if i.kind is Kind.CALL]

    assert figures.counts.acts == 318
    assert figures.after_acts == sum(i.count for i in case.incidents)
    assert len(figures.numbers) == len({i.number_used.key for i in calls if i.number_used} - {None})
    assert sum(n.acts for n in figures.numbers) + figures.counts.hidden == 300
    assert sum(m.acts for m in figures.by_month) == 318
    assert sum(p.acts for p in figures.people) == 318
    inside = [
        i
        for i in case.incidents
        if at("2025-12-10 15:00") <= (i.happened_at or NOON) <= at("2026-01-09 15:00")
    ]
    assert [b.incident for b in figures.breaches] == sorted(
        inside, key=lambda i: (i.happened_at, i.number)
    )


def test_case_one_keeps_what_was_before_the_law_apart() -> None:
    """Acts until July 2025 are told as background and counted nowhere."""
    figures = derive(read_case(seed_case_one()), LAW)

    assert len(figures.sorted.before) == 13
    assert len(figures.sorted.since) == 11
    assert figures.counts.acts == 11
    assert {i.number for i in figures.after} == {i.number for i in figures.sorted.since}


def test_the_day_of_the_refusal_is_not_rounded_up() -> None:
    """With the hour unknown on either side, an entry of that day is counted on neither."""
    case = Case(
        refusals=(refused(when("2026-03-05 00:00", Precision.DAY)),),
        incidents=(
            incident(1, when=when("2026-03-04 23:00")),
            incident(2, when=when("2026-03-05 23:00")),
            incident(3, when=when("2026-03-06 01:00"), count=5),
            incident(4, when=when("2026-03-05 00:00", Precision.DAY)),
            incident(5, when=UNKNOWN),
        ),
    )
    figures = derive(case, LAW)

    assert [i.number for i in figures.after] == [3]
    assert [i.number for i in figures.unclear] == [2, 4]
    assert (figures.after_acts, figures.counts.after_refusal) == (5, 5)


def test_without_a_refusal_nothing_is_after_it() -> None:
    """None is not zero."""
    figures = derive(Case(incidents=(incident(1),)), LAW)

    assert figures.after == ()
    assert figures.after_acts is None
    assert figures.refusal is None


moments = st.builds(
    lambda hours, precision: When(
        precision, at("2026-01-01 00:00") + timedelta(hours=hours), zone=ALMATY.key
    ),
    st.integers(0, 2000),
    st.sampled_from([Precision.EXACT, Precision.ABOUT, Precision.DAY]),
)


@given(moments, st.lists(moments, max_size=12))
def test_after_and_before_never_overlap(no: When, entries: list[When]) -> None:
    """Whatever is counted as after begins after every moment at which she may have said no."""
    incidents = tuple(incident(n, when=w) for n, w in enumerate(entries, 1))
    case = Case(refusals=(refused(no),), incidents=incidents)
    line = bounds(no)

    assert line is not None
    for entry in incidents:
        span = bounds(entry.when)
        assert span is not None
        after = is_after(case, entry)
        assert (after is True) == (span[0] > line[1])
        assert (after is False) == (span[1] < line[0])


def test_statistics_and_entries_agree_for_one_person() -> None:
    """The number in the text and the marks in the table say the same."""
    for book in (seed_case_one(), seed_case_two()):
        figures = derive(read_case(book), LAW)

        assert figures.counts.after_refusal == figures.after_acts


def test_guessed_acts_are_told_from_said_ones() -> None:
    """The visits she assigned herself are no guess; the calls from his numbers are."""
    case = read_case(seed_case_two())
    (him,) = [p for p in derive(case, LAW).people if p.person is not None]

    assert him.acts - him.guessed == 18
    assert replace(case, people=(), owners={}).who(case.incidents[0]) is None
