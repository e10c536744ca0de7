"""What she does not disclose of the case is taken out here: whole facts, and single fields of them.

Works on facts as they were folded, so that neither the typed case nor the manifest nor the history
of corrections ever meets a wording that is withheld.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from journal.case.kinds import HarmKind
from journal.casebook import Casebook, Fact
from journal.events import FactType
from report.model import Blanket, Request

# Fields of a person that a blanket withholds; a reason goes with the number it is about.
OF_PERSON: Final[Mapping[Blanket, str]] = {
    Blanket.NAMES: "name|details",
    Blanket.PLACES: r"address-\d+",
    Blanket.NUMBERS: r"(?:number|reason)-\d+",
    Blanket.VEHICLES: r"vehicle-\d+",
}
UNTOLD: Final = frozenset({FactType.APPLICANT, FactType.QUIET_DAY})  # not told of as facts
TO: Final = "to"  # whom a refusal or an order is about


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A casebook whose facts hold only what may be told.

    ``told`` are the facts the report may tell of, those taken back among them; ``lost`` the
    sections that a fact has in the journal and not here.
    """

    casebook: Casebook
    told: frozenset[UUID]
    lost: Mapping[UUID, frozenset[str]]


def trimmed(casebook: Casebook, request: Request) -> Trimmed:
    """Return *casebook* without the facts' fields that *request* withholds."""
    told = frozenset(f.id for f in casebook.facts if _is_told(f, request))
    lost = {fact.id: frozenset(_lost(fact, request)) for fact in casebook.facts}
    facts = tuple(_without(fact, lost[fact.id]) for fact in casebook.facts)
    return Trimmed(replace(casebook, facts=facts), told, lost)


def _is_told(fact: Fact, request: Request) -> bool:
    if fact.about in UNTOLD or fact.id in request.facts_out:
        return False
    if fact.about is FactType.WITNESS:
        return request.witness_annex
    if fact.about is FactType.HARM and Blanket.CHILDREN in request.blankets:
        kinds = {version.value for version in fact.history.get("kind", ())}
        return HarmKind.CHILDREN.value not in kinds
    return request.people is None or all(p in request.people for p in _people(fact))


def _people(fact: Fact) -> Iterator[UUID]:
    """Yield whom a fact is about; one about nobody in particular is about nobody."""
    if fact.about is FactType.PERSON:
        yield fact.id
    if fact.about in {FactType.REFUSAL, FactType.ORDER} and (whom := fact.text(TO)):
        yield UUID(whom)


def _lost(fact: Fact, request: Request) -> Iterator[str]:
    single = {name for owner, name in request.fields_out if owner == fact.id}
    single |= {name.replace("number-", "reason-") for name in single if name.startswith("number-")}
    everywhere = [OF_PERSON[blanket] for blanket in request.blankets if blanket in OF_PERSON]
    pattern = re.compile("|".join(everywhere)) if everywhere else None
    for name, versions in fact.history.items():
        person = fact.about is FactType.PERSON and pattern and pattern.fullmatch(name)
        if (name in single or person) and any(v.value is not None for v in versions):
            yield name


def _without(fact: Fact, lost: frozenset[str]) -> Fact:
    if not lost:
        return fact
    return replace(fact, history={n: v for n, v in fact.history.items() if n not in lost})
