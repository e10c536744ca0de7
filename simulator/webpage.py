"""The chat page: files of the page, a WebSocket that tells, and verbs that do."""

import asyncio
import contextlib
import weakref
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from aiohttp import WSCloseCode, web

from simulator.doing import VERBS, UnknownError, upload
from simulator.files import MAX_UPLOAD
from simulator.model import Json
from simulator.person import Person
from simulator.script import Script
from simulator.view import bot_view, person_view, state
from simulator.world import World

PAGE = Path(__file__).parent / "page"
MAX_BODY = 10 * MAX_UPLOAD  # bytes; an album from the page
POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
STORY_NAMES = {"kk": "Дана", "ru": "Дана", "en": "Dana"}
ALONE = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'"
PAPER = "frame-ancestors 'none'"  # the browsers' own viewers of PDF do not work inside a sandbox
SHOWN = {"application/pdf", "text/plain"}  # opened in a tab; everything unknown is downloaded

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ChatPage:
    """Serves one world to browsers on this computer, and to no page of somebody else.

    A web site could point its own name at 127.0.0.1 or post a form to this port;
    the names in ``Host`` and ``Origin`` give both away.
    """

    def __init__(self, world: World, example: Script | None = None) -> None:
        self.world = world
        self.example = example
        self.port = 0  # known once the listener runs
        self._sockets: weakref.WeakSet[web.WebSocketResponse] = weakref.WeakSet()
        self._story: asyncio.Future[None] | None = None
        self._told: int | None = None  # whose story was begun last, so that a page can follow it

    def app(self) -> web.Application:
        """Return the application of the page."""
        app = web.Application(middlewares=[self._guard], client_max_size=MAX_BODY)
        app.router.add_get("/", self.index)
        app.router.add_get("/live", self.live)
        app.router.add_get("/media/{file_id}", self.media)
        app.router.add_get("/example", self.has_example)
        app.router.add_post("/example", self.play_example)
        app.router.add_post("/do/upload", self.upload)
        app.router.add_post("/do/{verb}", self.do)
        app.router.add_static("/page/", PAGE)
        app.on_shutdown.append(self._stop)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        names = {f"{host}:{self.port}" for host in ("127.0.0.1", "localhost")}
        if request.host not in names:
            raise web.HTTPForbidden(text="this page answers only to this computer")
        acts = request.method != "GET" or request.path == "/live"
        if acts and request.headers.get("Origin") != f"http://{request.host}":
            raise web.HTTPForbidden(text="another page may not act here")
        response = await handler(request)
        if not response.prepared:
            response.headers.setdefault("Content-Security-Policy", POLICY)
            response.headers["X-Content-Type-Options"] = "nosniff"
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["Cache-Control"] = "no-store"
        return response

    async def index(self, request: web.Request) -> web.FileResponse:
        """Serve the page itself."""
        del request
        return web.FileResponse(PAGE / "index.html")

    async def media(self, request: web.Request) -> web.Response:
        """Serve a file of a message; only harmless types are shown rather than downloaded."""
        stored = self.world.files.find(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = stored.mime.partition("/")[0]
        shown = stored.mime in SHOWN or (
            kind in {"image", "audio", "video"} and "svg" not in stored.mime
        )
        way = "inline" if shown and "download" not in request.query else "attachment"
        name = quote(stored.name or stored.path.rpartition("/")[2])
        headers = {
            "Content-Disposition": f"{way}; filename*=UTF-8''{name}",
            "Content-Security-Policy": PAPER if stored.mime == "application/pdf" else ALONE,
        }
        mime = stored.mime if shown else "application/octet-stream"
        return web.Response(body=stored.data, content_type=mime.partition(";")[0], headers=headers)

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        """Send the whole state, then every change, until the page is closed."""
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        events: asyncio.Queue[Json] = asyncio.Queue()
        self.world.listeners.append(events.put_nowait)
        self._sockets.add(socket)
        try:
            await socket.send_json(state(self.world) | {"story": self._told})
            async with asyncio.TaskGroup() as group:
                sender = group.create_task(self._forward(events, socket))
                async for _ in socket:
                    pass  # the page acts by POST; reading notices that it has gone
                sender.cancel()
        finally:
            self.world.listeners.remove(events.put_nowait)
        return socket

    async def _forward(self, events: asyncio.Queue[Json], socket: web.WebSocketResponse) -> None:
        while True:
            event = await events.get()
            with contextlib.suppress(ConnectionError):
                await socket.send_json(self._widened(event))

    def _widened(self, event: Json) -> Json:
        """Return an event with what the page needs besides."""
        if event["event"] in {"people", "profile"}:
            people = [person_view(self.world, chat) for chat in self.world.chats.values()]
            return event | {"people": people, "bot": bot_view(self.world)}
        if event["event"] == "message":
            chat = self.world.chats[event["chat"]]
            return event | {"keyboard": chat.keyboard, "started": chat.started}
        return event

    async def do(self, request: web.Request) -> web.Response:
        """Do one verb of a person; 400 for what makes no sense."""
        verb = VERBS.get(request.match_info["verb"])
        if verb is None:
            raise web.HTTPNotFound
        try:
            return web.json_response(verb(self.world, await request.json()))
        except (KeyError, TypeError, ValueError, RuntimeError, UnknownError) as error:
            return web.json_response({"error": str(error)}, status=HTTPStatus.BAD_REQUEST)

    async def upload(self, request: web.Request) -> web.Response:
        """Send files of a person."""
        try:
            return web.json_response(await upload(self.world, request))
        except (KeyError, ValueError, RuntimeError, UnknownError) as error:
            return web.json_response({"error": str(error)}, status=HTTPStatus.BAD_REQUEST)

    async def has_example(self, request: web.Request) -> web.Response:
        """Tell whether there is a story to show, and whether it is being told."""
        del request
        telling = self._story is not None and not self._story.done()
        return web.json_response({"exists": self.example is not None, "running": telling})

    async def play_example(self, request: web.Request) -> web.Response:
        """Begin the story with a new person and return her id; 409 while it is being told."""
        if self.example is None:
            raise web.HTTPNotFound
        if self._story is not None and not self._story.done():
            raise web.HTTPConflict
        language = str((await request.json()).get("language", "ru"))
        return web.json_response({"chat": self.begin(language)})

    def begin(self, language: str) -> int:
        """Begin the story with a new person and return her id; there must be a story."""
        if self.example is None:
            message = "there is no story"
            raise ValueError(message)
        person = Person(self.world, STORY_NAMES.get(language, "Dana"), language, timeout=120)
        self._told = person.id
        self._story = asyncio.ensure_future(self._tell(self.example, person))
        return person.id

    async def _tell(self, story: Script, person: Person) -> None:
        problem = ""
        try:
            await story(person)
        except AssertionError as error:
            problem = str(error)
        self.world.tell({"event": "example", "chat": person.id, "problem": problem})

    async def _stop(self, app: web.Application) -> None:
        del app
        if self._story is not None:
            self._story.cancel()
        for socket in set(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)
