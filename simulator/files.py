# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""Files of the pretend Telegram, kept in memory only."""

import hashlib
import io
import secrets
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from PIL import Image, UnidentifiedImageError

from simulator.model import Json
from simulator.refusal import Refusal, bad_request, too_large

MIB = 1024 * 1024  # bytes
MAX_UPLOAD = 50 * MIB  # sendDocument and the like, "up to 50 MB in size"
MAX_PHOTO = 10 * MIB  # sendPhoto, "at most 10 MB in size"
MAX_DOWNLOAD = 20 * MIB  # getFile, "up to 20MB in size"
MAX_SIDES = 10_000  # pixels; sendPhoto, "width and height must not exceed 10000 in total"
MAX_RATIO = 20  # sendPhoto, "width and height ratio must be at most 20"

FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "video": "videos",
    "animation": "animations",
    "audio": "music",
    "voice": "voice",
    "video_note": "video_notes",
    "sticker": "stickers",
}
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
TDLIB_NAMES = {
    "photo": "Photo",
    "document": "Document",
    "video": "Video",
    "animation": "Animation",
    "audio": "Audio",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "sticker": "Sticker",
}


@dataclass(frozen=True, slots=True)
class Stored:
    """One file; the same bytes under another id are another file, as in the real one."""

    id: str
    unique_id: str
    path: str
    kind: str
    mime: str
    name: str | None = field(repr=False)
    data: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """Return the length in bytes."""
        return len(self.data)

    def ids(self) -> Json:
        """Return the fields that every Bot API file object has."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """All files that people and the bot have sent."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}

    def keep(
        self, data: bytes, kind: str, name: str | None, mime: str, *, limited: bool = True
    ) -> Stored:
        """Store *data* under a new id.

        Raise ``Refusal`` when it is too large for a bot to send; people, who may
        send 2 GB, are not *limited*.
        """
        if limited:
            refuse_size(data, kind)
        number = len(self._by_id) + 1
        stored = Stored(
            id=f"{TDLIB_NAMES[kind]}-{number}-{secrets.token_urlsafe(24)}",
            unique_id=hashlib.sha256(kind.encode() + data).hexdigest()[:16],
            path=f"{FOLDERS[kind]}/file_{number}{suffix(name, mime)}",
            kind=kind,
            mime=mime,
            name=name,
            data=data,
        )
        self._by_id[stored.id] = stored
        self._by_path[stored.path] = stored
        return stored

    def find(self, file_id: str) -> Stored | None:
        """Return the file of that id, if there is one."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> Stored | None:
        """Return the file that ``getFile`` has put at *path*, if there is one."""
        return self._by_path.get(path)

    def reuse(self, file_id: str, kind: str) -> Stored:
        """Return a file the bot sends again by id; raise ``Refusal`` for a wrong one."""
        if file_id.startswith(("http://", "https://")):
            # The pretend world has no way out of this computer, and a test should notice.
            raise bad_request("failed to get HTTP URL content")
        stored = self.find(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            have, want = TDLIB_NAMES[stored.kind], TDLIB_NAMES[kind]
            raise bad_request(f"can't use file of type {have} as {want}")
        return stored


def refuse_size(data: bytes, kind: str) -> None:
    """Raise ``Refusal`` when *data* cannot be sent as *kind* because of its length."""
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > MAX_UPLOAD:
        raise too_large()
    if kind == "photo" and len(data) > MAX_PHOTO:
        text = f"file of size {len(data)} bytes is too big for a photo; the maximum size is"
        raise bad_request(f"{text} {MAX_PHOTO} bytes")


def suffix(name: str | None, mime: str) -> str:
    """Return a file name's ending, or the usual one of its type."""
    usual = {
        "image/jpeg": ".jpg",
        "audio/ogg": ".oga",
        "video/mp4": ".mp4",
        "audio/mpeg": ".mp3",
    }
    return PurePosixPath(name or "").suffix.lower() or usual.get(mime, "")


def measure(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture; raise ``Refusal`` if it cannot be a photo."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError, *BOMBS):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > MAX_SIDES or max(width, height) > MAX_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def wrong_file() -> Refusal:
    """Return what ``getFile`` says to an unknown id."""
    return bad_request("wrong file_id or the file is temporarily unavailable")
