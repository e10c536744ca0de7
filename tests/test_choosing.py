"""Choosing a code: what is wrong with one is said on the screen itself and leaves nothing."""

from locales import texts
from simulator.person import Person
from tests.stage import NAMES, PIN, YES, Stage, tap_pin

OTHER = "739105"
PHRASE = "жёлтый трамвай везёт облако"
say = texts("ru")


async def at_the_new_code(stage: Stage) -> Person:
    """Return somebody who stands before the keypad for her first code."""
    person = stage.person()
    await person.send("/start")
    await person.click(NAMES["ru"])
    await person.click(YES["ru"])
    await person.click(say("button-continue"))
    return person


def shows(person: Person, key: str) -> bool:
    """Return whether a visible message of the bot says the text *key*."""
    return any(say(key) in sent.text for sent in person.from_bot)


async def test_a_weak_code_is_refused_on_the_keypad_itself(stage: Stage) -> None:
    """The reason stands above the fresh keypad, goes with the first digit, and leaves nothing."""
    person = await at_the_new_code(stage)
    before = len(person.from_bot)
    await tap_pin(person, "111111")

    assert say("error-weak-pin-pattern") in person.last_message.text
    assert "○ ○ ○ ○ ○ ○" in person.last_message.text
    assert len(person.from_bot) == before

    await person.click("4")
    assert not shows(person, "error-weak-pin-pattern")


async def test_two_codes_that_differ_are_told_on_the_keypad(stage: Stage) -> None:
    """Here too the reason is no message of its own."""
    person = await at_the_new_code(stage)
    before = len(person.from_bot)
    await tap_pin(person, PIN)
    await tap_pin(person, OTHER)

    assert say("choose-differs") in person.last_message.text
    assert len(person.from_bot) == before


async def test_a_weak_phrase_leaves_neither_question_nor_reason(stage: Stage) -> None:
    """Each question goes with its answer; only the newest screen stands."""
    person = await at_the_new_code(stage)
    before = len(person.from_bot)
    await person.click(say("choose-phrase"))
    await person.send("один два")

    assert say("error-weak-passphrase") in person.last_message.text
    assert len(person.from_bot) == before

    await person.send(PHRASE)
    assert not shows(person, "error-weak-passphrase")
    await person.send(PHRASE + " мимо")
    assert say("choose-differs") in person.last_message.text
    await person.send(PHRASE)
    await person.send(PHRASE)
    assert not shows(person, "choose-differs")
    assert len(person.from_bot) == before
    assert not any(PHRASE in sent.text for sent in person.messages)
