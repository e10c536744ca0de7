"""``python -m simulator`` serves, runs a bot and says what is wrong."""

import sys

import pytest

from simulator.__main__ import arguments, run
from simulator.server import served
from simulator.world import World

TELL = (
    "import os; print(os.environ['TELEGRAM_API_URL'], os.environ['BOT_TOKEN']); raise SystemExit(3)"
)


async def test_the_bot_learns_where_its_telegram_is(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The address and the token are in its environment, and its exit code is ours."""
    asked = arguments(["--api-port", "0", "--page-port", "0", "--", sys.executable, "-c", TELL])

    assert await run(asked) == 3
    out, err = capfd.readouterr()
    assert out.startswith("http://127.0.0.1:")
    assert "42:TEST" in out
    assert "Chat page: http://127.0.0.1:" in err


async def test_a_command_that_is_not_there_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    """A misspelt command ends with a sentence."""
    asked = arguments(["--api-port", "0", "--page-port", "0", "--", "no-such-bot"])

    assert await run(asked) == 1
    assert "Cannot start no-such-bot" in capfd.readouterr().err


async def test_a_taken_port_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    """The second simulator on a port ends with a sentence."""
    async with served(World()) as running:
        taken = str(running.page_port)
        assert await run(arguments(["--api-port", "0", "--page-port", taken])) == 1

    assert f"Port {taken}" in capfd.readouterr().err
