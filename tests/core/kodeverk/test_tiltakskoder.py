"""The change of measures on 1 August 2024, day by day (table 5.6 of the rules)."""

from collections.abc import Iterator
from datetime import date

import pytest

from core.kodeverk import kodeverk

FOER, ETTER = date(2024, 7, 31), date(2024, 8, 1)

NYE_NAVN = {
    "grunnskole_deltid": (
        "Grunnskole deltid",
        "Forberedende opplæring for voksne (FOV) deltid",
        "Førebuande opplæring for vaksne (FOV) deltid",
    ),
    "grunnskole_fulltid": (
        "Grunnskole fulltid",
        "Forberedende opplæring for voksne (FOV) fulltid",
        "Førebuande opplæring for vaksne (FOV) fulltid",
    ),
    "realkompetanse_grunnskole": (
        "Realkompetansevurdering – grunnskole",
        "Realkompetansevurdering. Nivået under videregående",
        "Realkompetansevurdering. Nivået under vidaregåande",
    ),
    "vgo_deltid_fag_yrke": (
        "Videregående opplæring deltid - fag- og yrkesspesialisering",
        "Videregående opplæring deltid - fag- og yrkesopplæring",
        "Vidaregåande opplæring deltid - fag- og yrkesopplæring",
    ),
    "vgo_fulltid_fag_yrke": (
        "Videregående opplæring fulltid - fag- og yrkesspesialisering",
        "Videregående opplæring fulltid - fag- og yrkesopplæring",
        "Vidaregåande opplæring fulltid - fag- og yrkesopplæring",
    ),
}


@pytest.mark.parametrize("kode", NYE_NAVN)
def test_koden_skifter_navn_1_august_2024(kode: str) -> None:
    tiltak, (gammelt, nytt, nynorsk) = kodeverk().tiltakstype[kode], NYE_NAVN[kode]
    assert tiltak.navn_paa(FOER).nb == gammelt
    assert tiltak.navn_paa(ETTER).nb == nytt
    assert tiltak.navn_paa(ETTER).nn == nynorsk
    assert tiltak.gyldig(FOER)
    assert tiltak.gyldig(ETTER)


def test_ingen_andre_koder_skifter_navn() -> None:
    skifter = {k for k, t in kodeverk().tiltakstype.items() if t.navn_paa(ETTER) != t.navn}
    assert skifter == set(NYE_NAVN)


def test_to_koder_tas_ut_og_to_kommer_til() -> None:
    tiltak = kodeverk().tiltakstype
    assert {k for k, t in tiltak.items() if not t.gyldig(ETTER)} == {
        "godkjenning_grunnskole_vgo",
        "realkompetanse_opptak_hoeyere",
    }
    assert {k for k, t in tiltak.items() if not t.gyldig(FOER)} == {
        "kombinasjonsloep",
        "overgangstilbud_vgo",
    }


@pytest.mark.parametrize("dag", [date(2021, 1, 1), date(2030, 12, 31)])
def test_38_koder_er_gyldige_paa_hver_side(dag: date) -> None:
    assert sum(tiltak.gyldig(dag) for tiltak in kodeverk().tiltakstype.values()) == 38


def med(egenskap: str) -> Iterator[str]:
    """Yield the measures that have an attribute set."""
    return (kode for kode, tiltak in kodeverk().tiltakstype.items() if getattr(tiltak, egenskap))


@pytest.mark.parametrize(
    ("egenskap", "koder"),
    [
        ("kun_kapittel_6a", ["spraaktilbud_engelsk"]),
        ("registrerer_gjennomfoering", ["foreldreveiledning", "livsmestring"]),
        ("fulltid_vgo", ["vgo_fulltid_fag_yrke", "vgo_fulltid_studiespesialisering"]),
        ("mottatt_tilbud", ["tilbud_omsorgspermisjon"]),
    ],
)
def test_saerlige_egenskaper(egenskap: str, koder: list[str]) -> None:
    assert list(med(egenskap)) == koder


def test_gruppene_samler_tiltakene_i_rekkefoelge() -> None:
    kv = kodeverk()
    i_listen = list(dict.fromkeys(tiltak.gruppe for tiltak in kv.tiltakstype.values()))
    assert i_listen == list(kv.tiltaksgruppe)
    antall = [sum(t.gruppe == g for t in kv.tiltakstype.values()) for g in kv.tiltaksgruppe]
    assert antall == [4, 2, 7, 18, 9]
