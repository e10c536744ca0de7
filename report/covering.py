"""Words she wants nowhere are covered here, in everything written freely that a page could show.

Answers offered on buttons, days and identities are no words of hers and stay. Pure.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Final
from uuid import UUID

from journal.applicant import Applicant
from journal.canonical import JsonValue
from journal.case.facts import UNSURE
from journal.case.forms import Takes
from journal.case.forms import field as find
from journal.casebook import Casebook, Fact
from journal.errors import FormatError
from journal.events import FactType
from journal.incident import Exhibit, Incident, Part, Version
from journal.phones import Number, international
from journal.redaction import MARK, Censor
from report.model import Hidden, Request
from report.words import OFFERED

FREE: Final = ("words", "name")  # keys of a structured value under which she wrote
CODED: Final = frozenset({Takes.WHEN, Takes.DAY, Takes.PERSON})


def covered_request(request: Request, censor: Censor) -> Request:
    """Return *request* with her own data, the addressee and the earlier filing covered."""
    who, earlier = request.applicant, request.previous
    if who is not None:
        who = Applicant(**{f.name: censor(getattr(who, f.name)) for f in fields(who)})
    if earlier is not None:
        office = censor(earlier.office)
        earlier = replace(earlier, number=censor(earlier.number), office=office)
    return replace(request, applicant=who, previous=earlier, addressee=censor(request.addressee))


def covered_entry(incident: Incident, censor: Censor) -> Incident:
    """Return *incident* with the words covered in every wording of every part, and in its files."""
    gone, origin = incident.retraction, incident.origin
    if origin is not None:
        name = censor(origin.name)
        origin = replace(origin, name=name, username=name and origin.username)
        if origin.username and censor.finds(origin.username):
            origin = replace(origin, username=MARK)
    return replace(
        incident,
        history={p: _versions(v, _entry_value(p, censor), censor) for p, v in _told(incident)},
        origin=origin,
        exhibits=tuple(_file(e, censor) for e in incident.exhibits),
        retraction=replace(gone, reason=censor(gone.reason)) if gone else None,
    )


def _told(incident: Incident) -> list[tuple[Part, tuple[Version, ...]]]:
    """Return the parts; of a witness only that there is one is ever printed."""
    return [(part, versions) for part, versions in incident.history.items() if versions]


def covered_facts(casebook: Casebook, told: frozenset[UUID], censor: Censor) -> Casebook:
    """Return *casebook* with the words covered in the facts that are told of."""
    facts = tuple(_fact(f, censor) if f.id in told else f for f in casebook.facts)
    return replace(casebook, facts=facts)


def _fact(fact: Fact, censor: Censor) -> Fact:
    gone = fact.retraction
    if gone is not None:  # of what was taken back only the reason is printed
        return replace(fact, retraction=replace(gone, reason=censor(gone.reason)))
    return replace(
        fact,
        history={
            name: _versions(said, _fact_value(fact.about, name, censor), censor)
            for name, said in fact.history.items()
        },
        exhibits=tuple(_file(e, censor) for e in fact.exhibits),
    )


def _versions(
    said: tuple[Version, ...], cover: Callable[[JsonValue], JsonValue], censor: Censor
) -> tuple[Version, ...]:
    if not censor.words:
        return said
    return tuple(
        replace(version, value=cover(version.value), reason=_reason(version, censor))
        for version in said
    )


def _reason(version: Version, censor: Censor) -> str:
    coded = version.value is None and version.reason == UNSURE
    return version.reason if coded else censor(version.reason)


def _entry_value(part: Part, censor: Censor) -> Callable[[JsonValue], JsonValue]:
    offered = OFFERED.get(part, ())

    def cover(value: JsonValue) -> JsonValue:
        if part is Part.KIND or (isinstance(value, str) and value in offered):
            return value
        if part is Part.WITNESS and isinstance(value, str):
            # Only that there is a witness is ever printed: nothing to count.
            return MARK if censor.finds(value) else value
        return number(value, censor) if part is Part.NUMBER else _free(value, censor)

    return cover


def _fact_value(about: FactType, name: str, censor: Censor) -> Callable[[JsonValue], JsonValue]:
    try:
        known, _ = find(about, name)
    except KeyError:
        return lambda value: _free(value, censor)

    def cover(value: JsonValue) -> JsonValue:
        if known.takes in CODED or (isinstance(value, str) and value in known.options):
            return value
        return number(value, censor) if known.takes is Takes.NUMBER else _free(value, censor)

    return cover


def _free(value: JsonValue, censor: Censor) -> JsonValue:
    if isinstance(value, str):
        return censor(value)
    if isinstance(value, dict):
        return {k: censor(v) if k in FREE and isinstance(v, str) else v for k, v in value.items()}
    return value


def number(value: JsonValue, censor: Censor) -> JsonValue:
    """Return a number or account without the words; one that holds them is no number any more."""
    try:
        said = Number.from_json(value)
    except FormatError:
        return value
    raw = censor(said.raw)
    if raw != said.raw:
        return Number(raw, None, said.hidden).to_json()
    printed = (said.e164, international(said.e164)) if said.e164 else ()
    if any(censor(form) != form for form in printed):
        return Number(MARK, None, said.hidden).to_json()
    return value


def _file(exhibit: Exhibit, censor: Censor) -> Exhibit:
    return replace(exhibit, name=censor(exhibit.name), caption=censor(exhibit.caption))


def is_blank(name: str) -> bool:
    """Return whether nothing of a name is left but the marks."""
    return not any(c.isalnum() for c in name.replace(MARK, ""))


def found(censor: Censor) -> Iterator[Hidden]:
    """Yield how often each word was covered, and in which forms, the most frequent first."""
    for word in censor.words:
        forms = censor.forms.get(word)
        yield Hidden(
            word, censor.places[word], tuple(f for f, _ in forms.most_common()) if forms else ()
        )
