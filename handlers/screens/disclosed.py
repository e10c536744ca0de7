"""What a report will make known, exactly: short before it is made, whole on request. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from handlers.callbacks import DisclosingButton, DisclosingDo, ReportButton, ReportDo
from handlers.screens import Row, Screen, escape, keyboard, shorten
from handlers.screens.paging import pages
from journal.reporting import Disclosed, runs
from locales import Texts

SHORT = 90  # characters of the names of one kind on the summary
# Kinds whose names are the names of texts.
NAMED: Mapping[str, str] = {"applicant": "reporting-field-", "places": "place-"}
# What has no name but its label in the report, which tells her nothing before she has it.
LABELLED = frozenset({"refusals", "harms", "acts", "orders", "filings"})
NUMBERED = frozenset({"entries", "withdrawn", "pins", "quotes", "children"})


def brief(texts: Texts, disclosed: Sequence[Disclosed]) -> Iterator[str]:
    """Yield a line for each kind, long lists cut."""
    for told in disclosed:
        names = escape(shorten(_names(texts, told), SHORT))
        yield f"• {_line(texts, told, names)}"


def whole(texts: Texts, disclosed: Sequence[Disclosed], page: int) -> Screen:
    """Show everything by name."""
    lines = [f"<b>{texts('disclosed')}</b>"]
    for told in disclosed:
        lines += ["", _line(texts, told, escape(_names(texts, told)))]
    made = pages([*lines, "", texts("reporting-sum-reader")])
    page = min(max(page, 0), len(made) - 1)
    turning = [
        (arrow, DisclosingButton(do=DisclosingDo.SHOWN, page=to))
        for arrow, to in (("←", page - 1), ("→", page + 1))
        if 0 <= to < len(made)
    ]
    back: Row = [(texts("button-back"), DisclosingButton(do=DisclosingDo.READY))]
    cancel: Row = [(texts("reporting-cancel"), ReportButton(do=ReportDo.CANCEL))]
    return Screen(made[page], keyboard(turning, back, cancel), private=True, protect=True)


def _line(texts: Texts, told: Disclosed, names: str) -> str:
    label = texts(f"disclosed-{told.kind}", count=told.count)
    return f"{label}: {names}" if names else label


def _names(texts: Texts, told: Disclosed) -> str:
    if told.kind in LABELLED:
        return ""
    if told.kind in NUMBERED and all(name.isdecimal() for name in told.names):
        ranges = runs(sorted(map(int, told.names)))
        return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)
    prefix = NAMED.get(told.kind)
    return ", ".join(texts(f"{prefix}{n}") if prefix else n for n in told.names)
