"""How it was kept, what a hash proves, what the document is and is not, and the signature."""

from collections.abc import Iterator

from report.blocks import Block, Heading, Items, Para, Signature
from report.source import Source


def blocks(source: Source) -> Iterator[Block]:
    """Yield the last pages."""
    words, cite, casebook = source.words, source.cite, source.casebook
    yield Heading(words("kept"))
    yield Para(words("kept-text"))
    if casebook.root:
        yield Para(words("kept-state", size=casebook.size, root=casebook.root.hex()), "small")
    yield Heading(words("hash"))
    yield Items((words("hash-proves"), words("hash-not"), words("hash-photo")))
    yield Heading(words("about-document"))
    documents, presenting = cite("documents"), cite("presenting")
    yield Items(
        (
            words("about-is", documents=documents, presenting=presenting),
            words("about-not", fixing=cite("fixing")),
            words("about-source", knowledge=cite("knowledge")),
            words("about-advice"),
            words("about-check"),
        )
    )
    yield Heading(words("sign"))
    yield Signature(words("sign-text"), words("sign-name"), words("sign-date"))
