"""Whoever has the disk can destroy, but not make her say something else."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.canonical import JsonValue, dump
from journal.casebook import Casebook
from journal.errors import FormatError, UnavailableError
from journal.proofs import EMPTY, Frontier, Inner, commit
from storage import Storage
from storage.heads import Head, Heads
from storage.rows import Target, draft, open_row, seal_row
from storage.writer import Transaction
from tests.fakes import AIGERIM, DANA, NOON, PIN, SETTINGS, Site, entry, unlocked, write
from vault.errors import TamperedError
from vault.events import Place, peek, seal_event
from vault.pairs import new_secret, public_half
from vault.slots import Opened, SlotKind


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """One person with a journal."""
    async with Site(tmp_path).open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        yield storage


CHANGES: list[tuple[str, Callable[[sqlite3.Connection], object]]] = [
    ("a row removed", lambda c: c.execute("DELETE FROM event WHERE seq = 4")),
    ("the last removed", lambda c: c.execute("DELETE FROM event WHERE seq = 7")),
    ("another's row copied over", lambda c: c.execute(COPY)),
    ("two exchanged", lambda c: _exchange(c, 2, 3)),
    ("emptied", lambda c: c.execute("UPDATE event SET raw = x'' WHERE seq = 3")),
    ("cut", lambda c: c.execute("UPDATE event SET raw = substr(raw, 1, 1000) WHERE seq = 3")),
    ("an older head", lambda c: c.execute("UPDATE head SET n = n - 1")),
]


COPY = """
    UPDATE event SET raw = (
        SELECT raw FROM event AS other WHERE other.jid <> event.jid AND other.seq = event.seq
    )
    WHERE seq = 5
"""


def _exchange(connection: sqlite3.Connection, one: int, two: int) -> None:
    for before, after in ((one, 99), (two, one), (99, two)):
        connection.execute("UPDATE event SET seq = ? WHERE seq = ?", (after, before))


@pytest.mark.parametrize("change", [c for _, c in CHANGES], ids=[name for name, _ in CHANGES])
async def test_rows_changed_while_the_bot_runs_are_refused(
    tmp_path: Path, change: Callable[[sqlite3.Connection], object]
) -> None:
    """Whoever has the disk can destroy, but not make her say something else."""
    async with Site(tmp_path).open() as storage:
        for owner in (AIGERIM, DANA):
            await storage.accounts.register(owner, PIN, SETTINGS)
            await write(storage, *(entry() for _ in range(8)), owner=owner)
        with closing(sqlite3.connect(tmp_path / "data" / "journal.db")) as raw:
            change(raw)
            raw.commit()

        results: list[object] = []
        for owner in (AIGERIM, DANA):
            journal = await unlocked(storage, owner)
            results += await asyncio.gather(journal.casebook(), return_exceptions=True)

    assert any(isinstance(r, TamperedError) for r in results)
    for result in results:
        if isinstance(result, Casebook):
            assert len(result.incidents) == 8


async def test_a_row_that_does_not_follow_the_one_before_is_refused(storage: Storage) -> None:
    """Even when everything in it is right for its place, as only this program can make it."""
    await write(storage, entry(), entry())
    target = await storage.accounts.target(AIGERIM)
    heads, key = Heads(storage._parts.site.row_key), storage._parts.site.row_key
    elsewhere = Frontier()
    elsewhere.push(bytes(32))
    leaf, raw = seal_row(target, key, draft(entry()), elsewhere, NOON)

    def forge(commit: Transaction) -> None:
        sql = "SELECT raw FROM event WHERE seq = 0"
        (first,) = commit.connection.execute(sql).fetchone()
        tree = Frontier()
        tree.push(peek(first).leaf)
        tree.push(leaf)
        commit.connection.execute("UPDATE event SET raw = ? WHERE seq = 1", (raw,))
        heads.save(commit.connection, [Head(target.jid, tree, 2)])

    await storage.writer.run(forge)

    with pytest.raises(TamperedError):
        await (await unlocked(storage)).casebook()


@pytest.mark.parametrize("what", ["tree", "entries"])
async def test_a_head_that_does_not_fit_the_rows_is_refused(storage: Storage, what: str) -> None:
    """The count that the locked bot shows is checked as well as the tree."""
    await write(storage, entry(), entry())
    jid = (await storage.accounts.target(AIGERIM)).jid
    heads = Heads(storage._parts.site.row_key)

    def forge(commit: Transaction) -> None:
        head = heads.read(commit.connection, jid)
        other = Frontier()
        for leaf in (bytes(32), bytes(32)):
            other.push(leaf)
        forged = Head(jid, other, 2) if what == "tree" else Head(jid, head.tree, 3)
        heads.save(commit.connection, [forged])

    await storage.writer.run(forge)

    with pytest.raises(TamperedError):
        await (await unlocked(storage)).casebook()


def test_a_leaf_that_does_not_fit_the_words_is_refused() -> None:
    """The tree stands for what the sections say, not for anything else."""
    pair = new_secret()
    inner = Inner(bytes(32), (("header", dump(header({}))),), {})
    raw = seal_event(
        public_half(pair), bytes(32), Place(bytes(16), 0, 1, bytes(32), EMPTY), inner.to_bytes()
    )

    with pytest.raises(TamperedError):
        open_row(Opened(SlotKind.REAL, bytes(16), pair, 0), bytes(32), 0, raw)


async def test_an_unreadable_database_is_an_error_she_can_repeat(
    storage: Storage, tmp_path: Path
) -> None:
    """A disk that fails is told apart from a journal that was changed."""
    await write(storage, entry())
    journal = await unlocked(storage)
    with closing(sqlite3.connect(tmp_path / "data" / "journal.db")) as raw:
        raw.execute("ALTER TABLE event RENAME TO elsewhere")

    with pytest.raises(UnavailableError):
        await journal.page()


async def test_pages_of_a_database_that_are_damaged_are_refused(tmp_path: Path) -> None:
    """Damage that SQLite itself notices is damage to the journal."""
    async with Site(tmp_path).open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await write(storage, *(entry() for _ in range(40)))
        await storage.writer.checkpoint()
        path = tmp_path / "data" / "journal.db"
        whole = path.read_bytes()
        path.write_bytes(whole[:4096] + b"\xff" * 16 * 4096 + whole[17 * 4096 :])
        journal = await unlocked(storage)

        with pytest.raises(TamperedError):
            await journal.casebook()


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bit=st.integers(0, 8 * 1254 - 1))
def test_any_flipped_bit_of_a_row_is_noticed(bit: int, sealed: tuple[Opened, bytes, bytes]) -> None:
    """Version, epoch, leaf, chain, text, padding or MAC: every one of them is bound."""
    opened, row_key, raw = sealed
    flipped = bytearray(raw)
    flipped[bit // 8 % len(raw)] ^= 1 << bit % 8

    with pytest.raises(TamperedError):
        open_row(opened, row_key, 0, bytes(flipped))


@pytest.fixture
def sealed() -> tuple[Opened, bytes, bytes]:
    """The key of a journal, the row key, and the first row."""
    pair, row_key = new_secret(), bytes(32)
    target = Target(bytes(16), public_half(pair))
    _, raw = seal_row(target, row_key, draft(entry()), Frontier(), NOON)
    return Opened(SlotKind.REAL, target.jid, pair, 0), row_key, raw


def header(changes: Mapping[str, JsonValue]) -> JsonValue:
    """Return the header of a first event, changed."""
    zeros = bytes(16).hex()
    right: dict[str, JsonValue] = {"eid": zeros, "jid": zeros, "prev": EMPTY.hex(), "seq": 0}
    return {**right, "t": "created", "ts": 1_800_000_000_000, "v": 1, **changes}


@pytest.mark.parametrize(
    ("name", "changes", "error"),
    [
        ("header", {"seq": 1}, TamperedError),
        ("header", {"jid": "00"}, TamperedError),
        ("header", {"prev": "00"}, TamperedError),
        ("header", {"v": 2}, FormatError),
        ("header", {"ts": "now"}, FormatError),
        ("header", {"t": "other"}, FormatError),
        ("words", {}, TamperedError),
    ],
)
def test_what_is_sealed_inside_must_agree_with_the_row(
    name: str, changes: Mapping[str, JsonValue], error: type[Exception]
) -> None:
    """Whoever may write rows cannot make one that says it stands elsewhere."""
    pair = new_secret()
    inner = Inner(bytes(32), ((name, dump(header(changes))),), {})
    place = Place(bytes(16), 0, 1, commit(inner.seed, inner.sections)[0], EMPTY)
    raw = seal_event(public_half(pair), bytes(32), place, inner.to_bytes())

    with pytest.raises(error):
        open_row(Opened(SlotKind.REAL, bytes(16), pair, 0), bytes(32), 0, raw)


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An installation that was stopped: two people with six entries each."""

    async def live() -> None:
        async with site.open() as storage:
            for owner in (AIGERIM, DANA):
                await storage.accounts.register(owner, PIN, SETTINGS)
                await write(storage, *(entry() for _ in range(6)), owner=owner)

    site = Site(tmp_path_factory.mktemp("stopped"))
    asyncio.run(live())
    return site


def flip(raw: sqlite3.Connection, one: int, _: int, bit: int) -> None:
    """Change one bit of a row."""
    (row,) = raw.execute("SELECT raw FROM event WHERE rowid = ?", (one,)).fetchone()
    changed = bytearray(row)
    changed[bit // 8 % len(row)] ^= 1 << bit % 8
    raw.execute("UPDATE event SET raw = ? WHERE rowid = ?", (bytes(changed), one))


def copy(raw: sqlite3.Connection, one: int, two: int, _: int) -> None:
    """Put one row in the place of another."""
    (row,) = raw.execute("SELECT raw FROM event WHERE rowid = ?", (one,)).fetchone()
    raw.execute("UPDATE event SET raw = ? WHERE rowid = ?", (row, two))


def swap(raw: sqlite3.Connection, one: int, two: int, _: int) -> None:
    """Exchange two rows."""
    sql = "SELECT raw FROM event WHERE rowid IN (?, ?) ORDER BY rowid"
    (low,), (high,) = raw.execute(sql, (one, two)).fetchall()
    for row, place in ((high, min(one, two)), (low, max(one, two))):
        raw.execute("UPDATE event SET raw = ? WHERE rowid = ?", (row, place))


def delete(raw: sqlite3.Connection, one: int, _: int, __: int) -> None:
    """Remove a row."""
    raw.execute("DELETE FROM event WHERE rowid = ?", (one,))


def renumber(raw: sqlite3.Connection, one: int, _: int, to: int) -> None:
    """Give a row another number."""
    raw.execute("UPDATE event SET seq = 6 + ? WHERE rowid = ?", (to, one))


def move(raw: sqlite3.Connection, one: int, _: int, to: int) -> None:
    """Give a row to the other person, at the end."""
    other = "SELECT jid FROM event AS other WHERE other.jid <> event.jid LIMIT 1"
    raw.execute(
        f"UPDATE event SET jid = ({other}), seq = 6 + ? WHERE rowid = ?",  # noqa: S608  constant
        (to % 2, one),
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    change=st.sampled_from([flip, copy, swap, delete, renumber, move]),
    places=st.permutations(range(1, 13)),
    number=st.integers(0, 8 * 1254 - 1),
)
def test_any_change_of_the_rows_of_a_stopped_bot_is_noticed(
    stopped: Site,
    change: Callable[[sqlite3.Connection, int, int, int], None],
    places: list[int],
    number: int,
) -> None:
    """At the start already, or when she opens her journal; no change goes through."""

    async def read(site: Site) -> None:
        async with site.open() as storage:
            for owner in (AIGERIM, DANA):
                await (await unlocked(storage, owner)).casebook()

    with TemporaryDirectory() as folder:
        site = Site(Path(folder) / "copy", stopped.master)
        shutil.copytree(stopped.folder, site.folder)
        with closing(sqlite3.connect(site.folder / "data" / "journal.db")) as raw:
            change(raw, places[0], places[1], number)
            raw.commit()

        with pytest.raises(TamperedError):
            asyncio.run(read(site))
