"""The keys of a caseload under a secret: argon2id makes a key of it, AES-256-GCM wraps."""

import secrets
import unicodedata
from typing import NamedTuple

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.storage.noekler import NOEKKELLENGDE, SALTLENGDE, Basenoekler

NONCELENGDE = 12


class Styrke(NamedTuple):
    """The numbers of argon2id: memory in KiB, passes and lanes."""

    minne: int
    runder: int
    spor: int


class Innpakket(NamedTuple):
    """Wrapped keys with what is needed to unwrap them, in hexadecimal."""

    styrke: Styrke
    salt: str
    nonce: str
    innhold: str


def pakk_inn(noekler: Basenoekler, hemmelighet: str, eier: bytes, styrke: Styrke) -> Innpakket:
    """Wrap the keys under a secret, for one owner."""
    salt, nonce = secrets.token_bytes(SALTLENGDE), secrets.token_bytes(NONCELENGDE)
    klar = noekler.noekkel + noekler.salt + noekler.kjede
    innhold = AESGCM(_avledet(hemmelighet, salt, styrke)).encrypt(nonce, klar, eier)
    return Innpakket(styrke, salt.hex(), nonce.hex(), innhold.hex())


def pakk_ut(pakke: Innpakket, hemmelighet: str, eier: bytes) -> Basenoekler | None:
    """Unwrap the keys; None where the secret or the owner is another."""
    noekkel = _avledet(hemmelighet, bytes.fromhex(pakke.salt), pakke.styrke)
    try:
        klar = AESGCM(noekkel).decrypt(
            bytes.fromhex(pakke.nonce), bytes.fromhex(pakke.innhold), eier
        )
    except InvalidTag:
        return None
    salt_til = NOEKKELLENGDE + SALTLENGDE
    return Basenoekler(klar[:NOEKKELLENGDE], klar[NOEKKELLENGDE:salt_til], klar[salt_til:])


def _avledet(hemmelighet: str, salt: bytes, styrke: Styrke) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFC", hemmelighet).encode(),
        salt,
        time_cost=styrke.runder,
        memory_cost=styrke.minne,
        parallelism=styrke.spor,
        hash_len=NOEKKELLENGDE,
        type=Type.ID,
    )
