"""The master key: one line in a file beside the data, never in a database.

Made at the first start, refused afterwards when it is missing, damaged or readable by others.
Two versions live while keys are rotated; the first line is the one that seals.
"""

import os
import re
import secrets
import stat
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from vault.errors import (
    FormatError,
    MasterKeyDamagedError,
    MasterKeyExposedError,
    MasterKeyLostError,
    MasterKeyUnknownError,
    MasterKeyUnreadableError,
)
from vault.sealing import KEY, OVERHEAD, open_, seal

VERSION = 1
LAST_ID = 255  # one byte of a row names the key
MAX_FILE = 1024  # bytes; two lines are 178
_LINE = re.compile(r"jazba-mk-1 ([1-9][0-9]{0,2}) ((?:[0-9a-f]{8}-){7}[0-9a-f]{8}) ([0-9a-f]{8})")
_WRAPPED = 2 + OVERHEAD + KEY


@dataclass(frozen=True, slots=True)
class MasterKey:
    """A version number from 1 to 255 and 32 random bytes."""

    id: int
    raw: bytes = field(repr=False)

    @classmethod
    def generate(cls, number: int = 1) -> Self:
        """Return a fresh key."""
        return cls(number, secrets.token_bytes(KEY))

    def to_line(self) -> str:
        """Return the line of the file: eight groups that can be copied by hand, and a CRC-32."""
        digits = self.raw.hex()
        groups = "-".join(digits[at : at + 8] for at in range(0, len(digits), 8))
        body = f"jazba-mk-1 {self.id} {groups}"
        return f"{body} {zlib.crc32(body.encode()):08x}"

    @classmethod
    def from_line(cls, line: str) -> Self:
        """Return the key; raise ``MasterKeyDamagedError`` for a mistyped line."""
        if (found := _LINE.fullmatch(line)) is None:
            raise MasterKeyDamagedError
        key = cls(int(found[1]), bytes.fromhex(found[2].replace("-", "")))
        if key.id > LAST_ID or key.to_line() != line:
            raise MasterKeyDamagedError
        return key

    def wrap(self, context: bytes, key: bytes) -> bytes:
        """Return the row that keeps another 32-byte *key* under this one."""
        return bytes([VERSION, self.id]) + seal(self.raw, context, key)


@dataclass(frozen=True, slots=True)
class MasterKeys:
    """The key that seals, and older ones that still open."""

    current: MasterKey
    older: tuple[MasterKey, ...] = ()

    @property
    def id(self) -> int:
        """The number of the key that seals."""
        return self.current.id

    def wrap(self, context: bytes, key: bytes) -> bytes:
        """Return the row that keeps *key* under the current master key."""
        return self.current.wrap(context, key)

    def unwrap(self, context: bytes, row: bytes) -> bytes:
        """Return the key kept in *row*.

        Raise ``FormatError`` for another version or length, ``MasterKeyUnknownError`` for a
        master key we do not have, ``TamperedError`` for anything that was not wrapped so.
        """
        if len(row) != _WRAPPED or row[0] != VERSION:
            raise FormatError
        for key in (self.current, *self.older):
            if key.id == row[1]:
                return open_(key.raw, context, row[2:])
        raise MasterKeyUnknownError

    def rotated(self) -> "MasterKeys":
        """Return a fresh current key with today's key below it, for ``to_text``."""
        return MasterKeys(MasterKey.generate(self.current.id % LAST_ID + 1), (self.current,))

    def to_text(self) -> str:
        """Return the content of the key file, current key first."""
        return "".join(f"{key.to_line()}\n" for key in (self.current, *self.older))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the keys; raise ``MasterKeyDamagedError`` for a bad line or a number twice."""
        keys = [MasterKey.from_line(line) for line in map(str.strip, text.splitlines()) if line]
        if not keys or len({key.id for key in keys}) != len(keys):
            raise MasterKeyDamagedError
        return cls(keys[0], tuple(keys[1:]))


def rewrap(keys: MasterKeys, context: bytes, row: bytes) -> bytes | None:
    """Return *row* under the current master key, or None when it is there already."""
    raw = keys.unwrap(context, row)
    return None if row[1] == keys.id else keys.wrap(context, raw)


def load_or_create(path: Path, *, data_exists: bool) -> MasterKeys:
    """Return the keys in the file at *path*; make one at the first start.

    Only when *data_exists* is False is a file ever made, and never over another. Raise a
    ``MasterKeyError`` in every doubtful case, having written nothing.
    """
    try:
        return _parse(_read(path))
    except FileNotFoundError:
        if data_exists or path.is_symlink():
            raise MasterKeyLostError from None
        return _create(path)
    except OSError:
        raise MasterKeyUnreadableError from None


def _read(path: Path) -> bytes:
    """Return what an ordinary file holds that only we or root may read; raise for any other.

    Asked of the open file and not of the path, so that nothing can be swapped in between; not
    blocking, because a pipe would wait for ever.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise MasterKeyUnreadableError
        if found.st_mode & 0o077 or found.st_uid not in {0, os.geteuid()}:
            raise MasterKeyExposedError
        return os.read(handle, MAX_FILE + 1)
    finally:
        os.close(handle)


def _parse(raw: bytes) -> MasterKeys:
    if len(raw) > MAX_FILE or not raw.isascii():
        raise MasterKeyDamagedError
    return MasterKeys.from_text(raw.decode("ascii"))


def _create(path: Path) -> MasterKeys:
    """Write a fresh key; it is on the disk, with its name, when this returns."""
    keys = MasterKeys(MasterKey.generate())
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(keys.to_text().encode())
            file.flush()
            os.fsync(handle)
        _sync_folder(path.parent)
    except OSError:
        raise MasterKeyUnreadableError from None
    return keys


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
