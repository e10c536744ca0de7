"""What the bot can call.

One function per method: the world and aiogram's method object in, the result
as the Bot API writes it out, or a ``Refusal``.
"""

from collections.abc import Callable
from typing import Any

from aiogram import methods as api
from aiogram.methods import TelegramMethod

from simulator.methods import answers, deleting, editing, profile, receiving, sending
from simulator.world import World

Handler = Callable[[World, Any], object]

HANDLERS: dict[type[TelegramMethod[Any]], Handler] = {
    api.GetMe: profile.get_me,
    api.LogOut: receiving.log_out,
    api.Close: receiving.close,
    api.SetWebhook: receiving.set_webhook,
    api.DeleteWebhook: receiving.delete_webhook,
    api.GetWebhookInfo: receiving.get_webhook_info,
    api.GetFile: receiving.get_file,
    api.GetChat: receiving.get_chat,
    api.SendMessage: sending.send_message,
    api.SendPhoto: sending.send_photo,
    api.SendDocument: sending.send_document,
    api.SendVoice: sending.send_voice,
    api.SendAudio: sending.send_audio,
    api.SendVideo: sending.send_video,
    api.SendAnimation: sending.send_animation,
    api.SendVideoNote: sending.send_video_note,
    api.SendLocation: sending.send_location,
    api.SendContact: sending.send_contact,
    api.SendMediaGroup: sending.send_media_group,
    api.ForwardMessage: sending.forward_message,
    api.CopyMessage: sending.copy_message,
    api.EditMessageText: editing.edit_message_text,
    api.EditMessageCaption: editing.edit_message_caption,
    api.EditMessageMedia: editing.edit_message_media,
    api.EditMessageReplyMarkup: editing.edit_message_reply_markup,
    api.SetMessageReaction: editing.set_message_reaction,
    api.DeleteMessage: deleting.delete_message,
    api.DeleteMessages: deleting.delete_messages,
    api.AnswerCallbackQuery: answers.answer_callback_query,
    api.SendChatAction: answers.send_chat_action,
    api.SetMyCommands: profile.set_my_commands,
    api.GetMyCommands: profile.get_my_commands,
    api.DeleteMyCommands: profile.delete_my_commands,
    api.SetMyName: profile.set_my_name,
    api.GetMyName: profile.get_my_name,
    api.SetMyDescription: profile.set_my_description,
    api.GetMyDescription: profile.get_my_description,
    api.SetMyShortDescription: profile.set_my_short_description,
    api.GetMyShortDescription: profile.get_my_short_description,
    api.SetChatMenuButton: profile.set_chat_menu_button,
    api.GetChatMenuButton: profile.get_chat_menu_button,
}
