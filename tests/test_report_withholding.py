"""What she keeps to herself is in no byte of a report, and is said to be missing."""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
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
    Version,
)
from locales import texts
from report.model import (
    Blanket,
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
    """Places, children, names, quotes, answers and effects, wherever they stand."""
    person = fact(FactType.PERSON, {
        "name": "секретноелицо", "details": "секретныесведения", "address-1": "секретнаяулица",
    })  # fmt: skip
    harm = fact(FactType.HARM, {"kind": "children", "words": "секретныйвред"})
    plain = secretive()
    keep: Mapping[Part, tuple[Version, ...]] = {
        p: v
        for p, v in plain.history.items()
        if p not in {Part.WORDS, Part.VEHICLE, Part.UNTAKEN, Part.NUMBER}
    }
    entry = replace(plain, history=keep, exhibits=())
    bytes_ = found_in(
        await pdf(casebook(incident(1), entry, facts=(person, harm)), blankets=frozenset(Blanket))
    )

    assert not HIDDEN.findall(bytes_)
    assert "secretname" not in bytes_
    assert "лицо № 1" in bytes_
    assert "дом" in bytes_


async def test_pins_need_her_leave() -> None:
    """Coordinates are printed only when she asks for them."""
    entry = incident(1, place=Place(PlaceKind.HOME, "", (43_651_234, 51_167_891)))
    without = found_in(await pdf(casebook(entry)))
    shown = found_in(await pdf(casebook(entry), show_gps=True))

    assert "43.65123" not in without
    assert "43651234" not in without
    assert "координаты места: не раскрыты" in without
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
    }
    gone = parts | {part for blanket, part in whole.items() if blanket in blankets}
    if Blanket.NAMES in blankets:
        gone |= {Part.PERSON}
    for part in gone & set(SECRETS):
        assert SECRETS[part] not in everything
        assert f"{texts('ru')(f'report-part-{part.value}')}: не раскрыто" in everything
    assert SECRETS[Part.PRIVATE] not in everything
