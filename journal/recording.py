"""Writing down: whatever she sends becomes a sealed entry before any question is asked."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from journal import reading
from journal.desk import Desk, NewId, Sheet
from journal.errors import ExpiredError
from journal.events import Event, Kept, Received, Said, attach, created, detail, retract
from journal.incident import Incident, Kind, Part, Place, PlaceKind, Via
from journal.ports import Once, OwnerId, Pen, Receipt
from journal.times import Clock, Precision, When

MAX_FILE = 20 * 1024 * 1024  # bytes; Bot API getFile, "up to 20MB in size"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What she sent, taken out of Telegram: words, and how they came.

    ``group`` names the album it is a part of; ``contact`` and ``pin`` come with those kinds.
    """

    id: int
    received: Received
    words: str = field(default="", repr=False)
    group: str | None = None
    contact: str | None = field(default=None, repr=False)
    pin: tuple[int, int] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A file of hers that Telegram holds: what is said about it, and how to fetch it."""

    name: str = field(repr=False)
    mime: str
    size: int | None
    chunks: AsyncIterator[bytes] = field(repr=False)


class Seen(Protocol):
    """A file that is being fetched, looked at while it passes."""

    chunks: AsyncIterator[bytes]

    def shrink(self, pen: Pen, kept: Kept) -> None:
        """Let a small copy be made of a picture, later and beside everything else."""
        ...


Watch = Callable[[Incoming], AbstractContextManager[Seen]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordIncident:
    """Write down what she sent, before asking anything; *region* is the country she calls from."""

    clock: Clock
    new_id: NewId
    desk: Desk
    region: str

    async def __call__(self, owner: OwnerId, pen: Pen, message: Message) -> Sheet:
        """Return the entry as it was understood; it is durable when this returns."""
        parts = understand(message, self.clock(), self.region)
        return await self.begin(owner, pen, message, parts, name_entry(pen, message))

    async def tap(self, owner: OwnerId, pen: Pen, kind: Kind, nonce: str, zone: str) -> Sheet:
        """Return the entry of one tap: this kind, now. The same *nonce* writes once."""
        now = self.clock()
        parts = {Part.WHEN: Said(When(Precision.EXACT, now, zone=zone).to_json())}
        if kind is not Kind.OTHER:
            parts[Part.KIND] = Said(kind.value)
        message = Message(id=0, received=Received(via=Via.TAP, sent_at=now, zone=zone))
        return await self.begin(owner, pen, message, parts, pen.once("tap", nonce))

    async def begin(
        self, owner: OwnerId, pen: Pen, message: Message, parts: Mapping[Part, Said], once: Once
    ) -> Sheet:
        """Return the entry begun with *parts*, or the one that *once* had already begun."""
        before = self.desk.open(owner)
        event = created(self.new_id(), message.received, parts)
        receipt = await pen.write(event, once=once)
        sheet = self.desk.lay(owner, receipt, event)
        if receipt.fresh and before is not None:
            sheet.joined = (before.subject, before.number)
        return sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendIncident:
    """Say or correct one part of an entry; the earlier wording stays."""

    clock: Clock
    desk: Desk
    region: str

    async def __call__(
        self, owner: OwnerId, pen: Pen, subject: UUID, parts: Mapping[Part, Said]
    ) -> Sheet:
        """Return the corrected entry; durable on return."""
        event = detail(subject, {part.value: said for part, said in parts.items()})
        receipt = await pen.write(event)
        return self.desk.lay(owner, receipt, event)

    async def require(self, owner: OwnerId, pen: Pen, subject: UUID) -> None:
        """Raise ``ExpiredError`` for an entry that is neither on her desk nor newly hers.

        A button's data can be forged, and nothing may be written about another person's entry.
        """
        if self.desk.sheet(owner, subject) is None and await pen.number(subject) is None:
            raise ExpiredError

    async def edited(
        self, owner: OwnerId, pen: Pen, message: Message, edit: datetime
    ) -> Sheet | None:
        """Return the entry that an edited message of hers had begun; None for other messages."""
        receipt = await pen.written(pen.once("entry", message.id)) or await _album(pen, message)
        if receipt is None:
            return None
        said = {Part.WORDS: Said(message.words), **self._guesses(owner, receipt.subject, message)}
        event = detail(receipt.subject, {part.value: value for part, value in said.items()})
        once = pen.once("edit", message.id, int(edit.timestamp()))
        return self.desk.lay(owner, await pen.write(event, once=once), event)

    def _guesses(self, owner: OwnerId, subject: UUID, message: Message) -> dict[Part, Said]:
        """Read the edited words anew for the parts that are still only guesses."""
        known = self.desk.incident(owner, subject)
        if known is None:
            return {}
        then = min(message.received.sent_at, self.clock())
        fresh = understand(message, then, self.region)
        return {part: said for part, said in fresh.items() if said.guessed and known.guessed(part)}

    async def retract(self, owner: OwnerId, pen: Pen, subject: UUID, reason: str) -> Sheet:
        """Take an entry back; it keeps its number and stays in the record as withdrawn."""
        event = retract(subject, reason)
        return self.desk.lay(owner, await pen.write(event), event)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachFile:
    """Put a file to an entry: the open one, its album's, or a new one."""

    record: RecordIncident
    desk: Desk
    watch: Watch

    async def __call__(self, owner: OwnerId, pen: Pen, message: Message, file: Incoming) -> Sheet:
        """Return the entry with the file sealed and committed.

        The entry itself is committed before the file is fetched. A file that Telegram will not
        hand over is noted in the entry with its name and size.
        """
        sheet = await self._place(owner, pen, message)
        if file.size is not None and file.size > MAX_FILE:
            return await self._note(owner, pen, sheet, file)
        once = pen.once("file", message.id)
        if (done := await pen.written(once)) is not None:
            return self.desk.sheet(owner, done.subject) or sheet
        before = sheet.incident
        begins = await pen.written(name_entry(pen, message)) is not None
        with self.watch(file) as seen:
            kept = await pen.keep(seen.chunks)
            event = _attached(sheet, kept, message, file, caption=not _says(before, message))
            sheet = self.desk.lay(owner, await pen.write(event, once=once), event)
            seen.shrink(pen, kept)
        sheet.guest = message.group is None and before is not None and not begins
        return sheet

    async def _place(self, owner: OwnerId, pen: Pen, message: Message) -> Sheet:
        once = name_entry(pen, message)
        begun = await pen.written(once)
        if begun is not None:
            return self.desk.sheet(owner, begun.subject) or Sheet(
                begun.subject, begun.number or 0, self.record.clock()
            )
        open_sheet = self.desk.open(owner)
        if open_sheet is not None and (open_sheet.called or self._belongs(open_sheet, message)):
            return open_sheet
        return await self.record(owner, pen, message)

    def _belongs(self, sheet: Sheet, message: Message) -> bool:
        """Return whether a file joins the open entry by itself.

        An album, a forward, and a caption that tells of another day, begin one of their own.
        """
        if message.group is not None or message.received.origin is not None:
            return False
        before, told = sheet.incident, self._day(message, message.words)
        if before is None or told is None:
            return True
        asserted = before.when is not None and not before.guessed(Part.WHEN)
        known = before.day if asserted else self._day(message, before.text(Part.WORDS))
        return known is None or known == told

    def _day(self, message: Message, words: str) -> date | None:
        received = message.received
        sent, zone = min(received.sent_at, self.record.clock()), ZoneInfo(received.zone)
        when = reading.read(words, sent, zone, self.record.region).when
        return when.day() if when else None

    async def _note(self, owner: OwnerId, pen: Pen, sheet: Sheet, file: Incoming) -> Sheet:
        said = Said({"name": file.name, "size": file.size or 0})
        event = detail(sheet.subject, {Part.UNTAKEN.value: said})
        return self.desk.lay(owner, await pen.write(event), event)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveBetween:
    """Undo what the open card did by itself: join two entries, or part a file from one."""

    desk: Desk
    record: RecordIncident
    amend: AmendIncident

    async def join(self, owner: OwnerId, pen: Pen, subject: UUID, reason: str) -> Sheet | None:
        """Return the earlier entry with this one's words added; this one is taken back.

        None when the desk no longer knows both entries.
        """
        later = self.desk.incident(owner, subject)
        earlier = self.desk.before(owner, subject)
        if later is None or earlier is None or later.retraction is not None:
            return None
        words = "\n".join(filter(None, (i.text(Part.WORDS) for i in (earlier, later))))
        joined = await self.amend(owner, pen, earlier.id, {Part.WORDS: Said(words)})
        (await self.amend.retract(owner, pen, subject, reason)).done = True
        return joined

    async def split(self, owner: OwnerId, pen: Pen, subject: UUID, reason: str) -> Sheet | None:
        """Return a new entry with the newest file of this one; None when it has none here."""
        incident = self.desk.incident(owner, subject)
        files = [e for e in incident.exhibits if not e.withdrawn] if incident else []
        event = self.desk.attached(owner, subject, files[-1].blob) if files else None
        if incident is None or event is None:
            return None
        now = self.record.clock()
        received = Received(via=files[-1].via, sent_at=now, zone=incident.zone)
        message = Message(id=0, received=received, words=files[-1].caption)
        once = pen.once("split", files[-1].blob.hex)
        new = await self.record.begin(
            owner, pen, message, understand(message, now, self.record.region), once
        )
        moved = Event(event.type, new.subject, event.sections, event.secret)
        self.desk.lay(owner, await pen.write(moved), moved)
        taken = retract(subject, reason, blob=files[-1].blob)
        self.desk.lay(owner, await pen.write(taken), taken)
        return new


def _attached(
    sheet: Sheet, kept: Kept, message: Message, file: Incoming, *, caption: bool
) -> Event:
    words = message.words if caption else ""
    received = message.received
    return attach(sheet.subject, kept, received, name=file.name, mime=file.mime, caption=words)


def _says(incident: Incident | None, message: Message) -> bool:
    """Return whether the entry begins with these words; other parts of an album have their own."""
    if incident is None:
        return False
    return message.words in {incident.text(Part.WORDS), incident.text(Part.QUOTE)}


async def _album(pen: Pen, message: Message) -> Receipt | None:
    """Return the receipt of the album that *message* began: its first file followed at once."""
    if message.group is None:
        return None
    begun = await pen.written(name_entry(pen, message))
    file = await pen.written(pen.once("file", message.id))
    return begun if begun and file and file.seq == begun.seq + 1 else None


def name_entry(pen: Pen, message: Message) -> Once:
    """Return the name under which the entry of *message* is written: an album has one."""
    return pen.once("album", message.group) if message.group else pen.once("entry", message.id)


def understand(message: Message, now: datetime, region: str) -> dict[Part, Said]:
    """Return the parts an entry begins with: her words as they are, the rest as a guess."""
    zone = message.received.zone
    parts: dict[Part, Said] = {}
    origin = message.received.origin
    if message.words:
        parts[Part.QUOTE if origin else Part.WORDS] = Said(message.words)
    if origin is not None:
        parts[Part.KIND] = Said(Kind.MESSAGE.value, guessed=True)
        when = When(Precision.EXACT, min(origin.at, now), zone=zone)
        parts[Part.WHEN] = Said(when.to_json(), guessed=True)
    elif message.words:
        parts |= _guess(message.words, now, zone, region)
    if Part.WHEN not in parts:
        sent = min(message.received.sent_at, now)
        parts[Part.WHEN] = Said(When(Precision.ABOUT, sent, zone=zone).to_json(), guessed=True)
    if message.contact is not None:
        parts[Part.NUMBER] = Said(
            reading.read_number(message.contact, region).to_json(), guessed=True
        )
    if message.pin is not None:
        parts[Part.PLACE] = Said(Place(PlaceKind.OTHER, pin=message.pin).to_json())
    return parts


def _guess(words: str, now: datetime, zone: str, region: str) -> dict[Part, Said]:
    guess = reading.read(words, now, ZoneInfo(zone), region)
    found = {
        Part.KIND: guess.kind.value if guess.kind else None,
        Part.WHEN: guess.when.to_json() if guess.when else None,
        Part.COUNT: guess.count,
        Part.NUMBER: guess.number.to_json() if guess.number else None,
        Part.PLACE: Place(guess.place).to_json() if guess.place else None,
        Part.DIRECTION: guess.direction,
        Part.MEANS: guess.means,
    }
    return {part: Said(value, guessed=True) for part, value in found.items() if value is not None}
