# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""What the bot tells Telegram about itself."""

import re

from aiogram import methods as api
from aiogram.types import BotCommandScopeUnion

from simulator.model import Chat, Json
from simulator.refusal import bad_request
from simulator.world import World

MAX_COMMANDS = 100  # setMyCommands
COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # BotCommand.command
MAX_EXPLANATION = 256  # characters; BotCommand.description
MAX_NAME = 64  # characters; setMyName
MAX_DESCRIPTION = 512  # characters; setMyDescription
MAX_SHORT = 120  # characters; setMyShortDescription
LANGUAGE = re.compile(r"[a-z]{2}|")  # "A two-letter ISO 639-1 language code" or nothing


def get_me(world: World, call: api.GetMe) -> Json:
    """Return the bot itself."""
    del call
    return world.me.user() | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def language(code: str | None) -> str:
    """Return a language code; raise ``Refusal`` for what is none."""
    if not LANGUAGE.fullmatch(code or ""):
        raise bad_request("invalid language code specified")
    return code or ""


def scope_key(scope: BotCommandScopeUnion | None) -> str:
    """Return whom commands are for, as one word."""
    if scope is None:
        return "default"
    chat = getattr(scope, "chat_id", None)
    return str(scope.type) if chat is None else f"{scope.type}:{chat}"


def set_my_commands(world: World, call: api.SetMyCommands) -> bool:
    """Set the command menu for a scope and a language."""
    if len(call.commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in call.commands:
        if not COMMAND.fullmatch(command.command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= MAX_EXPLANATION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = (scope_key(call.scope), language(call.language_code))
    world.me.commands[key] = [
        {"command": command.command, "description": command.description}
        for command in call.commands
    ]
    world.tell({"event": "profile"})
    return True


def get_my_commands(world: World, call: api.GetMyCommands) -> list[Json]:
    """Return the commands of exactly this scope and language."""
    return world.me.commands.get((scope_key(call.scope), language(call.language_code)), [])


def delete_my_commands(world: World, call: api.DeleteMyCommands) -> bool:
    """Forget the commands of a scope and a language."""
    world.me.commands.pop((scope_key(call.scope), language(call.language_code)), None)
    world.tell({"event": "profile"})
    return True


def commands_for(world: World, chat: Chat) -> list[Json]:
    """Return the menu a person sees: the narrowest scope first, her language before all."""
    for scope in (f"chat:{chat.id}", "all_private_chats", "default"):
        for code in (chat.language, ""):
            if commands := world.me.commands.get((scope, code)):
                return commands
    return []


def put(texts: dict[str, str], text: str | None, code: str | None, limit: int) -> bool:
    """Set one text of the profile; an empty one takes the language's own away."""
    if len(text or "") > limit:
        raise bad_request("the text is too long")
    key = language(code)
    if text:
        texts[key] = text
    elif key:
        texts.pop(key, None)
    return True


def set_my_name(world: World, call: api.SetMyName) -> bool:
    """Set the bot's name, up to 64 characters."""
    put(world.me.names, call.name, call.language_code, MAX_NAME)
    world.tell({"event": "profile"})
    return True


def get_my_name(world: World, call: api.GetMyName) -> Json:
    """Return the name in a language, or the one for all."""
    names = world.me.names
    return {"name": names.get(language(call.language_code), names[""])}


def set_my_description(world: World, call: api.SetMyDescription) -> bool:
    """Set the text of the empty chat, up to 512 characters."""
    put(world.me.descriptions, call.description, call.language_code, MAX_DESCRIPTION)
    world.tell({"event": "profile"})
    return True


def get_my_description(world: World, call: api.GetMyDescription) -> Json:
    """Return the text of the empty chat in exactly this language."""
    return {"description": world.me.descriptions.get(language(call.language_code), "")}


def set_my_short_description(world: World, call: api.SetMyShortDescription) -> bool:
    """Set the text of the profile page, up to 120 characters."""
    put(world.me.short_descriptions, call.short_description, call.language_code, MAX_SHORT)
    return True


def get_my_short_description(world: World, call: api.GetMyShortDescription) -> Json:
    """Return the text of the profile page in exactly this language."""
    return {"short_description": world.me.short_descriptions.get(language(call.language_code), "")}


def set_chat_menu_button(world: World, call: api.SetChatMenuButton) -> bool:
    """Set what the button left of the composer does."""
    if call.chat_id is not None:
        world.reach(call.chat_id)
    button = call.menu_button
    shown = button.model_dump(mode="json", exclude_none=True) if button else {"type": "default"}
    world.me.menu_buttons[call.chat_id] = shown
    return True


def get_chat_menu_button(world: World, call: api.GetChatMenuButton) -> Json:
    """Return what the button left of the composer does."""
    buttons = world.me.menu_buttons
    return buttons.get(call.chat_id) or buttons.get(None) or {"type": "default"}
