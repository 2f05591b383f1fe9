"""The read model is written where it says something new, and else only gets its day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, event

from core.domain.sak import Sak
from core.storage.base import Base
from core.storage.personstatus import Personstatus
from core.storage.utvalg import Utvalg
from tests.core.storage.saksbygger import AV, DAG, TID, person, status

I_MORGEN = DAG + timedelta(1)
FOER = [status(nummer, etternavn="Farmen", fornavn=f"Nr {nummer}") for nummer in (1, 2, 3)]


@pytest.fixture
def lagret(base: Base) -> Base:
    """Give a caseload with three persons."""
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.nye_saker(Sak(person=person(nummer)) for nummer in (1, 2, 3))
        arbeid.status.lagre_mange(FOER)
    return base


def lagre(base: Base, *statuser: Personstatus) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.status.lagre_mange(statuser)


def alle(base: Base) -> list[Personstatus]:
    with base.lesing() as lesing:
        return list(lesing.status.alle())


@contextmanager
def skrevet() -> Iterator[list[str]]:
    """Note the statements that write to the read model."""
    sett: list[str] = []

    def noter(*hendelse: object) -> None:
        setning = str(hendelse[2])
        if not setning.startswith(("SELECT", "BEGIN", "PRAGMA")):
            sett.append(setning)

    event.listen(Engine, "before_cursor_execute", noter)
    yield sett
    event.remove(Engine, "before_cursor_execute", noter)


def test_a_new_day_alone_touches_no_index(lagret: Base) -> None:
    neste = [replace(s, beregnet_per=I_MORGEN) for s in FOER]
    with skrevet() as setninger:
        lagre(lagret, *neste)
    assert [s.partition(" WHERE")[0].split()[0] for s in setninger] == ["UPDATE"]
    assert "SET beregnet_per=" in setninger[0]
    assert alle(lagret) == neste


def test_nothing_is_written_where_nothing_is_new(lagret: Base) -> None:
    with skrevet() as setninger:
        lagre(lagret, *FOER)
    assert setninger == []


def test_each_keeps_its_own_day_and_what_is_new_of_it(lagret: Base) -> None:
    etter = [
        replace(FOER[0], beregnet_per=I_MORGEN, frist=date(2027, 1, 1)),
        replace(FOER[1], beregnet_per=I_MORGEN + timedelta(1)),
        FOER[2],
    ]
    lagre(lagret, *etter)
    assert alle(lagret) == etter


def test_a_new_name_is_found_and_the_old_one_is_not(lagret: Base) -> None:
    lagre(lagret, replace(FOER[0], etternavn="Østby"))
    with lagret.lesing() as lesing:
        assert lesing.personliste.antall(Utvalg(navn="østby")) == 1
        assert lesing.personliste.antall(Utvalg(navn="farmen")) == 2
