"""What is verified at a start: nobody has put back, cut or changed a database meanwhile."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import HighWaterLostError, RolledBackError
from storage.marks import STRIDE
from tests.fakes import AIGERIM, DANA, PIN, SETTINGS, Site, entry
from vault.errors import MasterKeyUnknownError, TamperedError
from vault.master import MasterKey, MasterKeys


async def filled(site: Site, *, entries: int = 3) -> None:
    """Give two people journals with some entries."""
    async with site.open() as storage:
        for owner in (AIGERIM, DANA):
            await storage.accounts.register(owner, PIN, SETTINGS)
            for update in range(entries):
                await storage.pens.for_update(owner, update).write(entry())


async def more(site: Site, *, restored: bool = False) -> None:
    """Start, write one more entry, stop."""
    async with site.open(restored=restored) as storage:
        await storage.pens.for_update(AIGERIM, 100).write(entry())


def change(site: Site, sql: str) -> None:
    """Do to the stopped database what a thief of the server may do."""
    with closing(sqlite3.connect(site.folder / "data" / "journal.db")) as raw:
        raw.execute(sql)
        raw.commit()


def marks(site: Site) -> Path:
    """Return the high-water file."""
    return site.folder / "marks" / "high-water"


async def test_an_unchanged_database_opens_again(tmp_path: Path) -> None:
    """Numbers go on where they stood."""
    site = Site(tmp_path)
    await filled(site)

    async with site.open() as storage:
        receipt = await storage.pens.for_update(AIGERIM, 9).write(entry())

    assert (receipt.number, receipt.seq) == (4, 3)


async def test_a_database_put_back_to_an_older_state_is_refused(tmp_path: Path) -> None:
    """It is consistent in itself; only the other volume tells."""
    site = Site(tmp_path)
    await filled(site)
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    await more(site)
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "old").rename(tmp_path / "data")

    with pytest.raises(RolledBackError) as refused:
        await more(site)

    assert "older" in refused.value.advice


async def test_the_operator_can_say_that_a_backup_was_restored(tmp_path: Path) -> None:
    """The bot starts, and says whose journal went back; afterwards all is as usual."""
    site = Site(tmp_path)
    await filled(site)
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    await more(site)
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "old").rename(tmp_path / "data")

    async with site.open(restored=True) as storage:
        assert len(storage.behind) == 1
        assert await storage.restored_owners() == [AIGERIM]

    async with site.open() as storage:
        assert storage.behind == ()


async def test_a_journal_lost_altogether_is_noticed(tmp_path: Path) -> None:
    """A mark without a journal is a journal that was put back to nothing."""
    site = Site(tmp_path)
    await filled(site)
    change(site, "DELETE FROM event")
    change(site, "DELETE FROM head")

    with pytest.raises(RolledBackError):
        await more(site)

    async with site.open(restored=True) as storage:
        assert len(storage.behind) == 2


async def test_another_history_of_the_same_length_is_refused(tmp_path: Path) -> None:
    """Put back and written on: as many events, but not the same."""
    site = Site(tmp_path)
    await filled(site)
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    await more(site)
    kept = marks(site).read_bytes()
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "old").rename(tmp_path / "data")
    await more(site, restored=True)
    await more(site)
    marks(site).write_bytes(kept)

    with pytest.raises(RolledBackError):
        await more(site)


async def test_marks_may_lag_behind(tmp_path: Path) -> None:
    """A kill between commit and mark, or a power cut, is no accusation."""
    site = Site(tmp_path)
    await filled(site)
    lagging = marks(site).read_bytes()
    await more(site)
    marks(site).write_bytes(lagging)

    await more(site)

    assert marks(site).read_bytes() != lagging


async def test_a_history_that_does_not_grow_from_a_lagging_mark_is_refused(tmp_path: Path) -> None:
    """Longer than the mark, but the beginning is another one."""
    site, twin = Site(tmp_path), Site(tmp_path / "twin")
    await filled(site, entries=1)
    shutil.copytree(tmp_path / "data", tmp_path / "twin" / "data")
    twin.master = site.master
    await more(site)
    async with twin.open(restored=True) as storage:
        for update in range(50, 55):
            await storage.pens.for_update(AIGERIM, update).write(entry())
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(tmp_path / "twin" / "data", tmp_path / "data")

    with pytest.raises(RolledBackError):
        await more(site)


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "flipped", "other start"])
async def test_lost_or_damaged_marks_are_noticed(tmp_path: Path, damage: str) -> None:
    """Without marks nothing tells whether the database is the newest: the operator must say."""
    site = Site(tmp_path)
    await filled(site)
    whole = marks(site).read_bytes()
    flipped = bytearray(whole)
    flipped[STRIDE + 20] ^= 1
    left = {
        "empty": b"",
        "cut": whole[:-60],
        "flipped": bytes(flipped),
        "other start": whole[STRIDE:],
    }
    marks(site).unlink()
    if damage in left:
        marks(site).write_bytes(left[damage])

    with pytest.raises(HighWaterLostError):
        await more(site)

    await more(site, restored=True)
    await more(site)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM event WHERE seq = 1",
        "DELETE FROM event WHERE seq = 2",
        "DELETE FROM event WHERE seq = 0",
        "UPDATE event SET seq = 7 WHERE seq = 2",
        "INSERT INTO event (jid, seq, raw) SELECT jid, 3, raw FROM event WHERE seq = 2",
        "INSERT INTO event (jid, seq, raw) VALUES (x'ff', 0, x'00')",
        "DELETE FROM head",
        "UPDATE head SET n = 2",
        "UPDATE head SET n = -3",
        "UPDATE head SET entries = 2",
        "UPDATE head SET entries = -1",
        "UPDATE head SET frontier = zeroblob(64)",
        "UPDATE head SET frontier = substr(frontier, 1, 32)",
        "UPDATE head SET mac = zeroblob(32)",
        "UPDATE head SET entries_mac = mac",
        "UPDATE head SET jid = CAST(substr(jid, 1, 15) || x'00' AS BLOB)",
    ],
)
async def test_heads_and_rows_that_do_not_fit_are_refused(tmp_path: Path, sql: str) -> None:
    """A row more, a row less or another count stops the start, before anything is written."""
    site = Site(tmp_path)
    await filled(site)
    change(site, sql)

    with pytest.raises(TamperedError):
        await more(site)


async def test_another_master_key_opens_nothing(tmp_path: Path) -> None:
    """The site secret is under the key of this installation."""
    site = Site(tmp_path)
    await filled(site)
    site.master = MasterKeys(MasterKey.generate(2))

    with pytest.raises(MasterKeyUnknownError):
        await more(site)

    site.master = MasterKeys(MasterKey.generate())
    with pytest.raises(TamperedError):
        await more(site)
