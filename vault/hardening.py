"""Keep the memory of the process, and with it the keys, out of core dumps and debuggers."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def harden_process() -> bool:
    """Forbid core dumps and attaching by the same account; return whether the system obeyed.

    Does nothing elsewhere than on Linux. Root can still read the memory.
    """
    if not sys.platform.startswith("linux"):
        return False
    import resource  # noqa: PLC0415  # there is no such module on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
