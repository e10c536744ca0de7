"""The made-up case that the demo plays is one the bot goes along with, in every language."""

import io
import re

import pytest
from PIL import Image
from pypdf import PdfReader

from journal.phones import Number
from simulator import labels
from simulator.example import StuckError, tell
from simulator.pictures import SCENES, picture
from simulator.sounds import voice
from tests.stage import Stage

CALLS = 280  # "about 300 calls", what the story is modelled on


@pytest.mark.parametrize("language", labels.LABELS)
async def test_the_story_ends_with_a_report(
    stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From /start to the PDF, with hundreds of calls in it and a statement beside it."""
    monkeypatch.setattr("simulator.example.LOOK", 0.01)
    stage.world.activity.quiet = 0.01  # the bot is in this process and tells when it works
    person = stage.person(language, "Dana")
    person.timeout = 60
    await tell(person, pace=0)

    paper = person.documents("report-001.pdf")[0].data
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)
    calls = max(int(found) for found in re.findall(r"(?<![\d.])\d{3}(?![\d.])", words))
    assert calls > CALLS
    assert labels.NAMES[language] in " ".join(words.split())
    assert any(labels.NAMES[language] in sent.text for sent in person.from_bot)
    assert Number.read("8 701 000 01 11", "KZ").shown in words


async def test_a_bot_that_speaks_otherwise_is_named(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button that is called differently ends the story with its name and with those there are."""
    monkeypatch.setattr("simulator.example.PATIENCE", 0.3)
    monkeypatch.setitem(labels.LABELS["en"], "alone", "Nobody else")
    with pytest.raises(StuckError, match=r"\[Nobody else\].*\[No, only me\]"):
        await tell(stage.person("en"), pace=0)


def test_tables_of_labels_name_the_same_buttons() -> None:
    """What one story may press, every story may."""
    assert len({frozenset(table) for table in labels.LABELS.values()}) == 1
    assert labels.LABELS.keys() == labels.NAMES.keys()


@pytest.mark.parametrize("scene", SCENES)
def test_pictures_are_drawn_and_differ(scene: str) -> None:
    """A small JPEG, another one at another time, the same one at the same."""
    data = picture(scene, "22:41")

    assert Image.open(io.BytesIO(data)).format == "JPEG"
    assert len(data) < 150_000
    assert picture(scene, "23:05") != data
    assert picture(scene, "22:41") == data


def test_the_voice_message_is_an_ogg_file_of_its_length() -> None:
    """Three pages: head, tags and sound; the last tells the length in samples of 48 kHz."""
    pages = voice(3).split(b"OggS")[1:]

    assert [b"OpusHead" in pages[0], b"OpusTags" in pages[1]] == [True, True]
    assert int.from_bytes(pages[2][2:10], "little") == 3 * 48_000
