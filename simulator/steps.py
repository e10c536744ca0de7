"""The steps of a transcript that a person can take."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from simulator import samples
from simulator.inbound import Origin
from simulator.person import Answer, Person

Step = Callable[[Person, re.Match[str]], Awaitable[object]]
CAPTION = r"(?::\s*(?P<caption>.+))?"


@dataclass(slots=True)
class Steps:
    """Takes steps; photos differ from one another, files come from a mapping when named there."""

    files: Mapping[str, bytes]
    photos: int = field(default=0, init=False)

    async def take(self, person: Person, words: str) -> Answer | None:
        """Do what the words say; return the answer to a press."""
        for pattern, step in self._table():
            if match := re.fullmatch(pattern, words):
                done = await step(person, match)
                return done if isinstance(done, Answer) else None
        if re.fullmatch(r'".*"', words):
            words = words[1:-1]
        await person.send(words.replace("\\n", "\n"))
        return None

    def _table(self) -> tuple[tuple[str, Step], ...]:
        return (
            (r"\[(.+)\]", lambda p, m: p.click(m[1])),
            (r"PIN (\d{1,12})", pin),
            (rf"photo{CAPTION}", lambda p, m: p.send_photo(self._photo(), m["caption"])),
            (rf"album (?P<count>\d+){CAPTION}", self._album),
            (rf"document (?P<name>[^:]+){CAPTION}", self._document),
            (r"voice", lambda p, _: p.send_voice(samples.VOICE)),
            (rf"video{CAPTION}", lambda p, m: p.send_video(samples.VIDEO, m["caption"])),
            (r"video_note", lambda p, _: p.send_video_note(samples.VIDEO)),
            (r"audio", lambda p, _: p.send_audio(samples.VOICE)),
            (r"location (-?[\d.]+) (-?[\d.]+)", locate),
            (r"contact(?: (?P<name>.+) (?P<phone>\+?\d+))?", introduce),
            (r"forward ([^:]+):\s*(.+)", lambda p, m: p.forward(m[2], Origin(m[1]))),
            (r"edit:\s*(.+)", edit),
            (r"reply:\s*(.+)", lambda p, m: p.send(m[1], reply_to=p.last_message)),
            (r"erase", erase),
        )

    def _photo(self) -> bytes:
        self.photos += 1
        return samples.photo(self.photos)

    async def _album(self, person: Person, match: re.Match[str]) -> None:
        pictures = [self._photo() for _ in range(int(match["count"]))]
        await person.send_album(pictures, match["caption"])

    async def _document(self, person: Person, match: re.Match[str]) -> None:
        name = match["name"].strip()
        data = self.files.get(name) or samples.document(name)
        await person.send_document(data, name, samples.mime(name), match["caption"])


async def pin(person: Person, match: re.Match[str]) -> Answer | None:
    """Press one digit after the other on the keypad; return the last answer."""
    answer = None
    for digit in match[1]:
        answer = await person.click(digit)
    return answer


async def locate(person: Person, match: re.Match[str]) -> None:
    """Send a point on the map."""
    await person.send_location(float(match[1]), float(match[2]))


async def introduce(person: Person, match: re.Match[str]) -> None:
    """Send an entry of the address book."""
    await person.send_contact(match["phone"] or "+77011234567", match["name"] or "Someone")


async def edit(person: Person, match: re.Match[str]) -> None:
    """Change her last text."""
    texts = [sent for sent in person.messages if not sent.by_bot and "text" in sent.raw]
    if not texts:
        message = "she has no visible text to edit"
        raise AssertionError(message)
    await person.edit(texts[-1], match[1])


async def erase(person: Person, match: re.Match[str]) -> None:
    """Delete her last message."""
    del match
    mine = [sent for sent in person.messages if not sent.by_bot]
    await person.erase(*mine[-1:])
