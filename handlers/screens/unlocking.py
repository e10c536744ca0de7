"""Screens at the door. Pure."""

from datetime import datetime

from handlers.callbacks import DoorButton, DoorDo, MenuButton, MenuDo, StartButton, Step
from handlers.keypad import Keypad
from handlers.screens import Row, Screen, keyboard
from handlers.screens.moments import clock, stamp
from journal.ports import Settings, Unlocked
from locales import Texts


def keypad(texts: Texts, keypad: Keypad, said: str = "") -> Screen:
    """Show the keypad that opens; the last digit is enough."""
    text = _above(said, f"{texts('door-pin')}\n\n{keypad.dots}")
    return Screen(text, keypad.keys(_ways(texts)), protect=True)


def phrase(texts: Texts, said: str = "") -> Screen:
    """Ask for the passphrase, to be typed."""
    return Screen(_above(said, texts("door-phrase")), keyboard(_ways(texts)))


def wait(texts: Texts, settings: Settings, until: datetime, now: datetime) -> Screen:
    """Say when the next try may be made; writing goes on."""
    same_day = until.astimezone(settings.tz).date() == now.astimezone(settings.tz).date()
    time = clock(until, settings.tz)
    at = texts("door-at", time=time) if same_day else stamp(until, settings.tz, texts.language)
    return Screen(texts("door-wait", at=at), keyboard(_ways(texts)))


def only_spare(texts: Texts) -> Screen:
    """Say that only the spare code opens now; writing goes on."""
    return Screen(texts("door-disabled"), keyboard(_ways(texts)))


def code(texts: Texts, *, newcomer: bool, wrong: bool = False) -> Screen:
    """Ask for the spare code, to be typed."""
    start = StartButton(step=Step.LANGUAGE, value=texts.language)
    back = (texts("button-back"), start if newcomer else DoorButton(do=DoorDo.BACK))
    said = texts("door-code-wrong") if wrong else ""
    return Screen(_above(said, texts("door-code")), keyboard([back]))


def greeting(texts: Texts, settings: Settings | None, unlocked: Unlocked) -> str:
    """Return when it was last opened, and whether somebody tried since; empty for the first time."""
    lines: list[str] = []
    if unlocked.last_opened is not None and settings is not None:
        at = stamp(unlocked.last_opened, settings.tz, texts.language)
        lines.append(texts("door-last", at=at))
    if unlocked.failed:
        lines.append(texts("door-failed", count=unlocked.failed))
    return "\n".join(lines)


def _ways(texts: Texts) -> Row:
    return [
        (texts("door-forgot"), DoorButton(do=DoorDo.FORGOT)),
        (texts("button-menu"), MenuButton(do=MenuDo.MENU)),
    ]


def _above(said: str, text: str) -> str:
    return f"{said}\n\n{text}" if said else text
