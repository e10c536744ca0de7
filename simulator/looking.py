"""What a person sees in her chat."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from simulator.media import MIMES
from simulator.model import Chat, Json, Sent
from simulator.world import World


class NoSuchButtonError(AssertionError):
    """None of the visible messages has that button; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that the bot has sent."""

    name: str
    mime: str
    data: bytes = field(repr=False)
    message: Sent = field(repr=False)


class Looking:
    """A view of one chat of the world, as its person has it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """Return the id of the person and of her chat."""
        return self.chat.id

    @property
    def messages(self) -> list[Sent]:
        """Return what is visible in the chat, oldest first."""
        self.world.fade(self.chat)
        return self.chat.visible()

    @property
    def from_bot(self) -> list[Sent]:
        """Return the bot's visible messages, oldest first."""
        return [sent for sent in self.messages if sent.by_bot]

    @property
    def deleted(self) -> list[Sent]:
        """Return what was deleted, in the order of deletion."""
        return list(self.chat.deleted)

    @property
    def last_message(self) -> Sent:
        """Return the bot's newest visible message; raise ``AssertionError`` when there is none."""
        if not self.from_bot:
            message = "the bot has no visible message in this chat"
            raise AssertionError(message)
        return self.from_bot[-1]

    @property
    def buttons(self) -> list[str]:
        """Return the labels of all visible inline buttons, those of the newest message first."""
        return [
            str(button["text"])
            for sent in reversed(self.from_bot)
            for row in sent.buttons
            for button in row
        ]

    def documents(self, pattern: str = "*") -> list[Received]:
        """Return the visible files from the bot whose name matches *pattern*, oldest first."""
        found = [received for sent in self.from_bot if (received := self.file_of(sent))]
        return [file for file in found if fnmatchcase(file.name, pattern)]

    def file_of(self, sent: Sent) -> Received | None:
        """Return the file of a message, of the largest size for a photo; ``None`` without one."""
        for kind in MIMES:
            value = sent.raw.get(kind)
            if value and (body := value[-1] if isinstance(value, list) else value):
                stored = self.world.files.find(body["file_id"])
                if stored is not None:
                    return Received(stored.name or "", stored.mime, stored.data, sent)
        return None

    def find_button(self, label: str, message: Sent | None = None) -> tuple[Sent, Json]:
        """Return a visible button and its message; raise ``NoSuchButtonError`` for none."""
        current = [self.chat.messages.get(message.id)] if message else reversed(self.from_bot)
        pairs = [
            (sent, button) for sent in current if sent for row in sent.buttons for button in row
        ]
        for matches in (str.__eq__, str.__contains__):
            for sent, button in pairs:
                if matches(button["text"], label):
                    return sent, button
        there = ", ".join(f"[{button['text']}]" for _, button in pairs) or "none"
        shown = f"no button [{label}]; there are: {there}"
        raise NoSuchButtonError(shown)
