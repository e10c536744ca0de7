"""Screens before, during and after the making of a report. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date

from babel.dates import format_date

from handlers.callbacks import (
    DisclosingButton,
    DisclosingDo,
    MenuButton,
    MenuDo,
    ReportButton,
    ReportDo,
)
from handlers.screens import Row, Screen, escape, keyboard
from handlers.screens.disclosed import brief
from journal.applicant import Applicant
from journal.drafting import FIELDS, Ask, Draft
from journal.errors import NothingToReportError
from journal.reporting import Disclosed, Phase, Span, Summary
from locales import LANGUAGES, Texts

PERIODS = ("all", "month", "quarter", "dates")


def question(texts: Texts, draft: Draft, greeting: str = "") -> Screen:
    """Ask what is to be asked now; one question a screen."""
    ask = draft.ask
    text = texts(f"reporting-ask-{ask.value}")
    if ask in FIELDS:
        text = f"{texts('reporting-step', at=FIELDS.index(ask) + 1, of=len(FIELDS))}\n\n{text}"
    if ask is Ask.KEPT and draft.kept is not None:
        text = f"{text}\n\n{_data(texts, draft.kept)}"
    if ask is Ask.KEEP and draft.applicant is not None:
        text = f"{text}\n\n{_data(texts, draft.applicant)}"
    private = ask in {Ask.KEPT, Ask.KEEP}
    rows = [*_choices(texts, ask), [_cancel(texts)]]
    text = f"{greeting}\n\n{text}" if greeting else text
    return Screen(text, keyboard(*rows), private=private, protect=True)


def _choices(texts: Texts, ask: Ask) -> Iterator[Row]:
    if ask is Ask.LANGUAGE:
        first = [texts.language, *(c for c in LANGUAGES if c != texts.language)]
        for code in first:
            yield [(texts.into(code)("language-name"), _choose(ask, code))]
    elif ask in FIELDS:
        blank = (texts("reporting-blank"), _choose(ask, "blank"))
        yield [(texts("button-skip"), _choose(ask, "skip"))]
        yield [blank] if ask is FIELDS[0] else []
    else:
        for value in VALUES[ask]:
            yield [(texts(f"reporting-{ask.value}-{value}"), _choose(ask, value))]


VALUES = {
    Ask.PERIOD: PERIODS,
    Ask.DATES: ("back",),
    Ask.KEPT: ("use", "change", "blank"),
    Ask.KEEP: ("yes", "no"),
}


def summary(
    texts: Texts,
    draft: Draft,
    inside: Summary,
    disclosed: Sequence[Disclosed],
    greeting: str = "",
) -> Screen:
    """Show what would become known and who may read it, and ask whether it is true."""
    lines = [
        f"<b>{texts('reporting-sum')}</b>",
        "",
        texts("reporting-sum-language", name=texts.into(draft.language)("language-name")),
        texts("reporting-sum-period", period=period(texts, draft.span)),
        texts("reporting-sum-channel", name=texts(f"channel-{draft.channel}")),
        "",
        *_contents(texts, draft, inside, disclosed),
        "",
        texts("reporting-sum-private-some", notes=inside.private)
        if inside.private
        else texts("reporting-sum-private"),
        texts("reporting-sum-reader"),
        "",
        texts("reporting-confirm"),
    ]
    rows: list[Row] = [
        [(texts("reporting-make"), ReportButton(do=ReportDo.MAKE))],
        [_choose_more(texts, "disclosing-more", DisclosingDo.CHOICES)],
        [
            _choose_more(texts, "disclosing-gaps", DisclosingDo.GAPS),
            _choose_more(texts, "disclosing-list", DisclosingDo.SHOWN),
        ],
        [(texts("reporting-again"), ReportButton(do=ReportDo.AGAIN)), _cancel(texts)],
    ]
    text = "\n".join(lines)
    text = f"{greeting}\n\n{text}" if greeting else text
    return Screen(text, keyboard(*rows), private=True, protect=True)


def _contents(
    texts: Texts, draft: Draft, inside: Summary, disclosed: Sequence[Disclosed]
) -> Iterator[str]:
    """Yield what is inside, by kinds, then each thing that becomes known, then what is kept back."""
    if inside.kinds:
        kinds = ", ".join(_kind(texts, tally.key, tally.acts) for tally in inside.kinds)
        yield texts("reporting-sum-acts", kinds=kinds)
    if inside.channels:
        yield texts("reporting-sum-means", channels=", ".join(_channels(texts, inside)))
    if draft.applicant is None:
        yield texts("reporting-data-blank")
    yield from brief(texts, disclosed)
    if draft.selection.count:
        yield texts("disclosing-hidden-some", count=draft.selection.count)


def _choose_more(texts: Texts, key: str, do: DisclosingDo) -> tuple[str, DisclosingButton]:
    return texts(key), DisclosingButton(do=do)


def period(texts: Texts, asked: Span) -> str:
    """Return the days in words."""
    first = asked.first and _day(asked.first, texts.language)
    last = asked.last and _day(asked.last, texts.language)
    if first and last:
        return texts("reporting-days-between", first=first, last=last)
    if first:
        return texts("reporting-days-since", first=first)
    return texts("reporting-days-until", last=last) if last else texts("reporting-days-all")


def working(texts: Texts, phase: Phase, seconds: int) -> Screen:
    """Say how far it is, with a way to stop."""
    stop = (texts("reporting-stop"), ReportButton(do=ReportDo.STOP))
    text = texts(
        "reporting-working", phase=texts(f"reporting-phase-{phase.value}"), seconds=seconds
    )
    return Screen(text, keyboard([stop]))


def failed(texts: Texts, key: str) -> Screen:
    """Say what went wrong; her answers are still there."""
    again = (texts("reporting-retry"), ReportButton(do=ReportDo.MAKE))
    return Screen(texts(key), keyboard([again], [_menu(texts)]))


def nothing(texts: Texts) -> Screen:
    """Say that there is nothing to report yet."""
    return Screen(texts(NothingToReportError.text_key), keyboard([_menu(texts)]))


def stopped(texts: Texts) -> Screen:
    """Say that it was stopped and nothing is lost."""
    return Screen(texts("reporting-stopped"), keyboard([_menu(texts)]))


def cancelled(texts: Texts) -> Screen:
    """Say that no report is being asked for any more."""
    return Screen(texts("reporting-cancelled"), keyboard([_menu(texts)]))


def _day(day: date, language: str) -> str:
    return format_date(day, "long", locale="en_GB" if language == "en" else language)


def _kind(texts: Texts, key: str, acts: int) -> str:
    return texts("reporting-sum-kind", kind=texts(f"kind-{key}").lower(), acts=acts)


def _channels(texts: Texts, inside: Summary) -> Iterator[str]:
    """Yield the acts by means of contact, those of which it is not told last: the sum is the same."""
    counts = {tally.key: tally.acts for tally in inside.channels}
    untold = sum(tally.acts for tally in inside.kinds) - sum(counts.values())
    for key, acts in (*counts.items(), ("untold", untold)):
        if acts:
            yield texts("reporting-sum-kind", kind=texts(f"reporting-means-{key}"), acts=acts)


def _data(texts: Texts, data: Applicant) -> str:
    """Return her data as a list under the spoiler: somebody may look over her shoulder."""
    values = [(ask, getattr(data, ask.value)) for ask in FIELDS]
    lines = [f"{texts(f'reporting-field-{ask.value}')}: {escape(v)}" for ask, v in values if v]
    return f"<tg-spoiler>{chr(10).join(lines)}</tg-spoiler>"


def _choose(ask: Ask, value: str) -> ReportButton:
    return ReportButton(do=ReportDo.CHOOSE, ask=ask.value, value=value)


def _cancel(texts: Texts) -> tuple[str, ReportButton]:
    return texts("reporting-cancel"), ReportButton(do=ReportDo.CANCEL)


def _menu(texts: Texts) -> tuple[str, MenuButton]:
    return texts("button-menu"), MenuButton(do=MenuDo.MENU)
