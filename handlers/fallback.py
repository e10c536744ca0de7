"""The answer to everything unexpected: never silence, never a spinning button."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.chat import Chat
from handlers.filters import Slash
from handlers.screens import Screen, Toast
from journal.errors import ExpiredError
from locales import Texts


async def unknown_command(_message: Message, chat: Chat, texts: Texts) -> None:
    """A command there is none of: nothing was written."""
    await chat.say(Screen(texts("unknown-command")))


async def unknown_message(_message: Message, chat: Chat, texts: Texts) -> None:
    """A kind of message that cannot be kept, such as a poll."""
    await chat.say(Screen(texts("unknown-message")))


async def unknown_button(_query: CallbackQuery, texts: Texts) -> Toast:
    """A button of a screen that is over."""
    return Toast(texts(ExpiredError.text_key))


def router() -> Router:
    """Everything nobody else took."""
    router = Router(name=__name__)
    router.message.register(unknown_command, Slash())
    router.message.register(unknown_message)
    router.callback_query.register(unknown_button)
    return router
