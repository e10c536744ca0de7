"""The throw-away process that decodes strangers' pictures, counts pages of their files and sets its own, then dies.

Forked by ``report.zygote`` with the job in memory, never in a file. The kernel refuses it any
file that grows, any core dump and any debugger; nothing leaves it but the result.
"""

import json
import mmap
import os
import resource
from collections.abc import Sequence
from typing import Any, NoReturn

from report.counting import is_pdf, pages
from report.pictures import LADDER, SPLIT, refit, small
from report.press import TooBigError, press
from report.zygote import DONE, FAILED, HEAD, TOO_BIG


def limit(memory: int, seconds: int) -> None:
    """Use at most *memory* bytes of address space and *seconds* of processor time."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main(job: int, result: int, memory: int, seconds: int) -> NoReturn:
    """Read the job from one descriptor, write the result to the other, exit at once."""
    limit(memory, seconds)
    with mmap.mmap(job, 0, prot=mmap.PROT_READ) as given, open(result, "wb") as out:
        try:
            status, head, body = _work(*_unpack(memoryview(given)))
        # A panic of typst is no Exception. Nothing of it may get out: it quotes the text.
        except BaseException as error:  # noqa: BLE001
            status, head, body = FAILED, {"error": type(error).__name__}, b""
        raw = json.dumps(head).encode()
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
    job: dict[str, Any], blobs: Sequence[bytes]
) -> tuple[int, dict[str, Any], bytes | memoryview]:
    if job["do"] == "press":
        manifest, *photos = blobs
        try:
            pdf, count = press(job, photos, manifest)
        except TooBigError:
            return TOO_BIG, {}, b""
        return DONE, {"pages": count}, pdf
    if job["do"] == "small":
        (original,) = blobs
        return DONE, {}, (pages(original) if is_pdf(original) else small(original)) or b""
    copies = refit(blobs, LADDER[-1] if job["smallest"] else SPLIT)
    return DONE, {"sizes": [len(copy) for copy in copies]}, b"".join(copies)
