"""Reading and changing: the list, an entry, its files, corrections, withdrawing."""

import re
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.callbacks import BrowseButton, BrowseDo
from handlers.screens import escape
from handlers.screens.paging import pages, units
from journal.incident import IncidentId, Part
from journal.ports import Journal, OwnerId
from locales import LANGUAGES, texts
from simulator import samples
from simulator.inbound import Origin
from simulator.person import Person
from tests.stage import PIN, Stage, tap_pin

say = texts("ru")


async def opened(person: Person) -> None:
    """Open the journal and stand before the list."""
    await person.send("/open")
    await tap_pin(person, PIN)


def journal(stage: Stage, person: Person) -> Journal:
    """Return the unlocked journal of *person*."""
    found = stage.app.storage.accounts.journal(OwnerId(person.id))
    assert found is not None
    return found


def visible(person: Person) -> str:
    """Return everything the bot shows now."""
    return "\n".join(sent.text for sent in person.from_bot)


async def test_an_empty_journal_says_how_to_begin(writer: Person) -> None:
    """No empty list to stare at."""
    await opened(writer)

    assert say("browse-empty") in visible(writer)


async def test_entries_stand_under_their_days_newest_first(stage: Stage, writer: Person) -> None:
    """Twenty-five entries over three days fill four pages, and turning them loses none."""
    for number in range(1, 26):
        await writer.send(f"он звонил, случай {number}")
        if number % 9 == 0:
            stage.move(timedelta(days=1))
    await opened(writer)
    seen: list[int] = []
    while True:
        text = writer.last_message.text
        seen += [int(n) for n in re.findall(r"случай (\d+)", text)]
        if say("browse-older") not in writer.buttons:
            break
        await writer.click(say("browse-older"))

    assert seen == list(range(25, 0, -1))
    assert "25 записей" in visible(writer)
    for _ in range(3):
        await writer.click(say("browse-newer"))
    assert "случай 25" in writer.last_message.text
    assert say("browse-newer") not in writer.buttons


async def test_the_list_marks_files_late_and_withdrawn(stage: Stage, writer: Person) -> None:
    """What a reader must know without opening."""
    await writer.send("приходил 2 дня назад")
    await writer.send_photo(samples.photo(1))
    await writer.send("это было не то")
    await opened(writer)
    await writer.click("2", writer.last_message)
    await writer.click(say("entry-withdraw"))
    await writer.click(say("withdraw-sure"))
    await writer.click(say("withdraw-mistake"))
    await writer.click(say("browse-list"))

    text = writer.last_message.text
    assert "📎1" in text
    assert "было " in text
    assert say("browse-withdrawn") in text


async def test_an_entry_shows_its_words_whole(stage: Stage, writer: Person) -> None:
    """Four thousand characters, markup signs and emoji among them, over as many pages as needed."""
    words = ("он <b>писал</b> & снова 😡 " * 170)[:3900]
    await writer.send(words)
    await opened(writer)
    await writer.click("1", writer.last_message)
    shown = writer.last_message.text
    more = [b["text"] for b in writer.last_message.buttons[0] if b["text"].isdecimal()]
    for label in more:
        await writer.click(label, writer.last_message)
        shown += writer.last_message.text

    assert more
    assert "".join(words.split()) in "".join(shown.split())


@given(
    st.lists(st.text(alphabet=st.sampled_from("аб &<>\n😡x"), max_size=300), max_size=6),
    st.integers(min_value=12, max_value=120),
)
def test_pages_lose_nothing_and_are_never_too_long(lines: list[str], room: int) -> None:
    """Whatever she wrote, each page is taken by Telegram and together they are all of it."""
    made = pages([escape(line) for line in lines], room)

    assert all(0 < units(page) <= room for page in made)
    assert all(re.search(r"&(?!amp;|lt;|gt;)", page) is None for page in made)
    assert "".join(unescape("".join(made)).split()) == "".join("".join(lines).split())


async def test_an_entry_tells_what_was_changed_and_when(stage: Stage, writer: Person) -> None:
    """The first wording stays beside the second, with the time of the change."""
    sent = await writer.send("он звонил в 9")
    stage.move(timedelta(hours=1))
    await writer.edit(sent, "он звонил в 10")
    await opened(writer)
    await writer.click("1", writer.last_message)

    text = writer.last_message.text
    assert "он звонил в 10" in text
    assert say("entry-history") in text
    assert "Было: «он звонил в 9»" in text


async def test_amending_from_the_list_uses_the_card(stage: Stage, writer: Person) -> None:
    """Days later, every part can still be corrected, and the way back leads to the entry."""
    await writer.send("он звонил")
    stage.move(timedelta(days=3))
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-amend"))
    assert "✓ 1" in writer.last_message.text
    await writer.click(say("part-count"))
    await writer.send("7")
    assert "7 раз" in writer.last_message.text
    await writer.click(say("entry-back"))

    assert "7 раз" in writer.last_message.text
    assert "№ 1" in writer.last_message.text


async def test_a_second_correction_of_the_same_part_is_history(
    stage: Stage, writer: Person
) -> None:
    """Both of her own answers are kept."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.click("1", writer.last_message)
    for answer in ("3", "5"):
        await writer.click(say("entry-amend"))
        await writer.click(say("part-count"))
        await writer.click(answer, writer.last_message)
        await writer.click(say("entry-back"))

    assert "Было: ✕ 3 раза" in writer.last_message.text


async def test_the_next_file_joins_the_entry_she_chose(stage: Stage, writer: Person) -> None:
    """Not the newest one: the one she pressed the button on; the one after ten minutes does not."""
    await writer.send("он прислал письмо")
    await writer.send("он звонил")
    stage.move(timedelta(hours=1))
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-add"))
    await writer.send_document(b"%PDF letter", "letter.pdf", "application/pdf")
    assert "✓ 1" in writer.last_message.text
    stage.move(timedelta(minutes=11))
    await writer.send_photo(samples.photo(2))
    assert "✓ 3" in writer.last_message.text

    await writer.send("/hide")
    await opened(writer)
    page = await journal(stage, writer).page()
    assert [len(i.exhibits) for i in page.incidents] == [1, 0, 1]


async def test_an_album_joins_the_entry_she_chose(stage: Stage, writer: Person) -> None:
    """All of its pictures, although albums otherwise begin an entry of their own."""
    await writer.send("он прислал письмо")
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-add"))
    await writer.send_album([samples.photo(1), samples.photo(2), samples.photo(3)])

    page = await journal(stage, writer).page()
    assert [len(i.exhibits) for i in page.incidents] == [3]


async def test_a_file_joins_even_when_the_journal_has_locked(stage: Stage, writer: Person) -> None:
    """Adding needs no reading; what is shown then is the number alone."""
    await writer.send("он прислал письмо")
    stage.move(timedelta(hours=1))
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-add"))
    stage.move(timedelta(minutes=6))
    await stage.sweep()
    await writer.send_photo(samples.photo(1))

    assert "письмо" not in visible(writer)
    await writer.send("/hide")
    await opened(writer)
    page = await journal(stage, writer).page()
    assert [len(i.exhibits) for i in page.incidents] == [1]


async def test_files_come_back_byte_for_byte(stage: Stage, writer: Person) -> None:
    """Each as the kind it was, with its name; two taps send them once."""
    files = (b"%PDF letter", samples.photo(5), samples.VOICE, samples.VIDEO)
    await writer.send("он прислал письмо")
    await writer.send_document(files[0], "letter.pdf", "application/pdf")
    await writer.send_photo(files[1])
    await writer.send_voice(files[2])
    await writer.send_video_note(files[3])
    await writer.send("/hide")
    await opened(writer)
    await writer.click("1", writer.last_message)
    assert "SHA-256" in writer.last_message.text
    assert say("entry-via-photo") in writer.last_message.text
    label = say("entry-files", count=4)
    writer.click_now(label)
    writer.click_now(label)
    await writer.settle()

    received = writer.documents()
    assert [file.data for file in received] == list(files)
    assert received[0].name == "letter.pdf"
    assert all(file.message.raw.get("has_protected_content") for file in received)

    stage.move(timedelta(minutes=6))
    await stage.sweep()
    assert not writer.documents()


async def test_what_was_taken_back_offers_no_correction(writer: Person) -> None:
    """A guess stays marked, but nobody is sent to a button that is not there."""
    await writer.send("звонил вчера в 21:40")
    await opened(writer)
    await writer.click("1")
    assert say("guess-note") in writer.last_message.text
    await writer.click(say("entry-withdraw"))
    await writer.click(say("withdraw-sure"))
    await writer.click(say("withdraw-mistake"))
    await writer.click(say("browse-list"))
    await writer.click("1")

    assert say("guess-mark") in writer.last_message.text
    assert say("guess-note") not in writer.last_message.text


async def test_a_file_is_not_called_a_file_twice(writer: Person) -> None:
    """Of a photo or a voice it is said what it is."""
    await writer.send_document(samples.PDF, "a.pdf", "application/pdf")
    assert f"📎 {say('files', count=1)}\n" in writer.last_message.text
    await writer.send("ещё одна")
    await writer.send_voice(samples.VOICE)
    assert f"📎 {say('files', count=1)}: {say('via-voice')}" in visible(writer)


async def test_withdrawing_asks_twice_and_keeps_the_number(stage: Stage, writer: Person) -> None:
    """It stays readable, with the reason; a double tap withdraws it once."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-withdraw"))
    await writer.click(say("withdraw-sure"))
    writer.click_now(say("withdraw-twice"))
    writer.click_now(say("withdraw-twice"))
    await writer.settle()
    assert say("withdraw-done", number=1) in visible(writer)

    await writer.click(say("browse-list"))
    await writer.click("1", writer.last_message)
    assert say("withdraw-twice") in writer.last_message.text
    assert "он звонил" in writer.last_message.text
    assert say("entry-amend") not in writer.buttons
    incident = (await journal(stage, writer).page()).incidents[0]
    assert len(incident.sequence) == 2


async def test_a_typed_reason_withdraws_and_is_no_entry(stage: Stage, writer: Person) -> None:
    """In her own words; even when the journal has locked meanwhile."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-withdraw"))
    await writer.click(say("withdraw-sure"))
    stage.move(timedelta(minutes=6))
    await stage.sweep()
    await writer.send("это был не он")
    assert say("withdraw-done", number=1) in visible(writer)

    await writer.send("/hide")
    await opened(writer)
    page = await journal(stage, writer).page()
    assert page.total == 1
    assert page.incidents[0].retraction is not None
    assert page.incidents[0].retraction.reason == "это был не он"


async def test_going_back_withdraws_nothing(stage: Stage, writer: Person) -> None:
    """And the next text is an entry again."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-withdraw"))
    await writer.click(say("withdraw-sure"))
    await writer.click(say("entry-back"))
    await writer.send("он пришёл")

    page = await journal(stage, writer).page()
    assert page.total == 2
    assert all(i.retraction is None for i in page.incidents)


@pytest.mark.parametrize("do", [d for d in BrowseDo if d is not BrowseDo.LIST])
async def test_an_entry_of_somebody_else_does_not_exist(
    stage: Stage, writer: Person, do: BrowseDo
) -> None:
    """A forged button is answered like an entry that never was."""
    other = await stage.writer(name="Dana")
    await other.send("тайна Даны")
    await opened(other)
    theirs = (await journal(stage, other).page()).incidents[0].id
    await opened(writer)
    for subject in (theirs, IncidentId(uuid4()), None):
        answer = await writer.press(BrowseButton(do=do, subject=subject, value="mistake").pack())
        assert answer.text == say("error-not-found")

    assert "тайна" not in visible(writer)
    assert (await journal(stage, other).page()).incidents[0].retraction is None


async def test_the_way_back_to_the_list_leads_to_the_door_when_locked(writer: Person) -> None:
    """A screen that outlived the lock is no dead end."""
    await writer.send("он звонил")
    answer = await writer.press(BrowseButton(do=BrowseDo.LIST).pack())

    assert not answer
    assert say("door-pin") in visible(writer)
    await tap_pin(writer, PIN)
    assert say("browse-total", count=1) in visible(writer)


@pytest.mark.parametrize("do", [d for d in BrowseDo if d is not BrowseDo.LIST])
async def test_a_locked_journal_answers_no_button(writer: Person, do: BrowseDo) -> None:
    """Whatever the button data says."""
    await writer.send("он звонил")
    answer = await writer.press(BrowseButton(do=do, subject=uuid4()).pack())

    assert answer.text == say("error-locked")


async def test_locking_takes_the_screens_but_not_the_writing(stage: Stage, writer: Person) -> None:
    """List, entry and files go after five idle minutes; the card she is writing on stays."""
    await writer.send("старая тайна")
    stage.move(timedelta(hours=1))
    await stage.sweep()
    await opened(writer)
    await writer.click("1", writer.last_message)
    stage.move(timedelta(minutes=3))
    await writer.send("он стоит у двери")
    card = writer.last_message
    stage.move(timedelta(minutes=3))
    await stage.sweep()
    await stage.sweep()

    assert "старая тайна" not in visible(writer)
    assert card in writer.messages


async def test_an_amended_old_entry_is_forgotten_when_the_journal_locks(
    stage: Stage, writer: Person
) -> None:
    """Its card goes, and the old button data shows nothing of it."""
    await writer.send("старая тайна")
    stage.move(timedelta(hours=1))
    await opened(writer)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-amend"))
    card = writer.last_message
    data = card.buttons[-2][0]["callback_data"]
    stage.move(timedelta(minutes=6))
    await stage.sweep()
    await stage.sweep()
    assert card not in writer.messages
    await writer.send("/menu")
    await writer.press(data)

    assert "старая тайна" not in visible(writer)


async def test_reading_on_does_not_keep_it_open_for_ever(stage: Stage, writer: Person) -> None:
    """Fifteen minutes after the PIN it is over, however busy she is."""
    await writer.send("старая тайна")
    stage.move(timedelta(hours=1))
    await stage.sweep()
    await stage.sweep()
    await opened(writer)
    for _ in range(3):
        stage.move(timedelta(minutes=4))
        await stage.app.lock_idle()
        await writer.click("1", writer.last_message)
        await writer.click(say("browse-list"))
    assert "старая тайна" in visible(writer)
    stage.move(timedelta(minutes=4))
    await stage.sweep()
    await stage.sweep()

    assert "старая тайна" not in visible(writer)


async def test_hiding_takes_everything(writer: Person) -> None:
    """The list, the files, her own messages."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.send("/hide")

    assert writer.messages == []


async def test_private_screens_cannot_be_forwarded(writer: Person) -> None:
    """Also when they take the place of a menu that could."""
    await writer.send("он звонил")
    await opened(writer)
    await writer.click(say("button-menu"))
    await writer.click(say("menu-open"))
    assert writer.last_message.raw.get("has_protected_content")
    await writer.send("/menu")
    await writer.click(say("menu-open"), writer.last_message)

    assert writer.last_message.raw.get("has_protected_content")


async def test_a_forward_names_its_sender_as_telegram_does(stage: Stage, writer: Person) -> None:
    """And a hidden one as hidden."""
    await writer.forward("я тебя найду", Origin("Никто"))
    await opened(writer)
    await writer.click("1", writer.last_message)

    text = writer.last_message.text
    assert "Никто" in text
    assert "скрыл" in text
    assert "я тебя найду" in text


async def test_the_private_note_is_read_here(stage: Stage, writer: Person) -> None:
    """The card only says that there is one."""
    await writer.send("он звонил")
    await writer.click(say("card-more"))
    await writer.click(say("part-private"))
    await writer.send("мне было очень страшно")
    assert "очень страшно" not in writer.last_message.text
    await opened(writer)
    await writer.click("1", writer.last_message)

    assert "мне было очень страшно" in writer.last_message.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_part_reads_well_in_every_language(stage: Stage, language: str) -> None:
    """Fixed answers are shown as words, never as the names the program uses."""
    person = await stage.writer(language)
    told = texts(language)
    await person.send("8 701 123 45 67")
    await person.click(told("card-more"))
    for part, value in (
        (Part.WITNESS, "option-witness-nobody"),
        (Part.ANSWER, "option-answer-refused"),
        (Part.CHILDREN, "option-children-no"),
        (Part.MEANS, "option-means-phone"),
    ):
        if told(f"part-{part.value}") not in person.buttons:
            await person.click(told("card-more"))
        await person.click(told(f"part-{part.value}"))
        await person.click(told(value))
        assert told(value) in person.last_message.text
    await opened(person)
    await person.click("1", person.last_message)

    text = person.last_message.text
    assert told("option-witness-nobody") in text
    assert told("option-answer-refused") in text
    for name in ("nobody", "refused"):
        assert language == "en" or name not in text
