"""A ZIP file being filled, in memory: nothing of it touches the disk. It lists its own checksums."""

import io
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

# Bytes a file takes beside itself: two headers of 76 together, its checksum, its name three times.
ROOM = 400
CHUNK = 64 * 1024  # bytes packed at a time
SPREAD = 1000  # data that cannot be packed grow by less than one byte in so many (RFC 1951, 3.2.4)


@dataclass(slots=True)
class Box:
    """One ZIP file; every file in it is dated with the wall clock of ``made_at``."""

    number: int
    made_at: datetime
    _bytes: io.BytesIO = field(default_factory=io.BytesIO, repr=False)
    _sums: list[str] = field(default_factory=list, repr=False)
    _zip: zipfile.ZipFile = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin with nothing in it."""
        self._zip = zipfile.ZipFile(self._bytes, "w")

    def fits(self, data: bytes, most: int) -> bool:
        """Return whether the file stays within *most* bytes with *data*; the first always does."""
        taken = self._bytes.tell() + ROOM * (len(self._sums) + 2)
        return not self._sums or taken + len(data) + len(data) // SPREAD <= most

    def add(self, name: str, data: bytes) -> None:
        """Put a file in."""
        self._sums.append(f"{sha256(data).hexdigest()}  {name}\n")
        self._put(name, data)

    def close(self) -> bytes:
        """Return the whole, with the list of checksums as ``sha256sum`` reads it."""
        self._put(f"sha256-{self.number}.txt", "".join(self._sums).encode())
        self._zip.close()
        return self._bytes.getvalue()

    def _put(self, name: str, data: bytes) -> None:
        about = zipfile.ZipInfo(name, self.made_at.timetuple()[:6])
        about.compress_type = zipfile.ZIP_DEFLATED
        with self._zip.open(about, "w") as file:
            # Packed at once, a second copy of the whole would lie in memory.
            for at in range(0, len(data), CHUNK):
                file.write(data[at : at + CHUNK])
