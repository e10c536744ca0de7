# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""The state of the pretend Telegram: one bot and the people who write to it. No input or output."""

import secrets
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator.activity import Activity, Pulse
from simulator.clock import Clock, unix
from simulator.faults import Faults
from simulator.files import Files
from simulator.model import Call, Chat, Json, Log, Press, Profile, Sent, Update
from simulator.refusal import Refusal, bad_request, forbidden

TOKEN = "42:TEST"  # noqa: S105 - of a bot that exists nowhere else
UPDATES_LIVE = timedelta(hours=24)  # getUpdates, "will not be kept longer than 24 hours"
PRESSES_LIVE = timedelta(seconds=150)  # tdlib's Bot API server drops older callback queries
DELETABLE = timedelta(hours=48)  # deleteMessage, "if it was sent less than 48 hours ago"
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}

Listener = Callable[[Json], None]


@dataclass(slots=True)
class Queue:
    """Updates for the bot, in order."""

    waiting: deque[Update] = field(default_factory=deque)
    last_id: int = 100_000
    allowed: frozenset[str] | None = None  # None: everything but NOT_BY_DEFAULT
    webhook: Json = field(default_factory=dict)

    def wants(self, kind: str) -> bool:
        """Return whether the bot has asked for this kind of update."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT


class World:
    """Everything there is; people act on it through ``say`` and the like, the bot through calls.

    All methods are synchronous and change the state at once. ``listeners`` are
    told about every change in the shape the chat page understands.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        clock: Callable[[], datetime] | None = None,
        username: str = "notes_sim_bot",
        name: str = "Notes",
    ) -> None:
        self.token = token
        self.clock = clock or Clock()
        self.me = Profile(int(token.partition(":")[0]), username, {"": name})
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.queue = Queue()
        self.presses: dict[str, Press] = {}
        self.spinning: dict[str, Press] = {}  # those of them that wait for an answer
        self.faults = Faults()
        self.calls: Log = deque(maxlen=50_000)
        self.refused: list[Call] = []
        self.listeners: list[Listener] = []
        self.pulse = Pulse()
        self.activity = Activity(self.pulse, self.owed, self.give_up)

    # People

    def add_person(self, name: str, language: str = "ru", chat_id: int | None = None) -> Chat:
        """Return a new person who has not yet started the bot."""
        if chat_id is None:
            chat_id = max(self.chats, default=700_000_000) + 1
        chat = Chat(chat_id, name, language)
        self.chats[chat_id] = chat
        self.tell({"event": "people"})
        return chat

    def say(self, chat: Chat, body: Json) -> Sent:
        """Put a message of the person into her chat and into the bot's queue."""
        if chat.blocked:
            message = "she has blocked the bot; unblock it first"
            raise RuntimeError(message)
        chat.started = True
        sent = self.store(chat, body | {"from": chat.user()}, by_bot=False)
        self.enqueue("message", sent.raw)
        return sent

    def correct(self, chat: Chat, message_id: int, body: Json) -> Sent:
        """Let the person edit a message of her own; *body* replaces text or caption."""
        sent = chat.messages[message_id]
        for key in ("text", "entities", "caption", "caption_entities"):
            sent.raw.pop(key, None)
        self.change(chat, sent, body)
        self.enqueue("edited_message", sent.raw)
        return sent

    def press(self, chat: Chat, message_id: int, data: str, label: str = "") -> Press:
        """Let the person press a button; one that is no longer there is pressed on a ghost."""
        press = Press(secrets.token_hex(9), chat.id, message_id, data, label, self.clock())
        self.presses[press.id] = press
        sent = chat.messages.get(message_id)
        # An inaccessible message has the date 0: it was deleted while the finger came down.
        ghost = {"chat": chat.chat(), "message_id": message_id, "date": 0}
        body = {
            "id": press.id,
            "from": chat.user(),
            "chat_instance": str(chat.id * 31),
            "message": sent.raw if sent else ghost,
            "data": data,
        }
        if self.enqueue("callback_query", body):
            self.spinning[press.id] = press
        about = {"id": message_id, "press": press.id, "data": data}
        self.tell({"event": "pressed", "chat": chat.id, **about})
        return press

    def erase(self, chat: Chat, message_ids: list[int]) -> None:
        """Let the person delete messages for both sides; the bot is not told, as in reality."""
        self.remove(chat, message_ids)

    def block(self, chat: Chat, *, blocked: bool = True) -> None:
        """Let the person block the bot or unblock it; the bot is told."""
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        me = self.me.user()
        left = {"status": "kicked", "user": me, "until_date": 0}
        stays = {"status": "member", "user": me}
        body = {
            "chat": chat.chat(),
            "from": chat.user(),
            "date": unix(self.clock()),
            "old_chat_member": stays if blocked else left,
            "new_chat_member": left if blocked else stays,
        }
        self.enqueue("my_chat_member", body)
        self.tell({"event": "people"})

    def set_auto_delete(self, chat: Chat, seconds: int) -> None:
        """Let the person's client delete what is older than *seconds*; 0 ends it."""
        chat.auto_delete = seconds
        self.say(chat, {"message_auto_delete_timer_changed": {"message_auto_delete_time": seconds}})

    def fade(self, chat: Chat) -> None:
        """Delete what the person's own timer no longer keeps."""
        if not chat.auto_delete:
            return
        born = self.clock() - timedelta(seconds=chat.auto_delete)
        self.remove(chat, [sent.id for sent in chat.visible() if sent.at <= born])

    # Messages

    def store(self, chat: Chat, body: Json, *, by_bot: bool, silent: bool = False) -> Sent:
        """Append a message to the chat and return it."""
        now = self.clock()
        head = {"message_id": chat.next_id, "date": unix(now), "chat": chat.chat()}
        if by_bot:
            head["from"] = self.me.user()
            chat.typing_until = None
        sent = Sent(chat.next_id, by_bot, now, head | body, silent)
        chat.messages[sent.id] = sent
        chat.next_id += 1
        self.show("message", chat, sent)
        return sent

    def change(self, chat: Chat, sent: Sent, body: Json) -> None:
        """Replace fields of a message; the caller has removed what must go."""
        # A fresh object: updates that wait in the queue keep the message as it was.
        sent.raw = sent.raw | body | {"edit_date": unix(self.clock())}
        sent.revision += 1
        self.show("edited", chat, sent)

    def remove(self, chat: Chat, message_ids: Iterable[int]) -> None:
        """Take messages out of the chat for both sides; unknown ids are skipped."""
        gone = [sent for key in message_ids if (sent := chat.messages.pop(key, None))]
        chat.deleted += gone
        if gone:
            self.tell({"event": "deleted", "chat": chat.id, "ids": [sent.id for sent in gone]})

    # The bot's side

    def reach(self, chat_id: object) -> Chat:
        """Return the chat the bot wants to write to; raise ``Refusal`` when it may not."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        self.fade(chat)
        return chat

    def enqueue(self, kind: str, body: Json) -> bool:
        """Queue an update unless the bot has not asked for its kind; return whether it did."""
        if not self.queue.wants(kind):
            return False
        self.queue.last_id += 1
        update = Update(self.queue.last_id, self.clock(), kind, dict(body))
        self.queue.waiting.append(update)
        self.pulse.beat()
        return True

    def expire(self) -> None:
        """Forget updates that nobody has fetched for a day."""
        waiting = self.queue.waiting
        while waiting and self.clock() - waiting[0].at > UPDATES_LIVE:
            waiting.popleft()

    def record(self, method: str, chat_id: object, refusal: Refusal | None = None) -> None:
        """Remember how a call was answered."""
        place = chat_id if isinstance(chat_id, int) else None
        call = Call(method, 200, "", place)
        if refusal is not None:
            call = Call(method, refusal.code, refusal.description, place)
            self.refused.append(call)
        self.calls.append(call)

    def owed(self) -> list[str]:
        """Return what the bot still has to do, in words without content."""
        words = [f"{len(self.queue.waiting)} updates are not fetched"] if self.queue.waiting else []
        spinning = self.spinning.values()
        return words + [f"the button [{press.label or '?'}] still spins" for press in spinning]

    def give_up(self) -> None:
        """Stop waiting for the buttons that spin now."""
        self.spinning.clear()

    # Those who watch

    def show(self, event: str, chat: Chat, sent: Sent) -> None:
        """Tell the listeners about a message."""
        about = {"message": sent.raw, "by_bot": sent.by_bot, "silent": sent.silent}
        self.tell({"event": event, "chat": chat.id, **about})

    def tell(self, event: Json) -> None:
        """Tell the listeners, and wake whoever waits for a change."""
        for listener in list(self.listeners):
            listener(event)
        self.pulse.beat()
