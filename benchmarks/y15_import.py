"""Y15: the preview of a list's file, against `csv.reader` over the same file.

The file is our own list, with one deadline in a hundred changed: the usual import is one where
nearly everybody is as before.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import Row
from benchmarks.aapen import Aapen, aapen
from core.services.liste import Listeform
from core.services.tjenester import Tjenester
from core.storage.utvalg import Sortering, Utvalg

IDS = ("Y15",)
ENDRES_HVER, FRIST = 100, 7
ANNEN_FRIST = "24.12.2031"


def rows(size: int) -> Iterator[Row]:
    """Yield the row."""
    with TemporaryDirectory() as mappe, aapen(size) as base:
        sti = Path(mappe) / "liste.csv"
        antall = _lag(base, sti)
        yield Row(
            id="Y15",
            what=f"Forhåndsvisning av import, {antall} rader, per rad",
            yardstick="csv.reader over filen",
            goal=6,
            ours=lambda: _forhaandsvis(base.tjenester, sti),
            floor=lambda: _les(sti),
            units=antall,
        )


def _lag(base: Aapen, sti: Path) -> int:
    """Write the list, some of it changed; give the number of rows."""
    base.tjenester.liste.skriv(Utvalg(vis_inaktive=True), Sortering(), sti, Listeform.CSV)
    hode, *rader = _les(sti)
    for rad in rader[::ENDRES_HVER]:
        rad[FRIST] = ANNEN_FRIST
    with sti.open("w", encoding="utf-8-sig", newline="") as fil:
        csv.writer(fil, delimiter=";", lineterminator="\r\n").writerows([hode, *rader])
    return len(rader)


def _forhaandsvis(tjenester: Tjenester, sti: Path) -> None:
    tjenester.listeimport.forhaandsvis(tjenester.listeimport.les(sti))


def _les(sti: Path) -> list[list[str]]:
    with sti.open(encoding="utf-8-sig", newline="") as fil:
        return list(csv.reader(fil, delimiter=";"))
