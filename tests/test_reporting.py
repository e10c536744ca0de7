"""Reports: asked for in a few taps, made beside the talk, true to what she wrote."""

import asyncio
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from journal.casebook import Casebook
from journal.ports import Journal, OwnerId
from journal.reporting import Commission, Made, Progress
from locales import texts
from report.children import Limits
from simulator.person import Person
from simulator.samples import photo
from tests.stage import PIN, Stage

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
ALMATY = ZoneInfo("Asia/Almaty")
IIN = "900315400007"
RU = texts("ru")


async def unlock(stage: Stage, person: Person) -> Journal:
    """Open her journal as the door does."""
    accounts = stage.app.storage.accounts
    await accounts.unlock(OwnerId(person.id), PIN)
    journal = accounts.journal(OwnerId(person.id))
    assert journal is not None
    return journal


async def casebook(stage: Stage, person: Person) -> Casebook:
    """Return everything that was written."""
    return await (await unlock(stage, person)).casebook()


async def ask(stage: Stage, person: Person, language: str = "ru", period: str = "all") -> None:
    """Go to the last question: no data of hers."""
    await unlock(stage, person)
    say = texts(person.chat.language)
    await person.send("/report")
    await person.click(texts(language)("language-name"))
    await person.click(say(f"reporting-period-{period}"))
    await person.click(say("reporting-blank"))


async def report(
    stage: Stage, person: Person, language: str = "ru", period: str = "all"
) -> tuple[bytes, str]:
    """Ask for a report and wait for it; return its last file and that file's text."""
    await ask(stage, person, language, period)
    await person.click(texts(person.chat.language)("reporting-make"))
    await person.settle(60)
    data = person.documents("*.pdf")[-1].data
    return data, words(data)


def words(data: bytes) -> str:
    """Return the text of a PDF without its line breaks."""
    pages = PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def attached(data: bytes) -> bytes:
    """Return everything attached to a PDF."""
    return b"".join(b"".join(parts) for parts in PdfReader(io.BytesIO(data)).attachments.values())


def seen(person: Person) -> str:
    """Return everything visible in the chat."""
    return "\n".join(sent.text for sent in person.messages)


class Hung:
    """A press that never ends, so that a test can act in the middle."""

    async def __call__(self, _j: Journal, _c: Casebook, _n: Commission, _p: Progress) -> Made:
        """Wait for ever."""
        await asyncio.Event().wait()
        raise AssertionError


def hang(stage: Stage) -> Callable[[], None]:
    """Let reports hang until the returned function is called."""
    printer = stage.app.dispatcher["printer"]
    real = printer.make
    printer.make = replace(real, press=Hung())
    stage.world.activity.working = lambda: False

    def mend() -> None:
        printer.make = real
        stage.world.activity.working = lambda: len(stage.app.tasks) > 0

    return mend


STORIES = {
    "ru": "Ждал у подъезда и кричал, ёлка, цена 5 ₸",
    "kk": "Кеше кешке үйге келді, әңгіме айтты, қорқытты, өңі суық",
    "en": "He was outside my office at 9 and wouldn't leave",
}


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_the_pdf_says_what_she_wrote_and_no_private_note(stage: Stage, language: str) -> None:
    """Her words with their letters, the number, her name; the private note nowhere."""
    person, say = await stage.writer(language), texts(language)
    await person.send(STORIES[language])
    await person.click(say("card-more"))
    await person.click(say("part-private"))
    await person.send("wholly-secret-thought")
    await unlock(stage, person)
    await person.send("/report")
    await person.click(say("language-name"))
    await person.click(say("reporting-period-all"))
    await person.send("Ғалымова Әсел Іңкәрқызы")
    await person.send(IIN)
    for _ in range(4):
        await person.click(say("button-skip"))
    await person.click(say("reporting-keep-no"))
    assert say("reporting-sum-private-some", notes=1) in seen(person)
    await person.click(say("reporting-make"))
    await person.settle(60)

    [file] = person.documents()
    told = words(file.data)
    assert file.name == "report-001.pdf"
    for said in (STORIES[language], "Ғалымова Әсел Іңкәрқызы", "001", IIN):
        assert said in told, said
    assert b"wholly-secret" not in attached(file.data)
    assert "wholly-secret" not in told + "".join(sent.text for sent in person.from_bot)
    assert STORIES[language].encode() in attached(file.data)


async def test_the_caption_and_the_journal_name_the_same_hash(writer: Person, stage: Stage) -> None:
    """What was handed out is remembered: number, language, tree, hash, the events shown."""
    await writer.send("звонил вчера в 21:40")
    data, _ = await report(stage, writer, "kk")

    digest = sha256(data).hexdigest()
    assert digest in writer.documents()[0].message.text
    [export] = (await casebook(stage, writer)).exports
    said = export.report
    assert (said["number"], said["language"], said["period"]) == (1, "kk", [None, None])
    assert said["parts"] == [{"name": "report-001.pdf", "sha256": digest, "pages": 3}]
    assert said["tree"]["size"] == export.seq  # type: ignore[index, call-overload]  # JSON
    assert said["events"] == [[0, 0]]


async def test_a_number_is_never_given_twice(writer: Person, stage: Stage) -> None:
    """The second report is 002, also after a restart."""
    await writer.send("звонил вчера в 21:40")
    await report(stage, writer)
    await stage.restart()
    await report(stage, writer)

    assert [file.name for file in writer.documents()] == ["report-001.pdf", "report-002.pdf"]
    assert [e.report["number"] for e in (await casebook(stage, writer)).exports] == [1, 2]


async def test_a_period_leaves_out_what_lies_outside(writer: Person, stage: Stage) -> None:
    """An entry of two months ago is not in the last thirty days."""
    await writer.send("старое письмо 60 дней назад")
    await writer.send("новый звонок вчера в 21:40")
    data, told = await report(stage, writer, period="month")

    assert "новый звонок" in told
    assert "старое письмо" not in told
    assert "старое письмо".encode() not in attached(data)


async def test_an_empty_period_is_said_at_once(writer: Person, stage: Stage) -> None:
    """She is not asked six more questions for a report about nothing."""
    await writer.send("старое письмо 60 дней назад")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    answer = await writer.click(RU("reporting-period-month"))

    assert answer.text == RU("error-nothing-to-report")
    assert RU("reporting-ask-period") in seen(writer)


async def test_what_she_types_about_herself_leaves_the_chat(writer: Person, stage: Stage) -> None:
    """The IIN disappears at once, the wrong one too, and a kind word says what is wrong."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-all"))
    await writer.click(RU("button-skip"))
    await writer.send("900315400008")

    assert "900315400008" not in seen(writer)
    assert RU("reporting-iin-wrong") in seen(writer)
    await writer.send(f"{IIN[:6]} {IIN[6:]}")
    assert IIN[6:] not in seen(writer)
    assert RU("reporting-iin-wrong") not in seen(writer)
    assert not (await casebook(stage, writer)).facts


async def test_kept_data_are_offered_next_time(writer: Person, stage: Stage) -> None:
    """Only after she said so, and still after a restart; what she leaves out later is gone."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    for name, phone in (("Әсел Қ.", "8 701"), ("Әсел Ғ.", "")):
        await writer.send("/report")
        await writer.click("Русский")
        await writer.click(RU("reporting-period-all"))
        if phone == "":
            await writer.click(RU("reporting-kept-change"))
        await writer.send(name)
        await writer.click(RU("button-skip"))
        await writer.click(RU("button-skip"))
        await (writer.send(phone) if phone else writer.click(RU("button-skip")))
        await writer.click(RU("button-skip"))
        await writer.click(RU("button-skip"))
        await writer.click(RU("reporting-keep-yes"))
        await writer.click(RU("reporting-cancel"))
    await stage.restart()
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-all"))

    assert "Әсел Ғ." in writer.last_message.text
    assert "8 701" not in writer.last_message.text
    await writer.click(RU("reporting-kept-use"))
    assert RU("disclosed-applicant") in seen(writer)


async def test_she_writes_on_while_it_is_made(writer: Person, stage: Stage) -> None:
    """An entry is saved in the middle of it, and a second report has to wait."""
    await writer.send("звонил вчера в 21:40")
    mend = hang(stage)
    await ask(stage, writer)
    await writer.click(RU("reporting-make"))
    await writer.send("снова звонил сегодня")
    await writer.send("/report")

    assert "✓ 2" in seen(writer)
    assert RU("reporting-busy") in seen(writer)
    await writer.click(RU("reporting-stop"))
    mend()
    await writer.settle()
    assert RU("reporting-stopped") in seen(writer)
    assert not (await casebook(stage, writer)).exports


async def test_a_child_that_dies_costs_nothing(
    writer: Person, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She reads that it failed; the same tap makes it later, with the number it would have had."""
    await writer.send("звонил вчера в 21:40")
    with monkeypatch.context() as patch:
        patch.setattr("report.parent.PRESS", Limits(30, 30, 1 << 20))
        await ask(stage, writer)
        await writer.click(RU("reporting-make"))
        await writer.settle(30)
    assert RU("error-report") in seen(writer)

    await writer.click(RU("reporting-retry"))
    await writer.settle(60)
    assert [file.name for file in writer.documents()] == ["report-001.pdf"]


async def test_a_bug_is_a_kind_word_too(
    writer: Person, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """An error nobody thought of says the same, and its text stays out of the log."""

    async def broken(_j: Journal, _c: Casebook, _n: Commission, _p: Progress) -> Made:
        message = "звонил вчера"
        raise ValueError(message)

    await writer.send("звонил вчера в 21:40")
    printer = stage.app.dispatcher["printer"]
    printer.make = replace(printer.make, press=broken)
    await ask(stage, writer)
    await writer.click(RU("reporting-make"))

    assert RU("error-report") in seen(writer)
    assert "ValueError" in caplog.text
    assert "звонил" not in caplog.text


async def test_a_restart_in_the_middle_loses_no_entry(writer: Person, stage: Stage) -> None:
    """What was being made is said to have stopped; the next one is 001."""
    await writer.send("звонил вчера в 21:40")
    hang(stage)
    await ask(stage, writer)
    await writer.click(RU("reporting-make"))
    await stage.restart()
    await writer.settle()

    assert RU("reporting-stopped") in seen(writer)
    await report(stage, writer)
    assert [file.name for file in writer.documents()] == ["report-001.pdf"]


async def test_after_a_restart_words_are_a_note_again(writer: Person, stage: Stage) -> None:
    """The question is forgotten with the memory: what she writes is saved, not refused."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-all"))
    await stage.restart()
    await writer.send("он снова у подъезда")

    assert "✓ 2" in seen(writer)
    await unlock(stage, writer)
    await writer.send("/report")
    assert RU("reporting-ask-language") in seen(writer)


async def test_a_locked_journal_asks_for_the_code_and_goes_on(writer: Person, stage: Stage) -> None:
    """Her answers wait behind the door."""
    await writer.send("звонил вчера в 21:40")
    await ask(stage, writer)
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    await writer.click(RU("reporting-make"))
    for digit in PIN:
        await writer.click(digit)

    assert RU("reporting-sum") in seen(writer)
    await writer.click(RU("reporting-make"))
    await writer.settle(60)
    assert writer.documents("report-001.pdf")


async def test_dates_typed_while_locked_lead_to_the_door(writer: Person, stage: Stage) -> None:
    """The question is asked again behind it; the words are no entry."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-dates"))
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    await writer.send("с 1 марта")
    for digit in PIN:
        await writer.click(digit)

    assert RU("reporting-ask-dates") in seen(writer)
    assert "✓ 2" not in seen(writer)


async def test_hiding_ends_it(writer: Person, stage: Stage) -> None:
    """After /hide nothing of a report appears any more."""
    await writer.send("звонил вчера в 21:40")
    mend = hang(stage)
    await ask(stage, writer)
    await writer.click(RU("reporting-make"))
    await writer.send("/hide")
    mend()
    await writer.settle()

    assert writer.messages == []


async def test_a_double_tap_answers_one_question(writer: Person, stage: Stage) -> None:
    """The second half of a double tap skips nothing, and nobody sees an error."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-all"))
    message, button = writer.find_button(RU("button-skip"))
    await writer.press(button["callback_data"], message)
    await writer.press(button["callback_data"], message)

    assert RU("reporting-ask-iin") in seen(writer)


async def test_the_files_go_with_the_rest_or_stay_an_hour(writer: Person, stage: Stage) -> None:
    """Swept after her delay; one tap lets them stand for an hour."""
    await writer.send("звонил вчера в 21:40")
    await report(stage, writer)
    await writer.click(RU("reporting-hold"))
    stage.move(timedelta(minutes=30))
    await stage.sweep()
    assert writer.documents()

    stage.move(timedelta(minutes=31))
    await stage.sweep()
    assert not writer.documents()


async def test_many_photos_come_in_parts(writer: Person, stage: Stage) -> None:
    """Each file says which part it is, and its caption gives its own hash."""
    await writer.send("приходил вчера в 21:40")
    for number in range(3):
        await writer.send_photo(photo(number))
    presses = stage.app.dispatcher["printer"].make.press
    channel = replace(presses.law.profiles["e-otinish"], part_bytes=60_000)
    law = replace(presses.law, profiles={"e-otinish": channel})
    printer = stage.app.dispatcher["printer"]
    printer.make = replace(printer.make, press=replace(presses, law=law))
    await report(stage, writer)

    files = writer.documents("*.pdf")
    assert len(files) > 1
    for at, file in enumerate(files, 1):
        assert f"часть {at} из {len(files)}" in file.message.text
        assert sha256(file.data).hexdigest() in file.message.text
