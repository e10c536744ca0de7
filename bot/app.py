"""The composition root: the one place where the parts meet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random, SystemRandom
from time import monotonic
from typing import Any
from uuid import uuid4

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions

from bot.copies import Copies
from bot.country import Country
from bot.order import InTurn
from bot.packing import Packing
from bot.polling import Polling
from bot.press import Presses
from bot.scheduler import Bucket, Heed, Reminding
from bot.session import LeaveTraces, Patience, Session
from bot.sweeper import Sweeper
from bot.tasks import Tasks
from handlers import browsing, casing, reporting, security, takeout, terms, trees, wiping
from handlers.chat import SUSPECTED, stay
from handlers.choosing import Chosen
from handlers.errors import Explain
from handlers.held import Held
from handlers.incoming import Files
from handlers.keypad import Keypads
from handlers.memory import Memory
from handlers.middlewares import (
    Acquaint,
    AnswerTaps,
    DrawCards,
    OnlyPrivate,
    RequireUnlocked,
    Settle,
)
from handlers.nudging import Nudging
from handlers.printing import Printer
from handlers.screens import card
from handlers.standing import Standing
from handlers.states import After
from handlers.takeout import Courier
from handlers.unlocking import Gate, Way
from journal.case.writing import AttachToFact
from journal.desk import Desk
from journal.drafting import Drafts
from journal.law import Law
from journal.nudging import PlanNudges
from journal.ports import OwnerId, Trace
from journal.recording import AmendIncident, AttachFile, MoveBetween, RecordIncident
from journal.reminding import ChangeSettings, RecordQuietDay
from journal.reporting import FindWords, MakeReport, PreviewReport
from journal.times import Clock
from report.parent import small_copy
from storage import Storage

SWEEP_PAUSE = timedelta(seconds=1)
REPLAY_PAUSE = timedelta(seconds=30)
MAINTAIN_PAUSE = timedelta(hours=1)
LOCK_PAUSE = timedelta(seconds=2)
DRAIN = timedelta(seconds=25)  # container engines wait 30 s before they kill

# Where she goes once the journal is open; here, so that the conversations do not import each other.
WAYS: Mapping[After, Way] = {
    After.BROWSE: browsing.enter,
    After.SECURITY: security.enter,
    After.TAKEOUT: takeout.enter,
    After.WIPE: wiping.enter,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """A running bot's parts."""

    bot: Bot
    dispatcher: Dispatcher
    polling: Polling
    sweeper: Sweeper
    tasks: Tasks
    storage: Storage
    lock_idle: Callable[[], Any]
    reminding: Reminding


def make_bot(token: str, api_url: str | None) -> Bot:
    """Return the bot, speaking to *api_url* or to Telegram's own address; quiet by default."""
    api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
    defaults = DefaultBotProperties(
        parse_mode=ParseMode.HTML,
        disable_notification=True,
        link_preview=LinkPreviewOptions(is_disabled=True),
    )
    return Bot(token, session=Session(api=api), default=defaults)


def build(
    bot: Bot,
    storage: Storage,
    country: Country,
    clock: Clock,
    ticks: Callable[[], float] = monotonic,
) -> App:
    """Put the parts together over an open *storage*; *ticks* counts seconds for what expires."""
    tasks = Tasks()
    bucket, random = Bucket(), SystemRandom()
    parts = _parts(bot, storage, country, clock, tasks, ticks)
    parts |= _ringing(storage, country.law, clock, random, tasks)
    parts |= _door(parts)
    nudging = parts["nudging"]
    dispatcher = Dispatcher(storage=storage.fsm, events_isolation=InTurn(), **parts)
    _middlewares(dispatcher, storage, country, clock, nudging)
    dispatcher.include_routers(*routers(nudging))
    bot.session.middleware(_traces(storage, clock))
    bot.session.middleware(Patience())
    bot.session.middleware(Heed(bucket))

    async def feed(update: Any, again: bool) -> Any:  # noqa: FBT001 - called by its place
        return await dispatcher.feed_update(bot, update, again=again)

    async def suspect() -> None:
        await storage.traces.suspect_all(clock() + SUSPECTED)

    allowed = ["message", "edited_message", "callback_query", "my_chat_member"]
    sweeper = Sweeper(bot, storage.traces, clock, card.folded)
    return App(
        bot=bot,
        dispatcher=dispatcher,
        polling=Polling(bot, storage.inbox, tasks, feed, allowed, suspect),
        sweeper=sweeper,
        tasks=tasks,
        storage=storage,
        lock_idle=_lock_idle(storage, clock, parts["desk"]),
        reminding=Reminding(
            bot=bot,
            reminders=storage.reminders,
            accounts=storage.accounts,
            traces=storage.traces,
            clock=clock,
            bucket=bucket,
            random=random,
            say=country.say,
        ),
    )


def routers(nudging: Nudging) -> list[Router]:
    """Return the routers in order of priority; those of the journal behind the lock."""
    private = trees.private()
    lock = RequireUnlocked(nudging.open_journal)
    private.message.middleware(lock)
    private.callback_query.middleware(lock)
    return [trees.straight(), trees.public(), private, trees.last()]


def _parts(
    bot: Bot,
    storage: Storage,
    country: Country,
    clock: Clock,
    tasks: Tasks,
    ticks: Callable[[], float],
) -> dict[str, Any]:
    desk, rules = Desk(clock), country.law
    keypads, held = Keypads(ticks), Held(ticks)
    record = RecordIncident(clock=clock, new_id=uuid4, desk=desk, region=rules.country)
    amend = AmendIncident(clock=clock, desk=desk, region=rules.country)
    copies, drafts = Copies(tasks, small_copy), Drafts(ticks)
    press = Presses(rules, country.say)
    make = MakeReport(press=press, clock=clock, new_id=uuid4)
    preview = PreviewReport(preview=press.preview, clock=clock)
    standing = Standing(drafts, preview, FindWords(search=press.search, clock=clock), rules)
    printer = Printer(make=make, drafts=drafts, start=tasks.start, law=rules)
    courier = Courier(pack=Packing(country.say, clock), start=tasks.start)
    return {
        "accounts": storage.accounts,
        "amend_incident": amend,
        "attach_file": AttachFile(record=record, desk=desk, watch=copies.watch),
        "attach_to_fact": AttachToFact(copies.watch),
        "clock": clock,
        "courier": courier,
        "desk": desk,
        "drafts": drafts,
        "files": Files(bot),
        "held": held,
        "keypads": keypads,
        "later": tasks.later,
        "law": rules,
        "memory": Memory(keypads, held, desk, printer, courier),
        "move_between": MoveBetween(desk=desk, record=record, amend=amend),
        "printer": printer,
        "record_incident": record,
        "standing": standing,
    }


def _ringing(
    storage: Storage, law: Law, clock: Clock, random: Random, tasks: Tasks
) -> dict[str, Any]:
    """Return what decides when it rings, and what a reminder's answer needs."""
    reminders = storage.reminders
    change = ChangeSettings(
        accounts=storage.accounts, reminders=reminders, clock=clock, random=random
    )
    plan = PlanNudges(law=law, reminders=reminders, clock=clock, random=random)
    nudging = Nudging(
        accounts=storage.accounts, journal=storage.accounts.journal, plan=plan, start=tasks.start
    )
    return {
        "change_settings": change,
        "nudging": nudging,
        "record_quiet_day": RecordQuietDay(clock=clock),
    }


def _door(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return what opens and where it leads, and what follows a new secret."""
    rules = parts["law"]
    ways: dict[After, Way] = {
        **WAYS,
        After.REPORT: reporting.Entrance(parts["standing"], parts["printer"]),
        After.CASE: casing.Entrance(rules),
        After.TERMS: terms.Entrance(rules),
    }
    gate = Gate(
        accounts=parts["accounts"],
        keypads=parts["keypads"],
        open_journal=parts["nudging"].open_journal,
        ways=ways,
    )
    chosen = Chosen(gate, parts["held"], parts["change_settings"], rules.zones[0])
    return {"gate": gate, "chosen": chosen}


def _middlewares(
    dispatcher: Dispatcher, storage: Storage, country: Country, clock: Clock, nudging: Nudging
) -> None:
    acquaint = Acquaint(
        storage.accounts, storage.pens.for_update, storage.traces, clock, country.say
    )
    for middleware in (OnlyPrivate(), acquaint, Settle(nudging), Explain(), DrawCards()):
        dispatcher.update.outer_middleware(middleware)
    dispatcher.callback_query.outer_middleware(AnswerTaps())


def _traces(storage: Storage, clock: Clock) -> LeaveTraces:
    async def sent(chat: int, messages: list[int]) -> None:
        owner = OwnerId(chat)
        due = clock() + stay(await storage.accounts.settings(owner))
        await storage.traces.add(owner, [Trace(message, due) for message in messages])

    return LeaveTraces(sent)


def _lock_idle(storage: Storage, clock: Clock, desk: Desk) -> Callable[[], Any]:
    async def lock_idle() -> None:
        """Take away what was shown from journals that locked themselves, and forget old sheets."""
        desk.tidy()
        for owner in storage.accounts.expired():
            desk.close(owner)
            shown = await storage.traces.of(owner, screens_only=True)
            await storage.traces.add(owner, [Trace(message, clock()) for message in shown])

    return lock_idle
