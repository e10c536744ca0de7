"""Nudges: only for who agreed, once for each day that matters, in words that tell nothing."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.callbacks import (
    FilingButton,
    FilingDo,
    ReminderButton,
    ReminderDo,
    SettingsButton,
    SettingsDo,
    TermButton,
    TermDo,
)
from handlers.screens import MAX_TEXT
from handlers.screens.complaining import BLANK, PARTIES, complaint, court, court_guide
from handlers.screens.telling import Teller
from handlers.screens.terms import ahead
from journal.applicant import Applicant
from journal.case import Case, Filing, read_case
from journal.case.kinds import Channel, Chosen
from journal.clocks import Clock, Deadline, deadlines
from journal.law import load
from journal.nudging import AHEAD, APART, nudge_days
from journal.ports import OwnerId, Settings
from journal.reminding import LATE, SPREAD, next_ring, noon, nudged, too_late
from locales import LANGUAGES, texts
from simulator.person import Person
from tests.builders import ALMATY
from tests.stage import PIN, Stage, arrive, tap_pin
from tests.test_disclosing import labels
from tests.test_reminding import ring_at
from tests.test_reporting import casebook, seen, unlock

RU = texts("ru")
BEGIN = FilingButton(do=FilingDo.BEGIN, value="e-otinish", report=1).pack()
NUMBER = "ЖТ-2026-00012345"
OFFICE = "ДП Мангистауской области"
DAY = timedelta(days=1)
NOW = datetime(2026, 3, 5, 7, 0, tzinfo=UTC)


async def handed_in(stage: Stage, person: Person) -> None:
    """Write down a statement on the portal of today: two terms begin."""
    say = texts(person.chat.language)
    await unlock(stage, person)
    await person.press(BEGIN)
    await person.send(NUMBER)
    await person.click(say("filing-today"))
    await person.send(OFFICE)


async def nudges_of(stage: Stage, person: Person) -> list[date]:
    """Return the days on which the two terms are to be spoken of."""
    case = read_case(await casebook(stage, person))
    stage.app.storage.accounts.lock(OwnerId(person.id))
    return [d.nudge for d in deadlines(case, stage.clock(), load())]


async def noon_of(stage: Stage, day: date, hour: int = 12) -> None:
    """Let it become ten minutes past an hour of that day in Almaty, and ring what is due."""
    then = datetime.combine(day, datetime.min.time(), ALMATY) + timedelta(hours=hour, minutes=10)
    stage.move(then - stage.clock())
    await stage.app.reminding.round()


def rung(person: Person) -> int:
    """Return how many messages ever asked her to have a look, or to write."""
    return sum("⏰" in sent.text for sent in person.from_bot)


async def planned(stage: Stage) -> int:
    """Return how many moments are planned for anybody."""
    sql = "SELECT COUNT(*) FROM nudge"
    run = stage.app.storage.writer.run
    return await run(lambda c: int(c.connection.execute(sql).fetchone()[0]))


async def settings_of(stage: Stage, person: Person) -> Settings:
    """Return what she has chosen."""
    settings = await stage.app.storage.accounts.settings(OwnerId(person.id))
    assert settings is not None
    return settings


def cited(article: str) -> str:
    """Return how the law file names an article, with the spaces that a form takes."""
    return load().cite(article, "ru").replace("\u00a0", " ")


@pytest.fixture
async def agreed(writer: Person, stage: Stage) -> tuple[Person, list[date]]:
    """Somebody who handed a statement in, and said that its days may ring; the journal is locked."""
    await handed_in(stage, writer)
    await writer.click(RU("terms-answer-yes"))
    days = await nudges_of(stage, writer)
    assert await planned(stage) == len(days) == 2
    return writer, days


Agreed = tuple[Person, list[date]]


async def test_nobody_is_nudged_unasked(writer: Person, stage: Stage) -> None:
    """The question stands on the screen; not answering it is no yes."""
    await handed_in(stage, writer)
    assert RU("terms-ask") in seen(writer)
    for day in await nudges_of(stage, writer):
        await noon_of(stage, day)

    assert (rung(writer), await planned(stage)) == (0, 0)


async def test_no_is_asked_no_second_time(writer: Person, stage: Stage) -> None:
    """Neither the case nor the next statement asks again, and nothing comes."""
    await handed_in(stage, writer)
    await writer.click(RU("terms-answer-no"))
    await writer.send("/case")
    assert RU("terms-ask") not in writer.last_message.text
    await handed_in(stage, writer)
    assert RU("terms-ask") not in writer.last_message.text
    await noon_of(stage, (await nudges_of(stage, writer))[0])

    assert rung(writer) == 0


async def test_the_case_asks_too(writer: Person, stage: Stage) -> None:
    """Who was not asked yet is asked where she first sees the days."""
    await handed_in(stage, writer)
    await writer.send("/case")
    assert RU("terms-ask") in writer.last_message.text
    answer = await writer.click(RU("terms-answer-yes"))

    assert answer.text == RU("terms-yes")
    assert (await settings_of(stage, writer)).nudges is True
    assert await planned(stage) == 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_silent_and_says_nothing(stage: Stage, language: str) -> None:
    """No number, no office, no word of the law; the same line whatever it is about."""
    person = await stage.writer(language)
    say = texts(language)
    await handed_in(stage, person)
    await person.click(say("terms-answer-yes"))
    await noon_of(stage, (await nudges_of(stage, person))[0])

    assert person.last_message.text == say("reminder-look")
    assert person.last_message.silent
    shown = " ".join([person.last_message.text, *labels(person)])
    assert not re.search(
        r"\d|срок|полиц|прокур|жалоб|мерзім|шағым|полиц|арыз|term|police|appeal|complain|deadline",
        shown,
        re.IGNORECASE,
    )
    assert labels(person) == [say(f"reminder-{name}") for name in ("open", "later", "off")]


async def test_each_day_rings_once_though_she_opens_nothing(agreed: Agreed, stage: Stage) -> None:
    """Both were planned ahead; between and after them nothing comes."""
    person, (first, second) = agreed
    await noon_of(stage, first - DAY)
    assert rung(person) == 0
    await noon_of(stage, first)
    await noon_of(stage, first, 13)
    assert rung(person) == 1
    await noon_of(stage, second)
    await noon_of(stage, second + DAY)

    assert rung(person) == 1 + 1
    assert await planned(stage) == 0


async def test_opening_leads_straight_to_what_is_due(agreed: Agreed, stage: Stage) -> None:
    """Through the keypad; then one tap gives the complaint, filled in, to be copied."""
    person, (_, second) = agreed
    await noon_of(stage, second)
    await person.click(RU("reminder-open"))
    assert "⏳" not in person.last_message.text
    await tap_pin(person, PIN)
    assert RU("terms") in person.last_message.text
    await person.click(RU("terms-complaint"))

    assert NUMBER in person.last_message.text
    assert OFFICE in person.last_message.text
    assert "15 рабочих дней" in person.last_message.text
    for article in ("answer", "registration", "refusal"):
        assert cited(article) in person.last_message.text


async def test_the_court_is_one_more_tap(agreed: Agreed, stage: Stage) -> None:
    """Beside the complaint to the prosecutor, under the same day."""
    person, (_, second) = agreed
    await noon_of(stage, second)
    await person.click(RU("reminder-open"))
    await tap_pin(person, PIN)
    await person.click(RU("terms-court"))

    assert RU("court-title") in person.last_message.text
    assert NUMBER in person.last_message.text
    assert cited("refusal") in person.last_message.text


async def test_a_redirect_that_did_not_come_has_its_own_text(agreed: Agreed, stage: Stage) -> None:
    """Three working days later, with the article about passing on."""
    person, (first, _) = agreed
    await noon_of(stage, first)
    await person.click(RU("reminder-open"))
    await tap_pin(person, PIN)
    await person.click(RU("terms-complaint"))

    assert cited("redirect") in person.last_message.text
    assert "3 рабочих дня" in person.last_message.text


async def test_later_is_tomorrow_once(agreed: Agreed, stage: Stage) -> None:
    """Opening the notes meanwhile does not undo it; two taps are one."""
    person, (first, _) = agreed
    await noon_of(stage, first)
    message, button = person.find_button(RU("reminder-later"))
    await person.press(button["callback_data"], message)
    assert RU("reminder-is-later") in person.last_message.text
    await person.send("/menu")
    await person.press(button["callback_data"])
    await person.send("/case")
    await tap_pin(person, PIN)
    await noon_of(stage, first + DAY)
    assert rung(person) == 1
    await noon_of(stage, first + DAY * 2)

    assert rung(person) == 1


async def test_off_means_off(agreed: Agreed, stage: Stage) -> None:
    """One tap; nothing is planned any more, and opening the notes plans nothing."""
    person, (first, second) = agreed
    await noon_of(stage, first)
    await person.click(RU("reminder-off"))
    assert RU("reminder-all-off") in person.last_message.text
    assert await planned(stage) == 0
    await person.send("/case")
    await tap_pin(person, PIN)
    await stage.restart()
    await noon_of(stage, second)

    assert (rung(person), await planned(stage)) == (0, 0)


async def test_off_holds_for_what_was_already_leased(agreed: Agreed, stage: Stage) -> None:
    """She turned it off between the claim and the sending: it is not sent."""
    person, (first, _) = agreed
    then = noon(first, await settings_of(stage, person)) + SPREAD
    stage.move(then - stage.clock())
    [due] = await stage.app.storage.reminders.claim(stage.clock(), 50)
    await person.press(SettingsButton(do=SettingsDo.NUDGES, value="off").pack())
    await stage.app.reminding._ring(due)

    assert rung(person) == 0


async def test_a_check_in_of_the_same_day_is_the_same_message(agreed: Agreed, stage: Stage) -> None:
    """At her hour, with the buttons of both; nothing at noon."""
    person, (first, _) = agreed
    await person.send("/settings")
    await person.click("Напоминание:")
    await person.click("21:00")
    await noon_of(stage, first - DAY, 21)
    assert labels(person) == [RU(f"reminder-{name}") for name in ("write", "nothing", "off")]
    before = rung(person)
    await noon_of(stage, first)
    assert rung(person) == before
    await noon_of(stage, first, 21)
    await noon_of(stage, first, 22)
    assert rung(person) == before + 1
    names = ("open", "later", "write", "nothing", "off")
    assert labels(person) == [RU(f"reminder-{name}") for name in names]
    await noon_of(stage, first + DAY, 21)

    assert labels(person) == [RU(f"reminder-{name}") for name in ("write", "nothing", "off")]


async def test_off_on_a_check_in_is_off_for_both(agreed: Agreed, stage: Stage) -> None:
    """Whoever taps it wants nothing to come; that is what happens."""
    person, (first, _) = agreed
    await person.send("/settings")
    await person.click("Напоминание:")
    await person.click("21:00")
    await noon_of(stage, first - DAY, 21)
    await person.click(RU("reminder-off"))
    await noon_of(stage, first)
    await noon_of(stage, first, 21)

    assert rung(person) == 0


async def test_a_restart_neither_loses_nor_repeats(agreed: Agreed, stage: Stage) -> None:
    """The table is the truth, also for one that was on its way when the bot was killed."""
    person, (first, _) = agreed
    then = noon(first, await settings_of(stage, person)) + SPREAD
    stage.move(then - stage.clock())
    await stage.app.storage.reminders.claim(stage.clock(), 50)
    await stage.restart()
    await stage.app.reminding.round()
    assert rung(person) == 0
    stage.move(timedelta(minutes=6))
    await stage.app.reminding.round()
    assert rung(person) == 1

    await stage.restart()
    await stage.app.reminding.round()
    await noon_of(stage, first + DAY)
    assert rung(person) == 1


async def test_a_bot_that_was_away_nudges_the_day_after(agreed: Agreed, stage: Stage) -> None:
    """Late by hours it waits for the next calm hour, and is not lost."""
    person, (first, _) = agreed
    await noon_of(stage, first, 12 + int(LATE / timedelta(hours=1)) + 1)
    assert rung(person) == 0
    await noon_of(stage, first + DAY)

    assert rung(person) == 1


async def test_what_is_done_rings_no_more(agreed: Agreed, stage: Stage) -> None:
    """The answer came and was written down, on the very morning."""
    person, (_, second) = agreed
    await noon_of(stage, second, 8)
    before = rung(person)
    await person.send("/case")
    await tap_pin(person, PIN)
    await person.click(RU("terms-doing"))
    await person.click(RU("terms-answered"))
    await person.click(RU("case-day-today"))
    await noon_of(stage, second)

    assert rung(person) == before
    assert await planned(stage) == 0


async def test_opening_on_the_morning_does_not_silence_the_day(
    agreed: Agreed, stage: Stage
) -> None:
    """She read her notes at eight and did nothing about it: at noon it rings all the same."""
    person, (first, _) = agreed
    await noon_of(stage, first, 8)
    await person.send("/open")
    await tap_pin(person, PIN)
    await noon_of(stage, first)

    assert rung(person) == 1


async def test_who_blocked_the_bot_is_set_aside(agreed: Agreed, stage: Stage) -> None:
    """One refusal; when she is back it comes at the next calm hour."""
    person, (first, _) = agreed
    await person.block()
    await noon_of(stage, first)
    await noon_of(stage, first + DAY)
    refused = [call.method for call in stage.world.refused]
    stage.world.refused.clear()
    assert refused == ["sendMessage"]

    await person.unblock()
    await noon_of(stage, first + DAY * 2)
    assert rung(person) == 1


async def test_another_account_takes_the_nudges_along(stage: Stage) -> None:
    """The old one hears nothing any more, the new one on the same day."""
    old, new = stage.person("ru"), stage.person("ru", "Dana")
    code = await arrive(old, "ru")
    await handed_in(stage, old)
    await old.click(RU("terms-answer-yes"))
    first, second = await nudges_of(stage, old)
    await new.send("/recover")
    await new.send(code)
    await tap_pin(new, "604817")
    await tap_pin(new, "604817")
    for day in (first, second):
        await noon_of(stage, day)

    assert (rung(old), rung(new)) == (0, 2)


async def test_the_switch_in_the_settings(writer: Person, stage: Stage) -> None:
    """On with the journal open plans at once; tapped twice it stays; off takes all of it off."""
    await handed_in(stage, writer)
    assert await planned(stage) == 0
    on = SettingsButton(do=SettingsDo.NUDGES, value="on").pack()
    await writer.press(on)
    await writer.send("/menu")
    await writer.press(on)
    assert (await settings_of(stage, writer)).nudges is True
    assert await planned(stage) == 2
    await writer.send("/settings")
    await writer.click(RU("settings-nudges"))
    assert RU("settings-no-nudges") in labels(writer)
    assert await planned(stage) == 0

    forged = SettingsButton(do=SettingsDo.NUDGES, value="maybe").pack()
    assert (await writer.press(forged)).text == RU("error-expired")


async def test_a_new_zone_keeps_the_day_and_the_hour(agreed: Agreed, stage: Stage) -> None:
    """Noon of that day is noon where she is now."""
    person, (first, _) = agreed
    await person.send("/settings")
    await person.click("Время")
    await person.click("Другой город")
    await person.send("Берлин")
    await person.click("Берлин")
    await noon_of(stage, first)
    assert rung(person) == 0
    berlin = datetime.combine(first, datetime.min.time(), ZoneInfo("Europe/Berlin"))
    stage.move(berlin + timedelta(hours=12, minutes=10) - stage.clock())
    await stage.app.reminding.round()

    assert rung(person) == 1
    await noon_of(stage, first + DAY, 23)
    assert rung(person) == 1


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "", "tomorrow"])
async def test_a_forged_day_puts_nothing_off(agreed: Agreed, stage: Stage, day: str) -> None:
    """A button means a day near today or nothing."""
    person, _ = agreed
    answer = await person.press(ReminderButton(do=ReminderDo.LATER, day=day).pack())

    assert answer.text == RU("error-expired")
    assert await planned(stage) == 2


async def test_putting_off_what_was_turned_off_brings_nothing(writer: Person, stage: Stage) -> None:
    """An old button is no consent."""
    today = stage.clock().astimezone(ALMATY).date().isoformat()
    answer = await writer.press(ReminderButton(do=ReminderDo.LATER, day=today).pack())

    assert answer.text == RU("error-expired")
    assert await planned(stage) == 0


@pytest.mark.parametrize("subject", [None, UUID(int=7)])
async def test_somebody_elses_filing_is_complained_of_by_nobody(
    agreed: Agreed, stage: Stage, subject: UUID | None
) -> None:
    """A made-up id, and one whose term has not passed, give no text."""
    person, _ = agreed
    await unlock(stage, person)
    [filing] = read_case(await casebook(stage, person)).filings
    for one in (subject, filing.id):
        button = TermButton(do=TermDo.COMPLAIN, subject=one)
        assert (await person.press(button.pack())).text == RU("error-expired")


async def test_the_days_are_behind_the_lock(agreed: Agreed, stage: Stage) -> None:
    """Without the code there is nothing to see and nothing to choose."""
    person, _ = agreed
    for do in TermDo:
        await person.send("/menu")
        await person.press(TermButton(do=do).pack())
        assert "⏳" not in person.last_message.text

    assert (await settings_of(stage, person)).nudges is True


LONG = "ш" * 4000


def filing(register: str = LONG) -> Filing:
    """Return a statement of hers with everything as long as it may be."""
    return Filing(
        id=UUID(int=1),
        number=1,
        recorded_at=NOW,
        zone="Asia/Almaty",
        channel=Chosen(Channel.PORTAL),
        filed=date(2026, 3, 2),
        register=register,
        office=LONG,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clock", [Clock.REDIRECT, Clock.ANSWER])
def test_a_complaint_is_one_message_in_every_language(language: str, clock: Clock) -> None:
    """Filled in from what she kept, blank where she kept nothing, the article in her language."""
    teller = Teller(texts(language), ALMATY)
    term = Deadline(clock, date(2026, 3, 26), date(2026, 3, 27), UUID(int=1))
    own = Applicant(name=LONG, iin="930101400015", address=LONG, phone=LONG)
    full = complaint(teller, load(), Case(applicant=own), filing(), term, date(2026, 4, 1))
    empty = complaint(teller, load(), Case(), filing(""), term, date(2026, 4, 1))

    assert len(full.text) <= MAX_TEXT
    assert "930101400015" in full.text
    assert full.text.count(BLANK) == 2  # the prosecutor's office and the signature
    assert empty.text.count(BLANK) == 1 + len(PARTIES) + 2 + 1
    for article in (clock.value, "registration", "refusal"):
        assert load().cite(article, language).replace("\u00a0", " ") in full.text
    assert (full.protect, full.private) == (False, False)
    assert "\u00a0" not in full.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_complaint_to_the_court_is_one_message_and_claims_no_refusal(language: str) -> None:
    """It says what she handed in and lacks, cites what was read, and is signed by hand."""
    teller = Teller(texts(language), ALMATY)
    own = Applicant(name=LONG, iin="930101400015", address=LONG, phone=LONG)
    full = court(teller, load(), Case(applicant=own), filing(), date(2026, 4, 1))
    empty = court(teller, load(), Case(), filing(""), date(2026, 4, 1))

    assert len(full.text) <= MAX_TEXT
    assert full.text.count(BLANK) == 3  # the court, what she was told, the signature
    assert empty.text.count(BLANK) == 3 + len(PARTIES) + 1
    for article in ("registration", "refusal"):
        assert load().cite(article, language).replace("\u00a0", " ") in full.text
    assert load().cite("answer", language).replace("\u00a0", " ") not in full.text
    assert texts(language)("statement-signature") not in full.text
    assert "\u00a0" not in full.text
    assert load().cite("refusal", language) in court_guide(teller.texts, load(), 10).text


def test_what_can_be_done_stands_under_each_day() -> None:
    """A breach is told to the police, an order asked for again, a late office complained of."""
    today = date(2026, 5, 10)
    term = partial(Deadline, about=UUID(int=1))
    found = [
        term(Clock.ORDER, date(2026, 5, 12), date(2026, 5, 7)),
        term(Clock.BREACH, date(2026, 5, 20), date(2026, 5, 6)),
        term(Clock.ANSWER, date(2026, 5, 8), date(2026, 5, 9)),
    ]
    screen = ahead(Teller(RU, ALMATY), Case(), found, today, asked=True)
    assert screen.keyboard is not None
    rows = [row[0] for row in screen.keyboard.rows]

    named = ("order", "report", "reported", "complaint", "court", "answered")
    assert [button.text for button in rows[: len(named)]] == [RU(f"terms-{n}") for n in named]
    assert screen.private
    soon = [term(Clock.ANSWER, date(2026, 5, 20), date(2026, 5, 21))]
    waiting = ahead(Teller(RU, ALMATY), Case(), soon, today, asked=True)
    assert RU("terms-complaint") not in str(waiting.keyboard)
    told = [term(Clock.BREACH, date(2026, 5, 20), date(2026, 5, 6), reported=True)]
    assert RU("terms-none") in ahead(Teller(RU, ALMATY), Case(), told, today, asked=False).text


TERMS = st.builds(
    Deadline,
    clock=st.sampled_from(Clock),
    due=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    nudge=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    about=st.uuids(),
    reported=st.booleans(),
)
TODAY = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(TERMS, max_size=40), TODAY)
def test_the_planned_days_lie_ahead_each_once(found: list[Deadline], today: date) -> None:
    """Never in the past, never today, never for what was reported; the nearest ones."""
    days = nudge_days(found, today)
    wanted = {d.nudge for d in found if not d.reported and d.nudge > today}

    assert list(days) == sorted(set(days))
    assert set(days) <= wanted
    assert len(days) <= AHEAD
    if wanted:
        assert days[0] == min(wanted)


@given(st.lists(TERMS, max_size=40), TODAY)
def test_breaches_are_spoken_of_once_a_week_and_everything_else_on_its_day(
    found: list[Deadline], today: date
) -> None:
    """Thirty calls in thirty days are no thirty messages; an overdue answer waits for nobody."""
    days = nudge_days(found, today)
    others = {d.nudge for d in found if d.clock is not Clock.BREACH and not d.reported}
    breaches = [day for day in days if day not in others]

    assert all(b - a >= APART for a, b in pairwise(breaches))
    assert {day for day in others if day > today and days and day <= days[-1]} <= set(days)


@given(st.lists(TERMS, max_size=12), st.lists(TODAY, min_size=1, max_size=12))
def test_no_day_is_planned_again_once_it_was_passed(
    found: list[Deadline], openings: list[date]
) -> None:
    """However often she opens her notes, what has rung is not planned for the same day."""
    passed: set[date] = set()
    for today in sorted(openings):
        assert not passed & set(nudge_days(found, today))
        passed |= {d.nudge for d in found if d.nudge <= today}


@given(
    st.integers(1_672_531_200, 1_893_456_000),
    st.integers(-40, 400),
    st.sampled_from(["Asia/Almaty", "Asia/Oral", "Europe/Berlin", "America/New_York", "UTC"]),
    st.none() | st.times(),
    st.integers(),
)
def test_a_nudge_rings_on_its_day_or_the_first_one_possible(
    second: int, ahead: int, zone: str, at: object, seed: int
) -> None:
    """Never in the past, never before its day, at a calm hour or with the check-in."""
    hour = None if at is None else f"{at:%H:%M}"
    settings = Settings(language="ru", zone=zone, reminder_at=hour, nudges=True)
    now = datetime.fromtimestamp(second, UTC)
    today = now.astimezone(settings.tz).date()
    nudge = noon(today + timedelta(days=ahead), settings)
    random = Random(seed)  # noqa: S311 - a minute, not a secret
    ring = next_ring(settings, now, random, nudge)

    assert ring is not None
    assert ring > now
    assert not too_late(settings, ring)
    if hour is None:
        local = ring.astimezone(settings.tz)
        first = max(today + timedelta(days=ahead), today)
        assert first <= local.date() <= first + DAY
        assert nudged(settings, nudge, ring)
        since = timedelta(hours=local.hour - 12, minutes=local.minute, seconds=local.second)
        assert timedelta() <= since <= SPREAD
    for off in (None, False):
        silent = Settings(language="ru", zone=zone, reminder_at=None, nudges=off)
        assert next_ring(silent, now, random, nudge) is None
        assert not nudged(silent, nudge, ring)


async def test_an_hour_in_the_evening_is_not_the_morning(agreed: Agreed, stage: Stage) -> None:
    """With a check-in at nine in the evening, turning that off brings the nudge back to noon."""
    person, (first, _) = agreed
    await person.send("/settings")
    await person.click("Напоминание:")
    await person.click("21:00")
    await person.send("/settings")
    await person.click("Напоминание:")
    await person.click(RU("settings-reminder-off"))
    assert await planned(stage) == 2
    await noon_of(stage, first)

    assert rung(person) == 1
    await ring_at(stage, 21)
    assert rung(person) == 1
