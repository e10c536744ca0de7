"""Small copies: upright, without metadata, and None for whatever is no whole picture."""

import io
import struct
import zlib

import pillow_heif
import pytest
from PIL import Image, ImageCms

from report.parent import small_copy
from report.pictures import LADDER, SPLIT, Rung, fit, measure, refit, small

ORIENTATION, GPS = 0x0112, 0x8825


def picture(
    form: str = "JPEG",
    size: tuple[int, int] = (400, 200),
    mode: str = "RGB",
    turn: int | None = None,
    **options: object,
) -> bytes:
    """Return a picture whose left half is red and right half blue."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    if mode == "RGBA":
        image.putalpha(0)
    elif mode != "RGB":
        image = image.convert(mode)
    if turn:
        exif = Image.Exif()
        exif[ORIENTATION] = turn
        exif.get_ifd(GPS)[1] = "N"
        options["exif"] = exif.tobytes()
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def opened(jpeg: bytes | None) -> Image.Image:
    """Return the copy, which must be one."""
    assert jpeg is not None
    image = Image.open(io.BytesIO(jpeg), formats=["JPEG"])
    image.load()
    return image


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
async def test_every_format_of_a_phone_becomes_a_small_jpeg(form: str) -> None:
    """Through the same child process as in the bot."""
    pillow_heif.register_heif_opener()
    image = opened(await small_copy(picture(form, (2400, 1200))))

    assert image.mode == "RGB"
    assert image.size in {(1600, 800), (1500, 750)}  # JPEG is reduced by eighths


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("edge", [1601, 1700, 2400, 3000, 4032, 4080, 5000, 8000])
def test_a_copy_is_about_as_large_as_asked_and_never_too_small_to_read(
    edge: int, rung: Rung
) -> None:
    """Reducing by eighths alone may fall a tenth short, but not below what a phone screen needs."""
    image = opened(small(picture("JPEG", (edge, edge // 8)), rung))

    assert max(0.9 * rung.edge, LADDER[-1].edge) <= image.width <= rung.edge


def test_the_copy_is_upright_and_carries_no_metadata() -> None:
    """A portrait photo stands; camera and place stay in the original."""
    image = opened(small(picture(turn=6)))
    red = image.getpixel((100, 20))

    assert image.size == (200, 400)
    assert isinstance(red, tuple)
    assert red[0] > 200  # the left half is now the top
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_heif_photo_is_turned_once() -> None:
    """The decoder has already turned it."""
    pillow_heif.register_heif_opener()

    assert opened(small(picture("HEIF", turn=6))).size == (200, 400)


def test_what_was_transparent_is_white() -> None:
    """An empty corner of a screenshot is not black."""
    corner = opened(small(picture("PNG", mode="RGBA"))).getpixel((5, 5))

    assert corner == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "CMYK", "1"])
def test_other_colours_become_ordinary_ones(mode: str) -> None:
    """Grey, print and two-colour pictures are pictures too."""
    form = "PNG" if mode == "1" else "JPEG"

    assert opened(small(picture(form, mode=mode))).mode == "RGB"


def test_a_foreign_colour_profile_is_applied() -> None:
    """Colours are those the camera meant; a broken profile is passed over."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()

    assert small(picture(icc_profile=lab)) is not None
    assert small(picture(icc_profile=b"nonsense" * 99)) is not None


def _bomb() -> bytes:
    """Return a PNG of a few bytes that says it is 60 000 by 60 000."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        raw = name + body
        return struct.pack(">I", len(body)) + raw + struct.pack(">I", zlib.crc32(raw))

    ends = chunk(b"IDAT", zlib.compress(bytes(999))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + ends


def _lying() -> bytes:
    """Return a small JPEG whose header says 65 000 by 65 000."""
    raw = bytearray(picture(size=(64, 64)))
    at = raw.index(b"\xff\xc0") + 5
    raw[at : at + 4] = struct.pack(">HH", 65_000, 65_000)
    return bytes(raw)


HOSTILE = {
    "empty": b"",
    "text": b"GIF89a no picture at all",
    "truncated": picture(size=(3000, 2000))[:4000],
    "truncated small": picture(size=(300, 200))[:1500],
    "truncated png": picture("PNG", (300, 200))[:-40],
    "bomb": _bomb(),
    "lying": _lying(),
    "format not named": picture("GIF"),
    "zeros": b"\xff\xd8\xff\xe0" + bytes(5000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_whole_picture_is_none(name: str) -> None:
    """Broken, lying and exploding files end in None and in nothing else."""
    assert small(HOSTILE[name]) is None


async def test_the_bot_survives_hostile_files() -> None:
    """Two of them through the child."""
    assert await small_copy(HOSTILE["bomb"]) is None
    assert await small_copy(HOSTILE["lying"]) is None


def test_the_ladder_ends_in_none_when_nothing_fits() -> None:
    """The caller then makes parts."""
    photos = [opened_noise(1600, 1200) for _ in range(3)]
    total = sum(map(len, photos))

    taken = fit(photos, 0)
    assert taken is not None
    assert [copy.jpeg for copy in taken] == photos
    smaller = fit(photos, total // 2)
    assert smaller is not None
    assert sum(len(copy.jpeg) for copy in smaller) <= total // 2
    assert max(smaller[0].size) >= LADDER[-1].edge
    assert fit(photos, 1000) is None


def test_copies_for_parts_have_one_size() -> None:
    """When several files are needed anyway, photos are equally legible in all."""
    [copy] = refit([opened_noise(1600, 1200)])
    size = measure(copy)

    assert size is not None
    assert max(size) == SPLIT.edge
    assert measure(b"no picture") is None


def opened_noise(width: int, height: int) -> bytes:
    """Return a JPEG that compresses as badly as a photo."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 60).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()
