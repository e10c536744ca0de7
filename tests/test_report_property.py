"""Whatever a journal holds, it becomes a report."""

import asyncio
import io
from datetime import UTC, datetime
from typing import Any

import pikepdf
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from journal.incident import (
    Effect,
    Exhibit,
    How,
    Incident,
    Kind,
    Knowledge,
    Level,
    Part,
    Place,
    PlaceKind,
    Retraction,
    Version,
    Via,
)
from journal.law import load
from journal.phones import Number
from journal.times import Precision, When
from locales import LANGUAGES, texts
from report.compose import compose
from report.model import Ask, Photo, Request
from report.parent import render
from report.source import gather_source
from report.statement import statement
from tests.builders import NOON, casebook, exhibit, incident

words = st.text(alphabet=st.characters(codec="utf-8"), max_size=200) | st.sampled_from(
    [
        "",
        "#",
        "$",
        "\u202e",
        "مرحبا",
        "😀",
        "x" * 4096,
        "а\n" * 2000,
        "\x00",
        "<b>",
        "z" + "\u0301" * 50,
    ]
)
moments = st.datetimes(
    min_value=datetime(1950, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
zones = st.sampled_from(["Asia/Almaty", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"])


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any precision, anywhere in time."""
    precision = draw(st.sampled_from(list(Precision)))
    one, two = sorted((draw(moments), draw(moments)))
    at = None if precision is Precision.UNKNOWN else one
    until = two if precision is Precision.BETWEEN else None
    return When(precision, at, until, draw(zones))


@st.composite
def exhibits(draw: st.DrawFn) -> tuple[Exhibit, ...]:
    """Up to three files of any name."""
    return tuple(
        exhibit(
            number,
            name=draw(words),
            mime=draw(st.sampled_from(["image/png", "audio/ogg", ""])),
            via=draw(st.sampled_from(list(Via))),
            size=draw(st.integers(0, 2**40)),
            caption=draw(words),
            withdrawn=draw(st.booleans()),
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    )


@st.composite
def entries(draw: st.DrawFn, number: int) -> Incident:
    """An entry with any of its parts, said, guessed, corrected or taken back."""
    values: dict[Part, st.SearchStrategy[Any]] = {
        Part.WORDS: words,
        Part.QUOTE: words,
        Part.PRIVATE: words,
        Part.WITNESS: words,
        Part.VEHICLE: words,
        Part.SIGNS: words,
        Part.MEANS: words | st.sampled_from(["phone", "whatsapp"]),
        Part.ANSWER: words | st.just("refused"),
        Part.CHILDREN: st.sampled_from(["yes", "no", "двое"]),
        Part.PERSON: words,
        Part.DIRECTION: st.sampled_from(["in", "out"]),
        Part.COUNT: st.integers(1, 10**9),
        Part.DURATION: st.integers(0, 10**6),
        Part.NUMBER: words.map(lambda raw: Number.read(raw, "KZ").to_json()),
        Part.PLACE: st.builds(Place, st.sampled_from(list(PlaceKind)), words).map(Place.to_json),
        Part.KNOWS: st.builds(Knowledge, st.sampled_from(list(How)), words).map(Knowledge.to_json),
        Part.EFFECT: st.builds(Effect, st.sampled_from([None, *Level]), words).map(Effect.to_json),
    }
    chosen = draw(st.lists(st.sampled_from(list(values)), unique=True))
    history = {
        part: tuple(
            Version(draw(st.none() | values[part]), draw(moments), draw(st.booleans()), draw(words))
            for _ in range(draw(st.integers(1, 3)))
        )
        for part in chosen
    }
    return incident(
        number,
        kind=draw(st.none() | st.sampled_from(list(Kind))),
        when=draw(whens()),
        history=history,
        exhibits=draw(exhibits()),
        retraction=draw(st.none() | st.builds(Retraction, moments, words)),
        recorded_at=draw(moments),
    )


journals = st.integers(1, 6).flatmap(
    lambda count: st.tuples(*(entries(number) for number in range(1, count + 1)))
)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking would set hundreds of reports
)
@given(journals, st.sampled_from(LANGUAGES), st.data())
def test_any_journal_becomes_a_report(
    incidents: tuple[Incident, ...], language: str, data: st.DataObject
) -> None:
    """Composing and rendering never fail, whatever she wrote and however she cut it."""
    withheld = frozenset(
        (i.id, part) for i in incidents for part in i.history if data.draw(st.booleans())
    )
    request = Request(
        language=language,
        number=1,
        made_at=NOON,
        zone="Asia/Almaty",
        asks=frozenset(Ask),
        withheld=withheld,
    )
    document = compose(gather_source(casebook(*incidents), request, texts(language), load()))
    broken = [Photo(picture.label, b"no picture") for picture in document.pictures]
    papers = asyncio.run(render(document, broken))

    for paper in papers:
        with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
            assert len(opened.pages) == paper.pages
    assert statement(
        gather_source(casebook(*incidents), request, texts(language), load()), papers
    ).full
