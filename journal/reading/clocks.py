"""The hour somebody types: clock times, spans of them and parts of the day, as minutes.

Works on folded text with digits, after the days were taken out. A bare number is an hour only
where the next word allows it: «в 5 подъезде» is no time.
"""

import re
from dataclasses import dataclass

from journal.reading.dates import MARK
from journal.reading.words import WORD, pattern

HOUR = 60  # minutes
DAY = 24 * HOUR  # minutes
NOON = 12  # o'clock
AFTERNOON = 7  # o'clock; a bare hour before it is said of the afternoon, «в 5» is 17:00
MANY = 4  # times of one wording in one line; more tell nothing and cost time
LATE = 6  # o'clock; from here on an hour "at night" is before midnight


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight; ``end`` of a span may lie in the next day (over 1440).

    ``sure`` is False for "about" and for an hour of which only the half of the day is a guess;
    ``other`` is then the other half.
    """

    start: int
    end: int | None = None
    sure: bool = True
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: its middle, the hour it begins, and how it turns 9 into 21."""

    middle: int
    begins: int
    name: str


_PARTS = {
    "early": Part(6 * HOUR, 5 * HOUR, "morning"),
    "morning": Part(9 * HOUR, 5 * HOUR, "morning"),
    "lunch": Part(13 * HOUR, 12 * HOUR, "day"),
    "afternoon": Part(15 * HOUR, 13 * HOUR, "day"),
    "day": Part(14 * HOUR, 11 * HOUR, "day"),
    "evening": Part(20 * HOUR, 17 * HOUR, "evening"),
    "late": Part(22 * HOUR, 21 * HOUR, "evening"),
    "overnight": Part(23 * HOUR, 22 * HOUR, "night"),  # «вчера ночью»: as the day ended
    "night": Part(2 * HOUR, 0, "night"),
}
_PART = pattern(
    rf"{WORD}(?:(?P<early>рано утром|early(?: in the| *¦)? *morning|таң ата|таңсәріде|под утро)"
    r"|(?P<late>поздно вечером|late (?:in the |at )?(?:evening|night))"
    r"|(?P<morning>утром|утречком|с утречка|таңертең(?:гі|гісін)?|таңмен|таңғы|ертеңгісін|(?<!since )(?:in the )?morning)"
    r"|(?P<afternoon>после обеда|түстен кейін|(?:in the )?afternoon)"
    r"|(?P<lunch>в обед|түсте|түскі|at lunch(?:time)?)"
    r"|(?P<day>днем|күндіз(?:гі)?)"
    r"|(?P<evening>вечером|вечерком|кешке(?! дейін)|кешкі(?:лік|сін)?|кешқұрым|(?:in the )?evening)"
    r"|(?P<overnight>overnight)"
    r"|(?P<night>ночью|түнде|түнгі|түні|at night|night))\b"
)
_SUFFIX = {"у": "morning", "д": "day", "в": "evening", "н": "night", "a": "am", "p": "pm"}
_AFTER = r"(?P<{0}>утра|дня|вечера|ночи|a\.?m\b\.?|p\.?m\b\.?)"
_CASE = r"(?: ?-?(?:да|де|та|те))?"
_SAFE = (
    r"(?= *(?:$|[,.;!?)¦]|(?:часов|часа|час|утра|дня|вечера|ночи|сағат\w*)\b|[ap]\.?m\b|o'?clock"
    r"|(?:он|она|они|мне|меня|ко мне|снова|опять|и|стоял|был|когда|до|после|пока|около дома|у дома|возле)\b"
    r"|(?:he|she|they|me|i|and|again|outside|while|when|in the|at my|on|from|with|yesterday|today)\b"
    r"|(?:мен|ол|маған|тағы|қайта|шамасында|кезінде|жуық|үйге|үйдің|есік|жұмыс\w*|қоңырау|телефон|хабарлама\w*|арасында)\b"
    r"|утром|вечером|ночью|днем|таңертең|кешке|түнде|this|last"
    r"|\w+(?:ал|ил|ел|ёл|ыл|ол|ала|ила|ела|али|или|лся|лась|лись|ает|ит|ед|ied)\b"
    r"|\w+(?:ды|ді|ты|ті|ып|іп|ған|ген)\b))"
)


def _time(number: str) -> str:
    return (
        rf"(?P<h{number}>\d{{1,2}})(?:[:.](?P<m{number}>\d\d))?(?: ?(?:часов|часа|час)\b)?"
        rf" ?{_AFTER.format('p' + number)}?"
    )


_AT = (
    r"(?:\b(?:в|во|at|сағат|часов в|часа в|около|примерно|где-то|после|к|around|about|after|by|шамамен|в районе)"
    rf"|[@{MARK}])"
)
_SPANS = tuple(
    pattern(source)
    for source in (
        rf"\b(?:с|между) {_time('1')} (?:до|и|по) {_time('2')}(?!\d){_SAFE}",
        rf"\b(?:between|from) {_time('1')} ?(?:and|to|till|until|-) ?{_time('2')}(?!\d){_SAFE}",
        rf"(?<!\d){_time('1')} ?(?:бен|пен|мен) {_time('2')}(?:-?\w+)? арасы\w*",
        rf"(?<!\d){_time('1')}-?(?:дан|ден|тан|тен|нан|нен) {_time('2')} ?-?(?:ға|ге|қа|ке) дейін",
        r"(?<![\d.:-])(?P<h1>\d{1,2}):(?P<m1>\d\d)(?P<p1>(?!))? ?- ?(?P<h2>\d{1,2}):(?P<m2>\d\d)(?P<p2>(?!))?(?![\d:])",
        rf"(?<![\d.:-])(?P<h1>\d{{1,2}})(?P<m1>(?!))?(?P<p1>(?!))? ?- ?(?P<h2>\d{{1,2}})(?P<m2>(?!))? ?{_AFTER.format('p2')}\b",
    )
)
_LIMIT = pattern(
    rf"{WORD}(?:(?:до|until|till|til|before|since|с) (?:\d{{1,2}}(?:[:.]\d\d)?(?!\d)(?: ?(?:утра|дня|вечера|ночи|[ap]\.?m))?|полуночи|midnight|noon|обеда)"
    r"|\d{1,2}(?::\d\d)? ?-?(?:ға|ге|қа|ке) дейін|дли\w+ \d+:\d\d|lasted \d+:\d\d)"
)
_TO = pattern(
    rf"\bбез (?P<to>\d{{1,2}}|четверти) (?:минут )?(?P<h>\d{{1,2}})(?!\d)(?P<m>(?!))? ?{_AFTER.format('p')}?"
)
_TO_EN = pattern(
    rf"\b(?P<to>quarter|half|\d{{1,2}}) (?P<past>to|past) (?P<h>\d{{1,2}})(?!\d) ?{_AFTER.format('p')}?"
)
_TO_KK = pattern(
    r"(?<![\d:.])(?P<h>\d{1,2})(?P<m>(?!))?(?P<p>(?!))?-?(?:"
    r"(?:дан|ден|тан|тен|нан|нен) (?P<past>\d{1,2}) (?:минут )?(?:өтк|өтіп|кетк)\w+"
    r"|(?:ға|ге|қа|ке) (?P<to>\d{1,2}) (?:минут )?қал\w+)"
)
_HALF = pattern(
    r"\bпол(?:овин[аеу] )?(?P<word>первого|второго|третьего|четвертого|пятого|шестого|седьмого"
    rf"|восьмого|девятого|десятого|одиннадцатого|двенадцатого)(?: {_AFTER.format('p')})?"
)
_ORDINALS = (
    "первого",
    "второго",
    "третьего",
    "четвертого",
    "пятого",
    "шестого",
    "седьмого",
    "восьмого",
    "девятого",
    "десятого",
    "одиннадцатого",
    "двенадцатого",
)
_SINGLE = tuple(
    pattern(source)
    for source in (
        rf"(?<![\d:.,/+-])(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::\d\d)?(?![\d:])(?! ?мин) ?{_AFTER.format('p')}?",
        rf"(?<![\d:.,/+-])(?P<h>\d{{1,2}})[. ](?P<m>\d\d)(?:-?(?:да|де|та|те)\b| ?{_AFTER.format('p')})",
        rf"{_AT} {{0,3}}(?P<h>\d{{1,2}})[.\- ](?P<m>[0-5]\d)(?![\d.:]){_SAFE}(?P<p>(?!))?",
        r"(?<![\d:.,/+-])(?P<h>\d{1,2})(?P<m>(?!))?(?: ?(?:часов|часа))? ?(?P<p>утра|вечера|a\.?m\b|p\.?m\b)",
        rf"{_AT} (?P<h>\d{{1,2}})(?P<m>(?!))?(?: ?(?:часов|часа|час))? (?P<p>дня|ночи)\b",
        r"(?<![\d:.,/+-])\b(?P<h>\d{1,2})(?P<m>(?!))?(?P<p>(?!))? (?P<half>жарым)(?:да)?\b(?! (?:сағат|жыл|ай|күн))",
        r"(?:(?:таңғы|кешкі|түнгі|түскі|күндізгі|таңертеңгі)(?: сағат)?|сағат) (?P<h>\d{1,2})(?P<m>(?!))?(?P<p>(?!))?(?: ?-?(?:да|де|та|те|лар\w*|лер\w*))?(?![\d:.-])",
        rf"{_AT} {{0,3}}(?P<h>\d{{1,2}})(?P<m>(?!))?(?P<p>(?!))?(?![\d:]){_CASE}(?:-?л[ае]р)?{_SAFE}",
        r"(?<![\d:.,/+-])(?P<h>\d{1,2})(?P<m>(?!))?(?P<p>(?!))? ?o'?clock",
    )
)
_NAMED = pattern(
    r"\b(?:(?P<noon>полдень|(?:at )?noon|midday|тал түсте)|(?P<midnight>полночь|midnight|түн ортасы\w*))\b"
)
_ABOUT = pattern(
    rf"(?:около|примерно|где-то|приблизительно|ближе к|в районе|после|(?:^|[\s{MARK}])к|часов в|часа в|around|about|roughly|after|~|шамамен) *$"
)
_ABOUT_AFTER = pattern(r" ?(?:шамасында|кезінде|жуық|-?л[ае]р)")
_ABOUT_WITHIN = pattern(
    r"^(?:около|примерно|где-то|после|к|часов в|часа в|around|about|after|by|шамамен)\b"
)


_HAS_DIGIT = re.compile(r"\d")
_WORDED = (_HALF, _NAMED)  # all that finds a time in a text without a digit
_ANY = (_HALF, _TO, _TO_EN, _TO_KK, *_SINGLE, _NAMED)


def part_in(text: str) -> Part | None:
    """Return the part of the day *text* names; None when it names two."""
    names = {str(match.lastgroup) for match in _PART.finditer(text)}
    if names - {"night"} == {"overnight"}:
        names = {"overnight"}
    return _PARTS[names.pop()] if len(names) == 1 else None


def clock_in(text: str, part: Part | None) -> tuple[Clock | None, bool]:
    """Return the clock time or span *text* names, read by its *part* of the day, and whether it names several."""
    digits = _HAS_DIGIT.search(text) is not None
    for source in _SPANS if digits else ():
        if match := source.search(text):
            span = _span(match, part)
            return span, False
    found: dict[Clock, None] = {}
    text = _LIMIT.sub(" ; ", text)
    for source in _ANY if digits else _WORDED:
        for _ in range(MANY):
            if not (match := source.search(text)):
                break
            clock = _single(match, part)
            if clock is not None:
                found[clock] = None
            text = f"{text[: match.start()]};{text[match.end() :]}"
    return (next(iter(found)) if len(found) == 1 else None), len(found) > 1


def _single(match: re.Match[str], part: Part | None) -> Clock | None:
    groups = match.groupdict()
    about = _is_about(match)
    if "noon" in groups:
        return Clock(NOON * HOUR if groups["noon"] else 0, sure=not about)
    if "word" in groups:
        minutes = _ORDINALS.index(groups["word"]) * HOUR + HOUR // 2
    else:
        minutes = _minutes(groups)
    return _placed(minutes, _named(groups["p"], part), groups, about=about)


def _minutes(groups: dict[str, str | None]) -> int:
    """Return minutes after midnight as written; 1440 and more when it is no time."""
    hours, minutes = int(groups["h"] or 0), int(groups["m"] or 0) if "m" in groups else 0
    if minutes >= HOUR:
        return DAY
    if groups.get("half"):
        minutes = HOUR // 2
    if step := groups.get("to"):
        size = {"quarter": 15, "четверти": 15, "half": 30}.get(step) or int(step)
        minutes = size if groups.get("past") == "past" else -size
    elif past := groups.get("past"):
        minutes = int(past)
    return hours * HOUR + minutes


def _named(suffix: str | None, part: Part | None) -> str | None:
    if suffix:
        return _SUFFIX[suffix[0]]
    return part.name if part else None


def _placed(
    minutes: int, half: str | None, groups: dict[str, str | None], *, about: bool
) -> Clock | None:
    """Return the clock time in its half of the day; None when there is no such time."""
    if not 0 <= minutes < DAY:
        return None
    hours = minutes // HOUR
    if half:
        # «Вчера в 12 ночи» is the end of that day to some and its beginning to others.
        placed = _in_half(minutes, half)
        return Clock(placed, sure=not about and placed < DAY)
    if groups.get("m") or hours > NOON or not hours:
        return Clock(minutes, sure=not about)
    shifted = minutes % (NOON * HOUR) + (NOON * HOUR if minutes < NOON * HOUR else 0)
    if hours < AFTERNOON:
        return Clock(shifted, sure=False, other=minutes)
    return Clock(minutes, sure=False, other=shifted % DAY)


def _in_half(minutes: int, half: str) -> int:
    """Return *minutes* moved into the named part: 9 in the evening is 21:00, 12 at night is 0:00."""
    hours = minutes // HOUR
    if hours > NOON:
        return minutes
    noon = hours == NOON
    match half:
        case "am" | "morning":
            return minutes - NOON * HOUR if noon and half == "am" else minutes
        case "pm" | "day":
            return minutes if noon or (half == "day" and hours >= 10) else minutes + NOON * HOUR  # noqa: PLR2004 - «10 дня» is before noon
        case "evening":
            return minutes + NOON * HOUR if not noon else DAY
        case _:
            return DAY if noon else minutes + (NOON * HOUR if hours >= LATE else 0)


def _span(match: re.Match[str], part: Part | None) -> Clock | None:
    groups = match.groupdict()
    last = groups["p2"] or groups["p1"]
    ends: list[int] = []
    for number in "12":
        own = groups["p" + number] or last
        clock = _placed(
            _minutes({"h": groups["h" + number], "m": groups["m" + number]}),
            _named(own, part),
            {"m": groups["m" + number]},
            about=False,
        )
        if clock is None:
            return None
        ends.append(clock.start)
    start, end = ends
    if start % DAY == end % DAY:
        return None
    return Clock(start % DAY, end % DAY + (DAY if end % DAY < start % DAY else 0))


def _is_about(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 14) : match.start()]
    return bool(
        _ABOUT.search(before)
        or _ABOUT_WITHIN.search(match.group())
        or _ABOUT_AFTER.match(match.string, match.end())
        or "-лар" in match.group()
        or "-лер" in match.group()
    )
