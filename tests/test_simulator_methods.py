"""Every simulated method answers in the form that aiogram reads."""

from collections.abc import AsyncIterator

import pytest
from pydantic import TypeAdapter

from simulator.caller import Caller, calling
from simulator.files import MIB
from simulator.methods import HANDLERS
from simulator.requests import METHODS, structured_fields
from simulator.samples import VIDEO, VOICE
from simulator.samples import photo as picture

HER = 700_000_001
TEXT = {"chat_id": HER, "message_id": 2, "text": "new"}
KEYS = {"inline_keyboard": [[{"text": "b", "callback_data": "x"}]]}
ALBUM = [{"type": "photo", "media": "attach://a"}, {"type": "video", "media": "attach://b"}]
NEW_PHOTO = {"type": "photo", "media": "attach://a"}

CALLS: dict[str, dict[str, object]] = {
    "getMe": {},
    "logOut": {},
    "close": {},
    "setWebhook": {"url": "https://example.org", "secret_token": "a-b_c"},
    "deleteWebhook": {},
    "getWebhookInfo": {},
    "getChat": {"chat_id": HER},
    "sendMessage": {"chat_id": HER, "text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": KEYS},
    "sendPhoto": {"chat_id": HER, "photo": picture(), "caption": "c", "has_spoiler": True},
    "sendDocument": {"chat_id": HER, "document": bytes(MIB), "protect_content": True},
    "sendVoice": {"chat_id": HER, "voice": VOICE, "duration": 3},
    "sendAudio": {"chat_id": HER, "audio": VOICE, "title": "t"},
    "sendVideo": {"chat_id": HER, "video": VIDEO, "width": 640, "height": 480},
    "sendAnimation": {"chat_id": HER, "animation": VIDEO},
    "sendVideoNote": {"chat_id": HER, "video_note": VIDEO, "length": 240},
    "sendLocation": {"chat_id": HER, "latitude": 43.2, "longitude": 76.9},
    "sendContact": {"chat_id": HER, "phone_number": "+77010000000", "first_name": "A"},
    "sendMediaGroup": {"chat_id": HER, "media": ALBUM, "a": picture(), "b": VIDEO},
    "forwardMessage": {"chat_id": HER, "from_chat_id": HER, "message_id": 1},
    "copyMessage": {"chat_id": HER, "from_chat_id": HER, "message_id": 3, "caption": "d"},
    "editMessageText": TEXT,
    "editMessageCaption": {"chat_id": HER, "message_id": 3, "caption": "e"},
    "editMessageMedia": {"chat_id": HER, "message_id": 3, "media": NEW_PHOTO, "a": picture(9)},
    "editMessageReplyMarkup": {"chat_id": HER, "message_id": 2, "reply_markup": KEYS},
    "setMessageReaction": {
        "chat_id": HER,
        "message_id": 1,
        "reaction": [{"type": "emoji", "emoji": "👍"}],
    },
    "deleteMessage": {"chat_id": HER, "message_id": 1},
    "deleteMessages": {"chat_id": HER, "message_ids": [2, 3, 999]},
    "sendChatAction": {"chat_id": HER, "action": "typing"},
    "setMyCommands": {
        "commands": [{"command": "a", "description": "b"}],
        "scope": {"type": "chat", "chat_id": HER},
    },
    "getMyCommands": {"scope": {"type": "chat", "chat_id": HER}},
    "deleteMyCommands": {"scope": {"type": "chat", "chat_id": HER}},
    "setMyName": {"name": "n"},
    "getMyName": {},
    "setMyDescription": {"description": "d", "language_code": "kk"},
    "getMyDescription": {"language_code": "kk"},
    "setMyShortDescription": {"short_description": "s"},
    "getMyShortDescription": {},
    "setChatMenuButton": {"chat_id": HER, "menu_button": {"type": "commands"}},
    "getChatMenuButton": {"chat_id": HER},
}
ELSEWHERE = {"getFile", "answerCallbackQuery"}  # need an id that only an earlier answer has


@pytest.fixture
async def api() -> AsyncIterator[Caller]:
    """Return a caller of a world with one person."""
    async with calling() as caller:
        yield caller


async def valid(api: Caller, name: str, /, **values: object) -> object:
    """Call a method, read the result as aiogram does, and return it."""
    answer = await api(name, **values)
    assert answer["ok"], answer
    return TypeAdapter(METHODS[name.lower()].__returning__).validate_python(answer["result"])


async def test_every_answer_can_be_read(api: Caller) -> None:
    """Called once in a sensible order, each method succeeds with a result of its own type."""
    for name, values in CALLS.items():
        await valid(api, name, **values)
    press = api.world.press(api.her, 2, "x")
    await valid(api, "answerCallbackQuery", callback_query_id=press.id)
    photo = (await api("sendPhoto", chat_id=HER, photo=picture()))["result"]["photo"][-1]
    await valid(api, "getFile", file_id=photo["file_id"])

    known = {method.__api_method__ for method in HANDLERS}
    assert known == CALLS.keys() | ELSEWHERE
    assert api.world.refused == []


def test_nested_parameters_are_told_from_plain_ones() -> None:
    """Objects and lists travel as JSON, files and texts do not."""
    plain = {"chat_id", "text", "caption", "photo", "document", "thumbnail", "parse_mode"}
    nested = {"reply_markup", "media", "entities", "message_ids", "commands", "scope"}
    for method in HANDLERS:
        fields = structured_fields(method)
        assert not fields & plain
        assert nested & method.model_fields.keys() <= fields
