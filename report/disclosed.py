"""What would become known, before it does: counted from what the pages are made of."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from journal.incident import Incident, Part
from report.model import Disclosed, Disclosure
from report.sections.facts import label
from report.sections.files import exhibits, pictures
from report.source import Source


def disclosed(source: Source) -> Iterator[Disclosed]:
    """Yield each kind of thing that the report discloses, with how many and which; none is empty."""
    who = source.request.applicant
    if who is not None:
        given = tuple(f.name for f in fields(who) if getattr(who, f.name))
        yield from _found(Disclosure.APPLICANT, given)
    people = (source.words.person(p.id) for p in source.case.people)
    yield from _found(Disclosure.PEOPLE, people)
    yield from _entries(source)
    yield from _facts(source)
    photos = [picture.label for picture in pictures(source)]
    yield from _found(Disclosure.PHOTOS, photos)
    files = (kept.label for kept in exhibits(source) if kept.label not in set(photos))
    yield from _found(Disclosure.FILES, files)


def _entries(source: Source) -> Iterator[Disclosed]:
    standing = [i for i in source.shown if i.retraction is None]
    gone = [i for i in source.shown if i.retraction is not None]
    yield from _found(Disclosure.ENTRIES, _numbers(standing))
    facts = (f.id for f in source.casebook.facts if f.retraction and f.id in source.told)
    withdrawn = (*_numbers(gone), *(source.labels[fact] for fact in facts))
    yield from _found(Disclosure.WITHDRAWN, withdrawn)
    used = {source.words.number(n): None for i in standing if (n := i.number_used) and not n.hidden}
    attributed = (a.number.shown for p in source.case.people for a in p.attributed)
    yield from _found(Disclosure.NUMBERS, {**used, **dict.fromkeys(attributed)})
    places = {i.place.kind.value: None for i in standing if i.place}
    yield from _found(Disclosure.PLACES, places)
    yield from _found(Disclosure.PINS, _numbers(i for i in standing if i.place and i.place.pin))
    yield from _found(Disclosure.QUOTES, _numbers(i for i in standing if i.text(Part.QUOTE)))
    yield from _found(Disclosure.CHILDREN, _numbers(i for i in standing if i.text(Part.CHILDREN)))


def _facts(source: Source) -> Iterator[Disclosed]:
    case = source.case
    found = {
        Disclosure.REFUSALS: case.refusals,
        Disclosure.HARMS: case.harms,
        Disclosure.ACTS: case.acts,
        Disclosure.ORDERS: case.orders,
        Disclosure.FILINGS: case.filings,
    }
    for kind, told in found.items():
        yield from _found(kind, (label(source, fact) for fact in told))
    names = (source.say(w.name) or label(source, w) for w in case.witnesses)
    yield from _found(Disclosure.WITNESSES, names)


def _found(kind: Disclosure, names: Iterable[str]) -> Iterator[Disclosed]:
    if listed := tuple(names):
        yield Disclosed(kind, len(listed), listed)


def _numbers(incidents: Iterable[Incident]) -> Iterator[str]:
    return (str(number) for number in sorted(i.number for i in incidents))
