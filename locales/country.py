"""What a country has to say for itself: the sentences of its file in every language, checked.

Beside those named here there is one for each region, zone, telephone and channel of its law
file; which these are, whoever knows that file says (``bot/country.py``). ``$term`` is an amount
of the law file; the sentence says the unit.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from fluent.runtime import FluentResource
from fluent.syntax import ast

Wanted = Mapping[str, frozenset[str]]
"""The names of sentences, each with the variables it may use."""


class SentenceError(Exception):
    """A sentence of a country is missing, unknown or cannot be read; names file and sentence."""


def _wanted(lines: str) -> Wanted:
    words = (line.split() for line in lines.strip().splitlines())
    return {name: frozenset(variables) for name, *variables in words}


ALWAYS: Final = _wanted("""
    help-example
    recording-note
    disclosing-offices
    money amount
    case-harm-amount-ask
    report-iin
    case-applicant-iin
    case-applicant-iin-ask
    case-gap-iin
    reporting-ask-iin
    reporting-iin-wrong
    reporting-field-iin
    report-subtitle
    report-law-edition edition checked
    report-elements-intro stalking
    report-apart-intro stalking threat beating privacy marriage
    report-apart-none stalking
    report-harm-intro harm
    report-hook-rights
    report-hook-damage
    report-hook-hardship
    report-hook-other
    report-about-is documents presenting
    report-about-not fixing
    case-refusal-why
    case-harm-why
    case-gap-harm
    case-gap-complaint
    case-terms-note
    statement-title
    statement-intro
    statement-ask stalking complaint
    statement-police
    statement-signature
    report-ask-register registration
    report-ask-start stalking
    report-ask-victim
    report-ask-prosecute stalking complaint
    report-ask-order order
    report-warned article
    case-act-why
    case-act-kind-register
    case-act-number-ask
    report-act-register
    case-order-kind-protective
    case-order-handed-ask term
    case-order-end-ask
    report-order-protective
    report-orders-intro term
    report-breaches-intro breach limitation term
    plea-order
    plea-order-why term
    case-filing-number-ask
    case-filing-office-ask
    case-filing-proof-ask
""")
MEASURES: Final[Mapping[str, Wanted]] = {
    "requirements": _wanted("""
        plea-requirements
        plea-requirements-why shortest longest
        case-order-kind-requirements
        report-order-requirements
        report-ask-requirements requirements
    """),
    "approach": _wanted("""
        plea-approach
        plea-approach-why
        case-order-kind-approach
        report-order-approach
        report-ask-approach approach
    """),
}
"""What a country says about a measure that it has, by the article that the measure rests on."""
LATE: Final = _wanted("""
    case-term-answer-over day
    complaint-guide span
    complaint-answer number filed office term article day today
    complaint-answer-ask
    complaint-redirect number filed office term article day today
    complaint-redirect-ask
    complaint-registered registration refusal
    court-guide refusal span
    court-to
    court-title
    court-body number filed office today
    court-law registration refusal
    court-ask
""")
"""About the terms of an office: of a country whose portal has them."""


def check(path: Path, wanted: Wanted) -> None:
    """Raise ``SentenceError`` unless the file holds the *wanted* sentences and no other."""
    found: dict[str, frozenset[str]] = {}
    for entry in FluentResource(path.read_text("utf-8")).body:
        if isinstance(entry, ast.Junk):
            _refuse(path, str(entry.content).split("\n")[0], "this cannot be read")
        if isinstance(entry, ast.Message):
            if entry.id.name in found:
                _refuse(path, entry.id.name, "this stands twice")
            found[entry.id.name] = frozenset(_variables(entry))
    for name in sorted(wanted.keys() - found.keys()):
        _refuse(path, name, "this sentence is missing")
    for name, variables in found.items():
        if name not in wanted:
            _refuse(path, name, "there is no such sentence")
        for variable in sorted(variables - wanted[name]):
            _refuse(path, name, f"nobody gives it ${variable}")


def _refuse(path: Path, name: str, why: str) -> None:
    msg = f"{path}: {name}: {why}"
    raise SentenceError(msg)


def _variables(node: object) -> Iterator[str]:
    """Yield the names of the variables in a part of a Fluent syntax tree."""
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        yield from _variables(list(vars(node).values()))
    elif isinstance(node, list):
        for part in node:
            yield from _variables(part)
