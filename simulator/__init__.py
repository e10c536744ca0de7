"""A pretend Telegram for tests and the demo; knows nothing of the bot it serves; never shipped."""
