"""Fixtures that more than one test file wants."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.person import Person
from tests.stage import Stage, staged

# They take longest, so they begin first: at the end one of them would be waited for alone.
LONG = ("test_process", "test_browser", "test_storage_crash", "test_bench", "test_example")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first; the order is the same on every worker."""
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot on an empty data folder."""
    async with staged(tmp_path) as stage:
        yield stage
        assert stage.world.refused == []


@pytest.fixture
async def writer(stage: Stage) -> Person:
    """Somebody with a journal, who speaks Russian."""
    return await stage.writer()
