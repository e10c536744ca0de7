"""The chat page: what it shows, what it does, and whom it does not answer."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Page, expect

from simulator.caller import Caller, calling
from simulator.model import Chat
from simulator.person import Person
from simulator.samples import PDF
from simulator.samples import photo as picture
from simulator.server import PortTakenError, serve
from simulator.world import World
from tests.browser import opened


@pytest.fixture
async def api() -> AsyncIterator[Caller]:
    """Return a caller of a world with one person."""
    async with calling() as caller:
        yield caller


@pytest.fixture
def her(api: Caller) -> Chat:
    """Return the person who has started the bot."""
    return api.her


@pytest.fixture
async def page(api: Caller) -> AsyncIterator[Page]:
    """Return the page in a browser, with nothing but this computer behind it."""
    async with opened(api.running.page_url) as page:
        yield page


def keyboard() -> dict[str, object]:
    """Return an inline keyboard of one button."""
    return {"inline_keyboard": [[{"text": "Save", "callback_data": "save"}]]}


@pytest.mark.browser
async def test_a_button_spins_until_it_is_answered(api: Caller, her: Chat, page: Page) -> None:
    """She presses, sees that something happens, and reads the answer."""
    await api("sendMessage", chat_id=her.id, text="Hello", reply_markup=keyboard())
    key = page.get_by_role("button", name="Save", exact=True)
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")

    press = next(iter(api.world.presses.values()))
    await api("answerCallbackQuery", callback_query_id=press.id, text="Saved it")
    await expect(key).not_to_have_attribute("aria-busy", "true")
    await expect(page.get_by_role("status")).to_have_text("Saved it")


@pytest.mark.browser
async def test_what_she_writes_arrives_and_what_is_deleted_vanishes(
    api: Caller, her: Chat, page: Page
) -> None:
    """A message goes to the bot; after the bot deletes everything the chat is empty."""
    await page.locator("#input").fill("кеше кешке келді")
    await page.keyboard.press("Enter")
    await expect(page.locator(".bubble.out").last).to_contain_text("кеше кешке келді")
    updates = (await api("getUpdates"))["result"]
    assert updates[-1]["message"]["text"] == "кеше кешке келді"

    await api("deleteMessages", chat_id=her.id, message_ids=[1, 2])
    await expect(page.locator(".bubble")).to_have_count(0)


@pytest.mark.browser
async def test_text_is_shown_and_never_run(api: Caller, her: Chat, page: Page) -> None:
    """Markup in a message is text, formatting comes from entities, spoilers stay covered."""
    api.world.say(her, {"text": "<img src=x onerror=alert(1)>"})
    sent = "<b>bold</b> <tg-spoiler>hidden</tg-spoiler> &lt;i&gt;"
    await api("sendMessage", chat_id=her.id, text=sent, parse_mode="HTML")

    await expect(page.locator(".bubble.out").last).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(page.locator(".bubble.in strong")).to_have_text("bold")
    await expect(page.locator(".last")).to_have_text("bold ▒▒▒▒▒▒ <i>")
    spoiler = page.locator(".spoiler")
    await spoiler.click()
    await expect(spoiler).to_have_class("spoiler shown")


@pytest.mark.browser
async def test_pictures_are_chosen_and_sent_as_an_album(
    api: Caller, her: Chat, page: Page, tmp_path: Path
) -> None:
    """Two files from the disk become one album with a caption, and show as one bubble."""
    files = [tmp_path / f"{number}.jpg" for number in range(2)]
    for number, file in enumerate(files):
        file.write_bytes(picture(number))
    await page.locator("#attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("menuitem").first.click()
    await (await chooser.value).set_files(files)
    await page.locator("#dialog [name=caption]").fill("at the door")
    await page.keyboard.press("Enter")

    await expect(page.locator(".album img")).to_have_count(2)
    first, second = her.visible()[1:]
    assert first.raw["media_group_id"] == second.raw["media_group_id"]
    assert (first.text, second.text) == ("at the door", "")


async def test_only_this_page_may_act(api: Caller) -> None:
    """A foreign name for this computer and a foreign page are both turned away."""
    url = api.running.page_url
    own = url.rstrip("/")

    async def status(method: str, path: str, **headers: str) -> int:
        async with api.http.request(method, url + path, headers=headers, json={}) as answer:
            return answer.status

    assert await status("GET", "", Host="evil.example") == 403
    assert await status("POST", "do/add") == 403
    assert await status("POST", "do/add", Origin="https://evil.example") == 403
    assert await status("POST", "do/add", Origin=own) == 400
    assert await status("POST", "do/nothing", Origin=own) == 404
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await api.http.ws_connect(url + "live", origin="https://evil.example")


async def test_foreign_documents_cannot_act_either(api: Caller, her: Chat) -> None:
    """An HTML file is saved and not opened as a page of ours; a PDF opens."""
    person = Person(api.world, chat=her)
    sent = [
        await person.send_document(b"<script>", "a.html", "text/html", settle=False),
        await person.send_document(PDF, "b.pdf", "application/pdf", settle=False),
    ]
    found = []
    for message in sent:
        path = f"media/{message.raw['document']['file_id']}"
        async with api.http.get(api.running.page_url + path) as answer:
            found.append((answer.content_type, answer.headers["Content-Disposition"].split(";")[0]))
            assert answer.headers["X-Content-Type-Options"] == "nosniff"

    assert found == [("application/octet-stream", "attachment"), ("application/pdf", "inline")]


async def test_the_example_is_told_once_at_a_time() -> None:
    """The page can ask for the story, start it, and not start it twice."""
    told: list[int] = []
    go_on = asyncio.Event()

    async def story(person: Person) -> None:
        told.append(person.id)
        await go_on.wait()

    running = await serve(World(), example=story)
    origin = {"Origin": running.page_url.rstrip("/")}
    async with aiohttp.ClientSession(running.page_url, headers=origin) as http:
        async with http.get("example") as answer:
            assert await answer.json() == {"exists": True, "running": False}
        async with http.post("example", json={"language": "kk"}) as answer:
            started = await answer.json()
        async with http.post("example", json={}) as answer:
            assert answer.status == 409
        go_on.set()
    await running.close()

    assert told == [started["chat"]]


async def test_a_taken_port_is_told_and_leaves_nothing_open(api: Caller) -> None:
    """The second simulator says which port, and its other listener is closed again."""
    with pytest.raises(PortTakenError) as caught:
        await serve(World(), page_port=api.running.page_port)

    assert caught.value.port == api.running.page_port
