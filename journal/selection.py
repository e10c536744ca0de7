"""What of a journal a report shows, and what it asks the police for: her choices, as ids and names.

The usual choice shows everything but what could harm: pins and witnesses only when she says so.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, NamedTuple, Self, TypeVar
from uuid import UUID

from journal.case import Case
from journal.case.forms import FORMS, Takes
from journal.case.forms import field as field_of
from journal.casebook import Casebook, Fact
from journal.errors import ExpiredError, NotFoundError, NotUnderstoodError, TooLongError
from journal.events import FactType
from journal.incident import Incident, IncidentId, Part
from journal.redaction import MOST, parse

Item = TypeVar("Item")
Member = TypeVar("Member", bound=StrEnum)


class Plea(StrEnum):
    """What she may ask for beside the complaint itself."""

    DETAILS = "details"
    CAMERAS = "cameras"
    ORDER = "order"
    REQUIREMENTS = "requirements"
    APPROACH = "approach"
    SAFETY = "safety"
    DAMAGE = "damage"


class Blanket(StrEnum):
    """What may be withheld in every entry at once."""

    PLACES = "places"
    CHILDREN = "children"
    NAMES = "names"
    QUOTES = "quotes"
    ANSWERS = "answers"
    EFFECTS = "effects"
    WORDS = "words"
    NUMBERS = "numbers"
    VEHICLES = "vehicles"
    WITNESSES = "witnesses"
    FILES = "files"


class Option(StrEnum):
    """What is either done or not.

    Obscene words masked, witnesses named in an annex, pins of places printed, and the statement
    that was handed in before named.
    """

    MASKED = "masked"
    WITNESSES = "witnesses"
    PINS = "pins"
    FOLLOWS = "follows"


FILES: Final = "files"  # beside the parts: the files of an entry, which are no section of it

# The facts of a case in the order in which they are asked for; her own data have their own choice.
KINDS: Final = tuple(kind for kind in FORMS if kind is not FactType.APPLICANT)

# What one entry may keep back. When it happened, of which kind and how often is what a report
# counts, and so is whose act it was: an entry that must not say this is left out as a whole.
PARTS: Final = (
    Part.WORDS,
    Part.NUMBER,
    Part.MEANS,
    Part.DURATION,
    Part.PERSON,
    Part.PLACE,
    Part.QUOTE,
    Part.WITNESS,
    Part.KNOWS,
    Part.ANSWER,
    Part.VEHICLE,
    Part.SIGNS,
    Part.CHILDREN,
    Part.EFFECT,
    Part.UNTAKEN,
)


# Words by which somebody is called without being named. Hidden by themselves they would cover
# half of what she wrote; she may still type one.
_CALLED: Final = (
    "the a an my his her our ex this that man guy boy husband boyfriend partner friend father brother "
    "uncle cousin boss chief colleague neighbour neighbor stranger unknown caller driver from old new "
    "мой моя его её тот этот бывший бывшая бывшего муж парень мужчина молодой человек друг знакомый "
    "незнакомый незнакомец неизвестный аноним сосед коллега начальник директор клиент пациент таксист "
    "курьер отец отчим брат дядя свёкор из с на от по номер "
    "бұрынғы күйеу күйеуім жігіт жігітім ер адам кісі дос досым таныс танысым белгісіз бейтаныс көрші "
    "көршім әріптес әріптесім бастық аға ағам іні інім әке әкем менің оның сол"
)
CALLED: Final = frozenset(_CALLED.split())


class Word(NamedTuple):
    """A word that is to stand nowhere, with the number by which a button names it."""

    tag: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Her choices. ``people`` None is everybody; None inside is for entries about nobody known.

    ``bare`` are entries and facts of whose files only the hash is told, ``facts_out`` facts that
    are not told of, ``fields_out`` the sections of single facts that are kept back.
    """

    people: frozenset[UUID | None] | None = None
    left_out: frozenset[IncidentId] = frozenset()
    withheld: frozenset[tuple[IncidentId, Part]] = frozenset()
    bare: frozenset[UUID] = frozenset()
    facts_out: frozenset[UUID] = frozenset()
    fields_out: frozenset[tuple[UUID, str]] = frozenset()
    blankets: frozenset[Blanket] = frozenset()
    words: tuple[Word, ...] = field(default=(), repr=False)
    pleas: frozenset[Plea] = field(default=frozenset({Plea.DETAILS}))
    options: frozenset[Option] = field(default=frozenset({Option.MASKED, Option.FOLLOWS}))

    def shows(self, case: Case, incident: Incident) -> bool:
        """Return whether *incident* is told of, by its person and by itself."""
        return incident.id not in self.left_out and self.shows_person(whose(case, incident))

    def shows_person(self, person: UUID | None) -> bool:
        """Return whether entries about *person* are told of; None is nobody known."""
        return self.people is None or person in self.people

    def hidden(self, incident: Incident) -> frozenset[Part]:
        """Return the parts of *incident* alone that are withheld."""
        return frozenset(part for owner, part in self.withheld if owner == incident.id)

    def kept_back(self, incident: Incident) -> tuple[str, ...]:
        """Return the names of everything that *incident* alone keeps back, its files last."""
        parts = [part.value for part in Part if part in self.hidden(incident)]
        return (*parts, FILES) if incident.id in self.bare else tuple(parts)

    @property
    def count(self) -> int:
        """Return how many choices keep something back, whole entries and people apart."""
        kept = (self.blankets, self.withheld, self.bare, self.fields_out, self.words)
        return sum(map(len, kept))

    def kept_of(self, fact: Fact) -> tuple[str, ...]:
        """Return the names of the answers that *fact* keeps back, its files last."""
        found = sorted(name for owner, name in self.fields_out if owner == fact.id)
        return (*found, FILES) if fact.id in self.bare else tuple(found)

    def with_person(self, case: Case, person: UUID | None, *, shown: bool) -> Self:
        """Return the choice with one person more or less; everybody again is everybody to come.

        Raise ``NotFoundError`` for somebody who is not in the case.
        """
        everybody = frozenset({None, *(p.id for p in case.people)})
        if person not in everybody:
            raise NotFoundError
        chosen = put(everybody if self.people is None else self.people, person, inside=shown)
        return replace(self, people=None if chosen >= everybody else chosen)

    def with_entry(self, incident: Incident, *, shown: bool) -> Self:
        """Return the choice with one entry more or less."""
        return replace(self, left_out=put(self.left_out, incident.id, inside=not shown))

    def with_part(self, incident: Incident, name: str, *, shown: bool) -> Self:
        """Return the choice with one part of an entry shown or kept back; raise ``ExpiredError``."""
        if name == FILES:
            return replace(self, bare=put(self.bare, incident.id, inside=not shown))
        part = _named(Part, name)
        if part not in PARTS:
            raise ExpiredError
        return replace(self, withheld=put(self.withheld, (incident.id, part), inside=not shown))

    def with_fact(self, fact: Fact, *, shown: bool) -> Self:
        """Return the choice with one fact of the case more or less."""
        return replace(self, facts_out=put(self.facts_out, fact.id, inside=not shown))

    def with_answer(self, fact: Fact, name: str, *, shown: bool) -> Self:
        """Return the choice with one answer of a fact told or kept back; raise ``ExpiredError``."""
        if name not in sections(fact):
            raise ExpiredError
        if name == FILES:
            return replace(self, bare=put(self.bare, fact.id, inside=not shown))
        return replace(self, fields_out=put(self.fields_out, (fact.id, name), inside=not shown))

    def with_words(self, typed: str) -> Self:
        """Return the choice with more words that are to stand nowhere, none of them twice.

        Raise ``NotUnderstoodError`` or ``TooLongError``.
        """
        known = {word.text for word in self.words}
        new = [word for word in parse(typed) if word not in known]
        if len(known) + len(new) > MOST:
            raise TooLongError
        return replace(self, words=_numbered(self.words, new))

    def names_out(self, case: Case) -> frozenset[str]:
        """Return the words of the names that are kept back: of people, entries or answers."""
        return frozenset(
            word
            for person in case.people
            if Blanket.NAMES in self.blankets
            or person.id in self.facts_out
            or (person.id, "name") in self.fields_out
            or not self.shows_person(person.id)
            for word in named(person.name)
        )

    def following(self, before: Self, case: Case) -> Self:
        """Return the choice with names among its words as it keeps them back, unlike *before*.

        A name may stand in the middle of her own sentences, too. What she took out of the words
        herself stays out until she keeps back something else; what does not fit is left out.
        """
        was, now = before.names_out(case), self.names_out(case)
        words = tuple(word for word in self.words if word.text not in was - now)
        known = {word.text for word in words}
        new = sorted(now - was - known)[: MOST - len(words)]
        return replace(self, words=_numbered(words, new))

    def without_word(self, tag: str) -> Self:
        """Return the choice without a word; one that is gone already changes nothing."""
        return replace(self, words=tuple(word for word in self.words if str(word.tag) != tag))

    def with_blanket(self, name: str, *, shown: bool) -> Self:
        """Return the choice with something shown or kept back everywhere; raise ``ExpiredError``."""
        blanket = _named(Blanket, name)
        return replace(self, blankets=put(self.blankets, blanket, inside=not shown))

    def with_plea(self, name: str, *, asked: bool) -> Self:
        """Return the choice with something asked for or not; raise ``ExpiredError``."""
        return replace(self, pleas=put(self.pleas, _named(Plea, name), inside=asked))

    def with_option(self, name: str, *, done: bool) -> Self:
        """Return the choice with something done or not; raise ``ExpiredError``."""
        return replace(self, options=put(self.options, _named(Option, name), inside=done))


def named(name: str) -> tuple[str, ...]:
    """Return the words of a name that can be hidden; an initial is too short to be found."""
    found: list[str] = []
    for word in (w for w in name.split() if w.strip(".,:;-()«»\"'").lower() not in CALLED):
        with suppress(NotUnderstoodError, TooLongError):
            found += parse(word)
    return tuple(found)


def _numbered(words: tuple[Word, ...], new: Iterable[str]) -> tuple[Word, ...]:
    first = max((word.tag for word in words), default=0) + 1
    return (*words, *(Word(tag, text) for tag, text in enumerate(new, first)))


def _named(members: type[Member], name: str) -> Member:
    try:
        return members(name)
    except ValueError:
        raise ExpiredError from None


USUAL: Final = Selection()


def facts(casebook: Casebook, selection: Selection) -> tuple[Fact, ...]:
    """Return the facts a report may tell of, kind by kind, those taken back among them.

    Witnesses are told of only in their annex.
    """
    annex = Option.WITNESSES in selection.options
    kinds = [kind for kind in KINDS if annex or kind is not FactType.WITNESS]
    return tuple(fact for kind in kinds for fact in casebook.facts if fact.about is kind)


def sections(fact: Fact) -> tuple[str, ...]:
    """Return what *fact* may keep back: its answers, each number by itself, and its files.

    Whom it is about is what decides whether an entry counts: such a fact is left out as a whole.
    A fact that was taken back tells nothing that could be kept back.
    """
    if fact.retraction is not None:
        return ()
    said = [n for n, versions in fact.history.items() if any(v.value is not None for v in versions)]
    found = sorted(filter(None, (_place(fact.about, name) for name in said)))
    names = tuple(name for _, _, name in found)
    return (*names, FILES) if any(not e.withdrawn for e in fact.exhibits) else names


def _place(about: FactType, section: str) -> tuple[int, int, str] | None:
    """Return where a section stands among those that may be kept back; None for the others."""
    try:
        known, item = field_of(about, section)
    except KeyError:
        return None
    if known.of or known.takes is Takes.PERSON:
        return None
    return FORMS[about].index(known), item, section


def whose(case: Case, incident: Incident) -> UUID | None:
    """Return the person an entry is about; None for nobody known."""
    assigned = case.who(incident)
    return assigned.person.id if assigned is not None and assigned.person is not None else None


def put(items: Iterable[Item], item: Item, *, inside: bool) -> frozenset[Item]:
    """Return *items* with *item* inside, or without it; the same choice twice changes nothing."""
    return frozenset(items) | {item} if inside else frozenset(items) - {item}
