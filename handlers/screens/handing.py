"""What is handed over with a report: its files, the texts to copy, and how to hand it in. Pure."""

from collections.abc import Iterator, Sequence

from handlers.callbacks import FilingButton, FilingDo, MenuButton, MenuDo, ReportButton, ReportDo
from handlers.screens import Screen, escape, keyboard
from handlers.screens.settings import span
from journal.law import OF_PORTAL, Law
from journal.reporting import Made, Paper
from locales import Texts

HASHES = 20  # lines of files in one message, under 4096 characters


def done(texts: Texts, made: Made) -> Screen:
    """Say that it is ready, in place of the progress."""
    return Screen(texts("reporting-done", number=shown(made.number), files=len(made.papers)))


def caption(texts: Texts, made: Made, at: int) -> str:
    """Return what stands under file number *at*, from 1."""
    paper = made.papers[at - 1]
    key = "reporting-caption" if len(made.papers) == 1 else "reporting-caption-part"
    line = texts(key, number=shown(made.number), at=at, of=len(made.papers), pages=paper.pages)
    return f"{line}\nSHA-256: <code>{paper.sha256}</code>"


def statement(texts: Texts, made: Made, channel: str) -> Iterator[Screen]:
    """Say what the texts are for in *channel*, then each of them so that one tap copies it."""
    yield Screen(texts(f"reporting-statement-short-{channel}"))
    yield _copied(made.short)
    messages = texts("reporting-statement-messages", messages=len(made.full))
    yield Screen(f"{texts(f'reporting-statement-full-{channel}')} {messages}")
    for text in made.full:
        yield _copied(text)


def hashes(texts: Texts, papers: Sequence[Paper]) -> Iterator[Screen]:
    """List the files with what names each for good."""
    for start in range(0, len(papers), HASHES):
        lines = [f"{p.name}\n<code>{p.sha256}</code>" for p in papers[start : start + HASHES]]
        yield Screen("\n\n".join((texts("reporting-hashes"), *lines)))


def too_many(texts: Texts, made: Made) -> Iterator[Screen]:
    """Say what to do when the channel takes fewer files than there are."""
    if made.most and len(made.papers) > made.most:
        count = len(made.papers)
        yield Screen(texts("handing-too-many", count=count, most=made.most))


def guide(texts: Texts, law: Law, made: Made, channel: str, minutes: int) -> Screen:
    """Say how to hand it in through *channel*, step by step, and what disappears when."""
    steps = texts(
        f"handing-guide-{channel}",
        **{name: law.terms[name].amount for name in OF_PORTAL & law.terms.keys()},
        registration=law.cite("registration", texts.language),
    )
    phones = {name: phone.number for name, phone in law.phones.items()}
    always = texts("handing-always", **phones)
    gone = texts("reporting-gone", span=span(texts, minutes))
    filed = FilingButton(do=FilingDo.BEGIN, value=channel, report=made.number)
    return Screen(
        f"{steps}\n\n{always}\n\n{gone}",
        keyboard(
            [(texts("filing-begin"), filed)],
            [(texts("reporting-hold"), ReportButton(do=ReportDo.HOLD))],
            [(texts("button-menu"), MenuButton(do=MenuDo.MENU))],
        ),
    )


def shown(number: int) -> str:
    """Return the number of a report as it is printed."""
    return f"{number:03d}"


def _copied(text: str) -> Screen:
    return Screen(f"<pre>{escape(text)}</pre>")
