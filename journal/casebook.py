"""Folding: from events in their order to entries and facts as they stand now.

Reads only what an event says; that the events are genuine and complete is checked before.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from journal.canonical import JsonValue
from journal.errors import FormatError
from journal.events import Event, FactType, Recorded, Type
from journal.incident import (
    BlobId,
    Exhibit,
    Incident,
    IncidentId,
    Origin,
    Part,
    Retraction,
    Version,
    Via,
)

PARTS = frozenset(part.value for part in Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something of the case that is no incident: a refusal, an order, her own data, a quiet day."""

    id: UUID
    about: FactType
    recorded_at: datetime
    zone: str
    history: Mapping[str, tuple[Version, ...]] = field(repr=False)
    exhibits: tuple[Exhibit, ...] = ()
    retraction: Retraction | None = None
    sequence: tuple[int, ...] = ()

    def value(self, name: str) -> JsonValue:
        """Return what holds now for the field *name*; None when unsaid."""
        versions = self.history.get(name, ())
        return versions[-1].value if versions else None

    def text(self, name: str) -> str:
        """Return a field that is plain words; empty when unsaid."""
        value = self.value(name)
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Exported:
    """A report that was made: its number, when, and what the journal held then."""

    seq: int
    recorded_at: datetime
    report: Mapping[str, JsonValue] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casebook:
    """Everything in a journal, folded: entries by number, facts and reports by order.

    ``size`` and ``root`` name the state of the tree it was read from.
    """

    incidents: tuple[Incident, ...] = field(repr=False)
    facts: tuple[Fact, ...] = field(default=(), repr=False)
    exports: tuple[Exported, ...] = ()
    size: int = 0
    root: bytes = b""

    def about(self, kind: FactType) -> tuple[Fact, ...]:
        """Return the facts of one kind that were not taken back, in the order recorded."""
        return tuple(f for f in self.facts if f.about is kind and f.retraction is None)


@dataclass(slots=True)
class _Subject:
    begun: Recorded
    number: int | None
    history: dict[str, list[Version]] = field(default_factory=dict)
    exhibits: list[Exhibit] = field(default_factory=list)
    retraction: Retraction | None = None
    sequence: list[int] = field(default_factory=list)


def fold(
    records: Iterable[Recorded], *, first_number: int = 1, size: int = 0, root: bytes = b""
) -> Casebook:
    """Return what *records*, in their order, say now.

    ``first_number`` is the number of the first entry among them when they are the tail of a
    journal; events about subjects that begin before it are passed over. Raise ``FormatError``
    for an event of a shape this version does not know.
    """
    subjects: dict[UUID, _Subject] = {}
    exports: list[Exported] = []
    number = first_number
    for record in records:
        event = record.event
        if event.type in {Type.CREATED, Type.CASE}:
            entry = event.type is Type.CREATED
            subjects[event.subject] = _Subject(record, number if entry else None)
            number += entry
        if event.type is Type.EXPORT:
            exports.append(Exported(record.seq, record.recorded_at, _mapping(event, "report")))
        elif (subject := subjects.get(event.subject)) is not None:
            _apply(subject, record)
    incidents: list[Incident] = []
    facts: list[Fact] = []
    begun = deque(subjects.values())
    subjects.clear()
    while begun:  # let go one by one: thousands freed at once keep all threads for 9 ms
        subject = begun.popleft()
        if subject.number is None:
            facts.append(_fact(subject))
        else:
            incidents.append(_incident(subject, subject.number))
    return Casebook(
        incidents=tuple(incidents),
        facts=tuple(facts),
        exports=tuple(exports),
        size=size,
        root=root,
    )


def _apply(subject: _Subject, record: Recorded) -> None:
    subject.sequence.append(record.seq)
    event = record.event
    if event.type is Type.ATTACH:
        subject.exhibits.append(_exhibit(len(subject.exhibits) + 1, record))
    elif event.type is Type.RETRACT:
        _retract(subject, record)
    else:
        for name, value in event.sections.items():
            if name not in {"source", "fact"}:
                subject.history.setdefault(name, []).append(_version(value, record.recorded_at))


def _retract(subject: _Subject, record: Recorded) -> None:
    sections = record.event.sections
    if "file" not in sections:
        reason = _version(sections.get("reason"), record.recorded_at).value
        subject.retraction = Retraction(
            record.recorded_at, reason if isinstance(reason, str) else ""
        )
        return
    blob = _mapping(record.event, "file").get("blob")
    subject.exhibits = [
        replace(exhibit, withdrawn=True) if exhibit.blob.hex == blob else exhibit
        for exhibit in subject.exhibits
    ]


def _version(value: JsonValue, at: datetime) -> Version:
    match value:
        case {"value": said, "guessed": bool(guessed), "reason": str(reason)}:
            return Version(said, at, guessed, reason)
    raise FormatError


def _mapping(event: Event, name: str) -> Mapping[str, JsonValue]:
    value = event.sections.get(name)
    if not isinstance(value, dict):
        raise FormatError
    return value


def _exhibit(number: int, record: Recorded) -> Exhibit:
    event = record.event
    source = _mapping(event, "source")
    caption = event.sections.get("caption")
    match _mapping(event, "file"):
        case {
            "blob": str(blob),
            "sha256": str(sha256),
            "size": int(size),
            "name": str(name),
            "mime": str(mime),
        }:
            return Exhibit(
                number=number,
                subject=event.subject,
                blob=BlobId(UUID(blob)),
                key=bytes.fromhex(event.secret.get("key", "")),
                sha256=sha256,
                size=size,
                name=name,
                mime=mime,
                via=_via(source),
                received_at=record.recorded_at,
                caption=_plain(_version(caption, record.recorded_at).value) if caption else "",
                origin=_origin(source),
            )
    raise FormatError


def _incident(subject: _Subject, number: int) -> Incident:
    source = _mapping(subject.begun.event, "source")
    return Incident(
        id=IncidentId(subject.begun.event.subject),
        number=number,
        recorded_at=subject.begun.recorded_at,
        via=_via(source),
        zone=_plain(source.get("zone")),
        origin=_origin(source),
        history={Part(k): tuple(v) for k, v in subject.history.items() if k in PARTS},
        exhibits=tuple(subject.exhibits),
        retraction=subject.retraction,
        sequence=tuple(subject.sequence),
    )


def _fact(subject: _Subject) -> Fact:
    head = _mapping(subject.begun.event, "fact")
    try:
        about = FactType(_plain(head.get("about")))
    except ValueError:
        raise FormatError from None
    return Fact(
        id=subject.begun.event.subject,
        about=about,
        recorded_at=subject.begun.recorded_at,
        zone=_plain(head.get("zone")),
        history={k: tuple(v) for k, v in subject.history.items()},
        exhibits=tuple(subject.exhibits),
        retraction=subject.retraction,
        sequence=tuple(subject.sequence),
    )


def _via(source: Mapping[str, JsonValue]) -> Via:
    try:
        return Via(_plain(source.get("via")))
    except ValueError:
        raise FormatError from None


def _origin(source: Mapping[str, JsonValue]) -> Origin | None:
    origin = source.get("origin")
    return None if origin is None else Origin.from_json(origin)


def _plain(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise FormatError
    return value
