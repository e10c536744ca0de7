"""Setting pages, inside the child process: blocks and photos in, PDF/A-3a and PDF/UA-1 out.

Never imported by the bot: typst keeps what it has set in memory, and its panics are no
``Exception``. Nothing here touches a file but the template and the fonts.
"""

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import pikepdf
import segno
import typst

from report.pictures import fit, measure
from report.sanitize import printable

FOLDER: Final = Path(__file__).parent
FONTS: Final = FOLDER / "fonts"
TALL: Final = 1.2  # height over width from which two photos stand side by side: phone screens
MARK: Final = 77  # third byte of a placeholder pixel; the other two are the index
NARROW: Final = 18  # letters: what the narrowest column of a table holds
HASH: Final = 64  # hexadecimal digits of SHA-256

Job = dict[str, Any]  # JSON from the parent
Size: TypeAlias = tuple[int, int]  # width and height in pixels


class TooBigError(Exception):
    """The photos do not fit the size of a part even at the smallest legible size."""


def press(job: Job, photos: Sequence[bytes], manifest: bytes) -> tuple[memoryview, int]:
    """Return the PDF and its number of pages.

    ``job["part_bytes"]`` is the size to stay under, 0 for none. Raise ``TooBigError`` when the
    photos cannot be made small enough.
    """
    if not photos:
        return _finish(_typeset(job, [], manifest), [])
    bare = _typeset(job, [measure(photo) for photo in photos], manifest)
    room = job["part_bytes"] - len(bare) if job["part_bytes"] else 0
    fitted = fit(photos, room) if room >= 0 else None
    if fitted is None:
        raise TooBigError
    return _finish(bare, fitted)


def _typeset(job: Job, frames: Sequence[Size | None], manifest: bytes) -> bytes:
    code = io.BytesIO()
    segno.make(job["code"], error="m").save(code, kind="svg", border=2, scale=4)
    content = {
        "frame": clean(job["frame"]),
        "made": job["made"],
        "part": clean(job["part"]),
        "headings": job["headings"],
        "blocks": clean(job["blocks"]),
        "photos": _lines(clean(job["photos"]), frames),
        "attached": bool(manifest),
    }
    # Its types leave out the dictionary of files, which keeps everything in memory.
    made: bytes = typst.compile(  # type: ignore[call-overload]
        {
            "main.typ": (FOLDER / "main.typ").read_bytes(),
            "data.json": json.dumps(content, ensure_ascii=False).encode(),
            "qr.svg": code.getvalue(),
            "manifest.json": manifest,
        },
        root=str(FONTS),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
        ),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        timestamp=job["timestamp"],
    )
    return made


def clean(value: Any, word: int = 24) -> Any:  # noqa: ANN401, PLR0911 - JSON in, JSON out; one for each shape
    """Return JSON with every text made printable; a hash stays one word, to be copied whole."""
    match value:
        case str():
            return printable(value, word=word)
        case [str(text), "h"] if len(text) == HASH:
            return [printable(text, word=HASH), "h"]
        case list():
            return [clean(item, word) for item in value]
        case {"t": "para"}:
            return {**value, "text": printable(value["text"], word=HASH)}
        case {"t": "table"}:
            rows = [[[_merged(c) for c in cells], _merged(n)] for cells, n in value["rows"]]
            return {**value, "header": clean(value["header"]), "rows": clean(rows, NARROW)}
        case dict():
            return {key: item if key in FIXED else clean(item, word) for key, item in value.items()}
    return value


def _merged(cell: list[list[str]]) -> list[list[str]]:
    """Return the lines of a cell with neighbours of one style joined: half the work for typst."""
    merged: list[list[str]] = []
    for text, style in cell:
        if merged and merged[-1][1] == style != "h":
            merged[-1][0] += "\n" + text
        else:
            merged.append([text, style])
    return merged


FIXED: Final = frozenset({"t", "language", "sha256"})


def _lines(photos: list[Job], frames: Sequence[Size | None]) -> list[list[Job]]:
    """Return the photos as lines of one or two: tall ones share a line, order is kept."""
    lines: list[list[Job]] = []
    for photo in photos:
        _place(photo, frames)
        shares = lines and len(lines[-1]) == 1 and lines[-1][0]["tall"] and photo["tall"]
        if shares:
            lines[-1].append(photo)
        else:
            lines.append([photo])
    return lines


def _place(photo: Job, frames: Sequence[Size | None]) -> None:
    index = photo["index"]
    frame = frames[index] if index is not None else None
    if frame is None:
        photo.update(index=None, tall=False)
        return
    width, height = frame
    photo.update(width=width, height=height, tall=height > width * TALL)


def _finish(bare: bytes, fitted: Sequence[tuple[bytes, Size]]) -> tuple[memoryview, int]:
    """Return the PDF with the real photos in place of the pixels, and its number of pages."""
    with pikepdf.open(io.BytesIO(bare)) as pdf:
        if fitted:
            for item in pdf.objects:
                if isinstance(item, pikepdf.Stream):
                    _swap(item, fitted)
        out = io.BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
        pages = len(pdf.pages)
    return out.getbuffer(), pages


def _swap(item: pikepdf.Stream, fitted: Sequence[tuple[bytes, Size]]) -> None:
    head: Mapping[str, Any] = {name: item.get(name) for name in ("/Subtype", "/Width", "/Height")}
    if head["/Subtype"] != pikepdf.Name.Image or (head["/Width"], head["/Height"]) != (1, 1):
        return
    pixel = item.read_bytes()
    if len(pixel) != 3 or pixel[2] != MARK:  # noqa: PLR2004 - red, green, blue
        return
    jpeg, (width, height) = fitted[pixel[0] + 256 * pixel[1]]
    item.write(jpeg, filter=pikepdf.Name.DCTDecode)
    item.Width, item.Height, item.BitsPerComponent = width, height, 8
