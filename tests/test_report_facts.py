"""Facts of the case: what she keeps back of them is nowhere, what she corrected is told."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.canonical import JsonValue
from journal.case import Period, assignment
from journal.case.facts import UNSURE
from journal.casebook import Casebook, Fact
from journal.events import FactType
from journal.incident import Part, Retraction
from journal.law import load
from journal.phones import Number
from journal.selection import FILES, USUAL, facts, sections
from locales import LANGUAGES, texts
from report.model import Document, Paper, Previous
from report.source import gather_source
from report.statement import statement
from tests.builders import NOON, at, casebook, exhibit, fact, incident, version, when
from tests.seed import name
from tests.test_report_case import document, request, said
from tests.test_report_withholding import found_in, pdf

SECRET = re.compile("тайн[а-я]+")
PHONE = "8 701 999 88 77"


def days(first: str) -> JsonValue:
    """Return a period in words, so that each can be told from any other."""
    return Period(words=first).to_json()


TOLD: Mapping[FactType, Mapping[str, JsonValue]] = {
    FactType.PERSON: {
        "name": "тайноеимя",
        "since": days("тайноевремя"),
        "details": "тайныеприметы",
        "address-1": "тайнаяулица",
        "vehicle-1": "тайнаямашина",
        "number-1": Number.read("@тайныйаккаунт", "KZ").to_json(),
        "reason-1": "тайнаяпричина",
    },
    FactType.REFUSAL: {
        "when": when("2026-03-01 10:00").to_json(),
        "how": "тайныйспособ",
        "words": "тайныйотказ",
        "proof": "тайноеподтверждение",
    },
    FactType.HARM: {
        "kind": "тайныйвред",
        "when": days("тайныйпериод"),
        "words": "тайныеслова",
        "amount": {"tenge": 48517, "words": "тайнаятрата"},
    },
    FactType.ACT: {
        "kind": "тайноедело",
        "date": days("тайнаядата"),
        "number": "тайныйкуи",
        "officer": "тайныйофицер",
        "office": "тайныйотдел",
        "outcome": "тайныйисход",
    },
    FactType.ORDER: {
        "kind": "тайныйзапрет",
        "handed": when("2026-03-02 15:00").to_json(),
        "issued": "2026-03-02",
        "end": "2026-04-17",
        "number": "тайныйномер",
        "body": "тайныйорган",
    },
    FactType.FILING: {
        "channel": "тайныйканал",
        "date": "2026-03-03",
        "number": "тайныйжт",
        "office": "тайноеуправление",
    },
    FactType.WITNESS: {
        "name": "тайныйсвидетель",
        "contact": "тайныйконтакт",
        "saw": "тайноезрелище",
    },
}
# How each answer that is no word of hers looks on a page.
LOOKS = {
    "when": "01.03.2026",
    "handed": "02.03.2026 15:00",
    "issued": "вынесено 02.03.2026",
    "end": "17.04.2026",
    "date": "03.03.2026",
    "amount": "48 517",
}


def secret(about: FactType, **more: object) -> Fact:
    """Return a fact with a secret in every answer, in an earlier wording of each, and in a file."""
    told = fact(about, TOLD[about])
    former = {
        n: (version(f"тайнопрежнее{chr(ord('а') + i)}"), *v)
        for i, (n, v) in enumerate(told.history.items())
        if isinstance(v[-1].value, str) and n not in {*LOOKS, "reason-1"}
    }
    file = exhibit(name="тайныйфайл.jpg", caption="тайнаяподпись")
    return replace(told, history={**told.history, **former}, exhibits=(file,), **more)  # type: ignore[arg-type]  # options are the tests' own


def everything() -> tuple[Fact, ...]:
    """Return a secret fact of each kind."""
    return tuple(map(secret, TOLD))


def book(*told: Fact) -> Casebook:
    """Return a journal of one call after all of them."""
    return casebook(incident(1, when=when("2026-03-05 21:40")), facts=told)


def whole(made: Document) -> str:
    """Return the pages and the manifest as text."""
    return said(made) + json.dumps(made.manifest, ensure_ascii=False)


def spoken(over: Casebook, **options: object) -> str:
    """Return the statement in both lengths."""
    paper = Paper("report-002.pdf", b"", "0" * 64, 3)
    told = statement(gather_source(over, request("ru", **options), texts("ru"), load()), [paper])
    return "\n".join((told.short, *told.full))


@pytest.mark.parametrize("about", TOLD)
def test_a_fact_left_out_is_a_label_and_nothing_else(about: FactType) -> None:
    """Not on the pages, not in the history, not in the manifest, not in the statement."""
    one, others = secret(about), tuple(secret(a) for a in TOLD if a is not about)
    options: dict[str, Any] = {"witness_annex": True, "facts_out": frozenset({one.id})}
    made = document(book(one, *others), **options)
    own = set(SECRET.findall(whole(document(book(one), witness_annex=True))))
    shared = set(SECRET.findall(whole(document(book(*others), witness_annex=True))))

    assert own - shared
    assert not (own - shared) & set(SECRET.findall(whole(made)))
    assert not (own - shared) & set(SECRET.findall(spoken(book(one, *others), **options)))
    letter = texts("ru")(f"report-letter-{about.value}")
    assert f"Сведения, не включённые целиком: 1 ({letter}1)." in said(made)


async def test_nothing_of_the_case_is_in_any_byte() -> None:
    """All of them left out: the file holds the labels alone."""
    told = everything()
    out = frozenset(f.id for f in told)
    paper = await pdf(book(*told), witness_annex=True, facts_out=out)

    assert not SECRET.findall(found_in(paper))
    assert "48517" not in found_in(paper)
    assert "Что не раскрыто" in found_in(paper)


ANSWERS = [(a, n) for a in TOLD for n in TOLD[a] if not n.startswith("reason-")]


@pytest.mark.parametrize(("about", "answer"), ANSWERS)
def test_one_answer_of_a_fact_is_kept_back(about: FactType, answer: str) -> None:
    """It and its former wordings are nowhere; the rest of the fact is told; the list says which."""
    one = secret(about)
    options: dict[str, Any] = {"witness_annex": True, "fields_out": frozenset({(one.id, answer)})}
    made = document(book(one), **options)
    values = [v.value for v in one.history[answer]]
    words = set(SECRET.findall(json.dumps(values, ensure_ascii=False)))
    rest = set(SECRET.findall(whole(document(book(one), witness_annex=True)))) - words

    found = set(SECRET.findall(whole(made) + spoken(book(one), **options)))
    assert not words & found
    assert rest <= found | {"тайнаяпричина"}
    if answer in LOOKS and words == set():
        assert LOOKS[answer] in said(document(book(one), witness_annex=True))
        assert LOOKS[answer] not in said(made)
    listed = texts("ru")(f"case-{about.value}-{answer.split('-', maxsplit=1)[0]}").lower()
    letter = texts("ru")(f"report-letter-{about.value}")
    assert f"{letter}1: не раскрыто – {listed}." in said(made)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_choice_holds(data: st.DataObject) -> None:
    """Whatever facts and answers are chosen: no word of theirs is told."""
    told = everything()
    out = data.draw(st.frozensets(st.sampled_from([f.id for f in told])))
    every = [(f.id, n) for f in told for n in sections(f) if n != FILES]
    fields = data.draw(st.frozensets(st.sampled_from(every)))
    bare = data.draw(st.frozensets(st.sampled_from([f.id for f in told])))
    made = document(book(*told), witness_annex=True, facts_out=out, fields_out=fields, bare=bare)
    gone = [v.value for f in told if f.id in out for w in f.history.values() for v in w]
    gone += [v.value for f in told for n in f.history for v in f.history[n] if (f.id, n) in fields]
    kept = [
        v.value
        for f in told
        for n in f.history
        for v in f.history[n]
        if f.id not in out and (f.id, n) not in fields
    ]

    def found_words(values: list[JsonValue]) -> set[str]:
        return set(SECRET.findall(json.dumps(values, ensure_ascii=False)))

    assert not (found_words(gone) - found_words(kept)) & set(SECRET.findall(whole(made)))
    if bare | out == {f.id for f in told}:
        assert "тайныйфайл" not in whole(made)


def test_counts_do_not_give_a_withheld_refusal_away() -> None:
    """Neither «after refusal» nor the marks of the chronology are there without it."""
    no = secret(FactType.REFUSAL)
    shown = document(book(no))
    kept = document(book(no), facts_out=frozenset({no.id}))
    undated = document(book(no), fields_out=frozenset({(no.id, "when")}))

    assert "после первого отказа от общения: 1" in said(shown)
    for made in (kept, undated):
        assert "после первого отказа от общения" not in said(made)
        assert '"после отказа"' not in said(made)
    assert "[не раскрыто]" in said(undated)
    assert texts("ru")("report-date-unknown") not in said(undated)


def test_counts_do_not_give_a_withheld_order_away() -> None:
    """No breach without the order; an end that is withheld is not made up from the law's term."""
    order = replace(
        fact(FactType.ORDER, {
            "kind": "protective", "handed": when("2026-03-02 15:00").to_json(), "end": "2026-03-20",
        })
    )  # fmt: skip
    shown, kept = document(book(order)), document(book(order), facts_out=frozenset({order.id}))
    endless = document(book(order), fields_out=frozenset({(order.id, "end")}))

    assert "Возможные нарушения" in said(shown)
    assert "по 20.03.2026" in said(shown)
    assert "Возможные нарушения" not in said(kept)
    assert "Возможные нарушения" not in said(endless)
    assert "01.04.2026" not in said(endless)  # thirty days from handing over
    assert texts("ru")("report-valid-unknown") not in said(endless)


def test_a_withheld_sum_is_in_no_total() -> None:
    """Another harm's cost stays; the sum is of what is shown."""
    one = fact(FactType.HARM, {"kind": "money", "amount": {"tenge": 700, "words": "семьсот"}})
    two = replace(
        fact(FactType.HARM, {"kind": "home", "amount": {"tenge": 5, "words": "пять"}}),
        id=name("another"),
    )
    made = document(book(one, two), fields_out=frozenset({(one.id, "amount")}))

    assert "Сумма указанных расходов: 705" in said(document(book(one, two)))
    assert "Сумма указанных расходов: 5 " in said(made)
    assert "705" not in said(made)


def test_entries_about_somebody_left_out_are_about_nobody_known() -> None:
    """Neither the name nor the identity behind it is told; the entry says that it is withheld."""
    him = fact(
        FactType.PERSON, {"name": "тайноеимя", "number-1": Number.read(PHONE, "KZ").to_json()}
    )
    entries = (
        incident(1, parts={Part.PERSON: assignment(him.id)}),
        incident(2, phone=PHONE),
    )
    made = document(casebook(*entries, facts=(him,)), facts_out=frozenset({him.id}))

    assert him.id.hex not in whole(made)
    assert not SECRET.findall(whole(made))
    assert "Лицо: не раскрыто в записях – 1 (№ 1)" in said(made)


def test_numbers_of_facts_never_shift() -> None:
    """The second refusal stays the second when the first is left out."""
    first, second = secret(FactType.REFUSAL), fact(FactType.REFUSAL, {"words": "Нет."})
    made = document(book(first, second), facts_out=frozenset({first.id}))

    assert '"О2"' in said(made)
    assert "не включённые целиком: 1 (О1)" in said(made)


# ---- corrections ---------------------------------------------------------------------------------


def corrected() -> Fact:
    """Return a refusal whose words were corrected and whose way was said later."""
    no = fact(FactType.REFUSAL, {"words": "Не звони."})
    later = at("2026-03-07 09:00")
    return replace(
        no,
        history={
            "words": (*no.history["words"], version("Не звони и не приходи.", later)),
            "how": (version(None, reason=UNSURE), version("in-person", later, reason="вспомнила")),
        },
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_corrected_fact_shows_both_wordings(language: str) -> None:
    """When, which answer, what was and what became of it, in each language."""
    say = texts(language)
    made = said(document(book(corrected()), language))

    assert say("report-corrections") in made
    history = made[made.index(say("report-corrections-intro")[:20]) :]
    for word in ("Не звони.", "Не звони и не приходи.", "вспомнила", say("case-unsure")):
        assert word in history
    assert say("report-way-in-person") in history
    assert say("case-refusal-words").lower() in history
    assert f"{say('report-letter-refusal')}1" in history
    assert "09:00" in history


def test_a_fact_taken_back_is_one_line_without_contents() -> None:
    """That it was, when and why it was taken back; not what it said."""
    no = secret(FactType.HARM, retraction=Retraction(at("2026-03-08 11:00"), "записала дважды"))
    made = document(book(no))

    assert "взято назад целиком" in said(made)
    assert "записала дважды" in said(made)
    assert "08.03.2026 11:00" in said(made)
    assert not SECRET.findall(whole(made))
    told = json.dumps(made.manifest, ensure_ascii=False)
    assert "записала дважды" in told


def test_what_is_withheld_is_withheld_in_the_history() -> None:
    """A whole fact, one answer, a fact taken back, and a fact about somebody else."""
    no = secret(FactType.REFUSAL)
    gone = secret(FactType.ACT, retraction=Retraction(NOON, "тайнаяотмена"))
    other = replace(
        secret(FactType.ORDER), id=name("other"),
        history={"body": (version("тайноепрежнее"), version("тайноенынешнее")),
                 "to": (version(name("stranger").hex),)},
    )  # fmt: skip
    out = frozenset({no.id, gone.id})
    made = document(book(no, gone, other), facts_out=out, people=frozenset({None}))

    assert not SECRET.findall(whole(made))


def test_saying_the_same_again_is_no_correction() -> None:
    """Only what changed stands in the history."""
    no = fact(FactType.REFUSAL, {"words": "Нет."})
    twice = replace(no, history={"words": (*no.history["words"], version("Нет."))})

    assert texts("ru")("report-corrections") not in said(document(book(twice)))


def test_a_correction_that_swears_is_masked_and_given_exactly_in_the_annex() -> None:
    """As everything else she wrote."""
    no = fact(FactType.REFUSAL, {"words": "Отвали, сука."})
    mild = replace(no, history={"words": (*no.history["words"], version("Отстань."))})
    made = said(document(book(mild)))

    assert "Отвали, с***." in made
    assert "Отвали, сука." in made[made.index(texts("ru")("report-exact-intro")[:20]) :]


# ---- the choice ----------------------------------------------------------------------------------


def test_whom_a_fact_is_about_cannot_be_kept_back_alone() -> None:
    """It decides what is counted; the whole fact can be left out."""
    no = fact(FactType.REFUSAL, {"words": "Нет.", "to": name("him").hex})

    assert sections(no) == ("words",)


def test_a_reason_goes_with_its_number() -> None:
    """The numbers are offered one by one, in their order, and the files last."""
    person = secret(FactType.PERSON)

    assert sections(person) == (
        "name", "since", "number-1", "address-1", "vehicle-1", "details", FILES,
    )  # fmt: skip
    assert sections(replace(person, retraction=Retraction(NOON, ""))) == ()


def test_witnesses_are_offered_with_their_annex_only() -> None:
    """Without it no report tells of them, so there is nothing to keep back."""
    told = facts(book(*everything()), USUAL)
    annex = facts(book(*everything()), USUAL.with_option("witnesses", done=True))

    assert FactType.WITNESS not in {f.about for f in told}
    assert FactType.WITNESS in {f.about for f in annex}
    assert len({f.id for f in annex}) == len(TOLD)


def test_an_earlier_filing_without_a_day_calls_nothing_new() -> None:
    """Nobody can say what was written down since."""
    made = said(document(book(), previous=Previous(number="ЖТ-1")))

    assert "ЖТ-1" in made
    assert texts("ru")("report-previous-nothing") not in made
    assert UUID(int=0).hex not in made
