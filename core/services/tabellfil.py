"""Tables of text for a Norwegian spreadsheet: CSV, or .xlsx, streamed row by row."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.services.filer import Filfeil, hel_fil, skriv_hel_fil

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# What a spreadsheet reads as the beginning of a formula, full-width forms included (OWASP).
FORMELTEGN = "=+-@＝＋－＠\t\r\n"
VERN = "'"
BLANKT_ELLER_VERN = f"{VERN} \u00a0"
BOM = "\ufeff"
SKILLE, LINJESLUTT = ";", "\r\n"
PORSJON = 256  # lines that are written at a time
STOERSTE_ARK = 1_048_576  # lines that the format has room for
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
    """Keep free text from being read as a formula: one apostrophe before it.

    A text that has the apostrophe from before gets another, so that the guard can be taken off.
    """
    if tekst[:1].isalpha():
        return tekst
    start = tekst.lstrip(BLANKT_ELLER_VERN)[:1]
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
    hode = [kolonne.navn for kolonne in kolonner]
    fil.write("".join([BOM, *map(_linje, innledning), _linje(hode)]))
    fritekst = [nummer for nummer, kolonne in enumerate(kolonner) if kolonne.fritekst]
    linjer, antall = _vernede_linjer(rader, fritekst), 0
    while porsjon := list(islice(linjer, PORSJON)):
        fil.write("".join(porsjon))
        antall += len(porsjon)
    return antall


def _vernede_linjer(rader: Rader, fritekst: Sequence[int]) -> Iterator[str]:
    for rad in rader:
        celler = list(rad)
        for nummer in fritekst:
            celler[nummer] = formeltrygg(celler[nummer])
        yield _linje(celler)


def _linje(celler: Sequence[str]) -> str:
    """Write a line as `csv` would; few have anything to quote, and `csv` looks long for it."""
    linje = SKILLE.join(celler)
    siteres = '"' in linje or "\n" in linje or "\r" in linje
    if not siteres and linje.count(SKILLE) == len(celler) - 1:
        return linje + LINJESLUTT
    sitert = StringIO()
    csv.writer(sitert, delimiter=SKILLE, lineterminator=LINJESLUTT).writerow(celler)
    return sitert.getvalue()


def _skriv_xlsx(sti: Path, kolonner: Sequence[Kolonne], rader: Rader, innledning: Rader) -> int:
    import xlsxwriter  # noqa: PLC0415 - seldom needed

    with hel_fil(sti) as uferdig:
        valg = {"constant_memory": True, "tmpdir": str(uferdig.parent)}
        bok = xlsxwriter.Workbook(str(uferdig), valg)
        ark = bok.add_worksheet()
        try:
            antall = _skriv_ark(ark, kolonner, rader, innledning)
        except BaseException:
            ark.row_data_fh.close()  # what is left of it is removed with its folder
            raise
        try:
            bok.close()
        except xlsxwriter.exceptions.XlsxFileError as feil:
            raise OSError(str(feil)) from feil
    return antall


def _skriv_ark(ark: "Worksheet", kolonner: Sequence[Kolonne], rader: Rader, foran: Rader) -> int:
    """Write the cells as text, the header staying in view; give the number of rows."""
    linjer = 0
    for linjer, rad in enumerate(foran, 1):
        _skriv_rad(ark, linjer - 1, rad)
    for nummer, kolonne in enumerate(kolonner):
        ark.set_column(nummer, nummer, kolonne.bredde)
    _skriv_rad(ark, linjer, [kolonne.navn for kolonne in kolonner])
    ark.freeze_panes(linjer + 1, 0)
    antall = 0
    for antall, rad in enumerate(rader, 1):
        _skriv_rad(ark, linjer + antall, rad)
    return antall


def _skriv_rad(ark: "Worksheet", linje: int, rad: Sequence[str]) -> None:
    if linje >= STOERSTE_ARK:
        raise Filfeil(
            f"Et regneark har ikke plass til flere enn {STOERSTE_ARK} linjer. Skriv CSV i stedet, "
            "eller velg færre."
        )
    for nummer, tekst in enumerate(rad):
        er_xml = tekst.startswith("<r>") and tekst.endswith("</r>")  # the library would believe it
        ark.write_string(linje, nummer, f"{tekst} " if er_xml else tekst)
