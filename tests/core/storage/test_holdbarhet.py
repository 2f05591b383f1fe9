"""What is acknowledged is there: after kills, beside other writers, on a full disk, unreadable."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from core.storage.aapning import aapne_base, opprett_oevingsbase
from core.storage.base import Base
from core.storage.feil import FullDisk, Opptatt, Samtidighetsfeil
from core.storage.motor import skrivende
from tests.core.storage.saksbygger import AV, TID, id_, liten_sak, vedtak

ROT = Path(__file__).resolve().parents[3]
TO_SKRIVERE = """
import sys
from dataclasses import replace
from pathlib import Path
from core.storage.aapning import aapne_base, aapne_postgres
from core.storage.feil import Samtidighetsfeil
from tests.core.storage.saksbygger import TID, id_
hvor, antall = sys.argv[1], int(sys.argv[2])
base = aapne_postgres(hvor) if "://" in hvor else aapne_base(Path(hvor))
lagret = 0
while lagret < antall:
    with base.lesing() as lesing:
        rad = lesing.saker.hent(id_(1)).vedtak[0]
    try:
        with base.arbeid("x", TID) as arbeid:
            arbeid.saker.endre("vedtak", replace(rad, timer=(rad.timer or 0) + 1))
        lagret += 1
    except Samtidighetsfeil:
        pass
base.lukk()
"""
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from core.storage.aapning import aapne_base
from core.storage.feil import FullDisk
from tests.core.storage.saksbygger import AV, TID, id_, vedtak
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
base = aapne_base(Path(sys.argv[1]))
grense = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (grense, resource.RLIM_INFINITY))
nummer = 0
try:
    while True:
        with base.arbeid(AV, TID) as arbeid:
            rad = vedtak(10_000 + nummer, opplysninger={"tekst": "x" * 20_000})
            arbeid.saker.legg_til("vedtak", id_(1), rad)
        nummer += 1
except FullDisk as feil:
    with base.lesing() as lesing:
        lest = len(lesing.saker.hent(id_(1)).vedtak)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.legg_til("vedtak", id_(1), vedtak(9_999))
    print(nummer, lest, feil.melding)
"""


@pytest.fixture
def sti(tmp_path: Path) -> Path:
    """A practice caseload with one person, closed."""
    sti = tmp_path / "sak.db"
    with opprett_oevingsbase(sti) as base, base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    return sti


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    """In a process of its own: the campaign forks, and this one has threads."""
    kommando = [sys.executable, "-m", "campaigns", "kill9", "--antall", "20", "--froe", "20"]
    miljoe = os.environ | {"TMPDIR": str(tmp_path)}
    svar = subprocess.run(kommando, cwd=ROT, env=miljoe, check=True, capture_output=True, text=True)
    tall = [int(ord_) for ord_ in svar.stdout.split() if ord_.isdecimal()]
    drept, bekreftet, tapt, halve = tall
    assert (drept, tapt, halve) == (20, 0, 0)
    assert bekreftet >= 20


def skriv_samtidig(hvor: str, prosesser: int, antall: int) -> None:
    startet = [
        subprocess.Popen([sys.executable, "-c", TO_SKRIVERE, hvor, str(antall)], cwd=ROT)
        for _ in range(prosesser)
    ]
    assert [prosess.wait() for prosess in startet] == [0] * prosesser


def les_vedtak(base: Base) -> tuple[int | None, int]:
    with base.lesing() as lesing:
        rad = lesing.saker.hent(id_(1)).vedtak[0]
    return rad.timer, rad.versjon


def test_two_programs_on_one_file_lose_no_save(sti: Path) -> None:
    skriv_samtidig(str(sti), prosesser=2, antall=40)
    with aapne_base(sti) as base:
        assert les_vedtak(base) == (80, 81)


def test_two_programs_on_one_server_lose_no_save(postgres_url: str, postgres_base: Base) -> None:
    with postgres_base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    skriv_samtidig(postgres_url, prosesser=2, antall=40)
    assert les_vedtak(postgres_base) == (80, 81)


def test_a_writer_waits_for_another_and_sees_what_it_saved(base: Base) -> None:
    """The second unit of work begins while the first is open, and ends after it."""
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    feil: list[Samtidighetsfeil] = []

    def andre() -> None:
        try:
            with base.arbeid("3024-MARØ", TID + timedelta(hours=1)) as arbeid:
                arbeid.saker.endre("vedtak", liten_sak().vedtak[0])
        except Samtidighetsfeil as f:
            feil.append(f)

    traad = Thread(target=andre)
    with base.arbeid(AV, TID) as arbeid:
        traad.start()
        arbeid.saker.endre("vedtak", liten_sak().vedtak[0])
    traad.join()
    assert [f.av for f in feil] == [AV]


def test_a_reader_sees_the_caseload_as_it_was_when_it_began(sqlcipher_base: Base) -> None:
    with sqlcipher_base.lesing() as lesing:
        assert lesing.saker.alle_ider() == []
        with sqlcipher_base.arbeid(AV, TID) as arbeid:
            arbeid.saker.ny_sak(liten_sak())
        assert lesing.saker.alle_ider() == []
    with sqlcipher_base.lesing() as lesing:
        assert len(lesing.saker.alle_ider()) == 1


def test_a_lock_held_too_long_is_told_in_our_words(sti: Path) -> None:
    with aapne_base(sti) as base, aapne_base(sti) as andre, base._motor.connect() as ledig:
        with andre._motor.connect() as utaalmodig:
            utaalmodig.exec_driver_sql("PRAGMA busy_timeout=1")
        with skrivende(ledig).begin(), pytest.raises(Opptatt, match="prøv igjen"):
            _ny_sak(andre, 2)
        _ny_sak(andre, 2)


def _ny_sak(base: Base, nummer: int) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(liten_sak(nummer))


def test_a_full_disk_keeps_what_is_saved_and_is_told(sti: Path) -> None:
    grense = sti.stat().st_size + 400_000
    svar = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(sti), str(grense)],
        cwd=ROT,
        check=True,
        capture_output=True,
        text=True,
    )
    bekreftet, lest, *melding = svar.stdout.split()
    assert int(bekreftet) > 0
    assert int(lest) == int(bekreftet) + 2
    assert " ".join(melding) == FullDisk.tekst
    with aapne_base(sti) as base, base.lesing() as lesing:
        assert len(lesing.saker.hent(id_(1)).vedtak) == int(bekreftet) + 3


MERKER = ("Hemmeligsen", "9024118820", "merkelapp", "Åse".encode().hex())


def test_nothing_readable_lies_in_any_file(tmp_path: Path) -> None:
    with opprett_oevingsbase(tmp_path / "sak.db") as base:
        with base.arbeid("Hemmeligsen", TID) as arbeid:
            for nummer in range(1, 40):
                arbeid.saker.ny_sak(liten_sak(nummer, etternavn="Hemmeligsen"))
                arbeid.saker.legg_til(
                    "vedtak", id_(nummer), vedtak(nummer, opplysninger={"a": "merkelapp"})
                )
        filer = {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}
    filer |= {f"lukket {fil.name}": fil.read_bytes() for fil in tmp_path.iterdir()}
    assert {"sak.db", "sak.db-wal", "lukket sak.db"} <= filer.keys()
    for innhold in filer.values():
        assert not any(merke.encode() in innhold for merke in MERKER)
        assert b"CREATE TABLE" not in innhold
