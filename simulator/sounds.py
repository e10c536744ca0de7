"""A voice message that plays: quiet, but a real Ogg file with Opus in it."""

import struct

SILENCE = b"\xf8\xff\xfe"  # RFC 6716: one frame of 20 ms, CELT, mono, nothing in it
FRAMES = 50  # in a second
TICKS = 960  # samples of one frame at 48 kHz, in which RFC 7845 counts positions
POLYNOMIAL = 0x04C11DB7  # RFC 3533, section 6, field 7
FIRST, LAST = 2, 4  # flags of a page; RFC 3533, section 6, field 3


def voice(seconds: int) -> bytes:
    """Return a voice message of 1-5 *seconds*; a page of Ogg holds no more frames."""
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, 0, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<II", 0, 0)
    count = seconds * FRAMES
    return (
        _page([head], 0, FIRST, 0)
        + _page([tags], 1, 0, 0)
        + _page([SILENCE] * count, 2, LAST, count * TICKS)
    )


def _page(packets: list[bytes], number: int, flags: int, position: int) -> bytes:
    lacing = bytes(map(len, packets))  # every packet is shorter than 255 bytes
    head = struct.pack("<4sBBqIII", b"OggS", 0, flags, position, 1, number, 0)
    page = head + bytes([len(packets)]) + lacing + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ POLYNOMIAL if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value
