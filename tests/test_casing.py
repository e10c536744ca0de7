"""The case in the chat: double taps, old buttons, locking, other people's ids, a large journal."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from bot.profile import COMMANDS
from handlers.callbacks import CaseButton, CaseDo
from handlers.screens import casing as screens
from handlers.screens.telling import Teller, question
from handlers.states import Asked
from journal.case import Case, read_case
from journal.case.forms import FORMS, Takes
from journal.case.kinds import HarmKind
from journal.casebook import Casebook
from journal.clocks import deadlines
from journal.completeness import Gap, Missing, missing
from journal.events import FactType
from journal.incident import Part
from journal.law import load
from journal.ports import Journal, OwnerId
from locales import LANGUAGES, texts
from simulator import samples
from simulator.person import Person
from simulator.said import folded
from tests.builders import ALMATY, at
from tests.seed import case_two, seed_case_one, seed_case_two
from tests.stage import PIN, Stage, tap_pin
from tests.test_recording import until

say = texts("ru")


async def opened(person: Person) -> None:
    """Open the case."""
    await person.send("/case")
    await tap_pin(person, PIN)


async def begin(person: Person, about: FactType) -> None:
    """Stand before the first question of a new fact."""
    await opened(person)
    await person.click(say(f"case-{about.value}-all"))
    await person.click(say("case-add"))


def journal(stage: Stage, person: Person) -> Journal:
    """Return the unlocked journal of *person*."""
    found = stage.app.storage.accounts.journal(OwnerId(person.id))
    assert found is not None
    return found


async def book(stage: Stage, person: Person) -> Casebook:
    """Return everything written down."""
    return await journal(stage, person).casebook()


async def case(stage: Stage, person: Person) -> Case:
    """Return the facts written down."""
    return read_case(await book(stage, person))


def data(person: Person, label: str) -> str:
    """Return what a visible button sends."""
    return str(person.find_button(label)[1]["callback_data"])


def test_no_command_gives_it_away() -> None:
    """The way in is known to who has opened the notes, and stands in no list."""
    assert "case" not in COMMANDS


async def test_each_answer_is_kept_at_once(stage: Stage, writer: Person) -> None:
    """She is called away after the second question: both answers are there."""
    await begin(writer, FactType.REFUSAL)
    await writer.click(say("case-day-yesterday"))
    await writer.click(say("case-refusal-how-block"))
    await stage.restart()
    await opened(writer)

    (refusal,) = (await case(stage, writer)).refusals
    assert refusal.by is not None
    assert refusal.how.option == "block"


async def test_a_double_tap_answers_once(stage: Stage, writer: Person) -> None:
    """Two taps on one answer are one event, and the question after it stays unanswered."""
    await begin(writer, FactType.HARM)
    twice = data(writer, say("case-harm-kind-fear"))
    writer.press_now(twice)
    await writer.press(twice)

    casebook = await book(stage, writer)
    (fact,) = casebook.about(FactType.HARM)
    assert casebook.size == 1
    assert set(fact.history) == {"kind"}
    assert say("case-harm-when-ask") in writer.last_message.text


async def test_an_old_question_changes_nothing(stage: Stage, writer: Person) -> None:
    """A button of a screen that is over says so, and what was answered stays."""
    await begin(writer, FactType.HARM)
    old = data(writer, say("case-harm-kind-fear"))
    await writer.click(say("case-harm-kind-money"))
    await writer.click(say("case-enough"))

    answer = await writer.press(old)

    assert say("error-expired") in answer.text
    (harm,) = (await case(stage, writer)).harms
    assert harm.kind.option is HarmKind.MONEY


async def test_passing_everything_over_writes_nothing(stage: Stage, writer: Person) -> None:
    """Looking at the questions leaves no trace in the record."""
    await begin(writer, FactType.WITNESS)
    for _ in FORMS[FactType.WITNESS]:
        await writer.click(say("button-skip"))

    assert (await book(stage, writer)).size == 0
    assert say("case-witness-why") in writer.last_message.text


async def test_a_text_long_after_the_question_is_a_note(stage: Stage, writer: Person) -> None:
    """She left a question open in the morning; what she writes in the evening is an entry."""
    await begin(writer, FactType.ACT)
    stage.move(timedelta(hours=8))
    await writer.send("он опять стоял у подъезда")
    await opened(writer)

    casebook = await book(stage, writer)
    assert casebook.about(FactType.ACT) == ()
    assert casebook.incidents[0].text(Part.WORDS) == "он опять стоял у подъезда"


async def test_what_is_not_understood_is_asked_again(stage: Stage, writer: Person) -> None:
    """The question stays open, and the next answer is taken."""
    await begin(writer, FactType.FILING)
    await writer.click(say("case-filing-channel-post"))
    await writer.send("не помню точно")
    assert say("error-not-understood") in writer.last_message.text
    await writer.send("13 января 2026")

    (filing,) = (await case(stage, writer)).filings
    assert str(filing.filed) == "2026-01-13"


async def test_a_year_is_called_a_year_and_numbers_stand_together(writer: Person) -> None:
    """«2019 год», not a bare number; the plural label stands once before several numbers."""
    await begin(writer, FactType.PERSON)
    await writer.send("Данияр")
    await writer.click(say("button-skip"))
    await writer.send("2019")
    await writer.send("март 2024")
    await writer.send("8 701 123 45 67, @daniyar")
    await writer.click(say("case-enough"))

    card = writer.last_message.text
    assert f"{say('case-person-since')}: {say('case-year', year='2019')}\n" in card
    assert "2019 год" in card
    assert "март 2024 г." in folded(card)
    assert card.count(say("case-person-number")) == 1
    assert "; @daniyar" in card


@pytest.mark.parametrize(
    ("about", "before"), [(FactType.REFUSAL, 0), (FactType.HARM, 1), (FactType.ORDER, 1)]
)
async def test_a_day_named_at_night_asks_for_a_look(
    stage: Stage, writer: Person, about: FactType, before: int
) -> None:
    """The same guess as on the card of an entry, with its meaning beneath it."""
    until(stage, 1, 30)
    await begin(writer, about)
    for _ in range(before):
        await writer.click(say("button-skip"))
    await writer.send("сегодня в 8 утра")
    await writer.click(say("case-enough"))

    day = (stage.clock().astimezone(ALMATY) - timedelta(1)).day
    card = folded(writer.last_message.text)
    assert f" {day} " in card
    assert say("guess-mark") in card
    assert say("case-guess-night") in card


async def test_thirty_numbers_are_pasted_at_once(stage: Stage, writer: Person) -> None:
    """One list, one reason for all of them; each is a section of its own."""
    await begin(writer, FactType.PERSON)
    await writer.click(say("case-dont-know"))
    for _ in range(3):
        await writer.click(say("button-skip"))
    await writer.send("\n".join(f"+7 702 300 00 {n:02d}" for n in range(30)))
    await writer.click(say("case-person-reason-same-text"))
    await writer.click(say("case-enough"))

    (person,) = (await case(stage, writer)).people
    assert person.name == ""
    assert len(person.attributed) == 30
    assert {a.reason.option for a in person.attributed} == {"same-text"}
    assert say("case-more-items", count=24) in writer.last_message.text
    await writer.click(say("case-person-number"))
    await writer.click("→")
    await writer.click("9", writer.last_message)
    await writer.send("+7 702 999 99 99\n+7 702 888 88 88")
    assert say("error-not-understood") in writer.last_message.text
    await writer.send("+7 702 999 99 99")
    await writer.click(say("case-person-reason-said"))
    (person,) = (await case(stage, writer)).people
    assert person.attributed[8].number.e164 == "+77029999999"
    assert person.attributed[8].reason.option == "said"
    assert len(person.attributed) == 30


async def test_nobody_is_asked_about_while_there_is_nobody(stage: Stage, writer: Person) -> None:
    """«To whom?» comes only when there are people to choose from."""
    await begin(writer, FactType.REFUSAL)
    await writer.click(say("case-day-yesterday"))
    for _ in range(3):
        await writer.click(say("button-skip"))

    assert f"{say('case-refusal-when')}:" in writer.last_message.text

    await writer.click(say("button-back"))
    await writer.click(say("case-back"))
    await writer.click(say("case-person-all"))
    await writer.click(say("case-add"))
    await writer.send("Рыжий")
    await writer.click(say("case-enough"))
    await writer.click(say("button-back"))
    await writer.click(say("case-back"))
    await writer.click(say("case-refusal-all"))
    await writer.click("2026", writer.last_message)
    await writer.click(say("case-refusal-to"))
    await writer.click("Рыжий")
    written = await case(stage, writer)
    assert written.refusals[0].to == written.people[0].id


async def test_her_own_data_vanish_from_the_chat_at_once(stage: Stage, writer: Person) -> None:
    """Name and IIN never wait for the sweeper; a mistyped IIN goes just as fast."""
    await opened(writer)
    await writer.click(say("case-applicant"))
    await writer.send("Серикова Айгерим")
    await writer.send("870315400121")

    shown = "\n".join(m.text for m in writer.messages if not m.by_bot)
    assert "Серикова" not in shown
    assert "870315400121" not in shown
    assert (await case(stage, writer)).applicant is not None


async def test_files_are_kept_and_sent_back(stage: Stage, writer: Person) -> None:
    """A certificate joins the consequence, byte for byte, also after the journal has locked."""
    await begin(writer, FactType.HARM)
    await writer.click(say("case-harm-kind-doctor"))
    await writer.click(say("case-enough"))
    await writer.click(say("entry-add"))
    picture = samples.photo(1)
    await writer.send_document(picture, "spravka.jpg", "image/jpeg")
    stage.move(timedelta(minutes=6))
    await writer.send_voice(b"voice", 3)
    await opened(writer)

    (harm,) = (await case(stage, writer)).harms
    assert harm.files[0].name == "spravka.jpg"
    assert len(harm.files) == 2
    await writer.click(say("case-harm-all"))
    await writer.click(say("case-harm-kind-doctor"))
    await writer.click(say("entry-files", count=2))
    assert writer.documents("spravka.jpg")[-1].data == picture


async def test_a_file_may_be_the_first_answer(stage: Stage, writer: Person) -> None:
    """A slip is photographed before a word is written."""
    await begin(writer, FactType.FILING)
    await writer.send_photo(samples.photo(2))

    (filing,) = (await case(stage, writer)).filings
    assert len(filing.files) == 1
    assert (await book(stage, writer)).incidents == ()


async def test_what_was_shown_goes_when_the_journal_locks(stage: Stage, writer: Person) -> None:
    """Names and lists do not stand in the chat of a locked journal."""
    await begin(writer, FactType.WITNESS)
    await writer.send("Соседка Ирина")
    await writer.click(say("case-enough"))
    assert "Соседка Ирина" in writer.last_message.text
    stage.move(timedelta(minutes=11))
    await stage.sweep()
    await stage.sweep()

    assert not [m for m in writer.from_bot if "Ирина" in m.text]


async def test_buttons_do_nothing_while_locked(stage: Stage, writer: Person) -> None:
    """Everything that reads is behind the door."""
    await opened(writer)
    stage.move(timedelta(minutes=6))
    for do in CaseDo:
        answer = await writer.press(CaseButton(do=do, subject=uuid4(), at="name").pack())
        assert say("error-locked") in answer.text, do


async def test_ids_of_somebody_else_find_nothing(stage: Stage, writer: Person) -> None:
    """A forged button about another woman's fact or entry is answered like an old one."""
    await writer.send("звонил с 8 701 123 45 67")
    await begin(writer, FactType.PERSON)
    await writer.send("Рыжий")
    await writer.click(say("case-enough"))
    written = await book(stage, writer)
    theirs = [written.incidents[0].id, written.facts[0].id]
    other = await stage.writer(name="Dana")
    await opened(other)

    for do in set(CaseDo) - {CaseDo.SHOW, CaseDo.LIST, CaseDo.HELPS, CaseDo.ADD}:
        for subject in theirs:
            for button in ("name", "person", "1"):
                answer = await other.press(
                    CaseButton(do=do, subject=UUID(int=subject.int), at=button, value="1").pack()
                )
                refusals = {say("error-not-found"), say("error-expired")}
                assert answer.text in refusals, (do, button)
    assert not [m for m in other.from_bot if "Рыжий" in m.text]
    assert (await book(stage, other)).size == 0


@pytest.mark.parametrize("wrong", ["", "quiet-day", "nonsense", "number", "number-0", "name-1"])
async def test_invented_names_are_refused(stage: Stage, writer: Person, wrong: str) -> None:
    """No field, kind or page that does not exist breaks anything."""
    await begin(writer, FactType.PERSON)
    await writer.send("Рыжий")
    await writer.click(say("case-enough"))
    subject = (await book(stage, writer)).facts[0].id
    for do in (CaseDo.LIST, CaseDo.ADD, CaseDo.ASK, CaseDo.ITEMS, CaseDo.SET, CaseDo.SURE):
        answer = await writer.press(CaseButton(do=do, subject=subject, at=wrong, value="x").pack())
        if do is CaseDo.ITEMS and wrong == "number":
            continue  # the one that exists
        assert say("error-expired") in answer.text, do
    assert (await book(stage, writer)).size == 1


async def test_an_entry_is_assigned_and_its_number_attributed(stage: Stage, writer: Person) -> None:
    """One tap says who, one more why; the other entries of that number become guesses."""
    for _ in range(3):
        await writer.send("звонил с 8 701 123 45 67")
    await writer.send("он стоял у подъезда")
    await begin(writer, FactType.PERSON)
    await writer.send("Рыжий")
    await writer.click(say("case-enough"))
    await writer.send("/open")
    await writer.click("3", writer.last_message)
    await writer.click(say("part-person"))
    await writer.click("Рыжий")
    assert "+7 701 123 4567" in writer.last_message.text
    await writer.click(say("case-person-reason-messenger"))

    written = await case(stage, writer)
    assert [written.who(i) is not None and written.who(i).guessed for i in written.incidents] == [  # type: ignore[union-attr]  # checked before
        True,
        True,
        False,
        False,
    ]
    assert say("case-who-others", count=2) in writer.last_message.text
    await writer.click(say("case-who-next"))
    assert say("case-who", number=4) in writer.last_message.text
    await writer.click(say("case-who-nobody"))
    assert say("case-who-is-nobody") in writer.last_message.text
    assert say("case-who-next") not in writer.buttons


async def test_a_card_of_an_opened_entry_asks_who(stage: Stage, writer: Person) -> None:
    """On the card while correcting, not on the card of a locked journal."""
    await writer.send("звонил с 8 701 123 45 67")
    assert say("part-person") not in writer.buttons
    await writer.send("/open")
    await tap_pin(writer, PIN)
    await writer.click("1", writer.last_message)
    await writer.click(say("entry-amend"))
    await writer.click(say("part-person"))

    assert say("case-who", number=1) in writer.last_message.text
    await writer.click(say("case-who-nobody"))
    await writer.click(say("entry-back"))
    await writer.click(say("part-person"))
    await writer.click(say("case-who-new"))
    await writer.send("Рыжий")
    await writer.send("/open")
    await writer.click("1", writer.last_message)
    assert say("entry-history") in writer.last_message.text


async def test_a_case_of_three_hundred_calls_is_one_screen(stage: Stage, writer: Person) -> None:
    """Case 2 poured into a journal: the first screen, what would help, and the lists are there."""
    pen = stage.app.storage.pens.for_update(OwnerId(writer.id), "seed")
    for number, (_, event) in enumerate(sorted(case_two(), key=lambda line: line[0])):
        await pen.write(event, once=pen.once("seed", number))
    await opened(writer)

    assert f"{say('case-person-all')} · 1" in writer.buttons
    await writer.click(say("case-helps"))
    assert say("case-gap-numbers", count=28) in writer.last_message.text
    await writer.click(say("case-back"))
    await writer.click(say("case-order-all"))
    await writer.click(say("case-order-kind-protective"))
    assert "З-118" in writer.last_message.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_can_be_asked_in_every_language(language: str) -> None:
    """No field, option or name is without words, and no button is too long for Telegram."""
    people = dict.fromkeys(range(1, 20), "Рыжий " * 9)
    for about, fields in FORMS.items():
        for known in fields:
            for adding in (True, False):
                section = known.section(999)
                asked = Asked(
                    about=about, subject=uuid4(), section=section, adding=adding, entry=uuid4()
                )
                screen = question(texts(language), load(), asked, people)
                assert screen.text
                assert screen.keyboard is not None
                buttons = [b for row in screen.keyboard.rows for b in row]
                assert all(len(b.data.encode()) <= 64 for b in buttons)
                assert (known.takes is Takes.PERSON) == any("Рыжий" in b.text for b in buttons)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("casebook", "now"),
    [(seed_case_one(), at("2026-01-14 12:00")), (seed_case_two(), at("2026-01-05 12:00"))],
    ids=["one", "two"],
)
def test_every_fact_can_be_told_in_every_language(
    language: str, casebook: Casebook, now: datetime
) -> None:
    """Lists, facts, terms and what is missing, of both cases of the story."""
    whole = read_case(casebook)
    teller = Teller.over(texts(language), ALMATY, whole)
    for about in whole.told:
        assert screens.listing(teller, about, casebook.about(about), 0).text
    for fact in casebook.facts:
        assert all(teller.lines(fact))
        assert len(list(teller.lines(fact))) >= 2
    ahead = deadlines(whole, now, load())
    shown = screens.overview(teller, whole, ahead, now.date())
    assert "⏳" in shown.text
    assert screens.helps(teller, missing(whole, load()), 0).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_missing_has_a_sentence_and_a_way(language: str) -> None:
    """Each leads somewhere with one tap."""
    teller = Teller(texts(language), ALMATY)
    entries = seed_case_one().incidents[:2]
    for gap in Gap:
        for count in (1, 3, 25):
            lacking = [
                Missing(gap, FactType.ORDER, uuid4(), "handed", count=count),
                Missing(gap, entries=entries, count=count),
                Missing(gap, FactType.APPLICANT),
            ]
            screen = screens.helps(teller, lacking, 0)
            assert screen.keyboard is not None
            assert screen.text.count("\n\n") == 3
            assert "{" not in screen.text
