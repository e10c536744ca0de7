"""A backup that was put back leaves its mark in the journals it set back."""

from uuid import uuid4

from journal.events import Event, Type
from storage import Storage


async def mark_restored(storage: Storage) -> None:
    """Write the event ``restored`` into every journal that is behind its high-water mark.

    The report can then say that entries after that state were lost with the server and not
    taken out.
    """
    for owner in await storage.restored_owners():
        pen = storage.pens.for_update(owner, "restored")
        await pen.write(Event(Type.RESTORED, uuid4(), {"restored": {"from": "backup"}}))
