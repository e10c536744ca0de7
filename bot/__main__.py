"""``python -m bot``: read the settings, open the storage, talk, and close everything in order."""

import asyncio
import logging
import signal
import sys

from bot.app import (
    DRAIN,
    LOCK_PAUSE,
    MAINTAIN_PAUSE,
    REPLAY_PAUSE,
    SWEEP_PAUSE,
    App,
    build,
    make_bot,
)
from bot.config import Config, ConfigError, from_environment
from bot.logs import set_up
from bot.profile import introduce
from journal.times import now
from storage import Options, Storage
from storage.errors import StorageError
from vault.errors import MasterKeyError, VaultError
from vault.hardening import harden_process
from vault.master import load_or_create
from vault.unlocking import Derivation

log = logging.getLogger(__name__)

MISCONFIGURED = 2  # exit status; a supervisor need not try again


async def run(config: Config) -> None:
    """Talk until a signal ends it."""
    data = config.data_dir
    existed = config.master_key_file.exists()
    master = load_or_create(config.master_key_file, data_exists=(data / "keys.db").exists())
    if not existed:
        log.info("made a new master key at %s; keep a copy offline", config.master_key_file)
    options = Options(high_water=config.high_water_file, restored=config.restored)
    derivation = Derivation()
    async with Storage.open(data, master, derivation, options) as storage:
        bot = make_bot(config.bot_token, config.api_url)
        try:
            await talk(build(bot, storage, now))
        finally:
            await bot.session.close()
            derivation.close()


async def talk(app: App) -> None:
    """Poll, sweep, lock and maintain side by side until SIGINT or SIGTERM, then drain."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    rounds = [
        app.tasks.every(SWEEP_PAUSE, app.sweeper.round),
        app.tasks.every(LOCK_PAUSE, app.lock_idle),
        app.tasks.every(REPLAY_PAUSE, app.polling.replay),
        app.tasks.every(MAINTAIN_PAUSE, lambda: app.storage.maintain(now())),
    ]
    async with asyncio.TaskGroup() as group:
        running = [group.create_task(work) for work in rounds]
        running.append(group.create_task(introduce(app.bot)))
        running.append(group.create_task(app.polling.run()))
        log.info("the notebook is open")
        await stop.wait()
        for task in running:
            task.cancel()
    await app.tasks.drain(DRAIN)
    log.info("closed")


def main() -> None:
    """Start; say in one line what is wrong when it cannot."""
    try:
        config = from_environment()
        set_up(config.log_level)
        harden_process()
        asyncio.run(run(config))
    except (ConfigError, StorageError) as error:
        sys.exit(_complain(str(error)))
    except MasterKeyError as error:
        sys.exit(_complain(error.advice))
    except VaultError as error:
        sys.exit(_complain(f"the data folder was changed or damaged ({type(error).__name__})"))


def _complain(why: str) -> int:
    print(f"jazba: {why}", file=sys.stderr)  # noqa: T201 - logging may not be set up yet
    return MISCONFIGURED


if __name__ == "__main__":
    main()
