"""The bot's face in Telegram: name, descriptions and commands in each language, all neutral."""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from locales import LANGUAGES, Texts

log = logging.getLogger(__name__)

COMMANDS = ("menu", "open", "report", "hide", "settings", "help")
DEFAULT = "ru"  # for every language we do not speak
AGAIN = 600.0  # seconds; the face may wait, writing may not
MARK = "profile"  # the file that remembers what was set


async def introduce(bot: Bot, folder: Path, say: Callable[[str], Texts]) -> None:
    """Set the face when it is not the one set last; try again until it is done.

    *say* gives the texts of a language.
    Telegram allows a bot to change its name a few times a day, so a restart must not.
    """
    mark = folder / MARK
    face = f"{bot.id} {_digest(say)}"
    while await asyncio.to_thread(_read, mark) != face:
        try:
            for language in ("", *LANGUAGES):
                await _introduce(bot, language or None, say(language or DEFAULT))
            await asyncio.to_thread(mark.write_text, face, "utf-8")
        except (TelegramAPIError, OSError) as error:
            log.info("profile not set yet: %s", type(error).__name__)
            await asyncio.sleep(AGAIN)


async def _introduce(bot: Bot, code: str | None, texts: Texts) -> None:
    commands = [BotCommand(command=name, description=texts(f"command-{name}")) for name in COMMANDS]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope=scope, language_code=code)
    await bot.set_my_short_description(texts("profile-short"), language_code=code)
    await bot.set_my_description(texts("profile-description"), language_code=code)
    await bot.set_my_name(texts("profile-name"), language_code=code)


def _digest(say: Callable[[str], Texts]) -> str:
    keys = ("profile-name", "profile-short", "profile-description")
    said = [say(c)(k) for c in LANGUAGES for k in (*keys, *(f"command-{n}" for n in COMMANDS))]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _read(mark: Path) -> str:
    try:
        return mark.read_text("utf-8")
    except OSError:
        return ""
