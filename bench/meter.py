"""Clocks, memory and the event loop, as the kernel and the loop tell of them."""

import asyncio
import ctypes
import os
import resource
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

MIB = 2**20
TICK = 0.002  # seconds between two looks at the clock of the loop
LOOK = 10  # ticks between two looks at the children
SELF = Path("/proc/self")


@dataclass(slots=True)
class Meter:
    """What a piece of work took; the fields are final when its block has ended."""

    wall: float = 0.0  # seconds
    cpu: float = 0.0  # seconds, of all our threads
    children: float = 0.0  # seconds of processor, of processes we started and of theirs
    memory: int = 0  # bytes, the highest above what was resident before
    child_memory: int = 0  # bytes, the highest of any one child
    gap: float = 0.0  # seconds, the longest the event loop did not come round


@contextmanager
def metered() -> Iterator[Meter]:
    """Measure the block."""
    meter = Meter()
    resident = _reset_peak()
    wall, cpu, children = time.perf_counter(), time.process_time(), _children()
    yield meter
    meter.wall = time.perf_counter() - wall
    meter.cpu = time.process_time() - cpu
    meter.children = _children() - children
    meter.memory = max(_status(SELF / "status", "VmHWM") - resident, 0)


@asynccontextmanager
async def watched() -> AsyncIterator[Meter]:
    """Measure the block, and look at children and event loop while it runs."""
    with metered() as meter:
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(_watch(meter))
            yield meter
            watching.cancel()


async def _watch(meter: Meter) -> None:
    ticks, last = 0, time.perf_counter()
    while True:
        await asyncio.sleep(TICK)
        now = time.perf_counter()
        meter.gap = max(meter.gap, now - last - TICK)
        ticks += 1
        if ticks % LOOK == 0:
            meter.child_memory = max(meter.child_memory, *_child_peaks(), 0)
        last = time.perf_counter()


def _child_peaks() -> Iterator[int]:
    # Not from getrusage(2): a child begins with the peak of the process that forked it.
    return (_status(Path(f"/proc/{child}/status"), "VmHWM") for child in _below(SELF))


def _below(process: Path) -> Iterator[str]:
    """Yield the children of *process*, and theirs."""
    try:
        tasks = list((process / "task").iterdir())
    except (FileNotFoundError, ProcessLookupError):
        return
    for task in tasks:
        for child in _read(task / "children").split():
            yield child
            yield from _below(Path("/proc", child))


def _reset_peak() -> int:
    """Let the highest resident size begin anew; return what is resident now. See proc(5)."""
    ctypes.CDLL(None).malloc_trim(0)  # what earlier work freed must not hide what this one takes
    (SELF / "clear_refs").write_text("5", "utf-8")
    return _status(SELF / "status", "VmRSS")


def resident(process: int | None = None) -> int:
    """Return the resident bytes of a process, or our own."""
    return _status(Path(f"/proc/{process or os.getpid()}/status"), "VmRSS")


def _status(file: Path, name: str) -> int:
    """Return a size in bytes; 0 for a process that has just ended."""
    lines = _read(file).splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)


def _read(file: Path) -> str:
    """Return what the kernel tells; nothing about a process or a thread that has just ended."""
    try:
        return file.read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _children() -> float:
    """Return the seconds of processor of all children that there are and were, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    # proc(5), fields 14 to 17, counted behind the name: own time and that of ended children.
    stats = (_read(Path(f"/proc/{child}/stat")).rpartition(") ")[2] for child in _below(SELF))
    ticks = sum(sum(map(int, stat.split()[11:15])) for stat in stats)
    return used.ru_utime + used.ru_stime + ticks / os.sysconf("SC_CLK_TCK")
