"""The warning about false reports, what the document is and is not, how it was kept."""

from collections.abc import Iterator

from report.blocks import Block, Heading, Items, Para, Signature
from report.source import Source


def blocks(source: Source) -> Iterator[Block]:
    """Yield the last pages."""
    words, cite, casebook = source.words, source.cite, source.casebook
    yield Heading(words("warning"))
    warned = words("warned", article=cite("false-report"))
    yield Signature(warned, words("sign-name"), words("sign-date"))
    yield Heading(words("about-document"))
    documents, presenting = cite("documents"), cite("presenting")
    yield Items(
        (
            words("about-is", documents=documents, presenting=presenting),
            words("about-not", fixing=cite("fixing")),
            words("about-source", knowledge=cite("knowledge")),
            words("about-advice"),
        )
    )
    yield Heading(words("kept"))
    yield Para(words("kept-text"))
    if casebook.root:
        yield Para(words("kept-state", size=casebook.size, root=casebook.root.hex()), "small")
    yield Heading(words("hash"))
    notes = ("hash-proves", "hash-not", "hash-photo", "about-check")
    yield Items(tuple(words(note) for note in notes))
