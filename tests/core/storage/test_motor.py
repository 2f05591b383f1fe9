"""The engines are set as decided, on every connection; light modules stay light."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import QueuePool

from core.domain.sak import Sak
from core.storage.base import Base
from core.storage.feil import Lagringsfeil
from core.storage.motor import aapne_forbindelse, skrivende, sqlcipher_motor
from core.storage.noekler import nye_noekler
from core.storage.oversett import oversatt
from tests.core.storage.saksbygger import AV, TID, liten_sak

ROT = Path(__file__).resolve().parents[3]
INNSTILT = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "busy_timeout": 5000,
    "cache_size": -16384,
}


@pytest.mark.parametrize(("pragma", "verdi"), INNSTILT.items())
def test_every_connection_has_the_decided_settings(
    sqlcipher_base: Base, pragma: str, verdi: object
) -> None:
    with sqlcipher_base._motor.connect() as en, sqlcipher_base._motor.connect() as to:
        for forbindelse in (en, to):
            assert forbindelse.exec_driver_sql(f"PRAGMA {pragma}").scalar() == verdi


@pytest.mark.parametrize(
    ("navn", "verdi"),
    [
        ("statement_timeout", "30s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "1min"),
        ("TimeZone", "UTC"),
        ("application_name", "introreg"),
    ],
)
def test_the_server_is_asked_for_the_decided_limits(
    postgres_base: Base, navn: str, verdi: str
) -> None:
    with postgres_base._motor.connect() as forbindelse:
        svar = forbindelse.execute(text("SELECT current_setting(:navn)"), {"navn": navn})
        assert svar.scalar_one() == verdi


def test_connections_are_kept_and_closed(sqlcipher_base: Base, tmp_path: Path) -> None:
    assert isinstance(sqlcipher_base._motor.pool, QueuePool)
    with sqlcipher_base.lesing() as lesing:
        assert lesing.saker.alle_ider() == []
    assert (tmp_path / "sak.db-wal").exists()
    sqlcipher_base.lukk()
    assert sorted(fil.name for fil in tmp_path.iterdir()) == ["sak.db", "sak.nokkel"]


def test_opening_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Lagringsfeil), oversatt():
        sqlcipher_motor(tmp_path / "ny.db", nye_noekler()).connect()
    assert list(tmp_path.iterdir()) == []


def test_a_key_that_does_not_fit_leaves_no_connection(tmp_path: Path) -> None:
    sti, noekler = tmp_path / "sak.db", nye_noekler()
    forbindelse = aapne_forbindelse(sti, noekler, "rwc")
    forbindelse.execute("CREATE TABLE t (a)")
    forbindelse.close()
    foer = sti.read_bytes()
    with pytest.raises(Lagringsfeil), oversatt():
        sqlcipher_motor(sti, nye_noekler()).connect()
    assert sti.read_bytes() == foer


def test_a_writer_takes_the_lock_and_a_reader_does_not(sqlcipher_base: Base) -> None:
    motor = sqlcipher_base._motor
    with motor.connect() as en, motor.connect() as to, en.begin(), to.begin():
        assert en.execute(text("SELECT count(*) FROM person")).scalar() == 0
        assert to.execute(text("SELECT count(*) FROM person")).scalar() == 0
    with motor.connect() as ledig, skrivende(ledig).begin(), motor.connect() as to, to.begin():
        assert to.execute(text("SELECT count(*) FROM person")).scalar() == 0


def test_a_definition_is_undone_with_the_transaction(base: Base) -> None:
    with base._motor.connect() as ledig, skrivende(ledig).begin() as transaksjon:
        ledig.execute(text("CREATE TABLE ny (a INTEGER)"))
        transaksjon.rollback()
    with base._motor.connect() as ledig:
        assert not base._motor.dialect.has_table(ledig, "ny")


def test_no_value_stands_in_a_library_error(base: Base) -> None:
    """Somebody may log it before it is translated."""
    setning = text("INSERT INTO meta (noekkel, verdi) VALUES (:verdi, NULL)")
    with base._motor.connect() as ledig, pytest.raises(IntegrityError) as fanget:
        ledig.execute(setning, {"verdi": "hemmelig"})
    assert "[SQL parameters hidden" in str(fanget.value)


def test_our_error_carries_class_and_state_alone(postgres_base: Base) -> None:
    sak = liten_sak()
    _ny_sak(postgres_base, sak)
    with pytest.raises(Lagringsfeil) as fanget:
        _ny_sak(postgres_base, sak)
    feil = fanget.value
    assert feil.teknisk == "UniqueViolation 23505"
    assert sak.person.duf not in repr(feil) + str(vars(feil))


def _ny_sak(base: Base, sak: Sak) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(sak)


LETTE = ("feil", "utvalg", "personstatus", "navn", "noekler", "filvalg", "gjenopprettingskode")
TUNGE = ("sqlalchemy", "alembic", "psycopg", "sqlcipher3", "cryptography", "argon2")


def test_what_screens_import_loads_no_library() -> None:
    moduler = ", ".join(f"core.storage.{navn}" for navn in LETTE)
    kode = f"import sys, {moduler}; print(set(sys.modules) & set({TUNGE!r}))"
    svar = subprocess.run(
        [sys.executable, "-c", kode], cwd=ROT, check=True, capture_output=True, text=True
    )
    assert svar.stdout.strip() == "set()"
