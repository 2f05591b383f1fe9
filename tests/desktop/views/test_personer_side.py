"""The page of all persons, by mouse and by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu

from core.services.feil import Lagringsfeil
from core.storage.utvalg import Utvalg
from desktop.models.navigasjon import Side
from desktop.models.personliste import PersonlisteSkjerm
from desktop.models.personmodell import DUF, FRIST, KATEGORI_FRA, MANGLER, NAVN, ORDNING
from desktop.views.personer_side import PersonerSide
from desktop.views.widgets.accessibility import announcer
from tests.desktop.conftest import LagVindu
from tests.desktop.vindu import Vindu

LOV = "integreringsloven"


def side(vindu: Vindu) -> PersonerSide:
    return vindu.innhold.personer


def liste(vindu: Vindu) -> PersonlisteSkjerm:
    return vindu.innhold.hoved.liste


def i_fokus() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def navn(vindu: Vindu) -> list[str]:
    modell = liste(vindu).modell
    return [str(modell.index(rad, NAVN).data()) for rad in range(modell.rowCount())]


def klikk_celle(
    vindu: Vindu,
    rad: int,
    kolonne: int,
    tast: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    tabell = side(vindu).tabell
    sted = tabell.visualRect(tabell.model().index(rad, kolonne)).center()
    QTest.mouseClick(tabell.viewport(), Qt.MouseButton.LeftButton, tast, sted)
    vindu.ro()


# the search card


def test_the_matrix_by_mouse(vindu: Vindu) -> None:
    matrise = side(vindu).valg.matrise
    vindu.klikk(matrise.box("sluttmaal", with_=False))
    assert liste(vindu).utvalg.sluttmaal is False
    uten = liste(vindu).antall
    vindu.klikk(matrise.box("sluttmaal", with_=True))
    assert matrise.box("sluttmaal", with_=True).isChecked()
    assert matrise.box("sluttmaal", with_=False).isChecked()
    assert liste(vindu).utvalg == Utvalg(lov=LOV)
    assert liste(vindu).antall > uten
    assert side(vindu).filterrad.filtre.text() == ""
    vindu.klikk(side(vindu).filterrad.nullstill)
    assert not matrise.box("sluttmaal", with_=True).isChecked()
    assert not side(vindu).filterrad.nullstill.isVisible()


def test_the_matrix_by_keyboard(vindu: Vindu) -> None:
    side(vindu).valg.kategori.setFocus()
    vindu.tast("Tab", "Tab")
    assert i_fokus() == "Med vedtak om program i nåværende kommune"
    vindu.tast("Space", "Down", "Right", "Space")
    assert i_fokus() == "Uten tiltak"
    assert (liste(vindu).utvalg.vedtak, liste(vindu).utvalg.tiltak) == (True, False)
    assert side(vindu).filterrad.filtre.text() == "2 forvalg aktive"
    telt = vindu.innhold.hoved.rom.tjenester.liste.antall
    assert liste(vindu).antall == telt(Utvalg(lov=LOV, vedtak=True, tiltak=False))


def test_the_card_folds_and_focus_stays_with_it(vindu: Vindu) -> None:
    side(vindu).valg.matrise.box("tiltak", with_=True).setFocus()
    vindu.tast("Ctrl+Shift+F")
    assert not side(vindu).soekekort.isVisible()
    assert i_fokus() == "Vis søkekortet"
    vindu.tast("Space")
    assert side(vindu).soekekort.isVisible()
    assert i_fokus() == "Kategori"
    vindu.klikk(side(vindu).valg.skjul)
    assert not side(vindu).soekekort.isVisible()
    vindu.tast("Ctrl+Shift+N", "Esc")
    assert not side(vindu).soekekort.isVisible()


def test_the_law_changes_everything(vindu: Vindu) -> None:
    vindu.klikk(side(vindu).lov.button("introduksjonsloven"))
    assert side(vindu).tittel.full_text() == "Personer – introduksjonsloven"
    tom = side(vindu).liste.tom
    assert tom.ord_.fact() == "Ingen personer er registrert etter introduksjonsloven"
    assert side(vindu).soekerad.rad.chip("alle").accessibleName() == "Alle, 0 personer"
    vindu.klikk(tom.ord_.button)
    assert liste(vindu).utvalg.lov == LOV
    assert side(vindu).soekerad.rad.chip("alle").accessibleName() == "Alle, 17 personer"


# saved searches


def test_a_saved_search_by_mouse(vindu: Vindu) -> None:
    rad = side(vindu).soekerad.rad
    vindu.klikk(rad.chip("uten_tiltak"))
    matrise = side(vindu).valg.matrise
    assert matrise.box("vedtak", with_=True).isChecked()
    assert matrise.box("tiltak", with_=False).isChecked()
    assert rad.chip("uten_tiltak").isChecked()
    assert (
        rad.chip("uten_tiltak").accessibleName()
        == f"Vedtak uten tiltak, {liste(vindu).antall} personer"
    )
    vindu.klikk(matrise.box("vedtak", with_=True))
    assert not rad.chip("uten_tiltak").isChecked()
    vindu.klikk(rad.chip("frist_snart"))
    assert side(vindu).filterrad.frist.currentText() == "Innen 60 dager"
    vindu.klikk(rad.chip("frist_snart"))
    assert rad.chip("frist_snart").isChecked()


def test_ones_own_search_by_keyboard_alone(vindu: Vindu) -> None:
    vindu.tast("Ctrl+F")
    vindu.skriv("mel")
    side(vindu).soekerad.rad.save.setFocus()
    vindu.tast("Space")
    vindu.skriv("alle")
    vindu.tast("Return")
    assert side(vindu).soekerad.navn.error.text() == "Et fast søk heter «Alle». Velg et annet navn."
    side(vindu).soekerad.navn.field.selectAll()
    vindu.skriv("Mel-folk")
    vindu.tast("Return")
    assert i_fokus() == "Mel-folk, 1 person"
    assert vindu.innhold._toast().text() == "Søket «Mel-folk» er lagret."
    vindu.tast("F2")
    vindu.skriv("Melnyk")
    vindu.tast("Return")
    assert i_fokus() == "Melnyk, 1 person"
    vindu.tast("Delete")
    assert i_fokus() == "Avbryt"
    vindu.tast("Esc")
    assert i_fokus() == "Melnyk, 1 person"
    vindu.tast("Delete", "Shift+Tab", "Space")
    assert [c.key for c in side(vindu).soekerad.rad.chips() if c.own] == []
    assert i_fokus() == "Alle, 17 personer"


def test_a_name_is_given_up(vindu: Vindu) -> None:
    vindu.klikk(side(vindu).soekerad.rad.save)
    vindu.tast("Esc")
    assert not side(vindu).soekerad.navn.isVisible()
    assert i_fokus() == "Lagre dette søket"


# the filters


def test_all_filters_act_at_once(vindu: Vindu) -> None:
    rad = side(vindu).filterrad
    vindu.tast("Ctrl+F")
    assert rad.filter.hasFocus()
    vindu.skriv("a")
    rad.kommune.setFocus()
    vindu.tast("Down")
    valgt = rad.kommune.key()
    assert valgt is not None
    rad.ordning.setFocus()
    while rad.ordning.currentText() != "Introduksjonsprogram":
        vindu.tast("Down")
    rad.frist.setFocus()
    vindu.tast("End")
    utvalg = liste(vindu).utvalg
    assert (utvalg.navn, utvalg.kommune, utvalg.frist_til) != ("", None, None)
    assert rad.filtre.text() == "4 filtre aktive"
    assert (
        rad.antall.text().endswith(f"av {liste(vindu).antall} personer") or liste(vindu).antall < 2
    )
    rad.nullstill.setFocus()
    vindu.tast("Space")
    assert rad.filter.hasFocus()
    assert rad.filter.text() == ""
    assert rad.kommune.currentText() == "Alle kommuner"
    assert rad.frist.currentText() == "Alle frister"


def test_what_is_typed_is_left_as_it_is_typed(vindu: Vindu) -> None:
    vindu.tast("Ctrl+F")
    vindu.skriv("DUF-nr. 9024 1188")
    assert side(vindu).filterrad.filter.text() == "DUF-nr. 9024 1188"
    assert navn(vindu) == ["Melnyk, Daryna"]
    assert side(vindu).filterrad.antall.text() == "Viser 1 av 1 person"


def test_the_rows_in_view_are_told_as_one_scrolls(vindu: Vindu) -> None:
    liste(vindu).vis_alle()
    vindu.ro()
    antall = side(vindu).filterrad.antall
    assert antall.text().startswith("Viser 1–")
    assert antall.text().endswith("av 17 personer")
    side(vindu).tabell.scrollToBottom()
    assert not antall.text().startswith("Viser 1–")
    assert "–17 av 17 personer" in antall.text()


def test_a_new_choice_begins_at_the_top_and_the_same_stays(vindu: Vindu) -> None:
    liste(vindu).vis_alle()
    vindu.ro()
    antall = side(vindu).filterrad.antall
    side(vindu).tabell.scrollToBottom()
    nederst = antall.text()
    vindu.tast("F5")
    assert antall.text() == nederst
    liste(vindu).velg(vis_inaktive=False)
    vindu.ro()
    assert antall.text().startswith("Viser 1–")


def test_how_many_were_found_is_read_aloud(vindu: Vindu) -> None:
    vindu.tast("Ctrl+F")
    vindu.skriv("melnyk")
    vindu.vent_paa(lambda: "1 person" in announcer().spoken)


# the table


def test_the_head_orders_both_ways(vindu: Vindu) -> None:
    hode = side(vindu).tabell.horizontalHeader()

    def klikk_hode(kolonne: int) -> None:
        x = hode.sectionViewportPosition(kolonne) + 20
        QTest.mouseClick(hode.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        vindu.ro()

    stigende = navn(vindu)
    klikk_hode(NAVN)
    assert navn(vindu) == stigende[::-1]
    klikk_hode(KATEGORI_FRA)
    etter_kategori = navn(vindu)
    assert etter_kategori != stigende
    klikk_hode(MANGLER)
    assert navn(vindu) == etter_kategori
    assert hode.sortIndicatorSection() == KATEGORI_FRA


def test_a_number_opens_the_file_and_a_scheme_the_programme(vindu: Vindu) -> None:
    nav = vindu.innhold.hoved.navigasjon
    rad = navn(vindu).index("Karimi, Reza")
    klikk_celle(vindu, rad, NAVN)
    assert nav.sted.side is Side.PERSONER
    klikk_celle(vindu, rad, DUF)
    assert (nav.sted.side, nav.sted.fane) == (Side.PERSON, "grunndata")
    vindu.tast("Alt+2")
    klikk_celle(vindu, rad, ORDNING)
    assert (nav.sted.side, nav.sted.fane) == (Side.PERSON, "ordning")
    vindu.tast("Alt+2")
    vindu.tast("Return")
    assert (nav.sted.side, nav.sted.fane) == (Side.PERSON, "ordning")
    assert vindu.person.skjerm.sak.person.etternavn == "Karimi"


def test_several_rows_are_selected_and_counted(vindu: Vindu) -> None:
    klikk_celle(vindu, 1, NAVN)
    klikk_celle(vindu, 4, DUF, Qt.KeyboardModifier.ShiftModifier)
    assert vindu.innhold.hoved.navigasjon.sted.side is Side.PERSONER
    klikk_celle(vindu, 2, ORDNING, Qt.KeyboardModifier.ControlModifier)
    assert side(vindu).tabell.valgte_rader() == [1, 3, 4]
    antall = liste(vindu).antall
    assert vindu.vindu.status.venstre.full_text().startswith(
        f"{antall} personer  ·  3 valgt  ·  Enter"
    )
    vindu.tast("Home", "Shift+Down")
    assert side(vindu).tabell.valgte_rader() == [0, 1]


def test_letters_jump_by_family_name(vindu: Vindu) -> None:
    side(vindu).fokuser()
    vindu.tast("End")
    assert side(vindu).tabell.currentIndex().row() == liste(vindu).antall - 1
    vindu.skriv("ka")
    assert navn(vindu)[side(vindu).tabell.currentIndex().row()] == "Karimi, Reza"
    vindu.tast("Home")
    assert side(vindu).tabell.currentIndex().row() == 0


def test_the_menu_of_a_row(vindu: Vindu) -> None:
    tabell = side(vindu).tabell
    side(vindu).fokuser()
    rad = navn(vindu).index("Melnyk, Daryna")
    tabell._gaa_til(rad)
    sted = tabell.viewport().mapToGlobal(QPoint(5, 5))
    QApplication.sendEvent(
        tabell.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), sted),
    )
    (meny,) = tabell.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    valg = {handling.text(): handling for handling in meny.actions() if handling.text()}
    assert list(valg)[:3] == ["Åpne", "Åpne grunndata", "Kopier DUF-nummer"]
    valg["Kopier DUF-nummer"].trigger()
    assert QApplication.clipboard().text() == "902411882004"
    undermeny = valg["Sorter etter"].menu()
    assert isinstance(undermeny, QMenu)
    sortering = {h.text(): h for h in undermeny.actions()}
    assert "Mangler" not in sortering
    assert sortering["Etternavn, fornavn"].isChecked()
    sortering["Synkende"].trigger()
    vindu.ro()
    assert navn(vindu)[0] > navn(vindu)[-1]
    assert tabell.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    sortering["Frist"].trigger()
    vindu.ro()
    assert tabell.horizontalHeader().sortIndicatorSection() == FRIST
    valg["Åpne grunndata"].trigger()
    vindu.ro()
    assert vindu.innhold.hoved.navigasjon.sted.fane == "grunndata"
    meny.close()


def test_export_is_offered_where_somebody_takes_care_of_it(vindu: Vindu) -> None:
    tabell = side(vindu).tabell
    klikk_celle(vindu, 0, NAVN)
    klikk_celle(vindu, 1, NAVN, Qt.KeyboardModifier.ControlModifier)
    fikk: list[tuple[str, ...]] = []
    tabell.eksporter.connect(fikk.append)
    meny = tabell.radmeny(tabell.currentIndex())
    next(h for h in meny.actions() if h.text() == "Eksporter saksfil …").trigger()
    vindu.ro()
    valgte = [liste(vindu).modell.person(rad) for rad in (0, 1)]
    assert fikk == [tuple(p.person_id for p in valgte if p)]
    meny.deleteLater()


def test_the_current_person_stays_so_when_the_list_is_read_again(vindu: Vindu) -> None:
    tabell = side(vindu).tabell
    rad = navn(vindu).index("Karimi, Reza")
    klikk_celle(vindu, rad, NAVN)
    vindu.tast("F5")
    assert tabell.currentIndex().row() == rad
    liste(vindu).vis_alle()
    vindu.ro()
    assert navn(vindu)[tabell.currentIndex().row()] == "Karimi, Reza"


# leaving the list


@pytest.mark.parametrize(
    ("valg", "endelse", "hode"),
    [
        ("CSV-fil", "csv", b"\xef\xbb\xbfDUF-nummer;"),
        ("CSV-fil, fornavn og etternavn hver for seg", "csv", b"\xef\xbb\xbfDUF-nummer;"),
        ("Excel-fil (.xlsx)", "xlsx", b"PK"),
    ],
)
def test_every_form_of_the_file(
    vindu: Vindu, tmp_path: Path, valg: str, endelse: str, hode: bytes
) -> None:
    knapp = side(vindu).csv
    next(h for h in knapp.meny.actions() if h.text() == valg).trigger()
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    felt = dialog.findChild(QLineEdit, "fileNameEdit")
    assert felt is not None
    assert felt.text() == f"personer-integreringsloven-2026-10-14.{endelse}"
    felt.setText(str(tmp_path / "liste"))
    dialog.accept()
    vindu.ro()
    assert (tmp_path / f"liste.{endelse}").read_bytes().startswith(hode)
    assert knapp.isEnabled()
    assert f"er lagret i liste.{endelse}." in vindu.innhold._toast().text()


# nothing to show, or no answer


def test_nobody_found_leads_back_to_all(vindu: Vindu) -> None:
    vindu.tast("Ctrl+F")
    vindu.skriv("finnes ikke")
    tom = side(vindu).liste.tom
    assert not side(vindu).tabell.isVisible()
    assert tom.ord_.fact() == "Ingen personer passer med søket"
    assert side(vindu).filterrad.antall.text() == "Viser 0 personer"
    vindu.klikk(tom.ord_.button)
    assert liste(vindu).antall == 17
    assert side(vindu).tabell.isVisible()


def test_an_empty_caseload_leads_to_the_first_person(lag_vindu: LagVindu, tmp_path: Path) -> None:
    from core.storage.aapning import opprett_oevingsbase

    sti = tmp_path / "tom.db"
    opprett_oevingsbase(sti).lukk()
    vindu = lag_vindu(sti)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    tom = side(vindu).liste.tom
    assert tom.ord_.fact() == "Ingen personer er registrert ennå"
    vindu.klikk(tom.ord_.button)
    assert side(vindu).skjema is not None


def test_an_error_stands_in_the_list_with_a_way_on(
    vindu: Vindu, monkeypatch: pytest.MonkeyPatch
) -> None:
    tjeneste = type(vindu.innhold.hoved.rom.tjenester.liste)

    def feil(*_: object) -> None:
        raise Lagringsfeil("Basen svarer ikke.")

    with monkeypatch.context() as brudd:
        brudd.setattr(tjeneste, "side", feil)
        vindu.tast("F5")
    kort = side(vindu).liste
    assert kort.feil.text() == (
        "Personlisten kunne ikke leses. Ingenting er endret. Basen svarer ikke. (DB-01)"
    )
    assert not vindu.vindu.varsel.isVisible()
    vindu.klikk(kort.kopier_feil)
    assert QApplication.clipboard().text().endswith("(DB-01)")
    vindu.klikk(vindu.knapp("Prøv igjen", kort))
    assert not kort.feil.isVisible()
    assert liste(vindu).antall == len(navn(vindu)) > 0


def test_waiting_long_shows_grey_rows_and_focus_comes_back(vindu: Vindu) -> None:
    kort = side(vindu).liste
    side(vindu).fokuser()
    kort.skjelett.start(0, 0)
    vindu.vent_paa(kort.skjelett.isVisible)
    assert not kort.tabell.isVisible()
    assert i_fokus() == "Henter personer …"
    liste(vindu).last()
    vindu.ro()
    assert kort.tabell.hasFocus()
    assert not kort.skjelett.isVisible()


# windows of every size, and what is offered only where it leads somewhere


def test_a_low_window_gives_the_list_the_room(lag_vindu: LagVindu, basesti: Path) -> None:
    vindu = lag_vindu(basesti, 683, 384)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    assert not side(vindu).soekekort.isVisible()
    assert side(vindu).soekerad.rad.all.isVisible()
    vindu.klikk(side(vindu).vis_kort)
    assert side(vindu).soekekort.isVisible()
    assert side(vindu).valg.matrise.turned
    vindu.vindu.resize(1366, 768)
    vindu.ro()
    assert not side(vindu).valg.matrise.turned
    assert side(vindu).soekerad.rad.chip("alle").isVisible()
    for bredde in (960, 683, 640):
        vindu.vindu.resize(bredde, 540)
        vindu.ro()
        assert side(vindu).flate.width() == side(vindu).viewport().width()
    assert side(vindu).valg.matrise.turned


def test_import_is_offered_where_somebody_takes_care_of_it(vindu: Vindu) -> None:
    bedt: list[bool] = []
    side(vindu).importer.connect(lambda: bedt.append(True))
    vindu.gaa_til(Side.HJELP)
    vindu.gaa_til(Side.PERSONER)
    vindu.klikk(side(vindu).hent_fil)
    assert bedt == [True]


def test_tab_goes_down_the_page(vindu: Vindu) -> None:
    side(vindu).lov.button(LOV).setFocus()
    gang = [i_fokus()]
    while i_fokus() != "Personliste" and len(gang) < 60:
        vindu.tast("Tab")
        gang.append(i_fokus())
    ventet = [
        *("Integreringsloven", "Last ned CSV", "Ny person", "Lagre dette søket", "Kategori"),
        *("Vis fullførte og inaktive", "Med tiltak", "Uten tiltak", "Filtrer i listen"),
        *("Oppfølgingskommune", "Bydel", "Ordning", "Frist", "Personliste"),
    ]
    assert [gang.index(stopp) for stopp in ventet] == sorted(gang.index(s) for s in ventet)


def test_the_palette_goes_to_places_and_themes(vindu: Vindu) -> None:
    vindu.tast("Ctrl+K")
    vindu.skriv(">mørkt")
    soek = vindu.innhold.soek
    assert [t.tittel for t in soek.skjerm.treff] == ["Tema: mørkt"]
    soek.palett.line.setText(">gå rap")
    assert [t.tittel for t in soek.skjerm.treff] == ["Gå til Rapporter"]
    soek.palett.line.setText(">introduksjonsloven")
    vindu.tast("Return")
    assert liste(vindu).utvalg.lov == "introduksjonsloven"


def test_persons_that_were_closed_are_still_near(vindu: Vindu) -> None:
    for etternavn in ("Melnyk", "Karimi"):
        vindu.aapne(etternavn)
    vindu.tast("Ctrl+W")
    assert vindu.person.skjerm.sak.person.etternavn == "Melnyk"
    vindu.tast("Ctrl+W", "Ctrl+K")
    assert [t.tittel for t in vindu.innhold.soek.skjerm.treff] == ["Melnyk, Daryna", "Karimi, Reza"]
    vindu.tast("Down", "Return")
    assert vindu.person.skjerm.sak.person.etternavn == "Karimi"


def ramme(vindu: Vindu, rad: int) -> bool:
    """Whether the ring of focus is painted over a row."""
    from desktop.theme.theme import theme

    tabell = side(vindu).tabell
    rekt = tabell.visualRect(tabell.model().index(rad, NAVN))
    bilde = tabell.viewport().grab().toImage()
    return bilde.pixelColor(rekt.center().x(), rekt.top() + 1) == theme().color("focus")


def test_the_ring_is_round_the_current_row_alone(vindu: Vindu) -> None:
    side(vindu).fokuser()
    vindu.tast("Home", "Shift+Down", "Shift+Down")
    assert side(vindu).tabell.valgte_rader() == [0, 1, 2]
    assert [ramme(vindu, rad) for rad in range(4)] == [False, False, True, False]


def test_the_head_does_not_look_through_what_is_selected(vindu: Vindu) -> None:
    tabell = side(vindu).tabell
    tabell.selectAll()
    assert len(tabell.valgte_rader()) == liste(vindu).antall
    assert not tabell.horizontalHeader().selectionModel().hasSelection()


def test_the_list_is_saved_as_it_would_be_printed(vindu: Vindu, tmp_path: Path) -> None:
    liste(vindu).velg(tiltak=False, kategori="rett_plikt_intro", vis_inaktive=True)
    liste(vindu).velg_frist("snart")
    vindu.ro()
    assert liste(vindu).filterlinjer == (
        *("Kategori: Rett og plikt til introduksjonsprogram", "Frist: Innen 60 dager"),
        *("Uten tiltak", "Vis fullførte og inaktive"),
    )
    side(vindu).csv.lagre_pdf()
    vindu.ro()
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    felt = dialog.findChild(QLineEdit, "fileNameEdit")
    assert felt is not None
    assert felt.text().endswith(".pdf")
    felt.setText(str(tmp_path / "liste.pdf"))
    dialog.accept()
    vindu.vent_paa((tmp_path / "liste.pdf").exists)
    assert (tmp_path / "liste.pdf").read_bytes().startswith(b"%PDF")
