"""What kind of thing happened, and who called whom: words to ``Kind``.

Where several fit, the gravest wins: violence, threat, blackmail, damage, private life, following, visit, call, message,
online, gift, third party. The words themselves are in ``journal.reading.phrases``.
"""

from typing import Literal

from journal.incident import Kind
from journal.reading.phrases import PHRASES
from journal.reading.words import any_of, pattern

Direction = Literal["in", "out"]

_GRAVEST_FIRST = (
    Kind.VIOLENCE,
    Kind.THREAT,
    Kind.BLACKMAIL,
    Kind.DAMAGE,
    Kind.PRIVACY,
    Kind.FOLLOWING,
    Kind.VISIT,
    Kind.CALL,
    Kind.MESSAGE,
    Kind.ONLINE,
    Kind.GIFT,
    Kind.THIRD_PARTY,
)
_RANK = {kind: rank for rank, kind in enumerate(_GRAVEST_FIRST)}
# A word or an «'ll» begins before all of them, so that no phrase is tried inside a word.
_KIND = pattern(
    r"\b(?=[\w'])"
    + any_of(
        *(rf"(?P<k{number}>{any_of(*sources)}\b)" for number, (_, sources) in enumerate(PHRASES))
    )
)
_NOT_BEFORE = pattern(
    r"(?:(?:^|[^\w])(?:не|ни|без|больше не|не буд\w+|перестал\w?|боюсь,?(?: что)?(?: он)?)"
    r"|(?:n't|\bnot|\bnever|\bno|\bafraid(?: that)?(?: he)?|\bstopped)(?: \w+)?) $"
)
_NOT_AFTER = pattern(r" ?(?:жоқ|емес|не было|не стало|шалма\w*|келмеді|болған жоқ|шалған жоқ)\b")
_OUT = pattern(
    r"\bя (?:\w+ ){0,2}(?:по|на|от|пере)?(?:звонил|писал|набрал|ответил|отправил|слал)а?\b"
    r"|\bi (?:\w+ )?(?:called|texted|rang|phoned|wrote|messaged|replied|emailed|answered)\b"
    r"|\b(?:шал|жаз|соқ|жібер|хабарлас|звонда)(?:д|т)ым\b"
)
_HERS_OR_HIS = pattern(
    r"^(?!.*\b(?:она|мне|меня|мать|мама|сестра|жена|подруга|он)\b)"
    r".*\b(?:по|на|пере)?(?:звонила|писала|набрала|ответила|отправила)\b"
)


def kind_of(text: str) -> Kind | None:
    """Return the gravest kind folded *text* names without denying it; None when it names none."""
    found = set()
    for match in _KIND.finditer(text):
        kind = PHRASES[int(str(match.lastgroup)[1:])][0]
        denied = _NOT_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
        if kind is not None and not denied and not _NOT_AFTER.match(text, match.end()):
            found.add(kind)
    return min(found, key=_RANK.__getitem__, default=None)


def direction_of(text: str, kind: Kind | None) -> Direction | None:
    """Return who reached whom by telephone; None when the verb fits both of them."""
    if kind not in {Kind.CALL, Kind.MESSAGE}:
        return None
    if _OUT.search(text):
        return "out"
    return None if _HERS_OR_HIS.search(text) else "in"
