"""The words that are to stand nowhere in a report, with what was found of each. Pure."""

from collections.abc import Sequence

from handlers.callbacks import DisclosingDo
from handlers.screens import Row, Screen, escape, shorten
from handlers.screens.toggles import leading, part_of, screen, toggle, turning
from journal.reporting import Hidden
from journal.selection import Word
from locales import Texts

FORMS = 8  # forms of one word that are shown; she recognises the rest by them
FORM = 40  # characters of one


def words(
    texts: Texts,
    chosen: Sequence[Word],
    found: Sequence[Hidden],
    page: int,
    said: str = "",
    *,
    names: bool = False,
) -> Screen:
    """Ask for a word; show those there are, a tap takes one out again.

    *names* is whether some are names that she keeps back elsewhere.
    """
    here = part_of(list(zip(chosen, found, strict=True)), page)
    lines = [said, "", texts("disclosing-words")] if said else [texts("disclosing-words")]
    if names:
        lines += ["", texts("disclosing-words-names")]
    if here:
        lines += ["", texts("disclosing-words-check"), ""]
        told = "\n".join(f"• {_told(texts, hidden)}" for _, hidden in here)
        lines.append(f"<tg-spoiler>{told}</tg-spoiler>")
    rows: list[Row] = [
        [toggle(word.text, DisclosingDo.WORD, str(word.tag), on=False, page=page)]
        for word, _ in here
    ]
    arrows = turning(page, len(chosen), DisclosingDo.WORDS)
    back: Row = [leading(texts("button-back"), DisclosingDo.BLANKETS)]
    return screen("\n".join(lines), *rows, arrows, back)


def _told(texts: Texts, hidden: Hidden) -> str:
    word = escape(hidden.word)
    if not hidden.places:
        return texts("disclosing-words-not-found", word=word)
    forms = [escape(shorten(form, FORM)) for form in hidden.forms[:FORMS]]
    if len(hidden.forms) > FORMS:
        forms.append(texts("disclosing-words-more"))
    listed = ", ".join(forms)
    return texts("disclosing-words-found", word=word, places=hidden.places, forms=listed)
