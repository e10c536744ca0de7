"""A story that somebody plays through the chat page by itself."""

from collections.abc import Awaitable, Callable

from simulator.person import Person

Script = Callable[[Person], Awaitable[None]]
"""Drives one person through her public verbs; returns when the story is told."""
