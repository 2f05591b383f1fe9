"""The choice of the list: ticks mean what a count in Python says, and nothing is lost of them."""

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from core.services.lagrede_soek import Listesoek
from core.storage.listerad import Listerad
from core.storage.utvalg import Sortering, Utvalg
from desktop.models.personvalg import FORVALG, FRISTER, PAR, Personvalg, fristvalg

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester

LOV = "integreringsloven"
I_DAG = date(2026, 10, 14)
TOMT = Personvalg(Listesoek(Utvalg(lov=LOV, vis_inaktive=True)))
HAR: dict[str, Callable[[Listerad], bool]] = {
    "vedtak": lambda p: p.har_vedtak,
    "tiltak": lambda p: p.har_tiltak,
    "sluttmaal": lambda p: p.sluttmaal is not None,
    "livsmestring": lambda p: p.livsmestring,
    "foreldreveiledning": lambda p: p.foreldreveiledning,
    "fulltid_vgo": lambda p: p.fulltid_vgo,
}
KRYSS = {"ingen": (), "med": (True,), "uten": (False,), "begge": (True, False)}


def kryss(valg: Personvalg, felt: str, hva: str) -> Personvalg:
    for med in KRYSS[hva]:
        valg = valg.krysset(felt, med=med, paa=True)
    return valg


def tatt_med(person: Listerad, felt: str, hva: str) -> bool:
    """Whether a person is in the list, by the guide: both or none of a pair is no restriction."""
    return len(KRYSS[hva]) != 1 or HAR[felt](person) == KRYSS[hva][0]


@pytest.mark.parametrize(("en", "annen"), [(e, a) for e in FORVALG for a in FORVALG if e < a])
def test_the_ticks_mean_what_a_count_says(tjenester: "Tjenester", en: str, annen: str) -> None:
    alle = tjenester.liste.side(TOMT.utvalg, Sortering(), 0, 1000)
    assert len(alle) == 17
    funnet = []
    for hva, ogsaa in product(KRYSS, KRYSS):
        valg = kryss(kryss(TOMT, en, hva), annen, ogsaa)
        ventet = sum(tatt_med(p, en, hva) and tatt_med(p, annen, ogsaa) for p in alle)
        assert tjenester.liste.antall(valg.utvalg) == ventet, (hva, ogsaa)
        funnet.append(ventet)
    assert len(set(funnet)) > 1


@pytest.mark.parametrize("felt", PAR)
def test_both_of_a_pair_stay_ticked_and_narrow_nothing(felt: str) -> None:
    begge = kryss(TOMT, felt, "begge")
    assert begge.kryss == {(felt, True), (felt, False)}
    assert begge.utvalg == TOMT.utvalg
    assert begge.antall_forvalg == 0
    assert not begge.er_tomt
    annet = begge.med({"kategori": "rett_intro"})
    assert annet.kryss == begge.kryss
    av = annet.krysset(felt, med=True, paa=False)
    assert getattr(av.utvalg, felt) is False


def test_what_is_chosen_from_outside_is_ticked() -> None:
    valg = TOMT.med({"tiltak": False, "vedtak": True})
    assert valg.kryss == {("tiltak", False), ("vedtak", True)}
    assert valg == Personvalg.av(valg.soek)
    assert valg.med({"tiltak": None}).kryss == {("vedtak", True)}


def test_what_no_longer_fits_is_let_go() -> None:
    valg = TOMT.med({"kategori": "rett_intro", "ordning": "intro", "kommune": "9999"})
    assert valg.med({"bydel": "Øst"}).utvalg.bydel == "Øst"
    assert valg.med({"bydel": "Øst"}).med({"kommune": "9991"}).utvalg.bydel is None
    andre = valg.med({"lov": "introduksjonsloven"})
    assert andre.utvalg == Utvalg(lov="introduksjonsloven", vis_inaktive=True)


@pytest.mark.parametrize(
    ("felt", "frist", "ventet"),
    [
        ({}, "alle", ""),
        ({"kategori": "rett_intro"}, "alle", "1 forvalg aktivt"),
        ({"kategori": "rett_intro", "tiltak": False}, "alle", "2 forvalg aktive"),
        ({"navn": "mel"}, "alle", "1 filter aktivt"),
        ({"kommune": "9999", "bydel": "Øst"}, "haster", "3 filtre aktive"),
        ({"vedtak": True, "duf": "90"}, "snart", "1 forvalg og 2 filtre aktive"),
    ],
)
def test_what_narrows_is_counted(felt: dict[str, object], frist: str, ventet: str) -> None:
    valg = TOMT.med(felt).med_frist(frist)
    assert valg.aktive == ventet
    assert valg.er_tomt == (not ventet)


@pytest.mark.parametrize("frist", FRISTER)
def test_a_bound_of_the_deadline_is_known_again(frist: str) -> None:
    assert TOMT.med_frist(frist).frist == frist
    assert dict(fristvalg())[frist]


def test_a_bound_of_another_kind_counts_as_a_filter() -> None:
    valg = Personvalg.av(Listesoek(Utvalg(lov=LOV), dager_fra=0, dager_til=7))
    assert valg.frist is None
    assert valg.antall_filtre == 1
    assert valg.soek.paa(I_DAG).frist_til == date(2026, 10, 21)
