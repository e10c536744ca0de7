"""What the report says and keeps to itself, before a page is set."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from journal.applicant import Applicant
from journal.errors import NothingToReportError
from journal.incident import (
    PDF,
    Effect,
    How,
    Incident,
    Kind,
    Knowledge,
    Level,
    Origin,
    Part,
    Retraction,
    Via,
)
from journal.law import load
from locales import texts
from report.blocks import Heading, Signature, Table, Tags
from report.compose import compose
from report.model import Ask, Document, Period, Request
from report.source import gather_source
from tests.builders import (
    NOON,
    UNKNOWN,
    at,
    casebook,
    exhibit,
    incident,
    story,
    version,
    when,
)


def request(language: str = "ru", **options: object) -> Request:
    """Return a request with what every test needs."""
    made = {"number": 3, "made_at": at("2026-11-23 14:05"), "zone": "Asia/Almaty", **options}
    return Request(language=language, **made)  # type: ignore[arg-type]  # options are the tests' own


def report(*incidents: Incident, language: str = "ru", **options: object) -> Document:
    """Return the report over *incidents*."""
    asked = request(language, **options)
    return compose(gather_source(casebook(*incidents), asked, texts(language), load()))


def said(document: Document) -> str:
    """Return everything the document holds, as one text."""
    blocks = [block.drawn() for block in document.blocks]
    pictures = [[p.alt, *p.caption, p.missing] for p in document.pictures]
    return json.dumps([blocks, pictures], ensure_ascii=False)


def table(document: Document, header: str) -> Table:
    """Return the table whose first or other column is called *header*."""
    return next(b for b in document.blocks if isinstance(b, Table) and header in b.header)


def numbers(found: Table) -> list[str]:
    """Return the first cell of every row."""
    return [row.cells[0][0].text for row in found.rows]


CHRONOLOGY = "Описание со слов заявителя"


def test_a_private_note_is_nowhere() -> None:
    """Neither on a page nor in the manifest, in its present wording or a former one."""
    note = "тайная пометка"
    entry = incident(
        1, private=note, history={Part.PRIVATE: (version(f"{note} 1"), version(f"{note} 2"))}
    )
    document = report(entry)

    assert note not in said(document)
    assert note not in json.dumps(document.manifest, ensure_ascii=False)


def test_a_witness_is_a_mark_and_not_a_name() -> None:
    """The other side may read the file; names are given to the police apart."""
    name = "Айгуль С."
    entry = incident(1, history={Part.WITNESS: (version(name), version(f"{name} и сестра"))})
    document = report(entry)

    assert "Есть свидетель" in said(document)
    assert name not in said(document) + json.dumps(document.manifest, ensure_ascii=False)


def test_no_key_leaves_the_journal() -> None:
    """The manifest names files by hash, not by what opens them."""
    found = exhibit()
    manifest = json.dumps(report(incident(exhibits=(found,))).manifest)

    assert found.sha256 in manifest
    assert found.key.hex() not in manifest
    assert found.blob.hex not in manifest


def test_what_is_withheld_is_named_and_not_told() -> None:
    """The reader sees that something is missing and where."""
    entry = incident(7, words="адрес сестры")
    document = report(entry, withheld=frozenset({(entry.id, Part.WORDS)}))

    assert "адрес сестры" not in said(document) + json.dumps(document.manifest, ensure_ascii=False)
    assert "Описание: не раскрыто в записях – 1 (№\u00a07)" in said(document)
    assert "[не раскрыто: описание]" in said(document)


def test_a_withdrawn_entry_keeps_its_number_and_loses_its_words() -> None:
    """A tombstone with dates and reason; the text is kept in the journal."""
    gone = incident(
        2,
        words="это был не он",
        phone="+77011234567",
        exhibits=(exhibit(name="сосед.jpg"),),
        retraction=Retraction(NOON, "ошиблась"),
    )
    document = report(incident(1), gone)
    rows = table(document, CHRONOLOGY).rows

    assert numbers(table(document, CHRONOLOGY)) == ["1", "2"]
    assert "ошиблась" in rows[1].notes[0].text
    for secret in ("это был не он", "сосед.jpg", "+7 701"):
        assert secret not in said(document)
    assert "это был не он" not in json.dumps(document.manifest, ensure_ascii=False)
    assert not document.pictures


def test_entries_before_the_law_are_background() -> None:
    """They are told and not counted."""
    document = report(incident(1, when=when("2025-09-15 12:00")), incident(2))
    tables = [b for b in document.blocks if isinstance(b, Table) and CHRONOLOGY in b.header]

    assert [numbers(found) for found in tables] == [["2"], ["1"]]
    assert "Предыстория: до 16 сентября 2025\u00a0г." in said(document)
    assert numbers(table(document, "Вид"))[-1] == "Всего"
    assert table(document, "Вид").rows[-1].cells[1][0].text == "1"


def test_entries_without_a_date_are_listed() -> None:
    """Not knowing when loses nothing."""
    document = report(incident(1, when=UNKNOWN), incident(2))
    tables = [b for b in document.blocks if isinstance(b, Table) and CHRONOLOGY in b.header]

    assert [numbers(found) for found in tables] == [["2"], ["1"]]


def test_the_order_is_that_of_events_and_numbers_never_shift() -> None:
    """An entry written late stands where it happened, under the number it got."""
    document = report(
        incident(1, when=when("2026-03-07 12:00")), incident(2, when=when("2026-03-05 12:00"))
    )

    assert numbers(table(document, CHRONOLOGY)) == ["2", "1"]


def test_both_times_are_shown_and_a_late_entry_says_how_late() -> None:
    """Two clocks on everything."""
    late = incident(1, when=when("2026-03-05 21:40"), recorded_at=at("2026-03-08 10:00"))
    cell = [run.text for run in table(report(late), CHRONOLOGY).rows[0].cells[1]]

    assert cell == ["05.03.2026", "21:40 (UTC+5)", "записано через 3 дня:", "08.03.2026 10:00"]


def test_an_old_entry_has_the_offset_of_its_own_day() -> None:
    """Almaty was six hours ahead until the end of February 2024."""
    assert "12:00 (UTC+6)" in said(report(incident(when=when("2024-02-20 12:00"))))


def test_guesses_are_marked_and_explained() -> None:
    """What the program read is not said to be hers."""
    entry = incident(1, kind=None, history={Part.KIND: (version("call", guessed=True),)})
    document = report(entry)

    assert table(document, CHRONOLOGY).rows[0].cells[2][0].text == "звонок*"
    assert "определено программой" in said(document)
    assert "определено программой" not in said(report(incident(1)))


def test_exact_words_stand_apart() -> None:
    """Whoever reads the chronology is spared them."""
    entry = incident(1, words="написал", parts={Part.QUOTE: "грубые слова"})
    document = report(entry)

    assert "грубые слова" not in json.dumps(table(document, CHRONOLOGY).rows, ensure_ascii=False)
    assert table(document, "Слова").rows[0].cells[2][0].text == "грубые слова"


def test_a_correction_is_beside_the_row_and_in_the_history() -> None:
    """What was, what became of it, when and why."""
    entry = incident(
        1, history={Part.WORDS: (version("у дома"), version("у работы", reason="опечатка"))}
    )
    document = report(entry)

    assert (
        "Изменено 05.03.2026 12:00 (UTC+5): описание"
        in table(document, CHRONOLOGY).rows[0].notes[0].text
    )
    assert [run.text for cell in table(document, "Было").rows[0].cells for run in cell] == [
        "1",
        "описание",
        "у дома",
        "у работы",
        "05.03.2026 12:00 (UTC+5)",
        "Причина: опечатка",
    ]


def test_every_side_of_an_entry_is_told() -> None:
    """How she knows, what it did to her, the vehicle, the children, a forward's origin."""
    origin = Origin("hidden_user", "", datetime(2026, 3, 4, tzinfo=UTC))
    entry = incident(
        1,
        knows=Knowledge(How.TOLD, "соседка"),
        parts={
            Part.EFFECT: Effect(Level.VERY, "не спала").to_json(),
            Part.VEHICLE: "белая Camry",
            Part.SIGNS: "чёрная куртка, в руке нож",
            Part.MEANS: "whatsapp",
            Part.CHILDREN: "yes",
            Part.ANSWER: "nothing",
            Part.DURATION: 75,
            Part.DIRECTION: "in",
            Part.PERSON: "бывший муж",
            Part.UNTAKEN: {"name": "видео.mp4", "size": 34_000_000},
            Part.COUNT: 3,
        },
    )
    told = said(report(replace(entry, origin=origin)))

    for words in (
        "со слов другого лица: соседка",
        "очень сильно: не спала",
        "Транспорт: белая Camry",
        "Приметы: чёрная куртка, в руке нож",
        "WhatsApp",
        "Присутствие детей: да",
        "Ответ заявителя: не последовал",
        "1 мин 15 с",
        "входящий",
        "предположительно: бывший муж",
        "видео.mp4, 34\u00a0000\u00a0000 байт",
        "3 раза",
        "имя скрыто отправителем",
    ):
        assert words in told


def test_threats_are_listed_apart() -> None:
    """The article on stalking is about acts without violence."""
    document = report(incident(1), incident(2, kind=Kind.THREAT))

    assert "Угрозы, насилие, шантаж, частная жизнь, ущерб" in headings(document)
    assert "дать правовую оценку сведениям" in said(document)


def test_that_nothing_is_told_apart_is_said_only_where_it_is_so() -> None:
    """Acts without violence are an element of the article; old or withheld ones decide nothing."""
    none = "Ни одна запись этого отчёта не отнесена к этим видам"
    old = incident(2, kind=Kind.VIOLENCE, when=when("2025-03-05 21:40"))
    hidden = frozenset({(incident(1).id, Part.KIND)})

    assert none in said(report(incident(1)))
    assert none not in said(report(incident(1), old))
    assert none not in said(report(incident(1), incident(2, kind=Kind.THREAT)))
    assert none not in said(report(incident(1), withheld=hidden))


@pytest.mark.parametrize(
    ("kind", "named"),
    [(Kind.BLACKMAIL, "шантаж"), (Kind.PRIVACY, "разглашение или просмотр личного")],
)
def test_blackmail_and_private_life_are_listed_apart(kind: Kind, named: str) -> None:
    """In the section for a legal assessment with the articles, beside threats."""
    document = report(incident(1), incident(2, kind=kind))

    assert "Угрозы, насилие, шантаж, частная жизнь, ущерб" in headings(document)
    assert "Прошу дать им правовую оценку, в том числе по" in said(document)
    assert [named] in [
        [row.cells[2][0].text for row in b.rows]
        for b in document.blocks
        if isinstance(b, Table) and b.header[:1] == ("№",) and len(b.header) == 4
    ]


def headings(document: Document) -> list[str]:
    """Return the headings in their order."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_every_file_is_in_the_inventory_and_photos_in_the_appendix() -> None:
    """Shown or not, each with its hash and how it came."""
    files = (
        exhibit(1),
        exhibit(2, name="голос.ogg", mime="audio/ogg", via=Via.VOICE),
        exhibit(3, withdrawn=True),
    )
    document = report(incident(12, exhibits=files))
    inventory = table(document, "Имя файла")

    assert numbers(inventory) == ["12.1", "12.2", "12.3"]
    assert [row.notes[0].text for row in inventory.rows] == [file.sha256 for file in files]
    assert [picture.label for picture in document.pictures] == ["12.1"]
    assert "фото (сжато Telegram)" in document.pictures[0].caption[-1]


def test_the_inventory_counts_pages() -> None:
    """A picture is one page, a PDF as many as were counted; of anything else there are none."""
    decision, broken, voice, bare = (
        exhibit(1, name="решение.pdf", mime=PDF, via=Via.DOCUMENT),
        exhibit(2, name="битый.pdf", mime=PDF, via=Via.DOCUMENT),
        exhibit(3, name="голос.ogg", mime="audio/ogg", via=Via.VOICE),
        exhibit(1, name="тайна.pdf", mime=PDF, via=Via.DOCUMENT),
    )
    kept = incident(1, exhibits=(decision, broken, voice, exhibit(4)))
    secret = incident(2, exhibits=(bare,))
    pages = {decision.blob: 12, bare.blob: 34}
    document = report(kept, secret, pages=pages, bare=frozenset({secret.id}))
    rows = table(document, "Имя файла").rows

    assert [row.cells[4][0].text for row in rows] == ["12", "—", "—", "1", "—"]


def test_empty_sections_are_left_out() -> None:
    """A report of one call has no list of photos."""
    found = headings(report(incident(1)))

    for absent in ("Фотографии", "Опись файлов", "История исправлений", "Что не раскрыто"):
        assert absent not in found


def test_the_period_bounds_what_is_told() -> None:
    """Both days belong to it; what has no date belongs to every period."""
    entries = [incident(n, when=when(f"2026-03-0{n} 23:59")) for n in range(1, 5)]
    march = Period(first=date(2026, 3, 2), last=date(2026, 3, 3))
    document = report(*entries, incident(5, when=UNKNOWN), period=march)

    assert numbers(table(document, CHRONOLOGY)) == ["2", "3"]
    assert "с 2 марта 2026\u00a0г. по 3 марта 2026\u00a0г." in said(document)
    with pytest.raises(NothingToReportError):
        report(entries[0], period=march)


def test_her_data_are_printed_or_left_to_be_filled_in() -> None:
    """Nothing is required to get a report."""
    who = Applicant(name="Сериккызы Айгерим", iin="870101400120")
    [given] = [b for b in report(incident(), applicant=who).blocks if isinstance(b, Tags)]
    [blank] = [b for b in report(incident()).blocks if isinstance(b, Tags)]

    assert ("Фамилия, имя, отчество", "Сериккызы Айгерим") in given.tags
    assert not any(tag.value for tag in blank.tags)


def test_the_complaint_and_the_warning_are_there() -> None:
    """Without a complaint the case ends after three days; the warning has its own signature."""
    document = report(incident(), asks=frozenset(Ask))
    told = said(document)

    assert "прошу считать моей жалобой (ч.\u00a03 и 5 ст.\u00a032 УПК\u00a0РК)" in told
    assert "предупреждён(а) (ч.\u00a04 ст.\u00a0181 УПК\u00a0РК)" in told
    assert sum(isinstance(block, Signature) for block in document.blocks) == 2
    assert "защитного предписания" in told
    assert "защитного предписания" not in said(report(incident()))


RUSSIAN_ONLY = set("ёщъ")  # in Kazakh for loan words only, none of which the report uses
KAZAKH_ONLY = set("әғқңөұүһі")
CYRILLIC = set("абвгдежзийклмнопрстуфхцчшщъыьэюя") | KAZAKH_ONLY


@pytest.mark.parametrize(
    ("language", "foreign"), [("ru", KAZAKH_ONLY), ("en", CYRILLIC), ("kk", RUSSIAN_ONLY)]
)
def test_a_report_is_in_one_language(language: str, foreign: set[str]) -> None:
    """No sentence of another language peeps through."""
    entries = [
        incident(n, words="x", kind=kind, exhibits=(exhibit(),)) for n, kind in enumerate(Kind, 1)
    ]
    told = said(report(*entries, incident(20, when=UNKNOWN), language=language)).lower()

    assert not set(told) & foreign


def test_the_same_request_gives_the_same_document() -> None:
    """What was printed once can be printed again."""
    one, two = report(*story(20).incidents), report(*story(20).incidents)

    assert said(one) == said(two)
    assert one.manifest == two.manifest


def test_a_request_needs_a_zone_and_a_number() -> None:
    """A report without a number or a naive time cannot be asked for."""
    with pytest.raises(ValueError, match="number"):
        request(number=0)
    with pytest.raises(ValueError, match="zone"):
        request(made_at=datetime(2026, 1, 1))  # noqa: DTZ001 - the mistake that is refused
