"""The routing trees in order of priority: what works while locked, what needs the journal, the rest."""

from aiogram import Router

from handlers import (
    amending,
    assigning,
    browsing,
    casing,
    choosing,
    coding,
    fallback,
    filing,
    menu,
    recording,
    recovering,
    reminding,
    reporting,
    security,
    settings,
    starting,
    takeout,
    telling,
    terms,
    unlocking,
    wiping,
)
from handlers.filters import Unasked


def straight() -> Router:
    """Writing before everything else, when no conversation asked for what she sends."""
    router = Router(name="straight")
    router.message.filter(Unasked())
    router.include_routers(recording.writing())
    return router


def public() -> Router:
    """What works while the journal is locked, but for writing, which takes every message."""
    router = Router(name="public")
    router.include_routers(
        starting.router(),
        choosing.router(),
        coding.router(),
        unlocking.slips(),
        recovering.router(),
        takeout.router(),
        wiping.router(),
        starting.newcomers(),
        menu.router(),
        unlocking.router(),
        security.router(),
        reporting.router(),
        filing.router(),
        reminding.router(),
        settings.router(),
        amending.reasons(),
        casing.doors(),
        telling.answers(),
    )
    return router


def private() -> Router:
    """What reads: its handlers may ask for ``journal``."""
    router = Router(name="private")
    router.include_routers(
        browsing.router(),
        amending.router(),
        reporting.private(),
        takeout.private(),
        casing.router(),
        terms.router(),
        telling.router(),
        assigning.router(),
    )
    return router


def last() -> Router:
    """Writing, then the answer to everything unexpected."""
    router = Router(name="last")
    router.include_routers(recording.router(), fallback.router())
    return router
