"""Measurements as figures: medians with their range, compared with a bar, written as tables."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Spread:
    """What several repetitions of one measurement came to."""

    low: float
    median: float
    high: float
    unit: str = ""

    @classmethod
    def of(cls, values: Iterable[float], unit: str = "") -> Self:
        """Return the spread of *values*, of which there must be one at least."""
        known = sorted(values)
        return cls(known[0], statistics.median(known), known[-1], unit)

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        if self.low == self.high:
            return f"{_short(self.median)}{unit}"
        return f"{_short(self.median)} ({_short(self.low)}–{_short(self.high)}){unit}"


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure has to reach."""

    limit: float
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Return whether *value* is good enough."""
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of a table. *figure* is what the bar is about: a ratio, or the measured itself."""

    what: str
    measured: Spread
    baseline: Spread | None = None
    figure: Spread
    bar: Bar | None = None

    @property
    def verdict(self) -> str:
        """Return "yes" or "no"; a dash where no bar was set."""
        if self.bar is None:
            return "–"
        return "yes" if self.bar.met(self.figure.median) else "**no**"

    def cells(self) -> Sequence[str]:
        """Return the cells of the line."""
        bar = str(self.bar) if self.bar else "–"
        baseline = str(self.baseline) if self.baseline else "–"
        return self.what, str(self.measured), baseline, str(self.figure), bar, self.verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One measurement: its table and what has to be known to read it."""

    title: str
    against: str
    figures: Sequence[Figure]
    notes: Sequence[str] = field(default_factory=tuple)

    def markdown(self) -> str:
        """Return the section of ``docs/benchmarks.md``."""
        head = ("what", "measured", f"against: {self.against}", "figure", "bar", "met")
        rows = [head, ("---",) * len(head), *(figure.cells() for figure in self.figures)]
        table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        notes = "".join(f"\n- {note}" for note in self.notes)
        return f"## {self.title}\n\n{table}\n{notes}\n"


def plain(what: str, values: Iterable[float], unit: str = "", bar: Bar | None = None) -> Figure:
    """Return a figure that is what was measured, with no baseline."""
    spread = Spread.of(values, unit)
    return Figure(what=what, measured=spread, figure=spread, bar=bar)


def compared(
    what: str,
    ours: Iterable[float],
    theirs: Iterable[float],
    unit: str = "",
    bar: Bar | None = None,
) -> Figure:
    """Return a figure that is the ratio of *ours* to *theirs*, repetition by repetition."""
    pairs = list(zip(ours, theirs, strict=True))
    return Figure(
        what=what,
        measured=Spread.of((mine for mine, _ in pairs), unit),
        baseline=Spread.of((other for _, other in pairs), unit),
        figure=Spread.of(mine / other for mine, other in pairs),
        bar=bar,
    )


def _short(value: float) -> str:
    """Return *value* with three digits that count."""
    if abs(value) >= 100:  # noqa: PLR2004 - three digits before the point are enough
        return thousands(round(value))
    return f"{value:.3g}"


def thousands(number: int) -> str:
    """Return *number* with its thousands apart."""
    return f"{number:,}".replace(",", " ")
