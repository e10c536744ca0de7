"""Somebody who writes to the bot, as tests and stories drive her."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from simulator import inbound
from simulator.clock import unix
from simulator.inbound import Origin, Thing
from simulator.looking import Looking, NoSuchButtonError
from simulator.media import Shape
from simulator.model import Chat, Json, Press, Sent
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press of a button came to."""

    text: str
    alert: bool
    url: str | None

    def __bool__(self) -> bool:
        """Return whether the bot said anything."""
        return bool(self.text or self.url)


class Person(Looking):
    """One person with her private chat.

    Every verb that sends returns after the bot has gone quiet (see ``Activity``),
    or at once with ``settle=False``; then ``await person.settle()`` later.
    A verb raises ``NotQuietError`` when the bot does not come to rest in
    ``timeout`` seconds, for example because it never answers a button.
    """

    def __init__(
        self,
        world: World,
        name: str = "Aigerim",
        language: str = "ru",
        *,
        chat: Chat | None = None,
        timeout: float = 10.0,
    ) -> None:
        super().__init__(world, chat or world.add_person(name, language))
        self.timeout = timeout

    # Writing

    async def send(self, text: str, *, settle: bool = True, reply_to: Sent | None = None) -> Sent:
        """Send a text; one that is too long goes in several messages, as clients do it."""
        reply = inbound.reply(reply_to)
        for piece in inbound.pieces(text):
            sent = self.world.say(self.chat, inbound.text(piece) | reply)
        return await self._sent(sent, settle=settle)

    async def send_photo(
        self,
        data: bytes,
        caption: str | None = None,
        *,
        as_file: bool = False,
        name: str = "photo.jpg",
        settle: bool = True,
    ) -> Sent:
        """Send a picture as a photo, or as a file that keeps its bytes and metadata."""
        if as_file:
            return await self.send_document(data, name, "image/jpeg", caption, settle=settle)
        body = inbound.photo(self.world.files, data) | inbound.caption(caption)
        return await self._say(body, settle=settle)

    async def send_album(
        self,
        pictures: Sequence[bytes],
        caption: str | None = None,
        *,
        as_files: bool = False,
        settle: bool = True,
    ) -> list[Sent]:
        """Send 2-10 pictures as one album; the caption stands on the first alone."""
        if not 2 <= len(pictures) <= 10:  # noqa: PLR2004 - sendMediaGroup's bounds hold for people too
            message = "an album has 2-10 pictures"
            raise ValueError(message)
        files = self.world.files
        together: Json = {"media_group_id": secrets.token_hex(8)}
        parts = [inbound.part(files, data, n, as_file=as_files) for n, data in enumerate(pictures)]
        parts[0] |= inbound.caption(caption)
        sent = [self.world.say(self.chat, part | together) for part in parts]
        await self._sent(sent[-1], settle=settle)
        return sent

    async def send_document(
        self,
        data: bytes,
        name: str,
        mime: str = "application/octet-stream",
        caption: str | None = None,
        *,
        settle: bool = True,
    ) -> Sent:
        """Send a file; people may send up to 2 GB, the bot can fetch 20 MB of it."""
        return await self._file(Thing("document", data, name, mime), caption, settle=settle)

    async def send_voice(self, data: bytes, duration: int = 3, *, settle: bool = True) -> Sent:
        """Send a voice message of *duration* seconds."""
        thing = Thing("voice", data, None, "audio/ogg", Shape(duration=duration))
        return await self._file(thing, None, settle=settle)

    async def send_audio(
        self, data: bytes, name: str = "sound.mp3", duration: int = 3, *, settle: bool = True
    ) -> Sent:
        """Send a piece of music or a recording from a file."""
        thing = Thing("audio", data, name, "audio/mpeg", Shape(duration=duration))
        return await self._file(thing, None, settle=settle)

    async def send_video(
        self, data: bytes, caption: str | None = None, duration: int = 3, *, settle: bool = True
    ) -> Sent:
        """Send a film."""
        thing = Thing("video", data, "film.mp4", "video/mp4", Shape(duration=duration))
        return await self._file(thing, caption, settle=settle)

    async def send_video_note(self, data: bytes, duration: int = 3, *, settle: bool = True) -> Sent:
        """Send a round film."""
        thing = Thing("video_note", data, None, "video/mp4", Shape(duration, width=240))
        return await self._file(thing, None, settle=settle)

    async def send_location(
        self, latitude: float, longitude: float, *, settle: bool = True
    ) -> Sent:
        """Send a point on the map."""
        place = {"latitude": latitude, "longitude": longitude}
        return await self._say({"location": place}, settle=settle)

    async def send_contact(
        self, phone: str, first_name: str, last_name: str | None = None, *, settle: bool = True
    ) -> Sent:
        """Send an entry of her address book."""
        contact = {"phone_number": phone, "first_name": first_name}
        named = {"last_name": last_name} if last_name else {}
        return await self._say({"contact": contact | named}, settle=settle)

    async def send_raw(self, body: Json, *, settle: bool = True) -> Sent:
        """Send a message of any kind, with the fields of a Bot API ``Message``."""
        return await self._say(body, settle=settle)

    async def forward(
        self, what: "str | Sent | Json", origin: Origin | str = "Someone", *, settle: bool = True
    ) -> Sent:
        """Forward a text, a message or a body; a plain name is a sender who hides the account."""
        if isinstance(origin, str):
            origin = Origin(origin)
        at = origin.date or self.world.clock()
        body = inbound.forwarded(what) | {"forward_origin": origin.as_json(unix(at))}
        return await self._say(body, settle=settle)

    async def edit(self, sent: Sent, text: str, *, settle: bool = True) -> Sent:
        """Change the text or the caption of a message of her own."""
        body = inbound.text(text) if "text" in sent.raw else inbound.caption(text)
        return await self._sent(self.world.correct(self.chat, sent.id, body), settle=settle)

    async def erase(self, *sent: Sent) -> None:
        """Delete messages for both sides; the bot is not told."""
        self.world.erase(self.chat, [message.id for message in sent])

    # Pressing

    async def click(self, label: str, message: Sent | None = None) -> Answer:
        """Press the button of that label, or one whose label contains it, newest message first.

        Return the answer. Raise ``NoSuchButtonError`` when there is none and
        ``NotQuietError`` when the button goes on spinning.
        """
        press = self.click_now(label, message)
        await self.settle()
        return Answer(press.text or "", press.alert, press.url)

    def click_now(self, label: str, message: Sent | None = None) -> Press:
        """Press a button and do not wait for anything."""
        sent, button = self.find_button(label, message)
        if "callback_data" not in button:
            shown = f"[{button['text']}] is not answered by the bot"
            raise NoSuchButtonError(shown)
        return self.world.press(self.chat, sent.id, button["callback_data"], button["text"])

    async def press(self, data: str, message: Sent | None = None) -> Answer:
        """Send any callback data, as a forged or outdated button would; return the answer."""
        press = self.press_now(data, message)
        await self.settle()
        return Answer(press.text or "", press.alert, press.url)

    def press_now(self, data: str, message: Sent | None = None) -> Press:
        """Send any callback data and do not wait; *message* may be a deleted one."""
        return self.world.press(self.chat, (message or self.last_message).id, data, data)

    # The rest

    async def block(self, *, settle: bool = True) -> None:
        """Block the bot."""
        self.world.block(self.chat)
        if settle:
            await self.settle()

    async def unblock(self, *, settle: bool = True) -> None:
        """Unblock the bot."""
        self.world.block(self.chat, blocked=False)
        if settle:
            await self.settle()

    async def auto_delete(self, seconds: int, *, settle: bool = True) -> None:
        """Set her own timer for this chat; what is older disappears for both sides."""
        self.world.set_auto_delete(self.chat, seconds)
        if settle:
            await self.settle()

    async def settle(self, timeout: float | None = None) -> None:  # noqa: ASYNC109 - see Activity
        """Return when the bot has gone quiet; raise ``NotQuietError`` if it does not."""
        await self.world.activity.settle(timeout or self.timeout)

    async def _say(self, body: Json, *, settle: bool) -> Sent:
        return await self._sent(self.world.say(self.chat, body), settle=settle)

    async def _sent(self, sent: Sent, *, settle: bool) -> Sent:
        if settle:
            await self.settle()
        return sent

    async def _file(self, thing: Thing, caption: str | None, *, settle: bool) -> Sent:
        body = inbound.file(self.world.files, thing) | inbound.caption(caption)
        return await self._say(body, settle=settle)
