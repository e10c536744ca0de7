"""Cutting a report into files: volumes of a bounded number of rows, photos filled by size.

Pure; knows nothing of how a part becomes a PDF.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from report.blocks import Block, Break, Cell, Contents, Heading, Para, Pictures, Row, Run, Table
from report.model import Document, Label, Paper, Picture

ONE_FILE: Final = 3200  # rows: 3 000 entries and their counts, half a gigabyte to set
VOLUME_ROWS: Final = 2500  # of longer journals, whose first volume also holds a large manifest
VOLUME_LETTERS: Final = 1_200_000  # rows of the longest words weigh as many usual ones
OVERHEAD: Final = 250_000  # bytes of a part beside its photos: fonts, tags, captions
SMALLEST: Final = 0.18  # what is left of the bytes of a copy at the smallest legible size


@dataclass(frozen=True, slots=True)
class Part:
    """What one file shows: blocks, and the pictures of its appendix with their bytes or None."""

    blocks: tuple[Block, ...] = field(repr=False)
    pictures: tuple[tuple[Picture, bytes | None], ...] = field(default=(), repr=False)


def volumes(document: Document) -> list[Part]:
    """Return the document without its photos, tables cut where a volume is full."""
    parts: list[list[Block]] = [[]]
    total = sum(len(block.rows) for block in document.blocks if isinstance(block, Table))
    full = VOLUME_ROWS if total > ONE_FILE else ONE_FILE
    rows, letters = full, VOLUME_LETTERS  # what the volume has room for
    title = ""
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            title = block.text
        if not isinstance(block, Table):
            parts[-1].append(block)
            continue
        left = block.rows
        while left:
            fits = _fitting(left, rows, letters) or int(rows == full)  # one always fits
            if fits:
                parts[-1].append(replace(block, rows=left[:fits]))
                rows, letters = rows - fits, letters - sum(map(_letters, left[:fits]))
                left = left[fits:]
            if left:
                parts.append([Para(title, "strong")])
                rows, letters = full, VOLUME_LETTERS
    return [Part(tuple(blocks)) for blocks in parts]


def _fitting(rows: Sequence[Row], most: int, letters: int) -> int:
    """Return how many of *rows* a volume has room for."""
    for place, row in enumerate(rows[:most]):
        letters -= _letters(row)
        if letters < 0:
            return place
    return min(len(rows), most)


def together(document: Document, photos: Mapping[Label, bytes]) -> Part | None:
    """Return the document as one part; None when it is sure to need more."""
    parts = volumes(document)
    least = SMALLEST * sum(map(len, photos.values()))
    if len(parts) > 1 or least > document.part_bytes:
        return None
    pictures = tuple((picture, photos.get(picture.label)) for picture in document.pictures)
    return replace(parts[0], pictures=pictures)


def apart(document: Document, photos: Mapping[Label, bytes]) -> list[Part]:
    """Return the volumes, their photos named as standing in other parts, and the parts with photos."""
    place = next((b for b in document.blocks if isinstance(b, Pictures)), None)
    if place is None or not document.pictures:
        return volumes(document)
    note = Para(place.apart)
    blocks = tuple(note if block is place else block for block in document.blocks)
    filled = _fill(document, photos)
    return [
        *volumes(replace(document, blocks=blocks)),
        *(Part((Heading(place.heading), place), pictures) for pictures in filled),
    ]


def contents(part: Part, others: Sequence[tuple[str, Paper]]) -> Part:
    """Return *part* with the list of the *others*, each with the words that name it.

    The pages then follow one another without a break: the list would stand on one of its own.
    """
    blocks: list[Block] = []
    for block in part.blocks:
        if isinstance(block, Contents):
            blocks += _listed(block, others) if others else ()
        elif not (others and isinstance(block, Break)):
            blocks.append(block)
    return replace(part, blocks=tuple(blocks))


def _listed(block: Contents, others: Sequence[tuple[str, Paper]]) -> tuple[Block, ...]:
    rows = tuple(
        Row((_cell(words), _cell(paper.name)), (Run(paper.sha256, "h"),)) for words, paper in others
    )
    return Heading(block.heading), Table((60, 0), block.header, rows, whole=True)


def _cell(text: str) -> Cell:
    return (Run(text),)


def _fill(
    document: Document, photos: Mapping[Label, bytes]
) -> Iterator[tuple[tuple[Picture, bytes | None], ...]]:
    """Yield the pictures of one part after another, in their order, none above the size."""
    room = max(document.part_bytes - OVERHEAD, 1)
    part: list[tuple[Picture, bytes | None]] = []
    size = 0
    for picture in document.pictures:
        jpeg = photos.get(picture.label)
        more = len(jpeg or b"")
        if part and size + more > room:
            yield tuple(part)
            part, size = [], 0
        part.append((picture, jpeg))
        size += more
    if part:
        yield tuple(part)


def _letters(row: Row) -> int:
    return sum(len(run.text) for cell in (*row.cells, row.notes) for run in cell)
