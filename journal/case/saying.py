"""Her answer to a question about a fact, tapped or typed, as what is sealed.

What cannot be understood raises ``NotUnderstoodError`` and loses nothing, since the question
stays open. Only days, numbers and sums must be readable; everything else is taken as it is.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Final

from journal import answers
from journal.answers import Moment
from journal.canonical import JsonValue
from journal.case.facts import UNSURE
from journal.case.forms import Field, Takes
from journal.case.spans import Period
from journal.drafting import Ask, checked
from journal.errors import ExpiredError, FutureDateError, NotUnderstoodError, TooLongError
from journal.events import FactType, Said
from journal.incident import MAX_WORDS, Part
from journal.law import Law
from journal.reading.dates import Days, days_in
from journal.reading.numbers import read_number
from journal.reading.words import fold, pattern, spelled_out
from journal.times import Precision, When

AT_ONCE: Final = 50  # numbers in one answer; a longer list is a file
ANSWER: Final = 200  # characters of a date or a sum
MOST: Final = 10**12  # units of money; nobody means more
_APART: Final = re.compile(r"[\n;,]+")
_YEAR: Final = re.compile(r"(?:в |in )?((?:19|20)\d\d)(?: ?(?:г\.?|год[уа]?|ж\.?|жыл\w*))?")
# «2022 жылғы желтоқсан»: the month stands behind its year.
_KAZAKH: Final = re.compile(r"\b((?:19|20)\d\d) ?-?(?:ж\.?|жыл\w*) ([а-я]+)\Z")
_FULL_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUM: Final = (
    r"(?<![\d.,])(?:(?P<grouped>\d{1,3}(?:[ \u00a0.,]\d{3})+)|(?P<whole>\d+)(?:[.,](?P<part>\d{1,2}))?)"
    r" ?(?P<unit>млн|миллион\w*|million|тыс\w*|мың|thousand|к|k)?"
    r"\.? ?(?:%s)?(?![\w.,]*\d|[a-zа-я])"
)
# Beginnings of the names of other money: a sum in it is not turned into ours.
_FOREIGN: Final = (
    *("$", "€", "₽", "£", "₸", "руб", "долл", "евро", "тенге", "теңге"),
    *("usd", "eur", "rub", "kzt", "dollar", "euro", "tenge"),
)
_UNITS: Final = {"мл": 10**6, "ми": 10**6, "mi": 10**6}  # every other word means thousands


def unsure() -> Said:
    """Return the answer "I do not know": nothing, with the reason for it."""
    return Said(None, reason=UNSURE)


def tapped(asked: Field, value: str, present: Moment) -> Said:
    """Return the fixed answer *value*; raise ``ExpiredError`` for one that is not offered."""
    if value == UNSURE and asked.unsure:
        if asked.takes is Takes.WHEN:
            return Said(When(Precision.UNKNOWN, zone=present.zone).to_json())
        return unsure()
    if asked.takes is Takes.CHOICE and value in asked.offered(present.law):
        return Said(value)
    if asked.takes is Takes.WHEN:
        return Said(answers.tapped(Part.WHEN, value, present))
    days = {"today": 0, "yesterday": 1}
    if asked.takes in {Takes.DAY, Takes.PERIOD} and value in days:
        day = present.now.astimezone(present.tz).date() - timedelta(days[value])
        single: JsonValue = day.isoformat()
        return Said(single if asked.takes is Takes.DAY else Period(day, day).to_json())
    raise ExpiredError


def typed(about: FactType, asked: Field, item: int, text: str, present: Moment) -> dict[str, Said]:
    """Return what she typed by section; several numbers in one answer fill several items.

    Raise ``NotUnderstoodError``, ``FutureDateError``, ``TooLongError``, ``IinError`` or
    ``EmailError``.
    """
    words = text.strip()
    if not words:
        raise NotUnderstoodError
    if len(words) > MAX_WORDS:
        raise TooLongError
    if about is FactType.APPLICANT:
        return {asked.name: Said(_applicant(asked.name, words, present.law))}
    if asked.takes is Takes.NUMBER:
        found = read_numbers(words, present.law.country)
        return {asked.section(item + n): Said(value) for n, value in enumerate(found)}
    if asked.takes is Takes.WHEN:
        return {asked.section(item): answers.answered(Part.WHEN, words, present)}
    if (ended := _day_ended(asked, words, present)) is not None:
        return {asked.section(item): ended}
    read = _TYPED.get(asked.takes)
    value = words if read is None else read(words, present)
    return {asked.section(item): Said(value)}


def _day_ended(asked: Field, words: str, present: Moment) -> Said | None:
    """Return the day that has just ended, a guess, for an hour of today named at night; else None.

    Only the day is kept here, but it is the one that the same words mean for an entry.
    """
    if asked.takes not in {Takes.DAY, Takes.PERIOD} or asked.ahead:
        return None
    try:
        said = answers.answered(Part.WHEN, words, present)
    except (NotUnderstoodError, FutureDateError):
        return None
    at = When.from_json(said.value).at
    if not said.guessed or at is None:
        return None
    day = at.astimezone(present.tz).date()
    value = day.isoformat() if asked.takes is Takes.DAY else Period(day, day, words).to_json()
    return Said(value, guessed=True)


def read_numbers(words: str, region: str) -> list[JsonValue]:
    """Return the numbers or accounts of a list, none twice, each as written beside its normal form.

    Raise ``NotUnderstoodError`` for a sentence, and for a hidden number, which is nobody's.
    """
    found: dict[str, JsonValue] = {}
    for piece in filter(str.strip, _APART.split(words)):
        number = read_number(piece, region)
        if number.key is None or len(found) == AT_ONCE:
            raise NotUnderstoodError
        found.setdefault(number.key, number.to_json())
    if not found:
        raise NotUnderstoodError
    return list(found.values())


def read_day(words: str, today: date) -> date:
    """Return the one day she typed, past or coming; raise ``NotUnderstoodError``."""
    days = _days(words, today)
    if days is None or not days.single:
        raise NotUnderstoodError
    return days.first


def read_period(words: str, today: date) -> Period:
    """Return the days, month or year she typed; her words alone when they name none."""
    if year := _YEAR.fullmatch(spelled_out(fold(words[:ANSWER])).strip(" .!?")):
        return Period(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31), words)
    days = _days(words, today)
    return Period(words=words) if days is None else Period(days.first, days.last, words)


def read_sum(words: str, money: tuple[str, ...]) -> int:
    """Return the sum she typed; raise ``NotUnderstoodError`` for none, several, or other money.

    *money* is what may stand behind a sum in this country.
    """
    text = fold(words[:ANSWER])
    ours, foreign = _money(money)
    sums = list(ours.finditer(text))
    if len(sums) != 1 or foreign.search(text):
        raise NotUnderstoodError
    grouped, whole, part, unit = sums[0].group("grouped", "whole", "part", "unit")
    if grouped and unit and not grouped.replace("\u00a0", " ").replace(" ", "").isdecimal():
        raise NotUnderstoodError  # «1.250 млн» may be a million and a quarter, or a milliard
    figure = Decimal(re.sub(r"\D", "", grouped) if grouped else f"{whole}.{part or 0}")
    amount = figure * (_UNITS.get(unit[:2], 1000) if unit else 1)
    if amount != int(amount) or not 0 < amount < MOST:
        raise NotUnderstoodError
    return int(amount)


@cache
def _money(ours: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a sum in our money, and what finds other money."""
    others = [name for name in _FOREIGN if not any(our.startswith(name) for our in ours)]
    begins = (rf"\b{name}" if name.isalpha() else re.escape(name) for name in others)
    return pattern(_SUM % "|".join(map(re.escape, ours))), pattern("|".join(begins))


def _days(words: str, today: date) -> Days | None:
    text = _KAZAKH.sub(r"\2 \1", spelled_out(fold(words[:ANSWER])).strip(" .!?"))
    years = set(_FULL_YEAR.findall(text))
    if len(years) == 1:
        # «с 1 марта по 15 апреля 2025»: the year said once is meant for both.
        today = min(today, date(int(min(years)), 12, 31))
    found = days_in(text, today, typed=True).days
    if not found or len(words) > ANSWER:
        return None
    return Days(min(d.first for d in found), max(d.last for d in found))


def _applicant(name: str, words: str, law: Law) -> str:
    known = next((ask for ask in Ask if ask.value == name), Ask.ADDRESS)
    return checked(known, words, law)


def _amount(words: str, money: tuple[str, ...]) -> JsonValue:
    # Sealed under the name of the first country's money; it means whole units of this one's.
    return {"tenge": read_sum(words, money), "words": words}


def _today(present: Moment) -> date:
    return present.now.astimezone(present.tz).date()


def _nobody(_words: str, _present: Moment) -> JsonValue:
    raise NotUnderstoodError  # a person is chosen from those there are


_TYPED: Final[Mapping[Takes, Callable[[str, Moment], JsonValue]]] = {
    Takes.DAY: lambda words, present: read_day(words, _today(present)).isoformat(),
    Takes.PERIOD: lambda words, present: read_period(words, _today(present)).to_json(),
    Takes.AMOUNT: lambda words, present: _amount(words, present.law.money),
    Takes.PERSON: _nobody,
}
