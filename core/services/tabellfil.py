"""Tables of text for a Norwegian spreadsheet: CSV, or .xlsx, streamed row by row."""

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from core.services.filer import Filfeil, skriv_hel_fil

# What a spreadsheet reads as the beginning of a formula, full-width forms included (OWASP).
FORMELTEGN = "=+-@＝＋－＠\t\r\n"
VERN = "'"
BOM = "\ufeff"
Rader = Iterable[Sequence[str]]


class Filform(StrEnum):
    """The forms of a file with a table."""

    CSV = "csv"
    XLSX = "xlsx"


class Skrivbar(Protocol):
    """What text can be written to: a file, or standard output."""

    def write(self, tekst: str, /) -> object:
        """Write a text."""
        ...


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column: its heading, whether people wrote what stands in it, and its width in .xlsx."""

    navn: str
    fritekst: bool = False
    bredde: int = 18


def formeltrygg(tekst: str) -> str:
    """Keep free text from being read as a formula: one apostrophe before it."""
    start = tekst.lstrip(" \u00a0")[:1]
    return f"{VERN}{tekst}" if start and start in FORMELTEGN else tekst


def uten_vern(tekst: str) -> str:
    """Take away the one apostrophe that `formeltrygg` put before a text, and no other."""
    rest = tekst.removeprefix(VERN)
    return rest if formeltrygg(rest) == tekst else tekst


def skriv_tabell(
    sti: Path,
    form: Filform,
    kolonner: Sequence[Kolonne],
    rader: Rader,
    innledning: Rader = (),
) -> int:
    """Write a table whole or not at all, `innledning` above its header; give the number of rows.

    CSV is UTF-8 with BOM, semicolon and CRLF, and free text in it formula-safe; in .xlsx every
    cell is text and needs no guard. Memory does not grow with the rows. Raises `Filfeil`.
    """
    if form is Filform.XLSX:
        return _skriv_xlsx(sti, kolonner, rader, innledning)
    with skriv_hel_fil(sti) as fil:
        return skriv_csv_til(fil, kolonner, rader, innledning)


def skriv_csv_til(
    fil: Skrivbar, kolonner: Sequence[Kolonne], rader: Rader, innledning: Rader = ()
) -> int:
    """Write a table as CSV to where text can be written; give the number of rows."""
    fritekst = [n for n, kolonne in enumerate(kolonner) if kolonne.fritekst]
    antall = 0
    fil.write(BOM)
    skriver = csv.writer(fil, delimiter=";", lineterminator="\r\n")
    skriver.writerows(innledning)
    skriver.writerow([kolonne.navn for kolonne in kolonner])
    for rad in rader:
        skriver.writerow(_vernet(rad, fritekst))
        antall += 1
    return antall


def _vernet(rad: Sequence[str], fritekst: Iterable[int]) -> list[str]:
    celler = list(rad)
    for nummer in fritekst:
        celler[nummer] = formeltrygg(celler[nummer])
    return celler


def _skriv_xlsx(sti: Path, kolonner: Sequence[Kolonne], rader: Rader, innledning: Rader) -> int:
    import xlsxwriter  # noqa: PLC0415 - seldom needed

    foran = [*innledning, [kolonne.navn for kolonne in kolonner]]
    with _hel_fil(sti) as midlertidig:
        bok = xlsxwriter.Workbook(midlertidig, {"constant_memory": True, "tmpdir": str(sti.parent)})
        ark = bok.add_worksheet()
        for nummer, kolonne in enumerate(kolonner):
            ark.set_column(nummer, nummer, kolonne.bredde)
        antall = -1
        for antall, rad in enumerate(_alle(foran, rader)):
            for nummer, tekst in enumerate(rad):
                ark.write_string(antall, nummer, tekst)
        bok.close()
    return antall + 1 - len(foran)


def _alle(foran: Rader, rader: Rader) -> Iterator[Sequence[str]]:
    yield from foran
    yield from rader


@contextmanager
def _hel_fil(sti: Path) -> Iterator[str]:
    """Give a path beside the target to write at, and move what was written into its place."""
    try:
        haandtak, navn = tempfile.mkstemp(dir=sti.parent, prefix=".introreg-", suffix=".tmp")
        os.close(haandtak)
        try:
            yield navn
            Path(navn).replace(sti)
        finally:
            Path(navn).unlink(missing_ok=True)
    except OSError as feil:
        raise Filfeil(
            f"Kunne ikke skrive «{sti.name}». Kontroller at mappen finnes, at du kan skrive i "
            "den, og at disken ikke er full."
        ) from feil
