"""What the database itself guards: history of every row, no removal, no rewriting of events."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Table, insert, select, text
from sqlalchemy.exc import DBAPIError

from core.storage.base import Base
from core.storage.motor import skrivende
from core.storage.systemtabeller import (
    AVSLUTTET,
    HENDELSE,
    INNSTILLING,
    KLADD,
    META,
    NAVNEORD,
    PERSONSTATUS,
)
from core.storage.tabeller import HISTORIKK, PERSON, REGISTRERTE, VEDTAK, metadata
from tests.core.storage.saksbygger import AV, TID, full_sak, id_, status

VANLIGE = {PERSONSTATUS.name, AVSLUTTET.name, NAVNEORD.name, KLADD.name, INNSTILLING.name}
ALLE = sorted(metadata.tables)
BEVARTE = sorted(set(ALLE) - VANLIGE)
HISTORISKE = [tabell.name for tabell in REGISTRERTE]


@pytest.fixture(scope="module")
def fylt(faelles_base: Base) -> Base:
    """A caseload with a full case; nothing that a test does to it is kept."""
    with faelles_base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(full_sak())
        arbeid.status.lagre(status(fornavn="Åse"))
    return faelles_base


@pytest.fixture
def forbindelse(fylt: Base) -> Iterator[Connection]:
    """A writer's connection to a caseload with something in every table; undone afterwards."""
    with fylt._motor.connect() as ledig:
        forbindelse = skrivende(ledig)
        with forbindelse.begin() as transaksjon:
            fyll(forbindelse)
            yield forbindelse
            transaksjon.rollback()


def fyll(forbindelse: Connection) -> None:
    """Give every table at least one row: an update of each, and an event."""
    for tabell in REGISTRERTE:
        forbindelse.execute(tabell.update().values(versjon=tabell.c.versjon + 1, endret_av="to"))
    hendelse = dict.fromkeys(HENDELSE.c.keys(), "x") | {
        "id": 1,
        "tid_utc": TID,
        "frist_foer": None,
        "frist_etter": None,
    }
    forbindelse.execute(insert(HENDELSE).values(hendelse))


def nektet(forbindelse: Connection, setning: str) -> bool:
    """Tell whether the database refuses a statement with a word of ours."""
    try:
        with forbindelse.begin_nested():
            forbindelse.execute(text(setning))
    except DBAPIError as feil:
        return "introreg: raden" in str(feil.orig)
    return False


def test_every_table_is_kept_or_is_made_from_others() -> None:
    assert {tabell.name for tabell in REGISTRERTE} < set(BEVARTE)
    assert set(ALLE) > VANLIGE


@pytest.mark.parametrize("tabell", BEVARTE)
def test_no_row_can_be_removed(forbindelse: Connection, tabell: str) -> None:
    assert antall(forbindelse, tabell) > 0
    assert nektet(forbindelse, f"DELETE FROM {tabell}")  # noqa: S608
    assert antall(forbindelse, tabell) > 0


def antall(forbindelse: Connection, tabell: str) -> int:
    svar = forbindelse.execute(text(f"SELECT count(*) FROM {tabell}"))  # noqa: S608
    return int(svar.scalar_one())


@pytest.mark.parametrize("tabell", HISTORISKE)
def test_every_change_leaves_the_row_as_it_was(forbindelse: Connection, tabell: str) -> None:
    """The fixture has changed each row once: the twin holds the first version, whole."""
    naa, foer = metadata.tables[tabell], metadata.tables[tabell + HISTORIKK]
    rader = alle(forbindelse, naa)
    gamle = [uten(rad, "historikk_id", "erstattet_av") for rad in alle(forbindelse, foer)]
    ventet = [rad | {"versjon": rad["versjon"] - 1} for rad in rader]
    egne = ("endret_av",)
    assert [uten(rad, *egne) for rad in gamle] == [uten(rad, *egne) for rad in ventet]
    assert {rad["erstattet_av"] for rad in alle(forbindelse, foer)} == {"to"}


def alle(forbindelse: Connection, tabell: Table) -> list[dict[str, Any]]:
    noekkel = "id" if "id" in tabell.c else "person_id"
    rader = forbindelse.execute(select(tabell).order_by(tabell.c[noekkel])).mappings()
    return [dict(rad) for rad in rader]


def uten(rad: dict[str, Any], *navn: str) -> dict[str, Any]:
    return {felt: verdi for felt, verdi in rad.items() if felt not in navn}


@pytest.mark.parametrize("tabell", HISTORISKE)
def test_the_twin_has_every_column(tabell: str) -> None:
    egne = {(k.name, str(k.type), k.nullable) for k in metadata.tables[tabell].c}
    tvilling = {(k.name, str(k.type), k.nullable) for k in metadata.tables[tabell + HISTORIKK].c}
    assert egne < tvilling
    assert {navn for navn, *_ in tvilling - egne} == {"historikk_id", "erstattet_av"}


@pytest.mark.parametrize("tabell", HISTORISKE)
def test_a_change_that_does_not_count_is_refused(forbindelse: Connection, tabell: str) -> None:
    assert nektet(forbindelse, f"UPDATE {tabell} SET versjon = versjon")  # noqa: S608
    assert nektet(forbindelse, f"UPDATE {tabell} SET versjon = versjon + 2")  # noqa: S608


@pytest.mark.parametrize("tabell", [HENDELSE.name, *(navn + HISTORIKK for navn in HISTORISKE)])
def test_what_has_happened_cannot_be_rewritten(forbindelse: Connection, tabell: str) -> None:
    kolonne = "av" if tabell == HENDELSE.name else "erstattet_av"
    assert nektet(forbindelse, f"UPDATE {tabell} SET {kolonne} = 'x'")  # noqa: S608


def test_an_event_cannot_be_replaced(sqlcipher_base: Base) -> None:
    with sqlcipher_base._motor.connect() as ledig, skrivende(ledig).begin():
        fyll(ledig)
        assert nektet(ledig, "INSERT OR REPLACE INTO hendelse SELECT * FROM hendelse")
        ledig.exec_driver_sql("PRAGMA recursive_triggers=OFF")
        assert nektet(ledig, "REPLACE INTO hendelse SELECT * FROM hendelse")


def test_a_row_cannot_be_replaced(sqlcipher_base: Base) -> None:
    with sqlcipher_base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(full_sak())
    with sqlcipher_base._motor.connect() as ledig, skrivende(ledig).begin():
        assert nektet(ledig, "INSERT OR REPLACE INTO vedtak SELECT * FROM vedtak")


@pytest.mark.parametrize("tabell", BEVARTE)
def test_a_table_cannot_be_emptied_at_once(forbindelse: Connection, tabell: str) -> None:
    toem = "TRUNCATE {} CASCADE" if forbindelse.dialect.name == "postgresql" else "DELETE FROM {}"
    assert nektet(forbindelse, toem.format(tabell))


def test_fifty_rows_changed_in_one_statement_leave_fifty(base: Base) -> None:
    rader = [
        {kolonne.name: verdi(kolonne.name, nummer) for kolonne in VEDTAK.c} for nummer in range(50)
    ]
    with base._motor.connect() as ledig, skrivende(ledig).begin() as transaksjon:
        ledig.execute(insert(PERSON), [personrad()])
        ledig.execute(insert(VEDTAK), rader)
        ledig.execute(VEDTAK.update().values(versjon=2, resultat="avslag"))
        assert antall(ledig, "vedtak_historikk") == 50
        transaksjon.rollback()


def verdi(kolonne: str, nummer: int) -> object:
    """A value for a column of a decision that the test does not look at."""
    kjent = {"id": id_(nummer), "person_id": id_(1), "rekkefoelge": nummer, "versjon": 1}
    ellers = {"slettet": False, "vedtaksdato": date(2026, 1, 1)}
    tomme = {"type": "", "resultat": "", "opplysninger": "{}"}
    return (kjent | ellers | tomme).get(kolonne)


def personrad() -> dict[str, object]:
    tekster = ("duf", "fornavn", "etternavn", "kjoenn", "gate", "postnummer", "poststed")
    nei = ("venter_barn", "alene_om_omsorg", "kronisk_sykt_barn")
    faste = {"id": id_(1), "adressesperre": "ingen", "barn_under_18": 0, "versjon": 1}
    return faste | dict.fromkeys(tekster, "") | dict.fromkeys(nei, False)


def test_the_identity_cannot_be_removed(base: Base) -> None:
    with base._motor.connect() as ledig, skrivende(ledig).begin():
        assert nektet(ledig, f"DELETE FROM {META.name}")  # noqa: S608
