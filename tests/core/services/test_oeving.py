"""The practice caseload as a file: whole, open to all, and never in the place of a real one."""

from datetime import date
from pathlib import Path

import pytest

from core.services import oeving
from core.services.demo import lag_saker
from core.services.feil import Tjenestefeil
from core.services.filer import Filfeil
from core.services.klokke import FastKlokke
from core.services.lesemodell import lag_lesemodell
from core.services.oeving import Oevingsfeil, PlassOpptatt, lag_oevingsbase
from core.services.tjenester import lag_tjenester
from core.storage.aapning import aapne_base, opprett_base
from core.storage.innpakking import Styrke
from core.storage.noekler import Bruker
from core.storage.utvalg import Sortering, Utvalg

PER = date(2026, 10, 14)
SVAK = Styrke(1024, 1, 1)


class StansetFeil(Exception):
    """Somebody pulls the plug."""


def stans(_: int) -> None:
    raise StansetFeil


@pytest.fixture
def sti(tmp_path: Path) -> Path:
    return tmp_path / "øving.db"


def filer(sti: Path) -> set[str]:
    return {fil.name for fil in sti.parent.iterdir()}


def test_basen_har_sakene_som_de_er_og_en_status_for_hver(sti: Path) -> None:
    lag_oevingsbase(sti, 120, 3, PER)
    ventet = {sak.person.id: sak for sak in lag_saker(120, 3, PER)}
    with aapne_base(sti) as base, base.lesing() as lesing:
        assert base.oeving
        lest = list(lesing.saker.hent_mange(lesing.saker.alle_ider()))
        statuser = {status.person_id: status for status in lesing.status.alle()}
    assert {sak.person.id: sak for sak in lest} == ventet
    assert statuser == {id_: lag_lesemodell(sak, PER).status for id_, sak in ventet.items()}
    assert filer(sti) == {"øving.db", "øving.nokkel"}


def test_listen_over_rollene_er_som_paa_bildet(sti: Path) -> None:
    lag_oevingsbase(sti, 17, 1, PER)
    with aapne_base(sti) as base:
        liste = lag_tjenester(base, FastKlokke.paa(PER)).liste
        assert liste.antall(Utvalg(vis_inaktive=True)) == 17
        utvalg = Utvalg(vis_inaktive=True, vedtak=True, lov="integreringsloven")
        assert liste.antall(utvalg) == 15
        foerste = liste.side(utvalg, Sortering(), 0, 9)
        assert [s.navn_omvendt.split(",")[0] for s in foerste] == [
            "Abdulkadir",
            "Al-Jabouri",
            "Bondarenko",
            "Ghebremariam",
            "Habimana",
            "Haidari",
            "Karimi",
            "Kovalenko",
            "Melnyk",
        ]
        assert [s.inaktiv for s in foerste] == [False, True, True, *[False] * 6]
        assert liste.steder()["9999"].navn == "Fjordvik"


def test_hendelsene_staar_i_en_hel_kjede_med_den_nyeste_oeverst(sti: Path) -> None:
    lag_oevingsbase(sti, 30, 1, PER)
    with aapne_base(sti) as base, base.lesing() as lesing:
        hode = lesing.hendelser.kontroller_kjede()
        siste = lesing.hendelser.siste(2000)
    assert hode.antall == len(siste) > 300
    tider = [hendelse.tid_utc for hendelse in siste]
    assert tider == sorted(tider, reverse=True)
    assert (siste[0].liste, siste[0].handling, siste[0].av) == ("vedtak", "registrert", "9999-INLU")


def test_det_som_ligger_der_blir_ikke_roert(sti: Path) -> None:
    lag_oevingsbase(sti, 2, 1, PER)
    foer = sti.read_bytes()
    with pytest.raises(PlassOpptatt, match=r"øving\.db.*finnes fra før"):
        lag_oevingsbase(sti, 3, 1, PER)
    assert sti.read_bytes() == foer


def test_en_oevingsbase_kan_skrives_over(sti: Path) -> None:
    lag_oevingsbase(sti, 2, 1, PER)
    lag_oevingsbase(sti, 3, 1, PER, overskriv=True)
    with aapne_base(sti) as base, base.lesing() as lesing:
        assert len(list(lesing.saker.alle_ider())) == 3
    assert filer(sti) == {"øving.db", "øving.nokkel"}


def test_en_ekte_base_skrives_aldri_over(sti: Path) -> None:
    base, _ = opprett_base(sti, Bruker(navn="Kari Holm"), "fire ord er lett nok", SVAK)
    base.lukk()
    foer = {fil: fil.read_bytes() for fil in sti.parent.iterdir()}
    with pytest.raises(Oevingsfeil, match="ikke en øvingsbase"):
        lag_oevingsbase(sti, 2, 1, PER, overskriv=True)
    assert {fil: fil.read_bytes() for fil in sti.parent.iterdir()} == foer


def test_en_annen_fil_skrives_aldri_over(sti: Path) -> None:
    sti.write_text("handleliste")
    with pytest.raises(Oevingsfeil, match="ikke en øvingsbase"):
        lag_oevingsbase(sti, 2, 1, PER, overskriv=True)
    assert sti.read_text() == "handleliste"


def test_en_noekkelfil_er_ikke_et_navn_paa_en_base(tmp_path: Path) -> None:
    with pytest.raises(Oevingsfeil, match=r"\.db"):
        lag_oevingsbase(tmp_path / "base.nokkel", 2, 1, PER)


def test_mappen_maa_finnes(tmp_path: Path) -> None:
    with pytest.raises(Oevingsfeil, match="finnes ikke"):
        lag_oevingsbase(tmp_path / "borte" / "base.db", 2, 1, PER)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("gammel", [True, False])
def test_avbrutt_arbeid_etterlater_ingenting(sti: Path, *, gammel: bool) -> None:
    if gammel:
        lag_oevingsbase(sti, 2, 1, PER)
    foer = {fil: fil.read_bytes() for fil in sti.parent.iterdir()}
    with pytest.raises(StansetFeil):
        lag_oevingsbase(sti, 3, 1, PER, overskriv=gammel, fremdrift=stans)
    assert {fil: fil.read_bytes() for fil in sti.parent.iterdir()} == foer


def test_noe_som_ikke_kan_ryddes_bort_gir_en_melding(sti: Path) -> None:
    (sti.parent / "øving.db-wal").mkdir()
    with pytest.raises(Filfeil, match=r"øving\.db") as feil:
        lag_oevingsbase(sti, 2, 1, PER)
    assert isinstance(feil.value, Tjenestefeil)
    assert filer(sti) == {"øving.db-wal"}


def test_fremdriften_teller_personene(sti: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oeving, "PORSJON", 2)
    talt: list[int] = []
    lag_oevingsbase(sti, 5, 1, PER, fremdrift=talt.append)
    assert talt == [2, 4, 5]
