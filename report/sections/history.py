"""What of the facts was corrected or taken back: every wording that may be told, then the next."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from journal.case.facts import UNSURE
from journal.casebook import Fact
from journal.incident import Version
from report.blocks import Cell, Row, Run
from report.sections.facts import Free
from report.source import Source
from report.told import called, said


def rows(source: Source) -> Iterator[Row]:
    """Yield a row for each correction of a fact and for each fact that was taken back."""
    for fact in source.casebook.facts:
        if fact.id not in source.told:
            continue
        if fact.retraction is not None:
            yield _withdrawn(source, fact)
            continue
        for section, versions in fact.history.items():
            for before, after in _changes(versions):
                yield from _row(source, fact, section, (before, after))


def earlier(source: Source) -> Iterator[Free]:
    """Yield what stood in a fact before, as plain words, exactly."""
    for fact in source.casebook.facts:
        if fact.id not in source.told or fact.retraction is not None:
            continue
        for section, versions in fact.history.items():
            for before, _ in _changes(versions):
                if isinstance(before.value, str) and (
                    name := called(source.words, fact.about, section)
                ):
                    yield Free(source.labels[fact.id], name, before.value)


def _changes(versions: tuple[Version, ...]) -> Iterator[tuple[Version, Version]]:
    """Yield each wording with the next one; saying the same again is no correction."""
    for before, after in pairwise(versions):
        if (before.value, before.reason) != (after.value, after.reason):
            yield before, after


def _row(source: Source, fact: Fact, section: str, pair: tuple[Version, Version]) -> Iterator[Row]:
    words = source.words
    before, after = pair
    told = partial(said, words, source.say, fact.about, section)
    if not (name := called(source.words, fact.about, section)):
        return
    because = after.reason and after.reason != UNSURE
    reason = (Run(words("reason", words=source.say(after.reason)), "s"),) if because else ()
    yield Row(
        (
            _label(source, fact),
            (Run(name),),
            (Run(told(before) or words("unsaid")),),
            (
                Run(told(after) or words("taken-back")),
                Run(words.moment(after.recorded_at, fact.zone), "s"),
                *reason,
            ),
        )
    )


def _withdrawn(source: Source, fact: Fact) -> Row:
    words, gone = source.words, fact.retraction
    at = words.moment(gone.recorded_at, fact.zone) if gone else ""
    reason = source.say(gone.reason) if gone else ""
    return Row(
        (
            _label(source, fact),
            (Run(words.other(f"case-{fact.about.value}")),),
            (Run(words("fact-unprinted"), "s"),),
            (
                Run(words("fact-withdrawn")),
                Run(at, "s"),
                *((Run(words("reason", words=reason), "s"),) if reason else ()),
            ),
        )
    )


def _label(source: Source, fact: Fact) -> Cell:
    return (Run(source.labels[fact.id], "b"),)
