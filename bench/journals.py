"""Data folders to measure on: people who have registered, and journals of any length."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path
from uuid import uuid4

from journal.events import Event, Received, created
from journal.incident import Via
from journal.ports import OwnerId, Settings
from journal.recording import Message, understand
from journal.times import now
from storage import Options, Storage
from storage.journals import StoredJournal
from vault.master import load_or_create
from vault.unlocking import CURRENT, TEST_PROFILE, Derivation, Profile

PIN = "482916"
SETTINGS = Settings(language="ru", zone="Asia/Almaty", reminder_at="21:00")
LIGHT = Profile(memory=64, iterations=1, lanes=1)  # where Argon2 is not what is measured
GROUP = 256  # entries handed in at once

LINES = (
    "звонил",
    "звонил 3 раза с 8 701 123 45 67 вчера в 21:40",
    "стоял у подъезда, ждал, пока я выйду, ушла через другой выход",
    "написал в мессенджере: «всё равно найду», я не ответила",
    "кеше кешке үйге келді, есікті қақты, мен ашпадым",
    "ехал за мной от работы до дома около 19:00",
    "сообщение с незнакомого номера +7 702 300 00 17, просил о встрече",
    "he was outside my office at 9 and would not leave",
    "қайта-қайта қоңырау шалды, мен жауап бермедім",
    "звонил с закрытого номера, молчал в трубку",
)


@asynccontextmanager
async def opened(folder: Path, *, light: bool = True) -> AsyncIterator[Storage]:
    """Open the storage in *folder*, made when there is none; answers to PINs are not delayed.

    *light* makes new slots cheap to open; others take what they take in production.
    """
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    master = load_or_create(folder / "master.key", data_exists=False)
    derivation = Derivation(testing=LIGHT)
    options = Options(answer_after=0.0, profile=TEST_PROFILE if light else CURRENT)
    try:
        async with Storage.open(folder, master, derivation, options) as storage:
            yield storage
    finally:
        derivation.close()


async def register(storage: Storage, owners: Iterable[int]) -> None:
    """Give each of *owners* a journal."""
    work = (storage.accounts.register(OwnerId(owner), PIN, SETTINGS) for owner in owners)
    while group := list(islice(work, GROUP)):
        await asyncio.gather(*group)


async def fill(storage: Storage, owner: int, entries: int, begin: int = 0) -> None:
    """Write *entries* into a journal, as if they had come in the last months.

    *begin* counts those written before, so that none is taken for a repetition.
    """
    for start in range(begin, begin + entries, GROUP):
        count = min(GROUP, begin + entries - start)
        pens = (storage.pens.for_update(OwnerId(owner), start + i) for i in range(count))
        await asyncio.gather(*(pen.write(entry(start + i)) for i, pen in enumerate(pens)))


def entry(number: int) -> Event:
    """Return an entry of one of the typical lines, understood as the bot does it."""
    sent = now() - timedelta(minutes=17 * (number % 12_000))
    words = LINES[number % len(LINES)]
    received = Received(via=Via.TEXT, sent_at=sent, zone=SETTINGS.zone)
    return created(
        uuid4(), received, understand(Message(id=0, received=received, words=words), sent, "KZ")
    )


async def unlocked(storage: Storage, owner: int) -> StoredJournal:
    """Return a journal opened anew, with nothing of it read yet."""
    storage.accounts.lock(OwnerId(owner))
    await storage.accounts.unlock(OwnerId(owner), PIN)
    journal = storage.accounts.journal(OwnerId(owner))
    assert journal is not None
    return journal
