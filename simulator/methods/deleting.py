# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""Deletions by the bot."""

from aiogram import methods as api

from simulator.model import Sent
from simulator.refusal import bad_request
from simulator.world import DELETABLE, World

BATCH = range(1, 101)  # ids; deleteMessages, "1-100"


def too_old(world: World, sent: Sent) -> bool:
    """Return whether the bot may no longer delete the message."""
    return world.clock() - sent.at >= DELETABLE


def delete_message(world: World, call: api.DeleteMessage) -> bool:
    """Delete one message of either side that is younger than 48 hours."""
    chat = world.reach(call.chat_id)
    sent = chat.messages.get(call.message_id)
    if sent is None:
        raise bad_request("message to delete not found")
    if too_old(world, sent):
        raise bad_request("message can't be deleted")
    world.remove(chat, [sent.id])
    return True


def delete_messages(world: World, call: api.DeleteMessages) -> bool:
    """Delete up to 100 messages; unknown ones are skipped, one that is too old stops it all."""
    chat = world.reach(call.chat_id)
    if len(call.message_ids) not in BATCH:
        few = not call.message_ids
        raise bad_request(
            "message identifiers are not specified"
            if few
            else "too many message identifiers specified"
        )
    found = [chat.messages[key] for key in call.message_ids if key in chat.messages]
    if any(too_old(world, sent) for sent in found):
        raise bad_request("message can't be deleted")
    world.remove(chat, [sent.id for sent in found])
    return True
