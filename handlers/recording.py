"""Writing down: save first, then the card with its questions. Works while the journal is locked."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import CardButton, CardDo, TapButton
from handlers.cards import Cards
from handlers.chat import Event
from handlers.filters import HasFile, Located, Named, Words, Writer
from handlers.incoming import Files, media, written
from handlers.later import Later
from handlers.screens import Screen, Toast, card
from handlers.states import Correcting, Question
from handlers.unlocking import Awaited
from journal.answers import FOLLOWED_UP, Moment, answered, tapped
from journal.canonical import JsonValue
from journal.desk import Desk, Sheet
from journal.errors import ExpiredError
from journal.events import Said
from journal.incident import Kind, Part, Via
from journal.ports import Pen, Settings
from journal.recording import AmendIncident, AttachFile, MoveBetween, RecordIncident
from journal.reminding import ChangeSettings
from journal.times import seconds

RECORDED = ("audio/", "video/")  # beginnings of MIME types
DRAWN = frozenset({Via.ANIMATION, Via.STICKER})  # films by their MIME type, but no recordings
# An album arrives as separate messages with one id and no end mark: each part is sealed as it
# comes, and the card is drawn anew when they stop coming.
ALBUM_PAUSE = timedelta(milliseconds=700)


async def record(
    message: Message, pen: Pen, cards: Cards, settings: Settings, record_incident: RecordIncident
) -> None:
    """Seal what she wrote; then show what was understood."""
    sheet = await record_incident(cards.chat.owner, pen, written(message, settings.zone))
    await cards.show(message, sheet)


async def attach(
    message: Message,
    pen: Pen,
    cards: Cards,
    attach_file: AttachFile,
    files: Files,
    later: Later,
    change_settings: ChangeSettings,
) -> None:
    """Seal a file of any kind: to its album, to the open entry, or to a new one."""
    found = media(message)
    if found is None:
        raise ExpiredError
    owner = cards.chat.owner
    words, file = written(message, cards.settings.zone), files.incoming(*found)
    sheet = await attach_file(owner, pen, words, file)
    if file.mime.startswith(RECORDED) and found[0] not in DRAWN:
        await _advise(cards, change_settings)
    if message.media_group_id is not None and sheet.card is not None:
        later((owner, sheet.subject), ALBUM_PAUSE, lambda: cards.refresh(sheet))
        return
    if sheet.card is not None:
        await cards.chat.sweep_soon(sheet.card)
    await cards.show(message, sheet)


async def _advise(cards: Cards, change_settings: ChangeSettings) -> None:
    """Say once for all what may become of a recording that somebody does not know of."""
    if not cards.settings.advised:
        after = replace(cards.settings, advised=True)
        await change_settings(cards.chat.owner, cards.settings, after)
        await cards.chat.say(Screen(cards.texts("recording-note")))


async def tap(
    query: CallbackQuery,
    callback_data: TapButton,
    pen: Pen,
    cards: Cards,
    settings: Settings,
    record_incident: RecordIncident,
) -> None:
    """One tap, one entry; the same menu pressed twice begins it once."""
    owner, kind = cards.chat.owner, _kind(callback_data.kind)
    sheet = await record_incident.tap(owner, pen, kind, callback_data.nonce, settings.zone)
    if query.message is None or query.message.message_id != sheet.card:  # a double tap shows once
        await cards.show(query, sheet)


async def edit(
    message: Message, pen: Pen, cards: Cards, settings: Settings, amend_incident: AmendIncident
) -> None:
    """An edited message amends the entry it began; its first wording stays."""
    if message.edit_date is None:
        return
    words = written(message, settings.zone)
    owner = cards.chat.owner
    at = message.date.fromtimestamp(message.edit_date, message.date.tzinfo)
    sheet = await amend_incident.edited(owner, pen, words, at)
    if sheet is None:
        await cards.chat.say(Screen(cards.texts("edit-unknown")))
    elif not await cards.refresh(sheet):
        await cards.show(message, sheet)


async def show(
    query: CallbackQuery, callback_data: CardButton, state: FSMContext, cards: Cards, desk: Desk
) -> None:
    """Turn the card over, or back from a question."""
    await state.clear()
    sheet = _sheet(desk, cards, callback_data.subject)
    await cards.show(query, sheet, second=callback_data.do is CardDo.MORE)


async def ask(
    query: CallbackQuery,
    callback_data: CardButton,
    state: FSMContext,
    pen: Pen,
    cards: Cards,
    amend_incident: AmendIncident,
) -> None:
    """One question a screen."""
    await amend_incident.require(cards.chat.owner, pen, callback_data.subject)
    part = _part(callback_data)
    await _ask(query, state, cards, callback_data.subject, part)


async def _ask(
    event: Event, state: FSMContext, cards: Cards, subject: UUID, part: Part, before: str = ""
) -> None:
    screen = card.question(cards.texts, subject, part, follow_up=bool(before))
    shown = await cards.chat.show(event, screen)
    since = seconds(cards.chat.clock())
    await Question(subject, part, shown, before, since).write(state)


async def set_part(
    query: CallbackQuery,
    callback_data: CardButton,
    state: FSMContext,
    pen: Pen,
    cards: Cards,
    settings: Settings,
    amend_incident: AmendIncident,
) -> None:
    """A fixed answer; some are followed by one more question."""
    await amend_incident.require(cards.chat.owner, pen, callback_data.subject)
    part = _part(callback_data)
    value = tapped(part, callback_data.value, Moment(cards.chat.clock(), settings.zone, cards.law))
    sheet = await _amend(amend_incident, cards, pen, callback_data.subject, part, value)
    if part in FOLLOWED_UP:
        await _ask(query, state, cards, callback_data.subject, part, callback_data.value)
        return
    await state.clear()
    await cards.show(query, sheet)


async def answer(
    message: Message,
    state: FSMContext,
    pen: Pen,
    cards: Cards,
    settings: Settings,
    amend_incident: AmendIncident,
) -> None:
    """A typed answer; the question stays open when it is not understood."""
    question = await Question.read(state)
    present = Moment(cards.chat.clock(), settings.zone, cards.law)
    said = answered(question.part, message.text or "", present, question.before)
    owner, subject = cards.chat.owner, question.subject
    sheet = await amend_incident(owner, pen, subject, {question.part: said})
    await state.clear()
    await cards.chat.sweep_soon(question.screen)
    await cards.show(message, sheet)


async def pin_place(
    message: Message,
    state: FSMContext,
    pen: Pen,
    cards: Cards,
    settings: Settings,
    amend_incident: AmendIncident,
) -> None:
    """A point on the map as the answer to «where»."""
    question = await Question.read(state)
    pin = written(message, settings.zone).pin
    kind = question.before or "other"
    value: JsonValue = {"kind": kind, "words": "", "pin": list(pin) if pin else None}
    sheet = await _amend(amend_incident, cards, pen, question.subject, Part.PLACE, value)
    await state.clear()
    await cards.chat.sweep_soon(question.screen)
    await cards.show(message, sheet)


async def done(
    query: CallbackQuery, callback_data: CardButton, state: FSMContext, cards: Cards, desk: Desk
) -> None:
    """The card folds to one neutral line."""
    await state.clear()
    sheet = _sheet(desk, cards, callback_data.subject)
    sheet.done = True
    await cards.chat.show(query, card.folded(sheet.number))


async def undo(
    query: CallbackQuery,
    callback_data: CardButton,
    state: FSMContext,
    pen: Pen,
    cards: Cards,
    amend_incident: AmendIncident,
) -> None:
    """Take the entry back; it keeps its number."""
    await amend_incident.require(cards.chat.owner, pen, callback_data.subject)
    await state.clear()
    reason = cards.texts("reason-undone")
    sheet = await amend_incident.retract(cards.chat.owner, pen, callback_data.subject, reason)
    sheet.done = True
    await cards.show(query, sheet)


async def move(
    query: CallbackQuery,
    callback_data: CardButton,
    pen: Pen,
    cards: Cards,
    move_between: MoveBetween,
) -> Toast | None:
    """Join this entry to the one before, or part its newest file from it."""
    owner, subject = cards.chat.owner, callback_data.subject
    joining = callback_data.do is CardDo.JOIN
    go = move_between.join if joining else move_between.split
    reason = cards.texts("reason-joined" if joining else "reason-split")
    sheet = await go(owner, pen, subject, reason)
    if sheet is None:
        return Toast(cards.texts(ExpiredError.text_key))
    await cards.show(query, sheet)
    return None


async def _amend(
    amend: AmendIncident, cards: Cards, pen: Pen, subject: UUID, part: Part, value: JsonValue
) -> Sheet:
    return await amend(cards.chat.owner, pen, subject, {part: Said(value)})


def _sheet(desk: Desk, cards: Cards, subject: UUID) -> Sheet:
    sheet = desk.sheet(cards.chat.owner, subject)
    if sheet is None:
        raise ExpiredError
    return sheet


def _part(data: CardButton) -> Part:
    if data.part is None:
        raise ExpiredError
    return data.part


def _kind(value: str) -> Kind:
    try:
        return Kind(value)
    except ValueError:
        raise ExpiredError from None


def router() -> Router:
    """Recording an incident: answers first, then everything else she may send.

    Last but for the fallback, because it takes all.
    """
    router = Router(name=__name__)
    router.include_routers(_answers(), _cards(), writing())
    router.edited_message.register(edit, Writer())
    return router


def writing() -> Router:
    """Whatever she sends, as an entry."""
    router = Router(name=f"{__name__}.writing")
    router.message.filter(Writer())
    router.message.register(record, Words())
    router.message.register(attach, HasFile())
    router.message.register(record, Named())
    router.message.register(record, Located())
    return router


def _answers() -> Router:
    router = Router(name=f"{__name__}.answers")
    # A question left standing in the morning does not take the note of the evening.
    router.message.filter(StateFilter(Correcting), Awaited())
    router.message.register(answer, Words())
    router.message.register(pin_place, Located())
    return router


def _cards() -> Router:
    router = Router(name=f"{__name__}.cards")
    router.callback_query.filter(Writer())
    router.callback_query.register(tap, TapButton.filter())
    for dos, handler in (
        ({CardDo.SHOW, CardDo.MORE, CardDo.SKIP}, show),
        ({CardDo.ASK}, ask),
        ({CardDo.SET}, set_part),
        ({CardDo.DONE}, done),
        ({CardDo.UNDO}, undo),
        ({CardDo.JOIN, CardDo.SPLIT}, move),
    ):
        router.callback_query.register(handler, CardButton.filter(F.do.in_(dos)))
    return router
