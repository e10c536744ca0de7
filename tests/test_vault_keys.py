"""The master key file, the site secret, the user keys and what hangs from them."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault import master, site, userkeys
from vault.errors import (
    FormatError,
    MasterKeyDamagedError,
    MasterKeyError,
    MasterKeyExposedError,
    MasterKeyLostError,
    MasterKeyUnknownError,
    MasterKeyUnreadableError,
    TamperedError,
    VaultError,
)
from vault.highwater import HighWater, open_mark, pack_mark
from vault.master import MasterKey, MasterKeys, load_or_create
from vault.pairs import new_secret, public_half
from vault.sealing import derive, open_, seal
from vault.site import SiteSecret, rewrap_site
from vault.userkeys import new_user_key, rewrap_user_key, unwrap_user_key, wrap_user_key

KNOWN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "keys.json").read_text("utf-8")
)
KEYS = MasterKeys(MasterKey.from_line(KNOWN["master_line"]))
SITE = SiteSecret.unwrap(KEYS, bytes.fromhex(KNOWN["site_row"]))
PID = bytes.fromhex(KNOWN["pid"])
USER_ROW = bytes.fromhex(KNOWN["user_row"])
MARK = bytes.fromhex(KNOWN["mark"]["raw"])


def flipped(raw: bytes, bit: int) -> bytes:
    """Return *raw* with one bit changed."""
    changed = bytearray(raw)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def write(path: Path, text: str, mode: int = 0o400) -> Path:
    """Return *path* with *text* in it."""
    path.write_text(text, "ascii")
    path.chmod(mode)
    return path


def test_the_first_start_makes_a_key_that_the_next_start_finds(tmp_path: Path) -> None:
    """The file is for its owner alone, and is not made anew."""
    path = tmp_path / "master.key"

    made = load_or_create(path, data_exists=False)

    assert path.stat().st_mode & 0o777 == 0o600
    assert made == load_or_create(path, data_exists=True) == load_or_create(path, data_exists=False)
    assert (made.id, len(made.current.raw), made.older) == (1, 32, ())


def test_a_lost_key_is_not_replaced(tmp_path: Path) -> None:
    """With journals on the disk a new key would only hide the loss."""
    with pytest.raises(MasterKeyLostError):
        load_or_create(tmp_path / "master.key", data_exists=True)

    assert not list(tmp_path.iterdir())


LINE = KNOWN["master_line"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        LINE[:-1],
        LINE + "0",
        LINE.replace("a", "b", 1),
        LINE.upper(),
        LINE.replace("-mk-1", "-mk-2"),
        LINE.replace(" 7 ", " 8 "),
        f"{LINE}\n{LINE}\n",
        f"{LINE} {LINE}",
        MasterKey(0, bytes(32)).to_line(),
        MasterKey(256, bytes(32)).to_line(),
        MasterKey(1, bytes(31)).to_line(),
        "x" * 2000,
        "".join(f"{MasterKey(number, bytes(32)).to_line()}\n" for number in range(1, 20)),
    ],
)
def test_a_damaged_file_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    """Short, long, mistyped, doubled: nothing is guessed and nothing is written."""
    path = write(tmp_path / "master.key", text)

    with pytest.raises(MasterKeyDamagedError):
        load_or_create(path, data_exists=False)

    assert text == path.read_text("ascii")


def test_a_file_that_is_not_ascii_is_refused(tmp_path: Path) -> None:
    """A raw key of 32 bytes, say, is no key file."""
    path = tmp_path / "master.key"
    path.write_bytes(bytes(range(200, 232)))
    path.chmod(0o400)

    with pytest.raises(MasterKeyDamagedError):
        load_or_create(path, data_exists=True)


@given(st.integers(0, len(LINE) - 1), st.characters(min_codepoint=32, max_codepoint=126))
def test_every_slip_in_copying_the_line_is_noticed(at: int, typed: str) -> None:
    """The offline copy is typed by hand; one wrong character never gives another key."""
    copied = LINE[:at] + typed + LINE[at + 1 :]
    if copied != LINE:
        with pytest.raises(MasterKeyDamagedError):
            MasterKey.from_line(copied)


@pytest.mark.parametrize("mode", [0o440, 0o404, 0o444, 0o620, 0o602, 0o410, 0o777])
def test_a_key_that_others_can_read_or_write_is_refused(tmp_path: Path, mode: int) -> None:
    """Also when it comes as a Docker secret, whose mode can be set."""
    path = write(tmp_path / "master.key", LINE, mode)

    with pytest.raises(MasterKeyExposedError):
        load_or_create(path, data_exists=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_key_of_another_account_is_refused(tmp_path: Path) -> None:
    """Its owner can read it, whatever the mode says."""
    path = write(tmp_path / "master.key", LINE)
    os.chown(path, 4711, 4711)

    with pytest.raises(MasterKeyExposedError):
        load_or_create(path, data_exists=True)


def folder(path: Path) -> None:
    """Put a folder where the key should be."""
    path.mkdir()


def pipe(path: Path) -> None:
    """Put a pipe there: opening one to read waits for ever unless told otherwise."""
    os.mkfifo(path, 0o400)


def device(path: Path) -> None:
    """Put a link to a device there."""
    path.symlink_to("/dev/null")


def circle(path: Path) -> None:
    """Put a link to itself there."""
    path.symlink_to(path)


@pytest.mark.parametrize("put", [folder, pipe, device, circle])
def test_only_an_ordinary_file_holds_a_key(tmp_path: Path, put: Callable[[Path], None]) -> None:
    """Anything else at the path ends the start, in words, at once."""
    path = tmp_path / "master.key"
    put(path)

    with pytest.raises(MasterKeyUnreadableError):
        load_or_create(path, data_exists=False)


def test_a_link_to_a_key_is_followed(tmp_path: Path) -> None:
    """Kubernetes hands out secrets as links; what counts is the file they lead to."""
    target = write(tmp_path / "kept", LINE)
    (tmp_path / "master.key").symlink_to(target)

    assert load_or_create(tmp_path / "master.key", data_exists=True) == KEYS


def test_a_link_to_nothing_makes_nothing(tmp_path: Path) -> None:
    """A volume that is not mounted must not lead to a fresh key somewhere else."""
    (tmp_path / "master.key").symlink_to(tmp_path / "not-mounted" / "key")

    with pytest.raises(MasterKeyLostError):
        load_or_create(tmp_path / "master.key", data_exists=False)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """The folder is the operator's to make."""
    with pytest.raises(MasterKeyUnreadableError):
        load_or_create(tmp_path / "missing" / "master.key", data_exists=False)


def test_advice_is_for_operators_and_names_no_secret() -> None:
    """Each of these errors says what to do; none takes an argument that could quote a key."""
    kinds = MasterKeyError.__subclasses__()

    assert len({kind.advice for kind in kinds} | {MasterKeyError.advice}) == len(kinds) + 1
    assert all(str(kind()) == "" for kind in kinds)


def test_two_keys_live_while_they_are_rotated() -> None:
    """The first line seals, both open; rows are carried over one by one, and then it is done."""
    both = MasterKeys.from_text(KEYS.rotated().to_text())

    moved = rewrap_user_key(both, PID, USER_ROW)
    site_row = rewrap_site(both, bytes.fromhex(KNOWN["site_row"]))

    assert moved is not None
    assert site_row is not None
    alone = MasterKeys(both.current)
    assert (alone.id, moved[1]) == (8, 8)
    assert KNOWN["user_key"] == unwrap_user_key(alone, PID, moved).hex()
    assert SITE.row_key == SiteSecret.unwrap(alone, site_row).row_key
    assert rewrap_user_key(both, PID, moved) is None
    assert rewrap_site(both, site_row) is None
    with pytest.raises(MasterKeyUnknownError):
        unwrap_user_key(alone, PID, USER_ROW)


def test_the_number_after_the_last_is_the_first() -> None:
    """A row has one byte for the number."""
    assert MasterKeys(MasterKey(255, bytes(32))).rotated().id == 1


def test_user_rows_are_frozen() -> None:
    """A user key wrapped when the format was fixed still unwraps."""
    assert KNOWN["user_key"] == unwrap_user_key(KEYS, PID, USER_ROW).hex()


@given(st.integers(0, 8 * len(USER_ROW) - 1))
def test_no_bit_of_a_user_row_can_change(bit: int) -> None:
    """Each change is an error of ours, and never another key."""
    with pytest.raises(VaultError):
        unwrap_user_key(KEYS, PID, flipped(USER_ROW, bit))


@given(st.binary(max_size=120))
def test_garbage_is_no_user_row(raw: bytes) -> None:
    """Whatever the bytes, the answer is an error of ours."""
    with pytest.raises(VaultError):
        unwrap_user_key(KEYS, PID, raw)


def test_a_user_row_belongs_to_one_person() -> None:
    """Another person's row, an unknown version and a site row do not open."""
    uk = new_user_key()
    row = wrap_user_key(KEYS, PID, uk)

    assert uk == unwrap_user_key(KEYS, PID, row)
    with pytest.raises(TamperedError):
        unwrap_user_key(KEYS, SITE.pid(2), row)
    with pytest.raises(TamperedError):
        unwrap_user_key(KEYS, PID, SITE.wrap(KEYS))
    with pytest.raises(FormatError):
        unwrap_user_key(KEYS, PID, b"\2" + row[1:])
    with pytest.raises(TamperedError):
        unwrap_user_key(MasterKeys(MasterKey(7, bytes(32))), PID, row)


@pytest.mark.parametrize("known", KNOWN["pids"])
def test_pseudonyms_are_frozen(known: dict[str, Any]) -> None:
    """Nobody's journal is lost because her pseudonym came out differently."""
    assert known["pid"] == SITE.pid(known["telegram_id"]).hex()


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1])
def test_a_number_that_telegram_cannot_give_has_no_pseudonym(number: int) -> None:
    """Ids are signed and have 64 bits."""
    with pytest.raises(OverflowError):
        SITE.pid(number)


@pytest.mark.parametrize("known", KNOWN["lookups"])
def test_lookups_are_frozen(known: dict[str, Any]) -> None:
    """What was filed under a look-up is found again."""
    assert known["hex"] == SITE.lookup(known["label"].encode(), *known["parts"]).hex()


@given(st.integers(-(2**63), 2**63 - 1), st.binary(max_size=8))
def test_a_lookup_is_never_a_pseudonym(number: int, label: bytes) -> None:
    """A message that names a person by number is not filed under her pid."""
    assert SITE.pid(number) != SITE.lookup(label)
    assert SITE.lookup(label, number) != SITE.lookup(label, b"", number)
    assert SITE.lookup(label, number) == SITE.lookup(label, number.to_bytes(8, "big", signed=True))


def test_sites_do_not_know_each_other() -> None:
    """Two installations give one person two pseudonyms and open nothing of each other."""
    other = SiteSecret.generate()

    assert SITE.pid(1) != other.pid(1)
    assert SITE.recovery_lookup(b"code") != other.recovery_lookup(b"code")
    assert SITE.recovery_lookup(b"code") != SITE.recovery_lookup(b"edoc")
    with pytest.raises(TamperedError):
        other.fsm_open(b"settings", SITE.fsm_seal(b"settings", b"ru"))


def test_what_the_locked_bot_reads_is_bound_to_its_context() -> None:
    """A sealed state put elsewhere does not open; one sealed long ago does."""
    known = KNOWN["fsm"]
    sealed = bytes.fromhex(known["sealed"])

    assert known["plaintext"].encode() == SITE.fsm_open(known["context"].encode(), sealed)
    with pytest.raises(TamperedError):
        SITE.fsm_open(b"other", sealed)


def test_marks_are_frozen() -> None:
    """A high-water record written when the format was fixed still opens."""
    known = KNOWN["mark"]
    mark = HighWater(bytes.fromhex(known["jid"]), known["n"], bytes.fromhex(known["root"]))

    assert mark == open_mark(SITE.high_water_key, MARK)
    assert pack_mark(SITE.high_water_key, mark) == MARK


@given(st.integers(0, 8 * len(MARK) - 1))
def test_no_bit_of_a_mark_can_change(bit: int) -> None:
    """Whoever puts back an old database cannot put back the mark as well."""
    with pytest.raises(TamperedError):
        open_mark(SITE.high_water_key, flipped(MARK, bit))


@pytest.mark.parametrize("raw", [b"", MARK[:-1], MARK + b"\0"])
def test_a_mark_has_one_length(raw: bytes) -> None:
    """A cut file is told from a forged one."""
    with pytest.raises(FormatError):
        open_mark(SITE.high_water_key, raw)


@given(st.binary(max_size=200), st.binary(max_size=20), st.data())
def test_what_was_sealed_opens_in_its_context_alone(
    text: bytes, context: bytes, data: st.DataObject
) -> None:
    """Another context, another key or any changed bit is an error."""
    key = derive(b"k" * 32, b"test")
    sealed = seal(key, context, text)

    assert text == open_(key, context, sealed)
    with pytest.raises(TamperedError):
        open_(key, context + b"\0", sealed)
    with pytest.raises(TamperedError):
        open_(derive(key, b"test"), context, sealed)
    with pytest.raises(TamperedError):
        open_(key, context, flipped(sealed, data.draw(st.integers(0, 8 * len(sealed) - 1))))


def test_secrets_do_not_show_themselves() -> None:
    """A repr ends up in a log one day."""
    secret = bytes.fromhex(KNOWN["user_key"])
    shown = repr([KEYS, SITE, MasterKey(1, secret), HighWater(PID, 1, secret)])

    assert repr(secret)[2:20] not in shown
    assert secret.hex() not in shown
    assert repr(KEYS.current.raw)[2:20] not in shown


def test_a_journal_has_a_public_and_a_secret_half() -> None:
    """The public half is 32 bytes; two journals have nothing in common."""
    one, other = new_secret(), new_secret()

    assert len(public_half(one)) == 32
    assert public_half(one) != public_half(other)


def test_modules_state_their_contexts() -> None:
    """One label never serves two purposes."""
    assert len({site.CONTEXT, site._FSM, site._LOOKUP, userkeys._LABEL}) == 4
    assert master.VERSION == 1
