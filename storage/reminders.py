"""Reminders: a table of moments, without a word of content. Implements ``Reminders``."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from journal.ports import Due, OwnerId
from storage.accounts import StoredAccounts
from storage.chats import Chats
from storage.writer import Transaction, Writer

LEASE = timedelta(minutes=5)  # a sender that died gives its reminders back after this

UPSERT = """
    INSERT INTO reminder (pid, due_at) VALUES (:pid, :due_at)
    ON CONFLICT (pid) DO UPDATE SET due_at = excluded.due_at, lease_until = 0, blocked = 0
"""
DELETE = "DELETE FROM reminder WHERE pid = :pid"
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

    async def plan(self, owner: OwnerId, due_at: datetime | None) -> None:
        """Set the next moment; None takes the reminder off, for good when this returns."""

        def work(commit: Transaction) -> None:
            if due_at is None:
                commit.connection.execute(DELETE, {"pid": self._chats.pid(owner)})
                return
            row = {"pid": self._chats.add(commit.connection, owner), "due_at": _seconds(due_at)}
            commit.connection.execute(UPSERT, row)

        await self._writer.run(work)

    async def claim(self, now: datetime, limit: int) -> Sequence[Due]:
        """Lease at most *limit* due reminders for five minutes; nobody else gets them meanwhile.

        Those of people who have no journal any more are taken off.
        """

        def work(commit: Transaction) -> list[OwnerId]:
            place = {"now": _seconds(now), "lease_until": _seconds(now + LEASE), "limit": limit}
            rows = commit.connection.execute(CLAIM, place).fetchall()
            return [self._chats.owner(commit.connection, pid) for (pid,) in rows]

        due = []
        for owner in await self._writer.run(work):
            if (settings := await self._accounts.settings(owner)) is None:
                await self.plan(owner, None)
            else:
                due.append(Due(owner, settings))
        return due

    async def done(
        self, owner: OwnerId, next_at: datetime | None, *, blocked: bool = False
    ) -> None:
        """Close the lease and set the next moment; one taken off meanwhile stays off.

        *blocked* puts the person aside until a new moment is planned; None as the next moment
        takes the reminder off.
        """
        if next_at is None and not blocked:
            await self.plan(owner, None)
            return
        due_at = 0 if next_at is None else _seconds(next_at)
        row = {"pid": self._chats.pid(owner), "due_at": due_at, "blocked": int(blocked)}
        await self._writer.run(lambda commit: commit.connection.execute(DONE, row).rowcount)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
