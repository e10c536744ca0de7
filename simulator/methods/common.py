# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""What several methods share."""

import mimetypes
from typing import Any

from aiogram.client.default import Default
from aiogram.types import (
    ForceReply,
    InlineKeyboardMarkup,
    InputFile,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from simulator import markup
from simulator.files import Stored
from simulator.media import MIMES, Shape, file_body, photo_body
from simulator.model import Chat, Json, Sent
from simulator.refusal import bad_request
from simulator.requests import Upload
from simulator.world import World


def given(value: Any) -> Any:  # noqa: ANN401 - aiogram's fields hold a Default in place of any type
    """Return a parameter, or ``None`` when aiogram left the bot's default unset."""
    return None if isinstance(value, Default) else value


def deliver(world: World, call: Any, body: Json) -> Json:  # noqa: ANN401 - every send* method
    """Put a message of the bot into a chat; raise ``Refusal`` when it may not."""
    chat = world.reach(call.chat_id)
    head = circumstances(chat, call)
    shown = keyboard(chat, call.reply_markup)
    silent = bool(call.disable_notification)
    return world.store(chat, head | body | shown, by_bot=True, silent=silent).raw


def circumstances(chat: Chat, call: Any) -> Json:  # noqa: ANN401 - every send* method
    """Return reply, protection and effect of a message."""
    body = answered(chat, getattr(call, "reply_parameters", None))
    if given(call.protect_content):
        body["has_protected_content"] = True
    if call.message_effect_id:
        body["effect_id"] = call.message_effect_id
    return body


def answered(chat: Chat, reply: ReplyParameters | None) -> Json:
    """Return the message that is replied to; raise ``Refusal`` when it is gone."""
    if reply is None or reply.message_id is None:
        return {}
    sent = chat.messages.get(reply.message_id)
    if sent is None:
        if given(reply.allow_sending_without_reply):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": without_reply(sent)}


def without_reply(sent: Sent) -> Json:
    """Return a message as it is quoted: one level deep, as in the real one."""
    return {key: value for key, value in sent.raw.items() if key != "reply_to_message"}


Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply | None


def keyboard(chat: Chat, wanted: Keyboard) -> Json:
    """Return the inline keyboard of a message, or change the one under the composer."""
    if isinstance(wanted, InlineKeyboardMarkup):
        shown = markup.inline(wanted)
        return {"reply_markup": shown} if shown else {}
    if isinstance(wanted, ReplyKeyboardMarkup):
        chat.keyboard = markup.reply(wanted)
    elif isinstance(wanted, ReplyKeyboardRemove):
        chat.keyboard = None
    return {}


def media(world: World, kind: str, value: str | InputFile, shape: Shape | None = None) -> Json:
    """Return the body of a file that the bot sends anew or again by id."""
    if isinstance(value, Upload):
        if kind == "photo":
            return photo_body(world.files, value.data)
        mime = mimetypes.guess_type(value.name)[0] or MIMES[kind]
        stored = world.files.keep(value.data, kind, value.name, mime)
    else:
        stored = known(world, kind, str(value))
    return file_body(stored, shape or Shape())


def known(world: World, kind: str, file_id: str) -> Stored:
    """Return a file by the id under which it went through the chat before."""
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    return world.files.reuse(file_id, kind)


def own_message(world: World, call: Any) -> tuple[Chat, Sent]:  # noqa: ANN401 - every edit* method
    """Return the bot's message that is to be edited; raise ``Refusal`` when it cannot be."""
    if call.inline_message_id is not None:
        raise bad_request("inline messages are not simulated")
    if call.chat_id is None or call.message_id is None:
        raise bad_request("message identifier is not specified")
    chat = world.reach(call.chat_id)
    sent = chat.messages.get(call.message_id)
    if sent is None:
        raise bad_request("message to edit not found")
    if not sent.by_bot:
        raise bad_request("message can't be edited")
    return chat, sent
