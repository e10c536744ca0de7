"""Typed button data: it identifies, never authorises, and never holds a word of hers.

Whose entry an id is, the journal decides; Telegram allows 64 bytes a button.
"""

from enum import StrEnum
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from journal.incident import Part


class KeyButton(CallbackData, prefix="k"):
    """A key of the keypad: a random single-use token, never a digit."""

    token: str


class Step(StrEnum):
    """Steps of the first contact."""

    LANGUAGE = "l"
    SHARED = "s"
    PRIVATE = "p"
    HONEST = "h"
    PIN = "n"
    LONG_PIN = "8"
    PHRASE = "f"
    WRITTEN = "w"
    NEW_CODE = "c"
    ZONE = "z"
    OTHER_ZONE = "o"


class StartButton(CallbackData, prefix="st"):
    """A step of the first contact; ``value`` is a language or a zone name."""

    step: Step
    value: str = ""


class MenuDo(StrEnum):
    """What the main menu offers."""

    MENU = "m"
    OPEN = "o"
    REPORT = "r"
    SETTINGS = "s"
    HELP = "h"
    HIDE = "x"


class MenuButton(CallbackData, prefix="m"):
    """A button of the main menu."""

    do: MenuDo


class TapButton(CallbackData, prefix="tap"):
    """One tap, one entry: ``kind`` is what happened, ``nonce`` makes a double tap one tap."""

    kind: str
    nonce: str


class CardDo(StrEnum):
    """What a card offers."""

    SHOW = "s"
    ASK = "a"
    SET = "v"
    SKIP = "k"
    MORE = "m"
    DONE = "d"
    JOIN = "j"
    SPLIT = "p"
    UNDO = "u"


class CardButton(CallbackData, prefix="c"):
    """A button of an entry's card; 57 bytes packed at most.

    ``part`` names the question, ``value`` a fixed answer to it.
    """

    do: CardDo
    subject: UUID
    part: Part | None = None
    value: str = ""
