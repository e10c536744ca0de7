"""Screens for a new PIN or passphrase and for the recovery code. Pure."""

from handlers.callbacks import StartButton, Step
from handlers.keypad import Keypad
from handlers.screens import Row, Screen, keyboard
from locales import Texts

LENGTHS = {"pin6": 6, "pin8": 8}  # digits


def pin(texts: Texts, keypad: Keypad, *, again: bool, why: str = "") -> Screen:
    """Show the keypad for a new PIN; *why* says what was wrong with the one before."""
    below: list[Row] = []
    if not again and not keypad.typed:
        longer = (texts("choose-long"), StartButton(step=Step.LONG_PIN))
        shorter = (texts("choose-short"), StartButton(step=Step.PIN))
        phrase = (texts("choose-phrase"), StartButton(step=Step.PHRASE))
        below = [[longer if keypad.length == LENGTHS["pin6"] else shorter, phrase]]
    key = "choose-pin-again" if again else "choose-pin"
    text = f"{texts(key, length=keypad.length)}\n\n{keypad.dots}"
    text = f"{why}\n\n{text}" if why else text
    return Screen(text, keypad.keys(*below), protect=True)


def phrase(texts: Texts, *, again: bool, why: str = "") -> Screen:
    """Ask for a passphrase, to be typed; *why* says what was wrong with the one before."""
    if again:
        return Screen(texts("choose-phrase-again"))
    first = f"{why}\n\n" if why else ""
    back = (texts("choose-short"), StartButton(step=Step.PIN))
    return Screen(first + texts("choose-phrase-ask"), keyboard([back]))


def code(texts: Texts, recovery: str) -> Screen:
    """Show the recovery code, once."""
    on = (texts("code-written"), StartButton(step=Step.WRITTEN))
    return Screen(texts("code", code=f"<code>{recovery}</code>"), keyboard([on]))


def ask_group(texts: Texts, group: int, *, wrong: bool = False) -> Screen:
    """Ask for one group of the code back."""
    new = (texts("code-new"), StartButton(step=Step.NEW_CODE))
    text = texts("code-wrong" if wrong else "code-group", group=group)
    return Screen(text, keyboard([new]))
