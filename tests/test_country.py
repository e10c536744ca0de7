"""A country is data: a made-up one goes through the whole bot, and nothing of Kazakhstan shows."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from bot.config import Config, ConfigError
from bot.country import Country, CountryError, choose, sentences, settle
from handlers.callbacks import DisclosingButton, DisclosingDo
from journal import workdays
from journal.answers import Moment
from journal.canonical import JsonValue
from journal.case.forms import FORMS, field
from journal.case.kinds import HarmKind, OrderKind
from journal.case.saying import read_sum, typed
from journal.drafting import Ask as Question
from journal.drafting import Draft, IinError, checked
from journal.errors import NotUnderstoodError
from journal.events import FactType, Said, fact
from journal.law import (
    ARTICLES,
    FOLDER,
    HARMS,
    OF_PORTAL,
    OF_REQUIREMENTS,
    PHONES,
    TERMS,
    LawFileError,
    Unit,
    load,
    read,
)
from journal.phones import Number
from journal.ports import OwnerId
from journal.reading.numbers import take
from journal.terms import last_day, until
from journal.times import Precision, When
from locales import FOLDER as LOCALES
from locales import KAZAKHSTAN, LANGUAGES
from locales.country import ALWAYS, LATE, MEASURES, SentenceError, check
from simulator.person import Person
from tests.stage import Stage, arrive, staged
from tests.test_reporting import attached, unlock, words

HERE = Path(__file__).parent / "countries"
FILE, SENTENCES = HERE / "made-up.toml", HERE / "made-up"
LAKES = settle(FILE, SENTENCES)
LAW = LAKES.law
ZONE = "Atlantic/Reykjavik"
KZ = FOLDER / "kz.toml"
# What is true of Kazakhstan alone: its names, institutions, laws, numbers, money and measures. The
# names of languages are not among them.
OF_KAZAKHSTAN = re.compile(
    r"казахстан|қазақстан|kazakhstan|алмат|almaty|астан[аыеу]|astana|актау|\bақтау|aktau"
    r"|\bрк\b|\bқр\b|\bук\b|\bупк\b|коап|аппк|\bқк\b|\bқпк\b|әқбтк|әрпк|115-1|criminal code"
    r"|куи|ердр|\bkui\b|erdr|есепке алу кітабы|бірыңғай тізілім|\bиин|жсн|\biin\b"
    r"|эцп|эцқ|egov|ncalayer|1414|otinish|өтініш арқылы|е-өтініш|приложение «?102|102» қосым"
    r"|\b102\b|\b112\b|\b111\b|тенге|теңге|tenge|₸|курбан|құрбан|kurban"
    r"|прокур|prosecutor|департамент|department|защитн\w+ предписан|қорғау нұсқама|protective"
    r"|особы\w+ требован|ерекше талап|special requirement|профилакти|preventive|талон"
    r"|досудебн|сотқа дейін|pre-trial",
    re.IGNORECASE,
)
STORIES = {
    "ru": "звонил 3 раза с 555 1234 вчера в 21:40",
    "kk": "кеше 21:40-та 555 1234 нөмірінен 3 рет қоңырау шалды",
    "en": "He called me 3 times from 555 1234 yesterday at 21:40",
}


class Heard:
    """Everything a person was ever shown."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.said: set[str] = set()

    async def click(self, label: str) -> None:
        """Tap, and listen."""
        await self.person.click(label)
        self.listen()

    async def send(self, text: str) -> None:
        """Write, and listen."""
        await self.person.send(text)
        self.listen()

    def listen(self) -> None:
        """Remember what is visible now, the buttons too."""
        for message in self.person.messages:
            self.said.add(message.text)
            self.said |= {button["text"] for row in message.buttons or [] for button in row}

    def __str__(self) -> str:
        return "\n".join(self.said)


async def begin(stage: Stage, person: Person, about: FactType, **parts: JsonValue) -> None:
    """Write a fact of the case down."""
    subject = uuid4()
    pen = stage.app.storage.pens.for_update(OwnerId(person.id), 10**9 + subject.int % 10**8)
    said = {name: Said(value) for name, value in parts.items()}
    await pen.write(fact(subject, about, ZONE, said), once=pen.once("t", subject.hex))


def handed(now: datetime) -> JsonValue:
    """Return when an order was handed over, long enough ago for the entries to lie in it."""
    return When(Precision.EXACT, now.replace(month=10, day=1), zone=ZONE).to_json()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_made_up_country_goes_through_the_whole_bot(tmp_path: Path, language: str) -> None:
    """Its region, articles, terms, telephones and money stand in the report; Kazakhstan's do not."""
    say = LAKES.say(language)
    async with staged(tmp_path, LAKES) as stage:
        person = stage.person(language)
        await arrive(person, language, city=say("zone-reykjavik"))
        heard = Heard(person)
        await heard.send(STORIES[language])
        assert "+354 555 1234" in person.last_message.text
        await heard.send("/help")
        assert "9001" in person.last_message.text
        protective, given = OrderKind.PROTECTIVE.value, handed(stage.clock())
        await begin(stage, person, FactType.ORDER, kind=protective, handed=given)
        await begin(stage, person, FactType.FILING, channel="e-otinish", date="2026-11-02")
        spent: JsonValue = {"tenge": 4321, "words": "4321 §"}
        await begin(stage, person, FactType.HARM, kind="money", amount=spent)
        await unlock(stage, person)
        await look_at_the_case(heard, language)
        await choose_all(heard, language)
        await heard.click(say("reporting-make"))
        await person.settle(60)
        heard.listen()
        data = person.documents("*.pdf")[-1].data
        printed, inside = words(data), attached(data).decode()
        assert stage.world.refused == []

    flat = re.sub(r"\s+", " ", f"{heard} {printed}")
    for article in ("stalking", "registration", "breach", "limitation", "false-report", "order"):
        assert LAW.cite(article, language) in printed
    for told in (say("office-hill"), "4 321 §", say("report-orders-intro", term=4)):
        assert told in printed.replace("\u00a0", " ")
    guide = re.sub("<.*?>", "", say("handing-guide-e-otinish", redirect=6, answer=41))
    assert guide in str(heard)
    assert re.search(r"\b77\b", printed)
    assert "9002" in flat
    assert not OF_KAZAKHSTAN.findall(flat)
    # The attachment holds what was sealed, byte for byte, and that has codes.
    assert set(OF_KAZAKHSTAN.findall(inside)) <= {"otinish", "tenge", "protective"}


async def look_at_the_case(heard: Heard, language: str) -> None:
    """Complain about the post that is late, and begin to tell of another order."""
    say = LAKES.say(language)
    await heard.send("/case")
    await heard.click(say("terms-doing"))
    await heard.click(say("terms-complaint"))
    assert LAW.cite("redirect", language) in str(heard)
    assert say("complaint-redirect-ask") in str(heard)
    await heard.click(say("terms-court"))
    assert say("court-ask") in str(heard)
    await heard.send("/case")
    await heard.click(say("case-order-all"))
    await heard.click(say("case-add"))
    await heard.click(say("case-order-kind-requirements"))
    assert say("case-order-handed-ask", term=4) in str(heard)
    await heard.click(say("case-enough"))


async def test_what_a_country_has_not_cannot_be_asked_for(tmp_path: Path) -> None:
    """A button of another country, or a forged one, is one that no longer works."""
    say = LAKES.say("en")
    async with staged(tmp_path, LAKES) as stage:
        person = stage.person("en")
        await arrive(person, "en", city=say("zone-reykjavik"))
        await person.send(STORIES["en"])
        await unlock(stage, person)
        await choose_all(Heard(person), "en")
        for do, name in (("PLEA", "approach"), ("CHANNEL", "app102"), ("OFFICE", "astana")):
            button = DisclosingButton(do=DisclosingDo[do], value=f"+{name}")
            answer = await person.press(button.pack())
            assert answer.text == say("error-expired")


async def choose_all(heard: Heard, language: str) -> None:
    """Go to the summary of a report: a region, a request, and what else the country offers."""
    say = LAKES.say(language)
    await heard.send("/report")
    await heard.click(say("language-name"))
    await heard.click(say("reporting-period-all"))
    await heard.click(say("reporting-blank"))
    await heard.click(say("disclosing-more"))
    await heard.click(say("disclosing-office-none"))
    assert say("region-dale") in str(heard)
    await heard.click(say("region-hill"))
    await heard.click(say("disclosing-pleas", count=1))
    await heard.click(say("plea-order"))
    await heard.click(say("plea-requirements"))
    await heard.click(say("button-back"))
    await heard.click(say("disclosing-channel", name=say("channel-e-otinish")))
    assert say("channel-paper-why") in str(heard)
    await heard.click(say("button-back"))
    await heard.click(say("disclosing-ready"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_common_sentences_name_no_country(language: str) -> None:
    """Whatever is said everywhere holds everywhere."""
    for path in sorted((LOCALES / language).glob("*.ftl")):
        assert not OF_KAZAKHSTAN.findall(path.read_text("utf-8")), path.name


def test_what_a_country_has_not_is_offered_nowhere() -> None:
    """Neither the application of the police nor the ban on approaching, which the lakes lack."""
    kinds, _ = field(FactType.ORDER, "kind")
    channels, _ = field(FactType.FILING, "channel")

    assert LAW.lacks == {"app102", "approach"}
    assert kinds.offered(LAW) == ("protective", "requirements")
    assert channels.offered(LAW) == ("e-otinish", "in-person", "post")
    assert kinds.offered(load()) == kinds.options
    assert LAW.channels == ("e-otinish", "paper")


def test_the_names_that_a_law_can_lack_mean_one_thing_each() -> None:
    """No other answer is hidden with a channel or a measure."""
    named = [o for fields in FORMS.values() for f in fields for o in f.options]

    for name in ("e-otinish", "app102", "requirements", "approach"):
        assert named.count(name) == 1


def test_a_country_without_a_portal_needs_no_terms_of_its_answers() -> None:
    """Its first channel is then paper, and no complaint about a late office is written."""
    text = _without(FILE.read_text("utf-8"), "profile.e-otinish")
    for name in OF_PORTAL:
        text = _without(_without(text, f"article.{name}"), f"term.{name}")
    law = read(text)

    assert law.channels == ("paper",)
    assert not LATE.keys() & dict(sentences(law)).keys()


def test_a_personal_number_is_checked_as_the_country_says() -> None:
    """An IIN by its last digit in Kazakhstan; nothing is known of a lake number."""
    assert checked(Question.IIN, "lake 12", LAW) == "lake 12"
    assert checked(Question.IIN, "870101-400124", load()) == "870101400124"
    with pytest.raises(IinError):
        checked(Question.IIN, "lake 12", load())


def test_money_is_the_countrys_own() -> None:
    """A sum in other money is not taken for ours, whichever that is."""
    assert read_sum("5 000 крон", LAW.money) == 5000
    assert read_sum("5 000", LAW.money) == 5000
    with pytest.raises(NotUnderstoodError):
        read_sum("5 000 тенге", LAW.money)
    with pytest.raises(NotUnderstoodError):
        read_sum("5 000 рублей", load().money)
    asked, _ = field(FactType.HARM, "amount")
    present = Moment(datetime(2026, 11, 24, 12, tzinfo=UTC), ZONE, LAW)
    said = typed(FactType.HARM, asked, 0, "7 thousand krona", present)
    assert said["amount"].value == {"tenge": 7000, "words": "7 thousand krona"}


def test_numbers_without_a_code_are_those_of_the_country() -> None:
    """Seven digits are a number where they are one, and none where they are not."""
    assert Number.read("555 1234", "IS").e164 == "+3545551234"
    assert Number.read("354 555 1234", "IS").e164 == "+3545551234"
    assert Number.read("00 354 555 1234", "KZ").e164 is None
    assert Number.read("555 1234", "KZ").e164 is None
    number, rest = take("he called from 555 1234 again", "IS")
    assert number is not None
    assert number.e164 == "+3545551234"
    assert "555" not in rest


def test_a_term_ends_in_the_unit_of_its_file() -> None:
    """Days, months or working days, as the law file counts them."""
    begun = date(2026, 6, 22)

    assert LAW.terms["breach"].unit is Unit.DAYS
    assert last_day(LAW.terms["breach"], begun, LAW) == date(2026, 9, 7)
    assert last_day(LAW.terms["order"], begun, LAW) == date(2026, 10, 22)
    assert last_day(LAW.terms["redirect"], begun, LAW) == date(2026, 7, 1)  # 24 June is free
    noon = datetime(2026, 6, 22, 12, tzinfo=UTC)
    assert until(LAW.terms["order"], noon, ZONE) == datetime(2026, 10, 22, 12, tzinfo=UTC)
    assert until(load().terms["order"], noon, ZONE) == datetime(2026, 7, 22, 12, tzinfo=UTC)


def test_a_report_begins_with_the_first_channel() -> None:
    """Whichever the country has."""
    assert Draft().channel == "e-otinish"
    assert dict(sentences(LAW)).keys() >= {"channel-paper", "region-hill", "zone-faroe"}


def test_the_week_is_the_countrys_own() -> None:
    """Where offices close on Fridays, a term of working days goes on over a Sunday."""
    fridays = read(FILE.read_text("utf-8").replace('["saturday", "sunday"]', '["friday"]'))
    thursday, sunday = date(2026, 7, 9), date(2026, 7, 12)
    assert workdays.after(thursday, 2, fridays) == sunday
    assert workdays.after(thursday, 2, LAW) == sunday + timedelta(1)


NEEDED = [
    *(f"article.{name}" for name in sorted(ARTICLES | OF_PORTAL)),
    *(f"term.{name}" for name in sorted(TERMS | OF_PORTAL | OF_REQUIREMENTS)),
    *(f"phone.{name}" for name in sorted(PHONES)),
    *(f"harm.{name}" for name in sorted(HARMS)),
    "date.stalking",
    "profile.paper",
]


@pytest.mark.parametrize("table", NEEDED)
def test_what_the_program_needs_must_be_in_the_file(table: str) -> None:
    """The start says which table is missing; no report ever meets it."""
    text = KZ.read_text("utf-8")

    with pytest.raises(LawFileError, match=rf"^{re.escape(table)}: "):
        read(_without(text, table))


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("amount = 30", "", "term.order.amount: this key is missing"),
        ("amount = 30", "amount = 0", "term.order.amount: this must be a whole number above 0"),
        ("amount = 30", "amount = -1", "term.order.amount: this must be a whole number above 0"),
        ('unit = "days"', 'unit = "weeks"', "term.order.unit: this must be one of days"),
        ('unit = "days"', 'unit = "working-days"', "term.order.unit: "),
        ('number = "102"', 'number = " "', "phone.police.number: this must be a text"),
        ('number = "102"', 'tel = "102"', "phone.police.number: this key is missing"),
        ('sure = "A"', 'sure = "U"', "article.stalking.sure: this must be one of A, B, C"),
        ("checked = 2026-11-23\n", 'checked = "2026"\n', "law.checked: this must be a day"),
        ('country = "KZ"', 'country = "XX"', "law.country: "),
        ('personal_number = "iin"', 'personal_number = "passport"', "law.personal_number: "),
        ('"sunday"]', '"sunnyday"]', "law.weekend: sunnyday is no day"),
        ('weekend = ["saturday", "sunday"]', "", "law.weekend: this key is missing"),
        ("part_bytes = 5_000_000\n", "", "profile.e-otinish.part_bytes: this key is missing"),
        ('source = "our own choice', 'why = "our own choice', "profile.e-otinish.source: "),
        ('"Asia/Oral"', '"Asia/Atlantis"', "law.zones: Asia/Atlantis"),
        ('  "abai",', '  "abai_2",', "law.regions: abai_2"),
        ('  "abai",', '  "astana",', "law.regions: these must be texts, none of them twice"),
        ("zones = [", "zones = []\nold = [", "law.old: there is no such key"),
        ("[profile.app102]", "[profile.fax]", "profile.fax: there is no such channel"),
        ("[harm.fear]", "[harm.boredom]", "harm.fear: this table is missing"),
        ("month = 3\nday = 8", "month = 2\nday = 30", "holiday.women.day: no month has such a day"),
    ],
)
def test_a_mistake_in_the_law_file_is_named(old: str, new: str, where: str) -> None:
    """Its editor is told which table and which key."""
    text = KZ.read_text("utf-8")
    assert old in text

    with pytest.raises(LawFileError, match=f"^{re.escape(where)}"):
        read(text.replace(old, new, 1))


def test_the_lists_of_the_law_are_those_of_the_journal() -> None:
    """Every harm that can be said has its place in the law file."""
    assert {kind.value for kind in HarmKind} == HARMS
    assert set(MEASURES) < {kind.value for kind in OrderKind}


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("money = ", "mony = ", "money: this sentence is missing"),
        ("money = ", "region-moon = Луна\nmoney = ", "region-moon: there is no such sentence"),
        ("money = ", "money = 1\nmoney = ", "money: this stands twice"),
        ("{ $amount } §", "{ $sum } §", "money: nobody gives it $sum"),
        ("money = ", "мани = ", "мани = { $amount } §: this cannot be read"),
    ],
)
def test_a_mistake_in_the_sentences_is_named(
    tmp_path: Path, old: str, new: str, where: str
) -> None:
    """Missing, unknown, doubled, unreadable, or with a variable that nobody gives."""
    text = (SENTENCES / "ru.ftl").read_text("utf-8")
    assert old in text
    file = tmp_path / "ru.ftl"
    file.write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises(SentenceError, match=re.escape(f"{file}: {where}")):
        check(file, dict(sentences(LAW)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted({*ALWAYS, *LATE, "region-astana", "zone-almaty"}))
def test_kazakhstan_lacks_no_sentence(tmp_path: Path, language: str, key: str) -> None:
    """Without any one of them the bot would not start."""
    text = (KAZAKHSTAN / f"{language}.ftl").read_text("utf-8")
    file = tmp_path / f"{language}.ftl"
    file.write_text(re.sub(rf"^{key} =", f"x{key} =", text, flags=re.MULTILINE), "utf-8")

    with pytest.raises(SentenceError, match=re.escape(f"{key}: this sentence is missing")):
        check(file, dict(sentences(load())))


def test_the_start_names_the_file(tmp_path: Path) -> None:
    """Whoever runs the bot reads which file is missing or wrong."""
    assert isinstance(choose("kz"), Country)
    with pytest.raises(CountryError, match=r"xx\.toml"):
        choose("xx")
    with pytest.raises(CountryError, match=r"kk\.ftl"):
        settle(FILE, tmp_path)
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('country = "KZ"', "utf-8")
    with pytest.raises(CountryError, match=r"wrong\.toml: law\.checked: this key is missing"):
        settle(wrong, SENTENCES)
    wrong.write_text(FILE.read_text("utf-8").replace('starts = ["case-"]', 'starts = ["fall-"]'))
    with pytest.raises(CountryError, match=r"wording: no group has the beginning of case-"):
        settle(wrong, SENTENCES)
    with pytest.raises(CountryError, match="office-dale"):
        settle(FILE, KAZAKHSTAN)


def test_the_country_is_one_setting() -> None:
    """Kazakhstan without it; anything but two letters is refused."""
    told = {"BOT_TOKEN": "1:a"}

    assert Config.read(told).country == "kz"
    assert Config.read({**told, "COUNTRY": " XX "}).country == "xx"
    for wrong in ("Kazakhstan", "../x", "k1"):
        with pytest.raises(ConfigError, match="COUNTRY"):
            Config.read({**told, "COUNTRY": wrong})


def _without(text: str, table: str) -> str:
    """Return a law file without one of its tables."""
    left = list(_tables(text))
    kept = [lines for name, lines in left if name != table]
    assert len(kept) == len(left) - 1, table
    return "".join(kept)


def _tables(text: str) -> Iterator[tuple[str, str]]:
    name, lines = "", ""
    for line in text.splitlines(keepends=True):
        if line.startswith("["):
            yield name, lines
            name, lines = line.strip().strip("[]"), ""
        lines += line
    yield name, lines
