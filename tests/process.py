"""The bot as its users run it: ``python -m bot`` in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from journal.ports import OwnerId, Settings
from simulator.person import Person
from simulator.server import Running, serve
from simulator.world import World
from storage import Options, Storage
from tests.stage import PIN
from vault.master import load_or_create
from vault.unlocking import Derivation

START = 180.0  # seconds, of a cramped machine; one that ended instead is noticed at once


@dataclass(slots=True)
class Process:
    """A bot process over one data folder, and the world it talks to."""

    folder: Path
    world: World
    served: Running
    log: Path
    temporary: Path
    _process: asyncio.subprocess.Process | None = field(default=None)

    async def start(self, **environment: str) -> None:
        """Start the bot and wait until it polls; fail at once when it ended instead."""
        before = len(self.world.calls)
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                env={
                    "PATH": os.environ["PATH"],
                    "BOT_TOKEN": self.world.token,
                    "TELEGRAM_API_URL": self.served.api_url,
                    "DATA_DIR": str(self.folder),
                    "TMPDIR": str(self.temporary),
                    "LOG_LEVEL": "DEBUG",
                    **environment,
                },
                stderr=log,
                stdout=log,
            )
        async with asyncio.timeout(START):
            while not self._polls(before):
                assert self._process.returncode is None, self.log.read_text()
                await asyncio.sleep(0.05)

    def _polls(self, before: int) -> bool:
        return any(call.method == "getUpdates" for call in list(self.world.calls)[before:])

    async def kill(self) -> None:
        """Pull the plug."""
        await self._end("kill")

    async def stop(self) -> int:
        """Ask it to end; return its exit status."""
        return await self._end("terminate")

    async def _end(self, how: str) -> int:
        process = self._process
        assert process is not None
        if process.returncode is None:
            getattr(process, how)()
        return await process.wait()

    def person(self, language: str = "ru", name: str = "Aigerim") -> Person:
        """Return somebody new."""
        return Person(self.world, name, language, timeout=30)


@asynccontextmanager
async def processed(folder: Path) -> AsyncIterator[Process]:
    """Give a bot process that is not started yet, over *folder*."""
    world = World()
    world.activity.quiet = 0.15  # a process of its own may think between two calls
    served = await serve(world, 0, 0)
    temporary = folder / "tmp"
    temporary.mkdir()
    process = Process(folder / "data", world, served, folder / "log", temporary)
    try:
        yield process
    finally:
        if process._process is not None:
            await process.kill()
        await served.close()


async def registered(folder: Path, people: Sequence[Person]) -> None:
    """Give *people* journals before the bot starts, as the first contact would."""
    await asyncio.to_thread(folder.mkdir)
    master = load_or_create(folder / "master.key", data_exists=False)
    derivation = Derivation()
    async with Storage.open(folder, master, derivation, Options()) as storage:
        for person in people:
            settings = Settings(language="ru", zone="Asia/Almaty")
            await storage.accounts.register(OwnerId(person.id), PIN, settings)
    derivation.close()


def traces_of(words: list[str], number: int, *folders: Path) -> list[str]:
    """Return which of *words*, or of a Telegram id, stand anywhere below *folders* in any coding."""
    wanted: dict[str, list[bytes]] = {
        word: [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")] for word in words
    }
    wanted[f"id {number}"] = [
        str(number).encode(),
        number.to_bytes(8, "little"),
        number.to_bytes(8, "big"),
    ]
    files = [p for folder in folders for p in [folder, *folder.rglob("*")] if p.is_file()]
    return [
        f"{word} in {path.name}"
        for path in files
        for word, forms in wanted.items()
        if any(form in path.read_bytes() or word in path.name for form in forms)
    ]
