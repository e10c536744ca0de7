"""The writer: what it promises of every commit, alone and in groups."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from journal.canonical import CanonicalError
from journal.errors import ExpiredError, UnavailableError
from journal.events import Event, FactType, Said, Type, detail, fact
from journal.incident import Part
from journal.ports import Once, OwnerId
from storage import Storage
from storage.rows import draft
from storage.writer import Transaction
from tests.fakes import AIGERIM, DANA, PIN, SETTINGS, Site, entry


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Two people with journals."""
    async with Site(tmp_path).open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.accounts.register(DANA, PIN, SETTINGS)
        yield storage


@asynccontextmanager
async def commits(storage: Storage) -> AsyncIterator[list[str]]:
    """Collect the statements that end a transaction of the writer."""
    seen: list[str] = []
    connection = storage._parts.databases.writer
    await connection.run(
        lambda c: c.set_trace_callback(lambda sql: seen.append(sql) if sql == "COMMIT" else None)
    )
    yield seen
    await connection.run(lambda c: c.set_trace_callback(None))


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file of this process grow, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def count(storage: Storage, table: str) -> int:
    """Return how many rows *table* has."""
    sql = f"SELECT COUNT(*) FROM {table}"  # noqa: S608  the table is named in this file
    return await storage.writer.run(
        lambda commit: int(commit.connection.execute(sql).fetchone()[0])
    )


async def test_entries_are_numbered_from_one_without_gaps(storage: Storage) -> None:
    """Facts and corrections have places in the journal and no numbers of their own."""
    pen = storage.pens.for_update(AIGERIM, 1)
    first = await pen.write(entry())
    more = await pen.write(detail(first.subject, {Part.COUNT: Said(5)}))
    harm = await pen.write(fact(entry().subject, FactType.HARM, "Asia/Almaty", {}))
    second = await pen.write(entry())

    assert [r.number for r in (first, more, harm, second)] == [1, 1, None, 2]
    assert [r.seq for r in (first, more, harm, second)] == [0, 1, 2, 3]
    assert all(r.fresh for r in (first, more, harm, second))


async def test_the_number_of_an_entry_is_known_after_a_restart(tmp_path: Path) -> None:
    """A correction made later still says which entry it belongs to."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        receipt = await storage.pens.for_update(AIGERIM, 1).write(entry())

    async with site.open() as storage:
        pen = storage.pens.for_update(AIGERIM, 2)
        known = await pen.write(detail(receipt.subject, {Part.COUNT: Said(5)}))
        unknown = await pen.write(detail(entry().subject, {Part.COUNT: Said(5)}))

    assert (known.number, unknown.number) == (1, None)


async def test_a_repeated_update_writes_nothing_twice(storage: Storage) -> None:
    """Its replay after a crash gets the receipts of the first time."""
    event = entry()
    before = [await pen.write(event) for pen in [storage.pens.for_update(AIGERIM, 7)] * 2]
    again = [await pen.write(event) for pen in [storage.pens.for_update(AIGERIM, 7)] * 2]

    assert [(r.number, r.seq, r.fresh) for r in before] == [(1, 0, True), (2, 1, True)]
    assert [(r.number, r.seq, r.fresh) for r in again] == [(1, 0, False), (2, 1, False)]
    assert await count(storage, "event") == 2


async def test_a_name_counts_once_even_when_used_at_the_same_moment(storage: Storage) -> None:
    """A double tap that reaches the bot twice in one breath makes one entry."""
    pen = storage.pens.for_update(AIGERIM, 7)
    once = pen.once("tap", 12)

    receipts = await asyncio.gather(*(pen.write(entry(), once=once) for _ in range(20)))

    assert sum(r.fresh for r in receipts) == 1
    assert {r.seq for r in receipts} == {0}
    assert await pen.written(once) is not None
    assert await pen.written(Once(bytes(16))) is None


async def test_names_of_requests_differ_by_person_and_by_part(storage: Storage) -> None:
    """Neither another person's nor a similar request takes the place of hers."""
    pen, other = (storage.pens.for_update(owner, 1) for owner in (AIGERIM, DANA))
    names = [("a", "b"), ("ab",), ("a", 1), ("a", "1"), (1, "a"), ("a", "i1"), ()]

    made = [p.once(*name) for p in (pen, other) for name in names]

    assert len(set(made)) == len(made)
    assert made[: len(names)] == [pen.once(*name) for name in names]


async def test_waiting_chats_share_a_commit(storage: Storage) -> None:
    """Fifty entries at once cost a few flushes of the disk, not fifty."""
    owners = [AIGERIM, DANA] * 25
    for owner in owners[:2]:
        await storage.accounts.settings(owner)
    async with commits(storage) as seen:
        await asyncio.gather(
            *(storage.pens.for_update(o, i).write(entry()) for i, o in enumerate(owners))
        )

    assert 1 <= len(seen) <= 10
    assert await count(storage, "event") == 50


async def test_one_failing_request_takes_nobody_with_it(storage: Storage) -> None:
    """In a shared commit each request stands for itself."""

    def stumble(_: Transaction) -> None:
        raise ExpiredError

    def break_sql(commit: Transaction) -> None:
        commit.connection.execute("INSERT INTO nothing VALUES (1)")

    pens = [storage.pens.for_update(AIGERIM, i) for i in range(3)]
    results = await asyncio.gather(
        pens[0].write(entry()),
        storage.writer.run(stumble),
        pens[1].write(entry()),
        storage.writer.run(break_sql),
        pens[2].write(entry()),
        return_exceptions=True,
    )

    assert [getattr(r, "number", None) for r in results] == [1, None, 2, None, 3]
    assert isinstance(results[1], ExpiredError)
    assert isinstance(results[3], UnavailableError)
    assert await count(storage, "event") == 3


async def test_an_event_that_cannot_be_sealed_is_refused_alone(storage: Storage) -> None:
    """A bug in one conversation does not stop the writer."""
    bad = Event(Type.DETAIL, entry().subject, {"count": 2**60})

    with pytest.raises(CanonicalError):
        await storage.pens.for_update(AIGERIM, 1).write(bad)

    assert (await storage.pens.for_update(AIGERIM, 2).write(entry())).seq == 0


async def test_a_full_disk_says_so_and_loses_nothing_acknowledged(storage: Storage) -> None:
    """She is told that nothing was saved; when there is room again, writing goes on in order."""
    pen = storage.pens.for_update(AIGERIM, 1)
    saved = [await pen.write(entry()) for _ in range(3)]

    with full_disk(), pytest.raises(UnavailableError):
        await pen.write(entry())

    after = await pen.write(entry())
    await storage.accounts.unlock(AIGERIM, PIN)
    journal = storage.accounts.journal(AIGERIM)
    assert journal is not None
    book = await journal.casebook()
    assert [i.id for i in book.incidents] == [r.subject for r in [*saved, after]]
    assert after.number == 4


async def test_a_commit_that_reached_the_disk_and_failed_all_the_same(storage: Storage) -> None:
    """The database is asked again how far the journal has come, and writing goes on."""
    target = await storage.accounts.target(AIGERIM)
    writer = storage.writer

    def commit_and_fail(commit: Transaction) -> None:
        writer._append(target, draft(entry()), bytes(16), commit)
        writer._heads.save(commit.connection, commit.changed.values())
        commit.connection.execute("COMMIT")
        raise sqlite3.OperationalError

    with pytest.raises(UnavailableError):
        await writer.run(commit_and_fail)

    assert (await storage.pens.for_update(AIGERIM, 1).write(entry())).number == 2


async def test_what_nobody_waits_for_is_committed_soon(storage: Storage) -> None:
    """It needs no later request to be carried along."""
    storage.writer.later(lambda c: c.connection.execute("INSERT INTO blob VALUES (x'01', x'02')"))
    storage.writer.later(lambda c: c.connection.execute("INSERT INTO blob VALUES (x'02', x'02')"))
    reader = storage._parts.databases.reader

    for _ in range(100):
        await asyncio.sleep(0.02)
        rows = await reader.run(lambda c: c.execute("SELECT COUNT(*) FROM blob").fetchone())
        if rows[0]:
            break

    assert rows == (2,)


async def test_what_nobody_waits_for_may_fail_unheard(storage: Storage) -> None:
    """The writer lives on."""
    storage.writer.later(lambda c: c.connection.execute("INSERT INTO nothing VALUES (1)"))

    assert await count(storage, "event") == 0


async def test_a_caller_who_gives_up_disturbs_nobody(storage: Storage) -> None:
    """The entry is written all the same; its replay finds it."""
    pen = storage.pens.for_update(AIGERIM, 1)
    await storage.accounts.settings(AIGERIM)
    once = pen.once("x")
    writing = asyncio.ensure_future(pen.write(entry(), once=once))
    for _ in range(3):  # her account is known by then, and the entry handed to the writer
        await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing

    following = await storage.pens.for_update(AIGERIM, 2).write(entry())
    written = await pen.written(once)

    assert following.seq == 1
    assert written is not None
    assert written.seq == 0


async def test_closing_commits_what_waits_and_refuses_what_comes(tmp_path: Path) -> None:
    """A graceful stop loses nothing."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        storage.writer.later(
            lambda c: c.connection.execute("INSERT INTO blob VALUES (x'01', x'02')")
        )

    with pytest.raises(UnavailableError):
        await storage.pens.for_update(AIGERIM, 1).write(entry())
    with pytest.raises(UnavailableError):
        await count(storage, "blob")
    storage.writer.later(lambda c: c.connection.execute("DELETE FROM blob"))
    async with site.open() as storage:
        assert await count(storage, "blob") == 1


async def test_old_requests_are_forgotten_after_a_week(tmp_path: Path) -> None:
    """The table of requests does not become a diary of its own."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        pen = storage.pens.for_update(AIGERIM, 1)
        await pen.write(entry(), once=pen.once("old"))
        site.clock.forward(timedelta(days=6))
        await pen.write(entry(), once=pen.once("new"))
        site.clock.forward(timedelta(days=1, hours=2))
        await storage.maintain(site.clock())

        assert await pen.written(pen.once("old")) is None
        assert await pen.written(pen.once("new")) is not None


async def test_marks_that_cannot_be_written_do_not_lose_the_entry(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """The other volume may be gone; what she wrote is safe and she is told so."""
    marks = storage.writer._marks
    whole = marks._file
    marks._file = -1
    receipt = await storage.pens.for_update(AIGERIM, 1).write(entry())
    marks._file = whole

    assert receipt.fresh
    assert "high-water marks were not written" in caplog.text


async def test_more_people_than_fit_in_memory_are_served(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heads, numbers and accounts are read again when they were put aside."""
    for module in ("heads", "receipts", "accounts"):
        monkeypatch.setattr(f"storage.{module}.CACHED", 1)
    pens = [storage.pens.for_update(owner, i) for owner in (AIGERIM, DANA) for i in range(2)]
    subjects = [(await pen.write(entry())).subject for pen in pens]

    receipts = [
        await pen.write(detail(subject, {Part.COUNT: Said(2)}))
        for pen, subject in zip(pens, subjects, strict=True)
    ]

    assert [r.number for r in receipts] == [1, 2, 1, 2]
    assert await storage.accounts.settings(OwnerId(5)) is None


async def test_groups_do_not_grow_without_end(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of many does not wait for the last."""
    monkeypatch.setattr("storage.writer.GROUP", 4)

    def touch(commit: Transaction) -> None:
        commit.connection.execute("SELECT 1").fetchall()

    async with commits(storage) as seen:
        await asyncio.gather(*(storage.writer.run(touch) for _ in range(10)))

    assert len(seen) == 3
