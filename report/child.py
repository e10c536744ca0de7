"""The throw-away process that decodes strangers' pictures, counts pages of their files and sets its own, then dies.

Started by ``report.parent`` with the job in memory, never in a file. The kernel refuses it any
file that grows, any core dump and any debugger; nothing it prints leaves it but the result.
"""

import ctypes
import json
import mmap
import os
import resource
import struct
import sys
from typing import Any, Final

HEAD: Final = struct.Struct("<Q")  # length of the JSON that begins a job or a result
FILES: Final = 64  # descriptors: fonts, libraries, pipes
DONE, FAILED, TOO_BIG = range(3)

_PR_SET_DUMPABLE: Final = 4  # linux/prctl.h
_PR_SET_NO_NEW_PRIVS: Final = 38  # linux/prctl.h
_CLONE_NEWUSER: Final = 0x10000000  # linux/sched.h
_CLONE_NEWNET: Final = 0x40000000  # linux/sched.h


def harden(memory: int, seconds: int) -> None:
    """Give up everything the work does not need; *memory* in bytes, *seconds* of processor time.

    Without network where the kernel lets an ordinary process leave it; the work never uses it.
    """
    for limit, value in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
    ):
        resource.setrlimit(limit, (value, value))
    kernel = ctypes.CDLL(None)
    kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    kernel.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    kernel.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    os.environ["TMPDIR"] = "/nonexistent"


def main(descriptor: int, memory: int, seconds: int) -> None:
    """Read the job from *descriptor*, write the result to standard output, exit at once."""
    harden(memory, seconds)
    with mmap.mmap(descriptor, 0, prot=mmap.PROT_READ) as job:
        try:
            status, head, body = _work(*_unpack(memoryview(job)))
        # A panic of typst is no Exception. Nothing of it may get out: it quotes the text.
        except BaseException as error:  # noqa: BLE001
            status, head, body = FAILED, {"error": type(error).__name__}, b""
        raw = json.dumps(head).encode()
        out = sys.stdout.buffer
        out.write(bytes([status]) + HEAD.pack(len(raw)) + raw)
        out.write(body)
        out.flush()
        os._exit(0)  # no destructors: the memory goes back as it is


def _unpack(job: memoryview) -> tuple[dict[str, Any], list[bytes]]:
    (length,) = HEAD.unpack_from(job)
    at = HEAD.size + length
    head = json.loads(bytes(job[HEAD.size : at]))
    blobs = []
    for size in head["blobs"]:
        blobs.append(bytes(job[at : at + size]))
        at += size
    return head, blobs


def _work(
    job: dict[str, Any], blobs: list[bytes]
) -> tuple[int, dict[str, Any], bytes | memoryview]:
    # Imported here: only after the limits hold, and only what this job needs.
    if job["do"] == "press":
        from report.press import TooBigError, press  # noqa: PLC0415

        manifest, *photos = blobs
        try:
            pdf, pages = press(job, photos, manifest)
        except TooBigError:
            return TOO_BIG, {}, b""
        return DONE, {"pages": pages}, pdf
    if job["do"] == "small":
        return DONE, {}, _small(blobs[0]) or b""
    from report.pictures import LADDER, SPLIT, refit  # noqa: PLC0415

    copies = refit(blobs, LADDER[-1] if job["smallest"] else SPLIT)
    return DONE, {"sizes": [len(copy) for copy in copies]}, b"".join(copies)


def _small(original: bytes) -> bytes | None:
    from report.counting import is_pdf, pages  # noqa: PLC0415 - as above

    if is_pdf(original):
        return pages(original)
    from report.pictures import small  # noqa: PLC0415

    return small(original)
