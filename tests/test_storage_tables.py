"""The small tables: traces, inbox, reminders, states of conversations, and the hourly tidying."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from journal.canonical import CanonicalError
from journal.ports import Due, OwnerId, Trace
from storage import Storage
from tests.fakes import AIGERIM, DANA, NOON, PIN, SETTINGS, Site, rings_at


class Asking(StatesGroup):
    """A conversation."""

    when = State()


KEY = StorageKey(bot_id=42, chat_id=AIGERIM, user_id=AIGERIM)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """One installation."""
    return Site(tmp_path)


@pytest.fixture
async def storage(site: Site) -> AsyncIterator[Storage]:
    """Its storage, open."""
    async with site.open() as storage:
        yield storage


def minutes(number: float) -> datetime:
    """Return the moment so many minutes after noon."""
    return NOON + timedelta(minutes=number)


async def rows(storage: Storage, table: str) -> int:
    """Return how many rows *table* has."""
    sql = f"SELECT COUNT(*) FROM {table}"  # noqa: S608  the table is named in this file
    return await storage.writer.run(lambda c: int(c.connection.execute(sql).fetchone()[0]))


async def test_ids_after_the_last_are_suspected_after_a_crash(site: Site) -> None:
    """Those of the chat and of all chats; what is known stays as it is, and a new one counts."""
    async with site.open() as storage:
        await storage.traces.add(AIGERIM, [Trace(7, minutes(5))])
        await storage.traces.add(DANA, [Trace(300, minutes(99))])
    async with site.open() as storage:
        await storage.traces.suspect_all(minutes(1))
        assert dict(await storage.traces.due(minutes(1), 10)) == {
            AIGERIM: (*range(8, 58), *range(301, 351)),
            DANA: tuple(range(301, 351)),
        }
        await storage.traces.suspect(AIGERIM, minutes(2))
        await storage.traces.suspect(OwnerId(9), minutes(1))
        assert dict(await storage.traces.due(minutes(2), 10))[OwnerId(9)] == tuple(range(301, 351))
        await storage.traces.add(AIGERIM, [Trace(8, minutes(5))])
        await storage.traces.gone(AIGERIM, [7, 8, 9, *range(10, 400)], due_by=minutes(2))
        assert await storage.traces.of(AIGERIM) == (7, 8)


async def test_a_reminder_that_was_being_sent_makes_its_chat_suspected(site: Site) -> None:
    """Nothing else stands in a chat that only a reminder woke."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.reminders.plan(AIGERIM, rings_at(minutes(0)))
        await storage.traces.add(DANA, [Trace(300, minutes(99))])
        assert len(await storage.reminders.claim(minutes(0), 10)) == 1
    async with site.open() as storage:
        await storage.traces.suspect_all(minutes(1))
        assert dict(await storage.traces.due(minutes(1), 10))[AIGERIM] == tuple(range(301, 351))


async def test_messages_are_due_when_their_time_has_come(storage: Storage) -> None:
    """Of everybody, also of people who have no journal yet, and until they are gone."""
    await storage.traces.add(AIGERIM, [Trace(1, minutes(5)), Trace(2, minutes(10))])
    await storage.traces.add(DANA, [Trace(7, minutes(6)), Trace(8, minutes(99))])

    assert await storage.traces.due(minutes(4), 10) == []
    assert dict(await storage.traces.due(minutes(10), 10)) == {AIGERIM: (1, 2), DANA: (7,)}
    await storage.traces.gone(AIGERIM, [1, 2])
    assert await storage.traces.due(minutes(10), 10) == [(DANA, (7,))]
    assert len(await storage.traces.due(minutes(100), 1)) == 1


async def test_a_message_forgotten_and_shown_again_is_known(storage: Storage) -> None:
    """What rides in one commit happens in the order it was said in."""
    await storage.traces.add(AIGERIM, [Trace(1, minutes(5), 4, minutes(2)), Trace(2, minutes(5))])
    await storage.traces.gone(AIGERIM, [1, 2])
    await storage.traces.add(AIGERIM, [Trace(1, minutes(6), 4, minutes(3))])
    await storage.traces.folded(AIGERIM, 1)
    assert await storage.traces.of(AIGERIM) == (1,)
    assert await storage.traces.folding(minutes(9), 10) == []

    await storage.traces.hasten(AIGERIM, minutes(1))
    await storage.traces.add(AIGERIM, [Trace(3, minutes(9))])
    assert await storage.traces.due(minutes(8), 10) == [(AIGERIM, (1,))]


async def test_traces_are_known_after_a_restart(site: Site) -> None:
    """Whose chat it is comes from a sealed row."""
    async with site.open() as storage:
        await storage.traces.add(AIGERIM, [Trace(1, minutes(5))])

    async with site.open() as storage:
        assert await storage.traces.due(minutes(5), 10) == [(AIGERIM, (1,))]


async def test_a_hundred_messages_of_a_chat_at_a_time(storage: Storage) -> None:
    """As many as one request of the Bot API may name."""
    await storage.traces.add(AIGERIM, [Trace(n, minutes(0)) for n in range(250)])
    sizes = []
    while due := await storage.traces.due(minutes(1), 5):
        ((owner, messages),) = due
        sizes.append(len(messages))
        await storage.traces.gone(owner, messages)

    assert sizes == [100, 100, 50]


async def test_a_message_told_of_again_has_the_new_time(storage: Storage) -> None:
    """A screen edited in place lives as long as its last words."""
    await storage.traces.add(AIGERIM, [Trace(1, minutes(5), screen=True)])
    await storage.traces.add(AIGERIM, [Trace(1, minutes(50))])

    assert await storage.traces.due(minutes(49), 10) == []
    assert await storage.traces.of(AIGERIM, screens_only=True) == ()


async def test_locking_asks_for_screens_and_hiding_for_everything(storage: Storage) -> None:
    """Only of her own chat."""
    await storage.traces.add(AIGERIM, [Trace(1, minutes(5), screen=True), Trace(2, minutes(5))])
    await storage.traces.add(DANA, [Trace(3, minutes(5), screen=True)])

    assert await storage.traces.of(AIGERIM) == (1, 2)
    assert await storage.traces.of(AIGERIM, screens_only=True) == (1,)
    assert await storage.traces.of(OwnerId(9)) == ()


async def test_cards_fold_once(storage: Storage) -> None:
    """To the line with their number, before they go."""
    card = Trace(1, minutes(10), fold=12, fold_at=minutes(3))
    await storage.traces.add(AIGERIM, [card, Trace(2, minutes(10))])

    assert await storage.traces.folding(minutes(2), 10) == []
    assert await storage.traces.folding(minutes(3), 10) == [(AIGERIM, 1, 12)]
    await storage.traces.folded(AIGERIM, 1)
    assert await storage.traces.folding(minutes(3), 10) == []
    assert await storage.traces.of(AIGERIM) == (1, 2)


async def test_updates_are_kept_until_they_are_done(site: Site) -> None:
    """After a crash they come again in their order; those done do not."""
    async with site.open() as storage:
        assert await storage.inbox.keep([(5, b"five"), (3, b"three"), (4, b"four")]) == [5, 3, 4]
        await storage.inbox.done(4)

    async with site.open() as storage:
        assert await storage.inbox.pending() == [(3, b"three"), (5, b"five")]


async def test_an_update_delivered_again_is_not_fresh(storage: Storage, site: Site) -> None:
    """Neither while it waits nor for two days after it was done."""
    await storage.inbox.keep([(1, b"one")])
    assert await storage.inbox.keep([(1, b"one"), (2, b"two")]) == [2]
    await storage.inbox.done(1)
    assert await storage.inbox.keep([(1, b"one"), (1, b"one"), (2, b"two")]) == []
    site.clock.forward(timedelta(hours=47))
    await storage.maintain(site.clock())
    assert await storage.inbox.keep([(1, b"one")]) == []
    site.clock.forward(timedelta(hours=2))
    await storage.maintain(site.clock())
    assert await rows(storage, "inbox") == 1
    assert await storage.inbox.pending() == [(2, b"two")]
    assert await storage.inbox.keep([]) == []


async def test_a_damaged_update_does_not_stop_the_others(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named by its number alone."""
    await storage.inbox.keep([(1, b"he is at the door"), (2, b"two")])
    await storage.writer.run(
        lambda c: c.connection.execute("UPDATE inbox SET payload = zeroblob(90) WHERE id = 1")
    )

    assert await storage.inbox.pending() == [(2, b"two")]
    assert "update 1 in the inbox is damaged" in caplog.text
    assert "door" not in caplog.text


async def test_a_reminder_is_claimed_once(storage: Storage) -> None:
    """By one sender, with the settings of the person, when its moment has come."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))

    assert await storage.reminders.claim(minutes(4), 10) == []
    assert await storage.reminders.claim(minutes(5), 10) == [Due(AIGERIM, SETTINGS)]
    assert await storage.reminders.claim(minutes(9), 10) == []
    await storage.reminders.done(AIGERIM, rings_at(minutes(60)))
    assert await storage.reminders.claim(minutes(59), 10) == []
    assert len(await storage.reminders.claim(minutes(60), 10)) == 1


async def test_a_reminder_of_a_sender_that_died_comes_again(site: Site) -> None:
    """After five minutes, also after a restart."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))
        await storage.reminders.claim(minutes(5), 10)

    async with site.open() as storage:
        assert await storage.reminders.claim(minutes(9), 10) == []
        assert len(await storage.reminders.claim(minutes(10), 10)) == 1


async def test_off_means_off(storage: Storage) -> None:
    """Also when it is said while a reminder is being sent."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))
    await storage.reminders.claim(minutes(5), 10)
    await storage.reminders.plan(AIGERIM, None)
    await storage.reminders.done(AIGERIM, rings_at(minutes(6)))

    assert await storage.reminders.claim(minutes(999), 10) == []
    await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))
    await storage.reminders.done(AIGERIM, None)
    assert await rows(storage, "reminder") == 0


async def test_somebody_who_blocked_the_bot_is_left_alone(storage: Storage) -> None:
    """Until she asks for reminders again."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))
    await storage.reminders.claim(minutes(5), 10)
    await storage.reminders.done(AIGERIM, None, blocked=True)
    assert await storage.reminders.claim(minutes(999), 10) == []

    await storage.reminders.plan(AIGERIM, rings_at(minutes(1000)))
    assert len(await storage.reminders.claim(minutes(1000), 10)) == 1


async def test_nobody_is_reminded_after_her_journal_is_gone(storage: Storage) -> None:
    """The reminder is taken off with it."""
    await storage.reminders.plan(DANA, rings_at(minutes(5)))

    assert await storage.reminders.claim(minutes(5), 10) == []
    assert await rows(storage, "reminder") == 0


async def test_the_earliest_reminders_are_claimed_first(storage: Storage) -> None:
    """At most as many as asked for."""
    for owner, at in ((AIGERIM, 9), (DANA, 3), (OwnerId(77), 6)):
        await storage.accounts.register(owner, PIN, SETTINGS)
        await storage.reminders.plan(owner, rings_at(minutes(at)))

    claimed = await storage.reminders.claim(minutes(10), 2)

    assert {due.owner for due in claimed} == {DANA, OwnerId(77)}


def by_nudge(nudge: datetime | None) -> datetime | None:
    """Return the rhythm of somebody who wants nudges and no daily check-in."""
    return nudge


async def test_a_nudge_rings_when_its_moment_comes(site: Site) -> None:
    """The first one first, also after a restart; then the next; then nothing is left."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.reminders.follow(AIGERIM, [minutes(9), minutes(5)], by_nudge, keep=None)

    async with site.open() as storage:
        assert await storage.reminders.claim(minutes(4), 10) == []
        assert await storage.reminders.claim(minutes(5), 10) == [Due(AIGERIM, SETTINGS, minutes(5))]
        await storage.reminders.done(AIGERIM, by_nudge, rung=minutes(6))
        assert await storage.reminders.claim(minutes(8), 10) == []
        assert await storage.reminders.claim(minutes(9), 10) == [Due(AIGERIM, SETTINGS, minutes(9))]
        await storage.reminders.done(AIGERIM, by_nudge, rung=minutes(9))
        assert (await rows(storage, "nudge"), await rows(storage, "reminder")) == (0, 0)


async def test_nudges_are_planned_anew_but_for_those_kept(storage: Storage) -> None:
    """What she opened the journal for replaces what was planned; what is near stays."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    first = [minutes(5), minutes(500), minutes(900)]
    await storage.reminders.follow(AIGERIM, first, by_nudge, keep=None)
    await storage.reminders.follow(AIGERIM, [minutes(700)], by_nudge, keep=minutes(60))
    assert await rows(storage, "nudge") == 2
    await storage.reminders.follow(AIGERIM, [minutes(700)], by_nudge, keep=minutes(60))
    assert await rows(storage, "nudge") == 2

    await storage.reminders.follow(AIGERIM, (), by_nudge, keep=None)
    assert (await rows(storage, "nudge"), await rows(storage, "reminder")) == (0, 0)


async def test_planning_nudges_puts_nothing_off(storage: Storage) -> None:
    """A check-in that is due in a minute comes in a minute, whatever is planned meanwhile."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.plan(AIGERIM, rings_at(minutes(5)))
    await storage.reminders.follow(AIGERIM, [minutes(9)], rings_at(minutes(1445)), keep=None)

    assert await storage.reminders.claim(minutes(5), 10) == [Due(AIGERIM, SETTINGS, minutes(9))]


async def test_planning_while_it_rings_neither_repeats_nor_loses(storage: Storage) -> None:
    """She opens the journal in the second in which the message is on its way."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.follow(AIGERIM, [minutes(5)], by_nudge, keep=None)
    await storage.reminders.claim(minutes(5), 10)
    await storage.reminders.follow(AIGERIM, [minutes(30)], by_nudge, keep=minutes(20))
    assert await storage.reminders.claim(minutes(6), 10) == []
    await storage.reminders.done(AIGERIM, by_nudge, rung=minutes(6))

    assert await storage.reminders.claim(minutes(29), 10) == []
    assert await storage.reminders.claim(minutes(30), 10) == [Due(AIGERIM, SETTINGS, minutes(30))]


async def test_off_takes_the_nudges_along(storage: Storage) -> None:
    """Nothing is left of them, and nobody else's are touched."""
    for owner in (AIGERIM, DANA):
        await storage.accounts.register(owner, PIN, SETTINGS)
        await storage.reminders.follow(owner, [minutes(5), minutes(9)], by_nudge, keep=None)
    await storage.reminders.claim(minutes(5), 1)
    await storage.reminders.plan(AIGERIM, None)
    await storage.reminders.done(AIGERIM, by_nudge, rung=minutes(5))

    due = await storage.reminders.claim(minutes(99), 10)
    assert {one.owner for one in due} == {DANA}
    assert await rows(storage, "nudge") == 2


async def test_a_blocked_person_keeps_her_nudges_until_she_is_back(storage: Storage) -> None:
    """Set aside, not forgotten."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.follow(AIGERIM, [minutes(5)], by_nudge, keep=None)
    await storage.reminders.claim(minutes(5), 10)
    await storage.reminders.done(AIGERIM, None, blocked=True)
    await storage.reminders.follow(AIGERIM, [minutes(70)], by_nudge, keep=minutes(60))
    assert await storage.reminders.claim(minutes(999), 10) == []

    await storage.reminders.plan(AIGERIM, by_nudge)
    assert len(await storage.reminders.claim(minutes(6), 10)) == 1


async def test_nobody_is_nudged_after_her_journal_is_gone(storage: Storage) -> None:
    """Taken off with everything else of hers."""
    await storage.reminders.follow(DANA, [minutes(5), minutes(900)], by_nudge, keep=None)

    assert await storage.reminders.claim(minutes(5), 10) == []
    assert (await rows(storage, "nudge"), await rows(storage, "reminder")) == (0, 0)


async def test_a_journal_that_moves_leaves_nothing_to_ring(storage: Storage) -> None:
    """The old account is not reminded of what is no longer there."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.reminders.follow(AIGERIM, [minutes(900)], by_nudge, keep=None)
    await storage.accounts.recover(DANA, code, PIN)

    assert (await rows(storage, "nudge"), await rows(storage, "reminder")) == (0, 0)


async def test_a_conversation_goes_on_after_a_restart(site: Site) -> None:
    """State and ids come back; there is none for anybody else."""
    async with site.open() as storage:
        await storage.fsm.set_state(KEY, Asking.when)
        await storage.fsm.set_data(KEY, {"incident": "0123", "page": 2})
        assert await storage.fsm.get_state(KEY) == "Asking:when"

    async with site.open() as storage:
        assert await storage.fsm.get_state(KEY) == "Asking:when"
        assert await storage.fsm.get_data(KEY) == {"incident": "0123", "page": 2}
        assert await storage.fsm.update_data(KEY, {"page": 3}) == {"incident": "0123", "page": 3}
        other = StorageKey(bot_id=42, chat_id=AIGERIM, user_id=DANA)
        threads = StorageKey(bot_id=42, chat_id=AIGERIM, user_id=AIGERIM, thread_id=5)
        assert [await storage.fsm.get_state(key) for key in (other, threads)] == [None, None]
        await storage.fsm.close()


async def test_a_conversation_ends_without_a_row(storage: Storage) -> None:
    """Clearing it leaves nothing behind."""
    await storage.fsm.set_state(KEY, "asking")
    await storage.fsm.set_data(KEY, {"a": 1})
    await storage.fsm.set_state(KEY, None)
    assert await rows(storage, "state") == 1
    await storage.fsm.set_data(KEY, {})

    assert await rows(storage, "state") == 0
    assert (await storage.fsm.get_state(KEY), await storage.fsm.get_data(KEY)) == (None, {})


@pytest.mark.parametrize("restart", [False, True])
async def test_a_conversation_is_forgotten_after_a_day(site: Site, *, restart: bool) -> None:
    """Nobody finds a half-answered question the next week."""
    async with site.open() as storage:
        await storage.fsm.set_state(KEY, "asking")
        site.clock.forward(timedelta(hours=23))
        assert await storage.fsm.get_state(KEY) == "asking"
        await storage.fsm.set_data(KEY, {"a": 1})
        site.clock.forward(timedelta(hours=24))
        if not restart:
            assert await storage.fsm.get_state(KEY) is None

    async with site.open() as storage:
        assert await storage.fsm.get_data(KEY) == {}
        await storage.maintain(site.clock())
        assert await rows(storage, "state") == 0


async def test_what_is_handed_out_is_a_copy(storage: Storage) -> None:
    """Changing it changes nothing that is stored."""
    await storage.fsm.set_data(KEY, {"a": 1})
    (await storage.fsm.get_data(KEY))["a"] = 2

    assert await storage.fsm.get_data(KEY) == {"a": 1}


async def test_a_conversation_holds_ids_only(storage: Storage) -> None:
    """An object slipped into it is a bug, found at once."""
    with pytest.raises(CanonicalError):
        await storage.fsm.set_data(KEY, {"when": NOON})


async def test_a_conversation_of_another_version_is_none(storage: Storage) -> None:
    """She begins anew instead of seeing an error."""
    name = storage.fsm._name(KEY)
    sealed = storage._parts.site.fsm_seal(b"fsm" + name, b"[]")
    row = (name, sealed, int(minutes(60).timestamp()))
    await storage.writer.run(
        lambda c: c.connection.execute("INSERT INTO state VALUES (?, ?, ?)", row)
    )

    assert await storage.fsm.get_state(KEY) is None


async def test_more_chats_than_fit_in_memory_are_served(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was put aside is read again."""
    for module in ("fsm", "chats"):
        monkeypatch.setattr(f"storage.{module}.CACHED", 2)
    for n in range(1, 8):
        key = StorageKey(bot_id=42, chat_id=n, user_id=n)
        await storage.fsm.set_state(key, f"state {n}")
        await storage.traces.add(OwnerId(n), [Trace(n, minutes(0))])

    for n in range(1, 8):
        key = StorageKey(bot_id=42, chat_id=n, user_id=n)
        assert await storage.fsm.get_state(key) == f"state {n}"
    due = await storage.traces.due(minutes(1), 10)
    assert sorted(due) == [(OwnerId(n), (n,)) for n in range(1, 8)]


async def test_tidying_forgets_what_nothing_needs(storage: Storage, site: Site) -> None:
    """Messages beyond Telegram's two days, and chats that no row is about."""
    await storage.accounts.register(DANA, PIN, SETTINGS)
    await storage.traces.add(AIGERIM, [Trace(1, minutes(0))])
    await storage.reminders.plan(DANA, rings_at(minutes(0)))
    await asyncio.sleep(0)
    site.clock.forward(timedelta(hours=49))
    await storage.maintain(site.clock())

    assert await rows(storage, "trace") == 0
    assert await rows(storage, "chat") == 1
    wal = site.folder / "data" / "journal.db-wal"
    assert wal.stat().st_size == 0
