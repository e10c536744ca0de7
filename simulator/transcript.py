r"""Whole conversations as text files that anybody can read.

::

    # She writes down a call.
    > text                    she sends it; "quoted" is always text, \n is a line break
    > [Button]                she presses it
    > PIN 482916              she presses the digits one by one
    > photo | album 3 | document a.pdf | voice | video | video_note | audio    (": caption" may follow)
    > location 43.23 76.88 | contact Name +77011234567
    > forward Name: text | edit: new text | reply: text | erase
    < words                   a message that is new or edited since the step contains this
    < [Button]                a visible message has that button
    < file *.pdf              a file of such a name arrived since the step
    < $code = (regex)         keep a part of what was said; $code and $code[2] stand for it later
    < (nothing)               the chat is empty
    <= words                  a visible message contains this, however old
    <* words                  the answer to the press says this (a toast or an alert)
    <! words | <! [Button]    nothing visible contains this
    @ +3h                     three hours pass (s, m, h, d)
    @ restart | @ block | @ unblock | @ as Name
"""

import inspect
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from simulator.clock import Clock
from simulator.model import Sent
from simulator.person import Answer, Person
from simulator.said import described, folded
from simulator.steps import Steps

LINE = re.compile(r"(>|<[=!*]?|@)\s*(.*)")
STEP_OF_TIME = re.compile(r"\+(\d+)\s*([smhd])")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
CAPTURE = re.compile(r"\$(\w+)\s*=\s*(.+)")
CAPTURED = re.compile(r"\$(\w+)(?:\[(\d+)\])?")
BUTTON = re.compile(r"\[(.+)\]")


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a transcript can do besides writing and pressing; coroutines are awaited.

    Without ``clock`` the world's own clock is moved.
    """

    restart: Callable[[], Awaitable[None] | None] | None = None
    clock: Callable[[timedelta], Awaitable[None] | None] | None = None
    others: Mapping[str, Callable[[], Awaitable[None] | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that means something."""

    number: int
    sign: str
    words: str


class BrokenPromiseError(AssertionError):
    """The bot did not keep to the script; the message says where, and what is visible."""


def parse(text: str) -> list[Line]:
    """Return the lines of a transcript; raise ``ValueError`` for one that means nothing."""
    lines = []
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        match = LINE.fullmatch(raw.rstrip())
        if match is None:
            message = f"line {number}: expected >, <, <=, <*, <! or @: {raw}"
            raise ValueError(message)
        lines.append(Line(number, match.group(1), match.group(2)))
    return lines


async def play(
    person: Person,
    text: str,
    *,
    hooks: Hooks | None = None,
    name: str = "transcript",
    files: Mapping[str, bytes] | None = None,
) -> None:
    """Play a transcript; raise ``AssertionError`` with file, line and screen where it fails.

    *files* are the contents of ``> document name`` by name.
    """
    player = Player(person, hooks or Hooks(), name, Steps(files or {}))
    for line in parse(text):
        await player.line(line)


@dataclass(slots=True)
class Player:
    """Where a transcript stands."""

    person: Person
    hooks: Hooks
    name: str
    steps: Steps
    captured: dict[str, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    before: dict[int, int] = field(default_factory=dict)  # revisions of what the step found
    step: Line | None = None
    answer: Answer | None = None

    async def line(self, line: Line) -> None:
        """Do or check one line."""
        line = Line(line.number, line.sign, self._substituted(line))
        if line.sign == ">":
            await self._act(line)
        elif line.sign == "@":
            await self._happen(line)
        else:
            self._check(line)

    def _substituted(self, line: Line) -> str:
        if line.sign.startswith("<") and CAPTURE.fullmatch(line.words):
            return line.words

        def value(match: re.Match[str]) -> str:
            found, group = self.captured.get(match.group(1)), match.group(2)
            if found is None:
                return match.group()
            return found.split("-")[int(group) - 1] if group else found

        return CAPTURED.sub(value, line.words)

    async def _act(self, line: Line) -> None:
        self._begin(line)
        try:
            self.answer = await self.steps.take(self.person, line.words)
        except AssertionError as error:
            raise self._broken(line, str(error)) from error

    def _begin(self, line: Line) -> None:
        self.step = line
        self.answer = None
        self.before = {sent.id: sent.revision for sent in self.person.messages}

    async def _happen(self, line: Line) -> None:
        self._begin(line)
        try:
            await self._event(line)
            await self.person.settle()
        except AssertionError as error:
            raise self._broken(line, str(error)) from error

    async def _event(self, line: Line) -> None:
        if match := STEP_OF_TIME.fullmatch(line.words):
            await self._pass(timedelta(**{UNITS[match.group(2)]: int(match.group(1))}))
        elif line.words in {"block", "unblock"}:
            await getattr(self.person, line.words)()
        elif line.words.startswith("as "):
            self._become(line.words.removeprefix("as ").strip())
        else:
            hook = (
                self.hooks.restart if line.words == "restart" else self.hooks.others.get(line.words)
            )
            if hook is None:
                raise self._broken(line, "no hook for this")
            await awaited(hook())

    async def _pass(self, step: timedelta) -> None:
        clock = self.person.world.clock
        if self.hooks.clock is not None:
            await awaited(self.hooks.clock(step))
        elif isinstance(clock, Clock):
            clock.move(step)
        else:
            message = "this world's clock cannot be moved"
            raise AssertionError(message)

    def _become(self, name: str) -> None:
        self.people.setdefault(self.person.chat.name, self.person)
        if name not in self.people:
            language = self.person.chat.language
            self.people[name] = Person(
                self.person.world, name, language, timeout=self.person.timeout
            )
        self.person = self.people[name]
        self.before = {sent.id: sent.revision for sent in self.person.messages}

    @property
    def fresh(self) -> list[Sent]:
        """Return what the bot has sent or edited since the step."""
        return [sent for sent in self.person.from_bot if self.before.get(sent.id) != sent.revision]

    def _check(self, line: Line) -> None:
        match line.sign:
            case "<":
                kept = self._kept(line)
            case "<=":
                kept = says(self.person.from_bot, line.words)
            case "<*":
                kept = self.answer is not None and folded(line.words) in folded(self.answer.text)
            case _:
                kept = not self._anywhere(line.words)
        if not kept:
            raise self._broken(line, "this is not so")

    def _kept(self, line: Line) -> bool:
        words = line.words
        if words == "(nothing)":
            return not self.person.messages
        if words.startswith("file "):
            pattern = words.removeprefix("file ").strip()
            return any(file.message in self.fresh for file in self.person.documents(pattern))
        if button := BUTTON.fullmatch(words):
            return any(button.group(1) in label for label in self.person.buttons)
        if capture := CAPTURE.fullmatch(words):
            return self._capture(capture.group(1), capture.group(2))
        return says(self.fresh, words)

    def _capture(self, name: str, pattern: str) -> bool:
        for sent in reversed(self.fresh):
            if match := re.search(pattern, sent.text):
                self.captured[name] = match.group(1 if match.re.groups else 0)
                return True
        return False

    def _anywhere(self, words: str) -> bool:
        if button := BUTTON.fullmatch(words):
            return any(button.group(1) in label for label in self.person.buttons)
        return says(self.person.messages, words)

    def _broken(self, line: Line, why: str) -> BrokenPromiseError:
        step = (
            f"after line {self.step.number}: {self.step.sign} {self.step.words}"
            if self.step
            else ""
        )
        answer = f"answer: {self.answer.text}" if self.answer else ""
        shown = "\n".join(described(self.person.messages)) or "(the chat is empty)"
        parts = (f"{self.name}:{line.number}: {line.sign} {line.words}", why, step, answer, shown)
        return BrokenPromiseError("\n".join(part for part in parts if part))


def says(messages: list[Sent], words: str) -> bool:
    """Return whether one of the messages contains the words, white space folded."""
    return any(folded(words) in folded(sent.text) for sent in messages)


async def awaited(result: Awaitable[None] | None) -> None:
    """Wait for a hook that returned a coroutine."""
    if inspect.isawaitable(result):
        await result
