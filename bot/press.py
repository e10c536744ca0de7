"""The port ``Press`` over ``report``: the talk orders, the press prints, neither knows the other."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from journal.casebook import Casebook
from journal.errors import NotFoundError
from journal.incident import Exhibit
from journal.law import Law
from journal.ports import Journal
from journal.reporting import Commission, Made, Paper, Phase, Progress
from locales import texts
from report import model
from report.compose import compose
from report.parent import render, small_copy
from report.statement import statement
from vault.errors import TamperedError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Presses:
    """Prints with ``report``, in its own process; one report or small copy at a time."""

    law: Law

    async def __call__(
        self, journal: Journal, casebook: Casebook, commission: Commission, progress: Progress
    ) -> Made:
        """Return the files; see the port."""
        request = _request(commission)
        words = texts(request.language)
        document = await asyncio.to_thread(compose, casebook, request, words, self.law)
        progress(Phase.PHOTOS)
        photos = [photo async for photo in _photos(journal, document.pictures)]
        progress(Phase.DRAWING)
        papers = await render(document, photos)
        told = await asyncio.to_thread(statement, casebook, request, words, self.law, papers)
        return Made(
            number=commission.number,
            papers=tuple(Paper(p.name, p.pdf, p.sha256, p.pages) for p in papers),
            short=told.short,
            full=told.full,
        )


def _request(commission: Commission) -> model.Request:
    wish = commission.wish
    return model.Request(
        language=wish.language,
        number=commission.number,
        made_at=commission.made_at,
        zone=wish.zone,
        period=model.Period(first=wish.span.first, last=wish.span.last),
        applicant=wish.applicant,
    )


async def _photos(
    journal: Journal, pictures: Sequence[model.Picture]
) -> AsyncIterator[model.Photo]:
    """Yield the small copies; one that is missing is made now, from one original at a time."""
    for picture in pictures:
        copy = await _kept(journal, picture.exhibit) or await _fresh(journal, picture.exhibit)
        if copy is not None:
            yield model.Photo(picture.label, copy)


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
        log.warning("a photo cannot be read: %s", type(error).__name__)
        return None
    copy = await small_copy(original)
    if copy is not None:
        await journal.keep_small(exhibit, copy)
    return copy
