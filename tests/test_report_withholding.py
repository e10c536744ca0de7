"""What she keeps to herself is in no byte of a report, and is said to be missing."""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.canonical import JsonValue
from journal.case import assignment
from journal.casebook import Casebook
from journal.events import FactType
from journal.incident import (
    Effect,
    How,
    Incident,
    Knowledge,
    Level,
    Origin,
    Part,
    Place,
    PlaceKind,
)
from journal.phones import Number
from locales import texts
from report.blocks import Table
from report.model import (
    Blanket,
    Document,
    Paper,
    Photo,
)
from report.parent import render
from tests.builders import NOON, casebook, exhibit, fact, incident, version
from tests.seed import name
from tests.test_report_case import (
    document,
    printed,
    said,
)
from tests.test_report_pages import noise

SECRETS = {
    Part.WORDS: "секретныеслова",
    Part.QUOTE: "секретнаяцитата",
    Part.ANSWER: "секретныйответ",
    Part.VEHICLE: "секретнаямашина",
    Part.SIGNS: "секретнаякуртка",
    Part.MEANS: "секретныймессенджер",
    Part.CHILDREN: "секретныедети",
    Part.PERSON: "секретныйчеловек",
    Part.WITNESS: "секретныйсвидетель",
    Part.PRIVATE: "секретнаяпометка",
}
STRUCTURED: Mapping[Part, JsonValue] = {
    Part.PLACE: Place(PlaceKind.HOME, "секретныйадрес", (43_651_234, 51_167_891)).to_json(),
    Part.KNOWS: Knowledge(How.TOLD, "секретнаясоседка").to_json(),
    Part.EFFECT: Effect(Level.VERY, "секретныйстрах").to_json(),
    Part.UNTAKEN: {"name": "секретныйфайл.mp4", "size": 1},
}
HIDDEN = re.compile("секретн[а-я]+")


def secretive(number: int = 7) -> Incident:
    """Return an entry with a secret in every part, in a former wording and in a file's caption."""
    entry = incident(
        number,
        phone="@секретныйаккаунт",
        parts={**SECRETS, **STRUCTURED},
        exhibits=(exhibit(caption="секретнаяподпись", name="секретноеимя.jpg"),),
    )
    old = {part: (version(value), *entry.history[part]) for part, value in SECRETS.items()}
    origin = Origin("user", "секретныйотправитель", NOON, "secretname")
    return replace(entry, history={**entry.history, **old}, origin=origin)


def found_in(paper: Paper) -> str:
    """Return everything readable in the bytes: pages, every stream, every string, attachments."""
    with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
        texts_ = [printed(paper), paper.name]
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Filter") != "/DCTDecode":
                raw = item.read_bytes()
                texts_ += [raw.decode("utf-8", "ignore"), raw.decode("utf-16-be", "ignore")]
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                texts_ += [
                    str(value) for _, value in item.items() if isinstance(value, pikepdf.String)
                ]
        texts_ += [bytes(f.get_file().read_bytes()).decode() for f in opened.attachments.values()]
        texts_.append(str(opened.docinfo))
    return "\n".join(texts_)


async def pdf(book: Casebook, **options: object) -> Paper:
    """Return the report over *book* as one file."""
    drawn = document(book, "ru", **options)
    photo = noise(300, 200)
    [paper] = await render(drawn, [Photo(p.label, photo) for p in drawn.pictures])
    return paper


async def test_every_part_of_an_entry_can_be_withheld_from_every_byte() -> None:
    """Pages, tags, alternative texts, manifest and names: none of them holds a word of it."""
    entry = secretive()
    everything = frozenset((entry.id, part) for part in Part)
    paper = await pdf(casebook(incident(1), entry), withheld=everything, show_gps=True)
    bytes_ = found_in(paper)

    assert set(HIDDEN.findall(bytes_)) == {"секретноеимя"}  # the file itself is still listed
    assert "secretname" not in bytes_
    assert "43.65" not in bytes_
    assert "43651234" not in bytes_
    assert "Что не раскрыто" in bytes_


async def test_an_entry_left_out_is_a_number_and_nothing_else() -> None:
    """Neither its files nor their names and captions."""
    entry = secretive()
    bytes_ = found_in(await pdf(casebook(incident(1), entry), left_out=frozenset({entry.id})))

    assert not HIDDEN.findall(bytes_)
    assert entry.exhibits[0].sha256 not in bytes_
    assert "Записи, не включённые целиком: 1 (№ 7)" in bytes_


async def test_blankets_hold_for_entries_and_facts() -> None:
    """Every blanket at once leaves nothing written freely, wherever it stood."""
    person = fact(FactType.PERSON, {
        "name": "секретноелицо", "details": "секретныесведения", "address-1": "секретнаяулица",
        "vehicle-1": "секретнаямашина", "number-1": Number.read("8 701 999 88 77", "KZ").to_json(),
    })  # fmt: skip
    person = replace(person, exhibits=(exhibit(name="секретноефото.jpg"),))
    harm = fact(FactType.HARM, {"kind": "children", "words": "секретныйвред"})
    bytes_ = found_in(
        await pdf(
            casebook(incident(1), secretive(), facts=(person, harm)), blankets=frozenset(Blanket)
        )
    )

    assert not HIDDEN.findall(bytes_)
    assert "secretname" not in bytes_
    assert "999 88 77" not in bytes_
    assert "79019998877" not in bytes_.replace(" ", "")
    assert "лицо № 1" in bytes_
    assert "дом" in bytes_


BLANKETS = {
    Blanket.WORDS: {"секретныеслова", "секретнаяподпись"},
    Blanket.NUMBERS: {"секретныйаккаунт", "секретныймессенджер"},
    Blanket.VEHICLES: {"секретнаямашина", "секретнаякуртка"},
    Blanket.FILES: {"секретноеимя", "секретнаяподпись", "секретныйфайл"},
    Blanket.CHILDREN: {"секретныедети"},
    Blanket.QUOTES: {"секретнаяцитата"},
    Blanket.ANSWERS: {"секретныйответ"},
    Blanket.EFFECTS: {"секретныйстрах"},
    Blanket.PLACES: {"секретныйадрес"},
    Blanket.NAMES: {"секретныйчеловек", "секретныйотправитель", "секретнаясоседка"},
    Blanket.WITNESSES: set(),
}


@pytest.mark.parametrize("blanket", Blanket)
def test_a_blanket_takes_out_what_it_names_and_nothing_else(blanket: Blanket) -> None:
    """The rest of the entry is told as it was."""
    before = set(HIDDEN.findall(whole(document(casebook(secretive())))))
    made = document(casebook(secretive()), blankets=frozenset({blanket}))

    assert set(HIDDEN.findall(whole(made))) == before - BLANKETS[blanket]
    assert before >= BLANKETS[blanket]


def whole(made: Document) -> str:
    """Return the pages and the manifest as text."""
    return said(made) + json.dumps(made.manifest, ensure_ascii=False)


def test_the_mark_of_a_witness_can_be_withheld_everywhere() -> None:
    """That somebody saw it is then said nowhere, only that it is not disclosed."""
    shown = whole(document(casebook(secretive())))
    kept = whole(document(casebook(secretive()), blankets=frozenset({Blanket.WITNESSES})))

    assert "Есть свидетель" in shown
    assert "Есть свидетель" not in kept
    assert "Свидетели: не раскрыто в записях – 1 (№ 7)" in kept


def test_a_bare_file_is_its_hash_and_no_picture() -> None:
    """One entry keeps its photo back; the other shows its own, and both hashes are listed."""
    one, two = (incident(n, exhibits=(exhibit(name=f"секретное{n}.jpg"),)) for n in (1, 2))
    made = document(casebook(one, two), bare=frozenset({one.id}))

    assert [picture.label for picture in made.pictures] == ["2.1"]
    assert "секретное1" not in whole(made)
    assert "секретное2" in whole(made)
    assert one.exhibits[0].sha256 in whole(made)
    assert "контрольная сумма, в записях – 1 (№ 1)" in whole(made)


def test_a_correction_of_which_only_a_rest_is_shown_says_so() -> None:
    """«Работа» became «работа; проходная»: without the words both look alike, and it says why."""
    entry = incident(
        1,
        history={
            Part.PLACE: (
                version({"kind": "work", "words": "", "pin": None}),
                version({"kind": "work", "words": "секретнаяпроходная", "pin": None}),
            )
        },
    )
    made = document(casebook(entry), blankets=frozenset({Blanket.PLACES}))
    (rows,) = (t.rows for t in made.blocks if isinstance(t, Table) and "Было" in t.header)

    assert [run.text for run in rows[0].cells[3]][:2] == ["работа", "[не раскрыто]"]
    assert "секретнаяпроходная" not in whole(made)


def test_a_withheld_source_is_not_called_missing() -> None:
    """The page says that it is not disclosed and not that she gave none."""
    entry = incident(1)
    made = whole(document(casebook(entry), withheld=frozenset({(entry.id, Part.KNOWS)})))

    assert "Источник сведений: не раскрыто в записях" in made
    assert texts("ru")("report-no-source") not in made


def test_who_it_was_is_withheld_also_when_only_the_number_tells() -> None:
    """Neither the name nor the star of a guess stands beside the entry."""
    him = fact(FactType.PERSON, {
        "name": "Бывший", "number-1": Number.read("8 701 999 88 77", "KZ").to_json(),
    })  # fmt: skip
    entry = incident(1, phone="8 701 999 88 77")
    book = casebook(entry, facts=(him,))
    withheld = frozenset({(entry.id, Part.PERSON)})

    assert "предположительно: Бывший" in said(document(book))
    assert "предположительно: Бывший" not in said(document(book, withheld=withheld))


async def test_pins_need_her_leave() -> None:
    """Coordinates are printed only when she asks for them."""
    entry = incident(1, place=Place(PlaceKind.HOME, "", (43_651_234, 51_167_891)))
    without = found_in(await pdf(casebook(entry)))
    shown = found_in(await pdf(casebook(entry), show_gps=True))

    assert "43.65123" not in without
    assert "43651234" not in without
    assert "Координаты места: не раскрыты" in without
    assert "43.65123, 51.16789" in shown


async def test_witnesses_stand_in_their_annex_alone_and_only_if_she_chooses() -> None:
    """Names and contacts of witnesses are in no byte of a report without the annex."""
    witness = fact(FactType.WITNESS, {"name": "секретнаяколлега", "contact": "8 701 999 88 77"})
    book = casebook(incident(1), facts=(witness,))
    without = found_in(await pdf(book))
    chosen = found_in(await pdf(book, witness_annex=True))

    assert "секретнаяколлега" not in without
    assert "999 88 77" not in without
    assert "секретнаяколлега" in chosen
    assert "Приложение: свидетели" in chosen


async def test_only_the_chosen_people_are_told_of() -> None:
    """Another person's entries, refusals, orders and numbers stay out."""
    one = fact(FactType.PERSON, {"name": "Первый"})
    two = replace(
        fact(FactType.PERSON, {"name": "секретныйвторой", "number-1": {"raw": "8 701 999 88 77", "e164": "+77019998877", "hidden": False}}),
        id=name("second"),
    )  # fmt: skip
    no = fact(FactType.REFUSAL, {"words": "секретныйотказ", "to": two.id.hex})
    entries = (
        incident(1, parts={Part.PERSON: assignment(one.id)}),
        incident(2, words="секретныйслучай", parts={Part.PERSON: assignment(two.id)}),
        incident(3, words="секретныйзвонок", phone="8 701 999 88 77"),
        incident(4, words="секретныйнекто"),
    )
    book = casebook(*entries, facts=(one, two, no))
    bytes_ = found_in(await pdf(book, people=frozenset({one.id})))

    assert not HIDDEN.findall(bytes_)
    assert "999 8877" not in bytes_
    assert "секретныйнекто" in said(document(book, people=frozenset({one.id, None})))


@settings(max_examples=40, deadline=None)
@given(
    st.frozensets(st.sampled_from([p for p in Part if p is not Part.PRIVATE])),
    st.frozensets(st.sampled_from(list(Blanket))),
)
def test_whatever_she_withholds_is_nowhere(
    parts: frozenset[Part], blankets: frozenset[Blanket]
) -> None:
    """Any choice: what is withheld is on no page and not in the manifest, and is said to be missing."""
    entry = secretive()
    made = document(
        casebook(entry), withheld=frozenset((entry.id, p) for p in parts), blankets=blankets
    )
    everything = said(made) + json.dumps(made.manifest, ensure_ascii=False)
    whole = {
        Blanket.QUOTES: Part.QUOTE,
        Blanket.ANSWERS: Part.ANSWER,
        Blanket.CHILDREN: Part.CHILDREN,
        Blanket.WORDS: Part.WORDS,
        Blanket.VEHICLES: Part.VEHICLE,
        Blanket.WITNESSES: Part.WITNESS,
    }
    gone = parts | {part for blanket, part in whole.items() if blanket in blankets}
    if Blanket.NAMES in blankets:
        gone |= {Part.PERSON}
    for part in gone & set(SECRETS):
        assert SECRETS[part] not in everything
        assert f"{texts('ru')(f'report-part-{part.value}').capitalize()}: не раскрыто" in everything
    assert SECRETS[Part.PRIVATE] not in everything
