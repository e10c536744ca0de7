"""Guards of the house: what handlers ask for is there, and rules stay rules."""

import ast
from collections.abc import Callable, Iterator
from enum import Enum
from inspect import signature
from itertools import chain
from pathlib import Path
from uuid import UUID

import pytest
from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

from handlers import callbacks, trees
from handlers.callbacks import CardButton, CardDo
from journal.incident import Part
from tests.stage import Stage

ROOT = Path(__file__).parent.parent
# What aiogram itself gives to a handler by name.
BY_AIOGRAM = {
    "bot",
    "bots",
    "callback_data",
    "command",
    "dispatcher",
    "event_chat",
    "event_from_user",
    "raw_state",
    "state",
}
BY_MIDDLEWARE = {"owner", "settings", "texts", "pen", "chat", "cards", "visit"}
TREES = [(trees.public, set()), (trees.private, {"journal"}), (trees.last, set())]
SQL = ("SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA ")


@pytest.mark.parametrize(("tree", "extra"), TREES)
async def test_every_handler_gets_what_it_asks_for(
    tree: Callable[[], Router], extra: set[str], stage: Stage
) -> None:
    """A misspelt parameter fails here and not in a chat; ``journal`` only behind the lock."""
    known = BY_AIOGRAM | BY_MIDDLEWARE | extra | set(stage.app.dispatcher.workflow_data)
    for router in _all(tree()):
        for handler in chain.from_iterable(o.handlers for o in router.observers.values()):
            event, *_ = signature(handler.callback).parameters
            assert handler.params - {event} <= known, handler.callback


def test_the_longest_button_fits_into_64_bytes() -> None:
    """Telegram refuses a longer one, and then the whole screen."""
    longest = UUID(int=2**128 - 1)
    for kind in _family(CallbackData):
        values = {
            name: _longest(field.annotation, longest) for name, field in kind.model_fields.items()
        }
        assert len(kind(**values).pack().encode()) <= 64, kind


def test_sql_is_in_storage_alone() -> None:
    """A reviewer of the data finds every statement in one folder."""
    for folder in ("bot", "handlers", "journal", "vault", "report", "locales"):
        for path in (ROOT / folder).rglob("*.py"):
            for text in _strings(path):
                assert not text.lstrip().startswith(SQL), path


def test_only_the_configuration_reads_the_environment() -> None:
    """One place says what can be set."""
    for folder in ("handlers", "journal", "vault", "storage", "locales"):
        for path in (ROOT / folder).rglob("*.py"):
            assert "os.environ" not in path.read_text("utf-8"), path


def test_whose_sentences_are_said_is_known_in_one_place() -> None:
    """What speaks of offices and law is handed its texts; only the notebook's own words are not."""
    common = {"country.py", "profile.py", "scheduler.py"}
    for folder in ("bot", "handlers", "report", "storage"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module == "locales":
                    assert path.name in common or "texts" not in {n.name for n in node.names}, path


def _all(router: Router) -> Iterator[Router]:
    yield router
    for below in router.sub_routers:
        yield from _all(below)


def _family(base: type[CallbackData]) -> Iterator[type[CallbackData]]:
    for child in base.__subclasses__():
        if child.__module__ == callbacks.__name__:
            yield child
        yield from _family(child)


def _longest(annotation: object, longest: UUID) -> object:
    options = [a for a in getattr(annotation, "__args__", (annotation,)) if a is not type(None)]
    kind = options[0]
    if kind is UUID:
        return longest
    if isinstance(kind, type) and issubclass(kind, Enum):
        return max(kind, key=lambda member: len(str(member.value)))
    if kind is int:
        return 10**5
    return "x" * 11


def _strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@given(
    do=st.sampled_from(CardDo),
    subject=st.uuids(),
    part=st.none() | st.sampled_from(Part),
    value=st.text("abc123-", max_size=8),
)
def test_the_cards_buttons_are_packed_as_aiogram_unpacks_them(
    do: CardDo, subject: UUID, part: Part | None, value: str
) -> None:
    """The quick way says the same as the library's own."""
    button = CardButton(do=do, subject=subject, part=part, value=value)

    assert button.pack() == CallbackData.pack(button)
    assert CardButton.unpack(button.pack()) == button
