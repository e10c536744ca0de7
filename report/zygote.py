"""The process that has imported everything once and forks a child for each job, in milliseconds.

It has left the network and its rights before the first job, and of a job it holds the descriptors
only: what one child saw, no other sees.
"""

import ctypes
import gc
import os
import resource
import select
import signal
import socket
import struct
from typing import Final

ORDER: Final = struct.Struct("<QQ")  # bytes of address space, seconds of processor of one child
HEAD: Final = struct.Struct("<Q")  # length of the JSON that begins a job or a result
DONE, FAILED, TOO_BIG = range(3)  # how a result begins
FILES: Final = 64  # descriptors: fonts, libraries, pipes
BEHIND: Final = 10  # niceness: an entry waits for nobody's report

_PR_SET_DUMPABLE: Final = 4  # linux/prctl.h
_PR_SET_NO_NEW_PRIVS: Final = 38  # linux/prctl.h
_CLONE_NEWUSER: Final = 0x10000000  # linux/sched.h
_CLONE_NEWNET: Final = 0x40000000  # linux/sched.h


def harden() -> None:
    """Give up everything the work does not need, for this process and all it forks.

    Without network where the kernel lets an ordinary process leave it; the work never uses it.
    """
    for kind, most in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    ):
        resource.setrlimit(kind, (most, most))
    os.nice(BEHIND)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the bot, which ends us
    kernel = ctypes.CDLL(None)
    kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    kernel.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    kernel.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def serve(descriptor: int) -> None:
    """Fork a child for each order that comes through the socket, until the bot is gone."""
    harden()
    from report.child import main  # noqa: PLC0415 - the libraries load behind the limits

    gc.freeze()  # a collection in a child would copy the pages it shares with us
    with socket.socket(fileno=descriptor) as bot:
        while True:
            order, (*descriptors,), _, _ = socket.recv_fds(bot, ORDER.size, 2)
            if not order:
                return
            if (child := os.fork()) == 0:
                bot.close()
                main(*descriptors, *ORDER.unpack(order))
            for given in descriptors:
                os.close(given)
            _see_through(child, bot)


def _see_through(child: int, bot: socket.socket) -> None:
    """Give the bot a handle of *child* and wait for its end; it dies with the bot."""
    handle = os.pidfd_open(child)
    socket.send_fds(bot, [b"."], [handle])
    either = select.poll()
    either.register(handle, select.POLLIN)
    either.register(bot, 0)  # hangs up when the bot is gone
    if handle not in dict(either.poll()):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(handle)
