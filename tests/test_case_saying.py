"""Answers about facts: tapped or typed, in three languages, and never a wrong guess."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.answers import Moment, answered
from journal.case.facts import UNSURE
from journal.case.forms import FORMS, Field, Takes, field
from journal.case.saying import read_day, read_numbers, read_period, read_sum, tapped, typed
from journal.case.spans import Period
from journal.drafting import IinError
from journal.errors import (
    ExpiredError,
    FutureDateError,
    JournalError,
    NotUnderstoodError,
    TooLongError,
)
from journal.events import FactType, Said
from journal.incident import Part
from journal.law import load
from journal.times import Precision, When
from tests.builders import at

TODAY = date(2026, 11, 23)
NOW = Moment(at("2026-11-23 15:00"), "Asia/Almaty", load())


def named(about: FactType, section: str) -> Field:
    """Return a field."""
    return field(about, section)[0]


@pytest.mark.parametrize(
    ("words", "tenge"),
    [
        ("150 000", 150_000),
        ("150000тг", 150_000),
        ("150.000 тенге", 150_000),
        ("1,5 млн", 1_500_000),
        ("около 150 тысяч", 150_000),
        ("200к", 200_000),
        ("45 мың теңге", 45_000),
        ("about 20 thousand", 20_000),
        ("12.5 тыс.", 12_500),
        ("35 000 ₸", 35_000),
    ],
)
def test_a_sum_is_read_as_people_write_it(words: str, tenge: int) -> None:
    """Thousands and millions in three languages; the words themselves are kept beside it."""
    said = typed(FactType.HARM, named(FactType.HARM, "amount"), 0, words, NOW)["amount"]

    assert said.value == {"tenge": tenge, "words": words}


@pytest.mark.parametrize(
    "words", ["500$", "1.250 млн", "35 000 и 20 000", "нет", "0", "100 евро", "0,5"]
)
def test_a_sum_that_may_be_another_is_asked_again(words: str) -> None:
    """Other money, two sums, a point that may be a comma: no guess."""
    with pytest.raises(NotUnderstoodError):
        read_sum(words, load().money)


@given(st.integers(1, 10**11))
def test_any_whole_sum_reads_back(tenge: int) -> None:
    """With spaces between the thousands or without."""
    assert read_sum(str(tenge), load().money) == tenge
    assert read_sum(f"{tenge:,} тенге".replace(",", " "), load().money) == tenge


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("в 2023 году", "2023-01-01", "2023-12-31"),
        ("2024 жылы", "2024-01-01", "2024-12-31"),
        ("с декабря 2022", "2022-12-01", "2022-12-31"),
        ("13 апреля 2025", "2025-04-13", "2025-04-13"),
        ("5 March 2026", "2026-03-05", "2026-03-05"),
        ("2022 жылғы желтоқсан", "2022-12-01", "2022-12-31"),
        ("2025 ж. сәуір", "2025-04-01", "2025-04-30"),
        ("1 марта – 15 апреля 2025", "2025-03-01", "2025-04-15"),
    ],
)
def test_a_period_is_read_where_it_can_be(words: str, first: str, last: str) -> None:
    """A year, a month, a day; from one day to another it takes both."""
    found = read_period(words, TODAY)

    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert found.words == words


def test_a_period_in_words_alone_is_kept() -> None:
    """«Летом» is no date, and is not lost."""
    assert read_period("летом, когда цвела сирень", TODAY) == Period(
        words="летом, когда цвела сирень"
    )


def test_a_day_is_one_day_past_or_coming() -> None:
    """The end of an order may lie ahead; a month is no day."""
    assert read_day("4 апреля 2027", TODAY) == date(2027, 4, 4)
    assert read_day("05.03.2026", TODAY) == date(2026, 3, 5)
    for vague in ("март 2026", "скоро", "с 1 по 5 марта"):
        with pytest.raises(NotUnderstoodError):
            read_day(vague, TODAY)


def test_a_list_of_numbers_fills_an_item_each() -> None:
    """Thirty numbers can be pasted at once; the same one twice is one."""
    words = "8 701 123 45 67\n+7 701 123 45 67; @ashat, 1414"
    said = typed(FactType.PERSON, named(FactType.PERSON, "number-1"), 3, words, NOW)

    assert list(said) == ["number-3", "number-4", "number-5"]
    first = said["number-3"].value
    assert isinstance(first, dict)
    assert (first["raw"], first["e164"]) == ("8 701 123 45 67", "+77011234567")


@pytest.mark.parametrize(
    "words", ["скрытый номер", "hidden", "не знаю", ";;", "он звонил мне вчера"]
)
def test_what_is_no_number_is_attributed_to_nobody(words: str) -> None:
    """Above all a hidden one."""
    with pytest.raises(NotUnderstoodError):
        read_numbers(words, "KZ")


def test_an_offered_answer_is_itself_and_any_other_is_her_words() -> None:
    """Every choice may be answered in words."""
    kind = named(FactType.HARM, "kind")

    assert tapped(kind, "fear", NOW).value == "fear"
    assert typed(FactType.HARM, kind, 0, " боюсь лифта ", NOW)["kind"].value == "боюсь лифта"
    with pytest.raises(ExpiredError):
        tapped(kind, "nonsense", NOW)


def test_i_do_not_know_is_offered_where_it_makes_sense() -> None:
    """An unknown time is a time; her own name is not unknown to her."""
    when = tapped(named(FactType.REFUSAL, "when"), UNSURE, NOW)
    assert When.from_json(when.value).precision is Precision.UNKNOWN
    said = tapped(named(FactType.ORDER, "number"), UNSURE, NOW)
    assert (said.value, said.reason) == (None, UNSURE)
    with pytest.raises(ExpiredError):
        tapped(named(FactType.APPLICANT, "name"), UNSURE, NOW)


def test_today_is_her_day() -> None:
    """At one in the morning in Almaty it is still yesterday in London."""
    night = Moment(at("2026-11-23 01:00"), "Asia/Almaty", load())

    assert tapped(named(FactType.FILING, "date"), "today", night).value == "2026-11-23"
    assert (
        tapped(named(FactType.ACT, "date"), "yesterday", night).value
        == Period(date(2026, 11, 22), date(2026, 11, 22)).to_json()
    )
    assert ZoneInfo(night.zone) == night.tz


@pytest.mark.parametrize(
    "words", ["today at 8", "сегодня в 8", "бүгін 8-де", "вчера в 23", "кеше 22-де"]
)
def test_at_night_a_fact_is_dated_as_an_entry_is(words: str) -> None:
    """An hour of today still to come is the same guess, and what is past is no guess."""
    night = Moment(at("2026-11-23 01:00"), "Asia/Almaty", load())
    said = typed(FactType.REFUSAL, named(FactType.REFUSAL, "when"), 0, words, night)["when"]

    assert said == answered(Part.WHEN, words, night)
    assert said.guessed is (" 8" in words)
    happened = When.from_json(said.value).at
    assert happened is not None
    assert happened < night.now


@pytest.mark.parametrize(
    ("about", "section"),
    [
        (FactType.HARM, "when"),
        (FactType.ACT, "date"),
        (FactType.FILING, "date"),
        (FactType.ORDER, "issued"),
    ],
)
@pytest.mark.parametrize("words", ["today at 8", "сегодня в 8 утра", "бүгін 8-де"])
def test_at_night_the_day_alone_is_that_of_an_entry(
    about: FactType, section: str, words: str
) -> None:
    """Where only the day is asked, it is the day that has just ended, too."""
    night = Moment(at("2026-11-23 01:00"), "Asia/Almaty", load())
    said = typed(about, named(about, section), 0, words, night)[section]

    day = date(2026, 11, 22)
    value = said.value
    assert said.guessed
    assert value == (
        day.isoformat() if isinstance(value, str) else Period(day, day, words).to_json()
    )


@pytest.mark.parametrize("words", ["вчера в 23", "кеше 22-де", "yesterday at 11 pm", "22 ноября"])
def test_at_night_a_named_day_stays(words: str) -> None:
    """Yesterday is yesterday, and no guess."""
    night = Moment(at("2026-11-23 01:00"), "Asia/Almaty", load())
    said = typed(FactType.HARM, named(FactType.HARM, "when"), 0, words, night)["when"]

    assert said == Said(Period(date(2026, 11, 22), date(2026, 11, 22), words).to_json())


def test_at_night_the_last_day_of_an_order_may_be_today() -> None:
    """It may lie ahead, so no hour of it has to be over."""
    night = Moment(at("2026-11-23 01:00"), "Asia/Almaty", load())
    said = typed(FactType.ORDER, named(FactType.ORDER, "end"), 0, "сегодня в 18", night)["end"]

    assert said == Said("2026-11-23")


def test_by_day_an_hour_to_come_is_refused_for_a_fact_too() -> None:
    """She is asked again, with the reason."""
    with pytest.raises(FutureDateError):
        typed(FactType.REFUSAL, named(FactType.REFUSAL, "when"), 0, "сегодня в 20:00", NOW)


def test_what_happened_lies_behind_her() -> None:
    """An order is not handed over tomorrow."""
    with pytest.raises(FutureDateError):
        typed(FactType.ORDER, named(FactType.ORDER, "handed"), 0, "завтра", NOW)


def test_her_own_data_are_checked() -> None:
    """A mistyped IIN is found, a long address refused, the work kept as she writes it."""
    with pytest.raises(IinError):
        typed(FactType.APPLICANT, named(FactType.APPLICANT, "iin"), 0, "123456789012", NOW)
    with pytest.raises(TooLongError):
        typed(FactType.APPLICANT, named(FactType.APPLICANT, "address"), 0, "а" * 301, NOW)
    said = typed(FactType.APPLICANT, named(FactType.APPLICANT, "work"), 0, " ТОО  «Ромашка» ", NOW)
    assert said["work"].value == "ТОО «Ромашка»"


every_field = st.sampled_from([(about, f) for about, fields in FORMS.items() for f in fields])


@given(every_field, st.text(max_size=60))
def test_any_answer_is_taken_or_asked_again(asked: tuple[FactType, Field], words: str) -> None:
    """No text breaks a question: it is an answer, or one of the errors with words for her."""
    about, known = asked
    try:
        said = typed(about, known, 1, words, NOW)
    except JournalError:
        return
    assert said
    assert known.takes is not Takes.PERSON
