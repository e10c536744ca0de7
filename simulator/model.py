"""What the pretend Telegram remembers: people, messages, pressed buttons."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]
"""A Bot API object in the shape in which it travels."""


@dataclass(slots=True)
class Sent:
    """One message of a private chat."""

    id: int
    by_bot: bool
    at: datetime
    raw: Json = field(repr=False)
    silent: bool = False
    revision: int = 0  # grows with every edit, so that a reader sees what is new

    @property
    def text(self) -> str:
        """Return the text or the caption, without formatting."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def buttons(self) -> list[list[Json]]:
        """Return the inline keyboard, row by row."""
        markup = self.raw.get("reply_markup") or {}
        return list(markup.get("inline_keyboard", []))


@dataclass(slots=True)
class Chat:
    """One person and her private chat with the bot."""

    id: int
    name: str = field(repr=False)
    language: str
    username: str | None = field(default=None, repr=False)
    blocked: bool = False
    started: bool = False
    typing_until: datetime | None = None
    auto_delete: int = 0  # seconds; her own timer for this chat
    next_id: int = 1
    messages: dict[int, Sent] = field(default_factory=dict, repr=False)
    deleted: list[Sent] = field(default_factory=list, repr=False)
    keyboard: Json | None = field(default=None, repr=False)  # a reply keyboard, while one is shown

    def user(self) -> Json:
        """Return the person as a Bot API ``User``."""
        user = {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }
        return user | ({"username": self.username} if self.username else {})

    def chat(self) -> Json:
        """Return the private chat as a Bot API ``Chat``."""
        chat: Json = {"id": self.id, "type": "private", "first_name": self.name}
        return chat | ({"username": self.username} if self.username else {})

    def visible(self) -> list[Sent]:
        """Return what is in the chat now, oldest first."""
        return [self.messages[key] for key in sorted(self.messages)]


@dataclass(slots=True)
class Press:
    """One press of an inline button, spinning until it is answered."""

    id: str
    chat_id: int
    message_id: int
    data: str
    label: str
    at: datetime
    answered: bool = False
    text: str | None = field(default=None, repr=False)
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """One update that waits to be fetched by the bot."""

    id: int
    at: datetime
    kind: str
    body: Json = field(repr=False)

    def as_json(self) -> Json:
        """Return it in the shape of ``getUpdates``."""
        return {"update_id": self.id, self.kind: self.body}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot, as it was answered."""

    method: str
    code: int
    description: str = ""
    chat_id: int | None = None


@dataclass(slots=True)
class Profile:
    """What the bot has told Telegram about itself; texts by language code, "" for all."""

    id: int
    username: str
    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # (scope, language)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def user(self) -> Json:
        """Return the bot as a Bot API ``User``."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.names[""],
            "username": self.username,
        }


Log = deque[Call]
