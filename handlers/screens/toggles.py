"""Rows that say how something is and make it the other way: what the choices are made of. Pure."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import DisclosingButton, DisclosingDo
from handlers.screens import Row, Screen, keyboard, shorten
from locales import Texts

Item = TypeVar("Item")

SIZE = 8  # rows a page; a phone shows them without scrolling
LABEL = 40  # characters of a button


def screen(text: str, *rows: Row) -> Screen:
    """Return a screen of the open journal."""
    return Screen(text, keyboard(*rows), private=True, protect=True)


def leading(label: str, do: DisclosingDo) -> tuple[str, CallbackData]:
    """Return a row that leads to another list."""
    return label, DisclosingButton(do=do)


def toggle(
    label: str,
    do: DisclosingDo,
    name: str = "",
    *,
    on: bool,
    subject: UUID | None = None,
    page: int = 0,
) -> tuple[str, CallbackData]:
    """Return a row that says how it is now and that, tapped, makes it the other way."""
    value = f"{'-' if on else '+'}{name}"
    button = DisclosingButton(do=do, subject=subject, value=value, page=page)
    return f"{'✓' if on else '○'} {shorten(label, LABEL)}", button


def part_of(items: Sequence[Item], page: int) -> Sequence[Item]:
    """Return the rows of one page."""
    return items[page * SIZE : (page + 1) * SIZE]


def turning(page: int, total: int, do: DisclosingDo, subject: UUID | None = None) -> Row:
    """Return the arrows to the pages beside *page*."""
    made: list[tuple[str, CallbackData]] = []
    if page:
        made.append(("←", DisclosingButton(do=do, subject=subject, page=page - 1)))
    if (page + 1) * SIZE < total:
        made.append(("→", DisclosingButton(do=do, subject=subject, page=page + 1)))
    return made


def back(texts: Texts) -> Row:
    """Return the way back to everything that may be chosen."""
    return [leading(texts("button-back"), DisclosingDo.CHOICES)]
