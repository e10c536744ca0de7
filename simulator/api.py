"""The Bot API over HTTP: ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

import asyncio
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from aiogram.methods import GetUpdates, TelegramMethod
from aiohttp import web

from simulator.faults import Fault
from simulator.methods import HANDLERS
from simulator.model import Json
from simulator.polling import Poller
from simulator.refusal import Refusal, method_not_found
from simulator.requests import MAX_REQUEST, METHODS, parameters, parse
from simulator.world import World

POLL = "getupdates"


class BotApi:
    """Answers the bot's calls from a ``World`` and remembers how."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.poll = Poller(world)

    def app(self) -> web.Application:
        """Return the application that serves methods and files."""
        app = web.Application(client_max_size=MAX_REQUEST)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self.call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self.download)
        return app

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call in Telegram's form; never raises for what the bot did wrong."""
        name = request.match_info["method"]
        with self._counted(name):
            values: Json = {}
            refusal = None
            body: Json = {}
            try:
                self._authorise(request)
                values = await parameters(request)
                body = {"ok": True, "result": await self._answer(request, name, values)}
            except Refusal as error:
                refusal, body = error, error.as_json()
            self.world.record(name, number(values.get("chat_id")), refusal)
            return web.json_response(body, status=refusal.code if refusal else HTTPStatus.OK)

    async def download(self, request: web.Request) -> web.Response:
        """Serve a file whose path ``getFile`` gave out."""
        with self._counted("download"):
            stored = self.world.files.at(request.match_info["path"])
            if not self._known(request) or stored is None:
                refusal = Refusal(HTTPStatus.NOT_FOUND, "Not Found")
                return web.json_response(refusal.as_json(), status=refusal.code)
            return web.Response(body=stored.data, content_type="application/octet-stream")

    def _known(self, request: web.Request) -> bool:
        given, wanted = request.match_info["token"], self.world.token
        return hmac.compare_digest(given.encode(), wanted.encode())

    def _authorise(self, request: web.Request) -> None:
        if not self._known(request):
            raise Refusal(HTTPStatus.UNAUTHORIZED, "Unauthorized")

    @contextmanager
    def _counted(self, name: str) -> Iterator[None]:
        """Let the world know that a call is being answered; a long poll is not one."""
        weight = int(name.lower() != POLL)
        activity = self.world.activity
        activity.in_flight += weight
        self.world.pulse.beat()
        try:
            yield
        finally:
            activity.in_flight -= weight
            self.world.pulse.beat()

    async def _answer(self, request: web.Request, name: str, values: Json) -> object:
        method = METHODS.get(name.lower())
        if method is None or (method is not GetUpdates and method not in HANDLERS):
            raise method_not_found()
        fault = self.world.faults.take(method.__api_method__, number(values.get("chat_id")))
        await suffer(request, fault)
        result = await self._result(parse(name, values))
        if fault and fault.drop == "after":
            hang_up(request)
        return result

    async def _result(self, call: TelegramMethod[Any]) -> object:
        if isinstance(call, GetUpdates):
            return await self.poll(call)
        return HANDLERS[type(call)](self.world, call)


def number(value: object) -> int | None:
    """Return a chat id that came as a number or as a text of digits."""
    text = str(value)
    return int(text) if text.lstrip("-").isdigit() else None


async def suffer(request: web.Request, fault: Fault | None) -> None:
    """Let the misfortune of a call happen before the call takes effect."""
    if fault is None:
        return
    await asyncio.sleep(fault.delay)
    if fault.drop == "before":
        hang_up(request)
        raise Refusal(HTTPStatus.BAD_GATEWAY, "the connection was dropped on demand")
    if fault.refusal is not None:
        raise fault.refusal


def hang_up(request: web.Request) -> None:
    """Close the connection; whatever is answered afterwards does not arrive."""
    if request.transport is not None:
        request.transport.abort()
