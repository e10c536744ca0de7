"""What every section is made from: the entries that may be shown, sorted and counted.

Private notes and withheld parts are taken out here, before any section sees an entry.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from journal.casebook import Casebook
from journal.errors import NothingToReportError
from journal.incident import Incident, Kind, Part, Version
from journal.law import Law
from journal.statistics import Sorted, Statistics, day_of, first_refusal, gather, sort
from locales import Texts
from report.model import Request, Withheld
from report.words import Words

CONTACT = (Kind.CALL, Kind.MESSAGE, Kind.VISIT, Kind.GIFT, Kind.THIRD_PARTY)
TRACKING = (Kind.FOLLOWING, Kind.ONLINE)
APART = (Kind.THREAT, Kind.VIOLENCE, Kind.DAMAGE)  # other articles than the one on stalking
OTHER = (Kind.OTHER,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One report's material. ``shown`` are all entries of the period in the order they happened."""

    request: Request
    casebook: Casebook = field(repr=False)
    law: Law = field(repr=False)
    words: Words = field(repr=False)
    shown: tuple[Incident, ...] = field(repr=False)
    sorted: Sorted = field(repr=False)
    statistics: Statistics = field(repr=False)

    def cite(self, article: str) -> str:
        """Return how *article* is named in the language of the report."""
        return self.law.cite(article, self.request.language)

    def withheld(self, incident: Incident) -> tuple[Part, ...]:
        """Return the parts that *incident* has in the journal and that are not disclosed here."""
        if not self.request.withheld:
            return ()
        whole = next(i for i in self.casebook.incidents if i.id == incident.id)
        return tuple(
            part
            for part in Part
            if (incident.id, part) in self.request.withheld
            and part is not Part.PRIVATE
            and part in whole.history
        )

    @property
    def in_force(self) -> str:
        """Return the first day that counts, with the month in words."""
        return self.words.long(self.law.in_force)

    @property
    def chronology(self) -> tuple[Incident, ...]:
        """Return the entries since the law, those withdrawn and her own acts among them."""
        return tuple(i for i in self.shown if (day_of(i) or date.min) >= self.law.in_force)

    @property
    def background(self) -> tuple[Incident, ...]:
        """Return the entries before the law, in the same way."""
        return tuple(
            i for i in self.shown if (day := day_of(i)) is not None and day < self.law.in_force
        )

    @property
    def undated(self) -> tuple[Incident, ...]:
        """Return the entries without a known day, in the same way."""
        return tuple(i for i in self.shown if day_of(i) is None)


def gather_source(casebook: Casebook, request: Request, texts: Texts, law: Law) -> Source:
    """Return the material of a report; raise ``NothingToReportError`` when the period holds nothing."""
    shown = tuple(sorted(_within(casebook, request), key=_order))
    if not shown:
        raise NothingToReportError
    places = sort(shown, law.in_force)
    return Source(
        request=request,
        casebook=casebook,
        law=law,
        words=Words(texts, request.tz),
        shown=shown,
        sorted=places,
        statistics=gather(places.since, first_refusal(casebook)),
    )


def _within(casebook: Casebook, request: Request) -> Iterable[Incident]:
    """Yield the entries of the period; those without a day belong to every period."""
    for incident in casebook.incidents:
        open_part = disclosed(incident, request.withheld)
        day = day_of(open_part)
        if day is None or request.period.holds(day):
            yield open_part


def disclosed(incident: Incident, withheld: Withheld) -> Incident:
    """Return *incident* without its private note and without what she withholds."""
    history: dict[Part, tuple[Version, ...]] = {
        part: versions
        for part, versions in incident.history.items()
        if part is not Part.PRIVATE and (incident.id, part) not in withheld
    }
    return replace(incident, history=history)


def _order(incident: Incident) -> tuple[float, int]:
    at = incident.happened_at
    return (at.timestamp() if at else 0.0, incident.number)
