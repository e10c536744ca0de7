"""The main job as a newcomer does it: in the browser, on the bot as it is run, by clicking."""

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect
from pypdf import PdfReader

from simulator.pictures import picture
from tests.browser import opened
from tests.process import Process, processed
from tests.stage import PIN

WORDS = "звонил 12 раз с 8 701 000 01 11 вчера в 21:40"
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}")
PATIENCE = 15_000  # milliseconds; Argon2 and Typst take seconds on a small computer

pytestmark = pytest.mark.browser


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    """The bot as a process, and two people who have never met it."""
    async with processed(tmp_path) as process:
        for name, language in (("Айгерім", "kk"), ("Мария", "ru")):
            process.world.add_person(name, language)
        await process.start()
        yield process
        assert process.world.refused == []


@pytest.fixture
async def page(process: Process) -> AsyncIterator[Page]:
    """The page as it opens on a phone."""
    async with opened(process.served.page_url) as page:
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield page


def said(page: Page, words: str | re.Pattern[str]) -> Locator:
    """Return the newest bubble of the bot that says *words*."""
    return page.locator(".block.in:not(.leaving)").filter(has_text=words).last


async def press(page: Page, *labels: str) -> None:
    """Press one button after the other, each as soon as it is there."""
    for label in labels:
        key = page.locator(".block:not(.leaving) .key").get_by_text(label, exact=True).last
        await key.click()
        await expect(page.locator(".key.spins")).to_have_count(0)


async def write(page: Page, words: str) -> None:
    """Type a message and send it."""
    await page.locator("#input").fill(words)
    await page.keyboard.press("Enter")


async def arrive(page: Page) -> None:
    """Go through the first contact."""
    await page.locator("#start").click()
    await press(page, "Русский", "Нет, только я", "Дальше", *PIN)
    await expect(said(page, "Ещё раз тот же код")).to_be_visible()
    await press(page, *PIN)
    shown = await said(page, CODE).inner_text()
    code = CODE.search(shown)
    assert code is not None
    await press(page, "Записано на бумаге")
    groups: list[str] = []
    for _ in range(2):
        question = said(page, re.compile(rf"Какая (?!{''.join(groups) or 'x'})\d-я группа"))
        found = re.search(r"Какая (\d)", await question.inner_text())
        assert found is not None
        groups.append(found[1])
        await write(page, code[0].split("-")[int(found[1]) - 1])
    await press(page, "Алматы, Астана")
    await expect(said(page, "Готово. Теперь")).to_be_visible()


async def attach(page: Page, file: Path, caption: str) -> None:
    """Send a photo by the button with the paper clip."""
    await page.locator("#attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem").first.click()
    await (await chooser.value).set_files(file)
    await page.locator("#dialog [name=caption]").fill(caption)
    await page.keyboard.press("Enter")


async def report(page: Page) -> bytes:
    """Ask for a report and save it from the chat."""
    await write(page, "/report")
    await press(page, "Русский", "За всё время", "Всё впишу от руки", "Да, насколько помню")
    link = page.locator("a.file").filter(has_text=".pdf")
    await expect(link).to_be_visible()
    async with page.expect_download() as download:
        await link.evaluate("link => { location.href = `${link.href}?download` }")
    path = await (await download.value).path()
    return path.read_bytes()


async def test_a_newcomer_gets_from_the_first_tap_to_a_pdf(
    process: Process, page: Page, tmp_path: Path
) -> None:
    """She starts, writes, corrects, reads, and holds a PDF with her words; then nothing is left."""
    await page.locator("#back").click()
    await page.locator("#list .row").filter(has_text="Мария").click()
    await arrive(page)

    await write(page, WORDS)
    await expect(said(page, "✓ 1")).to_contain_text("12 раз")
    await press(page, "Готово")
    photo = tmp_path / "door.jpg"
    photo.write_bytes(picture("door", "22:41"))
    await attach(page, photo, "стоял у двери")
    await expect(said(page, "✓ 2")).to_contain_text("1 файл")
    await press(page, "Что это", "👣 Слежка", "Когда", "Вчера, время не помню")
    await expect(said(page, "✓ 2")).to_contain_text("Слежка")

    await write(page, "/open")
    await press(page, *PIN)
    await expect(said(page, WORDS)).to_contain_text("стоял у двери")

    paper = await report(page)
    assert paper.startswith(b"%PDF")
    words = " ".join("".join(p.extract_text() for p in PdfReader(io.BytesIO(paper)).pages).split())
    assert "звонил 12 раз" in words
    assert "стоял у двери" in words
    assert "выслеживание" in words

    await expect(said(page, "Что дальше")).to_be_visible()
    await write(page, "/hide")
    await expect(page.locator(".block")).to_have_count(0)
