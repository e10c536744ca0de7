"""The telephone number or account in a line: one valid number, a named account, or hidden.

The reading of the digits themselves is ``journal.phones``.
"""

import re
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher

from journal.errors import NotUnderstoodError
from journal.phones import Number, e164
from journal.reading.words import fold, pattern

ENOUGH = 10  # digits of a number in the zone +7 without its prefix
FEWER = 7  # elsewhere
MOST = 64  # characters; no number or account name is longer
TRIES = 8  # candidates looked at in one line; each costs a library call

_SEP = r"[ \u00a0().\-\u2010-\u2014]{0,3}"
_PHONE = re.compile(
    rf"(?<!\d)(?:\+{_SEP}7|00{_SEP}7|8{_SEP}10{_SEP}7|[78]){_SEP}[3-9]\d\d"
    rf"{_SEP}\d\d{_SEP}?\d{_SEP}\d\d{_SEP}\d\d(?!\d)"
    rf"|(?<!\d)(?<!\d[ .-])7\d\d{_SEP}\d{{3}}{_SEP}\d\d{_SEP}\d\d(?![ -]?\d)"
    r"|\+[1-689]\d?[\d ()-]{7,16}\d(?!\d)"
)
SEVEN = frozenset({"KZ", "RU"})  # the countries of the zone +7, for which the pattern is made
_DIGIT = re.compile(r"\d")
_OWN = pattern(
    r"(?:\bмой(?: \w+)? номер\w*|\bмой|\bмоего номера|\bмоем номере|менің нөмір\w+|my (?:\w+ )?(?:number|phone))"
    r"(?: is| это|:|-)? *$"
)
_HANDLE = re.compile(
    r"(?:\b(?:с|от|from|by|ник|nick|аккаунт\w*|акк\w*|профил\w*|account|profile)[ :]{1,2})"
    r"(?P<before>@\w{3,32})|(?P<after>@\w{3,32})(?=-?(?:тан|тен|дан|ден|нан|нен) )"
)
_HIDDEN = pattern(
    r"скрыт\w+ номер\w*|номер\w* скрыт\w*|номер не определ\w+|анонимн\w+ номер\w*|засекреч\w+ номер\w*"
    r"|жасырын нөмір\w*|нөмір\w* жасыр\w+|нөмірін жасыр\w+"
    r"|(?:hidden|withheld|private|blocked|restricted|anonymous) (?:caller|number|call)s?(?: ?id)?"
    r"|no caller ?id|number (?:was |is )?(?:hidden|withheld)|anonymous caller"
)
_ACCOUNT = re.compile(
    r"@?[\w.+-]{3,40}(?:@[\w.-]{3,40})?|(?:https?://)?[\w-]{1,30}(?:\.[\w-]{1,30}){1,3}/\S{1,40}"
)
_WORDLESS = re.compile(r"[\d +()./#*-]{3,30}")
_UNSURE = pattern(r"не ?знаю|незнаю|хз|не ?помню|белгісіз|білмеймін|нет|жоқ|unknown|skip|none|no")


def take(words: str, region: str) -> tuple[Number | None, str]:
    """Return the one number *words* name, and the words without any number, folded."""
    phones = _phones(words, region) if _has_enough_digits(words, region) else []
    rest = words
    for start, end, _ in reversed(phones):
        rest = f"{rest[:start]} ; {rest[end:]}"
    text = fold(rest)
    theirs = {n.key: n for start, _, n in phones if not _OWN.search(fold(words[:start][-40:]))}
    if len(theirs) == 1:
        return next(iter(theirs.values())), text
    return (None if phones else _unprinted(words, text)), text


def read_number(text: str, region: str) -> Number:
    """Return the number or account she typed, as written, with its normal form when valid.

    A short code or an invalid number is kept as it is. Raise ``NotUnderstoodError`` for a
    sentence without a number.
    """
    raw = text.strip()
    found, _ = take(raw, region)
    if found is not None:
        return found
    if _UNSURE.fullmatch(fold(raw)) or len(raw) > MOST:
        raise NotUnderstoodError
    if _WORDLESS.fullmatch(raw) or _ACCOUNT.fullmatch(raw):
        return Number.read(raw, region)
    raise NotUnderstoodError


def _has_enough_digits(words: str, region: str) -> bool:
    return len(_DIGIT.findall(words)) >= (ENOUGH if region in SEVEN else FEWER)


def _phones(words: str, region: str) -> list[tuple[int, int, Number]]:
    found = []
    for start, raw in _candidates(words, region):
        normal = e164(raw, region)
        if normal is not None:
            found.append((start, start + len(raw), Number(raw, normal)))
    return found


def _candidates(words: str, region: str) -> Iterator[tuple[int, str]]:
    """Yield what may be a number, and where: by our own pattern, or by the library's elsewhere."""
    if region in SEVEN:
        for match, _ in zip(_PHONE.finditer(words), range(TRIES), strict=False):
            yield match.start(), match.group()
        return
    for found in PhoneNumberMatcher(words, region, max_tries=TRIES):
        yield found.start, found.raw_string


def _unprinted(words: str, folded: str) -> Number | None:
    """Return a number that shows no digits: withheld, or the name of an account."""
    handle = _HANDLE.search(words)
    if handle is not None:
        return Number(handle["before"] or handle["after"])
    hidden = _HIDDEN.search(folded)
    return Number(hidden.group(), hidden=True) if hidden else None
