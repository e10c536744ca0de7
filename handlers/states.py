"""Where a conversation stands. The data beside a state are ids and names of steps, never words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from uuid import UUID

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from journal.errors import ExpiredError
from journal.incident import Part


class Starting(StatesGroup):
    """First contact."""

    steps = State()
    zone = State()


class Choosing(StatesGroup):
    """A new PIN or passphrase."""

    pin = State()
    phrase = State()
    phrase_again = State()


class Coding(StatesGroup):
    """The recovery code is on the screen, or is being asked back."""

    shown = State()
    asked = State()


class Unlocking(StatesGroup):
    """The door: a PIN, a passphrase or a recovery code is awaited, or nothing for a while."""

    pin = State()
    phrase = State()
    code = State()
    closed = State()


class Amending(StatesGroup):
    """An entry is being withdrawn: the reason may be typed."""

    reason = State()


class Correcting(StatesGroup):
    """A question about one part of an entry is on the screen."""

    answer = State()


class Reporting(StatesGroup):
    """A question before a report is on the screen, to be answered in words."""

    answer = State()


class Setting(StatesGroup):
    """A setting may be typed: an hour, or a city."""

    hour = State()
    zone = State()


class Goal(StrEnum):
    """What a new secret is for."""

    REGISTER = "register"
    CHANGE = "change"
    RECOVER = "recover"


class After(StrEnum):
    """Where she wanted to go when the door was in the way."""

    BROWSE = "b"
    REPORT = "r"
    SECURITY = "s"


async def goal(state: FSMContext) -> Goal:
    """Return what the secret being chosen is for; raise ``ExpiredError`` when nothing is."""
    value = (await state.get_data()).get("goal")
    if not isinstance(value, str):
        raise ExpiredError
    return Goal(value)


@dataclass(frozen=True, slots=True)
class Question:
    """Which part of which entry is being asked for, and on which screen.

    ``before`` is the fixed answer that the words to come belong to, e.g. "told" (by whom?).
    """

    subject: UUID
    part: Part
    screen: int
    before: str = ""

    async def write(self, state: FSMContext) -> None:
        """Make this the question that the next message answers."""
        await state.set_state(Correcting.answer)
        await state.set_data(
            {
                "subject": self.subject.hex,
                "part": self.part.value,
                "screen": self.screen,
                "before": self.before,
            }
        )

    @classmethod
    async def read(cls, state: FSMContext) -> Self:
        """Raise ``ExpiredError`` when no question is open, e.g. an old button was pressed."""
        match await state.get_data():
            case {
                "subject": str(subject),
                "part": str(part),
                "screen": int(screen),
                "before": str(before),
            }:
                return cls(UUID(subject), Part(part), screen, before)
        raise ExpiredError
