"""Drep en skrivende prosess tusenvis av ganger og let etter tapte eller halve lagringer."""

import argparse
import os
import random
import signal
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from select import select
from uuid import UUID

from core.domain.endring import Endring, Handling
from core.domain.person import Person
from core.domain.sak import Sak
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.storage.aapning import aapne_base, opprett_oevingsbase
from core.storage.base import Base

TID = datetime(2026, 1, 1, tzinfo=UTC)
PERSON = str(UUID(int=1))


@dataclass(slots=True)
class Funn:
    """What the kills came to: how many saves were acknowledged, and what was wrong after."""

    drept: int = 0
    bekreftet: int = 0
    tapt: int = 0
    halve: int = 0


def nytt_vedtak(nummer: int) -> Vedtak:
    """The decision with a number, the same every time it is asked for."""
    return Vedtak(
        id=str(UUID(int=1000 + nummer)),
        type=Vedtakstype.DELTAKELSE,
        resultat=Resultat.INNVILGET,
        vedtaksdato=date(2026, 1, 1),
        timer=nummer,
    )


def lagre(base: Base, nummer: int) -> None:
    """Save a decision and its event in one unit of work."""
    vedtak = nytt_vedtak(nummer)
    endring = Endring(
        person_id=PERSON,
        liste="vedtak",
        rad_id=vedtak.id,
        handling=Handling.REGISTRERT,
        tidspunkt=TID,
        av="kill9",
    )
    with base.arbeid("kill9", TID) as arbeid:
        arbeid.saker.legg_til("vedtak", PERSON, vedtak)
        arbeid.hendelse(endring, etter=vedtak)


def skriv(sti: Path, ut: int) -> None:
    """Save until killed, and tell each number down a pipe once it is safe."""
    base = aapne_base(sti)
    with base.lesing() as lesing:
        nummer = len(lesing.saker.hent(PERSON).vedtak)
    while True:
        lagre(base, nummer)
        os.write(ut, b"%d\n" % nummer)
        nummer += 1


def drep(sti: Path, sekunder: float) -> int:
    """Kill a writer some time after its first save; return the last number that it told."""
    inn, ut = os.pipe()
    barn = os.fork()
    if barn == 0:
        try:
            skriv(sti, ut)
        finally:
            os._exit(1)
    os.close(ut)
    with os.fdopen(inn, "rb") as roer:
        fortalt = roer.readline()
        select([], [], [], sekunder)
        os.kill(barn, signal.SIGKILL)
        fortalt += roer.read()
    os.waitpid(barn, 0)
    hele, _, _ = fortalt.rpartition(b"\n")
    return int(hele.rpartition(b"\n")[2]) if hele else -1


def kontroller(sti: Path, siste: int, funn: Funn) -> None:
    """Compare the caseload with what was acknowledged."""
    with aapne_base(sti) as base, base.lesing() as lesing:
        vedtak = lesing.saker.hent(PERSON).vedtak
        hode = lesing.hendelser.kontroller_kjede()
    numre = [v.timer for v in vedtak]
    funn.bekreftet = siste + 1
    funn.tapt += max(0, siste + 1 - len(vedtak))
    funn.halve += numre != list(range(len(vedtak))) or hode.antall != len(vedtak)


def kjoer(mappe: Path, antall: int, tilfeldig: random.Random) -> Funn:
    """Kill a writer so many times on one caseload, and look after each time."""
    sti, funn = mappe / "sak.db", Funn()
    with opprett_oevingsbase(sti) as base, base.arbeid("kill9", TID) as arbeid:
        arbeid.saker.ny_sak(Sak(person=Person(id=PERSON, duf="900000000000")))
    for _ in range(antall):
        siste = drep(sti, tilfeldig.uniform(0, 0.2))
        funn.drept += 1
        kontroller(sti, siste, funn)
    return funn


def main(argv: list[str]) -> int:
    """Kill as often as asked; the exit code is 1 when anything was lost or half."""
    parser = argparse.ArgumentParser(prog="dev.py campaign kill9", description=__doc__)
    parser.add_argument("--antall", type=int, default=2000, help="hvor mange ganger (2000)")
    parser.add_argument("--froe", type=int, default=1, help="frø til tilfeldighetene (1)")
    valg = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as mappe:
        funn = kjoer(Path(mappe), valg.antall, random.Random(valg.froe))
    print(
        f"Drept {funn.drept} ganger, {funn.bekreftet} bekreftede lagringer: "
        f"{funn.tapt} tapt, {funn.halve} halve."
    )
    return 1 if funn.tapt or funn.halve else 0
