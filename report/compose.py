"""From the gathered material to a document: the order of the sections, and nothing else."""

from report.disclosed import disclosed
from report.manifest import manifest
from report.model import Document, Frame
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
from report.source import Source

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


def compose(source: Source) -> Document:
    """Return the report of *source*; pure, the same for the same values."""
    words, request, casebook = source.words, source.request, source.casebook
    profile = source.law.profiles[request.profile]
    return Document(
        frame=_frame(source),
        made_at=request.made_at,
        part_bytes=profile.part_bytes,
        max_files=profile.max_files,
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
        region=source.law.country,
        title=words("title"),
        number=request.shown_number,
        header=words("header", number=request.shown_number, date=day),
        page=words("page"),
        of=words("page-of"),
        manifest=words("manifest"),
    )
