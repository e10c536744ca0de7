"""Screens of the code, the spare code and closing. Pure."""

from handlers.callbacks import MenuButton, MenuDo, SecurityButton, SecurityDo
from handlers.screens import Row, Screen, keyboard
from locales import Texts


def security(texts: Texts, *, is_open: bool, greeting: str = "") -> Screen:
    """Offer to change what opens the journal; closing only while it is open."""

    def button(name: str, do: SecurityDo) -> Row:
        return [(texts(name), SecurityButton(do=do))]

    rows = [
        button("security-change", SecurityDo.CHANGE),
        button("security-code", SecurityDo.CODE),
        button("security-close", SecurityDo.CLOSE) if is_open else [],
        [(texts("button-menu"), MenuButton(do=MenuDo.MENU))],
    ]
    said = texts("security-open" if is_open else "security-locked")
    text = "\n\n".join(filter(None, (greeting, texts("security"), said)))
    # Only an open journal's screen tells that it is open, so it goes when that closes.
    return Screen(text, keyboard(*rows), private=is_open, protect=is_open)


def new_code(texts: Texts) -> Screen:
    """Say that the old spare code ends with the new one."""
    yes: Row = [(texts("security-code-sure"), SecurityButton(do=SecurityDo.SURE))]
    back: Row = [(texts("button-back"), SecurityButton(do=SecurityDo.SHOW))]
    return Screen(texts("security-code-ask"), keyboard(yes, back), private=True, protect=True)
