"""What the statement says of the facts: when, which and how many, without anybody's free words.

Names, numbers of documents and offices are the applicant's data; one that holds an insult is left
to the annex.
"""

from collections.abc import Iterator

from journal.case import Act, Filing, Harm, Order, Person, Refusal
from report.masking import is_clean
from report.sections.facts import chosen, label, moment, unsaid
from report.source import Source

BLANK = "____________"


def answers(source: Source) -> Iterator[str]:
    """Yield a line for each question of the statement; a blank where nothing was told."""
    parts = {
        "refusal": refused(source),
        "person": (_person(source, person) for person in source.case.people),
        "harm": harmed(source),
        "police": _police(source),
    }
    for name, lines in parts.items():
        told = [line for line in lines if line]
        question = source.words.other(f"statement-{name}")
        value = "; ".join(told) or BLANK
        yield source.words.other("statement-field", label=question, value=value)


def refused(source: Source) -> Iterator[str]:
    """Yield when and how she said no first, and how often again."""
    refusals = source.case.refusals
    if not refusals:
        return
    yield _refusal(source, source.derived.refusal or refusals[0])
    if len(refusals) > 1:
        yield source.words.other("statement-refused-again", count=len(refusals) - 1)


def _refusal(source: Source, refusal: Refusal) -> str:
    when = moment(source, refusal.when) or unsaid(source, refusal, "when", "date-unknown")
    how = chosen(source, "way", refusal.how) if refusal.how.option else ""
    proof = chosen(source, "proof", refusal.proof) if refusal.proof.option else ""
    told = ", ".join(filter(None, (when, how, proof)))
    return source.words.other("statement-refused", told=told) if refusal.words else told


def harmed(source: Source) -> Iterator[str]:
    """Yield the kinds of harm, each once, and the sum of what it cost."""
    kinds = dict.fromkeys(_harm(source, harm) for harm in source.case.harms)
    if kinds:
        yield ", ".join(kinds)
    sums = [harm.tenge for harm in source.case.harms if harm.tenge is not None]
    if sums:
        amount = source.words.other("money", amount=source.words.count(sum(sums)))
        yield source.words.other("statement-cost", amount=amount)


def _harm(source: Source, harm: Harm) -> str:
    return source.words(f"harm-{harm.kind.option.value if harm.kind.option else 'other'}")


def _person(source: Source, person: Person) -> str:
    name = source.words.person(person.id)
    relation = chosen(source, "relation", person.relation) if person.relation.option else ""
    return ", ".join(filter(None, (_clean(source, name, person), relation)))


def _clean(source: Source, text: str, fact: Act | Filing | Order | Person) -> str:
    """Return *text*, or the name of the fact in the annex when it would insult."""
    masked = text != source.say(text) or "*" in text or not is_clean(text)
    return label(source, fact) if masked else text


def _police(source: Source) -> Iterator[str]:
    words, case = source.words, source.case
    for act in case.acts:
        date = words.span(act.date) if act.date and act.date.first else ""
        kind = chosen(source, "act", act.kind) if act.kind.option else label(source, act)
        yield _line(kind, date, _register(source, act), _clean(source, act.office, act))
    for order in case.orders:
        kind = chosen(source, "order", order.kind) if order.kind.option else label(source, order)
        handed = moment(source, order.handed)
        yield _line(kind, _register(source, order), handed, _clean(source, order.body, order))
    for filing in case.filings:
        date = words.day(filing.filed) if filing.filed else ""
        register = _register(source, filing)
        yield _line(words("fact-filing"), date, register, _clean(source, filing.office, filing))


def _register(source: Source, fact: Act | Filing | Order) -> str:
    """Return the number of a document as one, so that it is not taken for an amount."""
    shown = _clean(source, fact.register, fact)
    if not shown or shown != fact.register:
        return shown
    return source.words.register(shown)


def _line(*parts: str) -> str:
    return ", ".join(filter(None, parts))
