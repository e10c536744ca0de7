"""How many times: digits or number words with a unit; no figure out of "many" or a rate."""

from journal.errors import NotUnderstoodError
from journal.reading.words import WORD, any_of, fold, pattern, spelled_out

MOST = 9999  # a figure beyond it is a code or a sum, not something one person counted

_TIMES = any_of("раза?", "рет", "times", "time", "x", "х")
_THINGS = any_of(
    r"звон(?:ок|к[аи]|ков)",
    r"пропущенн\w+",
    r"смс\w*",
    r"sms",
    r"сообщени\w+",
    r"голосов\w+",
    r"пис(?:ем|ьм\w+)",
    r"missed",
    r"(?:phone |voice )?calls?",
    r"texts?",
    r"messages?",
    r"e-?mails?",
    r"қоңырау\w*",
    r"хабарлама\w*",
    r"хат",
)
_ADJECTIVE = r"(?:(?:новых|новые|подряд|missed|silent|voice|video|new|пропущенн\w+) )?"
_FIGURE = pattern(
    rf"{WORD}(?:(?<![\d.,:/+-])(?P<count>\d{{1,4}}) ?{any_of(_TIMES, _ADJECTIVE + _THINGS)}\b"
    r"|пропущенн\w+:? (?P<missed>\d{1,3})\b(?![:.]\d)"
    r"|раза? (?P<about>\d{1,3})\b(?![:.-]\d)(?! ?(?:мин|час|сек|сағ))"
    r"|(?P<word>дважды|трижды|четырежды|twice|thrice)\b)"
)
_WORDS = {"дважды": 2, "twice": 2, "трижды": 3, "thrice": 3, "четырежды": 4}
_BOUND = pattern(
    r"(?:больше|более|свыше|минимум|не менее|не меньше|more than|over|at least|кемінде|\bпо|\bв"
    r"|күніне|сағатына|аптасына|айына|per day|почти|almost)(?: чем)? $"
)
_RATE = pattern(
    r" ?(?:в (?:день|час|неделю|сутки|минуту|месяц)\b|ежедневно|кажд|every|each|daily|per\b"
    r"|an? (?:day|week|hour|night|month|minute)\b|больше\b|меньше\b|чаще\b|сайын|артық|көп)"
)
_ONLY = pattern(
    r"(?:около|примерно|где-то|раз|about|around|шамамен|всего|только|just|only)? ?"
    r"(?P<count>\d{1,4})(?: ?-?(?:да|де|шы|ші|шақты))?[.!]?"
)
_ONCE = pattern(r"(?:just |only )?once[.!]?")


def count_in(text: str) -> int | None:
    """Return the one count that folded, spelled out *text* names; None for several or a rate."""
    found = set()
    for match in _FIGURE.finditer(text):
        before, after = text[max(0, match.start() - 20) : match.start()], match.end()
        if _BOUND.search(before) or _RATE.match(text, after):
            return None
        figures = match.groupdict()
        digits = figures["count"] or figures["missed"] or figures["about"]
        found.add(int(digits) if digits else _WORDS[figures["word"]])
    return found.pop() if len(found) == 1 and 0 not in found else None


def read_count(text: str) -> int:
    """Return the count she typed, 1 to 9999; raise ``NotUnderstoodError`` for anything else."""
    digits = spelled_out(fold(text.strip()[:100]))
    if _ONCE.fullmatch(digits):
        return 1
    only = _ONLY.fullmatch(digits)
    count = int(only["count"]) if only else count_in(digits)
    if not count:
        raise NotUnderstoodError
    return count
