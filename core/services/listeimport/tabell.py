"""From a file's text to its rows: the delimiter, the header, and cells that are whole."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import chain, islice
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
    "En celle er på mer enn 10\u00a0000 tegn. Ofte mangler anførselstegnet som lukker en celle i "
    "denne raden."
)
MIDT_I = "Et anførselstegn står midt i en celle. Skriv det dobbelt, eller ta det bort."
FOR_MANGE = (
    "Filen har flere enn 100\u00a0000 rader. Del listen, for eksempel etter kommune eller kategori."
)
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


def finn_hode(tekst: str) -> Hode:
    """Find the header and the delimiter: those by which most columns are recognised.

    Raises `Importavvist` where the first lines hold no header that we know.
    """
    begynnelse = list(islice(StringIO(tekst), HODELINJER))
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


def les_rader(tekst: str, hode: Hode) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows below the header with the line on which each begins, empty ones left out.

    Raises `Importavvist` with the line for a row of another width, quotes that do not match, a
    cell that is too long, and more rows than a list may have: 100,000, as Y15 of the speed goals
    measures (the 50,000 of T13 would refuse the file of the largest caseload).
    """
    lange_linjer, bredde, antall = _har_lange_linjer(tekst), len(hode.overskrifter), 0
    linjer = islice(enumerate(tekst.split("\n"), 1), hode.siste_linje, None)
    for nummer, linje in linjer:
        if '"' in linje:
            celler = _med_anfoersel(nummer, linje, linjer, hode.skilletegn)
        else:  # every delimiter parts two cells: so are most rows, and this is the fastest way
            celler = linje.removesuffix("\r").split(hode.skilletegn)
            if lange_linjer:
                _krev_korte(celler, nummer)
        if not any(celler):
            continue
        if len(celler) != bredde:
            raise Importavvist(_ujevn(len(celler), bredde), nummer)
        antall += 1
        if antall > MAKS_RADER:
            raise Importavvist(FOR_MANGE, nummer)
        yield nummer, celler


def _med_anfoersel(
    nummer: int, linje: str, resten: Iterator[tuple[int, str]], skilletegn: str
) -> list[str]:
    """Read a row with quotes, in which a cell may hold delimiters and the lines that follow."""
    linjer = chain((linje,), (neste for _nummer, neste in resten))
    leser = csv.reader(map("{}\n".format, linjer), delimiter=skilletegn, strict=True)
    try:
        celler = next(leser)
    except csv.Error as feil:
        raise Importavvist(_norsk(str(feil)), nummer) from None
    _krev_korte(celler, nummer)
    return celler


def _har_lange_linjer(tekst: str) -> bool:
    """Tell whether a line may hold a cell that is too long, looking at few of its characters."""
    fra = 0
    while len(tekst) - fra > MAKS_CELLE:
        linjeskift = tekst.rfind("\n", fra, fra + MAKS_CELLE + 1)
        if linjeskift < 0:
            return True
        fra = linjeskift + 1
    return False


def _krev_korte(celler: list[str], linje: int) -> None:
    if max(map(len, celler)) > MAKS_CELLE:
        raise Importavvist(FOR_LANG, linje)


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
