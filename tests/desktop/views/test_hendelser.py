"""The log of events in a window: by mouse, by keyboard alone, read aloud, on paper, narrow."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest

from core.services.kjoeringer import Kjoering, les_kjoeringer, skriv_kjoering
from desktop.models.hendelsesmodell import ENDRING, HVA, PERSON, TID
from desktop.models.navigasjon import Side
from desktop.views.hendelseskort import Hendelseskort
from desktop.views.loggdialog import LoggDialog
from tests.desktop.vindu import Vindu

DA = datetime(2026, 10, 14, 4, tzinfo=UTC)


@pytest.fixture
def kort(vindu: Vindu) -> Hendelseskort:
    """The log of all persons, all of it, shown."""
    vindu.gaa_til(Side.HENDELSER)
    made = vindu.innhold.hendelseskort
    assert made is not None
    made.skjerm.velg(periode=0)
    vindu.ro()
    return made


def dialog(vindu: Vindu) -> LoggDialog:
    (made,) = [d for d in vindu.vindu.findChildren(LoggDialog) if d.isVisible()]
    return made


def midt_i(kort: Hendelseskort, rad: int, kolonne: int) -> QPoint:
    return kort.tabell.visualRect(kort.tabell.model().index(rad, kolonne)).center()


def foerste_navn(kort: Hendelseskort) -> str:
    linje = kort.skjerm.modell.rad(0)
    assert linje is not None
    return linje.navn


def test_the_log_is_walked_by_keyboard_alone(vindu: Vindu) -> None:
    vindu.tast("Alt+5")
    kort = vindu.innhold.hendelseskort
    assert kort is not None
    vindu.tast("Ctrl+F")
    assert kort.valg.loggtype.hasFocus()
    vindu.tast("Tab", "Tab")
    assert kort.valg.periode.hasFocus()
    vindu.tast("Down", "Down")  # twelve months, then all
    assert kort.skjerm.periode == 0
    assert kort.skjerm.svar.antall > 3
    vindu.tast("Tab")
    assert kort.tabell.hasFocus()
    vindu.tast("Down")
    assert kort.tabell.currentIndex().row() == 1
    linje = kort.skjerm.modell.rad(1)
    assert linje is not None
    vindu.tast("Return")
    logg = dialog(vindu)
    assert logg.merke.text() == f"Slik den var {linje.tid.astimezone():%d.%m.%Y %H:%M}"
    QTest.keyClick(logg, Qt.Key.Key_Escape)
    vindu.aktiver()
    vindu.ro()
    assert kort.tabell.hasFocus()
    vindu.tast("Tab", "Tab")
    assert kort.detalj.person.hasFocus()
    vindu.tast("Space")
    assert vindu.person.skjerm.person_id == linje.person_id


def test_a_click_on_the_name_opens_the_person(vindu: Vindu, kort: Hendelseskort) -> None:
    linje = kort.skjerm.modell.rad(0)
    assert linje is not None
    vindu.klikk(kort.tabell.viewport(), midt_i(kort, 0, PERSON))
    assert vindu.person.skjerm.person_id == linje.person_id


def test_the_log_of_a_person_is_reached_from_her_menu(vindu: Vindu) -> None:
    side = vindu.aapne("Shevchuk")
    tre = side.meny.tre
    tre.sett_valgt("hendelser")
    QTest.keyClick(tre, Qt.Key.Key_Return)
    vindu.ro()
    kort = vindu.innhold.hendelseskort
    assert kort is side.hendelser.hendelser
    assert side.hode.tittel.text() == "Hendelser"
    assert kort.skjerm.svar.antall > 0
    assert kort.tabell.isColumnHidden(PERSON)
    assert kort.detalj.person.isHidden()
    vindu.klikk(kort.detalj.logg)
    assert "Shevchuk" in dialog(vindu).skjerm.navn
    dialog(vindu).accept()


def test_an_empty_log_leads_on(vindu: Vindu, kort: Hendelseskort) -> None:
    kort.skjerm.velg(hvem="0000-INGEN")
    vindu.ro()
    assert kort.tabell.isHidden()
    assert kort.detalj.isHidden()
    assert kort.tom.fact() == "Ingen hendelser i perioden"
    vindu.klikk(vindu.knapp("Vis alle"))
    assert kort.tabell.isVisible()
    assert kort.valg.loggtype.hasFocus()


def test_the_current_event_is_told_in_full(vindu: Vindu, kort: Hendelseskort) -> None:
    for rad in range(3):
        kort.tabell.setCurrentIndex(kort.skjerm.modell.index(rad, 0))
        vindu.ro()
        assert str(kort.skjerm.modell.index(rad, HVA).data()) in kort.detalj.hva.text()
        for del_ in str(kort.skjerm.modell.index(rad, ENDRING).data()).split("  ·  "):
            assert del_ in kort.detalj.endring.text() or del_ == "–"


def test_a_row_is_read_as_a_sentence(kort: Hendelseskort) -> None:
    flate = QAccessible.queryAccessibleInterface(kort.tabell)
    ord_ = [flate.child(n).text(QAccessible.Text.Name) for n in range(30)]
    assert any(foerste_navn(kort) in en and "," in en for en in ord_)
    for boks, navn in (
        (kort.valg.loggtype, "Loggtype"),
        (kort.valg.hvem, "Hvem"),
        (kort.valg.periode, "Periode"),
    ):
        assert boks.accessibleName() == navn


def test_the_menu_of_a_row_does_what_the_buttons_do(vindu: Vindu, kort: Hendelseskort) -> None:
    kort.tabell.setCurrentIndex(kort.skjerm.modell.index(0, 0))
    meny = kort.tabell.lag_meny()
    logg, person = meny.actions()
    assert (logg.text(), person.text()) == ("Vis beregningslogg slik den var", "Åpne person")
    person.trigger()
    vindu.ro()
    assert vindu.innhold.personside is not None
    meny.deleteLater()


def test_ctrl_p_prints_the_log_that_is_shown(vindu: Vindu, kort: Hendelseskort) -> None:
    kort.tabell.setFocus()
    vindu.tast("Ctrl+P")
    utskrift = vindu.vindu.findChild(QPrintDialog)
    assert utskrift is not None
    assert utskrift.windowTitle() == "Hendelser"
    utskrift.reject()


def test_a_run_is_taken_back_after_a_question(vindu: Vindu, kort: Hendelseskort) -> None:
    base = vindu.innhold.hoved.rom.tjenester.base
    with base.arbeid("Regelmotor", DA) as arbeid:
        skriv_kjoering(arbeid.innstillinger, Kjoering(DA, DA.date(), "9999-INLU", 2, 0))
    vindu.tast("F5")
    side = vindu.innhold.hendelserside
    assert side is not None
    assert side.kort is kort
    (rad,) = side.kjoeringer.rader
    vindu.klikk(rad.knapp)
    assert rad.spoersmaal.no.hasFocus()
    QTest.keyClick(rad.spoersmaal.no, Qt.Key.Key_Escape)
    assert rad.knapp.hasFocus()
    vindu.tast("Space")
    vindu.klikk(rad.spoersmaal.yes)
    (ny,) = side.kjoeringer.rader
    assert ny.knapp.isHidden()
    with base.lesing() as lesing:
        assert all(k.angret for k in les_kjoeringer(lesing.innstillinger) if k.gjorde_noe)


def test_a_narrow_window_keeps_when_who_and_what(vindu: Vindu, kort: Hendelseskort) -> None:
    vindu.vindu.resize(683, 384)
    vindu.ro()
    synlige = [k for k in range(7) if not kort.tabell.isColumnHidden(k)]
    assert synlige == [TID, PERSON, HVA]
    bredde = sum(kort.tabell.columnWidth(k) for k in synlige)
    assert bredde <= kort.tabell.width()
