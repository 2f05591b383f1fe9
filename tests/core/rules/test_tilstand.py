"""States of decisions and measures, averages by month and sums of absence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.domain.beregning import Tiltakstilstand as Tt
from core.domain.beregning import Vedtakstilstand as Vt
from core.domain.maaned import Maaned
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.rules import beregn
from core.rules.tiltak import bidrag
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    fravaer,
    klage,
    permisjon,
    sak,
    tiltak,
    vedtak,
)

PER = date(2022, 10, 1)


def tilstand(en_sak: Sak, nummer: int = 0) -> Vt:
    """Give the state of one decision."""
    return beregn(en_sak, PER).vedtak[nummer].tilstand


@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        ("01.10.2022", "01.10.2022", Vt.GJELDENDE),
        ("02.10.2022", None, Vt.IKKE_GJELDENDE),
        ("01.08.2022", "30.09.2022", Vt.IKKE_GJELDENDE),
        (None, "30.09.2022", Vt.IKKE_GJELDENDE),
        (None, None, Vt.GJELDENDE),
    ],
)
def test_current_by_its_dates(fra: str | None, til: str | None, ventet: Vt) -> None:
    assert tilstand(sak(vedtak("deltakelse", fra, til))) is ventet


@pytest.mark.parametrize(
    ("rad", "ventet", "i_tabell"),
    [
        (klage("01.09.2022"), Vt.KLAGE_REGISTRERT, True),
        (klage("01.09.2022", "02.09.2022", "medhold"), Vt.MEDHOLD, False),
        (klage("01.09.2022", "02.09.2022", "delvis_medhold"), Vt.DELVIS_MEDHOLD, False),
        (klage("01.09.2022", "02.09.2022", "opphevet"), Vt.OPPHEVET, False),
        (klage("01.09.2022", "02.09.2022", "avvisning"), Vt.AVVISNING, True),
        (klage("01.09.2022", "02.09.2022", "opprettholdt"), Vt.OPPRETTHOLDT, True),
        (klage("01.09.2022", slettet=True), Vt.GJELDENDE, True),
    ],
)
def test_the_appeal_decides_the_bracket(rad: object, ventet: Vt, i_tabell: bool) -> None:
    en_sak = sak(vedtak("integreringsplan", klager=(rad,)))
    resultat = beregn(en_sak, PER).vedtak[0]
    assert (resultat.tilstand, resultat.i_normal_tabell) == (ventet, i_tabell)
    slettet = replace(en_sak.vedtak[0], slettet=True)
    assert tilstand(sak(slettet)) is Vt.SLETTET


def test_an_expired_decision_under_appeal_is_not_current() -> None:
    rad = vedtak("midlertidig_stans", "01.08.2022", "01.09.2022", klager=(klage("02.09.2022"),))
    resultat = beregn(sak(rad), PER).vedtak[0]
    assert (resultat.tilstand, resultat.er_gjeldende) == (Vt.KLAGE_REGISTRERT, False)
    assert not resultat.i_normal_tabell


def test_the_table_holds_the_five_newest_and_the_later_in_the_file_is_newer() -> None:
    rader = [vedtak("integreringsplan", id=str(i), vedtaksdato="01.02.2022") for i in range(6)]
    gammel = vedtak("integreringsplan", id="g", vedtaksdato="01.01.2022")
    i_tabell = [r.id for r in beregn(sak(gammel, *rader), PER).vedtak if r.i_normal_tabell]
    assert i_tabell == ["1", "2", "3", "4", "5"]


APEN = deltakelse("01.08.2022", id="åpen")
FOER = deltakelse("01.08.2022", "01.09.2022", id="før")
PAA = deltakelse("01.09.2022", id="på")


@pytest.mark.parametrize(
    ("rad", "gjenaapnet", "gjeldende"),
    [
        (APEN, None, False),
        (APEN, "01.10.2022", False),
        (PAA, None, False),
        (PAA, "01.10.2022", True),
        (vedtak("integreringsplan"), None, True),
        (deltakelse("01.10.2022", "01.10.2022"), None, False),
    ],
)
def test_a_municipal_termination_ends_what_runs_past_it(
    rad: Vedtak,
    gjenaapnet: str | None,
    gjeldende: bool,
) -> None:
    en_sak = sak(rad, avslutninger=[avslutning("01.09.2022", gjenaapnet=gjenaapnet)])
    assert (tilstand(en_sak) is Vt.GJELDENDE) is gjeldende


def test_what_ends_on_the_termination_day_is_judged_by_its_dates() -> None:
    en_sak = sak(FOER, avslutninger=[avslutning("01.09.2022")])
    assert beregn(en_sak, date(2022, 9, 1)).vedtak[0].tilstand is Vt.GJELDENDE


def test_measures_have_three_states() -> None:
    rader = [
        tiltak("01.08.2022", "31.12.2022", id="a"),
        tiltak("01.08.2022", "30.09.2022", id="b"),
        tiltak("01.08.2022", "31.12.2022", id="c", slettet=True),
    ]
    assert [r.tilstand for r in beregn(sak(tiltak=rader), PER).tiltak] == [
        Tt.GJELDENDE,
        Tt.IKKE_GJELDENDE,
        Tt.SLETTET,
    ]
    avsluttet = sak(tiltak=rader, avslutninger=[avslutning("01.09.2022")])
    assert beregn(avsluttet, PER).tiltak[0].tilstand is Tt.IKKE_GJELDENDE


def maaneder(en_sak: Sak) -> dict[str, str]:
    """Give the averages by month as texts."""
    return {str(m.maaned): str(m.snitt_timer_per_uke) for m in beregn(en_sak, PER).tiltak_maaneder}


def test_averages_7_5() -> None:
    en_sak = sak(
        deltakelse("01.06.2021"),
        tiltak=[
            tiltak("01.06.2021", "31.12.2021", "20", id="1"),
            tiltak("01.06.2021", "30.09.2021", "7", id="2"),
            tiltak("14.06.2021", "31.10.2021", "3", id="3"),
            tiltak("14.06.2021", "31.12.2021", "9", id="4", erstattende=True),
        ],
    )
    assert maaneder(en_sak) == {
        "2021-06": "28.77",
        "2021-07": "30.00",
        "2021-08": "30.00",
        "2021-09": "30.00",
        "2021-10": "23.00",
        "2021-11": "20.00",
        "2021-12": "20.00",
    }


def test_averages_7_6_and_months_from_the_start_of_the_programme() -> None:
    rader = [
        tiltak("02.04.2021", "30.04.2021", "25", id="1"),
        tiltak("30.04.2021", "30.04.2021", "4", id="2"),
        tiltak("29.04.2021", "30.04.2021", "3", id="3"),
        tiltak("01.01.2021", "31.12.2021", "15", id="4", slettet=True),
        tiltak("20.04.2021", "19.04.2021", "15", id="5", slettet=True),
    ]
    en_sak = sak(deltakelse("15.03.2021"), tiltak=rader)
    assert maaneder(en_sak) == {"2021-03": "0.00", "2021-04": "25.53"}
    assert [m.slettet for m in beregn(en_sak, PER).tiltak_maaneder] == [1, 1]
    assert bidrag(rader[1], Maaned(2021, 4)) == Decimal(4)


def test_averages_round_half_up_and_start_with_the_first_measure() -> None:
    halv = sak(tiltak=[tiltak("01.04.2021", "30.04.2021", "0.125")])
    assert maaneder(halv) == {"2021-04": "0.13"}
    assert maaneder(sak(tiltak=[tiltak("1.4.2021", "30.4.2021", slettet=True)])) == {}
    assert maaneder(sak(tiltak=[tiltak("01.06.2021", "01.05.2021")])) == {}


def test_sums_of_absence_8_2() -> None:
    en_sak = sak(
        deltakelse("01.08.2021"),
        permisjon("20.12.2021", "02.01.2022", "kalenderdager"),
        permisjon("03.10.2022", "04.10.2022"),
        vedtak("permisjon_velferd", "01.05.2023"),
        permisjon("02.05.2023", "01.05.2023"),
        fravaer=[
            fravaer("egenmelding_barn", "2021-08", 4, timer=3),
            fravaer("ferie", "2021-07", 20),
            fravaer("egenmelding", "2021-06", 3),
            fravaer("ugyldig", "2020-06", 0),
            fravaer("manglende_barnepass", "2021-08", 1, timer=2),
            fravaer("gyldig", "2021-08", 9, slettet=True),
        ],
    )
    beregning = beregn(en_sak, PER)
    assert [tuple(aar) for aar in beregning.fravaer_aar] == [
        (2020, 0, 0, 0, 0, 0),
        (2021, 7, 12, 1, 0, 20),
        (2022, 0, 4, 0, 0, 0),
    ]
    assert [(str(m.maaned), m.dager, m.timer) for m in beregning.fravaer_maaneder] == [
        ("2020-06", 0, 0),
        ("2021-06", 3, 0),
        ("2021-07", 20, 0),
        ("2021-08", 5, 5),
    ]
    assert beregning.regelverk == dag("04.09.2024")
