"""To whom and from whom, what is asked for, and what was handed in before."""

from collections.abc import Iterator
from typing import Final

from journal.applicant import Applicant
from journal.incident import Kind
from report.blocks import Block, Contents, Heading, Items, Para, Tag, Tags
from report.model import Ask
from report.sections import numbers
from report.source import APART, Source
from report.source import numbers as listed

# What an operator of telephones or messengers keeps records of.
REACHING: Final = frozenset({Kind.CALL, Kind.MESSAGE})
# The articles that a request rests on; a country may lack the measure with its article.
CITED: Final = {
    Ask.DETAILS: ("answers",),
    Ask.ORDER: ("order",),
    Ask.REQUIREMENTS: ("requirements",),
    Ask.APPROACH: ("approach",),
}


def blocks(source: Source) -> Iterator[Block]:
    """Yield the parties, the request, the earlier filing, the list of parts."""
    words = source.words
    yield Heading(words("parties"))
    yield Tags(tags(source))
    yield Heading(words("request"))
    yield Para(words("request-intro"))
    yield Items(asks(source))
    if source.request.previous is not None:
        yield Heading(words("previous"))
        yield Items(tuple(previous(source)))
    yield Contents(words("contents"), (words("contents-part"), words("contents-file")))


def tags(source: Source) -> tuple[Tag, ...]:
    """Return the lines of both parties; what she did not give is a line to fill in."""
    words = source.words
    who = source.request.applicant or Applicant()
    return (
        Tag(words("to"), source.request.addressee),
        Tag(words("name"), who.name),
        Tag(words("iin"), who.iin),
        Tag(words("address"), who.address),
        Tag(words("document"), who.document),
        Tag(words("phone"), who.phone),
        Tag(words("email"), who.email),
        Tag(words("work"), who.work),
    )


def asks(source: Source) -> tuple[str, ...]:
    """Return the complaint and the requests that go with it, then those she chose."""
    words, cite = source.words, source.cite
    stalking = cite("stalking")
    apart = any(incident.kind in APART for incident in source.sorted.since)
    numbered = numbers.are_there(source)
    reached = numbered or any(incident.kind in REACHING for incident in source.sorted.since)
    chosen = source.request.asks - (frozenset() if reached else {Ask.DETAILS})
    return (
        words("ask-register", registration=cite("registration")),
        words("ask-start", stalking=stalking),
        words("ask-victim"),
        words("ask-prosecute", stalking=stalking, complaint=cite("complaint")),
        *((words("ask-apart"),) if apart else ()),
        *((words("ask-breaches", breach=cite("breach")),) if source.breaches else ()),
        words("ask-people" if numbered else "ask-who"),
        *(_chosen(source, ask) for ask in Ask if ask in chosen),
        words("ask-file", documents=cite("documents"), presenting=cite("presenting")),
    )


def _chosen(source: Source, ask: Ask) -> str:
    cites = {name: source.cite(name) for name in CITED.get(ask, ())}
    return source.words(f"ask-{ask.value}", **cites)


def previous(source: Source) -> Iterator[str]:
    """Yield the filing this one follows, and what was written down since."""
    words, earlier = source.words, source.request.previous
    if earlier is None:
        return
    day = words.long(earlier.on) if earlier.on else ""
    known = (words.register(source.say(earlier.number)), day, source.say(earlier.office))
    said = ", ".join(filter(None, known))
    yield words("previous-filing", known=said) if said else words("previous-unsaid")
    fresh = [i for i in source.shown if i.id in source.fresh]
    if earlier.on is None and earlier.report is None:
        return  # without a day nobody can say what is new
    if fresh:
        told = listed(i.number for i in fresh)
        yield words("previous-new", entries=len(fresh), numbers=told)
    else:
        yield words("previous-nothing")
