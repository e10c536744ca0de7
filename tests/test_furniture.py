"""The files around the program agree with each other."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHIPPED = {"bot", "handlers", "journal", "vault", "storage", "report", "locales"}


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
