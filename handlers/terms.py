"""The days that matter: what is ahead, what can be done, whether they may ring. Behind the lock."""

import asyncio
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.callbacks import TermButton, TermDo
from handlers.chat import Event
from handlers.screens import Toast
from handlers.screens import complaining as complaints
from handlers.screens import terms as screens
from handlers.screens.telling import Teller
from handlers.unlocking import Visit
from journal.case import read_case
from journal.clocks import deadlines
from journal.errors import ExpiredError, NotFoundError
from journal.law import Law
from journal.ports import Journal, Settings
from journal.reminding import ChangeSettings


class Entrance:
    """The way behind the door that leads to what can be done now."""

    def __init__(self, law: Law) -> None:
        self.law = law

    async def __call__(self, event: Event, visit: Visit, journal: Journal, greeting: str) -> None:
        """Show the days that matter, the nearest first."""
        settings = _settings(visit)
        await visit.state.clear()
        case = read_case(await journal.casebook())
        now = visit.chat.clock()
        ahead = await asyncio.to_thread(deadlines, case, now, self.law)
        teller = Teller.over(visit.texts, settings.tz, case)
        today = now.astimezone(settings.tz).date()
        asked = settings.nudges is not None
        shown = screens.ahead(teller, case, ahead, today, asked=asked, greeting=greeting)
        await visit.chat.show(event, shown)


async def show(query: CallbackQuery, visit: Visit, journal: Journal, law: Law) -> None:
    """Show the days that matter."""
    await Entrance(law)(query, visit, journal, "")


async def choose(
    query: CallbackQuery,
    callback_data: TermButton,
    visit: Visit,
    journal: Journal,
    law: Law,
    change_settings: ChangeSettings,
) -> Toast:
    """Take her answer whether these days may ring; asked once, changed in the settings."""
    before = _settings(visit)
    after = replace(before, nudges=callback_data.do is TermDo.YES)
    await change_settings(visit.chat.owner, before, after)
    await Entrance(law)(query, replace(visit, settings=after), journal, "")
    return Toast(visit.texts("terms-yes" if after.nudges else "terms-no"), alert=True)


async def complain(
    _query: CallbackQuery, callback_data: TermButton, visit: Visit, journal: Journal, law: Law
) -> None:
    """Give the text of a complaint, to the prosecutor or to the court, so that one tap copies it."""
    settings = _settings(visit)
    case = read_case(await journal.casebook())
    now = visit.chat.clock()
    today = now.astimezone(settings.tz).date()
    found = await asyncio.to_thread(deadlines, case, now, law)
    late = complaints.late(case, found, callback_data, today)
    if late is None:
        raise ExpiredError
    teller = Teller(visit.texts, settings.tz)
    filing, term = late
    if callback_data.do is TermDo.COURT:
        guide = complaints.court_guide(visit.texts, law, settings.sweep_after)
        text = complaints.court(teller, law, case, filing, today)
    else:
        guide = complaints.guide(visit.texts, settings.sweep_after)
        text = complaints.complaint(teller, law, case, filing, term, today)
    await visit.chat.say(guide)
    await visit.chat.say(text)


def _settings(visit: Visit) -> Settings:
    if visit.settings is None:
        raise NotFoundError
    return visit.settings


def router() -> Router:
    """The days that matter; behind the lock."""
    router = Router(name=__name__)
    router.callback_query.filter(TermButton.filter())
    for do, handler in (
        (TermDo.SHOW, show),
        (TermDo.YES, choose),
        (TermDo.NO, choose),
        (TermDo.COMPLAIN, complain),
        (TermDo.COURT, complain),
    ):
        router.callback_query.register(handler, TermButton.filter(F.do == do))
    return router
