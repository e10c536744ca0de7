"""The routing trees in order of priority: what works while locked, what needs the journal, the rest."""

from aiogram import Router

from handlers import choosing, coding, fallback, menu, recording, starting


def public() -> Router:
    """What works while the journal is locked, but for writing, which takes every message."""
    router = Router(name="public")
    router.include_routers(
        starting.router(), choosing.router(), coding.router(), starting.newcomers(), menu.router()
    )
    return router


def private() -> Router:
    """What reads: its handlers may ask for ``journal``."""
    return Router(name="private")


def last() -> Router:
    """Writing, then the answer to everything unexpected."""
    router = Router(name="last")
    router.include_routers(recording.router(), fallback.router())
    return router
