"""What she does not disclose is taken out here, before any section or the manifest sees it.

Whatever is withheld, in an entry or in a fact of the case, is replaced by nothing; only that it is
missing, and where, is kept for the list at the end of the report.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar
from uuid import UUID

from journal.canonical import JsonValue
from journal.case import Case, Person, Told
from journal.incident import Exhibit, Incident, IncidentId, Origin, Part, Version
from report.model import Blanket, Request
from report.trimming import Trimmed

Item = TypeVar("Item", bound=Told)

WHOLE: Final = {
    Blanket.CHILDREN: (Part.CHILDREN,),
    Blanket.QUOTES: (Part.QUOTE,),
    Blanket.ANSWERS: (Part.ANSWER,),
    Blanket.EFFECTS: (Part.EFFECT,),
    Blanket.WORDS: (Part.WORDS,),
    Blanket.NUMBERS: (Part.NUMBER, Part.MEANS),
    Blanket.VEHICLES: (Part.VEHICLE, Part.SIGNS),
    Blanket.WITNESSES: (Part.WITNESS,),
    Blanket.FILES: (Part.UNTAKEN,),
}
APART: Final = frozenset({Part.PRIVATE})  # never in a report, and not said to be missing


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as it may be shown, the parts of it that are not, and whether a pin was taken out.

    ``bare`` is whether its files are listed by their hash alone.
    """

    incident: Incident = field(repr=False)
    lost: frozenset[Part] = frozenset()
    pinned: bool = False
    bare: bool = False


class Withholding:
    """One request's choices, ready to be asked about each entry."""

    def __init__(self, request: Request) -> None:
        self.blankets = request.blankets
        self._pins = request.show_gps
        self._bare = request.bare
        self._unknown = request.facts_out
        everywhere = {part for blanket in request.blankets for part in WHOLE.get(blanket, ())}
        self._hidden: defaultdict[IncidentId, set[Part]] = defaultdict(lambda: set(everywhere))
        for incident, part in request.withheld:
            self._hidden[incident].add(part)

    def entry(self, incident: Incident) -> Shown:
        """Return *incident* without its private note and without what she withholds."""
        hidden = self._hidden[incident.id] | APART
        history: dict[Part, tuple[Version, ...]] = {}
        lost = {part for part in incident.history if part in hidden} - APART
        lost |= {Part.PERSON} & hidden  # also one that only the number tells of
        for part, versions in incident.history.items():
            if part in hidden:
                continue
            kept = tuple(self._version(part, version) for version in versions)
            if kept != versions:
                lost.add(part)
            history[part] = kept
        nameless = Part.PERSON in hidden or Blanket.NAMES in self.blankets
        origin = _nameless(incident.origin) if nameless else incident.origin
        if origin != incident.origin:
            lost.add(Part.PERSON)
        pinned = not self._pins and any(map(_has_pin, history.get(Part.PLACE, ())))
        return Shown(
            replace(
                incident,
                history={p: tuple(map(self._unpinned, v)) for p, v in history.items()},
                origin=origin,
                exhibits=tuple(self._file(e, incident) for e in incident.exhibits),
            ),
            frozenset(lost),
            pinned,
            bool(incident.exhibits) and self.is_bare(incident.id),
        )

    def is_bare(self, subject: UUID) -> bool:
        """Return whether the files of an entry or a fact are listed by their hash alone."""
        return Blanket.FILES in self.blankets or subject in self._bare

    def _version(self, part: Part, version: Version) -> Version:
        value = self._trimmed(part, version.value)
        # A reason may tell what the words told.
        return version if value == version.value else replace(version, value=value, reason="")

    def _trimmed(self, part: Part, value: JsonValue) -> JsonValue:
        if part is Part.PERSON and isinstance(value, str) and Blanket.NAMES in self.blankets:
            return None
        if part is Part.PERSON and _whom(value) in self._unknown:
            return None
        if part is Part.PLACE and isinstance(value, dict) and Blanket.PLACES in self.blankets:
            return {**value, "words": "", "pin": None}
        if part is Part.KNOWS and isinstance(value, dict) and Blanket.NAMES in self.blankets:
            return {**value, "words": ""}
        return value

    def _unpinned(self, version: Version) -> Version:
        if self._pins or not _has_pin(version) or not isinstance(version.value, dict):
            return version
        return replace(version, value={**version.value, "pin": None})

    def _file(self, exhibit: Exhibit, incident: Incident) -> Exhibit:
        """Return a file without its caption when the words of its entry are withheld."""
        if self.is_bare(incident.id):
            return nameless(exhibit)
        hidden = Part.WORDS in self._hidden[incident.id]
        return replace(exhibit, caption="", origin=None) if hidden else exhibit

    def fact(self, fact: Item, lost: frozenset[str]) -> Item:
        """Return *fact* with its files as they may be shown, and with what it does not tell."""
        named = isinstance(fact, Person) and Blanket.NAMES in self.blankets
        files = fact.files
        if named or self.is_bare(fact.id):
            files = tuple(map(nameless, files))
        return replace(fact, files=files, lost=lost)


def _whom(value: JsonValue) -> UUID | None:
    match value:
        case {"person": str(identity)}:
            return UUID(identity)
    return None


def _has_pin(version: Version) -> bool:
    return isinstance(version.value, dict) and version.value.get("pin") is not None


def nameless(exhibit: Exhibit) -> Exhibit:
    """Return a file of which the inventory tells only kind, size and hash."""
    return replace(exhibit, name="", caption="", origin=None)


def _nameless(origin: Origin | None) -> Origin | None:
    return replace(origin, name="", username=None) if origin and origin.name else origin


def shown_case(
    case: Case, request: Request, entries: Mapping[IncidentId, Shown], trimmed: Trimmed
) -> Case:
    """Return *case* with nothing in it that the report does not disclose.

    Entries are those of *entries*, facts those of *trimmed*. An entry whose person is withheld is
    about nobody known here, so that no count tells.
    """
    withholding = Withholding(request)

    def told(facts: Iterable[Item]) -> tuple[Item, ...]:
        found = (fact for fact in facts if fact.id in trimmed.told)
        return tuple(withholding.fact(fact, trimmed.lost[fact.id]) for fact in found)

    people = told(case.people)
    known = {person.id for person in people}
    return replace(
        case,
        incidents=tuple(_counted(shown) for shown in entries.values()),
        exports=(),
        people=people,
        refusals=told(case.refusals),
        harms=told(case.harms),
        acts=told(case.acts),
        orders=told(case.orders),
        witnesses=told(case.witnesses),
        filings=told(case.filings),
        owners={key: owner for key, owner in case.owners.items() if owner in known},
    )


def _counted(shown: Shown) -> Incident:
    incident = shown.incident
    if Part.PERSON not in shown.lost:
        return incident
    nobody = Version({"person": None}, incident.recorded_at, guessed=False)
    return replace(incident, history={**incident.history, Part.PERSON: (nobody,)})


def selected(case: Case, request: Request, holds: Mapping[IncidentId, bool]) -> Iterator[Incident]:
    """Yield the entries she shows: of the period (*holds*), of the chosen people, not left out."""
    for incident in case.incidents:
        if incident.id in request.left_out or not holds[incident.id]:
            continue
        assigned = case.who(incident) if request.people is not None else None
        person = assigned.person.id if assigned and assigned.person else None
        if request.people is None or person in request.people:
            yield incident
