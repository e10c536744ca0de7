"""Reminders: a table of moments, without a word of content. Implements ``Reminders``."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from journal.ports import Due, OwnerId, Ring
from storage import nudges
from storage.accounts import StoredAccounts
from storage.chats import Chats
from storage.writer import Transaction, Writer

LEASE = timedelta(minutes=5)  # a sender that died gives its reminders back after this

UPSERT = """
    INSERT INTO reminder (pid, due_at) VALUES (:pid, :due_at)
    ON CONFLICT (pid) DO UPDATE SET due_at = excluded.due_at, lease_until = 0, blocked = 0
"""
SOONER = """
    INSERT INTO reminder (pid, due_at) VALUES (:pid, :due_at)
    ON CONFLICT (pid) DO UPDATE SET due_at = min(due_at, excluded.due_at)
"""
CLAIM = """
    UPDATE reminder SET lease_until = :lease_until
    WHERE pid IN (
        SELECT pid FROM reminder
        WHERE due_at <= :now AND lease_until <= :now AND blocked = 0
        ORDER BY due_at LIMIT :limit
    )
    RETURNING pid
"""
DONE = """
    UPDATE reminder SET due_at = :due_at, lease_until = 0, blocked = :blocked WHERE pid = :pid
"""


class StoredReminders:
    """The port ``Reminders`` over the writer."""

    def __init__(self, writer: Writer, chats: Chats, accounts: StoredAccounts) -> None:
        self._writer = writer
        self._chats = chats
        self._accounts = accounts

    async def plan(self, owner: OwnerId, ring: Ring | None) -> None:
        """Set the next moment anew; None takes everything off, for good when this returns."""

        def work(commit: Transaction) -> None:
            pid = self._chats.pid(owner)
            due_at = _next(commit.connection, pid, ring)
            if due_at is None:
                nudges.forget(commit.connection, pid)
                return
            self._chats.add(commit.connection, owner)
            commit.connection.execute(UPSERT, {"pid": pid, "due_at": due_at})

        await self._writer.run(work)

    async def follow(
        self, owner: OwnerId, moments: Sequence[datetime], ring: Ring, *, keep: datetime | None
    ) -> None:
        """Put *moments* in place of the nudges later than *keep*; of all of them for None.

        What is about to ring is not put off by it. Nothing is planned for somebody who has no
        journal any more.
        """
        if await self._accounts.settings(owner) is None:
            return
        planned = [_seconds(moment) for moment in moments]  # the work may run twice

        def work(commit: Transaction) -> None:
            pid = self._chats.pid(owner)
            after = -1 if keep is None else _seconds(keep)
            nudges.replace(commit.connection, pid, after, planned)
            due_at = _next(commit.connection, pid, ring)
            if due_at is None:
                nudges.forget(commit.connection, pid)
                return
            self._chats.add(commit.connection, owner)
            commit.connection.execute(SOONER, {"pid": pid, "due_at": due_at})

        await self._writer.run(work)

    async def claim(self, now: datetime, limit: int) -> Sequence[Due]:
        """Lease at most *limit* due reminders for five minutes; nobody else gets them meanwhile.

        Those of people who have no journal any more are taken off.
        """

        def work(commit: Transaction) -> list[tuple[OwnerId, datetime | None]]:
            place = {"now": _seconds(now), "lease_until": _seconds(now + LEASE), "limit": limit}
            rows = commit.connection.execute(CLAIM, place).fetchall()
            return [
                (self._chats.owner(commit.connection, pid), _nudge(commit.connection, pid))
                for (pid,) in rows
            ]

        due = []
        for owner, nudge in await self._writer.run(work):
            if (settings := await self._accounts.settings(owner)) is None:
                await self.plan(owner, None)
            else:
                due.append(Due(owner, settings, nudge))
        return due

    async def done(
        self,
        owner: OwnerId,
        ring: Ring | None,
        *,
        rung: datetime | None = None,
        blocked: bool = False,
    ) -> None:
        """Close the lease and set the next moment; what was taken off meanwhile stays off.

        Nudges up to *rung* are over. *blocked* puts the person aside until a new moment is
        planned; no next moment takes everything off.
        """

        def work(commit: Transaction) -> None:
            pid = self._chats.pid(owner)
            if rung is not None:
                nudges.drop(commit.connection, pid, _seconds(rung))
            due_at = _next(commit.connection, pid, ring)
            if due_at is None and not blocked:
                nudges.forget(commit.connection, pid)
                return
            row = {"pid": pid, "due_at": due_at or 0, "blocked": int(blocked)}
            commit.connection.execute(DONE, row)

        await self._writer.run(work)


def _next(connection: sqlite3.Connection, pid: bytes, ring: Ring | None) -> int | None:
    """Return when to ring next, given the first nudge that is planned."""
    due_at = None if ring is None else ring(_nudge(connection, pid))
    return None if due_at is None else _seconds(due_at)


def _nudge(connection: sqlite3.Connection, pid: bytes) -> datetime | None:
    at = nudges.first(connection, pid)
    return None if at is None else datetime.fromtimestamp(at, UTC)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
