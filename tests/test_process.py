"""The bot as a process: nothing of hers is found anywhere, nothing acknowledged is lost."""

import asyncio
import os
import random
import re
import sys
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.app import make_bot
from bot.sweeper import Sweeper
from handlers.screens.card import folded
from journal.incident import Part
from journal.ports import OwnerId, Unlocked
from journal.times import now
from simulator.person import Person
from storage import Options, Storage
from tests.process import Process, processed, registered, traces_of
from tests.stage import PIN, arrive
from vault.master import load_or_create
from vault.unlocking import Derivation

WORDS = "ТайнаяФраза про чёрную машину"
PHONE = "8 701 765 43 21"
FORMS = [WORDS, "ТайнаяФраза", PHONE, "77017654321", "Айсұлу Сейітқызы", "secret-caption-417"]
CHATS = 2
ROUNDS = 2

pytestmark = pytest.mark.timeout(600)  # seconds; each start may take minutes on a cramped machine


async def test_nothing_she_wrote_is_found_on_the_disk_or_in_the_log(tmp_path: Path) -> None:
    """Words, names, numbers and the Telegram id are in no file, in no coding."""
    async with processed(tmp_path) as bot:
        await bot.start()
        her = bot.person("kk", "Айсұлу Сейітқызы")
        await arrive(her, "kk")
        await her.send(f"{WORDS} {PHONE}")
        await her.send_photo(_jpeg() + b"secret-caption-417" * 99, "secret-caption-417")
        await her.send_document(b"secret-caption-417", "secret-caption-417.txt")
        await her.click("Қайда")
        await her.send("Айсұлу Сейітқызы үйінің жанында")
        await her.forward("ТайнаяФраза", "ТайнаяФраза")
        found = traces_of(FORMS, her.id, bot.folder, bot.log, bot.temporary)
        assert await bot.stop() == 0

        assert found == []
        assert traces_of(FORMS, her.id, bot.folder, bot.log, bot.temporary) == []
        assert bot.world.refused == []


async def test_what_was_acknowledged_survives_a_pulled_plug(tmp_path: Path) -> None:
    """Killed at random under load, started again: every «✓» is there, and nothing twice.

    What was sent just before is swept with the rest, though nobody had time to note it.
    """
    rng = random.Random(20261123)  # noqa: S311 - when to pull the plug is no secret
    async with processed(tmp_path) as bot:
        people = [bot.person("ru", f"Person {n}") for n in range(CHATS)]
        await registered(bot.folder, people)
        await bot.start()
        for turn in range(ROUNDS):
            await _flood(people, turn)
            await asyncio.sleep(rng.uniform(0.05, 0.4))
            await bot.kill()
            await bot.start()
        for person in people:
            await person.settle(30)
        await _answered(people[0])
        await bot.kill()
        await bot.start()
        for person in people:
            await person.settle(30)
        acknowledged = {p.id: _acknowledged(p) for p in people}
        sent = {p.id: _sent(p) for p in people}
        assert await bot.stop() == 0
        kept = {p.id: await _kept(bot, p) for p in people}
        await _sweep(bot)

    assert [sent.text for p in people for sent in p.chat.visible()] == []
    for person in people:
        words = [w for w in kept[person.id] if "звонок" in w]
        assert sorted(words) == sorted(sent[person.id])
        assert acknowledged[person.id] <= set(range(1, len(words) + 1))


async def test_a_data_folder_that_is_none_is_named_in_one_line(tmp_path: Path) -> None:
    """Whoever starts the bot reads what to change, and nothing was written."""
    taken = tmp_path / "taken"
    taken.write_text("a file")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        env={"PATH": os.environ["PATH"], "BOT_TOKEN": "1:a", "DATA_DIR": str(taken)},
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()

    assert process.returncode == 2
    assert said.decode() == f"jazba: the data folder cannot be used: File exists ({taken})\n"
    assert taken.read_text() == "a file"


def _jpeg() -> bytes:
    picture = BytesIO()
    Image.new("RGB", (64, 48), "teal").save(picture, "JPEG")
    return picture.getvalue()


async def _flood(people: list[Person], turn: int) -> None:
    for number in range(10):
        for person in people:
            await person.send(f"звонок {turn}-{number}", settle=False)


async def _answered(person: Person) -> None:
    """Let one message be answered, and return before anything of the answer can be committed."""
    before = person.chat.next_id
    await person.send("звонок последний", settle=False)
    while person.chat.next_id < before + 2:  # noqa: ASYNC110 - hers and the answer
        await asyncio.sleep(0.001)


def _sent(person: Person) -> list[str]:
    hers = [sent.text for sent in person.chat.messages.values() if not sent.by_bot]
    return [text for text in hers if text.startswith("звонок")]


def _acknowledged(person: Person) -> set[int]:
    numbers = (re.match(r"✓ (\d+)", sent.text) for sent in person.chat.messages.values())
    return {int(found[1]) for found in numbers if found}


async def _sweep(bot: Process) -> None:
    def tomorrow() -> datetime:
        return now() + timedelta(days=1)

    master = load_or_create(bot.folder / "master.key", data_exists=True)
    derivation = Derivation()
    async with Storage.open(bot.folder, master, derivation, Options(clock=tomorrow)) as storage:
        talking = make_bot(bot.world.token, bot.served.api_url)
        sweeper = Sweeper(talking, storage.traces, tomorrow, folded)
        while await storage.traces.due(tomorrow(), 1):
            await sweeper.round()
        await talking.session.close()
    derivation.close()


async def _kept(bot: Process, person: Person) -> list[str]:
    folder = bot.folder
    master = load_or_create(folder / "master.key", data_exists=True)
    derivation = Derivation()
    async with Storage.open(folder, master, derivation, Options()) as storage:
        owner = OwnerId(person.id)
        assert isinstance(await storage.accounts.unlock(owner, PIN), Unlocked)
        journal = storage.accounts.journal(owner)
        assert journal is not None
        casebook = await journal.casebook()
    derivation.close()
    return [incident.text(Part.WORDS) for incident in casebook.incidents]
