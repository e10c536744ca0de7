"""The finished PDF: an archive document a screen reader can read, in three languages."""

import asyncio
import io
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from random import Random
from typing import Any

import pikepdf
import pypdf
import pytest
from PIL import Image

from journal.incident import Incident, Kind, Part
from journal.law import load
from locales import LANGUAGES, texts
from report.compose import compose
from report.drawable import drawable
from report.model import Paper, Photo, Request
from report.parent import render
from report.parts import ONE_FILE, VOLUME_ROWS
from report.source import gather_source
from tests.builders import at, casebook, exhibit, incident, story, when

PRIVATE = "никому не показывать"
HOSTILE = (
    '#let x = 1 $ * _a_ <b>bold</b> `raw` = heading @ref [x](http://e.x) \\u{41} " \\ \n'
    "\u202eevil\u202c مرحبا 😀👩\u200d👧 \x00\x1b \ud800 // /* */ " + "ж" * 300
)


def noise(width: int, height: int) -> bytes:
    """Return a JPEG that compresses as badly as a photo."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


PHOTO = noise(1200, 800)


async def pdf(
    *incidents: Incident,
    language: str = "ru",
    photos: dict[str, bytes] | None = None,
    **options: object,
) -> list[Paper]:
    """Return the files of a report over *incidents*."""
    made = {"number": 3, "made_at": at("2026-11-23 14:05"), "zone": "Asia/Almaty", **options}
    request = Request(language=language, **made)  # type: ignore[arg-type]  # the tests' own
    document = compose(gather_source(casebook(*incidents), request, texts(language), load()))
    known = photos or {}
    copies = [Photo(p.label, known[p.label]) for p in document.pictures if p.label in known]
    return await render(document, copies)


def text(paper: Paper) -> str:
    """Return the words on the pages, without the places where a line may break."""
    reader = pypdf.PdfReader(io.BytesIO(paper.pdf))
    words = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"\s+", " ", words.replace("\u200b", ""))


def manifest(paper: Paper) -> dict[str, Any]:
    """Return the attached manifest."""
    with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
        raw = opened.attachments["manifest.json"].get_file().read_bytes()
    found: dict[str, Any] = json.loads(raw)
    return found


@pytest.fixture(scope="module")
def everything() -> Paper:
    """A report with every kind of entry, a hostile one among them, and photos."""
    kinds = [
        incident(n, words="слова", kind=kind, private=PRIVATE, when=when(f"2026-03-{n:02d} 12:00"))
        for n, kind in enumerate(Kind, 1)
    ]
    hostile = incident(
        20,
        words=HOSTILE,
        phone=HOSTILE[:60],
        parts={Part.QUOTE: HOSTILE},
        exhibits=(exhibit(name=HOSTILE[:90]),),
    )
    shown = incident(21, exhibits=(exhibit(), exhibit(2)))
    [paper] = asyncio.run(pdf(*kinds, hostile, shown, photos={"21.1": PHOTO}))
    return paper


def objects(paper: Paper) -> Iterator[pikepdf.Dictionary | pikepdf.Stream]:
    """Yield every dictionary of the file."""
    with pikepdf.open(io.BytesIO(paper.pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                yield item


def test_it_is_an_archive_document_for_screen_readers(everything: Paper) -> None:
    """PDF/A-3a and PDF/UA-1, by its own marks; tagged, with language, title and page numbers."""
    with pikepdf.open(io.BytesIO(everything.pdf)) as opened:
        with opened.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"
        root = opened.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang).startswith("ru")
        assert root.ViewerPreferences.DisplayDocTitle
        assert {"/StructTreeRoot", "/PageLabels", "/OutputIntents"} <= set(root.keys())
        assert len(opened.pages) == everything.pages


def test_headings_tables_and_figures_are_tagged(everything: Paper) -> None:
    """Charts and photos have words instead of a picture, with the numbers in them."""
    kinds = {str(item.get("/S")) for item in objects(everything)}
    spoken = [
        str(i.get("/Alt")) for i in objects(everything) if i.get("/S") == "/Figure" and "/Alt" in i
    ]

    assert {"/H1", "/Table", "/TH", "/TD", "/L", "/Figure"} <= kinds
    assert any("Случаи по неделям" in alt and "– " in alt for alt in spoken)
    assert any("Фотография 21.1" in alt for alt in spoken)


def test_nothing_in_it_runs_or_calls_home(everything: Paper) -> None:
    """No script, no action, no link, no font that is not inside."""
    banned = {"/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/URI", "/SubmitForm"}
    fonts = 0
    for item in objects(everything):
        assert not banned & {str(key) for key in item} | banned & {str(item.get("/S"))}
        if item.get("/Type") == "/FontDescriptor":
            fonts += 1
            assert {"/FontFile2", "/FontFile3"} & set(item.keys())

    assert fonts >= 2


def test_hostile_words_change_nothing_but_themselves(everything: Paper) -> None:
    """Markup is shown as it was typed; what cannot be drawn is named; nothing else is lost."""
    words = text(everything)

    for shown in (
        "#let x = 1 $ * _a_",
        "<b>bold</b>",
        "@ref [x](http://e.x)",
        "[U+202E]evil[U+202C]",
    ):
        assert shown in words
    assert "مرحبا" in words or "مرحبا"[::-1] in words  # a reader may give the order on the page
    assert "Что представляет собой этот документ" in words
    entries = manifest(everything)["entries"]
    [hostile] = [entry for entry in entries if entry["number"] == 20]
    assert hostile["parts"]["words"][0]["value"] == HOSTILE.replace("\ud800", "\ufffd")


async def test_scripts_and_marks_in_any_order_stop_no_report() -> None:
    """One letter without a glyph would end the whole report: Arabic, faces, marks, mixed."""
    chance = Random(7)  # noqa: S311 - sentences, not secrets
    marks = [*range(0x300, 0x370), *range(0x610, 0x61B), *range(0x64B, 0x660)]
    pools = [range(0x600, 0x700), sorted(drawable()), marks, [0x1F600, 0x200D, 0x41, 0x20, 0x0A]]

    def sentence(most: int) -> str:
        return "".join(chr(chance.choice(chance.choice(pools))) for _ in range(most))

    entries = [
        incident(n, words=sentence(60), parts={Part.QUOTE: sentence(30), Part.WITNESS: sentence(9)})
        for n in range(1, 200)
    ]
    [paper] = await pdf(*entries)
    assert paper.pages > 1


def test_a_private_note_is_in_no_byte(everything: Paper) -> None:
    """Not on a page, not in the manifest, not in any stream."""
    assert PRIVATE not in text(everything)
    with pikepdf.open(io.BytesIO(everything.pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Filter") != "/DCTDecode":
                assert PRIVATE.encode() not in item.read_bytes()
                assert PRIVATE.encode("utf-16-be") not in item.read_bytes()
            assert (
                PRIVATE not in str(item.get("/Alt", ""))
                if isinstance(item, pikepdf.Dictionary)
                else True
            )


def test_the_photo_is_the_copy_itself_and_the_missing_one_is_named(everything: Paper) -> None:
    """The stream is swapped in untouched; a photo without a copy is listed as kept."""
    with pikepdf.open(io.BytesIO(everything.pdf)) as opened:
        photos = [
            item.read_raw_bytes()
            for item in opened.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Filter") == "/DCTDecode"
        ]

    assert photos == [PHOTO]
    assert text(everything).count("Не удалось показать; оригинал сохранён.") == 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_words_can_be_copied_out_in_every_language(language: str) -> None:
    """Kazakh letters come out of the file as Kazakh letters."""
    [paper] = await pdf(
        incident(words="Ұялы телефонға қоңырау шалды, әңгіме өтті"), language=language
    )
    words = text(paper)

    assert "Ұялы телефонға қоңырау шалды, әңгіме өтті" in words
    assert texts(language)("report-overview") in words
    assert texts(language)("report-about-advice") in words
    assert paper.name == "report-003.pdf"
    assert paper.sha256 == sha256(paper.pdf).hexdigest()


async def test_the_same_report_is_the_same_file() -> None:
    """Byte for byte, so that its hash can be printed beforehand and checked years later."""
    one, two = await pdf(*story(5).incidents), await pdf(*story(5).incidents)

    assert one == two


async def test_too_many_photos_make_parts_below_the_size() -> None:
    """Part 1 is everything but photos and names the hash of every other part."""
    photo = noise(1600, 1200)
    entries = [incident(n, exhibits=(exhibit(),)) for n in range(1, 41)]
    papers = await pdf(*entries, photos={f"{n}.1": photo for n in range(1, 41)})

    assert [paper.name for paper in papers] == [
        f"report-003-{k}of{len(papers)}.pdf" for k in range(1, len(papers) + 1)
    ]
    assert len(papers) > 2
    assert all(len(paper.pdf) <= 5_000_000 for paper in papers)
    first = text(papers[0])
    assert all(paper.sha256 in first.replace(" ", "") for paper in papers[1:])
    assert [part["sha256"] for part in manifest(papers[0])["parts"]] == [
        paper.sha256 for paper in papers[1:]
    ]
    assert "Фотографии находятся в следующих частях" in first
    shown = "".join(text(paper) for paper in papers[1:])
    assert all(f"{n}.1 – к записи №" in shown for n in range(1, 41))
    assert "Часть 2 из" in text(papers[1])


async def test_photos_are_made_smaller_before_they_are_split() -> None:
    """Eight megabytes of photos fit one file of five, still legible."""
    entries = [incident(n, exhibits=(exhibit(),)) for n in range(1, 9)]
    photo = noise(1600, 1200)
    [paper] = await pdf(*entries, photos={f"{n}.1": photo for n in range(1, 9)})
    sizes = {
        (int(item.Width), int(item.Height))
        for item in objects(paper)
        if item.get("/Filter") == "/DCTDecode"
    }

    assert 8 * len(photo) > 5_000_000 >= len(paper.pdf)
    assert all(800 <= width < 1600 for width, _ in sizes)


async def test_a_very_long_journal_makes_volumes() -> None:
    """The memory of one volume is bounded, and no entry is lost between them."""
    entries = [incident(n) for n in range(1, ONE_FILE + 1)]
    papers = await pdf(*entries)

    assert len(papers) == 2 == -(-ONE_FILE // VOLUME_ROWS)
    last = text(papers[1])
    assert f" {ONE_FILE} " in last
    assert "Часть 2 из 2" in last
    assert papers[1].sha256 in text(papers[0]).replace(" ", "")
