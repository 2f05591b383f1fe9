"""The places of a caseload: its own first, then all of Norway."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.services.klokke import FastKlokke
from core.services.liste import Listetjeneste
from core.services.oeving import lag_oevingsbase
from core.services.steder import STEDER, Sted
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.aapning import aapne_base

PER = date(2026, 10, 14)
FYLKE = "Fjordfylket"


@pytest.fixture
def tjenester(tmp_path: Path) -> Iterator[Tjenester]:
    """The practice caseload, whose places are invented."""
    sti = tmp_path / "oeving.db"
    lag_oevingsbase(sti, 3, 1, PER)
    with aapne_base(sti, None) as base:
        yield lag_tjenester(base, FastKlokke.paa(PER))


def sett(tjenester: Tjenester, verdi: object) -> None:
    """Set the caseload's own places."""
    with tjenester.base.arbeid("test", tjenester.klokke.naa()) as arbeid:
        arbeid.innstillinger.sett(STEDER, verdi)


def test_steder_har_basens_egne_og_hele_norge(tjenester: Tjenester) -> None:
    steder = tjenester.steder.steder()
    assert steder["9999"] == Sted(
        "Fjordvik", FYLKE, ("Sentrum", "Nordstrand", "Åsen", "Øvre Elvedal")
    )
    assert steder["3024"] == Sted("Bærum", "Viken")
    assert steder["3201"] == Sted("Bærum", "Akershus")
    assert steder.get("0000") is None
    assert len(steder) == len(set(steder)) == 4 + 781
    assert Listetjeneste(tjenester.grunnlag).steder() == steder


def test_basens_navn_gaar_foran_kodelisten(tjenester: Tjenester) -> None:
    sett(tjenester, {"3201": {"navn": "Vårt Bærum", "fylke": "Akershus"}})
    assert tjenester.steder.steder()["3201"].navn == "Vårt Bærum"
    assert tjenester.steder.navn()["3201"] == "Vårt Bærum"
    assert tjenester.steder.valg(PER)[0] == ("3201", "Vårt Bærum")


def test_navn_for_alle(tjenester: Tjenester) -> None:
    navn = tjenester.steder.navn()
    assert (navn["9998"], navn["0219"], navn.get("", "–")) == ("Storelva", "Bærum", "–")
    assert len(navn) == len(dict(navn)) == 785


def test_valg_har_egne_foerst_i_norsk_rekkefoelge(tjenester: Tjenester) -> None:
    valg = tjenester.steder.valg(PER)
    assert [navn for _, navn in valg[:5]] == [
        "Fjordvik",
        "Granheia",
        "Lyngholmen",
        "Storelva",
        "Alstahaug",
    ]
    assert valg[-1] == ("3418", "Åsnes")
    assert len(valg) == len(dict(valg)) == 4 + 357


def test_valg_skiller_kommuner_med_samme_navn(tjenester: Tjenester) -> None:
    valg = dict(tjenester.steder.valg(PER))
    assert valg["3114"] == "Våler (Østfold)"
    assert valg["3419"] == "Våler (Innlandet)"
    assert valg["1515"] == "Herøy (Møre og Romsdal)"
    assert valg["3201"] == "Bærum"
    assert len(set(valg.values())) == len(valg)


def test_valg_paa_en_eldre_dag(tjenester: Tjenester) -> None:
    valg = dict(tjenester.steder.valg(date(2019, 6, 1)))
    assert (valg["0219"], "3024" in valg, "9999" in valg) == ("Bærum", False, True)


def test_en_kommune_som_fikk_nytt_nummer_staar_en_gang(tjenester: Tjenester) -> None:
    sett(tjenester, {"3024": {"navn": "Bærum", "fylke": "Viken"}})
    valg = tjenester.steder.valg(PER)
    assert valg[0] == ("3201", "Bærum")
    assert len(valg) == 357


@pytest.mark.parametrize("verdi", ["tull", [], {"9999": "tull"}, {"9999": None}])
def test_en_innstilling_som_ikke_kan_leses_er_ingen(tjenester: Tjenester, verdi: object) -> None:
    sett(tjenester, verdi)
    assert not tjenester.steder.steder().egne
    assert len(tjenester.steder.valg(PER)) == 357


def test_bydeler(tjenester: Tjenester) -> None:
    assert tjenester.steder.bydeler("9999")[0] == "Sentrum"
    assert tjenester.steder.bydeler("9998") == ()
    assert tjenester.steder.bydeler("5001") == ("Midtbyen", "Østbyen", "Lerkendal", "Heimdal")
    sett(tjenester, {"5001": {"navn": "Trondheim", "fylke": "Trøndelag"}})
    assert len(tjenester.steder.bydeler("5001")) == 4


def test_naavaerende(tjenester: Tjenester) -> None:
    assert tjenester.steder.naavaerende("3024") == "3201"
    assert tjenester.steder.naavaerende("9999") == "9999"


@pytest.mark.parametrize(
    ("navn", "numre"),
    [
        ("fjordvik", ("9999",)),
        ("BÆRUM", ("3201",)),
        ("Ski", ("3207",)),
        ("Våler", ("3114", "3419")),
        ("Atlantis", ()),
    ],
)
def test_finn(tjenester: Tjenester, navn: str, numre: tuple[str, ...]) -> None:
    assert tjenester.steder.finn(navn) == numre
