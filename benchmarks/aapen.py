"""A copy of a practice caseload, opened twice: through the program, and by the plain driver."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

import sqlcipher3

from benchmarks.saksmengde import PER, base
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage import noekkelfil
from core.storage.aapning import aapne_base
from core.storage.motor import aapne_forbindelse
from core.storage.tabeller import REGISTRERTE

Driver = Any  # the driver's connection, of which types know too little

FORSOEK = 3
SJEKK_HVER = 10_000  # steps of the database's own machine

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
    """Give the fastest of statements that say the same; a yardstick must not be made slow.

    A statement that takes longer than the best so far is broken off.
    """
    best, frist = setninger[0], float("inf")
    for sql in setninger * FORSOEK:
        start = perf_counter()
        driver.set_progress_handler(_etter(start + frist), SJEKK_HVER)
        try:
            hent(driver, sql, *verdier)
        except sqlcipher3.OperationalError:  # broken off
            continue
        finally:
            driver.set_progress_handler(None, SJEKK_HVER)
        tid = perf_counter() - start
        if tid < frist:
            best, frist = sql, tid
    return best


def _etter(grense: float) -> Callable[[], bool]:
    return lambda: perf_counter() > grense
