"""Every sentence the user can see, in Kazakh, Russian and English.

One ``.ftl`` file per conversation and language; the same keys and variables in each, which
``tests/test_locales.py`` checks. What is true of one country only, its offices, law, money and
places, is said in a file of the country's own. Knows nothing of Telegram.
"""

from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("kk", "ru", "en")
FOLDER: Final = Path(__file__).parent
COUNTRIES: Final = FOLDER / "countries"
KAZAKHSTAN: Final = COUNTRIES / "kz"

REMEMBERED = 4096  # formatted texts a language, about 0.5 MB

LONGEST: Final = 2000  # characters of a value that Fluent itself puts into a text

Value = str | int


class MissingTextError(KeyError):
    """A text or one of its variables is missing; found by tests, never met in a chat."""


class Texts:
    """The sentences of one language, with those of a country: ``texts("key", name=value)``.

    *country* is the folder with its file for each language. Values are inserted as they are: whoever shows them as HTML escapes them first.
    """

    def __init__(self, language: str, country: Path = KAZAKHSTAN) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self.country = country
        self._bundle = _bundle(self.language, country)
        self._counted: dict[tuple[str, tuple[tuple[str, Value], ...]], str] = {}

    def __call__(self, key: str, **values: Value) -> str:
        """Return the text; raise ``MissingTextError``, whose message never holds a value."""
        # Texts without words of hers are few and asked for again and again.
        counted = all(isinstance(value, int) for value in values.values())
        name = (key, tuple(values.items()))
        if counted and (known := self._counted.get(name)) is not None:
            return known
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise MissingTextError(key)
        marks = {long: f"\ue000{long}\ue001" for long, value in values.items() if _is_long(value)}
        text, errors = self._bundle.format_pattern(pattern, {**values, **marks})
        if errors:
            raise MissingTextError(key)
        shown = str(text)
        for long, mark in marks.items():
            shown = shown.replace(mark, str(values[long]))
        if counted and len(self._counted) < REMEMBERED:
            self._counted[name] = shown
        return shown

    def into(self, language: str) -> "Texts":
        """Return the same sentences in another language."""
        return texts(language, self.country)

    def has(self, key: str) -> bool:
        """Return whether there is such a text."""
        return self._bundle.has_message(key)


def _is_long(value: Value) -> bool:
    # fluent.runtime refuses values above 2500 characters (resolver.MAX_PART_LENGTH); a message of
    # hers may have 4096, and more once it is escaped. Such a value is put in afterwards.
    return isinstance(value, str) and len(value) > LONGEST


@cache
def texts(language: str, country: Path = KAZAKHSTAN) -> Texts:
    """Return the shared ``Texts`` of *language*; the first of ``LANGUAGES`` for an unknown one."""
    return Texts(language, country)


def guess(code: str | None) -> str:
    """Return the language to greet in, from Telegram's ``language_code``; she chooses herself."""
    base = (code or "").split("-")[0].lower()
    return base if base in LANGUAGES else "ru"


@cache
def _bundle(language: str, country: Path) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in (*sorted((FOLDER / language).glob("*.ftl")), country / f"{language}.ftl"):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
