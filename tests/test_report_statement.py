"""The statement for E-otinish holds every item the law asks for, and nobody's insults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.applicant import Applicant
from journal.errors import NothingToReportError
from journal.events import FactType
from journal.incident import How, Incident, Kind, Part
from journal.law import load
from journal.personal import is_iin
from journal.times import Precision, When
from locales import LANGUAGES, texts
from report.model import Ask, Paper, Request
from report.source import gather_source
from report.statement import BLANK, MESSAGE, Statement, split, statement
from tests.builders import at, casebook, fact, incident, story, when
from tests.seed import seed_case_two

WHO = Applicant(
    name="Сериккызы Айгерим",
    iin="870101400124",
    address="г. Актау, 16-й мкр., дом 5, кв. 10",
    document="удостоверение личности № 000000000",
    phone="+7 701 000 00 00",
    email="a@example.kz",
    work="школа",
)
PAPERS = [Paper(f"report-003-{k}of3.pdf", b"", str(k) * 64, k * 7) for k in range(1, 4)]


def made(*incidents: Incident, language: str = "ru", **options: object) -> Statement:
    """Return the statement over *incidents*."""
    given = {"number": 3, "made_at": at("2026-11-23 14:05"), "zone": "Asia/Almaty", **options}
    request = Request(language=language, **given)  # type: ignore[arg-type]  # the tests' own
    return statement(gather_source(casebook(*incidents), request, texts(language), load()), PAPERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_full_text_has_every_item_of_both_laws(language: str) -> None:
    """APPC 63: name, IIN, address, addressee, essence, date, signature. CPC 181: document, warning."""
    to = "Департамент полиции"
    whole = "\n".join(
        made(*story(30).incidents, language=language, applicant=WHO, addressee=to).full
    )
    say = texts(language)

    for item in (to, WHO.name, WHO.iin, WHO.address, WHO.document, WHO.phone, WHO.work):
        assert item in whole
    law = load()
    for article in ("stalking", "complaint", "false-report", "registration"):
        assert law.cite(article, language).replace("\u00a0", " ") in whole
    assert whole.count(say("statement-signature")) == 2  # under the warning, and at the end
    assert all(paper.sha256 in whole and paper.name in whole for paper in PAPERS)
    assert say("report-part", k="2", n="3") in whole


@pytest.mark.parametrize(
    ("told", "said"), [(0, None), (1, "для 1 из 2 записей"), (2, "для каждой")]
)
def test_a_source_of_knowledge_is_only_promised_where_she_gave_it(
    told: int, said: str | None
) -> None:
    """The statement says of how many entries the annex names the source."""
    entries = [incident(n, knows=How.DEVICE if n <= told else None) for n in (1, 2)]
    whole = "\n".join(made(*entries).full)

    assert ("Источник моей осведомлённости" in whole) == (said is not None)
    assert said is None or said in whole
    assert "оригиналы файлов могу представить" in whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["e-otinish", "app102", "paper"])
def test_the_statement_ends_as_its_channel_signs(language: str, channel: str) -> None:
    """Digitally on the portal, by hand on paper; the app signs nothing, so her name stands there."""
    say = texts(language)
    endings = {
        "e-otinish": f"{say('statement-signature')}: {BLANK}",
        "app102": f"{say('statement-signed')}: {WHO.name}",
        "paper": f"{say('report-sign')}: {BLANK}",
    }
    done = made(incident(1), language=language, profile=channel, applicant=WHO)

    assert done.short.endswith(endings[channel])
    assert done.full[-1].endswith(endings[channel])
    assert (say("statement-signature") in done.short) == (channel == "e-otinish")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_text_tells_of_possible_breaches_and_of_harm(language: str) -> None:
    """The order is what the police look up first; harm is an element of the offence."""
    say, law = texts(language), load()
    request = Request(
        language=language,
        number=3,
        made_at=at("2026-02-05 14:05"),
        zone="Asia/Aqtau",
        applicant=WHO,
        addressee="Департамент полиции Мангистауской области",
    )
    done = statement(gather_source(seed_case_two(), request, say, law), PAPERS[:1])
    breach = law.cite("breach", language)
    told = say("statement-breaches", entries=50, breach=breach)

    assert told.replace("\u00a0", " ") in done.short
    assert say("report-harm-job") in done.short
    assert breach.replace("\u00a0", " ") not in made(incident(), language=language).short
    assert len(done.short) <= 1400


def test_the_complaint_asks_for_everything_that_keeps_a_case_alive() -> None:
    """Register, recognise as victim, prosecute: otherwise the case stops after three days."""
    [whole] = made(incident()).full

    for asked in (
        "зарегистрировать моё заявление (КУИ, ЕРДР)",
        "признать меня потерпевшим лицом",
        "привлечь виновное лицо к уголовной ответственности по ст. 115-1 УК РК",
        "прошу считать моей жалобой",
    ):
        assert asked in whole


def test_what_is_unknown_is_a_blank() -> None:
    """She fills it in; the program invents nothing."""
    [whole] = made(incident()).full

    assert "ИИН: ____________" in whole
    assert (
        "Какой вред мне причинён (страх, здоровье, переезд, работа, расходы, ограничения): ____"
        in whole
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_text_keeps_to_the_length_of_the_form(language: str) -> None:
    """Whatever has to give way, the complaint, the warning and the hash of part 1 stay."""
    long = Applicant(**{f: getattr(WHO, f) + " и ещё" * 8 for f in ("name", "address")})
    for who in (None, WHO, long):
        short = made(*story(300).incidents, language=language, applicant=who).short

        assert len(short) <= 1400
        assert PAPERS[0].sha256 in short
        assert load().cite("false-report", language).replace("\u00a0", " ") in short
        assert "\u00a0" not in short


def test_even_an_endless_address_is_cut_to_the_length() -> None:
    """The limit holds for anything she typed."""
    short = made(incident(), applicant=Applicant(address="улица " * 900)).short

    assert len(short) == 1400


def test_nobodys_words_are_in_it() -> None:
    """An appeal with insulting expressions may be sent back: quotes stay in the annex."""
    entry = incident(
        1, words="бранное слово", phone="@obscene_account", parts={Part.QUOTE: "грубая цитата"}
    )
    done = made(entry, incident(2, phone="8 701 123 45 67"))
    whole = done.short + "".join(done.full)

    assert "бранное" not in whole
    assert "грубая" not in whole
    assert "obscene" not in whole
    assert "+7 701 123 4567 – 1 случай" in whole


@pytest.mark.parametrize("kind", [Kind.THREAT, Kind.BLACKMAIL, Kind.PRIVACY])
def test_what_is_told_apart_and_the_time_before_the_law_are_no_contact(kind: Kind) -> None:
    """Each number means what the sentence says."""
    done = made(
        incident(1, count=2),
        incident(2, kind=kind),
        incident(3, when=when("2025-09-01 12:00")),
    )
    [whole] = done.full

    assert "меня выслеживали: 2 случая." in whole
    assert "прошу дать им правовую оценку: 1 случай." in whole
    assert "До 16 сентября 2025 г. было и раньше: 1 запись." in whole


def test_the_refusal_counts_when_it_is_recorded() -> None:
    """What came after «no» is what the article is about."""
    refusal = fact(FactType.REFUSAL, {"when": when("2026-03-05 12:00").to_json()})
    book = casebook(incident(1), incident(2, when=when("2026-03-04 12:00")), facts=(refusal,))
    request = Request(language="ru", number=1, made_at=at("2026-11-23 14:05"), zone="Asia/Almaty")
    done = statement(gather_source(book, request, texts("ru"), load()), PAPERS)

    assert "Из всех этих случаев после первого отказа от общения: 1 случай." in done.short


@pytest.mark.parametrize(("said", "promised"), [("не пиши мне", True), ("", False)])
def test_words_of_a_refusal_are_promised_when_there_are_any(said: str, *, promised: bool) -> None:
    """Nobody looks in the annex for words she does not remember; a day stands apart from its hour."""
    day = When(Precision.DAY, at("2026-03-05 00:00"), zone="Asia/Almaty")
    refusal = fact(FactType.REFUSAL, {"when": day.to_json(), "words": said})
    book = casebook(incident(1), facts=(refusal,))
    request = Request(language="ru", number=1, made_at=at("2026-11-23 14:05"), zone="Asia/Almaty")
    done = statement(gather_source(book, request, texts("ru"), load()), PAPERS)

    assert "05.03.2026, время не указано" in done.short
    assert ("слова – в приложении" in done.short) is promised


def test_the_counts_of_the_statement_agree_with_one_another() -> None:
    """What is told apart is in none of the other numbers: no part is more than its whole."""
    refusal = fact(FactType.REFUSAL, {"when": when("2026-03-04 12:00").to_json()})
    threat = incident(2, count=5, kind=Kind.THREAT, phone="скрытый номер")
    book = casebook(incident(1, phone="8 701 123 45 67"), threat, facts=(refusal,))
    request = Request(language="ru", number=1, made_at=at("2026-11-23 14:05"), zone="Asia/Almaty")
    done = statement(gather_source(book, request, texts("ru"), load()), PAPERS)

    assert "Из всех этих случаев после первого отказа от общения: 1 случай." in done.short
    assert "скрытого номера" not in done.short
    assert "прошу дать им правовую оценку: 5 случаев." in done.short


def test_one_file_is_no_part_of_several() -> None:
    """«Часть 1 из 1» would make somebody look for others."""
    book = casebook(incident(1))
    request = Request(language="ru", number=1, made_at=at("2026-11-23 14:05"), zone="Asia/Almaty")

    one = statement(gather_source(book, request, texts("ru"), load()), PAPERS[:1])
    two = statement(gather_source(book, request, texts("ru"), load()), (PAPERS[0], PAPERS[0]))

    assert "Часть" not in one.short
    assert "Часть 1 из 2: report" in two.full[0]


def test_nobody_is_asked_about_numbers_that_are_not_there() -> None:
    """Visits alone: who it was is asked, and no records of calls."""
    visits = "\n".join(made(incident(1, kind=Kind.VISIT)).full)
    calls = "\n".join(made(incident(1), incident(2, phone="hidden")).full)

    assert "установить лицо, совершавшее эти действия" in visits
    assert "детализацию" not in visits
    assert "кому принадлежат указанные номера" in calls
    assert "детализацию" in calls


def test_only_what_she_chose_is_asked_for_beside_the_complaint() -> None:
    """An order is her decision, not ours."""
    assert "защитного предписания" not in made(incident()).full[0]
    assert "защитного предписания" in made(incident(), asks=frozenset({Ask.ORDER})).full[0]


def test_nothing_to_tell_is_an_error_and_undated_entries_are_not_nothing() -> None:
    """A period without entries makes no statement; entries without dates still do."""
    with pytest.raises(NothingToReportError):
        made()
    assert "нет записей с известной датой" in made(incident(when=when("2025-09-01 12:00"))).short


@given(
    st.lists(st.text(alphabet=st.sampled_from("аб\n 😀"), max_size=300), max_size=20),
    st.integers(4, 200),
)
def test_messages_fit_and_lose_nothing(paragraphs: list[str], limit: int) -> None:
    """Cut for Telegram, which counts UTF-16 units: every letter arrives, in order."""
    messages = list(split(paragraphs, limit))
    joined = "".join("".join(messages).split())

    assert all(len(m.encode("utf-16-le")) // 2 <= limit for m in messages)
    assert joined == "".join("".join(paragraphs).split())


def test_a_long_statement_comes_in_messages_that_can_be_copied() -> None:
    """None above Telegram's limit."""
    numbers = [incident(n, phone=f"+7 701 {n:03d} 45 67") for n in range(100, 140)]
    who = Applicant(address="улица " * 900)
    messages = made(*numbers, applicant=who).full

    assert len(messages) > 1
    assert all(len(message) <= MESSAGE for message in messages)


@pytest.mark.parametrize(
    "text", ["870101400123", "", "12345678901", "\uff1870101400124", "87010140012a"]
)
def test_an_iin_needs_twelve_digits_that_agree(text: str) -> None:
    """Anything else is a slip of the finger."""
    assert not is_iin(text)
    assert is_iin("870101400124")


@given(st.text(alphabet="0123456789", min_size=11, max_size=11))
def test_at_most_one_control_digit_is_right(first: str) -> None:
    """The last digit follows from the others; some beginnings are never issued."""
    valid = [digit for digit in "0123456789" if is_iin(first + digit)]

    assert len(valid) <= 1
    weighted = sum(int(d) * w for w, d in enumerate(first, 1)) % 11
    if weighted < 10:
        assert valid == [str(weighted)]


def test_both_rows_of_weights_are_used() -> None:
    """A number whose first sum is ten takes its digit from the second row, or does not exist."""
    tens = [
        f"{n:011d}"
        for n in range(400)
        if sum(int(d) * w for w, d in enumerate(f"{n:011d}", 1)) % 11 == 10
    ]
    digits = [[d for d in "0123456789" if is_iin(first + d)] for first in tens]

    assert [] in digits
    assert any(digits)


def test_her_data_are_kept_as_a_fact_and_read_back() -> None:
    """Stored only what she gave."""
    kept = {name: said.value for name, said in WHO.said().items()}

    assert Applicant.from_fact(fact(FactType.APPLICANT, kept)) == WHO
    assert Applicant(name="А").said().keys() == {"name"}
    assert "Сериккызы" not in repr(WHO)
