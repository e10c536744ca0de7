"""The country an installation serves: its law and its sentences, checked before anything starts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journal import law as laws
from journal.law import APPLICATION, OF_PORTAL, PHONES, PORTAL, Law, LawFileError, zone_code
from locales import COUNTRIES, LANGUAGES, Texts, texts
from locales.country import ALWAYS, LATE, MEASURES, SentenceError, check


class CountryError(Exception):
    """A file of the country is missing or wrong; names file, and table and key or sentence."""


@dataclass(frozen=True, slots=True)
class Country:
    """The law of a country, and the folder with its sentences."""

    law: Law
    folder: Path

    def say(self, language: str) -> Texts:
        """Return the sentences of a language, those of the country included."""
        return texts(language, self.folder)


def choose(code: str) -> Country:
    """Return the country with this code; raise ``CountryError`` when its files are not right."""
    return settle(laws.FOLDER / f"{code}.toml", COUNTRIES / code)


def settle(file: Path, folder: Path) -> Country:
    """Return the country of a law *file* and a *folder* of sentences; raise ``CountryError``."""
    try:
        law = laws.read(file.read_text("utf-8"))
        wanted = dict(sentences(law))
        _grouped(file, law, wanted)
        for language in LANGUAGES:
            check(folder / f"{language}.ftl", wanted)
    except OSError as error:
        msg = f"COUNTRY: there is no file {error.filename}"
        raise CountryError(msg) from None
    except LawFileError as error:
        msg = f"{file}: {error}"
        raise CountryError(msg) from None
    except SentenceError as error:
        raise CountryError(*error.args) from None
    return Country(law, folder)


def _grouped(file: Path, law: Law, names: Iterable[str]) -> None:
    """Raise ``CountryError`` unless each sentence is in a group that a lawyer can sign for."""
    starts = tuple(start for wording in law.wordings.values() for start in wording.starts)
    for name in names:
        if not name.startswith(starts):
            msg = f"{file}: wording: no group has the beginning of {name}"
            raise CountryError(msg)


def sentences(law: Law) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the sentences that a country with this law needs, each with its variables."""
    plain: frozenset[str] = frozenset()
    yield from ALWAYS.items()
    yield "handing-always", frozenset(law.phones)
    yield from ((f"phone-{name}-help", plain) for name in law.phones)
    yield from ((f"phone-{name}", plain) for name in sorted(PHONES))
    yield from ((f"zone-{zone_code(zone)}", plain) for zone in law.zones)
    for region in law.regions:
        yield f"region-{region}", plain
        yield f"office-{region}", plain
    for channel in law.channels:
        yield f"channel-{channel}", plain
        yield f"channel-{channel}-why", plain
        yield f"reporting-statement-short-{channel}", plain
        yield f"reporting-statement-full-{channel}", plain
        yield (
            f"handing-guide-{channel}",
            frozenset({"registration", *(OF_PORTAL & law.terms.keys())}),
        )
    for channel in {PORTAL, APPLICATION} & law.profiles.keys():
        yield f"case-filing-channel-{channel}", plain
        yield f"report-channel-{channel}", plain
    for measure in MEASURES.keys() & law.articles.keys():
        yield from MEASURES[measure].items()
    if PORTAL in law.profiles:
        yield from LATE.items()
