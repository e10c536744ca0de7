"""Long texts cut into messages that Telegram takes. Pure."""

from collections.abc import Iterator, Sequence

ROOM = (
    3600  # UTF-16 units; below the 4096 of Bot API's sendMessage, with room for what stands above
)
LONGEST_ENTITY = 8  # characters; "&quot;" and the like


def pages(lines: Sequence[str], room: int = ROOM) -> list[str]:
    """Return *lines* of HTML as pages of at most *room* UTF-16 units, none of them empty.

    A line that is too long is cut between words where it can be, and never inside an entity;
    such a line holds no tags.
    """
    made: list[str] = []
    current = ""
    for line in lines:
        for piece in _pieces(line, room):
            joined = f"{current}\n{piece}" if current else piece
            if units(joined) > room:
                made.append(current)
                joined = piece
            current = joined
    return [*made, current] if current else made


def units(text: str) -> int:
    """Return the length of *text* as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _pieces(line: str, room: int) -> Iterator[str]:
    while units(line) > room:
        cut = _cut(line, room)
        yield line[:cut].rstrip()
        line = line[cut:].lstrip()
    yield line


def _cut(line: str, room: int) -> int:
    end = len(line.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore"))
    space = max(line.rfind(" ", 0, end), line.rfind("\n", 0, end))
    if space > end // 2:
        return space
    entity = line.rfind("&", max(end - LONGEST_ENTITY, 1), end)
    return entity if entity > 0 and ";" not in line[entity:end] else end
