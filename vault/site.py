"""The site secret: pseudonyms, look-ups and what must be read while journals are locked.

One per installation, kept wrapped under the master key. Knows nothing of journals' content.
"""

import hmac
import secrets
import struct
from typing import Self

from vault.master import MasterKeys, rewrap
from vault.sealing import KEY, derive, mac, open_, seal

CONTEXT = b"jazba/ss/v1"
PSEUDONYM = 16  # bytes of a pid and of a look-up
_FSM = b"jazba/fsm/v1"
_LOOKUP = b"jazba/lookup/v1"


class SiteSecret:
    """Keys of one installation, each under a label of its own."""

    __slots__ = ("_fsm", "_pid", "_raw", "_recovery", "high_water_key", "row_key")

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._pid = derive(raw, b"jazba/pid/v1")
        self._fsm = derive(raw, _FSM)
        self._recovery = derive(raw, b"jazba/rec/v1")
        self.row_key = derive(raw, b"jazba/row/v1")
        self.high_water_key = derive(raw, b"jazba/hwm/v1")

    @classmethod
    def generate(cls) -> Self:
        """Return a fresh secret, for the first start."""
        return cls(secrets.token_bytes(KEY))

    def wrap(self, keys: MasterKeys) -> bytes:
        """Return the row that keeps this secret under the current master key."""
        return keys.wrap(CONTEXT, self._raw)

    @classmethod
    def unwrap(cls, keys: MasterKeys, row: bytes) -> Self:
        """Return the secret kept in *row*; raise as ``MasterKeys.unwrap`` does."""
        return cls(keys.unwrap(CONTEXT, row))

    def pid(self, telegram_id: int) -> bytes:
        """Return 16 bytes that stand for a person wherever anything is stored.

        Raise ``OverflowError`` for a number that is not a signed 64-bit integer.
        """
        number = telegram_id.to_bytes(8, "big", signed=True)
        return hmac.new(self._pid, number, "sha256").digest()[:PSEUDONYM]

    def lookup(self, label: bytes, *parts: bytes | int) -> bytes:
        """Return 16 bytes by which a thing can be found again but not told, e.g. a message.

        *label* separates kinds of things; an integer counts as its 8 bytes, signed.
        """
        rows = [struct.pack(">q", part) if isinstance(part, int) else part for part in parts]
        # The leading label keeps these apart from a pid, whose message is 8 bytes long.
        return mac(self._pid, _LOOKUP, label, *rows)[:PSEUDONYM]

    def recovery_lookup(self, code: bytes) -> bytes:
        """Return 32 bytes by which the account of a recovery code is found."""
        return mac(self._recovery, code)

    def fsm_seal(self, context: bytes, plaintext: bytes) -> bytes:
        """Seal what the bot must read while the journal is locked: states, settings, chat ids."""
        return seal(self._fsm, _FSM + context, plaintext)

    def fsm_open(self, context: bytes, raw: bytes) -> bytes:
        """Return what ``fsm_seal`` sealed; raise ``TamperedError`` for anything else."""
        return open_(self._fsm, _FSM + context, raw)


def rewrap_site(keys: MasterKeys, row: bytes) -> bytes | None:
    """Return the row of the site secret under the current master key; None when it is already."""
    return rewrap(keys, CONTEXT, row)
