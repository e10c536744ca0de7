"""What a Telegram message of hers holds, as the journal's own values."""

import mimetypes
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    Animation,
    Audio,
    Document,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    PhotoSize,
    Sticker,
    Video,
    VideoNote,
    Voice,
)
from aiohttp import ClientError

from journal.errors import UnavailableError
from journal.events import Received
from journal.incident import Origin, Via
from journal.recording import Incoming
from journal.recording import Message as Written

CHUNK = 64 * 1024  # bytes; docs/decisions/0011: larger pieces are sealed more slowly

Media = PhotoSize | Document | Voice | Audio | Video | VideoNote | Animation | Sticker

# Telegram gives these kinds no MIME type of their own.
PLAIN_MIME = {Via.PHOTO: "image/jpeg", Via.VIDEO_NOTE: "video/mp4", Via.STICKER: "image/webp"}


def written(message: Message, zone: str) -> Written:
    """Return the words of *message* and how they came; *zone* is hers that day."""
    venue = message.venue
    location = message.location or (venue.location if venue else None)
    place = f"{venue.title}, {venue.address}" if venue else ""
    contact = message.contact
    name = " ".join(filter(None, (contact.first_name, contact.last_name))) if contact else ""
    pin = (round(location.latitude * 1e6), round(location.longitude * 1e6)) if location else None
    return Written(
        id=message.message_id,
        received=received(message, zone),
        words=message.text or message.caption or place or name,
        group=message.media_group_id,
        contact=contact.phone_number if contact else None,
        pin=pin,
    )


def received(message: Message, zone: str) -> Received:
    """Return how *message* came."""
    return Received(via=_via(message), sent_at=message.date, zone=zone, origin=origin(message))


def _via(message: Message) -> Via:
    if (found := media(message)) is not None:
        return found[0]
    if message.contact:
        return Via.CONTACT
    return Via.LOCATION if message.location or message.venue else Via.TEXT


def media(message: Message) -> tuple[Via, Media] | None:
    """Return the file of *message* with its kind; None for plain words."""
    kinds: tuple[tuple[Via, Media | None], ...] = (
        (Via.PHOTO, message.photo[-1] if message.photo else None),
        (Via.ANIMATION, message.animation),  # also has a document, so it comes first
        (Via.DOCUMENT, message.document),
        (Via.VOICE, message.voice),
        (Via.AUDIO, message.audio),
        (Via.VIDEO, message.video),
        (Via.VIDEO_NOTE, message.video_note),
        (Via.STICKER, message.sticker),
    )
    return next(((via, file) for via, file in kinds if file is not None), None)


def origin(message: Message) -> Origin | None:
    """Return where a forward came from, as Telegram reports it."""
    sender = message.forward_origin
    at = sender.date.astimezone(UTC) if sender else message.date
    match sender:
        case MessageOriginUser():
            return Origin("user", sender.sender_user.full_name, at, sender.sender_user.username)
        case MessageOriginHiddenUser():
            return Origin("hidden_user", sender.sender_user_name, at)
        case MessageOriginChat():
            return Origin("chat", sender.sender_chat.title or "", at, sender.sender_chat.username)
        case MessageOriginChannel():
            return Origin("channel", sender.chat.title or "", at, sender.chat.username)
    return None


@dataclass(frozen=True, slots=True)
class Files:
    """Fetches the files that Telegram holds; they pass through memory in chunks."""

    bot: Bot

    def incoming(self, via: Via, file: Media) -> Incoming:
        """Return what is said about *file*, with its bytes to be fetched when asked for."""
        named = getattr(file, "file_name", None)
        mime = getattr(file, "mime_type", None) or PLAIN_MIME.get(via)
        mime = mime or mimetypes.guess_type(named or "")[0] or "application/octet-stream"
        name = named or f"{via.value}{mimetypes.guess_extension(mime) or ''}"
        return Incoming(name=name, mime=mime, size=file.file_size, chunks=self._fetch(file.file_id))

    async def _fetch(self, file_id: str) -> AsyncIterator[bytes]:
        # Nothing of these errors may rise: the text of aiohttp's holds the bot's token.
        try:
            found = await self.bot.get_file(file_id)
            url = self.bot.session.api.file_url(self.bot.token, found.file_path or "")
            async for chunk in self.bot.session.stream_content(
                url, chunk_size=CHUNK, raise_for_status=True
            ):
                yield chunk
        except (TelegramAPIError, ClientError, TimeoutError, OSError):
            raise UnavailableError from None
