"""Words that are to stand nowhere in a report: typed, looked for, taken out again.

They wait in memory with the other choices; buttons name them by numbers.
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import DisclosingButton, DisclosingDo
from handlers.filters import Answering, Words
from handlers.standing import Standing
from handlers.states import Reporting
from handlers.unlocking import Visit
from journal.drafting import CHOOSING, Ask
from journal.errors import JournalError, NotUnderstoodError
from journal.ports import Journal


async def look(
    query: CallbackQuery,
    callback_data: DisclosingButton,
    visit: Visit,
    journal: Journal,
    standing: Standing,
) -> None:
    """Show the words, after one was taken out if that was asked for."""
    draft = standing.drafts.get(visit.chat.owner)
    if draft.ask not in CHOOSING:
        await standing.show(query, visit, draft, journal)
        return
    if callback_data.do is DisclosingDo.WORD:
        draft.selection = draft.selection.without_word(callback_data.value[1:])
    draft.ask = Ask.WORDS
    casebook = await journal.casebook()
    screen = await standing.words(visit, draft, casebook, max(callback_data.page, 0))
    await standing.put(query, visit, draft, screen)


async def take_words(message: Message, visit: Visit, journal: Journal, standing: Standing) -> None:
    """Take the words she typed; her message goes at once."""
    await visit.chat.remove([message.message_id])
    draft, said = standing.drafts.get(visit.chat.owner), ""
    try:
        draft.selection = draft.selection.with_words(message.text or "")
    except NotUnderstoodError:
        said = visit.texts("disclosing-words-short")
    except JournalError as error:
        said = visit.texts(error.text_key)
    screen = await standing.words(visit, draft, await journal.casebook(), said=said)
    await standing.ask(message, visit, draft, screen)


def private() -> Router:
    """The words; behind the lock."""
    router = Router(name=__name__)
    words = Answering(frozenset({Ask.WORDS}))
    router.message.register(take_words, Reporting.answer, Words(), words)
    router.callback_query.register(
        look, DisclosingButton.filter(F.do.in_({DisclosingDo.WORDS, DisclosingDo.WORD}))
    )
    return router
