"""Showing the card of an entry in one person's chat."""

from dataclasses import dataclass

from handlers.chat import Chat, Event
from handlers.screens import Screen, amending, assigning, card, menus
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

    async def refresh(self, sheet: Sheet) -> bool:
        """Draw the card anew where it stands; False when it stands nowhere any more."""
        screen = self.draw(sheet)
        if sheet.card is None or not await self.chat.edit(sheet.card, screen):
            return False
        await self.chat.note(sheet.card, screen, fold=sheet.number)
        return True

    def draw(self, sheet: Sheet, *, second: bool = False) -> Screen:
        """Return the card; one read from the unlocked journal goes when that locks."""
        drawn = card.card(
            self.texts,
            sheet,
            discreet=self.settings.discreet,
            helplines=menus.emergency(self.texts, self.law),
            second=second,
        )
        if not sheet.opened:
            return drawn
        opened = amending.amended(drawn, self.texts, sheet)
        return assigning.with_who(opened, self.texts, sheet.incident)
