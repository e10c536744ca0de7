"""The menu of a notebook, and the help. Pure."""

from handlers.callbacks import MenuButton, MenuDo, TapButton
from handlers.screens import Row, Screen, columns, keyboard
from journal.incident import Kind
from journal.law import Law
from locales import Texts

TAPS = (Kind.CALL, Kind.MESSAGE, Kind.VISIT, Kind.OTHER)
URGENT = ("police", "emergency")  # names in the law file
ICONS = {
    Kind.CALL: "📞",
    Kind.MESSAGE: "✉️",
    Kind.VISIT: "🚪",
    Kind.FOLLOWING: "👣",
    Kind.ONLINE: "🌐",
    Kind.GIFT: "📦",
    Kind.THIRD_PARTY: "👥",
    Kind.DAMAGE: "🔧",
    Kind.THREAT: "⚠️",
    Kind.VIOLENCE: "❗️",
    Kind.BLACKMAIL: "📛",
    Kind.PRIVACY: "🔓",
    Kind.OTHER: "✎",
}


def menu(texts: Texts, nonce: str, *, discreet: bool, intro: str = "") -> Screen:
    """The main menu: one tap, one entry; icons without words while discreet."""
    taps: Row = [
        (
            ICONS[kind] if discreet else f"{ICONS[kind]} {texts(f'tap-{kind.value}')}",
            TapButton(kind=kind.value, nonce=nonce),
        )
        for kind in TAPS
    ]
    rest = [
        [
            (texts("menu-open"), MenuButton(do=MenuDo.OPEN)),
            (texts("menu-report"), MenuButton(do=MenuDo.REPORT)),
        ],
        [
            (texts("menu-settings"), MenuButton(do=MenuDo.SETTINGS)),
            (texts("menu-help"), MenuButton(do=MenuDo.HELP)),
        ],
        [(texts("menu-hide"), MenuButton(do=MenuDo.HIDE))],
    ]
    text = texts("menu") if not intro else f"{intro}\n\n{texts('menu')}"
    return Screen(text, keyboard(*columns(taps, 4 if discreet else 2), *rest))


def emergency(texts: Texts, law: Law) -> str:
    """Return one line: whom to call when it is happening now."""
    return " · ".join(f"<b>{law.phones[n].number}</b> {texts(f'phone-{n}')}" for n in URGENT)


def help_screen(texts: Texts, law: Law) -> Screen:
    """Who helps, and how the notebook works."""
    lines = "\n".join(
        f"<b>{phone.number}</b> — {texts(f'phone-{name}-help')}"
        for name, phone in law.phones.items()
    )
    back = (texts("button-menu"), MenuButton(do=MenuDo.MENU))
    how = texts("help", example=texts("help-example"))
    return Screen(f"{lines}\n\n{how}", keyboard([back]))


def secret_changed(texts: Texts) -> Screen:
    """Say that the new secret holds."""
    return Screen(
        texts("choose-changed"), keyboard([(texts("button-menu"), MenuButton(do=MenuDo.MENU))])
    )
