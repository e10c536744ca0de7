"""Small copies of photos, inside the child process: oriented, sRGB, without metadata.

Formats are named, pixels are counted before they are decoded, and whatever is wrong with a
file ends in None: the original is kept, and the report says so.
"""

import io
import warnings
from bisect import bisect_left
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, NamedTuple, TypeAlias

import pillow_heif
import simplejpeg
from PIL import Image, ImageCms

Size: TypeAlias = tuple[int, int]  # width and height in pixels, as a reader sees them


class Rung(NamedTuple):
    """A size to make copies in: longest edge in pixels, JPEG quality."""

    edge: int
    quality: int


# 50 photos: 19.7, 13.6, 9.7, 6.7 and 4.0 MB; at 800 px the text of a phone screen is still read.
LADDER: Final = (Rung(1600, 80), Rung(1400, 75), Rung(1200, 72), Rung(1000, 70), Rung(800, 66))
SPLIT: Final = LADDER[3]  # when several parts are needed anyway: few parts, still well legible
MAX_PIXELS: Final = 64_000_000  # four phones of 12 megapixels in a panorama; a bomb has more
FORMATS: Final = ("JPEG", "PNG", "HEIF", "WEBP")
SAMPLE: Final = 6  # photos made smaller to judge a rung before all of them are
NEARLY: Final = 0.9  # of an edge is taken as it is: resampling would cost as much as decoding
THREADS: Final = 2  # the codecs let go of the interpreter lock

_ORIENTATION: Final = 0x0112  # EXIF tag
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SRGB: Final = ImageCms.createProfile("sRGB")

Image.init()  # what knows the formats, loaded once and not by every child
pillow_heif.register_heif_opener(thumbnails=False)
pillow_heif.options.DECODE_THREADS = 1
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


class Fitted(NamedTuple):
    """A JPEG with its size in pixels."""

    jpeg: bytes
    size: Size


def small(original: bytes, rung: Rung = LADDER[0]) -> bytes | None:
    """Return *original* as a JPEG of at most *rung*; None for anything that is no whole picture."""
    try:
        return _small(original, rung)
    except MemoryError:
        return None
    # Decoders raise whatever they like on hostile bytes; all of it means "cannot be shown".
    except Exception:  # noqa: BLE001
        return None


def measure(jpeg: bytes) -> Size | None:
    """Return the size of a small copy in pixels; None when it is not the colour JPEG that ``small`` makes."""
    try:
        with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
            return image.size if image.mode == "RGB" else None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None


def fit(photos: Sequence[bytes], room: int) -> list[Fitted] | None:
    """Return the copies at the largest rung whose sum stays under *room* bytes; None when none does.

    No *room* (0) takes them as they are.
    """
    if not room:
        return _at(photos, LADDER[0])
    first = bisect_left(LADDER, -room, key=lambda rung: -_expected(photos, rung))
    for rung in LADDER[first:]:
        fitted = _at(photos, rung)
        if sum(len(copy.jpeg) for copy in fitted) <= room:
            return fitted
    return None


def _expected(photos: Sequence[bytes], rung: Rung) -> int:
    """Return what the copies at *rung* will weigh in bytes, judged by some of them."""
    total = sum(map(len, photos))
    if rung == LADDER[0]:
        return total
    some = photos[:: -(-len(photos) // SAMPLE)]
    copies = _at(some, rung)
    return total * sum(len(copy.jpeg) for copy in copies) // sum(map(len, some))


def refit(photos: Sequence[bytes], rung: Rung = SPLIT) -> list[bytes]:
    """Return the copies made again at *rung*."""
    return [copy.jpeg for copy in _at(photos, rung)]


def _at(photos: Sequence[bytes], rung: Rung) -> list[Fitted]:
    if rung == LADDER[0]:
        return [Fitted(photo, measure(photo) or (1, 1)) for photo in photos]
    with ThreadPoolExecutor(THREADS) as pool:
        copies = [
            copy or photo
            for photo, copy in zip(photos, pool.map(lambda p: small(p, rung), photos), strict=True)
        ]
    return [Fitted(copy, measure(copy) or (1, 1)) for copy in copies]


def _small(original: bytes, rung: Rung) -> bytes:
    with Image.open(io.BytesIO(original), formats=FORMATS) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise Image.DecompressionBombError
        # pillow-heif has already turned the picture; a JPEG is turned here.
        turn = (
            None if opened.format == "HEIF" else _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
        )
        profile = opened.info.get("icc_profile")
        image = _decode(opened, original, rung.edge)
    if max(image.size) > rung.edge:
        image.thumbnail((rung.edge, rung.edge), Image.Resampling.BICUBIC, reducing_gap=2.0)
    if turn is not None:
        image = image.transpose(turn)
    image = _plain(image, profile)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=rung.quality)
    return out.getvalue()


def _decode(opened: Image.Image, original: bytes, edge: int) -> Image.Image:
    """Return the pixels, reduced while decoding where the format can: five times cheaper."""
    if opened.format == "JPEG" and opened.mode == "RGB" and max(opened.size) > edge:
        eighths, rest = divmod(edge * 8, max(opened.size))
        if rest and eighths * max(opened.size) < 8 * max(NEARLY * edge, LADDER[-1].edge):
            eighths += 1  # and the rest is resampled
        return Image.fromarray(
            simplejpeg.decode_jpeg(
                original,
                "RGB",
                min_width=opened.width * eighths // 8,
                min_height=opened.height * eighths // 8,
                strict=True,
            )
        )
    opened.load()
    return opened.copy()


def _plain(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return *image* in sRGB on white, with nothing but pixels."""
    if image.mode in {"RGBA", "LA", "PA", "P"}:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    elif image.mode.startswith("I;16"):
        image = image.point(lambda level: level / 256).convert("L")
    if image.mode != "RGB":
        image = image.convert("RGB")
    if profile and b"sRGB" not in profile[:600]:  # the description stands at the beginning
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB") or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile changes a shade, not what the picture shows
    image.info.clear()
    return image
