"""``python -m bot``: read the settings, open the storage, talk, and close everything in order."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

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
from bot.country import CountryError, choose
from bot.logs import set_up
from bot.pauses import Collecting, Thinkers, settle
from bot.profile import introduce
from bot.restoring import mark_restored
from bot.scheduler import alarm
from journal.times import now
from locales import LANGUAGES, Texts
from report.parent import prepare
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
    data, country = config.data_dir, choose(config.country)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    for language in LANGUAGES:
        country.say(language)  # read now: else an update would wait for it
    existed = config.master_key_file.exists()
    master = load_or_create(config.master_key_file, data_exists=(data / "keys.db").exists())
    if not existed:
        log.info("made a new master key at %s; keep a copy offline", config.master_key_file)
    options = Options(high_water=config.high_water_dir, restored=config.restored)
    derivation = Derivation()
    async with Storage.open(data, master, derivation, options) as storage:
        await mark_restored(storage)
        if unread := country.law.unreviewed:
            log.warning(
                "no lawyer has read %d tables of the law file (reviewed = false)", len(unread)
            )
        bot = make_bot(config.bot_token, config.api_url)
        try:
            await talk(build(bot, storage, country, now), data, country.say)
        finally:
            await bot.session.close()
            derivation.close()


async def talk(app: App, folder: Path, say: Callable[[str], Texts]) -> None:
    """Poll, sweep, lock and maintain side by side until SIGINT or SIGTERM, then drain."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_default_executor(Thinkers())
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    rounds = [
        app.tasks.every(SWEEP_PAUSE, app.sweeper.round),
        app.tasks.every(LOCK_PAUSE, app.lock_idle),
        app.tasks.every(REPLAY_PAUSE, app.polling.replay),
        app.tasks.every(MAINTAIN_PAUSE, lambda: app.storage.maintain(now())),
        app.tasks.every(MAINTAIN_PAUSE, Collecting(app.storage.accounts.any_open).round),
    ]
    async with asyncio.TaskGroup() as group:
        running = [group.create_task(work) for work in rounds]
        running.append(group.create_task(introduce(app.bot, folder, say)))
        running.append(group.create_task(app.polling.run()))
        log.info("the notebook is open")
        settle()
        await prepare()
        with alarm(app.reminding.round):
            await stop.wait()
        for task in running:
            task.cancel()
    await app.tasks.drain(DRAIN)
    log.info("closed")


def fastest_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's loop where there is one: about a tenth less processor time an update."""
    try:
        return import_module("uvloop").new_event_loop  # type: ignore[no-any-return]
    except ImportError:
        return None


def main() -> None:
    """Start; say in one line what is wrong when it cannot."""
    try:
        config = from_environment()
        set_up(config.log_level)
        harden_process()
        with asyncio.Runner(loop_factory=fastest_loop()) as runner:
            runner.run(run(config))
    except (ConfigError, CountryError) as error:
        sys.exit(_complain(str(error)))
    except (MasterKeyError, StorageError) as error:
        sys.exit(_complain(error.advice))
    except VaultError as error:
        name = type(error).__name__
        sys.exit(
            _complain(f"the data folder is damaged, or the master key is not its own ({name})")
        )
    except OSError as error:
        sys.exit(_complain(f"the data folder cannot be used: {error.strerror} ({error.filename})"))


def _complain(why: str) -> int:
    print(f"jazba: {why}", file=sys.stderr)  # noqa: T201 - logging may not be set up yet
    return MISCONFIGURED


if __name__ == "__main__":
    main()
