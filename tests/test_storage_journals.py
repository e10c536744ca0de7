"""Reading: pages from the end, everything from the beginning, and nothing that was changed."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import LockedError, NotFoundError
from journal.events import FactType, Said, detail, fact, retract
from journal.incident import IncidentId, Part
from journal.proofs import EMPTY
from storage import Storage
from storage.journals import STEP
from tests.fakes import AIGERIM, DANA, PIN, SETTINGS, Site, entry, unlocked, write


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """One person with a journal."""
    async with Site(tmp_path).open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        yield storage


async def test_a_page_shows_the_newest_entries_first(storage: Storage) -> None:
    """With their numbers, and where to go on."""
    subjects = await write(storage, *(entry(f"entry {n}") for n in range(1, 26)))
    journal = await unlocked(storage)

    pages = [await journal.page()]
    while (below := pages[-1].older) is not None:
        pages.append(await journal.page(below=below))

    numbers = [[i.number for i in page.incidents] for page in pages]
    assert numbers == [list(range(25, 15, -1)), list(range(15, 5, -1)), list(range(5, 0, -1))]
    assert [p.total for p in pages] == [25] * 3
    shown = [i for page in pages for i in page.incidents]
    assert [i.id for i in shown] == subjects[::-1]
    assert shown[0].text(Part.WORDS) == "entry 25"


@pytest.mark.parametrize(
    ("below", "size", "numbers"),
    [(None, 2, [3, 2]), (2, 10, [1]), (1, 10, []), (99, 2, [3, 2]), (3, 1, [2]), (0, 5, [])],
)
async def test_a_page_can_begin_anywhere(
    storage: Storage, below: int | None, size: int, numbers: list[int]
) -> None:
    """Also at numbers that no button of ours asks for."""
    await write(storage, *(entry() for _ in range(3)))

    page = await (await unlocked(storage)).page(below=below, size=size)

    assert [i.number for i in page.incidents] == numbers
    assert page.older == (numbers[-1] if numbers and numbers[-1] > 1 else None)


async def test_an_empty_journal_has_an_empty_page_and_casebook(storage: Storage) -> None:
    """Nothing written is nothing shown, and no error."""
    journal = await unlocked(storage)

    assert (await journal.page()).incidents == ()
    book = await journal.casebook()
    assert (book.incidents, book.size, book.root) == ((), 0, EMPTY)
    with pytest.raises(NotFoundError):
        await journal.incident(IncidentId(uuid.uuid4()))


async def test_a_page_costs_the_same_in_a_long_journal(storage: Storage) -> None:
    """Only the end is opened."""
    await write(storage, *(entry() for _ in range(300)))
    journal = await unlocked(storage)

    await journal.page()

    assert journal._walked is not None
    assert journal._walked.low > 280


async def test_what_was_written_since_is_seen(storage: Storage) -> None:
    """An open journal shows the entry she has just made, and the one changed."""
    first, *_ = await write(storage, *(entry() for _ in range(3)))
    journal = await unlocked(storage)
    await journal.page()
    await journal.casebook()

    await write(storage, detail(first, {Part.COUNT: Said(7)}), entry("new"))

    page = await journal.page()
    assert [(i.number, i.count) for i in page.incidents] == [(4, 1), (3, 1), (2, 1), (1, 7)]
    book = await journal.casebook()
    assert [(i.number, i.count) for i in book.incidents] == [(1, 7), (2, 1), (3, 1), (4, 1)]
    assert await journal.casebook() is book


async def test_an_entry_is_found_wherever_it_begins(storage: Storage) -> None:
    """With its number and everything said about it later; facts have no such page."""
    (harm,) = await write(storage, fact(uuid.uuid4(), FactType.HARM, "Asia/Almaty", {}))
    subjects = await write(storage, *(entry() for _ in range(STEP + 50)))
    await write(
        storage,
        detail(subjects[2], {Part.COUNT: Said(3)}),
        retract(subjects[-1], "a mistake"),
    )
    journal = await unlocked(storage)

    last = await journal.incident(IncidentId(subjects[-1]))
    third = await journal.incident(IncidentId(subjects[2]))

    assert (last.number, third.number, third.count) == (STEP + 50, 3, 3)
    assert last.retraction is not None
    for stranger in (harm, uuid.uuid4()):
        with pytest.raises(NotFoundError):
            await journal.incident(IncidentId(stranger))


async def test_page_entry_and_casebook_agree(storage: Storage) -> None:
    """However far back somebody has looked, in whatever order, at the same time."""
    subjects = await write(storage, *(entry(f"{n}") for n in range(2 * STEP + 60)))
    await write(storage, *(detail(s, {Part.COUNT: Said(2)}) for s in subjects[::9]))
    journal = await unlocked(storage)

    page, one, book, deep = await asyncio.gather(
        journal.page(),
        journal.incident(IncidentId(subjects[0])),
        journal.casebook(),
        journal.page(below=40, size=30),
    )

    assert page.incidents == book.incidents[:-11:-1]
    assert one == book.incidents[0]
    assert deep.incidents == book.incidents[9:39][::-1]
    assert [i.id for i in book.incidents] == subjects
    assert book.size == 2 * STEP + 60 + len(subjects[::9])


async def test_another_persons_ids_find_nothing(storage: Storage) -> None:
    """A button copied from another chat is a button to nowhere."""
    await storage.accounts.register(DANA, PIN, SETTINGS)
    (hers,) = await write(storage, entry())
    await write(storage, entry(), owner=DANA)

    with pytest.raises(NotFoundError):
        await (await unlocked(storage, DANA)).incident(IncidentId(hers))


async def test_a_locked_journal_says_nothing_more(storage: Storage) -> None:
    """Also to whoever still holds it: the key and what was read with it are gone."""
    (subject,) = await write(storage, entry())
    journal = await unlocked(storage)
    await journal.page()
    storage.accounts.lock(AIGERIM)

    for reading in (journal.page, journal.casebook, lambda: journal.incident(IncidentId(subject))):
        with pytest.raises(LockedError):
            await reading()
    assert "he rang" not in repr(journal.__dict__)


async def test_a_lock_in_the_middle_of_reading_stops_it(storage: Storage) -> None:
    """A long report ends when the phone is hidden."""
    await write(storage, *(entry() for _ in range(3 * STEP)))
    journal = await unlocked(storage)
    reading = asyncio.ensure_future(journal.casebook())
    await asyncio.sleep(0.01)

    storage.accounts.lock(AIGERIM)

    with pytest.raises(LockedError):
        await reading


@settings(max_examples=15, deadline=None)
@given(
    said=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["created", "detail", "retract"])),
        max_size=30,
    ),
    size=st.integers(1, 7),
)
def test_any_history_reads_the_same_from_both_ends(said: list[tuple[int, str]], size: int) -> None:
    """Paging from the end and folding from the beginning give the same entries."""

    async def check(folder: Path) -> None:
        async with Site(folder).open() as storage:
            await storage.accounts.register(AIGERIM, PIN, SETTINGS)
            subjects = [uuid.uuid4() for _ in range(4)]
            for update, (which, what) in enumerate(said):
                event = {
                    "created": lambda s: entry(subject=s),
                    "detail": lambda s: detail(s, {Part.COUNT: Said(5)}),
                    "retract": lambda s: retract(s, "no"),
                }[what](subjects[which])
                if what == "created":
                    subjects[which] = uuid.uuid4()
                    event = entry(subject=subjects[which])
                await storage.pens.for_update(AIGERIM, update).write(event)
            journal = await unlocked(storage)
            pages = [await journal.page(size=size)]
            while (below := pages[-1].older) is not None:
                pages.append(await journal.page(below=below, size=size))
            book = await journal.casebook()
            assert [i for p in pages for i in p.incidents] == list(book.incidents)[::-1]
            assert [await journal.incident(i.id) for i in book.incidents] == list(book.incidents)

    with TemporaryDirectory() as folder:
        asyncio.run(check(Path(folder)))
