"""The bot's side of ``report.zygote``: a child for each job, and its end with whoever wants it."""

import os
import select
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple

from journal.errors import ReportError
from report.zygote import ORDER

ROOT: Final = Path(__file__).resolve().parent.parent
START: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]); from report.zygote import serve; serve(3)"
)
CHUNK: Final = 2**20  # bytes of a result read at a time
# No token and no path of ours in its surroundings; panics quote what somebody wrote.
SURROUNDINGS: Final = {"RUST_BACKTRACE": "0", "TMPDIR": "/nonexistent"}


class Limits(NamedTuple):
    """What a child may use: seconds of waiting, seconds of processor, bytes of address space."""

    wait: float
    cpu: int
    memory: int


class Memory:
    """Memory that holds a job: it has no name and no disk, and goes when nobody holds it.

    A cancelled call may drop it while a thread still fills it or hands it on; closing by hand
    would then hit whatever has got the same number meanwhile.
    """

    def __init__(self) -> None:
        self._descriptor = os.memfd_create("job")

    def fileno(self) -> int:
        """Return the descriptor, open as long as this object."""
        return self._descriptor

    def __del__(self) -> None:
        os.close(self._descriptor)


class Child:
    """A process at work on one job. It ends with this object, which a cancelled call may drop."""

    def __init__(self, handle: int, output: int) -> None:
        self._handle, self._output = handle, output

    def answer(self) -> bytes:
        """Return everything it writes until it ends; blocks."""
        pieces = []
        while piece := os.read(self._output, CHUNK):
            pieces.append(piece)
        return b"".join(pieces)

    def end(self) -> None:
        """Kill it, unless it has ended, and wait until it is gone; blocks."""
        self._kill()
        gone = select.poll()
        gone.register(self._handle, select.POLLIN)
        gone.poll()

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def __del__(self) -> None:
        self._kill()
        os.close(self._handle)
        os.close(self._output)


class Children:
    """Has children forked, one at a time; starts the zygote when there is none or it died."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._zygote: socket.socket | None = None
        self._pid = 0

    def prepare(self) -> None:
        """Start the zygote, which takes it a moment; the first job then finds it ready."""
        with self._turn:
            if self._zygote is None:
                self._zygote = self._start()

    def fork(self, job: Memory, limits: Limits) -> Child:
        """Return a child at work on *job*; blocks until it is forked.

        Raise ``ReportError`` when there is none to be had.
        """
        for _ in range(2):  # a zygote that died since is found out by asking
            self.prepare()
            output, result = os.pipe()
            try:
                return Child(self._ask(job.fileno(), result, limits), output)
            except OSError:
                os.close(output)
                self.close()
            finally:
                os.close(result)
        raise ReportError

    def close(self) -> None:
        """End the zygote; a later job has another one."""
        with self._turn:
            if self._zygote is not None:
                self._zygote.close()
                self._zygote = None
                os.waitpid(self._pid, 0)

    def _ask(self, job: int, result: int, limits: Limits) -> int:
        with self._turn:
            if self._zygote is None:
                raise BrokenPipeError
            order = ORDER.pack(limits.memory, limits.cpu)
            socket.send_fds(self._zygote, [order], [job, result])
            said, handles, _, _ = socket.recv_fds(self._zygote, 1, 1)
            if not said:
                raise BrokenPipeError
            return handles[0]

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._pid = os.posix_spawn(
                sys.executable,
                (sys.executable, "-I", "-B", "-c", START, str(ROOT)),
                SURROUNDINGS,
                file_actions=(
                    *((os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in range(3)),
                    (os.POSIX_SPAWN_DUP2, theirs.fileno(), 3),
                ),
            )
        return ours
