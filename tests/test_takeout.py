"""Taking everything along: whole, in parts that Telegram takes, and nothing of it on the disk."""

import asyncio
import io
import json
import os
import re
import tracemalloc
import zipfile
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.packing import PAGE, PARCEL, Packing
from handlers.callbacks import LeavingButton, LeavingDo
from journal.canonical import JsonValue
from journal.case.facts import UNSURE
from journal.events import FactType, Said, detail, fact
from journal.incident import Part, Retraction, Version
from journal.ports import Journal, OwnerId
from journal.takeout import Parcel, names, things
from journal.times import now
from locales import LANGUAGES, texts
from report.box import Box
from report.notes import Notes
from report.words import Words
from simulator.files import MAX_UPLOAD
from simulator.person import Person
from simulator.samples import photo
from tests.builders import ALMATY, NOON, casebook, exhibit, incident, version
from tests.builders import fact as fact_of
from tests.fakes import AIGERIM, PIN, SETTINGS, Site, chunks, entry, unlocked, write
from tests.fakes import photo as attached
from tests.stage import Stage, tap_pin
from tests.test_storage_privacy import everything

say = texts("ru")
TAKE = LeavingButton(do=LeavingDo.TAKE).pack()
SURE = LeavingButton(do=LeavingDo.TAKE_SURE).pack()
MADE = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECRET = "он ждал у подъезда, серый плащ"
PRIVATE = "сказала только сестре"
HOUR = timedelta(hours=1)


def shows(person: Person, key: str) -> bool:
    """Return whether a visible message of the bot says the text *key*."""
    return any(say(key).split("{")[0] in sent.text for sent in person.from_bot)


def unsure() -> Version:
    """Return the answer "I do not know"."""
    return version(None, reason=UNSURE)


def unpacked(*parcels: bytes) -> dict[str, bytes]:
    """Return what is in the archives, as it lies in one folder."""
    found: dict[str, bytes] = {}
    for parcel in parcels:
        with zipfile.ZipFile(io.BytesIO(parcel)) as box:
            assert box.testzip() is None
            assert not found.keys() & set(box.namelist())
            found |= {name: box.read(name) for name in box.namelist()}
    return found


def fits_its_sums(files: dict[str, bytes]) -> bool:
    """Return whether the lists name every other file, each with its own checksum."""
    lists = [name for name in files if name.startswith("sha256-")]
    lines = "".join(files[name].decode() for name in lists).splitlines()
    others = {name: sha256(data).hexdigest() for name, data in files.items() if name not in lists}
    told = (line.split("  ", 1) for line in lines)
    return {name: digest for digest, name in told} == others


def events(files: dict[str, bytes]) -> list[dict[str, JsonValue]]:
    """Return the events of all files of JSON."""
    found: list[dict[str, JsonValue]] = []
    for number in range(1, sum(name.endswith(".json") for name in files) + 1):
        found += json.loads(files[f"notes-{number}.json"])["events"]
    return found


async def packed(journal: Journal, most: int = PARCEL) -> list[Parcel]:
    """Return the parcels of a whole journal."""
    async with aclosing(Packing(texts, now, most)(journal, SETTINGS)) as parcels:
        return [parcel async for parcel in parcels]


async def at_last_button(person: Person, language: str = "ru") -> None:
    """Stand before the last button, the code given."""
    await person.send("/menu")
    await person.press(TAKE)
    await tap_pin(person)
    assert texts(language)("takeout-unprotected")[-20:] in person.last_message.text


async def take(person: Person, language: str = "ru") -> dict[str, bytes]:
    """Take everything along; return what came."""
    await at_last_button(person, language)
    await person.click(texts(language)("takeout-go"))
    await person.settle(60)
    return unpacked(*(file.data for file in person.documents("notes-*.zip")))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_comes_in_her_language(stage: Stage, language: str) -> None:
    """Words, private note, correction and file: to read, for programs, and as they were."""
    told_ = texts(language)
    person = await stage.writer(language)
    picture = photo()
    await person.send("first <b>wording</b>")
    await person.edit(person.messages[-2], "second wording")
    await person.send_photo(picture)
    files = await take(person, language)

    page = files["notes-1.html"].decode()
    assert f'<html lang="{language}">' in page
    assert told_("takeout-title") in page
    assert "first &lt;b&gt;wording&lt;/b&gt;" in page
    assert "second wording" in page
    assert files["files/001-1.jpg"] == picture
    assert 'href="files/001-1.jpg"' in page
    assert fits_its_sums(files)
    assert told_("takeout-done", parts=1, span="@").split("@")[0] in person.last_message.text


async def test_the_code_is_asked_although_the_notes_are_open(stage: Stage, writer: Person) -> None:
    """Whoever picked up the open phone gets nothing, with an old button either."""
    await writer.send("он звонил")
    await writer.send("/open")
    await tap_pin(writer)
    await writer.press(TAKE)
    assert shows(writer, "door-pin")
    await writer.press(SURE)
    assert shows(writer, "door-pin")

    await at_last_button(writer)
    stage.move(timedelta(minutes=4))
    await stage.app.lock_idle()
    stage.clock.move(timedelta(minutes=7))
    await writer.press(SURE)
    await writer.settle()
    assert writer.documents() == []


async def test_a_journal_without_a_note_is_told_kindly(writer: Person) -> None:
    """Nothing is sent, and she hears when something will be."""
    await writer.send("/menu")
    await writer.press(TAKE)
    await tap_pin(writer)

    assert shows(writer, "takeout-nothing")
    await writer.press(SURE)
    await writer.settle()
    assert writer.documents() == []


async def test_it_disappears_with_everything_else(stage: Stage, writer: Person) -> None:
    """The archive is a message like any other: gone after ten minutes, or at once."""
    await writer.send("он звонил")
    await take(writer)
    stage.move(timedelta(minutes=11))
    await stage.sweep()
    assert writer.messages == []

    await take(writer)
    await writer.send("/hide")
    assert writer.messages == []


async def test_hiding_and_stopping_end_it(stage: Stage, writer: Person) -> None:
    """Nothing more comes; after a stop she hears so, after /hide nothing is said."""
    await writer.send_photo(photo())
    courier = stage.app.dispatcher.workflow_data["courier"]
    for end in ("/hide", LeavingButton(do=LeavingDo.STOP).pack()):
        await at_last_button(writer)
        await courier.pack._turn.acquire()  # somebody else's archive is being packed
        writer.click_now(say("takeout-go"))
        await asyncio.sleep(0.2)
        if end == "/hide":
            await writer.send(end)
            assert writer.messages == []
        else:
            await writer.press(end)
            assert shows(writer, "takeout-stopped")
        courier.pack._turn.release()
        await writer.settle()
    assert writer.documents() == []


async def test_a_journal_that_closes_meanwhile_is_said(stage: Stage, writer: Person) -> None:
    """What came stays; she hears why the rest does not."""
    await writer.send_photo(photo())
    courier = stage.app.dispatcher.workflow_data["courier"]
    await at_last_button(writer)
    await courier.pack._turn.acquire()
    writer.click_now(say("takeout-go"))
    await asyncio.sleep(0.2)
    stage.app.storage.accounts.lock(OwnerId(writer.id))
    courier.pack._turn.release()
    await writer.settle()

    assert shows(writer, "error-locked")
    assert writer.documents() == []


async def test_nothing_of_it_lies_on_the_disk(
    stage: Stage, writer: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither words nor files, in the data folder or where temporary files go."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    picture = photo()
    await writer.send(SECRET)
    await writer.send_document(picture, "door.jpg")
    files = await take(writer)

    assert SECRET.encode() in files["notes-1.json"]
    lying = everything(tmp_path)
    for readable in (SECRET.encode(), picture[:64], b"notes-1.html", b"PK\x03\x04"):
        assert readable not in lying
    assert list(temporary.iterdir()) == []


async def test_all_events_come_as_they_were_sealed(tmp_path: Path) -> None:
    """Entries, corrections, private notes, facts that no form asks for; but no key of a file."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        [first, *_] = await write(storage, *(entry(f"entry {n}") for n in range(PAGE + 1)))
        pen = storage.pens.for_update(AIGERIM, "more")
        await pen.write(detail(first, {Part.PRIVATE: Said(PRIVATE)}), once=pen.once("a"))
        kept = await pen.keep(chunks(b"picture"))
        await pen.write(attached(first, kept), once=pen.once("b"))
        for place, about in enumerate(FactType):
            said = {"later-section": Said("kept")}
            event = fact(uuid4(), about, "Asia/Almaty", said)
            await pen.write(event, once=pen.once("f", place))
        journal = await unlocked(storage)
        files = unpacked(*(parcel.data for parcel in await packed(journal)))
        records = await journal.everything()

    assert len(events(files)) == len(records)
    for told_, record in zip(events(files), records, strict=True):
        assert told_["seq"] == record.seq
        assert told_["sections"] == record.event.sections
    assert PRIVATE in files["notes-1.html"].decode()
    assert kept.key.hex().encode() not in b"".join(files.values())
    assert fits_its_sums(files)


async def test_large_files_come_in_parts_that_telegram_takes(tmp_path: Path) -> None:
    """Three of 20 MB that nothing makes smaller: two parts, each under 50 MB, each with its sums."""
    site = Site(tmp_path)
    large = [os.urandom(20 * 1024 * 1024) for _ in range(3)]
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        [first] = await write(storage, entry("large"))
        for place, data in enumerate(large):
            pen = storage.pens.for_update(AIGERIM, str(place))
            await pen.write(attached(first, await pen.keep(chunks(data))))
        parcels = await packed(await unlocked(storage))

    assert [parcel.name for parcel in parcels] == ["notes-1.zip", "notes-2.zip"]
    assert all(len(parcel.data) < MAX_UPLOAD for parcel in parcels)
    assert all(fits_its_sums(unpacked(parcel.data)) for parcel in parcels)
    files = unpacked(*(parcel.data for parcel in parcels))
    assert [files[f"files/001-{n}.jpg"] for n in (1, 2, 3)] == large


async def test_memory_holds_one_part_however_many_there_are(tmp_path: Path) -> None:
    """Ten files of 20 MB pass through the memory of six."""
    site, data = Site(tmp_path), os.urandom(20 * 1024 * 1024)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        [first] = await write(storage, entry("large"))
        for place in range(10):
            pen = storage.pens.for_update(AIGERIM, str(place))
            await pen.write(attached(first, await pen.keep(chunks(data))))
        pack = Packing(texts, now)(await unlocked(storage), SETTINGS)
        size = 0
        tracemalloc.start()
        try:
            async with aclosing(pack):
                async for parcel in pack:
                    size += len(parcel.data)
                    del parcel
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    assert size > 10 * len(data)
    assert peak < 6 * len(data)


async def test_a_damaged_file_costs_only_itself(tmp_path: Path) -> None:
    """It is counted as missing; the others and the notes are there."""
    site = Site(tmp_path)
    async with site.open() as storage:
        await storage.accounts.register(AIGERIM, PIN, SETTINGS)
        [first] = await write(storage, entry("two files"))
        for place in range(2):
            pen = storage.pens.for_update(AIGERIM, str(place))
            kept = await pen.keep(chunks(b"picture %d" % place))
            await pen.write(attached(first, kept))
        [damaged] = (tmp_path / "data" / "blobs").glob(f"??/{kept.blob.hex}")
        damaged.write_bytes(damaged.read_bytes()[:-1])
        [parcel] = await packed(await unlocked(storage))

    files = unpacked(parcel.data)
    assert parcel.lost == 1
    assert files["files/001-1.jpg"] == b"picture 0"
    assert "files/001-2.jpg" not in files
    assert fits_its_sums(files)


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=30), st.integers(4000, 20_000))
def test_a_box_that_says_it_fits_stays_within_the_limit(pieces: list[bytes], most: int) -> None:
    """Whatever is in it, packed or not, headers and checksums included."""
    boxes = [Box(1, MADE)]
    for place, data in enumerate(pieces):
        if not boxes[-1].fits(data, most):
            boxes.append(Box(len(boxes) + 1, MADE))
        boxes[-1].add(f"files/{place:03d}-1.jpg", data)
    parcels = [box.close() for box in boxes]

    assert all(len(parcel) <= most for parcel in parcels)
    files = unpacked(*parcels)
    assert [files[f"files/{place:03d}-1.jpg"] for place in range(len(pieces))] == pieces
    assert fits_its_sums(files)


NAMES = st.text(max_size=40) | st.sampled_from(["a.tar.gz", "../../x.JPG", ".ogg", "фото.jpeg"])


@given(st.lists(NAMES, max_size=5))
def test_files_have_neutral_names(given_names: list[str]) -> None:
    """Nothing of what somebody called a file but a plain ending; each name once."""
    exhibits = tuple(exhibit(n, name=name) for n, name in enumerate(given_names, 1))
    found = names(casebook(incident(7, exhibits=exhibits))).values()

    assert len(set(found)) == len(found)
    for number, name in enumerate(found, 1):
        assert re.fullmatch(rf"files/007-{number}(\.[a-z0-9]{{1,5}})?", name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_wording(language: str) -> None:
    """What holds now, what was said before and until when, why, and what she does not know."""
    say_ = texts(language)
    person = fact_of(FactType.PERSON, {"name": "Азамат <i>"})
    wordings = (version("Азат"), version("Азамат <i>", NOON + HOUR, reason="ослышалась"))
    person = replace(person, history={"name": wordings, "relation": (unsure(),)})
    gone = Retraction(NOON, "не он")
    files = (exhibit(caption="подъезд"), exhibit(2, withdrawn=True))
    parts = {Part.DIRECTION: "in", Part.MEANS: "whatsapp"}
    held = incident(private=PRIVATE, parts=parts, exhibits=files, retraction=gone)
    book = casebook(held, facts=(person,))
    page = Notes(Words(say_, ALMATY), names(book), NOON).page(things(book)).decode()

    for told in ("Азат", "Азамат &lt;i&gt;", "ослышалась", PRIVATE, "не он", "подъезд"):
        assert told in page
    for key in ("case-person", "part-private", "case-unsure", "browse-withdrawn"):
        assert say_(key) in page
    assert page.index("Азамат &lt;i&gt;") < page.index("Азат")
    assert page.count('href="files/001-') == len(files)
