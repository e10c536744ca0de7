"""Finding a time zone: by a city's name in three languages, or by a place on the map.

Places are those of the tz database's own table of principal cities, so that no map service
learns where she is.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import cos, radians

from babel.dates import get_timezone_location

LANGUAGES = ("kk", "ru", "en")
FOUND = 6  # buttons on a screen


@cache
def places() -> dict[str, tuple[float, float]]:
    """Return latitude and longitude in degrees of every zone's principal city.

    Source: ``zone1970.tab`` and ``zone.tab`` of the tz database (±DDMM±DDDMM, ISO 6709).
    """
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: _degrees(row[1]) for row in rows}


def nearest(latitude: float, longitude: float) -> list[str]:
    """Return the zones of the three principal cities nearest to a place, nearest first."""

    def distance(zone: str) -> float:
        lat, lon = places()[zone]
        east = (lon - longitude + 180) % 360 - 180
        return float((lat - latitude) ** 2 + (east * cos(radians(latitude))) ** 2)

    return sorted(places(), key=distance)[:3]


def search(words: str) -> list[str]:
    """Return zones whose city begins with *words* in Kazakh, Russian or English."""
    wanted = words.strip().casefold()
    if not wanted:
        return []
    found = (zone for zone in places() if any(n.startswith(wanted) for n in _names(zone)))
    return sorted(found)[:FOUND]


@cache
def _names(zone: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_all_names(zone)))


def _all_names(zone: str) -> Iterator[str]:
    yield zone.rsplit("/", maxsplit=1)[-1].replace("_", " ").casefold()
    for language in LANGUAGES:
        yield str(get_timezone_location(zone, locale=language, return_city=True)).casefold()


def _degrees(iso: str) -> tuple[float, float]:
    cut = max(iso.rfind("+"), iso.rfind("-"))
    return _angle(iso[:cut], 2), _angle(iso[cut:], 3)


def _angle(text: str, whole: int) -> float:
    sign = -1 if text[0] == "-" else 1
    digits = text[1:]
    degrees, minutes = int(digits[:whole]), int(digits[whole : whole + 2])
    seconds = int(digits[whole + 2 :] or 0)
    return sign * (degrees + minutes / 60 + seconds / 3600)
