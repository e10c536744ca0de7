"""Keys in memory, waits after wrong tries, and the hardened process."""

import ctypes
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest

from vault.attempts import DISABLED, wait_after
from vault.errors import VaultError
from vault.hardening import harden_process
from vault.keyring import Keyring
from vault.pairs import new_secret
from vault.slots import Opened, SlotKind

ANNA, DANA = b"a" * 16, b"d" * 16
OPENED = Opened(SlotKind.REAL, b"j" * 16, new_secret(), 0)


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return seconds since some moment."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a stopped clock."""
    return Clock()


@pytest.fixture
def keyring(clock: Clock) -> Keyring:
    """Return a keyring in which Anna's journal is open."""
    keyring = Keyring(clock)
    keyring.put(ANNA, OPENED)
    return keyring


def test_an_open_journal_is_hers_alone(keyring: Keyring) -> None:
    """What one person opened is not open to another."""
    assert OPENED is keyring.get(ANNA)
    assert OPENED is keyring.peek(ANNA)
    assert keyring.get(DANA) is None
    assert keyring.peek(DANA) is None


def test_five_quiet_minutes_lock_it(keyring: Keyring, clock: Clock) -> None:
    """Also when somebody looks whether it is open."""
    clock.now += 299
    assert OPENED is keyring.peek(ANNA)
    clock.now += 1

    assert keyring.peek(ANNA) is None
    assert keyring.get(ANNA) is None


def test_using_it_keeps_it_open_for_fifteen_minutes_at_most(keyring: Keyring, clock: Clock) -> None:
    """Tapping on does not keep a taken phone open for ever."""
    for _ in range(3):
        clock.now += 299
        assert OPENED is keyring.get(ANNA)
    clock.now += 2
    assert OPENED is keyring.get(ANNA)
    clock.now += 1

    assert keyring.get(ANNA) is None


def test_the_pin_starts_the_time_anew(keyring: Keyring, clock: Clock) -> None:
    """Who types the PIN again has a full quarter of an hour."""
    clock.now += 890
    keyring.put(ANNA, OPENED)
    clock.now += 200

    assert OPENED is keyring.get(ANNA)
    assert keyring.expired() == []


def test_each_journal_that_locked_itself_is_told_once(keyring: Keyring, clock: Clock) -> None:
    """So that its chat is swept once, also when the lapse was noticed by a question before."""
    clock.now += 100
    keyring.put(DANA, OPENED)
    clock.now += 200
    assert keyring.get(ANNA) is None

    assert keyring.expired() == [ANNA]
    assert keyring.expired() == []
    clock.now += 100
    assert keyring.expired() == [DANA]


def test_opening_again_takes_back_the_lapse(keyring: Keyring, clock: Clock) -> None:
    """What she shows now is not swept for what lapsed before."""
    clock.now += 400
    assert keyring.get(ANNA) is None

    keyring.put(ANNA, OPENED)

    assert keyring.expired() == []


def test_locking_forgets_at_once(keyring: Keyring, clock: Clock) -> None:
    """And is not told again as a lapse."""
    keyring.forget(ANNA)
    keyring.forget(DANA)
    clock.now += 1000

    assert keyring.get(ANNA) is None
    assert keyring.expired() == []


def test_stopping_forgets_everybody(keyring: Keyring) -> None:
    """And says whose chats are to be swept."""
    keyring.put(DANA, OPENED)

    assert sorted(keyring.forget_all()) == [ANNA, DANA]
    assert keyring.peek(ANNA) is None
    assert keyring.forget_all() == []


def test_limits_can_be_set(clock: Clock) -> None:
    """Shorter ones, for who wants them."""
    keyring = Keyring(clock, idle=10, absolute=15)
    keyring.put(ANNA, OPENED)
    clock.now += 10

    assert keyring.get(ANNA) is None


@pytest.mark.parametrize(
    ("fails", "wait"),
    [
        (0, timedelta()),
        (4, timedelta()),
        (5, timedelta(minutes=15)),
        (6, timedelta(hours=1)),
        (7, timedelta(hours=6)),
        (8, timedelta(hours=24)),
        (9, timedelta(hours=24)),
        (10, None),
        (1000, None),
    ],
)
def test_waits_grow_and_end_in_the_recovery_code(fails: int, wait: timedelta | None) -> None:
    """Five tries cost nothing; after the tenth no waiting helps."""
    assert wait == wait_after(fails)
    assert (wait is None) == (fails >= DISABLED)


@pytest.fixture
def dumpable() -> Iterator[ctypes.CDLL]:
    """Return the C library; what the test forbids is allowed again afterwards."""
    libc = ctypes.CDLL(None)
    yield libc
    libc.prctl(4, 1, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux")
def test_the_process_leaves_no_core(dumpable: ctypes.CDLL) -> None:
    """The kernel itself says so."""
    assert harden_process()

    assert dumpable.prctl(3, 0, 0, 0, 0) == 0
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux")
def test_a_hardened_process_belongs_to_root_in_proc() -> None:
    """Another process of the same account can no longer look into it."""
    program = (
        "import os; from vault.hardening import harden_process;"
        "assert harden_process(); print(os.stat('/proc/self/mem').st_uid)"
    )

    said = subprocess.run(  # noqa: S603  # our own interpreter and our own text
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert said.stdout == "0\n"


def test_elsewhere_than_on_linux_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """And it says that nothing did."""
    monkeypatch.setattr(sys, "platform", "darwin")

    assert not harden_process()


def test_errors_carry_nothing() -> None:
    """There is no argument in which a word or a key could end up in a log."""
    with pytest.raises(TypeError):
        VaultError("372948")  # type: ignore[call-arg]
    assert str(VaultError()) == ""
