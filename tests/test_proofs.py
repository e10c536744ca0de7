"""Commitments, the tree, and what is sealed inside an event."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import proofs
from journal.canonical import CanonicalError, JsonValue, dump
from journal.proofs import Frontier, Inner, commit, path, root, verify_path

VECTORS = Path(__file__).parent / "vectors"
TREE: dict[str, Any] = json.loads((VECTORS / "tree.json").read_text("utf-8"))
COMMITMENTS: dict[str, Any] = json.loads((VECTORS / "commitments.json").read_text("utf-8"))
LEAVES = [hashlib.sha256(b"\0" + bytes.fromhex(data)).digest() for data in TREE["leaf_data"]]
SECTIONS = [(name, value.encode()) for name, value in COMMITMENTS["sections"]]
SEED = bytes.fromhex(COMMITMENTS["seed"])

MANY = st.lists(st.binary(min_size=32, max_size=32), max_size=70)


def frontier(leaves: list[bytes]) -> Frontier:
    """Return the frontier after all *leaves*."""
    tree = Frontier()
    for leaf in leaves:
        tree.push(leaf)
    return tree


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_certificate_transparency(size: int) -> None:
    """Other programs compute the same root over 0 to 8 leaves."""
    assert TREE["roots"][size] == root(LEAVES[:size]).hex()
    assert TREE["frontiers"][size]["hex"] == frontier(LEAVES[:size]).to_bytes().hex()


@pytest.mark.parametrize("known", TREE["paths"])
def test_paths_are_frozen(known: dict[str, Any]) -> None:
    """A path made today verifies for ever."""
    index, size = known["index"], known["size"]
    steps = [bytes.fromhex(step) for step in known["path"]]

    assert steps == path(index, LEAVES[:size])
    assert verify_path(LEAVES[index], index, size, steps, bytes.fromhex(TREE["roots"][size]))


def test_checkpoint_is_three_lines() -> None:
    """A time-stamp is asked for the hash of exactly this text."""
    known = TREE["checkpoint"]
    jid, top = bytes.fromhex(known["jid"]), bytes.fromhex(TREE["roots"][8])

    assert known["text"].encode() == proofs.checkpoint(jid, 8, top)
    assert known["text"] == f"jazba/v1/{known['jid']}\n8\n{TREE['roots'][8]}\n"


@given(MANY)
def test_the_frontier_knows_the_root_of_all_leaves(leaves: list[bytes]) -> None:
    """The locked bot, holding a few hashes, computes what the whole tree would give."""
    assert naive_root(leaves) == frontier(leaves).root() == root(leaves)


def naive_root(leaves: list[bytes]) -> bytes:
    """Return the root as RFC 6962, section 2.1, defines it."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    halves = naive_root(leaves[:split]) + naive_root(leaves[split:])
    return hashlib.sha256(b"\x01" + halves).digest()


@given(MANY, MANY)
def test_a_stored_frontier_goes_on(before: list[bytes], after: list[bytes]) -> None:
    """What was stored after some events continues as if nothing had happened."""
    stored = frontier(before).to_bytes()

    tree = Frontier.from_bytes(len(before), stored)
    for leaf in after:
        tree.push(leaf)

    assert tree.n == len(before) + len(after)
    assert root(before + after) == tree.root()


def test_a_copy_does_not_follow() -> None:
    """A transaction that fails leaves the frontier as it was."""
    tree = frontier(LEAVES[:3])

    tree.copy().push(LEAVES[3])

    assert TREE["roots"][3] == tree.root().hex()


@pytest.mark.parametrize(("n", "size"), [(-1, 0), (0, 32), (1, 0), (3, 32), (3, 65), (4, 64)])
def test_a_frontier_of_another_size_is_refused(n: int, size: int) -> None:
    """The number of hashes follows from the number of leaves."""
    with pytest.raises(CanonicalError):
        Frontier.from_bytes(n, bytes(size))


@given(MANY.filter(bool), st.data())
def test_a_path_proves_its_leaf_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    """Another leaf, place, size or step is refused."""
    index = data.draw(st.integers(0, len(leaves) - 1))
    size, top, steps = len(leaves), root(leaves), path(index, leaves)

    assert verify_path(leaves[index], index, size, steps, top)
    assert not verify_path(bytes(32), index, size, steps, top) or leaves[index] == bytes(32)
    assert not verify_path(leaves[index], index, size, [*steps, bytes(32)], top)
    assert not verify_path(leaves[index], index, size, steps[:-1], top) or not steps
    assert not verify_path(leaves[index], size, size, steps, top)
    assert not verify_path(leaves[index], -1, size, steps, top)
    for at in range(len(steps)):
        wrong = [*steps[:at], bytes(32), *steps[at + 1 :]]
        assert not verify_path(leaves[index], index, size, wrong, top) or wrong == steps


def test_a_path_proves_the_size_of_the_tree() -> None:
    """What leads to the root of four leaves does not lead to it in a tree said to have eight."""
    steps, top = path(1, LEAVES[:4]), root(LEAVES[:4])

    assert verify_path(LEAVES[1], 1, 4, steps, top)
    assert not verify_path(LEAVES[1], 1, 8, steps, top)
    assert not verify_path(LEAVES[1], 1, 3, steps[:1], root(LEAVES[:2]))


@pytest.mark.parametrize("index", [-1, 8])
def test_there_is_no_path_to_a_leaf_that_is_not_there(index: int) -> None:
    """An index outside the tree is the caller's mistake."""
    with pytest.raises(IndexError):
        path(index, LEAVES)


def test_commitments_are_frozen() -> None:
    """Salts, commitments and the leaf come out as they did when the format was fixed."""
    leaf, made = commit(SEED, SECTIONS)

    assert COMMITMENTS["salts"] == [proofs.salt(SEED, at).hex() for at in range(len(SECTIONS))]
    assert COMMITMENTS["commitments"] == [one.hex() for one in made]
    assert COMMITMENTS["leaf"] == leaf.hex()
    assert COMMITMENTS["empty_leaf"] == commit(SEED, [])[0].hex()


@given(
    st.lists(st.tuples(st.text(max_size=5), st.binary(max_size=8)), min_size=1, max_size=4),
    st.lists(st.tuples(st.text(max_size=5), st.binary(max_size=8)), min_size=1, max_size=4),
)
def test_other_sections_are_another_leaf(
    one: list[tuple[str, bytes]], other: list[tuple[str, bytes]]
) -> None:
    """A name, a value, their border, their order and their number all count."""
    assert (one == other) == (commit(SEED, one)[0] == commit(SEED, other)[0])


def test_a_section_is_disclosed_by_its_own_salt() -> None:
    """Its salt opens one commitment; the others stay closed, and the leaf can still be computed."""
    leaf, made = commit(SEED, SECTIONS)
    shown = 1

    opened = proofs.commitment(proofs.salt(SEED, shown), SECTIONS[shown])

    assert made[shown] == opened
    assert made[2] != proofs.commitment(proofs.salt(SEED, shown), SECTIONS[2])
    assert leaf == proofs.leaf([made[0], opened, made[2]])


def test_inner_bytes_are_frozen() -> None:
    """What is sealed inside an event reads back and is written the same."""
    raw = COMMITMENTS["inner"].encode()

    inner = Inner.from_bytes(raw)

    assert inner.to_bytes() == raw
    assert (inner.seed, list(inner.sections)) == (SEED, SECTIONS)
    assert list(inner.secret) == ["key"]
    assert "звонил" not in repr(inner)


@given(
    st.binary(min_size=32, max_size=32),
    st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.text().map(dump)), max_size=4),
)
def test_inner_bytes_are_canonical(seed: bytes, sections: list[tuple[str, bytes]]) -> None:
    """However the bytes are put together, they are those of canonical JSON."""
    inner = Inner(seed, tuple(sections), {"key": "00"})

    assert inner == Inner.from_bytes(inner.to_bytes())


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"s": [], "seed": "00" * 32},
        {"s": [], "seed": "00" * 32, "x": {}, "y": 1},
        {"s": {}, "seed": "00" * 32, "x": {}},
        {"s": [["a"]], "seed": "00" * 32, "x": {}},
        {"s": [[1, 2]], "seed": "00" * 32, "x": {}},
        {"s": ["ab"], "seed": "00" * 32, "x": {}},
        {"s": [], "seed": "00" * 31, "x": {}},
        {"s": [], "seed": "zz" * 32, "x": {}},
        {"s": [], "seed": "AA" * 32, "x": {}},
        {"s": [], "seed": "00 " * 32, "x": {}},
        {"s": [], "seed": 1, "x": {}},
        {"s": [], "seed": "00" * 32, "x": []},
    ],
)
def test_inner_bytes_of_another_shape_are_refused(value: JsonValue) -> None:
    """There is one spelling of what is sealed inside an event."""
    with pytest.raises(CanonicalError):
        Inner.from_bytes(dump(value))
