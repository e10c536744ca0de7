"""Fixtures that more than one test file wants."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from simulator.person import Person
from tests.stage import Stage, arrive, staged

# An example may be slow because the machine is busy; what must be fast is measured by the bench.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


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
