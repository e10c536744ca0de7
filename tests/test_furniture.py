"""The files around the program agree with each other."""

import re
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
SHIPPED = {"bot", "handlers", "journal", "vault", "storage", "report", "locales"}
READMES = ("README.md", "README.ru.md", "README.kk.md")
DOCUMENTS = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")})
LINK = re.compile(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def test_the_image_is_made_by_the_steps_of_make_setup() -> None:
    """No Docker engine runs in our checks, so its steps are held equal to those that do run."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    install = r"-m pip install (.+) -r requirements.txt"

    made = re.search(install, makefile)
    built = re.search(install, dockerfile)
    assert made is not None
    assert built is not None
    assert made[1] == built[1]
    assert "-m venv .venv" in makefile
    assert "-m venv .venv" in dockerfile


@pytest.mark.parametrize("pins", ["requirements.txt", "requirements-dev.txt"])
def test_the_lists_of_pins_are_complete(pins: str) -> None:
    """They are installed without resolving, so whatever one of them needs here is in them too."""
    text = (ROOT / pins).read_text("utf-8")
    names = set(map(canonicalize_name, re.findall(r"^([\w.-]+)==", text, re.MULTILINE)))
    needed = {
        canonicalize_name(need.name)
        for pinned in names & {canonicalize_name(d.name) for d in distributions()}
        for need in map(Requirement, distribution(pinned).requires or ())
        if need.marker is None or need.marker.evaluate({"extra": ""})
    }

    assert needed <= names


def test_the_image_holds_the_program_and_nothing_for_development() -> None:
    """The simulator, the tests and the documents are not shipped."""
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    copied = set(re.findall(r"^COPY (\w+) \w+$", dockerfile, re.MULTILINE))
    allowed = set(
        re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    )

    assert copied == SHIPPED
    assert allowed == SHIPPED


def test_the_image_does_not_run_as_root() -> None:
    """The last user named is not root."""
    users = re.findall(r"^USER (\w+)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)

    assert users[-1:] == ["jazba"]


def test_every_pin_has_a_hash_and_no_index_is_named() -> None:
    """What is installed is what was looked at, from whichever index the installer uses."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        pins = re.findall(r"^(\S+==\S+).*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        blocks = re.split(r"\n(?=\S)", text)

        assert pins
        assert all("--hash=sha256:" in block for block in blocks if "==" in block)
        assert "://" not in text


def test_ci_runs_what_a_developer_runs() -> None:
    """One command, and nothing installed by hand before it."""
    ci = (ROOT / ".ci" / "run").read_text("utf-8")

    assert "make test" in ci
    assert "install" not in ci


@pytest.mark.parametrize("name", READMES)
def test_help_comes_before_everything_else(name: str) -> None:
    """Whoever is in danger finds the numbers in the first lines, in her language."""
    first = " ".join((ROOT / name).read_text("utf-8").splitlines()[:3])

    assert re.findall(r"\b1[01]\d\b", first) == ["102", "112", "111"]


@pytest.mark.parametrize("name", READMES)
def test_a_readme_is_short(name: str) -> None:
    """Up to 120 lines; the rest has documents of its own."""
    assert len((ROOT / name).read_text("utf-8").splitlines()) <= 120


def test_the_readmes_say_the_same() -> None:
    """The same links, the same commands and the same settings in every language."""
    told = [(ROOT / name).read_text("utf-8") for name in READMES]
    links = [{target for target, _ in LINK.findall(text)} - set(READMES) for text in told]
    commands = [re.findall(r"```\n(.*?)```", text, re.DOTALL) for text in told]
    settings = [re.findall(r"^\| `([A-Z_]+)`", text, re.MULTILINE) for text in told]

    assert links[0] == links[1] == links[2]
    assert commands[0] == commands[1] == commands[2]
    assert settings[0] == settings[1] == settings[2]


def test_the_readme_names_the_settings_that_are_read() -> None:
    """Each variable of ``bot/config.py`` has its line, and no other has."""
    read = set(re.findall(r'"([A-Z][A-Z_]+)"', (ROOT / "bot" / "config.py").read_text("utf-8")))
    told = re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)

    assert set(told) == read - {"DEBUG", "INFO", "WARNING", "ERROR"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    """A relative link names a file or folder that exists, and a heading that is in it."""
    text = CODE.sub("", document.read_text("utf-8"))
    links = [(to, at) for to, at in LINK.findall(text) if "://" not in to]
    lost = [to for to, _ in links if not (document.parent / to).exists()]
    unheaded = [
        f"{to}#{at}"
        for to, at in links
        if at and to not in lost and at not in _headings(document.parent / to if to else document)
    ]

    assert lost == []
    assert unheaded == []


def _headings(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as forges make them."""
    found = re.findall(r"^#+ (.*)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}
