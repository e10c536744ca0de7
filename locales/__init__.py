"""Every sentence the user can see, in Kazakh, Russian and English.

One ``.ftl`` file per conversation and language; the same keys and variables in each, which
``tests/test_locales.py`` checks. What is true of one country only, its offices, law, money and
places, is said in a file of the country's own. Knows nothing of Telegram.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("kk", "ru", "en")
FOLDER: Final = Path(__file__).parent
COUNTRIES: Final = FOLDER / "countries"
KAZAKHSTAN: Final = COUNTRIES / "kz"

REMEMBERED: Final = 4096  # formatted texts a language, about 0.5 MB

# Words go in after Fluent, which refuses values above 2500 characters (resolver.MAX_PART_LENGTH)
# and takes 30 µs for a text; so what it made is remembered without a word of hers in it.
OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
MARK: Final = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")

Value = str | int
Counts = tuple[tuple[str, int | None], ...]  # None where words go


class MissingTextError(KeyError):
    """A text or one of its variables is missing; found by tests, never met in a chat."""


class Texts:
    """The sentences of one language, with those of a country: ``texts("key", name=value)``.

    *country* is the folder with its file for each language. Values are inserted as they are:
    whoever shows them as HTML escapes them first.
    """

    def __init__(self, language: str, country: Path = KAZAKHSTAN) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self.country = country
        self._bundle = _bundle(self.language, country)
        self._known: dict[tuple[str, Counts], tuple[str, ...]] = {}

    def __call__(self, key: str, **values: Value) -> str:
        """Return the text; raise ``MissingTextError``, whose message never holds a value."""
        counts = tuple((n, v if isinstance(v, int) else None) for n, v in values.items())
        pieces = self._known.get((key, counts)) or self._pieces(key, counts)
        if len(pieces) == 1:
            return pieces[0]
        return "".join(str(values[p]) if n % 2 else p for n, p in enumerate(pieces))

    def _pieces(self, key: str, counts: Counts) -> tuple[str, ...]:
        """Return the text with its numbers in it, cut where words go; every second is a name."""
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise MissingTextError(key)
        marked = {n: f"{OPEN}{n}{CLOSE}" if count is None else count for n, count in counts}
        text, errors = self._bundle.format_pattern(pattern, marked)
        if errors:
            raise MissingTextError(key)
        pieces = tuple(MARK.split(str(text)))
        if len(self._known) < REMEMBERED:
            self._known[key, counts] = pieces
        return pieces

    def into(self, language: str) -> "Texts":
        """Return the same sentences in another language."""
        return texts(language, self.country)

    def has(self, key: str) -> bool:
        """Return whether there is such a text."""
        return self._bundle.has_message(key)


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
