"""Basic data, residence and rows of a person in the real window, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu, QRadioButton

from desktop.views.tabellkort import Raddetalj, Tabellkort
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField
from desktop.views.widgets.what_if import NoteBox
from tests.desktop.vindu import Vindu

UVANLIG = "2024 000000 31"  # wrong control digits, so that no real number is written here


def velg(vindu: Vindu, felt: str, noekkel: str) -> None:
    """Choose in a combo box as the user does, by its key."""
    boks = vindu.felt(felt, NoWheelComboBox)
    boks.setFocus()
    boks.set_key(noekkel)
    boks.activated.emit(boks.currentIndex())
    vindu.ro()


def skriv(vindu: Vindu, felt: str, ord_: str) -> None:
    vindu.felt(felt, QLineEdit).setFocus()
    vindu.felt(felt, QLineEdit).selectAll()
    vindu.skriv(ord_)


def skriv_dato(vindu: Vindu, felt: str, dato: str) -> None:
    vindu.felt(felt, NorwegianDateField).setFocus()
    vindu.felt(felt, NorwegianDateField).selectAll()
    vindu.skriv(dato)
    vindu.tast("Tab")


def gaa_til(vindu: Vindu, fane: str) -> None:
    side = vindu.aapne("Melnyk")
    side._fra_meny(fane)
    vindu.ro()


def kort(vindu: Vindu, noekkel: str) -> Tabellkort:
    funnet = vindu.person.flater[vindu.person._fane].kort[noekkel]
    assert isinstance(funnet, Tabellkort)
    return funnet


def verdi(vindu: Vindu, noekkel: str, etikett: str) -> str:
    visning = vindu.person.skjerm.visning
    assert visning is not None
    kort_ = next(k for k in (*visning.grunndata, *visning.bosetting) if k.noekkel == noekkel)
    return next(o.verdi for o in kort_.opplysninger if o.etikett == etikett)


def test_an_unlikely_number_is_asked_about_while_it_is_typed(vindu: Vindu) -> None:
    vindu.tast("Ctrl+Shift+N")
    vindu.skriv(UVANLIG[:-1])
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert "duf_begrunnelse" not in skjema.felter
    vindu.skriv(UVANLIG[-1])
    assert "duf_begrunnelse" in skjema.felter
    felt = vindu.felt("DUF-nummer", QLineEdit)
    assert felt.hasFocus()
    vindu.tast("Left", "Left")
    vindu.skriv("1")  # thirteen digits: the section goes, the cursor stays where one types
    assert "duf_begrunnelse" not in skjema.felter
    assert vindu.felt("DUF-nummer", QLineEdit).cursorPosition() == len(UVANLIG) - 1
    assert skjema.skjema.feil == {}  # nobody has left the field


def test_the_field_one_types_in_stays_in_view(vindu: Vindu) -> None:
    vindu.vindu.resize(683, 384)
    vindu.tast("Ctrl+Shift+N")
    vindu.skriv(UVANLIG)
    felt = vindu.felt("DUF-nummer", QLineEdit)
    assert felt.hasFocus()
    assert felt.visibleRegion().boundingRect() == felt.rect()


def test_a_person_with_an_unlikely_number_is_registered_with_the_reason(vindu: Vindu) -> None:
    vindu.tast("Ctrl+Shift+N")
    vindu.skriv(UVANLIG)
    skriv(vindu, "Etternavn", "Ærlig")
    vindu.tast("Ctrl+S")
    assert vindu.felt("Begrunnelse", QLineEdit).hasFocus()
    assert "må fylles ut" in vindu.felt("Begrunnelse", QLineEdit).accessibleDescription()
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert [e.text() for e in skjema.findChildren(QLabel) if "felt må" in e.text()] == [
        "2 felt må rettes"
    ]
    vindu.skriv("Står slik i vedtaket")
    vindu.klikk(vindu.felt("DUF-nummeret er kontrollert", QCheckBox))
    vindu.tast("Ctrl+S")
    vindu.person._fra_meny("grunndata")
    assert verdi(vindu, "person", "Begrunnelse for DUF-nummeret") == "Står slik i vedtaket"


def test_a_known_number_is_told_on_leaving_and_leads_to_its_person(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.klikk(vindu.knapp("Rediger – Person"))
    karimi = next(s for s in vindu.innhold.hoved.rom.tjenester.liste.soek("karimi", 5))
    skriv(vindu, "DUF-nummer", karimi.duf)
    vindu.tast("Tab")
    assert "finnes allerede" in vindu.felt("DUF-nummer", QLineEdit).accessibleDescription()
    vindu.felt("DUF-nummer", QLineEdit).setFocus()
    vindu.tast("Shift+Tab")
    assert vindu.knapp("Åpne personen").hasFocus()
    vindu.tast("Space")
    visning = vindu.person.skjerm.visning
    assert visning is not None
    assert visning.hode.duf == karimi.duf
    assert vindu.innhold.hoved.ulagret  # the draft waits


def test_basic_data_are_edited_by_mouse(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.klikk(vindu.knapp("Rediger – Person"))
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert not vindu.person.grunndata.kort["person"].verdier.isVisible()  # type: ignore[attr-defined]
    for navn in ("Adressesperre: Fortrolig adresse", "Har fullført videregående opplæring: Ja"):
        knapp = vindu.felt(navn, QRadioButton)
        vindu.person.rulle.ensureWidgetVisible(knapp)
        vindu.klikk(knapp)
    vindu.tast("Ctrl+S")
    assert verdi(vindu, "adresse", "Adressesperre") == "Fortrolig adresse"
    assert verdi(vindu, "familie", "Har fullført videregående opplæring") == "Ja"
    assert vindu.knapp("Rediger – Person").hasFocus()
    vindu.tast("Ctrl+Z")
    assert verdi(vindu, "familie", "Har fullført videregående opplæring") == "Nei"


def test_tab_goes_through_the_form_and_lands_on_the_choice_that_holds(vindu: Vindu) -> None:
    gaa_til(vindu, "bosetting")
    vindu.klikk(vindu.knapp("Rediger – Oppholdstillatelse"))
    gikk_til = []
    for _ in range(6):
        vindu.tast("Tab")
        i_fokus = QApplication.focusWidget()
        assert i_fokus is not None
        gikk_til.append(i_fokus.accessibleName().partition(",")[0])
    assert gikk_til == [
        "Ankomst Norge",
        "Vedtaksdato",
        "Effektueringsdato",
        "Bosatt etter avtale: Ja",
        "Lagre",
        "Avbryt",
    ]
    vindu.klikk(vindu.felt("Bosatt etter avtale: Nei", QRadioButton))
    vindu.tast("Shift+Tab", "Tab")
    i_fokus = QApplication.focusWidget()
    assert i_fokus is not None
    assert i_fokus.accessibleName() == "Bosatt etter avtale: Nei"


def test_residence_is_edited_by_keyboard_and_warned_of(vindu: Vindu) -> None:
    gaa_til(vindu, "bosetting")
    vindu.knapp("Rediger – Oppholdstillatelse").setFocus()
    vindu.tast("Space")
    skriv_dato(vindu, "Effektueringsdato", "01.01.2020")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    lapper = [lapp.label.text() for lapp in skjema.findChildren(NoteBox) if lapp.isVisible()]
    assert "Effektueringsdatoen er før vedtaksdatoen." in lapper
    vindu.tast("Ctrl+S")
    assert verdi(vindu, "opphold", "Effektueringsdato") == "01.01.2020"


def test_follow_up_is_registered_edited_deleted_and_restored_by_keyboard(vindu: Vindu) -> None:
    gaa_til(vindu, "bosetting")
    vindu.tast("Ctrl+N")
    velg(vindu, "Oppfølgingskommune", "0301")
    velg(vindu, "Bydel", "Sagene")
    skriv_dato(vindu, "Fra dato", "01.09.2026")
    vindu.tast("Ctrl+S")
    tabell = kort(vindu, "oppfoelging").tabell
    ny = tabell.row_keys()[0]
    assert tabell.row(ny).hasFocus()
    assert tabell.row(ny).row.cells[:3] == ("Oslo", "Sagene", "01.09.2026")
    vindu.tast("F2")
    skriv_dato(vindu, "Fra dato", "15.09.2026")
    vindu.tast("Ctrl+S")
    assert tabell.row(ny).row.cells[2] == "15.09.2026"
    vindu.tast("Delete")
    detalj = tabell.detail(ny)
    assert isinstance(detalj, Raddetalj)
    assert detalj.bekreft.no.hasFocus()
    assert "Fristen endres ikke." in detalj.bekreft.accessibleName()
    vindu.klikk(detalj.bekreft.yes)
    assert tabell.row(ny).row.state == "(slettet)"
    detalj = tabell.detail(ny)
    assert isinstance(detalj, Raddetalj)
    vindu.klikk(detalj.gjenopprett)
    assert tabell.row(ny).row.state == ""


@pytest.mark.parametrize(
    ("noekkel", "ny", "effekt"),
    [
        ("kategorier", "rett_intro", "Etter dette kan ingen frist beregnes."),
        ("folkeregister", "", "Programmet er da ikke avsluttet lenger."),
    ],
)
def test_deleting_a_row_says_what_becomes_of_the_deadline(
    vindu: Vindu, noekkel: str, ny: str, effekt: str
) -> None:
    gaa_til(vindu, "grunndata")
    if noekkel == "folkeregister":
        vindu.klikk(vindu.knapp("Legg til hendelse"))
        velg(vindu, "Hendelse", "utvandret")
        skriv_dato(vindu, "Dato", "01.10.2026")
        vindu.tast("Ctrl+S")
    sak = vindu.person.skjerm.sak
    rad = next(r for r in getattr(sak, noekkel) if not ny or r.kategori == ny)
    tabell = kort(vindu, noekkel).tabell
    tabell.set_current(rad.id)
    vindu.tast("Delete")
    detalj = tabell.detail(rad.id)
    assert isinstance(detalj, Raddetalj)
    assert effekt in detalj.bekreft.accessibleName()
    vindu.tast("Esc")
    assert not detalj.bekreft.isVisible()


def test_ctrl_n_adds_to_the_card_in_focus(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    tabell = kort(vindu, "kategorier").tabell
    tabell.set_current(tabell.row_keys()[0])
    vindu.tast("Ctrl+N")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Ny kategori"
    vindu.tast("Esc")
    vindu.person.meny.tre.setFocus()
    vindu.tast("Ctrl+N")
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.tittel == "Rediger grunndata"


def test_of_many_lines_that_are_pasted_the_first_is_kept_and_one_is_told(vindu: Vindu) -> None:
    vindu.tast("Ctrl+Shift+N")
    felt = vindu.felt("Etternavn", QLineEdit)
    felt.setFocus()
    QApplication.clipboard().setText("Berg\n" + "Dahl\n" * 4999)
    vindu.tast("Ctrl+V")
    assert felt.text() == "Berg"
    skjema = vindu.innhold.aapent_skjema
    assert skjema is not None
    assert skjema.skjema.verdier["etternavn"] == "Berg"
    assert "første linjen" in felt.accessibleDescription()
    QApplication.clipboard().setText("Lie")
    felt.selectAll()
    vindu.tast("Ctrl+V")
    assert felt.text() == "Lie"
    assert "første linjen" not in felt.accessibleDescription()


def test_a_text_of_any_length_is_refused_with_its_length(vindu: Vindu) -> None:
    vindu.tast("Ctrl+Shift+N")
    felt = vindu.felt("Etternavn", QLineEdit)
    felt.setFocus()
    QApplication.clipboard().setText("x" * 1_000_000)
    vindu.tast("Ctrl+V", "Tab")
    assert "Forkort den til høyst 200" in felt.accessibleDescription()


def test_the_first_error_is_brought_into_view(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.klikk(vindu.knapp("Rediger – Person"))
    vindu.felt("Barn under 18", QLineEdit).setFocus()
    vindu.felt("Barn under 18", QLineEdit).selectAll()
    vindu.skriv("99")
    vindu.felt("DUF-nummer", QLineEdit).setFocus()
    vindu.person.rulle.verticalScrollBar().setValue(0)
    vindu.tast("Ctrl+S")
    felt = vindu.felt("Barn under 18", QLineEdit)
    assert felt.hasFocus()
    assert not felt.visibleRegion().isEmpty()


def knapp_i_raden(vindu: Vindu, noekkel: str, rad_id: str, navn: str) -> None:
    """Open a row by the mouse and press one of its buttons."""
    tabell = kort(vindu, noekkel).tabell
    if rad_id not in tabell.open_keys():
        vindu.person.rulle.rull_til(tabell.row(rad_id))
        vindu.ro()
        vindu.klikk(tabell.row(rad_id))
    detalj = tabell.detail(rad_id)
    assert isinstance(detalj, Raddetalj)
    vindu.person.rulle.ensureWidgetVisible(detalj)
    vindu.ro()
    vindu.klikk(vindu.knapp(navn, detalj))


def test_a_category_is_registered_edited_deleted_and_restored_by_mouse(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.klikk(vindu.knapp("Legg til kategori"))
    velg(vindu, "Kategori", "plikt_norsk_samfunn")
    skriv_dato(vindu, "Kategori fra", "01.09.2024")
    vindu.klikk(vindu.knapp("Lagre"))
    tabell = kort(vindu, "kategorier").tabell
    sak = vindu.person.skjerm.sak
    ny = next(k.id for k in sak.kategorier if k.kategori == "plikt_norsk_samfunn")
    knapp_i_raden(vindu, "kategorier", ny, "Rediger")
    skriv_dato(vindu, "Kategori til", "01.10.2024")
    vindu.klikk(vindu.knapp("Lagre"))
    assert tabell.row(ny).row.cells[1:3] == ("01.09.2024", "01.10.2024")
    assert tabell.row(ny).row.state == "(lukket)"
    knapp_i_raden(vindu, "kategorier", ny, "Slett")
    knapp_i_raden(vindu, "kategorier", ny, "Ja, slett")
    assert tabell.row(ny).row.state == "(slettet)"
    knapp_i_raden(vindu, "kategorier", ny, "Gjenopprett")
    assert tabell.row(ny).row.state == "(lukket)"


def test_a_row_that_no_longer_fits_is_not_restored_and_says_why(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    slettet = next(k.id for k in vindu.person.skjerm.sak.kategorier if k.kategori == "rett_norsk")
    knapp_i_raden(vindu, "kategorier", slettet, "Slett")
    knapp_i_raden(vindu, "kategorier", slettet, "Ja, slett")
    vindu.klikk(vindu.knapp("Legg til kategori"))
    velg(vindu, "Kategori", "rett_norsk")
    skriv_dato(vindu, "Kategori fra", "01.09.2024")
    vindu.klikk(vindu.knapp("Lagre"))
    knapp_i_raden(vindu, "kategorier", slettet, "Gjenopprett")
    assert vindu.vindu.varsel.isVisible()
    assert "periodene kan ikke overlappe" in vindu.vindu.varsel.text()
    assert kort(vindu, "kategorier").tabell.row(slettet).row.state == "(slettet)"


def test_the_menu_of_a_row_does_what_its_buttons_do(vindu: Vindu) -> None:
    gaa_til(vindu, "bosetting")
    ett = kort(vindu, "oppfoelging")
    (rad,) = ett.tabell.row_keys()

    def velg_i_menyen(*navn: str) -> None:
        sted = ett.tabell.row(rad).mapToGlobal(QPoint(40, 10))
        ett.tabell.row(rad).menu_wanted.emit(rad, sted)
        (meny,) = (m for m in ett.findChildren(QMenu) if m.isVisible())
        assert tuple(handling.text() for handling in meny.actions()) == navn
        meny.actions()[-1].trigger()
        meny.close()
        vindu.ro()

    velg_i_menyen("Rediger", "Slett")
    detalj = ett.tabell.detail(rad)
    assert isinstance(detalj, Raddetalj)
    vindu.klikk(detalj.bekreft.yes)
    assert ett.tabell.row(rad).row.state == "(slettet)"
    velg_i_menyen("Gjenopprett")
    assert ett.tabell.row(rad).row.state == ""


def test_an_event_is_edited_and_deleted_by_keyboard(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.knapp("Legg til hendelse").setFocus()
    vindu.tast("Space")
    velg(vindu, "Hendelse", "flyttet")
    skriv_dato(vindu, "Dato", "01.10.2026")
    vindu.tast("Ctrl+S")
    tabell = kort(vindu, "folkeregister").tabell
    (rad,) = tabell.row_keys()
    assert tabell.row(rad).hasFocus()
    vindu.tast("F2")
    skriv_dato(vindu, "Dato", "20.10.2026")
    vindu.tast("Ctrl+S")
    dato = vindu.felt("Dato", NorwegianDateField)
    assert dato.hasFocus()
    assert "fram i tid" in dato.accessibleDescription()
    skriv_dato(vindu, "Dato", "02.10.2026")
    vindu.tast("Ctrl+S")
    assert tabell.row(rad).row.cells[:2] == ("Flyttet", "02.10.2026")
    vindu.tast("Delete")
    vindu.tast("Shift+Tab", "Space")
    assert tabell.row(rad).row.state == "(slettet)"
    assert tabell.row(rad).hasFocus()
    vindu.tast("Ctrl+Z")
    assert tabell.row(rad).row.state == ""


def test_a_form_that_is_closed_gives_focus_back(vindu: Vindu) -> None:
    gaa_til(vindu, "grunndata")
    vindu.klikk(vindu.knapp("Legg til hendelse"))
    vindu.tast("Esc")
    assert vindu.knapp("Legg til hendelse").hasFocus()
    tabell = kort(vindu, "kategorier").tabell
    rad = tabell.row_keys()[0]
    tabell.set_current(rad)
    vindu.tast("F2")
    assert vindu.innhold.aapent_skjema is not None
    vindu.tast("Esc")
    assert tabell.row(rad).hasFocus()
