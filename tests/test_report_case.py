"""The two seeded cases as reports, read by the checklist of what the law and she need."""

import asyncio
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.applicant import Applicant
from journal.case import assignment, read_case
from journal.casebook import Casebook
from journal.events import FactType
from journal.incident import (
    Effect,
    How,
    Incident,
    Kind,
    Knowledge,
    Level,
    Origin,
    Part,
    Place,
    PlaceKind,
)
from journal.law import load
from locales import LANGUAGES, texts
from report.blocks import Heading, Signature, Table
from report.compose import compose
from report.masking import is_clean, mask
from report.model import (
    Ask,
    Blanket,
    Disclosure,
    Document,
    Paper,
    Period,
    Photo,
    Previous,
    Request,
)
from report.parent import render
from report.sections.series import MANY
from report.statement import statement
from tests.builders import NOON, at, casebook, exhibit, fact, incident, version, when
from tests.seed import name, seed_case_one, seed_case_two
from tests.test_report_pages import noise

WHO = Applicant(name="Сериккызы Айгерим", iin="870101400124", address="г. Актау, дом 5")
HIM = name(2, "him")


def request(language: str = "ru", **options: object) -> Request:
    """Return a request with what every test needs."""
    made = {"number": 2, "made_at": at("2026-02-05 14:05"), "zone": "Asia/Aqtau", **options}
    return Request(language=language, **made)  # type: ignore[arg-type]  # options are the tests' own


def document(book: Casebook, language: str = "ru", **options: object) -> Document:
    """Return the report over *book*."""
    return compose(book, request(language, **options), texts(language), load())


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


@pytest.fixture(scope="module")
def seeds() -> Mapping[tuple[int, str], Printed]:
    """Both cases in every language."""
    made = {}
    for case, book in ((1, seed_case_one()), (2, seed_case_two())):
        for language in LANGUAGES:
            drawn = document(book, language, applicant=WHO, addressee="ДП", asks=frozenset(Ask))
            [paper] = asyncio.run(render(drawn, []))
            made[case, language] = Printed(drawn, printed(paper), paper)
    return made


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
def test_the_second_case_meets_the_checklist(
    seeds: Mapping[tuple[int, str], Printed], need: str, language: str
) -> None:
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
def test_every_article_comes_from_the_law_file(
    seeds: Mapping[tuple[int, str], Printed], language: str, article: str
) -> None:
    """Each law is cited as the file names it."""
    cited = re.sub(r"\s+", " ", load().cite(article, language))

    assert cited in seeds[2, language].words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [1, 2])
def test_nothing_is_printed_that_nobody_verified(
    seeds: Mapping[tuple[int, str], Printed], case: int, language: str
) -> None:
    """No article of the constitution, no repealed law, no denunciation article, no promise."""
    words = seeds[case, language].words

    for banned in ("ст. 20 ", "20-бабы", "214-IV", "419", "Конституц", "Constitution", "около 300"):
        assert banned not in words
    assert ("«Сталкинг, то есть" in words.replace("ст. 115-1 УК РК: ", "")) == (language == "ru")


def test_sections_stand_in_the_order_of_the_law(seeds: Mapping[tuple[int, str], Printed]) -> None:
    """Against the will, contact and tracking, harm, what was before, the record, what it is."""
    order = (
        "parties", "request", "relations", "refusals", "overview", "elements", "harm", "acts",
        "filings", "orders", "numbers", "chronology", "warning", "about-document", "kept", "hash",
        "corrections", "sign",
    )  # fmt: skip
    words = texts("ru")

    assert headings(seeds[2, "ru"].document) == [words(f"report-{name}") for name in order]
    assert [b for b in seeds[2, "ru"].document.blocks if isinstance(b, Signature)][0].text


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
def test_totals_follow_from_the_table(seeds: Mapping[tuple[int, str], Printed], case: int) -> None:
    """Every number of the summary is the sum of rows."""
    made = seeds[case, "ru"]
    summary = next(tables(made.document, "kind", "acts"))
    rows = {row.cells[0][0].text: int(row.cells[1][0].text) for row in summary.rows}
    total = rows.pop(texts("ru")("report-total"))

    assert recount(made) == rows
    assert sum(rows.values()) == total
    assert total == {1: 11, 2: 318}[case]


def test_totals_can_be_recounted_from_the_pages(seeds: Mapping[tuple[int, str], Printed]) -> None:
    """From the text somebody copies out of the file, not only from the data behind it."""
    words = seeds[2, "ru"].words
    begin = words.rindex("12. Хронология")
    rows = re.findall(r"звонок (?:(\d+) раза? )?(?:\+7|скрытый)", words[begin:])

    assert sum(int(count or 1) for count in rows) == 300
    assert words[begin:].count("приход ") == 18
    assert words[begin:].count("после отказа") == 184


def test_what_came_after_the_refusal_is_counted_and_marked(
    seeds: Mapping[tuple[int, str], Printed],
) -> None:
    """Case 1: she refused in March 2025, so everything since counts; before the law is background."""
    first = seeds[1, "ru"]

    assert "Случаев после первого отказа от общения: 11." in first.words
    assert "Предыстория: до 16 сентября 2025 г." in first.words
    assert "до 16 сентября 2025 г. – 13," in first.words
    [since, before] = tables(first.document, "words", "source")
    assert (len(since.rows), len(before.rows)) == (11, 13)


def test_the_breaches_of_an_order_are_possible_and_have_their_day(
    seeds: Mapping[tuple[int, str], Printed],
) -> None:
    """Thirty days from handing over; two months from each act; the police assess."""
    made = seeds[2, "ru"]
    [table] = tables(made.document, "order-label", "until")
    rows = {row.cells[0][0].text: row.cells[5][0].text for row in table.rows}

    assert "Возможные нарушения" in made.words
    assert "по 09.01.2026" in made.words
    assert len(rows) == 50
    assert rows["109"] == "10.02.2026"


def test_empty_sections_are_left_out() -> None:
    """A journal of one call has no orders, no harm and no annex."""
    found = headings(document(casebook(incident(1))))

    for key in ("relations", "refusals", "harm", "acts", "filings", "orders", "witnesses", "exact",
                "series", "withheld", "previous", "corrections"):  # fmt: skip
        assert texts("ru")(f"report-{key}") not in found


# ---- what she keeps to herself ------------------------------------------------------------------

SECRETS = {
    Part.WORDS: "секретныеслова",
    Part.QUOTE: "секретнаяцитата",
    Part.ANSWER: "секретныйответ",
    Part.VEHICLE: "секретнаямашина",
    Part.CHILDREN: "секретныедети",
    Part.PERSON: "секретныйчеловек",
    Part.WITNESS: "секретныйсвидетель",
    Part.PRIVATE: "секретнаяпометка",
}
STRUCTURED = {
    Part.PLACE: Place(PlaceKind.HOME, "секретныйадрес", (43_651_234, 51_167_891)).to_json(),
    Part.KNOWS: Knowledge(How.TOLD, "секретнаясоседка").to_json(),
    Part.EFFECT: Effect(Level.VERY, "секретныйстрах").to_json(),
    Part.UNTAKEN: {"name": "секретныйфайл.mp4", "size": 1},
}
HIDDEN = re.compile("секретн[а-я]+")


def secretive(number: int = 7) -> Incident:
    """Return an entry with a secret in every part, in a former wording and in a file's caption."""
    entry = incident(
        number,
        phone="@секретныйаккаунт",
        parts={**SECRETS, **STRUCTURED},
        exhibits=(exhibit(caption="секретнаяподпись", name="секретноеимя.jpg"),),
    )
    old = {part: (version(value), *entry.history[part]) for part, value in SECRETS.items()}
    origin = Origin("user", "секретныйотправитель", NOON, "secretname")
    return replace(entry, history={**entry.history, **old}, origin=origin)


def found_in(paper: Paper) -> str:
    """Return everything readable in the bytes: pages, every stream, every string, attachments."""
    with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
        texts_ = [printed(paper), paper.name]
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Filter") != "/DCTDecode":
                raw = item.read_bytes()
                texts_ += [raw.decode("utf-8", "ignore"), raw.decode("utf-16-be", "ignore")]
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                texts_ += [
                    str(value) for _, value in item.items() if isinstance(value, pikepdf.String)
                ]
        texts_ += [bytes(f.get_file().read_bytes()).decode() for f in opened.attachments.values()]
        texts_.append(str(opened.docinfo))
    return "\n".join(texts_)


async def pdf(book: Casebook, **options: object) -> Paper:
    """Return the report over *book* as one file."""
    drawn = document(book, **options)
    photo = noise(300, 200)
    [paper] = await render(drawn, [Photo(p.label, photo) for p in drawn.pictures])
    return paper


async def test_every_part_of_an_entry_can_be_withheld_from_every_byte() -> None:
    """Pages, tags, alternative texts, manifest and names: none of them holds a word of it."""
    entry = secretive()
    everything = frozenset((entry.id, part) for part in Part)
    paper = await pdf(casebook(incident(1), entry), withheld=everything, show_gps=True)
    bytes_ = found_in(paper)

    assert set(HIDDEN.findall(bytes_)) == {"секретноеимя"}  # the file itself is still listed
    assert "secretname" not in bytes_
    assert "43.65" not in bytes_
    assert "43651234" not in bytes_
    assert "Что не раскрыто" in bytes_


async def test_an_entry_left_out_is_a_number_and_nothing_else() -> None:
    """Neither its files nor their names and captions."""
    entry = secretive()
    bytes_ = found_in(await pdf(casebook(incident(1), entry), left_out=frozenset({entry.id})))

    assert not HIDDEN.findall(bytes_)
    assert entry.exhibits[0].sha256 not in bytes_
    assert "Записи, не включённые целиком: 1 (№ 7)" in bytes_


async def test_blankets_hold_for_entries_and_facts() -> None:
    """Places, children, names, quotes, answers and effects, wherever they stand."""
    person = fact(FactType.PERSON, {
        "name": "секретноелицо", "details": "секретныесведения", "address-1": "секретнаяулица",
    })  # fmt: skip
    harm = fact(FactType.HARM, {"kind": "children", "words": "секретныйвред"})
    plain = secretive()
    keep = {
        p: v
        for p, v in plain.history.items()
        if p not in {Part.WORDS, Part.VEHICLE, Part.UNTAKEN, Part.NUMBER}
    }
    entry = replace(plain, history=keep, exhibits=())
    bytes_ = found_in(
        await pdf(casebook(incident(1), entry, facts=(person, harm)), blankets=frozenset(Blanket))
    )

    assert not HIDDEN.findall(bytes_)
    assert "secretname" not in bytes_
    assert "лицо № 1" in bytes_
    assert "дом" in bytes_


async def test_pins_need_her_leave() -> None:
    """Coordinates are printed only when she asks for them."""
    entry = incident(1, place=Place(PlaceKind.HOME, "", (43_651_234, 51_167_891)))
    without = found_in(await pdf(casebook(entry)))
    shown = found_in(await pdf(casebook(entry), show_gps=True))

    assert "43.65123" not in without
    assert "43651234" not in without
    assert "координаты места: не раскрыты" in without
    assert "43.65123, 51.16789" in shown


async def test_witnesses_stand_in_their_annex_alone_and_only_if_she_chooses() -> None:
    """Names and contacts of witnesses are in no byte of a report without the annex."""
    witness = fact(FactType.WITNESS, {"name": "секретнаяколлега", "contact": "8 701 999 88 77"})
    book = casebook(incident(1), facts=(witness,))
    without = found_in(await pdf(book))
    chosen = found_in(await pdf(book, witness_annex=True))

    assert "секретнаяколлега" not in without
    assert "999 88 77" not in without
    assert "секретнаяколлега" in chosen
    assert "Приложение: свидетели" in chosen


async def test_only_the_chosen_people_are_told_of() -> None:
    """Another person's entries, refusals, orders and numbers stay out."""
    one = fact(FactType.PERSON, {"name": "Первый"})
    two = replace(
        fact(FactType.PERSON, {"name": "секретныйвторой", "number-1": {"raw": "8 701 999 88 77", "e164": "+77019998877", "hidden": False}}),
        id=name("second"),
    )  # fmt: skip
    no = fact(FactType.REFUSAL, {"words": "секретныйотказ", "to": two.id.hex})
    entries = (
        incident(1, parts={Part.PERSON: assignment(one.id)}),
        incident(2, words="секретныйслучай", parts={Part.PERSON: assignment(two.id)}),
        incident(3, words="секретныйзвонок", phone="8 701 999 88 77"),
        incident(4, words="секретныйнекто"),
    )
    book = casebook(*entries, facts=(one, two, no))
    bytes_ = found_in(await pdf(book, people=frozenset({one.id})))

    assert not HIDDEN.findall(bytes_)
    assert "999 8877" not in bytes_
    assert "секретныйнекто" in said(document(book, people=frozenset({one.id, None})))


@settings(max_examples=40, deadline=None)
@given(
    st.frozensets(st.sampled_from([p for p in Part if p is not Part.PRIVATE])),
    st.frozensets(st.sampled_from(list(Blanket))),
)
def test_whatever_she_withholds_is_nowhere(
    parts: frozenset[Part], blankets: frozenset[Blanket]
) -> None:
    """Any choice: what is withheld is on no page and not in the manifest, and is said to be missing."""
    entry = secretive()
    made = document(
        casebook(entry), withheld=frozenset((entry.id, p) for p in parts), blankets=blankets
    )
    everything = said(made) + json.dumps(made.manifest, ensure_ascii=False)
    whole = {
        Blanket.QUOTES: Part.QUOTE,
        Blanket.ANSWERS: Part.ANSWER,
        Blanket.CHILDREN: Part.CHILDREN,
    }
    gone = parts | {part for blanket, part in whole.items() if blanket in blankets}
    if Blanket.NAMES in blankets:
        gone |= {Part.PERSON}
    for part in gone & set(SECRETS):
        assert SECRETS[part] not in everything
        assert f"{texts('ru')(f'report-part-{part.value}')}: не раскрыто" in everything
    assert SECRETS[Part.PRIVATE] not in everything


# ---- words ----------------------------------------------------------------------------------------

RUDE = "иди нахуй, сука"


def test_obscene_words_are_masked_in_the_body_and_exact_in_the_annex() -> None:
    """An office reads the body aloud; the exact words are evidence."""
    refusal = fact(FactType.REFUSAL, {"words": "Отвали, мудак", "when": when().to_json()})
    entry = incident(3, words=f"сказал {RUDE}", parts={Part.QUOTE: RUDE})
    book = casebook(entry, facts=(refusal,))
    masked, open_ = document(book), document(book, masked=False)
    annex = next(b for b in masked.blocks if isinstance(b, Heading) and "без сокращений" in b.text)
    at_ = masked.blocks.index(annex)
    body = json.dumps([b.drawn() for b in masked.blocks[:at_]], ensure_ascii=False)
    rest = json.dumps([b.drawn() for b in masked.blocks[at_:]], ensure_ascii=False)

    assert "иди н****, с***" in body
    assert "м****" in body
    assert RUDE not in body
    assert rest.count(RUDE) == 2
    assert "Отвали, мудак" in rest
    assert RUDE in json.dumps(masked.manifest, ensure_ascii=False)
    assert "без сокращений" not in said(open_)
    assert RUDE in said(open_)


DECENT = (
    "Себе, тебе, небо, хлеб, учебник, команда, наблюдать, рубля, ребёнок, мандарин, мандат, отвар, "
    "подстраховать, оскорблять, употреблять, товар, педикюр, небанальный, Тлебалдин, судебный, "
    "потребовать, перебежать, себестоимость, застрахуй, хулиган, психует, служебный, сукно, сучок, "
    "көтеру, көтерме, боқырау, аманат, сігір, class, assess, Hancock, scunthorpe, cocktail"
)


def test_the_mask_spares_decent_words() -> None:
    """Nothing of hers is changed that is not on the list."""
    assert is_clean(DECENT)


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Пиздец", "П*****"),
        ("заебал", "з*****"),
        ("БЛЯТЬ", "Б****"),
        ("уёбок", "у****"),
        ("xуй", "x**"),  # a Latin x
        ("қотақ", "қ****"),
        ("жәлеп", "ж****"),
        ("Motherfucker", "M***********"),
        ("bitch", "b****"),
    ],
)
def test_the_mask_keeps_the_first_letter(word: str, shown: str) -> None:
    """In three languages, in any case, also half in the other alphabet."""
    assert mask(f"({word}!)") == f"({shown}!)"


@given(st.text(max_size=200))
def test_the_mask_keeps_length_and_everything_between_words(text: str) -> None:
    """Masking twice is masking once, and no other sign changes."""
    done = mask(text)

    assert len(done) == len(text)
    assert all(b in {a, "*"} for a, b in zip(text, done, strict=True))
    assert mask(done) == done


# ---- what is disclosed, said beforehand -------------------------------------------------------------


def test_what_is_disclosed_is_said_exactly(seeds: Mapping[tuple[int, str], Printed]) -> None:
    """Counted from the pages: she sees it before anything is made."""
    found = {d.kind: d for d in seeds[2, "ru"].document.disclosed}

    assert found[Disclosure.ENTRIES].count == 184
    assert found[Disclosure.NUMBERS].count == 30
    assert found[Disclosure.PEOPLE].names == ("Знакомый",)
    assert found[Disclosure.APPLICANT].names == ("name", "iin", "address")
    assert found[Disclosure.ORDERS].names == ("П1",)
    assert Disclosure.WITNESSES not in found
    for number in found[Disclosure.NUMBERS].names:
        assert number in seeds[2, "ru"].words


def test_files_of_facts_are_listed_and_shown() -> None:
    """Every file has a place in the inventory, whatever it belongs to."""
    refusal = replace(
        fact(FactType.REFUSAL, {"words": "Нет."}), exhibits=(exhibit(1, name="отказ.jpg"),)
    )
    order = replace(
        fact(FactType.ORDER, {"kind": "protective"}),
        exhibits=(exhibit(1, name="предписание.pdf", mime="application/pdf"),),
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

    assert "номер ЖТ-2026-00012345, дата 20 января 2026 г., орган ДП" in said(made)
    assert "С тех пор сделано 7 записей (№ 178–184)" in said(made)
    assert said(made).count('["новое", "b"]') == 7


# ---- long journals ------------------------------------------------------------------------------------


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
    acts = sum(
        int(COUNTED.fullmatch(r.cells[2][1].text)["count"])  # type: ignore[index]  # a match or a failure
        if COUNTED.fullmatch(r.cells[2][1].text)
        else 1
        for r in main.rows
    )
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


# ---- the kit --------------------------------------------------------------------------------------------


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
    made = statement(book, request(language, applicant=WHO), texts(language), load(), papers)
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
    made = statement(book, request(masked=False), texts("ru"), load(), [])
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
