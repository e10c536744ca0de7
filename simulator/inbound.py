"""What a person's client makes of what she does: bodies of messages to the bot."""

from dataclasses import dataclass, field
from datetime import datetime

from simulator.clock import unix
from simulator.entities import MAX_TEXT, units
from simulator.files import Files
from simulator.media import Shape, file_body, photo_body
from simulator.model import Json, Sent
from simulator.texts import detected, message_caption, trimmed

KEPT = {
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "video",
    "animation",
    "audio",
    "voice",
    "video_note",
    "sticker",
    "location",
    "contact",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A file that somebody sends, other than as a photo."""

    kind: str
    data: bytes = field(repr=False)
    name: str | None = field(default=None, repr=False)
    mime: str = "application/octet-stream"
    shape: Shape = field(default_factory=Shape)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message came from.

    ``kind`` is ``hidden_user`` (name and date only), ``user``, ``chat`` or
    ``channel``. Without a date the message was written just now.
    """

    name: str = field(repr=False)
    kind: str = "hidden_user"
    date: datetime | None = None
    id: int = 555_000_111
    message_id: int = 77

    def as_json(self, date: int) -> Json:
        """Return the Bot API ``MessageOrigin``."""
        head: Json = {"type": self.kind, "date": unix(self.date) if self.date else date}
        match self.kind:
            case "user":
                user = {"id": self.id, "is_bot": False, "first_name": self.name}
                return head | {"sender_user": user}
            case "chat":
                chat = {"id": -self.id, "type": "group", "title": self.name}
                return head | {"sender_chat": chat}
            case "channel":
                chat = {"id": -1_000_000_000_000 - self.id, "type": "channel", "title": self.name}
                return head | {"chat": chat, "message_id": self.message_id}
            case _:
                return head | {"sender_user_name": self.name}


def pieces(words: str) -> list[str]:
    """Return a text in parts that fit into one message each."""
    parts: list[str] = []
    current: list[str] = []
    size = 0
    for character in words:
        width = units(character)
        if size + width > MAX_TEXT:
            parts.append("".join(current))
            current, size = [], 0
        current.append(character)
        size += width
    return [*parts, "".join(current)]


def text(words: str) -> Json:
    """Return the body of a text; commands, links and numbers in it are marked."""
    words, entities = trimmed(words, detected(words, []))
    if not words:
        message = "a message needs words"
        raise ValueError(message)
    return {"text": words} | ({"entities": entities} if entities else {})


def caption(words: str | None) -> Json:
    """Return the caption of a file; nothing without one."""
    return message_caption(words, None, None)


def reply(sent: Sent | None) -> Json:
    """Return the field that answers another message."""
    return {} if sent is None else {"reply_to_message": sent.raw}


def photo(files: Files, data: bytes) -> Json:
    """Return the body of a photo."""
    return photo_body(files, data, limited=False)


def file(files: Files, thing: Thing) -> Json:
    """Return the body of any other file."""
    stored = files.keep(thing.data, thing.kind, thing.name, thing.mime, limited=False)
    return file_body(stored, thing.shape)


def part(files: Files, data: bytes, number: int, *, as_file: bool) -> Json:
    """Return one picture of an album."""
    if as_file:
        return file(files, Thing("document", data, f"photo_{number + 1}.jpg", "image/jpeg"))
    return photo(files, data)


def forwarded(what: str | Sent | Json) -> Json:
    """Return the content of what is passed on, without its place and time."""
    if isinstance(what, str):
        return text(what)
    raw = what.raw if isinstance(what, Sent) else what
    return {key: value for key, value in raw.items() if key in KEPT}
