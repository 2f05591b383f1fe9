"""Saving a letter: whole or not at all, and under a name that tells nothing about the person."""

import contextlib
import os
import re
import unicodedata
from datetime import date
from pathlib import Path
from uuid import uuid4

from core.letters.feil import Lagringsfeil

LENGSTE_NAVN = 120
_FLEST_FORSOEK = 10_000
_UTRYGT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*]')
_RESERVERT = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)", re.IGNORECASE)


def filnavn(vedtakstype: str, loepenummer: int, dato: date) -> str:
    """Name a letter `<type>_<number>_<day>.docx`: neither name nor DUF number."""
    return trygt_filnavn(f"{vedtakstype}_{loepenummer}_{dato.isoformat()}.docx")


def trygt_filnavn(navn: str) -> str:
    """Make a name that every file system takes, and that stays in the folder it is put in.

    Path signs, control and invisible characters go, reserved names of Windows get a line before
    them, and what is left has at most `LENGSTE_NAVN` characters with its ending kept.
    """
    navn = unicodedata.normalize("NFKC", navn.encode("utf-8", "ignore").decode())
    navn = "".join(tegn for tegn in navn if unicodedata.category(tegn) not in {"Cf", "Cn", "Co"})
    navn = _UTRYGT.sub("_", navn).strip(" .~")
    stamme, punktum, endelse = navn.rpartition(".")
    if not punktum or len(endelse) > 5:
        stamme, punktum, endelse = navn, "", ""
    stamme = stamme[: LENGSTE_NAVN - len(endelse) - 1].strip(" .") or "brev"
    if _RESERVERT.fullmatch(stamme.split(".")[0].strip()):
        stamme = f"_{stamme}"
    return f"{stamme}{punktum}{endelse}"


def lagre(data: bytes, fil: Path, *, overskriv: bool = False) -> Path:
    """Write a letter to a file, atomically; the file that stood there is whole until the end.

    Raises Lagringsfeil when the file is there already and `overskriv` is not set, when the folder
    does not exist, or when the disk is full or refuses; nothing is left behind then.
    """
    midlertidig = fil.with_name(f".{fil.name[:40]}.{uuid4().hex}.tmp")
    try:
        if not overskriv and os.path.lexists(fil):
            raise FileExistsError(fil)
        _skriv(data, midlertidig)
        _sett_paa_plass(midlertidig, fil, overskriv=overskriv)
    except OSError as feil:
        raise Lagringsfeil(_melding(feil, fil)) from feil
    finally:
        midlertidig.unlink(missing_ok=True)
    return fil


def lagre_i_mappe(data: bytes, mappe: Path, navn: str) -> Path:
    """Save under a safe name in a folder; a taken name gets the next free number after it.

    Raises Lagringsfeil, also when the file would end up outside the folder.
    """
    trygt = trygt_filnavn(navn)
    stamme, _, endelse = trygt.rpartition(".")
    for nummer in range(1, _FLEST_FORSOEK):
        fil = mappe / (trygt if nummer == 1 else f"{stamme}_{nummer}.{endelse}")
        if fil.parent.resolve() != mappe.resolve() or fil.resolve().parent != mappe.resolve():
            raise Lagringsfeil("Brevet kan ikke lagres utenfor mappen. Velg et annet navn.")
        if not os.path.lexists(fil):
            return lagre(data, fil)
    raise Lagringsfeil("Mappen har for mange brev med samme navn. Velg en annen mappe.")


def _skriv(data: bytes, fil: Path) -> None:
    # 0600: a letter is for the one who wrote it until it is sent.
    nummer = os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(nummer, "wb") as ut:
        ut.write(data)
        ut.flush()
        os.fsync(ut.fileno())


def _sett_paa_plass(midlertidig: Path, fil: Path, *, overskriv: bool) -> None:
    if overskriv:
        midlertidig.replace(fil)
    else:
        # The name is taken first, so that two who save at once never share a file.
        os.close(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            midlertidig.replace(fil)
        except OSError:
            fil.unlink(missing_ok=True)
            raise
    _synk_mappe(fil.parent)


def _synk_mappe(mappe: Path) -> None:
    # Windows cannot open a folder and needs no sync of it.
    with contextlib.suppress(OSError):
        nummer = os.open(mappe, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def _melding(feil: OSError, fil: Path) -> str:
    if isinstance(feil, FileExistsError):
        return f"Filen «{fil.name}» finnes fra før. Velg et annet navn, eller velg å erstatte den."
    if isinstance(feil, FileNotFoundError | NotADirectoryError):
        return f"Mappen «{fil.parent.name}» finnes ikke. Velg en annen mappe."
    if isinstance(feil, PermissionError | IsADirectoryError):
        return f"Du kan ikke lagre i «{fil.parent.name}». Velg en annen mappe eller et annet navn."
    return (
        "Brevet ble ikke lagret: disken er full eller skrivebeskyttet. Frigjør plass, prøv igjen."
    )
