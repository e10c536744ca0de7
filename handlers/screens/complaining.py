"""A complaint about an office that is late, or to the court, as a text to copy. Pure.

Her statement in her words' place: numbers, days and her own data, no promise and no reproach. What
is not known is a blank to fill in. Articles come from the law file alone.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.callbacks import TermButton
from handlers.screens import Screen, escape, shorten
from handlers.screens.settings import span
from handlers.screens.telling import Teller
from journal.applicant import Applicant
from journal.case import Case, Filing
from journal.clocks import Clock, Deadline
from journal.law import Law
from locales import Texts

BLANK = "____________"
FIELD = 200  # characters of one answer of hers: with all of them it is one message of 4096
PARTIES = ("name", "iin", "address", "phone")


def late(
    case: Case, found: Sequence[Deadline], button: TermButton, today: date
) -> tuple[Filing, Deadline] | None:
    """Return the filing a button is about with the term its office missed; None for none.

    When both are missed it is the answer.
    """
    missed = {d.clock: d for d in found if d.about == button.subject and d.over(today)}
    term = missed.get(Clock.ANSWER) or missed.get(Clock.REDIRECT)
    filing = next((f for f in case.filings if f.id == button.subject), None)
    return None if term is None or filing is None else (filing, term)


def guide(texts: Texts, minutes: int) -> Screen:
    """Say what the text is for, and how long it stands."""
    return Screen(texts("complaint-guide", span=span(texts, minutes)))


def complaint(
    teller: Teller, law: Law, case: Case, filing: Filing, term: Deadline, today: date
) -> Screen:
    """Return the text, ready to be copied with one tap."""
    texts = teller.texts
    return _copied(
        "\n".join(_parties(texts, case.applicant, "complaint-to")),
        texts("complaint-title"),
        *_body(teller, law, filing, term, today),
        f"{teller.date(today)}\n{texts('statement-signature')} {BLANK}",
    )


def court_guide(texts: Texts, law: Law, minutes: int) -> Screen:
    """Say when the text for the court fits, what to ask a lawyer, and how long it stands."""
    refusal = law.cite("refusal", texts.language)
    return Screen(texts("court-guide", refusal=refusal, span=span(texts, minutes)))


def court(teller: Teller, law: Law, case: Case, filing: Filing, today: date) -> Screen:
    """Return the text for the court: that her report was not taken or not registered.

    Whether that is so the court finds out; the text says what she handed in and what she lacks.
    """
    texts, language = teller.texts, teller.texts.language
    filed: dict[str, str | int] = {**_filed(teller, filing), "today": teller.date(today)}
    cited = {name: law.cite(name, language) for name in ("registration", "refusal")}
    return _copied(
        "\n".join(_parties(texts, case.applicant, "court-to")),
        texts("court-title"),
        texts("court-body", **filed),
        texts("court-law", **cited),
        texts("court-ask"),
        f"{teller.date(today)}\n{texts('report-sign')} {BLANK}",
    )


def _copied(*paragraphs: str) -> Screen:
    # What is pasted into a form should hold no other spaces.
    text = "\n\n".join(paragraphs).replace("\u00a0", " ").replace("\u202f", " ")
    return Screen(f"<pre>{escape(text)}</pre>")


def _parties(texts: Texts, applicant: Applicant | None, to: str) -> Iterator[str]:
    yield texts("statement-field", label=texts(to), value=BLANK)
    for name in PARTIES:
        value = "" if applicant is None else getattr(applicant, name)
        label = texts(f"report-{name}")
        yield texts("statement-field", label=label, value=_short(value))


def _body(teller: Teller, law: Law, filing: Filing, term: Deadline, today: date) -> Iterator[str]:
    texts, language = teller.texts, teller.texts.language
    told: dict[str, str | int] = {
        **_filed(teller, filing),
        "day": teller.date(term.due),
        "today": teller.date(today),
        "term": law.terms[term.clock.value].amount,
        "article": law.cite(term.clock.value, language),
    }
    yield texts(f"complaint-{term.clock.value}", **told)
    yield texts(f"complaint-{term.clock.value}-ask")
    yield texts(
        "complaint-registered",
        registration=law.cite("registration", language),
        refusal=law.cite("refusal", language),
    )


def _filed(teller: Teller, filing: Filing) -> dict[str, str]:
    """Return what she handed in, where and when."""
    return {
        "number": _short(filing.register),
        "office": _short(filing.office),
        "filed": teller.date(filing.filed) if filing.filed else BLANK,
    }


def _short(value: str) -> str:
    return shorten(" ".join(value.split()), FIELD) or BLANK
