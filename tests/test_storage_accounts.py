"""Accounts: opening, waiting after wrong tries, changing the PIN, coming back with the code."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from journal.errors import ExpiredError, FormatError, LockedError, NotFoundError
from journal.ports import Refused, Unlocked
from storage import Storage
from storage.account import Account
from storage.rows import Target
from tests.fakes import (
    AIGERIM,
    DANA,
    OTHER_PIN,
    PIN,
    SETTINGS,
    Site,
    entry,
    key_rows,
    words,
)
from vault.errors import TamperedError, WeakPinError
from vault.recovery import new_code
from vault.site import SiteSecret
from vault.slots import SIZE

WRONG = "518362"
DAMAGE = "UPDATE slot SET raw = CAST(substr(raw, 1, 100) || zeroblob(110) AS BLOB)"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """One installation."""
    return Site(tmp_path)


@pytest.fixture
async def storage(site: Site) -> AsyncIterator[Storage]:
    """Its storage, open, nobody registered."""
    async with site.open() as storage:
        yield storage


async def test_a_new_person_gets_a_journal_and_a_code(storage: Storage) -> None:
    """And can write at once, and read once she has typed her PIN."""
    assert await storage.accounts.settings(AIGERIM) is None

    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)

    assert re.fullmatch(r"([0-9A-Z]{4}-){6}[0-9A-Z]{4}", code)
    assert await storage.accounts.settings(AIGERIM) == SETTINGS
    assert not storage.accounts.is_open(AIGERIM)
    assert storage.accounts.journal(AIGERIM) is None
    await storage.pens.for_update(AIGERIM, 1).write(entry("first"))
    assert await storage.accounts.unlock(AIGERIM, PIN) == Unlocked(0, None)
    assert await words(storage) == ["first"]


async def test_a_double_tap_at_the_end_registers_once(storage: Storage) -> None:
    """The code that was shown stays the right one."""
    results = await asyncio.gather(
        *(storage.accounts.register(AIGERIM, PIN, SETTINGS) for _ in range(5)),
        return_exceptions=True,
    )

    (code,) = [r for r in results if isinstance(r, str)]
    assert sum(isinstance(r, ExpiredError) for r in results) == 4
    assert await storage.accounts.recoverable(AIGERIM, code)


async def test_weak_pins_are_refused_everywhere(storage: Storage) -> None:
    """At the start, at a change and after the recovery code; nothing is changed then."""
    accounts = storage.accounts
    with pytest.raises(WeakPinError):
        await accounts.register(AIGERIM, "123456", SETTINGS)
    code = await accounts.register(AIGERIM, PIN, SETTINGS)
    with pytest.raises(WeakPinError):
        await accounts.recover(AIGERIM, code, "111111")
    assert await accounts.unlock(AIGERIM, PIN) == Unlocked(0, None)
    with pytest.raises(WeakPinError):
        await accounts.change_secret(AIGERIM, "654321")

    accounts.lock(AIGERIM)
    assert isinstance(await accounts.unlock(AIGERIM, PIN), Unlocked)
    assert await accounts.recoverable(AIGERIM, code)


async def test_everybody_has_the_same_number_of_rows(storage: Storage, site: Site) -> None:
    """Two journals and four slots of one size, so that none of them says anything."""
    for owner in (AIGERIM, DANA):
        await storage.accounts.register(owner, PIN, SETTINGS)

    for pid in key_rows(site, "SELECT pid FROM user"):
        sizes = key_rows(site, "SELECT length(raw) FROM slot")
        assert sizes == [(SIZE,)] * 8
        assert pid is not None
    assert key_rows(site, "SELECT COUNT(*), COUNT(DISTINCT pid) FROM journal") == [(4, 2)]
    assert len(key_rows(site, "SELECT DISTINCT length(roles) FROM journal")) == 1
    assert len(key_rows(site, "SELECT DISTINCT length(account) FROM user")) == 1
    assert len(key_rows(site, "SELECT DISTINCT length(opened) FROM attempt")) == 1


async def test_the_door_says_what_happened_since(storage: Storage, site: Site) -> None:
    """Failed tries since the last opening, and when that was; also after a restart."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.accounts.unlock(AIGERIM, PIN)
    opened = site.clock()
    site.clock.forward(timedelta(hours=3))
    assert await storage.accounts.unlock(AIGERIM, WRONG) == Refused()
    assert await storage.accounts.unlock(AIGERIM, WRONG) == Refused()

    assert await storage.accounts.unlock(AIGERIM, PIN) == Unlocked(2, opened)
    assert await storage.accounts.unlock(AIGERIM, PIN) == Unlocked(0, site.clock())


async def test_the_waits_grow_and_then_only_the_code_opens(storage: Storage, site: Site) -> None:
    """Five free tries, a quarter, one, six and 24 hours; ten wrong ones need the code."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    answers = []
    for wait in [0] * 4 + [15, 60, 360, 1440, 1440]:
        answers.append(await storage.accounts.unlock(AIGERIM, WRONG))
        expected = site.clock() + timedelta(minutes=wait)
        assert answers[-1] == Refused(expected if wait else None)
        if wait:
            # Before the wait is over not even the right one is tried, nor counted.
            assert await storage.accounts.unlock(AIGERIM, PIN) == Refused(expected)
            site.clock.forward(timedelta(minutes=wait, seconds=1))

    assert await storage.accounts.unlock(AIGERIM, WRONG) == Refused(disabled=True)
    site.clock.forward(timedelta(days=400))
    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused(disabled=True)
    await storage.pens.for_update(AIGERIM, 1).write(entry("still writing"))

    await storage.accounts.recover(AIGERIM, code, OTHER_PIN)
    assert await words(storage) == ["still writing"]
    assert isinstance(await storage.accounts.unlock(AIGERIM, OTHER_PIN), Unlocked)


async def test_forty_tries_at_once_are_five_tries(storage: Storage, site: Site) -> None:
    """Counting comes before guessing."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    tried = 0
    derive = storage._locksmith.derivation.derive

    async def counted(secret: str, salt: bytes, profile: int = 1) -> bytes:
        nonlocal tried
        tried += 1
        return await derive(secret, salt, profile)

    storage._locksmith.derivation.derive = counted  # type: ignore[method-assign]  # counts, then does
    answers = await asyncio.gather(*(storage.accounts.unlock(AIGERIM, WRONG) for _ in range(40)))

    assert tried == 5
    assert all(isinstance(answer, Refused) for answer in answers)
    assert key_rows(site, "SELECT fails FROM attempt") == [(5,)]


async def test_a_restart_does_not_give_new_tries(site: Site) -> None:
    """Pulling the plug is no way around the wait."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    for _ in range(5):
        async with site.open() as storage:
            await storage.accounts.unlock(AIGERIM, WRONG)

    async with site.open() as storage:
        answer = await storage.accounts.unlock(AIGERIM, PIN)

    assert answer == Refused(site.clock() + timedelta(minutes=15))


async def test_every_answer_takes_the_same_time(site: Site) -> None:
    """Right, wrong, waiting or unknown: the clock tells nothing."""
    async with site.open(answer_after=0.2) as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        loop = asyncio.get_running_loop()
        for question in (
            lambda: storage.accounts.unlock(AIGERIM, PIN),
            lambda: storage.accounts.unlock(AIGERIM, WRONG),
            lambda: storage.accounts.unlock(DANA, PIN),
            lambda: storage.accounts.recoverable(DANA, "no code at all"),
            lambda: storage.accounts.recover(DANA, new_code().text, PIN),
        ):
            begun = loop.time()
            await asyncio.gather(question(), return_exceptions=True)
            assert loop.time() - begun >= 0.199


async def test_somebody_without_a_journal_is_refused(storage: Storage) -> None:
    """In the same words as a wrong PIN."""
    accounts = storage.accounts
    assert await accounts.unlock(DANA, PIN) == Refused()
    with pytest.raises(LockedError):
        await accounts.change_secret(DANA, PIN)
    with pytest.raises(NotFoundError):
        await accounts.change(DANA, SETTINGS)
    accounts.lock(DANA)
    assert not accounts.is_open(DANA)


async def test_changed_settings_stay(site: Site) -> None:
    """Also after a restart, and beside changes that come at the same time."""
    changed = replace(SETTINGS, language="kk", reminder_at="21:00", discreet=False)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.accounts.change(AIGERIM, changed)
        assert await storage.accounts.settings(AIGERIM) == changed

    async with site.open() as storage:
        assert await storage.accounts.settings(AIGERIM) == changed


def test_settings_of_another_person_or_version_are_refused() -> None:
    """A row copied to another person does not open; a shape we do not know is said so."""
    site = SiteSecret.generate()
    account = Account(AIGERIM, Target(bytes(16), bytes(32)), SETTINGS)
    pid = site.pid(AIGERIM)
    assert Account.open(site, pid, account.seal(site)) == account
    with pytest.raises(TamperedError):
        Account.open(site, site.pid(DANA), account.seal(site))
    for strange in (b"{}", b'{"jid":"","owner":1,"public":"","settings":{"unknown":1}}'):
        with pytest.raises(FormatError):
            Account.open(site, pid, site.fsm_seal(b"account" + pid, strange))


async def test_an_open_journal_locks_by_itself(storage: Storage, site: Site) -> None:
    """After five quiet minutes, or a quarter of an hour; each person is named once."""
    for owner in (AIGERIM, DANA):
        await storage.accounts.register(owner, PIN, SETTINGS)
        await storage.accounts.unlock(owner, PIN)
    held = storage.accounts.journal(AIGERIM)
    assert held is not None
    for _ in range(2):
        site.clock.forward(timedelta(minutes=4))
        assert storage.accounts.is_open(DANA)

    assert storage.accounts.journal(AIGERIM) is None
    with pytest.raises(LockedError):
        await held.page()
    assert storage.accounts.expired() == [AIGERIM]
    assert storage.accounts.expired() == []
    site.clock.forward(timedelta(minutes=8))
    assert storage.accounts.expired() == [DANA]
    assert not storage.accounts.is_open(DANA)


async def test_everything_locks_when_the_bot_stops(site: Site) -> None:
    """And it can say whose screens are to be swept."""
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        await storage.accounts.unlock(AIGERIM, PIN)
        journal = storage.accounts.journal(AIGERIM)
        assert storage.accounts.lock_all() == [AIGERIM]
        assert storage.accounts.lock_all() == []

    assert journal is not None
    with pytest.raises(LockedError):
        await journal.casebook()


async def test_a_changed_pin_opens_and_the_old_one_does_not(storage: Storage) -> None:
    """The code stays the same one."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.accounts.unlock(AIGERIM, PIN)
    await storage.accounts.change_secret(AIGERIM, "four words nobody guesses")
    storage.accounts.lock(AIGERIM)

    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
    assert isinstance(
        await storage.accounts.unlock(AIGERIM, "Four words  nobody guesses"), Unlocked
    )
    assert await storage.accounts.recoverable(AIGERIM, code)


async def test_damaged_slots_are_not_taken_for_a_wrong_pin(storage: Storage) -> None:
    """She is told that something was changed, and not that she mistyped."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage._locksmith.keys.run(lambda c: c.execute(DAMAGE))
    with pytest.raises(TamperedError):
        await storage.accounts.unlock(AIGERIM, PIN)
    with pytest.raises(TamperedError):
        await storage.accounts.recoverable(AIGERIM, code)


async def test_nobody_is_named_for_a_journal_that_is_no_ones_first(
    storage: Storage, site: Site
) -> None:
    """A decoy that went back with a backup cannot be told apart from a wiped journal."""
    await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    jids = [row[0] for row in key_rows(site, "SELECT jid FROM journal")]

    owners = [await storage._locksmith.owner_of(bytes(j)) for j in jids if isinstance(j, bytes)]

    assert sorted(owners, key=str) == [AIGERIM, None]
    assert await storage._locksmith.owner_of(bytes(16)) is None
