"""What must be known of a person while her journal is locked, sealed under the site key."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Self

from journal.canonical import JsonValue, dump, load
from journal.errors import FormatError
from journal.ports import OwnerId, Settings
from storage.rows import Target
from vault.site import SiteSecret

SIZE = 512  # bytes to which it is padded, so that its length tells no setting
_CONTEXT = b"account"


@dataclass(frozen=True, slots=True)
class Account:
    """Whose it is, which journal is hers, and her settings."""

    owner: OwnerId = field(repr=False)
    primary: Target
    settings: Settings

    def seal(self, site: SiteSecret) -> bytes:
        """Return the sealed form; it opens only for the same person."""
        raw = dump(
            {
                "owner": self.owner,
                "jid": self.primary.jid.hex(),
                "public": self.primary.public.hex(),
                "settings": asdict(self.settings),
            }
        )
        return site.fsm_seal(_CONTEXT + site.pid(self.owner), raw.ljust(SIZE, b"\0"))

    @classmethod
    def open(cls, site: SiteSecret, pid: bytes, sealed: bytes) -> Self:
        """Return what ``seal`` sealed for *pid*.

        Raise ``TamperedError`` for anything else, ``FormatError`` for another version's.
        """
        match load(site.fsm_open(_CONTEXT + pid, sealed).rstrip(b"\0")):
            case {
                "owner": int(owner),
                "jid": str(jid),
                "public": str(public),
                "settings": dict(settings),
            }:
                target = Target(bytes.fromhex(jid), bytes.fromhex(public))
                return cls(OwnerId(owner), target, _settings(settings))
        raise FormatError


def _settings(raw: Mapping[str, JsonValue]) -> Settings:
    """Return the settings; one that is missing has the value a new person starts with."""
    try:
        return Settings(**raw)  # type: ignore[arg-type]  # checked by the seal, written by us
    except TypeError:
        raise FormatError from None
