"""Who it is about, and how she said no: against the will, as the article asks."""

from collections.abc import Iterator

from journal.case import Person, Refusal
from report.blocks import Block, Heading, Items, Para, Row, Run, Table
from report.sections.facts import cell, chosen, files, moment, row, unsaid
from report.sections.guesses import day_mark, days_explained
from report.source import Source
from report.words import Words

PEOPLE = (12, 40, 45, 0, 16)
REFUSALS = (12, 36, 24, 0, 34, 16)


def blocks(source: Source) -> Iterator[Block]:
    """Yield the people with their relation to her, and the moments of refusal."""
    words, case = source.words, source.case
    if case.people:
        yield Heading(words("relations"))
        yield Para(words("relations-intro"), "intro")
        header = tuple(
            words(f"column-{n}") for n in ("label", "person", "relation", "about", "files")
        )
        yield Table(PEOPLE, header, tuple(_person(source, p) for p in case.people))
    if case.refusals:
        yield Heading(words("refusals"))
        yield Para(words("refusals-intro"), "intro")
        columns = ("label", "said", "way", "refused", "proof", "files")
        header = tuple(words(f"column-{n}") for n in columns)
        yield Table(REFUSALS, header, tuple(_refusal(source, r) for r in case.refusals))
        yield from days_explained(source, case.refusals, "when")
        yield Items(tuple(after(source)))


def after(source: Source) -> Iterator[str]:
    """Yield how many acts came after the refusal, and for how many that cannot be said."""
    words, derived = source.words, source.derived
    if derived.after_acts is None or derived.refusal is None:
        return
    yield words("told-refusal", acts=derived.after_acts)
    if derived.unclear:
        yield words("told-unclear", acts=sum(i.count for i in derived.unclear))


def _person(source: Source, person: Person) -> Row:
    words = source.words
    about = [
        source.say(person.details),
        *(words("address-of", words=source.say(address)) for address in person.addresses),
        *(words("vehicle", words=source.say(vehicle)) for vehicle in person.vehicles),
    ]
    relation = chosen(source, "relation", person.relation)
    return row(
        source,
        person,
        (Run(words.person(person.id), "b"),),
        cell(relation, *_known(words, person)),
        cell(*about),
        cell(files(source, person)),
    )


def _known(words: Words, person: Person) -> Iterator[str]:
    """Yield since when and until when: one of them alone must not read as the whole time."""
    since, until = words.span(person.since), words.span(person.until)
    if since and until:
        yield f"{since} – {until}"
    elif since:
        yield words("known-since", day=since)
    elif until:
        yield words("known-until", day=until)


def _refusal(source: Source, refusal: Refusal) -> Row:
    words = source.words
    unknown = unsaid(source, refusal, "when", "date-unknown")
    day, time = words.when(refusal.when) if refusal.when else (unknown, "")
    to = words("to-person", words=words.person(refusal.to)) if refusal.to else ""
    said = words("quoted-words", words=source.say(refusal.words)) if refusal.words else ""
    recorded = words("recorded", at=words.moment(refusal.recorded_at, refusal.zone))
    proof = chosen(source, "proof", refusal.proof)
    return row(
        source,
        refusal,
        (Run(day + day_mark(source, refusal, "when"), "b"), *cell(time), Run(recorded, "s")),
        cell(chosen(source, "way", refusal.how), to),
        cell(said or unsaid(source, refusal, "words", "words-unsaid")),
        cell(proof or unsaid(source, refusal, "proof", "not-given")),
        cell(files(source, refusal)),
    )


def first(source: Source) -> str:
    """Return when she first said no, on one line; empty when that is not known."""
    refusal = source.derived.refusal
    return moment(source, refusal.when) if refusal else ""
