"""Bodies of messages that carry a file, the same for people and for the bot."""

import io
from dataclasses import dataclass

from PIL import Image

from simulator.files import Files, Stored, measure, refuse_size
from simulator.model import Json

THUMBNAIL = 90  # pixels; the smallest PhotoSize of the real one
MIMES = {
    "photo": "image/jpeg",
    "document": "application/octet-stream",
    "video": "video/mp4",
    "animation": "video/mp4",
    "audio": "audio/mpeg",
    "voice": "audio/ogg",
    "video_note": "video/mp4",
    "sticker": "image/webp",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a sender tells about a file besides its bytes."""

    duration: int = 0  # seconds
    width: int = 320  # pixels
    height: int = 240  # pixels
    title: str | None = None
    performer: str | None = None


def photo_body(files: Files, data: bytes, *, limited: bool = True) -> Json:
    """Return a photo as two sizes, the smallest first; raise ``Refusal`` if it is no picture.

    The largest keeps the bytes as they were sent, unlike the real one, which
    compresses again and drops the metadata. A person's client makes a large
    picture smaller before it goes; the bot is *limited* to 10 MB.
    """
    if limited:
        refuse_size(data, "photo")
    width, height = measure(data)
    small, (small_width, small_height) = thumbnail(data)
    least = files.keep(small, "photo", None, "image/jpeg")
    full = files.keep(data, "photo", None, "image/jpeg", limited=False)
    return {
        "photo": [
            least.ids() | {"width": small_width, "height": small_height},
            full.ids() | {"width": width, "height": height},
        ]
    }


def thumbnail(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return a small JPEG of a picture, and its width and height."""
    with Image.open(io.BytesIO(data)) as image:
        image.draft("RGB", (THUMBNAIL, THUMBNAIL))
        image.thumbnail((THUMBNAIL, THUMBNAIL))
        out = io.BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=70)
        return out.getvalue(), image.size


def file_body(stored: Stored, shape: Shape) -> Json:
    """Return the field of a message that holds *stored*."""
    body = stored.ids()
    timed = {"duration": shape.duration}
    sized = {"width": shape.width, "height": shape.height}
    typed: Json = {"mime_type": stored.mime}
    named: Json = {"file_name": stored.name} if stored.name else {}
    match stored.kind:
        case "photo":
            return {
                "photo": [body | dict(zip(("width", "height"), measure(stored.data), strict=True))]
            }
        case "voice":
            body |= timed | typed
        case "video_note":
            body |= timed | {"length": shape.width}
        case "video":
            body |= timed | sized | typed | named
        case "audio":
            told = {"title": shape.title, "performer": shape.performer}
            body |= timed | typed | named | {key: text for key, text in told.items() if text}
        case "animation":
            body |= timed | sized | typed | named
            return {"animation": body, "document": stored.ids() | typed | named}
        case "sticker":
            flags = {"type": "regular", "is_animated": False, "is_video": False}
            body |= sized | flags
        case _:
            body |= typed | named
    return {stored.kind: body}
