"""After she handed it in: number, day and office are kept, the dates follow, the next report knows."""

import pytest

from handlers.callbacks import FilingButton, FilingDo
from journal.case import read_case
from journal.case.kinds import Channel
from journal.ports import OwnerId
from locales import texts
from simulator.person import Person
from tests.builders import ALMATY
from tests.stage import Stage
from tests.test_disclosing import labels, make
from tests.test_reporting import ask, casebook, seen, unlock, words

RU = texts("ru")
BEGIN = FilingButton(do=FilingDo.BEGIN, value="e-otinish", report=1).pack()
NUMBER = "ЖТ-2026-00012345"


async def file(stage: Stage, person: Person) -> None:
    """Answer every question about a statement on the portal."""
    say = texts(person.chat.language)
    await unlock(stage, person)
    await person.press(BEGIN)
    await person.send(NUMBER)
    await person.click(say("filing-today"))
    await person.send("ДП Мангистауской области")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_the_dates_that_follow_are_said(stage: Stage, language: str) -> None:
    """Three working days to pass it on and fifteen to answer; all of it stands in the case."""
    person = await stage.writer(language)
    await person.send("1")
    await file(stage, person)

    [filing] = read_case(await casebook(stage, person)).filings
    assert (filing.register, filing.office) == (NUMBER, "ДП Мангистауской области")
    assert filing.channel.option is Channel.PORTAL
    assert filing.filed == stage.clock().astimezone(ALMATY).date()  # her day, not that of UTC
    say = texts(language)
    assert say("filing-kept") in seen(person)
    assert seen(person).count("⏳") == 2
    assert say("case-terms-note") in seen(person)


async def test_the_second_report_names_the_first(writer: Person, stage: Stage) -> None:
    """Its number is printed, and left out when she says so."""
    await writer.send("звонил вчера в 21:40")
    await ask(stage, writer)
    await make(writer)
    await file(stage, writer)
    await writer.send("снова звонил сегодня в 10:00")
    await ask(stage, writer)
    assert NUMBER in words(await make(writer))

    await ask(stage, writer)
    await writer.click(RU("disclosing-more"))
    await writer.click(RU("disclosing-option-follows"))
    assert f"○ {RU('disclosing-option-follows')}" in labels(writer)


async def test_a_locked_journal_loses_no_answer(writer: Person, stage: Stage) -> None:
    """Writing needs no key; the dates are there when the journal is open again."""
    await unlock(stage, writer)
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    await writer.press(BEGIN)
    await writer.send(NUMBER)
    await writer.click(RU("button-skip"))
    await writer.click(RU("button-skip"))

    assert RU("filing-kept-locked") in seen(writer)
    [filing] = read_case(await casebook(stage, writer)).filings
    assert filing.register == NUMBER


async def test_the_questions_begin_with_what_they_are_for(writer: Person, stage: Stage) -> None:
    """On paper, too, where the way is asked first; it is said once."""
    await unlock(stage, writer)
    await writer.press(FilingButton(do=FilingDo.BEGIN, value="paper", report=1).pack())
    assert RU("filing-intro") in writer.last_message.text

    await writer.click(RU("case-filing-channel-post"))
    assert RU("case-filing-number-ask") in writer.last_message.text
    assert RU("filing-intro") not in writer.last_message.text


async def test_everything_may_be_passed_over(writer: Person, stage: Stage) -> None:
    """That she handed it in is said by the first tap alone."""
    await unlock(stage, writer)
    await writer.press(BEGIN)
    for _ in range(3):
        await writer.click(RU("button-skip"))

    [filing] = read_case(await casebook(stage, writer)).filings
    assert filing.channel.option is Channel.PORTAL
    assert filing.filed is None


async def test_a_restart_in_the_middle_goes_on(writer: Person, stage: Stage) -> None:
    """Only ids wait between two questions, so nothing is asked again."""
    await unlock(stage, writer)
    await writer.press(BEGIN)
    await writer.send(NUMBER)
    await stage.restart()
    await unlock(stage, writer)
    await writer.send("вчера")
    await writer.click(RU("button-skip"))

    [filing] = read_case(await casebook(stage, writer)).filings
    assert filing.register == NUMBER
    assert filing.filed is not None


async def test_a_double_tap_writes_one_statement(writer: Person, stage: Stage) -> None:
    """Neither the button nor an answer counts twice, and one question stands in the chat."""
    await unlock(stage, writer)
    await writer.press(BEGIN)
    await writer.press(BEGIN)
    assert seen(writer).count(RU("case-filing-number-ask")) == 1
    skip = FilingButton(do=FilingDo.SKIP, step="number").pack()
    await writer.press(skip)
    await writer.press(skip)
    assert RU("case-filing-date-ask") in seen(writer)
    await writer.click(RU("filing-yesterday"))
    await writer.click(RU("button-skip"))

    assert len(read_case(await casebook(stage, writer)).filings) == 1


@pytest.mark.parametrize(
    "data",
    [
        FilingButton(do=FilingDo.BEGIN, value="pigeon").pack(),
        FilingButton(do=FilingDo.SET, step="date", value="today").pack(),
        FilingButton(do=FilingDo.SKIP, step="number").pack(),
    ],
)
async def test_a_made_up_button_writes_nothing(writer: Person, stage: Stage, data: str) -> None:
    """What was not offered, and an answer without a question."""
    await unlock(stage, writer)
    answer = await writer.press(data)

    assert answer.text == RU("error-expired")
    assert not (await casebook(stage, writer)).facts


async def test_a_made_up_day_is_no_day(writer: Person, stage: Stage) -> None:
    """Only the days that are offered can be tapped; what is typed must be a day."""
    await unlock(stage, writer)
    await writer.press(BEGIN)
    await writer.click(RU("button-skip"))
    made_up = FilingButton(do=FilingDo.SET, step="date", value="tomorrow").pack()
    assert (await writer.press(made_up)).text == RU("error-expired")
    await writer.send("когда-нибудь")

    assert RU("error-not-understood") in seen(writer)
    assert not (await casebook(stage, writer)).facts
