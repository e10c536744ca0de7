"""Nudges follow the journal: whoever was handed it open, theirs are planned anew afterwards.

What changed while it was open is read then, beside the talk. Her journal is not kept open by it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from handlers.later import Start
from journal.errors import LockedError
from journal.nudging import PlanNudges
from journal.ports import Accounts, Journal, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudging:
    """Hands out open journals, and plans nudges by those that were handed out."""

    accounts: Accounts
    journal: Callable[[OwnerId], Journal | None]
    plan: PlanNudges
    start: Start
    _handed: dict[OwnerId, Journal] = field(default_factory=dict)
    _busy: set[OwnerId] = field(default_factory=set)

    def open_journal(self, owner: OwnerId) -> Journal | None:
        """Return her journal when it is unlocked, which keeps it so; else None."""
        journal = self.journal(owner)
        if journal is not None:
            self._handed[owner] = journal
        return journal

    def settle(self, owner: OwnerId) -> None:
        """Begin to plan, if her journal was handed out; one planning of hers at a time."""
        if owner in self._handed and owner not in self._busy:
            self._busy.add(owner)
            self.start(self._run(owner))

    async def _run(self, owner: OwnerId) -> None:
        try:
            while (journal := self._handed.pop(owner, None)) is not None:
                settings = await self.accounts.settings(owner)
                if settings is not None:
                    with suppress(LockedError):
                        await self.plan(owner, settings, journal)
        finally:
            self._busy.discard(owner)
