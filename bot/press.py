"""The port ``Press`` over ``report``: the talk orders, the press prints, neither knows the other."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.pauses import Crumbling, crumble
from journal.case import read_case
from journal.case.facts import Filing
from journal.casebook import Casebook, Fact
from journal.errors import NotFoundError
from journal.events import FactType
from journal.incident import BlobId, Exhibit, Incident
from journal.law import Law
from journal.ports import Journal
from journal.reporting import Commission, Disclosed, Hidden, Made, Paper, Phase, Progress
from journal.selection import Option, Selection
from locales import Texts
from report import model
from report.compose import compose
from report.parent import render, small_copy
from report.source import Source, gather_source
from report.statement import statement
from vault.errors import TamperedError

log = logging.getLogger(__name__)

DIGITS: Final = 6  # of a number of pages; a file of 20 MB holds no more


@dataclass(frozen=True, slots=True)
class Presses:
    """Prints with ``report``, in its own process; one report or small copy at a time.

    ``say`` gives the texts of a language.
    """

    law: Law
    say: Callable[[str], Texts]

    async def __call__(
        self, journal: Journal, casebook: Casebook, commission: Commission, progress: Progress
    ) -> Made:
        """Return the files; see the port."""
        request = replace(_request(casebook, commission), pages=await _pages(journal, casebook))
        source = await self._gather(casebook, request)
        document = await asyncio.to_thread(compose, source)
        progress(Phase.PHOTOS)
        photos = [photo async for photo in _photos(journal, document.pictures)]
        progress(Phase.DRAWING)
        papers = await render(document, photos)
        told = await asyncio.to_thread(statement, source, papers)
        made = Made(
            number=commission.number,
            papers=tuple(Paper(p.name, p.pdf, p.sha256, p.pages) for p in papers),
            short=told.short,
            full=told.full,
            most=document.max_files,
        )
        held: list[Crumbling] = [source, document]
        del source, document
        await asyncio.to_thread(crumble, held)
        return made

    async def preview(self, casebook: Casebook, commission: Commission) -> tuple[Disclosed, ...]:
        """Return what the pages will hold; see the port of the same name."""
        source = await self._gather(casebook, _request(casebook, commission))
        document = await asyncio.to_thread(compose, source)
        return tuple(Disclosed(d.kind.value, d.count, d.names) for d in document.disclosed)

    async def search(self, casebook: Casebook, commission: Commission) -> tuple[Hidden, ...]:
        """Return where words would be covered; see the port of the same name."""
        source = await self._gather(casebook, _request(casebook, commission))
        return tuple(Hidden(found.word, found.places, found.forms) for found in source.hidden)

    async def _gather(self, casebook: Casebook, request: model.Request) -> Source:
        words = self.say(request.language)
        return await asyncio.to_thread(gather_source, casebook, request, words, self.law)


def _request(casebook: Casebook, commission: Commission) -> model.Request:
    wish = commission.wish
    chosen = wish.selection
    return model.Request(
        language=wish.language,
        number=commission.number,
        made_at=commission.made_at,
        zone=wish.zone,
        period=model.Period(first=wish.span.first, last=wish.span.last),
        applicant=wish.applicant,
        addressee=wish.addressee,
        profile=wish.channel,
        asks=frozenset(model.Ask(plea.value) for plea in chosen.pleas),
        people=chosen.people,
        left_out=chosen.left_out,
        withheld=chosen.withheld,
        bare=chosen.bare,
        facts_out=chosen.facts_out,
        fields_out=chosen.fields_out,
        words=tuple(word.text for word in chosen.words),
        blankets=frozenset(model.Blanket(blanket.value) for blanket in chosen.blankets),
        masked=Option.MASKED in chosen.options,
        witness_annex=Option.WITNESSES in chosen.options,
        show_gps=Option.PINS in chosen.options,
        previous=_previous(casebook, chosen) if Option.FOLLOWS in chosen.options else None,
    )


def _previous(casebook: Casebook, chosen: Selection) -> model.Previous | None:
    """Return what was handed in last; None when nothing was, or when it is kept back."""
    filings = [f for f in read_case(casebook).filings if f.id not in chosen.facts_out]
    if not filings:
        return None
    last = max(filings, key=lambda f: (f.filed or f.recorded_at.date(), f.number))
    hidden = {name for owner, name in chosen.fields_out if owner == last.id}
    dated = "date" not in hidden
    return model.Previous(
        number="" if "number" in hidden else last.register,
        on=last.filed if dated else None,
        office="" if "office" in hidden else last.office,
        # What is new since then would tell the day.
        report=_report(casebook, last) if dated else None,
    )


def _report(casebook: Casebook, filing: Filing) -> int | None:
    """Return which report was handed in then, as the talk after it wrote that down."""
    for fact in casebook.about(FactType.FILING):
        if fact.id == filing.id and isinstance(number := fact.value("report"), int):
            return number
    return None


async def _photos(
    journal: Journal, pictures: Sequence[model.Picture]
) -> AsyncIterator[model.Photo]:
    """Yield the small copies; one that is missing is made now, from one original at a time."""
    for picture in pictures:
        copy = await _copy(journal, picture.exhibit)
        if copy is not None:
            yield model.Photo(picture.label, copy)


async def _pages(journal: Journal, casebook: Casebook) -> Mapping[BlobId, int]:
    """Return how many pages the PDF files have; what cannot be counted is not in it."""
    found: dict[BlobId, int] = {}
    for exhibit in filter(lambda e: e.is_paged, _exhibits(casebook)):
        digits = await _copy(journal, exhibit)
        # The child that counted had a stranger's file in its hands: only a number is taken from it.
        if digits is not None and len(digits) <= DIGITS and digits.isdigit():
            found[exhibit.blob] = int(digits)
    return found


def _exhibits(casebook: Casebook) -> Iterator[Exhibit]:
    owners: tuple[Incident | Fact, ...] = (*casebook.incidents, *casebook.facts)
    for owner in owners:
        yield from owner.exhibits


async def _copy(journal: Journal, exhibit: Exhibit) -> bytes | None:
    return await _kept(journal, exhibit) or await _fresh(journal, exhibit)


async def _kept(journal: Journal, exhibit: Exhibit) -> bytes | None:
    try:
        return await journal.small(exhibit)
    except TamperedError:
        log.warning("a small copy is not what was written; it is made again")
        return None


async def _fresh(journal: Journal, exhibit: Exhibit) -> bytes | None:
    try:
        original = await journal.read(exhibit)
    except (NotFoundError, TamperedError) as error:
        # One damaged file must not cost her the report; it is listed with its hash.
        log.warning("a file cannot be read: %s", type(error).__name__)
        return None
    copy = await small_copy(original)
    if copy is not None:
        await journal.keep_small(exhibit, copy)
    return copy
