"""The storage is what the conversation asks for; mypy compares the signatures."""

from pathlib import Path

from journal.ports import Accounts, Journal, Pen, Reminders, Traces
from tests.fakes import AIGERIM, PIN, SETTINGS, Site, unlocked


async def test_the_storage_provides_every_port(tmp_path: Path) -> None:
    """One object each, ready for use."""
    async with Site(tmp_path).open() as storage:
        accounts: Accounts = storage.accounts
        traces: Traces = storage.traces
        reminders: Reminders = storage.reminders
        pen: Pen = storage.pens.for_update(AIGERIM, 1)
        await accounts.register(AIGERIM, PIN, SETTINGS)
        journal: Journal = await unlocked(storage)

        assert (await journal.page()).total == 0
        assert await pen.written(pen.once("nothing")) is None
        assert await traces.of(AIGERIM) == ()
        assert await reminders.claim(storage._locksmith.clock(), 1) == []
