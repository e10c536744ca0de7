# ruff: noqa: EM101, TRY003 - the words after `raise` are Telegram's own
"""Updates, webhooks, files and chats: what the bot asks for. ``getUpdates`` is in ``polling``."""

import re
from typing import Any

from aiogram import methods as api

from simulator.files import MAX_DOWNLOAD, wrong_file
from simulator.model import Json
from simulator.refusal import bad_request
from simulator.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # setWebhook.secret_token
CONNECTIONS = range(1, 101)  # setWebhook.max_connections


def log_out(world: World, call: api.LogOut) -> bool:
    """Log out; there is no other server to move to, so nothing follows from it."""
    del world, call
    return True


def close(world: World, call: api.Close) -> bool:
    """Close the bot on this server; nothing follows from it."""
    del world, call
    return True


def set_webhook(world: World, call: api.SetWebhook) -> bool:
    """Remember where updates shall be pushed; ``getUpdates`` is refused from then on.

    Nothing is pushed: an address with HTTPS lies outside of this computer.
    """
    if call.secret_token is not None and not SECRET.fullmatch(call.secret_token):
        raise bad_request("secret token contains unallowed characters")
    if (call.max_connections or 40) not in CONNECTIONS:
        raise bad_request("max_connections is out of range")
    if call.url and not call.url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.queue.webhook = {"url": call.url, "secret": call.secret_token} if call.url else {}
    choose(world, call.allowed_updates, drop=bool(call.drop_pending_updates))
    return True


def delete_webhook(world: World, call: api.DeleteWebhook) -> bool:
    """Go back to ``getUpdates``."""
    world.queue.webhook = {}
    choose(world, None, drop=bool(call.drop_pending_updates))
    return True


def choose(world: World, allowed: list[str] | None, *, drop: bool) -> None:
    """Remember which updates are wanted; forget the waiting ones with *drop*."""
    if allowed is not None:
        world.queue.allowed = frozenset(allowed) or None
    if drop:
        world.queue.waiting.clear()
    world.pulse.beat()


def get_webhook_info(world: World, call: api.GetWebhookInfo) -> Json:
    """Return where updates go and how many wait."""
    del call
    info: Json = {
        "url": world.queue.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.queue.waiting),
    }
    if world.queue.allowed:
        info["allowed_updates"] = sorted(world.queue.allowed)
    return info


def get_file(world: World, call: api.GetFile) -> Json:
    """Return where a file of at most 20 MB can be downloaded."""
    stored = world.files.find(call.file_id)
    if stored is None:
        raise wrong_file()
    if stored.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return stored.ids() | {"file_path": stored.path}


def get_chat(world: World, call: api.GetChat) -> Json:
    """Return what is known of a private chat, its auto-delete timer included."""
    chat = world.reach(call.chat_id)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    full: dict[str, Any] = chat.chat() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), True),
    }
    if chat.auto_delete:
        full["message_auto_delete_time"] = chat.auto_delete
    return full
