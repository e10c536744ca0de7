"""The Bot API by hand, for tests of the simulator itself and for curiosity."""

import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from simulator.clock import Clock
from simulator.inbound import text
from simulator.model import Chat, Json
from simulator.server import Running, served
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Caller:
    """A bot that speaks plain HTTP; ``her`` is a person who has started it."""

    running: Running
    http: aiohttp.ClientSession
    clock: Clock
    her: Chat

    @property
    def world(self) -> World:
        """Return the world behind the server."""
        return self.running.world

    async def __call__(self, method: str, /, **values: object) -> Json:
        """Call a method and return the whole answer; bytes go as files, the rest as JSON."""
        form = aiohttp.FormData()
        for name, value in values.items():
            if isinstance(value, bytes):
                form.add_field(name, io.BytesIO(value), filename=f"{name}.bin")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        address = f"{self.running.api_url}/bot{self.world.token}/{method}"
        async with self.http.post(address, data=form) as response:
            answer: Json = await response.json()
            return answer

    async def refusal(self, method: str, /, **values: object) -> str:
        """Return the words with which a call is refused; raise ``AssertionError`` if it is not."""
        answer = await self(method, **values)
        if answer["ok"]:
            message = f"{method} was not refused"
            raise AssertionError(message)
        return str(answer["description"])


@asynccontextmanager
async def calling() -> AsyncIterator[Caller]:
    """Serve a world with a clock that moves and one person, who has said /start."""
    clock = Clock()
    world = World(clock=clock)
    her = world.add_person("Aigerim", "kk")
    world.say(her, text("/start"))
    async with served(world) as running, aiohttp.ClientSession() as http:
        yield Caller(running, http, clock, her)
