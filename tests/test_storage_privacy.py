"""What a thief of the data folder can read: nothing she wrote, and not who she is."""

import logging
import struct
import uuid
from pathlib import Path

import pytest
from aiogram.fsm.storage.base import StorageKey

from journal.events import Said, detail
from journal.incident import Part
from journal.ports import Trace
from storage import Storage
from tests.fakes import (
    AIGERIM,
    DANA,
    NOON,
    OTHER_PIN,
    PIN,
    SETTINGS,
    Site,
    chunks,
    entry,
    photo,
    rings_at,
)

WORDS = "он снова ждал у подъезда"
CAPTION = "the grey Toyota again"
FILE = b"EXIF of the picture she took at the door " * 1000
UPDATE = '{"update_id": 9, "message": {"text": "он снова ждал у подъезда"}}'


async def live_a_day(storage: Storage) -> str:
    """Do everything that stores something; return the recovery code."""
    code = await storage.accounts.register(AIGERIM, PIN, SETTINGS)
    await storage.inbox.keep([(9, UPDATE.encode())])
    key = StorageKey(bot_id=42, chat_id=AIGERIM, user_id=AIGERIM)
    await storage.fsm.set_state(key, "Recording:words")
    await storage.fsm.set_data(key, {"incident": uuid.UUID(int=7).hex})
    await storage.traces.add(AIGERIM, [Trace(1, NOON)])
    await storage.reminders.plan(AIGERIM, rings_at(NOON))
    await storage.reminders.follow(AIGERIM, [NOON], rings_at(NOON), keep=None)
    pen = storage.pens.for_update(AIGERIM, 9)
    receipt = await pen.write(entry(WORDS))
    await pen.write(photo(receipt.subject, await pen.keep(chunks(FILE))))
    await pen.write(detail(receipt.subject, {Part.QUOTE: Said(CAPTION)}))
    await storage.accounts.unlock(AIGERIM, PIN)
    journal = storage.accounts.journal(AIGERIM)
    assert journal is not None
    book = await journal.casebook()
    await journal.keep_small(book.incidents[0].exhibits[0], FILE[:200])
    await storage.accounts.change_secret(AIGERIM, OTHER_PIN)
    return code


def telegram_id_in_bytes() -> list[bytes]:
    """Return the ways in which the number of a Telegram account could lie in a file."""
    packed = [struct.pack(order + "q", AIGERIM) for order in "<>"]
    # SQLite stores an integer of this size in six bytes.
    return [*packed, packed[1][2:], str(AIGERIM).encode(), f"{AIGERIM:x}".encode()]


def everything(folder: Path) -> bytes:
    """Return the names and the bytes of all files under *folder*."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = [str(path.relative_to(folder)).encode() for path in files]
    return b"\n".join([*names, *(path.read_bytes() for path in files)])


async def test_nothing_readable_lies_in_the_folder(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither words, files, PIN, code nor account, while it runs and after it; nor in the log."""
    caplog.set_level(logging.DEBUG)
    site = Site(tmp_path)
    async with site.open() as storage:
        code = await live_a_day(storage)
        running = everything(tmp_path)
        await storage.maintain(site.clock())
    stopped = everything(tmp_path)

    secrets = [
        *telegram_id_in_bytes(),
        *(text.encode() for text in (WORDS, CAPTION, PIN, OTHER_PIN, code, code.replace("-", ""))),
        *(text.encode("utf-16-le") for text in (WORDS, CAPTION)),
        FILE[:24],
        b"Recording",
        uuid.UUID(int=7).hex.encode(),
        b"Almaty",
        b"door.jpg",
        b"created",
    ]
    for where in (running, stopped, caplog.text.encode()):
        assert [secret for secret in secrets if secret in where] == []
    assert len(running) > len(FILE)


async def test_nothing_readable_lies_in_what_can_be_printed(tmp_path: Path) -> None:
    """Representations end up in tracebacks."""
    async with Site(tmp_path).open() as storage:
        await live_a_day(storage)
        journal = storage.accounts.journal(AIGERIM)
        assert journal is not None
        found = [
            storage,
            await storage.accounts.account(AIGERIM),
            storage.accounts._open,
            journal._walked,
            journal._verified,
            await journal.page(),
            storage.fsm._cache,
            storage._locksmith,
            storage.pens.for_update(DANA, 1),
        ]

    printed = repr(found)
    for secret in (WORDS, CAPTION, str(AIGERIM), str(DANA), PIN, uuid.UUID(int=7).hex):
        assert secret not in printed
