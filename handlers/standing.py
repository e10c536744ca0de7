"""Where she stands before a report: the one screen with the question, and what to show on it."""

import asyncio
from dataclasses import dataclass, replace

from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, TelegramObject

from handlers.chat import Chat, Event
from handlers.screens import Screen, addressing, disclosing, hiding
from handlers.screens import reporting as screens
from handlers.states import Reporting
from handlers.unlocking import Visit
from journal.case import read_case
from journal.casebook import Casebook
from journal.drafting import TYPED, Ask, Draft, Drafts
from journal.errors import ExpiredError, NothingToReportError
from journal.law import Law
from journal.ports import Journal
from journal.reporting import FindWords, PreviewReport, Wish, summary, within
from journal.selection import facts


class Undrafted(BaseFilter):
    """No report is being asked for: the choices were forgotten, by a restart or by time."""

    async def __call__(self, _event: TelegramObject, drafts: Drafts, chat: Chat) -> bool:
        """Return whether a button would have nothing to change."""
        return drafts.find(chat.owner) is None


@dataclass(frozen=True, slots=True)
class Standing:
    """Shows the question she is at, or what the report would disclose."""

    drafts: Drafts
    preview: PreviewReport
    find_words: FindWords
    law: Law

    async def show(
        self, event: Event, visit: Visit, draft: Draft, journal: Journal, greeting: str = ""
    ) -> None:
        """Show where she stands; leave no second question standing."""
        await self.put(event, visit, draft, await self._screen(visit, draft, journal, greeting))

    async def put(self, event: Event, visit: Visit, draft: Draft, screen: Screen) -> None:
        """Show *screen* in place of the one before; the second half of a double tap shows nothing."""
        before, looks = draft.screen, hash((screen.text, screen.keyboard))
        await self._await(visit, draft)
        tapped = event.message if isinstance(event, CallbackQuery) else None
        if tapped is not None and (tapped.message_id, looks) == (before, draft.looks):
            return
        draft.looks = looks
        draft.screen = await visit.chat.show(event, screen)
        if before is not None and before != draft.screen:
            await visit.chat.remove([before])

    async def ask(self, event: Event, visit: Visit, draft: Draft, screen: Screen) -> None:
        """Show *screen* where the last question stood: her typed answer is gone by now."""
        await self._await(visit, draft)
        draft.looks = hash((screen.text, screen.keyboard))
        if draft.screen is not None and await visit.chat.edit(draft.screen, screen):
            await visit.chat.note(draft.screen, screen)
        else:
            draft.screen = await visit.chat.show(event, screen)

    async def _await(self, visit: Visit, draft: Draft) -> None:
        await visit.state.set_state(Reporting.answer if draft.ask in TYPED else None)

    async def _screen(self, visit: Visit, draft: Draft, journal: Journal, greeting: str) -> Screen:
        if draft.ask is Ask.OFFICE:
            return addressing.offices(visit.texts, visit.law, draft, 0)
        if draft.ask not in {Ask.CHOICES, Ask.WORDS, Ask.SUMMARY}:
            return screens.question(visit.texts, draft, greeting)
        casebook = await journal.casebook()
        if draft.ask is Ask.WORDS:
            return await self.words(visit, draft, casebook)
        if draft.ask is Ask.CHOICES:
            return await asyncio.to_thread(self.choices, visit, draft, casebook, greeting)
        try:
            return await self._summary(visit, draft, casebook, greeting)
        except NothingToReportError as error:
            # An entry was taken back meanwhile: she can choose again instead of being stuck.
            draft.ask = Ask.CHOICES
            said = visit.texts(error.text_key)
            return await asyncio.to_thread(self.choices, visit, draft, casebook, said)

    async def _summary(
        self, visit: Visit, draft: Draft, casebook: Casebook, greeting: str
    ) -> Screen:
        inside = await asyncio.to_thread(summary, casebook, draft.span, draft.selection)
        disclosed = await self.preview(casebook, wish(visit, draft))
        return screens.summary(visit.texts, draft, inside, disclosed, greeting)

    async def words(
        self, visit: Visit, draft: Draft, casebook: Casebook, page: int = 0, said: str = ""
    ) -> Screen:
        """Return the words that are to stand nowhere, with where they were found."""
        settled = replace(draft, ask=Ask.SUMMARY)
        found = await self.find_words(casebook, wish(visit, settled))
        names = bool(draft.selection.names_out(read_case(casebook)))
        return hiding.words(visit.texts, draft.selection.words, found, page, said, names=names)

    def choices(self, visit: Visit, draft: Draft, casebook: Casebook, greeting: str = "") -> Screen:
        """Return the screen with everything that may be chosen; looks at every entry."""
        shown = len(within(casebook, draft.span, draft.selection))
        told = [fact.id for fact in facts(casebook, draft.selection)]
        counts = disclosing.Counts(
            disclosing.Some(shown, len(within(casebook, draft.span))),
            disclosing.Some(len(set(told) - draft.selection.facts_out), len(told)),
        )
        return disclosing.choices(visit.texts, draft, read_case(casebook), counts, greeting)


def wish(visit: Visit, draft: Draft) -> Wish:
    """Return what she chose; raise ``ExpiredError`` before she has chosen everything."""
    if visit.settings is None:
        raise ExpiredError
    addressee = addressing.addressee(visit.texts.into(draft.language), draft)
    return draft.wish(visit.settings.zone, addressee)
