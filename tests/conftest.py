"""Fixtures that more than one test file wants."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.person import Person
from tests.stage import Stage, arrive, staged


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot on an empty data folder."""
    async with staged(tmp_path) as stage:
        yield stage
        assert stage.world.refused == []


@pytest.fixture
async def writer(stage: Stage) -> Person:
    """Somebody with a journal, who speaks Russian."""
    person = stage.person("ru")
    await arrive(person, "ru")
    return person
