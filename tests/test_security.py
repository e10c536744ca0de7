"""Changing the code, a new spare code, closing: nothing half done, nothing left on the screen."""

from datetime import timedelta

import pytest

from handlers.callbacks import SecurityButton, SecurityDo
from locales import LANGUAGES, texts
from simulator.person import Person
from tests.stage import PIN, Stage, arrive, tap_pin

NEW = "604817"
say = texts("ru")

SHOW = SecurityButton(do=SecurityDo.SHOW).pack()


async def at_security(person: Person) -> None:
    """Stand before the security screen."""
    await person.send("/menu")
    await person.press(SHOW)


def visible(person: Person) -> str:
    """Return everything the bot shows now."""
    return "\n".join(sent.text for sent in person.from_bot)


async def pass_ceremony(person: Person) -> str:
    """Return the code on the screen after both groups were asked back."""
    code = next(line for line in person.last_message.text.splitlines() if line.count("-") == 6)
    await person.click(say("code-written"))
    for _ in range(2):
        number = next(int(c) for c in person.last_message.text if c in "1234567")
        await person.send(code.split("-")[number - 1])
    return code


async def test_the_code_is_changed_behind_the_door(writer: Person) -> None:
    """Locked, the button asks for the old code first; then the new one holds and the old does not."""
    await at_security(writer)
    await writer.click(say("security-change"))
    await tap_pin(writer, PIN)
    assert say("security-open") in visible(writer)
    await writer.click(say("security-change"))
    await tap_pin(writer, NEW)
    await tap_pin(writer, NEW)
    assert say("choose-changed") in visible(writer)

    await writer.send("/hide")
    await writer.send("/open")
    await tap_pin(writer, PIN)
    assert say("door-wrong") in visible(writer)
    await tap_pin(writer, NEW)
    assert say("browse-empty") in visible(writer)


async def test_a_longer_code_changes_the_keypad_of_the_door(writer: Person) -> None:
    """Eight digits chosen, eight digits asked."""
    await at_security(writer)
    await writer.click(say("security-change"))
    await tap_pin(writer, PIN)
    await writer.click(say("security-change"))
    await writer.click(say("choose-long"))
    await tap_pin(writer, "60481739")
    await tap_pin(writer, "60481739")
    await writer.send("/hide")
    await writer.send("/open")

    assert writer.last_message.text.count("○") == 8
    await tap_pin(writer, "60481739")
    assert say("browse-empty") in visible(writer)


async def test_breaking_off_changes_nothing(writer: Person) -> None:
    """The old code holds until the new one was repeated."""
    await at_security(writer)
    await writer.click(say("security-change"))
    await tap_pin(writer, PIN)
    await writer.click(say("security-change"))
    await tap_pin(writer, NEW)
    await writer.send("/hide")
    await writer.send("/open")
    await tap_pin(writer, PIN)

    assert say("browse-empty") in visible(writer)


async def test_a_new_spare_code_ends_the_old_one(stage: Stage) -> None:
    """Asked for twice, shown once, checked by two groups."""
    person = stage.person("ru")
    old = await arrive(person, "ru")
    await at_security(person)
    await person.click(say("security-code"))
    await tap_pin(person, PIN)
    await person.click(say("security-code"))
    assert say("security-code-ask") in visible(person)
    await person.click(say("security-code-sure"))
    new = await pass_ceremony(person)

    assert new != old
    await person.send("/recover")
    await person.send(old)
    assert say("door-code-wrong") in visible(person)
    await person.send(new)
    assert "Придумайте код" in visible(person)


async def test_the_new_spare_code_disappears_after_a_minute(stage: Stage, writer: Person) -> None:
    """Whatever she does meanwhile."""
    await at_security(writer)
    await writer.click(say("security-code"))
    await tap_pin(writer, PIN)
    await writer.click(say("security-code"))
    await writer.click(say("security-code-sure"))
    shown = writer.last_message
    stage.move(timedelta(seconds=61))
    await stage.sweep()

    assert shown not in writer.messages


async def test_a_locked_journal_gives_no_new_spare_code(writer: Person) -> None:
    """Whatever the button data says."""
    answer = await writer.press(SecurityButton(do=SecurityDo.SURE).pack())

    assert answer.text == say("error-locked")


async def test_closing_takes_the_open_screens_away(writer: Person) -> None:
    """And the next opening asks for the code again; the card she writes on stays."""
    await writer.send("он звонил")
    card = writer.last_message
    await writer.send("/open")
    await tap_pin(writer, PIN)
    await writer.press(SHOW)
    await writer.click(say("security-close"))

    assert card in writer.messages
    assert say("menu") in visible(writer)
    assert say("security") not in visible(writer)
    await writer.send("/open")
    assert say("door-pin") in visible(writer)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screen_speaks_her_language(stage: Stage, language: str) -> None:
    """Locked and open."""
    person = await stage.writer(language)
    told = texts(language)
    await at_security(person)

    assert told("security-locked") in visible(person)
    assert told("security-close") not in person.buttons
