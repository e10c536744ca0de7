"""A stopped clock, cheap keys and a real storage in a folder: what tests of many parts share."""

import sqlite3
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal.events import Event, Kept, Received, Said, attach, created
from journal.incident import Part, Via
from journal.ports import OwnerId, Ring, Settings
from storage import Options, Storage
from storage.journals import StoredJournal
from vault.keyring import Keyring
from vault.master import MasterKey, MasterKeys
from vault.unlocking import TEST_PROFILE, Derivation, Profile

AIGERIM = OwnerId(734_512_908_811)
DANA = OwnerId(611_903_447_205)
PIN = "739154"
OTHER_PIN = "804271"
SETTINGS = Settings(language="ru", zone="Asia/Almaty")
NOON = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


@dataclass
class StoppedClock:
    """Time that moves only when a test says so; also counts seconds for the keyring."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        """Return the moment it shows."""
        return self.at

    def seconds(self) -> float:
        """Return the moment as the keyring counts it."""
        return self.at.timestamp()

    def forward(self, by: timedelta) -> None:
        """Move on."""
        self.at += by


@dataclass
class Site:
    """One installation: a data folder, its master key and its clock, opened again and again."""

    folder: Path
    master: MasterKeys = field(default_factory=lambda: MasterKeys(MasterKey.generate()))
    clock: StoppedClock = field(default_factory=StoppedClock)

    @asynccontextmanager
    async def open(
        self, *, restored: bool = False, answer_after: float = 0.0
    ) -> AsyncIterator[Storage]:
        """Open the storage as at a start of the bot, with an Argon2 that takes no time."""
        options = Options(
            high_water=self.folder / "marks",
            restored=restored,
            clock=self.clock,
            answer_after=answer_after,
            profile=TEST_PROFILE,
            keyring=Keyring(self.clock.seconds),
        )
        derivation = Derivation(testing=Profile(8, 1, 1))
        try:
            async with Storage.open(
                self.folder / "data", self.master, derivation, options
            ) as storage:
                yield storage
        finally:
            derivation.close()


def rings_at(moment: datetime) -> Ring:
    """Return the rhythm of somebody for whom it rings at *moment*, whatever else is planned."""
    return lambda _nudge: moment


def entry(words: str = "he rang again", subject: uuid.UUID | None = None) -> Event:
    """Return the event that begins an entry."""
    parts = {Part.WORDS: Said(words), Part.KIND: Said("call", guessed=True)}
    return created(subject or uuid.uuid4(), text(), parts)


def text() -> Received:
    """Return how a typed message reached the bot."""
    return Received(via=Via.TEXT, sent_at=NOON, zone="Asia/Almaty")


def photo(subject: uuid.UUID, kept: Kept) -> Event:
    """Return the event that puts a sealed photo to an entry."""
    received = Received(via=Via.PHOTO, sent_at=NOON, zone="Asia/Almaty")
    return attach(subject, kept, received, name="door.jpg", mime="image/jpeg")


async def chunks(whole: bytes, size: int = 65_536) -> AsyncIterator[bytes]:
    """Yield *whole* as a download gives it."""
    for piece in _pieces(whole, size):
        yield piece


def _pieces(whole: bytes, size: int) -> Iterator[bytes]:
    return (whole[at : at + size] for at in range(0, len(whole), size))


async def unlocked(storage: Storage, owner: OwnerId = AIGERIM) -> StoredJournal:
    """Return the journal of *owner*, opened anew with the usual PIN."""
    await storage.accounts.unlock(owner, PIN)
    journal = storage.accounts.journal(owner)
    assert journal is not None
    return journal


async def words(storage: Storage, owner: OwnerId = AIGERIM) -> list[str]:
    """Return what the entries in the open journal of *owner* say."""
    journal = storage.accounts.journal(owner)
    assert journal is not None
    return [i.text(Part.WORDS) for i in (await journal.casebook()).incidents]


async def write(storage: Storage, *events: Event, owner: OwnerId = AIGERIM) -> list[uuid.UUID]:
    """Append *events*; return what they are about."""
    pen = storage.pens.for_update(owner, str(uuid.uuid4()))
    return [(await pen.write(event)).subject for event in events]


def key_rows(site: Site, sql: str) -> list[tuple[object, ...]]:
    """Ask the keys database behind the bot's back."""
    with closing(sqlite3.connect(site.folder / "data" / "keys.db")) as raw:
        return raw.execute(sql).fetchall()
