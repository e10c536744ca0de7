# ruff: noqa: EM102, TRY003 - the words after `raise` are Telegram's own
"""Formatted text: Telegram's HTML, explicit entities, and what clients find by themselves.

Positions are counted in UTF-16 code units, as everywhere in the Bot API. The
messages follow tdlib's ``parse_html``.
"""

import re
from dataclasses import dataclass, field

from simulator.model import Json
from simulator.refusal import bad_request

MAX_TEXT = 4096  # UTF-16 units after parsing; sendMessage
MAX_CAPTION = 1024  # UTF-16 units after parsing; sendPhoto and the like

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,7})|#([0-9]{1,8})|([a-z]+));")
NAME = re.compile(r"[a-zA-Z0-9-]*")
ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[a-zA-Z0-9.-]+))?\s*""")
LINK = re.compile(r"(?:https?|tg|ton)://\S+|(?:mailto|tel):\S+|[^\s:/]+\.[^\s:/]{2,}(?:[:/]\S*)?")
SPECIAL = re.compile(r"[<&]")
WHOLE = {"code", "pre"}  # nothing can be formatted inside of these


def units(text: str) -> int:
    """Return the length of *text* in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(slots=True)
class Open:
    """A tag that waits for its end."""

    tag: str
    offset: int
    extra: Json
    start: int  # index into the parsed text


@dataclass(slots=True)
class HtmlParser:
    """Read Telegram's HTML once; raise ``Refusal`` where the real one does."""

    source: str
    parsed: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        """Return the text without tags, and its entities in order."""
        position = 0
        while position < len(self.source):
            if self.source[position] == "<":
                position = self._tag(position)
            else:
                position = self._characters(position)
        if self.stack:
            tag = self.stack[-1].tag
            raise cannot(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.parsed), self.entities

    def _add(self, text: str) -> None:
        self.parsed.append(text)
        self.length += units(text)

    def _characters(self, position: int) -> int:
        if match := REFERENCE.match(self.source, position):
            self._add(decode(match))
            return match.end()
        end = SPECIAL.search(self.source, position + 1)
        stop = end.start() if end else len(self.source)
        self._add(self.source[position:stop])
        return stop

    def _at(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _tag(self, position: int) -> int:
        if self.source.startswith("</", position):
            return self._end(position)
        match = NAME.match(self.source, position + 1)
        name = match.group().lower() if match else ""
        after = position + 1 + len(name)
        if after >= len(self.source):
            raise cannot(f'Unclosed start tag "{name}" at byte offset {self._at(position)}')
        if name not in TAGS:
            raise cannot(f'Unsupported start tag "{name}" at byte offset {self._at(position)}')
        attributes, after = self._attributes(position, after, name)
        extra = self._meaning(name, attributes, position)
        self.stack.append(Open(name, self.length, extra, len(self.parsed)))
        return after

    def _attributes(self, begin: int, position: int, name: str) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while position < len(self.source) and self.source[position] != ">":
            match = ATTRIBUTE.match(self.source, position)
            if match is None:
                if self.source[position:].strip() == "":
                    break
                if self.source[position].isspace():
                    position += 1
                    continue
                where = self._at(begin)
                raise cannot(f'Empty attribute name in the tag "{name}" at byte offset {where}')
            found[match.group(1).lower()] = decode_all((match.group(2) or "").strip("\"'"))
            position = match.end()
        if position >= len(self.source):
            raise cannot(f'Unclosed start tag "{name}" at byte offset {self._at(begin)}')
        return found, position + 1

    def _meaning(self, name: str, attributes: dict[str, str], position: int) -> Json:
        """Return the fields of the entity that a start tag opens."""
        if name == "span" and attributes.get("class") != "tg-spoiler":
            where = self._at(position)
            raise cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        if name == "a":
            return {"type": "text_link", "url": attributes.get("href", "")}
        if name == "blockquote" and "expandable" in attributes:
            return {"type": "expandable_blockquote"}
        if name == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
        if name == "code" and (language := attributes.get("class", "")).startswith("language-"):
            return {"type": "code", "language": language.removeprefix("language-")}
        return {"type": TAGS[name]}

    def _end(self, position: int) -> int:
        if not self.stack:
            raise cannot(f"Unexpected end tag at byte offset {self._at(position)}")
        close = self.source.find(">", position)
        if close < 0:
            raise cannot(f"Unclosed end tag at byte offset {self._at(position)}")
        name = self.source[position + 2 : close].strip().lower()
        opened = self.stack.pop()
        if name and name != opened.tag:
            found = f'expected "</{opened.tag}>", found "</{name}>"'
            raise cannot(f"Unmatched end tag at byte offset {self._at(position)}, {found}")
        self._close(opened)
        return close + 1

    def _close(self, opened: Open) -> None:
        extra = opened.extra
        if extra.get("url") == "":
            extra["url"] = "".join(self.parsed[opened.start :])
        length = self.length - opened.offset
        if length and linkable(extra):
            self.entities.append(link(extra) | {"offset": opened.offset, "length": length})


def cannot(reason: str) -> Exception:
    """Return the refusal of a text whose markup is wrong."""
    return bad_request(f"can't parse entities: {reason}")


def decode(match: re.Match[str]) -> str:
    """Return the character of one reference, or the reference itself if it is unknown."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED.get(name, match.group())
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - Unicode's bounds
        return match.group()
    return chr(code)


def decode_all(text: str) -> str:
    """Return *text* with every known reference replaced."""
    return REFERENCE.sub(decode, text)


def linkable(entity: Json) -> bool:
    """Return whether the entity survives; a link to nowhere is dropped silently."""
    if entity["type"] != "text_link":
        return True
    return bool(LINK.fullmatch(entity["url"]))


def link(entity: Json) -> Json:
    """Return a link as it is stored: mentions apart, a scheme in front of bare hosts."""
    url = entity.get("url")
    if entity["type"] != "text_link" or url is None:
        return dict(entity)
    if match := re.fullmatch(r"tg://user\?id=(\d+)", url):
        user = {"id": int(match.group(1)), "is_bot": False, "first_name": "?"}
        return {"type": "text_mention", "user": user}
    if not re.match(r"[a-z]+:", url):
        url = f"http://{url}"
    return dict(entity) | {"url": url}


def merged(entities: list[Json]) -> list[Json]:
    """Return the entities as a message shows them: ordered, ``pre`` with its language, no nests.

    ``<pre><code class="language-x">`` is one ``pre``; nothing else lives inside code.
    """
    wholes = [entity for entity in entities if entity["type"] in WHOLE]
    kept = []
    for entity in entities:
        outer = next((w for w in wholes if w is not entity and covers(w, entity)), None)
        if outer is None:
            kept.append(entity)
        elif outer["type"] == "pre" and entity.get("language") and same_place(outer, entity):
            outer["language"] = entity["language"]
    for entity in kept:
        if entity["type"] == "code":
            entity.pop("language", None)
    return sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def covers(outer: Json, inner: Json) -> bool:
    """Return whether *inner* lies within *outer*; of two in one place ``pre`` is outside."""
    if same_place(outer, inner):
        return bool(outer["type"] == "pre" or inner["type"] not in WHOLE)
    starts = outer["offset"] <= inner["offset"]
    return bool(starts and outer["offset"] + outer["length"] >= inner["offset"] + inner["length"])


def same_place(one: Json, other: Json) -> bool:
    """Return whether two entities cover the same characters."""
    return bool((one["offset"], one["length"]) == (other["offset"], other["length"]))
