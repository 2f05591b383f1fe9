"""Y14: the list as CSV, against the plain driver with `csv`, the same dates and the same guard."""

import csv
from collections.abc import Generator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from benchmarks import Row, told
from benchmarks.aapen import Aapen, aapen, kopi
from benchmarks.prosess import minne
from core.services.liste import Listeform
from core.services.tabellfil import FORMELTEGN
from core.storage.utvalg import Sortering, Utvalg

IDS = ("Y14",)
SKRIV = "benchmarks.skrivliste"
FLATT = 1.25  # the database's own 16 MiB of pages are full in the one and not in the other
UTEN_DATO = "9999-12-31"
ALLE = Utvalg(vis_inaktive=True)
SPOERRING = """
SELECT duf, fornavn, etternavn, foedselsdato, kategori, kategori_fra, ordning, fristtype, frist,
  kommune, bydel, sluttmaal, har_vedtak, har_tiltak, fulltid_vgo, livsmestring, foreldreveiledning
FROM personstatus WHERE aapen ORDER BY navn_sort, person_id
"""


def rows(size: int) -> Generator[Row, None, None]:
    """Yield the row."""
    with TemporaryDirectory() as mappe, aapen(size) as base:
        filer = (Path(mappe) / f"{nummer}.csv" for nummer in count())
        antall = _skriv(base, next(filer))
        yield Row(
            id="Y14",
            what=f"CSV av {antall} personer, per person",
            yardstick="driveren alene og csv med samme vern",
            goal=1.3,
            ours=lambda: _skriv(base, next(filer)),
            floor=lambda: _enkel(base, next(filer)),
            units=antall,
        )
        yield from _minnerader(Path(mappe), base.sti, size)


def _minnerader(mappe: Path, stor: Path, size: int) -> Generator[Row, None, None]:
    """Yield how much memory each form of the file takes, against a tenth of the persons."""
    liten = kopi(size // 10, Path(mkdtemp(dir=mappe)))
    for form in Listeform:
        yield Row(
            id="Y14",
            what=f"Listen som {form}, største minne for {size} personer",
            yardstick=f"{size // 10} personer",
            goal=FLATT,
            ours=lambda form=form: minne(SKRIV, stor, mappe / "liste", form),  # type: ignore[misc]
            floor=lambda form=form: minne(SKRIV, liten, mappe / "liste", form),  # type: ignore[misc]
            unit="MiB",
            clock=told,
        )


def _skriv(base: Aapen, sti: Path) -> int:
    return base.tjenester.liste.skriv(ALLE, Sortering(), sti, Listeform.CSV)


def _enkel(base: Aapen, sti: Path) -> None:
    with sti.open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";", lineterminator="\r\n")
        for rad in base.driver.execute(SPOERRING):
            duf, fornavn, etternavn, foedt, kategori, fra, ordning, fristtype, frist, *resten = rad
            kommune, bydel, *flagg = resten
            skriver.writerow(
                (
                    f"{duf[:4]} {duf[4:10]} {duf[10:]}",
                    _vern(f"{fornavn}, {etternavn}"),
                    _dato(foedt),
                    kategori,
                    _dato(fra),
                    ordning,
                    fristtype,
                    _dato(frist),
                    _vern(f"{kommune}/{bydel}"),
                    *flagg,
                )
            )


def _vern(tekst: str) -> str:
    return f"'{tekst}" if tekst[:1] and tekst[0] in FORMELTEGN else tekst


def _dato(tekst: str) -> str:
    return "" if tekst == UTEN_DATO else f"{tekst[8:]}.{tekst[5:7]}.{tekst[:4]}"
