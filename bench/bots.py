"""Bots as processes of their own, so that their processor time is theirs alone."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from simulator.server import Running, serve
from simulator.world import World

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Bot:
    """A running bot and the world it talks to."""

    module: str
    world: World
    process: asyncio.subprocess.Process

    @property
    def cpu(self) -> float:
        """Return the processor seconds the bot has used; source: proc(5), stat."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICKS

    @property
    def memory(self) -> int:
        """Return the resident bytes of the bot."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text("utf-8").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


@asynccontextmanager
async def running(module: str, folder: Path) -> AsyncIterator[Bot]:
    """Run ``python -m module`` on *folder* and a new world while the block lasts."""
    world = World()
    world.activity.quiet = 0.3  # a process of its own may think between two calls
    served: Running = await serve(world, 0, 0)
    environment = {
        **os.environ,
        "BOT_TOKEN": world.token,
        "TELEGRAM_API_URL": served.api_url,
        "DATA_DIR": str(folder),
        "LOG_LEVEL": "ERROR",
    }
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", module, env=environment)
    try:
        yield Bot(module, world, process)
    finally:
        process.kill()
        await process.wait()
        await served.close()
