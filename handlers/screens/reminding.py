"""The daily check-in and the nudge as they appear on a phone: they name nothing. Pure."""

from handlers.callbacks import ReminderButton, ReminderDo
from handlers.screens import Row, Screen, keyboard
from locales import Texts

VARIANTS = 4  # wordings, so that the notification is not the same line every evening


def reminder(texts: Texts, day: str, *, daily: bool = True, nudge: bool = False) -> Screen:
    """Ask whether there is something to note down, or to have a look, or both in one message.

    *day* is today, YYYY-MM-DD.
    """
    variant = "look" if nudge else int(day.replace("-", "")) % VARIANTS + 1

    def row(*offered: ReminderDo) -> Row:
        return [
            (texts(f"reminder-{do.name.lower()}"), ReminderButton(do=do, day=day)) for do in offered
        ]

    rows = (
        row(ReminderDo.OPEN, ReminderDo.LATER) if nudge else [],
        row(ReminderDo.WRITE) if daily else [],
        row(ReminderDo.NOTHING) if daily else [],
        row(ReminderDo.OFF),
    )
    return Screen(texts(f"reminder-{variant}"), keyboard(*rows))


def noted() -> Screen:
    """Say that a quiet day was written down, in one sign."""
    return Screen("✓")


def later(texts: Texts) -> Screen:
    """Say that it comes once more tomorrow."""
    return Screen(texts("reminder-is-later"))


def off(texts: Texts, *, nudges: bool) -> Screen:
    """Say that nothing will come any more, and where it can be set again."""
    return Screen(texts("reminder-all-off" if nudges else "reminder-is-off"))
