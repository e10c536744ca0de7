"""The user key: 32 random bytes per person. Deleting its row is the wipe.

Everything that opens a journal passes through it, so without it neither the PIN nor the
recovery code nor the master key opens anything.
"""

import secrets

from vault.master import MasterKeys, rewrap
from vault.sealing import KEY

_LABEL = b"jazba/uk/v1"


def new_user_key() -> bytes:
    """Return a fresh user key."""
    return secrets.token_bytes(KEY)


def wrap_user_key(keys: MasterKeys, pid: bytes, uk: bytes) -> bytes:
    """Return the row that keeps *uk* for the person *pid* under the current master key."""
    return keys.wrap(_LABEL + pid, uk)


def unwrap_user_key(keys: MasterKeys, pid: bytes, row: bytes) -> bytes:
    """Return the user key of *pid*; raise as ``MasterKeys.unwrap`` does, also for another's row."""
    return keys.unwrap(_LABEL + pid, row)


def rewrap_user_key(keys: MasterKeys, pid: bytes, row: bytes) -> bytes | None:
    """Return the row under the current master key; None when it is already."""
    return rewrap(keys, _LABEL + pid, row)
