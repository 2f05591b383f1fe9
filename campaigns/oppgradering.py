"""Drep oppgraderingen av en eldre base: den er gammel eller ny, aldri midt imellom."""

import argparse
import os
import random
import signal
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from select import select
from shutil import copy

from core.storage.aapning import aapne_base
from core.storage.motor import aapne_forbindelse
from core.storage.noekkelfil import les, noekkelsti
from core.storage.oppgraderingskopi import kopisti
from core.storage.skjema import REVISJONER

ELDST = Path(__file__).resolve().parents[1] / "tests" / "data" / "v1.db"


@dataclass(slots=True)
class Funn:
    """What the kills came to: which schema the caseload had after each, and what was wrong."""

    gamle: int = 0
    nye: int = 0
    uten_kopi: int = 0
    tapte: int = 0


Segl = list[tuple[object, ...]]


def les_alt(sti: Path) -> tuple[str, Segl]:
    """Return the revision of a caseload and the numbers and seals of its events."""
    noekler, _ = les(sti).laas_opp(None)
    with closing(aapne_forbindelse(sti, noekler)) as forbindelse:
        (revisjon,) = forbindelse.execute("SELECT version_num FROM alembic_version").fetchone()
        segl = forbindelse.execute("SELECT id, hmac FROM hendelse ORDER BY id").fetchall()
    return str(revisjon), segl


def drep(sti: Path, sekunder: float) -> None:
    """Open the caseload in a process of its own, and kill that some time after it began."""
    barn = os.fork()
    if barn == 0:
        try:
            aapne_base(sti)
        finally:
            os._exit(0)
    select([], [], [], sekunder)
    os.kill(barn, signal.SIGKILL)
    os.waitpid(barn, 0)


def tid_for_en(mappe: Path) -> float:
    """Return how many seconds one upgrade takes when nobody disturbs it."""
    sti = ny_kopi(mappe)
    start = time.perf_counter()
    aapne_base(sti).lukk()
    return time.perf_counter() - start


def ny_kopi(mappe: Path) -> Path:
    """Lay the stored caseload in a folder, alone."""
    for fil in mappe.iterdir():
        fil.unlink()
    copy(noekkelsti(ELDST), noekkelsti(mappe / "sak.db"))
    return Path(copy(ELDST, mappe / "sak.db"))


def kontroller(sti: Path, ventet: Segl, funn: Funn) -> None:
    """Look at what a kill left, then open it as a user would."""
    revisjon, segl = les_alt(sti)
    ny = revisjon == REVISJONER[-1]
    funn.nye += ny
    funn.gamle += not ny
    funn.tapte += segl != ventet
    kopi = kopisti(sti, REVISJONER[-1])
    if ny or kopi.exists():
        funn.uten_kopi += not kopi.exists() or les_alt(kopi) != (REVISJONER[0], ventet)
    aapne_base(sti).lukk()
    funn.tapte += les_alt(sti) != (REVISJONER[-1], ventet)


def kjoer(mappe: Path, antall: int, tilfeldig: random.Random) -> Funn:
    """Kill so many upgrades, each at another moment, and look after each."""
    funn, lengst = Funn(), 1.2 * tid_for_en(mappe)
    _, ventet = les_alt(ny_kopi(mappe))
    for _ in range(antall):
        sti = ny_kopi(mappe)
        drep(sti, tilfeldig.uniform(0, lengst))
        kontroller(sti, ventet, funn)
    return funn


def main(argv: list[str]) -> int:
    """Kill as often as asked; the exit code is 1 when anything was lost or without its copy."""
    parser = argparse.ArgumentParser(prog="dev.py campaign oppgradering", description=__doc__)
    parser.add_argument("--antall", type=int, default=100, help="hvor mange ganger (100)")
    parser.add_argument("--froe", type=int, default=1, help="frø til tilfeldighetene (1)")
    valg = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as mappe:
        funn = kjoer(Path(mappe), valg.antall, random.Random(valg.froe))
    print(
        f"Drept {valg.antall} ganger: {funn.gamle} gamle og {funn.nye} nye baser, "
        f"{funn.tapte} med noe tapt, {funn.uten_kopi} uten hel kopi."
    )
    return 1 if funn.tapte or funn.uten_kopi else 0
