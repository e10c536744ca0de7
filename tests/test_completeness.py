"""What would still help: named exactly, never twice, never for what she does not know."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journal.applicant import Applicant
from journal.case import Case, Harm, Order, Person, Refusal, read_case
from journal.case.facts import Attribution
from journal.case.kinds import Chosen, HarmKind, OrderKind, Proof, Reason
from journal.completeness import Gap, Missing, missing
from journal.events import FactType
from journal.incident import How, Incident, Kind, Part
from journal.law import load
from journal.phones import Number
from journal.times import Precision, When
from tests.builders import NOON, UNKNOWN, at, exhibit, incident, when
from tests.seed import name, seed_case_one, seed_case_two

LAW = load()


def gaps(case: Case) -> dict[Gap, Missing]:
    """Return what is missing by name, each once."""
    found = missing(case, LAW)
    assert len({(m.gap, m.fact) for m in found}) == len(found)
    return {m.gap: m for m in found}


def refusal(**parts: object) -> Refusal:
    """Return a refusal with nothing said but *parts*."""
    base = Refusal(id=name("no"), number=1, recorded_at=NOON, zone="Asia/Almaty")
    return replace(base, **parts)  # type: ignore[arg-type]  # a test names real fields


def test_an_empty_case_names_the_elements_of_the_law() -> None:
    """Complaint, refusal, harm, who it is, her own data; nothing about entries there are none of."""
    assert set(gaps(Case())) == {
        Gap.COMPLAINT,
        Gap.REFUSAL,
        Gap.HARM,
        Gap.PERSON,
        Gap.APPLICANT,
    }


def test_a_whole_case_lacks_nothing() -> None:
    """With everything told, the list is empty: there is no such thing as a score."""
    case = read_case(seed_case_one())
    file = exhibit()
    whole = replace(
        case,
        harms=(replace(case.harms[0], files=(file,)),),
        applicant=Applicant(name="А. А.", address="Актау", iin="870315400120"),
        incidents=(incident(1, phone="87015551020", exhibits=(file,)),),
    )
    lacking = set(gaps(whole))

    assert lacking <= {Gap.IIN}


def test_a_refusal_is_asked_for_its_moment_words_and_proof() -> None:
    """Each names the refusal and the question that would mend it."""
    found = gaps(Case(refusals=(refusal(),)))

    for gap, section in (
        (Gap.REFUSAL_WHEN, "when"),
        (Gap.REFUSAL_WORDS, "words"),
        (Gap.REFUSAL_PROOF, "proof"),
    ):
        assert found[gap].about is FactType.REFUSAL
        assert (found[gap].fact, found[gap].section) == (name("no"), section)


def test_what_she_does_not_know_is_not_asked_again() -> None:
    """One "I do not know" is enough."""
    said = refusal(
        when=When(Precision.UNKNOWN), unsure=frozenset({"words", "proof"}), proof=Chosen()
    )

    assert not {Gap.REFUSAL_WHEN, Gap.REFUSAL_WORDS, Gap.REFUSAL_PROOF} & set(
        gaps(Case(refusals=(said,)))
    )


def test_a_file_is_a_proof_of_a_refusal() -> None:
    """A screenshot speaks for itself; so does what she chose."""
    moment = when("2026-03-05 10:00")
    shown = refusal(when=moment, words="Нет", files=(exhibit(),))
    read = refusal(when=moment, words="Нет", proof=Chosen(Proof.READ))

    for whole in (shown, read):
        assert Gap.REFUSAL_PROOF not in gaps(Case(refusals=(whole,)))


def test_an_order_without_its_day_of_handing_over_is_named() -> None:
    """Thirty days begin there; the others need the last day she was told."""
    protective = Order(
        id=name(1),
        number=1,
        recorded_at=NOON,
        zone="Asia/Almaty",
        kind=Chosen(OrderKind.PROTECTIVE),
    )
    required = replace(protective, id=name(2), kind=Chosen(OrderKind.REQUIREMENTS))
    found = missing(Case(orders=(protective, required)), LAW)

    assert [(m.gap, m.fact) for m in found if m.about is FactType.ORDER] == [
        (Gap.HANDED, name(1)),
        (Gap.HANDED, name(2)),
        (Gap.END, name(2)),
    ]


def test_a_number_without_a_reason_is_named_by_its_question() -> None:
    """Why it is his is what the police will ask."""
    number = Number.read("+77011234567", "KZ")
    person = Person(
        id=name("him"),
        number=1,
        recorded_at=NOON,
        zone="Asia/Almaty",
        name="Асхат",
        attributed=(
            Attribution(1, number, Chosen(Reason.VOICE)),
            Attribution(4, number, Chosen()),
        ),
    )
    found = gaps(Case(people=(person,)))[Gap.REASON]

    assert (found.fact, found.section, found.count) == (name("him"), "reason-4", 1)


def test_entries_are_named_by_what_they_lack() -> None:
    """The source of knowledge, the day, the files; those taken back or of before the law are not."""
    entries = (
        incident(1, knows=None),
        incident(2, when=UNKNOWN, exhibits=(exhibit(withdrawn=True),)),
        incident(3, exhibits=(exhibit(),)),
        incident(4, knows=None, when=when("2025-01-05 10:00")),
    )
    found = gaps(Case(incidents=entries))

    assert [i.number for i in found[Gap.KNOWS].entries] == [1]
    assert [i.number for i in found[Gap.TIME].entries] == [2]
    assert [i.number for i in found[Gap.FILES].entries] == [1, 2]


def test_a_threat_wants_its_words_and_a_message_its_way() -> None:
    """Other kinds are not asked for either."""
    entries = (
        incident(1, kind=Kind.THREAT),
        incident(2, kind=Kind.BLACKMAIL, parts={Part.QUOTE: "отправлю всем"}),
        incident(3, kind=Kind.BLACKMAIL),
        incident(4, kind=Kind.MESSAGE),
        incident(5, kind=Kind.MESSAGE, parts={Part.MEANS: "whatsapp"}),
        incident(6, kind=Kind.VISIT),
    )
    found = gaps(Case(incidents=entries))

    assert [i.number for i in found[Gap.QUOTE].entries] == [1, 3]
    assert [i.number for i in found[Gap.MEANS].entries] == [4]


def test_numbers_that_are_nobodys_are_counted_once_each() -> None:
    """Twenty-eight of thirty in the second case: two are already his; hidden ones are nobody's."""
    found = gaps(read_case(seed_case_two()))

    assert found[Gap.NUMBERS].count == 28
    assert found[Gap.NUMBERS].about is FactType.PERSON


@given(
    st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from([None, *How])), max_size=15)
)
def test_every_count_is_of_entries_that_lack_it(
    shapes: list[tuple[bool, bool, How | None]],
) -> None:
    """Whatever is counted can be opened and mended."""
    entries: list[Incident] = [
        incident(
            n,
            kind=Kind.CALL,
            knows=knows,
            when=UNKNOWN if unknown else when(),
            exhibits=(exhibit(),) if file else (),
        )
        for n, (unknown, file, knows) in enumerate(shapes, 1)
    ]
    found = gaps(Case(incidents=tuple(entries)))

    assert found.get(Gap.KNOWS, Missing(Gap.KNOWS, count=0)).count == sum(
        knows is None for _, _, knows in shapes
    )
    assert found.get(Gap.FILES, Missing(Gap.FILES, count=0)).count == sum(
        not file for _, file, _ in shapes
    )
    assert all(len(m.entries) == m.count for m in found.values() if m.entries)


def test_harm_without_a_paper_is_said_once() -> None:
    """A certificate of any one of them answers it."""
    harm = Harm(
        id=name(1), number=1, recorded_at=NOON, zone="Asia/Almaty", kind=Chosen(HarmKind.FEAR)
    )
    shown = replace(harm, id=name(2), files=(exhibit(),))

    assert gaps(Case(harms=(harm,)))[Gap.HARM_FILE].fact == name(1)
    assert Gap.HARM_FILE not in gaps(Case(harms=(harm, shown)))
    assert at("2026-01-01 00:00").tzinfo is not None
