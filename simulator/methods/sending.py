# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""Messages from the bot."""

import secrets
from typing import Any

from aiogram import methods as api
from aiogram.types import InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from simulator.media import Shape
from simulator.methods.common import circumstances, deliver, given, media
from simulator.model import Json, Sent
from simulator.refusal import bad_request
from simulator.texts import message_caption, message_text
from simulator.world import World

ALBUM = range(2, 11)  # items; sendMediaGroup, "must include 2-10 items"
LATITUDES = (-90, 90)
LONGITUDES = (-180, 180)
NOT_COPIED = {
    "message_id",
    "date",
    "chat",
    "from",
    "reply_markup",
    "edit_date",
    "reply_to_message",
    "media_group_id",
    "has_protected_content",
}


def send_message(world: World, call: api.SendMessage) -> Json:
    """Send a text of 1-4096 characters after parsing."""
    body = message_text(call.text, given(call.parse_mode), call.entities)
    if (preview := given(call.link_preview_options)) and given(preview.is_disabled):
        body["link_preview_options"] = {"is_disabled": True}
    return deliver(world, call, body)


def captioned(call: Any) -> Json:  # noqa: ANN401 - every method with a caption
    """Return the caption of a file and where it stands."""
    body = message_caption(call.caption, given(call.parse_mode), call.caption_entities)
    if given(getattr(call, "show_caption_above_media", None)):
        body["show_caption_above_media"] = True
    if getattr(call, "has_spoiler", None):
        body["has_media_spoiler"] = True
    return body


def send_photo(world: World, call: api.SendPhoto) -> Json:
    """Send a picture of at most 10 MB and 10000 pixels in both sides together."""
    return deliver(world, call, media(world, "photo", call.photo) | captioned(call))


def send_document(world: World, call: api.SendDocument) -> Json:
    """Send any file of at most 50 MB."""
    return deliver(world, call, media(world, "document", call.document) | captioned(call))


def send_voice(world: World, call: api.SendVoice) -> Json:
    """Send a voice message."""
    shape = Shape(duration=call.duration or 0)
    return deliver(world, call, media(world, "voice", call.voice, shape) | captioned(call))


def send_audio(world: World, call: api.SendAudio) -> Json:
    """Send a piece of music."""
    shape = Shape(duration=call.duration or 0, title=call.title, performer=call.performer)
    return deliver(world, call, media(world, "audio", call.audio, shape) | captioned(call))


def moving(call: api.SendVideo | api.SendAnimation | InputMediaVideo) -> Shape:
    """Return what the bot told about a film."""
    seconds = call.duration if isinstance(call.duration, int) else 0
    return Shape(duration=seconds, width=call.width or 320, height=call.height or 240)


def send_video(world: World, call: api.SendVideo) -> Json:
    """Send a film."""
    return deliver(world, call, media(world, "video", call.video, moving(call)) | captioned(call))


def send_animation(world: World, call: api.SendAnimation) -> Json:
    """Send a film without sound that plays by itself."""
    body = media(world, "animation", call.animation, moving(call))
    return deliver(world, call, body | captioned(call))


def send_video_note(world: World, call: api.SendVideoNote) -> Json:
    """Send a round film; it has no caption."""
    shape = Shape(duration=call.duration or 0, width=call.length or 240)
    return deliver(world, call, media(world, "video_note", call.video_note, shape))


def send_location(world: World, call: api.SendLocation) -> Json:
    """Send a point on the map."""
    within = LATITUDES[0] <= call.latitude <= LATITUDES[1]
    if not within or not LONGITUDES[0] <= call.longitude <= LONGITUDES[1]:
        raise bad_request("wrong latitude or longitude specified")
    place = {"latitude": call.latitude, "longitude": call.longitude}
    return deliver(world, call, {"location": place})


def send_contact(world: World, call: api.SendContact) -> Json:
    """Send somebody's name and number."""
    if not call.phone_number or not call.first_name:
        raise bad_request("phone number and first name must be non-empty")
    told = {"phone_number": call.phone_number, "first_name": call.first_name}
    extra = {"last_name": call.last_name, "vcard": call.vcard}
    return deliver(world, call, {"contact": told | {k: v for k, v in extra.items() if v}})


def send_media_group(world: World, call: api.SendMediaGroup) -> list[Json]:
    """Send an album of 2-10 files; all are checked before the first is sent."""
    chat = world.reach(call.chat_id)
    if len(call.media) not in ALBUM:
        few = len(call.media) < ALBUM.start
        raise bad_request(f"Too {'few' if few else 'many'} messages to send as an album")
    kinds = {str(item.type) for item in call.media}
    for alone in ("document", "audio"):
        if alone in kinds and len(kinds) > 1:
            raise bad_request(f"{alone.capitalize()} can't be mixed with other media types")
    bodies = [part(world, item) for item in call.media]
    head = circumstances(chat, call) | {"media_group_id": secrets.token_hex(8)}
    silent = bool(call.disable_notification)
    return [world.store(chat, head | body, by_bot=True, silent=silent).raw for body in bodies]


def part(world: World, item: object) -> Json:
    """Return one file of an album; raise ``Refusal`` for a kind that cannot be in one."""
    if not isinstance(
        item, InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio
    ):
        raise bad_request("this kind of media can't be sent in an album")
    shape = Shape()
    if isinstance(item, InputMediaVideo):
        shape = moving(item)
    return media(world, str(item.type), item.media, shape) | captioned(item)


def found(world: World, chat_id: object, message_id: int, verb: str) -> Sent:
    """Return the message to forward or to copy; raise ``Refusal`` when it cannot be."""
    sent = world.reach(chat_id).messages.get(message_id)
    if sent is None:
        raise bad_request(f"message to {verb} not found")
    if sent.raw.get("has_protected_content"):
        raise bad_request(
            "message can't be forwarded" if verb == "forward" else "message can't be copied"
        )
    return sent


def forward_message(world: World, call: api.ForwardMessage) -> Json:
    """Forward a message from one private chat to another or to the same."""
    chat = world.reach(call.chat_id)
    sent = found(world, call.from_chat_id, call.message_id, "forward")
    body = {key: value for key, value in sent.raw.items() if key not in NOT_COPIED}
    origin = {"type": "user", "sender_user": sent.raw["from"], "date": sent.raw["date"]}
    body.setdefault("forward_origin", origin)
    if given(call.protect_content):
        body["has_protected_content"] = True
    return world.store(chat, body, by_bot=True, silent=bool(call.disable_notification)).raw


def copy_message(world: World, call: api.CopyMessage) -> Json:
    """Send a message again without saying where it came from; returns its id alone."""
    sent = found(world, call.from_chat_id, call.message_id, "copy")
    body = {key: value for key, value in sent.raw.items() if key not in NOT_COPIED}
    body.pop("forward_origin", None)
    if call.caption is not None and "text" not in body:
        body.pop("caption_entities", None)
        body |= captioned(call)
    return {"message_id": deliver(world, call, body)["message_id"]}
