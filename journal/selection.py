"""What of a journal a report shows, and what it asks the police for: her choices, as ids and names.

The usual choice shows everything but what could harm: pins and witnesses only when she says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Self, TypeVar
from uuid import UUID

from journal.case import Case
from journal.errors import ExpiredError, NotFoundError
from journal.incident import Incident, IncidentId, Part

Item = TypeVar("Item")
Member = TypeVar("Member", bound=StrEnum)


class Plea(StrEnum):
    """What she may ask for beside the complaint itself."""

    DETAILS = "details"
    CAMERAS = "cameras"
    ORDER = "order"
    REQUIREMENTS = "requirements"
    APPROACH = "approach"
    SAFETY = "safety"
    DAMAGE = "damage"


class Blanket(StrEnum):
    """What may be withheld in every entry at once."""

    PLACES = "places"
    CHILDREN = "children"
    NAMES = "names"
    QUOTES = "quotes"
    ANSWERS = "answers"
    EFFECTS = "effects"
    WORDS = "words"
    NUMBERS = "numbers"
    VEHICLES = "vehicles"
    WITNESSES = "witnesses"
    FILES = "files"


class Option(StrEnum):
    """What is either done or not.

    Obscene words masked, witnesses named in an annex, pins of places printed, and the statement
    that was handed in before named.
    """

    MASKED = "masked"
    WITNESSES = "witnesses"
    PINS = "pins"
    FOLLOWS = "follows"


FILES: Final = "files"  # beside the parts: the files of an entry, which are no section of it

# What one entry may keep back. When it happened, of which kind and how often is what a report
# counts, and so is whose act it was: an entry that must not say this is left out as a whole.
PARTS: Final = (
    Part.WORDS,
    Part.NUMBER,
    Part.DURATION,
    Part.PERSON,
    Part.PLACE,
    Part.QUOTE,
    Part.WITNESS,
    Part.KNOWS,
    Part.ANSWER,
    Part.VEHICLE,
    Part.CHILDREN,
    Part.EFFECT,
    Part.UNTAKEN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Her choices. ``people`` None is everybody; None inside is for entries about nobody known.

    ``bare`` are entries of whose files only the hash is told.
    """

    people: frozenset[UUID | None] | None = None
    left_out: frozenset[IncidentId] = frozenset()
    withheld: frozenset[tuple[IncidentId, Part]] = frozenset()
    bare: frozenset[UUID] = frozenset()
    blankets: frozenset[Blanket] = frozenset()
    pleas: frozenset[Plea] = field(default=frozenset({Plea.DETAILS}))
    options: frozenset[Option] = field(default=frozenset({Option.MASKED, Option.FOLLOWS}))

    def shows(self, case: Case, incident: Incident) -> bool:
        """Return whether *incident* is told of, by its person and by itself."""
        return incident.id not in self.left_out and self.shows_person(whose(case, incident))

    def shows_person(self, person: UUID | None) -> bool:
        """Return whether entries about *person* are told of; None is nobody known."""
        return self.people is None or person in self.people

    def hidden(self, incident: Incident) -> frozenset[Part]:
        """Return the parts of *incident* alone that are withheld."""
        return frozenset(part for owner, part in self.withheld if owner == incident.id)

    def kept_back(self, incident: Incident) -> tuple[str, ...]:
        """Return the names of everything that *incident* alone keeps back, its files last."""
        parts = [part.value for part in Part if part in self.hidden(incident)]
        return (*parts, FILES) if incident.id in self.bare else tuple(parts)

    @property
    def count(self) -> int:
        """Return how many choices keep something back, whole entries and people apart."""
        return len(self.blankets) + len(self.withheld) + len(self.bare)

    def with_person(self, case: Case, person: UUID | None, *, shown: bool) -> Self:
        """Return the choice with one person more or less; everybody again is everybody to come.

        Raise ``NotFoundError`` for somebody who is not in the case.
        """
        everybody = frozenset({None, *(p.id for p in case.people)})
        if person not in everybody:
            raise NotFoundError
        chosen = put(everybody if self.people is None else self.people, person, inside=shown)
        return replace(self, people=None if chosen >= everybody else chosen)

    def with_entry(self, incident: Incident, *, shown: bool) -> Self:
        """Return the choice with one entry more or less."""
        return replace(self, left_out=put(self.left_out, incident.id, inside=not shown))

    def with_part(self, incident: Incident, name: str, *, shown: bool) -> Self:
        """Return the choice with one part of an entry shown or kept back; raise ``ExpiredError``."""
        if name == FILES:
            return replace(self, bare=put(self.bare, incident.id, inside=not shown))
        part = _named(Part, name)
        if part not in PARTS:
            raise ExpiredError
        return replace(self, withheld=put(self.withheld, (incident.id, part), inside=not shown))

    def with_blanket(self, name: str, *, shown: bool) -> Self:
        """Return the choice with something shown or kept back everywhere; raise ``ExpiredError``."""
        blanket = _named(Blanket, name)
        return replace(self, blankets=put(self.blankets, blanket, inside=not shown))

    def with_plea(self, name: str, *, asked: bool) -> Self:
        """Return the choice with something asked for or not; raise ``ExpiredError``."""
        return replace(self, pleas=put(self.pleas, _named(Plea, name), inside=asked))

    def with_option(self, name: str, *, done: bool) -> Self:
        """Return the choice with something done or not; raise ``ExpiredError``."""
        return replace(self, options=put(self.options, _named(Option, name), inside=done))


def _named(members: type[Member], name: str) -> Member:
    try:
        return members(name)
    except ValueError:
        raise ExpiredError from None


USUAL: Final = Selection()


def whose(case: Case, incident: Incident) -> UUID | None:
    """Return the person an entry is about; None for nobody known."""
    assigned = case.who(incident)
    return assigned.person.id if assigned is not None and assigned.person is not None else None


def put(items: Iterable[Item], item: Item, *, inside: bool) -> frozenset[Item]:
    """Return *items* with *item* inside, or without it; the same choice twice changes nothing."""
    return frozenset(items) | {item} if inside else frozenset(items) - {item}
