"""A stage for tests: the real bot, its database and the simulator, in one process.

Nothing is faked but Telegram itself, the hardness of Argon2 and the clock.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from time import monotonic

from bot.app import App, build, make_bot
from bot.country import Country, choose
from journal.ports import OwnerId, Settings
from locales import texts
from simulator.clock import Clock
from simulator.person import Person
from simulator.server import Running, serve
from simulator.world import World
from storage import Options, Storage
from vault.keyring import Keyring
from vault.master import load_or_create
from vault.unlocking import TEST_PROFILE, Derivation, Profile

PIN = "482916"
# Noon in Almaty on a working day: «today at 10:00» and the date of today mean the same whenever
# the tests run.
BEGINNING = datetime(2026, 11, 24, 7, tzinfo=UTC)
LIGHT = Profile(memory=64, iterations=1, lanes=1)


class Monotonic:
    """The clock of keypads and keyrings, which tests can move."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        """Return seconds."""
        return monotonic() + self.ahead

    def move(self, step: timedelta) -> None:
        """Let time pass."""
        self.ahead += step.total_seconds()


@dataclass(slots=True)
class Stage:
    """The bot on a data folder, and people who write to it."""

    folder: Path
    world: World
    clock: Clock
    running: Running
    country: Country
    ticks: Monotonic = field(default_factory=Monotonic)
    app: App = field(init=False)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    def person(self, language: str = "ru", name: str = "Aigerim") -> Person:
        """Return somebody new, who speaks *language*."""
        return Person(self.world, name, language, timeout=30)

    async def writer(self, language: str = "ru", name: str = "Aigerim") -> Person:
        """Return somebody whose first contact is over: a third of what walking through it takes."""
        person = self.person(language, name)
        settings = Settings(language=language, zone="Asia/Almaty")
        await self.app.storage.accounts.register(OwnerId(person.id), PIN, settings)
        await person.send("/menu")
        return person

    def move(self, step: timedelta) -> None:
        """Let time pass for everybody."""
        self.clock.move(step)
        self.ticks.move(step)

    async def start(self) -> None:
        """Start the bot."""
        master = load_or_create(
            self.folder / "master.key", data_exists=(self.folder / "keys.db").exists()
        )
        options = Options(
            clock=self.clock, answer_after=0.0, profile=TEST_PROFILE, keyring=Keyring(self.ticks)
        )
        derivation = Derivation(testing=LIGHT)
        storage = await self._stack.enter_async_context(
            Storage.open(self.folder, master, derivation, options)
        )
        bot = make_bot(self.world.token, self.running.api_url)
        self._stack.push_async_callback(bot.session.close)
        self.app = build(bot, storage, self.country, self.clock, self.ticks)
        group = await self._stack.enter_async_context(asyncio.TaskGroup())
        self.world.activity.working = lambda: len(self.app.tasks) > 0
        polling = group.create_task(self.app.polling.run())
        self._stack.push_async_callback(self._rest, polling)

    async def _rest(self, polling: "asyncio.Task[None]") -> None:
        polling.cancel()
        await self.app.tasks.drain(timedelta(seconds=5))

    async def stop(self) -> None:
        """Stop the bot as a signal does."""
        await self._stack.aclose()
        self._stack = AsyncExitStack()

    async def restart(self) -> None:
        """Stop and start on the same folder."""
        await self.stop()
        await self.start()

    async def sweep(self) -> None:
        """One round of the work beside the updates."""
        await self.app.lock_idle()
        await self.app.sweeper.round()


@cache
def kazakhstan() -> Country:
    """Return the country of most stages, read and checked once."""
    return choose("kz")


@asynccontextmanager
async def staged(folder: Path, country: Country | None = None) -> AsyncIterator[Stage]:
    """Give a running stage over *folder*, in Kazakhstan unless another country is given."""
    clock = Clock(BEGINNING - datetime.now(UTC))
    world = World(clock=clock)
    world.activity.quiet = 0.02  # seconds; the bot is in this process and says when it works
    running = await serve(world, 0, 0)
    stage = Stage(folder, world, clock, running, country or kazakhstan())
    try:
        await stage.start()
        yield stage
    finally:
        await stage.stop()
        await running.close()


YES = {"ru": "Нет, только я", "kk": "Жоқ, тек өзім", "en": "No, only me"}
NAMES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}


async def tap_pin(person: Person, pin: str = PIN) -> None:
    """Tap *pin* on the keypad."""
    for digit in pin:
        await person.click(digit)


async def arrive(person: Person, language: str = "ru", pin: str = PIN, city: str = "") -> str:
    """Walk through the first contact; return the recovery code. *city* is the zone's button."""
    say = texts(language)
    await person.send("/start")
    await person.click(NAMES[language])
    await person.click(YES[language])
    await person.click(say("button-continue"))
    await tap_pin(person, pin)
    await tap_pin(person, pin)
    code = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){6}", person.last_message.text)
    assert code is not None
    await person.click(say("code-written"))
    for _ in range(2):
        group = re.search(r"\b([1-7])(?:-|\b)", person.last_message.text)
        assert group is not None
        await person.send(code[0].split("-")[int(group[1]) - 1])
    await person.click(city or say("zone-almaty"))
    return code[0]
