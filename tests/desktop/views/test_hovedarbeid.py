"""The main job in the real window, by mouse and by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.models.navigasjon import Side
from desktop.views.loggdialog import LoggDialog
from desktop.views.vedtaksdetalj import Vedtaksdetalj
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField
from tests.desktop.vindu import Vindu


def frist(vindu: Vindu) -> str:
    visning = vindu.person.skjerm.visning
    assert visning is not None
    assert visning.status is not None
    return next(o.verdi for o in visning.status.venstre if o.noekkel == "frist")


def velg(vindu: Vindu, felt: str, tekst: str) -> None:
    """Choose in a combo box with the arrow key; the form may be built anew at each step."""
    vindu.felt(felt, NoWheelComboBox).setFocus()
    for _ in range(vindu.felt(felt, NoWheelComboBox).count()):
        vindu.tast("Down")
        if vindu.felt(felt, NoWheelComboBox).currentText() == tekst:
            return
    raise AssertionError(tekst)


def skriv_dato(vindu: Vindu, felt: str, dato: str) -> None:
    vindu.felt(felt, NorwegianDateField).setFocus()
    vindu.felt(felt, NorwegianDateField).selectAll()
    vindu.skriv(dato)
    vindu.tast("Tab")


def test_by_mouse(vindu: Vindu) -> None:
    tabell = vindu.innhold.personer.tabell
    vindu.klikk(vindu.innhold.personer.filterrad.filter)
    vindu.skriv("melnyk")
    assert vindu.innhold.hoved.liste.antall == 1
    sted = tabell.visualRect(tabell.model().index(0, 1)).center()
    vindu.klikk(tabell.viewport(), sted)
    QTest.mouseDClick(tabell.viewport(), Qt.MouseButton.LeftButton, pos=sted)
    vindu.ro()
    assert frist(vindu) == "15.01.2027"
    vindu.klikk(vindu.knapp("Legg til vedtak"))
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    velg(vindu, "Vedtakstype", "Permisjon pga velferd")
    skriv_dato(vindu, "Startdato", "02.11.2026")
    skriv_dato(vindu, "Sluttdato", "131126")
    vindu.vent_paa(skjema.hva.isVisible)
    assert "29.01.2027" in skjema.hva.accessibleName()
    vindu.klikk(vindu.knapp("Lagre"))
    assert frist(vindu) == "29.01.2027"
    assert vindu.person.ordning.vedtak.utvalg.current() == "alle"
    toast = vindu.innhold._toast()
    assert toast.text() == "Permisjon pga velferd er lagret. Ny frist 29.01.2027."
    vindu.klikk(toast.undo)
    assert frist(vindu) == "15.01.2027"


def test_by_keyboard_alone(vindu: Vindu) -> None:
    vindu.tast("Ctrl+K")
    vindu.skriv("daryna")
    vindu.tast("Return")
    assert frist(vindu) == "15.01.2027"
    vindu.tast("Ctrl+N")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    velg(vindu, "Vedtakstype", "Permisjon pga velferd")
    vindu.tast("Tab", "Tab", "Tab")
    vindu.skriv("02.11.2026")
    vindu.tast("Tab")
    vindu.skriv("13.11.2026")
    vindu.vent_paa(skjema.hva.isVisible)
    vindu.tast("Ctrl+S")
    assert frist(vindu) == "29.01.2027"
    vindu.tast("Ctrl+Z")
    assert frist(vindu) == "15.01.2027"


def test_the_log_opens_from_the_deadline_and_is_copied(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.klikk(vindu.knapp("Vis beregningslogg"))
    dialog = vindu.vindu.findChild(LoggDialog)
    assert dialog is not None
    viser_steg = [dialog.steg is not None]
    vindu.klikk(vindu.knapp("Kopier som tekst", dialog))
    assert "Fravær: Egenmelding" in QApplication.clipboard().text()
    assert dialog.kvittering.text() == "Loggen er kopiert"
    vindu.klikk(dialog.deler.button("kategori"))
    viser_steg.append(dialog.steg is not None)
    assert viser_steg == [True, False]
    vindu.klikk(vindu.knapp("Lukk", dialog))
    vindu.aktiver()
    vindu.tast("Ctrl+L")
    assert vindu.vindu.findChild(LoggDialog) is not None


def test_deleting_asks_in_place_and_can_be_undone(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    vindu.tast("Ctrl+D")
    kort = side.ordning.vedtak
    assert side.skjerm.visning is not None
    sykdom = next(v for v in side.skjerm.visning.vedtak if v.type == "permisjon_egen_sykdom")
    kort.vis_rad(sykdom.id)
    vindu.tast("Delete")
    detalj = kort.tabell.detail(sykdom.id)
    assert isinstance(detalj, Vedtaksdetalj)
    assert detalj.bekreft.isVisible()
    assert detalj.bekreft.no.hasFocus()
    assert "Fristen går fra 15.01.2027 til 01.01.2027." in detalj.bekreft.accessibleName()
    vindu.tast("Esc")
    assert not detalj.bekreft.isVisible()
    vindu.klikk(detalj.slettknapp)
    vindu.klikk(detalj.bekreft.yes)
    assert frist(vindu) == "01.01.2027"
    vindu.tast("Ctrl+Z")
    assert frist(vindu) == "15.01.2027"


def test_a_deleted_decision_is_brought_back_from_its_row(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    side.ordning.vedtak.vis_alle()
    assert side.skjerm.visning is not None
    slettet = next(v for v in side.skjerm.visning.vedtak if v.slettet)
    side.ordning.vedtak.aapne(slettet.id)
    vindu.ro()
    side.rulle.rull_til(side.ordning.vedtak.tabell.row(slettet.id))
    vindu.ro()
    vindu.klikk(vindu.knapp("Gjenopprett"))
    assert not next(v for v in side.skjerm.visning.vedtak if v.id == slettet.id).slettet


def test_the_goal_is_set_and_gives_the_deadline(vindu: Vindu) -> None:
    side = vindu.aapne("Karimi")
    side.rulle.rull_til(side.ordning.sluttmaal)
    vindu.klikk(side.ordning.sluttmaal.knapp)
    velg(vindu, "Sluttmål", "Arbeid – person har ikke utdanning på videregående nivå fra før")
    vindu.klikk(vindu.knapp("Lagre"))
    assert side.ordning.sluttmaal.tabell.isVisible()
    visning = side.skjerm.visning
    assert visning is not None
    assert visning.status is not None
    assert "Frist for gjennomføring" in [o.etikett for o in visning.status.venstre]


def test_typed_text_is_not_thrown_away_without_asking(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.tast("Ctrl+N")
    velg(vindu, "Vedtakstype", "Integreringsplan")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    vindu.tast("Esc")
    assert skjema._bekreft.isVisible()
    vindu.klikk(skjema._bekreft.no)
    assert vindu.innhold.aapent_skjema is skjema
    vindu.tast("Ctrl+W")
    assert vindu.person.lukking.isVisible()
    vindu.klikk(vindu.person.lukking.no)
    vindu.vindu.close()
    assert vindu.vindu.isVisible()
    assert vindu.vindu.spoersmaal.isVisible()
    vindu.klikk(vindu.vindu.spoersmaal.no)
    vindu.tast("Ctrl+W")
    vindu.klikk(vindu.person.lukking.yes)
    assert vindu.innhold.personside is None
    assert vindu.vindu.close()


def test_a_draft_waits_while_one_looks_at_another_person(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.tast("Ctrl+N")
    velg(vindu, "Vedtakstype", "Integreringsplan")
    vindu.aapne("Karimi")
    assert not vindu.person.skjerm.skjemaer
    vindu.tast("Ctrl+1")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.verdier["type"] == "integreringsplan"
    assert vindu.vindu.status.venstre.full_text() == "Ulagrede endringer i Vedtak"


def test_errors_stand_at_their_fields_and_the_first_gets_focus(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.tast("Ctrl+N")
    velg(vindu, "Vedtakstype", "Permisjon pga velferd")
    vindu.tast("Ctrl+S")
    startdato = vindu.felt("Startdato", NorwegianDateField)
    assert startdato.hasFocus()
    assert "Startdato må fylles ut" in startdato.accessibleDescription()
    skriv_dato(vindu, "Startdato", "31.02.2026")
    assert "finnes ikke" in startdato.accessibleDescription()


def test_a_new_person_is_registered_and_shown(vindu: Vindu) -> None:
    vindu.tast("Ctrl+Shift+N")
    vindu.skriv("9026 000001 04")
    for felt, ord_ in (("Fornavn", "Åse"), ("Etternavn", "Ærlig")):
        vindu.felt(felt).setFocus()
        vindu.skriv(ord_)
    velg(vindu, "Kategori", "Rett og plikt til introduksjonsprogram")
    skriv_dato(vindu, "Kategori fra", "01.09.2026")
    vindu.tast("Ctrl+S")
    visning = vindu.person.skjerm.visning
    assert visning is not None
    assert visning.hode.navn == "Åse Ærlig"
    assert frist(vindu) == "01.09.2028"
    vindu.gaa_til(Side.PERSONER)
    assert vindu.innhold.personer.skjema is None


def test_a_known_number_leads_to_its_person(vindu: Vindu) -> None:
    vindu.tast("Ctrl+N")
    vindu.skriv("902411882004")
    vindu.felt("Etternavn").setFocus()
    vindu.skriv("Dobbel")
    vindu.tast("Ctrl+S")
    vindu.klikk(vindu.knapp("Åpne personen"))
    visning = vindu.person.skjerm.visning
    assert visning is not None
    assert visning.hode.navn == "Daryna Melnyk"


def test_the_list_is_saved_as_csv_where_one_says(vindu: Vindu, tmp_path: Path) -> None:
    vindu.tast("Ctrl+Shift+S")
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    navn = dialog.findChild(QLineEdit, "fileNameEdit")
    assert navn is not None
    navn.setText(str(tmp_path / "liste"))
    vindu.tast("Return") if navn.hasFocus() else dialog.accept()
    vindu.ro()
    linjer = (tmp_path / "liste.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(linjer) == vindu.innhold.hoved.liste.antall + 1
    assert "er lagret i liste.csv." in vindu.innhold._toast().text()


@pytest.mark.parametrize("sted", list(Side)[:7])
def test_every_place_of_the_rail_opens(vindu: Vindu, sted: Side) -> None:
    knapp = vindu.vindu.skinne.knapper[sted.value]
    vindu.klikk(knapp, QPoint(20, 20))
    assert vindu.innhold.hoved.navigasjon.sted.side is sted
    assert knapp.isChecked()
