# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""Texts and captions as Telegram accepts them, and what it finds in them."""

import re
from collections.abc import Iterable

from aiogram.types import MessageEntity

from simulator.entities import MAX_CAPTION, MAX_TEXT, HtmlParser, cannot, merged, units
from simulator.model import Json
from simulator.refusal import bad_request

FOUND = (
    ("bot_command", re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@\w{5,32})?(?![\w/])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "url",
        re.compile(
            r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]|(?<![\w@.])[a-z0-9-]+\.(?:kz|ru|com|org|net|io)\b(?:/[^\s]*)?"
        ),
    ),
    ("mention", re.compile(r"(?<![\w@])@[a-zA-Z]\w{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{8,18}\d(?!\w)")),
)
CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}


def formatted(
    text: str, parse_mode: object, explicit: Iterable[MessageEntity] | None
) -> tuple[str, list[Json]]:
    """Return *text* as it will be shown, with its entities; raise ``Refusal`` if it cannot be.

    Telegram ignores explicit entities when a parse mode is given, and cuts
    white space at both ends.
    """
    if isinstance(parse_mode, str) and parse_mode:
        if parse_mode.lower() != "html":
            # Markdown is not simulated: silence here would hide a bot's bug.
            raise bad_request("unsupported parse_mode")
        text, entities = HtmlParser(text).parse()
    else:
        entities = [checked(entity, text) for entity in explicit or ()]
    return trimmed(text, [*entities, *detected(text, entities)])


def checked(entity: MessageEntity, text: str) -> Json:
    """Return an explicit entity as stored; raise ``Refusal`` when it lies outside of the text."""
    end = entity.offset + entity.length
    if entity.offset < 0 or entity.length <= 0 or end > units(text):
        raise cannot(f"entity at offset {entity.offset} of length {entity.length} is out of range")
    return entity.model_dump(mode="json", exclude_none=True)


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return the text without white space at its ends, the entities moved along."""
    left = units(text) - units(text.lstrip())
    text = text.strip()
    length = units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        end = min(entity["offset"] + entity["length"] - left, length)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return text, merged(kept)


def detected(text: str, taken: list[Json]) -> list[Json]:
    """Return what every client marks by itself, where nothing is marked yet."""
    closed = [entity for entity in taken if entity["type"] in CLOSED]
    found: list[Json] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            entity = {"type": kind, "offset": start, "length": units(match.group())}
            if not any(overlap(entity, other) for other in [*closed, *found]):
                found.append(entity)
    return found


def overlap(one: Json, other: Json) -> bool:
    """Return whether two entities share a character."""
    before = one["offset"] + one["length"] <= other["offset"]
    after = other["offset"] + other["length"] <= one["offset"]
    return not before and not after


def message_text(
    text: str | None, parse_mode: object, explicit: Iterable[MessageEntity] | None
) -> Json:
    """Return the ``text`` and ``entities`` of a message, within the limit."""
    shown, entities = formatted(text or "", parse_mode, explicit)
    if not shown:
        raise bad_request("message text is empty")
    if units(shown) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": shown} | ({"entities": entities} if entities else {})


def message_caption(
    caption: str | None, parse_mode: object, explicit: Iterable[MessageEntity] | None
) -> Json:
    """Return the ``caption`` and its entities, within the limit; nothing for an empty one."""
    shown, entities = formatted(caption or "", parse_mode, explicit)
    if units(shown) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not shown:
        return {}
    return {"caption": shown} | ({"caption_entities": entities} if entities else {})
