"""The world in the shape in which the chat page reads it."""

from simulator.methods.profile import commands_for
from simulator.model import Chat, Json, Sent
from simulator.world import World


def state(world: World) -> Json:
    """Return everything the page shows when it opens."""
    chats = [chat_view(world, chat) for chat in world.chats.values()]
    return {"event": "state", "bot": bot_view(world), "chats": chats}


def bot_view(world: World) -> Json:
    """Return the bot's profile texts in every language it has."""
    me = world.me
    return {"username": me.username, "names": me.names, "descriptions": me.descriptions}


def person_view(world: World, chat: Chat) -> Json:
    """Return one person without her messages."""
    return {
        "id": chat.id,
        "name": chat.name,
        "language": chat.language,
        "blocked": chat.blocked,
        "started": chat.started,
        "keyboard": chat.keyboard,
        "commands": commands_for(world, chat),
    }


def chat_view(world: World, chat: Chat) -> Json:
    """Return one person with her messages and the buttons that spin."""
    unread = {
        update.body["message_id"]
        for update in world.queue.waiting
        if update.kind == "message" and update.body["chat"]["id"] == chat.id
    }
    spinning = [
        {"id": press.message_id, "data": press.data}
        for press in world.spinning.values()
        if press.chat_id == chat.id
    ]
    messages = [message_view(sent) | {"fetched": sent.id not in unread} for sent in chat.visible()]
    return person_view(world, chat) | {"messages": messages, "spinning": spinning}


def message_view(sent: Sent) -> Json:
    """Return one message as an event tells it."""
    return {"message": sent.raw, "by_bot": sent.by_bot, "silent": sent.silent}
