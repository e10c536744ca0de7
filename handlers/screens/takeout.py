"""Screens of taking everything along. Pure."""

from collections.abc import Sequence

from handlers.callbacks import LeavingButton, LeavingDo, MenuButton, MenuDo
from handlers.screens import Keyboard, Screen, keyboard
from handlers.screens.files import size
from handlers.screens.settings import span
from journal.casebook import Fact
from journal.incident import Incident
from locales import Texts


def nothing(texts: Texts) -> Screen:
    """Say that there is nothing to take along yet."""
    return Screen(texts("takeout-nothing"), _menu(texts))


def inside(texts: Texts, held: Sequence[Incident | Fact], greeting: str) -> Screen:
    """Say what would be inside, and that nothing protects it once it is sent."""
    files = [exhibit for thing in held for exhibit in thing.exhibits]
    counted = texts(
        "takeout-inside",
        entries=sum(isinstance(thing, Incident) for thing in held),
        facts=sum(isinstance(thing, Fact) for thing in held),
        files=len(files),
        size=size(texts, sum(file.size for file in files)),
    )
    parts = (greeting, counted, texts("takeout-holds"), texts("takeout-unprotected"))
    go = (texts("takeout-go"), LeavingButton(do=LeavingDo.TAKE_SURE))
    stay = (texts("takeout-not-now"), MenuButton(do=MenuDo.MENU))
    return Screen("\n\n".join(filter(None, parts)), keyboard([go], [stay]), private=True)


def working(texts: Texts) -> Screen:
    """Say that it is being packed and sent."""
    stop = (texts("takeout-stop"), LeavingButton(do=LeavingDo.STOP))
    return Screen(texts("takeout-working"), keyboard([stop]))


def stopped(texts: Texts) -> Screen:
    """Say that nothing more comes."""
    return Screen(texts("takeout-stopped"), _menu(texts))


def failed(texts: Texts, key: str) -> Screen:
    """Say what went wrong."""
    return Screen(texts(key), _menu(texts))


def caption(texts: Texts, number: int) -> str:
    """Return what stands under a part."""
    return texts("takeout-part", number=number)


def done(texts: Texts, parts: int, lost: int, minutes: int) -> Screen:
    """Say that this was all, what is missing, and when it disappears from the chat."""
    missing = texts("takeout-lost", count=lost) if lost else ""
    told = (texts("takeout-done", parts=parts, span=span(texts, minutes)), missing)
    return Screen("\n\n".join(filter(None, told)), _menu(texts))


def _menu(texts: Texts) -> Keyboard:
    return keyboard([(texts("button-menu"), MenuButton(do=MenuDo.MENU))])
