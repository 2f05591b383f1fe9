"""Opening a Word file from outside: what it is, and whether it is of a size to be trusted.

Nothing is unpacked before the directory of the file has been looked at. The limits are those of
a letter with room to spare; a file beyond them is a mistake or a bomb.
"""

import io
import zipfile
import zlib

from core.letters.feil import Malfeil

MIB = 1024 * 1024
STOERSTE_FIL = 5 * MIB
STOERSTE_DOKUMENT = 2 * MIB
STOERSTE_SAMLET = 50 * MIB
FLEST_DELER = 300
STOERSTE_FORHOLD = 200
FORHOLD_GJELDER_OVER = 100 * 1024
HOVEDDEL = "word/document.xml"
_KRYPTERT_BIT = 0x1
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def les_pakke(data: bytes) -> dict[str, bytes]:
    """Read the parts of a .docx by name; Malfeil, with a message of its own for each refusal."""
    _krev_wordfil(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arkiv:
            _krev_trygg_liste(arkiv.infolist())
            return {info.filename: arkiv.read(info) for info in arkiv.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as feil:
        raise Malfeil(
            "Filen er skadet eller avkortet. Hent malen på nytt, eller lagre den igjen i Word."
        ) from feil


def _krev_wordfil(data: bytes) -> None:
    if not data:
        raise Malfeil("Filen er tom (0 byte). Velg en Word-fil av typen .docx.")
    if len(data) > STOERSTE_FIL:
        raise Malfeil("Filen er større enn 5 MB. Ta ut bilder eller gjør dem mindre.")
    if data.startswith(_OLE):
        raise Malfeil(_ole_melding(data))
    if not data.startswith(b"PK"):
        raise Malfeil("Filen er ikke et Word-dokument. Velg en fil av typen .docx.")


def _ole_melding(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "Filen er beskyttet med passord. Ta bort passordet i Word, og lagre på nytt."
    return "Filen er i det gamle formatet .doc. Åpne den i Word, og lagre den som .docx."


def _krev_trygg_liste(liste: list[zipfile.ZipInfo]) -> None:
    navn = [info.filename for info in liste]
    if len(liste) > FLEST_DELER:
        raise Malfeil(f"Filen har {len(liste)} deler. En mal kan ha høyst {FLEST_DELER}.")
    if len({n.casefold() for n in navn}) < len(navn) or any(_er_utenfor(n) for n in navn):
        raise Malfeil("Filen har deler med ugyldige eller like navn. Lagre den på nytt i Word.")
    if HOVEDDEL not in navn:
        raise Malfeil("Filen er ikke et Word-dokument: den mangler selve teksten.")
    if any(info.flag_bits & _KRYPTERT_BIT for info in liste):
        raise Malfeil("Filen er kryptert. Ta bort passordet, og lagre den på nytt i Word.")
    _krev_trygg_stoerrelse(liste)


def _er_utenfor(navn: str) -> bool:
    return navn.startswith("/") or "\\" in navn or ":" in navn or ".." in navn.split("/")


def _krev_trygg_stoerrelse(liste: list[zipfile.ZipInfo]) -> None:
    # A header that names a smaller size than it holds is cut there and fails its check sum.
    if sum(info.file_size for info in liste) > STOERSTE_SAMLET:
        raise Malfeil("Filen er over 50 MB når den pakkes ut, og er ikke åpnet.")
    for info in liste:
        if info.filename == HOVEDDEL and info.file_size > STOERSTE_DOKUMENT:
            raise Malfeil("Teksten i malen er over 2 MB. Del den, eller ta ut innlimt innhold.")
        pakket = max(info.compress_size, 1)
        if info.file_size > FORHOLD_GJELDER_OVER and info.file_size > STOERSTE_FORHOLD * pakket:
            raise Malfeil(f"Delen «{info.filename}» er pakket mistenkelig hardt og er ikke åpnet.")
