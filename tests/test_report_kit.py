"""What goes with a filing: the list of what is disclosed, files, series, parts, the statement."""

from dataclasses import replace
from typing import Any

import pytest

from journal.case import read_case
from journal.casebook import Casebook
from journal.events import FactType
from journal.incident import (
    Kind,
    Via,
)
from journal.law import load
from locales import LANGUAGES, texts
from report.masking import is_clean
from report.model import (
    Disclosure,
    Paper,
    Period,
    Photo,
    Previous,
)
from report.parent import render
from report.sections.series import MANY
from report.source import gather_source
from report.statement import statement
from tests.builders import at, casebook, exhibit, fact, incident, when
from tests.seed import seed_case_one, seed_case_two
from tests.test_report_case import (
    COUNTED,
    WHO,
    document,
    headings,
    printed,
    request,
    said,
    tables,
)
from tests.test_report_pages import noise
from tests.test_report_withholding import pdf


def test_what_is_disclosed_is_said_exactly() -> None:
    """Counted from the pages: she sees it before anything is made."""
    made = document(seed_case_two(), applicant=WHO)
    found = {d.kind: d for d in made.disclosed}

    assert found[Disclosure.ENTRIES].count == 184
    assert found[Disclosure.NUMBERS].count == 30
    assert found[Disclosure.PEOPLE].names == ("Знакомый",)
    assert found[Disclosure.APPLICANT].names == ("name", "iin", "address")
    assert found[Disclosure.ORDERS].names == ("П1",)
    assert Disclosure.WITNESSES not in found
    for number in found[Disclosure.NUMBERS].names:
        assert number in said(made)


def test_files_of_facts_are_listed_and_shown() -> None:
    """Every file has a place in the inventory, whatever it belongs to."""
    refusal = replace(
        fact(FactType.REFUSAL, {"words": "Нет."}), exhibits=(exhibit(1, name="отказ.jpg"),)
    )
    order = replace(
        fact(FactType.ORDER, {"kind": "protective"}),
        exhibits=(exhibit(1, name="предписание.pdf", mime="application/pdf", via=Via.DOCUMENT),),
    )
    made = document(casebook(incident(1), facts=(refusal, order)))
    [inventory] = tables(made, "file", "name")

    assert [row.cells[0][0].text for row in inventory.rows] == ["О1.1", "П1.1"]
    assert [picture.label for picture in made.pictures] == ["О1.1"]
    assert made.pictures[0].caption[0] == "О1.1 – к отказу О1"
    assert [d.names for d in made.disclosed if d.kind is Disclosure.FILES] == [("П1.1",)]


def test_a_second_report_names_the_first_and_what_is_new() -> None:
    """Number, day and office; the entries written down since are counted and marked."""
    previous = Previous(number="ЖТ-2026-00012345", on=at("2026-01-20 12:00").date(), office="ДП")
    made = document(seed_case_two(), previous=previous)

    assert "заявление: № ЖТ-2026-00012345, 20 января 2026 г., ДП." in said(made)
    assert "С тех пор сделано 7 записей (№ 178–184)" in said(made)
    assert said(made).count('["новое", "b"]') == 7


def test_of_an_earlier_filing_only_what_is_known_is_said() -> None:
    """No «not given, not given, not given»; a number has one «№», however she typed it."""
    bare = said(document(seed_case_two(), previous=Previous()))
    numbered = said(document(seed_case_two(), previous=Previous(number="№ 512")))

    assert "Этот документ дополняет ранее поданное заявление." in bare
    assert "Этот документ дополняет ранее поданное заявление: № 512." in numbered


def many(count: int) -> Casebook:
    """Return a journal of *count* calls, six a day from one number, one with words."""
    return casebook(
        *(
            incident(
                n,
                phone="8 701 123 45 67",
                when=when(f"2026-{1 + n // 168:02d}-{1 + n // 6 % 28:02d} {8 + n % 6 * 2:02d}:00"),
                words="молчал" if n % 6 == 5 else "",
            )
            for n in range(count)
            if n
        )
    )


def test_long_series_share_a_row_and_stand_in_full_in_the_annex() -> None:
    """Above 300 rows: nothing is lost, no number shifts, the total is the same."""
    made = document(many(MANY + 40))
    [main, annex] = tables(made, "words", "source")
    times = [COUNTED.fullmatch(row.cells[2][1].text) for row in main.rows]
    acts = sum(int(found["count"]) if found else 1 for found in times)
    alone = {r.cells[0][0].text for r in main.rows if r.cells[0][0].text.isdigit()}

    assert len(main.rows) < 150
    assert acts == MANY + 39
    assert alone | {r.cells[0][0].text for r in annex.rows} == set(map(str, range(1, MANY + 40)))
    assert "приложени" in said(made)
    assert len(list(tables(document(many(MANY)), "words", "source"))) == 1


def test_hidden_numbers_are_never_put_together() -> None:
    """They may be many people or one."""
    book = casebook(*(incident(n, phone="hidden") for n in range(1, MANY + 20)))
    [main] = tables(document(book), "words", "source")

    assert len(main.rows) == MANY + 19


async def test_photos_are_made_small_before_there_are_more_files_than_the_channel_takes() -> None:
    """The application of the police takes five files; sixty photos fit, none is lost."""
    photo = noise(1100, 825)
    book = casebook(*(incident(n, exhibits=(exhibit(),)) for n in range(1, 61)))
    drawn = document(book, profile="app102")
    papers = await render(drawn, [Photo(p.label, photo) for p in drawn.pictures])
    shown = "".join(map(printed, papers))

    assert 60 * len(photo) > 5 * drawn.part_bytes
    assert 1 < len(papers) <= drawn.max_files == 5
    assert all(len(paper.pdf) <= drawn.part_bytes for paper in papers)
    assert all(f"{n}.1 – к записи" in shown for n in range(1, 61))
    assert all(paper.name.isascii() and len(paper.name) < 30 for paper in papers)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [1, 2])
def test_the_statement_tells_the_facts_and_no_quotes(case: int, language: str) -> None:
    """Refusal, person, harm, police: when and which, with the words left to the annex."""
    book = seed_case_one() if case == 1 else seed_case_two()
    papers = [Paper("report-002.pdf", b"", "a" * 64, 17)]
    made = statement(
        gather_source(book, request(language, applicant=WHO), texts(language), load()), papers
    )
    whole = made.short + "\n".join(made.full)

    assert len(made.short) <= 1400
    for refusal in read_case(book).refusals:
        assert refusal.words not in whole
    register = {1: "ЖТ-2026-00012345", 2: "З-118"}[case]
    assert register in whole
    assert "a" * 64 in made.short
    assert "\u00a0" not in whole


def test_an_insult_is_not_in_the_statement() -> None:
    """An appeal with obscene words may be sent back: a name that insults becomes a label."""
    person = fact(FactType.PERSON, {"name": "Мудак", "relation": "ex-spouse"})
    act = fact(FactType.ACT, {"kind": "report", "office": "ёбаный отдел", "number": "КУИ 1"})
    book = casebook(incident(1, kind=Kind.MESSAGE), facts=(person, act))
    made = statement(gather_source(book, request(masked=False), texts("ru"), load()), [])
    whole = made.short + "\n".join(made.full)

    assert is_clean(whole)
    assert "Л1, бывший супруг" in whole
    assert "КУИ 1" in whole


async def test_hostile_words_of_facts_change_nothing_but_themselves() -> None:
    """Markup, directions, widths of nothing and four thousand letters, in every field of a fact."""
    bad = '#let x = 1 $ <b>b</b> @ref "\\ \u202eevil\u202c\u200b مرحبا 😀 \x00 ' + "ж" * 4000
    person = fact(
        FactType.PERSON, {"name": bad[:200], "details": bad, "vehicle-1": bad, "address-1": bad}
    )
    told = (
        person,
        fact(FactType.REFUSAL, {"words": bad, "how": bad, "proof": bad, "to": person.id.hex}),
        fact(FactType.HARM, {"kind": bad, "words": bad, "amount": {"tenge": 1, "words": bad}}),
        fact(FactType.ACT, {"kind": bad, "outcome": bad, "office": bad, "number": bad}),
        fact(FactType.ORDER, {"kind": bad, "number": bad, "body": bad}),
        fact(FactType.WITNESS, {"name": bad, "contact": bad, "saw": bad}),
        fact(FactType.FILING, {"channel": bad, "number": bad, "office": bad}),
    )
    paper = await pdf(casebook(incident(1), facts=told), witness_annex=True)
    words = printed(paper)

    assert words.count("#let x = 1") >= 15
    assert "[U+202E]evil[U+202C]" in words
    assert "Что представляет собой этот документ" in words


def test_a_period_leaves_the_facts_and_counts_what_is_outside() -> None:
    """A refusal before the period still is the refusal; entries outside are counted, not told."""
    last = Period(first=at("2026-01-20 12:00").date())
    made = document(seed_case_two(), period=last)
    found: dict[str, Any] = {d.kind: d.count for d in made.disclosed}

    assert "Момент отказа" in headings(made)
    inside = found[Disclosure.ENTRIES]
    assert f"не включённые в этот экземпляр: {184 - inside}." in said(made)
