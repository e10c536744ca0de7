"""The facts of a case: read from events, amended without forgetting, told apart from each other."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.canonical import JsonValue
from journal.case import Assigned, Case, Period, assignment, bounds, read_case
from journal.case.facts import UNSURE, next_item
from journal.case.forms import FORMS, Takes, field, first, following, offered
from journal.case.kinds import ActKind, Channel, HarmKind, Reason, Relation
from journal.case.saying import unsure
from journal.casebook import Casebook, Fact, fold
from journal.errors import FormatError
from journal.events import Event, FactType, Said, detail, fact, retract
from journal.incident import Incident, Kind, Part
from journal.law import FOLDER, LawFileError, load, read
from journal.phones import Number
from journal.times import Precision, When
from tests.builders import ALMATY, at, incident, version, when
from tests.seed import entry, name, recorded, seed_case_one, seed_case_two

HIM, HER_BROTHER = name("him"), name("brother")
ZONE = "Asia/Almaty"


def number(raw: str) -> JsonValue:
    """Return a number as it is sealed."""
    return Number.read(raw, "KZ").to_json()


def book(*events: Event) -> Casebook:
    """Return what events say, recorded a minute apart."""
    return fold(
        recorded((at("2026-03-05 09:00") + timedelta(minutes=n), e) for n, e in enumerate(events))
    )


def begun(about: FactType, identity: UUID = HIM, **parts: JsonValue) -> Event:
    """Return the event that begins a fact."""
    said = {key.replace("_", "-"): Said(value) for key, value in parts.items()}
    return fact(identity, about, ZONE, said)


def only(casebook: Casebook, about: FactType) -> Fact:
    """Return the one fact of a kind."""
    (found,) = casebook.about(about)
    return found


def test_case_one_of_the_story_reads_as_it_was_told() -> None:
    """A person, a refusal, a fine, an arrest, a changed way to work, a filing."""
    case = read_case(seed_case_one())

    assert [act.kind.option for act in case.acts] == [ActKind.FINE, ActKind.ARREST]
    assert case.people[0].relation.option is Relation.EX_PARTNER
    assert case.people[0].since == Period(date(2022, 12, 1), date(2022, 12, 31))
    assert case.harms[0].kind.option is HarmKind.ROUTE
    assert case.filings[0].channel.option is Channel.PORTAL
    assert case.filings[0].register == "ЖТ-2026-00012345"
    assert case.first_refusal is not None
    assert case.first_refusal.by == at("2025-03-29 19:00")


def test_case_two_of_the_story_counts_three_hundred_calls() -> None:
    """The number in the news is the number in the table."""
    case = read_case(seed_case_two())

    calls = [i for i in case.incidents if i.kind is Kind.CALL]
    assert sum(i.count for i in calls) == 300
    assert case.orders[0].to == case.people[0].id
    assert case.harms[1].tenge == 48500


def test_a_person_has_many_numbers_each_with_its_reason() -> None:
    """Numbers keep the original string, accounts are told apart, a number taken back is gone."""
    person = read_case(
        book(
            begun(
                FactType.PERSON,
                name="Асхат",
                number_1=number("8 701 123 45 67"),
                reason_1="voice",
                number_2=number("@ashat_k"),
                reason_2="he paid with it",
            ),
            detail(HIM, {"number-3": Said(number("+77010000000"))}),
            detail(HIM, {"number-3": Said(None)}),
        )
    ).people[0]

    first, second = person.attributed
    assert (first.number.raw, first.number.e164) == ("8 701 123 45 67", "+77011234567")
    assert (first.account, second.account) == (False, True)
    assert first.reason.option is Reason.VOICE
    assert (second.reason.option, second.reason.words) == (None, "he paid with it")


def test_an_item_taken_back_keeps_its_place() -> None:
    """The next number is a new section, so that the history of the old one stays its own."""
    casebook = book(
        begun(FactType.PERSON, name="Асхат", number_1=number("1414"), number_2=number("112")),
        detail(HIM, {"number-2": Said(None)}),
    )

    assert next_item(only(casebook, FactType.PERSON), "number") == 3
    assert next_item(only(casebook, FactType.PERSON), "address") == 1


def test_a_number_attributed_to_one_person_is_a_guess_for_its_entries() -> None:
    """Written in another form it is the same number; what she says herself outweighs it."""
    casebook = book(
        begun(FactType.PERSON, name="Асхат", number_1=number("8 701 123 45 67")),
        begun(FactType.PERSON, HER_BROTHER, name="Брат"),
        entry(name("a"), at("2026-03-01 10:00"), Kind.CALL, number=number("007 701 123 45 67"))[1],
        entry(name("b"), at("2026-03-01 11:00"), Kind.CALL, number=number("+77019999999"))[1],
        entry(name("c"), at("2026-03-01 12:00"), Kind.CALL, number=number("+77011234567"))[1],
        detail(name("c"), {Part.PERSON: Said(assignment(HER_BROTHER))}),
        entry(name("d"), at("2026-03-01 13:00"), Kind.CALL, number=number("+77011234567"))[1],
        detail(name("d"), {Part.PERSON: Said(assignment(None))}),
    )
    case = read_case(casebook)
    him, brother = case.people

    assert [case.who(i) for i in case.incidents] == [
        Assigned(him, guessed=True),
        None,
        Assigned(brother, guessed=False),
        Assigned(None, guessed=False),
    ]


def test_a_hidden_number_is_nobodys() -> None:
    """Two hidden calls may be two people; nothing puts them together."""
    case = read_case(
        book(
            begun(FactType.PERSON, name="Асхат", number_1=number("")),
            entry(name("a"), at("2026-03-01 10:00"), Kind.CALL, number=number("скрытый номер"))[1],
        )
    )

    assert case.who(case.incidents[0]) is None


def test_a_number_of_two_people_makes_no_guess() -> None:
    """A shared number says nothing about who called."""
    case = read_case(
        book(
            begun(FactType.PERSON, name="Асхат", number_1=number("+77011234567")),
            begun(FactType.PERSON, HER_BROTHER, name="Брат", number_1=number("87011234567")),
            entry(name("a"), at("2026-03-01 10:00"), Kind.CALL, number=number("+77011234567"))[1],
        )
    )

    assert case.who(case.incidents[0]) is None


def test_an_entry_of_somebody_taken_back_falls_to_its_number() -> None:
    """A person withdrawn as a mistake takes no entry along."""
    casebook = book(
        begun(FactType.PERSON, name="Асхат", number_1=number("+77011234567")),
        begun(FactType.PERSON, HER_BROTHER, name="Брат"),
        entry(name("a"), at("2026-03-01 10:00"), Kind.CALL, number=number("+77011234567"))[1],
        detail(name("a"), {Part.PERSON: Said(assignment(HER_BROTHER))}),
        retract(HER_BROTHER, "mistake"),
    )
    case = read_case(casebook)

    assert case.who(case.incidents[0]) == Assigned(case.people[0], guessed=True)
    assert [person.number for person in case.people] == [1]


def test_words_for_a_person_are_no_assignment() -> None:
    """What an entry says in words about who it was is left as words."""
    case = Case(incidents=(incident(1, parts={Part.PERSON: "сосед"}),))

    assert case.who(case.incidents[0]) is None


def test_the_first_refusal_is_the_earliest_said_not_the_earliest_written() -> None:
    """One without a known time is never the line; one taken back is no refusal."""
    casebook = book(
        begun(FactType.REFUSAL, name(1), when=When(Precision.UNKNOWN).to_json()),
        begun(FactType.REFUSAL, name(2), when=when("2026-02-10 10:00").to_json()),
        begun(FactType.REFUSAL, name(3), when=when("2026-01-10 10:00").to_json()),
        begun(FactType.REFUSAL, name(4), when=when("2025-12-01 10:00").to_json()),
        retract(name(4), "mistake"),
    )
    case = read_case(casebook)

    assert [refusal.number for refusal in case.refusals] == [3, 2, 1]
    assert case.first_refusal is case.refusals[0]


def test_a_refusal_to_another_person_is_not_the_line() -> None:
    """Each person is measured by what was said to that person; nobody known by the first of all."""
    casebook = book(
        begun(FactType.PERSON, name="Асхат", number_1=number("+77011234567")),
        begun(FactType.PERSON, HER_BROTHER, name="Брат", number_1=number("+77012222222")),
        begun(
            FactType.REFUSAL, name(1), when=when("2026-01-10 10:00").to_json(), to=HER_BROTHER.hex
        ),
        begun(FactType.REFUSAL, name(2), when=when("2026-02-10 10:00").to_json(), to=HIM.hex),
        entry(name("a"), at("2026-03-01 10:00"), Kind.CALL, number=number("+77011234567"))[1],
        entry(name("b"), at("2026-03-01 10:00"), Kind.CALL, number=number("+77012222222"))[1],
        entry(name("c"), at("2026-03-01 10:00"), Kind.VISIT)[1],
    )
    case = read_case(casebook)

    assert [case.line(i).number for i in case.incidents if case.line(i)] == [2, 1, 1]  # type: ignore[union-attr]  # filtered


def test_what_she_does_not_know_is_an_answer() -> None:
    """It is kept apart from a question that was not asked."""
    casebook = book(begun(FactType.ACT, kind="fine"), detail(HIM, {"officer": unsure()}))
    act = read_case(casebook).acts[0]

    assert act.unsure == {"officer"}
    assert act.officer == ""
    assert only(casebook, FactType.ACT).history["officer"][-1].reason == UNSURE


def test_an_amended_fact_keeps_what_it_said() -> None:
    """The last answer holds; the earlier ones stay in the history."""
    casebook = book(
        begun(FactType.FILING, number="123"), detail(HIM, {"number": Said("ЖТ-2026-1")})
    )

    assert read_case(casebook).filings[0].register == "ЖТ-2026-1"
    versions = only(casebook, FactType.FILING).history["number"]
    assert [v.value for v in versions] == ["123", "ЖТ-2026-1"]


@pytest.mark.parametrize(
    ("about", "section", "value"),
    [
        (FactType.ORDER, "handed", "yesterday"),
        (FactType.ORDER, "end", "2026-02-30"),
        (FactType.ORDER, "end", 20260230),
        (FactType.REFUSAL, "to", "nobody"),
        (FactType.HARM, "amount", 5000),
        (FactType.HARM, "when", {"first": "2026-03-01", "last": "2026-13-01", "words": ""}),
        (FactType.PERSON, "number-1", "+77011234567"),
    ],
)
def test_a_value_of_another_shape_is_refused(
    about: FactType, section: str, value: JsonValue
) -> None:
    """What this version cannot read is never shown as something else."""
    casebook = book(fact(HIM, about, ZONE, {section: Said(value)}))

    with pytest.raises(FormatError):
        read_case(casebook)


def test_a_period_has_both_ends_in_order_or_none() -> None:
    """Nothing is built that could not be printed."""
    with pytest.raises(ValueError, match="both"):
        Period(date(2026, 1, 1))
    with pytest.raises(ValueError, match="after"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 4000), st.text(max_size=50))
def test_a_period_survives_sealing(first: date, length: int, words: str) -> None:
    """What is read back is what was said."""
    period = Period(first, first + timedelta(length), words)

    assert Period.from_json(period.to_json()) == period
    assert Period.from_json(Period(words=words).to_json()) == Period(words=words)


@given(
    st.datetimes(
        min_value=at("2015-01-01 00:00").replace(tzinfo=None),
        max_value=at("2030-01-01 00:00").replace(tzinfo=None),
    )
)
def test_a_day_is_all_of_it(moment: object) -> None:
    """The bounds of a day are its first and last second on her wall clock, offsets included."""
    instant = at(f"{moment:%Y-%m-%d %H:%M}")
    span = bounds(When(Precision.DAY, instant, zone=ALMATY.key))

    assert span is not None
    first, last = span
    assert first <= instant <= last
    assert last - first in {timedelta(hours=h) - timedelta(seconds=1) for h in (23, 24, 25)}


def test_every_field_is_found_by_its_section() -> None:
    """The name of a section leads back to its question, and no other name does."""
    for about, fields in FORMS.items():
        for known in fields:
            assert field(about, known.section(7)) == (known, 7 if known.many else 0)
            assert (known.takes is Takes.CHOICE) == bool(known.options)
    for wrong in ("number", "number-0", "name-1", "nothing", "number-1-1", ""):
        with pytest.raises(KeyError):
            field(FactType.PERSON, wrong)


def test_money_is_asked_where_money_is_spent() -> None:
    """A change of the way to work has no price."""
    assert "amount" in {f.name for f in offered(FactType.HARM, "money")}
    assert "amount" not in {f.name for f in offered(FactType.HARM, "route")}


sections = st.sampled_from(["name", "details", "relation", "number-1", "number-2", "reason-1"])


@given(
    st.lists(
        st.tuples(sections, st.one_of(st.none(), st.text(min_size=1, max_size=9))), max_size=12
    )
)
def test_folding_answers_is_the_last_answer_of_each(said: list[tuple[str, str | None]]) -> None:
    """However often she corrects, what holds for a field is what she said last."""
    events = [
        detail(HIM, {s: Said(number(v) if v and s.startswith("number") else v)}) for s, v in said
    ]
    person = read_case(book(begun(FactType.PERSON), *events)).people[0]
    last = dict(said)

    assert person.name == (last.get("name") or "")
    assert person.details == (last.get("details") or "")
    kept = [s for s in ("number-1", "number-2") if last.get(s)]
    assert [f"number-{a.item}" for a in person.attributed] == kept


def test_history_of_an_entrys_person_reads_like_any_part() -> None:
    """An assignment is a part with versions, so that a correction is seen."""
    changed = Incident(
        id=incident().id,
        number=1,
        recorded_at=at("2026-03-05 10:00"),
        via=incident().via,
        zone=ZONE,
        history={Part.PERSON: (version(assignment(HIM)), version(assignment(None)))},
    )

    assert len(changed.amendments(Part.PERSON)) == 1


def test_every_kind_of_harm_is_under_words_of_the_law() -> None:
    """The law file sorts each of them, and nothing that cannot be said."""
    assert set(load().harms) == {kind.value for kind in HarmKind}


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (1, 32)])
def test_a_holiday_that_does_not_exist_stops_the_start(month: int, day: int) -> None:
    """29 February may be one; 30 February is a slip of the editor."""
    text = (FOLDER / "kz.toml").read_text("utf-8")
    wrong = text.replace("month = 12\nday = 16", f"month = {month}\nday = {day}")

    assert wrong != text
    with pytest.raises(LawFileError):
        read(wrong)
    leap = text.replace("month = 12\nday = 16", "month = 2\nday = 29")
    assert read(leap).holidays["independence"].day == 29


@pytest.mark.parametrize("about", list(FORMS))
def test_passing_over_meets_every_question_once(about: FactType) -> None:
    """But for reasons of numbers that were not said, and what is only known later."""
    section: str | None = first(about)
    met = []
    while section is not None:
        met.append(section)
        section = following(about, section, "", answered=False)

    asked = [f for f in FORMS[about] if not f.of and not f.later and not f.only]
    assert met == [f.section(1) for f in asked]


def test_numbers_are_asked_for_until_there_are_no_more() -> None:
    """Number, reason, next number; five at once are followed by one reason and the sixth."""

    def then(section: str, *, count: int = 1) -> str | None:
        return following(FactType.PERSON, section, "", answered=True, count=count)

    assert then("number-1") == "reason-1"
    assert then("reason-1") == "number-2"
    assert then("reason-1", count=5) == "number-6"
    assert following(FactType.PERSON, "number-6", "", answered=False) == "address-1"


@pytest.mark.parametrize("value", [{"person": "nobody"}, {"person": 7}, {}, 7])
def test_an_assignment_of_another_shape_is_refused(value: JsonValue) -> None:
    """It is no guess either."""
    with pytest.raises(FormatError):
        Case().who(incident(1, parts={Part.PERSON: value}))
