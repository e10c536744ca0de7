"""A word she wants nowhere is in no byte of a report and in no line of the statement."""

import json
from dataclasses import replace
from typing import Any

import pytest

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.case import Period
from journal.casebook import Casebook
from journal.events import FactType
from journal.incident import (
    Effect,
    How,
    Knowledge,
    Level,
    Origin,
    Part,
    Place,
    PlaceKind,
    Retraction,
)
from journal.law import load
from journal.phones import Number
from journal.redaction import MARK, fold
from locales import LANGUAGES, texts
from report.model import Ask, Document, Previous
from report.parent import render
from report.source import gather_source
from report.statement import statement
from tests.builders import NOON, casebook, exhibit, fact, incident, version
from tests.seed import seed_case_two
from tests.test_report_case import WHO, document, request, said
from tests.test_report_withholding import found_in, pdf

WORD = "Зарина"
STEM = fold("зарин")[0]
PHONE = "8 701 999 88 77"
FREE = (
    Part.WORDS,
    Part.QUOTE,
    Part.ANSWER,
    Part.VEHICLE,
    Part.SIGNS,
    Part.MEANS,
    Part.CHILDREN,
    Part.WITNESS,
    Part.PERSON,
)
STRUCTURED: dict[Part, JsonValue] = {
    Part.PLACE: Place(PlaceKind.HOME, "дом Зарины").to_json(),
    Part.KNOWS: Knowledge(How.TOLD, "от Зарины").to_json(),
    Part.EFFECT: Effect(Level.VERY, "страх за Зарину").to_json(),
    Part.UNTAKEN: {"name": "Зарина.mp4", "size": 1},
    Part.NUMBER: Number.read("@za_зарина", "KZ").to_json(),
}


def everywhere() -> Casebook:
    """Return a journal that names her in every place where she can write."""
    entry = incident(
        7,
        parts={**dict.fromkeys(FREE, "с Зариной рядом"), **STRUCTURED},
        exhibits=(exhibit(caption="ЗАРИНА", name="фото_Зарины.jpg"),),
    )
    old = {
        part: (version("было: Зарина"), version("стало: нет", reason="не Зарина")) for part in FREE
    }
    origin = Origin("user", "Зарина К.", NOON, "zarina")
    gone = incident(8, retraction=Retraction(NOON, "это была Зарина"))
    facts = (
        fact(FactType.PERSON, {
            "name": "Зарина", "relation": "сестра Зарины", "details": "подруга Зарины",
            "since": Period(words="от Зарины").to_json(), "address-1": "ул. Зарины, 5",
            "number-1": Number.read("@зарина1987", "KZ").to_json(), "reason-1": "сказала Зарина",
            "vehicle-1": "Зарина KZ",
        }),
        replace(fact(FactType.REFUSAL, {"words": "x"}), history={
            "words": (version("при Зарине"), version("при ней", reason="Зарина просила"))}),
        fact(FactType.HARM, {"kind": "с Зариной", "words": "Зарина боится",
                             "amount": {"tenge": 700, "words": "для Зарины"}}),
        fact(FactType.ACT, {"outcome": "о Зарине", "officer": "Зарина А.", "number": "Зарина-1"}),
        fact(FactType.ORDER, {"body": "УП им. Зарины", "number": "З-Зарина"}),
        fact(FactType.FILING, {"office": "УП Зарины", "number": "ЖТ-Зарина", "date": "2026-03-03"}),
        fact(FactType.WITNESS, {"name": "Зарина", "contact": "у Зарины", "saw": "Зарину"}),
        replace(fact(FactType.HARM, {"words": "y"}), retraction=Retraction(NOON, "Зарина против")),
    )  # fmt: skip
    told = replace(entry, history={**entry.history, **old}, origin=origin)
    return casebook(told, gone, incident(9, words="Зари\u200bна, З\u0301арина"), facts=facts)


HERS: dict[str, Any] = {
    "applicant": Applicant(name="Иванова Зарина", address="ул. Зарины 1", email="зарина@почта.кз"),
    "addressee": "УП района Зарины",
    "previous": Previous(number="ЖТ-Зарина", office="УП Зарины", report=1),
    "witness_annex": True,
    "asks": frozenset(Ask),
}


async def test_the_word_is_in_no_byte() -> None:
    """Pages, tags, alternative texts, the attachment, metadata, names: none of them holds a form of it."""
    before = found_in(await pdf(everywhere(), **HERS))
    after = found_in(await pdf(everywhere(), words=(WORD,), **HERS))

    assert fold(before)[0].count(STEM) > 50
    assert STEM not in fold(after)[0]
    assert MARK in after


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_does_not_hold_it_either(language: str) -> None:
    """In both lengths, whoever is addressed."""
    asked = request(language, words=(WORD,), **HERS)
    told = statement(gather_source(everywhere(), asked, texts(language), load()), [])
    everything = "\n".join((told.short, *told.full))

    assert STEM not in fold(everything)[0]
    assert MARK in everything


def test_what_was_covered_is_counted_and_not_named() -> None:
    """How many words and places; the same number that she sees before, with the forms she can check."""
    asked = request(words=(WORD, "Тимур"), **HERS)
    source = gather_source(everywhere(), asked, texts("ru"), load())
    found = {hidden.word: hidden for hidden in source.hidden}

    assert found[WORD].places == source.covered > 30
    assert {"Зарина", "Зарины", "ЗАРИНА", "Зариной"} <= set(found[WORD].forms)
    assert found["Тимур"].places == 0
    line = f"слов – 2, мест – {source.covered}"
    assert line in said(document(everywhere(), words=(WORD, "Тимур"), **HERS))


def test_somebody_whose_whole_name_is_covered_has_a_number() -> None:
    """Two people without a name are still told apart."""
    book = casebook(incident(1), facts=(fact(FactType.PERSON, {"name": "Зарина"}),))

    assert "лицо № 1" in said(document(book, words=(WORD,)))


def test_a_number_that_is_hidden_is_no_number_any_more() -> None:
    """Neither as she wrote it nor in international form, not in the table and not in the manifest."""
    book = casebook(incident(1, phone=PHONE), incident(2, phone="8 702 111 22 33"))
    made = document(book, words=("+7 701 999 88 77",))
    told = (said(made) + json.dumps(made.manifest)).replace(" ", "")

    assert "7019998877" not in told
    assert "999" not in told
    assert "7021112233" in told
    assert MARK in said(made)


def test_the_words_of_the_form_stay() -> None:
    """«Звонок» as her word is covered; as the name of a kind it tells nothing and stays."""
    book = casebook(incident(1, words="Был звонок ночью."))
    made = said(document(book, words=("звонок",)))

    assert f"Был {MARK} ночью." in made
    assert texts("ru")("report-kind-call") in made


@pytest.mark.parametrize("words", [("Актау",), ("проходная", "коллега", "он")])
def test_no_count_changes(words: tuple[str, ...]) -> None:
    """Covering takes words away and no act, number, day, breach or tenge."""

    def figures(made: Document) -> object:
        return [b.drawn() for b in made.blocks if b.tag in {"bars", "heat"}], made.disclosed

    assert figures(document(seed_case_two(), words=words)) == figures(document(seed_case_two()))


async def test_her_own_name_can_be_covered_too() -> None:
    """She is told beforehand, since it stands in the list of what was found."""
    made = document(casebook(incident(1)), applicant=WHO, words=("Сериккызы",))
    [paper] = await render(made, [])

    assert "Сериккызы" not in found_in(paper)
    assert f"{MARK} Айгерим" in said(made)
