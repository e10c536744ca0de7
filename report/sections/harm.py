"""What it did to her, under the words of the definition of substantial harm; dated, with files."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from journal.case import Harm
from journal.incident import Level
from journal.law import Consequence
from report.blocks import Block, Heading, Items, Para, Row, Run, Table
from report.sections.facts import cell, chosen, files, row, unsaid
from report.sections.guesses import day_mark, days_explained
from report.source import Source

WIDTHS = (12, 36, 40, 0, 26, 16)
COLUMNS = ("label", "period", "harm", "told", "amount", "files")


def blocks(source: Source) -> Iterator[Block]:
    """Yield the harm she told of, by hook, then what the entries say of its effect."""
    words = source.words
    effects = tuple(_effects(source))
    if not source.case.harms and not effects:
        return
    yield Heading(words("harm"))
    yield Para(words("harm-intro", harm=source.cite("harm")), "intro")
    for hook in Consequence:
        harms = [harm for harm in source.case.harms if hook_of(source, harm) is hook]
        if harms:
            yield Heading(words(f"hook-{hook.value}"), 2)
            yield _table(source, harms)
            yield from days_explained(source, harms, "when")
    if notes := (*_money(source), *effects):
        yield Items(notes)


def hook_of(source: Source, harm: Harm) -> Consequence:
    """Return under which words of the definition a harm is told."""
    option = harm.kind.option
    known = source.law.harms.get(option.value) if option else None
    return known.hook if known else Consequence.OTHER


def _table(source: Source, harms: Sequence[Harm]) -> Table:
    words = source.words
    ordered = sorted(harms, key=lambda h: (_begun(h), h.number))
    header = tuple(words(f"column-{name}") for name in COLUMNS)
    return Table(WIDTHS, header, tuple(_row(source, harm) for harm in ordered), right=(4,))


def _begun(harm: Harm) -> date:
    return harm.when.first if harm.when and harm.when.first else date.max


def _row(source: Source, harm: Harm) -> Row:
    words = source.words
    amount = _sum(source, harm.tenge) if harm.tenge is not None else ""
    # Her own words for the sum say what it was spent on.
    spent = source.say(harm.amount_words) if harm.amount_words else ""
    kind = chosen(source, "harm", harm.kind)
    known = words.span(harm.when) or unsaid(source, harm, "when", "date-unknown")
    return row(
        source,
        harm,
        cell(known + day_mark(source, harm, "when")),
        (Run(kind or unsaid(source, harm, "kind", "harm-other"), "b"),),
        cell(source.say(harm.words), words("amount-words", words=spent) if spent else ""),
        cell(amount),
        cell(files(source, harm)),
    )


def _money(source: Source) -> Iterator[str]:
    sums = [harm.tenge for harm in source.case.harms if harm.tenge is not None]
    if sums:
        yield source.words("harm-sum", amount=_sum(source, sum(sums)), records=len(sums))


def _sum(source: Source, amount: int) -> str:
    return source.words.other("money", amount=source.words.count(amount))


def _effects(source: Source) -> Iterator[str]:
    """Yield how many entries since the law name each level of effect."""
    levels = Counter(
        incident.effect.level
        for incident in source.sorted.since
        if incident.effect is not None and incident.effect.level is not None
    )
    for level in sorted(levels, reverse=True):
        if level is not Level.NOT:
            said = source.words(f"effect-{int(level)}")
            yield source.words("harm-effect", said=said, entries=levels[level])
