"""The two cases of the story this product began with, as their journals would hold them.

Case 1, Munaily: a relationship from December 2022 that ended in 2025; a fine in April 2025, 15
days' arrest in May; still followed; a report through E-otinish on 13 January 2026. Case 2,
Aktau: an acquaintance since October 2024; 300 calls from many numbers; home, work, cafés; a
refusal; a protective order and its breach; a report in person on 3 February 2026.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from journal.canonical import JsonValue
from journal.case import Period, assignment
from journal.casebook import Casebook, fold
from journal.events import Event, FactType, Received, Recorded, Said, created, detail, fact
from journal.incident import How, Kind, Knowledge, Part, Place, PlaceKind, Via
from journal.phones import Number
from journal.times import Precision, When
from tests.builders import at

SPACE = UUID(int=0x5EED)
CALLS = 300  # acts of calling in case 2: as the news counted them, here exactly
ZONE = "Asia/Aqtau"

Line = tuple[datetime, Event]


def seed_case_one() -> Casebook:
    """Return the journal of case 1."""
    return fold(recorded(case_one()))


def seed_case_two() -> Casebook:
    """Return the journal of case 2."""
    return fold(recorded(case_two()))


def recorded(lines: Iterable[Line]) -> list[Recorded]:
    """Return events as they stand in a journal, in the order they were recorded."""
    ordered = sorted(lines, key=lambda line: line[0])
    return [Recorded(seq, when, event) for seq, (when, event) in enumerate(ordered)]


def name(*words: object) -> UUID:
    """Return the identity of something in these stories."""
    return uuid5(SPACE, " ".join(map(str, words)))


def when(text: str, precision: Precision = Precision.EXACT) -> JsonValue:
    """Return a moment by the wall clock in Aktau, which is that of Almaty since March 2024."""
    return When(precision, at(text), zone=ZONE).to_json()


def days(first: str, last: str | None = None) -> JsonValue:
    """Return a period."""
    return Period(date.fromisoformat(first), date.fromisoformat(last or first)).to_json()


def told(on: str, identity: UUID, about: FactType, **parts: JsonValue) -> Line:
    """Return a fact written down at noon of a day."""
    said = {key.replace("_", "-"): Said(value) for key, value in parts.items()}
    return at(f"{on} 12:00"), fact(identity, about, ZONE, said)


def entry(identity: UUID, at_: datetime, kind: Kind, **parts: JsonValue) -> Line:
    """Return an entry written down ten minutes after it happened."""
    said: Mapping[Part, Said] = {
        Part.KIND: Said(kind.value),
        Part.WHEN: Said(When(Precision.EXACT, at_, zone=ZONE).to_json()),
        Part.KNOWS: Said(
            Knowledge(How.DEVICE if kind in {Kind.CALL, Kind.MESSAGE} else How.SAW).to_json()
        ),
        **{Part(key): Said(value) for key, value in parts.items() if value is not None},
    }
    written = at_ + timedelta(minutes=10)
    return written, created(identity, Received(via=Via.TEXT, sent_at=written, zone=ZONE), said)


def case_one() -> list[Line]:
    """Return what the woman of case 1 wrote down."""
    him = name(1, "him")
    lines = [
        told(
            "2025-09-20",
            him,
            FactType.PERSON,
            name="Бывший",
            relation="ex-partner",
            since=days("2022-12-01", "2022-12-31"),
            until=days("2025-03-01", "2025-03-31"),
            number_1=Number.read("8 701 555 10 20", "KZ").to_json(),
            reason_1="known",
        ),
        told(
            "2025-09-20",
            name(1, "no"),
            FactType.REFUSAL,
            when=when("2025-03-29 19:00"),
            how="message",
            words="Между нами всё. Не пиши и не приходи.",
            proof="answered",
            to=him.hex,
        ),
        told(
            "2025-09-21",
            name(1, "fine"),
            FactType.ACT,
            kind="fine",
            date=days("2025-04-01", "2025-04-30"),
            outcome="мелкое хулиганство, штраф",
        ),
        told(
            "2025-09-21",
            name(1, "arrest"),
            FactType.ACT,
            kind="arrest",
            date=days("2025-05-01", "2025-05-31"),
            outcome="15 суток, семейно-бытовое правонарушение",
        ),
        told(
            "2025-09-22",
            name(1, "harm"),
            FactType.HARM,
            kind="route",
            when=days("2025-06-01", "2025-06-30"),
            words="Хожу на работу другой дорогой.",
        ),
        told(
            "2026-01-13",
            name(1, "filing"),
            FactType.FILING,
            channel="e-otinish",
            date="2026-01-13",
            number="ЖТ-2026-00012345",
            office="ДП Мангистауской области",
        ),
    ]
    start = at("2025-05-20 18:30")
    for number in range(1, 25):
        happened = start + timedelta(days=9 * number, hours=number % 3)
        kind = (Kind.FOLLOWING, Kind.CALL, Kind.VISIT)[number % 3]
        phone = Number.read("+77015551020", "KZ").to_json() if kind is Kind.CALL else None
        place = None if kind is Kind.CALL else Place(PlaceKind.STREET).to_json()
        lines.append(entry(name(1, number), happened, kind, number=phone, place=place))
    return lines


def case_two() -> list[Line]:
    """Return what the woman of case 2 wrote down: 300 calls, 18 visits, one order, one breach."""
    him = name(2, "him")
    lines = [
        told(
            "2025-10-05",
            him,
            FactType.PERSON,
            name="Знакомый",
            relation="acquainted",
            since=days("2024-10-01", "2024-10-31"),
            number_1=Number.read("+7 702 300 00 00", "KZ").to_json(),
            reason_1="known",
            number_2=Number.read("+7 702 300 00 01", "KZ").to_json(),
            reason_2="voice",
        ),
        told(
            "2025-10-05",
            name(2, "no"),
            FactType.REFUSAL,
            when=when("2025-10-04 20:15"),
            how="message",
            words="Нет. Больше не звоните и не приходите.",
            proof="read",
            to=him.hex,
        ),
        told(
            "2025-12-10",
            name(2, "order"),
            FactType.ORDER,
            kind="protective",
            number="З-118",
            body="УП Актау",
            issued="2025-12-10",
            handed=when("2025-12-10 15:00"),
            to=him.hex,
        ),
        told(
            "2025-12-12",
            name(2, "register"),
            FactType.ACT,
            kind="register",
            date=days("2025-12-11"),
            office="УП Актау",
        ),
        told(
            "2025-12-20",
            name(2, "protocol"),
            FactType.ACT,
            kind="report",
            date=days("2025-12-19"),
            number="КУИ 4471",
            officer="капитан Ахметов",
            outcome="протокол за нарушение предписания",
        ),
        told(
            "2026-01-20",
            name(2, "harm"),
            FactType.HARM,
            kind="job",
            when=days("2026-01-01", "2026-01-31"),
            words="Ушла с работы: он звонил коллегам.",
        ),
        told("2026-01-20", name(2, "money"), FactType.HARM, kind="money", amount=_spent()),
        told("2026-01-21", name(2, "witness"), FactType.WITNESS, name="Коллега", saw="звонки"),
        told(
            "2026-02-03",
            name(2, "filing"),
            FactType.FILING,
            channel="in-person",
            date="2026-02-03",
            number="КУИ 512",
            office="УП Актау",
        ),
    ]
    return [*lines, *_calls(), *_visits(), _mine()]


def _spent() -> JsonValue:
    return {"tenge": 48500, "words": "48 500, новый номер и дверь"}


def _calls() -> Iterable[Line]:
    """Yield 300 acts of calling from 30 numbers and from hidden ones, day and night."""
    random = Random(2026)  # noqa: S311 - a story, not a secret
    start, left, number = at("2025-10-06 08:00"), CALLS, 0
    while left:
        number += 1
        count = min(random.choice((1, 1, 2, 3)), left)
        left -= count
        happened = start + timedelta(hours=number * 16, minutes=random.randint(0, 59))
        phone = "hidden" if number % 11 == 0 else f"+7 702 300 00 {random.randint(0, 29):02d}"
        said = Number.read(phone, "KZ").to_json()
        yield entry(name(2, "call", number), happened, Kind.CALL, number=said, count=count)


def _visits() -> Iterable[Line]:
    places = (PlaceKind.HOME, PlaceKind.WORK, PlaceKind.VENUE)
    for number in range(18):
        happened = at("2025-10-10 19:00") + timedelta(days=6 * number)
        place = Place(places[number % 3]).to_json()
        him = assignment(name(2, "him"))
        yield entry(name(2, "visit", number), happened, Kind.VISIT, place=place, person=him)


def _mine() -> Line:
    """Return a correction, so that there is a history."""
    said = {Part.PLACE.value: Said(Place(PlaceKind.WORK, "проходная").to_json())}
    return at("2026-01-30 12:00"), detail(name(2, "visit", 1), said)
