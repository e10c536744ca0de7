"""What a screen is, and the small pieces all screens are made of. Pure."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape as escape_html
from typing import NamedTuple, Self
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

# Characters of a label that a phone of 360 points shows whole, by the buttons in its row.
ROOM = {2: 18, 3: 11}
NOBODY = UUID(int=0)  # whom buttons are about that are drawn once for all
MAX_TEXT = 4096  # characters after entities; Bot API sendMessage

Row = Sequence[tuple[str, CallbackData]]


class Button(NamedTuple):
    """A label, and the data that a press sends."""

    text: str
    data: str


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Inline buttons, row by row, as the JSON that the Bot API takes.

    Not the library's own models: validating a card's ten buttons took longer than sending it.
    """

    json: str

    @classmethod
    def of(cls, rows: Iterable[Sequence[Button]]) -> Self:
        """Return the keyboard of these rows."""
        plain = [[{"text": b.text, "callback_data": b.data} for b in row] for row in rows]
        return cls(json.dumps({"inline_keyboard": plain}, ensure_ascii=False))

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """The buttons."""
        plain = json.loads(self.json)["inline_keyboard"]
        return tuple(tuple(Button(b["text"], b["callback_data"]) for b in row) for row in plain)

    def about(self, subject: UUID) -> "Keyboard":
        """Return the buttons drawn about ``NOBODY`` as those about *subject*."""
        return Keyboard(self.json.replace(NOBODY.hex, subject.hex))


@dataclass(frozen=True, slots=True)
class Screen:
    """Text (HTML) and buttons.

    ``private`` screens show the unlocked journal and go when it locks; ``protect`` asks Telegram not to let it be forwarded or saved.
    """

    text: str = field(repr=False)
    keyboard: Keyboard | None = None
    private: bool = False
    protect: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a tap; ``alert`` makes it a box to be closed."""

    text: str
    alert: bool = False


def keyboard(*rows: Row) -> Keyboard:
    """Return inline buttons, row by row; empty rows are left out."""
    return Keyboard.of([Button(text, data.pack()) for text, data in row] for row in rows if row)


def escape(words: str) -> str:
    """Return what she wrote so that Telegram shows it and reads no markup in it."""
    return escape_html(words, quote=False)


def shorten(words: str, limit: int) -> str:
    """Return *words* cut at *limit* characters, with a mark where they were cut."""
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def fitting(buttons: Row, width: int) -> list[Row]:
    """Return *buttons* in rows of at most *width*, fewer where a phone would cut a label."""
    rows: list[list[tuple[str, CallbackData]]] = [[]]
    for button in buttons:
        longest = max(len(label) for label, _ in (*rows[-1], button))
        beside = len(rows[-1]) + 1
        if beside > width or (beside > 1 and longest > ROOM[beside]):
            rows.append([])
        rows[-1].append(button)
    return [row for row in rows if row]


def columns(buttons: Row, width: int) -> list[Row]:
    """Return *buttons* in rows of *width*."""
    return [buttons[i : i + width] for i in range(0, len(buttons), width)]
