"""What a call or a message came through: an ordinary telephone, or a messenger she names."""

from typing import Final, Literal, get_args

from journal.incident import Kind
from journal.phones import Number
from journal.reading.words import WORD, any_of, pattern

Means = Literal["phone", "whatsapp", "telegram", "instagram"]
MEANS: Final[tuple[Means, ...]] = get_args(Means)

_REACHING = frozenset({Kind.CALL, Kind.MESSAGE, Kind.THREAT, Kind.BLACKMAIL, Kind.ONLINE})
_NAMED = pattern(
    WORD
    + any_of(
        r"(?P<phone>смс\w*|sms\w*|эсэмэс\w*|по (?:сотово\w+ |мобильно\w+ )?телефону"
        r"|телефон(?:мен|дап)|(?:by|over the|on the) phone|text message\w*)",
        r"(?P<whatsapp>(?:ват|вот|уат|во)с+ап\w*|what'?s ?app\w*)",
        r"(?P<telegram>телег(?:рам|а|е|у|и)\w*|telegram\w*|(?:в|по|на) тг)",
        r"(?P<instagram>инст(?:аграм|а|е|у|ы)\w*|insta(?:gram)?\w*)",
    )
    + r"\b"
)
# «Заблокировала его в ватсапе, теперь звонит»: the named one is what he does not use.
_SHUT_OUT = pattern(
    WORD + r"(?:за)?блок\w*|бұғатта\w*|\b(?:un)?block\w*|удалила\b|жойдым\b|deleted\b"
)


def means_of(text: str, kind: Kind | None, number: Number | None) -> Means | None:
    """Return what folded *text* names once; only operators hide a number, so that is a telephone.

    None when several compete, and for what does not come through anything.
    """
    if kind not in _REACHING:
        return None
    found = {match.lastgroup for match in _NAMED.finditer(text)}
    if not found and kind is Kind.CALL and number is not None and number.hidden:
        return "phone"
    if len(found) != 1 or _SHUT_OUT.search(text):
        return None
    named = found.pop()
    return next(means for means in MEANS if means == named)
