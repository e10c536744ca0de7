"""The wipe in the data folder: whole or unreadable after any kill, and nothing left after a start."""

import asyncio
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from journal.errors import LockedError, NotFoundError
from journal.ports import Refused, Trace, Unlocked
from storage import Storage
from storage.errors import RolledBackError
from tests.fakes import (
    AIGERIM,
    DANA,
    NOON,
    PIN,
    SETTINGS,
    Site,
    chunks,
    entry,
    key_rows,
    photo,
    rings_at,
    unlocked,
    words,
    write,
)
from vault.errors import BadCodeError
from vault.master import MasterKeys

ENTRIES = 1200  # more than two slices
ROUNDS = 6
OF_JOURNALS = ("event", "head", "blob")
OF_PEOPLE = ("chat", "trace", "reminder", "nudge")
KEYS = ("user", "slot", "journal", "attempt", "recovery", "guess", "wiped")

Step = Callable[[Storage], Awaitable[object]]


async def live(storage: Storage, *, entries: int = 3) -> str:
    """Give Aigerim a journal with everything that is kept about a person; return her code."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    first, *_ = await write(storage, *(entry(f"entry {n}") for n in range(entries)))
    pen = storage.pens.for_update(AIGERIM, "photo")
    await pen.write(photo(first, await pen.keep(chunks(b"picture" * 9000))))
    journal = await unlocked(storage)
    exhibit = (await journal.casebook()).incidents[0].exhibits[0]
    await journal.keep_small(exhibit, b"small")
    await storage.traces.add(AIGERIM, [Trace(1, NOON)])
    await storage.reminders.plan(AIGERIM, rings_at(NOON))
    await storage.reminders.follow(AIGERIM, [NOON], rings_at(NOON), keep=None)
    return code


def counts(site: Site) -> dict[str, int]:
    """Return how many rows each table about journals and people has."""
    data = site.folder / "data"
    with (
        closing(sqlite3.connect(data / "journal.db")) as journal,
        closing(sqlite3.connect(data / "keys.db")) as keys,
    ):
        asked = [(journal, name) for name in OF_JOURNALS + OF_PEOPLE]
        asked += [(keys, name) for name in KEYS]
        return {
            name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for database, name in asked
        }


def files(site: Site) -> list[Path]:
    """Return the sealed files."""
    return list((site.folder / "data" / "blobs").glob("??/*"))


async def sweep(storage: Storage) -> None:
    """Take the chat away, as the talk or the sweeper does; then the hourly maintenance."""
    await storage.traces.gone(AIGERIM, await storage.traces.of(AIGERIM))
    await storage.maintain(NOON)


async def test_nothing_is_left_of_who_wiped(tmp_path: Path) -> None:
    """No row, no file, no key; whoever else is there has all of theirs."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(DANA, PIN, SETTINGS)
        await write(storage, entry("of Dana"), owner=DANA)
    before = counts(site)
    async with site.open() as storage:
        code = await live(storage)
        journal = await unlocked(storage)
        await storage.accounts.wipe(AIGERIM)

        assert not storage.accounts.is_open(AIGERIM)
        assert await storage.accounts.settings(AIGERIM) is None
        assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
        with pytest.raises(LockedError):
            await journal.page()
        with pytest.raises(BadCodeError):
            await storage.accounts.recover(AIGERIM, code, PIN)
        with pytest.raises(NotFoundError):
            await storage.pens.for_update(AIGERIM, 9).write(entry())
        await sweep(storage)
        assert (tmp_path / "data" / "journal.db-wal").stat().st_size == 0

    assert counts(site) == before | {"guess": 1}  # of the code that was tried just now
    assert files(site) == []
    async with site.open() as storage:
        assert storage.behind == ()
        await unlocked(storage, DANA)
        assert await words(storage, DANA) == ["of Dana"]


async def test_a_locked_journal_is_not_wiped(tmp_path: Path) -> None:
    """The proof that it is hers comes first."""
    async with Site(tmp_path).open() as storage:
        await live(storage)
        storage.accounts.lock(AIGERIM)
        with pytest.raises(LockedError):
            await storage.accounts.wipe(AIGERIM)

        await unlocked(storage)
        assert len(await words(storage)) == 3


async def test_whoever_comes_back_begins_anew(tmp_path: Path) -> None:
    """Another key, number 1, no request of before taken for one of now; and it can be wiped again."""
    site = Site(tmp_path)
    async with site.open() as storage:
        for _ in range(2):
            await live(storage)
            pen = storage.pens.for_update(AIGERIM, "quiet")
            receipt = await pen.write(entry("today"), once=pen.once("quiet", "2026-11-20"))
            assert (receipt.number, receipt.fresh) == (4, True)
            await storage.accounts.wipe(AIGERIM)
        await sweep(storage)
    assert set(counts(site).values()) == {0}


async def test_what_still_holds_a_pen_writes_nothing(tmp_path: Path) -> None:
    """A report or a small copy in the making leaves no row, nor does the planning of nudges."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await live(storage)
        pen = storage.pens.for_update(AIGERIM, 9)
        kept = await pen.keep(chunks(b"late"))
        await storage.accounts.wipe(AIGERIM)
        with pytest.raises(NotFoundError):
            await pen.write(entry())
        with pytest.raises(NotFoundError):
            await pen.keep_small(kept, b"small")
        await storage.reminders.follow(AIGERIM, [NOON], rings_at(NOON), keep=None)
        assert await storage.reminders.claim(NOON, 9) == []
        await sweep(storage)

    assert set(counts(site).values()) == {0}


async def _files_only(storage: Storage) -> None:
    for path in storage._parts.blobs._folder.glob("??/*"):
        path.unlink()


async def _first_slice(storage: Storage) -> None:
    await storage.writer.run(
        lambda commit: commit.connection.execute("DELETE FROM event WHERE seq < 500")
    )


async def _rows_only(storage: Storage) -> None:
    await storage._parts.wiping.remove()


async def _marks_too(storage: Storage) -> None:
    gone = await storage._parts.wiping.remove()
    await storage.writer.mark_wiped(gone)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a long journal, and its master key; to be copied before it is used."""
    site = Site(tmp_path_factory.mktemp("lived"))

    async def make() -> None:
        async with site.open() as storage:
            await live(storage, entries=ENTRIES)

    asyncio.run(make())
    (site.folder / "key").write_text(site.master.to_text())
    return site.folder


def _another(folder: Path, lived: Path) -> Site:
    """Return the site of a copy of *lived* in *folder*."""
    shutil.copytree(lived, folder, dirs_exist_ok=True)
    return _site(folder)


@pytest.mark.parametrize(
    "steps", [(), (_files_only,), (_first_slice,), (_rows_only,), (_marks_too,)]
)
async def test_a_wipe_that_was_interrupted_is_finished_at_the_next_start(
    tmp_path: Path, lived: Path, steps: tuple[Step, ...]
) -> None:
    """Wherever it stopped after the keys were gone; and half of it is not taken for tampering."""
    site = _another(tmp_path, lived)
    async with site.open() as storage:
        wiping = storage._parts.wiping
        await wiping.destroy(storage.accounts._pid(AIGERIM))
        for step in steps:
            await step(storage)

    assert counts(site)["user"] == 0
    assert counts(site)["wiped"] == 2
    async with site.open() as storage:
        assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
        await sweep(storage)
    assert set(counts(site).values()) == {0}
    assert files(site) == []
    async with site.open() as storage:
        assert storage.behind == ()


async def test_a_volume_that_fails_is_tried_again_within_the_hour(tmp_path: Path) -> None:
    """She hears that it is done, because the keys are gone; what is left goes with the maintenance."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await live(storage)
        marks = storage.writer._marks
        good, marks._file = marks._file, -1
        await storage.accounts.wipe(AIGERIM)
        marks._file = good

        assert counts(site)["wiped"] == 2
        await sweep(storage)
    assert set(counts(site).values()) == {0}
    async with site.open() as storage:
        assert storage.behind == ()


async def test_a_finish_that_comes_late_takes_nothing_of_the_new_journal(tmp_path: Path) -> None:
    """She wiped, the disk failed, she came back and set a reminder: that one stays."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await live(storage)
        pid = storage.accounts._pid(AIGERIM)
        await storage._parts.wiping.destroy(pid)
        storage.accounts._forget(pid)
        storage.accounts._cache.pop(pid)
        await live(storage)
        await storage.maintain(site.clock())

        assert len(await storage.reminders.claim(NOON, 9)) == 1
        await unlocked(storage)
        assert len(await words(storage)) == 3
    assert counts(site)["head"] == 1
    assert counts(site)["wiped"] == 0


@pytest.mark.parametrize(
    "put_back", [("journal.db", "keys.db", "blobs"), ("keys.db",), ("journal.db",)]
)
async def test_a_backup_that_is_put_back_does_not_bring_her_back(
    tmp_path: Path, put_back: tuple[str, ...]
) -> None:
    """As long as the high-water file was left where it is; what others wrote is there again."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await live(storage)
        await storage.accounts.register(DANA, PIN, SETTINGS)
        await write(storage, entry("of Dana"), owner=DANA)
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    async with site.open() as storage:
        await unlocked(storage)
        await storage.accounts.wipe(AIGERIM)
        await write(storage, entry("later"), owner=DANA)
    for name in put_back:
        there, here = tmp_path / "old" / name, tmp_path / "data" / name
        if there.is_dir():
            shutil.copytree(there, here, dirs_exist_ok=True)
        else:
            shutil.copy(there, here)

    if "journal.db" in put_back:
        with pytest.raises(RolledBackError):  # of Dana
            async with site.open():
                pass
    for restored in (True, False):
        async with site.open(restored=restored) as storage:
            assert await storage.accounts.settings(AIGERIM) is None
            assert await storage.reminders.claim(NOON, 9) == []
            assert isinstance(await storage.accounts.unlock(DANA, PIN), Unlocked)
    assert (counts(site)["user"], counts(site)["head"], counts(site)["wiped"]) == (1, 1, 0)
    assert files(site) == []


async def test_keys_of_an_older_backup_remove_no_journal(tmp_path: Path) -> None:
    """Whoever registered since has entries without keys then; the newer keys still open them."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(DANA, PIN, SETTINGS)
    shutil.copy(tmp_path / "data" / "keys.db", tmp_path / "old.db")
    async with site.open() as storage:
        await live(storage)
    shutil.copy(tmp_path / "data" / "keys.db", tmp_path / "new.db")
    shutil.copy(tmp_path / "old.db", tmp_path / "data" / "keys.db")
    async with site.open() as storage:
        await storage.maintain(site.clock())
    shutil.copy(tmp_path / "new.db", tmp_path / "data" / "keys.db")

    async with site.open() as storage:
        await unlocked(storage)
        assert len(await words(storage)) == 3


SCRIPT = """
import asyncio, os, signal, sys, time
from pathlib import Path
from tests.test_storage_wiping import wipe

for number, wait in enumerate(sys.argv[2].split(",")):
    child = os.fork()
    if child == 0:
        asyncio.run(wipe(Path(sys.argv[1]) / str(number)))
        os._exit(0)
    begun = Path(sys.argv[1]) / str(number) / "begun"
    while not begun.exists():
        time.sleep(0.001)
    time.sleep(float(wait))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
"""


def _site(folder: Path) -> Site:
    return Site(folder, MasterKeys.from_text((folder / "key").read_text()))


async def wipe(folder: Path) -> None:
    """Wipe until killed, or until it is done."""
    async with _site(folder).open() as storage:
        await unlocked(storage)
        (folder / "begun").touch()
        await storage.accounts.wipe(AIGERIM)


async def test_killed_at_any_moment_it_is_whole_or_gone(tmp_path: Path, lived: Path) -> None:
    """Each time another moment: afterwards everything opens, or nothing of it is left."""
    folders = [tmp_path / str(number) for number in range(ROUNDS)]
    for folder in folders:
        _another(folder, lived)
    waits = ",".join(f"{random.uniform(0, 0.06):.4f}" for _ in folders)  # noqa: S311
    await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", SCRIPT, str(tmp_path), waits],
        check=True,
        cwd=Path(__file__).parent.parent,
    )

    for folder in folders:
        site = _site(folder)
        async with site.open() as storage:
            whole = isinstance(await storage.accounts.unlock(AIGERIM, PIN), Unlocked)
            if whole:
                assert len(await words(storage)) == ENTRIES
            else:
                await sweep(storage)
        if not whole:
            assert set(counts(site).values()) == {0}
            assert files(site) == []
    assert key_rows(_site(folders[0]), "SELECT count(*) FROM site") == [(1,)]
