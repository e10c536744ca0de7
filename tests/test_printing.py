"""The making of a report beside the talk: stopping, holding, nobody there, old buttons."""

from datetime import timedelta

import pytest

from handlers.callbacks import ReportButton, ReportDo
from locales import texts
from simulator.person import Person
from tests.stage import Stage
from tests.test_reporting import ask, casebook, hang, report, seen, unlock

RU = texts("ru")


@pytest.mark.parametrize("do", [ReportDo.STOP, ReportDo.HOLD])
async def test_an_old_button_orders_nothing(writer: Person, stage: Stage, do: ReportDo) -> None:
    """Without a question or a report it has expired."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    answer = await writer.press(ReportButton(do=do, ask="language", value="ru").pack())

    assert answer.text == RU("error-expired")


@pytest.mark.parametrize("do", [ReportDo.MAKE, ReportDo.CHOOSE])
async def test_a_forgotten_question_is_asked_anew(
    writer: Person, stage: Stage, do: ReportDo
) -> None:
    """Her choices live in memory: when they are gone she is told so, and nothing is made."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.press(ReportButton(do=do, ask="language", value="ru").pack())

    assert RU("reporting-anew") in seen(writer)
    assert RU("reporting-ask-language") in seen(writer)


async def test_a_forged_answer_is_none(writer: Person, stage: Stage) -> None:
    """What was not offered is not taken."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    data = ReportButton(do=ReportDo.CHOOSE, ask="language", value="xx").pack()
    answer = await writer.press(data)

    assert answer.text == RU("error-expired")
    assert RU("reporting-ask-language") in seen(writer)


async def test_an_older_screen_shows_where_she_stands(writer: Person, stage: Stage) -> None:
    """A tap on a question answered long ago changes nothing; one question stands in the chat."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    _, button = writer.find_button("Русский")
    await writer.click("Русский")
    await writer.send("/menu")
    await writer.press(button["callback_data"])

    assert seen(writer).count(RU("reporting-ask-period")) == 1


async def test_she_may_go_back_and_begin_again(writer: Person, stage: Stage) -> None:
    """From the dates back to the period, and from the end to the beginning."""
    await writer.send("звонил вчера в 21:40")
    await unlock(stage, writer)
    await writer.send("/report")
    await writer.click("Русский")
    await writer.click(RU("reporting-period-dates"))
    await writer.click(RU("reporting-dates-back"))
    await writer.click(RU("reporting-period-quarter"))
    await writer.click(RU("reporting-blank"))
    await writer.click(RU("reporting-again"))

    assert RU("reporting-ask-language") in seen(writer)


async def test_two_reports_are_not_made_at_once(writer: Person, stage: Stage) -> None:
    """The confirmation pressed twice makes one."""
    await writer.send("звонил вчера в 21:40")
    mend = hang(stage)
    await ask(stage, writer)
    message, button = writer.find_button(RU("reporting-make"))
    await writer.press(button["callback_data"], message)
    answer = await writer.press(button["callback_data"], message)

    assert answer.text == RU("reporting-busy")
    await writer.click(RU("reporting-stop"))
    mend()


async def test_progress_is_shown_while_it_lasts(
    writer: Person, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same message tells how far it is, until it says that it stopped."""
    monkeypatch.setattr("handlers.printing.TICK", 1.0)
    await writer.send("звонил вчера в 21:40")
    mend = hang(stage)
    await ask(stage, writer)
    await writer.click(RU("reporting-make"))
    while "(1 с)" not in seen(writer):
        await stage.world.activity.pulse.next()

    assert RU("reporting-phase-reading") in seen(writer)
    await writer.click(RU("reporting-stop"))
    mend()
    await writer.settle()
    assert RU("reporting-stopped") in seen(writer)


async def test_a_report_for_somebody_who_left_ends_quietly(
    writer: Person, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """She blocked the bot meanwhile: no error, and its number is used up."""
    await writer.send("звонил вчера в 21:40")
    await ask(stage, writer)
    writer.click_now(RU("reporting-make"))
    while RU("reporting-stop") not in writer.buttons:
        await stage.world.activity.pulse.next()
    await writer.block(settle=False)
    await writer.settle(60)
    stage.world.refused.clear()

    assert "failed" not in caplog.text
    await writer.unblock()
    assert len((await casebook(stage, writer)).exports) <= 1


async def test_what_was_held_is_forgotten_with_the_rest(writer: Person, stage: Stage) -> None:
    """After /hide there is nothing to hold."""
    await writer.send("звонил вчера в 21:40")
    await report(stage, writer)
    await writer.send("/hide")
    stage.move(timedelta(seconds=1))
    await writer.send("/menu")
    answer = await writer.press(ReportButton(do=ReportDo.HOLD).pack())

    assert answer.text == RU("error-expired")
