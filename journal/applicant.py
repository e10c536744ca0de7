"""Her own data for a filing: asked only when a report is made, kept only if she says so.

Nothing here is looked up or sent anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Self

from journal.casebook import Fact
from journal.events import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who files; every field may be empty and is then a line to fill in by hand."""

    name: str = field(default="", repr=False)
    iin: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    document: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    work: str = field(default="", repr=False)

    @classmethod
    def from_fact(cls, fact: Fact) -> Self:
        """Return what a fact about the applicant says now."""
        return cls(**{f.name: fact.text(f.name) for f in fields(cls)})

    def said(self) -> Mapping[str, Said]:
        """Return the parts of a fact that keeps these fields; empty ones are left out."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: Said(value) for name, value in values.items() if value}
