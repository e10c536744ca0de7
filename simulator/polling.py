"""``getUpdates``: one reader, long polling, and acknowledgement by offset."""

import asyncio
from dataclasses import dataclass, field

from aiogram.methods import GetUpdates

from simulator.model import Json
from simulator.refusal import conflict
from simulator.world import World

MAX_WAIT = 50  # seconds; the real server waits no longer
LIMITS = range(1, 101)  # getUpdates.limit; the real one silently takes 100 for anything else

TWO_READERS = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
    " first"
)


@dataclass(slots=True)
class Poller:
    """Serves ``getUpdates`` of one world."""

    world: World
    turn: int = field(default=0, init=False)

    async def __call__(self, call: GetUpdates) -> list[Json]:
        """Return waiting updates, or wait for some; raise ``Refusal`` when another call takes over."""
        world = self.world
        if world.queue.webhook:
            raise conflict(WEBHOOK)
        self.turn += 1
        mine = self.turn
        if call.allowed_updates is not None:
            world.queue.allowed = frozenset(call.allowed_updates) or None
        acknowledge(world, call.offset or 0)
        world.activity.waiting += 1
        world.pulse.beat()
        try:
            await self._updates(mine, min(max(call.timeout or 0, 0), MAX_WAIT))
        finally:
            world.activity.waiting -= 1
            world.pulse.beat()
        limit = call.limit if call.limit in LIMITS else LIMITS.stop - 1
        return [update.as_json() for update in list(world.queue.waiting)[:limit]]

    async def _updates(self, mine: int, seconds: int) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not self.world.queue.waiting:
                    if mine != self.turn:
                        raise conflict(TWO_READERS)
                    await self.world.pulse.next()
        except TimeoutError:
            return


def acknowledge(world: World, offset: int) -> None:
    """Forget updates before *offset*; a negative one keeps that many from the end."""
    world.expire()
    waiting = world.queue.waiting
    if offset < 0:
        while len(waiting) > -offset:
            waiting.popleft()
    while waiting and waiting[0].id < offset:
        fetched = waiting.popleft()
        if fetched.kind == "message":
            place = {"chat": fetched.body["chat"]["id"], "id": fetched.body["message_id"]}
            world.tell({"event": "fetched", **place})
