"""``python -m tests.screenshots``: the pictures of the documentation, made from the example."""

import asyncio
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.async_api import Page

from simulator.example import tell
from simulator.person import Person
from tests.browser import PHONE, opened
from tests.process import Process, processed

IMAGES = Path(__file__).parent.parent / "docs" / "images"
DESKTOP = (1280, 800)  # pixels
COLOURS = 256  # a palette keeps the files small
DOTS = 80  # an inch; both pages stay readable beside each other
GAP = 16  # pixels between them
LANGUAGE = "ru"
NAMES = {"kk": "Айгерім", "ru": "Дана", "en": "Anna"}
CARD = ".block:has(.album) + .block"  # the answer to several pictures
PACE = 0.05  # seconds; nobody watches


def save(name: str, image: Image.Image) -> None:
    """Write a picture with a palette."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    path = IMAGES / f"{name}.png"
    small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    sys.stdout.write(f"{path.name}: {path.stat().st_size // 1024} KiB\n")


async def shoot(page: Page, name: str) -> None:
    """Take what the page shows."""
    await page.wait_for_timeout(600)  # what comes in moves for a moment
    save(name, Image.open(io.BytesIO(await page.screenshot())))


async def look_at(page: Page, selector: str, covered: str) -> None:
    """Bring one message to the lower edge and lift the last of the *covered* words."""
    await page.locator(covered).last.dispatch_event("click")
    await page.locator(selector).last.evaluate("node => node.scrollIntoView({ block: 'end' })")


async def desktop(address: str, scheme: Literal["light", "dark"]) -> None:
    """The last cards and the report."""
    async with opened(address, DESKTOP, scheme=scheme) as page:
        await page.locator("#list .row").filter(has_text=NAMES[LANGUAGE]).click()
        await look_at(page, ".block:has(a.file)", covered=".spoiler")
        await shoot(page, f"demo-{scheme}")


async def phone(address: str) -> None:
    """Some entries as she sees them."""
    async with opened(address, PHONE) as page:
        await page.locator("#back").click()
        await page.locator("#list .row").filter(has_text=NAMES[LANGUAGE]).click()
        await look_at(page, CARD, covered=f"{CARD} .spoiler")
        await shoot(page, "phone")


def pages(paper: bytes, folder: Path) -> None:
    """The first two pages of the report, side by side; needs poppler's ``pdftoppm``."""
    tool = shutil.which("pdftoppm")
    if tool is None:
        sys.stdout.write("no pdftoppm: report-page.png stays as it is\n")
        return
    command = (tool, "-r", str(DOTS), "-l", "2", "-png", "-", str(folder / "page"))
    # The path is the system's own and every other word is made in this file.
    subprocess.run(command, input=paper, check=True)  # noqa: S603
    sheets = [Image.open(path) for path in sorted(folder.glob("page-*.png"))]
    width, height = sheets[0].size
    both = Image.new("RGB", (width * len(sheets) + GAP, height), "#c8c8c8")
    for number, sheet in enumerate(sheets):
        both.paste(sheet, (number * (width + GAP), 0))
    save("report-page", both)


async def story(process: Process) -> Person:
    """Play the example on a fresh bot."""
    await process.start()
    people = {code: process.world.add_person(name, code) for code, name in NAMES.items()}
    person = Person(process.world, chat=people[LANGUAGE], timeout=60)
    await tell(person, PACE)
    return person


async def main() -> None:
    """Play the story once and take all pictures of it."""
    with tempfile.TemporaryDirectory() as name:
        async with processed(Path(name)) as process:
            person = await story(process)
            address = process.served.page_url
            await desktop(address, "light")
            await desktop(address, "dark")
            await phone(address)
            await asyncio.to_thread(pages, person.documents("*.pdf")[0].data, Path(name))


if __name__ == "__main__":
    asyncio.run(main())
