"""What the conversation needs from the world, as Protocols: storage and vault provide them.

Holding a ``Journal`` is the permission to read; everybody may hold a ``Pen``.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from journal.casebook import Casebook
from journal.events import Event, Kept, Recorded
from journal.incident import Exhibit, Incident, IncidentId

OwnerId = NewType("OwnerId", int)  # Telegram user id of the person whose journal it is
Once = NewType("Once", bytes)  # 16 bytes that name a request; the same name writes once


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that an event is durable.

    ``number`` is the entry's number, or None for a fact. ``fresh`` is False when the same
    request had already been written and nothing was written now.
    """

    subject: UUID
    number: int | None
    seq: int
    fresh: bool


class Pen(Protocol):
    """Appends to one person's journal and can read nothing; needs no unlocking."""

    async def write(self, event: Event, *, once: Once | None = None) -> Receipt:
        """Append *event*; it is committed when this returns.

        Without *once* the name is made from the update being handled, so that its replay
        after a crash writes nothing twice. Raise ``UnavailableError`` when the disk fails.
        """
        ...

    async def written(self, once: Once) -> Receipt | None:
        """Return the receipt of the event written under *once*, kept for a few days."""
        ...

    async def number(self, subject: UUID) -> int | None:
        """Return the number of an entry of hers begun in the last days; None for any other id."""
        ...

    async def keep(self, chunks: AsyncIterator[bytes]) -> Kept:
        """Seal a file chunk by chunk; plaintext never touches the disk. Durable on return."""
        ...

    async def keep_small(self, kept: Kept, copy: bytes) -> None:
        """Seal the small copy of a file this pen kept; what opens the original opens it."""
        ...

    def once(self, *names: str | int) -> Once:
        """Return the name of a request of this person, unlinkable without the site secret."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest number first; ``older`` is the number to ask for next, or None."""

    incidents: tuple[Incident, ...] = field(repr=False)
    total: int
    older: int | None


class Journal(Protocol):
    """One person's unlocked journal; another person's ids find nothing in it."""

    async def page(self, *, below: int | None = None, size: int = 10) -> Page:
        """Return *size* entries with numbers under *below*, newest first.

        Opens only the events it needs, so that it costs the same in a journal of any length.
        """
        ...

    async def incident(self, incident: IncidentId) -> Incident:
        """Return one entry as it stands now; raise ``NotFoundError``."""
        ...

    async def records(self, incident: IncidentId) -> tuple[int, tuple[Recorded, ...]]:
        """Return the number of one entry and all its events; raise ``NotFoundError``."""
        ...

    async def casebook(self) -> Casebook:
        """Return everything, after checking every row, every link and every commitment.

        Raise ``TamperedError`` of the vault when a single byte is not what was written.
        """
        ...

    async def everything(self) -> tuple[Recorded, ...]:
        """Return all events in their order, after the checks of ``casebook``."""
        ...

    async def read(self, exhibit: Exhibit) -> bytes:
        """Return the original bytes, verified to the last before the first is handed out."""
        ...

    async def small(self, exhibit: Exhibit) -> bytes | None:
        """Return the small copy for reports; None when there is none yet."""
        ...

    async def keep_small(self, exhibit: Exhibit, copy: bytes) -> None:
        """Keep the small copy of *exhibit*, sealed; durable on return."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the bot must know while the journal is locked; sealed under the site key."""

    language: str
    zone: str
    discreet: bool = True
    sweep_after: int = 10  # minutes
    reminder_at: str | None = None  # "21:00", her wall clock; None is off
    door: str = "pin6"  # what she opens with: "pin6", "pin8" or "phrase"
    advised: bool = False  # whether she was told about recordings that others do not know of
    nudges: bool | None = None  # whether days that matter may ring; None: she was not asked yet

    @property
    def tz(self) -> ZoneInfo:
        """Return her time zone."""
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The journal opened: what to say at the door."""

    failed: int
    last_opened: datetime | None


@dataclass(frozen=True, slots=True)
class Refused:
    """The journal did not open.

    ``until`` is the end of a delay; ``disabled`` means that only the recovery code opens it.
    """

    until: datetime | None = None
    disabled: bool = False


class Accounts(Protocol):
    """Who has a journal, and the keys to it. A secret is a PIN or a passphrase."""

    async def settings(self, owner: OwnerId) -> Settings | None:
        """Return her settings; None when she has no journal."""
        ...

    async def change(self, owner: OwnerId, settings: Settings) -> None:
        """Keep changed settings."""
        ...

    async def register(self, owner: OwnerId, secret: str, settings: Settings) -> str:
        """Make her journal; return the recovery code to be shown once.

        Raise ``WeakPinError`` of the vault. A second call for a registered owner raises
        ``ExpiredError`` and changes nothing.
        """
        ...

    async def unlock(self, owner: OwnerId, secret: str) -> Unlocked | Refused:
        """Try *secret*, the attempt being counted before the guess is made."""
        ...

    async def change_secret(self, owner: OwnerId, secret: str) -> None:
        """Put a new PIN or passphrase in place of the one that opened the journal, all or nothing.

        Raise ``LockedError`` when it is not open.
        """
        ...

    async def recover(self, owner: OwnerId, code: str, secret: str) -> str:
        """Open with the recovery code, set *secret*, return the next code; all or nothing.

        Also from a new Telegram account: the journal then belongs to *owner*.
        Raise ``BadCodeError`` of the vault when the code opens nothing.
        """
        ...

    async def recoverable(self, owner: OwnerId, code: str) -> bool:
        """Return whether *code* opens a journal, before a new PIN is asked for."""
        ...

    async def renew_code(self, owner: OwnerId) -> str:
        """Put a new recovery code in place of the old one; raise ``LockedError``."""
        ...

    async def wipe(self, owner: OwnerId) -> None:
        """Destroy the keys of all her journals, for good; then remove what they opened.

        Raise ``LockedError`` when none is open; ``UnavailableError`` changes nothing.
        """
        ...

    def is_open(self, owner: OwnerId) -> bool:
        """Return whether her journal is unlocked now; asking keeps it so."""
        ...

    def lock(self, owner: OwnerId) -> None:
        """Forget her key."""
        ...


@dataclass(frozen=True, slots=True)
class Trace:
    """A message in her chat that is to disappear."""

    message: int
    due_at: datetime
    fold: int | None = None  # the entry's number the card folds to before it goes
    fold_at: datetime | None = None
    screen: bool = False  # shown from the unlocked journal: goes when it locks


class Traces(Protocol):
    """Every message of every chat that the bot must later remove, by id."""

    async def add(self, owner: OwnerId, traces: Sequence[Trace]) -> None:
        """Remember messages; a later call for the same message replaces what was known."""
        ...

    async def due(self, now: datetime, limit: int) -> Sequence[tuple[OwnerId, tuple[int, ...]]]:
        """Return chats with the messages whose time has come, at most 100 a chat."""
        ...

    async def folding(self, now: datetime, limit: int) -> Sequence[tuple[OwnerId, int, int]]:
        """Return chat, message and entry number of the cards to fold."""
        ...

    async def of(self, owner: OwnerId, *, screens_only: bool = False) -> tuple[int, ...]:
        """Return every message still standing in her chat."""
        ...

    async def hasten(self, owner: OwnerId, due_at: datetime) -> None:
        """Let every message of hers that was to stay longer go at *due_at*."""
        ...

    async def suspect_all(self, due_at: datetime) -> None:
        """Let go at *due_at* what a crash kept from being noted, in every chat that was talking."""
        ...

    async def suspect(self, owner: OwnerId, due_at: datetime) -> None:
        """Do the same for one chat, once."""
        ...

    async def gone(
        self, owner: OwnerId, messages: Sequence[int], *, due_by: datetime | None = None
    ) -> None:
        """Forget messages that are no longer there; with *due_by* only those due by then."""
        ...

    async def folded(self, owner: OwnerId, message: int) -> None:
        """Note that a card shows one line only now."""
        ...


Ring = Callable[[datetime | None], datetime | None]
"""From the first nudge that is planned, if any, to the next moment to ring; None: never."""


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder whose moment has come, leased to one sender.

    ``nudge`` is the first nudge that is planned, be it of today or of a day to come.
    """

    owner: OwnerId
    settings: Settings
    nudge: datetime | None = None


class Reminders(Protocol):
    """When to ring for whom: the daily check-in and the nudges, without a word of content."""

    async def plan(self, owner: OwnerId, ring: Ring | None) -> None:
        """Set the next moment anew; None takes everything off at once, nudges too."""
        ...

    async def follow(
        self, owner: OwnerId, moments: Sequence[datetime], ring: Ring, *, keep: datetime | None
    ) -> None:
        """Put *moments* in place of the nudges later than *keep*; of all of them for None.

        Nothing is planned for somebody who has no journal any more.
        """
        ...

    async def claim(self, now: datetime, limit: int) -> Sequence[Due]:
        """Lease due reminders, so that a crash repeats rather than loses them."""
        ...

    async def done(
        self,
        owner: OwnerId,
        ring: Ring | None,
        *,
        rung: datetime | None = None,
        blocked: bool = False,
    ) -> None:
        """Close the lease and set the next moment; nudges up to *rung* are over.

        *blocked* puts the person aside.
        """
        ...
