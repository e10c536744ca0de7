"""Screens of the settings. Pure."""

from handlers.callbacks import (
    LeavingButton,
    LeavingDo,
    MenuButton,
    MenuDo,
    SecurityButton,
    SecurityDo,
    SettingsButton,
    SettingsDo,
)
from handlers.screens import Row, Screen, columns, keyboard
from handlers.screens.starting import city
from journal.law import Law, zone_code
from journal.ports import Settings
from locales import LANGUAGES, Texts

SWEEPS = (1, 5, 10, 30, 60, 720)  # minutes; Telegram lets a bot delete for 48 hours, we stay under
HOURS = ("09:00", "12:00", "18:00", "21:00")
HOUR = 60  # minutes
SWITCH = ON, OFF = ("on", "off")


def overview(texts: Texts, settings: Settings, said: str = "") -> Screen:
    """Show what holds now; each line is a button that changes it."""
    at = settings.reminder_at or texts("settings-off")
    rows: list[Row] = [
        _row(texts("settings-language", name=texts("language-name")), SettingsDo.LANGUAGE),
        _row(texts("settings-zone", city=zone(texts, settings.zone)), SettingsDo.ZONE),
        _row(texts("settings-sweep", span=span(texts, settings.sweep_after)), SettingsDo.SWEEP),
        _row(texts("settings-reminder", at=at), SettingsDo.REMINDER),
        _nudges(texts, settings),
        _row(
            texts("settings-icons" if settings.discreet else "settings-words"), SettingsDo.DISCREET
        ),
        [(texts("settings-security"), SecurityButton(do=SecurityDo.SHOW))],
        [(texts("settings-leaving"), LeavingButton(do=LeavingDo.SHOW))],
        [(texts("button-menu"), MenuButton(do=MenuDo.MENU))],
    ]
    text = f"{said}\n\n{texts('settings')}" if said else texts("settings")
    return Screen(text, keyboard(*rows))


def _nudges(texts: Texts, settings: Settings) -> Row:
    """Say whether days that matter may ring; the button holds the other choice."""
    if settings.nudges:
        return _row(texts("settings-nudges"), SettingsDo.NUDGES, OFF)
    return _row(texts("settings-no-nudges"), SettingsDo.NUDGES, ON)


def languages(texts: Texts) -> Screen:
    """Offer the three languages, each by its own name."""
    rows = [
        _row(texts.into(code)("language-name"), SettingsDo.LANGUAGE, code) for code in LANGUAGES
    ]
    return Screen(texts("settings-ask-language"), keyboard(*rows, _back(texts)))


def zones(texts: Texts, law: Law) -> Screen:
    """Offer the zones of the country, or another."""
    cities = [(zone(texts, name), _button(SettingsDo.ZONE, name)) for name in law.zones]
    other = _row(texts("start-zone-other"), SettingsDo.OTHER_ZONE)
    return Screen(texts("settings-ask-zone"), keyboard(*columns(cities, 2), other, _back(texts)))


def other_zone(texts: Texts) -> Screen:
    """Ask for a city or a place on the map."""
    return Screen(texts("start-zone-search"), keyboard(_row(texts("button-back"), SettingsDo.ZONE)))


def found_zones(texts: Texts, found: list[str]) -> Screen:
    """Offer the zones that match."""
    rows = [_row(city(name, texts.language), SettingsDo.ZONE, name) for name in found]
    again = _row(texts("start-zone-known"), SettingsDo.ZONE)
    text = texts("start-zone-found" if found else "start-zone-none")
    return Screen(text, keyboard(*rows, again))


def sweeps(texts: Texts) -> Screen:
    """Offer how long messages stand."""
    choices = [(span(texts, m), _button(SettingsDo.SWEEP, str(m))) for m in SWEEPS]
    return Screen(texts("settings-ask-sweep"), keyboard(*columns(choices, 2), _back(texts)))


def hours(texts: Texts, settings: Settings) -> Screen:
    """Offer hours for the daily check-in, and an end to it."""
    choices = [(at, _button(SettingsDo.REMINDER, at)) for at in HOURS]
    off = _row(texts("settings-reminder-off"), SettingsDo.OFF) if settings.reminder_at else []
    return Screen(texts("settings-ask-reminder"), keyboard(*columns(choices, 2), off, _back(texts)))


def zone(texts: Texts, name: str) -> str:
    """Return what a zone is called: by its cities when it is one of the country's."""
    known = f"zone-{zone_code(name)}"
    return texts(known) if texts.has(known) else city(name, texts.language)


def span(texts: Texts, minutes: int) -> str:
    """Return a span of time in words."""
    if minutes % HOUR:
        return texts("span-minutes", count=minutes)
    return texts("span-hours", count=minutes // HOUR)


def _row(label: str, do: SettingsDo, value: str = "") -> Row:
    return [(label, _button(do, value))]


def _back(texts: Texts) -> Row:
    return _row(texts("button-back"), SettingsDo.SHOW)


def _button(do: SettingsDo, value: str = "") -> SettingsButton:
    return SettingsButton(do=do, value=value)
