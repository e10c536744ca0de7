"""Screens of the first contact. Pure."""

from babel.dates import get_timezone_location

from handlers.callbacks import DoorButton, DoorDo, StartButton, Step
from handlers.screens import Screen, columns, keyboard
from journal.law import Law, zone_code
from locales import LANGUAGES, Texts


def language(texts: Texts) -> Screen:
    """Ask for the language, in all three; the one of *texts* first."""
    names = [
        (texts.into(c)("language-name"), StartButton(step=Step.LANGUAGE, value=c))
        for c in LANGUAGES
    ]
    first = [texts.language, *(c for c in LANGUAGES if c != texts.language)]
    return Screen(
        "\n".join(texts.into(c)("start-language") for c in first), keyboard(*([n] for n in names))
    )


def shared(texts: Texts) -> Screen:
    """Ask whether somebody else can look into the phone or the account."""
    yes = (texts("start-shared-yes"), StartButton(step=Step.SHARED))
    no = (texts("start-shared-no"), StartButton(step=Step.PRIVATE))
    spare = (texts("door-have-code"), DoorButton(do=DoorDo.FORGOT))
    return Screen(texts("start-shared"), keyboard([yes], [no], [spare]))


def tips(texts: Texts) -> Screen:
    """Say what helps when the phone is not hers alone."""
    on = (texts("button-continue"), StartButton(step=Step.PRIVATE))
    return Screen(texts("start-tips"), keyboard([on]))


def honest(texts: Texts) -> Screen:
    """Say what is protected and what is not."""
    on = (texts("button-continue"), StartButton(step=Step.PIN))
    return Screen(texts("start-honest"), keyboard([on]))


def zones(texts: Texts, law: Law) -> Screen:
    """Ask for the time zone."""
    cities = [
        (texts(f"zone-{zone_code(zone)}"), StartButton(step=Step.ZONE, value=zone))
        for zone in law.zones
    ]
    other = (texts("start-zone-other"), StartButton(step=Step.OTHER_ZONE))
    return Screen(texts("start-zone"), keyboard(*columns(cities, 2), [other]))


def other_zone(texts: Texts) -> Screen:
    """Ask for a city or a place on the map."""
    return Screen(texts("start-zone-search"))


def found_zones(texts: Texts, found: list[str]) -> Screen:
    """Offer the zones that match."""
    rows = [
        [(city(zone, texts.language), StartButton(step=Step.ZONE, value=zone))] for zone in found
    ]
    again = (texts("start-zone-known"), StartButton(step=Step.ZONE))
    return Screen(
        texts("start-zone-found" if found else "start-zone-none"), keyboard(*rows, [again])
    )


def city(zone: str, language: str) -> str:
    """Return the city a zone is named after, in her language."""
    return str(get_timezone_location(zone, locale=language, return_city=True))
