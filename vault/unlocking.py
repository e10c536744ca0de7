"""From a PIN or a passphrase to a key, slowly on purpose and away from the event loop."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from vault.errors import FormatError
from vault.pins import normalise
from vault.sealing import KEY

PARALLEL = 2  # derivations at a time: 128 MiB at most, and the loop keeps its core
TEST_PROFILE = 0xFF  # known only to a Derivation that was given one


@dataclass(frozen=True, slots=True)
class Profile:
    """Parameters of Argon2id; *memory* in KiB."""

    memory: int
    iterations: int
    lanes: int


# RFC 9106, section 4, second recommended option, with one lane instead of four: lanes help
# the attacker's many cores more than our two. About 250 ms on a small server.
PROFILES: Mapping[int, Profile] = MappingProxyType({1: Profile(64 * 1024, 3, 1)})
CURRENT = 1  # the profile of new slots


def pin_key(secret: str, salt: bytes, profile: Profile) -> bytes:
    """Return the 32-byte key of a PIN or passphrase; blocks for as long as the profile takes."""
    # Neither `secret` nor `ad` of Argon2 is used: the server's key is an outer layer, so that
    # the master key can be rotated while nobody is there to type a PIN.
    slow = Argon2id(
        salt=salt,
        length=KEY,
        iterations=profile.iterations,
        lanes=profile.lanes,
        memory_cost=profile.memory,
    )
    return slow.derive(normalise(secret).encode())


class Derivation:
    """Derives keys two at a time; make one per process.

    *testing* is what profile 0xFF means: without it, as in production, that profile is unknown
    and slots made with it cannot be opened.
    """

    def __init__(self, *, testing: Profile | None = None) -> None:
        self._profiles = PROFILES if testing is None else {**PROFILES, TEST_PROFILE: testing}
        # Threads of its own instead of a semaphore: a thread goes on when the one who waits for
        # it is cancelled, and a semaphore would then let a third begin.
        self._threads = ThreadPoolExecutor(PARALLEL, "argon2")

    async def derive(self, secret: str, salt: bytes, profile: int = CURRENT) -> bytes:
        """Return the key of *secret*; raise ``FormatError`` for an unknown profile."""
        try:
            known = self._profiles[profile]
        except KeyError:
            raise FormatError from None
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, pin_key, secret, salt, known)

    def close(self) -> None:
        """Wait for what runs, drop what waits; nothing can be derived afterwards."""
        self._threads.shutdown(cancel_futures=True)
