"""Who is speaking, and what she sent: filters the routing tables share.

Classes with an ``async`` call, because aiogram runs a magic filter (``F``) in a thread, which
costs more than everything else a text entry needs of the dispatcher.
"""

from dataclasses import dataclass

from aiogram.filters import BaseFilter
from aiogram.types import Message, TelegramObject

from handlers.chat import Chat
from handlers.incoming import media
from journal.drafting import Ask, Drafts
from journal.ports import Accounts, Settings

LONGEST_CITY = 3  # words; tz database: "Dumont d'Urville", "Port of Spain"


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


class HasFile(BaseFilter):
    """The message carries a file of any kind."""

    async def __call__(self, message: Message) -> bool:
        """Return whether there is something to fetch."""
        return media(message) is not None


class Words(BaseFilter):
    """Plain words: a text that is no command."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* is a text that does not begin with a slash."""
        return message.text is not None and not message.text.startswith("/")


class CityLike(BaseFilter):
    """Words that may be the name of a city; a longer sentence is a note, whatever is asked."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* is a few words without digits."""
        text = message.text or "/"
        few = len(text.split()) <= LONGEST_CITY
        return few and not text.startswith("/") and not any(c.isdecimal() for c in text)


class Slash(BaseFilter):
    """A text that looks like a command."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* begins with a slash."""
        return (message.text or "").startswith("/")


class Located(BaseFilter):
    """A point on the map, but not one with a name, which is words."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* is a bare location."""
        return message.location is not None and message.venue is None


class Unasked(BaseFilter):
    """Something she sends by herself, in no conversation: it goes straight to writing."""

    async def __call__(
        self, message: Message, settings: Settings | None, raw_state: str | None
    ) -> bool:
        """Return whether nobody but the journal can be meant."""
        asked = raw_state is not None or (message.text or "").startswith("/")
        return settings is not None and not asked


class HasText(BaseFilter):
    """A text of any kind."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* is a text."""
        return message.text is not None


class Named(BaseFilter):
    """A contact, or a place with a name."""

    async def __call__(self, message: Message) -> bool:
        """Return whether *message* is one of them."""
        return message.contact is not None or message.venue is not None


class Locked(BaseFilter):
    """Her journal is locked."""

    async def __call__(self, _event: TelegramObject, accounts: Accounts, chat: Chat) -> bool:
        """Return whether the door comes first."""
        return not accounts.is_open(chat.owner)


@dataclass(frozen=True, slots=True)
class Answering(BaseFilter):
    """One of these questions is on her screen, and not for long: else her words are a note."""

    asks: frozenset[Ask]

    async def __call__(self, _event: TelegramObject, drafts: Drafts, chat: Chat) -> bool:
        """Return whether the text is meant for the question."""
        draft = drafts.find(chat.owner)
        return draft is not None and draft.ask in self.asks
