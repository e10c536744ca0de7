"""A chat in plain words, for the messages of failing tests."""

from collections.abc import Iterable

from simulator.media import MIMES
from simulator.model import Sent


def folded(text: str) -> str:
    """Return *text* with every run of white space as one space, no-break spaces included."""
    return " ".join(text.split())


def described(messages: Iterable[Sent]) -> list[str]:
    """Return one or more lines per message: who, which, what it says, its buttons."""
    lines = []
    for sent in messages:
        who = "bot" if sent.by_bot else "she"
        things = [kind for kind in (*MIMES, "location", "contact") if kind in sent.raw]
        about = " ".join(f"({thing})" for thing in things)
        lines.append(f"  {who} {sent.id}: {about} {folded(sent.text)}".rstrip())
        lines += [
            "      " + " ".join(f"[{button['text']}]" for button in row) for row in sent.buttons
        ]
    return lines
