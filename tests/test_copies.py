"""Small copies of pictures: made when they arrive, so that a report does not wait for them."""

import io
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pikepdf
import pytest
from PIL import Image

from bot.copies import Copies
from bot.tasks import Tasks
from journal.errors import UnavailableError
from journal.events import Event, Kept
from journal.incident import Exhibit
from journal.ports import Journal, Once, Receipt
from journal.recording import Incoming
from report.parent import small_copy
from simulator.person import Person
from simulator.samples import PDF, photo
from tests.fakes import chunks
from tests.stage import Stage
from tests.test_reporting import casebook, report, unlock


def paged(count: int) -> bytes:
    """Return a PDF of so many pages."""
    with pikepdf.new() as pdf:
        for _ in range(count):
            pdf.add_blank_page()
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


PICTURE = b"picture" * 1000


class Pen:
    """Holds what a pen was given to keep; fails when told so."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.small: list[bytes] = []

    async def keep_small(self, _kept: Kept, copy: bytes) -> None:
        """Hold it."""
        if self.broken:
            raise UnavailableError
        self.small.append(copy)

    async def write(self, _event: Event, *, once: Once | None = None) -> Receipt:
        """Not asked for here."""
        raise NotImplementedError

    async def written(self, _once: Once) -> Receipt | None:
        """Not asked for here."""
        raise NotImplementedError

    async def number(self, _subject: UUID) -> int | None:
        """Not asked for here."""
        raise NotImplementedError

    async def keep(self, chunks: AsyncIterator[bytes]) -> Kept:
        """Not asked for here."""
        raise NotImplementedError

    def once(self, *_names: str | int) -> Once:
        """Not asked for here."""
        raise NotImplementedError


def incoming(data: bytes, mime: str = "image/jpeg", size: int | None = None) -> Incoming:
    """Return a file as Telegram announces it."""
    return Incoming(name="x", mime=mime, size=size or len(data), chunks=chunks(data, 1000))


def kept(data: bytes) -> Kept:
    """Return the facts of a sealed file."""
    return Kept(blob=None, key=b"", sha256="", size=len(data))  # type: ignore[arg-type]  # unused


async def shrink(original: bytes) -> bytes | None:
    """Return something smaller."""
    return original[:7]


async def passed(copies: Copies, file: Incoming, pen: Pen, data: bytes) -> bytes:
    """Fetch *file* as the recording does; return what passed."""
    with copies.watch(file) as seen:
        whole = b"".join([chunk async for chunk in seen.chunks])
        seen.shrink(pen, kept(data))
    return whole


async def test_a_photo_has_its_copy_before_anybody_asks(writer: Person, stage: Stage) -> None:
    """Also while the journal is locked; it is a JPEG that opens under the original's key."""
    await writer.send_photo(photo(3, (2400, 1800)))
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    small = await (await unlock(stage, writer)).small(exhibit)

    assert small is not None
    with Image.open(io.BytesIO(small)) as image:
        assert (image.format, max(image.size) <= 1600) == ("JPEG", True)


async def test_a_report_makes_no_second_copy(writer: Person, stage: Stage) -> None:
    """With the copy there the original is not even opened."""
    await writer.send_photo(photo(3), "ждал у двери")
    journal = await unlock(stage, writer)
    read: list[Exhibit] = []
    real = type(journal).read

    async def watched(self: Journal, exhibit: Exhibit) -> bytes:
        read.append(exhibit)
        return await real(self, exhibit)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(journal), "read", watched)
        await report(stage, writer)
    assert read == []
    assert writer.documents("report-001.pdf")


async def test_a_report_makes_what_is_missing_and_keeps_it(writer: Person, stage: Stage) -> None:
    """A copy that could not be made at intake is made from the original, once."""
    copies = stage.app.dispatcher["attach_file"].watch.__self__
    copies._room = 0
    await writer.send_photo(photo(3), "ждал у двери")
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    journal = await unlock(stage, writer)
    assert await journal.small(exhibit) is None

    await report(stage, writer)
    assert await (await unlock(stage, writer)).small(exhibit) is not None


async def test_a_pdf_is_counted_when_it_comes(writer: Person, stage: Stage) -> None:
    """The list of files says how many pages it has, and the original is not opened for that."""
    await writer.send_document(PDF, "решение.pdf", "application/pdf", "решение суда")
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    assert await (await unlock(stage, writer)).small(exhibit) == b"1"

    _, told = await report(stage, writer)
    assert re.search(rf"{len(PDF)} 1 ", told)


async def test_a_file_that_lies_about_being_a_picture_is_no_trouble(
    writer: Person, stage: Stage
) -> None:
    """It is saved like any other, has no copy, and the report says it cannot be shown."""
    await writer.send_document(b"no picture at all", "x.jpg", "image/jpeg", "скриншот")
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    assert await (await unlock(stage, writer)).small(exhibit) is None

    _, told = await report(stage, writer)
    assert exhibit.sha256 in told.replace(" ", "")


async def test_everything_passes_unchanged_and_the_room_comes_back() -> None:
    """Watching changes no byte; after the copy nothing is held."""
    tasks, pen = Tasks(), Pen()
    copies = Copies(tasks, shrink, room=10_000)
    whole = await passed(copies, incoming(PICTURE), pen, PICTURE)
    assert copies.room == 3_000
    await settled(tasks)

    assert (whole, pen.small, copies.room) == (PICTURE, [PICTURE[:7]], 10_000)


@pytest.mark.parametrize(
    "file",
    [
        incoming(PICTURE, "text/plain"),
        incoming(PICTURE, size=20_000),
        Incoming(name="x", mime="image/png", size=None, chunks=chunks(PICTURE)),
    ],
    ids=["no picture", "no room", "no size"],
)
async def test_what_is_no_picture_or_too_large_is_not_held(file: Incoming) -> None:
    """Memory stays as it is; the file passes all the same."""
    tasks, pen = Tasks(), Pen()
    copies = Copies(tasks, shrink, room=10_000)
    assert await passed(copies, file, pen, PICTURE) == PICTURE
    await settled(tasks)

    assert (pen.small, copies.room) == ([], 10_000)


async def test_a_file_of_another_size_than_announced_has_no_copy() -> None:
    """More is never held than was set aside, and half a picture is none."""
    tasks, pen = Tasks(), Pen()
    copies = Copies(tasks, shrink, room=10_000)
    await passed(copies, incoming(PICTURE, size=500), pen, PICTURE)
    await settled(tasks)

    assert (pen.small, copies.room) == ([], 10_000)


async def test_a_failed_download_gives_the_room_back() -> None:
    """The network broke in the middle: nothing is made, nothing is held."""

    async def torn() -> AsyncIterator[bytes]:
        yield PICTURE[:1000]
        raise UnavailableError

    tasks = Tasks()
    copies = Copies(tasks, shrink, room=10_000)
    file = Incoming(name="x", mime="image/jpeg", size=7_000, chunks=torn())
    with pytest.raises(UnavailableError):
        await passed(copies, file, Pen(), PICTURE)

    assert (len(tasks), copies.room) == (0, 10_000)


async def test_a_full_disk_costs_the_copy_alone() -> None:
    """She was told "saved" long before; the report will make it."""
    tasks, pen = Tasks(), Pen(broken=True)
    copies = Copies(tasks, shrink, room=10_000)
    await passed(copies, incoming(PICTURE), pen, PICTURE)
    await settled(tasks)

    assert copies.room == 10_000


async def test_the_child_gives_no_copy_of_rubbish() -> None:
    """Whatever a file holds, the bot lives on."""
    assert await small_copy(b"\xff\xd8\xff rubbish") is None


@pytest.mark.parametrize(
    ("file", "pages"),
    [
        (paged(3), b"3"),
        (paged(3)[:-40], b"3"),  # its end is missing: readers mend that
        (b"%PDF-1.7 rubbish", None),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\n%%EOF", None),
    ],
    ids=["whole", "torn", "rubbish", "a page that holds itself"],
)
async def test_the_child_counts_pages_of_what_opens(file: bytes, pages: bytes | None) -> None:
    """What cannot be opened has no number, and nothing worse happens."""
    assert await small_copy(file) == pages


async def settled(tasks: Tasks) -> None:
    """Wait for what runs beside."""
    await tasks.drain(timedelta(seconds=5))


async def test_a_damaged_copy_is_made_again(writer: Person, stage: Stage) -> None:
    """The original is what counts: from it comes a new copy, and the report shows the photo."""
    await writer.send_photo(photo(3), "ждал у двери")
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    [small] = [p for p in blobs(stage) if p.name != exhibit.blob.hex]
    small.write_bytes(small.read_bytes()[:-1] + b"\0")

    await report(stage, writer)
    assert writer.documents("report-001.pdf")
    assert await (await unlock(stage, writer)).small(exhibit) is not None


async def test_a_damaged_original_costs_the_photo_alone(
    writer: Person, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """A report is made all the same, with the file in its list."""
    await writer.send_photo(photo(3), "ждал у двери")
    [exhibit] = (await casebook(stage, writer)).incidents[0].exhibits
    for path in blobs(stage):
        path.unlink()

    _, told = await report(stage, writer)
    assert exhibit.sha256 in told.replace(" ", "")
    assert "a file cannot be read: NotFoundError" in caplog.text


def blobs(stage: Stage) -> list[Path]:
    """Return the sealed files."""
    return [path for path in (stage.folder / "blobs").rglob("*") if path.is_file()]
