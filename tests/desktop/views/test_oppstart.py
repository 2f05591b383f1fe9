"""Opening: practice by itself, others by password, and every way in which it can fail."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop.models import oppstart as modul
from desktop.models.oppstart import Oppstart, standardsti
from tests.desktop.conftest import LagVindu

if TYPE_CHECKING:
    from core.services.klokke import FastKlokke
    from desktop.background import Arbeider

PASSORD = "riktig hest batteri stift"


@pytest.fixture(scope="module")
def laast_mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a caseload with a password, made once."""
    from core.storage.aapning import opprett_base
    from core.storage.innpakking import Styrke
    from core.storage.noekler import Bruker

    folder = tmp_path_factory.mktemp("laast")
    bruker = Bruker(navn="nina", initialer="NIBO", kommune="9999")
    base, _kode = opprett_base(folder / "sak.db", bruker, PASSORD, Styrke(1024, 1, 1))
    base.lukk()
    return folder


@pytest.fixture
def laast(laast_mal: Path, tmp_path: Path) -> Path:
    """A locked caseload of the test's own."""
    for fil in laast_mal.iterdir():
        (tmp_path / fil.name).write_bytes(fil.read_bytes())
    return tmp_path / "sak.db"


def test_a_locked_caseload_asks_and_opens_with_the_password(
    lag_vindu: LagVindu, laast: Path
) -> None:
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.passord.isVisible)
    vindu.vent_paa(start.passord.hasFocus)
    vindu.skriv("feil passord her")
    vindu.tast("Return")
    vindu.vent_paa(lambda: bool(start.felt.error()))
    assert start.felt.error().startswith("Passordet er feil.")
    assert vindu.vindu.innhold is None
    vindu.skriv(PASSORD)
    vindu.tast("Return")
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    assert vindu.vindu.topp.oeving.isHidden()
    assert start.passord.text() == ""
    assert vindu.innhold.personer.liste.tom.ord_.fact() == "Ingen personer er registrert ennå"


def test_an_empty_password_is_not_tried(lag_vindu: LagVindu, laast: Path) -> None:
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.passord.isVisible)
    vindu.klikk(start.laas_opp)
    assert start.felt.error() == "Skriv passordet"


def test_the_password_can_be_seen_and_hidden(lag_vindu: LagVindu, laast: Path) -> None:
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.passord.isVisible)
    sett = []
    for _ in range(2):
        vindu.klikk(start.vis_passord)
        sett.append((start.passord.echoMode(), start.vis_passord.accessibleName()))
    moduser = QLineEdit.EchoMode
    assert sett == [
        (moduser.Normal, "Skjul passordet"),
        (moduser.Password, "Vis passordet"),
    ]


def skad(laast: Path) -> None:
    laast.write_bytes(b"x" * 8192)


def toem(laast: Path) -> None:
    laast.write_bytes(b"")


def fjern(laast: Path) -> None:
    laast.unlink()


def fjern_noekkel(laast: Path) -> None:
    laast.with_suffix(".nokkel").unlink()


def skad_noekkel(laast: Path) -> None:
    laast.with_suffix(".nokkel").write_text("ikke json", encoding="utf-8")


@pytest.mark.parametrize(
    ("gjoer", "melding"),
    [
        (toem, "er tom"),
        (fjern, "Fant ingen base"),
        (fjern_noekkel, "Fant ikke nøkkelfilen"),
        (skad_noekkel, "er skadet"),
    ],
)
def test_a_caseload_that_cannot_be_opened_says_why(
    lag_vindu: LagVindu, laast: Path, gjoer: object, melding: str
) -> None:
    assert callable(gjoer)
    gjoer(laast)
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.feil.isVisible)
    assert melding in start.feil.text()
    assert start.nye_saker.isHidden()
    assert start.igjen.isVisible()


def test_a_damaged_caseload_says_so_after_the_password(lag_vindu: LagVindu, laast: Path) -> None:
    skad(laast)
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(lambda: start.passord.isVisible() or start.feil.isVisible())
    if start.passord.isVisible():
        vindu.skriv(PASSORD)
        vindu.tast("Return")
    vindu.vent_paa(start.feil.isVisible)
    assert start.feil.text()


def test_a_fault_that_is_mended_can_be_tried_again(lag_vindu: LagVindu, laast: Path) -> None:
    innhold = laast.read_bytes()
    toem(laast)
    vindu = lag_vindu(laast)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.igjen.isVisible)
    laast.write_bytes(innhold)
    vindu.klikk(start.igjen)
    vindu.vent_paa(start.passord.isVisible)


def test_one_caseload_is_open_in_one_window(lag_vindu: LagVindu, basesti: Path) -> None:
    foerste = lag_vindu(basesti)
    foerste.oppstart.start()
    foerste.vent_paa(lambda: foerste.vindu.innhold is not None)
    foerste.ro()
    annet = lag_vindu(basesti)
    annet.oppstart.start()
    annet.vent_paa(annet.vindu.start.feil.isVisible)
    assert "allerede åpen i et annet vindu" in annet.vindu.start.feil.text()
    foerste.oppstart.slipp()
    annet.klikk(annet.vindu.start.igjen)
    annet.vent_paa(lambda: annet.vindu.innhold is not None)
    annet.ro()


def test_the_practice_caseload_is_made_the_first_time(
    lag_vindu: LagVindu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(modul, "OEVINGSPERSONER", 3)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    sti = standardsti()
    assert not sti.exists()
    vindu = lag_vindu(None)
    ventet: list[str] = []
    vindu.oppstart.venter.connect(ventet.append)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    assert ventet == ["Lager øvingssaker første gang. Det tar noen sekunder."]
    assert sti.exists()
    assert vindu.vindu.topp.oeving.isVisible()
    assert vindu.vindu.windowTitle() == "Introreg – Øvingsmodus"


def test_a_practice_caseload_that_is_broken_can_be_made_anew(
    lag_vindu: LagVindu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(modul, "OEVINGSPERSONER", 3)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    from core.services.oeving import lag_oevingsbase
    from tests.desktop.conftest import I_DAG

    sti = standardsti()
    sti.parent.mkdir(parents=True)
    lag_oevingsbase(sti, 3, 1, I_DAG)
    sti.write_bytes(b"")
    vindu = lag_vindu(None)
    vindu.oppstart.start()
    start = vindu.vindu.start
    vindu.vent_paa(start.nye_saker.isVisible)
    vindu.klikk(start.nye_saker)
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    assert vindu.innhold.hoved.liste.antall > 0


def test_a_new_day_brings_the_statuses_up_to_date(
    lag_vindu: LagVindu, basesti: Path, klokke: "FastKlokke"
) -> None:
    from datetime import timedelta

    klokke.gaa(timedelta(days=400))
    vindu = lag_vindu(basesti)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    tjenester = vindu.innhold.hoved.rom.tjenester
    assert tjenester.dagskifte.foreldede() == []
    viste = [vindu.innhold.hoved.liste.modell.person(rad) for rad in range(3)]
    with tjenester.base.lesing() as lesing:
        for vist in viste:
            assert vist is not None
            lagret = lesing.status.hent(vist.person_id)
            assert lagret is not None
            assert (lagret.beregnet_per, lagret.frist) == (klokke.i_dag(), vist.frist)


def test_what_nobody_foresaw_is_told_without_details(
    arbeider: "Arbeider", klokke: "FastKlokke", tmp_path: Path
) -> None:
    oppstart = Oppstart(arbeider, klokke, tmp_path / "sak.db")
    umulig: list[tuple[str, bool]] = []
    uventet: list[Exception] = []
    arbeider.uventet.disconnect()
    arbeider.uventet.connect(uventet.append)
    oppstart.umulig.connect(lambda ord_, oeving: umulig.append((ord_, oeving)))
    oppstart._feilet(ValueError("hemmelig"))
    assert umulig == [("Saksmengden kan ikke åpnes", False)]
    assert [str(feil) for feil in uventet] == ["hemmelig"]
