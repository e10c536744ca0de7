"""What is said about a file of an opened entry, and about where a forward came from. Pure."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from babel.numbers import format_decimal

from handlers.screens import escape
from handlers.screens.moments import stamp
from journal.incident import Exhibit, Origin, Via
from locales import Texts

KIB = 1024
HASH = 16  # hexadecimal digits of the SHA-256; all 64 stand in the report
NAMED = frozenset({Via.DOCUMENT, Via.AUDIO, Via.VIDEO, Via.ANIMATION})  # names chosen by people


def file_line(texts: Texts, exhibit: Exhibit, number: int, zone: ZoneInfo) -> Iterator[str]:
    """Yield what is known of a file: kind, name, size, hash, caption, origin."""
    quoted = texts("card-words", words=escape(exhibit.name))
    name = f" {quoted}" if exhibit.via in NAMED else ""
    kind = texts(f"entry-via-{exhibit.via.value}")
    gone = f" · {texts('browse-withdrawn')}" if exhibit.withdrawn else ""
    yield f"{number}.{exhibit.number} {kind}{name} · {size(texts, exhibit.size)}{gone}"
    yield f"SHA-256 {exhibit.sha256[:HASH]}…"
    if exhibit.caption:
        yield texts("card-words", words=escape(exhibit.caption))
    if exhibit.origin is not None:
        yield origin_line(texts, exhibit.origin, zone)


def origin_line(texts: Texts, origin: Origin, zone: ZoneInfo) -> str:
    """Say where a forward came from, as Telegram reports it."""
    at = stamp(origin.at, zone, texts.language)
    name = escape(f"{origin.name} (@{origin.username})" if origin.username else origin.name)
    hidden = origin.kind == "hidden_user"
    return texts("entry-origin-hidden" if hidden else "entry-origin", name=name, at=at)


def size(texts: Texts, count: int) -> str:
    """Return a number of bytes as people read it."""
    for unit, step in (("mb", KIB * KIB), ("kb", KIB)):
        if count >= step:
            shown = format_decimal(round(count / step, 1), locale=texts.language)
            return texts(f"size-{unit}", n=shown)
    return texts("size-b", n=count)
