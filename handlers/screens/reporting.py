"""Screens before, during and after the making of a report. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date

from babel.dates import format_date

from handlers.callbacks import MenuButton, MenuDo, ReportButton, ReportDo
from handlers.screens import Row, Screen, escape, keyboard
from handlers.screens.settings import span
from journal.applicant import Applicant
from journal.drafting import FIELDS, Ask, Draft
from journal.errors import NothingToReportError
from journal.law import Law
from journal.reporting import Made, Paper, Phase, Span, Summary
from locales import LANGUAGES, Texts
from locales import texts as texts_of

HASHES = 20  # lines of files in one message, under 4096 characters
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
            yield [(texts_of(code)("language-name"), _choose(ask, code))]
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
    Ask.SUMMARY: (),
}


def summary(texts: Texts, draft: Draft, summary: Summary, greeting: str = "") -> Screen:
    """Show what will be inside, who may read it, and ask whether it is true."""
    given = "reporting-data-given" if draft.applicant else "reporting-data-blank"
    lines = [
        texts("reporting-sum-language", name=texts_of(draft.language)("language-name")),
        texts("reporting-sum-period", period=period(texts, draft.span)),
        texts("reporting-sum-entries", entries=summary.entries),
    ]
    if summary.kinds:
        lines.append(", ".join(_kind(texts, tally.key, tally.acts) for tally in summary.kinds))
    if summary.withdrawn:
        lines.append(texts("reporting-sum-withdrawn", entries=summary.withdrawn))
    if summary.files:
        lines.append(texts("reporting-sum-files", files=summary.files, photos=summary.photos))
    lines.append(texts(given))
    never = texts("reporting-sum-private")
    if summary.private:
        never = texts("reporting-sum-private-some", notes=summary.private)
    text = "\n".join(
        [
            f"<b>{texts('reporting-sum')}</b>",
            "",
            *lines,
            "",
            never,
            texts("reporting-sum-reader"),
            "",
        ]
    )
    rows: list[Row] = [
        [(texts("reporting-make"), ReportButton(do=ReportDo.MAKE))],
        [(texts("reporting-again"), ReportButton(do=ReportDo.AGAIN)), _cancel(texts)],
    ]
    text = f"{text}\n{texts('reporting-confirm')}"
    text = f"{greeting}\n\n{text}" if greeting else text
    return Screen(text, keyboard(*rows), private=True, protect=True)


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


def done(texts: Texts, made: Made) -> Screen:
    """Say that it is ready, in place of the progress."""
    return Screen(texts("reporting-done", number=shown(made.number), files=len(made.papers)))


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


def caption(texts: Texts, made: Made, at: int) -> str:
    """Return what stands under file number *at*, from 1."""
    paper = made.papers[at - 1]
    key = "reporting-caption" if len(made.papers) == 1 else "reporting-caption-part"
    line = texts(key, number=shown(made.number), at=at, of=len(made.papers), pages=paper.pages)
    return f"{line}\nSHA-256: <code>{paper.sha256}</code>"


def statement(texts: Texts, made: Made) -> Iterator[Screen]:
    """Say what the texts are for, then each of them so that one tap copies it."""
    yield Screen(texts("reporting-statement-short"))
    yield _copied(made.short)
    yield Screen(texts("reporting-statement-full", messages=len(made.full)))
    for text in made.full:
        yield _copied(text)


def hashes(texts: Texts, papers: Sequence[Paper]) -> Iterator[Screen]:
    """List the files with what names each for good."""
    for start in range(0, len(papers), HASHES):
        lines = [f"{p.name}\n<code>{p.sha256}</code>" for p in papers[start : start + HASHES]]
        yield Screen("\n\n".join((texts("reporting-hashes"), *lines)))


def guide(texts: Texts, law: Law, minutes: int) -> Screen:
    """Say how to file it, step by step, and what disappears when."""
    steps = texts(
        "reporting-guide",
        redirect=law.terms["redirect"].amount,
        answer=law.terms["answer"].amount,
        police=law.phones["police"].number,
    )
    gone = texts("reporting-gone", span=span(texts, minutes))
    hold = (texts("reporting-hold"), ReportButton(do=ReportDo.HOLD))
    return Screen(f"{steps}\n\n{gone}", keyboard([hold], [_menu(texts)]))


def shown(number: int) -> str:
    """Return the number of a report as it is printed."""
    return f"{number:03d}"


def _day(day: date, language: str) -> str:
    return format_date(day, "long", locale="en_GB" if language == "en" else language)


def _copied(text: str) -> Screen:
    return Screen(f"<pre>{escape(text)}</pre>")


def _kind(texts: Texts, key: str, acts: int) -> str:
    return texts("reporting-sum-kind", kind=texts(f"kind-{key}").lower(), acts=acts)


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
