"""The process that sets pages can write nothing, and its death is an error she can act on."""

import asyncio
import gc
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journal.errors import ReportError
from journal.law import load
from locales import texts
from report import parent
from report.children import ROOT, SURROUNDINGS, Children
from report.compose import compose
from report.model import Document, Request
from report.parent import MIB, PRESS, SMALL, prepare, render, small_copy
from report.source import gather_source
from report.zygote import BEHIND
from tests.builders import NOON, casebook, incident, story

SECRET = "Он стоял под окнами"


def in_a_child(code: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run *code* after the limits hold, as in a child."""
    start = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from report.zygote import harden; harden(); from report.child import limit\n"
        f"limit({2048 * MIB}, 10)\n{code}"
    )
    command = [sys.executable, "-I", "-B", "-c", start, str(ROOT), *arguments]
    return subprocess.run(  # noqa: S603 - ourselves
        command, capture_output=True, check=False, timeout=30, env=SURROUNDINGS
    )


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
    return compose(gather_source(casebook(incident(1, words=words)), request, texts("ru"), load()))


def below(process: int | str) -> set[str]:
    """Return the processes that *process* started and that still run."""
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return {pid for task in tasks for pid in task.read_text().split() if _runs(pid)}


def _runs(process: str) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def zygotes() -> set[str]:
    """Return the processes that fork a child for each job."""
    return below(os.getpid())


def children() -> set[str]:
    """Return the processes that work on a job."""
    return {child for zygote in zygotes() for child in below(zygote)}


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


async def test_a_hung_child_ends_in_an_error_and_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too slow is as good as dead; nothing is left behind."""
    await prepare()
    monkeypatch.setattr(parent, "PRESS", PRESS._replace(wait=0.02))

    with pytest.raises(ReportError):
        await render(document(), [])
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
    """What the zygote uses already is more than it may."""
    with pytest.raises(ReportError):
        await parent._child({"do": "small"}, [b""], SMALL._replace(memory=16 * MIB))


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


async def test_a_dead_zygote_is_replaced() -> None:
    """Killed by a machine short of memory, it costs the next report a moment only."""
    await prepare()
    for zygote in zygotes():
        os.kill(int(zygote), signal.SIGKILL)

    assert await small_copy(b"no picture") is None
    assert (await render(document(), []))[0].pages


def long_report() -> None:
    """Make a report that takes its child seconds."""
    request = Request(language="ru", number=1, made_at=NOON, zone="Asia/Almaty")
    asyncio.run(render(compose(gather_source(story(3_000), request, texts("ru"), load())), []))


def test_a_zygote_and_its_child_end_with_the_bot() -> None:
    """Whoever kills the bot leaves nobody with her words."""
    code = f"from {__name__} import long_report; long_report()"
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) as bot:  # noqa: S603 - ourselves
        while not (at_work := [(z, c) for z in below(bot.pid) for c in below(z)]):
            assert bot.poll() is None
            time.sleep(0.005)
        [(zygote, child)] = at_work
        os.kill(int(child), signal.SIGSTOP)  # it cannot come to an end by itself
        bot.kill()
    _ends(zygote, child)


def _ends(*processes: str) -> None:
    """Wait until none of them runs."""
    latest = time.monotonic() + 30
    while any(map(_runs, processes)):
        assert time.monotonic() < latest
        time.sleep(0.005)


def test_no_secret_of_the_bot_surrounds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stranger's picture that takes a child over finds no token and no path there."""
    monkeypatch.setenv("BOT_TOKEN", SECRET)
    before, ours = zygotes(), Children()
    ours.prepare()
    [zygote] = zygotes() - before
    try:
        _is_bare(zygote)
    finally:
        ours.close()


def _is_bare(zygote: str) -> None:
    assert _environ(zygote).split(b"\0")[:-1] == [
        f"{name}={value}".encode() for name, value in SURROUNDINGS.items()
    ]


def _environ(process: str) -> bytes:
    """Return what surrounds *process*, which the kernel shows a moment after it began.

    A spawn returns at ``begin_new_exec``; ``environ`` is empty until the new program's tables are
    made (fs/exec.c, fs/binfmt_elf.c, ``environ_read`` in fs/proc/base.c).
    """
    latest = time.monotonic() + 1.5
    while time.monotonic() < latest:
        try:
            if shown := Path(f"/proc/{process}/environ").read_bytes():
                return shown
        except PermissionError:
            pytest.skip("the kernel does not even show them to us")
        time.sleep(0.001)
    raise TimeoutError


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
    report = compose(gather_source(story(300), request, texts("ru"), load()))
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
