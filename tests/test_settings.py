"""Settings: what she changes holds, at once and after a restart; what is forged changes nothing."""

from datetime import timedelta

import pytest

from handlers.callbacks import SettingsButton, SettingsDo
from journal.ports import OwnerId, Settings
from locales import texts
from simulator.person import Person
from tests.stage import Stage

RU = texts("ru")


async def kept(stage: Stage, person: Person) -> Settings:
    """Return her settings."""
    settings = await stage.app.storage.accounts.settings(OwnerId(person.id))
    assert settings is not None
    return settings


async def test_a_shorter_delay_sweeps_sooner(writer: Person, stage: Stage) -> None:
    """One minute means one minute for what is shown from then on, also after a restart."""
    await writer.send("/settings")
    await writer.click("Сообщения исчезают")
    await writer.click("1 мин")
    await stage.restart()
    shown = await writer.send("/menu")
    stage.move(timedelta(seconds=61))
    await stage.sweep()

    assert shown.id not in [sent.id for sent in writer.messages]
    assert (await kept(stage, writer)).sweep_after == 1


async def test_a_new_language_speaks_at_once(writer: Person, stage: Stage) -> None:
    """The very same screen is already in it."""
    await writer.send("/settings")
    await writer.click("Язык")
    await writer.click("Қазақша")

    assert texts("kk")("settings") in writer.last_message.text
    assert (await kept(stage, writer)).language == "kk"


async def test_words_on_the_buttons_are_her_choice(writer: Person) -> None:
    """Icons alone while discreet, with words when she wants them."""
    await writer.send("/settings")
    await writer.click("только значки")
    await writer.send("/menu")
    assert "📞 Звонок" in writer.buttons
    await writer.click("⚙️ Настройки")
    await writer.click("со словами")
    await writer.send("/menu")
    assert "📞" in writer.buttons


async def test_another_city_is_found_on_the_map(writer: Person, stage: Stage) -> None:
    """A point on the map offers zones; the point itself becomes no entry."""
    await writer.send("/settings")
    await writer.click("Время")
    await writer.click("Другой город")
    await writer.send_location(43.65, 51.15)
    await writer.click("Актау")

    assert (await kept(stage, writer)).zone == "Asia/Aqtau"


async def test_a_city_that_is_not_found_is_asked_again(writer: Person) -> None:
    """Nothing is guessed; the list is one tap away."""
    await writer.send("/settings")
    await writer.click("Время")
    await writer.click("Другой город")
    await writer.send("Йцукен")

    assert RU("start-zone-none") in writer.last_message.text
    await writer.click(RU("start-zone-known"))
    assert "Атырау" in writer.buttons


@pytest.mark.parametrize(
    "button",
    [
        SettingsButton(do=SettingsDo.LANGUAGE, value="xx"),
        SettingsButton(do=SettingsDo.ZONE, value="Mars/Base"),
        SettingsButton(do=SettingsDo.SWEEP, value="999999"),
        SettingsButton(do=SettingsDo.REMINDER, value="25:61"),
    ],
    ids=lambda button: button.do.name,
)
async def test_a_forged_value_changes_nothing(
    writer: Person, stage: Stage, button: SettingsButton
) -> None:
    """Anyone can send any callback data."""
    before = await kept(stage, writer)
    answer = await writer.press(button.pack())

    assert answer.text == RU("error-expired")
    assert await kept(stage, writer) == before


async def test_security_is_one_tap_away(writer: Person) -> None:
    """The code, the spare code and closing."""
    await writer.send("/settings")
    before = writer.last_message.text
    await writer.click(RU("settings-security"))

    assert writer.last_message.text != before


async def test_a_newcomer_has_no_settings(stage: Stage) -> None:
    """The first step comes first."""
    person = stage.person("ru")
    await person.send("/settings")

    assert RU("start-first") in person.last_message.text
