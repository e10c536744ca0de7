"""The card of an entry: what was understood, and a button to correct each part. Pure."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.callbacks import CardButton, CardDo, MenuButton, MenuDo
from handlers.screens import NOBODY, Keyboard, Row, Screen, escape, fitting, keyboard, shorten
from handlers.screens.menus import ICONS
from handlers.screens.moments import day, moment
from journal.desk import Sheet
from journal.incident import Exhibit, How, Incident, Kind, Level, Part, PlaceKind, Via
from journal.reading import at_night
from journal.reading.means import MEANS
from journal.times import Precision
from locales import Texts

PREVIEW = 300  # characters of her words on a card; the entry keeps all of them
FIRST_PAGE = (Part.KIND, Part.WHEN, Part.COUNT, Part.NUMBER, Part.PLACE)
SECOND_PAGE = (
    Part.QUOTE,
    Part.WITNESS,
    Part.KNOWS,
    Part.ANSWER,
    Part.EFFECT,
    Part.PRIVATE,
    Part.VEHICLE,
    Part.SIGNS,
    Part.MEANS,
    Part.CHILDREN,
)
DANGER = frozenset({Kind.VISIT, Kind.THREAT, Kind.BLACKMAIL, Kind.VIOLENCE, Kind.FOLLOWING})

OPTIONS: dict[Part, tuple[str, ...]] = {
    Part.KIND: tuple(Kind),
    Part.WHEN: ("now", "hour", "today", "yesterday", "unknown"),
    Part.COUNT: ("1", "2", "3", "5", "10", "20"),
    Part.NUMBER: ("hidden",),
    Part.MEANS: MEANS,
    Part.PLACE: tuple(PlaceKind),
    Part.WITNESS: ("nobody",),
    Part.KNOWS: tuple(How),
    Part.ANSWER: ("nothing", "refused"),
    Part.EFFECT: tuple(str(int(level)) for level in Level),
    Part.CHILDREN: ("yes", "no"),
}


def folded(number: int) -> Screen:
    """The card after a while: one neutral line."""
    return Screen(f"✓ {number}")


def card(
    texts: Texts, sheet: Sheet, *, discreet: bool, helplines: str = "", second: bool = False
) -> Screen:
    """Show what was written down, with a button to correct each part."""
    incident = sheet.incident
    head = f"✓ {sheet.number}"
    if incident is None:
        return Screen(f"{head}\n{texts('card-added')}", _keys(texts, sheet, None, second=second))
    if incident.retraction is not None:
        again = keyboard([(texts("button-menu"), MenuButton(do=MenuDo.MENU))])
        return Screen(f"{head}\n{texts('card-withdrawn')}", again)
    body = "\n".join(lines(texts, incident))
    body = f"<tg-spoiler>{body}</tg-spoiler>" if discreet else body
    text = f"{_opening(head, incident, helplines)}\n{body}"
    return Screen(text, _keys(texts, sheet, incident, second=second))


def _opening(head: str, incident: Incident, helplines: str) -> str:
    """Whom to call comes first when it happens now; else the first line stays neutral."""
    if not helplines or incident.kind not in DANGER:
        return head
    return f"{helplines}\n\n{head}" if incident.via is Via.TAP else f"{head}\n{helplines}\n"


def lines(texts: Texts, incident: Incident) -> list[str]:
    """Return what an entry says, a line a part; guesses are marked as guesses."""
    made: list[str] = []
    for part, draw in DRAWN.items():
        version = incident.latest(part)
        if version is not None and (said := draw(texts, incident)):
            mark = f" {texts('guess-mark')}" if version.guessed else ""
            made.append(f"{said}{mark}")
    files = [e for e in incident.exhibits if not e.withdrawn]
    if files:
        made.append(": ".join(filter(None, (_amount(texts, files), _names(texts, files)))))
    if any(incident.guessed(part) for part in DRAWN):
        made.append(f"<i>{guess_note(texts, incident)}</i>")
    return made


def guess_note(texts: Texts, incident: Incident) -> str:
    """Say what a guess is; of a day named at night, which of two days it was taken for."""
    zone, when, version = ZoneInfo(incident.zone), incident.when, incident.latest(Part.WHEN)
    if version is None or not version.guessed or when is None or when.at is None:
        return texts("guess-note")
    written = version.recorded_at.astimezone(zone)
    before = when.at.astimezone(zone).date() == written.date() - timedelta(1)
    if not at_night(written, zone) or not (before or when.precision is Precision.DAY):
        return texts("guess-note")
    return texts("guess-note-night", day=day(when.at, zone, texts.language))


def _amount(texts: Texts, files: list[Exhibit]) -> str:
    return f"📎 {texts('files', count=len(files))}"


def _names(texts: Texts, files: list[Exhibit]) -> str:
    """Return the kinds of *files*; nothing when "file" is all there is to say of them."""
    kinds = dict.fromkeys(file.via for file in files)
    if set(kinds) == {Via.DOCUMENT}:
        return ""
    return ", ".join(texts(f"via-{via.value}") for via in kinds)


def _plain(key: str, part: Part) -> Callable[[Texts, Incident], str]:
    def draw(texts: Texts, incident: Incident) -> str:
        said = incident.text(part)
        offered = said in OPTIONS.get(part, ())
        words = texts(f"option-{part.value}-{said}") if offered else shorten(said, PREVIEW)
        return texts(key, words=escape(words))

    return draw


def _kind(texts: Texts, incident: Incident) -> str:
    return f"{ICONS[incident.kind]} {texts(f'kind-{incident.kind.value}')}"


def _when(texts: Texts, incident: Incident) -> str:
    when = incident.when
    return f"🕘 {moment(texts, when)}" if when else ""


def _count(texts: Texts, incident: Incident) -> str:
    return f"✕ {texts('times', count=incident.count)}"


def _number(texts: Texts, incident: Incident) -> str:
    number = incident.number_used
    if number is None:
        return ""
    return f"☎ {texts('number-hidden') if number.hidden else escape(number.shown)}"


def _place(texts: Texts, incident: Incident) -> str:
    place = incident.place
    if place is None:
        return ""
    pin = f"{place.pin[0] / 1e6:.5f}, {place.pin[1] / 1e6:.5f}" if place.pin else ""
    known = [texts(f"place-{place.kind.value}"), escape(place.words), pin]
    return "📍 " + ", ".join(filter(None, known))


def _knows(texts: Texts, incident: Incident) -> str:
    knows = incident.knows
    if knows is None:
        return ""
    words = f": {escape(knows.words)}" if knows.words else ""
    return f"👁 {texts(f'knows-{knows.how.value}')}{words}"


def _effect(texts: Texts, incident: Incident) -> str:
    effect = incident.effect
    if effect is None:
        return ""
    level = texts(f"effect-{int(effect.level)}") if effect.level is not None else ""
    return "💢 " + ", ".join(filter(None, (level, escape(effect.words))))


def _untaken(texts: Texts, _incident: Incident) -> str:
    return f"⚠️ {texts('card-untaken')}"


def _children(texts: Texts, incident: Incident) -> str:
    said = incident.text(Part.CHILDREN)
    shown = texts(f"option-children-{said}") if said in OPTIONS[Part.CHILDREN] else escape(said)
    return texts("card-children", words=shown)


def _private(texts: Texts, _incident: Incident) -> str:
    return f"🔒 {texts('card-private')}"


DRAWN: dict[Part, Callable[[Texts, Incident], str]] = {
    Part.KIND: _kind,
    Part.WHEN: _when,
    Part.COUNT: _count,
    Part.NUMBER: _number,
    Part.MEANS: _plain("card-means", Part.MEANS),
    Part.PLACE: _place,
    # Who it is stands in the journal alone: a card is drawn while that is locked.
    Part.PERSON: lambda _texts, _incident: "",
    Part.WORDS: _plain("card-words", Part.WORDS),
    Part.QUOTE: _plain("card-quote", Part.QUOTE),
    Part.WITNESS: _plain("card-witness", Part.WITNESS),
    Part.KNOWS: _knows,
    Part.ANSWER: _plain("card-answer", Part.ANSWER),
    Part.VEHICLE: _plain("card-vehicle", Part.VEHICLE),
    Part.SIGNS: _plain("card-signs", Part.SIGNS),
    Part.CHILDREN: _children,
    Part.EFFECT: _effect,
    Part.UNTAKEN: _untaken,
    Part.PRIVATE: _private,
}


def _keys(texts: Texts, sheet: Sheet, incident: Incident | None, *, second: bool) -> Keyboard:
    undoings = tuple(_undoings(texts, sheet, incident, second=second))
    return _drawn(texts, undoings, second=second).about(sheet.subject)


@lru_cache(512)
def _drawn(texts: Texts, undoings: tuple[tuple[str, CardDo], ...], *, second: bool) -> Keyboard:
    def button(do: CardDo, part: Part | None = None) -> CardButton:
        return CardButton(do=do, subject=NOBODY, part=part)

    parts = SECOND_PAGE if second else FIRST_PAGE
    asks: Row = [(texts(f"part-{part.value}"), button(CardDo.ASK, part)) for part in parts]
    other = CardDo.SHOW if second else CardDo.MORE
    turn = (texts("card-less" if second else "card-more"), button(other))
    undo = [(text, button(do)) for text, do in undoings]
    done = (texts("card-done"), button(CardDo.DONE))
    return keyboard(*fitting(asks, 2 if second else 3), undo, [turn, done])


def _undoings(
    texts: Texts, sheet: Sheet, incident: Incident | None, *, second: bool
) -> Iterator[tuple[str, CardDo]]:
    if second:
        yield texts("card-undo"), CardDo.UNDO
    elif incident is not None and sheet.guest:
        yield texts("card-split"), CardDo.SPLIT
    elif incident is not None and sheet.joined and incident.text(Part.WORDS):
        yield texts("card-join", number=sheet.joined[1]), CardDo.JOIN


def question(texts: Texts, subject: UUID, part: Part, *, follow_up: bool = False) -> Screen:
    """Ask for one part: fixed answers to tap, or words to type; always a way past it."""

    def button(do: CardDo, value: str = "") -> CardButton:
        return CardButton(do=do, subject=subject, part=part, value=value)

    offered = () if follow_up else OPTIONS.get(part, ())
    options: Row = [(_option(texts, part, value), button(CardDo.SET, value)) for value in offered]
    wide = 2 if part in {Part.KIND, Part.PLACE, Part.WHEN, Part.KNOWS} else 3
    past = (texts("button-skip"), button(CardDo.SKIP))
    ask = f"ask-{part.value}-words" if follow_up else f"ask-{part.value}"
    return Screen(texts(ask), keyboard(*fitting(options, wide), [past]))


def _option(texts: Texts, part: Part, value: str) -> str:
    if part is Part.KIND:
        return f"{ICONS[Kind(value)]} {texts(f'kind-{value}')}"
    if part is Part.COUNT:
        return value
    if part is Part.PLACE:
        return texts(f"place-{value}")
    if part is Part.KNOWS:
        return texts(f"knows-{value}")
    if part is Part.EFFECT:
        return texts(f"effect-{value}")
    return texts(f"option-{part.value}-{value}")
