"""The import in the real window: by mouse, by keyboard alone, dropped, refused, small and dark."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from core.services.oeving import lag_oevingsbase
from core.services.tjenester import Tjenester
from desktop.models.importlinje import Importlinje
from desktop.models.importmodell import NAVN, VALG
from desktop.models.importskjerm import ImportSkjerm, Tilstand
from desktop.models.navigasjon import Side
from desktop.theme.theme import theme
from desktop.views.importside import ImportSide
from tests.core.services.listeimport.listefil import HODE_16, skriv
from tests.desktop.conftest import I_DAG, LagVindu
from tests.desktop.models.importfiler import (
    FRIST,
    LIK,
    NY,
    ULIK,
    endre_sluttmaal,
    listefil,
    med,
    sak,
    saksfil,
    vaare,
)
from tests.desktop.views.test_tilgjengelighet import STOERRELSER, avkortet, navn, tar_fokus
from tests.desktop.vindu import Vindu, alle_widgeter


def importside(vindu: Vindu) -> ImportSide:
    side = vindu.innhold.side
    assert isinstance(side, ImportSide)
    return side


def skjerm(vindu: Vindu) -> ImportSkjerm:
    return vindu.innhold.hoved.importen


def tjenester(vindu: Vindu) -> Tjenester:
    return vindu.innhold.hoved.rom.tjenester


def les(vindu: Vindu, *filer: Path) -> ImportSide:
    vindu.gaa_til(Side.IMPORT)
    skjerm(vindu).les(filer)
    vindu.ro()
    return importside(vindu)


@pytest.fixture
def lest(vindu: Vindu, tmp_path: Path) -> ImportSide:
    """The preview of a list."""
    return les(vindu, listefil(tjenester(vindu), tmp_path))


def rad_av(side: ImportSide, nummer: int) -> int:
    modell = side.skjerm.modell
    return [modell.linje(rad).nummer for rad in range(modell.rowCount())].index(nummer)


def linje_av(side: ImportSide, nummer: int) -> Importlinje:
    return side.skjerm.modell.linje(rad_av(side, nummer))


def rute(side: ImportSide, nummer: int) -> QPointF:
    """Where the tick of a row is."""
    tabell = side.liste.tabell
    midt = tabell.visualRect(side.skjerm.modell.index(rad_av(side, nummer), VALG)).center()
    return QPointF(midt)


def fyll_dialog(vindu: Vindu, sti: Path) -> None:
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    felt = dialog.findChild(QLineEdit, "fileNameEdit")
    assert felt is not None
    felt.setText(str(sti))
    dialog.accept()
    vindu.aktiver()
    vindu.ro()


def slipp(vindu: Vindu, *filer: Path) -> bool:
    """Drag files over the window and drop them; tell whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(fil)) for fil in filer])
    handling, knapp = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    ingen = Qt.KeyboardModifier.NoModifier
    inn = QDragEnterEvent(vindu.vindu.rect().center(), handling, data, knapp, ingen)
    QApplication.sendEvent(vindu.vindu, inn)
    if inn.isAccepted():
        sted = QPointF(vindu.vindu.rect().center())
        QApplication.sendEvent(vindu.vindu, QDropEvent(sted, handling, data, knapp, ingen))
        vindu.ro()
    return inn.isAccepted()


# the ways in


def test_the_way_in_is_the_button_of_the_list_and_a_dialog(vindu: Vindu, tmp_path: Path) -> None:
    fil = listefil(tjenester(vindu), tmp_path)
    vindu.klikk(vindu.knapp("Importer …"))
    side = importside(vindu)
    assert vindu.innhold.hoved.broedsmuler() == ("Personer", "Importer")
    assert vindu.vindu.skinne.knapper["personer"].isChecked()
    assert side.tom.button.hasFocus()
    vindu.tast("Space")
    fyll_dialog(vindu, fil)
    assert side.skjerm.tilstand is Tilstand.VISNING
    vindu.tast("Alt+Left")
    assert vindu.innhold.side is vindu.innhold.personer
    vindu.tast("Alt+Right")
    assert importside(vindu).skjerm.tilstand is Tilstand.VISNING


def test_a_command_leads_there(vindu: Vindu) -> None:
    vindu.tast("Ctrl+K")
    vindu.skriv(">importer")
    vindu.tast("Return")
    assert importside(vindu).tomkort.isVisible()


def test_a_dropped_file_is_read_and_what_cannot_be_imported_is_not_taken(
    vindu: Vindu, tmp_path: Path
) -> None:
    assert not slipp(vindu, tmp_path / "brev.docx")
    assert vindu.innhold.side is vindu.innhold.personer
    sagt: list[str] = []
    vindu.innhold.filer.slipp.over.connect(lambda: sagt.append(vindu.vindu.status.venstre.text()))
    assert slipp(vindu, listefil(tjenester(vindu), tmp_path))
    assert sagt == ["Slipp filen for å se hva som er i den"]
    assert importside(vindu).skjerm.modell.rowCount() == 5


# a list of the register


def test_by_mouse_from_list_to_report(vindu: Vindu, lest: ImportSide, tmp_path: Path) -> None:
    tabell, modell = lest.liste.tabell, lest.skjerm.modell
    assert lest.liste.utvalg.options() == ("alle", "ny", "ulik", "lik", "ikke_koblet")
    vindu.klikk(tabell.viewport(), rute(lest, NY).toPoint())
    vindu.klikk(tabell.viewport(), rute(lest, LIK).toPoint())
    assert modell.valgte == {NY}
    vindu.klikk(lest.liste.utvalg.button("ulik"))
    assert modell.rowCount() == 2
    vindu.klikk(lest.liste.alle["ulik"])
    assert modell.valgte == {NY, ULIK}
    assert lest.liste.alle["ny"].checkState() == Qt.CheckState.Checked
    assert "2 valgt" in lest.statusord
    vindu.klikk(vindu.knapp("Ta inn 2 personer"))
    assert lest.beskjed.text() == "2 personer er tatt inn."
    assert lest.liste.utvalg.options() == ("alle", "tatt_inn", "uendret", "avvist")
    assert lest.ny.hasFocus()
    vindu.klikk(tabell.viewport(), tabell.visualRect(modell.index(0, NAVN)).center())
    vindu.tast("Return")
    assert lest.liste.detalj.isVisible()
    assert "Ny person" in lest.liste.detalj.rulle.accessibleDescription()
    vindu.klikk(lest.liste.detalj.lukk)
    vindu.klikk(vindu.knapp("Lagre rapport …"))
    fyll_dialog(vindu, tmp_path / "rapport")
    assert (tmp_path / "rapport.csv").exists()
    vindu.klikk(vindu.knapp("Gå til Personer"))
    vindu.innhold.hoved.liste.vis_alle()
    vindu.ro()
    liste = vindu.innhold.hoved.liste
    personer = [liste.modell.person(rad) for rad in range(liste.antall)]
    assert "900000000100" in [p.duf for p in personer if p is not None]


def test_by_keyboard_alone(vindu: Vindu, lest: ImportSide) -> None:
    tabell, modell = lest.liste.tabell, lest.skjerm.modell
    assert tabell.hasFocus()
    vindu.tast("Home", "Space")
    assert modell.valgte == {modell.linje(0).nummer}
    vindu.tast("Space")
    assert modell.valgte == frozenset()
    vindu.tast("Down", "Space", "Return")
    assert lest.liste.detalj.isVisible()
    assert lest.liste.detalj.navn.full_text() == modell.linje(1).navn
    assert lest.liste.detalj.ta_inn.isChecked()
    assert tabell.hasFocus()
    vindu.tast("Down")
    assert lest.liste.detalj.navn.full_text() == modell.linje(2).navn
    while not lest.liste.detalj.rulle.hasFocus():
        vindu.tast("Tab")
        i_fokus = QApplication.focusWidget()
        assert i_fokus is not None
        assert lest.isAncestorOf(i_fokus)
    vindu.tast("Esc")
    assert not lest.liste.detalj.isVisible()
    assert tabell.hasFocus()
    while not lest.liste.knapp.hasFocus():
        vindu.tast("Tab")
    vindu.tast("Space")
    assert lest.skjerm.tilstand is Tilstand.FERDIG
    assert lest.beskjed.text() == "1 person er tatt inn."


def test_the_comparison_says_ours_the_files_and_why(vindu: Vindu, lest: ImportSide) -> None:
    lest.skjerm.detalj.vis(linje_av(lest, FRIST))
    vindu.ro()
    ord_ = lest.liste.detalj.rulle.accessibleDescription()
    assert "Frist dato: Vår verdi 15.01.2027, Filens verdi 29.01.2027" in ord_
    assert "Slik er vår frist beregnet" in ord_
    assert not lest.liste.detalj.ta_inn.isVisible()
    vindu.klikk(lest.liste.detalj.person)
    assert vindu.person.hode.navn.full_text() == "Daryna Melnyk"
    vindu.tast("Alt+Left")
    assert importside(vindu).liste.detalj.isVisible()


def test_a_person_is_ticked_in_her_comparison(vindu: Vindu, lest: ImportSide) -> None:
    lest.skjerm.detalj.vis(linje_av(lest, NY))
    vindu.ro()
    vindu.klikk(lest.liste.detalj.ta_inn)
    assert lest.skjerm.modell.valgte == {NY}
    assert lest.liste.knapp.accessibleName() == "Ta inn 1 person"


def test_somebody_must_be_chosen_first(vindu: Vindu, lest: ImportSide) -> None:
    vindu.klikk(vindu.knapp("Ta inn 0 personer"))
    assert lest.liste.forklaring.text() == "Kryss av minst én person som skal tas inn."
    assert lest.liste.tabell.hasFocus()
    vindu.tast("Home", "Space")
    assert lest.liste.forklaring.text() == "Alle valgte tas inn samlet, eller ingen."


def test_a_list_with_nothing_to_take_in_says_so(vindu: Vindu, tmp_path: Path) -> None:
    frist = med(vaare(tjenester(vindu))["Melnyk"], frist="29.01.2027")
    side = les(vindu, skriv(tmp_path, HODE_16, frist))
    assert not any(rute_.isVisible() for rute_ in side.liste.alle.values())
    vindu.klikk(side.liste.knapp)
    assert side.liste.forklaring.text() == "Det er ingenting i filen som kan tas inn."


def test_the_end_of_the_program_stops_reading_and_writing(vindu: Vindu, tmp_path: Path) -> None:
    vindu.gaa_til(Side.IMPORT)
    side, opptatt = importside(vindu), Event()
    side.skjerm.rom.arbeider.kjoer(opptatt.wait)
    side.skjerm.les([saksfil(tmp_path / "a.jsonl", sak())])
    vindu.vindu.lukkes.emit()
    opptatt.set()
    vindu.ro()
    assert side.skjerm.tilstand is Tilstand.TOM


def test_a_refusal_leads_back_to_what_was_chosen(vindu: Vindu, lest: ImportSide) -> None:
    lest.skjerm.modell.velg_alle("ulik", valgt=True)
    endre_sluttmaal(tjenester(vindu), "Karimi")
    vindu.klikk(lest.liste.knapp)
    assert lest.feil.isVisible()
    assert lest.feil.tilbake.hasFocus()
    assert "ta bort krysset" in lest.feil.raad.text()
    vindu.tast("Space")
    assert lest.liste.isVisible()
    assert lest.skjerm.modell.valgte == {ULIK}
    vindu.klikk(lest.liste.knapp)
    vindu.klikk(vindu.knapp("Les filen på nytt"))
    assert lest.skjerm.tilstand is Tilstand.VISNING
    assert lest.skjerm.modell.valgte == frozenset()


def test_a_file_that_cannot_be_read_says_why_and_what_to_do(vindu: Vindu, tmp_path: Path) -> None:
    sti = tmp_path / "tom.csv"
    sti.write_bytes(b"")
    side = les(vindu, sti)
    assert side.feil.tittel.text() == "Ingenting er importert – tom.csv"
    assert "ingen rader" in side.feil.melding.text()
    assert not side.feil.tabell.isVisible()
    assert side.feil.velg.hasFocus()
    vindu.tast("Space")
    fyll_dialog(vindu, listefil(tjenester(vindu), tmp_path))
    assert side.liste.isVisible()


# case files


def test_case_files_are_imported_together(vindu: Vindu, tmp_path: Path) -> None:
    side = les(vindu, saksfil(tmp_path / "a.jsonl", sak(), sak("900000000300")))
    assert side.liste.tabell.isColumnHidden(VALG)
    vindu.klikk(vindu.knapp("Importer 2 personer"))
    assert side.beskjed.text() == "2 nye personer, 0 med nye rader og 0 uendret."
    assert not side.lagre.isVisible()
    vindu.klikk(side.ny)
    fyll_dialog(vindu, tmp_path / "a.jsonl")
    vindu.klikk(side.liste.knapp)
    assert side.liste.forklaring.text().startswith("Alt i filen er registrert fra før")


def test_an_import_is_given_up(vindu: Vindu, lest: ImportSide) -> None:
    vindu.klikk(lest.liste.avbryt)
    assert lest.tomkort.isVisible()
    assert lest.tom.button.hasFocus()
    assert lest.skjerm.modell.rowCount() == 0


def test_faults_are_a_table_that_is_copied_and_saved(vindu: Vindu, tmp_path: Path) -> None:
    side = les(vindu, saksfil(tmp_path / "a.jsonl", sak(tull=1), "{"))
    assert side.feil.melding.text() == "2 feil må rettes i filen"
    assert side.feil.tabell.model().rowCount() == 2
    vindu.klikk(side.feil.kopier)
    assert QApplication.clipboard().text().splitlines()[2].startswith("1\ttull\t")
    vindu.klikk(side.feil.lagre)
    fyll_dialog(vindu, tmp_path / "feil")
    assert (tmp_path / "feil.txt").read_text(encoding="utf-8").startswith("a.jsonl\n")


def test_an_import_that_ends_elsewhere_is_told_there(vindu: Vindu, tmp_path: Path) -> None:
    side = les(vindu, saksfil(tmp_path / "a.jsonl", sak()))
    side.skjerm.ta_inn()
    vindu.innhold.hoved.gaa_til(Side.PERSONER)
    vindu.ro()
    assert vindu.innhold._toast().text() == "1 ny person, 0 med nye rader og 0 uendret."


def test_reading_is_stopped_by_its_button(vindu: Vindu, tmp_path: Path) -> None:
    vindu.gaa_til(Side.IMPORT)
    side, opptatt = importside(vindu), Event()
    side.skjerm.rom.arbeider.kjoer(opptatt.wait)
    side.skjerm.les([saksfil(tmp_path / "a.jsonl", sak())])
    assert side.arbeid.isVisible()
    assert side.arbeid.ord.text() == "Leser a.jsonl …"
    assert side.arbeid.avbryt.hasFocus()
    side.arbeid.avbryt.click()
    opptatt.set()
    vindu.ro()
    assert side.tomkort.isVisible()
    assert side.beskjed.text() == "Avbrutt. Ingenting er endret."
    assert side.tom.button.hasFocus()


# for those who see little, or have a small window


def tilstander(vindu: Vindu, tmp_path: Path) -> Iterator[tuple[str, QWidget]]:
    """Go through the states of the page; yield what is shown, by name."""
    vindu.gaa_til(Side.IMPORT)
    yield "tom", vindu.vindu
    side = les(vindu, listefil(tjenester(vindu), tmp_path))
    yield "liste", vindu.vindu
    for nummer in (FRIST, NY):
        side.skjerm.detalj.vis(linje_av(side, nummer))
        vindu.ro()
        yield f"sammenlikning {nummer}", vindu.vindu
    side.skjerm.detalj.lukk()
    side.skjerm.modell.velg(NY, valgt=True)
    side.skjerm.ta_inn()
    vindu.ro()
    yield "rapport", vindu.vindu
    les(vindu, saksfil(tmp_path / "a.jsonl", sak()))
    yield "saker", vindu.vindu
    les(vindu, saksfil(tmp_path / "b.jsonl", sak(tull=1), "{"))
    yield "feil", vindu.vindu
    (tmp_path / "tom.csv").write_bytes(b"")
    les(vindu, tmp_path / "tom.csv")
    yield "avvist", vindu.vindu


@pytest.mark.parametrize("stoerrelse", STOERRELSER)
def test_everything_has_a_name_and_room_for_its_words(
    lag_vindu: LagVindu, basesti: Path, kledd: QApplication, tmp_path: Path, stoerrelse: str
) -> None:
    bredde, hoeyde, skala = STOERRELSER[stoerrelse]
    theme().use(kledd, "mork", skala)
    vindu = aapnet(lag_vindu(basesti, bredde, hoeyde))
    funn = []
    for hvor, rot in tilstander(vindu, tmp_path):
        funn += [(hvor, ord_) for ord_ in avkortet(rot)]
        funn += [
            (hvor, type(widget).__name__)
            for widget in alle_widgeter(rot)
            if widget.isVisible() and tar_fokus(widget) and not navn(widget)
        ]
        if importside(vindu).flate.width() > importside(vindu).viewport().width():
            funn.append((hvor, "ruller sidelengs"))
    assert funn == []


def aapnet(vindu: Vindu) -> Vindu:
    """Wait until the caseload of a window is open."""
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    return vindu


def test_an_empty_caseload_leads_to_the_import(lag_vindu: LagVindu, tmp_path: Path) -> None:
    lag_oevingsbase(tmp_path / "tom.db", 0, 1, I_DAG)
    vindu = aapnet(lag_vindu(tmp_path / "tom.db"))
    vindu.klikk(vindu.knapp("Importer CSV"))
    side = les(vindu, saksfil(tmp_path / "a.jsonl", sak()))
    vindu.klikk(vindu.knapp("Importer 1 person"))
    vindu.klikk(side.personer)
    assert vindu.innhold.hoved.liste.antall == 1


def test_a_small_window_shows_the_comparison_in_the_place_of_the_table(
    lag_vindu: LagVindu, basesti: Path, tmp_path: Path
) -> None:
    vindu = aapnet(lag_vindu(basesti, 683, 384))
    side = les(vindu, listefil(tjenester(vindu), tmp_path))
    vindu.tast("Home", "Return")
    assert side.liste.detalj.isVisible()
    assert not side.liste.tabell.isVisible()
    assert side.liste.detalj.rulle.hasFocus()
    QTest.keyClick(side.liste.detalj.rulle, Qt.Key.Key_Escape)
    vindu.ro()
    assert side.liste.tabell.hasFocus()
