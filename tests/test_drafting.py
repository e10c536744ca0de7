"""What she asks a report for: dates as people write them, her data checked, forgotten in time."""

from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.applicant import Applicant
from journal.drafting import Ask, Draft, Drafts, EmailError, IinError, checked, read_span
from journal.errors import ExpiredError, FutureDateError, NotUnderstoodError, TooLongError
from journal.law import load
from journal.ports import OwnerId
from journal.reporting import Span, runs

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
ALMATY = ZoneInfo("Asia/Almaty")
IIN = "900315400007"


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("с 1 марта", Span(date(2026, 3, 1))),
        ("1 марта", Span(date(2026, 3, 1))),
        ("до 1 марта", Span(None, date(2026, 3, 1))),
        ("1 марта – 15 апреля", Span(date(2026, 3, 1), date(2026, 4, 15))),
        ("с 01.03.2026 по 15.04.2026", Span(date(2026, 3, 1), date(2026, 4, 15))),
        ("15 апреля - 1 марта", Span(date(2026, 3, 1), date(2026, 4, 15))),
        ("март", Span(date(2026, 3, 1), date(2026, 3, 31))),
        ("1 наурыздан бері", Span(date(2026, 3, 1))),
        ("1 наурыз – 15 сәуір", Span(date(2026, 3, 1), date(2026, 4, 15))),
        ("1 наурызға дейін", Span(None, date(2026, 3, 1))),
        ("since 1 March", Span(date(2026, 3, 1))),
        ("1 March - 15 April", Span(date(2026, 3, 1), date(2026, 4, 15))),
        ("вчера", Span(date(2026, 11, 22))),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, span: Span) -> None:
    """One date means since then, two mean between them."""
    assert read_span(typed, NOW, ALMATY) == span


@pytest.mark.parametrize("typed", ["", "не помню", "1 марта, 2 апреля, 3 мая", "12345"])
def test_what_is_no_date_is_asked_again(typed: str) -> None:
    """Nothing is guessed about a period."""
    with pytest.raises(NotUnderstoodError):
        read_span(typed, NOW, ALMATY)


def test_a_period_does_not_begin_tomorrow() -> None:
    """There is nothing to report about the future."""
    with pytest.raises(FutureDateError):
        read_span("24.11.2026", NOW, ALMATY)


@given(st.text(max_size=400))
def test_any_words_for_a_period_are_a_period_or_not_understood(typed: str) -> None:
    """No text ends in a bug."""
    try:
        span = read_span(typed, NOW, ALMATY)
    except (NotUnderstoodError, FutureDateError):
        return
    assert span.first is None or span.last is None or span.first <= span.last


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_the_same_places(places: set[int]) -> None:
    """The disclosed events are written shortly, and none is added or lost."""
    found = runs(sorted(places))

    assert {p for first, last in found for p in range(first, last + 1)} == places
    assert all(a[1] + 1 < b[0] for a, b in pairwise(found))


def test_her_data_are_checked_kindly() -> None:
    """Spaces go, the IIN must add up, and nothing endless is printed."""
    assert checked(Ask.NAME, "  Әсел \n Қ. ", load()) == "Әсел Қ."
    assert checked(Ask.IIN, "900315-400 007", load()) == IIN
    assert checked(Ask.IIN, " ", load()) == ""
    with pytest.raises(IinError):
        checked(Ask.IIN, "1234", load())
    with pytest.raises(TooLongError):
        checked(Ask.ADDRESS, "а" * 301, load())
    assert checked(Ask.EMAIL, " asel@пошта.қаз ", load()) == "asel@пошта.қаз"
    for mistyped in ("qwe", "asel@mail", "asel mail.kz", "asel@@mail.kz"):
        with pytest.raises(EmailError):
            checked(Ask.EMAIL, mistyped, load())


def test_a_draft_is_forgotten_after_a_while() -> None:
    """Her data wait in memory for half an hour and no longer; every answer begins it anew."""
    now = 0.0
    drafts = Drafts(lambda: now)
    owner = OwnerId(1)
    drafts.begin(owner, Draft(applicant=Applicant(name="Әсел")))
    now = 1700.0
    assert drafts.find(owner) is not None
    now = 3400.0
    assert drafts.find(owner) is not None
    now = 5300.0
    assert drafts.find(owner) is None
    with pytest.raises(ExpiredError):
        drafts.get(owner)


def test_a_draft_without_its_last_answer_is_no_wish() -> None:
    """An old button cannot order half a report; nothing of hers is in a repr."""
    draft = Draft(applicant=Applicant(name="Әсел"))
    with pytest.raises(ExpiredError):
        draft.wish("Asia/Almaty")
    with pytest.raises(ExpiredError):
        draft.answer("x", load())
    assert "Әсел" not in repr(draft)
