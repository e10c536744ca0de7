"""The very end: the edition of the law, and her signature."""

from collections.abc import Iterator

from report.blocks import Block, Heading, Para, Signature
from report.source import Source


def blocks(source: Source) -> Iterator[Block]:
    """Yield the last lines."""
    words, law = source.words, source.law
    edition = words("law-edition", edition=words.day(law.edition), checked=words.day(law.checked))
    yield Heading(words("sign"))
    yield Para(words("law-note", edition=edition), "intro")
    yield Signature(words("sign-text"), words("sign-name"), words("sign-date"))
