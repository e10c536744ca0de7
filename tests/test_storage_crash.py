"""Killed again and again in the middle of writing: what was acknowledged is there afterwards."""

import os
import random
import subprocess
import sys
from pathlib import Path

from journal.incident import Part
from tests.fakes import AIGERIM, PIN, SETTINGS, Site
from vault.master import MasterKeys

ROUNDS = 8
WRITERS = 12
# One process imports everything and then has children, because the imports take seconds.
SCRIPT = """
import asyncio, os, signal, sys, time
from pathlib import Path
from tests.test_storage_crash import live

folder, seeds = Path(sys.argv[1]), sys.argv[2].split(",")
for number, wait in enumerate(seeds):
    child = os.fork()
    if child == 0:
        asyncio.run(live(folder, number))
    time.sleep(float(wait))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
"""


async def live(folder: Path, number: int) -> None:
    """Write from many chats until killed; note each entry once it was acknowledged."""
    import asyncio  # noqa: PLC0415  only the child runs an event loop of its own

    from tests.fakes import entry  # noqa: PLC0415

    noted = os.open(folder / "acknowledged", os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def chat(which: int) -> None:
        turn = 0
        while True:
            words = f"{number}-{which}-{turn}"
            await storage.pens.for_update(AIGERIM, words).write(entry(words))
            os.write(noted, f"{words}\n".encode())
            turn += 1

    async with site_in(folder).open() as storage:
        await asyncio.gather(*map(chat, range(WRITERS)))


def site_in(folder: Path) -> Site:
    """Return the installation that all processes of the test share."""
    return Site(folder, MasterKeys.from_text((folder / "key").read_text()))


async def test_what_was_acknowledged_survives_any_number_of_kills(tmp_path: Path) -> None:
    """Every acknowledged entry verifies; every start finds heads, rows and marks in order."""
    site = Site(tmp_path)
    (tmp_path / "key").write_text(site.master.to_text())
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    waits = ",".join(f"{random.uniform(0.15, 0.6):.3f}" for _ in range(ROUNDS))  # noqa: S311

    subprocess.run(  # noqa: ASYNC221, S603  our own script, and there is nothing else to do
        [sys.executable, "-c", SCRIPT, str(tmp_path), waits],
        check=True,
        cwd=Path(__file__).parent.parent,
    )

    acknowledged = (tmp_path / "acknowledged").read_text().splitlines()
    async with site.open() as storage:
        await storage.accounts.unlock(AIGERIM, PIN)
        journal = storage.accounts.journal(AIGERIM)
        assert journal is not None
        book = await journal.casebook()
    written = [incident.text(Part.WORDS) for incident in book.incidents]
    assert len({words.split("-")[0] for words in acknowledged}) >= ROUNDS // 2
    assert set(acknowledged) <= set(written)
    assert len(written) == len(set(written))
    assert [i.number for i in book.incidents] == list(range(1, len(written) + 1))
