"""An asterisk has its meaning under the same table, and no table explains one that is not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.canonical import JsonValue
from journal.case.spans import Period
from journal.casebook import Fact
from journal.events import FactType
from journal.incident import Incident, Kind, Part
from journal.phones import Number
from locales import texts
from report.blocks import Block, Para, Table
from report.model import Document
from report.sections.guesses import MARK
from tests.builders import casebook, fact, incident, version, when
from tests.test_report_case import document, tables

LEGEND = texts("ru")("report-guess-note")
NUMBER = "+77011234567"
ORDER = fact(FactType.ORDER, {"kind": "protective", "handed": when("2026-03-02 15:00").to_json()})
MARCH = Period(date(2026, 3, 1), date(2026, 3, 1))
PARTS: dict[Part, JsonValue] = {
    Part.KIND: "call",
    Part.WHEN: when("2026-03-05 21:40").to_json(),
    Part.COUNT: 3,
    Part.PLACE: {"kind": "home", "words": "", "pin": None},
    Part.QUOTE: "всё равно найду",
}


def told(number: int, kind: Kind, guessed: frozenset[Part]) -> Incident:
    """Return an entry inside the order, of which the program read *guessed*."""
    said = PARTS | {Part.KIND: kind.value}
    history = {part: (version(value, guessed=part in guessed),) for part, value in said.items()}
    return incident(number, kind=None, knows=None, history=history)


def starred(block: Block) -> bool:
    """Return whether an asterisk stands in a table; nothing else in these entries has one."""
    return isinstance(block, Table) and any(
        MARK in run.text for row in block.rows for cell in (*row.cells, row.notes) for run in cell
    )


def explained(made: Document) -> Iterator[bool]:
    """Yield for every table whether the legend stands under it."""
    after = (*made.blocks[1:], Para(""))
    for block, beneath in zip(made.blocks, after, strict=True):
        if isinstance(block, Table):
            yield isinstance(beneath, Para) and beneath.text == LEGEND


@settings(max_examples=30)
@given(
    entries=st.lists(
        st.tuples(
            st.sampled_from([Kind.CALL, Kind.VISIT, Kind.THREAT]),
            st.frozensets(st.sampled_from(sorted(PARTS.keys() - {Part.QUOTE}))),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_the_legend_stands_under_every_table_with_an_asterisk(
    entries: list[tuple[Kind, frozenset[Part]]],
) -> None:
    """Chronology, possible breaches, threats apart and exact words alike; elsewhere it does not."""
    written = (told(n, *one) for n, one in enumerate(entries, 1))
    made = document(casebook(*written, facts=(ORDER,)))

    found = [starred(block) for block in made.blocks if isinstance(block, Table)]
    assert list(explained(made)) == found
    assert any(found) is any(guessed for _, guessed in entries)


def test_who_is_supposed_by_a_number_is_marked_beside_a_breach() -> None:
    """The name in the table of breaches carries the asterisk, and what it means is under it."""
    him = fact(FactType.PERSON, {"name": "Арман", "number-1": Number.read(NUMBER, "KZ").to_json()})
    entry = incident(1, phone=NUMBER, when=when("2026-03-05 21:40"))
    made = document(casebook(entry, facts=(him, ORDER)))

    (breaches,) = tables(made, "order-label", "until")
    assert starred(breaches)
    assert list(explained(made))[list(tabled(made)).index(breaches)]


def tabled(made: Document) -> Iterator[Table]:
    """Yield the tables in their order."""
    yield from (block for block in made.blocks if isinstance(block, Table))


@pytest.mark.parametrize("guessed", [True, False])
@pytest.mark.parametrize(
    ("known", "field"),
    [
        (fact(FactType.REFUSAL, {"when": when("2026-03-01 20:00").to_json()}), "when"),
        (ORDER, "handed"),
        (fact(FactType.HARM, {"kind": "fear", "when": MARCH.to_json()}), "when"),
        (fact(FactType.ACT, {"kind": "fine", "date": MARCH.to_json()}), "date"),
        (fact(FactType.FILING, {"channel": "post", "date": "2026-03-01"}), "date"),
    ],
)
def test_a_day_worked_out_at_night_is_marked_as_such(
    known: Fact, field: str, *, guessed: bool
) -> None:
    """What has a day she did not confirm is not told as if she had."""
    [said] = known.history[field]
    history = {**known.history, field: (replace(said, guessed=guessed),)}
    one = incident(1)
    made = document(casebook(one, facts=(replace(known, history=history),)), "ru")

    legend = texts("ru")("report-day-guess-note")
    assert any(map(starred, made.blocks)) is guessed
    assert (legend in [b.text for b in made.blocks if isinstance(b, Para)]) is guessed
