"""Deleting everything, in the chat: behind the code and a word, whole, and followed by nothing."""

import asyncio
from datetime import timedelta

import pytest

from handlers.callbacks import LeavingButton, LeavingDo
from journal.ports import OwnerId
from locales import LANGUAGES, texts
from simulator.person import Person
from simulator.samples import photo
from tests.stage import PIN, Stage, arrive, tap_pin
from tests.test_reporting import ask

say = texts("ru")
WORD = say("wiping-word")
WARN = LeavingButton(do=LeavingDo.WIPE).pack()


def shows(person: Person, key: str) -> bool:
    """Return whether a visible message of the bot says the text *key*."""
    return any(say(key) in sent.text for sent in person.from_bot)


async def knows(stage: Stage, person: Person) -> bool:
    """Return whether the bot has a journal of hers."""
    return await stage.app.storage.accounts.settings(OwnerId(person.id)) is not None


async def at_word(person: Person, pin: str = PIN) -> None:
    """Stand before the last step."""
    await person.send("/menu")
    await person.press(WARN)
    await person.click(say("wiping-go"))
    await tap_pin(person, pin)


async def test_the_code_is_asked_although_the_notes_are_open(stage: Stage, writer: Person) -> None:
    """Whoever picked up the open phone gets no further."""
    await writer.send("/open")
    await tap_pin(writer)
    await writer.press(WARN)
    await writer.click(say("wiping-go"))

    assert shows(writer, "door-pin")
    await writer.send(WORD)
    assert await knows(stage, writer)


async def test_everything_goes_and_nothing_follows(stage: Stage, writer: Person) -> None:
    """Messages, rows and reminders: the chat is empty after ten minutes and stays so."""
    accounts = stage.app.storage.accounts
    await writer.send("он звонил")
    await writer.press("set|r|21:00")
    await writer.send_photo(photo())
    await at_word(writer)
    await writer.send(WORD)

    assert not await knows(stage, writer)
    assert not accounts.is_open(OwnerId(writer.id))
    assert [say("wiping-done") in sent.text for sent in writer.messages] == [True]
    for _ in range(3):
        stage.move(timedelta(days=1))
        await stage.app.reminding.round()
        await stage.sweep()
    assert writer.messages == []
    await stage.restart()
    assert not await knows(stage, writer)


async def test_a_wrong_word_and_a_sentence_lose_nothing(stage: Stage, writer: Person) -> None:
    """One word is an answer that was not meant; a sentence is a note."""
    await at_word(writer)
    await writer.send("стереть")
    assert shows(writer, "wiping-other-word")
    await writer.send("он стоит у подъезда")
    assert any("✓ 1" in sent.text for sent in writer.from_bot)
    await writer.click(say("wiping-stay"), next(s for s in writer.from_bot if WORD in s.text))

    await writer.send(WORD)
    assert await knows(stage, writer)
    assert any("✓ 2" in sent.text for sent in writer.from_bot)


async def test_a_word_that_comes_after_the_notes_closed_asks_for_the_code(
    stage: Stage, writer: Person
) -> None:
    """Six quiet minutes; then the code, the word again, and it is done."""
    await at_word(writer)
    stage.move(timedelta(minutes=6))
    await stage.sweep()
    await writer.send(WORD)
    assert await knows(stage, writer)
    assert shows(writer, "door-pin")

    await tap_pin(writer)
    await writer.send(WORD)
    assert not await knows(stage, writer)


async def test_hours_later_the_word_is_a_note(stage: Stage, writer: Person) -> None:
    """Nothing is deleted by a word that nobody waits for any more."""
    await at_word(writer)
    stage.move(timedelta(hours=2))
    await writer.send(WORD)

    assert await knows(stage, writer)
    assert any("✓ 1" in sent.text for sent in writer.from_bot)


async def test_wrong_codes_are_counted_as_at_every_door(stage: Stage, writer: Person) -> None:
    """Too many make her wait, and nothing is lost."""
    await writer.send("/menu")
    await writer.press(WARN)
    await writer.click(say("wiping-go"))
    for _ in range(5):
        await tap_pin(writer, "739105")

    assert "Слишком много попыток" in writer.last_message.text
    assert await knows(stage, writer)


async def test_what_is_pressed_or_sent_afterwards_finds_nobody(
    stage: Stage, writer: Person
) -> None:
    """Old buttons, a second device, the word once more: answered kindly, and nothing is kept."""
    await at_word(writer)
    await asyncio.gather(writer.send(WORD, settle=False), writer.send(WORD, settle=False))
    await writer.settle()

    assert not await knows(stage, writer)
    answer = await writer.press(WARN)
    assert answer.text == say("start-again")
    await writer.send("он звонил")
    assert shows(writer, "start-first")


async def test_a_report_in_the_making_ends(stage: Stage, writer: Person) -> None:
    """Nothing of it appears, and nothing of it is written down."""
    await writer.send("он звонил")
    await ask(stage, writer)
    writer.click_now(say("reporting-make"))
    await asyncio.sleep(0.1)
    await at_word(writer)
    await writer.send(WORD)
    await writer.settle()

    assert [say("wiping-done") in sent.text for sent in writer.messages] == [True]
    assert len(stage.app.tasks) == 0


async def test_a_kill_between_the_keys_and_the_chat_is_made_good(
    stage: Stage, writer: Person
) -> None:
    """The word comes again from the inbox: the chat goes, and she hears that it is done."""
    await writer.send("он звонил")
    await at_word(writer)
    storage = stage.app.storage
    await storage._parts.wiping.destroy(storage.accounts._pid(OwnerId(writer.id)))
    await stage.restart()
    await writer.send(WORD)

    assert [say("wiping-done") in sent.text for sent in writer.messages] == [True]
    assert not await knows(stage, writer)


async def test_hiding_calls_it_off(stage: Stage, writer: Person) -> None:
    """Somebody came in: after /hide the word is a note, and everything is there."""
    await at_word(writer)
    await writer.send("/hide")
    assert writer.messages == []

    await writer.send(WORD)
    assert await knows(stage, writer)
    assert any("✓ 1" in sent.text for sent in writer.from_bot)


async def test_a_second_device_that_presses_on_changes_nothing(
    stage: Stage, writer: Person
) -> None:
    """The button pressed again on another device asks for the code anew: its word alone is a note."""
    await at_word(writer)
    await writer.press(LeavingButton(do=LeavingDo.WIPE_SURE).pack())
    await writer.send(WORD)
    assert await knows(stage, writer)

    await tap_pin(writer)
    await writer.send(WORD)
    assert not await knows(stage, writer)


async def test_what_telegram_keeps_is_said(stage: Stage, writer: Person) -> None:
    """Messages that are too old to be deleted stay, and she hears how to clear them herself."""
    await writer.press("set|w|720")
    await writer.send("/menu")
    old = writer.last_message
    stage.clock.move(timedelta(hours=49))
    await at_word(writer)
    await writer.send(WORD)

    assert old in writer.messages
    assert shows(writer, "hide-incomplete")
    stage.world.refused.clear()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_word_is_of_her_language(stage: Stage, language: str) -> None:
    """Shown and taken in Kazakh, Russian and English, in any letters."""
    told = texts(language)
    person = await stage.writer(language)
    await person.send("/menu")
    await person.press(WARN)
    await person.click(told("wiping-go"))
    await tap_pin(person)
    await person.send(told("wiping-word").upper())

    assert told("wiping-done") in person.last_message.text


async def test_whoever_comes_back_begins_with_number_one(stage: Stage, writer: Person) -> None:
    """A first contact, another code; the old one opens nothing."""
    await writer.send("он звонил")
    await at_word(writer)
    await writer.send(WORD)
    await arrive(writer, "ru", "604817")
    await writer.send("он снова звонил")

    assert "✓ 1" in writer.last_message.text
    await writer.send("/open")
    await tap_pin(writer, PIN)
    assert shows(writer, "door-wrong")
