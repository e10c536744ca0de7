"""Two verbs, bytes to bytes: ``seal`` and ``open_``, with the context sealed in.

Cobblestone-256 (C2SP chunked-encryption) commits to its key: one ciphertext opens under one
key and one context alone. Knows nothing of what is sealed.
"""

import hmac

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vault.errors import TamperedError

KEY = 32  # bytes of every symmetric key
MAC = 32  # bytes of HMAC-SHA-256
OVERHEAD = 72  # bytes Cobblestone-256 adds to fewer than 16 KiB


def seal(key: bytes, context: bytes, plaintext: bytes) -> bytes:
    """Return *plaintext* so that it opens only under the same 32-byte *key* and *context*."""
    sealer = Cobblestone256Encryptor(key, context)
    return sealer.update(plaintext) + sealer.finalize()


def open_(key: bytes, context: bytes, sealed: bytes) -> bytes:
    """Return what was sealed.

    Raise ``TamperedError`` for another key, another context, a changed, cut or longer text.
    """
    opener = Cobblestone256Decryptor(key, context)
    try:
        return opener.update(sealed) + opener.finalize()
    except InvalidTag:
        raise TamperedError from None


def derive(key: bytes, label: bytes) -> bytes:
    """Return the 32-byte key that *label* names under *key* (HKDF-SHA-256, no salt).

    *key* must have full entropy: a PIN goes through ``unlocking`` first.
    """
    return HKDF(SHA256(), KEY, None, label).derive(key)


def mac(key: bytes, *parts: bytes) -> bytes:
    """Return the HMAC over *parts*, each led by its length: no two lists give the same bytes."""
    message = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    # Not hmac.digest: it lets another thread go first, which takes 5 ms when that one is busy.
    return hmac.new(key, message, "sha256").digest()


def check_mac(tag: bytes, key: bytes, *parts: bytes) -> None:
    """Raise ``TamperedError`` unless *tag* is the HMAC over *parts*; takes the same time always."""
    if not hmac.compare_digest(tag, mac(key, *parts)):
        raise TamperedError
