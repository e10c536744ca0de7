"""Where a conversation stands. The data beside a state are ids and names of steps, never words."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from journal.errors import ExpiredError
from journal.events import FactType
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


class Telling(StatesGroup):
    """A question about a fact of the case is on the screen, or its files are awaited."""

    answer = State()
    file = State()


class Filing(StatesGroup):
    """A question about a statement that was handed in is on the screen."""

    answer = State()


class Taking(StatesGroup):
    """Everything is about to be sent: the code was given, her yes is awaited."""

    sure = State()


class Wiping(StatesGroup):
    """Everything is about to be deleted: the word for it is awaited."""

    word = State()


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
    CASE = "c"
    TERMS = "t"
    TAKEOUT = "e"
    WIPE = "w"


async def goal(state: FSMContext) -> Goal:
    """Return what the secret being chosen is for; raise ``ExpiredError`` when nothing is."""
    value = (await state.get_data()).get("goal")
    if not isinstance(value, str):
        raise ExpiredError
    return Goal(value)


@dataclass(frozen=True, slots=True)
class Question:
    """Which part of which entry is being asked for, and on which screen.

    ``before`` is the fixed answer that the words to come belong to, e.g. "told" (by whom?);
    ``since`` is when it was shown.
    """

    subject: UUID
    part: Part
    screen: int
    before: str = ""
    since: int = 0

    async def write(self, state: FSMContext) -> None:
        """Make this the question that the next message answers."""
        await state.set_state(Correcting.answer)
        await state.set_data(
            {
                "subject": self.subject.hex,
                "part": self.part.value,
                "screen": self.screen,
                "before": self.before,
                "since": self.since,
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
                "since": int(since),
            }:
                return cls(UUID(subject), Part(part), screen, before, since)
        raise ExpiredError


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which question about which fact is on the screen; all of it names and ids.

    ``adding`` is whether more questions follow, ``begun`` whether the fact is written down,
    ``chosen`` its kind when that was one of those offered. ``count`` items are answered at once,
    and ``fresh`` is whether nothing was said behind them. ``entry`` is the entry that a new person was asked for. ``since`` is when it was shown.
    """

    about: FactType
    subject: UUID
    section: str
    screen: int = 0
    adding: bool = False
    begun: bool = True
    chosen: str = ""
    count: int = 1
    fresh: bool = True
    entry: UUID | None = None
    since: int = 0

    async def write(self, state: FSMContext, at: State = Telling.answer) -> None:
        """Make this what the next message answers."""
        await state.set_state(at)
        shown = {f.name: getattr(self, f.name) for f in fields(self)}
        ids = {"subject": self.subject.hex, "entry": self.entry.hex if self.entry else ""}
        await state.set_data({**shown, **ids, "about": self.about.value})

    @classmethod
    async def read(cls, state: FSMContext) -> Self:
        """Raise ``ExpiredError`` when no question is open."""
        kept = await state.get_data()
        try:
            ids: dict[str, Any] = {
                "about": FactType(kept["about"]),
                "subject": UUID(kept["subject"]),
                "entry": UUID(kept["entry"]) if kept["entry"] else None,
            }
            return cls(**ids, **{f.name: kept[f.name] for f in fields(cls) if f.name not in ids})
        except (KeyError, ValueError):
            raise ExpiredError from None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """Which question about a statement that was handed in is on the screen; ids and names.

    ``channel`` is how it went when the report says so, ``report`` the number of our report.
    ``begun`` is whether the fact is written down, ``since`` when the question was shown.
    """

    subject: UUID
    step: str
    channel: str = ""
    report: int = 0
    begun: bool = False
    screen: int = 0
    since: int = 0

    async def write(self, state: FSMContext) -> None:
        """Make this what the next message answers."""
        await state.set_state(Filing.answer)
        shown = {f.name: getattr(self, f.name) for f in fields(self)}
        await state.set_data({**shown, "subject": self.subject.hex})

    @classmethod
    async def read(cls, state: FSMContext) -> Self:
        """Raise ``ExpiredError`` when no question is open."""
        kept = await state.get_data()
        names = [f.name for f in fields(cls) if f.name != "subject"]
        try:
            return cls(subject=UUID(kept["subject"]), **{name: kept[name] for name in names})
        except (KeyError, ValueError):
            raise ExpiredError from None
