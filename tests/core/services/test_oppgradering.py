"""A caseload of the first schema, as it was stored then: nothing of it is lost, on both databases.

`tests/data/v1.db` was made by the program of that time: sixteen made-up persons with every kind of
registration, edits, deletions and restorations; `v1.json` says how many rows there were.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, DateTime, Engine, MetaData, event, func, insert, select

from core.services.klokke import FastKlokke
from core.services.lesemodell import lag_lesemodell
from core.services.tjenester import lag_tjenester
from core.storage.aapning import aapne_base, aapne_postgres
from core.storage.base import Base
from core.storage.feil import UtenKopi
from core.storage.migrering import MAPPE, oppsett
from core.storage.motor import aapne_forbindelse, postgres_motor, skrivende, sqlcipher_motor
from core.storage.noekkelfil import les
from core.storage.noekler import Basenoekler, Bruker
from core.storage.oppgraderingskopi import kopisti, ta_kopi
from core.storage.skjema import REVISJONER

DATA = Path(__file__).resolve().parents[2] / "data"
FAKTA: dict[str, Any] = json.loads((DATA / "v1.json").read_text("utf-8"))
NYE_TABELLER = {"avsluttet"}
PER = date(2026, 11, 23)
Innhold = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def sti(tmp_path: Path) -> Path:
    """A copy of the stored caseload."""
    for endelse in ("db", "nokkel"):
        copy(DATA / f"v1.{endelse}", tmp_path / f"v1.{endelse}")
    return tmp_path / "v1.db"


def noekler(sti: Path) -> Basenoekler:
    return les(sti).laas_opp(None)[0]


def innhold(sti: Path) -> Innhold:
    """Everything that the file holds, its schema too, read without the program's own layers."""
    with closing(aapne_forbindelse(sti, noekler(sti))) as kilde:
        skjema = kilde.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
        tabeller = [navn for art, navn, _ in skjema if art == "table" and "sqlite" not in navn]
        alt = {
            navn: kilde.execute(f"SELECT * FROM {navn}").fetchall()  # noqa: S608
            for navn in tabeller
        }
        merke = kilde.execute("PRAGMA user_version").fetchall()
    return alt | {"skjema": skjema, "merke": merke}


def radtall(base: Base) -> dict[str, int]:
    """How many rows each table has."""
    with base._motor.connect() as forbindelse:
        skjema = MetaData()
        skjema.reflect(forbindelse)
        return {
            tabell.name: forbindelse.execute(select(func.count()).select_from(tabell)).scalar_one()
            for tabell in skjema.sorted_tables
        }


def er_hel(base: Base) -> None:
    """Demand that all rows, earlier versions and the chain are there, and that it can be used."""
    antall = radtall(base)
    assert {navn: n for navn, n in antall.items() if navn not in NYE_TABELLER} == FAKTA["rader"]
    with base.lesing() as lesing:
        assert lesing.hendelser.kontroller_kjede().segl == FAKTA["kjedehode"]
        saker = list(lesing.saker.hent_mange(lesing.saker.alle_ider()))
    assert {sak.person.duf_begrunnelse for sak in saker} == {""}
    tj = lag_tjenester(base, FastKlokke.paa(PER))
    assert tj.dagskifte.oppdater() == len(saker)
    ventet = {s.person.id: lag_lesemodell(s, PER).avsluttet for s in saker}
    with base.lesing() as lesing:
        assert lesing.avsluttede.hent_mange(ventet) == {id_: a for id_, a in ventet.items() if a}
    assert any(ventet.values())


def test_the_file_is_whole_after_it_is_brought_up_to_date(sti: Path) -> None:
    with aapne_base(sti) as base:
        er_hel(base)


def test_a_copy_that_opens_lies_beside_what_was_upgraded(sti: Path) -> None:
    foer = innhold(sti)
    aapne_base(sti).lukk()
    kopi = kopisti(sti, REVISJONER[-1])
    assert (kopi.name, sti.with_suffix(".foer-0003.nokkel").exists()) == ("v1.foer-0003.db", True)
    assert innhold(kopi) == foer
    assert innhold(sti) != foer
    filer = {fil.name for fil in sti.parent.iterdir()}
    assert filer == {"v1.db", "v1.nokkel", "v1.foer-0003.db", "v1.foer-0003.nokkel"}
    ta_kopi(sti, noekler(sti), REVISJONER[-1])
    assert innhold(kopi) == foer


def test_without_room_for_a_copy_nothing_is_upgraded(sti: Path) -> None:
    foer = innhold(sti)
    kopisti(sti, REVISJONER[-1]).mkdir()
    with pytest.raises(UtenKopi, match="må oppgraderes"):
        aapne_base(sti)
    assert innhold(sti) == foer
    assert not list(sti.parent.glob("*.ny*"))


class Avbrudd(Exception):
    """What breaks an upgrade off."""


@contextmanager
def avbrutt_etter(nummer: int) -> Iterator[None]:
    """Let the nth statement of an upgrade that changes anything be the last."""
    antall = 0

    def tell(*hendelse: object) -> None:
        nonlocal antall
        antall += not str(hendelse[2]).lstrip().startswith(("SELECT", "PRAGMA", "BEGIN"))
        if antall == nummer:
            raise Avbrudd

    event.listen(Engine, "after_cursor_execute", tell)
    try:
        yield
    finally:
        event.remove(Engine, "after_cursor_execute", tell)


def test_an_upgrade_that_is_broken_off_anywhere_leaves_the_file_as_it_was(sti: Path) -> None:
    foer, nummer = innhold(sti), 0
    while True:
        nummer += 1
        try:
            with avbrutt_etter(nummer):
                aapne_base(sti).lukk()
        except Avbrudd:
            assert innhold(sti) == foer
        else:
            break
    assert nummer > 10
    with aapne_base(sti) as base:
        er_hel(base)


def test_a_killed_upgrade_leaves_the_old_or_the_new_caseload_and_a_whole_copy() -> None:
    kommando = [sys.executable, "-m", "campaigns", "oppgradering", "--antall", "8"]
    svar = subprocess.run(
        kommando, cwd=DATA.parents[1], capture_output=True, text=True, check=False
    )
    assert svar.returncode == 0, svar.stdout + svar.stderr
    assert "0 med noe tapt, 0 uten hel kopi" in svar.stdout


@pytest.fixture
def delt(tom_postgres: str, sti: Path) -> str:
    """The address of a shared caseload of the first schema that holds what the file does."""
    motor = postgres_motor(tom_postgres.replace("postgresql", "postgresql+psycopg", 1))
    kilde = sqlcipher_motor(sti, noekler(sti))
    flytt(kilde, motor)
    motor.dispose()
    kilde.dispose()
    return tom_postgres


def aapne_delt(adresse: str, sti: Path) -> Base:
    return aapne_postgres(adresse, Bruker(navn="nina"), noekler(sti).kjede)


def test_the_shared_caseload_is_whole_after_it_is_brought_up_to_date(delt: str, sti: Path) -> None:
    with aapne_delt(delt, sti) as base:
        er_hel(base)


def test_two_may_open_an_older_shared_caseload_at_once(delt: str, sti: Path) -> None:
    with ThreadPoolExecutor(4) as samtidig:
        baser = list(samtidig.map(lambda _: aapne_delt(delt, sti), range(4)))
    er_hel(baser[0])
    for base in baser:
        base.lukk()


def flytt(kilde: Engine, motor: Engine) -> None:
    """Make the first schema on a server and fill it with what the file holds."""
    with motor.connect() as ledig:
        forbindelse = skrivende(ledig)
        with forbindelse.begin():
            command.upgrade(oppsett(forbindelse, MAPPE), REVISJONER[0])
            with kilde.connect() as fra:
                fyll(fra, forbindelse)


def fyll(fra: Connection, til: Connection) -> None:
    """Copy every table; the server counts earlier versions itself, and has a type for moments."""
    her, der = MetaData(), MetaData()
    her.reflect(fra)
    der.reflect(til)
    for tabell in der.sorted_tables:
        rader = fra.execute(select(her.tables[tabell.name])).mappings().all()
        tider = [k.name for k in tabell.c if isinstance(k.type, DateTime)]
        nye = [
            dict(rad) | {t: rad[t] and datetime.fromisoformat(rad[t]) for t in tider}
            for rad in rader
        ]
        if nye and tabell.name != "alembic_version":
            kolonner = [k.name for k in tabell.c if k.name != "historikk_id"]
            til.execute(insert(tabell), [{k: rad[k] for k in kolonner} for rad in nye])
