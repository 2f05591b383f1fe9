"""A copy of a practice caseload, opened twice: through the program, and by the plain driver."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.saksmengde import PER, base
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage import noekkelfil
from core.storage.aapning import aapne_base
from core.storage.motor import aapne_forbindelse
from core.storage.tabeller import REGISTRERTE

Driver = Any  # the driver's connection, of which types know too little

# Everything that was registered, one table at a time.
TABELLER = tuple(tabell.name for tabell in REGISTRERTE if "person_id" in tabell.c)


class Aapen(NamedTuple):
    """An opened caseload: its use cases, its clock, and a plain connection to the same file."""

    sti: Path
    tjenester: Tjenester
    klokke: FastKlokke
    driver: Driver


@contextmanager
def aapen(size: int) -> Iterator[Aapen]:
    """Open a copy of the caseload of so many persons, and remove it afterwards."""
    with TemporaryDirectory() as mappe:
        sti = kopi(size, Path(mappe))
        klokke = FastKlokke.paa(PER)
        tjenester = lag_tjenester(aapne_base(sti), klokke)
        driver = aapne_forbindelse(sti, noekkelfil.les(sti).laas_opp(None)[0])
        try:
            yield Aapen(sti, tjenester, klokke, driver)
        finally:
            driver.close()
            tjenester.base.lukk()


def kopi(size: int, mappe: Path) -> Path:
    """Copy the caseload of so many persons, with its key file, into a folder."""
    kilde = base(size)
    sti = mappe / "base.db"
    shutil.copy(kilde, sti)
    shutil.copy(noekkelfil.noekkelsti(kilde), noekkelfil.noekkelsti(sti))
    return sti


def hent(driver: Driver, sql: str, *verdier: object) -> list[tuple[Any, ...]]:
    """Read all rows of a statement by the plain driver."""
    rader: list[tuple[Any, ...]] = driver.execute(sql, verdier).fetchall()
    return rader


def raskeste(driver: Driver, setninger: list[str], *verdier: object) -> str:
    """Give the fastest of statements that say the same; a yardstick must not be made slow."""

    def tid(sql: str) -> float:
        start = perf_counter()
        hent(driver, sql, *verdier)
        return perf_counter() - start

    return min(setninger, key=lambda sql: min(tid(sql) for _ in range(3)))
