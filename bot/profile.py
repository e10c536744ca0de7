"""The bot's face in Telegram: name, descriptions and commands in each language, all neutral."""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from locales import LANGUAGES, Texts, texts

log = logging.getLogger(__name__)

COMMANDS = ("open", "report", "hide", "settings", "help")
DEFAULT = "ru"  # for every language we do not speak
AGAIN = 60.0  # seconds; the face may wait, writing may not


async def introduce(bot: Bot) -> None:
    """Set everything that differs from what Telegram shows now; try again until it is done."""
    while True:
        try:
            for language in ("", *LANGUAGES):
                await _introduce(bot, language, texts(language or DEFAULT))
        except TelegramAPIError as error:
            log.info("profile not set yet: %s", type(error).__name__)
            await asyncio.sleep(AGAIN)
        else:
            return


async def _introduce(bot: Bot, language: str, texts: Texts) -> None:
    code = language or None
    commands = [BotCommand(command=name, description=texts(f"command-{name}")) for name in COMMANDS]
    scope = BotCommandScopeAllPrivateChats()
    if await bot.get_my_commands(scope=scope, language_code=code) != commands:
        await bot.set_my_commands(commands, scope=scope, language_code=code)
    if (await bot.get_my_name(language_code=code)).name != texts("profile-name"):
        await bot.set_my_name(texts("profile-name"), language_code=code)
    about = texts("profile-short")
    if (await bot.get_my_short_description(language_code=code)).short_description != about:
        await bot.set_my_short_description(about, language_code=code)
    description = texts("profile-description")
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
