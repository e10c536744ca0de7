"""Chromium on the chat page, for the tests and the pictures of the documentation."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

import pytest
from playwright.async_api import ConsoleMessage, Page, Request, async_playwright

from tests.browser_setup import find

FLAGS = (
    "--headless",
    "--no-sandbox",  # a container has no user namespaces to build one from
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = (390, 844)  # pixels of a common phone
NOT_NETWORK = ("blob:", "data:", "chrome-extension:")  # the last is the viewer of PDFs


def chromium() -> str:
    """Return the path of a Chromium; skip the test without one, or fail if one is required."""
    path = find()
    if path is None:
        words = "NO CHROMIUM, THE PAGE IS NOT TESTED: see tests/browser_setup.py"
        if os.environ.get("BROWSER") == "required":
            pytest.fail(words)
        pytest.skip(words)
    return path


@asynccontextmanager
async def opened(
    address: str,
    size: tuple[int, int] = PHONE,
    *,
    scheme: Literal["light", "dark"] = "light",
) -> AsyncIterator[Page]:
    """Open *address* in a browser of its own.

    In the end nothing may have gone wrong on the page, and nothing been asked of any other
    computer; ``AssertionError`` says what.
    """
    problems: list[str] = []

    def heard(line: ConsoleMessage) -> None:
        if line.type in {"error", "warning"}:
            problems.append(line.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, address.replace("http", "ws"), *NOT_NETWORK)):
            problems.append(request.url)

    async with async_playwright() as tools:
        browser = await tools.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        width, height = size
        context = await browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        context.on("console", heard)
        context.on("request", asked)
        context.on("weberror", lambda error: problems.append(str(error.error)))
        page = await context.new_page()
        await page.goto(address)
        try:
            yield page
        finally:
            await browser.close()
    assert problems == []
