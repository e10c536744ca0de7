"""The pen: appends to one person's journal, needs no unlocking, reads nothing."""

from collections.abc import AsyncIterator
from itertools import count
from uuid import UUID

from journal.events import Event, Kept
from journal.ports import Once, OwnerId, Receipt
from storage.accounts import StoredAccounts
from storage.blobs import Blobs
from storage.rows import Target
from storage.writer import Writer
from vault.site import SiteSecret

_ONCE = b"once"


class StoredPen:
    """Writes for one person while one update is handled.

    Which journal it writes to is settled at the first stroke and stays so: a file and the
    event that names it end up in the same one.
    """

    def __init__(self, pens: "Pens", owner: OwnerId, update: str | int) -> None:
        self._pens = pens
        self._owner = owner
        self._update = update
        self._strokes = count()
        self._target: Target | None = None

    async def write(self, event: Event, *, once: Once | None = None) -> Receipt:
        """Append *event*; it is committed when this returns.

        Without *once* its name is made of the update and of how many events it wrote before.
        Raise ``UnavailableError`` when the disk fails, ``NotFoundError`` for a person who has
        no journal any more, ``CanonicalError`` for a value that cannot be sealed.
        """
        if once is None:
            once = self.once("update", self._update, next(self._strokes))
        return await self._pens.writer.append(await self._settle(), event, once)

    async def written(self, once: Once) -> Receipt | None:
        """Return the receipt of the event written under *once*, kept for seven days."""
        return await self._pens.writer.written((await self._settle()).jid, once)

    async def number(self, subject: UUID) -> int | None:
        """Return the number of an entry begun here in the last seven days; None for any other."""
        return await self._pens.writer.number((await self._settle()).jid, subject)

    async def keep(self, chunks: AsyncIterator[bytes]) -> Kept:
        """Seal a file chunk by chunk; durable on return, and removed when no event names it.

        Raise ``TooBigError`` above 20 MiB, ``UnavailableError`` when the disk fails,
        ``NotFoundError`` for a person who has no journal.
        """
        return await self._pens.blobs.keep((await self._settle()).jid, chunks)

    async def keep_small(self, kept: Kept, copy: bytes) -> None:
        """Seal the small *copy* of a picture this pen kept; durable on return.

        Raise ``UnavailableError`` when the disk fails, ``NotFoundError`` after a wipe.
        """
        jid = (await self._settle()).jid
        name = await self._pens.blobs.keep_small(jid, kept, copy)
        await self._pens.writer.name_file(jid, name)

    def once(self, *names: str | int) -> Once:
        """Return the name of a request of this person, unlinkable without the site secret."""
        parts = [b"i%d" % name if isinstance(name, int) else b"s" + name.encode() for name in names]
        site = self._pens.site
        return Once(site.lookup(_ONCE, site.pid(self._owner), *parts))

    async def _settle(self) -> Target:
        if self._target is None:
            self._target = await self._pens.accounts.target(self._owner)
        return self._target


class Pens:
    """Hands out pens."""

    def __init__(
        self, accounts: StoredAccounts, writer: Writer, blobs: Blobs, site: SiteSecret
    ) -> None:
        self.accounts, self.writer, self.blobs, self.site = accounts, writer, blobs, site

    def for_update(self, owner: OwnerId, update: str | int) -> StoredPen:
        """Return a pen for *owner*; *update* names what is being handled, for its replay.

        Ask once for each update: a second pen of the same one would count its strokes from
        the beginning, and its events would be taken for those of the first, written again.
        """
        return StoredPen(self, owner, update)
