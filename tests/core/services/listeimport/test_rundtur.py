"""What we write ourselves is equal when it is read again: every form, on both databases."""

import csv
from datetime import date
from pathlib import Path

import pytest

from core.services.demo import lag_saker
from core.services.demo.steder import FYLKE, STEDER
from core.services.klokke import FastKlokke
from core.services.lesemodell import lagre_lesemodell
from core.services.liste import Listeform
from core.services.listeimport import Art, Importform, Utfall
from core.services.steder import STEDER as STEDSINNSTILLING
from core.services.tabellfil import Filform
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.aapning import opprett_oevingsbase
from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
from core.storage.base import Base
from core.storage.utvalg import Sortering, Utvalg
from tests.core.services.listeimport.hjelp import vis
from tests.core.services.listeimport.listefil import HODE_11, skriv

PER = date(2026, 10, 14)
ALLE = Utvalg(vis_inaktive=True)
ANTALL = 80
INNSTILTE = {nummer: {"navn": sted.navn, "fylke": FYLKE} for nummer, sted in STEDER.items()}
# What follows from decisions and measures, which no list holds.
BEREGNET = {
    *("fristtype", "frist", "vedtak", "tiltak"),
    *("fulltid_vgo", "livsmestring", "foreldreveiledning"),
}


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """A caseload of the practice persons."""
    klokke = FastKlokke.paa(PER)
    with base.arbeid("9999-ØVE", klokke.naa()) as arbeid:
        saker = list(lag_saker(ANTALL, 1, PER))
        arbeid.innstillinger.sett(STEDSINNSTILLING, INNSTILTE)
        arbeid.saker.nye_saker(saker)
        lagre_lesemodell(arbeid, saker, PER)
    return lag_tjenester(base, klokke)


def som_rader(sti: Path) -> list[dict[str, str]]:
    with sti.open(encoding="utf-8-sig", newline="") as fil:
        return list(csv.DictReader(fil, delimiter=";"))


@pytest.mark.parametrize(
    ("form", "ventet"),
    [(Listeform.CSV, Importform.LISTE_16), (Listeform.CSV17, Importform.LISTE_17)],
)
def test_the_list_that_we_write_is_equal(
    tj: Tjenester, tmp_path: Path, form: Listeform, ventet: Importform
) -> None:
    sti = tmp_path / "liste.csv"
    antall = tj.liste.skriv(ALLE, Sortering(), sti, form)
    visning = vis(tj, sti)
    assert visning.fil.form is ventet
    assert [r for r in visning.rader if r.art is not Art.LIK] == []
    assert len(visning.rader) == antall > ANTALL // 2


def test_the_old_form_of_eleven_columns_is_equal(tj: Tjenester, tmp_path: Path) -> None:
    sti = tmp_path / "seksten.csv"
    tj.liste.skriv(ALLE, Sortering(), sti, Listeform.CSV)
    rader = [_elleve(rad) for rad in som_rader(sti)]
    visning = vis(tj, skriv(tmp_path, ("DUF-nummer", *HODE_11), *rader))
    assert visning.fil.form is Importform.LISTE_11
    assert {r.art for r in visning.rader} == {Art.LIK}
    assert all(r.navn for r in visning.rader)


def _elleve(rad: dict[str, str]) -> tuple[str, ...]:
    """Write a row of sixteen columns as the older form of eleven, the number before them."""
    begge = "Gjennomført livsmestring", "Gjennomført foreldreveiledning"
    ja = all(rad[kolonne].startswith("Med") for kolonne in begge)
    samlet = f"{'Med' if ja else 'Uten'} gjennomført livsmestring og foreldreveiledning"
    verdier = {**rad, "Oppf.komm": rad["Oppf.kommune/bydel"], HODE_11[-1]: samlet}
    return tuple(verdier[kolonne] for kolonne in ("DUF-nummer", *HODE_11))


def test_the_report_that_we_write_is_equal(tj: Tjenester, tmp_path: Path) -> None:
    sti = tmp_path / "rapport.csv"
    antall = tj.rapport.skriv(Avsluttetutvalg(), Avsluttetsortering(), sti, Filform.CSV)
    visning = vis(tj, sti)
    assert (visning.fil.form, visning.fil.overskriftslinje) == (Importform.AVSLUTTEDE, 3)
    assert [r for r in visning.rader if r.art is not Art.LIK] == []
    assert len(visning.rader) == antall > 5


@pytest.mark.parametrize("form", [Listeform.CSV, Listeform.CSV17])
def test_a_list_goes_into_an_empty_caseload_and_leaves_nothing_to_take_in(
    tj: Tjenester, tmp_path: Path, form: Listeform
) -> None:
    sti = tmp_path / "liste.csv"
    tj.liste.skriv(ALLE, Sortering(), sti, form)
    with opprett_oevingsbase(tmp_path / "ny.db") as base:
        ny = lag_tjenester(base, FastKlokke.paa(PER))
        with base.arbeid("9999-ØVE", ny.klokke.naa()) as arbeid:
            arbeid.innstillinger.sett(STEDSINNSTILLING, INNSTILTE)
        visning = vis(ny, sti)
        assert {r.art for r in visning.rader} == {Art.NY}
        rapport = ny.listeimport.utfoer(visning, [r.linje for r in visning.rader])
        assert rapport.antall(Utfall.TATT_INN) == len(visning.rader)
        igjen = vis(ny, sti)
        assert [r for r in igjen.rader if r.kan_velges] == []
        assert igjen.antall(Art.LIK) > 0
        egne = {f.felt for r in igjen.rader for f in r.felt}
        assert egne <= BEREGNET
        with base.lesing() as lesing:
            assert lesing.hendelser.kontroller_kjede().antall == len(visning.rader)
