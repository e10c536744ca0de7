"""What the police and courts did before, the orders with their validity, and possible breaches."""

from collections.abc import Iterator

from journal.case import Act, Filing, Order
from journal.derived import Breach
from journal.incident import Incident, Part
from report.blocks import Block, Heading, Para, Row, Run, Table
from report.sections.facts import cell, chosen, files, label, moment, row, unsaid
from report.sections.guesses import day_mark, days_explained, explained, mark, person_mark
from report.source import Source

ACTS = (12, 28, 38, 0, 38, 16)
FILINGS = (12, 32, 38, 42, 0, 16)
ORDERS = (12, 42, 36, 30, 0, 16)
TERM = frozenset({"kind", "handed", "issued", "end"})  # what says until when an order is valid
BREACHES = (12, 42, 36, 0, 18, 34)
PRINTED = frozenset({Part.WHEN, Part.KIND, Part.COUNT, Part.PERSON})  # of a breach


def blocks(source: Source) -> Iterator[Block]:
    """Yield earlier acts, earlier statements, orders, and the entries inside them."""
    words, case = source.words, source.case
    if case.acts:
        yield Heading(words("acts"))
        yield Para(words("acts-intro"), "intro")
        yield Table(
            ACTS,
            _header(source, "label", "date", "act", "outcome", "office", "files"),
            tuple(_act(source, act) for act in case.acts),
        )
        yield from days_explained(source, case.acts, "date")
    if case.filings:
        yield Heading(words("filings"))
        yield Table(
            FILINGS,
            _header(source, "label", "date", "channel", "register", "office", "files"),
            tuple(_filing(source, filing) for filing in case.filings),
        )
        yield from days_explained(source, case.filings, "date")
    if case.orders:
        yield Heading(words("orders"))
        yield Para(words("orders-intro", term=source.law.terms["order"].amount), "intro")
        yield Table(
            ORDERS,
            _header(source, "label", "order", "handed", "valid", "office", "files"),
            tuple(_order(source, order) for order in case.orders),
        )
        yield from days_explained(source, case.orders, "handed")
        yield from _breaches(source)


def _header(source: Source, *columns: str) -> tuple[str, ...]:
    return tuple(source.words(f"column-{name}") for name in columns)


def _act(source: Source, act: Act) -> Row:
    words = source.words
    register = words.register(source.say(act.register))
    office = filter(None, (source.say(act.office), source.say(act.officer)))
    known = words.span(act.date) or unsaid(source, act, "date", "date-unknown")
    return row(
        source,
        act,
        cell(known + day_mark(source, act, "date")),
        cell(chosen(source, "act", act.kind)),
        cell(source.say(act.outcome), register),
        cell(*office),
        cell(files(source, act)),
    )


def _filing(source: Source, filing: Filing) -> Row:
    words = source.words
    unknown = unsaid(source, filing, "date", "date-unknown")
    known = words.day(filing.filed) if filing.filed else unknown
    return row(
        source,
        filing,
        cell(known + day_mark(source, filing, "date")),
        cell(chosen(source, "channel", filing.channel)),
        cell(source.say(filing.register)),
        cell(source.say(filing.office)),
        cell(files(source, filing)),
    )


def _order(source: Source, order: Order) -> Row:
    words = source.words
    kind = chosen(source, "order", order.kind) or unsaid(source, order, "kind", "order-unsaid")
    register = words.register(source.say(order.register))
    issued = words("issued", day=words.day(order.issued)) if order.issued else ""
    last = order.last_day(source.law)
    unknown = words("not-shown" if order.lost & TERM else "valid-unknown")
    valid = words("valid-until", day=words.day(last)) if last else unknown
    known = moment(source, order.handed) or unsaid(source, order, "handed", "handed-unknown")
    handed = known + day_mark(source, order, "handed")
    to = words("to-person", words=words.person(order.to)) if order.to else ""
    return row(
        source,
        order,
        (Run(kind, "b"), *cell(register)),
        cell(handed, issued),
        cell(valid),
        cell(source.say(order.body), to),
        cell(files(source, order)),
    )


def _breaches(source: Source) -> Iterator[Block]:
    words = source.words
    found = [breach for breaches in source.breaches.values() for breach in breaches]
    if not found:
        return
    yield Heading(words("breaches"), 2)
    cites = {name: source.cite(name) for name in ("breach", "limitation")}
    term = source.law.terms["breach"].amount
    yield Para(words("breaches-intro", **cites, term=term), "intro")
    rows = tuple(_breach(source, breach) for breach in found)
    header = _header(source, "entry", "moment", "kind", "person", "order-label", "until")
    incidents = tuple(breach.incident for breach in found)
    yield from explained(source, Table(BREACHES, header, rows, right=(0,)), incidents, PRINTED)


def _breach(source: Source, breach: Breach) -> Row:
    words, incident = source.words, breach.incident
    until = words("punishable", day=words.day(breach.until))
    edge = words("edge") if breach.edge else ""
    kind = words(f"kind-{incident.kind.value}") + mark(incident, Part.KIND)
    times = words("times", count=incident.count) + mark(incident, Part.COUNT)
    return Row(
        (
            (Run(str(incident.number), "b"),),
            cell(moment(source, incident.when) + mark(incident, Part.WHEN)),
            cell(f"{kind} · {times}" if incident.count != 1 else kind),
            cell(_who(source, incident)),
            cell(label(source, breach.order)),
            cell(until, edge),
        )
    )


def _who(source: Source, incident: Incident) -> str:
    """Return who an entry is about, marked when only its number says so."""
    lost = Part.PERSON in source.withheld(incident)
    name = source.who(incident) or source.words("not-shown" if lost else "not-given")
    return name + person_mark(source, incident)
