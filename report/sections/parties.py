"""To whom and from whom, what is asked for, and the warning about false reports."""

from collections.abc import Iterator

from journal.applicant import Applicant
from report.blocks import Block, Contents, Heading, Items, Para, Signature, Tag, Tags
from report.model import Ask
from report.source import APART, Source


def blocks(source: Source) -> Iterator[Block]:
    """Yield the parties, the request, the warning with its own signature, the list of parts."""
    words = source.words
    yield Heading(words("parties"))
    yield Tags(tags(source))
    yield Heading(words("request"))
    yield Para(words("request-intro"))
    yield Items(asks(source))
    yield Heading(words("warning"))
    warned = words("warned", article=source.cite("false-report"))
    yield Signature(warned, words("sign-name"), words("sign-date"))
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
    chosen = {
        Ask.DETAILS: words("ask-details", answers=cite("answers")),
        Ask.CAMERAS: words("ask-cameras"),
        Ask.ORDER: words("ask-order"),
        Ask.REQUIREMENTS: words("ask-requirements", requirements=cite("requirements")),
        Ask.APPROACH: words("ask-approach", approach=cite("approach")),
        Ask.SAFETY: words("ask-safety"),
        Ask.DAMAGE: words("ask-damage"),
    }
    stalking = cite("stalking")
    apart = any(incident.kind in APART for incident in source.sorted.since)
    return (
        words("ask-register", registration=cite("registration")),
        words("ask-start", stalking=stalking),
        words("ask-victim"),
        words("ask-prosecute", stalking=stalking, complaint=cite("complaint")),
        *((words("ask-apart"),) if apart else ()),
        words("ask-people"),
        *(text for ask, text in chosen.items() if ask in source.request.asks),
        words("ask-file", documents=cite("documents"), presenting=cite("presenting")),
    )
