"""The law file is read strictly, and says only what somebody verified."""

from datetime import date
from pathlib import Path

import pytest

from journal.law import LawFileError, Sure, Unit, load, read
from locales import LANGUAGES

FILE = Path(__file__).parent.parent / "journal" / "law" / "kz.toml"


def test_kazakhstan_has_what_the_report_and_the_clocks_need() -> None:
    """Dates, terms and sizes come from the file, each with its source."""
    law = load()

    assert law.in_force == date(2025, 9, 16)
    assert (law.terms["breach"].amount, law.terms["breach"].unit) == (2, Unit.MONTHS)
    assert law.terms["order"].start == "handed-over"
    assert {phone.number for phone in law.phones.values()} == {"102", "112", "111"}
    assert law.profiles["e-otinish"].part_bytes == 5_000_000


def test_every_fact_names_its_source_and_how_sure_it_is() -> None:
    """Nothing is printed that nobody verified."""
    law = load()
    facts = [*law.articles.values(), *law.terms.values(), *law.phones.values(), *law.dates.values()]

    assert all(fact.source and fact.sure in set(Sure) for fact in facts)
    assert all(fact.checked <= law.checked for fact in facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_is_cited_in_every_language(language: str) -> None:
    """A Kazakh report names articles in Kazakh."""
    assert all(load().cite(name, language) for name in load().articles)


def test_the_kazakh_wording_of_an_article_is_nowhere() -> None:
    """The official Kazakh text was not read, so it is not quoted: the verbatim text is Russian."""
    wording = "".join(article.verbatim for article in load().articles.values())

    assert wording
    assert not set(wording.lower()) & set("әғқңөұүһі")


def test_what_no_lawyer_has_read_is_listed() -> None:
    """A new article, term or group of sentences is on the list until somebody answers for it."""
    listed = (Path(__file__).parent / "unreviewed.txt").read_text("utf-8").split()

    assert list(load().unreviewed) == listed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('sure = "A"', 'sure = "U"'),
        ('sure = "A"', ""),
        ('sure = "A"', 'sure = "A"\nrumour = "yes"'),
        ("reviewed = false", "reviewed = 0"),
        ("reviewed = false", ""),
        ("amount = 30", "amount = 0"),
        ("amount = 30", 'amount = "30"'),
        ('unit = "days"', 'unit = "weeks"'),
        ("on = 2025-09-16", 'on = "2025-09-16"'),
        ('kk = "ҚР\u00a0ҚК 115-1-бабы"', 'kk = " "'),
        ('kk = "ҚР\u00a0ҚК 115-1-бабы", ', ""),
        ("part_bytes = 5_000_000", "part_bytes = true"),
        ('number = "102"', 'number = ""'),
        ('country = "KZ"', 'country = "KZ"\nplanet = "Earth"'),
        ('country = "KZ"', ""),
        ("[phone.police]", "[phone.police"),
        ("[phone.police]", "[telephone.police]"),
    ],
)
def test_a_mistake_in_the_file_stops_the_program(old: str, new: str) -> None:
    """An unverified fact, a missing source or an unknown key is refused at the start."""
    text = FILE.read_text("utf-8")
    assert old in text

    with pytest.raises(LawFileError):
        read(text.replace(old, new, 1))


def test_a_table_that_is_no_table_is_refused() -> None:
    """A value where a table belongs is a mistake of the editor."""
    with pytest.raises(LawFileError):
        read('phone = { police = "102" }')
