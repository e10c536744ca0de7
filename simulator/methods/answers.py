# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""Answers that are no messages."""

from datetime import timedelta

from aiogram import methods as api
from aiogram.enums import ChatAction

from simulator.entities import units
from simulator.refusal import bad_request
from simulator.world import PRESSES_LIVE, World

MAX_ANSWER = 200  # characters; answerCallbackQuery.text
ACTION_LASTS = timedelta(seconds=5)  # sendChatAction, "set for 5 seconds or less"


def answer_callback_query(world: World, call: api.AnswerCallbackQuery) -> bool:
    """Stop a button's spinner, once and in time."""
    press = world.presses.get(call.callback_query_id)
    if press is None or press.answered or world.clock() - press.at > PRESSES_LIVE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if units(call.text or "") > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = True
    world.spinning.pop(press.id, None)
    press.text, press.alert, press.url = call.text, bool(call.show_alert), call.url
    answer = {"text": press.text, "alert": press.alert, "url": press.url}
    place = {"chat": press.chat_id, "id": press.message_id, "press": press.id, "data": press.data}
    world.tell({"event": "answered", **place, **answer})
    return True


def send_chat_action(world: World, call: api.SendChatAction) -> bool:
    """Show that the bot is busy, for five seconds or until its next message."""
    if call.action not in {str(action.value) for action in ChatAction}:
        raise bad_request("wrong parameter action in request")
    chat = world.reach(call.chat_id)
    chat.typing_until = world.clock() + ACTION_LASTS
    world.tell({"event": "typing", "chat": chat.id, "action": call.action})
    return True
