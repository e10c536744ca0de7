"""Making reports as the bot makes them: from the sealed journal to the finished files."""

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import simplejpeg
from PIL import Image, ImageFilter

from bench.entries import FIRST
from bench.figures import Bar, Figure, Section, compared, plain, thousands
from bench.journals import SETTINGS, fill, opened, register, unlocked
from bench.meter import MIB, Meter, metered, watched
from bot.press import Presses
from journal import law
from journal.events import Received, attach
from journal.incident import Via
from journal.ports import OwnerId
from journal.reporting import MakeReport, Phase, Wish
from journal.times import now
from locales import texts
from report.parent import small_copy
from report.pictures import THREADS
from storage import Storage

EDGES = (4032, 3024)  # pixels: 12 megapixels, as phones take them
KINDS = 5  # different pictures; each of the photos is sealed for itself


NOTES = (
    (
        "From the locked journal: unlocking (with light Argon2 parameters), opening and verifying "
        "every row, composing, the child process, the event that says what was disclosed. Each "
        "repetition has a journal of its own."
    ),
    (
        "Photos are noise over a gradient, 12 megapixels, about 4 MiB each. In use the small copies "
        "are made when a photo comes; «originals only» is what a lost cache costs: each is opened, sent to a process of its own and sealed, one after another; the bar is about the processor time of those processes."
    ),
    (
        "The bars in seconds are meant for two cores that nobody else uses. «bot» is the processor "
        "time of the bot's own process, «child» that of the processes a report starts; their memory "
        "is the kernel's peak of the largest. «gap» is the longest time the bot's event loop did not "
        "come round."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure."""

    entries: int = 300
    photos: int = 50
    edges: tuple[int, int] = EDGES
    long: Sequence[int] = (3_000, 10_000)
    repetitions: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of the table: what a journal holds, and its bars in seconds and MiB."""

    entries: int
    photos: int = 0
    ready: bool = False  # whether the small copies were made when the photos came
    wall: Bar | None = None
    child: Bar | None = None
    memory: Bar | None = None

    @property
    def name(self) -> str:
        """Return it in words."""
        words = f"{thousands(self.entries)} entries"
        if self.photos:
            words += f" + {self.photos} photos, {'small copies ready' if self.ready else 'originals only'}"
        return words


async def measure(folder: Path, size: Size) -> Section:
    """Return time and memory of reports of several sizes."""
    originals = [await asyncio.to_thread(picture, seed, size.edges) for seed in range(KINDS)]
    await small_copy(originals[0])  # the zygote has long been ready when the bot makes a report
    figures: list[Figure] = []
    async with opened(folder) as storage:
        for number, case in enumerate(_cases(size)):
            owners = range(
                FIRST + number * size.repetitions, FIRST + (number + 1) * size.repetitions
            )
            await register(storage, owners)
            runs = [await _made(storage, owner, case, originals) for owner in owners]
            figures += _figures(case, runs)
            if case.photos and not case.ready:
                figures += _against_floor(case, runs, originals)
    return Section(
        title="Reports",
        against="floor: SHA-256, 1/8 decode and one encode for each photo, on two threads",
        figures=figures,
        notes=NOTES,
    )


def _cases(size: Size) -> list[Case]:
    return [
        Case(entries=size.entries, wall=Bar(1.0), memory=Bar(150)),
        Case(entries=size.entries, photos=size.photos, ready=True, wall=Bar(1.5), memory=Bar(250)),
        Case(entries=size.entries, photos=size.photos),
        *(Case(entries=n, child=Bar(4 if n <= 3_000 else 15), memory=Bar(600)) for n in size.long),  # noqa: PLR2004 - report design, section 4
    ]


def _figures(case: Case, runs: Sequence[Meter]) -> list[Figure]:
    return [
        plain(f"{case.name}: wall", (run.wall for run in runs), "s", case.wall),
        plain(f"{case.name}: bot", (run.cpu for run in runs), "s"),
        plain(f"{case.name}: child", (run.children for run in runs), "s", case.child),
        plain(f"{case.name}: memory", (run.child_memory / MIB for run in runs), "MiB", case.memory),
        plain(f"{case.name}: gap", (run.gap * 1e3 for run in runs), "ms", Bar(50)),
    ]


def _against_floor(
    case: Case, runs: Sequence[Meter], originals: Sequence[bytes]
) -> Iterator[Figure]:
    floors = [floor(originals, case.photos) for _ in runs]
    yield compared(
        f"{case.name}: child over floor, processor",
        (run.children for run in runs),
        (floor.cpu for floor in floors),
        "s",
        Bar(2.2),
    )
    yield compared(
        f"{case.name}: all over floor, wall",
        (run.wall for run in runs),
        (floor.wall for floor in floors),
        "s",
    )


def floor(originals: Sequence[bytes], photos: int) -> Meter:
    """Return what hashing, decoding and encoding alone take."""
    with metered() as meter, ThreadPoolExecutor(THREADS) as pool:
        for _ in pool.map(_least, (originals[n % len(originals)] for n in range(photos))):
            pass
    return meter


def _least(original: bytes) -> None:
    hashlib.sha256(original).digest()
    height, width, *_ = simplejpeg.decode_jpeg_header(original)
    pixels = simplejpeg.decode_jpeg(original, "RGB", min_width=width // 8, min_height=height // 8)
    simplejpeg.encode_jpeg(pixels, 80)


async def _made(storage: Storage, owner: int, case: Case, originals: Sequence[bytes]) -> Meter:
    await fill(storage, owner, case.entries)
    await _photograph(storage, owner, case, originals)
    make = MakeReport(press=Presses(law.load(), texts), clock=now, new_id=uuid4)
    pen = storage.pens.for_update(OwnerId(owner), -1)
    async with watched() as meter:
        journal = await unlocked(storage, owner)
        made = await make(journal, pen, Wish(language="ru", zone=SETTINGS.zone), _pass)
    assert made.papers
    return meter


async def _photograph(storage: Storage, owner: int, case: Case, originals: Sequence[bytes]) -> None:
    """Put a photo to each of the first entries."""
    if not case.photos:
        return
    book = await (await unlocked(storage, owner)).casebook()
    copies = [await small_copy(original) for original in originals]
    received = Received(via=Via.PHOTO, sent_at=now(), zone=SETTINGS.zone)
    for number, incident in enumerate(book.incidents[: case.photos]):
        pen = storage.pens.for_update(OwnerId(owner), case.entries + number)
        kept = await pen.keep(_once(originals[number % len(originals)]))
        await pen.write(attach(incident.id, kept, received, name="photo.jpg", mime="image/jpeg"))
        copy = copies[number % len(copies)]
        if case.ready and copy is not None:
            await pen.keep_small(kept, copy)


async def _once(whole: bytes) -> AsyncIterator[bytes]:
    yield whole


def _pass(_phase: Phase) -> None:
    pass


def picture(seed: int, edges: tuple[int, int]) -> bytes:
    """Return a JPEG as large and as hard to decode as a photo."""
    width, height = edges
    noise = Image.effect_noise((width // 2, height // 2), 40 + seed).resize(edges)
    slope = Image.linear_gradient("L").rotate(90 * seed).resize(edges)
    image = Image.merge("RGB", (noise, slope, Image.blend(noise, slope, 0.4)))
    out = io.BytesIO()
    image.filter(ImageFilter.SMOOTH).save(out, "JPEG", quality=93)
    return out.getvalue()
