"""The port ``Pack`` over ``report``: one ZIP file after another, at most one of them in memory."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from journal.case import read_case
from journal.casebook import Casebook
from journal.errors import NotFoundError
from journal.events import Recorded
from journal.incident import Exhibit
from journal.ports import Journal, Settings
from journal.takeout import Parcel, names, things, told
from journal.times import Clock
from locales import Texts
from report.box import Box
from report.notes import Notes
from report.words import Words
from vault.errors import TamperedError

log = logging.getLogger(__name__)

T = TypeVar("T")

PARCEL: Final = 45_000_000  # bytes; Bot API sendDocument, "up to 50 MB", with room to spare
PAGE: Final = 500  # entries and facts on a page, and events in a file of JSON


@dataclass(frozen=True, slots=True)
class Packing:
    """Packs for one person at a time, so that memory holds one parcel whoever asks.

    ``most`` is how large a parcel may be.
    """

    say: Callable[[str], Texts]
    clock: Clock
    most: int = PARCEL
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self, journal: Journal, settings: Settings) -> AsyncGenerator[Parcel, None]:
        """Yield the parcels; see the port."""
        async with self._turn:
            box, lost = self._box(1, settings), 0
            async for name, data in self._contents(journal, settings):
                if data is None:
                    lost += 1
                    continue
                if not box.fits(data, self.most):
                    yield await _closed(box)
                    box = self._box(box.number + 1, settings)
                await asyncio.to_thread(box.add, name, data)
            yield replace(await _closed(box), lost=lost)

    def _box(self, number: int, settings: Settings) -> Box:
        return Box(number, self.clock().astimezone(settings.tz))

    async def _contents(
        self, journal: Journal, settings: Settings
    ) -> AsyncIterator[tuple[str, bytes | None]]:
        """Yield what goes in, one file at a time; None for one that cannot be read."""
        casebook = await journal.casebook()
        for pages in (
            self._pages(casebook, settings),
            self._events(casebook, await journal.everything()),
        ):
            while (page := await asyncio.to_thread(next, pages, None)) is not None:
                yield page
        files = names(casebook)
        for thing in things(casebook):
            for exhibit in thing.exhibits:
                yield files[exhibit.blob], await _read(journal, exhibit)

    def _pages(self, casebook: Casebook, settings: Settings) -> Iterator[tuple[str, bytes]]:
        texts = self.say(settings.language)
        people = {
            person.id: person.name or texts("case-unnamed", number=person.number)
            for person in read_case(casebook).people
        }
        words = Words(texts, settings.tz, people)
        notes = Notes(words, names(casebook), self.clock())
        for number, page in enumerate(_cut(things(casebook)), 1):
            yield f"notes-{number}.html", notes.page(page)

    def _events(
        self, casebook: Casebook, records: Sequence[Recorded]
    ) -> Iterator[tuple[str, bytes]]:
        for number, some in enumerate(_cut(records[: casebook.size]), 1):
            yield f"notes-{number}.json", told(some, names(casebook), self.clock())


async def _closed(box: Box) -> Parcel:
    return Parcel(name=f"notes-{box.number}.zip", data=await asyncio.to_thread(box.close))


def _cut(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    return (whole[at : at + PAGE] for at in range(0, len(whole), PAGE))


async def _read(journal: Journal, exhibit: Exhibit) -> bytes | None:
    try:
        return await journal.read(exhibit)
    except (NotFoundError, TamperedError) as error:
        # One damaged file must not cost her the others; she is told how many are missing.
        log.warning("a file cannot be read: %s", type(error).__name__)
        return None
