"""What the chat page can do on behalf of a person."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from aiohttp import BodyPartReader, web

from simulator import inbound, samples
from simulator.files import MIB, measure
from simulator.inbound import Origin, Thing
from simulator.media import Shape
from simulator.model import Chat, Json
from simulator.refusal import Refusal
from simulator.world import World

LANGUAGES = {"kk", "ru", "en"}
KINDS = {"photo", "document", "voice", "video", "video_note", "audio"}
MAX_PERSONS_FILE = 100 * MIB  # bytes; people may send 2 GB, this page keeps all in memory
Verb = Callable[[World, Json], Json]


class UnknownError(LookupError):
    """The page speaks of a person or a message that is not there."""


def chat_of(world: World, asked: Json) -> Chat:
    """Return the person on whose behalf the page acts; raise ``UnknownError`` for nobody."""
    chat = world.chats.get(int(asked["chat"]))
    if chat is None:
        raise UnknownError
    return chat


def add(world: World, asked: Json) -> Json:
    """Let somebody new appear."""
    language = str(asked["language"])
    name = str(asked["name"]).strip()[:64]
    if language not in LANGUAGES or not name:
        raise UnknownError
    return {"chat": world.add_person(name, language).id}


def speak(world: World, asked: Json) -> Json:
    """Send a text, in several messages if it is long."""
    chat = chat_of(world, asked)
    reply = inbound.reply(chat.messages.get(int(asked.get("reply") or 0)))
    for piece in inbound.pieces(str(asked["text"])):
        world.say(chat, inbound.text(piece) | reply)
    return {}


def edit(world: World, asked: Json) -> Json:
    """Change a text or a caption of her own."""
    chat = chat_of(world, asked)
    sent = chat.messages[int(asked["id"])]
    words = str(asked["text"])
    body = inbound.text(words) if "text" in sent.raw else inbound.caption(words)
    world.correct(chat, sent.id, body)
    return {}


def erase(world: World, asked: Json) -> Json:
    """Delete messages for both sides; all of them without ids."""
    chat = chat_of(world, asked)
    ids = [int(key) for key in asked.get("ids") or []]
    world.erase(chat, ids or list(chat.messages))
    return {}


def press(world: World, asked: Json) -> Json:
    """Press an inline button."""
    label = str(asked.get("label", ""))
    pressed = world.press(chat_of(world, asked), int(asked["id"]), str(asked["data"]), label)
    return {"press": pressed.id}


def locate(world: World, asked: Json) -> Json:
    """Send a point on the map."""
    place = {"latitude": float(asked["latitude"]), "longitude": float(asked["longitude"])}
    world.say(chat_of(world, asked), {"location": place})
    return {}


def introduce(world: World, asked: Json) -> Json:
    """Send an entry of the address book."""
    contact = {"phone_number": str(asked["phone"]), "first_name": str(asked["name"])}
    world.say(chat_of(world, asked), {"contact": contact})
    return {}


def forward(world: World, asked: Json) -> Json:
    """Pass on what somebody else wrote."""
    date = datetime.fromisoformat(asked["date"]).astimezone(UTC) if asked.get("date") else None
    origin = Origin(str(asked["name"]), str(asked.get("kind", "hidden_user")), date)
    moment = origin.date or world.clock()
    head = {"forward_origin": origin.as_json(int(moment.timestamp()))}
    world.say(chat_of(world, asked), inbound.text(str(asked["text"])) | head)
    return {}


def block(world: World, asked: Json) -> Json:
    """Block the bot or unblock it."""
    world.block(chat_of(world, asked), blocked=bool(asked["blocked"]))
    return {}


VERBS: dict[str, Verb] = {
    "add": add,
    "text": speak,
    "edit": edit,
    "erase": erase,
    "press": press,
    "location": locate,
    "contact": introduce,
    "forward": forward,
    "block": block,
}


async def upload(world: World, request: web.Request) -> Json:
    """Send the files of a form: ``chat``, ``kind``, ``caption``, ``duration`` and ``files``."""
    fields: dict[str, str] = {}
    files: list[tuple[str, bytes]] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise UnknownError
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            fields[part.name or ""] = data.decode()
        elif len(data) > MAX_PERSONS_FILE:
            message = "file is too big for this page"
            raise ValueError(message)
        else:
            files.append((part.filename, data))
    if fields["kind"] not in KINDS or not files:
        raise UnknownError
    return send_files(world, chat_of(world, fields), fields, files)


def send_files(
    world: World, chat: Chat, fields: dict[str, str], files: list[tuple[str, bytes]]
) -> Json:
    """Put files into the chat; several of them as albums of up to ten."""
    shape = Shape(duration=int(float(fields.get("duration") or 0)))
    bodies = [body(world, fields["kind"], name, data, shape) for name, data in files]
    bodies[0] |= inbound.caption(fields.get("caption"))
    for start in range(0, len(bodies), 10):
        batch = bodies[start : start + 10]
        together = {"media_group_id": secrets.token_hex(8)} if len(batch) > 1 else {}
        for item in batch:
            world.say(chat, item | together)
    return {}


def body(world: World, kind: str, name: str, data: bytes, shape: Shape) -> Json:
    """Return the body of one file; what is no picture goes as a file, as clients do it."""
    if kind == "photo":
        try:
            measure(data)
        except Refusal:
            kind = "document"
        else:
            return inbound.photo(world.files, data)
    mime = samples.mime(name)
    if kind == "voice" and mime == "video/webm":
        mime = "audio/webm"  # the browser's recorder; the ending alone does not tell
    return inbound.file(world.files, Thing(kind, data, name, mime, shape))
