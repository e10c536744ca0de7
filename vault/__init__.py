"""Bytes in, bytes out: keys, sealing, unlocking. Knows nothing of Telegram, SQL or people's words."""
