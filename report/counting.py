"""How many pages a PDF file has, inside the child process: whoever sent it may have built it.

What cannot be opened has no number, and the report says so.
"""

import io
from typing import Final

import pikepdf

SIGNATURE: Final = b"%PDF-"
HEAD: Final = 1024  # bytes; PDF Reference 1.7, appendix H, note 13: "within the first 1024 bytes"


def is_pdf(original: bytes) -> bool:
    """Return whether *original* calls itself a PDF, whatever its name says."""
    return SIGNATURE in original[:HEAD]


def pages(original: bytes) -> bytes | None:
    """Return the number of pages as digits; None for what cannot be opened or has none."""
    try:
        with pikepdf.open(io.BytesIO(original), suppress_warnings=True) as pdf:
            count = len(pdf.pages)
    # The library raises many things on hostile bytes; all of it means "cannot be counted".
    except Exception:  # noqa: BLE001
        return None
    return str(count).encode() if count else None
