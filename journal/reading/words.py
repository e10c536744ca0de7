"""One alphabet for three languages: what people type, folded so that typing habits vanish.

Knows no meanings but those of number words.
"""

import re

# Kazakh letters are missing on many keyboards, so both the text and the patterns lose them.
_KAZAKH = str.maketrans("әғқңөұүһіё", "агкноуухие")
_TYPED = _KAZAKH | str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-", "‑": "-"}
)
_LOOKALIKES = str.maketrans("aeopcyxkmtbhi", "аеорсухкмтвни")
_MIXED = re.compile(r"[a-z][а-я]|[а-я][a-z]")
_WORD = re.compile(r"[a-zа-я]+")


def fold(text: str) -> str:
    """Return *text* in lower case, without ё and Kazakh letters, with Latin look-alikes undone."""
    folded = text.lower().translate(_TYPED)
    if _MIXED.search(folded):
        folded = _WORD.sub(_one_script, folded)
    return folded


def _one_script(word: re.Match[str]) -> str:
    letters = word.group()
    return letters.translate(_LOOKALIKES) if _MIXED.search(letters) else letters


WORD = r"\b(?=\w)"  # where a word begins; a bare \b has all words tried where one ends, too


def pattern(source: str) -> re.Pattern[str]:
    """Return a pattern written in natural spelling that finds folded text."""
    return re.compile(source.translate(_KAZAKH))


def any_of(*sources: str) -> str:
    """Return the source of an alternative, in the order given."""
    return "(?:" + "|".join(sources) + ")"


_ONES = {
    **dict.fromkeys(("один", "одна", "одно", "one", "бір"), 1),
    **dict.fromkeys(("два", "две", "двух", "two", "екі"), 2),
    **dict.fromkeys(("три", "трех", "three", "үш"), 3),
    **dict.fromkeys(("четыре", "четырех", "four", "төрт"), 4),
    **dict.fromkeys(("пять", "пяти", "five", "бес"), 5),
    **dict.fromkeys(("шесть", "шести", "six", "алты"), 6),
    **dict.fromkeys(("семь", "семи", "seven", "жеті"), 7),
    **dict.fromkeys(("восемь", "восьми", "eight", "сегіз"), 8),
    **dict.fromkeys(("девять", "девяти", "nine", "тоғыз"), 9),
}
_TEENS = {
    **dict.fromkeys(("десять", "десяти", "ten"), 10),
    **dict.fromkeys(("одиннадцать", "одиннадцати", "eleven"), 11),
    **dict.fromkeys(("двенадцать", "двенадцати", "twelve"), 12),
    **dict.fromkeys(("тринадцать", "thirteen"), 13),
    **dict.fromkeys(("четырнадцать", "fourteen"), 14),
    **dict.fromkeys(("пятнадцать", "пятнадцати", "fifteen"), 15),
    **dict.fromkeys(("шестнадцать", "sixteen"), 16),
    **dict.fromkeys(("семнадцать", "seventeen"), 17),
    **dict.fromkeys(("восемнадцать", "eighteen"), 18),
    **dict.fromkeys(("девятнадцать", "nineteen"), 19),
    **dict.fromkeys(("сто", "a hundred", "one hundred", "жүз"), 100),
    **dict.fromkeys(("двести", "two hundred", "екі жүз"), 200),
    **dict.fromkeys(("триста", "three hundred", "үш жүз"), 300),
}
_TENS = {
    # In Russian «он» is "he", so a Kazakh ten is one only before a unit or before "times".
    "он": 10,
    **dict.fromkeys(("двадцать", "двадцати", "twenty", "жиырма"), 20),
    **dict.fromkeys(("тридцать", "тридцати", "thirty", "отыз"), 30),
    **dict.fromkeys(("сорок", "forty", "қырық"), 40),
    **dict.fromkeys(("пятьдесят", "fifty", "елу"), 50),
    **dict.fromkeys(("шестьдесят", "sixty", "алпыс"), 60),
    **dict.fromkeys(("семьдесят", "seventy", "жетпіс"), 70),
    **dict.fromkeys(("восемьдесят", "eighty", "сексен"), 80),
    **dict.fromkeys(("девяносто", "ninety", "тоқсан"), 90),
}


def _folded(table: dict[str, int]) -> dict[str, int]:
    return {word.translate(_KAZAKH): value for word, value in table.items()}


_VALUES = _folded(_ONES | _TEENS | _TENS)
_UNITS = "|".join(_folded(_ONES))
_WHOLE = "|".join(sorted(_folded(_TEENS), key=len, reverse=True))
_ROUND = "|".join(_folded(_TENS))
_CASE = (
    r"(?P<case>да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|лар|лер"
    r"|с?інде|с?ында|інші|ыншы|нші|ншы)?"
)
_NUMBER = pattern(
    rf"{WORD}(?:(?P<whole>{_WHOLE})|(?P<tens>{_ROUND})(?:[ -](?P<ones>{_UNITS}))?|(?P<one>{_UNITS}))"
    rf"{_CASE}\b(?P<times> рет\b)?"
)


def spelled_out(text: str) -> str:
    """Return folded *text* with number words as digits: «тоғызда» is «9-да»."""
    return _NUMBER.sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    part = match.groupdict()
    # «Онда» is "there", «бірде» is "once upon a time"; as hours both stand after «сағат».
    hour = match.string[: match.start()].endswith("сагат ")
    ten_alone = part["tens"] == "он" and not part["ones"] and not part["times"]
    once_upon = part["one"] == "бир" and part["case"]
    if not hour and (ten_alone or once_upon):
        return match.group()
    named = (part["whole"], part["tens"], part["ones"], part["one"])
    value = sum(_VALUES[word] for word in named if word)
    return f"{value}{'-' + part['case'] if part['case'] else ''}{part['times'] or ''}"
