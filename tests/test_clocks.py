"""The clocks of the law: orders, two months, working days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import workdays
from journal.case import Case, Coverage, Filing, Order, Validity, assignment, read_case
from journal.case.kinds import Channel, Chosen, OrderKind
from journal.clocks import BEFORE_BREACH, Clock, Deadline, deadlines
from journal.derived import breaches
from journal.incident import Incident, Part
from journal.law import Law, load
from journal.months import add_months
from journal.times import Precision, When
from tests.builders import ALMATY, NOON, at, incident, when
from tests.seed import name, seed_case_one, seed_case_two

LAW = load()
BARE = replace(LAW, holidays={})
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def order(
    handed: When | None = None,
    kind: OrderKind = OrderKind.PROTECTIVE,
    *,
    issued: date | None = None,
    end: date | None = None,
) -> Order:
    """Return an order."""
    return Order(
        id=name("order"),
        number=1,
        recorded_at=NOON,
        zone="Asia/Almaty",
        kind=Chosen(kind),
        handed=handed,
        issued=issued,
        end=end,
    )


def filed(on: date, **parts: object) -> Filing:
    """Return a statement filed through the portal."""
    base = Filing(
        id=name("filing"),
        number=1,
        recorded_at=NOON,
        zone="Asia/Almaty",
        channel=Chosen(Channel.PORTAL),
        filed=on,
    )
    return replace(base, **parts)  # type: ignore[arg-type]  # a test names real fields


def coverage(case: Case) -> list[tuple[int, bool]]:
    """Return the numbers of the entries that may be breaches, with whether the hour decides."""
    return [(b.incident.number, b.edge) for b in breaches(case, LAW)]


def test_a_protective_order_lasts_thirty_days_from_handing_over() -> None:
    """To the minute when the minute is known, and not from the day it was issued."""
    validity = order(when("2026-03-05 15:00"), issued=date(2026, 3, 1)).validity(LAW)

    assert validity is not None
    assert not validity.covers(at("2026-03-05 14:59"))
    assert validity.covers(at("2026-03-05 15:00"))
    assert validity.covers(at("2026-04-04 15:00"))
    assert not validity.covers(at("2026-04-04 15:01"))


def test_a_day_without_an_hour_is_on_the_edge() -> None:
    """On the day of handing over, and on the thirtieth day after, nobody knows without the hour."""
    case = Case(
        orders=(order(when("2026-03-05 00:00", Precision.DAY)),),
        incidents=(
            incident(1, when=when("2026-03-04 23:59")),
            incident(2, when=when("2026-03-05 12:00")),
            incident(3, when=when("2026-03-06 00:00")),
            incident(4, when=when("2026-04-03 23:59")),
            incident(5, when=when("2026-04-04 12:00")),
            incident(6, when=when("2026-04-05 00:01")),
        ),
    )

    assert coverage(case) == [(2, True), (3, False), (4, False), (5, True)]


def test_an_end_she_entered_is_the_last_day() -> None:
    """It holds to the end of that day, and a shorter order ends earlier."""
    handed = when("2026-03-05 15:00")
    validity = order(handed, end=date(2026, 3, 10)).validity(LAW)

    assert validity is not None
    assert validity.covers(at("2026-03-10 23:59"))
    assert not validity.covers(at("2026-03-11 00:00"))


def test_an_order_that_was_not_handed_over_is_valid_at_no_time() -> None:
    """Nothing is flagged by the day of issue alone; nor is a requirement without an end."""
    assert order(issued=date(2026, 3, 1)).validity(LAW) is None
    assert order(When(Precision.UNKNOWN)).validity(LAW) is None
    bare = order(kind=OrderKind.REQUIREMENTS, issued=date(2026, 3, 1))
    assert bare.validity(LAW) is None
    assert replace(bare, end=date(2026, 6, 1)).validity(LAW) is not None


def test_an_entry_about_somebody_else_breaks_no_order() -> None:
    """An order binds the person it was given to."""
    him, other = name("him"), name("other")
    bound = replace(order(when("2026-03-05 15:00")), to=him)
    case = read_case(seed_case_two())
    people = (replace(case.people[0], id=him), replace(case.people[0], id=other, attributed=()))
    calls = (
        incident(1, when=when("2026-03-10 10:00"), parts={Part.PERSON: assignment(him)}),
        incident(2, when=when("2026-03-10 10:00"), parts={Part.PERSON: assignment(other)}),
        incident(3, when=when("2026-03-10 10:00")),
        incident(4, when=when("2026-03-10 10:00"), parts={Part.DIRECTION: "out"}),
    )

    found = coverage(Case(orders=(bound,), people=people, incidents=calls))
    assert found == [(1, False), (3, False)]


@given(
    st.datetimes(at("2025-01-01 00:00").replace(tzinfo=None)),
    st.integers(-100, 100),
    st.integers(0, 60),
)
def test_coverage_is_one_of_three_for_every_span(begin: object, before: int, length: int) -> None:
    """Inside implies that both ends are covered; outside that neither is."""
    start = at("2026-03-05 12:00")
    validity = Validity(start, start + timedelta(1), start + timedelta(30), start + timedelta(31))
    first = start + timedelta(before)
    last = first + timedelta(length)
    found = validity.coverage(first, last)

    if found is Coverage.INSIDE:
        assert validity.covers(first)
        assert validity.covers(last)
    if found is Coverage.OUTSIDE:
        assert not validity.covers(first)
        assert not validity.covers(last)
    if validity.earliest <= first <= validity.latest:
        assert found is not Coverage.OUTSIDE


@pytest.mark.parametrize(
    ("day", "amount", "expected"),
    [
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 5), 2, date(2027, 1, 5)),
        (date(2026, 10, 31), 2, date(2026, 12, 31)),
    ],
)
def test_months_end_where_the_month_ends(day: date, amount: int, expected: date) -> None:
    """The thirty-first and two months is the last day of a shorter month."""
    assert add_months(day, amount) == expected


@given(DAYS, st.integers(0, 30))
def test_months_keep_the_day_or_come_before_it(day: date, amount: int) -> None:
    """Never a day later than the calendar allows, never in another month."""
    found = add_months(day, amount)

    assert found.day <= day.day
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == amount
    assert found.day == day.day or (found + timedelta(1)).day == 1


def test_a_breach_is_spoken_of_two_weeks_before_its_two_months_end() -> None:
    """It rings from then to its last day, and not after."""
    case = Case(
        orders=(order(when("2026-03-05 15:00")),),
        incidents=(incident(1, when=when("2026-03-20 10:00")),),
    )

    def breach(now: str) -> list[Deadline]:
        return [d for d in deadlines(case, at(now), LAW) if d.clock is Clock.BREACH]

    (deadline,) = breach("2026-03-21 10:00")
    assert (deadline.due, deadline.nudge) == (date(2026, 5, 20), date(2026, 5, 6))
    assert not deadline.ringing(date(2026, 5, 5))
    assert deadline.ringing(date(2026, 5, 6))
    assert breach("2026-05-20 23:59")
    assert breach("2026-05-21 00:01") == []
    assert deadline.due - deadline.nudge == BEFORE_BREACH


def test_a_breach_that_was_reported_does_not_ring() -> None:
    """A statement filed on or after its day may already hold it."""
    case = read_case(seed_case_two())
    before = replace(case, filings=(), acts=())
    now = at("2026-01-30 10:00")

    def ringing(case: Case) -> int:
        return sum(d.ringing(date(2026, 2, 10)) for d in deadlines(case, now, LAW))

    assert ringing(before) > 0
    assert ringing(case) == 0


def test_an_entry_inside_two_orders_has_one_clock() -> None:
    """Two months is two months."""
    orders = (order(when("2026-03-05 15:00")), replace(order(when("2026-03-10 15:00")), id=name(2)))
    case = Case(orders=orders, incidents=(incident(1, when=when("2026-03-20 10:00")),))

    found = deadlines(case, at("2026-03-21 10:00"), LAW)
    assert [d.clock for d in found].count(Clock.BREACH) == 1
    assert [d.clock for d in found].count(Clock.ORDER) == 2


def test_case_one_waits_for_its_answer() -> None:
    """Filed on Tuesday 13 January 2026: passed on by Friday, answered within 15 working days."""
    found = deadlines(read_case(seed_case_one()), at("2026-01-14 10:00"), LAW)

    assert [(d.clock, d.due) for d in found] == [
        (Clock.REDIRECT, date(2026, 1, 16)),
        (Clock.ANSWER, date(2026, 2, 3)),
    ]


def test_an_answer_stops_its_clock_and_silence_is_remembered() -> None:
    """What was passed on or answered is over; a missing answer stays for a while."""
    silent = Case(filings=(filed(date(2026, 3, 2)),))
    passed = Case(filings=(filed(date(2026, 3, 2), redirected=date(2026, 3, 4)),))
    answered = Case(filings=(filed(date(2026, 3, 2), answered=date(2026, 3, 16)),))

    assert [d.clock for d in deadlines(silent, at("2026-04-20 10:00"), LAW)] == [Clock.ANSWER]
    assert deadlines(silent, at("2026-04-20 10:00"), LAW)[0].over(date(2026, 4, 20))
    assert [d.clock for d in deadlines(passed, at("2026-03-05 10:00"), LAW)] == [Clock.ANSWER]
    assert deadlines(answered, at("2026-03-05 10:00"), LAW) == ()


def test_a_report_in_person_has_no_portal_clock() -> None:
    """The days of the administrative code are those of an appeal."""
    walked = filed(date(2026, 3, 2), channel=Chosen(Channel.IN_PERSON))

    assert deadlines(Case(filings=(walked,)), at("2026-03-03 10:00"), LAW) == ()


def test_nauryz_and_the_weekend_are_no_working_days() -> None:
    """Three days from Thursday 19 March 2026 end after the holiday and its moved days."""
    # 21 and 22 March 2026 are Saturday and Sunday; with the 23rd free they move to 24 and 25.
    assert workdays.holidays(2026, LAW) >= {date(2026, 3, day) for day in (21, 22, 23, 24, 25)}
    assert workdays.after(date(2026, 3, 19), 3, LAW) == date(2026, 3, 27)
    assert workdays.registered(date(2026, 3, 21), LAW) == date(2026, 3, 26)


def test_christmas_on_a_sunday_moves_nothing() -> None:
    """7 January is free without a day in its place."""
    assert date(2029, 1, 8) not in workdays.holidays(2029, LAW)
    assert date(2028, 1, 7) in workdays.holidays(2028, LAW)


@given(DAYS, st.integers(1, 40))
def test_a_term_counts_working_days_alone(day: date, amount: int) -> None:
    """Exactly *amount* of them lie after the day, the last one is the end."""
    for law in (LAW, BARE):
        end = workdays.after(day, amount, law)
        between = [day + timedelta(n) for n in range(1, (end - day).days + 1)]

        assert workdays.is_working(end, law)
        assert sum(workdays.is_working(d, law) for d in between) == amount


@given(DAYS)
def test_holidays_only_lengthen(day: date) -> None:
    """Knowing holidays never makes a term end earlier."""
    assert workdays.after(day, 15, LAW) >= workdays.after(day, 15, BARE)


@given(st.lists(st.integers(-400, 400), max_size=15))
def test_deadlines_are_in_order_and_ahead(offsets: list[int]) -> None:
    """Nothing that is over is asked for, but for an answer that did not come."""
    start = at("2026-06-01 12:00")
    entries: list[Incident] = [
        incident(n, when=When(Precision.EXACT, start + timedelta(days=offset), zone=ALMATY.key))
        for n, offset in enumerate(offsets, 1)
    ]
    case = Case(orders=(order(when("2026-05-20 10:00")),), incidents=tuple(entries))
    found = deadlines(case, start, LAW)

    assert [d.due for d in found] == sorted(d.due for d in found)
    assert all(d.due >= date(2026, 6, 1) and d.nudge < d.due for d in found)


def test_the_law_is_the_files() -> None:
    """Another term in the file is another last day."""
    law: Law = replace(LAW, terms={**LAW.terms, "order": replace(LAW.terms["order"], amount=60)})

    assert order(when("2026-03-05 15:00")).last_day(LAW) == date(2026, 4, 4)
    assert order(when("2026-03-05 15:00")).last_day(law) == date(2026, 5, 4)


def test_a_day_of_leap_years_alone_is_no_holiday_in_others() -> None:
    """29 February is free once in four years."""
    leap = replace(LAW.holidays["christmas"], month=2, day=29)
    law = replace(LAW, holidays={"leap": leap})

    assert workdays.holidays(2028, law) == {date(2028, 2, 29)}
    assert workdays.holidays(2027, law) == frozenset()
