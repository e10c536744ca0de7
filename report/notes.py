"""Her own copy, to be read in a browser: entries and facts with every wording and every file. Pure.

Nothing is withheld here, unlike in a report: private notes and what was taken back are in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from journal.case.facts import UNSURE
from journal.casebook import Fact
from journal.incident import BlobId, Exhibit, Incident, Origin, Retraction, Version
from report.told import called, said
from report.words import Words

STYLE = """
body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}
section{border-top:1px solid #999;margin-top:1.5em}
dt{font-weight:bold;margin-top:.5em}dd{margin:0;white-space:pre-wrap}
li,.was,small{overflow-wrap:anywhere}.was,small{color:#555}
"""
# Whatever stands in her words, a browser fetches and runs nothing.
HEAD = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    '<meta name="viewport" content="width=device-width"><title>{title}</title>'
    "<style>{style}</style><h1>{title}</h1><p>{intro}</p>"
)


@dataclass(frozen=True, slots=True)
class Notes:
    """Writes pages in the language of *words*; *files* says where each file lies."""

    words: Words
    files: Mapping[BlobId, str] = field(repr=False)
    made_at: datetime

    def page(self, things: Iterable[Incident | Fact]) -> bytes:
        """Return one page of the copy."""
        texts = self.words.texts
        intro = texts("takeout-intro", at=self.words.moment(self.made_at))
        head = HEAD.format(
            language=texts.language,
            title=escape(texts("takeout-title")),
            style=STYLE,
            intro=escape(intro),
        )
        return "\n".join([head, *map(self._thing, things), "</html>\n"]).encode()

    def _thing(self, thing: Incident | Fact) -> str:
        lines = self._entry(thing) if isinstance(thing, Incident) else self._fact(thing)
        files = [self._file(exhibit, thing.zone) for exhibit in thing.exhibits]
        return "\n".join(
            [
                "<section>",
                *lines,
                *(["<ul>", *files, "</ul>"] if files else []),
                "</section>",
            ]
        )

    def _entry(self, entry: Incident) -> Iterator[str]:
        words = self.words
        yield f"<h2>№ {entry.number}</h2>"
        yield from self._recorded(entry.recorded_at, entry.zone, entry.retraction)
        if entry.origin is not None:
            yield _small(self._origin(entry.origin, entry.zone))
        yield "<dl>"
        for part, versions in entry.history.items():
            shown = [words.said(part, version.value) for version in versions]
            yield from self._wordings(words.other(f"part-{part.value}"), shown, versions)
        yield "</dl>"

    def _fact(self, fact: Fact) -> Iterator[str]:
        yield f"<h2>{escape(self.words.other(f'case-{fact.about.value}'))}</h2>"
        yield from self._recorded(fact.recorded_at, fact.zone, fact.retraction)
        yield "<dl>"
        for section, versions in fact.history.items():
            shown = [self._answer(fact, section, version) for version in versions]
            yield from self._wordings(self._label(fact, section), shown, versions)
        yield "</dl>"

    def _label(self, fact: Fact, section: str) -> str:
        """Return what an answer is called, also one that no question asks for."""
        key = f"takeout-{fact.about.value}-{section}"
        named = self.words.other(key) if self.words.texts.has(key) else section
        return called(self.words, fact.about, section) or named

    def _answer(self, fact: Fact, section: str, version: Version) -> str:
        try:
            return said(self.words, str, fact.about, section, version)
        except KeyError:
            return "" if version.value is None else str(version.value)

    def _wordings(
        self, label: str, shown: list[str], versions: tuple[Version, ...]
    ) -> Iterator[str]:
        """Yield what holds now, then what was said before, the latest first."""
        last, words = versions[-1], self.words
        because = last.reason if last.reason != UNSURE else ""
        reason = words("reason", words=because) if because else ""
        yield f"<dt>{escape(label)}</dt><dd>{self._marked(shown[-1], last)}</dd>"
        yield from map(_small, filter(None, [reason]))
        for was, version, after in zip(
            shown[-2::-1], versions[-2::-1], versions[:0:-1], strict=True
        ):
            until = words.other("takeout-until", at=words.moment(after.recorded_at))
            yield f'<dd class="was">{escape(until)} {self._marked(was, version)}</dd>'

    def _marked(self, shown: str, version: Version) -> str:
        text = escape(shown or self.words.other("entry-nothing"))
        return f"{text} {self.words.other('guess-mark')}" if version.guessed else text

    def _recorded(self, at: datetime, zone: str, gone: Retraction | None) -> Iterator[str]:
        words = self.words
        yield _small(words.other("entry-recorded", at=words.moment(at, zone)))
        if gone is not None:
            when = words.moment(gone.recorded_at, zone)
            yield _small(words.other("entry-withdrawn", at=when, reason=gone.reason))

    def _file(self, exhibit: Exhibit, zone: str) -> str:
        words, path = self.words, escape(self.files[exhibit.blob])
        facts = [
            words.name(exhibit),
            words.via(exhibit.via),
            words.size(exhibit.size),
            words.moment(exhibit.received_at, zone),
            f"SHA-256 {exhibit.sha256}",
            exhibit.caption,
            self._origin(exhibit.origin, zone) if exhibit.origin else "",
            words.other("browse-withdrawn") if exhibit.withdrawn else "",
        ]
        shown = escape(" · ".join(filter(None, facts)))
        return f'<li><a href="{path}">{path}</a> {shown}</li>'

    def _origin(self, origin: Origin, zone: str) -> str:
        hidden = origin.kind == "hidden_user"
        name = f"{origin.name} (@{origin.username})" if origin.username else origin.name
        key = "entry-origin-hidden" if hidden else "entry-origin"
        return self.words.other(key, name=name, at=self.words.moment(origin.at, zone))


def _small(text: str) -> str:
    return f"<p><small>{escape(text)}</small></p>"
