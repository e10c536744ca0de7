"""The daily check-in: at her hour, once, in neutral words, and never after she turned it off."""

import asyncio
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from random import Random, SystemRandom
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scheduler import Bucket, alarm
from handlers.callbacks import ReminderButton, ReminderDo
from journal.errors import NotUnderstoodError
from journal.events import FactType
from journal.ports import OwnerId, Settings
from journal.reminding import LATE, SPREAD, next_ring, read_hour, too_late
from locales import texts
from simulator.person import Person
from tests.stage import Stage
from tests.test_reporting import casebook

ALMATY = ZoneInfo("Asia/Almaty")
RU = texts("ru")


async def ring_at(stage: Stage, hour: int, minute: int = 10) -> None:
    """Let it become that hour in Almaty, today or tomorrow, and ring what is due."""
    present = stage.clock().astimezone(ALMATY)
    then = present.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if then <= present:
        then += timedelta(days=1)
    stage.move(then - present)
    await stage.app.reminding.round()


async def wanted(person: Person, at: str = "21:00") -> None:
    """Choose an hour in the settings."""
    await person.send("/settings")
    await person.click("Напоминание")
    await person.send(at)


def reminders(person: Person) -> int:
    """Return how many reminders stand in the chat."""
    return sum("⏰" in sent.text for sent in person.from_bot)


@pytest.fixture
async def reminded(writer: Person, stage: Stage) -> Person:
    """Somebody who wants to be reminded at nine in the evening; it is a few minutes before."""
    await wanted(writer)
    await ring_at(stage, 20, 55)
    assert reminders(writer) == 0
    return writer


async def test_nobody_is_reminded_unasked(writer: Person, stage: Stage) -> None:
    """Off by default."""
    await ring_at(stage, 21)
    await ring_at(stage, 21)

    assert reminders(writer) == 0


async def test_it_rings_once_at_her_hour(reminded: Person, stage: Stage) -> None:
    """Not before, not again that day, and silently."""
    await ring_at(stage, 21)
    await stage.app.reminding.round()
    await ring_at(stage, 23)

    assert reminders(reminded) == 1
    assert reminded.last_message.silent
    await ring_at(stage, 21)
    assert reminders(reminded) == 1 + 1


async def test_it_is_not_swept_before_she_can_see_it(reminded: Person, stage: Stage) -> None:
    """It stands for hours, then goes like everything else."""
    await ring_at(stage, 21)
    stage.move(timedelta(hours=3))
    await stage.sweep()
    assert reminders(reminded) == 1

    stage.move(timedelta(hours=10))
    await stage.sweep()
    assert reminders(reminded) == 0


async def test_a_restart_neither_loses_nor_repeats(reminded: Person, stage: Stage) -> None:
    """The table is the truth."""
    await stage.restart()
    await ring_at(stage, 21)
    assert reminders(reminded) == 1

    await stage.restart()
    await stage.app.reminding.round()
    assert reminders(reminded) == 1


@pytest.mark.parametrize(("back", "rung"), [((23, 30), 1), ((1, 0), 0)])
async def test_a_bot_that_was_away_rings_late_or_not_at_all(
    reminded: Person, stage: Stage, back: tuple[int, int], rung: int
) -> None:
    """Within three hours it rings when the bot is back; later it waits for the next evening."""
    await ring_at(stage, *back)
    assert reminders(reminded) == rung

    await ring_at(stage, 21)
    assert reminders(reminded) == rung + 1


async def test_off_means_off(reminded: Person, stage: Stage) -> None:
    """One tap on the reminder itself, and nothing comes any more, whatever restarts."""
    await ring_at(stage, 21)
    await reminded.click(RU("reminder-off"))
    assert RU("reminder-is-off") in reminded.last_message.text
    await stage.restart()
    await ring_at(stage, 21)

    assert reminders(reminded) == 0


async def test_off_holds_for_what_was_already_leased(reminded: Person, stage: Stage) -> None:
    """She turned it off between the claim and the sending: it is not sent."""
    storage = stage.app.storage
    stage.move(timedelta(minutes=15))
    [due] = await storage.reminders.claim(stage.clock(), 50)
    await reminded.send("/settings")
    await reminded.click("Напоминание")
    await reminded.click(RU("settings-reminder-off"))
    await stage.app.reminding._ring(due)

    assert reminders(reminded) == 0
    await ring_at(stage, 21)
    assert reminders(reminded) == 0


async def test_a_crash_while_sending_repeats_rather_than_loses(
    reminded: Person, stage: Stage
) -> None:
    """What was leased and not closed is handed out again when the lease is over."""
    stage.move(timedelta(minutes=15))
    await stage.app.storage.reminders.claim(stage.clock(), 50)
    await stage.restart()
    await stage.app.reminding.round()
    assert reminders(reminded) == 0

    stage.move(timedelta(minutes=6))
    await stage.app.reminding.round()
    assert reminders(reminded) == 1


async def test_who_blocked_the_bot_is_set_aside(reminded: Person, stage: Stage) -> None:
    """One refusal, no second try; when she is back it rings again at its hour."""
    await reminded.block()
    await ring_at(stage, 21)
    await ring_at(stage, 21)
    refused = [call.method for call in stage.world.refused]
    stage.world.refused.clear()
    assert refused == ["sendMessage"]

    await reminded.unblock()
    await ring_at(stage, 21)
    assert reminders(reminded) == 1


async def test_a_flood_pauses_everybody(reminded: Person, stage: Stage) -> None:
    """Telegram says when to go on; nobody is tried before, and nobody is forgotten."""
    other = await stage.writer(name="Dana")
    await wanted(other, "20:57")
    # She arrived after 20:55 of that evening, so hers is due with the other's.
    await ring_at(stage, 20, 50)
    reached = reminders(reminded), reminders(other)
    stage.world.faults.flood(1, method="sendMessage")
    begun = time.monotonic()
    await ring_at(stage, 21, 20)
    stage.world.refused.clear()

    assert (reminders(reminded), reminders(other)) == (reached[0] + 1, reached[1] + 1)
    assert time.monotonic() - begun >= 1.0


async def test_a_broken_server_is_tried_again_with_the_lease(
    reminded: Person, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram was down: a few minutes later it rings, once."""
    monkeypatch.setattr("bot.session.FIRST_PAUSE", 0.0)
    stage.world.faults.fail(500, times=4, method="sendMessage")
    await ring_at(stage, 21)
    assert reminders(reminded) == 0

    stage.move(timedelta(minutes=6))
    await stage.app.reminding.round()
    stage.world.refused.clear()
    assert reminders(reminded) == 1


async def test_a_quiet_day_is_written_once(reminded: Person, stage: Stage) -> None:
    """A record of its own, with the day; pressed twice it is one."""
    await ring_at(stage, 21)
    day = stage.clock().astimezone(ALMATY).date().isoformat()
    message, button = reminded.find_button(RU("reminder-nothing"))
    await reminded.press(button["callback_data"], message)
    assert reminded.last_message.text == "✓"
    await reminded.send("/menu")
    await reminded.press(button["callback_data"])

    facts = (await casebook(stage, reminded)).about(FactType.QUIET_DAY)
    assert [fact.text("day") for fact in facts] == [day]


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "", "yesterday"])
async def test_a_forged_day_is_no_record(writer: Person, stage: Stage, day: str) -> None:
    """A button means a day near today or nothing."""
    answer = await writer.press(ReminderButton(do=ReminderDo.NOTHING, day=day).pack())

    assert answer.text == RU("error-expired")
    assert not (await casebook(stage, writer)).facts


async def test_write_shows_the_notebook(reminded: Person, stage: Stage) -> None:
    """One tap from the reminder to the menu."""
    await ring_at(stage, 21)
    await reminded.click(RU("reminder-write"))

    assert RU("menu") in reminded.last_message.text


async def test_a_new_zone_moves_the_hour(reminded: Person, stage: Stage) -> None:
    """Nine in the evening is nine where she is now."""
    await reminded.send("/settings")
    await reminded.click("Время")
    await reminded.click("Другой город")
    await reminded.send("Берлин")
    await reminded.click("Берлин")
    await ring_at(stage, 21, 20)
    assert reminders(reminded) == 0

    berlin = stage.clock().astimezone(ZoneInfo("Europe/Berlin"))
    stage.move(berlin.replace(hour=21, minute=10) - berlin)
    await stage.app.reminding.round()
    assert reminders(reminded) == 1


async def test_the_alarm_clock_wakes_the_worker_and_stops(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It rings at its pace while the block lasts, also after work that failed, and quotes nothing."""
    rings: Counter[str] = Counter()

    async def work() -> None:
        rings["ring"] += 1
        if rings["ring"] == 1:
            message = "her words"
            raise ValueError(message)

    with alarm(work, timedelta(seconds=0.02)):
        await asyncio.sleep(0.3)
    reached = rings["ring"]
    await asyncio.sleep(0.1)

    assert reached >= 3
    assert rings["ring"] <= reached + 1  # one may have been on its way
    assert "ValueError" in caplog.text
    assert "her words" not in caplog.text


async def test_the_bucket_lets_through_so_many_a_second() -> None:
    """Ten at a hundred a second take a tenth of a second, and a pause holds all of them."""
    bucket = Bucket(rate=100.0)
    begun = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for _ in range(11):
            group.create_task(bucket.take())
    assert time.monotonic() - begun >= 0.099

    bucket.pause(0.2)
    begun = time.monotonic()
    await bucket.take()
    assert time.monotonic() - begun >= 0.199


@given(
    st.integers(1_672_531_200, 1_893_456_000),
    st.sampled_from(["Asia/Almaty", "Asia/Oral", "Europe/Berlin", "America/New_York", "UTC"]),
    st.times(),
    st.integers(),
)
def test_the_next_ring_is_within_a_day_at_her_hour(
    second: int, zone: str, at: clock, seed: int
) -> None:
    """Never in the past, never before her hour, and no more than minutes after it."""
    hour = f"{at.hour:02d}:{at.minute:02d}"
    settings = Settings(language="ru", zone=zone, reminder_at=hour)
    now = datetime.fromtimestamp(second, UTC)
    ring = next_ring(settings, now, Random(seed))  # noqa: S311 - a minute, not a secret

    assert ring is not None
    assert now < ring <= now + timedelta(hours=25) + SPREAD
    # An hour that the clocks skip in spring rings an hour later by the wall.
    local = ring.astimezone(ZoneInfo(zone))
    after = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)
    late = (after - timedelta(hours=at.hour, minutes=at.minute)) % timedelta(days=1)
    assert late <= SPREAD or timedelta(hours=1) <= late <= SPREAD + timedelta(hours=1)
    assert not too_late(settings, ring)


def test_without_an_hour_nothing_rings() -> None:
    """Off has no next moment, and is always too late."""
    settings = Settings(language="ru", zone="Asia/Almaty")
    now = datetime(2026, 11, 23, tzinfo=UTC)

    assert next_ring(settings, now, SystemRandom()) is None
    assert too_late(settings, now)
    evening = Settings(language="ru", zone="Asia/Almaty", reminder_at="21:00")
    nine = datetime.combine(date(2026, 11, 23), datetime.min.time(), ALMATY) + timedelta(hours=21)
    assert not too_late(evening, nine + LATE)
    assert too_late(evening, nine + LATE + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("21:00", "21:00"),
        ("9", "09:00"),
        ("9.30", "09:30"),
        ("в 7", "07:00"),
        ("сағат 21-де", "21:00"),
        ("at 20:15", "20:15"),
        (" 0:05 ", "00:05"),
    ],
)
def test_an_hour_is_read_as_people_write_it(typed: str, hour: str) -> None:
    """Twenty-four hours, with or without minutes."""
    assert read_hour(typed) == hour


@pytest.mark.parametrize("typed", ["", "24:00", "9:75", "вечером", "21:00 завтра", "-1"])
def test_what_is_no_hour_is_asked_again(typed: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(NotUnderstoodError):
        read_hour(typed)


async def test_an_hour_typed_much_later_is_a_note(writer: Person, stage: Stage) -> None:
    """She left the question standing; in the evening her words are saved, not refused."""
    await writer.send("/settings")
    await writer.click("Напоминание")
    stage.move(timedelta(minutes=11))
    await writer.send("21:00 опять стоял у двери")

    settings = await stage.app.storage.accounts.settings(OwnerId(writer.id))
    assert settings is not None
    assert settings.reminder_at is None
    assert "✓ 1" in writer.last_message.text
