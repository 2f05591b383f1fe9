"""From a file's bytes to its text: which encoding it has, and whether it is whole.

Nothing is guessed where a guess could turn a name into another: UTF-8 and UTF-16 are read
strictly, what is neither is read as Windows' own Western encoding, and a file that has lines of
both kinds is refused (T13).
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import NamedTuple

from core.services.listeimport.feil import Importavvist

MEGABYTE = 1 << 20
MAKS_BYTES = 40 * MEGABYTE  # a list of 100,000 persons (Y15) is 35; T13 speaks of half of both
UTF8, UTF8_BOM, UTF16, WINDOWS = "UTF-8", "UTF-8 med BOM", "UTF-16", "Windows-1252"
ZIP, GAMMELT_REGNEARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
TAPT_TEGN = "\ufffd"
# What Norwegian letters become when UTF-8 is taken for Windows-1252 and saved once more.
DOBBELT = ("Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…")
_NOE = re.compile("[^\ufeff \t\r\n]")
LAGRE_PAA_NYTT = "Last ned filen på nytt, eller lagre den som «CSV UTF-8 (semikolondelt)»."


class Filtekst(NamedTuple):
    """The text of a file and the word for its encoding."""

    tekst: str
    koding: str


def les_tekst(sti: Path) -> Filtekst:
    """Read a file's text; raises `Importavvist` for what is too large, no text or not whole."""
    data = _les_bytes(sti)
    if data.startswith((ZIP, GAMMELT_REGNEARK)):
        raise Importavvist(
            f"«{sti.name}» er et regneark. Åpne det i regneprogrammet og lagre det som "
            "«CSV UTF-8 (semikolondelt)»."
        )
    tekst, koding = _dekod(data)
    _krev_hel(tekst)
    # A file from an old Mac ends its lines with this character alone.
    return Filtekst(tekst if "\n" in tekst else tekst.replace("\r", "\n"), koding)


def _les_bytes(sti: Path) -> bytes:
    try:
        if sti.is_dir():
            raise Importavvist(f"«{sti.name}» er en mappe. Velg filen i den.")
        if not sti.is_file():
            raise Importavvist(f"Fant ikke «{sti.name}». Kontroller navnet og mappen.")
        storrelse = sti.stat().st_size
        if storrelse > MAKS_BYTES:
            raise Importavvist(_for_stor(sti.name, storrelse))
        with sti.open("rb") as fil:
            return fil.read()
    except (OSError, ValueError) as feil:  # a path that no system can have is a ValueError
        raise Importavvist(
            f"«{sti.name}» kan ikke leses. Lukk den i andre programmer, og kontroller at du har "
            "tilgang til den."
        ) from feil


def _for_stor(navn: str, storrelse: int) -> str:
    return (
        f"«{navn}» er på {storrelse // MEGABYTE} MB, og den største filen som leses, er på "
        f"{MAKS_BYTES // MEGABYTE} MB. Del listen, for eksempel etter kommune eller kategori."
    )


def _dekod(data: bytes) -> Filtekst:
    if data.startswith(BOM_UTF8):
        return Filtekst(_strengt(data.removeprefix(BOM_UTF8), "utf-8", UTF8_BOM), UTF8_BOM)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Filtekst(_strengt(data, "utf-16", UTF16), UTF16)
    try:
        return Filtekst(data.decode("utf-8"), UTF8)
    except UnicodeDecodeError:
        _krev_en_koding(data)
        return Filtekst(_strengt(data, "cp1252", WINDOWS), WINDOWS)


def _strengt(data: bytes, koding: str, navn: str) -> str:
    try:
        return data.decode(koding)
    except UnicodeDecodeError as feil:
        # In UTF-16 a byte is no character: where the text stops making sense, no line is known.
        linje = None if koding == "utf-16" else data.count(b"\n", 0, feil.start) + 1
        raise Importavvist(f"Tegnene kan ikke leses som {navn}. {LAGRE_PAA_NYTT}", linje) from feil


def _krev_en_koding(data: bytes) -> None:
    """Refuse a file that has lines in UTF-8 and lines that are not; names the first that differs.

    Text in Windows-1252 that happens to be UTF-8 as well does not occur in words.
    """
    foerste: dict[bool, int] = {}
    for nummer, linje in enumerate(data.splitlines(), 1):
        if not linje.isascii():
            foerste.setdefault(_er_utf8(linje), nummer)
    if len(foerste) > 1:
        raise Importavvist(
            "Filen blander to tegnkodinger, så noen navn ville blitt feil. " + LAGRE_PAA_NYTT,
            max(foerste.values()),
        )


def _er_utf8(linje: bytes) -> bool:
    try:
        linje.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _krev_hel(tekst: str) -> None:
    """Refuse a text without content, or in which characters were lost or turned on the way."""
    if not _NOE.search(tekst):
        raise Importavvist("Filen er tom: ingen rader. Last ned listen på nytt.")
    _krev_uten(
        tekst,
        "\0",
        "Filen har NUL-tegn og er ikke en ren tekstfil, eller den er lagret i en tegnkoding som "
        "ikke er merket.",
    )
    _krev_uten(tekst, TAPT_TEGN, "Tegn er gått tapt i filen (vist som �).")
    if "Ã" in tekst:
        for dobbelt in DOBBELT:
            _krev_uten(
                tekst, dobbelt, "Æ, ø og å er ødelagt i filen, fordi den er lagret i feil koding."
            )


def _krev_uten(tekst: str, ledd: str, melding: str) -> None:
    sted = tekst.find(ledd)
    if sted >= 0:
        raise Importavvist(f"{melding} {LAGRE_PAA_NYTT}", tekst.count("\n", 0, sted) + 1)
