"""Who ends the programme, with which cause, and on which day."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.domain.avslutning import AvsluttetAv
from core.domain.sak import Sak
from core.domain.vedtak import Resultat
from core.rules import beregn
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    folkeregister,
    kategori,
    klage,
    kontakt,
    sak,
    vedtak,
)

START = deltakelse("01.08.2021", kommune="9999", vedtaksdato="20.07.2021")
PER = date(2022, 10, 1)


def slutt(en_sak: Sak, per: date = PER) -> tuple[str, date, str] | None:
    """Give the termination in force as a plain tuple."""
    funnet = beregn(en_sak, per).avslutning
    return funnet and (funnet.aarsak, funnet.dato, funnet.av.value)


def test_the_deadline_day_is_inside_and_the_day_after_ends_it() -> None:
    frist = dag("01.08.2023")
    assert slutt(sak(START), frist) is None
    assert slutt(sak(START), frist + timedelta(1)) == (
        "aarsak_ikke_registrert",
        frist,
        "regelmotor",
    )


@pytest.mark.parametrize("uten", [sak(START, maal=None), sak()])
def test_the_start_deadline_ends_what_lacks_decision_or_goal(uten: Sak) -> None:
    frist = dag("01.01.2023")
    assert slutt(uten, frist) is None
    assert slutt(uten, frist + timedelta(1)) == ("utgaatt_oppstartsfrist", frist, "regelmotor")


def test_a_municipal_termination_holds_from_its_registration() -> None:
    fram_i_tid = sak(START, avslutninger=[avslutning("01.06.2023", "fagskole")])
    assert slutt(fram_i_tid) == ("fagskole", dag("01.06.2023"), "kommune")
    assert slutt(fram_i_tid, date(2024, 1, 1)) == ("fagskole", dag("01.06.2023"), "kommune")


def test_the_latest_municipal_one_in_force_counts_and_engine_rows_are_history() -> None:
    rader = [
        avslutning("01.05.2022", "annet", id="1"),
        avslutning("01.04.2022", "ukjent", id="2"),
        avslutning("01.06.2022", "helse", id="3", slettet=True),
        avslutning("01.07.2022", "permanent_stans", av=AvsluttetAv.REGELMOTOR, id="4"),
        avslutning("01.08.2022", "arbeid", gjenaapnet="01.09.2022", id="5"),
    ]
    assert slutt(sak(START, avslutninger=rader)) == ("annet", dag("01.05.2022"), "kommune")
    assert slutt(sak(START, avslutninger=rader[2:])) is None


@pytest.mark.parametrize(
    ("hendelse", "dato", "ventet"),
    [
        ("utvandret", "01.09.2022", True),
        ("doed", "01.10.2022", True),
        ("ikke_i_kategori", "02.10.2022", False),
    ],
)
def test_register_events_from_their_day_on(hendelse: str, dato: str, ventet: bool) -> None:
    en_sak = sak(START, folkeregister=[folkeregister(hendelse, dato)])
    assert slutt(en_sak) == ((hendelse, dag(dato), "regelmotor") if ventet else None)


def test_a_deleted_event_or_contact_ends_nothing() -> None:
    en_sak = sak(
        START,
        folkeregister=[folkeregister("doed", "01.09.2022", slettet=True)],
        kontakter=[
            kontakt("avvist_program", "01.09.2022", slettet=True),
            kontakt("kontakt", "01.09.2022"),
        ],
    )
    assert slutt(en_sak) is None


@pytest.mark.parametrize("fra", ["registeret", "kommunen"])
@pytest.mark.parametrize(("vedtaksdato", "loeftet"), [("01.03.2022", False), ("02.03.2022", True)])
def test_a_move_is_lifted_by_a_later_decision(fra: str, vedtaksdato: str, loeftet: bool) -> None:
    flyttet = (
        {"folkeregister": [folkeregister("flyttet", "01.03.2022")]}
        if fra == "registeret"
        else {"avslutninger": [avslutning("01.03.2022", "flyttet")]}
    )
    ny = deltakelse("01.04.2022", vedtaksdato=vedtaksdato, id="ny")
    assert (slutt(sak(START, ny, **flyttet)) is None) is loeftet
    assert slutt(sak(START, **flyttet)) is not None


@pytest.mark.parametrize(
    ("kommune", "vedtaksdato", "loeftet"),
    [("9998", "02.03.2022", True), ("9999", "02.03.2022", False), ("9998", "01.03.2022", False)],
)
def test_a_permanent_stop_is_lifted_only_from_elsewhere(
    kommune: str,
    vedtaksdato: str,
    loeftet: bool,
) -> None:
    stans = vedtak("permanent_stans", "01.03.2022", kommune="9999")
    ny = deltakelse("01.04.2022", vedtaksdato=vedtaksdato, kommune=kommune, id="ny")
    assert (slutt(sak(START, stans, ny)) is None) is loeftet
    assert slutt(sak(START, stans)) == ("permanent_stans", dag("01.03.2022"), "regelmotor")


@pytest.mark.parametrize(
    ("kommune", "ny", "loeftet"),
    [
        ("0219", "3024", False),
        ("0219", "3025", True),
        ("3024", "3201", True),
        (None, "3201", True),
        ("0219", None, True),
        (None, None, False),
    ],
)
def test_a_municipality_with_a_new_number_does_not_lift_its_own_stop(
    kommune: str | None, ny: str | None, loeftet: bool
) -> None:
    stans = vedtak("permanent_stans", "01.03.2022", kommune=kommune)
    innvilget = deltakelse("02.03.2022", kommune=ny, id="ny")
    assert (slutt(sak(START, stans, innvilget)) is None) is loeftet


@pytest.mark.parametrize(
    "stans",
    [
        vedtak("permanent_stans", "01.03.2022", slettet=True),
        vedtak("permanent_stans", None),
        vedtak("permanent_stans", "01.03.2022", resultat=Resultat.AVSLAG),
        vedtak("permanent_stans", "02.10.2022"),
        vedtak("permanent_stans", "1.3.2022", klager=(klage("2.3.2022", "3.3.2022", "opphevet"),)),
    ],
)
def test_stops_that_end_nothing(stans: object) -> None:
    assert slutt(sak(START, stans)) is None  # type: ignore[arg-type]


def test_nothing_lifts_a_refusal() -> None:
    en_sak = sak(
        START,
        deltakelse("01.04.2022", kommune="9998", id="ny"),
        kontakter=[kontakt("avvist_program", "01.02.2022")],
    )
    assert slutt(en_sak) == ("avvist_program", dag("01.02.2022"), "regelmotor")


def test_the_earliest_cause_wins_and_ties_have_an_order() -> None:
    felles = "01.03.2022"
    stans = vedtak("permanent_stans", felles)
    avvist = [kontakt("avvist_program", felles)]
    doed = [folkeregister("doed", felles)]
    alle = sak(START, stans, kontakter=avvist, folkeregister=doed)
    assert slutt(alle) == ("doed", dag(felles), "regelmotor")
    assert slutt(sak(START, stans, kontakter=avvist)) == (
        "avvist_program",
        dag(felles),
        "regelmotor",
    )
    tidligere = sak(START, vedtak("permanent_stans", "28.02.2022"), folkeregister=doed)
    assert slutt(tidligere) == ("permanent_stans", dag("28.02.2022"), "regelmotor")


def test_a_stop_on_the_deadline_goes_before_it_and_an_earlier_deadline_goes_first() -> None:
    etter = date(2023, 8, 2)
    paa_fristen = sak(START, vedtak("permanent_stans", "01.08.2023"))
    assert slutt(paa_fristen, etter) == ("permanent_stans", dag("01.08.2023"), "regelmotor")
    etter_fristen = sak(START, vedtak("permanent_stans", "02.08.2023"))
    assert slutt(etter_fristen, etter) == (
        "aarsak_ikke_registrert",
        dag("01.08.2023"),
        "regelmotor",
    )


def test_no_deadline_ends_the_one_who_waits_but_death_does() -> None:
    venter: dict[str, Any] = {
        "kategorier": [kategori("31.05.2022", "rett_intro")],
        "avslutninger": [avslutning("01.09.2022", gjenaapnet="01.10.2022")],
    }
    assert slutt(sak(START, **venter), date(2030, 1, 1)) is None
    doed = sak(START, **venter, folkeregister=[folkeregister("doed", "01.02.2023")])
    assert slutt(doed, date(2030, 1, 1)) == ("doed", dag("01.02.2023"), "regelmotor")
