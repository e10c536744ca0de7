"""What people do reaches the bot once, in order, and in the form the real one uses."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
from aiogram.types import Message, Update

from simulator.caller import Caller, calling
from simulator.inbound import photo, text
from simulator.methods import HANDLERS
from simulator.model import Chat, Sent
from simulator.person import Person
from simulator.requests import METHODS
from simulator.samples import PDF
from simulator.samples import photo as picture
from simulator.world import World


@pytest.fixture
async def api() -> AsyncIterator[Caller]:
    """Return a caller of a world with one person."""
    async with calling() as caller:
        yield caller


@pytest.fixture
def her(api: Caller) -> Chat:
    """Return the person who has started the bot."""
    return api.her


async def test_updates_wait_until_they_are_acknowledged(api: Caller, her: Chat) -> None:
    """They come again until the offset passes them, in order and never more than asked for."""
    for word in "bcd":
        api.world.say(her, text(word))

    async def ask(**values: int) -> list[Update]:
        answer = await api("getUpdates", **values)
        return [Update.model_validate(item) for item in answer["result"]]

    first = await ask(limit=2)
    assert first == await ask(limit=2)
    rest = await ask(offset=first[-1].update_id + 1)
    assert [update.message.text for update in rest if update.message] == ["c", "d"]
    assert await ask(offset=-1) == rest[-1:]
    assert await ask(offset=rest[-1].update_id + 1) == []


async def test_a_long_poll_ends_with_the_first_update(api: Caller, her: Chat) -> None:
    """It waits without turning, and returns nothing when its time is over."""
    await api("getUpdates", offset=-1)
    await api("getUpdates", offset=api.world.queue.last_id + 1)
    assert (await api("getUpdates", timeout=0))["result"] == []

    async with asyncio.TaskGroup() as group:
        poll = group.create_task(api("getUpdates", timeout=20))
        while not api.world.activity.waiting:
            await api.world.pulse.next()
        api.world.say(her, text("b"))
    assert poll.result()["result"][0]["message"]["text"] == "b"


async def test_the_second_poller_ends_the_first(api: Caller) -> None:
    """Two instances of a bot are told to be two, and a webhook excludes both."""
    await api("getUpdates", offset=api.world.queue.last_id + 1)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(api("getUpdates", timeout=20))
        while not api.world.activity.waiting:
            await api.world.pulse.next()
        await api("getUpdates", timeout=0)
    assert first.result()["description"].startswith(
        "Conflict: terminated by other getUpdates request"
    )

    await api("setWebhook", url="https://example.org/hook")
    assert (await api.refusal("getUpdates")).startswith(
        "Conflict: can't use getUpdates method while webhook"
    )
    await api("deleteWebhook")
    assert (await api("getUpdates"))["ok"]


async def test_only_wanted_updates_are_queued(api: Caller, her: Chat) -> None:
    """``allowed_updates`` holds for what happens after the call."""
    await api("getUpdates", allowed_updates=["callback_query"])
    api.world.say(her, text("b"))
    api.world.press(her, 1, "x")

    kinds = [set(update) - {"update_id"} for update in (await api("getUpdates"))["result"]]
    assert kinds == [{"message"}, {"callback_query"}]


async def test_updates_are_forgotten_after_a_day(api: Caller, her: Chat) -> None:
    """A bot that was down for longer never learns of them."""
    clock = api.clock
    clock.move(timedelta(hours=25))
    api.world.say(her, text("b"))

    assert [item["message"]["text"] for item in (await api("getUpdates"))["result"]] == ["b"]


async def test_what_people_send_reads_as_telegram_writes_it(api: Caller, her: Chat) -> None:
    """Every kind of message is valid for aiogram, which the bot reads it with."""
    person = Person(api.world, chat=her)
    sending: list[Callable[[], Awaitable[Sent | list[Sent]]]] = [
        lambda: person.send("/start x", settle=False),
        lambda: person.send_photo(picture(), "c", settle=False),
        lambda: person.send_album([picture(1), picture(2)], "c", settle=False),
        lambda: person.send_document(PDF, "a.pdf", "application/pdf", settle=False),
        lambda: person.send_voice(b"x", settle=False),
        lambda: person.send_audio(b"x", settle=False),
        lambda: person.send_video(b"x", settle=False),
        lambda: person.send_video_note(b"x", settle=False),
        lambda: person.send_location(43.2, 76.9, settle=False),
        lambda: person.send_contact("+77010000000", "A", settle=False),
        lambda: person.forward("x", "Hidden", settle=False),
    ]
    for send in sending:
        await send()

    updates = [Update.model_validate(item) for item in (await api("getUpdates"))["result"]]
    messages = [update.message for update in updates if update.message]
    assert len(messages) == len(updates) == 13
    assert [message.caption for message in messages if message.media_group_id] == ["c", None]
    assert all(
        message.from_user and message.from_user.language_code == "kk" for message in messages
    )
    assert messages[2].photo
    assert messages[2].photo[0].width < messages[2].photo[-1].width


def test_long_words_are_split_as_clients_do_it(her_alone: Person) -> None:
    """A text beyond 4096 goes in several messages, none of them too long."""
    asyncio.run(her_alone.send("x" * 9000, settle=False))

    assert [len(sent.text) for sent in her_alone.messages] == [4096, 4096, 808]


@pytest.fixture
def her_alone() -> Person:
    """Return a person of a world without servers."""
    return Person(World())


def test_every_method_is_one_of_aiograms() -> None:
    """The table has no method twice, and each is reachable by the name the bot calls."""
    assert all(METHODS[method.__api_method__.lower()] is method for method in HANDLERS)
    assert len(METHODS) > 180


def test_a_waiting_update_keeps_the_message_as_it_was(her_alone: Person) -> None:
    """An edit does not reach back into what was queued before it."""
    sent = her_alone.world.say(her_alone.chat, text("before"))
    her_alone.world.correct(her_alone.chat, sent.id, text("after"))

    first, second = (update.as_json() for update in her_alone.world.queue.waiting)
    assert (first["message"]["text"], second["edited_message"]["text"]) == ("before", "after")


def test_photos_keep_their_bytes(her_alone: Person) -> None:
    """The largest size is exactly what she sent."""
    body = photo(her_alone.world.files, picture(5))
    message = Message.model_validate(
        body | {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
    )

    assert message.photo
    stored = her_alone.world.files.find(message.photo[-1].file_id)
    assert stored is not None
    assert stored.data == picture(5)


async def test_her_own_timer_deletes_for_both_sides(api: Caller, her: Chat) -> None:
    """The bot learns of the timer, can read it, and finds nothing to delete afterwards."""
    await Person(api.world, chat=her).auto_delete(86_400, settle=False)
    full = (await api("getChat", chat_id=her.id))["result"]
    api.clock.move(timedelta(hours=25))

    assert full["message_auto_delete_time"] == 86_400
    words = await api.refusal("deleteMessage", chat_id=her.id, message_id=1)
    assert words == "Bad Request: message to delete not found"
