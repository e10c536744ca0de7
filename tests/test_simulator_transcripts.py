"""A small aiogram bot, driven by a person over HTTP and by transcripts."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ContentType
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from simulator.activity import NotQuietError
from simulator.inbound import Origin
from simulator.looking import NoSuchButtonError
from simulator.person import Person
from simulator.samples import PDF
from simulator.samples import photo as picture
from simulator.server import served
from simulator.transcript import BrokenPromiseError, Hooks, parse, play
from simulator.world import World

KEYS = [[*"12345"], [*"67890"], ["Done", "Never", "Clear"]]
CODE = "ABCDE-FGHIJ-KLMNO"


def keyboard() -> InlineKeyboardMarkup:
    """Return the keys under every answer."""
    rows = [[InlineKeyboardButton(text=key, callback_data=key) for key in row] for row in KEYS]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def repeat(message: Message) -> None:
    """Say the same."""
    await message.answer(f"<b>You said</b>\n{message.html_text}", reply_markup=keyboard())


async def describe(message: Message) -> None:
    """Send a file back, and say what else it was."""
    if message.photo and message.bot:
        data = await message.bot.download(message.photo[-1])
        assert data is not None
        await message.answer_document(BufferedInputFile(data.read(), "back.jpg"))
    origin = message.forward_origin
    await message.answer(
        f"{ContentType(message.content_type).value} {origin.type if origin else ''}"
    )


async def pressed(query: CallbackQuery) -> None:
    """Answer every key but one."""
    assert isinstance(query.message, Message)
    if query.data == "Never":
        return
    await query.answer(f"key {query.data}", show_alert=query.data == "9")
    if query.data == "Done":
        await query.message.edit_text(f"Code {CODE}")
    if query.data == "Clear":
        ids = list(range(1, query.message.message_id + 1))
        assert query.bot is not None
        await query.bot.delete_messages(query.message.chat.id, ids)


def dispatcher() -> Dispatcher:
    """Return the bot's handlers."""
    router = Router()
    router.message.register(repeat, F.text, ~F.forward_origin)
    router.message.register(describe)
    router.edited_message.register(repeat)
    router.callback_query.register(pressed)
    found = Dispatcher()
    found.include_router(router)
    return found


@pytest.fixture
async def person() -> AsyncIterator[Person]:
    """Return somebody who writes to a running bot."""
    world = World()
    world.activity.quiet = 0.02
    async with served(world) as running, asyncio.TaskGroup() as group:
        server = TelegramAPIServer.from_base(running.api_url)
        bot = Bot(world.token, session=AiohttpSession(api=server))
        bot.default.parse_mode = "HTML"
        handlers = dispatcher()
        polling: Any = handlers.start_polling(bot, handle_signals=False)
        group.create_task(polling)
        yield Person(world, "Aigerim", "kk", timeout=3)
        await handlers.stop_polling()


async def test_every_verb_reaches_an_unmodified_bot(person: Person) -> None:
    """She writes, sends files, forwards and presses; the bot answers and nothing is refused."""
    await person.send("a < b")
    assert person.last_message.text == "You said\na < b"
    answer = await person.click("9")
    assert (answer.text, answer.alert) == ("key 9", True)
    await person.send_photo(picture())
    assert [file.data for file in person.documents("*.jpg")] == [picture()]
    album = await person.send_album([picture(1), picture(2)])
    assert len({sent.raw["media_group_id"] for sent in album}) == 1
    await person.forward("he wrote", Origin("Channel", "channel"))
    assert person.last_message.text == "text channel"
    await person.edit((await person.send("one")), "two")
    assert person.last_message.text == "You said\ntwo"
    assert person.world.refused == []


async def test_a_press_edits_and_deletes(person: Person) -> None:
    """What is gone is gone from the screen, and is remembered as deleted."""
    await person.send("hello")
    first = person.last_message
    await person.click("Done")
    assert first.text.startswith("Code")
    await person.send("again")
    await person.click("Clear")

    assert person.messages == []
    assert len(person.deleted) == 4


async def test_a_button_nobody_answers_is_told(person: Person) -> None:
    """A spinner that never stops is a failure of the bot, and later steps go on."""
    await person.send("hello")
    with pytest.raises(NotQuietError, match=r"\[Never\] still spins"):
        await person.click("Never")
    with pytest.raises(NoSuchButtonError, match=r"\[Done\]"):
        await person.click("Nothing")

    await person.send("on")
    assert person.last_message.text == "You said\non"


async def test_many_people_at_once(person: Person) -> None:
    """Everybody is answered in her own chat, double presses included."""
    people = [Person(person.world, f"P{number}") for number in range(20)]
    for number, one in enumerate(people):
        await one.send(f"mine {number}", settle=False)
    await person.settle()
    presses = [one.click_now("1") for one in people for _ in range(2)]
    await person.settle()

    texts = [one.last_message.text for one in people]
    assert texts == [f"You said\nmine {number}" for number in range(20)]
    assert all(press.answered for press in presses)


async def test_a_lost_answer_is_told_apart_from_silence(person: Person) -> None:
    """A blocked bot is refused with 403, and what it was refused is remembered."""
    await person.send("hello")
    await person.block()
    bot_says = person.world.refused
    person.world.faults.flood(1, method="sendMessage")
    await person.unblock()
    await person.send("again")

    assert [(call.method, call.code) for call in bot_says] == [("sendMessage", 429)]


LANGUAGE = """
# The whole language of transcripts
< (nothing)
> two \\n lines
< You said two lines
< [Done]
> PIN 1234
<* key 4
> [Done]
< $code = ([A-Z-]{17})
<! [Done]
> $code[2] of $code
< FGHIJ of ABCDE-FGHIJ-KLMNO
> "photo"
< photo
> photo: at the door
< file *.jpg
> album 3: three
> document a.xml: the log
< document
> voice
> video
> video_note
> audio
> location 43.25 76.95
< location
> contact Someone +77011112233
< contact
> forward Stranger: I see you
< hidden_user
> edit: changed
< changed
> reply: yes
> erase
<! yes and no
@ +3h
@ restart
@ as Bob
< (nothing)
> hey
<= hey
@ as Aigerim
<= location
@ block
@ unblock
"""


async def test_a_transcript_is_played(person: Person) -> None:
    """Every kind of line that a transcript knows holds for a bot that keeps to it."""
    moved: list[timedelta] = []
    restarted: list[bool] = []
    hooks = Hooks(
        restart=lambda: restarted.append(True),
        clock=moved.append,
    )
    await play(person, LANGUAGE, hooks=hooks, files={"a.xml": b"<calls/>"})

    assert moved == [timedelta(hours=3)]
    assert restarted == [True]
    assert person.world.refused == []


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("> hello\n< goodbye", 2),
        ("> hello\n> other\n< hello", 3),
        ("> hello\n<! hello", 2),
        ("> hello\n< [Absent]", 2),
        ("> hello\n<! [Done]", 2),
        ("> hello\n\n> [Absent]", 3),
        ("> hello\n< (nothing)", 2),
        ("> hello\n< file *.pdf", 2),
        ("> hello\n<= goodbye", 2),
        ("> [Done]", 1),
        ("> hello\n> [Done]\n<* key 9", 3),
        ("> hello\n< $x = ([0-9]+)", 2),
        ("@ restart", 1),
    ],
)
async def test_a_broken_promise_shows_where_and_what(
    person: Person, script: str, line: int
) -> None:
    """The failure names file and line and draws the screen."""
    with pytest.raises(BrokenPromiseError, match=rf"^talk.txt:{line}: ") as caught:
        await play(person, script, name="talk.txt")

    assert ("she 1:  hello" in str(caught.value)) == ("> hello" in script)


def test_a_line_that_means_nothing_is_refused() -> None:
    """A forgotten sign is not skipped in silence."""
    with pytest.raises(ValueError, match="line 2"):
        parse("> hello\nhello")


async def test_a_bot_that_says_it_works_is_waited_for(person: Person) -> None:
    """Silence alone does not end a step while the bot in this process is still busy."""
    polls = iter([True, True, False])
    person.world.activity.working = lambda: next(polls, False)
    await person.send("hello")

    assert next(polls, None) is None


async def test_a_large_file_can_be_sent_but_not_fetched(person: Person) -> None:
    """She may send more than the bot can get, and the chat shows it all the same."""
    sent = await person.send_document(PDF + bytes(21 * 1024 * 1024), "big.pdf", "application/pdf")

    assert sent.raw["document"]["file_size"] > 20 * 1024 * 1024
    assert person.last_message.text == "document"
