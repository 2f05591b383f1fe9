"""Y16–Y18: start-up, unlocking and memory, against a bare window and the plain way in."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import Row, told
from benchmarks.aapen import hent, kopi
from benchmarks.prosess import svar
from benchmarks.y08_liste import ANTALL, FOERSTE_SIDE, ORDNET, VISTE
from core.storage import noekkelfil
from core.storage.motor import aapne_forbindelse
from core.storage.noekler import Bruker

IDS = ("Y16", "Y17", "Y18")
PASSORD = "ett langt passord til prøve"
LANGS = "INDEXED BY ix_personstatus_navn_sort"
_rad = partial(Row, clock=told, unit="ms")


def rows(size: int) -> Iterator[Row]:
    """Yield the rows; every round is a process of its own."""
    with TemporaryDirectory() as mappe:
        sti = kopi(size, Path(mappe))
        yield _rad(
            id="Y16",
            what="Fra start til vinduet er malt",
            yardstick="et tomt PySide6-vindu",
            goal=1.4,
            ours=lambda: _fra_start("malt", "program", sti),
            floor=lambda: _fra_start("malt", "bart"),
        )
        yield _rad(
            id="Y16",
            what="Fra start til listen er malt",
            yardstick="et tomt PySide6-vindu",
            goal=3,
            ours=lambda: _fra_start("liste", "program", sti),
            floor=lambda: _fra_start("malt", "bart"),
        )
        yield _rad(
            id="Y18",
            what="Minne med listen og en person åpen",
            yardstick="et tomt PySide6-vindu",
            goal=2.5,
            ours=lambda: _vindu("program", sti)["minne"],
            floor=lambda: _vindu("bart")["minne"],
            unit="MiB",
        )
        _sett_passord(sti)
        yield _rad(
            id="Y17",
            what="Fra passord til malt liste",
            yardstick="nøkkelen, filen og første side, driveren alene",
            goal=2,
            ours=lambda: _laas_opp(sti),
            floor=lambda: _enkel_opplaasing(sti),
        )


def _vindu(*argumenter: str | Path) -> dict[str, float]:
    tekst = svar("-m", "benchmarks.vindu", *argumenter, QT_QPA_PLATFORM="offscreen")
    sett: dict[str, float] = json.loads(tekst.splitlines()[-1])
    return sett


def _fra_start(hva: str, *argumenter: str | Path) -> float:
    start = perf_counter()
    return _vindu(*argumenter)[hva] - start


def _laas_opp(sti: Path) -> float:
    sett = _vindu("program", sti, PASSORD)
    return sett["liste"] - sett["passord"]


def _sett_passord(sti: Path) -> None:
    """Give the copy of the practice caseload a key file with a password."""
    noekler, _ = noekkelfil.les(sti).laas_opp(None)
    bruker = Bruker(navn="prøve", initialer="PRØ", kommune="9999")
    noekkelfil.lagre(sti, noekkelfil.ny_noekkelfil(noekler, bruker, PASSORD)[0])


def _enkel_opplaasing(sti: Path) -> float:
    start = perf_counter()
    driver = aapne_forbindelse(sti, noekkelfil.les(sti).laas_opp(PASSORD)[0])
    hent(driver, FOERSTE_SIDE.format(LANGS, VISTE, ORDNET))
    hent(driver, ANTALL.format("INDEXED BY ix_personstatus_utvalg", VISTE))
    driver.close()
    return perf_counter() - start
