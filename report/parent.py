"""Reports and small copies, made in a throw-away process that the bot outlives.

One at a time, in the order asked for. What goes in and out lives in memory only.
"""

import asyncio
import atexit
import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC
from hashlib import sha256
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from journal.canonical import JsonValue, dump
from journal.errors import ReportError
from report.blocks import Contents, Heading
from report.children import Child, Children, Limits, Memory
from report.model import Document, Label, Paper, Photo
from report.parts import Part, apart, contents, together
from report.zygote import DONE, HEAD, TOO_BIG

log = logging.getLogger(__name__)

MIB: Final = 2**20
BATCH: Final = 64 * MIB  # bytes of photos handed to one child
ROWS: Final = 4  # how deep the rows of tables lie in a job: job, blocks, block, rows

PRESS: Final = Limits(120, 90, 3072 * MIB)  # a volume of 3 000 entries: 4 s, 0.5 GB of memory
SMALL: Final = Limits(20, 15, 1536 * MIB)  # a HEIC of 64 megapixels: 4 s, 0.6 GB

_ENCODE: Final = json.JSONEncoder().encode

_children = Children()
atexit.register(_children.close)

# One for each event loop, though a bot has one: waiters are served in the order they came.
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


def _one_at_a_time() -> asyncio.Semaphore:
    return _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(1))


class Result(NamedTuple):
    """What a child answered."""

    status: int
    head: Mapping[str, Any]
    body: bytes


async def render(document: Document, photos: Sequence[Photo]) -> list[Paper]:
    """Return the files of *document*, the first one naming the hashes of all others.

    *photos* are small copies; a picture without one is listed as kept but not shown. When the
    channel takes ``document.max_files``, photos are made as small as is legible before there are
    more files than that; there still may be more, and nothing is ever left out. Raise
    ``ReportError`` when it cannot be made; a cancelled call leaves no process behind.
    """
    known = {photo.label: photo.jpeg for photo in photos}
    whole = await asyncio.to_thread(together, document, known)
    if whole is not None:
        paper = await _press(document, contents(whole, ()), _Place(1, 1))
        if paper is not None:
            return [paper]
    parts = await _apart(document, known)
    papers: list[Paper] = []
    for k in range(len(parts), 0, -1):  # the last first: the first names the hashes of all
        others = [
            (document.part_of(k + 1 + i, len(parts)), paper) for i, paper in enumerate(papers)
        ]
        part = contents(parts[k - 1], others if k == 1 else ())
        place = _Place(k, len(parts), _headings(parts[: k - 1]))
        paper = await _press(document, part, place, papers)
        if paper is None:
            raise ReportError
        papers.insert(0, paper)
    return papers


async def _apart(document: Document, known: Mapping[Label, bytes]) -> list[Part]:
    """Return the parts; the photos at the smallest legible size when the channel takes few files."""
    parts = await asyncio.to_thread(apart, document, await _refit(known))
    if document.max_files and len(parts) > document.max_files:
        return await asyncio.to_thread(apart, document, await _refit(known, smallest=True))
    return parts


async def small_copy(original: bytes) -> bytes | None:
    """Return what reports need of *original*: a small JPEG, or of a PDF its pages as digits.

    None for anything else and for what is damaged. Never raises for what a file holds, however hostile: what cannot be shown is listed.
    """
    try:
        result = await _child({"do": "small"}, [original], SMALL)
    except ReportError:
        return None
    return result.body or None


class _Place(NamedTuple):
    """Where a part stands in its report."""

    k: int
    of: int
    headings: int = 0


async def _press(
    document: Document, part: Part, place: _Place, others: Sequence[Paper] = ()
) -> Paper | None:
    """Return the finished part; None when its photos do not fit its size."""
    shown = [jpeg for _, jpeg in part.pictures if jpeg is not None]
    alone = place.of == 1
    job = await asyncio.to_thread(_job, document, part, place)
    job["part_bytes"] = document.part_bytes if alone else 0
    manifest = await asyncio.to_thread(_manifest, document, others) if place.k == 1 else b""
    result = await _child(job, [manifest, *shown], PRESS)
    if result.status == TOO_BIG:
        return None
    name = f"report-{document.frame.number}"
    name += ".pdf" if alone else f"-{place.k}of{place.of}.pdf"
    digest = await asyncio.to_thread(sha256, result.body)  # megabytes take the loop milliseconds
    return Paper(name, result.body, digest.hexdigest(), int(result.head["pages"]))


def _job(document: Document, part: Part, place: _Place) -> dict[str, Any]:
    made = document.made_at.astimezone(UTC)
    return {
        "do": "press",
        "frame": asdict(document.frame),
        "made": made.timetuple()[:6],
        "timestamp": int(made.timestamp()),
        "code": document.code,
        "part": document.part_of(place.k, place.of) if place.of > 1 else "",
        "headings": place.headings,
        "blocks": [block.drawn() for block in part.blocks],
        "photos": list(_captions(part)),
    }


def _captions(part: Part) -> Iterator[dict[str, Any]]:
    index = 0
    for picture, jpeg in part.pictures:
        yield {
            "index": None if jpeg is None else index,
            "alt": picture.alt,
            "caption": picture.caption,
            "sha256": picture.sha256,
            "missing": picture.missing,
        }
        index += jpeg is not None


def _manifest(document: Document, others: Sequence[Paper]) -> bytearray:
    """Return the canonical bytes of the manifest with the hashes of the *others*."""
    parts: JsonValue = [
        {"name": paper.name, "sha256": paper.sha256, "pages": paper.pages} for paper in others
    ]
    return _grown(_pieces({**document.manifest, "parts": parts}))


def _grown(pieces: Iterable[bytes]) -> bytearray:
    """Return *pieces* in a row: one call over megabytes would hold the interpreter for long."""
    whole = bytearray()
    for piece in pieces:
        whole += piece
    return whole


def _pieces(whole: Mapping[str, JsonValue]) -> Iterator[bytes]:
    for n, name in enumerate(sorted(whole)):
        yield (b"," if n else b"{") + dump(name) + b":"
        value = whole[name]
        if isinstance(value, list):
            for k, one in enumerate(value):
                yield (b"," if k else b"[") + dump(one)
            yield b"]" if value else b"[]"
        else:
            yield dump(value)
    yield b"}"


def _headings(parts: Sequence[Part]) -> int:
    """Return how many headings of level 1 *parts* have, the list of parts included."""
    blocks = (block for part in parts for block in part.blocks)
    return sum(
        isinstance(block, Contents) or (isinstance(block, Heading) and block.level == 1)
        for block in blocks
    )


async def _refit(photos: Mapping[Label, bytes], *, smallest: bool = False) -> dict[Label, bytes]:
    """Return the copies at the size they have in a report of several parts."""
    done: dict[Label, bytes] = {}
    for labels in _batches(photos):
        job = {"do": "refit", "smallest": smallest}
        result = await _child(job, [photos[label] for label in labels], PRESS)
        at = 0
        for label, size in zip(labels, result.head["sizes"], strict=True):
            done[label] = result.body[at : at + size]
            at += size
    return done


def _batches(photos: Mapping[Label, bytes]) -> Iterator[list[Label]]:
    batch: list[Label] = []
    size = 0
    for label, jpeg in photos.items():
        if batch and size + len(jpeg) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(label)
        size += len(jpeg)
    if batch:
        yield batch


async def prepare() -> None:
    """Have everything imported before the first report or picture asks for it."""
    await asyncio.to_thread(_children.prepare)


async def _child(
    job: Mapping[str, Any], blobs: Sequence[bytes | bytearray], limits: Limits
) -> Result:
    """Return what a child answers to *job*; raise ``ReportError`` when it dies or is too slow."""
    async with _one_at_a_time():
        memory = await asyncio.to_thread(_hand_over, job, blobs)
        child = await asyncio.to_thread(_children.fork, memory, limits)
        del memory
        return _read(await _answer(child, limits.wait))


async def _answer(child: Child, wait: float) -> bytes:
    try:
        async with asyncio.timeout(wait):
            return await asyncio.to_thread(child.answer)
    except TimeoutError:
        raise ReportError from None
    finally:
        await asyncio.to_thread(child.end)


def _hand_over(job: Mapping[str, Any], blobs: Sequence[bytes | bytearray]) -> Memory:
    """Return memory that holds the job."""
    told = _encoded({**job, "blobs": [len(blob) for blob in blobs]})
    head = _grown(piece.encode() for piece in told)
    memory = Memory()
    for piece in (HEAD.pack(len(head)), head, *blobs):
        left = memoryview(piece)
        while left:
            left = left[os.write(memory.fileno(), left) :]
    return memory


def _encoded(value: object, depth: int = ROWS) -> Iterator[str]:
    """Yield the JSON of *value*, a table row by row, for the same reason as the manifest."""
    if depth and isinstance(value, Mapping):
        for n, (key, one) in enumerate(value.items()):
            yield f"{',' if n else '{'}{_ENCODE(key)}:"
            yield from _encoded(one, depth - 1)
        yield "}" if value else "{}"
    elif depth and isinstance(value, list | tuple):
        for n, one in enumerate(value):
            yield "," if n else "["
            yield from _encoded(one, depth - 1)
        yield "]" if value else "[]"
    else:
        yield _ENCODE(value)


def _read(output: bytes) -> Result:
    if len(output) <= HEAD.size:
        log.warning("the child of a report died")
        raise ReportError
    (length,) = HEAD.unpack_from(output, 1)
    at = 1 + HEAD.size + length
    result = Result(output[0], json.loads(output[1 + HEAD.size : at]), output[at:])
    if result.status not in {DONE, TOO_BIG}:
        log.warning("the child of a report failed with %s", result.head["error"])
        raise ReportError
    return result
