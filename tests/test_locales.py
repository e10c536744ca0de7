"""Nobody meets a missing sentence, a wrong plural or another language in hers."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from handlers.screens import ROOM
from handlers.screens.card import OPTIONS, question
from journal.errors import JournalError
from journal.incident import Part
from locales import FOLDER, KAZAKHSTAN, LANGUAGES, MissingTextError, Texts, guess, texts
from vault.errors import VaultError

PLURALS = {"zero", "one", "two", "few", "many", "other"}
KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
# Words a glance at a locked phone must never meet: menu, commands, profile, reminders.
TELLING = re.compile(
    r"сталк|преслед|stalk|harass|қудала|жәбір|полици[яию] на|victim", re.IGNORECASE
)
GLANCE = ("menus", "reminding", "starting")
# Words that make the applicant a woman or a man. The paper is signed by either, and the bot
# does not ask.
GENDERED = {
    "ru": re.compile(
        r"заявительниц|потерпевш(?:ей|ая|ую|ему|его|им)\b(?! лиц)|пострадавш(?:ей|ая|ую)\b"
        r"|предупрежд[её]на?\b(?!\()|\bсама\b"
        r"|\b(?:видел|слышал|узнал|знал|сказал|написал|отказал|подал|заблокировал|сменил"
        r"|сообщил|ответил|указал|перестал)(?:ась|а|ся)\b|\b(?:готов|соглас(?:ен|н)|уверен)а\b"
    ),
    "en": re.compile(r"\b(?:she|her|hers|herself|himself)\b", re.IGNORECASE),
}
OF_HER = ("card", "casing", "disclosing", "report", "reporting", "statement", "terms")


class Facts(Visitor):
    """What one message is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: list[set[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Note a variable."""
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        """Note the choices of a plural."""
        keys = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)}
        self.choices.append(keys)
        self.generic_visit(node)


def files(language: str) -> list[Path]:
    """Return the files with the sentences of a language, those about Kazakhstan last."""
    return [*sorted((FOLDER / language).glob("*.ftl")), KAZAKHSTAN / f"{language}.ftl"]


def entries(language: str) -> Iterator[tuple[Path, ast.EntryType]]:
    """Return every entry of every file."""
    for path in files(language):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            yield path, entry


def messages(language: str) -> dict[str, Facts]:
    """Return the facts of every message."""
    found: dict[str, Facts] = {}
    for _, entry in entries(language):
        if isinstance(entry, ast.Message):
            facts = found[entry.id.name] = Facts()
            facts.visit(entry)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read(language: str) -> None:
    """No syntax error hides a sentence, and no name is given twice."""
    names = [entry.id.name for _, entry in entries(language) if isinstance(entry, ast.Message)]

    assert not [path.name for path, entry in entries(language) if isinstance(entry, ast.Junk)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_texts(language: str) -> None:
    """The same names with the same variables."""
    here, there = messages(language), messages("ru")

    assert here.keys() == there.keys()
    assert {k: v.variables for k, v in here.items()} == {k: v.variables for k, v in there.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_those_of_the_language(language: str) -> None:
    """Every counted noun has every form its language needs."""
    rules = set(Locale(language).plural_form.rules)
    # Whole numbers never are "other" in a language that has "many" (CLDR, plural rules).
    needed = rules if "many" in rules else rules | {"other"}
    for name, facts in messages(language).items():
        for choices in facts.choices:
            if choices & PLURALS:
                assert choices - {"other"} == needed - {"other"}, name
                assert needed <= choices, name


def test_no_language_speaks_another_one() -> None:
    """No Cyrillic in English, no Kazakh letters in Russian; names of languages apart."""
    for name in messages("en").keys() - {"language-name"}:
        words = _source("en", name)
        assert not re.search(r"[А-Яа-яЁё]", words), name
        assert not KAZAKH & set(_source("ru", name)), name


def test_a_glance_at_the_phone_shows_a_notebook() -> None:
    """Commands, menus, the profile and reminders say nothing about why she writes."""
    for language in LANGUAGES:
        for path, entry in entries(language):
            if path.stem in GLANCE and isinstance(entry, ast.Message):
                assert not TELLING.search(_source(language, entry.id.name)), entry.id.name


@pytest.mark.parametrize("language", sorted(GENDERED))
def test_nobody_is_made_a_woman_or_a_man(language: str) -> None:
    """Paper, buttons and questions say «заявитель», «лично», «предупреждён(а)»."""
    for path, entry in entries(language):
        if path.stem in OF_HER and isinstance(entry, ast.Message):
            words = re.sub(r"\{ \$\w+ (?:->)?", "", FluentSerializer().serialize_entry(entry))
            assert not GENDERED[language].search(words), (entry.id.name, words)


def test_a_russian_day_ends_no_sentence() -> None:
    """«24 ноября 2026 г.» brings its own full stop; a second one after it is a mistake."""
    ends = re.compile(r"\{ \$(?:day|date|first|last|law|filed|today) \}\.")

    assert [path.name for path, _ in entries("ru") if ends.search(path.read_text("utf-8"))] == []


def test_kazakh_addresses_her_with_a_capital_letter() -> None:
    """«Сіз» is written the same throughout; «-сіз» at the end of a word is no address."""
    small = re.compile(r"(?<!\w)(?<!-)сіз(?:ге|ді|де|дің|ден|бен|дікі)?(?!\w)")

    assert [e.id.name for p, e in entries("kk") if isinstance(e, ast.Message)
            and small.search(_source("kk", e.id.name))] == []  # fmt: skip


def test_every_error_has_words() -> None:
    """Each class names a text that is there in each language."""
    for base in (JournalError, VaultError):
        for error in _family(base):
            for language in LANGUAGES:
                assert texts(language).has(error.text_key), error


def test_no_sentence_hides_in_the_handlers() -> None:
    """Sentences live in ``locales/`` alone, where they can be reviewed."""
    handlers = FOLDER.parent / "handlers"
    for path in handlers.rglob("*.py"):
        code = re.sub(r'"""(?:.|\n)*?"""|#.*', "", path.read_text("utf-8"))
        assert not re.search(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3}", code), path.name


def test_a_missing_text_is_an_error_that_quotes_nothing() -> None:
    """Neither a missing name nor a missing variable is shown; values are not in the error."""
    with pytest.raises(MissingTextError):
        Texts("ru")("no-such-text")
    with pytest.raises(MissingTextError) as caught:
        Texts("ru")("when-exact", time="21:40 secret")
    assert "secret" not in str(caught.value)


def test_the_first_guess_is_telegrams_and_russian_otherwise() -> None:
    """She chooses herself; this is only the order of the greeting."""
    assert [guess(code) for code in ("kk", "kk-KZ", "en-US", "de", None)] == [
        "kk",
        "kk",
        "en",
        "ru",
        "ru",
    ]


def _source(language: str, name: str) -> str:
    for path in files(language):
        text = path.read_text("utf-8")
        if found := re.search(
            rf"^{re.escape(name)} =((?:.*\n)(?:[ \t]+.*\n|\n(?=[ \t]))*)", text, re.MULTILINE
        ):
            return found[1]
    return ""


def _family(
    base: type[JournalError] | type[VaultError],
) -> Iterator[type[JournalError] | type[VaultError]]:
    yield base
    for child in base.__subclasses__():
        yield from _family(child)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", list(Part))
def test_answers_beside_one_another_fit_half_a_phone(language: str, part: Part) -> None:
    """Telegram cuts a label that is longer than its share of the row."""
    if part not in OPTIONS:
        return
    keyboard = question(texts(language), UUID(int=1), part).keyboard
    assert keyboard is not None
    for row in keyboard.rows:
        assert len(row) == 1 or all(len(key.text) <= ROOM[len(row)] for key in row)
