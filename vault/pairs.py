"""A journal's key pair: the public half writes, the secret half reads."""

from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

JournalSecret: TypeAlias = X25519PrivateKey


def new_secret() -> JournalSecret:
    """Return a fresh secret half, as an object: Python cannot wipe bytes."""
    return X25519PrivateKey.generate()


def public_half(secret: JournalSecret) -> bytes:
    """Return the 32 bytes that may lie in the open and to which events are sealed."""
    return secret.public_key().public_bytes_raw()
