"""The two listeners, both on loopback only: the Bot API and the chat page."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from simulator.api import BotApi
from simulator.script import Script
from simulator.webpage import ChatPage
from simulator.world import World

LOOPBACK = "127.0.0.1"


class PortTakenError(Exception):
    """Somebody else listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} of {LOOPBACK} is taken")
        self.port = port


@dataclass(slots=True)
class Running:
    """The servers while they run."""

    world: World
    api_port: int
    page_port: int
    page: ChatPage
    runners: list[web.AppRunner]

    @property
    def api_url(self) -> str:
        """Return the base for ``TelegramAPIServer.from_base``."""
        return f"http://{LOOPBACK}:{self.api_port}"

    @property
    def page_url(self) -> str:
        """Return the address to open in a browser."""
        return f"http://{LOOPBACK}:{self.page_port}/"

    async def close(self) -> None:
        """Stop both listeners; calls that are being answered are cut off."""
        for runner in reversed(self.runners):
            await runner.cleanup()


async def serve(
    world: World, api_port: int = 0, page_port: int = 0, *, example: Script | None = None
) -> Running:
    """Start both listeners and return them; port 0 takes a free one.

    Raise ``PortTakenError`` when a port is in use; nothing runs then.
    """
    page = ChatPage(world, example)
    running = Running(world, 0, 0, page, [])
    try:
        running.api_port = await listen(running, BotApi(world).app(), api_port)
        running.page_port = await listen(running, page.app(), page_port)
    except BaseException:
        await running.close()
        raise
    page.port = running.page_port
    return running


async def listen(running: Running, app: web.Application, port: int) -> int:
    """Serve *app* on loopback and return the port."""
    # A reader that hangs up must not go on being counted as one that waits for updates.
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
    await runner.setup()
    running.runners.append(runner)
    site = web.TCPSite(runner, LOOPBACK, port)
    try:
        await site.start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(port) from None
        raise
    return int(runner.addresses[0][1])


@asynccontextmanager
async def served(world: World) -> AsyncIterator[Running]:
    """Run both listeners on free ports for the length of a ``with`` block."""
    running = await serve(world)
    try:
        yield running
    finally:
        await running.close()
