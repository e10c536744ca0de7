"""The manifest: exactly what the report shows, as data, for whoever checks it by machine.

Holds the original texts, which the pages show with unprintable characters replaced and obscene words
masked. No private note, no withheld part, no withdrawn text, no key; witnesses only with their annex.
"""

from collections.abc import Iterator

from journal.canonical import JsonValue
from journal.casebook import Fact
from journal.incident import Exhibit, Incident, Part
from journal.times import seconds
from report.sections.facts import told
from report.source import Source

FORMAT = "jazba/report/v1"
UNTOLD = frozenset({Part.PRIVATE, Part.WITNESS})


def manifest(source: Source) -> dict[str, JsonValue]:
    """Return the manifest without the hashes of other parts, which are known at the end."""
    request, casebook, law = source.request, source.casebook, source.law
    period = request.period
    return {
        "format": FORMAT,
        "report": request.number,
        "made": seconds(request.made_at),
        "zone": request.zone,
        "language": request.language,
        "period": [
            period.first.isoformat() if period.first else None,
            period.last.isoformat() if period.last else None,
        ],
        "law": {"edition": law.edition.isoformat(), "checked": law.checked.isoformat()},
        "tree": {"size": casebook.size, "root": casebook.root.hex()},
        "entries": [_entry(incident) for incident in source.exact],
        "facts": list(_facts(source)),
    }


def _facts(source: Source) -> Iterator[JsonValue]:
    """Yield the facts that the pages show, each part as it stands now and as it stood before."""
    shown = {fact.id: [_file(e, taken_back=False) for e in fact.files] for fact in told(source)}
    for fact in source.casebook.facts:
        if fact.id in shown:
            yield {
                "about": fact.about.value,
                "recorded": seconds(fact.recorded_at),
                "zone": fact.zone,
                "sequence": list(fact.sequence),
                "parts": _said(fact),
                "history": _history(fact),
                "files": shown[fact.id],
            }
        elif fact.id in source.told and (gone := fact.retraction) is not None:
            yield {
                "about": fact.about.value,
                "recorded": seconds(fact.recorded_at),
                "zone": fact.zone,
                "sequence": list(fact.sequence),
                "withdrawn": {"recorded": seconds(gone.recorded_at), "reason": gone.reason},
            }


def _said(fact: Fact) -> dict[str, JsonValue]:
    said = ((name, fact.value(name)) for name in sorted(fact.history))
    return {name: value for name, value in said if value is not None}


def _history(fact: Fact) -> JsonValue:
    """Return the wordings of each part that was said more than once, oldest first."""
    return {
        name: [
            {"value": v.value, "recorded": seconds(v.recorded_at), "reason": v.reason}
            for v in versions
        ]
        for name, versions in sorted(fact.history.items())
        if len(versions) > 1
    }


def _entry(incident: Incident) -> JsonValue:
    retraction = incident.retraction
    entry: dict[str, JsonValue] = {
        "number": incident.number,
        "recorded": seconds(incident.recorded_at),
        "zone": incident.zone,
        "sequence": list(incident.sequence),
        "files": [
            _file(exhibit, taken_back=retraction is not None) for exhibit in incident.exhibits
        ],
    }
    if retraction is not None:
        at = seconds(retraction.recorded_at)
        return {**entry, "withdrawn": {"recorded": at, "reason": retraction.reason}}
    origin = incident.origin.to_json() if incident.origin else None
    return {**entry, "origin": origin, "parts": _parts(incident)}


def _parts(incident: Incident) -> JsonValue:
    return {
        part.value: [
            {
                "value": version.value,
                "recorded": seconds(version.recorded_at),
                "guessed": version.guessed,
                "reason": version.reason,
            }
            for version in versions
        ]
        for part, versions in incident.history.items()
        if part not in UNTOLD
    }


def _file(exhibit: Exhibit, *, taken_back: bool) -> JsonValue:
    withdrawn = taken_back or exhibit.withdrawn
    return {
        "number": exhibit.number,
        "name": "" if withdrawn else exhibit.name,
        "mime": exhibit.mime,
        "size": exhibit.size,
        "sha256": exhibit.sha256,
        "via": exhibit.via.value,
        "received": seconds(exhibit.received_at),
        "caption": "" if withdrawn else exhibit.caption,
        "withdrawn": withdrawn,
    }
