"""The smallest bot there is: the baseline that entries are measured against."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message


async def echo(message: Message) -> None:
    """Say the same."""
    await message.answer(message.text or "?")


async def main() -> None:
    """Poll until killed."""
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    await dispatcher.start_polling(
        Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api)), handle_signals=False
    )


if __name__ == "__main__":
    asyncio.run(main())
