"""The day somebody types: words, weekdays and dates to calendar days, and what is left of the line.

Knows no hours and no zones; works on folded text with digits.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from journal.reading.words import WORD, any_of, pattern

MARK = "¦"  # stands where a day was, so that «кеше 9-да» still shows a clock time beside a day
MANY = 4  # days of one wording in one line; more tell nothing and cost time
YEARS_BACK = 8  # 29 February has at most eight years to the one before (1896, 1904)


@dataclass(frozen=True, slots=True)
class Days:
    """A calendar day, or the first and last of several."""

    first: date
    last: date

    @property
    def single(self) -> bool:
        """Return whether it is one day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Found:
    """The days a line names, none twice, and the line with a mark in place of each."""

    days: tuple[Days, ...]
    rest: str = field(repr=False)
    recurs: bool  # whether the line speaks of something that happens again and again


Reading = Callable[[re.Match[str], date], Days | None]

_MONTHS = {
    1: any_of(r"январ[ьяе]", r"янв", r"қаңтар\w*", r"january", r"jan"),
    2: any_of(r"феврал[ьяе]", r"фев", r"ақпан\w*", r"february", r"feb"),
    3: any_of(r"марта?е?", r"наурыз\w*", r"march", r"mar"),
    4: any_of(r"апрел[ьяе]", r"апр", r"сәуір\w*", r"april", r"apr"),
    5: any_of(r"ма[йяе]", r"мамыр\w*", r"may(?! (?:be|come|have|not|go|call|kill|do|get|visit))"),
    6: any_of(r"июн[ьяе]", r"маусым\w*", r"june", r"jun"),
    7: any_of(r"июл[ьяе]", r"шілде\w*", r"july", r"jul"),
    8: any_of(r"августа?е?", r"авг", r"тамыз\w*", r"august", r"aug"),
    9: any_of(r"сентябр[ьяе]", r"сент?", r"қыркүйе[кг]\w*", r"september", r"sept?"),
    10: any_of(r"октябр[ьяе]", r"окт", r"қазан\w*", r"october", r"oct"),
    11: any_of(r"ноябр[ьяе]", r"ноя", r"нояб", r"қараша\w*", r"november", r"nov"),
    12: any_of(r"декабр[ьяе]", r"дек", r"желтоқсан\w*", r"december", r"dec"),
}
_MONTH_PATTERNS = tuple(pattern(source + r"\Z") for source in _MONTHS.values())
_MONTH = rf"(?P<month>{any_of(*_MONTHS.values())})\b\.?"
_YEAR = r"(?:,? ?(?P<year>(?:19|20)\d\d)(?![\d:])(?: ?(?:г\.?|года|году|жыл\w*)(?!\w))?)"
_NTH = r"(?:-?(?:го|ого|е|ое|числа|st|nd|rd|th|шы|ші|інші|ыншы|нші|ншы))?"

_WEEKDAYS = (
    any_of(r"понедельник", r"пн", r"дүйсенбі\w*", r"monday", r"mon"),
    any_of(r"вторник", r"вт", r"сейсенбі\w*", r"tuesday", r"tues?"),
    any_of(r"сред[уа]", r"ср", r"сәрсенбі\w*", r"wednesday", r"wed"),
    any_of(r"четверг", r"чт", r"бейсенбі\w*", r"thursday", r"thurs?"),
    any_of(r"пятниц[уа]", r"пт", r"жұма(?:да|сы|сында|ның|)", r"friday", r"fri"),
    # «sat» and «sun» are words of their own, and «сенбе» is not a day.
    any_of(r"суббот[уа]", r"сб", r"сенбі(?:де|сі|нің|)", r"saturday", r"(?<=on )sat"),
    any_of(r"воскресень[ея]", r"вс", r"жексенбі\w*", r"sunday", r"(?<=on )sun"),
)
_WEEKDAY_PATTERNS = tuple(pattern(source + r"\Z") for source in _WEEKDAYS)

_RECURRING = pattern(
    rf"{WORD}(?:(?:кажд\w+|every|each) \w+|по (?:\w+ам|ночам|утрам)\b|вс[её] время"
    r"|good (?:morning|night|evening)|(?:since|со) (?:вчера\w*|yesterday|\w+day)\b"
    r"|(?>\w+)(?: сайын|(?<=нен) бері|(?<=күнде)(?!\w)))"
)
_AGO = ("назад", "бурын", "ago")  # folded
_BIRTH = pattern(r" ?(?:г\.? ?р\b|года рождения|рождения|туған|жылғы туған)")
_MONEY = r"(?! ?(?:%|тг|тенге|теңге|₸|руб|долл|dollar|usd|kzt|\$|€|км|кг|млн|тыс|г\b))"


def _day(day: date) -> Days:
    return Days(day, day)


def _shift(days: int) -> Reading:
    return lambda _, today: _day(today + timedelta(days))


def _ago(match: re.Match[str], today: date) -> Days:
    return _day(today - timedelta(int(match["days"])))


def _weeks_ago(match: re.Match[str], today: date) -> Days:
    """Return three days: "a week ago" is seldom said of one certain day."""
    middle = today - timedelta(7 * int(match["weeks"] or 1))
    return Days(middle - timedelta(1), middle + timedelta(1))


def _week(match: re.Match[str], today: date) -> Days:
    """Return Monday to Sunday of the week before, or of this week so far."""
    monday = today - timedelta(today.weekday())
    if match["this"] or match["now"]:
        return Days(monday, today)
    return Days(monday - timedelta(7), monday - timedelta(1))


def _weekend(_: re.Match[str], today: date) -> Days:
    saturday = today - timedelta((today.weekday() - 5) % 7 or 7)
    return Days(saturday, min(saturday + timedelta(1), today))


def _months_ago(match: re.Match[str], today: date) -> Days:
    """Return the two weeks around it: "a month ago" is said of no certain day."""
    middle = today - timedelta(30 * int(match["months"] or 1))
    return Days(middle - timedelta(7), middle + timedelta(7))


def _of_the_month(match: re.Match[str], today: date) -> Days | None:
    """Return the last day with this number."""
    day, month = int(match["day"]), today.replace(day=1)
    for _ in range(3):
        found = _dated(day, month.month, str(month.year), today)
        if found and found.first <= today:
            return found
        month = (month - timedelta(1)).replace(day=1)
    return None


def _last_month(_: re.Match[str], today: date) -> Days:
    last = today.replace(day=1) - timedelta(1)
    return Days(last.replace(day=1), last)


def _weekday(match: re.Match[str], today: date) -> Days:
    """Return the last such day before *today*: for today itself people say "today"."""
    number = _index(_WEEKDAY_PATTERNS, match, "weekday")
    return _day(today - timedelta((today.weekday() - number - 1) % 7 + 1))


def _index(patterns: tuple[re.Pattern[str], ...], match: re.Match[str], group: str) -> int:
    start, end = match.span(group)
    return next(i for i, p in enumerate(patterns) if p.match(match.string, start, end))


def _numeric(match: re.Match[str], today: date) -> Days | None:
    day, month = int(match["day"]), int(match["number"])
    if month > 12 >= day and "/" in match.group():  # noqa: PLR2004 - months; an American order
        day, month = month, day
    year = match["year"]
    full = f"20{year}" if year and len(year) == 2 else year  # noqa: PLR2004 - «12.11.26»
    return _dated(day, month, full, today)


def _named(match: re.Match[str], today: date) -> Days | None:
    month = _index(_MONTH_PATTERNS, match, "month") + 1
    return _dated(int(match["day"]), month, match["year"], today)


def _dated(day: int, month: int, year: str | None, today: date) -> Days | None:
    """Return the date; without a year the last one that has come."""
    years = (int(year),) if year else range(today.year, today.year - YEARS_BACK - 1, -1)
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found <= today:
            return _day(found)
    return None


def _from_to(match: re.Match[str], today: date) -> Days | None:
    last = _named(match, today)
    first = int(match["from"])
    if last is None or not 0 < first < last.last.day:
        return None
    return Days(last.first.replace(day=first), last.last)


def _whole_month(match: re.Match[str], today: date) -> Days:
    month = _index(_MONTH_PATTERNS, match, "month") + 1
    year = int(match["year"] or today.year - (month > today.month))
    first = date(year, month, 1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return Days(first, min(last, today) if first <= today else last)


Rule = tuple[re.Pattern[str], Reading]

_BACK: tuple[Rule, ...] = tuple(
    (pattern(rf"{WORD}{source} (?:назад|бұрын|ago)\b"), reading)
    for source, reading in (
        (r"(?:(?P<weeks>\d) )?(?:a )?(?:недел[юи]|апта|weeks?)", _weeks_ago),
        (r"(?P<months>(?!))?(?:a month|месяц|ай)", _months_ago),
        (r"(?P<months>\d{1,2}) (?:месяц\w*|ай|months?)", _months_ago),
        (r"(?P<days>\d{1,3}) (?:дн\w+|день|сут\w+|күн|days?)", _ago),
    )
)
_WORDED: tuple[Rule, ...] = tuple(
    (pattern(source), reading)
    for source, reading in (
        (r"\b(?:позавчера|алдыңғы күні|арғы күні|(?:the )?day before yesterday)\b", _shift(-2)),
        (r"\b(?:послезавтра|бүрсігүні|day after tomorrow)\b", _shift(2)),
        (r"\b(?:вчера\w*|вчира|вчора|кеше(?:гі|ден)?|yesterday)\b", _shift(-1)),
        (r"\b(?:сегодня\w*|седня|сегодн|бүгін(?:гі)?|today)\b", _shift(0)),
        (r"\b(?:завтра|ертең|tomorrow)\b", _shift(1)),
        (
            r"\b(?:на (?:прошл\w+|(?P<this>этой)) неделе|(?P<now>осы аптада|this week)|өткен апта\w*|last week)\b",
            _week,
        ),
        (
            r"\b(?:на выходных|в выходные|(?:last|at the|on the) weekend|демалыс күндері)\b",
            _weekend,
        ),
        (r"\b(?:в прошлом месяце|өткен айда|last month)\b", _last_month),
        (
            rf"\b(?:(?:во?|on|last|прошл\w+|эт[уо]т?|өткен) ){{0,3}}(?P<weekday>{any_of(*_WEEKDAYS)})\b(?: күні)?",
            _weekday,
        ),
    )
)
_DIGITS: tuple[Rule, ...] = tuple(
    (pattern(source), reading)
    for source, reading in (
        (
            r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)t?",
            _numeric,
        ),
        (
            r"(?<![\d.,:/$])(?P<day>\d{1,2})[./](?P<number>\d{1,2})[./](?P<year>\d{4}|\d\d)(?![\d/])(?: ?г(?:ода|\.)?(?!\w))?",
            _numeric,
        ),
        (
            r"(?<![\d.,:/$])(?<!\bв )(?<!at )(?<!сағат )(?P<day>\d{1,2})[./](?P<number>0\d|1[0-2])(?P<year>(?!))?(?![\d%:/]|[.,]\d)"
            + _MONEY
            + r"(?!-?(?:да|де|та|те)\b| ?[ap]\.?m)",
            _numeric,
        ),
        (
            rf"\b(?:с |from )?(?P<from>\d{{1,2}})(?: ?- ?| по | to )(?P<day>\d{{1,2}}) {_MONTH}{_YEAR}?",
            _from_to,
        ),
        (
            (
                r"(?<![\d.,:-])(?P<year>(?:19|20)\d\d) ?-?жыл\w* "
                rf"(?P<day>\d{{1,2}}) ?-?{_MONTH}(?:ындағы)?"
            ),
            _named,
        ),
        (rf"(?<![\d.,:-])(?P<day>\d{{1,2}}){_NTH} ?-?(?:of )?{_MONTH}{_YEAR}?", _named),
        (
            rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th|-?с?[ыи]\w*)?(?![\d:]| times)(?: күні)?{_YEAR}?",
            _named,
        ),
        (rf"\b(?:в |in )?{_MONTH} (?P<year>20\d\d)\b(?: ?(?:года|г\.?))?", _whole_month),
        (
            (
                r"(?<![\d.,:-])(?:the )?(?P<day>\d{1,2})"
                r"(?:-?с?інде|-?с?ында|-?сы күні|(?:-?го(?: числа)?| числа|(?<=the \d\d)th|(?<=the \d)th)"
                r"(?= *(?:$|[,.;]|в |at |утром|вечером|днем|ночью|звонил|при)))"
            ),
            _of_the_month,
        ),
    )
)
_TYPED: Rule = (pattern(rf"\A(?:в |in )?{_MONTH}(?P<year>(?!))?\Z"), _whole_month)


def counts_back(text: str) -> bool:
    """Return whether folded *text* may count back from now: "two hours ago"."""
    return any(word in text for word in _AGO)


def days_in(text: str, today: date, *, typed: bool = False) -> Found:
    """Return the days folded, spelled out *text* names, seen from *today*.

    *typed* means an answer to "when": then a month alone is one. Recurring days («по пятницам»)
    and dates of birth are taken out and are no days.
    """
    found: dict[Days, None] = {}
    text, recurring = _RECURRING.subn(" ", text)
    back = _BACK if counts_back(text) else ()
    digits = _DIGITS if _HAS_DIGIT.search(text) else ()
    rules = (*back, *_WORDED, *digits)
    for source, reading in (*rules, _TYPED) if typed else rules:
        for _ in range(MANY):
            if not (match := source.search(text)):
                break
            days = reading(match, today)
            if days and not _BIRTH.match(text, match.end()):
                found[days] = None
            text = f"{text[: match.start()]} {MARK} {text[match.end() :]}"
    return Found(tuple(found), text, recurring > 0)


_HAS_DIGIT = re.compile(r"\d")
