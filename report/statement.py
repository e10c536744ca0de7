"""The statement that is pasted into E-otinish or printed: every item both laws ask for.

Numbers, days and her own data only: neither her words nor anybody's quotes, because an appeal with
insulting expressions may be sent back (APPC 64 part 7); those stand in the annex. What is not
known is a blank to fill in. Source of the items: APPC 63 part 2, CPC 181 parts 2 and 4.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from journal.law import APPLICATION, PAPER
from journal.statistics import Statistics, Tally, gather
from report.answers import answers, harmed, refused
from report.blocks import Tag
from report.model import Paper
from report.sections.overview import number_names
from report.sections.parties import asks, previous, tags
from report.source import APART, CONTACT, TRACKING, Source

ESTABLISHING: Final = frozenset({*CONTACT, *TRACKING})  # the kinds that the article is about
MESSAGE: Final = 4096  # UTF-16 units; Bot API sendMessage, "1-4096 characters"
BLANK: Final = "____________"
NEEDED: Final = 4  # addressee, name, IIN, postal address: APPC 63 asks for them in every appeal
NAMED: Final = 5  # and the identity document, which CPC 181 asks for
NUMBERS: Final = 30  # lines of numbers in the full text; all of them stand in the report


@dataclass(frozen=True, slots=True)
class Statement:
    """The text in two lengths; *full* is cut into messages that can be copied one by one."""

    short: str = field(repr=False)
    full: tuple[str, ...] = field(repr=False)


class _Piece(NamedTuple):
    """A paragraph of the short text; the largest rank is the first to go when it is too long."""

    text: str
    rank: int = 0


def statement(source: Source, papers: Sequence[Paper]) -> Statement:
    """Return the statement that goes with the *papers* of the report of *source*.

    The short text has at most the characters of the channel.
    """
    limit = source.law.profiles[source.request.profile].short_characters
    short = _shortened(_short(source, papers), limit)
    return Statement(short, tuple(split([_plain(text) for text in _full(source, papers)])))


def _plain(text: str) -> str:
    """Return *text* with ordinary spaces: what is pasted into a form should hold no others."""
    return text.replace("\u00a0", " ")


def _full(source: Source, papers: Sequence[Paper]) -> Iterator[str]:
    say, words = source.words.other, source.words
    yield _fields(source, tags(source))
    yield say("statement-title")
    yield say("statement-intro")
    yield "\n".join(filter(None, _essence(source)))
    yield "\n".join(answers(source))
    if source.request.previous is not None:
        yield "\n".join(previous(source))
    yield " ".join(filter(None, (_knowledge(source), say("statement-originals"))))
    yield "\n".join((words("request-intro"), *(f"– {ask}" for ask in asks(source))))
    yield words("warned", article=source.cite("false-report")) + "\n" + _signature(source)
    yield "\n".join((say("statement-annex"), *_annex(source, papers)))
    yield "\n".join((_date(source), _signature(source)))


def _knowledge(source: Source) -> str:
    """Return for how many entries the annex names the source of her knowledge; none: nothing."""
    entries = [incident for incident in source.shown if incident.retraction is None]
    told = sum(bool(source.words.knows(incident.knows)) for incident in entries)
    if not told:
        return ""
    key = "statement-knowledge" if told == len(entries) else "statement-knowledge-some"
    article = source.cite("knowledge")
    return source.words.other(key, article=article, told=told, entries=len(entries))


def _short(source: Source, papers: Sequence[Paper]) -> list[_Piece]:
    say, words = source.words.other, source.words
    stalking, complaint = source.cite("stalking"), source.cite("complaint")
    annex = list(_annex(source, papers))
    needed, reached = _parties(source)
    apart = _apart(source)
    return [
        _Piece(needed),
        _Piece(reached, 5),
        _Piece(say("statement-title")),
        _Piece(_told(source)),
        _Piece(_kinds(source), 6),
        _Piece(_numbers(source), 4),
        _Piece(_after(source)),
        _Piece(_line(source, "refusals", refused(source)), 1),
        _Piece(_line(source, "harm", harmed(source)), 3),
        _Piece(_breaches(source), 2),
        *(_Piece(line, 1) for line in list(previous(source))[:1]),
        *([_Piece(say("statement-apart", acts=apart), 2)] if apart else []),
        _Piece(say("statement-ask", stalking=stalking, complaint=complaint)),
        _Piece(words("warned", article=source.cite("false-report"))),
        _Piece(say("statement-annex")),
        _Piece(annex[0] if annex else BLANK),
        *(_Piece(line, 5) for line in annex[1:]),
        _Piece(f"{_date(source)} {_signature(source)}"),
    ]


def _shortened(pieces: Sequence[_Piece], limit: int) -> str:
    """Return the pieces as one text of at most *limit* characters, the dispensable ones left out."""
    left = [_Piece(_plain(piece.text), piece.rank) for piece in pieces if piece.text]
    while left:
        text = "\n".join(piece.text for piece in left)
        rank = max(piece.rank for piece in left)
        if len(text) <= limit or not rank:
            # Only her own data can be that long: she sees the text before she sends it.
            return text[:limit]
        left = [piece for piece in left if piece.rank != rank]
    return ""


def _parties(source: Source) -> tuple[str, str]:
    """Return who it is to and from, and how to reach her, which a portal asks for itself."""
    every = tags(source)
    needed = [tag for place, tag in enumerate(every[:NAMED]) if tag.value or place < NEEDED]
    reached = [tag for tag in every[NAMED:] if tag.value]
    return _fields(source, needed), _fields(source, reached)


def _fields(source: Source, lines: Sequence[Tag]) -> str:
    say = source.words.other
    return "\n".join(
        say("statement-field", label=tag.label, value=tag.value or BLANK) for tag in lines
    )


def _essence(source: Source) -> Iterator[str]:
    say, counts = source.words.other, _counts(source)
    yield _told(source)
    yield _kinds(source)
    yield _numbers(source)
    names = number_names(source)
    # Telephone numbers only: the name of an account may itself be an insult.
    phones = [tally for tally in counts.numbers if tally.key.startswith("+")]
    for tally in phones[:NUMBERS]:
        yield say("statement-count", label=names[tally.key], acts=tally.acts)
    yield _after(source)
    if apart := _apart(source):
        yield say("statement-apart", acts=apart)
    if before := len(source.sorted.before):
        yield say("statement-before", law=source.in_force, entries=before)


def _line(source: Source, name: str, told: Iterator[str]) -> str:
    value = "; ".join(told)
    return (
        source.words.other("statement-field", label=source.words(name), value=value)
        if value
        else ""
    )


def _told(source: Source) -> str:
    words, kinds = source.words, _stalking(source)
    if source.statistics.first is None:
        return words("told-nothing", law=source.in_force)
    days = [day for tally in kinds for day in (tally.first, tally.last) if day is not None]
    if not days:
        return ""
    first, last, acts = min(days), max(days), sum(tally.acts for tally in kinds)
    if first == last:
        return words.other("statement-told-day", day=words.long(first), acts=acts)
    return words.other("statement-told", first=words.long(first), last=words.long(last), acts=acts)


def _stalking(source: Source) -> list[Tally]:
    """Return the kinds that the sum and its list are about, so that one adds up to the other."""
    return [tally for tally in source.statistics.kinds if tally.key in ESTABLISHING]


def _counts(source: Source) -> Statistics:
    """Return the counts over what the sum is about; over everything when it is about nothing."""
    about = [incident for incident in source.sorted.since if incident.kind.value in ESTABLISHING]
    return gather(about) if about else source.statistics


def _kinds(source: Source) -> str:
    kinds = _stalking(source)
    if not kinds:
        return ""
    listed = "; ".join(_counted(source, tally) for tally in kinds)
    return source.words.other("statement-kinds", kinds=listed)


def _counted(source: Source, tally: Tally) -> str:
    label = source.words(f"kind-{tally.key}")
    return source.words("alt-point", label=label, acts=tally.acts)


def _numbers(source: Source) -> str:
    say, counts = source.words.other, _counts(source)
    numbers = len(counts.numbers)
    told = (
        say("statement-numbers", numbers=numbers) if numbers else "",
        say("statement-hidden", hidden=counts.hidden) if counts.hidden else "",
    )
    return " ".join(filter(None, (*told, say("statement-users")))) if any(told) else ""


def _after(source: Source) -> str:
    """Say how many of the acts in the sum came after the refusal, so that they are never more."""
    after = (i for i in source.derived.after if i.kind.value in ESTABLISHING)
    acts = sum(incident.count for incident in after)
    return source.words.other("statement-after", acts=acts) if acts else ""


def _apart(source: Source) -> int:
    return sum(tally.acts for tally in source.statistics.kinds if tally.key in APART)


def _breaches(source: Source) -> str:
    """Return how many entries lie within an order: what may be punished for two months only."""
    if not source.breaches:
        return ""
    return source.words.other(
        "statement-breaches", entries=len(source.breaches), breach=source.cite("breach")
    )


def _annex(source: Source, papers: Sequence[Paper]) -> Iterator[str]:
    say = source.words.other
    for k, paper in enumerate(papers, 1):
        file = say("statement-file", name=paper.name, pages=paper.pages, sha256=paper.sha256)
        part = source.words("part", k=str(k), n=str(len(papers)))
        yield file if len(papers) == 1 else say("statement-field", label=part, value=file)


def _date(source: Source) -> str:
    day = source.request.made_at.astimezone(source.request.tz).date()
    return source.words.other(
        "statement-field", label=source.words("sign-date"), value=source.words.long(day)
    )


def _signature(source: Source) -> str:
    """Return the place to sign as the channel has it: digitally, by hand, or a name alone."""
    words, channel, value = source.words, source.request.profile, BLANK
    label = words("sign") if channel == PAPER else words.other("statement-signature")
    if channel == APPLICATION:
        label = words.other("statement-signed")
        value = source.request.applicant.name if source.request.applicant else ""
    return words.other("statement-field", label=label, value=value or BLANK)


def split(paragraphs: Sequence[str], limit: int = MESSAGE) -> Iterator[str]:
    """Yield the paragraphs as messages of at most *limit* UTF-16 units, cut where it hurts least."""
    message = ""
    for piece in (piece for paragraph in paragraphs for piece in _pieces(paragraph, limit)):
        joined = f"{message}\n\n{piece}" if message else piece
        if _units(joined) > limit:
            yield message
            joined = piece
        message = joined
    if message:
        yield message


def _pieces(paragraph: str, limit: int) -> Iterator[str]:
    """Yield *paragraph* in pieces that fit: by lines, a line that is itself too long by characters."""
    piece = ""
    for line in paragraph.split("\n"):
        joined = f"{piece}\n{line}" if piece else line
        if _units(joined) <= limit:
            piece = joined
            continue
        if piece:
            yield piece
        piece = line
        while _units(piece) > limit:
            half = limit // 2  # every character has at most two units
            yield piece[:half]
            piece = piece[half:]
    if piece:
        yield piece


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
