"""Coming back with the recovery code, and what no code or PIN brings back."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from journal.errors import ExpiredError, LockedError, NotFoundError
from journal.ports import OwnerId, Refused, Unlocked
from storage import Storage
from tests.fakes import (
    AIGERIM,
    DANA,
    OTHER_PIN,
    PIN,
    SETTINGS,
    Site,
    chunks,
    entry,
    key_rows,
    photo,
    words,
)
from vault.errors import BadCodeError
from vault.recovery import new_code


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """One installation."""
    return Site(tmp_path)


@pytest.fixture
async def storage(site: Site) -> AsyncIterator[Storage]:
    """Its storage, open, nobody registered."""
    async with site.open() as storage:
        yield storage


async def test_the_code_opens_once_and_gives_the_next(storage: Storage) -> None:
    """Typed in lower case with spaces; the old PIN opens nothing any more."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.pens.for_update(AIGERIM, 1).write(entry("before"))

    following = await storage.accounts.recover(AIGERIM, code.lower().replace("-", " "), OTHER_PIN)

    assert await words(storage) == ["before"]
    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
    with pytest.raises(BadCodeError):
        await storage.accounts.recover(AIGERIM, code, PIN)
    await storage.accounts.change_secret(AIGERIM, PIN)
    third = await storage.accounts.recover(AIGERIM, following, OTHER_PIN)
    assert len({code, following, third}) == 3
    assert isinstance(await storage.accounts.unlock(AIGERIM, OTHER_PIN), Unlocked)


async def test_a_new_code_takes_the_place_of_the_old_one(storage: Storage) -> None:
    """Asked for from the open journal; also after a recovery, and never while it is locked."""
    old = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    with pytest.raises(LockedError):
        await storage.accounts.renew_code(AIGERIM)
    await storage.accounts.unlock(AIGERIM, PIN)

    code = await storage.accounts.renew_code(AIGERIM)

    assert not await storage.accounts.recoverable(AIGERIM, old)
    await storage.accounts.recover(AIGERIM, code, OTHER_PIN)
    last = await storage.accounts.renew_code(AIGERIM)
    assert isinstance(await storage.accounts.unlock(AIGERIM, OTHER_PIN), Unlocked)
    await storage.accounts.recover(DANA, last, PIN)
    assert isinstance(await storage.accounts.unlock(DANA, PIN), Unlocked)


async def test_the_journal_moves_to_a_new_telegram_account(storage: Storage, site: Site) -> None:
    """With everything in it; the old account is a stranger's from then on."""
    code = await storage.accounts.register(AIGERIM, PIN, replace(SETTINGS, language="kk"))
    pen = storage.pens.for_update(AIGERIM, 1)
    receipt = await pen.write(entry("from the old phone"))
    await pen.write(photo(receipt.subject, await pen.keep(chunks(b"a photo"))))
    await storage.accounts.unlock(AIGERIM, PIN)
    journals = key_rows(site, "SELECT jid FROM journal ORDER BY jid")

    following = await storage.accounts.recover(DANA, code, OTHER_PIN)

    await storage.pens.for_update(DANA, 2).write(entry("from the new one"))
    assert await words(storage, DANA) == ["from the old phone", "from the new one"]
    journal = storage.accounts.journal(DANA)
    assert journal is not None
    (exhibit,) = (await journal.casebook()).incidents[0].exhibits
    assert await journal.read(exhibit) == b"a photo"
    settings = await storage.accounts.settings(DANA)
    assert settings is not None
    assert settings.language == "kk"
    assert await storage.accounts.settings(AIGERIM) is None
    assert storage.accounts.journal(AIGERIM) is None
    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
    assert key_rows(site, "SELECT COUNT(*) FROM user") == [(1,)]
    assert key_rows(site, "SELECT COUNT(*) FROM slot") == [(4,)]
    assert key_rows(site, "SELECT jid FROM journal ORDER BY jid") == journals
    assert await storage.accounts.recoverable(AIGERIM, following)
    storage.accounts.lock(DANA)
    await storage.accounts.recover(DANA, following, PIN)
    assert isinstance(await storage.accounts.unlock(DANA, PIN), Unlocked)


async def test_a_journal_of_her_own_is_not_overwritten_by_the_recovered(storage: Storage) -> None:
    """She is told, and both stay as they were."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.accounts.register(DANA, PIN, SETTINGS)

    with pytest.raises(ExpiredError):
        await storage.accounts.recover(DANA, code, OTHER_PIN)

    for owner in (AIGERIM, DANA):
        assert isinstance(await storage.accounts.unlock(owner, PIN), Unlocked)
    assert await storage.accounts.recoverable(AIGERIM, code)


@pytest.mark.parametrize("owner", [AIGERIM, DANA])
async def test_a_code_used_twice_at_once_is_used_once(storage: Storage, owner: OwnerId) -> None:
    """From two devices in the same second."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)

    results = await asyncio.gather(
        *(storage.accounts.recover(owner, code, OTHER_PIN) for _ in range(4)),
        return_exceptions=True,
    )

    (following,) = [r for r in results if isinstance(r, str)]
    assert all(isinstance(r, (str, BadCodeError)) for r in results)
    assert await storage.accounts.recoverable(owner, following)


async def test_codes_that_open_nothing(storage: Storage) -> None:
    """Mistyped, made up, or of somebody who is gone."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)

    for bad in (code[:-1], code[:-1] + ("0" if code[-1] != "0" else "1"), new_code().text, ""):
        assert not await storage.accounts.recoverable(DANA, bad)
        with pytest.raises(BadCodeError):
            await storage.accounts.recover(DANA, bad, OTHER_PIN)


async def test_codes_cannot_be_tried_without_end(storage: Storage, site: Site) -> None:
    """Twenty an hour for each person; somebody else's tries do not stop her."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    for _ in range(20):
        assert not await storage.accounts.recoverable(DANA, new_code().text)

    assert not await storage.accounts.recoverable(DANA, code)
    assert await storage.accounts.recoverable(AIGERIM, code)
    site.clock.forward(timedelta(hours=1))
    assert await storage.accounts.recoverable(DANA, code)
    await storage.accounts.recoverable(DANA, new_code().text)
    site.clock.forward(timedelta(hours=1))
    await storage.maintain(site.clock())
    assert key_rows(site, "SELECT COUNT(*) FROM guess") == [(0,)]


async def test_without_the_user_row_nothing_opens(storage: Storage, site: Site) -> None:
    """Deleting one row is the wipe: neither PIN nor code nor master key opens anything."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage._locksmith.keys.run(lambda c: c.execute("DELETE FROM user"))

    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
    assert not await storage.accounts.recoverable(AIGERIM, code)
    assert key_rows(site, "SELECT COUNT(*) FROM slot") == [(0,)]
    assert key_rows(site, "SELECT COUNT(*) FROM journal") == [(0,)]


async def test_what_vanishes_meanwhile_is_a_refusal_and_no_crash(
    storage: Storage, site: Site
) -> None:
    """A wipe on one device while another one works."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.accounts.unlock(AIGERIM, PIN)
    found = await storage.accounts._recovery.try_code(site_pid(storage), code)
    await storage._locksmith.keys.run(lambda c: c.execute("DELETE FROM user"))

    with pytest.raises(NotFoundError):
        await storage.accounts.change_secret(AIGERIM, OTHER_PIN)
    with pytest.raises(NotFoundError):
        await storage.accounts.renew_code(AIGERIM)
    with pytest.raises(BadCodeError):
        await storage.accounts._recovery.restore(DANA, found, OTHER_PIN)
    with pytest.raises(BadCodeError):
        await storage.accounts._recovery.restore(AIGERIM, found, OTHER_PIN)


async def test_a_pin_typed_while_the_journal_moves_opens_nothing(storage: Storage) -> None:
    """The phone that was taken from her does not keep the key."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    derive = storage._locksmith.derivation.derive

    async def slow(secret: str, salt: bytes, profile: int = 1) -> bytes:
        key = await derive(secret, salt, profile)
        storage._locksmith.derivation.derive = derive  # type: ignore[method-assign]  # once
        await storage.accounts.recover(DANA, code, OTHER_PIN)
        return key

    storage._locksmith.derivation.derive = slow  # type: ignore[method-assign]  # a slow server

    assert await storage.accounts.unlock(AIGERIM, PIN) == Refused()
    assert not storage.accounts.is_open(AIGERIM)
    assert storage.accounts.is_open(DANA)


def site_pid(storage: Storage) -> bytes:
    """Return the pseudonym of the first person."""
    return storage._locksmith.site.pid(AIGERIM)


async def test_a_code_whose_slot_holds_another_opens_nothing(storage: Storage) -> None:
    """A look-up row copied to another person leads nowhere."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.accounts.register(DANA, PIN, SETTINGS)
    pid = storage._locksmith.site.pid(DANA)
    await storage._locksmith.keys.run(lambda c: c.execute("UPDATE recovery SET pid = ?", (pid,)))

    assert not await storage.accounts.recoverable(AIGERIM, code)
