"""What one entry of the journal holds, as folding its events gives it: frozen and validated.

Names follow ``docs/glossary.md``. Knows nothing of sealing, Telegram or documents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType, Self, TypeVar
from uuid import UUID

from journal.canonical import JsonValue
from journal.errors import FormatError
from journal.phones import Number
from journal.times import When, instant, require_aware

IncidentId = NewType("IncidentId", UUID)
BlobId = NewType("BlobId", UUID)

Member = TypeVar("Member", bound=StrEnum)

PDF = "application/pdf"
MAX_WORDS = 4096  # characters; Bot API sendMessage, "1-4096 characters after entities parsing"


def _member(enum: type[Member], value: str) -> Member:
    try:
        return enum(value)
    except ValueError:
        raise FormatError from None


class Kind(StrEnum):
    """«Вид случая» / «оқиға түрі»."""

    CALL = "call"
    MESSAGE = "message"
    VISIT = "visit"
    FOLLOWING = "following"
    ONLINE = "online"
    GIFT = "gift"
    THIRD_PARTY = "third-party"
    DAMAGE = "damage"
    THREAT = "threat"
    VIOLENCE = "violence"
    BLACKMAIL = "blackmail"
    PRIVACY = "privacy"  # made public, or read, without her leave
    OTHER = "other"


class Part(StrEnum):
    """One part of an entry: the name of its section, so each can be withheld by itself."""

    WORDS = "words"
    KIND = "kind"
    WHEN = "when"
    COUNT = "count"
    DIRECTION = "direction"
    DURATION = "duration"
    NUMBER = "number"
    MEANS = "means"  # telephone, or which messenger
    PERSON = "person"
    PLACE = "place"
    QUOTE = "quote"
    WITNESS = "witness"
    KNOWS = "knows"
    ANSWER = "answer"
    VEHICLE = "vehicle"
    SIGNS = "signs"  # clothes, what was in his hands
    CHILDREN = "children"
    EFFECT = "effect"
    UNTAKEN = "untaken"  # name and size of a file too big to be fetched
    PRIVATE = "private"  # never leaves the journal


class PlaceKind(StrEnum):
    """Where it happened, in the words the law and the buttons use."""

    HOME = "home"
    WORK = "work"
    VENUE = "venue"
    STREET = "street"
    ONLINE = "online"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened: a kind, her words, and a pin in micro-degrees when she gave one."""

    kind: PlaceKind
    words: str = field(default="", repr=False)
    pin: tuple[int, int] | None = field(default=None, repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        pin: JsonValue = list(self.pin) if self.pin else None
        return {"kind": self.kind.value, "words": self.words, "pin": pin}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {"kind": str(kind), "words": str(words), "pin": None}:
                return cls(_member(PlaceKind, kind), words)
            case {"kind": str(kind), "words": str(words), "pin": [int(lat), int(lon)]}:
                return cls(_member(PlaceKind, kind), words, (lat, lon))
        raise FormatError


class How(StrEnum):
    """How she knows: the source of knowledge of art. 115 part 4 of the procedure code."""

    SAW = "saw"
    HEARD = "heard"
    TOLD = "told"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How she knows, with words such as who told her."""

    how: How
    words: str = field(default="", repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {"how": self.how.value, "words": self.words}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {"how": str(how), "words": str(words)}:
                return cls(_member(How, how), words)
        raise FormatError


class Level(IntEnum):
    """How it affected her, 0 (not at all) to 3 (very much)."""

    NOT = 0
    LITTLE = 1
    MUCH = 2
    VERY = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """How it affected her: a level, words, or both."""

    level: Level | None = None
    words: str = field(default="", repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {"level": None if self.level is None else int(self.level), "words": self.words}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {"level": None, "words": str(words)}:
                return cls(None, words)
            case {"level": int(level), "words": str(words)} if level in set(Level):
                return cls(Level(level), words)
        raise FormatError


class Via(StrEnum):
    """How something reached the bot; a photo was recompressed by Telegram, a file was not."""

    TEXT = "text"
    TAP = "tap"
    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    VIDEO_NOTE = "video-note"
    ANIMATION = "animation"
    STICKER = "sticker"
    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forward came from, as Telegram reports it; it proves no authorship.

    ``kind`` is Telegram's: ``user``, ``hidden_user``, ``chat`` or ``channel``.
    """

    kind: str
    name: str = field(repr=False)
    at: datetime
    username: str | None = field(default=None, repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        at = int(self.at.timestamp())
        return {"kind": self.kind, "name": self.name, "at": at, "username": self.username}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Return what ``to_json`` wrote; raise ``FormatError`` for anything else."""
        match value:
            case {
                "kind": str(kind),
                "name": str(name),
                "at": int(at),
                "username": str() | None as username,
            }:
                return cls(kind, name, instant(at), username)
        raise FormatError


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One file of an entry: sealed bytes, with the SHA-256 of what Telegram delivered.

    ``number`` counts the files of its entry from 1 and never shifts: file 2 of entry 12 is
    «12.2» wherever it is named.
    """

    number: int
    subject: UUID
    blob: BlobId
    key: bytes = field(repr=False)
    sha256: str
    size: int
    name: str = field(repr=False)
    mime: str
    via: Via
    received_at: datetime
    caption: str = field(default="", repr=False)
    origin: Origin | None = field(default=None, repr=False)
    withdrawn: bool = False

    @property
    def is_picture(self) -> bool:
        """Return whether a small copy of it belongs in a report; decided by name, not trust."""
        return self.via is Via.PHOTO or self.mime.startswith("image/")

    @property
    def is_paged(self) -> bool:
        """Return whether its pages can be counted; decided by name, not trust."""
        return self.mime == PDF


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of one part: what it said, when that was recorded, whether it was a guess."""

    value: JsonValue = field(repr=False)
    recorded_at: datetime
    guessed: bool
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Retraction:
    """She took an entry back: it keeps its number and stays in the record as withdrawn."""

    recorded_at: datetime
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One thing the other person did, as the writer remembers it.

    ``history`` holds every wording of every part, oldest first; ``sequence`` are the places of
    all its events in the journal.
    """

    id: IncidentId
    number: int
    recorded_at: datetime
    via: Via
    zone: str
    origin: Origin | None = field(default=None, repr=False)
    history: Mapping[Part, tuple[Version, ...]] = field(repr=False)
    exhibits: tuple[Exhibit, ...] = ()
    retraction: Retraction | None = None
    sequence: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self.recorded_at)
        if self.number < 1:
            msg = "numbers begin at 1"
            raise ValueError(msg)

    def latest(self, part: Part) -> Version | None:
        """Return the wording of *part* that holds now; None when she said nothing or took it back."""
        versions = self.history.get(part, ())
        return versions[-1] if versions and versions[-1].value is not None else None

    def guessed(self, part: Part) -> bool:
        """Return whether what holds for *part* is the program's reading, not her choice."""
        version = self.latest(part)
        return version is not None and version.guessed

    def amendments(self, part: Part) -> tuple[Version, ...]:
        """Return the wordings of *part* after her first own one, oldest first.

        A guess that she corrected is no amendment: the words were the program's.
        """
        return tuple(v for v in self.history.get(part, ()) if not v.guessed)[1:]

    def text(self, part: Part) -> str:
        """Return a part that is plain words; empty when unsaid."""
        version = self.latest(part)
        return version.value if version and isinstance(version.value, str) else ""

    @property
    def kind(self) -> Kind:
        """Return the kind; ``other`` when nothing said otherwise."""
        return _member(Kind, self.text(Part.KIND)) if self.text(Part.KIND) else Kind.OTHER

    @property
    def when(self) -> When | None:
        """Return when it happened; None when she has not said."""
        version = self.latest(Part.WHEN)
        return When.from_json(version.value) if version else None

    @property
    def count(self) -> int:
        """Return how many times; 1 when unsaid."""
        version = self.latest(Part.COUNT)
        return version.value if version and isinstance(version.value, int) else 1

    @property
    def number_used(self) -> Number | None:
        """Return the number or account it came from."""
        version = self.latest(Part.NUMBER)
        return Number.from_json(version.value) if version else None

    @property
    def place(self) -> Place | None:
        """Return where it happened."""
        version = self.latest(Part.PLACE)
        return Place.from_json(version.value) if version else None

    @property
    def knows(self) -> Knowledge | None:
        """Return how she knows."""
        version = self.latest(Part.KNOWS)
        return Knowledge.from_json(version.value) if version else None

    @property
    def effect(self) -> Effect | None:
        """Return how it affected her."""
        version = self.latest(Part.EFFECT)
        return Effect.from_json(version.value) if version else None

    @property
    def happened_at(self) -> datetime | None:
        """Return the instant, or the start of the span, at which it happened."""
        return self.when.at if self.when else None
