"""The cards of the scheme in the real window, by mouse and by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.models.visning import Vedtaksvisning
from desktop.views.klagedel import Klagedel
from desktop.views.vedtaksdetalj import Vedtaksdetalj
from tests.desktop.views.test_persondata import skriv_dato, velg
from tests.desktop.vindu import Vindu


def vedtak(vindu: Vindu, slag: str) -> Vedtaksvisning:
    visning = vindu.person.skjerm.visning
    assert visning is not None
    (funnet,) = (v for v in visning.vedtak if v.type == slag and not v.slettet)
    return funnet


def klager(vindu: Vindu, slag: str) -> Klagedel:
    kort = vindu.person.ordning.vedtak
    kort.aapne(vedtak(vindu, slag).id)
    vindu.ro()
    detalj = kort.tabell.detail(vedtak(vindu, slag).id)
    assert isinstance(detalj, Vedtaksdetalj)
    return detalj.klager


def trykk(vindu: Vindu, widget: Klagedel, navn: str) -> None:
    knapp = getattr(widget, navn)
    vindu.person.rulle.ensureWidgetVisible(knapp)
    vindu.klikk(knapp)


def test_an_appeal_by_mouse(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    del_ = klager(vindu, "endring_integreringsplan")
    assert del_.tom.isVisible()
    assert del_.tom.text() == "Det er ingen klager på vedtaket"
    assert del_.ny.text() == "Legg til klage"
    trykk(vindu, del_, "ny")
    skriv_dato(vindu, "Klage registrert dato", "02.03.2026")
    vindu.klikk(vindu.knapp("Lagre"))
    assert vedtak(vindu, "endring_integreringsplan").tilstand == "(klage registrert)"
    del_ = klager(vindu, "endring_integreringsplan")
    assert del_.ny.text() == "Ny klage"
    trykk(vindu, del_, "slett")
    assert del_.bekreft.isVisible()
    assert "Fristen endres ikke." in del_.bekreft.accessibleName()
    vindu.klikk(del_.bekreft.yes)
    del_ = klager(vindu, "endring_integreringsplan")
    assert del_.slettede.text() == "Vis slettede klager (1)"
    trykk(vindu, del_, "slettede")
    trykk(vindu, del_, "gjenopprett")
    assert vedtak(vindu, "endring_integreringsplan").tilstand == "(klage registrert)"


def test_the_outcome_is_two_keys_away_and_locks_the_appeal(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    rad = vedtak(vindu, "reduksjon_fravaer")
    assert side.ordning.vedtak.tabell.row(rad.id).hasFocus()
    vindu.tast("Return")
    i_fokus = QApplication.focusWidget()
    assert i_fokus is not None
    QTest.keyClick(i_fokus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    vindu.ro()
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Registrer utfall av klage"
    assert vindu.felt("Klage avgjort dato", QLineEdit).hasFocus()
    vindu.skriv("14.10.2026")
    vindu.tast("Tab")
    velg(vindu, "Utfall av klage", "opprettholdt")
    vindu.tast("Ctrl+S")
    del_ = klager(vindu, "reduksjon_fravaer")
    assert del_.merknad.isVisible()
    assert del_.merknad.text() == "Klagen er avgjort og kan ikke endres eller slettes."
    assert not del_.rediger.isVisible()
    assert not del_.utfall.isVisible()
    assert del_.ny.isVisible()


def test_f2_and_delete_work_in_the_table_of_appeals(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    del_ = klager(vindu, "reduksjon_fravaer")
    del_.tabell.table.setFocus()
    vindu.tast("Delete")
    assert del_.bekreft.no.hasFocus()
    vindu.tast("Esc")
    assert not del_.bekreft.isVisible()
    assert del_.slett.hasFocus()
    del_.tabell.table.setFocus()
    vindu.tast("F2")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Rediger klage på vedtak"
    vindu.tast("Esc")
    assert vindu.innhold.aapent_skjema is None
