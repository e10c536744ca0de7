"""States of conversations, sealed under the site key: ids only, for a day.

The storage behind aiogram's ``FSMContext``. Writes ride along with the next commit, in order
before the note that their update was handled, so a crash repeats both or neither.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from journal.canonical import JsonValue, dump, load
from journal.times import Clock
from storage.writer import Transaction, Writer
from vault.site import SiteSecret

KEPT = timedelta(hours=24)
CACHED = 4096  # conversations in memory, about 1 KiB each
_CONTEXT = b"fsm"

UPSERT = """
    INSERT INTO state (name, sealed, expires_at) VALUES (:name, :sealed, :expires_at)
    ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at
"""
SELECT = "SELECT sealed, expires_at FROM state WHERE name = :name"
DELETE = "DELETE FROM state WHERE name = :name"
PURGE = "DELETE FROM state WHERE expires_at <= :now"


@dataclass(frozen=True, slots=True)
class _Conversation:
    state: str | None = None
    data: Mapping[str, JsonValue] = field(default_factory=dict, repr=False)
    expires_at: int = 0


class StoredStates(BaseStorage):
    """aiogram's storage over the writer."""

    def __init__(self, writer: Writer, site: SiteSecret, clock: Clock) -> None:
        self._writer = writer
        self._site = site
        self._clock = clock
        self._cache: OrderedDict[bytes, _Conversation] = OrderedDict()

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Replace the state; None is no state."""
        name = state.state if isinstance(state, State) else state
        conversation = await self._find(key)
        self._store(key, replace(conversation, state=name))

    async def get_state(self, key: StorageKey) -> str | None:
        """Return the state."""
        return (await self._find(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace the data: ids, numbers and short words with ASCII names.

        Raise ``CanonicalError`` for what canonical JSON does not have.
        """
        conversation = await self._find(key)
        self._store(key, replace(conversation, data=dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """Return a copy of the data."""
        return dict((await self._find(key)).data)

    async def close(self) -> None:
        """Do nothing: the writer is closed by whoever opened it."""

    async def _find(self, key: StorageKey) -> _Conversation:
        name = self._name(key)
        if (found := self._cache.get(name)) is None:
            row = await self._writer.run(
                lambda commit: commit.connection.execute(SELECT, {"name": name}).fetchone()
            )
            found = _Conversation() if row is None else self._open(name, *row)
            self._keep(name, found)
        alive = found.expires_at > self._clock().timestamp()
        return found if alive else _Conversation()

    def _store(self, key: StorageKey, conversation: _Conversation) -> None:
        name = self._name(key)
        expires_at = int((self._clock() + KEPT).timestamp())
        conversation = replace(conversation, expires_at=expires_at)
        said = dump({"state": conversation.state, "data": dict(conversation.data)})
        self._keep(name, conversation)
        empty = conversation.state is None and not conversation.data

        def work(commit: Transaction) -> None:
            if empty:
                commit.connection.execute(DELETE, {"name": name})
                return
            sealed = self._site.fsm_seal(_CONTEXT + name, said)
            row = {"name": name, "sealed": sealed, "expires_at": expires_at}
            commit.connection.execute(UPSERT, row)

        self._writer.later(work)

    def _keep(self, name: bytes, conversation: _Conversation) -> None:
        self._cache[name] = conversation
        self._cache.move_to_end(name)
        if len(self._cache) > CACHED:
            self._cache.popitem(last=False)

    def _name(self, key: StorageKey) -> bytes:
        parts = (key.bot_id, key.chat_id, key.user_id, key.thread_id or 0)
        words = (key.business_connection_id or "", key.destiny)
        return self._site.lookup(_CONTEXT, *parts, *(word.encode() for word in words))

    def _open(self, name: bytes, sealed: bytes, expires_at: int) -> _Conversation:
        match load(self._site.fsm_open(_CONTEXT + name, sealed)):
            case {"state": str() | None as state, "data": dict(data)}:
                return _Conversation(state, data, expires_at)
        return _Conversation()


def purge(connection: sqlite3.Connection, now: datetime) -> None:
    """Forget conversations nobody went on with for a day."""
    connection.execute(PURGE, {"now": int(now.timestamp())})
