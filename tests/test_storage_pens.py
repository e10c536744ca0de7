"""Files: sealed as they come, whole or not at all."""

import asyncio
import hashlib
import os
import stat
import uuid
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from journal.errors import NotFoundError, TooBigError, UnavailableError
from journal.incident import Exhibit, IncidentId
from journal.ports import OwnerId
from storage import Storage
from storage.blobs import MAX_FILE
from tests.fakes import AIGERIM, DANA, PIN, SETTINGS, Site, chunks, entry, photo, unlocked
from tests.test_storage_writer import full_disk
from vault.errors import TamperedError

PICTURE = b"\xff\xd8 a door, photographed at night " * 9_000  # 279 000 bytes: two pieces


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """One installation."""
    return Site(tmp_path)


@pytest.fixture
async def storage(site: Site) -> AsyncIterator[Storage]:
    """Two people with journals."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.accounts.register(DANA, PIN, SETTINGS)
        yield storage


async def attached(storage: Storage, whole: bytes = PICTURE, update: int = 1) -> Exhibit:
    """Return a file that was put to a new entry."""
    pen = storage.pens.for_update(AIGERIM, update)
    kept = await pen.keep(chunks(whole))
    receipt = await pen.write(entry())
    await pen.write(photo(receipt.subject, kept))
    book = await (await unlocked(storage)).casebook()
    return book.incidents[-1].exhibits[0]


def files(site: Site) -> list[Path]:
    """Return everything in the folder of sealed files."""
    return [path for path in (site.folder / "data" / "blobs").rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", [0, 1, 262_143, 262_144, 262_145, 1_000_000])
async def test_a_file_comes_back_byte_for_byte(storage: Storage, size: int) -> None:
    """With the hash and the size of what Telegram delivered."""
    whole = os.urandom(size)

    exhibit = await attached(storage, whole)

    assert exhibit.sha256 == hashlib.sha256(whole).hexdigest()
    assert exhibit.size == size
    assert await (await unlocked(storage)).read(exhibit) == whole


async def test_a_file_of_the_largest_size_is_kept_and_a_larger_one_is_not(
    storage: Storage, site: Site
) -> None:
    """20 MiB, as Telegram has it; nothing of the larger one stays."""
    largest = await attached(storage, bytes(MAX_FILE))
    with pytest.raises(TooBigError):
        await storage.pens.for_update(AIGERIM, 2).keep(chunks(bytes(MAX_FILE + 1)))

    assert largest.size == MAX_FILE
    assert [path.name for path in files(site)] == [largest.blob.hex]


async def test_a_download_that_breaks_off_leaves_nothing(storage: Storage, site: Site) -> None:
    """Its own error is what the conversation gets."""

    async def broken() -> AsyncIterator[bytes]:
        yield PICTURE
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await storage.pens.for_update(AIGERIM, 1).keep(broken())

    assert files(site) == []


async def test_a_cancelled_download_leaves_nothing(storage: Storage, site: Site) -> None:
    """A stop of the bot in the middle of a file."""
    begun = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield PICTURE
        begun.set()
        await asyncio.Event().wait()

    keeping = asyncio.ensure_future(storage.pens.for_update(AIGERIM, 1).keep(endless()))
    await begun.wait()
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping

    assert files(site) == []


async def test_a_full_disk_leaves_nothing(storage: Storage, site: Site) -> None:
    """She is told; the thread that sealed is free again, also while more is downloaded."""
    for _ in range(9):
        with full_disk(), pytest.raises(UnavailableError):
            await storage.pens.for_update(AIGERIM, 1).keep(chunks(os.urandom(4_000_000)))

    assert files(site) == []
    assert (await attached(storage)).size == len(PICTURE)


async def test_many_files_at_once_wait_for_each_other(storage: Storage) -> None:
    """More than there are threads."""
    pen = storage.pens.for_update(AIGERIM, 1)

    kept = await asyncio.gather(*(pen.keep(chunks(bytes([i]) * 300_000)) for i in range(20)))

    assert [k.sha256 for k in kept] == [
        hashlib.sha256(bytes([i]) * 300_000).hexdigest() for i in range(20)
    ]


async def test_a_changed_cut_or_exchanged_file_is_refused(storage: Storage, site: Site) -> None:
    """Nothing is handed out that is not the original to the last byte."""
    exhibit = await attached(storage)
    other = await attached(storage, PICTURE[:-1] + b"!", update=2)
    journal = await unlocked(storage)
    path = next(p for p in files(site) if p.name == exhibit.blob.hex)
    whole = path.read_bytes()
    foreign = next(p for p in files(site) if p.name == other.blob.hex).read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1

    for bad in (whole[:-1], whole[:262_144], b"", whole + b"\0", bytes(flipped), foreign):
        path.write_bytes(bad)
        with pytest.raises(TamperedError):
            await journal.read(exhibit)

    path.write_bytes(whole)
    assert await journal.read(exhibit) == PICTURE


async def test_a_file_that_is_gone_is_said_to_be_gone(storage: Storage, site: Site) -> None:
    """And one that cannot be read is an error of the disk."""
    exhibit = await attached(storage)
    journal = await unlocked(storage)
    (path,) = files(site)
    path.unlink()
    with pytest.raises(NotFoundError):
        await journal.read(exhibit)

    path.mkdir()
    with pytest.raises(UnavailableError):
        await journal.read(exhibit)


async def test_another_persons_journal_does_not_open_her_file(storage: Storage) -> None:
    """Not even with the key that the exhibit carries."""
    exhibit = await attached(storage)

    with pytest.raises(TamperedError):
        await (await unlocked(storage, DANA)).read(exhibit)


async def test_the_small_copy_is_kept_and_found(storage: Storage, site: Site) -> None:
    """Under a name that nobody can connect with the original."""
    exhibit = await attached(storage)
    journal = await unlocked(storage)
    assert await journal.small(exhibit) is None

    await journal.keep_small(exhibit, b"a small door")
    await journal.keep_small(exhibit, b"a small door")

    assert await journal.small(exhibit) == b"a small door"
    assert len(files(site)) == 2
    small = next(p for p in files(site) if p.name != exhibit.blob.hex)
    small.write_bytes(small.read_bytes()[:-1])
    with pytest.raises(TamperedError):
        await journal.small(exhibit)


async def test_the_pen_can_keep_a_small_copy_at_once(storage: Storage) -> None:
    """While the journal is locked and the picture is at hand anyway."""
    pen = storage.pens.for_update(AIGERIM, 1)
    kept = await pen.keep(chunks(PICTURE))
    await pen.keep_small(kept, b"a small door")
    receipt = await pen.write(entry())
    await pen.write(photo(receipt.subject, kept))

    journal = await unlocked(storage)
    (exhibit,) = (await journal.incident(IncidentId(receipt.subject))).exhibits
    assert await journal.small(exhibit) == b"a small door"


async def test_files_that_no_event_names_are_collected_after_a_day(
    storage: Storage, site: Site
) -> None:
    """A download whose entry was never written; what entries name stays."""
    exhibit = await attached(storage)
    await (await unlocked(storage)).keep_small(exhibit, b"small")
    fresh, old = [await storage.pens.for_update(AIGERIM, i).keep(chunks(b"orphan")) for i in (5, 6)]
    two_days_ago = (site.clock() - timedelta(days=2)).timestamp()
    for path in files(site):
        when = site.clock().timestamp() if path.name == fresh.blob.hex else two_days_ago
        os.utime(path, (when, when))

    await storage.maintain(site.clock())

    names = {path.name for path in files(site)}
    assert old.blob.hex not in names
    assert {exhibit.blob.hex, fresh.blob.hex} <= names
    assert len(names) == 3


async def test_half_written_files_are_removed_at_the_next_start(site: Site) -> None:
    """What a power cut left behind is of no use to anybody."""
    async with site.open():
        pass
    (site.folder / "data" / "blobs" / "0123.part").write_bytes(b"half")

    async with site.open():
        assert files(site) == []


async def test_sealed_files_are_ours_alone(storage: Storage, site: Site) -> None:
    """Another account of the server finds closed doors here as well."""
    exhibit = await attached(storage)
    await (await unlocked(storage)).keep_small(exhibit, b"small")

    assert {stat.S_IMODE(path.stat().st_mode) for path in files(site)} == {0o600}


async def test_a_stranger_has_no_journal_to_write_to(storage: Storage) -> None:
    """Nothing is kept of somebody who has not registered."""
    pen = storage.pens.for_update(OwnerId(1), 1)

    with pytest.raises(NotFoundError):
        await pen.write(entry())
    with pytest.raises(NotFoundError):
        await pen.keep(chunks(b"x"))


async def test_the_event_and_its_file_go_to_the_same_journal(storage: Storage) -> None:
    """Also when she locks between the two."""
    await storage.accounts.unlock(AIGERIM, PIN)
    pen = storage.pens.for_update(AIGERIM, 1)
    kept = await pen.keep(chunks(PICTURE))
    storage.accounts.lock(AIGERIM)
    subject = uuid.uuid4()
    await pen.write(entry(subject=subject))
    await pen.write(photo(subject, kept))

    journal = await unlocked(storage)
    (incident,) = (await journal.page()).incidents
    assert await journal.read(incident.exhibits[0]) == PICTURE
