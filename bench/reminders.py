"""Reminders that are due all at once, sent to nobody."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from bench.entries import FIRST
from bench.figures import Bar, Section, plain, thousands
from bench.journals import SETTINGS, opened
from bench.meter import MIB, metered, resident
from bot.scheduler import RATE, Bucket, Reminding
from handlers.chat import Sent
from journal.ports import OwnerId
from journal.times import now
from locales import texts
from storage import Storage, keyrows
from storage.account import Account
from storage.chats import Chats
from storage.database import open_databases, transact
from storage.locksmith import load_site
from storage.reminders import UPSERT
from storage.rows import Target
from vault.master import load_or_create
from vault.site import SiteSecret

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    due: int = 100_000
    sent: int = 20_000  # of those, without the bucket
    seconds: float = 5.0  # with the bucket


class Nobody(BaseSession):
    """Takes every message and answers as Telegram would."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0

    async def make_request(  # the signature is aiogram's
        self,
        bot: Bot,  # noqa: ARG002 - see above
        method: TelegramMethod[TelegramType],  # noqa: ARG002 - see above
        timeout: int | None = None,  # noqa: ARG002, ASYNC109 - see above
    ) -> TelegramType:
        """Return what the worker reads of a sent message."""
        self.sent += 1
        return cast("TelegramType", Sent(message_id=self.sent))

    async def close(self) -> None:
        """Do nothing."""

    async def stream_content(self, *_: object, **__: object) -> AsyncGenerator[bytes, None]:
        """Reminders have no files."""
        yield b""


async def measure(folder: Path, size: Size) -> Section:
    """Return how many reminders a second the worker could send, and how many it does."""
    await _seed(folder, size.due)
    async with opened(folder) as storage:
        free = Nobody()
        with metered() as first:
            await _until(
                _worker(storage, free, Bucket(rate=1e9)), lambda: free.sent >= size.sent // 2
            )
        half = resident()
        with metered() as second:
            await _until(_worker(storage, free, Bucket(rate=1e9)), lambda: free.sent >= size.sent)
        gained = resident() - half
        paced = await _paced(storage, size.seconds)
    wall, cpu = first.wall + second.wall, first.cpu + second.cpu
    return Section(
        title=f"{thousands(size.due)} reminders due at once",
        against="–",
        figures=[
            plain("sent with the bucket", [paced], "/s", Bar(30)),
            plain("could be sent without it", [size.sent / wall], "/s", Bar(30, at_least=True)),
            plain("processor for each", [cpu / size.sent * 1e6], "µs"),
            plain("memory gained in the second half", [gained / MIB], "MiB", Bar(8)),
        ],
        notes=_notes(size),
    )


def _notes(size: Size) -> tuple[str, ...]:
    return (
        (
            f"Real rows in both databases for {thousands(size.due)} people. {thousands(size.sent)} of "
            "them were claimed, sent and planned anew without the bucket, then for "
            f"{size.seconds:g} s with it; sending all of them at {RATE:g} a second takes "
            f"{size.due / RATE / 60:.0f} minutes, which were not waited for."
        ),
        (
            "Sending ends in a session that answers at once, so the rate without the bucket is what "
            "the worker and the databases can do. The bucket's limit lies under the 30 messages a "
            "second that Telegram names for bulk notifications."
        ),
    )


async def _seed(folder: Path, due: int) -> None:
    """Write people, their chats and a reminder of an hour ago for each of them."""
    master = load_or_create(folder / "master.key", data_exists=False)
    async with open_databases(folder) as databases:
        site = await load_site(databases.keys, master)
        for work in (_people, _reminders):
            connection = databases.keys if work is _people else databases.writer
            await connection.run(partial(transact, work=partial(work, site=site, due=due)))


def _people(connection: sqlite3.Connection, site: SiteSecret, due: int) -> None:
    rows = []
    for owner in range(FIRST, FIRST + due):
        target = Target(owner.to_bytes(16, "big"), bytes(32))
        account = Account(OwnerId(owner), target, SETTINGS).seal(site)
        rows.append({"pid": site.pid(owner), "uk": b"", "account": account})
    connection.executemany(keyrows.INSERT_USER, rows)


def _reminders(connection: sqlite3.Connection, site: SiteSecret, due: int) -> None:
    chats, at = Chats(site), int((_evening() - HOUR).timestamp())
    for owner in range(FIRST, FIRST + due):
        row = {"pid": chats.add(connection, OwnerId(owner)), "due_at": at}
        connection.execute(UPSERT, row)


def _evening() -> datetime:
    """Return a moment at which her hour has just come."""
    hour, minute = map(int, (SETTINGS.reminder_at or "").split(":"))
    return now().astimezone(SETTINGS.tz).replace(hour=hour, minute=minute + 5)


async def _paced(storage: Storage, seconds: float) -> float:
    """Return how many a second go out with the bucket of production."""
    loop, slow = asyncio.get_running_loop(), Nobody()
    begun = loop.time()
    await _until(_worker(storage, slow, Bucket()), lambda: loop.time() >= begun + seconds)
    return slow.sent / (loop.time() - begun)


async def _until(worker: Reminding, over: Callable[[], bool]) -> None:
    """Let the worker ring until *over*; what it had leased stays leased."""
    async with asyncio.TaskGroup() as group:
        ringing = group.create_task(worker.round())
        while not over() and not ringing.done():  # noqa: ASYNC110 - a clock may be what is awaited
            await asyncio.sleep(0.01)
        ringing.cancel()


def _worker(storage: Storage, session: Nobody, bucket: Bucket) -> Reminding:
    return Reminding(
        bot=Bot("42:TEST", session=session),
        reminders=storage.reminders,
        accounts=storage.accounts,
        traces=storage.traces,
        clock=_evening,
        bucket=bucket,
        random=Random(1),  # noqa: S311 - spreads reminders over minutes, no secret
        say=texts,
    )
