"""The chronology: every entry with both its times, its source, its files and its changes."""

from collections.abc import Iterator, Sequence

from journal.incident import Incident, Part
from report.blocks import Block, Break, Cell, Heading, Para, Row, Run, Table
from report.sections.changes import names
from report.sections.facts import label
from report.sections.guesses import explained, mark, person_mark
from report.sections.series import Series, series
from report.source import Source, numbers

WIDTHS = (11, 34, 36, 0, 36, 12)
COLUMNS = ("entry", "when", "what", "words", "source", "files")
FEW = 20  # entries: above it the table begins a page
# What a row prints; without words and quotes, which are never guessed.
PRINTED = frozenset(
    {
        Part.KIND,
        Part.WHEN,
        Part.COUNT,
        Part.DIRECTION,
        Part.DURATION,
        Part.NUMBER,
        Part.MEANS,
        Part.PERSON,
        Part.PLACE,
        Part.ANSWER,
        Part.VEHICLE,
        Part.SIGNS,
        Part.CHILDREN,
        Part.EFFECT,
        Part.KNOWS,
    }
)
LONG = 400  # letters; above it a column would run over pages while the others stand empty


def blocks(source: Source) -> Iterator[Block]:
    """Yield the table since the law, the entries without a day, the background, the exact words."""
    words = source.words
    if source.chronology:
        if len(source.chronology) > FEW:
            yield Break()
        yield Heading(words("chronology"))
        yield Para(words("chronology-intro"), "intro")
        yield from table(source, source.chronology, series(source))
    if source.undated:
        yield Heading(words("undated"))
        yield Para(words("undated-intro"), "intro")
        yield from table(source, source.undated)
    if source.background:
        yield Heading(words("background", law=source.in_force))
        stalking = source.cite("stalking")
        yield Para(words("background-intro", law=source.in_force, stalking=stalking), "intro")
        yield from table(source, source.background)
    yield from _quotes(source)


def grouped(source: Source) -> tuple[Incident, ...]:
    """Return the entries that stand in the chronology as part of a series, in their order."""
    ids = {i.id for found in series(source) for i in found.incidents}
    return tuple(i for i in source.chronology if i.id in ids)


def table(
    source: Source, incidents: Sequence[Incident], runs: Sequence[Series] = ()
) -> Iterator[Block]:
    """Yield the table of *incidents*; those of a series share the row of its first entry."""
    words = source.words
    header = tuple(words(f"column-{name}") for name in COLUMNS)
    first = {run.incidents[0].id: run for run in runs}
    later = {i.id for run in runs for i in run.incidents[1:]}
    rows = tuple(
        _series(source, first[i.id]) if i.id in first else _row(source, i)
        for i in incidents
        if i.id not in later
    )
    yield from explained(source, Table(WIDTHS, header, rows, right=(0,)), incidents, PRINTED)


def _series(source: Source, run: Series) -> Row:
    """Return one row for calls from one number on one day."""
    words, first = source.words, run.incidents[0]
    day, _ = words.when(first.when)
    person = _person(source, first)
    what = [
        Run(words(f"kind-{first.kind.value}") + run.mark(Part.KIND), "b"),
        Run(words("times", count=run.acts) + run.mark(Part.COUNT), "b"),
        Run(words.number(first.number_used) + run.mark(Part.NUMBER)),
        *((Run(person),) if person else ()),
    ]
    known = words.knows(first.knows)
    cells: tuple[Cell, ...] = (
        (Run(numbers(i.number for i in run.incidents), "b"),),
        (Run(day + run.mark(Part.WHEN), "b"),),
        tuple(what),
        (Run(words("series-of", entries=len(run.incidents), times=run.times)),),
        (
            Run(known + run.mark(Part.KNOWS)) if known else Run(words("no-source"), "s"),
            *(Run(found, "b") for found in _marks(source, first)),
        ),
        (),
    )
    return Row(cells)


def _row(source: Source, incident: Incident) -> Row:
    number: Cell = (Run(str(incident.number), "b"),)
    if incident.retraction is not None:
        return Row((number, _when(source, incident), (), (), (), ()), _withdrawn(source, incident))
    cells = (
        number,
        _when(source, incident),
        tuple(_what(source, incident)),
        tuple(_told(source, incident)),
        tuple(_known(source, incident)),
        tuple(Run(f"{incident.number}.{e.number}") for e in incident.exhibits if not e.withdrawn),
    )
    return Row(cells, tuple(_beneath(source, incident)))


def _when(source: Source, incident: Incident) -> Cell:
    words = source.words
    day, time = words.when(incident.when)
    runs = [Run(day + mark(incident, Part.WHEN), "b"), Run(time)]
    runs += [Run(line, "s") for line in _recorded(source, incident)]
    return tuple(run for run in runs if run.text)


def _marks(source: Source, incident: Incident) -> Iterator[str]:
    """Yield that it came after the refusal, inside an order, since the earlier filing."""
    words = source.words
    if incident.id in source.after:
        yield words("mark-after")
    for breach in source.breaches.get(incident.id, ()):
        key = "mark-edge" if breach.edge else "mark-order"
        yield words(key, order=label(source, breach.order))
    if incident.id in source.fresh:
        yield words("mark-new")


def _recorded(source: Source, incident: Incident) -> Iterator[str]:
    """Yield when it was written down: by the wall clock of the event, with the days between."""
    words, when = source.words, incident.when
    zone = words.zone(when.zone if when else incident.zone)
    local = incident.recorded_at.astimezone(zone)
    if when is None or when.at is None:
        yield words("recorded", at=words.moment(incident.recorded_at, zone.key))
        return
    last = (when.until or when.at).astimezone(zone)
    late = (local.date() - last.date()).days
    same = local.date() == when.at.astimezone(zone).date()
    if same and local.utcoffset() == last.utcoffset():
        yield words("recorded-same-day", time=f"{local:%H:%M}")
        return
    at = f"{words.day(local.date())} {local:%H:%M}"
    if late < 1:
        yield words("recorded", at=at)
        return
    yield words("recorded-late", days=late)
    yield at


def _what(source: Source, incident: Incident) -> Iterator[Run]:
    words = source.words
    kind = words(f"kind-{incident.kind.value}") + mark(incident, Part.KIND)
    yield Run(kind, "b")
    if incident.count != 1:
        yield Run(words("times", count=incident.count) + mark(incident, Part.COUNT), "b")
    for part in (Part.DIRECTION, Part.DURATION, Part.NUMBER, Part.MEANS):
        yield from _said(source, incident, part)
    if person := _person(source, incident):
        yield Run(person)
    yield from _said(source, incident, Part.PLACE)


def _person(source: Source, incident: Incident) -> str:
    """Return who it is about: said, or supposed because of the number, or in her own words."""
    words = source.words
    own = incident.text(Part.PERSON)  # from before there was a case
    name = own or source.who(incident)
    if not name:
        return ""
    asterisk = mark(incident, Part.PERSON) if own else person_mark(source, incident)
    # Nobody is supposed when she says that she does not know who it was.
    known = own or name != words.person(None)
    return (words("person", words=name) if known else name) + asterisk


def _told(source: Source, incident: Incident) -> Iterator[Run]:
    words = source.words
    told = incident.text(Part.WORDS)
    withheld = source.withheld(incident)
    if told:
        yield Run(words("below"), "s") if len(told) > LONG else Run(told)
    if incident.text(Part.QUOTE):
        yield Run(words("quoted"), "s")
    elif not told and Part.WORDS not in withheld:
        yield Run(words("no-words"), "s")
    if missing := names(source, incident):
        yield Run(words("not-shown-parts", parts=missing), "s")
    if (origin := incident.origin) is not None:
        secret = Part.PERSON in withheld
        name = origin.name or words("not-shown" if secret else "forwarded-hidden")
        at = words.moment(origin.at, incident.zone)
        yield Run(words("forwarded", name=name, at=at), "s")
    for part in (Part.ANSWER, Part.VEHICLE, Part.SIGNS, Part.CHILDREN, Part.EFFECT):
        if said := _text(source, incident, part):
            yield Run(words(part.value, words=said) + mark(incident, part))
    if untaken := _text(source, incident, Part.UNTAKEN):
        yield Run(words("untaken", words=untaken), "s")


def _known(source: Source, incident: Incident) -> Iterator[Run]:
    words = source.words
    knows = words.knows(incident.knows)
    unsaid = "not-shown" if Part.KNOWS in source.withheld(incident) else "no-source"
    yield Run(knows + mark(incident, Part.KNOWS)) if knows else Run(words(unsaid), "s")
    # Only that there is a witness: names and addresses stay out of what the other side may read.
    if witness := incident.text(Part.WITNESS):
        yield Run(words("witness-nobody" if witness == "nobody" else "witness"))
    for found in _marks(source, incident):
        yield Run(found, "b")


def _beneath(source: Source, incident: Incident) -> Iterator[Run]:
    """Yield what stands under the row over its full width: long words, then every change."""
    words = source.words
    told = incident.text(Part.WORDS)
    if len(told) > LONG:
        yield Run(told)
    for part in incident.history:
        for version in incident.amendments(part):
            at = words.moment(version.recorded_at, incident.zone)
            changed = words("amended", at=at, part=words(f"part-{part.value}"))
            yield Run(_because(source, changed, version.reason), "s")


def _withdrawn(source: Source, incident: Incident) -> Cell:
    retraction = incident.retraction
    if retraction is None:
        return ()
    at = source.words.moment(retraction.recorded_at, incident.zone)
    return (Run(_because(source, source.words("withdrawn", at=at), retraction.reason)),)


def _because(source: Source, sentence: str, reason: str) -> str:
    return f"{sentence}. {source.words('reason', words=reason)}" if reason else f"{sentence}."


def _said(source: Source, incident: Incident, part: Part) -> Iterator[Run]:
    if said := _text(source, incident, part):
        yield Run(said + mark(incident, part))


def _text(source: Source, incident: Incident, part: Part) -> str:
    version = incident.latest(part)
    return source.words.said(part, version.value) if version else ""


def _quotes(source: Source) -> Iterator[Block]:
    """Yield his words, apart from hers: whoever reads the chronology is spared them."""
    words = source.words
    quoted = [i for i in source.shown if i.retraction is None and i.text(Part.QUOTE)]
    if not quoted:
        return
    yield Heading(words("quotes"))
    coarse = () if source.request.masked else (words("quotes-coarse"),)
    yield Para(" ".join((words("quotes-intro"), *coarse)), "intro")
    header = tuple(words(f"column-{name}") for name in ("entry", "moment", "quote"))
    rows = tuple(
        Row(
            (
                (Run(str(incident.number), "b"),),
                _moment(source, incident),
                (Run(incident.text(Part.QUOTE)),),
            )
        )
        for incident in quoted
    )
    drawn = Table((11, 42, 0), header, rows, right=(0,))
    yield from explained(source, drawn, quoted, frozenset({Part.WHEN}))


def _moment(source: Source, incident: Incident) -> Cell:
    day, time = source.words.when(incident.when)
    lines = (day + mark(incident, Part.WHEN), time)
    return tuple(Run(line) for line in lines if line)
