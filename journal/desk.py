"""The writing desk: entries being written now, as far as this program has seen them.

While the journal is locked nothing can be read back, so the card of an entry is drawn from what
passed through the pen in the last minutes. In memory only; after a restart a card shows its
number and what is said from then on.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from journal.casebook import fold
from journal.events import Event, Recorded, Type
from journal.incident import BlobId, Incident
from journal.ports import OwnerId, Receipt
from journal.times import Clock

OPEN_FOR = timedelta(minutes=10)  # product, section 3: "while a card is open"


NewId = Callable[[], UUID]


def _names(event: Event, blob: BlobId) -> bool:
    file = event.sections.get("file")
    return isinstance(file, dict) and file.get("blob") == blob.hex


@dataclass(slots=True)
class Sheet:
    """One entry on the desk: its number, its events so far, its card in the chat."""

    subject: UUID
    number: int
    touched_at: datetime
    records: list[Recorded] = field(default_factory=list, repr=False)
    card: int | None = None
    done: bool = False
    joined: tuple[UUID, int] | None = None  # the sheet before it, which its words may belong to
    guest: bool = False  # its newest file joined by itself and may belong elsewhere
    opened: bool = False  # read from the unlocked journal: forgotten when that locks
    called: bool = False  # she asked that the next files join it

    @property
    def begun(self) -> bool:
        """Return whether the desk saw the entry from its first event."""
        return bool(self.records) and self.records[0].event.type is Type.CREATED

    @property
    def incident(self) -> Incident | None:
        """Return the entry as it is known here; None when its beginning was not seen."""
        if not self.begun:
            return None
        return fold(self.records, first_number=self.number).incidents[0]


class Desk:
    """The sheets of everybody who is writing now."""

    def __init__(self, clock: Clock, open_for: timedelta = OPEN_FOR) -> None:
        self._clock = clock
        self._open_for = open_for
        self._sheets: dict[OwnerId, dict[UUID, Sheet]] = {}

    def lay(self, owner: OwnerId, receipt: Receipt, event: Event) -> Sheet:
        """Put a written event on its sheet and return the sheet."""
        now = self._clock()
        sheets = self._sheets.setdefault(owner, {})
        sheet = sheets.get(receipt.subject)
        if sheet is None:
            sheet = sheets[receipt.subject] = Sheet(receipt.subject, receipt.number or 0, now)
        if receipt.fresh:
            sheet.records.append(Recorded(receipt.seq, now, event))
        sheet.touched_at = now
        return sheet

    def lay_out(self, owner: OwnerId, number: int, records: Sequence[Recorded]) -> Sheet:
        """Put an entry read from the unlocked journal on the desk and return its sheet.

        *records* are all of its events. Files do not join it unless ``call`` says so.
        """
        subject = records[0].event.subject
        sheet = self.sheet(owner, subject)
        if sheet is None:
            sheet = Sheet(subject, number, self._clock(), done=True)
            self._sheets.setdefault(owner, {})[subject] = sheet
        sheet.records, sheet.opened = list(records), True
        sheet.touched_at = self._clock()
        return sheet

    def call(self, owner: OwnerId, sheet: Sheet) -> None:
        """Let the next files join *sheet*, whichever entry was open until now."""
        for other in self._sheets.get(owner, {}).values():
            other.done = other is not sheet
            other.called = other is sheet

    def close(self, owner: OwnerId) -> None:
        """Forget what was read from a journal that has locked; what is being written stays."""
        for sheet in self._sheets.get(owner, {}).values():
            if sheet.opened:
                sheet.records, sheet.opened = [], False

    def sheet(self, owner: OwnerId, subject: UUID) -> Sheet | None:
        """Return the sheet of *subject*; None when the desk no longer has it."""
        return next((s for s in self._fresh(owner) if s.subject == subject), None)

    def incident(self, owner: OwnerId, subject: UUID) -> Incident | None:
        """Return an entry as far as the desk knows all of it."""
        sheet = self.sheet(owner, subject)
        return sheet.incident if sheet else None

    def before(self, owner: OwnerId, subject: UUID) -> Incident | None:
        """Return the entry that was open when this one began, if it still lies here."""
        sheet = self.sheet(owner, subject)
        return self.incident(owner, sheet.joined[0]) if sheet and sheet.joined else None

    def attached(self, owner: OwnerId, subject: UUID, blob: BlobId) -> Event | None:
        """Return the event that put the file *blob* to an entry lying here."""
        sheet = self.sheet(owner, subject)
        events = (r.event for r in sheet.records) if sheet else ()
        return next((e for e in events if e.type is Type.ATTACH and _names(e, blob)), None)

    def open(self, owner: OwnerId) -> Sheet | None:
        """Return the sheet that files join: the newest one that is not done."""
        newest = max(self._fresh(owner), key=lambda s: s.number, default=None)
        return None if newest is None or newest.done else newest

    def clear(self, owner: OwnerId) -> None:
        """Forget everything of one person: she hid the chat or wiped it."""
        self._sheets.pop(owner, None)

    def tidy(self) -> None:
        """Forget the sheets nobody touched for a while."""
        for owner in list(self._sheets):
            fresh = {s.subject: s for s in self._fresh(owner)}
            if fresh:
                self._sheets[owner] = fresh
            else:
                del self._sheets[owner]

    def _fresh(self, owner: OwnerId) -> Iterator[Sheet]:
        oldest = self._clock() - self._open_for
        return (s for s in self._sheets.get(owner, {}).values() if s.touched_at >= oldest)
