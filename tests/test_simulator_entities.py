"""The pretend Telegram reads formatted text as strictly as the real one."""

import html
from collections.abc import Callable

import pytest
from aiogram.types import MessageEntity
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.entities import HtmlParser, merged, units
from simulator.model import Json
from simulator.refusal import Refusal
from simulator.texts import detected, formatted, message_caption, message_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
PIECES = st.sampled_from(
    ["<b>", "</b>", "<i>", "</i>", "<", ">", "&", "&amp;", "<a href='x'>", "é", "😀", " "]
)


@given(TEXT)
@example("&lt; <b> 😀 &#128512;")
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """What ``html.escape`` protects is shown letter by letter, without any formatting."""
    assert HtmlParser(html.escape(text)).parse() == (text, [])


@given(st.lists(PIECES | TEXT, max_size=12).map("".join))
@example("<b")
@example("<b><i></b></i>")
@example("<a href=>x</a>")
def test_no_markup_makes_the_parser_stumble(source: str) -> None:
    """Any text is either read or refused with 400, and no entity leaves the text."""
    refused = ""
    text, entities = "", list[Json]()
    try:
        text, entities = formatted(source, "HTML", None)
    except Refusal as refusal:
        refused = refusal.description

    ends = [entity["offset"] + entity["length"] for entity in entities]
    assert not refused or refused.startswith("Bad Request: can't parse entities: ")
    assert max(ends, default=0) <= units(text)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<int>", 'Unsupported start tag "int" at byte offset 0'),
        ("ж <b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ж</b>", "Unexpected end tag at byte offset 2"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", 'Unclosed start tag "b" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<i =a>x</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<3 x", 'Unsupported start tag "3" at byte offset 0'),
    ],
)
def test_wrong_markup_is_refused_with_telegrams_words(source: str, complaint: str) -> None:
    """A forgotten escape is found by the test that runs into it."""
    with pytest.raises(Refusal) as caught:
        HtmlParser(source).parse()
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("😀<b>a</b>", "😀a", [{"type": "bold", "offset": 2, "length": 1}]),
        ("<strong>a</strong>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<del>a</del>", "a", [{"type": "strikethrough", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">a</span>', "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            "<blockquote expandable>a</blockquote>",
            "a",
            [{"type": "expandable_blockquote", "offset": 0, "length": 1}],
        ),
        (
            '<pre><code class="language-py">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "py"}],
        ),
        ("<code><b>x</b></code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
        ("<b></b>x", "x", []),
        ('<a href="javascript:1">x</a>', "x", []),
        (
            '<a href="e.org/p">x</a>',
            "x",
            [{"type": "text_link", "url": "http://e.org/p", "offset": 0, "length": 1}],
        ),
        ("&laquo;&lt;&#1078;", "&laquo;<ж", []),
        ("  <b> a </b>  ", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        (
            '<a href="tg://user?id=7">a</a>',
            "a",
            [
                {
                    "type": "text_mention",
                    "user": {"id": 7, "is_bot": False, "first_name": "?"},
                    "offset": 0,
                    "length": 1,
                }
            ],
        ),
    ],
)
def test_tags_become_entities_in_utf16(source: str, text: str, expected: list[object]) -> None:
    """Offsets count as clients count, and code holds no other formatting."""
    assert formatted(source, "HTML", None) == (text, expected)


def test_the_limits_hold_after_parsing() -> None:
    """4096 and 1024 count what is seen, not the tags around it; an emoji counts twice."""
    assert message_text(f"<b>{'a' * 4096}</b>", "HTML", None)["text"] == "a" * 4096
    assert message_caption("😀" * 512, None, None)["caption"] == "😀" * 512


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (message_text, "a" * 4097),
        (message_text, "😀" * 2049),
        (message_text, "<b> </b>"),
        (message_caption, "a" * 1025),
    ],
)
def test_one_more_is_too_much(check: Callable[..., object], source: str) -> None:
    """Just past the limit, and for nothing at all, Telegram refuses."""
    with pytest.raises(Refusal):
        check(source, "HTML", None)


def test_an_entity_outside_of_the_text_is_refused() -> None:
    """The real one drops it silently; a bot that counts wrongly should notice."""
    inside = MessageEntity(type="bold", offset=0, length=2)
    outside = MessageEntity(type="bold", offset=1, length=2)

    assert formatted("😀", None, [inside])[1][0]["length"] == 2
    with pytest.raises(Refusal):
        formatted("😀", None, [outside])


def test_clients_mark_commands_links_and_numbers() -> None:
    """What a person types arrives with the entities that filters rely on."""
    text = "/start@notes_sim_bot пишет +7 701 123 45 67 на a@b.kz, https://e.org/x."
    found = {text[e["offset"] : e["offset"] + e["length"]]: e["type"] for e in detected(text, [])}

    assert found == {
        "/start@notes_sim_bot": "bot_command",
        "+7 701 123 45 67": "phone_number",
        "a@b.kz": "email",
        "https://e.org/x": "url",
    }


def test_merging_keeps_the_outer_first() -> None:
    """Entities come ordered by place, the longer one before the one inside it."""
    inner = {"type": "bold", "offset": 0, "length": 1}
    outer = {"type": "italic", "offset": 0, "length": 3}

    assert merged([inner, outer]) == [outer, inner]
