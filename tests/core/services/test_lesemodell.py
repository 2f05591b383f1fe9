"""Lists and reports are kept together, by one function and by no other."""

import re
from dataclasses import replace
from datetime import date

import pytest

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.sak import Sak
from core.services.lesemodell import lag_lesemodell
from tests.arkitektur.filer import modules
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    folkeregister,
    kategori,
    person,
    registrert,
    sak,
)

PER = date(2026, 10, 14)
START = deltakelse("01.02.2024")


def motorens(dato: str, aarsak: str = "aarsak_ikke_registrert", **felt: object) -> Avslutning:
    """Make a row that the engine wrote the night after."""
    spor = replace(registrert("02.02.2026"), registrert_av="Regelmotor")
    rad = avslutning(dato, aarsak, id=f"m-{dato}", av=AvsluttetAv.REGELMOTOR, spor=spor)
    return replace(rad, **felt)  # type: ignore[arg-type]


def test_no_service_keeps_the_one_without_the_other() -> None:
    lagrer = re.compile(r"\.(status|avsluttede)\.lagre")
    assert [fil for fil, kode in modules("core") if lagrer.search(kode)] == [
        "core/services/lesemodell.py"
    ]


def test_who_is_not_ended_is_in_no_report() -> None:
    assert lag_lesemodell(sak(deltakelse("01.02.2026")), PER).avsluttet is None
    assert lag_lesemodell(Sak(person=person()), PER).avsluttet is None


@pytest.mark.parametrize(
    ("rader", "rad_id"),
    [
        ((), ""),
        ((motorens("01.02.2026"),), "m-01.02.2026"),
        ((motorens("01.02.2026", slettet=True),), ""),
        ((motorens("01.01.2026"),), ""),
        ((motorens("01.02.2026", "flyttet"),), ""),
    ],
)
def test_the_engines_own_row_is_found_where_it_is_written_down(
    rader: tuple[Avslutning, ...], rad_id: str
) -> None:
    rad = lag_lesemodell(sak(START, avslutninger=rader), PER).avsluttet
    assert rad is not None
    assert (rad.rad_id, rad.registrert_av) == (rad_id, "Regelmotor")
    assert rad.registrert == (dag("02.02.2026") if rad_id else None)


def test_a_termination_ahead_of_time_counts_from_its_registration() -> None:
    rad = lag_lesemodell(
        sak(deltakelse("01.02.2026"), avslutninger=(avslutning("01.12.2026"),)), PER
    ).avsluttet
    assert rad is not None
    assert (rad.dato, rad.av, rad.frist) == (
        dag("01.12.2026"),
        AvsluttetAv.KOMMUNE,
        dag("01.02.2028"),
    )


def test_who_waits_to_re_enter_keeps_her_completion_deadline() -> None:
    venter = sak(
        deltakelse("01.02.2026"),
        kategorier=(kategori("01.01.2026", "rett_intro"),),
        avslutninger=(avslutning("01.06.2026"),),
    )
    modell = lag_lesemodell(venter, PER)
    assert modell.avsluttet is not None
    assert (modell.status.frist, modell.avsluttet.frist) == (dag("01.01.2028"), dag("01.02.2028"))


def test_without_a_goal_there_is_no_completion_deadline() -> None:
    rad = lag_lesemodell(sak(maal=None), PER).avsluttet
    assert rad is not None
    assert (rad.aarsak, rad.sluttmaal, rad.frist) == ("utgaatt_oppstartsfrist", None, None)


def test_the_list_may_show_another_category_than_the_report() -> None:
    doed = sak(
        START,
        kategorier=(kategori(), kategori("01.01.2020", "rett_norsk", id="n")),
        folkeregister=(folkeregister("doed", "01.09.2025"),),
    )
    modell = lag_lesemodell(doed, PER)
    assert modell.avsluttet is not None
    assert (modell.status.kategori, modell.status.avslutning_aarsak) == ("rett_norsk", None)
    assert (modell.avsluttet.kategori, modell.avsluttet.aarsak) == ("rett_plikt_intro", "doed")
