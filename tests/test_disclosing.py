"""What a report discloses is hers to choose, and what she keeps back is nowhere in the file."""

import io
from dataclasses import fields, replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import StreamObject

from handlers.callbacks import (
    CaseButton,
    CaseDo,
    DisclosingButton,
    DisclosingDo,
)
from journal.applicant import Applicant
from journal.case import Case, assignment
from journal.drafting import Draft
from journal.events import FactType, Said, detail, fact, retract
from journal.incident import Part
from journal.ports import OwnerId
from journal.redaction import MARK
from journal.selection import PARTS, USUAL, Blanket, Option, Plea, put
from locales import texts
from report import model
from simulator.person import Person
from tests.stage import PIN, Stage
from tests.test_report_pages import noise
from tests.test_reporting import ask, attached, casebook, seen, unlock, words

RU = texts("ru")
CALL = "звонил 3 раза с 8 701 123 45 67 вчера в 21:40"
PLACE = "у синего забора на улице Тайной"
CHOOSE = DisclosingButton(do=DisclosingDo.CHOICES).pack()


def button(do: DisclosingDo, value: str = "", subject: UUID | None = None, page: int = 0) -> str:
    """Return the data of a button."""
    return DisclosingButton(do=do, value=value, subject=subject, page=page).pack()


async def tell(stage: Stage, person: Person, about: FactType, **parts: object) -> UUID:
    """Write a fact of the case down."""
    subject = uuid4()
    pen = stage.app.storage.pens.for_update(OwnerId(person.id), 10**9 + subject.int % 10**8)
    said = {name: Said(value) for name, value in parts.items()}  # type: ignore[arg-type]  # JSON
    await pen.write(fact(subject, about, "Asia/Almaty", said), once=pen.once("t", subject.hex))
    return subject


async def add(stage: Stage, whom: Person, number: int, **parts: object) -> UUID:
    """Say more about an entry that was written."""
    incident = (await casebook(stage, whom)).incidents[number - 1]
    pen = stage.app.storage.pens.for_update(OwnerId(whom.id), 10**9 + uuid4().int % 10**8)
    said = {name: Said(value) for name, value in parts.items()}  # type: ignore[arg-type]  # JSON
    await pen.write(detail(incident.id, said), once=pen.once("t", uuid4().hex))
    return incident.id


def place(said: str) -> object:
    """Return a place as it is sealed."""
    return {"kind": "street", "words": said, "pin": None}


async def make(person: Person) -> bytes:
    """Say that it is true, and return the report."""
    await person.click(texts(person.chat.language)("reporting-make"))
    await person.settle(60)
    return person.documents("*.pdf")[-1].data


def everything(data: bytes) -> bytes:
    """Return the text, the attachments, the metadata and every stream of a PDF, unpacked."""
    reader = PdfReader(io.BytesIO(data))
    streams = []
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            streams.append(found.get_data())
    said = words(data) + str(reader.metadata)
    return b"".join([data, said.encode(), attached(data), *streams])


LONG_WAY = {
    "ru": ("звонил вчера в 21:40", "дети-рядом-тайна"),
    "kk": ("кеше кешке қоңырау шалды", "балалар-құпия"),
    "en": ("He called me yesterday at 9 pm", "children-secret"),
}


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_what_is_kept_back_everywhere_is_nowhere(stage: Stage, language: str) -> None:
    """Neither on the pages nor in the attachment nor in the metadata, in each language."""
    person, say = await stage.writer(language), texts(language)
    story, secret = LONG_WAY[language]
    await person.send(story)
    await add(stage, person, 1, place=place(PLACE), children=secret)
    await ask(stage, person, language)
    assert secret not in seen(person)
    await person.click(say("disclosing-more"))
    await person.click(say("disclosing-hidden-none"))
    await person.click(say("blanket-places"))
    await person.click(say("blanket-children"))
    await person.click(say("button-back"))
    assert say("disclosing-hidden-some", count=2) in labels(person)
    await person.click(say("disclosing-ready"))
    data = await make(person)

    held = everything(data)
    assert story.encode() in held
    assert PLACE.encode() not in held
    assert secret.encode() not in held


def labels(person: Person) -> list[str]:
    """Return the labels of the buttons of the newest message that has any."""
    for sent in reversed(person.messages):
        rows = sent.buttons
        if rows:
            return [b["text"] for row in rows for b in row]
    return []


@pytest.mark.parametrize("way", ["everywhere", "answer", "fact", "person"])
async def test_a_name_that_is_kept_back_is_not_in_her_sentences(
    writer: Person, stage: Stage, way: str
) -> None:
    """However it was kept back, in every form of it; the other entry and the other name stay."""
    subject = await tell(stage, writer, FactType.PERSON, name="Бывший: Тайнар Скрытов Ж.")
    await tell(stage, writer, FactType.PERSON, name="Болат")
    await writer.send("вчера в 21:40 звонил Тайнар, голос Скрытова, рядом был Болат")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    hide = {
        "everywhere": button(DisclosingDo.BLANKET, "-names"),
        "answer": button(DisclosingDo.ANSWER, "-name", subject),
        "fact": button(DisclosingDo.FACT, "-", subject),
        "person": button(DisclosingDo.PERSON, "-", subject),
    }[way]
    await writer.press(hide)
    await writer.press(button(DisclosingDo.WORDS))
    assert RU("disclosing-words-names") in writer.last_message.text
    assert {"○ Тайнар", "○ Скрытов"} <= set(labels(writer))
    assert not any("Бывший" in label for label in labels(writer))
    assert ("○ Болат" in labels(writer)) is (way == "everywhere")
    await writer.press(button(DisclosingDo.READY))
    held = everything(await make(writer))

    assert "голос".encode() in held
    assert "Тайнар".encode() not in held
    assert "Скрытов".encode() not in held
    assert ("Болат".encode() in held) is (way != "everywhere")


async def test_a_name_shown_again_is_no_word_to_hide(writer: Person, stage: Stage) -> None:
    """What she typed herself stays, and a name that she took out of the words is not put back."""
    await tell(stage, writer, FactType.PERSON, name="Тайнар Скрытов")
    await writer.send("вчера в 21:40 звонил Тайнар Скрытов у школы")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.BLANKET, "-names"))
    await writer.press(button(DisclosingDo.WORDS))
    await writer.send("школы")
    await writer.click("○ Скрытов")
    await writer.press(button(DisclosingDo.BLANKET, "-places"))
    await writer.press(button(DisclosingDo.WORDS))
    assert [label for label in labels(writer) if label[0] == "○"] == ["○ Тайнар", "○ школы"]

    await writer.press(button(DisclosingDo.BLANKET, "+names"))
    await writer.press(button(DisclosingDo.WORDS))
    assert [label for label in labels(writer) if label[0] == "○"] == ["○ школы"]
    assert RU("disclosing-words-names") not in writer.last_message.text


async def test_one_part_of_one_entry_is_kept_back(writer: Person, stage: Stage) -> None:
    """The other entry still tells it; the journal remembers what was not shown, by name alone."""
    await writer.send(CALL)
    await writer.send("приходил вчера в 23:10")
    first = await add(stage, writer, 1, answer="тайный ответ первый")
    await add(stage, writer, 2, answer="открытый ответ второй")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.FIELDS, subject=first))
    await writer.click(f"✓ {RU('part-answer')}")
    assert f"○ {RU('part-answer')}" in labels(writer)
    await writer.press(button(DisclosingDo.READY))
    held = everything(await make(writer))

    assert "тайный ответ первый".encode() not in held
    assert "открытый ответ второй".encode() in held
    [export] = (await casebook(stage, writer)).exports
    assert export.report["withheld"] == {"everywhere": [], "entries": [[1, "answer"]]}


async def test_files_of_one_entry_are_kept_back(writer: Person, stage: Stage) -> None:
    """No picture, name or caption; the hash stays, so that the original can be matched."""
    await writer.send_photo(noise(300, 200), caption="подпись у тайного подъезда")
    [entry] = (await casebook(stage, writer)).incidents
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.FIELDS, subject=entry.id))
    await writer.click(f"✓ {RU('part-files')}")
    await writer.click(f"✓ {RU('part-words')}")
    await writer.press(CHOOSE)
    assert RU("disclosing-hidden-some", count=2) in labels(writer)
    await writer.press(button(DisclosingDo.READY))
    held = everything(await make(writer))

    assert "тайного".encode() not in held
    assert entry.exhibits[0].sha256.encode() in held
    assert RU("report-photos").encode() not in held
    [export] = (await casebook(stage, writer)).exports
    assert export.report["withheld"]["entries"] == [[1, "words"], [1, "files"]]  # type: ignore[call-overload,index]  # JSON


async def test_a_fact_and_an_answer_are_kept_back(writer: Person, stage: Stage) -> None:
    """One tap each: the harm as a whole, the address of a person alone; the filing tells neither."""
    await writer.send(CALL)
    person = await tell(
        stage,
        writer,
        FactType.PERSON,
        name="Данияр",
        **{"address-1": "тайная улица", "number-1": {"raw": "@d", "e164": None, "hidden": False}},
    )
    harm = await tell(stage, writer, FactType.HARM, kind="fear", words="тайный страх")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-facts-all", total=2))
    assert f"2. {RU('case-harm')} · {RU('case-harm-kind-fear')}" in seen(writer)
    await writer.click(f"✓ 2. {RU('case-harm')}")
    assert f"○ 2. {RU('case-harm')}" in labels(writer)
    await writer.click("✂️")
    await writer.click(f"✓ {RU('case-person-address')}: тайная улица")
    await writer.click(RU("button-back"))
    assert "✂️ 1" in labels(writer)
    await writer.click(RU("button-back"))
    assert RU("disclosing-facts-some", shown=1, total=2) in labels(writer)
    assert RU("disclosing-hidden-some", count=1) in labels(writer)
    await writer.click(RU("disclosing-ready"))
    held = everything(await make(writer))

    assert "тайн".encode() not in held
    assert "Данияр".encode() in held
    assert "не включённые целиком: 1 (В1)".encode() in held
    [export] = (await casebook(stage, writer)).exports
    assert export.report["withheld"] == {
        "everywhere": [],
        "entries": [],
        "facts": [[person.hex, "address-1"], [harm.hex, ""]],
    }


async def test_what_has_no_name_is_counted_and_has_no_code(writer: Person, stage: Stage) -> None:
    """«П1» is a label of the report; before there is one it says nothing to her."""
    await writer.send(CALL)
    await tell(stage, writer, FactType.HARM, kind="fear", words="страх")
    await ask(stage, writer)

    assert f"• {RU('disclosed-harms', count=1)}\n" in writer.last_message.text


@pytest.mark.parametrize("taken_back", [True, False])
async def test_what_was_taken_back_is_spoken_of_when_there_is_any(
    writer: Person, stage: Stage, *, taken_back: bool
) -> None:
    """Nobody reads about a line in the history of corrections that she does not have."""
    await writer.send(CALL)
    fear = await tell(stage, writer, FactType.HARM, kind="fear", words="страх")
    if taken_back:
        pen = stage.app.storage.pens.for_update(OwnerId(writer.id), 10**9 + 1)
        await pen.write(retract(fear, "mistake"), once=pen.once("t", uuid4().hex))
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.FACTS))

    assert RU("disclosing-facts") in seen(writer)
    assert (RU("disclosing-facts-withdrawn") in seen(writer)) is taken_back


async def test_the_number_and_the_person_have_names_of_their_own(
    writer: Person, stage: Stage
) -> None:
    """On a card one button asks for both; here they are kept back one by one."""
    await writer.send(CALL)
    him = await tell(stage, writer, FactType.PERSON, name="Данияр")
    first = await add(stage, writer, 1, person=assignment(him))
    await ask(stage, writer)
    assert RU("reporting-sum-acts", kinds=f"{RU('kind-call').lower()} — 3") in seen(writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.FIELDS, subject=first))

    shown = labels(writer)
    assert {f"✓ {RU('disclosing-number')}", f"✓ {RU('part-person')}"} <= set(shown)
    assert f"✓ {RU('part-number')}" not in shown


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_acts_are_counted_by_what_they_came_through(stage: Stage, language: str) -> None:
    """Before the report is made, beside the kinds; what she keeps back is in no count."""
    person, say = await stage.writer(language), texts(language)
    await person.send("звонил 3 раза вчера в 21:40")
    await add(stage, person, 1, means="whatsapp")
    await person.send("вчера приходил к двери")
    await ask(stage, person, language)
    counts = [("whatsapp", 3), ("person", 1)]
    told = [f"{say(f'reporting-means-{name}')} — {acts}" for name, acts in counts]
    untold = f"{say('reporting-means-untold')} — 3"
    assert say("reporting-sum-means", channels=", ".join(told)) in seen(person)

    await person.click(say("disclosing-more"))
    await person.click(say("disclosing-hidden-none"))
    await person.click(say("blanket-numbers"))
    await person.click(say("button-back"))
    await person.click(say("disclosing-ready"))
    assert say("reporting-sum-means", channels=f"{told[1]}, {untold}") in seen(person)


async def test_a_long_list_of_facts_turns_its_pages(writer: Person, stage: Stage) -> None:
    """A choice on the second page stays on it; so does the way back from an answer."""
    await writer.send(CALL)
    for n in range(10):
        await tell(stage, writer, FactType.ACT, outcome=f"решение {n}")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-facts-all", total=10))
    assert len([label for label in labels(writer) if label.startswith("✓")]) == 8
    await writer.click("→")
    await writer.click(f"✓ 9. {RU('case-act')}")
    here = [label for label in labels(writer) if label[0] in "✓○"]
    assert here == [f"○ 9. {RU('case-act')}", f"✓ 10. {RU('case-act')}"]
    await writer.click("✂️")
    await writer.click(RU("button-back"))
    assert [label for label in labels(writer) if label[0] in "✓○"] == here


async def test_a_word_stands_nowhere(
    writer: Person, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Typed once: her message goes, the preview counts the forms, and no byte holds it."""
    caplog.set_level("DEBUG")
    await writer.send("приходил к Зарине вчера в 23:10")
    await writer.send("спрашивал, где Зарина живёт")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-hidden-none"))
    await writer.click(RU("disclosing-words-none"))
    caplog.clear()
    await writer.send("зарина, Тимур")
    assert not any(sent.text == "зарина, Тимур" for sent in writer.messages)
    assert RU("disclosing-words-found", word="зарина", places=2, forms="Зарине, Зарина") in seen(
        writer
    )
    assert RU("disclosing-words-not-found", word="Тимур") in seen(writer)
    await writer.click("○ Тимур")
    assert "○ зарина" in labels(writer)
    assert "○ Тимур" not in labels(writer)
    pressed = [b["callback_data"] for m in writer.messages for row in m.buttons for b in row]
    await writer.click(RU("button-back"))
    assert RU("disclosing-words-some", count=1) in labels(writer)
    await writer.click(RU("button-back"))
    await writer.click(RU("disclosing-ready"))
    held = everything(await make(writer))

    assert "арин".encode() not in held
    assert "слов – 1, мест – 2".encode() in held
    told = [m.text for m in writer.messages if MARK in m.text or RU("statement-title") in m.text]
    assert told
    assert not any("арин" in text.casefold() for text in told)
    assert not any("арин" in data for data in pressed)
    assert "зарина" not in caplog.text.casefold()
    [export] = (await casebook(stage, writer)).exports
    assert export.report["withheld"] == {"everywhere": [], "entries": [], "words": 1}


async def test_a_word_too_short_is_asked_again(writer: Person, stage: Stage) -> None:
    """The question stays, and so do the words there are; a double tap takes one out once."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.WORDS))
    await writer.send("а")
    assert RU("disclosing-words-short") in seen(writer)
    await writer.send("Анна Зарина")
    for _ in range(2):
        await writer.press(button(DisclosingDo.WORD, "+1"))
    assert [label for label in labels(writer) if label.startswith("○")] == ["○ Зарина"]
    await writer.send("Анна")
    assert [label for label in labels(writer) if label.startswith("○")] == ["○ Зарина", "○ Анна"]


async def test_words_typed_while_locked_are_not_kept(writer: Person, stage: Stage) -> None:
    """The door comes first; they are no entry, and the question is asked again behind it."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.WORDS))
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    await writer.send("Зарина")
    for digit in PIN:
        await writer.click(digit)

    assert RU("disclosing-words")[:30] in seen(writer)
    assert len((await casebook(stage, writer)).incidents) == 1


async def test_an_entry_left_out_leaves_its_number(writer: Person, stage: Stage) -> None:
    """Its words, its number and its place in the tree are not disclosed."""
    await writer.send(CALL)
    await writer.send("приходил пьяный вчера в 23:10")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-entries-all", total=2))
    await writer.click("✓ 2")
    await writer.press(CHOOSE)
    assert RU("disclosing-entries-some", shown=1, total=2) in labels(writer)
    await writer.click(RU("disclosing-ready"))
    held = everything(await make(writer))

    assert "пьяный".encode() not in held
    assert CALL.encode() in held
    [export] = (await casebook(stage, writer)).exports
    assert export.report["events"] == [[0, 0]]


async def test_a_report_about_one_of_two_people(writer: Person, stage: Stage) -> None:
    """Entries about the other, and those about nobody known, stay in the journal."""
    await writer.send(CALL)
    await writer.send("приходил вчера в 23:10, стучал")
    await writer.send("писал с угрозами сегодня в 8:00")
    people = [await tell(stage, writer, FactType.PERSON, name=name) for name in ("Данияр", "Сосед")]
    await add(stage, writer, 1, person=assignment(people[0]))
    await add(stage, writer, 2, person=assignment(people[1]))
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-people-all"))
    await writer.click("✓ Сосед")
    await writer.click(f"✓ {RU('disclosing-nobody')}")
    await writer.press(CHOOSE)
    assert RU("disclosing-people-some", shown=1, total=3) in labels(writer)
    await writer.click(RU("disclosing-ready"))
    held = everything(await make(writer))

    assert CALL.encode() in held
    assert "стучал".encode() not in held
    assert "угрозами".encode() not in held


async def test_nothing_left_is_said_and_not_made(writer: Person, stage: Stage) -> None:
    """She stays where she can choose again."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-entries-all", total=1))
    await writer.click("✓ 1")
    await writer.press(CHOOSE)
    answer = await writer.click(RU("disclosing-ready"))

    assert answer.text == RU("error-nothing-to-report")
    assert RU("disclosing-ready") in labels(writer)


async def test_a_double_tap_chooses_once(writer: Person, stage: Stage) -> None:
    """A button says what shall be: the second half of a double tap takes nothing back."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    for _ in range(2):
        await writer.press(button(DisclosingDo.PLEA, "+cameras"))

    await writer.press(CHOOSE)
    assert RU("disclosing-pleas", count=2) in labels(writer)


NOBODY = UUID(int=417)  # in no journal; fixed, since every test process must collect the same


@pytest.mark.parametrize(
    "data",
    [
        button(DisclosingDo.PERSON, "-", NOBODY),
        button(DisclosingDo.ENTRY, "-", NOBODY),
        button(DisclosingDo.PART, "-answer", NOBODY),
        button(DisclosingDo.FIELDS, subject=NOBODY),
        button(DisclosingDo.FACT, "-", NOBODY),
        button(DisclosingDo.ANSWER, "-words", NOBODY),
        button(DisclosingDo.ANSWERS, subject=NOBODY),
        button(DisclosingDo.BLANKET, "-private"),
        button(DisclosingDo.PLEA, "+money"),
        button(DisclosingDo.OPTION, "+everything"),
        button(DisclosingDo.OFFICE, "+mars"),
        button(DisclosingDo.CHANNEL, "+pigeon"),
        button(DisclosingDo.CHANNEL),
    ],
)
async def test_what_was_not_offered_is_not_taken(writer: Person, stage: Stage, data: str) -> None:
    """Somebody else's ids and made-up names change nothing."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    before = labels(writer)
    answer = await writer.press(data)

    assert answer.text in {RU("error-expired"), RU("error-not-found")}
    await writer.press(CHOOSE)
    assert labels(writer) == before


async def test_the_private_note_cannot_be_chosen(writer: Person, stage: Stage) -> None:
    """There is no switch for it: it never leaves the journal, whatever a button says."""
    await writer.send(CALL)
    first = await add(stage, writer, 1, private="совсем личное")
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.FIELDS, subject=first))
    assert not any(RU("part-private") in label for label in labels(writer))
    answer = await writer.press(button(DisclosingDo.PART, "+private", first))
    await writer.press(button(DisclosingDo.READY))

    assert answer.text == RU("error-expired")
    assert "совсем личное".encode() not in everything(await make(writer))


async def test_another_persons_entry_is_not_found(writer: Person, stage: Stage) -> None:
    """An id from somebody else's journal names nothing in hers."""
    other = await stage.writer(name="Dana")
    await other.send("чужая запись")
    foreign = (await casebook(stage, other)).incidents[0].id
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    answer = await writer.press(button(DisclosingDo.FIELDS, subject=foreign))

    assert answer.text == RU("error-not-found")
    assert "чужая" not in seen(writer)


async def test_the_addressee_is_printed(writer: Person, stage: Stage) -> None:
    """One of the list in the language of the report; her message goes at once when she types it."""
    await writer.send(CALL)
    await ask(stage, writer, "kk")
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-office-none"))
    await writer.click(RU("region-astana"))
    await writer.click(RU("disclosing-ready"))
    assert texts("kk")("office-astana") in words(await make(writer))

    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-office-none"))
    await writer.send("УП города Актау")
    assert not any(sent.text == "УП города Актау" for sent in writer.messages)
    await writer.click(RU("disclosing-ready"))
    assert "УП города Актау" in words(await make(writer))


async def test_too_long_an_addressee_is_asked_again(writer: Person, stage: Stage) -> None:
    """The question stays, and a blank is always possible."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-office-none"))
    await writer.send("а" * 301)
    assert RU("error-too-long") in seen(writer)
    await writer.click("→")
    await writer.click(RU("disclosing-office-blank"))

    assert RU("disclosing-office-none") in labels(writer)


async def test_the_requests_are_printed(writer: Person, stage: Stage) -> None:
    """What she asks for stands in the document, what she does not is not there."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-pleas", count=1))
    await writer.click(RU("plea-order"))
    await writer.click(RU("plea-details"))
    await writer.press(CHOOSE)
    await writer.click(RU("disclosing-ready"))
    told = words(await make(writer))

    assert "о вынесении защитного предписания" in told
    assert "камер видеонаблюдения" not in told
    assert "детализацию соединений" not in told


async def test_a_restart_begins_the_choices_anew(writer: Person, stage: Stage) -> None:
    """The buttons of before say so kindly and ask the first question; no entry is lost."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await stage.restart()
    await unlock(stage, writer)
    await writer.click(RU("disclosing-pleas", count=1))

    assert RU("reporting-anew") in seen(writer)
    assert RU("reporting-ask-language") in seen(writer)


async def test_a_lock_in_between_keeps_the_choices(writer: Person, stage: Stage) -> None:
    """Behind the door she is where she was."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.PLEA, "+cameras"))
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    await writer.press(CHOOSE)
    for digit in PIN:
        await writer.click(digit)

    assert RU("disclosing-pleas", count=2) in labels(writer)


async def test_what_is_missing_is_a_tap_away(writer: Person, stage: Stage) -> None:
    """The law's questions are shown with a way to each, and she may go on without all of them."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-gaps"))
    assert RU("case-gap-refusal") in seen(writer)
    assert RU("case-gap-harm") in seen(writer)
    assert RU("case-gap-complaint") not in seen(writer)
    await writer.click(RU("disclosing-without"))
    assert RU("reporting-sum") in seen(writer)

    await writer.press(CHOOSE)
    await writer.press(button(DisclosingDo.GAPS))
    adding = CaseButton(do=CaseDo.ADD, at="refusal").pack()
    await writer.press(adding)
    await writer.send("/report")
    assert RU("disclosing-ready") in labels(writer)


async def test_the_whole_list_names_everything(writer: Person, stage: Stage) -> None:
    """She sees each number and entry by name before she says that it is true."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-list"))

    assert RU("disclosed") in seen(writer)
    assert RU("disclosed-entries", count=1) in seen(writer)
    assert "+7 701 123" in seen(writer).replace("\u00a0", " ")
    assert RU("reporting-sum-reader") in seen(writer)
    await writer.click(RU("button-back"))
    assert RU("reporting-sum") in seen(writer)


async def test_more_files_than_a_channel_takes(writer: Person, stage: Stage) -> None:
    """She reads how many go, and what to do with the rest; the guide is that of the channel."""
    await writer.send(CALL)
    printer = stage.app.dispatcher["printer"]
    real = printer.make.press

    async def crowded(*given: object) -> object:
        made = await real(*given)
        return replace(made, papers=made.papers * 7, most=5)

    printer.make = replace(printer.make, press=crowded)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-channel", name=RU("channel-e-otinish")))
    await writer.click(RU("channel-app102"))
    await writer.click(RU("disclosing-ready"))
    await make(writer)

    assert RU("handing-too-many", count=7, most=5) in seen(writer)
    assert "«102»" in seen(writer)
    assert "1414" not in seen(writer)


@pytest.mark.parametrize(
    ("channel", "said", "unsaid"),
    [
        ("e-otinish", "на портале", "распечатать и подписать"),
        ("app102", "в приложении", "на портале"),
        ("paper", "распечатать и подписать", "на портале"),
    ],
)
async def test_the_texts_to_copy_are_for_the_channel_she_chose(
    writer: Person, stage: Stage, channel: str, said: str, unsaid: str
) -> None:
    """Whoever goes with paper is not told about a field of a portal."""
    await writer.send(CALL)
    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.press(button(DisclosingDo.CHANNEL, f"+{channel}"))
    await writer.click(RU("disclosing-ready"))
    await make(writer)

    copied = seen(writer).split(RU("reporting-hashes"))[0]
    assert RU(f"reporting-statement-short-{channel}") in copied
    assert said in copied
    assert unsaid not in copied
    assert ("ЭЦП" in copied) is (channel == "e-otinish")


ITEMS = st.frozensets(st.integers(0, 9))


@given(items=ITEMS, item=st.integers(0, 9), inside=st.booleans())
def test_choosing_twice_is_choosing_once(items: frozenset[int], item: int, *, inside: bool) -> None:
    """What shall be is, whatever was before."""
    once = put(items, item, inside=inside)

    assert (item in once) is inside
    assert put(once, item, inside=inside) == once
    assert once - {item} == items - {item}


def test_the_usual_choice_is_the_careful_one() -> None:
    """Swearing masked; neither pins nor witnesses; nothing left out that was written."""
    assert USUAL.options == {Option.MASKED, Option.FOLLOWS}
    assert USUAL.pleas == {Plea.DETAILS}
    assert USUAL.people is None
    assert not USUAL.left_out | USUAL.withheld | USUAL.blankets
    assert Draft().selection is USUAL


def test_everybody_again_means_those_to_come_too() -> None:
    """A choice of nobody in particular does not leave out a person added later."""
    without = USUAL.with_person(Case(), None, shown=False)

    assert without.people == frozenset()
    assert without.with_person(Case(), None, shown=True).people is None


def test_names_are_those_of_the_report() -> None:
    """Every choice has its place in the document, by the same name."""
    assert {p.value for p in Plea} == {a.value for a in model.Ask}
    assert {b.value for b in Blanket} == {b.value for b in model.Blanket}
    assert Part.PRIVATE not in PARTS


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_every_kind_of_disclosure_has_its_line(language: str) -> None:
    """Whatever the pages hold, she can read of it before."""
    for kind in model.Disclosure:
        assert texts(language)(f"disclosed-{kind.value}", count=1)
    for field in fields(Applicant):
        assert texts(language).has(f"reporting-field-{field.name}")
