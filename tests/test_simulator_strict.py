"""The pretend Telegram refuses what the real one refuses, with the same words."""

import io
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
from aiogram.types import Update
from PIL import Image

from simulator.caller import Caller, calling
from simulator.files import MIB
from simulator.model import Chat
from simulator.samples import PDF
from simulator.samples import photo as picture

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def api() -> AsyncIterator[Caller]:
    """Return a caller of a world with one person."""
    async with calling() as caller:
        yield caller


@pytest.fixture
def her(api: Caller) -> Chat:
    """Return the person who has started the bot."""
    return api.her


def keyboard(*data: str) -> dict[str, object]:
    """Return an inline keyboard with one button per row."""
    return {"inline_keyboard": [[{"text": "b", "callback_data": item}] for item in data]}


async def test_texts_are_bounded(api: Caller, her: Chat) -> None:
    """4096 characters pass, one more does not, and none at all does not either."""
    assert (await api("sendMessage", chat_id=her.id, text="a" * 4096))["ok"]
    assert (
        await api.refusal("sendMessage", chat_id=her.id, text="a" * 4097)
        == "Bad Request: message is too long"
    )
    assert (
        await api.refusal("sendMessage", chat_id=her.id, text=" ")
        == "Bad Request: message text is empty"
    )


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keyboard("я" * 33), "BUTTON_DATA_INVALID"),
        (keyboard(""), "BUTTON_DATA_INVALID"),
        (keyboard(*"a" * 101), "REPLY_MARKUP_TOO_LONG"),
        ({"inline_keyboard": [[{"text": "x"}]]}, "Text buttons are unallowed"),
        ({"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}, "must be non-empty"),
        ({"inline_keyboard": [[{"text": "x", "url": "javascript:1"}]]}, "BUTTON_URL_INVALID"),
        (
            {"inline_keyboard": [[{"text": "x", "url": "https://a.kz", "callback_data": "a"}]]},
            "exactly one",
        ),
        ({"keyboard": [[]]}, "must be non-empty"),
    ],
)
async def test_wrong_keyboards_are_refused(
    api: Caller, her: Chat, markup: object, words: str
) -> None:
    """Callback data are counted in bytes, and every button does exactly one thing."""
    assert words in await api.refusal("sendMessage", chat_id=her.id, text="a", reply_markup=markup)


async def test_the_largest_keyboard_passes(api: Caller, her: Chat) -> None:
    """64 bytes of data and 100 buttons are allowed."""
    answer = await api(
        "sendMessage", chat_id=her.id, text="a", reply_markup=keyboard(*["я" * 32] * 100)
    )

    assert len(answer["result"]["reply_markup"]["inline_keyboard"]) == 100


async def test_an_edit_that_changes_nothing_is_refused(api: Caller, her: Chat) -> None:
    """The same text and keyboard again is an error; either one alone may change."""
    sent = (await api("sendMessage", chat_id=her.id, text="a", reply_markup=keyboard("x")))[
        "result"
    ]
    place = {"chat_id": her.id, "message_id": sent["message_id"]}

    words = await api.refusal("editMessageText", **place, text="a", reply_markup=keyboard("x"))
    assert words.startswith("Bad Request: message is not modified: specified new message content")
    assert (await api("editMessageReplyMarkup", **place, reply_markup=keyboard("y")))["ok"]
    edited = (await api("editMessageText", **place, text="b"))["result"]
    assert ("reply_markup" in edited, "edit_date" in edited) == (False, True)


async def test_only_what_fits_can_be_edited(api: Caller, her: Chat) -> None:
    """Another's message, a missing one, and text in place of a caption are refused."""
    photo_id = (await api("sendPhoto", photo=picture(), chat_id=her.id))["result"]["message_id"]
    texts = {"chat_id": her.id, "text": "b"}

    assert (
        await api.refusal("editMessageText", **texts, message_id=1)
        == "Bad Request: message can't be edited"
    )
    assert (
        await api.refusal("editMessageText", **texts, message_id=99)
        == "Bad Request: message to edit not found"
    )
    words = await api.refusal("editMessageText", **texts, message_id=photo_id)
    assert words == "Bad Request: there is no text in the message to edit"
    assert (await api("editMessageCaption", chat_id=her.id, message_id=photo_id, caption="c"))["ok"]


async def test_deletion_ends_after_48_hours(api: Caller, her: Chat) -> None:
    """Messages of both sides can be deleted until then, and unknown ones never."""
    clock = api.clock
    mine = (await api("sendMessage", chat_id=her.id, text="a"))["result"]["message_id"]
    clock.move(timedelta(hours=47, minutes=59))
    assert (await api("deleteMessage", chat_id=her.id, message_id=1))["ok"]
    clock.move(timedelta(minutes=1))

    place = {"chat_id": her.id, "message_id": mine}
    assert await api.refusal("deleteMessage", **place) == "Bad Request: message can't be deleted"
    missing = {"chat_id": her.id, "message_id": 1}
    assert (
        await api.refusal("deleteMessage", **missing) == "Bad Request: message to delete not found"
    )


async def test_a_hundred_are_deleted_in_one_call(api: Caller, her: Chat) -> None:
    """101 ids are too many; unknown ones among a hundred are skipped."""
    assert "too many" in await api.refusal(
        "deleteMessages", chat_id=her.id, message_ids=list(range(101))
    )
    assert "not specified" in await api.refusal("deleteMessages", chat_id=her.id, message_ids=[])
    assert (await api("deleteMessages", chat_id=her.id, message_ids=list(range(1, 101))))["ok"]
    assert her.visible() == []


async def test_files_have_their_limits(api: Caller, her: Chat) -> None:
    """50 MB can be sent, 20 MB can be fetched, a photo has 10 MB."""
    large = await api("sendDocument", document=bytes(20 * MIB + 1), chat_id=her.id)
    fits = await api("sendDocument", document=bytes(20 * MIB), chat_id=her.id)
    file_ids = [answer["result"]["document"]["file_id"] for answer in (large, fits)]

    assert await api.refusal("getFile", file_id=file_ids[0]) == "Bad Request: file is too big"
    assert (await api("getFile", file_id=file_ids[1]))["result"]["file_path"].startswith(
        "documents/"
    )
    words = await api.refusal("sendDocument", document=bytes(50 * MIB + 1), chat_id=her.id)
    assert words == "Request Entity Too Large"
    words = await api.refusal("sendPhoto", photo=bytes(10 * MIB + 1), chat_id=her.id)
    assert "too big for a photo" in words


async def test_what_is_no_picture_is_no_photo(api: Caller, her: Chat) -> None:
    """Neither a PDF, nor a picture of an impossible shape, nor an empty file."""
    narrow = io.BytesIO()
    Image.new("L", (2100, 100)).save(narrow, "PNG")

    words = [
        await api.refusal("sendPhoto", photo=data, chat_id=her.id)
        for data in (PDF, narrow.getvalue(), b"")
    ]

    assert words == [
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
        "Bad Request: file must be non-empty",
    ]


async def test_a_file_is_what_it_was_sent_as(api: Caller, her: Chat) -> None:
    """It can be sent again by its id, but a document does not become a photo."""
    sent = (await api("sendDocument", document=picture(), chat_id=her.id))["result"]
    file_id = sent["document"]["file_id"]

    assert (await api("sendDocument", chat_id=her.id, document=file_id))["ok"]
    words = await api.refusal("sendPhoto", chat_id=her.id, photo=file_id)
    assert words == "Bad Request: can't use file of type Document as Photo"
    words = await api.refusal("sendPhoto", chat_id=her.id, photo="https://example.org/x.jpg")
    assert words == "Bad Request: failed to get HTTP URL content"


async def test_albums_have_two_to_ten_of_a_kind(api: Caller, her: Chat) -> None:
    """One, eleven and mixtures with documents are refused before anything is sent."""
    files = {"a": picture(), "b": picture(1)}
    item = {"type": "photo", "media": "attach://a"}
    paper = {"type": "document", "media": "attach://b"}

    for media in ([item], [item] * 11, [item, paper]):
        assert await api.refusal("sendMediaGroup", **files, chat_id=her.id, media=media)
    assert len(her.messages) == 1
    sent = (await api("sendMediaGroup", **files, chat_id=her.id, media=[item, item]))["result"]
    assert len({part["media_group_id"] for part in sent}) == 1


async def test_a_button_is_answered_once_and_in_time(api: Caller, her: Chat) -> None:
    """A second answer, a late one and one to nothing are too old."""
    clock = api.clock
    await api("sendMessage", chat_id=her.id, text="a", reply_markup=keyboard("x"))
    first, late = (api.world.press(her, 2, "x") for _ in range(2))

    assert (await api("answerCallbackQuery", callback_query_id=first.id, text="a" * 200))["ok"]
    assert await api.refusal("answerCallbackQuery", callback_query_id=first.id) == TOO_OLD
    assert await api.refusal("answerCallbackQuery", callback_query_id="7") == TOO_OLD
    words = await api.refusal("answerCallbackQuery", callback_query_id=late.id, text="a" * 201)
    assert words == "Bad Request: MESSAGE_TOO_LONG"
    clock.move(timedelta(seconds=151))
    assert await api.refusal("answerCallbackQuery", callback_query_id=late.id) == TOO_OLD


async def test_who_has_blocked_or_never_started_is_out_of_reach(api: Caller, her: Chat) -> None:
    """Blocking is told to the bot, and everything to that chat is forbidden from then on."""
    stranger = api.world.add_person("Bob", "en")
    api.world.block(her)

    for method in ("sendMessage", "editMessageText"):
        words = await api.refusal(method, chat_id=her.id, message_id=1, text="a")
        assert words == "Forbidden: bot was blocked by the user"
    assert "can't initiate" in await api.refusal("sendMessage", chat_id=stranger.id, text="a")
    assert await api.refusal("sendMessage", chat_id=5, text="a") == "Bad Request: chat not found"
    updates = [Update.model_validate(item) for item in (await api("getUpdates"))["result"]]
    assert updates[-1].my_chat_member
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_unknown_methods_fail_loudly(api: Caller) -> None:
    """A method that Telegram lacks or that is not simulated is 404 and is remembered."""
    for name in ("sendMesage", "banChatMember"):
        assert await api.refusal(name) == "Not Found: method not found"

    assert [(call.method, call.code) for call in api.world.refused] == [
        ("sendMesage", 404),
        ("banChatMember", 404),
    ]


async def test_a_wrong_token_is_unauthorised(api: Caller) -> None:
    """Neither calls nor files are served to another bot."""
    async with api.http.get(f"{api.running.api_url}/bot1:x/getMe") as answer:
        assert answer.status == 401
    async with api.http.get(f"{api.running.api_url}/file/bot1:x/photos/file_1.jpg") as answer:
        assert answer.status == 404


async def test_malformed_parameters_are_named_and_not_quoted(api: Caller, her: Chat) -> None:
    """The field is told, what stood in it is not."""
    words = await api.refusal("sendMessage", chat_id=her.id, text="a", reply_markup="{secret")
    assert words == "Bad Request: can't parse reply_markup JSON object"
    words = await api.refusal("sendMessage", chat_id=her.id)
    assert "text" in words


async def test_a_json_body_is_as_good_as_a_form(api: Caller, her: Chat) -> None:
    """Requests by hand may use JSON or the address itself."""
    address = f"{api.running.api_url}/bot{api.world.token}/sendmessage"
    async with api.http.post(address, json={"chat_id": her.id, "text": "a"}) as answer:
        assert (await answer.json())["ok"]
    async with api.http.get(address, params={"chat_id": her.id, "text": "b"}) as answer:
        assert (await answer.json())["result"]["text"] == "b"


async def test_floods_and_failures_come_on_demand(api: Caller, her: Chat) -> None:
    """The next calls fail as asked, getUpdates only when named, and then all is well."""
    faults = api.world.faults
    faults.flood(7, method="sendMessage")
    faults.fail(502, "Bad Gateway")

    answer = await api("sendMessage", chat_id=her.id, text="a")
    assert answer["parameters"] == {"retry_after": 7}
    assert answer["description"] == "Too Many Requests: retry after 7"
    assert (await api("getUpdates"))["ok"]
    assert await api.refusal("sendMessage", chat_id=her.id, text="a") == "Bad Gateway"
    assert (await api("sendMessage", chat_id=her.id, text="a"))["ok"]


@pytest.mark.parametrize(("after", "left"), [(False, 1), (True, 2)])
async def test_a_dropped_call_may_have_taken_effect(
    api: Caller, her: Chat, *, after: bool, left: int
) -> None:
    """Without an answer the bot cannot know whether its message arrived."""
    api.world.faults.drop(after=after, method="sendMessage")

    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=her.id, text="a")
    assert len(her.messages) == left


async def test_commands_and_names_are_bounded(api: Caller) -> None:
    """The profile refuses what the real one refuses, and speaks the person's language."""
    good = [{"command": "start", "description": "Begin"}]
    assert (await api("setMyCommands", commands=good, language_code="kk"))["ok"]
    assert (await api("getMyCommands", language_code="kk"))["result"] == good
    assert (await api("getMyCommands"))["result"] == []
    for wrong in (
        [{"command": "Start", "description": "x"}],
        [{"command": "a", "description": ""}],
        good * 101,
    ):
        assert await api.refusal("setMyCommands", commands=wrong)
    for method, field, limit in (
        ("setMyName", "name", 64),
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ):
        assert (await api(method, **{field: "a" * limit}))["ok"]
        assert await api.refusal(method, **{field: "a" * (limit + 1)})
    assert "language" in await api.refusal("setMyName", name="a", language_code="kaz")
