"""From a casebook and a request to a document: the order of the sections, and nothing else."""

from journal.casebook import Casebook
from journal.law import Law
from locales import Texts
from report.disclosed import disclosed
from report.manifest import manifest
from report.model import Document, Frame, Request
from report.sections import (
    about,
    annexes,
    changes,
    chronology,
    earlier,
    elements,
    end,
    files,
    harm,
    head,
    numbers,
    overview,
    parties,
    relations,
)
from report.source import Source, gather_source

# By the elements of the article: against the will, contact and tracking, harm; then what was done
# before, the record itself, and what the paper is.
SECTIONS = (
    head,
    parties,
    relations,
    overview,
    elements,
    harm,
    earlier,
    numbers,
    chronology,
    annexes,
    files,
    about,
    changes,
    end,
)


def compose(casebook: Casebook, request: Request, texts: Texts, law: Law) -> Document:
    """Return the report that *request* asks for; pure, the same for the same values.

    Raise ``NothingToReportError`` when it would hold no entry. *texts* are those of
    ``request.language``.
    """
    source = gather_source(casebook, request, texts, law)
    words = source.words
    return Document(
        frame=_frame(source),
        made_at=request.made_at,
        part_bytes=law.profiles[request.profile].part_bytes,
        max_files=law.profiles[request.profile].max_files,
        code=f"jazba report {request.shown_number}\n{casebook.size}\n{casebook.root.hex()}",
        part_of=lambda k, n: words("part", k=str(k), n=str(n)),
        blocks=tuple(block for section in SECTIONS for block in section.blocks(source)),
        pictures=tuple(files.pictures(source)),
        disclosed=tuple(disclosed(source)),
        manifest=manifest(source),
    )


def _frame(source: Source) -> Frame:
    words, request = source.words, source.request
    day = words.day(request.made_at.astimezone(request.tz).date())
    return Frame(
        language=request.language,
        title=words("title"),
        number=request.shown_number,
        header=words("header", number=request.shown_number, date=day),
        page=words("page"),
        of=words("page-of"),
        manifest=words("manifest"),
    )
