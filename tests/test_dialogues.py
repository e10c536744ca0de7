"""Whole conversations, as anybody can read them in ``tests/dialogues``."""

from datetime import timedelta
from pathlib import Path

import pytest

from simulator.transcript import Hooks, play
from tests.builders import ALMATY
from tests.stage import Stage

DIALOGUES = sorted((Path(__file__).parent / "dialogues").glob("*.txt"))
SCRIPTS = {path.stem: path.read_text("utf-8") for path in DIALOGUES}


async def ring(stage: Stage) -> None:
    """Ring what is due; the bot may have been restarted since the script began."""
    await stage.app.reminding.round()


async def at(stage: Stage, hour: int) -> None:
    """Let it become ten minutes past *hour* in Almaty, and ring what is due."""
    present = stage.clock().astimezone(ALMATY)
    then = present.replace(hour=hour, minute=10, second=0, microsecond=0)
    if then <= present:
        then += timedelta(days=1)
    stage.move(then - present)
    await ring(stage)


@pytest.mark.parametrize("name", SCRIPTS)
async def test_the_bot_keeps_to_the_script(name: str, stage: Stage) -> None:
    """She speaks the language in the file's name; a script with /start is of somebody new."""
    script = SCRIPTS[name]
    language = name.rsplit(".", maxsplit=1)[-1]
    newcomer = "> /start" in script
    person = stage.person(language) if newcomer else await stage.writer(language)
    person.timeout = 30.0  # seconds; a report takes some on a busy machine
    others = {
        "sweep": stage.sweep,
        "ring": lambda: ring(stage),
        "morning": lambda: at(stage, 9),
        "noon": lambda: at(stage, 12),
        "evening": lambda: at(stage, 21),
    }
    hooks = Hooks(restart=stage.restart, clock=stage.move, others=others)
    await play(person, script, hooks=hooks, name=name)
