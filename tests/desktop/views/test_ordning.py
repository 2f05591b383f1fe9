"""The cards of the scheme in the real window, by mouse and by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.models.visning import Vedtaksvisning
from desktop.views.avslutningvisning import AvslutningVisning
from desktop.views.klagedel import Klagedel
from desktop.views.ordningskort import Ordningsdetalj, Ordningskort
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


def kort(vindu: Vindu, noekkel: str) -> Ordningskort:
    funnet = vindu.person.ordning.kort[noekkel]
    assert isinstance(funnet, Ordningskort)
    return funnet


def detalj(vindu: Vindu, noekkel: str, rad_id: str) -> Ordningsdetalj:
    kort(vindu, noekkel).tabell.open_row(rad_id)
    vindu.ro()
    funnet = kort(vindu, noekkel).tabell.detail(rad_id)
    assert isinstance(funnet, Ordningsdetalj)
    return funnet


def klikk(vindu: Vindu, knapp: QAbstractButton) -> None:
    vindu.person.rulle.ensureWidgetVisible(knapp)
    vindu.klikk(knapp)


def test_a_contact_by_mouse(vindu: Vindu) -> None:
    vindu.aapne("Karimi")
    kortet = kort(vindu, "kontakter")
    assert kortet.tom.fact() == "Det er ikke registrert kontakt med person"
    klikk(vindu, kortet.legg_til)
    velg(vindu, "Registreringen gjelder", "krav_soeknad")
    skriv_dato(vindu, "Dato for kontakt, mottatt søknad eller krav", "01.10.2026")
    klikk(vindu, vindu.knapp("Lagre"))
    (rad,) = kortet.tabell.row_keys()
    assert kortet.tabell.row(rad).row.cells[0] == "Krav/søknad fra person mottatt"
    klikk(vindu, detalj(vindu, "kontakter", rad).knapper["slett"])
    klikk(vindu, detalj(vindu, "kontakter", rad).bekreft.yes)
    assert kortet.tabell.row_keys() == ()
    assert kortet.historikk.text() == "Vis alle kontakt, søknad eller krav"
    klikk(vindu, kortet.historikk)
    assert kortet.historikk.text() == "Vis nyeste kontakt, søknad eller krav"
    vist = kortet.tabell.row(rad).row
    assert (vist.state, vist.italic) == ("(slettet)", True)
    klikk(vindu, detalj(vindu, "kontakter", rad).knapper["gjenopprett"])
    assert kortet.tabell.row(rad).row.state == ""


def test_a_contract_by_keyboard_alone(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    kortet = kort(vindu, "kontrakter")
    (rad,) = kortet.tabell.row_keys()
    kortet.tabell.set_current(rad)
    vindu.tast("F2")
    skriv_dato(vindu, "Dato for inngått integreringskontrakt", "03.09.2024")
    vindu.tast("Ctrl+S")
    assert kortet.tabell.row(rad).hasFocus()
    assert kortet.tabell.row(rad).row.cells[1] == "03.09.2024"
    vindu.tast("Delete")
    assert detalj(vindu, "kontrakter", rad).bekreft.no.hasFocus()
    vindu.tast("Esc")
    vindu.tast("Ctrl+N")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Legg til registrering om inngått integreringskontrakt"
    vindu.tast("Esc")
    assert vindu.innhold.aapent_skjema is None


def test_the_menu_leads_to_the_cards(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    for anker, noekkel in (("kontakt", "kontakter"), ("avslutning", "avslutninger")):
        side._fra_meny(f"ordning/{anker}")
        vindu.ro()
        assert side.ordning.kort[anker] is kort(vindu, noekkel)
        assert not kort(vindu, noekkel).visibleRegion().isEmpty()


def test_a_termination_lists_what_it_ends_and_asks_first(vindu: Vindu) -> None:
    side = vindu.aapne("Nguyen")
    kortet = kort(vindu, "avslutninger")
    klikk(vindu, kortet.legg_til)
    visning = side.ordning.skjemaer.aapne["avslutninger"]
    assert isinstance(visning, AvslutningVisning)
    skriv_dato(vindu, "Avslutningsdato", "01.10.2026")
    velg(vindu, "Avslutningsårsak", "grunnskole")
    vindu.tast("Ctrl+S")
    assert visning.spoersmaal is not None
    assert "Er du sikker på at du vil lagre?" in visning.spoersmaal.accessibleName()
    klikk(vindu, visning.spoersmaal.yes)
    (rad,) = kortet.tabell.row_keys()
    assert kortet.tabell.row(rad).row.cells[1] == "Grunnskole"
    vindu.tast("Ctrl+Z")
    assert kortet.tabell.row_keys() == ()
    assert kortet.historikk.text() == "Vis all avslutningshistorikk"


def test_a_locked_row_says_why_when_it_is_to_be_deleted(vindu: Vindu) -> None:
    vindu.aapne("Bondarenko")
    kortet = kort(vindu, "avslutninger")
    (rad,) = kortet.tabell.row_keys()
    kortet.tabell.set_current(rad)
    vindu.tast("Delete")
    aapen = kortet.tabell.detail(rad)
    assert isinstance(aapen, Ordningsdetalj)
    assert aapen.laast.isVisible()
    assert "kan ikke redigeres eller slettes" in aapen.laast.text()
    assert kortet.legg_til_aarsak.isVisible()
    assert not kortet.legg_til.isVisible()


def test_re_opening_by_mouse_leads_to_the_decision(vindu: Vindu) -> None:
    side = vindu.aapne("Kovalenko")
    kortet = kort(vindu, "avslutninger")
    (rad,) = kortet.tabell.row_keys()
    klikk(vindu, detalj(vindu, "avslutninger", rad).knapper["gjenaapne"])
    skriv_dato(vindu, "Gjenåpnet program dato", "19.10.2026")
    klikk(vindu, vindu.knapp("Lagre"))
    assert kortet.tabell.row(rad).row.state == "(ikke gjeldende) – gjenåpnet"
    visning = side.ordning.skjemaer.aapne["vedtak"]
    assert visning.skjema.tittel == "Nytt vedtak"
    assert vindu.felt("Startdato", QLineEdit).text() == "19.10.2026"
    vindu.tast("Ctrl+S")
    assert vindu.innhold.aapent_skjema is None
    assert side.skjerm.visning is not None
    assert side.skjerm.visning.status is not None
    linjer = {o.etikett for o in side.skjerm.visning.status.venstre}
    assert "Frist for gjennomføring" in linjer
    klikk(vindu, detalj(vindu, "avslutninger", rad).knapper["angre_gjenaapning"])
    assert kortet.tabell.row(rad).row.state == ""


def test_re_opening_by_keyboard_alone(vindu: Vindu) -> None:
    vindu.aapne("Kovalenko")
    kortet = kort(vindu, "avslutninger")
    (rad,) = kortet.tabell.row_keys()
    kortet.tabell.set_current(rad)
    vindu.tast("Return")
    for _ in range(6):
        vindu.tast("Tab")
        i_fokus = QApplication.focusWidget()
        assert i_fokus is not None
        if i_fokus.accessibleName().startswith("Gjenåpne program …"):
            break
    vindu.tast("Space")
    assert vindu.felt("Gjenåpnet program dato", QLineEdit).hasFocus()
    vindu.skriv("19.10.2026")
    vindu.tast("Ctrl+S")
    vindu.tast("Ctrl+S")
    assert vindu.innhold.aapent_skjema is None
    vindu.tast("Ctrl+Z", "Ctrl+Z")
    assert kortet.tabell.row(rad).row.state == ""


def test_a_decision_is_registered_anew_with_its_values(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    rad = vedtak(vindu, "endring_integreringsplan")
    side.ordning.vedtak.aapne(rad.id)
    vindu.ro()
    apen = side.ordning.vedtak.tabell.detail(rad.id)
    assert isinstance(apen, Vedtaksdetalj)
    klikk(vindu, apen.paa_nytt_knapp)
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Slett vedtaket og registrer på nytt"
    skriv_dato(vindu, "Vedtaksdato", "24.02.2026")
    vindu.tast("Ctrl+S")
    nytt = vedtak(vindu, "endring_integreringsplan")
    assert (nytt.id != rad.id, f"{nytt.vedtaksdato:%d.%m.%Y}") == (True, "24.02.2026")
    assert side.ordning.vedtak.tabell.row(nytt.id).hasFocus()
    vindu.tast("Ctrl+Z")
    assert vedtak(vindu, "endring_integreringsplan").id == rad.id
