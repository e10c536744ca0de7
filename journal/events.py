"""The events that are written: what each one says, before it is sealed.

An event is about one subject (an incident or a fact of the case) and has sections, each with
its own commitment, so that one of them can later be withheld (``docs/format.md``). The header
with place and time is added where the event is sealed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from journal.canonical import JsonValue
from journal.incident import BlobId, Origin, Part, Via
from journal.times import seconds


class Type(StrEnum):
    """What an event does; the values are part of the sealed format."""

    CREATED = "created"
    DETAIL = "detail"
    ATTACH = "attach"
    RETRACT = "retract"
    CASE = "case"
    ANCHOR = "anchor"
    EXPORT = "export"
    RESTORED = "restored"
    REKEY = "rekey"


class FactType(StrEnum):
    """What a fact of the case is about."""

    APPLICANT = "applicant"
    QUIET_DAY = "quiet-day"
    PERSON = "person"
    REFUSAL = "refusal"
    HARM = "harm"
    ACT = "act"
    ORDER = "order"
    WITNESS = "witness"
    FILING = "filing"


@dataclass(frozen=True, slots=True)
class Said:
    """One value of one part: hers, or the program's guess."""

    value: JsonValue = field(repr=False)
    guessed: bool = False
    reason: str = field(default="", repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {"value": self.value, "guessed": self.guessed, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Event:
    """What the pen writes: a type, a subject, sections, and a secret outside the commitments.

    ``secret`` holds a file key: it must not be committed to, or disclosing an entry would
    disclose the key of its file.
    """

    type: Type
    subject: UUID
    sections: Mapping[str, JsonValue] = field(repr=False)
    secret: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the journal: with its place and the time it was recorded."""

    seq: int
    recorded_at: datetime
    event: Event


@dataclass(frozen=True, slots=True)
class Kept:
    """A sealed file: where it lies, its key, and what the bytes were."""

    blob: BlobId
    key: bytes = field(repr=False)
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """How a message reached the bot: kind, her zone that day, origin of a forward."""

    via: Via
    sent_at: datetime
    zone: str
    origin: Origin | None = field(default=None, repr=False)

    def to_json(self) -> JsonValue:
        """Return the sealed form."""
        return {
            "via": self.via.value,
            "sent": seconds(self.sent_at),
            "zone": self.zone,
            "origin": self.origin.to_json() if self.origin else None,
        }


def created(subject: UUID, received: Received, parts: Mapping[Part, Said]) -> Event:
    """Return the event that begins an entry."""
    said = {part.value: value.to_json() for part, value in parts.items()}
    return Event(Type.CREATED, subject, {"source": received.to_json(), **said})


def detail(subject: UUID, parts: Mapping[str, Said]) -> Event:
    """Return the event that says or corrects parts of an entry or a fact."""
    return Event(Type.DETAIL, subject, {str(name): said.to_json() for name, said in parts.items()})


def attach(
    subject: UUID, kept: Kept, received: Received, *, name: str, mime: str, caption: str = ""
) -> Event:
    """Return the event that puts a sealed file to an entry or a fact."""
    file: JsonValue = {
        "blob": kept.blob.hex,
        "sha256": kept.sha256,
        "size": kept.size,
        "name": name,
        "mime": mime,
    }
    sections: dict[str, JsonValue] = {"file": file, "source": received.to_json()}
    if caption:
        sections["caption"] = Said(caption).to_json()
    return Event(Type.ATTACH, subject, sections, {"key": kept.key.hex()})


def retract(subject: UUID, reason: str, *, blob: BlobId | None = None) -> Event:
    """Return the event that takes back an entry, a fact, or one file of it."""
    sections: dict[str, JsonValue] = {"reason": Said(reason).to_json()}
    if blob is not None:
        sections["file"] = {"blob": blob.hex}
    return Event(Type.RETRACT, subject, sections)


def fact(subject: UUID, about: FactType, zone: str, parts: Mapping[str, Said]) -> Event:
    """Return the event that begins a fact of the case."""
    said = {name: value.to_json() for name, value in parts.items()}
    return Event(Type.CASE, subject, {"fact": {"about": about.value, "zone": zone}, **said})


def export(subject: UUID, report: Mapping[str, JsonValue]) -> Event:
    """Return the event that says what a report disclosed: its number, hash and sequence numbers."""
    return Event(Type.EXPORT, subject, {"report": dict(report)})
