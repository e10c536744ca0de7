"""Another program, written from the public specifications alone, opens what the vault seals.

If the library ever changed its mind about a format, or we about a label, these would say so.
"""

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VECTORS = Path(__file__).parent / "vectors"
CHUNK = 16 * 1024


def vectors(name: str) -> dict[str, Any]:
    """Return the frozen vectors of one format."""
    found: dict[str, Any] = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    return found


def expand(prk: bytes, label: bytes, length: int, digest: str) -> bytes:
    """HKDF-Expand, RFC 5869, section 2.3."""
    out = block = b""
    for count in range(1, 256):
        block = hmac.digest(prk, block + label + bytes([count]), digest)
        out += block
        if len(out) >= length:
            break
    return out[:length]


def derive(key: bytes, label: bytes) -> bytes:
    """HKDF-SHA-256 with no salt, 32 bytes."""
    return expand(hmac.digest(bytes(32), key, "sha256"), label, 32, "sha256")


def open_cobblestone(key: bytes, context: bytes, sealed: bytes) -> bytes:
    """C2SP chunked-encryption with SHA-512 and AES-256-GCM."""
    salt, commitment = sealed[:24], sealed[24:56]
    label = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + salt + context
    keys = expand(key, label, 32 + 12 + 32, "sha512")
    assert commitment == keys[44:]
    base, opener, text = int.from_bytes(keys[32:44], "big"), AESGCM(keys[:32]), b""
    pieces = range(56, len(sealed), CHUNK + 16)
    for number, at in enumerate(pieces):
        nonce = (base ^ number).to_bytes(12, "big")
        text += opener.decrypt(nonce, sealed[at : at + CHUNK + 16], None)
    assert len(sealed) - pieces[-1] < CHUNK + 16
    return text


class Hpke:
    """RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-GCM; one message."""

    def __init__(self, aead: int, key_size: int) -> None:
        self.suite = b"HPKE" + (0x20).to_bytes(2, "big") + b"\0\1" + aead.to_bytes(2, "big")
        self.key_size = key_size

    @staticmethod
    def extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
        """LabeledExtract."""
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, "sha256")

    @staticmethod
    def label_expand(suite: bytes, prk: bytes, name: bytes, context: bytes, size: int) -> bytes:
        """LabeledExpand."""
        label = size.to_bytes(2, "big") + b"HPKE-v1" + suite + name + context
        return expand(prk, label, size, "sha256")

    def open(self, secret: bytes, sealed: bytes, info: bytes, aad: bytes) -> bytes:
        """Return the plaintext of the encapsulated key and ciphertext in *sealed*."""
        enc, ciphertext = sealed[:32], sealed[32:]
        mine = X25519PrivateKey.from_private_bytes(secret)
        shared = mine.exchange(X25519PublicKey.from_public_bytes(enc))
        kem = b"KEM" + (0x20).to_bytes(2, "big")
        prk = self.extract(kem, b"", b"eae_prk", shared)
        context = enc + mine.public_key().public_bytes_raw()
        common = self.label_expand(kem, prk, b"shared_secret", context, 32)
        hashes = self.extract(self.suite, b"", b"psk_id_hash", b"")
        hashes += self.extract(self.suite, b"", b"info_hash", info)
        schedule = self.extract(self.suite, common, b"secret", b"")
        key = self.label_expand(self.suite, schedule, b"key", b"\0" + hashes, self.key_size)
        nonce = self.label_expand(self.suite, schedule, b"base_nonce", b"\0" + hashes, 12)
        return AESGCM(key).decrypt(nonce, ciphertext, aad)


def test_the_other_program_speaks_rfc_9180() -> None:
    """RFC 9180, appendix A.1.1, sequence number 0: the program below is itself right."""
    sealed = bytes.fromhex(
        "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
        "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
        "6d8770ac83d07bea87e13c512a"
    )
    secret = bytes.fromhex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")

    text = Hpke(1, 16).open(secret, sealed, b"Ode on a Grecian Urn", b"Count-0")

    assert text == b"Beauty is truth, truth beauty"


def test_an_event_row_is_rfc_9180_and_hmac() -> None:
    """A row opens with nothing but the specification, its key and its place."""
    known = vectors("events")
    row, jid = bytes.fromhex(known["row"]), bytes.fromhex(known["jid"])
    numbers = known["seq"].to_bytes(8, "big")
    info = b"jazba/evt/v1" + jid + numbers + row[2:70]
    # The row has epoch, leaf and prev in this order and side by side, as the info does.
    framed = b"".join(len(part).to_bytes(4, "big") + part for part in (jid, numbers, row[:-32]))

    padded = Hpke(2, 32).open(bytes.fromhex(known["x25519"]), row[70:-32], info, b"")

    length = int.from_bytes(padded[:4], "big")
    assert known["inner"].encode() == padded[4 : 4 + length]
    assert not any(padded[4 + length :])
    assert row[-32:] == hmac.digest(bytes.fromhex(known["row_key"]), framed, "sha256")


def test_a_slot_is_two_layers_of_cobblestone() -> None:
    """The outer layer opens with the user key, the inner one with the PIN's key."""
    known = vectors("slots")
    opens = known["opens"][0]
    place = bytes.fromhex(known["pid"]) + bytes([opens["slot"]])
    outer_key = derive(bytes.fromhex(known["user_key"]), b"jazba/slot/v1" + place)
    inner_key = derive(bytes.fromhex(opens["key"]), b"jazba/slotkey/v1" + place)
    slot = bytes.fromhex(known["slots"][opens["slot"]])

    inner = open_cobblestone(outer_key, b"jazba/slot-out/v1" + place, slot[2:])
    body = open_cobblestone(inner_key, b"jazba/slot-in/v1" + place, inner)

    assert slot[:2] == b"\1\1"
    assert body == b"\0" + bytes.fromhex(opens["jid"] + opens["x25519"]) + bytes(15)


def test_wrapped_keys_and_pseudonyms_follow_the_page() -> None:
    """Master key, site secret and user key nest as written, and a pid is a cut HMAC."""
    known = vectors("keys")
    master = bytes.fromhex(known["master_line"].split()[2].replace("-", ""))
    site_row, user_row = bytes.fromhex(known["site_row"]), bytes.fromhex(known["user_row"])
    pid = bytes.fromhex(known["pid"])

    site = open_cobblestone(master, b"jazba/ss/v1", site_row[2:])

    assert (site_row[:2], user_row[:2]) == (b"\1\7", b"\1\7")
    assert known["site_secret"] == site.hex()
    assert known["user_key"] == open_cobblestone(master, b"jazba/uk/v1" + pid, user_row[2:]).hex()
    number = known["pids"][1]["telegram_id"].to_bytes(8, "big", signed=True)
    assert pid == hmac.digest(derive(site, b"jazba/pid/v1"), number, "sha256")[:16]
    assert known["row_key"] == derive(site, b"jazba/row/v1").hex()
    assert known["high_water_key"] == derive(site, b"jazba/hwm/v1").hex()


def test_blobs_and_small_copies_follow_the_page() -> None:
    """A file and its small copy open with the file key and their names."""
    known = vectors("blobs")
    key, owner = bytes.fromhex(known["key"]), bytes.fromhex(known["jid"] + known["blob_id"])
    file, small = known["files"][0], known["small"]

    text = open_cobblestone(key, b"jazba/blob/v1" + owner, bytes.fromhex(file["sealed"]))
    copy = open_cobblestone(
        derive(key, b"jazba/small/v1"), b"jazba/small/v1" + owner, bytes.fromhex(small["sealed"])
    )

    assert bytes.fromhex(file["plaintext"]) == text[: file["size"]]
    assert not any(text[file["size"] :])
    assert file["sha256"] == hashlib.sha256(text[: file["size"]]).hexdigest()
    assert small["plaintext"].encode() == copy
    assert small["name"] == hmac.digest(key, b"jazba/small-name/v1", "sha256")[:16].hex()
