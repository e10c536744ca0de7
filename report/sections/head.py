"""The head: title, number, dates, the period, the edition of the law."""

from collections.abc import Iterator

from report.blocks import Block, Head, Tag
from report.model import Period
from report.source import Source
from report.words import Words, offset


def blocks(source: Source) -> Iterator[Block]:
    """Yield the head."""
    words, request, law = source.words, source.request, source.law
    local = request.made_at.astimezone(request.tz)
    made = words(
        "made",
        date=words.long(local.date()),
        time=f"{local:%H:%M}",
        offset=offset(local),
        zone=request.zone,
    )
    edition = words("law-edition", edition=words.day(law.edition), checked=words.day(law.checked))
    facts = (
        Tag(words("fact-number"), request.shown_number),
        Tag(words("fact-made"), made),
        Tag(words("fact-period"), period(words, request.period)),
        Tag(words("fact-entries"), words.count(len(source.shown))),
        Tag(words("fact-law"), edition),
    )
    yield Head(words("title"), words("subtitle"), facts, words("code"))


def period(words: Words, asked: Period) -> str:
    """Return the period in words."""
    first = words.long(asked.first) if asked.first else ""
    last = words.long(asked.last) if asked.last else ""
    if first and first == last:
        return first
    if first and last:
        return words("period-between", first=first, last=last)
    if first:
        return words("period-from", first=first)
    return words("period-until", last=last) if last else words("period-all")
