"""Updates: committed before they are acknowledged, handled at least once, never in the log."""

import asyncio
import json
import logging
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.order import InTurn
from bot.profile import introduce
from bot.tasks import Tasks
from locales import texts
from simulator.person import Person
from tests.stage import Stage

SECRET = "тайное слово 417"


def update(number: int, person: Person, text: str, **changes: object) -> dict[str, object]:
    """Return a raw update of a text she sends."""
    her = {"id": person.id, "is_bot": False, "first_name": "A"}
    chat = {"id": person.id, "type": "private", "first_name": "A"}
    message = {"message_id": number, "date": 1, "from": her, "chat": chat, "text": text}
    return {"update_id": number, "message": message | changes}


async def test_one_strange_update_does_not_stop_the_others(
    stage: Stage, writer: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """It is passed over by its number; its body is in no log."""
    caplog.set_level(logging.DEBUG)
    strange = update(900_001, writer, SECRET, chat={"type": "private"})
    unknown = {"update_id": 900_002, "future_thing": {"text": SECRET}}

    await stage.app.polling.take([strange, unknown, update(900_003, writer, "звонил")])
    await writer.settle()

    assert "✓ 1" in writer.last_message.text
    assert SECRET not in caplog.text
    assert "900001" in caplog.text


async def test_an_update_delivered_twice_is_handled_once(stage: Stage, writer: Person) -> None:
    """Telegram repeats what it thinks we did not get."""
    twice = update(900_010, writer, "звонил дважды")

    await stage.app.polling.take([twice])
    await writer.settle()
    await stage.app.polling.take([twice])
    await stage.app.polling.replay()
    await writer.settle()

    assert sum(sent.text.startswith("✓") for sent in writer.from_bot) == 1


async def test_what_was_committed_is_handled_after_a_restart(stage: Stage, writer: Person) -> None:
    """The inbox hands out what a crash left."""
    left = update(900_020, writer, "звонил перед падением")
    body = json.dumps(left).encode()
    await stage.app.storage.inbox.keep([(900_020, body)])

    await stage.restart()
    await writer.settle()

    assert "звонил перед падением" in writer.last_message.text


async def test_a_webhook_somebody_left_is_taken_away(stage: Stage, writer: Person) -> None:
    """Otherwise the bot would be deaf for ever; nothing she sent meanwhile is lost."""
    stage.world.queue.webhook = {"url": "https://example.org/left"}
    await writer.send("звонил", settle=False)
    for _ in range(300):
        if any(sent.text.startswith("✓ 1") for sent in writer.from_bot):
            break
        await asyncio.sleep(0.05)

    assert writer.last_message.text.startswith("✓ 1")
    stage.world.refused.clear()  # the 409 that told us


async def test_the_profile_is_set_once_in_each_language(stage: Stage, tmp_path: Path) -> None:
    """A restart changes nothing: Telegram lets a bot change its name a few times a day."""
    await introduce(stage.app.bot, tmp_path, texts)
    calls = len(stage.world.calls)
    await introduce(stage.app.bot, tmp_path, texts)

    named = [call for call in stage.world.calls if call.method == "setMyName"]
    assert len(named) == 4
    assert not [c for c in list(stage.world.calls)[calls:] if c.method.startswith("setMy")]


async def test_turns_are_taken_in_order_and_leave_no_lock() -> None:
    """One person's updates wait for each other; the lock goes with the last."""
    order, turns = InTurn(), []
    key = StorageKey(bot_id=1, chat_id=2, user_id=2)

    async def turn(number: int) -> None:
        async with order.lock(key):
            await asyncio.sleep(0.002 * (number % 2))
            turns.append(number)

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(turn(number))

    assert turns == list(range(20))
    assert len(order) == 0
    assert bool(order)


async def test_work_put_off_rings_once_and_drains() -> None:
    """Asking again begins the wait anew; the end of the program cancels what still waits."""
    tasks, rung = Tasks(), []

    async def ring() -> None:
        rung.append(1)

    for _ in range(3):
        tasks.later("card", timedelta(milliseconds=20), ring)
    await asyncio.sleep(0.1)
    tasks.later("card", timedelta(hours=1), ring)
    await tasks.drain(timedelta(seconds=1))

    assert rung == [1]
    assert len(tasks) == 0


async def test_a_failing_task_is_named_by_its_kind_alone(caplog: pytest.LogCaptureFixture) -> None:
    """Its message may quote her."""
    tasks = Tasks()

    async def fail() -> None:
        raise ValueError(SECRET)

    tasks.start(fail())
    await tasks.drain(timedelta(seconds=1))

    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text
