"""Entries, files and whole casebooks for tests, made of a few words and sensible defaults."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from journal.canonical import JsonValue
from journal.casebook import Casebook, Fact
from journal.events import FactType
from journal.incident import (
    BlobId,
    Exhibit,
    How,
    Incident,
    IncidentId,
    Kind,
    Knowledge,
    Part,
    Place,
    PlaceKind,
    Retraction,
    Version,
    Via,
)
from journal.phones import Number
from journal.times import Precision, When

ALMATY = ZoneInfo("Asia/Almaty")

SPACE = UUID(int=0x1A2B)
NOON = datetime(2026, 3, 5, 7, 0, tzinfo=UTC)  # 12:00 in Almaty
SEED = 115  # of the example below; another one is another story of the same shape


def at(text: str) -> datetime:
    """Return the instant that a wall clock in Almaty shows as *text*, ``2026-03-05 21:40``."""
    return datetime.fromisoformat(text).replace(tzinfo=ALMATY).astimezone(UTC)


def when(
    text: str = "2026-03-05 21:40", precision: Precision = Precision.EXACT, until: str | None = None
) -> When:
    """Return when something happened, by the wall clock in Almaty."""
    return When(precision, at(text), at(until) if until else None, ALMATY.key)


UNKNOWN = When(Precision.UNKNOWN, zone=ALMATY.key)


def version(
    value: JsonValue, recorded_at: datetime = NOON, *, guessed: bool = False, reason: str = ""
) -> Version:
    """Return one wording of one part."""
    return Version(value, recorded_at, guessed, reason)


def exhibit(  # noqa: PLR0913 - a file has that many sides, each with a default
    number: int = 1,
    *,
    name: str = "photo.jpg",
    mime: str = "image/jpeg",
    via: Via = Via.PHOTO,
    size: int = 123_456,
    sha: str | None = None,
    caption: str = "",
    received_at: datetime = NOON,
    withdrawn: bool = False,
) -> Exhibit:
    """Return a file of an entry."""
    return Exhibit(
        number=number,
        subject=uuid5(SPACE, "subject"),
        blob=BlobId(uuid5(SPACE, f"blob {number} {name}")),
        key=bytes(32),
        sha256=sha or sha256(f"{number} {name}".encode()).hexdigest(),
        size=size,
        name=name,
        mime=mime,
        via=via,
        received_at=received_at,
        caption=caption,
        withdrawn=withdrawn,
    )


def incident(  # noqa: PLR0913 - an entry has that many parts, each with a default
    number: int = 1,
    *,
    words: str = "",
    kind: Kind | None = Kind.CALL,
    when: When | None = None,
    count: int | None = None,
    phone: str | None = None,
    place: Place | PlaceKind | None = None,
    knows: Knowledge | How | None = How.DEVICE,
    private: str = "",
    parts: Mapping[Part, JsonValue] | None = None,
    history: Mapping[Part, tuple[Version, ...]] | None = None,
    exhibits: tuple[Exhibit, ...] = (),
    retraction: Retraction | None = None,
    recorded_at: datetime | None = None,
) -> Incident:
    """Return an entry; *parts* and *history* say or replace whatever has no keyword."""
    moment = when or globals()["when"]()
    recorded = recorded_at or (moment.until or moment.at or NOON) + timedelta(minutes=4)
    said: dict[Part, JsonValue] = {
        Part.WORDS: words or None,
        Part.KIND: kind.value if kind else None,
        Part.WHEN: moment.to_json(),
        Part.COUNT: count,
        Part.NUMBER: Number.read(phone, "KZ").to_json() if phone is not None else None,
        Part.PLACE: _place(place),
        Part.KNOWS: _knows(knows),
        Part.PRIVATE: private or None,
        **(parts or {}),
    }
    told = {part: (version(value, recorded),) for part, value in said.items() if value is not None}
    return Incident(
        id=IncidentId(uuid5(SPACE, f"incident {number}")),
        number=number,
        recorded_at=recorded,
        via=Via.TEXT,
        zone=ALMATY.key,
        history={**told, **(history or {})},
        exhibits=exhibits,
        retraction=retraction,
        sequence=(number - 1,),
    )


def casebook(*incidents: Incident, facts: tuple[Fact, ...] = ()) -> Casebook:
    """Return a journal of these entries."""
    root = sha256(repr(len(incidents)).encode()).digest()
    return Casebook(incidents=incidents, facts=facts, size=len(incidents), root=root)


def fact(about: FactType, parts: Mapping[str, JsonValue], recorded_at: datetime = NOON) -> Fact:
    """Return something of the case that is no entry."""
    return Fact(
        id=uuid5(SPACE, f"fact {about} {sorted(parts)}"),
        about=about,
        recorded_at=recorded_at,
        zone=ALMATY.key,
        history={name: (version(value, recorded_at),) for name, value in parts.items()},
    )


_WORDS = (
    "Звонил, молчал в трубку.",
    "Позвонил с незнакомого номера, сказал, что всё равно найдёт.",
    "Қайта-қайта қоңырау шалды, мен жауап бермедім.",
    "Стоял у входа в бизнес-центр, ждал, пока я выйду. Ушла через другой выход.",
    "Написал в мессенджере, просил о встрече; я не ответила.",
    "Ехал за мной до дома, остановился у подъезда.",
)
_PLACES = (PlaceKind.HOME, PlaceKind.WORK, PlaceKind.VENUE, None, None, None)


def story(entries: int = 300, seed: int = SEED, *, photos: int = 0) -> Casebook:
    """Return a journal like the one in the news: about 300 calls from many numbers, visits.

    The first *photos* entries have a photo each.
    """
    random = Random(seed)  # noqa: S311 - a story, not a secret
    numbers = [
        f"+7 7{random.choice('0457')}{random.randint(0, 9)} {n:03d} 45 67" for n in range(24)
    ]
    start = at("2025-09-01 09:00")
    made = []
    for number in range(1, entries + 1):
        happened = start + timedelta(
            hours=random.randint(0, 24 * 190), minutes=random.randint(0, 59)
        )
        precision = random.choices((Precision.EXACT, Precision.ABOUT, Precision.DAY), (80, 15, 5))[
            0
        ]
        kind = random.choices(
            (Kind.CALL, Kind.MESSAGE, Kind.VISIT, Kind.FOLLOWING, Kind.THREAT), (70, 12, 10, 6, 2)
        )[0]
        made.append(
            incident(
                number,
                words=random.choice(_WORDS),
                kind=kind,
                when=When(precision, happened, zone=ALMATY.key),
                count=random.choice((None, None, 2, 5)),
                phone=random.choice([*numbers, "hidden"]) if kind is Kind.CALL else None,
                place=random.choice(_PLACES) if kind is not Kind.CALL else None,
                recorded_at=happened + timedelta(minutes=random.choice((2, 9, 40, 3000))),
                exhibits=(exhibit(name=f"IMG_{number:04d}.jpg"),) if number <= photos else (),
            )
        )
    return casebook(*made)


def _place(place: Place | PlaceKind | None) -> JsonValue:
    if place is None:
        return None
    return (Place(place) if isinstance(place, PlaceKind) else place).to_json()


def _knows(knows: Knowledge | How | None) -> JsonValue:
    if knows is None:
        return None
    return (Knowledge(knows) if isinstance(knows, How) else knows).to_json()
