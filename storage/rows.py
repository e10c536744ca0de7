"""One event as one row: composed and sealed to a journal's public half, opened and checked.

Knows nothing of SQL; the bytes are those of ``docs/format.md``.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from journal.canonical import JsonValue, dump
from journal.errors import FormatError
from journal.events import Event, Recorded, Type
from journal.proofs import HASH, Frontier, Inner, Section, commit
from vault.errors import FormatError as RowFormatError
from vault.errors import TamperedError
from vault.events import Place, open_event, seal_event
from vault.slots import Opened

EPOCH = 1  # of the key pair; raised when a journal is sealed to a new one
VERSION = 1  # of the header
HEADER = "header"


@dataclass(frozen=True, slots=True)
class Target:
    """The journal a pen writes to: its id and the public half that seals for it."""

    jid: bytes
    public: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event made ready for sealing: its sections as canonical bytes."""

    type: Type
    subject: UUID
    sections: tuple[Section, ...] = field(repr=False)
    secret: Mapping[str, str] = field(repr=False)
    blob: bytes | None


@dataclass(frozen=True, slots=True)
class Opening:
    """A row opened: the event, and its leaf and root before it for whoever checks the chain."""

    recorded: Recorded = field(repr=False)
    leaf: bytes = field(repr=False)
    prev: bytes = field(repr=False)


def draft(event: Event) -> Draft:
    """Return *event* ready for sealing; raise ``CanonicalError`` for what cannot be sealed."""
    sections = tuple((name, dump(value)) for name, value in event.sections.items())
    return Draft(event.type, event.subject, sections, event.secret, _blob(event))


def seal_row(
    target: Target, row_key: bytes, ready: Draft, tree: Frontier, at: datetime
) -> tuple[bytes, bytes]:
    """Return the leaf and the row of the event that follows those in *tree*."""
    seq, prev = tree.n, tree.root()
    header: JsonValue = {
        "eid": ready.subject.hex,
        "jid": target.jid.hex(),
        "prev": prev.hex(),
        "seq": seq,
        "t": ready.type.value,
        "ts": int(at.timestamp() * 1000),
        "v": VERSION,
    }
    inner = Inner(
        secrets.token_bytes(HASH), ((HEADER, dump(header)), *ready.sections), dict(ready.secret)
    )
    leaf, _ = commit(inner.seed, inner.sections)
    place = Place(target.jid, seq, EPOCH, leaf, prev)
    return leaf, seal_event(target.public, row_key, place, inner.to_bytes())


def open_row(opened: Opened, row_key: bytes, seq: int, raw: bytes) -> Opening:
    """Return the event in the row numbered *seq*, bound to its place and to its leaf.

    Raise ``TamperedError`` for anything that was not written there, ``FormatError`` for an
    event of a later version. The chain to the rows before it is the caller's to check.
    """
    try:
        place, text = open_event(opened.secret, row_key, opened.jid, seq, raw, epoch=EPOCH)
    except RowFormatError:
        # Our own databases hold one version only, so another one means changed bytes.
        raise TamperedError from None
    inner = Inner.from_bytes(text)
    if commit(inner.seed, inner.sections)[0] != place.leaf:
        raise TamperedError
    (name, header), *rest = inner.sections
    if name != HEADER:
        raise TamperedError
    sections = {name: _value(value) for name, value in rest}
    recorded = _recorded(_value(header), place, sections, inner.secret)
    return Opening(recorded, place.leaf, place.prev)


def _value(section: bytes) -> JsonValue:
    """Return what *section* says; its bytes were found canonical a moment ago."""
    value: JsonValue = json.loads(section.decode())
    return value


def _recorded(
    header: JsonValue,
    place: Place,
    sections: Mapping[str, JsonValue],
    secret: Mapping[str, JsonValue],
) -> Recorded:
    """Return the event that *header* begins; raise when it says another place than its row."""
    match header:
        case {
            "eid": str(eid),
            "jid": str(jid),
            "prev": str(prev),
            "seq": int(seq),
            "t": str(kind),
            "ts": int(ts),
            "v": 1,
        }:
            if (jid, prev, seq) != (place.jid.hex(), place.prev.hex(), place.seq):
                raise TamperedError
            at = datetime.fromtimestamp(ts / 1000, UTC)
            return Recorded(seq, at, Event(_type(kind), UUID(eid), sections, _secret(secret)))
    raise FormatError


def _type(value: str) -> Type:
    try:
        return Type(value)
    except ValueError:
        raise FormatError from None


def _secret(secret: Mapping[str, JsonValue]) -> dict[str, str]:
    return {name: value for name, value in secret.items() if isinstance(value, str)}


def _blob(event: Event) -> bytes | None:
    """Return the id of the file that *event* attaches."""
    match event.type, event.sections.get("file"):
        case Type.ATTACH, {"blob": str(blob)}:
            return UUID(blob).bytes
    return None
