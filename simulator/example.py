"""The story behind the button "Show an example": one made-up case, from /start to the report.

What happens stands in ``stories/``, a file a language; here is how it is played. It uses what
anybody has who chats with the bot: words, files and buttons found by their labels.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from babel.dates import format_date

from simulator.inbound import Origin
from simulator.labels import LABELS, NAMES
from simulator.looking import NoSuchButtonError
from simulator.model import Sent
from simulator.person import Person
from simulator.pictures import picture
from simulator.sounds import voice

Seen = TypeVar("Seen")

STORIES = Path(__file__).parent / "stories"
ZONE = ZoneInfo("Asia/Almaty")  # the city she chooses
PIN = "482916"
PACE = 0.25  # seconds between two steps; slow enough to follow, about a minute in all
TAP = 0.4  # of the pace, between two digits
PATIENCE = 30.0  # seconds until a button that does not come is missed; a report may take ten
LOOK = 0.05  # seconds between two looks for it
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}")
DAYS = re.compile(r"\{(\d+)\}")
LINE = re.compile(r"(?P<verb>[a-z]+)(?P<detail>(?: [^\s:]+(?::\d\d)?)*): (?P<words>.+)")
FOLLOWED = {"place", "knows", "effect"}  # a tapped answer is followed by a question for words

SECOND_PAGE = {"quote", "witness", "knows", "answer", "effect"}  # behind "more" on the card


WAYS_ON = ("true", "once", "skip")  # what she presses on the way to a report, the first there is


class StuckError(AssertionError):
    """The bot does not say or offer what the story waits for; the message says what."""


async def tell(person: Person, pace: float = PACE) -> None:
    """Play the whole case in the language of *person*.

    Raise ``StuckError`` when the bot offers something else than the story expects.
    """
    await Teller(person, pace).tell()


class Teller:
    """Plays one story for one person."""

    def __init__(self, person: Person, pace: float) -> None:
        self.person = person
        self.pace = pace
        self.labels = LABELS.get(person.chat.language, LABELS["ru"])
        self.language = person.chat.language if person.chat.language in LABELS else "ru"
        self.sent: Sent | None = None  # what she has sent last

    async def tell(self) -> None:
        """The first contact, every line of the story, the report."""
        await self._arrive()
        text = await asyncio.to_thread((STORIES / f"{self.language}.txt").read_text, "utf-8")
        for line in filter(None, map(str.strip, text.splitlines())):
            if not line.startswith("#"):
                await self._line(line)
        await self._report()

    # The first contact

    async def _arrive(self) -> None:
        await self._send(self.person.send("/start", settle=False))
        for label in ("language", "alone", "on"):
            await self._press(self.labels[label])
        for _ in range(2):
            await self._tap_pin()
        code = await self._wait("the spare code", self._code)
        await self._press(self.labels["written"])
        for _ in range(2):
            group = await self._wait("a question for a group of the code", self._group)
            await self._send(self.person.send(code[group - 1], settle=False))
        await self._press(self.labels["zone"])

    async def _tap_pin(self) -> None:
        for digit in PIN:
            await self._press(digit, TAP)

    def _code(self) -> list[str] | None:
        found = CODE.search(self._screen())
        return found[0].split("-") if found else None

    def _group(self) -> int | None:
        if self._code() is not None or not self._answered():
            return None
        found = re.search(r"(?<!\d)[1-7](?!\d)", self._screen())
        return int(found[0]) if found else None

    # The entries

    async def _line(self, line: str) -> None:
        match = LINE.fullmatch(line)
        verb = VERBS.get(match["verb"]) if match else None
        if match is None or verb is None:
            message = f"the story has a line that means nothing: {line}"
            raise StuckError(message)
        words = "" if match["words"] == "-" else DAYS.sub(self._day, match["words"])
        await verb(self, match["detail"].split(), words)

    def _day(self, match: re.Match[str]) -> str:
        """Return the day so many days ago as people say it: «3 ноября»."""
        spoken = "en_GB" if self.language == "en" else self.language
        return format_date(self._moment(match[1]), "d MMMM", locale=spoken)

    def _moment(self, days: str, time: str = "12:00") -> datetime:
        hour, minute = map(int, time.split(":"))
        day = self.person.world.clock().astimezone(ZONE) - timedelta(days=int(days))
        return day.replace(hour=hour, minute=minute, second=0).astimezone(UTC)

    async def say(self, _detail: list[str], words: str) -> None:
        """Write an entry."""
        await self._send(self.person.send(words, settle=False))
        await self._wait("a card", self._answered)

    async def photo(self, detail: list[str], words: str) -> None:
        """Send one picture as a photo."""
        data = await asyncio.to_thread(picture, *detail)
        await self._send(self.person.send_photo(data, words or None, settle=False))
        await self._wait("a card", self._answered)

    async def file(self, detail: list[str], words: str) -> None:
        """Send one picture as a file, which keeps its bytes."""
        data = await asyncio.to_thread(picture, *detail)
        name = f"{detail[0].partition('/')[0]}-{detail[1].replace(':', '')}.jpg"
        document = self.person.send_document(data, name, "image/jpeg", words or None, settle=False)
        await self._send(document)
        await self._wait("a card", self._answered)

    async def album(self, detail: list[str], words: str) -> None:
        """Send several pictures at once."""
        pairs = zip(detail[::2], detail[1::2], strict=True)
        pictures = [await asyncio.to_thread(picture, what, time) for what, time in pairs]
        self.sent = (await self.person.send_album(pictures, words or None))[-1]
        await self._wait("a card", self._answered)

    async def voice(self, detail: list[str], _words: str) -> None:
        """Send a voice message of so many seconds."""
        seconds = int(detail[0])
        await self._send(self.person.send_voice(voice(seconds), seconds, settle=False))
        await self._wait("a card", self._answered)

    async def forward(self, detail: list[str], words: str) -> None:
        """Pass on what somebody wrote so many days ago; the name stands before the words."""
        name, _, said = words.partition(": ")
        origin = Origin(name, date=self._moment(*detail))
        await self._send(self.person.forward(said, origin, settle=False))
        await self._wait("a card", self._answered)

    async def edit(self, _detail: list[str], words: str) -> None:
        """Change the words sent last."""
        if self.sent is not None:
            await self._send(self.person.edit(self.sent, words))

    async def card(self, detail: list[str], words: str) -> None:
        """Press a button of the card, then an answer or the words of one."""
        part, *chosen = detail
        if part in SECOND_PAGE or part == "undo":
            await self._press(self.labels["more"])
        await self._press(self.labels[part])
        for answer in chosen:
            await self._press(self.labels.get(answer, answer))
        if words:
            await self._send(self.person.send(words))
        elif chosen and part in FOLLOWED:
            await self._press(self.labels["skip"])

    # The report

    async def _report(self) -> None:
        await self._send(self.person.send("/report", settle=False))
        await self._wait("the keypad", self._answered)
        await self._tap_pin()
        await self._press(self.labels["language"])
        await self._press(self.labels["all"])
        await self._send(self.person.send(NAMES[self.language]))
        label = ""
        while label != self.labels["true"]:  # the other questions: each has a way past it
            label = await self._wait("a question of the report", self._way_on)
            await self._press(label)
        await self._press(self.labels["hold"])
        if not self.person.documents("*.pdf"):
            message = "the report has no PDF"
            raise StuckError(message)

    def _way_on(self) -> str | None:
        """Return the button that leads on from the question she sees, once she sees one."""
        offered = {button["text"] for row in self.person.last_message.buttons for button in row}
        ways = (self.labels[name] for name in WAYS_ON)
        return next((label for label in ways if label in offered), None)

    # Seeing and touching

    async def _send(self, sending: Awaitable[Sent]) -> None:
        self.sent = await sending
        await asyncio.sleep(self.pace)

    def _answered(self) -> bool:
        """Return whether the bot has said something new since she last sent anything."""
        return bool(
            self.person.from_bot
            and (self.sent is None or self.person.last_message.id > self.sent.id)
        )

    def _screen(self) -> str:
        return self.person.from_bot[-1].text if self.person.from_bot else ""

    async def _press(self, label: str, share: float = 1) -> None:
        """Press the newest button of exactly that label, as soon as there is one."""

        def there() -> Sent | None:
            try:
                sent, button = self.person.find_button(label)
            except NoSuchButtonError:
                return None
            return sent if button["text"] == label else None

        message = await self._wait(f"the button [{label}]", there)
        await self.person.click(label, message)
        await asyncio.sleep(self.pace * share)

    async def _wait(self, what: str, look: Callable[[], Seen | None]) -> Seen:
        """Return what *look* sees at last; raise ``StuckError`` when it sees nothing."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not (seen := look()):  # noqa: ASYNC110 - what it looks at sets no event
                    await asyncio.sleep(LOOK)
        except TimeoutError:
            there = " ".join(f"[{label}]" for label in self.person.buttons[:30]) or "none"
            message = f"waited for {what}; the buttons are: {there}"
            raise StuckError(message) from None
        return seen


VERBS: dict[str, Callable[[Teller, list[str], str], Awaitable[None]]] = {
    "say": Teller.say,
    "photo": Teller.photo,
    "file": Teller.file,
    "album": Teller.album,
    "voice": Teller.voice,
    "forward": Teller.forward,
    "edit": Teller.edit,
    "card": Teller.card,
}
