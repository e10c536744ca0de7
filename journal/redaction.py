"""Words she wants nowhere in a shared copy: found in any form they are likely to take, and covered.

A name, a street, a school. Case, accents, «ё», Kazakh letters typed as Russian ones, look-alikes of
the other alphabet and characters nobody sees make no difference. A word is also found with the
endings of Russian and Kazakh; a long one also inside another word. Rather too much than too little:
she sees what was found before anything is printed. Translations and spellings in the other alphabet
are other words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from journal.errors import NotUnderstoodError, TooLongError

MARK: Final = "[…]"
SHORTEST: Final = 2  # letters or digits; a single one would cover half of every text
LONGEST: Final = 60  # characters of one word; the longest names with their hyphen have thirty
MOST: Final = 40  # words in one report
LONG: Final = 5  # letters of a stem that hardly begins a word by chance
PHONE: Final = 11  # digits with the country code

# Letters that are typed for one another, after folding the case: Kazakh ones and look-alikes.
_ALIKE: Final = str.maketrans("әғқңөұүһіaeopcyxkmtbhi", "агкноуухиаеорсухкмтвни")
# Letters by their category that are drawn as nothing: the fillers of Hangul.
_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_UNSEEN: Final = frozenset({"Mn", "Me", "Cf", "Cn", "Co", "Cs"})
_SPACES: Final = frozenset("\t\n\v\f\r\x85\u2028\u2029")

LETTER: Final = r"[^\W\d_]"
_TOKEN: Final = re.compile(rf"{LETTER}+|\d+")
_VOWELS: Final = "аеиоуыэюя"
# Endings of a first form, taken off to find the others; «й» is «и» by now. The longest first.
_FIRST: Final = re.compile(r"(?:[ая]я|[оеыи]е|[ыио]и|[аяоеьыиую])$")
_FLEETING: Final = re.compile(rf"^(.*[^{_VOWELS}])[ео]([^{_VOWELS}ь])$")  # Павел, Павла
_RUSSIAN: Final = (
    "[аяуюеиыоь]|[оеы]и|[ои]ю|[ео]ю|[оеаяыи]м|[аяыи]ми|[аяыи]х|[оеё]в|[ое]го|[ое]му"
    "|[ую]ю|[ая]я|[оеыи]е|ии|ин(?:[аыуо]|ои|ого|ому|ым|ых)?|[ое]в(?:[аыуо]|ои|ых|ым)?|s"
)
_KAZAKH: Final = (
    "(?:[лдт][ае]р)?(?:[ыи]?м|[ыи]?н|с?[ыи]|[ыи]?м[ыи]з|[ыи]?н[ыи]з)?"
    "(?:[ндт][ыи]н|н?[гк]?[ае]|[ндт]?[ыи]|н|н?[дт][ае]|н?[дтн][ае]н|[мбп]ен|[дт]ик?и|н?[дт][ае]г[ыи])?"
)
_BETWEEN: Final = r"[\W_]{0,3}"  # what may stand inside a name of two parts
_DIGITS_APART: Final = r"[\s().\-–/]{0,3}"
_HARDENED: Final = {"п": "[пб]", "к": "[кг]"}  # мектеп, мектебі


class Span(NamedTuple):
    """Where something stands in a text."""

    first: int
    last: int


def parse(typed: str) -> tuple[str, ...]:
    """Return the words of what she typed, each to be hidden by itself; a phone number is one.

    Raise ``NotUnderstoodError`` for none or one too short, ``TooLongError`` for too many or one
    too long.
    """
    words = tuple(dict.fromkeys(_words(typed)))
    if not words or any(len(_tokens_joined(word)) < SHORTEST for word in words):
        raise NotUnderstoodError
    if len(words) > MOST or any(len(word) > LONGEST for word in words):
        raise TooLongError
    return words


def _words(typed: str) -> Iterator[str]:
    digits: list[str] = []
    for chunk in re.split(r"[\s,;]+", typed):
        folded = "".join(_TOKEN.findall(fold(chunk)[0]))
        if folded.isdigit():
            digits.append(chunk)
            continue
        if digits:
            yield " ".join(digits)
            digits = []
        if folded:
            yield chunk
    if digits:
        yield " ".join(digits)


def _tokens_joined(word: str) -> str:
    return "".join(_TOKEN.findall(fold(word)[0]))


@dataclass(slots=True)
class Censor:
    """Covers words and counts where: ``places`` by word, ``forms`` as they stood; ``covered`` marks."""

    words: tuple[str, ...] = field(repr=False)
    covered: int = 0
    places: Counter[str] = field(default_factory=Counter, repr=False)
    forms: dict[str, Counter[str]] = field(default_factory=dict, repr=False)

    def __call__(self, text: str) -> str:
        """Return *text* with every word covered, and count what was."""
        if not self.words or not text:
            return text
        found = list(_found(self.words, text))
        for word, span in found:
            self.places[word] += 1
            self.forms.setdefault(word, Counter())[text[span.first : span.last]] += 1
        spans = _merged(span for _, span in found)
        self.covered += len(spans)
        return _cover(text, spans)

    def finds(self, text: str) -> bool:
        """Return whether *text* holds one of the words; counts nothing."""
        return bool(self.words) and any(True for _ in _found(self.words, text))


def hide(words: Iterable[str], text: str) -> str:
    """Return *text* with every one of *words* covered."""
    return Censor(tuple(words))(text)


def _found(words: tuple[str, ...], text: str) -> Iterator[tuple[str, Span]]:
    folded, at = fold(text)
    ends = [*at[1:], len(text)]
    for word in words:
        for match in _pattern(word).finditer(folded):
            if match.end() > match.start():
                yield word, Span(at[match.start()], ends[match.end() - 1])


def _merged(spans: Iterable[Span]) -> list[Span]:
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.first < made[-1].last:
            made[-1] = Span(made[-1].first, max(made[-1].last, span.last))
        else:
            made.append(span)
    return made


def _cover(text: str, spans: list[Span]) -> str:
    pieces, done = [], 0
    for span in spans:
        pieces += [text[done : span.first], MARK]
        done = span.last
    return "".join([*pieces, text[done:]])


def fold(text: str) -> tuple[str, list[int]]:
    """Return *text* as words are compared, and for each letter of it where it stands in *text*."""
    letters: list[str] = []
    at: list[int] = []
    for place, char in enumerate(text):
        for letter in _folded(char):
            letters.append(letter)
            at.append(place)
    return "".join(letters), at


@cache
def _folded(char: str) -> str:
    seen = (c for c in unicodedata.normalize("NFKD", char) if not _is_unseen(c))
    low = "".join(seen).casefold()
    plain = (c for c in unicodedata.normalize("NFKD", low) if not _is_unseen(c))
    return "".join(_digit(c) for c in plain).translate(_ALIKE)


def _is_unseen(char: str) -> bool:
    category = unicodedata.category(char)
    hidden = category in _UNSEEN or char in _BLANK
    return hidden or (category == "Cc" and char not in _SPACES)


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    tokens = _TOKEN.findall(fold(word)[0])
    if all(token.isdigit() for token in tokens):
        return re.compile(_digits("".join(tokens)))
    forms = [_forms(token) if token.isalpha() else re.escape(token) for token in tokens]
    whole = rf"(?<!{LETTER}){_BETWEEN.join(forms)}"
    if len(tokens) == 1 and len(tokens[0]) >= LONG:
        # Inside a longer word, too: run together, or with something in front.
        whole = rf"(?<!{LETTER}){LETTER}*{re.escape(tokens[0])}{LETTER}*|{whole}"
    return re.compile(whole)


def _digits(digits: str) -> str:
    prefix = ""
    if len(digits) == PHONE and digits[0] in "78":
        digits, prefix = digits[1:], rf"(?:(?:00|810)?[78]{_DIGITS_APART})?"
    return rf"(?<!\d)\+?{prefix}{_DIGITS_APART.join(digits)}(?!\d)"


def _forms(token: str) -> str:
    """Return what finds *token* and its inflected forms up to the end of the word."""
    stems = {token: True}
    bare = _FIRST.sub("", token)
    if len(bare) >= SHORTEST:
        stems.setdefault(bare, len(bare) > SHORTEST)
    if (fleeting := _FLEETING.match(token)) is not None:
        head, tail = fleeting.groups()
        stems |= {f"{head}{tail}": False, f"{head}ь{tail}": False}
    made = [_stem(stem, kazakh=kazakh) for stem, kazakh in stems.items()]
    return rf"(?:{'|'.join(made)})(?!{LETTER})"


def _stem(stem: str, *, kazakh: bool) -> str:
    last = _HARDENED.get(stem[-1], re.escape(stem[-1]))
    spelled = re.escape(stem[:-1]) + last
    if len(stem) >= LONG:
        return rf"{spelled}{LETTER}*"
    endings = f"{_RUSSIAN}|{_KAZAKH}" if kazakh else _RUSSIAN
    return rf"{spelled}(?:{endings})?"
