"""Screens of leaving: taking everything away, and deleting it. Pure."""

from handlers.callbacks import (
    LeavingButton,
    LeavingDo,
    MenuButton,
    MenuDo,
    SettingsButton,
    SettingsDo,
)
from handlers.screens import Row, Screen, keyboard
from locales import Texts

AROUND = " .,!?«»\"'“”„*"  # what may stand around the word when it was copied


def leaving(texts: Texts) -> Screen:
    """Offer both."""
    back: Row = [(texts("button-back"), SettingsButton(do=SettingsDo.SHOW))]
    return Screen(
        texts("leaving"),
        keyboard(
            _row(texts("leaving-take"), LeavingDo.TAKE),
            _row(texts("leaving-wipe"), LeavingDo.WIPE),
            back,
        ),
    )


def warning(texts: Texts) -> Screen:
    """Say what goes, and exactly what stays elsewhere."""
    parts = (texts("wiping-warning"), texts("wiping-elsewhere"), texts("wiping-think"))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            _row(texts("wiping-go"), LeavingDo.WIPE_SURE),
            _row(texts("button-back"), LeavingDo.SHOW),
        ),
    )


def word(texts: Texts, said: str = "") -> Screen:
    """Ask for the word; any way back changes nothing."""
    asked = texts("wiping-ask", word=texts("wiping-word"))
    text = "\n\n".join(filter(None, (said, asked)))
    stay: Row = [(texts("wiping-stay"), MenuButton(do=MenuDo.MENU))]
    return Screen(text, keyboard(stay), private=True, protect=True)


def is_word(texts: Texts, typed: str) -> bool:
    """Return whether *typed* is the word that was asked for."""
    return typed.strip(AROUND).casefold() == texts("wiping-word").casefold()


def done(texts: Texts, *, swept: bool) -> Screen:
    """Say that it is done, what stays elsewhere, and which messages Telegram kept."""
    left = "" if swept else texts("hide-incomplete")
    told = (texts("wiping-done"), texts("wiping-elsewhere"), left, texts("wiping-after"))
    return Screen("\n\n".join(filter(None, told)))


def _row(label: str, do: LeavingDo) -> Row:
    return [(label, LeavingButton(do=do))]
