"""Changing an opened entry: its card, one more file, withdrawing it. Pure."""

from dataclasses import replace

from handlers.callbacks import BrowseButton, BrowseDo, MenuButton, MenuDo
from handlers.screens import Keyboard, Row, Screen, keyboard
from handlers.screens.browsing import back_to_entry, back_to_list, private
from journal.desk import Sheet
from locales import Texts

REASONS = ("mistake", "twice", "not-meant")


def amended(drawn: Screen, texts: Texts, sheet: Sheet) -> Screen:
    """Return the card of an entry opened from the list, with the way back to it."""
    rows = drawn.keyboard.rows if drawn.keyboard else ()
    back = keyboard([back_to_entry(texts, BrowseButton(do=BrowseDo.ENTRY, subject=sheet.subject))])
    return replace(drawn, keyboard=Keyboard.of((*rows, *back.rows)), private=True, protect=True)


def awaiting_file(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Say that the next files join the entry."""
    text = texts("entry-add-now", number=number)
    return private(text, keyboard([back_to_entry(texts, asked)]))


def sure(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Say what withdrawing means, before it happens."""
    yes = asked.model_copy(update={"do": BrowseDo.SURE})
    rows: tuple[Row, ...] = ([(texts("withdraw-sure"), yes)], [back_to_entry(texts, asked)])
    return private(texts("withdraw-ask", number=number), keyboard(*rows))


def reasons(texts: Texts, number: int, asked: BrowseButton) -> Screen:
    """Ask why: one of three answers, or her own words."""

    def button(name: str) -> BrowseButton:
        return asked.model_copy(update={"do": BrowseDo.REASON, "value": name})

    offered = [[(texts(f"withdraw-{name}"), button(name))] for name in REASONS]
    text = texts("withdraw-reason", number=number)
    return private(text, keyboard(*offered, [back_to_entry(texts, asked)]))


def withdrawn(texts: Texts, number: int) -> Screen:
    """Say that it is done."""
    back = [back_to_list(texts, 0), (texts("button-menu"), MenuButton(do=MenuDo.MENU))]
    return Screen(texts("withdraw-done", number=number), keyboard(back))
