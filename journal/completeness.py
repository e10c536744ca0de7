"""What the law asks for, what is there, and what would still help: a list, never a score.

Each item names the fact or the entries that would mend it. What she said she does not know is
not asked for again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from journal.case import Case, Order, Person, Refusal
from journal.case.kinds import OrderKind
from journal.events import FactType
from journal.incident import Incident, Kind, Part
from journal.law import Law
from journal.statistics import sort
from journal.times import Precision


class Gap(StrEnum):
    """What is missing; each has a sentence of its own in every language."""

    COMPLAINT = "complaint"
    REFUSAL = "refusal"
    REFUSAL_WHEN = "refusal-when"
    REFUSAL_WORDS = "refusal-words"
    REFUSAL_PROOF = "refusal-proof"
    HARM = "harm"
    HARM_FILE = "harm-file"
    PERSON = "person"
    NUMBERS = "numbers"
    REASON = "reason"
    UNASSIGNED = "unassigned"
    QUOTE = "quote"
    MEANS = "means"
    KNOWS = "knows"
    TIME = "time"
    FILES = "files"
    HANDED = "handed"
    END = "end"
    APPLICANT = "applicant"
    IIN = "iin"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that would help.

    ``about`` is the kind of fact that would mend it; None when it is the entries ``entries``.
    ``fact`` is the fact to amend, None for a new one; ``section`` the question to ask. ``count``
    is how many there are.
    """

    gap: Gap
    about: FactType | None = None
    fact: UUID | None = None
    section: str = ""
    entries: tuple[Incident, ...] = field(default=(), repr=False)
    count: int = 1


def missing(case: Case, law: Law) -> tuple[Missing, ...]:
    """Return what would still help, in the order of the law's elements; empty when nothing would."""
    counted = sort(case.incidents, law.in_force)
    standing = (*counted.since, *counted.undated)
    found: list[Missing] = []
    for part in (_complaint, _refusals, _harm, _people, _orders):
        found += part(case)
    return (*found, *_applicant(case, law), *_entries(case, standing))


def _complaint(case: Case) -> Iterator[Missing]:
    """A case of this kind is opened on her complaint alone, so until one was handed in it is missing."""
    if not case.filings:
        yield Missing(Gap.COMPLAINT, FactType.FILING)


def _refusals(case: Case) -> Iterator[Missing]:
    if not case.refusals:
        yield Missing(Gap.REFUSAL, FactType.REFUSAL)
        return
    refusal = case.first_refusal or case.refusals[0]
    if refusal.by is None and not _asked_when(refusal):
        yield Missing(Gap.REFUSAL_WHEN, FactType.REFUSAL, refusal.id, "when")
    if not refusal.words and "words" not in refusal.unsure:
        yield Missing(Gap.REFUSAL_WORDS, FactType.REFUSAL, refusal.id, "words")
    if not refusal.proof and not refusal.files and "proof" not in refusal.unsure:
        yield Missing(Gap.REFUSAL_PROOF, FactType.REFUSAL, refusal.id, "proof")


def _asked_when(refusal: Refusal) -> bool:
    return refusal.when is not None and refusal.when.precision is Precision.UNKNOWN


def _harm(case: Case) -> Iterator[Missing]:
    if not case.harms:
        yield Missing(Gap.HARM, FactType.HARM)
    elif not any(harm.files for harm in case.harms):
        yield Missing(Gap.HARM_FILE, FactType.HARM, case.harms[0].id)


def _people(case: Case) -> Iterator[Missing]:
    if not case.people:
        yield Missing(Gap.PERSON, FactType.PERSON)
    for person in case.people:
        yield from _reasons(person)


def _reasons(person: Person) -> Iterator[Missing]:
    without = [
        f"reason-{a.item}"
        for a in person.attributed
        if not a.reason and f"reason-{a.item}" not in person.unsure
    ]
    if without:
        yield Missing(
            Gap.REASON, FactType.PERSON, person.id, section=without[0], count=len(without)
        )


def _orders(case: Case) -> Iterator[Missing]:
    for order in case.orders:
        if _lacks(order, "handed", order.handed is None):
            yield Missing(Gap.HANDED, FactType.ORDER, order.id, "handed")
        lasting = order.kind.option is OrderKind.PROTECTIVE
        if _lacks(order, "end", order.end is None and not lasting):
            yield Missing(Gap.END, FactType.ORDER, order.id, "end")


def _lacks(order: Order, section: str, lacking: bool) -> bool:  # noqa: FBT001 - the fact itself
    return lacking and section not in order.unsure


def _applicant(case: Case, law: Law) -> Iterator[Missing]:
    if case.applicant is None or not (case.applicant.name and case.applicant.address):
        yield Missing(Gap.APPLICANT, FactType.APPLICANT)
    elif law.personal(case.applicant.iin) is None:
        yield Missing(Gap.IIN, FactType.APPLICANT, section="iin")


Lacks = Callable[[Case, Incident], bool]


def _entries(case: Case, standing: Iterable[Incident]) -> Iterator[Missing]:
    incidents = tuple(standing)
    for gap, lacks in _LACKING.items():
        found = tuple(i for i in incidents if lacks(case, i))
        if found:
            yield Missing(gap, entries=found, count=len(found))
    yield from _numbers(case, incidents)


def _numbers(case: Case, incidents: Iterable[Incident]) -> Iterator[Missing]:
    """Numbers that are nobody's yet, counted each once; hidden ones are nobody's for good."""
    nobodys: dict[str, Incident] = {}
    claimed = {key for person in case.people for key in person.keys}
    for incident in incidents:
        used = incident.number_used
        if used is not None and used.key and used.key not in claimed:
            nobodys.setdefault(used.key, incident)
    if nobodys:
        entries = tuple(nobodys.values())
        yield Missing(Gap.NUMBERS, FactType.PERSON, entries=entries, count=len(nobodys))


def _has_no_file(_case: Case, incident: Incident) -> bool:
    return not any(not exhibit.withdrawn for exhibit in incident.exhibits)


def _has_no_time(_case: Case, incident: Incident) -> bool:
    """No day, so it is in no count."""
    return incident.happened_at is None


def _is_nobodys(case: Case, incident: Incident) -> bool:
    return bool(case.people) and case.who(incident) is None


def _has_no_words(_case: Case, incident: Incident) -> bool:
    """A threat is judged by its words."""
    return incident.kind in {Kind.THREAT, Kind.BLACKMAIL} and not incident.text(Part.QUOTE)


def _has_no_means(_case: Case, incident: Incident) -> bool:
    """Whom the police would ask about a message depends on what it came through."""
    return incident.kind is Kind.MESSAGE and not incident.text(Part.MEANS)


_LACKING: Final[dict[Gap, Lacks]] = {
    Gap.QUOTE: _has_no_words,
    Gap.MEANS: _has_no_means,
    Gap.KNOWS: lambda _, incident: incident.knows is None,
    Gap.TIME: _has_no_time,
    Gap.FILES: _has_no_file,
    Gap.UNASSIGNED: _is_nobodys,
}
