"""The door: what opens the journal, what does not, and that writing never meets it."""

import re
from datetime import timedelta

from handlers.callbacks import KeyButton
from journal.ports import OwnerId
from locales import texts
from simulator.person import Person
from tests.builders import ALMATY
from tests.stage import PIN, Stage, arrive, tap_pin

WRONG = "739105"
PHRASE = "жёлтый трамвай везёт облако"
say = texts("ru")


def shows(person: Person, key: str) -> bool:
    """Return whether a visible message of the bot says the text *key*, which has no variables."""
    return any(say(key) in sent.text for sent in person.from_bot)


def is_open(stage: Stage, person: Person) -> bool:
    """Return whether the journal is unlocked, without prolonging it."""
    pid = stage.app.storage.accounts._pid(OwnerId(person.id))
    return stage.app.storage.accounts._keyring.peek(pid) is not None


async def test_the_last_digit_opens_the_journal(stage: Stage, writer: Person) -> None:
    """No "OK" key: six taps, and the list stands where the keypad stood."""
    await writer.send("он звонил вчера в 21:40")
    await writer.send("/open")
    await tap_pin(writer, PIN)

    assert is_open(stage, writer)
    assert "он звонил вчера" in writer.last_message.text
    assert not shows(writer, "door-pin")


async def test_the_pin_is_never_in_the_button_data(writer: Person) -> None:
    """Telegram sees random tokens, each of them once."""
    await writer.send("/open")
    data = [b.get("callback_data", "") for row in writer.last_message.buttons for b in row]
    tokens = [d for d in data if d.startswith("k:")]
    before = set(tokens)
    await writer.click("4")
    after = {b.get("callback_data", "") for row in writer.last_message.buttons for b in row}

    assert len(before) == 11
    assert not before & after


async def test_a_wrong_pin_is_said_and_asked_again(stage: Stage, writer: Person) -> None:
    """A fresh keypad, and no number of tries to be scared by."""
    await writer.send("/open")
    await tap_pin(writer, WRONG)

    assert not is_open(stage, writer)
    assert shows(writer, "door-wrong")
    assert "○ ○ ○ ○ ○ ○" in writer.last_message.text

    await tap_pin(writer, PIN)
    assert is_open(stage, writer)


async def test_too_many_wrong_pins_wait_while_writing_goes_on(stage: Stage, writer: Person) -> None:
    """After the free tries the screen says when; what she writes meanwhile is kept."""
    await writer.send("/open")
    for _ in range(10):
        await tap_pin(writer, WRONG)
        if not shows(writer, "door-wrong"):
            break

    again = re.search(r"в (\d\d):(\d\d)\.", writer.last_message.text)
    assert again is not None
    there = (stage.clock() + timedelta(minutes=15)).astimezone(ALMATY)
    assert (int(again[1]), int(again[2])) == (there.hour, there.minute)
    await writer.send("он стоит у подъезда")
    assert "✓ 1" in writer.last_message.text

    stage.move(timedelta(minutes=16))
    await writer.send("/open")
    await tap_pin(writer, PIN)
    assert is_open(stage, writer)
    assert say("door-failed", count=5) in writer.last_message.text


async def test_the_right_pin_does_not_open_during_the_wait(stage: Stage, writer: Person) -> None:
    """The delay holds for everybody, or it would hold nobody."""
    await writer.send("/open")
    while "✓" not in writer.last_message.text and "Слишком много" not in writer.last_message.text:
        await tap_pin(writer, WRONG)
    await writer.send("/open")
    await tap_pin(writer, PIN)

    assert not is_open(stage, writer)


async def test_ten_wrong_pins_leave_only_the_spare_code(stage: Stage) -> None:
    """Nothing is destroyed; the paper opens it again."""
    person = stage.person("ru")
    code = await arrive(person, "ru")
    for _ in range(12):
        await person.send("/open")
        if shows(person, "door-disabled"):
            break
        await tap_pin(person, WRONG)
        if shows(person, "door-disabled"):
            break
        stage.move(timedelta(hours=25))

    assert shows(person, "door-disabled")
    await person.click(say("door-forgot"))
    await recover(person, code, "604817")
    assert is_open(stage, person)


async def recover(person: Person, code: str, pin: str) -> str:
    """Type *code*, choose *pin*, pass the ceremony; return the next code."""
    await person.send(code.lower().replace("-", " "))
    await tap_pin(person, pin)
    await tap_pin(person, pin)
    text = person.last_message.text
    following = next(line for line in text.splitlines() if line.count("-") == 6)
    await person.click(say("code-written"))
    for _ in range(2):
        number = next(int(c) for c in person.last_message.text if c in "1234567")
        await person.send(following.split("-")[number - 1])
    return following


async def test_what_is_typed_at_the_door_disappears_at_once(stage: Stage, writer: Person) -> None:
    """The spare code never stands in the chat, right or wrong."""
    await writer.send("/open")
    await writer.click(say("door-forgot"))
    sent = await writer.send("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG")

    assert sent not in writer.messages
    assert shows(writer, "door-code-wrong")
    await writer.click(say("button-back"))
    assert shows(writer, "door-pin")


async def test_the_spare_code_works_once_and_gives_the_next(stage: Stage) -> None:
    """Used, it opens nothing any more; the new PIN and the new code do."""
    person = stage.person("ru")
    code = await arrive(person, "ru")
    await person.send("он звонил")
    await person.send("/recover")
    following = await recover(person, code, "604817")
    assert following != code

    await person.send("/recover")
    await person.send(code)
    assert shows(person, "door-code-wrong")

    await person.send("/hide")
    await person.send("/open")
    await tap_pin(person, "604817")
    assert "он звонил" in person.last_message.text


async def test_the_spare_code_moves_the_journal_to_a_new_account(stage: Stage) -> None:
    """Her notes, her settings and her language come along; the old account knows nothing."""
    old = stage.person("ru")
    code = await arrive(old, "ru")
    await old.send("он звонил с нового номера")
    new = stage.person("ru", "Dana")
    await new.send("/start")
    await new.click("Русский")
    await new.click(say("door-have-code"))
    await recover(new, code, "604817")

    assert shows(new, "menu")
    await new.click(say("menu-open"))
    assert "он звонил с нового" in new.last_message.text
    await old.send("/open")
    assert shows(old, "start-first")


async def test_a_newcomer_is_told_when_the_code_opens_nothing(stage: Stage) -> None:
    """She may try again, or begin anew."""
    new = stage.person("ru", "Dana")
    await new.send("/recover")
    await new.send("нет такого кода")

    assert shows(new, "door-code-wrong")
    await new.click(say("button-back"))
    assert shows(new, "start-shared")


async def phrase_writer(stage: Stage) -> Person:
    """Return somebody who opens with a passphrase."""
    person = stage.person("ru")
    await person.send("/start")
    for label in ("Русский", say("start-shared-no"), say("button-continue"), say("choose-phrase")):
        await person.click(label)
    await person.send(PHRASE)
    await person.send(PHRASE)
    code = next(line for line in person.last_message.text.splitlines() if line.count("-") == 6)
    await person.click(say("code-written"))
    for _ in range(2):
        number = next(int(c) for c in person.last_message.text if c in "1234567")
        await person.send(code.split("-")[number - 1])
    await person.click(say("zone-almaty"))
    return person


async def test_a_passphrase_opens_and_is_gone_at_once(stage: Stage) -> None:
    """Typed, tried, deleted; a wrong one is honest about what became of the message."""
    person = await phrase_writer(stage)
    await person.send("/open")
    wrong = await person.send("он опять приходил")
    assert wrong not in person.messages
    assert shows(person, "door-wrong-phrase")

    right = await person.send(PHRASE.upper())
    assert right not in person.messages
    assert is_open(stage, person)
    assert not shows(person, "door-wrong-phrase")


async def test_a_door_left_standing_does_not_eat_a_note(stage: Stage) -> None:
    """What she writes a while later is an entry, not a failed try."""
    person = await phrase_writer(stage)
    await person.send("/open")
    stage.move(timedelta(minutes=11))
    await person.send("он опять приходил")

    assert "✓ 1" in person.last_message.text


async def test_a_double_tap_on_the_last_digit_counts_once(stage: Stage, writer: Person) -> None:
    """The second tap finds an open journal, says nothing and changes nothing."""
    await writer.send("/open")
    await tap_pin(writer, PIN[:-1])
    first = writer.click_now(PIN[-1])
    second = writer.click_now(PIN[-1])
    await writer.settle()

    assert is_open(stage, writer)
    assert shows(writer, "browse-empty")
    assert not first.text
    assert not second.text


async def test_a_double_tap_on_a_wrong_last_digit_is_one_try(stage: Stage, writer: Person) -> None:
    """Four more tries are still free after it."""
    await writer.send("/open")
    for _ in range(4):
        await tap_pin(writer, WRONG[:-1])
        writer.click_now(WRONG[-1])
        writer.click_now(WRONG[-1])
        await writer.settle()
    await tap_pin(writer, PIN)

    assert is_open(stage, writer)
    assert say("door-failed", count=4) in writer.last_message.text


async def test_a_restart_in_the_middle_of_a_keypad_begins_it_anew(
    stage: Stage, writer: Person
) -> None:
    """The first tap after it brings a fresh keypad, and no error."""
    await writer.send("/open")
    await tap_pin(writer, PIN[:3])
    await stage.restart()
    answer = await writer.click(PIN[3])
    assert not answer
    assert "○ ○ ○ ○ ○ ○" in writer.last_message.text

    await tap_pin(writer, PIN)
    assert is_open(stage, writer)


async def test_there_is_one_keypad_at_a_time(writer: Person) -> None:
    """Asking twice takes the first one away, so there is no dead keypad to press."""
    await writer.send("/open")
    await writer.send("/open")

    assert sum(say("door-pin") in sent.text for sent in writer.from_bot) == 1


async def test_a_keypad_of_before_becomes_a_new_one(stage: Stage, writer: Person) -> None:
    """A forged or forgotten token asks for the PIN, and counts as no try."""
    for _ in range(8):
        await writer.press(KeyButton(token="forgotten").pack())
    assert shows(writer, "door-pin")

    await tap_pin(writer, PIN)
    assert is_open(stage, writer)


async def test_at_the_door_she_is_told_of_the_last_time(stage: Stage, writer: Person) -> None:
    """When it was opened, in her zone."""
    await writer.send("/open")
    await tap_pin(writer, PIN)
    assert "Прошлый вход" not in writer.last_message.text
    await writer.send("/hide")
    stage.move(timedelta(hours=3))
    await writer.send("/open")
    await tap_pin(writer, PIN)

    assert "Прошлый вход" in writer.last_message.text


async def test_an_open_journal_asks_for_nothing(writer: Person) -> None:
    """The menu's button goes straight on."""
    await writer.send("/open")
    await tap_pin(writer, PIN)
    await writer.click(say("button-menu"))
    await writer.click(say("menu-open"))

    assert shows(writer, "browse-empty")


async def test_a_pin_typed_as_a_message_is_neither_tried_nor_kept(
    stage: Stage, writer: Person
) -> None:
    """It goes at once; the keypad still stands, and a note is still a note."""
    await writer.send("/open")
    typed = await writer.send(PIN)
    assert typed not in writer.messages
    assert shows(writer, "door-tap-only")
    assert not is_open(stage, writer)

    await writer.send("он звонил 482916 раз")
    assert "✓ 1" in writer.last_message.text
    await tap_pin(writer, PIN)
    assert is_open(stage, writer)


async def test_a_restart_locks_and_takes_what_was_shown(stage: Stage, writer: Person) -> None:
    """The new program knows no key, so the old one's screens have no business in the chat."""
    await writer.send("он звонил")
    stage.move(timedelta(minutes=6))
    await writer.send("/open")
    await tap_pin(writer, PIN)
    await stage.restart()
    await stage.sweep()

    assert not any("он звонил" in sent.text and sent.buttons for sent in writer.from_bot)
    assert not is_open(stage, writer)
