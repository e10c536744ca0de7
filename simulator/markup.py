# ruff: noqa: EM101, EM102, TRY003 - the words after `raise` are Telegram's own
"""Keyboards, checked as the real Telegram checks them."""

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from simulator.model import Json
from simulator.refusal import Refusal, bad_request

MAX_CALLBACK_DATA = 64  # bytes; InlineKeyboardButton.callback_data, "1-64 bytes"
MAX_BUTTONS = 100  # of a message; more end in REPLY_MARKUP_TOO_LONG
MAX_ROW = 8  # buttons; more in a row are wrapped by the real one, refused here to be noticed
MAX_COPY_TEXT = 256  # characters; CopyTextButton.text
STYLES = {"danger", "success", "primary"}
SCHEMES = ("http://", "https://", "tg://")
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


def inline(markup: InlineKeyboardMarkup | None) -> Json | None:
    """Return the keyboard as stored; ``None`` for none; raise ``Refusal`` for a wrong one."""
    if markup is None:
        return None
    buttons = [button for row in markup.inline_keyboard for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > MAX_ROW for row in markup.inline_keyboard):
        raise bad_request(f"more than {MAX_ROW} buttons in a row")
    for button in buttons:
        check(button)
    if not buttons:
        return None
    return markup.model_dump(mode="json", exclude_none=True)


def check(button: InlineKeyboardButton) -> None:
    """Raise ``Refusal`` unless the button has a text and does exactly one thing."""
    if not button.text.strip():
        raise cannot("Button text must be non-empty")
    actions = [name for name in ACTIONS if getattr(button, name) is not None]
    if not actions:
        raise cannot("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise cannot("exactly one optional field must be used")
    if button.callback_data is not None:
        size = len(button.callback_data.encode())
        if not 1 <= size <= MAX_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(SCHEMES):
        raise bad_request("BUTTON_URL_INVALID")
    if button.web_app is not None and not button.web_app.url.startswith("https://"):
        raise bad_request("BUTTON_URL_INVALID")
    if button.copy_text and not 1 <= len(button.copy_text.text) <= MAX_COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.style is not None and button.style not in STYLES:
        raise cannot("unsupported button style")


def cannot(reason: str) -> Refusal:
    """Return the refusal of one button."""
    return bad_request(f"can't parse inline keyboard button: {reason}")


def reply(markup: ReplyKeyboardMarkup) -> Json:
    """Return a reply keyboard as the page shows it; raise ``Refusal`` for an empty one."""
    buttons = [button for row in markup.keyboard for button in row]
    if not buttons or any(not button.text.strip() for button in buttons):
        raise bad_request("can't parse keyboard button: Text must be non-empty")
    return markup.model_dump(mode="json", exclude_none=True)
