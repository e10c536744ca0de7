"""Writing facts down: the first answer begins one, every other answer is an event beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from journal.errors import TooBigError
from journal.events import FactType, Said, attach, detail, fact, retract
from journal.incident import BlobId
from journal.ports import Pen
from journal.recording import MAX_FILE, Incoming, Message, Watch


async def tell(
    pen: Pen, about: FactType, subject: UUID, parts: Mapping[str, Said], *, begins: str | None
) -> None:
    """Write answers about one fact; durable on return.

    *begins* is her zone when the fact may not have begun yet. A fact begins once: what a double
    tap says again is not written again.
    """
    if begins is not None:
        once = pen.once("fact", subject.hex)
        if await pen.written(once) is None:
            await pen.write(fact(subject, about, begins, parts), once=once)
            return
    await pen.write(detail(subject, parts))


async def withdraw(pen: Pen, subject: UUID, reason: str, *, file: BlobId | None = None) -> None:
    """Take a fact, or one file of it, back; it stays in the record as withdrawn."""
    await pen.write(retract(subject, reason, blob=file))


@dataclass(frozen=True, slots=True)
class AttachToFact:
    """Put a file to a fact of the case."""

    watch: Watch

    async def __call__(self, pen: Pen, subject: UUID, message: Message, file: Incoming) -> None:
        """Seal and commit the file; the same message does it once. Raise ``TooBigError``."""
        if file.size is not None and file.size > MAX_FILE:
            raise TooBigError
        once = pen.once("fact-file", message.id)
        if await pen.written(once) is not None:
            return
        with self.watch(file) as seen:
            kept = await pen.keep(seen.chunks)
            event = attach(
                subject,
                kept,
                message.received,
                name=file.name,
                mime=file.mime,
                caption=message.words,
            )
            await pen.write(event, once=once)
            seen.shrink(pen, kept)
