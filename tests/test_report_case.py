"""The two seeded cases as reports, read by the checklist of what the law and she need."""

import asyncio
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pypdf
import pytest

from journal.applicant import Applicant
from journal.casebook import Casebook
from journal.incident import Kind, Part
from journal.law import load
from locales import LANGUAGES, texts
from report.blocks import Bars, Heading, Signature, Table
from report.compose import compose
from report.model import (
    Ask,
    Document,
    Paper,
    Request,
)
from report.parent import render
from report.source import gather_source
from tests.builders import at, casebook, incident, story, when
from tests.seed import name, seed_case_one, seed_case_two

WHO = Applicant(name="Сериккызы Айгерим", iin="870101400124", address="г. Актау, дом 5")
HIM = name(2, "him")


def request(language: str = "ru", **options: object) -> Request:
    """Return a request with what every test needs."""
    made = {"number": 2, "made_at": at("2026-02-05 14:05"), "zone": "Asia/Aqtau", **options}
    return Request(language=language, **made)  # type: ignore[arg-type]  # options are the tests' own


def document(book: Casebook, language: str = "ru", **options: object) -> Document:
    """Return the report over *book*."""
    return compose(gather_source(book, request(language, **options), texts(language), load()))


def said(made: Document) -> str:
    """Return everything the pages hold, as one text."""
    blocks = [block.drawn() for block in made.blocks]
    pictures = [[p.alt, *p.caption, p.missing] for p in made.pictures]
    return json.dumps([blocks, pictures], ensure_ascii=False).replace("\u00a0", " ")


def printed(paper: Paper) -> str:
    """Return the words on the pages, without the places where a line may break."""
    reader = pypdf.PdfReader(io.BytesIO(paper.pdf))
    words = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", " ", words.replace("\u200b", ""))


def tables(made: Document, *columns: str) -> Iterator[Table]:
    """Yield the tables that have these columns, in Russian."""
    words = {texts("ru")(f"report-column-{column}") for column in columns}
    yield from (b for b in made.blocks if isinstance(b, Table) and words <= set(b.header))


def headings(made: Document) -> list[str]:
    """Return the headings of level 1."""
    return [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]


class Printed(NamedTuple):
    """A finished report: its document, and the words on its pages."""

    document: Document
    words: str
    paper: Paper


class Seeds(dict[tuple[int, str], Printed]):
    """Both cases in every language, each printed when it is first looked at."""

    def __missing__(self, key: tuple[int, str]) -> Printed:
        """Print a case in a language."""
        case, language = key
        book = seed_case_one() if case == 1 else seed_case_two()
        drawn = document(book, language, applicant=WHO, addressee="ДП", asks=frozenset(Ask))
        [paper] = asyncio.run(render(drawn, []))
        made = self[key] = Printed(drawn, printed(paper), paper)
        return made


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    """The cases that were printed for the tests of this file."""
    return Seeds()


# number in the list of requirements: the texts by which it is met in every language
CHECKLIST: Mapping[str, tuple[str, ...]] = {
    "1 elements as headings": ("elements", "refusals", "harm"),
    "2 the moment of refusal": ("refusals", "column-refused", "column-proof"),
    "3 harm": ("harm", "hook-hardship"),
    "7 earlier history": ("acts", "filings"),
    "9 chronology": ("chronology", "column-words", "column-files"),
    "10 numbers and people": ("numbers", "column-reason", "relations"),
    "11 source of knowledge": ("knows-device", "knows-saw"),
    "14 what it is": ("about-advice",),
    "15 who and to whom": ("name", "iin", "address", "to"),
    "16 warning": ("warning", "sign-name"),
    "17 complaint": ("ask-victim",),
    "18 optional requests": ("ask-cameras", "ask-safety", "ask-damage"),
    "32 how it was kept": ("kept", "hash"),
    "42 no promise": ("about-advice",),
    "44 signature": ("sign", "sign-text", "page"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("need", CHECKLIST)
def test_the_second_case_meets_the_checklist(seeds: Seeds, need: str, language: str) -> None:
    """Every requirement that is a text on a page is there, in each language."""
    words = texts(language)
    for key in CHECKLIST[need]:
        assert re.sub(r"\s+", " ", words(f"report-{key}")) in seeds[2, language].words, key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "article",
    [
        "stalking",
        "complaint",
        "false-report",
        "documents",
        "presenting",
        "fixing",
        "knowledge",
        "registration",
        "breach",
        "limitation",
        "order",
        "requirements",
        "approach",
        "harm",
        "answers",
    ],
)
def test_every_article_comes_from_the_law_file(seeds: Seeds, language: str, article: str) -> None:
    """Each law is cited as the file names it."""
    cited = re.sub(r"\s+", "", load().cite(article, language))

    assert cited in seeds[2, language].words.replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [1, 2])
def test_nothing_is_printed_that_nobody_verified(seeds: Seeds, case: int, language: str) -> None:
    """No article of the constitution, no repealed law, no denunciation article, no promise."""
    words = seeds[case, language].words

    for banned in (
        "ст. 20 ",
        " 20-бабы",
        "214-IV",
        "419",
        "Конституц",
        "Constitution",
        "около 300",
    ):
        assert banned not in words
    assert ("«Сталкинг, то есть" in words.replace("ст. 115-1 УК РК: ", "")) == (language == "ru")


def test_sections_stand_in_the_order_of_the_law(seeds: Seeds) -> None:
    """Against the will, contact and tracking, harm, what was before, the record, what it is."""
    order = (
        "parties", "request", "relations", "refusals", "overview", "elements", "apart", "harm", "acts",
        "filings", "orders", "numbers", "chronology", "warning", "about-document", "kept", "hash",
        "corrections", "sign",
    )  # fmt: skip
    words = texts("ru")

    assert headings(seeds[2, "ru"].document) == [words(f"report-{name}") for name in order]
    signatures = [b for b in seeds[2, "ru"].document.blocks if isinstance(b, Signature)]
    assert len(signatures) == 2


COUNTED = re.compile(r"(?P<count>\d+) раза?")


def recount(paper: Printed) -> dict[str, int]:
    """Return the acts by kind as somebody with the printed table and a pencil counts them."""
    found: dict[str, int] = {}
    for table in list(tables(paper.document, "words", "source"))[:1]:
        for row in table.rows:
            what = [run.text for run in row.cells[2]]
            times = next((COUNTED.fullmatch(text) for text in what[1:2]), None)
            kind = what[0].rstrip("*")
            found[kind] = found.get(kind, 0) + (int(times["count"]) if times else 1)
    return found


@pytest.mark.parametrize("case", [1, 2])
def test_totals_follow_from_the_table(seeds: Seeds, case: int) -> None:
    """Every number of the summary is the sum of rows."""
    made = seeds[case, "ru"]
    summary = next(tables(made.document, "kind", "acts"))
    rows = {row.cells[0][0].text: int(row.cells[1][0].text) for row in summary.rows}
    total = rows.pop(texts("ru")("report-total"))

    assert recount(made) == rows
    assert sum(rows.values()) == total
    assert total == {1: 11, 2: 318}[case]


def test_totals_can_be_recounted_from_the_pages(seeds: Seeds) -> None:
    """From the text somebody copies out of the file, not only from the data behind it."""
    words = seeds[2, "ru"].words
    begin = words.rindex("13. Хронология")
    rows = re.findall(r"звонок (?:(\d+) раза? )?(?:\+7|скрытый)", words[begin:])

    assert sum(int(count or 1) for count in rows) == 300
    assert words[begin:].count("визит, посещение ") == 18
    assert words[begin:].count("после отказа") == 184


def test_what_came_after_the_refusal_is_counted_and_marked(
    seeds: Seeds,
) -> None:
    """Case 1: she refused in March 2025, so everything since counts; before the law is background."""
    first = seeds[1, "ru"]

    assert "Случаев после первого отказа от общения: 11." in first.words
    assert "Предыстория: до 16 сентября 2025 г." in first.words
    assert "до 16 сентября 2025 г. – 13," in first.words
    [since, before] = tables(first.document, "words", "source")
    assert (len(since.rows), len(before.rows)) == (11, 13)


def test_nothing_is_counted_after_a_refusal_that_is_not_there() -> None:
    """A column of noughts would say that he stopped."""
    refused = list(tables(document(seed_case_two()), "month", "all"))
    silent = list(tables(document(story(30)), "month", "all"))
    after = texts("ru")("report-column-after-refusal")

    assert [after in table.header for table in (*refused, *silent)] == [True, False]


def test_the_breaches_of_an_order_are_possible_and_have_their_day(
    seeds: Seeds,
) -> None:
    """Thirty days from handing over; two months from each act; the police assess."""
    made = seeds[2, "ru"]
    [table] = tables(made.document, "order-label", "until")
    rows = {row.cells[0][0].text: row.cells[5][0].text for row in table.rows}

    assert "Возможные нарушения" in made.words
    assert "по 09.01.2026" in made.words
    assert len(rows) == 50
    assert rows["109"] == "10.02.2026"


def test_what_a_number_alone_says_is_counted_in_acts(
    seeds: Seeds,
) -> None:
    """It stands with the acts, for it can be more than the entries."""
    assert "Знакомый: случаев – 40 (из них только по номеру – 22), записей – 33." in (
        seeds[2, "ru"].words
    )


def test_a_column_that_holds_only_the_event_is_not_headed_by_the_recording() -> None:
    """Threats apart and exact words say when it happened; when it was written stands elsewhere."""
    book = casebook(incident(1, kind=Kind.THREAT, parts={Part.QUOTE: "найду"}))
    made = document(book)
    both = texts("ru")("report-column-when")
    headed = [b.header for b in made.blocks if isinstance(b, Table) and both in b.header]

    assert [texts("ru")("report-column-source") in header for header in headed] == [True]


def test_one_end_of_a_relation_does_not_read_as_the_whole_of_it() -> None:
    """She knows him since October 2024, not in October 2024; months come as the language has them."""
    assert "начало: октябрь 2024" in said(document(seed_case_two()))
    assert "декабрь 2022 – март 2025" in said(document(seed_case_one()))
    assert "2022 ж. желтоқсан – 2025 ж. наурыз" in said(document(seed_case_one(), "kk"))


@pytest.mark.parametrize(
    ("language", "label"), [("ru", "12.01.26"), ("kk", "12.01.26"), ("en", "12 Jan 26")]
)
def test_the_axis_writes_dates_as_the_language_does(language: str, label: str) -> None:
    """Day and month are never mistaken for each other."""
    weeks = (incident(n, when=when(f"2026-01-{n:02d} 12:00")) for n in (13, 27))
    made = document(casebook(*weeks), language=language)
    [chart] = (block for block in made.blocks if isinstance(block, Bars))

    assert chart.points[0].label == label


def test_a_single_act_has_no_chart() -> None:
    """One bar and one dot compare nothing."""
    assert texts("ru")("report-chart-weeks") not in said(document(casebook(incident(1))))
    assert texts("ru")("report-chart-weeks") in said(document(seed_case_one()))


def test_empty_sections_are_left_out() -> None:
    """A journal of one call has no orders, no harm and no annex."""
    found = headings(document(casebook(incident(1))))

    for key in ("relations", "refusals", "harm", "acts", "filings", "orders", "witnesses", "exact",
                "series", "withheld", "previous", "corrections"):  # fmt: skip
        assert texts("ru")(f"report-{key}") not in found
