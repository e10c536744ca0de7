"""The daily check-in as it appears on a phone: it names nothing. Pure."""

from handlers.callbacks import ReminderButton, ReminderDo
from handlers.screens import Screen, keyboard
from locales import Texts

VARIANTS = 4  # wordings, so that the notification is not the same line every evening


def reminder(texts: Texts, day: str) -> Screen:
    """Ask whether there is something to note down; *day* is today, YYYY-MM-DD."""
    variant = int(day.replace("-", "")) % VARIANTS + 1
    rows = [
        [(texts(f"reminder-{do.name.lower()}"), ReminderButton(do=do, day=day))]
        for do in (ReminderDo.WRITE, ReminderDo.NOTHING, ReminderDo.OFF)
    ]
    return Screen(texts(f"reminder-{variant}"), keyboard(*rows))


def noted() -> Screen:
    """Say that a quiet day was written down, in one sign."""
    return Screen("✓")


def off(texts: Texts) -> Screen:
    """Say that no reminder will come any more, and where it can be set again."""
    return Screen(texts("reminder-is-off"))
