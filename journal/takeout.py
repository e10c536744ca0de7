"""Taking everything along: every event as JSON, the name of each file, and the port that packs.

The form of the JSON is in ``docs/takeout.md``; it holds no key.
"""

import json
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Final, Protocol
from uuid import UUID

from journal.canonical import JsonValue
from journal.casebook import Casebook, Fact
from journal.errors import JournalError
from journal.events import Recorded
from journal.incident import BlobId, Incident
from journal.ports import Journal, Settings

FORM: Final = "jazba-notes/1"
_ENDING = re.compile(r"\.[a-z0-9]{1,5}")  # of a name that somebody else chose


class TakeoutError(JournalError):
    """The archive could not be made, or not all of it."""

    text_key = "takeout-failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One ZIP file; ``lost`` is how many files could not be read and are in none."""

    name: str
    data: bytes = field(repr=False)
    lost: int = 0


class Pack(Protocol):
    """Packs everything, one parcel after another, in memory that does not grow with the journal."""

    def __call__(self, journal: Journal, settings: Settings) -> AsyncGenerator[Parcel, None]:
        """Yield the parcels.

        Raise ``LockedError`` when the journal locks meanwhile, ``TamperedError`` of the vault
        when it was changed.
        """
        ...


def things(casebook: Casebook) -> tuple[Incident | Fact, ...]:
    """Return the entries by their numbers, then the facts in the order recorded."""
    return (*casebook.incidents, *casebook.facts)


def names(casebook: Casebook) -> dict[BlobId, str]:
    """Return where each file lies in the archive: names that tell nothing but which one it is."""
    labels = [f"{entry.number:03d}" for entry in casebook.incidents]
    labels += [f"f{place:03d}" for place, _ in enumerate(casebook.facts, 1)]
    return {
        exhibit.blob: f"files/{label}-{exhibit.number}{_ending(exhibit.name)}"
        for label, thing in zip(labels, things(casebook), strict=True)
        for exhibit in thing.exhibits
    }


def told(records: Sequence[Recorded], files: Mapping[BlobId, str], made_at: datetime) -> bytes:
    """Return *records* as one JSON file, exactly as they were sealed but for the keys."""
    events: JsonValue = [_event(record, files) for record in records]
    whole = {"form": FORM, "made": _iso(made_at), "events": events}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _event(record: Recorded, files: Mapping[BlobId, str]) -> JsonValue:
    event = record.event
    sections: JsonValue = dict(event.sections)
    told: dict[str, JsonValue] = {
        "seq": record.seq,
        "recorded": _iso(record.recorded_at),
        "type": event.type.value,
        "subject": event.subject.hex,
        "sections": sections,
    }
    match event.sections.get("file"):
        case {"blob": str(blob)} if path := files.get(BlobId(UUID(blob))):
            told["path"] = path
    return told


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _ending(name: str) -> str:
    found = _ENDING.fullmatch(PurePath(name).suffix.lower())
    return found[0] if found else ""
