"""Showing the card of an entry in one person's chat."""

from dataclasses import dataclass

from handlers.chat import Chat, Event
from handlers.screens import Screen, amending, card, menus
from journal.desk import Sheet
from journal.law import Law
from journal.ports import Settings
from locales import Texts


@dataclass(frozen=True, slots=True)
class Cards:
    """Shows the cards of one person's entries, in her language."""

    chat: Chat
    texts: Texts
    settings: Settings
    law: Law

    async def show(self, event: Event, sheet: Sheet, *, second: bool = False) -> None:
        """Show the card of *sheet*, and remember where it is."""
        sheet.card = await self.chat.show(event, self.draw(sheet, second=second), fold=sheet.number)

    async def refresh(self, sheet: Sheet) -> None:
        """Draw the card anew where it stands."""
        if sheet.card is not None:
            await self.chat.edit(sheet.card, self.draw(sheet))

    def draw(self, sheet: Sheet, *, second: bool = False) -> Screen:
        """Return the card; one read from the unlocked journal goes when that locks."""
        drawn = card.card(
            self.texts,
            sheet,
            discreet=self.settings.discreet,
            helplines=menus.emergency(self.texts, self.law),
            second=second,
        )
        return amending.amended(drawn, self.texts, sheet) if sheet.opened else drawn
