"""Made-up files for transcripts and stories; nothing is loaded from anywhere."""

import io
import mimetypes
from functools import cache

from PIL import Image, ImageDraw

VOICE = b"OggS\x00\x02" + bytes(58) + b"OpusHead\x01\x01" + bytes(200)
VIDEO = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(400)
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


@cache
def photo(number: int = 0, size: tuple[int, int] = (640, 480)) -> bytes:
    """Return a JPEG that differs for every *number*."""
    hue = (number * 47 + 20) % 256
    image = Image.new("HSV", size, (hue, 90, 200)).convert("RGB")
    draw = ImageDraw.Draw(image)
    width, height = size
    for step in range(6):
        edge = (number * 31 + step * 53) % (width // 2)
        draw.ellipse(
            (edge, step * height // 8, edge + width // 2, height), outline="white", width=3
        )
    draw.text((width // 2, height // 2), str(number + 1), fill="white", font_size=height // 4)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


def document(name: str) -> bytes:
    """Return content that suits a file name."""
    if name.endswith(".pdf"):
        return PDF
    if name.endswith((".jpg", ".jpeg")):
        return photo()
    return f"{name}\n".encode()


def mime(name: str) -> str:
    """Return the type that clients give to a file of that name."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
