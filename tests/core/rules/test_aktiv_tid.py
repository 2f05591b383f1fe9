"""Active time and waiting to re-enter under chapter 6A."""

from datetime import date

import pytest

from core.domain.beregning import Fristtype
from core.domain.sak import Sak
from core.rules import beregn
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    fravaer,
    kategori,
    permisjon,
    sak,
)

PER = date(2022, 10, 15)
SEKS_A = [kategori("31.05.2022", "rett_intro")]


def tider(en_sak: Sak) -> list[tuple[str, int, int]]:
    """Give the lines of active time as plain tuples."""
    return [(s.regel, s.dager, s.sum) for s in beregn(en_sak, PER).aktiv_tid]


def test_worked_example_10_3() -> None:
    en_sak = sak(
        deltakelse("01.07.2022"),
        permisjon("01.08.2022", "31.08.2022", "kalenderdager"),
        maal="arbeid_med_vgo",
        kategorier=SEKS_A,
        fravaer=[fravaer("egenmelding", "2022-07", 6), fravaer("egenmelding_barn", "2022-07", 5)],
        avslutninger=[avslutning("01.09.2022")],
    )
    assert tider(en_sak) == [
        ("aktiv_tid", 62, 62),
        ("permisjon", -31, 31),
        ("fravaer", -6, 25),
        ("fravaer", -5, 20),
    ]
    status = beregn(en_sak, PER).status
    assert (status.fristtype, status.frist) == (Fristtype.GJENOPPSTART, dag("31.05.2024"))
    assert (status.beregnet_fra, status.aktiv_tid) == (None, 20)


def test_a_leave_over_the_whole_period_gives_nothing_left() -> None:
    en_sak = sak(
        deltakelse("01.07.2022"),
        permisjon("01.07.2022", "31.12.2022", "kalenderdager"),
        fravaer=[fravaer("manglende_barnepass", "2022-12", 3), fravaer("ferie", "2022-08", 3)],
        avslutninger=[avslutning("01.09.2022", "annet")],
    )
    assert tider(en_sak) == [
        ("aktiv_tid", 62, 62),
        ("permisjon", -62, 0),
        ("manglende_tilbud", -3, 0),
    ]


def test_the_gap_of_an_earlier_reopening_is_left_out() -> None:
    rader = [
        avslutning("01.09.2022", gjenaapnet="01.10.2022"),
        avslutning("11.10.2022", gjenaapnet="01.11.2022"),
        avslutning("01.08.2022", gjenaapnet="01.08.2022"),
        avslutning("02.08.2022"),
    ]
    assert tider(sak(deltakelse("01.07.2022"), avslutninger=rader)) == [
        ("aktiv_tid", 102, 102),
        ("gjenaapning", -30, 72),
    ]


def test_empty_without_a_start_or_a_termination_and_never_below_zero() -> None:
    assert tider(sak(deltakelse("01.07.2022"))) == []
    assert tider(sak(avslutninger=[avslutning("01.09.2022")])) == []
    tidlig = sak(deltakelse("01.07.2022"), avslutninger=[avslutning("01.06.2022")])
    assert tider(tidlig) == [("aktiv_tid", 0, 0)]


@pytest.mark.parametrize(
    ("kode", "aarsak", "gjenaapnet", "ny", "venter"),
    [
        ("rett_intro", "arbeid", None, None, True),
        ("rett_intro", "arbeid_loennstilskudd", None, None, True),
        ("rett_intro", "arbeid_vgo", None, None, False),
        ("rett_plikt_intro", "arbeid", None, None, False),
        ("rett_intro", "arbeid", "01.10.2022", None, True),
        ("rett_intro", "arbeid", "01.10.2022", "01.09.2022", False),
        ("rett_intro", "arbeid", "01.10.2022", "31.08.2022", True),
        ("rett_intro", "arbeid", None, "01.10.2022", True),
    ],
)
def test_who_waits_to_re_enter(
    kode: str,
    aarsak: str,
    gjenaapnet: str | None,
    ny: str | None,
    venter: bool,
) -> None:
    vedtak = [deltakelse("01.07.2022"), *([deltakelse(ny, id="ny")] if ny else [])]
    en_sak = sak(
        *vedtak,
        kategorier=[kategori("31.05.2022", kode)],
        avslutninger=[avslutning("01.09.2022", aarsak, gjenaapnet=gjenaapnet)],
    )
    status = beregn(en_sak, PER).status
    assert (status.fristtype is Fristtype.GJENOPPSTART) is venter
    assert (status.aktiv_tid is not None) is venter


def test_waiting_with_no_start_has_no_active_time() -> None:
    en_sak = sak(kategorier=SEKS_A, avslutninger=[avslutning("01.09.2022")])
    assert beregn(en_sak, PER).status.aktiv_tid is None
