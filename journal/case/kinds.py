"""The answers that are offered for the facts of a case; the values are part of the sealed form.

Every such question may also be answered in her own words, which are then kept instead.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

Option = TypeVar("Option", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Chosen(Generic[Option]):
    """An offered answer, or her own words; neither when she has not said."""

    option: Option | None = None
    words: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return self.option is not None or bool(self.words)


class Relation(StrEnum):
    """Who the person is to her."""

    SPOUSE = "spouse"
    EX_SPOUSE = "ex-spouse"
    EX_PARTNER = "ex-partner"
    RELATIVE = "relative"
    ACQUAINTED = "acquainted"
    COLLEAGUE = "colleague"
    NEIGHBOUR = "neighbour"
    STRANGER = "stranger"


class Reason(StrEnum):
    """Why a number or an account is thought to be somebody's."""

    KNOWN = "known"
    SAID = "said"
    VOICE = "voice"
    SAME_TEXT = "same-text"
    MESSENGER = "messenger"
    UNKNOWN = "police"  # she does not know: the police are asked to establish whose it is


class Way(StrEnum):
    """How she said no."""

    CALL = "call"
    MESSAGE = "message"
    IN_PERSON = "in-person"
    OTHERS = "others"
    BLOCK = "block"


class Proof(StrEnum):
    """By what one can see that a refusal reached him."""

    ANSWERED = "answered"
    READ = "read"
    WITNESS = "witness"
    FILE = "file"
    NONE = "none"


class HarmKind(StrEnum):
    """What the pursuit did to her life; which hook of the law each is under stands in the law file."""

    FEAR = "fear"
    DOCTOR = "doctor"
    NUMBER = "number"
    ROUTE = "route"
    HOME = "home"
    JOB = "job"
    MISSED_WORK = "missed-work"
    MONEY = "money"
    CHILDREN = "children"
    INDOORS = "indoors"
    OTHER = "other"


class ActKind(StrEnum):
    """What the police or a court did before."""

    REPORT = "report"
    FINE = "fine"
    ARREST = "arrest"
    VERDICT = "verdict"
    REGISTER = "register"
    OTHER = "other"


class OrderKind(StrEnum):
    """What forbids him to come near."""

    PROTECTIVE = "protective"
    REQUIREMENTS = "requirements"
    APPROACH = "approach"


class Channel(StrEnum):
    """How a statement was handed in; sealed under the names that Kazakhstan has for them."""

    PORTAL = "e-otinish"
    APP = "app102"
    IN_PERSON = "in-person"
    POST = "post"


class Agrees(StrEnum):
    """Whether a witness agrees to be named."""

    YES = "yes"
    NO = "no"
