# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""Changes to messages that the bot has sent."""

from typing import Any

from aiogram import methods as api

from simulator import markup
from simulator.methods.common import given, media, own_message
from simulator.methods.sending import captioned
from simulator.model import Chat, Json, Sent
from simulator.refusal import bad_request
from simulator.texts import message_text
from simulator.world import World

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
FILES = ("photo", "document", "video", "animation", "audio", "voice", "video_note")
EDITABLE = {"photo", "document", "video", "animation", "audio"}
CAPTION = ("caption", "caption_entities", "show_caption_above_media")
TEXT = ("text", "entities", "link_preview_options")


def replace(world: World, place: tuple[Chat, Sent], body: Json, gone: tuple[str, ...]) -> Json:
    """Replace the fields *gone* of a message by *body*; raise ``Refusal`` if nothing changes."""
    chat, sent = place
    before = dict(sent.raw)
    after = {key: value for key, value in before.items() if key not in gone} | body
    if after == before:
        raise bad_request(SAME)
    for key in gone:
        # Only what the edit takes away; a waiting update keeps its own copy.
        sent.raw = {name: value for name, value in sent.raw.items() if name != key}
    world.change(chat, sent, body)
    return sent.raw


def keyboard(call: Any) -> Json:  # noqa: ANN401 - every edit* method
    """Return the new keyboard; an edit without one takes the old one away."""
    shown = markup.inline(call.reply_markup)
    return {"reply_markup": shown} if shown else {}


def edit_message_text(world: World, call: api.EditMessageText) -> Json:
    """Replace text and keyboard of a text message."""
    body = message_text(call.text, given(call.parse_mode), call.entities)
    place = own_message(world, call)
    if "text" not in place[1].raw:
        raise bad_request("there is no text in the message to edit")
    if (preview := given(call.link_preview_options)) and given(preview.is_disabled):
        body["link_preview_options"] = {"is_disabled": True}
    return replace(world, place, body | keyboard(call), (*TEXT, "reply_markup"))


def edit_message_caption(world: World, call: api.EditMessageCaption) -> Json:
    """Replace caption and keyboard of a message with a file."""
    place = own_message(world, call)
    if not any(kind in place[1].raw for kind in FILES):
        raise bad_request("there is no caption in the message to edit")
    return replace(world, place, captioned(call) | keyboard(call), (*CAPTION, "reply_markup"))


def edit_message_media(world: World, call: api.EditMessageMedia) -> Json:
    """Replace file, caption and keyboard; a text message may become one with a file."""
    place = own_message(world, call)
    kind = str(call.media.type)
    if kind not in EDITABLE:
        raise bad_request("this kind of media is not simulated")
    body = media(world, kind, call.media.media) | captioned(call.media) | keyboard(call)
    gone = (*TEXT, *CAPTION, *FILES, "reply_markup", "has_media_spoiler")
    return replace(world, place, body, gone)


def edit_message_reply_markup(world: World, call: api.EditMessageReplyMarkup) -> Json:
    """Replace the keyboard alone."""
    return replace(world, own_message(world, call), keyboard(call), ("reply_markup",))


def set_message_reaction(world: World, call: api.SetMessageReaction) -> bool:
    """Put at most one reaction of the bot under a message."""
    chat = world.reach(call.chat_id)
    sent = chat.messages.get(call.message_id)
    if sent is None:
        raise bad_request("message to react not found")
    reactions = [item.model_dump(mode="json") for item in call.reaction or []]
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    # Reactions are no field of a Message; only those who watch the chat learn of them.
    world.tell({"event": "reaction", "chat": chat.id, "id": sent.id, "reaction": reactions})
    return True
