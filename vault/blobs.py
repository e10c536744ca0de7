"""Files, sealed as a stream in constant memory, and handed out only when verified to the end.

The bytes are opaque: nothing here looks into them. The plaintext never touches a disk.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from vault.errors import TamperedError
from vault.sealing import KEY, derive, open_, seal

# Bytes read, hashed and sealed at a time. Not larger: the C library takes results of 128 KiB and
# more fresh from the system each time, which halves the speed. Not part of the format.
CHUNK = 64 * 1024
FLOOR = 512  # bytes; smaller files are padded to this
NAME = 16  # bytes of a blob's id and of a small copy's name
_BLOB = b"jazba/blob/v1"
_SMALL = b"jazba/small/v1"


@dataclass(frozen=True, slots=True)
class BlobFacts:
    """What a file was: the SHA-256 of its bytes in hex, and how many there were."""

    sha256: str
    size: int


def new_file_key() -> bytes:
    """Return a fresh key for one file and its small copy."""
    return secrets.token_bytes(KEY)


def padded_size(size: int) -> int:
    """Return the length to which *size* bytes are padded: at most 12 % more, never under 512.

    Padmé (PURBs, PETS 2019, section 4): the length tells O(log log size) bits.
    """
    size = max(size, FLOOR)
    exponent = size.bit_length() - 1
    step = (1 << exponent - exponent.bit_length()) - 1
    return size + step & ~step


def seal_blob(
    source: Iterable[bytes] | BinaryIO, sink: BinaryIO, key: bytes, jid: bytes, blob_id: bytes
) -> BlobFacts:
    """Write *source* sealed to *sink* in one pass; return its hash and size.

    The caller makes *sink* durable. Takes a few chunks of memory, whatever the size. Raises
    what *source* and *sink* raise.
    """
    sealer = Cobblestone256Encryptor(key, _BLOB + jid + blob_id)
    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(source):
        digest.update(chunk)
        size += len(chunk)
        sink.write(sealer.update(chunk))
    sink.writelines(sealer.update(zeros) for zeros in _zeros(padded_size(size) - size))
    sink.write(sealer.finalize())
    return BlobFacts(digest.hexdigest(), size)


def open_blob(
    source: BinaryIO, key: bytes, jid: bytes, blob_id: bytes, facts: BlobFacts
) -> Iterator[bytes]:
    """Return the file's bytes in chunks; all of them are verified before the first comes.

    *source* must be seekable: it is read twice from its start, once to verify and once to
    hand out, so that memory stays small. Raise ``TamperedError`` for another key, journal, id,
    hash or size, for padding that is not zeros, and for a cut or longer file.
    """
    context = _BLOB + jid + blob_id
    for _ in _verified(source, key, context, facts):
        pass
    # Again checked while handing out: the file may have changed since.
    return _verified(source, key, context, facts)


def read_blob(source: BinaryIO, key: bytes, jid: bytes, blob_id: bytes, facts: BlobFacts) -> bytes:
    """Return the whole file, verified; raise ``TamperedError`` as ``open_blob`` does."""
    return b"".join(_verified(source, key, _BLOB + jid + blob_id, facts))


def small_name(key: bytes) -> str:
    """Return the name under which the small copy of a picture lies; *key* is the file key."""
    return hmac.new(key, b"jazba/small-name/v1", "sha256").digest()[:NAME].hex()


def seal_small(key: bytes, jid: bytes, blob_id: bytes, copy: bytes) -> bytes:
    """Return the small copy sealed: what can open the original can open it."""
    return seal(derive(key, _SMALL), _SMALL + jid + blob_id, copy)


def open_small(key: bytes, jid: bytes, blob_id: bytes, sealed: bytes) -> bytes:
    """Return the small copy; raise ``TamperedError`` for anything else."""
    return open_(derive(key, _SMALL), _SMALL + jid + blob_id, sealed)


def _verified(source: BinaryIO, key: bytes, context: bytes, facts: BlobFacts) -> Iterator[bytes]:
    """Yield the plaintext, authentic chunk by chunk; raise at the end when the whole is not."""
    digest, left = hashlib.sha256(), facts.size
    padding = padded_size(facts.size) - facts.size
    for chunk in _opened(source, key, context):
        text, zeros = chunk[:left], chunk[left:]
        left -= len(text)
        padding -= len(zeros)
        if zeros.strip(b"\0") or padding < 0:
            raise TamperedError
        digest.update(text)
        if text:
            yield text
    if left or padding or digest.hexdigest() != facts.sha256:
        raise TamperedError


def _opened(source: BinaryIO, key: bytes, context: bytes) -> Iterator[bytes]:
    opener = Cobblestone256Decryptor(key, context)
    source.seek(0)
    try:
        for sealed in _chunks(source):
            yield opener.update(sealed)
        yield opener.finalize()
    except InvalidTag:
        raise TamperedError from None


def _chunks(source: Iterable[bytes] | BinaryIO) -> Iterator[bytes]:
    """Yield *source* in its own pieces, or in chunks when it is a file."""
    if hasattr(source, "read"):
        while chunk := source.read(CHUNK):
            yield chunk
    else:
        yield from source


def _zeros(count: int) -> Iterator[bytes]:
    for _ in range(count // CHUNK):
        yield bytes(CHUNK)
    yield bytes(count % CHUNK)
