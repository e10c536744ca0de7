"""Who is speaking: filters the routing tables share."""

from aiogram.filters import BaseFilter
from aiogram.types import TelegramObject

from journal.ports import Settings


class Newcomer(BaseFilter):
    """She has no journal yet."""

    async def __call__(self, _event: TelegramObject, settings: Settings | None) -> bool:
        """Return whether there is nobody to keep anything for."""
        return settings is None


class Writer(BaseFilter):
    """She has a journal."""

    async def __call__(self, _event: TelegramObject, settings: Settings | None) -> bool:
        """Return whether there is a journal to write to."""
        return settings is not None
