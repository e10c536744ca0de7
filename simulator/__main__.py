"""Run the pretend Telegram, and a bot on it: ``python -m simulator --open -- python -m bot``."""

import argparse
import asyncio
import contextlib
import os
import secrets
import signal
import sys
import webbrowser

from simulator import example
from simulator.server import LOOPBACK, PortTakenError, Running, serve
from simulator.world import World

GRACE = 10.0  # seconds a bot has to stop by itself
FIRST_ID = 700_000_000  # of the people; as large as those of real accounts
NAMES = {"kk": "Айгерім", "ru": "Мария", "en": "Anna"}


def arguments(words: list[str]) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser("simulator", description=__doc__)
    parser.add_argument("--api-port", type=int, default=8081, metavar="N", help="for the bot")
    parser.add_argument("--page-port", type=int, default=8080, metavar="N", help="for the browser")
    parser.add_argument("--example", action="store_true", help="play the made-up case at once")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument("command", nargs="*", help="the bot to start, after --")
    return parser.parse_args(words)


def say(words: str) -> None:
    """Tell the person at the keyboard."""
    sys.stderr.write(f"{words}\n")


async def run(asked: argparse.Namespace) -> int:
    """Serve until a signal or until the bot ends; return the exit code."""
    world = World()
    # Nobody of an earlier run, whose journal may still lie in the bot's data folder.
    first = FIRST_ID + secrets.randbelow(FIRST_ID)
    for number, (language, name) in enumerate(NAMES.items()):
        world.add_person(name, language, first + number)
    try:
        running = await serve(world, asked.api_port, asked.page_port, example=example.tell)
    except PortTakenError as error:
        say(f"Port {error.port} on {LOOPBACK} is taken. Stop what uses it or choose another port.")
        return 1
    try:
        return await attend(running, asked)
    finally:
        await running.close()


async def attend(running: Running, asked: argparse.Namespace) -> int:
    """Say where everything is, start the bot if there is one, and wait for the end."""
    say(f"Chat page: {running.page_url}")
    say(f"Bot API:   {running.api_url} (token {running.world.token})")
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        # Windows has no such handlers; there Ctrl-C ends asyncio.run by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, stop.set)
    if asked.open:
        await asyncio.to_thread(webbrowser.open, running.page_url)
    if asked.example:
        running.page.begin("ru")
    if not asked.command:
        await stop.wait()
        return 0
    return await nurse(running, asked.command, stop)


async def nurse(running: Running, command: list[str], stop: asyncio.Event) -> int:
    """Run the bot until *stop* or until it ends; return its exit code."""
    told = {"TELEGRAM_API_URL": running.api_url, "BOT_TOKEN": running.world.token}
    try:
        bot = await asyncio.create_subprocess_exec(*command, env=os.environ | told)
    except OSError as error:
        say(f"Cannot start {command[0]}: {error.strerror}")
        return 1
    async with asyncio.TaskGroup() as group:
        ended = group.create_task(bot.wait())
        stopped = group.create_task(stop.wait())
        await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not ended.done():
            await end(bot)
    code = bot.returncode or 0
    if not stop.is_set():
        say(f"The bot has ended with code {code}.")
        return code
    return 0


async def end(bot: asyncio.subprocess.Process) -> None:
    """Ask the bot to stop, and insist after a while."""
    bot.terminate()
    try:
        async with asyncio.timeout(GRACE):
            await bot.wait()
    except TimeoutError:
        say("The bot does not stop; it is killed.")
        bot.kill()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(asyncio.run(run(arguments(sys.argv[1:]))))
