"""The conversation: Telegram in, use case, screen out."""
