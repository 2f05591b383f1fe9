"""From a file's text to its rows: the delimiter, the header, and cells that are whole."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice
from typing import NamedTuple

from core.services.listeimport.feil import Importavvist
from core.services.listeimport.kolonner import kjenn_igjen

SKILLETEGN = {";": "semikolon", ",": "komma", "\t": "tabulator"}
HODELINJER = 10  # lines in which the header is looked for; the report has it on the third [9.8]
FAERREST_KJENTE = 3
MAKS_RADER = 100_000
MAKS_CELLE = 10_000
UTEN_SLUTT = (
    "Et anførselstegn åpner en celle her og lukkes ikke. Rett raden, eller last ned filen på nytt."
)
FOR_LANG = (
    f"En celle er på mer enn {MAKS_CELLE} tegn. Ofte mangler anførselstegnet som lukker en celle "
    "i denne raden."
)
MIDT_I = "Et anførselstegn står midt i en celle. Skriv det dobbelt, eller ta det bort."
IKKE_CSV = "Raden er ikke skrevet som i en CSV-fil. Last ned filen på nytt."
# What the csv module says, and what we say.
_CSV_FEIL = {
    "unexpected end of data": UTEN_SLUTT,
    "field larger than field limit": FOR_LANG,
    "expected after": MIDT_I,
}


class Hode(NamedTuple):
    """Where the header stands and what separates the cells."""

    skilletegn: str
    linje: int
    siste_linje: int
    overskrifter: tuple[str, ...]


class Tabellrad(NamedTuple):
    """A row and the line of the file on which it begins."""

    linje: int
    celler: list[str]


def finn_hode(tekst: str) -> Hode:
    """Find the header and the delimiter: those by which most columns are recognised.

    Raises `Importavvist` where the first lines hold no header that we know.
    """
    begynnelse = list(islice(StringIO(tekst, newline=""), HODELINJER))
    beste, flest = None, FAERREST_KJENTE - 1
    for skilletegn in SKILLETEGN:
        for hode in _mulige(begynnelse, skilletegn):
            kjente = sum(kjenn_igjen(overskrift) is not None for overskrift in hode.overskrifter)
            if kjente > flest:
                beste, flest = hode, kjente
    if beste is None:
        raise Importavvist(
            f"Fant ingen overskrift vi kjenner i de {HODELINJER} første linjene. Filen må ha "
            "kolonnenavnene fra registerets personliste eller rapport («DUF-nummer», «Kategori» "
            "og så videre), med semikolon, komma eller tabulator mellom."
        )
    return beste


def _mulige(linjer: list[str], skilletegn: str) -> Iterator[Hode]:
    leser = csv.reader(linjer, delimiter=skilletegn)
    siste = 0
    try:
        for celler in leser:
            yield Hode(skilletegn, siste + 1, leser.line_num, tuple(celler))
            siste = leser.line_num
    except csv.Error:  # no header, then; what is wrong is told when the rows are read
        return


def les_rader(tekst: str, hode: Hode) -> list[Tabellrad]:
    """Read the rows below the header, empty ones left out.

    Raises `Importavvist` with the line for a row of another width, quotes that do not match, a
    cell that is too long, and more rows than a list may have: 100,000, as Y15 of the speed goals
    measures (the 50,000 of T13 would refuse the file of the largest caseload).
    """
    linjer = StringIO(tekst, newline="")
    for _ in islice(linjer, hode.siste_linje):
        pass
    lange_linjer = len(max(StringIO(tekst, newline=""), key=len)) > MAKS_CELLE
    rader: list[Tabellrad] = []
    for rad in _rader(linjer, hode):
        if len(rader) == MAKS_RADER:
            raise Importavvist(
                f"Filen har flere enn {MAKS_RADER} rader. Del listen, for eksempel etter kommune "
                "eller kategori.",
                rad.linje,
            )
        if lange_linjer:
            _krev_korte(rad)
        rader.append(rad)
    return rader


def _rader(linjer: Iterable[str], hode: Hode) -> Iterator[Tabellrad]:
    leser = csv.reader(linjer, delimiter=hode.skilletegn, strict=True)
    foer, bredde = hode.siste_linje, len(hode.overskrifter)
    linje = foer
    try:
        for celler in leser:
            linje, forrige = foer + leser.line_num, linje
            if not any(celler):
                continue
            rad = Tabellrad(forrige + 1, celler)
            if linje > forrige + 1:
                _krev_korte(rad)
            if len(celler) != bredde:
                raise Importavvist(_ujevn(len(celler), bredde), rad.linje)
            yield rad
    except csv.Error as feil:
        raise Importavvist(_norsk(str(feil)), linje + 1) from None


def _krev_korte(rad: Tabellrad) -> None:
    if max(map(len, rad.celler)) > MAKS_CELLE:
        raise Importavvist(FOR_LANG, rad.linje)


def _ujevn(antall: int, bredde: int) -> str:
    return (
        f"Raden har {antall} kolonner, og overskriften har {bredde}. Se etter et skilletegn for "
        "mye eller for lite, eller et anførselstegn som mangler."
    )


def _norsk(feil: str) -> str:
    for ledd, melding in _CSV_FEIL.items():
        if ledd in feil:
            return melding
    return IKKE_CSV
