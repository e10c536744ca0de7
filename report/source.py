"""What every section is made from: the entries and facts that may be shown, sorted and counted.

Private notes and whatever is withheld are taken out in ``report.withholding``, and obscene words are
masked, before any section sees them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from journal.canonical import JsonValue
from journal.case import Case, read_case
from journal.casebook import Casebook
from journal.derived import Breach, Derived, derive
from journal.errors import NothingToReportError
from journal.events import FactType
from journal.incident import Exhibit, Incident, IncidentId, Kind, Part, Version
from journal.law import Law
from journal.redaction import Censor
from journal.statistics import Sorted, Statistics, sort
from locales import Texts
from report.covering import covered_entry, covered_facts, covered_request, found, is_blank
from report.masking import mask
from report.model import Blanket, Hidden, Request
from report.trimming import UNTOLD, trimmed
from report.withholding import Shown, Withholding, selected, shown_case
from report.words import Words

CONTACT = (Kind.CALL, Kind.MESSAGE, Kind.VISIT, Kind.GIFT, Kind.THIRD_PARTY)
TRACKING = (Kind.FOLLOWING, Kind.ONLINE)
# Other articles than the one on stalking.
APART = (Kind.THREAT, Kind.VIOLENCE, Kind.BLACKMAIL, Kind.PRIVACY, Kind.DAMAGE)
OTHER = (Kind.OTHER,)
# Parts in which something is written freely; a reason may stand beside any part.
_CODED = frozenset({Part.KIND, Part.WHEN, Part.COUNT, Part.DIRECTION, Part.DURATION, Part.NUMBER})


@dataclass(frozen=True, kw_only=True)
class Source:
    """One report's material.

    ``shown`` are all entries of the report in the order they happened, as the pages print them;
    ``exact`` the same with obscene words as they were written. ``left_out`` are the numbers of
    entries she took out, ``outside`` counts those of other days or people. ``hidden`` are the words
    that were covered, ``covered`` is in how many places. The facts of ``casebook``
    hold only what may be told, ``told`` are those to be told of, the ones taken back included.
    """

    request: Request
    casebook: Casebook = field(repr=False)
    law: Law = field(repr=False)
    words: Words = field(repr=False)
    exact: tuple[Incident, ...] = field(repr=False)
    shown: tuple[Incident, ...] = field(repr=False)
    case: Case = field(repr=False)
    derived: Derived = field(repr=False)
    entries: Mapping[IncidentId, Shown] = field(repr=False)
    told: frozenset[UUID] = frozenset()
    lost: Mapping[UUID, frozenset[str]] = field(default_factory=dict)
    hidden: tuple[Hidden, ...] = field(default=(), repr=False)
    covered: int = 0
    left_out: tuple[int, ...] = ()
    outside: int = 0

    def cite(self, article: str) -> str:
        """Return how *article* is named in the language of the report."""
        return self.law.cite(article, self.request.language)

    def withheld(self, incident: Incident) -> tuple[Part, ...]:
        """Return the parts that *incident* has in the journal and that are not disclosed here."""
        lost = self.entries[incident.id].lost
        return tuple(part for part in Part if part in lost) if lost else ()

    @cached_property
    def labels(self) -> Mapping[UUID, str]:
        """Return how every fact is named, also one that is not told: letter of its kind, number."""
        found: dict[UUID, str] = {}
        counts: Counter[FactType] = Counter()
        for fact in self.casebook.facts:
            if fact.about not in UNTOLD:
                counts[fact.about] += 1
                found[fact.id] = f"{self.words(f'letter-{fact.about}')}{counts[fact.about]}"
        return found

    def is_bare(self, subject: UUID) -> bool:
        """Return whether the files of a fact are listed by their hash alone."""
        return Blanket.FILES in self.request.blankets or subject in self.request.bare

    def loses(self, part: Part) -> bool:
        """Return whether any entry does not disclose *part*."""
        return any(part in shown.lost for shown in self.entries.values())

    def crumbs(self) -> Iterator[object]:
        """Yield what most of this is made of, for whoever lets it go in pieces."""
        yield from self.exact
        yield from self.shown
        yield from self.entries.values()

    def say(self, text: str) -> str:
        """Return words of a fact as the body prints them."""
        return mask(text) if self.request.masked else text

    def who(self, incident: Incident) -> str:
        """Return who an entry is about, as printed; empty when nothing says so or it is withheld."""
        if Part.PERSON in self.entries[incident.id].lost:
            return ""
        assigned = self.case.who(incident)
        if assigned is None:
            return ""
        return self.words.person(assigned.person.id if assigned.person else None)

    def supposed(self, incident: Incident) -> bool:
        """Return whether only its number says who an entry is about."""
        if Part.PERSON in self.entries[incident.id].lost:
            return False
        assigned = self.case.who(incident)
        return assigned is not None and assigned.guessed

    def reckoned(self, fact: UUID, field: str) -> bool:
        """Return whether what holds for *field* of a fact is a guess, such as the day of a night."""
        said = (f.history.get(field, ()) for f in self.casebook.facts if f.id == fact)
        return any(versions[-1].guessed for versions in said if versions)

    @property
    def in_force(self) -> str:
        """Return the first day that counts, with the month in words."""
        return self.words.long(self.law.in_force)

    @property
    def statistics(self) -> Statistics:
        """Return the counts over the entries since the law."""
        return self.derived.counts

    @cached_property
    def sorted(self) -> Sorted:
        """Return the entries by where they count."""
        return sort(self.shown, self.law.in_force)

    @cached_property
    def after(self) -> frozenset[UUID]:
        """Return the entries that certainly came after the refusal."""
        return frozenset(incident.id for incident in self.derived.after)

    @cached_property
    def breaches(self) -> Mapping[UUID, tuple[Breach, ...]]:
        """Return the possible breaches by entry."""
        found: dict[UUID, tuple[Breach, ...]] = {}
        for breach in self.derived.breaches:
            found[breach.incident.id] = (*found.get(breach.incident.id, ()), breach)
        return found

    @cached_property
    def fresh(self) -> frozenset[UUID]:
        """Return the entries written down since the earlier filing; all of them without one."""
        previous = self.request.previous
        if previous is None:
            return frozenset()
        made = [
            e.recorded_at
            for e in self.casebook.exports
            if e.report.get("number") == previous.report
        ]
        if previous.report is not None and made:
            return frozenset(i.id for i in self.shown if i.recorded_at > made[0])
        day = previous.on
        if day is None:
            return frozenset()
        tz = self.request.tz
        return frozenset(i.id for i in self.shown if i.recorded_at.astimezone(tz).date() > day)

    @cached_property
    def chronology(self) -> tuple[Incident, ...]:
        """Return the entries since the law, those withdrawn and her own acts among them."""
        return tuple(i for i in self.shown if (i.day or date.min) >= self.law.in_force)

    @cached_property
    def background(self) -> tuple[Incident, ...]:
        """Return the entries before the law, in the same way."""
        first = self.law.in_force
        return tuple(i for i in self.shown if (day := i.day) is not None and day < first)

    @cached_property
    def undated(self) -> tuple[Incident, ...]:
        """Return the entries without a known day, in the same way."""
        return tuple(i for i in self.shown if i.day is None)


def gather_source(casebook: Casebook, request: Request, texts: Texts, law: Law) -> Source:
    """Return the material of a report.

    Raise ``NothingToReportError`` when it would hold no entry, ``FormatError`` for a fact that
    cannot be read.
    """
    censor = Censor(request.words)
    lean = trimmed(casebook, request)
    lean = replace(lean, casebook=covered_facts(lean.casebook, lean.told, censor))
    whole = read_case(casebook)
    holds = {incident.id: _holds(incident, request) for incident in casebook.incidents}
    chosen = sorted(selected(whole, request, holds), key=_order)
    if not chosen:
        raise NothingToReportError
    withholding = Withholding(request)
    entries = {incident.id: _covered(withholding.entry(incident), censor) for incident in chosen}
    request = covered_request(request, censor)
    exact = tuple(shown.incident for shown in entries.values())
    case = shown_case(read_case(lean.casebook), request, entries, lean)
    left_out = tuple(i.number for i in casebook.incidents if i.id in request.left_out)
    return Source(
        request=request,
        casebook=lean.casebook,
        told=lean.told,
        lost=lean.lost,
        law=law,
        words=Words(texts, request.tz, _people(case, request, texts)),
        exact=exact,
        shown=tuple(map(masked, exact)) if request.masked else exact,
        case=case,
        derived=derive(case, law),
        entries=entries,
        hidden=tuple(found(censor)),
        covered=censor.covered,
        left_out=left_out,
        outside=len(casebook.incidents) - len(left_out) - len(exact),
    )


def _covered(shown: Shown, censor: Censor) -> Shown:
    return replace(shown, incident=covered_entry(shown.incident, censor))


def _holds(incident: Incident, request: Request) -> bool:
    """Return whether the period holds it; what has no day belongs to every period."""
    return incident.day is None or request.period.holds(incident.day)


def _people(case: Case, request: Request, texts: Texts) -> Mapping[UUID, str]:
    """Return how each person is printed: the name she uses, or a number."""
    return {
        person.id: texts("report-person-number", number=str(person.number))
        if is_blank(person.name)
        else (mask(person.name) if request.masked else person.name)
        for person in case.people
    }


def masked(incident: Incident) -> Incident:
    """Return *incident* with obscene words masked in everything that was written freely."""
    history = {
        part: tuple(map(_masked, said))
        if part not in _CODED or any(v.reason for v in said)
        else said
        for part, said in incident.history.items()
    }
    gone = incident.retraction
    return replace(
        incident,
        history=history,
        exhibits=tuple(map(_masked_file, incident.exhibits)),
        retraction=replace(gone, reason=mask(gone.reason)) if gone else None,
    )


def _masked(version: Version) -> Version:
    value, reason = _masked_value(version.value), mask(version.reason)
    if value == version.value and reason == version.reason:
        return version
    return replace(version, value=value, reason=reason)


def _masked_value(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict) and isinstance(words := value.get("words"), str):
        return {**value, "words": mask(words)}
    return value


def _masked_file(exhibit: Exhibit) -> Exhibit:
    if not exhibit.caption and not exhibit.name:
        return exhibit
    return replace(exhibit, name=mask(exhibit.name), caption=mask(exhibit.caption))


def _order(incident: Incident) -> tuple[float, int]:
    at = incident.happened_at
    return (at.timestamp() if at else 0.0, incident.number)


def numbers(found: Iterable[int]) -> str:
    """Return numbers of entries as a short list, runs with a dash: ``1–5, 7``."""
    runs: list[list[int]] = []
    for number in sorted(found):
        if runs and runs[-1][1] + 1 == number:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(_run(first, last) for first, last in runs)


def _run(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}, {last}" if last == first + 1 else f"{first}–{last}"
