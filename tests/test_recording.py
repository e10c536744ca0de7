"""Writing down: save first, then the card."""

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest

from handlers.chat import Faces
from handlers.screens import Screen
from journal.casebook import Casebook
from journal.incident import Part
from journal.ports import OwnerId
from locales import texts
from simulator import samples
from simulator.inbound import Origin
from simulator.media import Shape, file_body
from simulator.model import Json
from simulator.person import Person
from tests.builders import ALMATY
from tests.stage import BEGINNING, PIN, Stage

MIB = 1024 * 1024
RU = texts("ru")


async def casebook(stage: Stage, person: Person) -> Casebook:
    """Return everything that was written."""
    owner = OwnerId(person.id)
    await stage.app.storage.accounts.unlock(owner, PIN)
    journal = stage.app.storage.accounts.journal(owner)
    assert journal is not None
    return await journal.casebook()


def until(stage: Stage, hour: int, minute: int) -> None:
    """Let time pass until the wall clock in Almaty shows this."""
    here = stage.clock().astimezone(ALMATY)
    then = here.replace(hour=hour, minute=minute)
    stage.move(then - here + (timedelta(0) if then > here else timedelta(1)))


def pictures(count: int) -> list[bytes]:
    """Return pictures that differ from one another."""
    return [samples.photo(number, (64, 48)) for number in range(count)]


def marks(person: Person) -> list[str]:
    """Return the first line of every card."""
    return [sent.text.split("\n")[0] for sent in person.from_bot if sent.text.startswith("✓")]


async def test_a_line_becomes_an_entry_with_what_it_says(writer: Person) -> None:
    """Kind, count, number and time are read from her words and shown as guesses."""
    await writer.send("звонил 5 раз с 8 701 123 45 67 вчера в 21:40")

    card = writer.last_message.text
    assert card.startswith("✓ 1")
    for said in ("Звонок (?)", "5 раз", "+7 701 123 4567", "21:40"):
        assert said in card


@pytest.mark.parametrize(
    ("words", "caption", "entries"),
    [
        ("приходил 15 ноября в 14:30", "вчера у подъезда", 2),
        ("приходил вчера в 14:30", "вчера у подъезда", 1),
        ("приходил вчера в 14:30", "у подъезда", 1),
        ("порезал шины", "вчера у подъезда", 1),  # she did not say when
    ],
)
async def test_a_picture_of_another_day_is_an_entry_of_its_own(
    stage: Stage, writer: Person, words: str, caption: str, entries: int
) -> None:
    """A caption that names another day than the open entry tells of something else."""
    await writer.send(words)
    await writer.send_photo(samples.photo(), caption)

    written = (await casebook(stage, writer)).incidents
    assert len(written) == entries
    assert len(written[-1].exhibits) == 1


async def test_a_messenger_that_she_names_is_what_it_came_through(writer: Person) -> None:
    """Shown as a guess, like everything else that was read from her words."""
    await writer.send("написал в ватсапе: вернись")

    assert "Через что: WhatsApp (?)" in writer.last_message.text


async def test_at_night_an_answer_is_taken_as_a_new_entry_is(stage: Stage, writer: Person) -> None:
    """«Сегодня в 8 утра», typed at half past one, is the day that has just ended; she may look."""
    until(stage, 1, 30)
    before = (stage.clock().astimezone(ALMATY) - timedelta(1)).date()
    await writer.send("приходил")
    await writer.click(RU("part-when"))
    await writer.send("сегодня в 8 утра")

    card = writer.last_message.text
    assert "08:00 (?)" in card
    assert str(before.day) in card
    assert "проверьте день" in card
    [entry] = (await casebook(stage, writer)).incidents
    assert entry.happened_at == datetime.combine(before, time(8), ALMATY)
    assert entry.guessed(Part.WHEN)


async def test_by_day_an_hour_to_come_is_refused(stage: Stage, writer: Person) -> None:
    """She meant another day, and is asked which."""
    until(stage, 15, 0)
    await writer.send("приходил")
    await writer.click(RU("part-when"))
    await writer.send("сегодня в 21:40")

    assert RU("error-in-the-future") in writer.last_message.text
    await writer.send("вчера в 21:40")
    assert "21:40" in writer.last_message.text


async def test_what_may_become_of_a_recording_is_said_once(stage: Stage, writer: Person) -> None:
    """Above the card of the first sound or video; pictures and papers are no recordings."""
    said = RU("recording-note")
    await writer.send_photo(samples.photo(), "у двери")
    assert said not in str([sent.text for sent in writer.from_bot])

    await writer.send_voice(samples.VOICE)
    await writer.send_document(samples.VIDEO, "камера.mp4", "video/mp4", "камера у двери")
    assert [sent.text for sent in writer.from_bot].count(said) == 1
    assert writer.last_message.text.startswith("✓")
    settings = await stage.app.storage.accounts.settings(OwnerId(writer.id))
    assert settings is not None
    assert settings.advised


async def test_a_moving_picture_is_no_recording(stage: Stage, writer: Person) -> None:
    """By its type a GIF is a film, but nobody is on it who did not know of that."""
    stored = stage.world.files.keep(samples.VIDEO, "animation", "cat.mp4", "video/mp4")
    await writer.send_raw(file_body(stored, Shape(duration=1)))

    assert marks(writer) == ["✓ 1"]
    assert RU("recording-note") not in str([sent.text for sent in writer.from_bot])


async def test_an_album_of_ten_is_one_entry(stage: Stage, writer: Person) -> None:
    """Ten messages, one card, ten files."""
    await writer.send_album(pictures(10), "его машина")

    assert marks(writer) == ["✓ 1"]
    assert "10 файлов" in writer.last_message.text
    (incident,) = (await casebook(stage, writer)).incidents
    assert len(incident.exhibits) == 10
    assert incident.text(Part.WORDS) == "его машина"


async def test_every_caption_of_an_album_is_kept(stage: Stage, writer: Person) -> None:
    """The first is the entry's words; the others stay with their pictures."""
    parts = [album(stage, number, f"кадр {number}") for number in range(3)]
    for part in parts[:-1]:
        await writer.send_raw(part, settle=False)
    await writer.send_raw(parts[-1])

    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.text(Part.WORDS) == "кадр 0"
    assert [exhibit.caption for exhibit in incident.exhibits] == ["", "кадр 1", "кадр 2"]


def album(stage: Stage, number: int, caption: str) -> Json:
    """Return one part of an album with a caption of its own."""
    stored = stage.world.files.keep(pictures(number + 1)[-1], "photo", None, "image/jpeg")
    picture = {"file_id": stored.id, "file_unique_id": f"u{number}", "width": 64, "height": 48}
    return {"photo": [picture], "media_group_id": "777", "caption": caption}


async def test_a_caption_edited_in_an_album_amends_its_entry(stage: Stage, writer: Person) -> None:
    """The first part began the entry, so its new caption is the entry's new wording."""
    sent = await writer.send_album(pictures(3), "его машна")
    await writer.edit(sent[0], "его машина")

    assert "«его машина»" in writer.last_message.text
    (incident,) = (await casebook(stage, writer)).incidents
    assert [version.value for version in incident.history[Part.WORDS]] == [
        "его машна",
        "его машина",
    ]


async def test_a_file_over_20_mib_is_noted_and_explained(stage: Stage, writer: Person) -> None:
    """Telegram does not hand it over; the entry says that it exists."""
    await writer.send_document(bytes(21 * MIB), "запись.mp4", "video/mp4", "он ломился в дверь")

    assert "Файл больше 20 МБ" in writer.last_message.text
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.text(Part.WORDS) == "он ломился в дверь"
    untaken = incident.latest(Part.UNTAKEN)
    assert untaken is not None
    assert untaken.value == {"name": "запись.mp4", "size": 21 * MIB}


async def test_an_edited_message_amends_its_entry(stage: Stage, writer: Person) -> None:
    """Both wordings stay; the card shows the newer one where it stands."""
    sent = await writer.send("он звонил два раза")
    await writer.edit(sent, "он звонил три раза")

    assert marks(writer) == ["✓ 1"]
    assert "«он звонил три раза»" in writer.last_message.text
    (incident,) = (await casebook(stage, writer)).incidents
    assert len(incident.history[Part.WORDS]) == 2


async def test_an_edit_is_answered_after_its_card_was_swept(stage: Stage, writer: Person) -> None:
    """She sees that her correction arrived."""
    sent = await writer.send("он звонил два раза")
    await writer.send("а потом пришёл")
    first = next(m for m in writer.from_bot if m.text.startswith("✓ 1"))
    stage.world.erase(writer.chat, [first.id])
    await writer.edit(sent, "он звонил три раза")

    assert writer.last_message.text.startswith("✓ 1")
    assert "«он звонил три раза»" in writer.last_message.text
    stage.world.refused.clear()


@pytest.mark.parametrize("kind", ["user", "hidden_user", "chat", "channel"])
async def test_a_forward_keeps_its_origin(stage: Stage, writer: Person, kind: str) -> None:
    """Name, kind and date are kept as Telegram reports them."""
    yesterday = stage.clock() - timedelta(days=1)
    await writer.forward("ты от меня не уйдёшь", Origin("Марат", kind, yesterday))

    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.origin is not None
    assert (incident.origin.kind, incident.origin.name) == (kind, "Марат")
    assert incident.origin.at == yesterday.replace(microsecond=0)
    assert incident.text(Part.QUOTE) == "ты от меня не уйдёшь"


async def test_a_replayed_update_writes_once(stage: Stage, writer: Person) -> None:
    """A crash after the commit and before the answer: the update comes once more."""
    await writer.send("он звонил")
    sent = next(m for m in writer.messages if not m.by_bot and m.text == "он звонил")
    again = {"update_id": 990_001, "message": sent.raw}
    await stage.app.polling.take([again])
    await writer.settle()

    assert len((await casebook(stage, writer)).incidents) == 1


async def test_a_file_that_did_not_arrive_is_fetched_later(stage: Stage, writer: Person) -> None:
    """The entry is there at once; she is told once, and the file follows by itself."""
    stage.world.faults.fail(times=12, method="getFile")
    await writer.send_photo(samples.photo(), "его машина")
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.exhibits == ()

    for _ in range(3):
        await stage.app.polling.replay()
        await writer.settle()

    (incident,) = (await casebook(stage, writer)).incidents
    assert len(incident.exhibits) == 1
    told = [m for m in writer.from_bot if "Пока не получилось сохранить" in m.text]
    assert len(told) == 1
    assert "1 файл: фото" in writer.last_message.text
    stage.world.refused.clear()


async def test_a_future_date_is_refused_kindly(stage: Stage, writer: Person) -> None:
    """The question stays open for the right date."""
    await writer.send("он звонил")
    await writer.click("Когда")
    await writer.send("завтра в 10")
    assert writer.last_message.text == "Это время ещё не наступило. Напишите, когда это было."
    await writer.send("вчера в 10")

    assert marks(writer) == ["✓ 1"]
    assert "10:00" in writer.last_message.text
    assert len((await casebook(stage, writer)).incidents) == 1


@pytest.mark.parametrize(
    ("wall", "words", "at"),
    [
        ((1, 30), "приходил сегодня в 8 утра", (-1, 8, 0)),
        ((1, 30), "приходил сегодня в 21:40", (-1, 21, 40)),
        ((9, 0), "приходил сегодня в 21:40", (0, 0, 0)),
    ],
)
async def test_an_hour_of_today_that_is_still_to_come_is_not_now(
    stage: Stage, writer: Person, wall: tuple[int, int], words: str, at: tuple[int, int, int]
) -> None:
    """It is kept at once as a guess that says what it was taken for; one tap corrects it."""
    until(stage, *wall)
    today = stage.clock().astimezone(ALMATY).date()
    await writer.send(words)
    card = writer.last_message

    assert card.text.startswith("✓ 1")
    assert ("Вы пишете ночью" in card.text) is (at[0] == -1)
    assert "(?)" in card.text.split("🕘")[1].split("\n")[0]
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.guessed(Part.WHEN)
    day = today + timedelta(at[0])
    assert incident.happened_at == datetime.combine(day, time(at[1], at[2]), ALMATY)

    await writer.click("Когда")
    await writer.click("Вчера, время не помню")
    assert "Вы пишете ночью" not in writer.last_message.text


async def test_a_note_of_the_evening_is_no_answer_of_the_morning(
    stage: Stage, writer: Person
) -> None:
    """A question left standing does not take the next thing that happens."""
    await writer.send("он звонил")
    await writer.click("Ещё")
    await writer.click("Свидетели")
    stage.move(timedelta(minutes=30))
    await writer.send("он стоит у двери")

    first, second = (await casebook(stage, writer)).incidents
    assert first.latest(Part.WITNESS) is None
    assert second.text(Part.WORDS) == "он стоит у двери"


async def test_a_card_folds_and_is_swept(stage: Stage, writer: Person) -> None:
    """Five idle minutes, one neutral line; after the delay nothing is left."""
    await writer.send("он звонил")
    stage.move(timedelta(minutes=6))
    await stage.sweep()
    assert writer.last_message.text == "✓ 1"
    assert not writer.last_message.raw.get("reply_markup")

    stage.move(timedelta(minutes=6))
    await stage.sweep()
    assert writer.messages == []


async def test_a_shorter_delay_holds_for_what_stands_already(stage: Stage, writer: Person) -> None:
    """She chooses a minute because somebody is coming: everything goes in a minute."""
    await writer.send("он звонил")
    await writer.send("/settings")
    await writer.click("Сообщения исчезают")
    await writer.click("1 мин")
    stage.move(timedelta(seconds=62))
    await stage.sweep()

    assert writer.messages == []


async def test_old_messages_do_not_hold_up_the_sweep(stage: Stage, writer: Person) -> None:
    """Telegram refuses a whole call for one message that is too old; the others go all the same."""
    await writer.send("он звонил")
    old = {sent.id for sent in writer.messages}
    stage.move(timedelta(hours=49))
    await writer.send("он пришёл")
    stage.move(timedelta(minutes=11))
    await stage.sweep()

    assert {sent.id for sent in writer.messages} == old
    assert {call.method for call in stage.world.refused} == {"deleteMessages"}
    stage.world.refused.clear()


async def test_old_messages_do_not_hold_up_hiding(stage: Stage, writer: Person) -> None:
    """What can go goes; that something stayed is said."""
    await writer.send("он звонил")
    old = {sent.id for sent in writer.messages}
    stage.move(timedelta(hours=49))
    await writer.send("он пришёл")
    await writer.send("/hide")

    assert {sent.id for sent in writer.messages} - old == {writer.last_message.id}
    assert "Часть сообщений Telegram не дал удалить" in writer.last_message.text
    stage.world.refused.clear()


async def test_the_desk_forgets_by_itself(stage: Stage, writer: Person) -> None:
    """Words on the desk stay in memory for ten minutes and no longer."""
    await writer.send("он звонил")
    desk = stage.app.dispatcher.workflow_data["desk"]
    assert list(strings(desk))

    stage.move(timedelta(minutes=11))
    await stage.app.lock_idle()

    assert list(strings(desk)) == []


def strings(desk: object) -> Iterator[str]:
    """Yield the words that lie on the desk."""
    for sheets in vars(desk)["_sheets"].values():
        for sheet in sheets.values():
            yield from (str(record.event.sections) for record in sheet.records)


async def test_half_a_surrogate_pair_spoils_nothing(stage: Stage, writer: Person) -> None:
    """What no text can hold is replaced; the rest of her words is kept and can be read."""
    her = {"id": writer.id, "is_bot": False, "first_name": "A"}
    chat = {"id": writer.id, "type": "private", "first_name": "A"}
    body = {"message_id": 990_010, "date": 1, "from": her, "chat": chat, "text": "он \ud83d тут"}
    await stage.app.polling.take([{"update_id": 990_010, "message": body}])
    await writer.settle()

    assert "«он \N{REPLACEMENT CHARACTER} тут»" in writer.last_message.text
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.text(Part.WORDS) == "он \N{REPLACEMENT CHARACTER} тут"


async def test_another_persons_card_is_no_card_of_hers(stage: Stage, writer: Person) -> None:
    """Its buttons' data, sent by somebody else, asks nothing and writes nothing anywhere."""
    await writer.send("он звонил")
    data = next(json_button(sent.raw) for sent in writer.from_bot if sent.text.startswith("✓ 1"))
    subject = data.split(":")[2]
    other = await stage.writer(name="Жанна")
    menu = other.last_message.text
    for do in ("a:{}:witness:", "v:{}:when:now", "u:{}::", "d:{}::", "m:{}::", "j:{}::", "p:{}::"):
        answer = await other.press(f"c:{do.format(subject)}")
        assert answer.text == "Эта кнопка уже не действует. Начните с /menu"

    assert other.last_message.text == menu
    assert (await casebook(stage, other)).incidents == ()
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.retraction is None


def json_button(raw: Json) -> str:
    """Return the data of a message's first button."""
    keyboard = json.loads(json.dumps(raw["reply_markup"]))["inline_keyboard"]
    return str(keyboard[0][0]["callback_data"])


async def test_her_own_card_works_after_a_restart(stage: Stage, writer: Person) -> None:
    """The desk is empty then; the number is known and what she says is written down."""
    await writer.send("он звонил")
    await stage.restart()
    await writer.click("Сколько раз")
    await writer.click("3")

    assert writer.last_message.text.startswith("✓ 1")
    (incident,) = (await casebook(stage, writer)).incidents
    assert incident.count == 3


async def test_a_double_tap_writes_and_shows_once(stage: Stage, writer: Person) -> None:
    """The second half of it finds its entry already on the screen."""
    await writer.send("/menu")
    menu = writer.last_message
    _, button = writer.find_button("📞", menu)
    for _ in range(3):
        writer.press_now(button["callback_data"], menu)
    await writer.settle()

    assert len((await casebook(stage, writer)).incidents) == 1


async def test_a_double_tap_changes_a_message_once(stage: Stage, writer: Person) -> None:
    """Telegram refuses to change a message to what it shows already; nobody asks it to."""
    await writer.send("звонил")
    card = writer.last_message
    _, button = writer.find_button("Что это", card)
    for _ in range(2):
        writer.press_now(button["callback_data"], card)
    await writer.settle()

    assert stage.world.refused == []
    await writer.click("Визит")
    for _ in range(2):  # a screen that was there a moment before last is shown again
        await writer.click("Что это")
        await writer.click("Пропустить")
    assert "🚪 Визит" in writer.last_message.text


async def test_what_messages_show_is_remembered_for_a_moment_only() -> None:
    """Ten seconds, so that it stays small and nothing old is taken for what stands there."""
    faces, her = Faces(), OwnerId(1)
    screen, soon = Screen("a"), BEGINNING + timedelta(seconds=9)
    for message in range(100):
        faces.note(her, message, screen, BEGINNING)
    faces.note(her, 7, Screen("b"), soon)

    assert faces.shows(her, 8, screen, soon)
    assert not faces.shows(her, 7, screen, soon)
    assert not faces.shows(her, 8, screen, soon + timedelta(seconds=9))
    assert len(faces) == 1


async def test_a_sentence_during_the_first_steps_is_an_entry(stage: Stage) -> None:
    """Once there is a journal, neither the spare code nor the city takes what happens now."""
    her = stage.person("ru")
    await up_to_the_code(her)
    await her.click("Записано на бумаге")
    await her.send("он стоит под дверью и звонит")
    assert her.last_message.text.startswith("✓ 1")

    (incident,) = (await casebook(stage, her)).incidents
    assert incident.text(Part.WORDS) == "он стоит под дверью и звонит"


async def test_a_sentence_instead_of_a_city_is_an_entry(stage: Stage, writer: Person) -> None:
    """A city is a word or three; a longer sentence is what happened."""
    await writer.send("/settings")
    await writer.click("Время")
    await writer.click("Другой город")
    await writer.send("он стоит под дверью и звонит")

    assert writer.last_message.text.startswith("✓ 1")
    assert len((await casebook(stage, writer)).incidents) == 1


async def up_to_the_code(person: Person) -> None:
    """Walk through the first contact until the spare code is on the screen."""
    await person.send("/start")
    for label in ("Русский", "Нет, только я", "Дальше", *PIN, *PIN):
        await person.click(label)


async def test_a_group_is_left_whatever_brought_the_bot_there(stage: Stage, writer: Person) -> None:
    """What is said in a group is neither answered nor kept."""
    her = {"id": writer.id, "is_bot": False, "first_name": "A"}
    group = {"id": -1005, "type": "group", "title": "g"}
    body = {"message_id": 5, "date": 1, "from": her, "chat": group, "text": "он звонил"}
    await stage.app.polling.take([{"update_id": 990_020, "message": body}])
    await writer.settle()

    assert [call.method for call in stage.world.calls][-1] == "leaveChat"
    assert (await casebook(stage, writer)).incidents == ()
    stage.world.refused.clear()
