"""The recovery code: 26 characters for paper, with two of them to catch a slip of the pen.

24 characters carry 120 random bits, the alphabet has no I, L, O or U, and what a reader may take
for another is read as that: O as 0, I and L as 1.
"""

import hashlib
import secrets

from core.storage.feil import FeilskrevetKode

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGDE = 26
KONTROLL = 2
GRUPPER = (5, 5, 5, 5, 6)
LESES_SOM = str.maketrans("OIL", "011", " -–\u00a0\t\r\n")


def ny_kode() -> str:
    """Return a new code, without spaces."""
    innhold = "".join(secrets.choice(ALFABET) for _ in range(LENGDE - KONTROLL))
    return innhold + _kontroll(innhold)


def gruppert(kode: str) -> str:
    """Return a code as it is printed: `ABCDE-FGHJK-…`."""
    deler, fra = [], 0
    for lengde in GRUPPER:
        deler.append(kode[fra : fra + lengde])
        fra += lengde
    return "-".join(deler)


def ligner_kode(tekst: str) -> bool:
    """Tell whether a text has the length and the letters of a code."""
    kode = _vasket(tekst)
    return len(kode) == LENGDE and set(kode) <= set(ALFABET)


def les_kode(tekst: str) -> str:
    """Return a typed code without spaces and hyphens; `FeilskrevetKode` where it cannot be one."""
    kode = _vasket(tekst)
    if not ligner_kode(kode) or _kontroll(kode[:-KONTROLL]) != kode[-KONTROLL:]:
        raise FeilskrevetKode
    return kode


def _vasket(tekst: str) -> str:
    return tekst.upper().translate(LESES_SOM)


def _kontroll(innhold: str) -> str:
    """Return the two check characters of the first ten bits of a digest."""
    bits = int.from_bytes(hashlib.sha256(innhold.encode()).digest()[:2], "big") >> 6
    return ALFABET[bits >> 5] + ALFABET[bits & 31]
