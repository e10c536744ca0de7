"""The process that sets pages can write nothing, and its death is an error she can act on."""

import asyncio
import gc
import logging
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from journal.errors import ReportError
from journal.law import load
from locales import texts
from report import parent
from report.child import BEHIND
from report.compose import compose
from report.model import Document, Request
from report.parent import PRESS, ROOT, SMALL, Limits, render, small_copy
from tests.builders import NOON, casebook, incident, story

SECRET = "Он стоял под окнами"
MIB = 2**20


def in_a_child(code: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run *code* after the limits hold, as the child does."""
    start = (
        "import sys; sys.path.insert(0, sys.argv[1]); from report.child import harden; "
        f"harden({2048 * MIB}, 10)\n{code}"
    )
    command = [sys.executable, "-I", "-B", "-c", start, str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=30)  # noqa: S603 - ourselves


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except FileNotFoundError:
        return ""


def jobs() -> list[str]:
    """Return the pieces of memory that hold a job."""
    return [fd.name for fd in Path("/proc/self/fd").iterdir() if "memfd:job" in _target(fd)]


def document(words: str = SECRET) -> Document:
    """Return a report of one entry."""
    request = Request(language="ru", number=1, made_at=NOON, zone="Asia/Almaty")
    return compose(casebook(incident(1, words=words)), request, texts("ru"), load())


def children() -> set[str]:
    """Return the processes of ours that still run."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {pid for task in tasks for pid in task.read_text().split()}


def test_the_child_cannot_write_a_byte_to_any_file(tmp_path: Path) -> None:
    """The kernel refuses it: what she wrote cannot reach the disk by mistake."""
    target = tmp_path / "leak"
    done = in_a_child("with open(sys.argv[2], 'w') as f: f.write('x' * 100)", str(target))

    assert done.returncode != 0
    assert not target.exists() or target.stat().st_size == 0


def test_the_child_leaves_no_core_and_nobody_may_look_into_it() -> None:
    """A crash writes no memory to the disk; another process of the user cannot attach."""
    done = in_a_child(
        "import ctypes, resource, tempfile; "
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3), "
        "ctypes.CDLL(None).prctl(39, 0, 0, 0, 0)); tempfile.mkdtemp()"
    )

    assert done.stdout.strip() == b"(0, 0) 0 1"
    assert b"FileNotFoundError" in done.stderr  # there is no folder for temporary files


def test_the_child_steps_back_for_the_bot() -> None:
    """Whoever writes an entry waits for nobody's report."""
    done = in_a_child("import os; print(os.nice(0))")

    assert int(done.stdout) == min(os.nice(0) + BEHIND, 19)


def test_the_child_cannot_take_all_the_memory() -> None:
    """A picture that unfolds to gigabytes hurts only itself."""
    done = in_a_child("bytearray(4 * 2**30)")

    assert b"MemoryError" in done.stderr


def test_the_child_has_no_network() -> None:
    """Where the kernel lets a process leave the network, the child has left it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        code = (
            "import os, socket\n"
            "names = [name for _, name in socket.if_nameindex()]\n"
            "print(names)\n"
            "socket.create_connection(('127.0.0.1', int(sys.argv[2])), 2)"
        )
        done = in_a_child(code, port)
    if b"eth" in done.stdout:
        pytest.skip("the kernel keeps processes in the network here")

    assert done.returncode != 0


async def test_a_hung_child_ends_in_an_error_and_is_gone() -> None:
    """Too slow is as good as dead; nothing is left behind."""
    with pytest.raises(ReportError):
        await parent._child({"do": "small"}, [bytes(MIB)], Limits(0.01, 5, SMALL.memory))

    assert not children()


async def test_a_killed_child_ends_in_an_error() -> None:
    """Killed from outside, as a machine short of memory does."""

    async def kill() -> None:
        while not (found := children()):  # noqa: ASYNC110 - the kernel rings no bell
            await asyncio.sleep(0.005)
        for pid in found:
            os.kill(int(pid), signal.SIGKILL)

    with pytest.raises(ReportError):
        await asyncio.gather(render(document(), []), kill())


async def test_a_child_without_memory_ends_in_an_error() -> None:
    """The limit is met before Python has even begun."""
    with pytest.raises(ReportError):
        await parent._child({"do": "small"}, [b""], Limits(20, 5, 16 * MIB))


@pytest.mark.parametrize("after", [0.001, 0.01])
async def test_a_cancelled_report_leaves_nothing(after: float) -> None:
    """She locked the journal while it was being made: no process, no memory with her words."""
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(after):
            await render(document(), [])

    await _nothing_is_left()


async def test_a_report_cancelled_while_its_child_works_leaves_nothing() -> None:
    """The same when a process is at work already, whatever the speed of the computer."""
    assert await _cancelled_at_work()

    await _nothing_is_left()


async def _cancelled_at_work() -> bool:
    """Return whether it ended cancelled; the task, which holds its frames, goes with the call."""
    async with asyncio.TaskGroup() as group:
        making = group.create_task(render(document(), []))
        while not children():  # noqa: ASYNC110 - the kernel rings no bell
            await asyncio.sleep(0.001)
        making.cancel()
    return making.cancelled()


async def _nothing_is_left() -> None:
    await asyncio.get_running_loop().shutdown_default_executor()
    gc.collect()

    assert not children()
    assert not jobs()


async def test_no_word_of_hers_gets_into_a_log(caplog: pytest.LogCaptureFixture) -> None:
    """The log names the kind of failure and nothing else."""
    caplog.set_level(logging.DEBUG)
    job = {"do": "press", "blocks": [{"t": "para", "text": SECRET}]}

    with pytest.raises(ReportError) as caught:
        await parent._child(job, [b""], PRESS)

    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text + str(caught.value)
    assert SECRET not in repr(document())


async def test_children_work_one_after_another() -> None:
    """Ten people asking at once cost the memory of one."""
    most = 0

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, len(children()))
            await asyncio.sleep(0.002)

    async with asyncio.TaskGroup() as group:
        watcher = group.create_task(watch())
        await asyncio.gather(*(small_copy(b"no picture") for _ in range(3)))
        watcher.cancel()

    assert most == 1


async def test_the_bot_goes_on_meanwhile() -> None:
    """No gap in the event loop is long enough for a person to notice."""
    loop = asyncio.get_running_loop()
    request = Request(language="ru", number=1, made_at=NOON, zone="Asia/Almaty")
    report = compose(story(300), request, texts("ru"), load())
    longest = 0.0

    async def breathe() -> None:
        nonlocal longest
        while True:
            before = loop.time()
            await asyncio.sleep(0.001)
            longest = max(longest, loop.time() - before)

    async with asyncio.TaskGroup() as group:
        breathing = group.create_task(breathe())
        await render(report, [])
        breathing.cancel()

    assert longest < 0.25  # 0.05 alone on the machine; tests share it
