"""The making of a report beside the talk: progress, then the files, or what went wrong."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.types import CallbackQuery

from handlers.callbacks import ReportButton, ReportDo
from handlers.chat import Chat
from handlers.later import Start
from handlers.screens import Screen, Toast, handing
from handlers.screens import reporting as screens
from journal.drafting import Drafts
from journal.errors import ExpiredError, ReportError
from journal.law import Law
from journal.ports import Journal, OwnerId, Pen, Settings, Trace
from journal.reporting import Made, MakeReport, Phase, Wish
from locales import Texts

log = logging.getLogger(__name__)

TICK = 3.0  # seconds between looks at the progress; Telegram bears one message a second in a chat
HOLD = timedelta(hours=1)  # long enough to fill in a form on another screen


@dataclass(slots=True, kw_only=True)
class Job:
    """One report being made: whose, from what, and where its progress is shown."""

    chat: Chat
    texts: Texts
    settings: Settings
    journal: Journal
    pen: Pen
    wish: Wish
    screen: int
    phase: Phase = Phase.READING
    task: "asyncio.Task[None] | None" = None
    sending: bool = False
    hidden: bool = False

    def reached(self, phase: Phase) -> None:
        """Note how far it is."""
        self.phase = phase


@dataclass(slots=True, kw_only=True)
class Printer:
    """Makes one report at a time for each person, while she goes on writing."""

    make: MakeReport
    drafts: Drafts
    start: Start
    law: Law
    _jobs: dict[OwnerId, Job] = field(default_factory=dict)
    _sent: dict[OwnerId, list[int]] = field(default_factory=dict)

    def busy(self, owner: OwnerId) -> bool:
        """Return whether a report of hers is being made."""
        return owner in self._jobs

    def print(self, job: Job) -> None:
        """Begin; returns at once."""
        self._jobs[job.chat.owner] = job
        job.task = self.start(self._run(job))

    def stop(self, owner: OwnerId) -> bool:
        """Stop the making; False when there is none, or its files are already on their way."""
        job = self._jobs.get(owner)
        if job is None or job.sending or job.task is None:
            return False
        return job.task.cancel()

    def forget(self, owner: OwnerId) -> None:
        """She hid everything: nothing of a report may appear any more."""
        self.drafts.drop(owner)
        self._sent.pop(owner, None)
        if (job := self._jobs.get(owner)) is not None and job.task is not None:
            job.hidden = True
            job.task.cancel()

    async def hold(self, chat: Chat) -> bool:
        """Let the last report's messages stand for an hour; False when they are not known."""
        sent = self._sent.get(chat.owner)
        if sent is None:
            return False
        due = chat.clock() + max(HOLD, chat.stay)
        await chat.traces.add(chat.owner, [Trace(message, due) for message in sent])
        return True

    async def _run(self, job: Job) -> None:
        owner = job.chat.owner
        ticker = self.start(_tick(job))
        try:
            made = await self.make(job.journal, job.pen, job.wish, job.reached)
            ticker.cancel()
            job.sending = True
            self.drafts.drop(owner)
            self._sent[owner] = await self._deliver(job, made)
        except asyncio.CancelledError:
            ticker.cancel()
            if not job.hidden:
                with suppress(TelegramAPIError):
                    await job.chat.edit(job.screen, screens.stopped(job.texts))
            raise
        except TelegramForbiddenError:
            log.info("a report had nobody to go to")
        except Exception as error:  # noqa: BLE001 - she waits for an answer, whatever happened
            await _explain(job, error)
        finally:
            ticker.cancel()
            self._jobs.pop(owner, None)

    async def _deliver(self, job: Job, made: Made) -> list[int]:
        """Send everything in the order in which it is used; return the messages."""
        chat, texts = job.chat, job.texts
        await _show(job, handing.done(texts, made))
        sent = [job.screen]
        for at, paper in enumerate(made.papers, 1):
            caption = handing.caption(texts, made, at)
            sent.append(await chat.hand_over(paper.name, paper.data, caption))
        minutes = job.settings.sweep_after
        after = (
            *handing.too_many(texts, made),
            *handing.statement(texts, made, job.wish.channel),
            *handing.hashes(texts, made.papers),
            handing.guide(texts, self.law, made, job.wish.channel, minutes),
        )
        return sent + [await chat.say(screen) for screen in after]


async def _tick(job: Job) -> None:
    """Show the progress until cancelled."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while True:
        await asyncio.sleep(TICK)
        passed = int(loop.time() - begun)
        with suppress(TelegramAPIError):
            await job.chat.edit(job.screen, screens.working(job.texts, job.phase, passed))


async def _explain(job: Job, error: Exception) -> None:
    key = getattr(error, "text_key", None)
    if key is None:
        log.error("a report failed: %s", type(error).__name__)
    with suppress(TelegramAPIError):
        await _show(job, screens.failed(job.texts, key or ReportError.text_key))


async def _show(job: Job, screen: Screen) -> None:
    """Show in place of the progress, or anew when that was swept meanwhile."""
    if await job.chat.edit(job.screen, screen):
        await job.chat.note(job.screen, screen)
    else:
        job.screen = await job.chat.say(screen)


async def stop(_query: CallbackQuery, chat: Chat, texts: Texts, printer: Printer) -> Toast | None:
    """Stop the making; the message of the progress says so itself."""
    return None if printer.stop(chat.owner) else Toast(texts(ExpiredError.text_key))


async def hold(_query: CallbackQuery, chat: Chat, texts: Texts, printer: Printer) -> Toast:
    """Let the files and the texts stand for an hour."""
    held = await printer.hold(chat)
    return Toast(texts("reporting-held" if held else ExpiredError.text_key))


def router() -> Router:
    """What can be done while a report is made, and with what was sent."""
    router = Router(name=__name__)
    router.callback_query.register(stop, ReportButton.filter(F.do == ReportDo.STOP))
    router.callback_query.register(hold, ReportButton.filter(F.do == ReportDo.HOLD))
    return router
