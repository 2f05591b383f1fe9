"""The reports in a window: by mouse, by keyboard alone, on paper and in files."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.domain.avslutning import Avslutning
from desktop.models.navigasjon import Side
from desktop.models.rapportmodell import AARSAK, DATO, DUF, HANDLING, NAVN, SLUTTMAAL
from desktop.models.utskrift import Trykkrad, Utskrift
from desktop.theme.theme import theme
from desktop.views.rapportside import RapportSide
from desktop.views.utskrift import Trykk
from desktop.views.utskriftsjobb import Trykkjobb, lag_pdf
from desktop.views.utskriftsvalg import skriv_ut_liste
from tests.desktop.conftest import LagVindu
from tests.desktop.models.test_utskrift import utskrift
from tests.desktop.vindu import Vindu


@pytest.fixture
def side(vindu: Vindu) -> RapportSide:
    """The reports, shown."""
    vindu.gaa_til(Side.RAPPORTER)
    made = vindu.innhold.rapportside
    assert made is not None
    return made


def har_skjema(side: RapportSide) -> bool:
    return side.skjema is not None


def i_fokus(widget: QWidget) -> bool:
    fokus = QApplication.focusWidget()
    return fokus is not None and (fokus is widget or widget.isAncestorOf(fokus))


def ser(side: RapportSide, widget: QWidget) -> bool:
    """Whether the top of a widget is within the page as it is scrolled."""
    topp = widget.mapTo(side.viewport(), QPoint(0, 0)).y()
    return 0 <= topp < side.viewport().height() - 40


def navn(side: RapportSide) -> list[str]:
    modell = side.avsluttede.tabell.model()
    return [str(modell.index(rad, NAVN).data()) for rad in range(modell.rowCount())]


def midt_i(side: RapportSide, rad: int, kolonne: int) -> QPoint:
    tabell = side.avsluttede.tabell
    return tabell.visualRect(tabell.model().index(rad, kolonne)).center()


# by keyboard alone


def test_a_missing_cause_is_added_without_a_mouse(vindu: Vindu, side: RapportSide) -> None:
    vindu.tast("Alt+3", "Ctrl+F")
    assert i_fokus(side.avsluttede.filter.filter)
    vindu.skriv("bondarenko")
    assert navn(side) == ["Bondarenko, Viktor"]
    side.fokuser()
    tabell = side.avsluttede.tabell
    assert tabell.hasFocus()
    assert tabell.currentIndex().row() == 0
    assert tabell.selectionModel().isRowSelected(0)
    vindu.tast("F2")
    skjema = side.skjema
    assert skjema is not None
    assert i_fokus(skjema.felter["dato"].kontroll)
    vindu.tast("Ctrl+S")
    assert i_fokus(skjema.felter["aarsak"].kontroll)
    vindu.skriv("Grunnskole")
    vindu.tast("Ctrl+S")
    assert not har_skjema(side)
    assert tabell.model().index(0, AARSAK).data() == "Grunnskole"
    assert tabell.hasFocus()
    vindu.tast("Ctrl+Z")
    assert tabell.model().index(0, AARSAK).data() == "Avslutningsårsak ikke registrert"


def test_what_ends_with_the_programme_is_asked_about(vindu: Vindu, side: RapportSide) -> None:
    side.skjerm.avsluttede.vis_uten_aarsak(paa=True)
    vindu.ro()
    side.fokuser()
    vindu.tast("Ctrl+N")
    visning = side.avsluttede.skjema
    assert visning is not None
    skjema = visning.skjema
    vindu.tast("Ctrl+A")
    vindu.skriv("011225")
    vindu.tast("Tab")
    skjema.sett("aarsak", "annet")
    vindu.tast("Ctrl+S")
    assert visning.spoersmaal is not None
    assert i_fokus(visning.spoersmaal.no)
    vindu.tast("Esc")
    assert visning.lagreknapp.isVisible()
    vindu.tast("Ctrl+S")
    vindu.klikk(vindu.knapp("Ja, lagre"))
    assert not har_skjema(side)
    assert side.skjerm.avsluttede.svar.uten_aarsak == 0


def test_what_is_typed_is_asked_about_before_it_is_thrown_away(
    vindu: Vindu, side: RapportSide
) -> None:
    side.skjerm.avsluttede.vis_uten_aarsak(paa=True)
    vindu.ro()
    side.fokuser()
    vindu.tast("F2")
    assert side.skjema is not None
    side.skjema.skjema.sett("aarsak", "annet")
    assert vindu.innhold.hoved.ulagret
    vindu.tast("Esc")
    assert side.skjema is not None
    vindu.klikk(vindu.knapp("Forkast"))
    assert not har_skjema(side)
    assert not vindu.innhold.hoved.ulagret


def test_enter_opens_the_person_and_back_shows_the_same_report(
    vindu: Vindu, side: RapportSide
) -> None:
    vindu.tast("Ctrl+PgDown")
    assert side.maal.isVisible()
    assert side.maal.tabell.hasFocus()
    vindu.tast("Ctrl+PgUp")
    assert side.avsluttede.tabell.hasFocus()
    vindu.tast("Down", "Return")
    assert vindu.person.skjerm.visning is not None
    assert vindu.person.skjerm.visning.hode.navn_omvendt == "Al-Jabouri, Mustafa"
    vindu.tast("Alt+Left")
    assert vindu.innhold.rapportside is side
    assert i_fokus(side.avsluttede.tabell)
    assert side.avsluttede.tabell.currentIndex().row() == 1


def test_tab_goes_from_the_table_to_the_button_of_the_row(vindu: Vindu, side: RapportSide) -> None:
    side.fokuser()
    tabell = side.avsluttede.tabell
    assert tabell.knapp.isVisible()
    assert tabell.knapp.accessibleDescription() == "Bondarenko, Viktor"
    vindu.tast("Tab")
    assert tabell.knapp.hasFocus()
    vindu.tast("Space")
    assert side.skjema is not None


def test_the_keys_leave_the_report_as_paper_and_file(
    vindu: Vindu, side: RapportSide, tmp_path: Path
) -> None:
    vindu.tast("Ctrl+Shift+S")
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "rapport.csv"))
    dialog.close()
    vindu.ro()
    assert "Bondarenko" in (tmp_path / "rapport.csv").read_text(encoding="utf-8-sig")
    vindu.aktiver()
    vindu.tast("Ctrl+P")
    utskriftsdialog = vindu.vindu.findChild(QPrintDialog)
    assert utskriftsdialog is not None
    assert utskriftsdialog.windowTitle() == "Avsluttede deltakere – integreringsloven"
    side.setFocus()
    utskriftsdialog.reject()


# by mouse


def test_the_number_opens_the_person_and_the_button_opens_the_form(
    vindu: Vindu, side: RapportSide
) -> None:
    tabell = side.avsluttede.tabell
    vindu.klikk(tabell.viewport(), midt_i(side, 0, NAVN))
    assert vindu.innhold.rapportside is side
    vindu.klikk(tabell.knapp)
    skjema = side.skjema
    assert skjema is not None
    vindu.klikk(skjema.avbrytknapp)
    assert not har_skjema(side)
    vindu.klikk(tabell.viewport(), midt_i(side, 0, DUF))
    assert vindu.person.skjerm.person_id


def test_the_button_follows_the_mouse_to_those_without_a_cause(
    vindu: Vindu, side: RapportSide
) -> None:
    tabell = side.avsluttede.tabell
    vindu.klikk(tabell.viewport(), midt_i(side, 1, NAVN))
    assert not tabell.knapp.isVisible()
    QTest.mouseMove(tabell.viewport(), midt_i(side, 0, NAVN))
    vindu.ro()
    assert tabell.knapp.isVisible()
    celle = tabell.visualRect(tabell.model().index(0, HANDLING))
    assert celle.contains(tabell.knapp.geometry().center())


def test_every_row_without_a_cause_says_what_can_be_done(vindu: Vindu, side: RapportSide) -> None:
    modell = side.avsluttede.tabell.model()
    ord_ = [modell.index(rad, HANDLING).data() for rad in range(modell.rowCount())]
    assert ord_ == ["Legg til årsak", "", ""]
    side.avsluttede.tabell.clicked.emit(modell.index(1, HANDLING))
    vindu.ro()
    assert side.skjema is None
    side.avsluttede.tabell.clicked.emit(modell.index(0, HANDLING))
    vindu.ro()
    assert side.skjema is not None


def test_the_menu_of_a_row_does_what_its_keys_do(vindu: Vindu, side: RapportSide) -> None:
    tabell = side.avsluttede.tabell
    modell = tabell.model()
    meny = tabell.lag_meny(modell.index(0, 0))
    assert [valg.text() for valg in meny.actions()] == ["Åpne person", "Legg til årsak"]
    assert len(tabell.lag_meny(modell.index(1, 0)).actions()) == 1
    meny.actions()[1].trigger()
    vindu.ro()
    assert side.skjema is not None


def test_heads_order_and_the_head_without_order_gives_back_the_arrow(
    vindu: Vindu, side: RapportSide
) -> None:
    hode = side.avsluttede.tabell.horizontalHeader()
    assert hode.sortIndicatorSection() == DATO

    def klikk(kolonne: int) -> None:
        x = hode.sectionViewportPosition(kolonne) + 12
        vindu.klikk(hode.viewport(), QPoint(x, hode.height() // 2))

    klikk(NAVN)
    assert navn(side) == ["Al-Jabouri, Mustafa", "Bondarenko, Viktor", "Kovalenko, Oleh"]
    klikk(NAVN)
    assert navn(side)[0] == "Kovalenko, Oleh"
    klikk(HANDLING)
    assert hode.sortIndicatorSection() == NAVN
    assert navn(side)[0] == "Kovalenko, Oleh"


def test_filters_the_chip_and_the_way_out_of_an_empty_year(vindu: Vindu, side: RapportSide) -> None:
    filter_ = side.avsluttede.filter
    assert filter_.brikke.accessibleName() == "Avslutningsårsak ikke registrert, 1"
    vindu.klikk(filter_.brikke)
    assert navn(side) == ["Bondarenko, Viktor"]
    assert filter_.filtre.text() == "1 filter aktivt"
    vindu.klikk(filter_.nullstill)
    assert len(navn(side)) == 3
    side.fokuser()
    side.skjerm.avsluttede.velg(aar=2019)
    vindu.ro()
    assert i_fokus(filter_.filter)
    assert side.avsluttede.tom.fact() == "Ingen avsluttede deltakere i 2019"
    vindu.klikk(vindu.knapp("Vis alle år"))
    assert len(navn(side)) == 3
    filter_.av.setCurrentIndex(1)
    filter_.av.activated.emit(1)
    vindu.ro()
    assert len(navn(side)) == 2


def test_the_law_changes_both_reports(vindu: Vindu, side: RapportSide) -> None:
    vindu.klikk(side.lov.button("introduksjonsloven"))
    assert side.avsluttede.tom.isVisible()
    vindu.tast("Ctrl+PgDown")
    assert side.maal.tom.isVisible()
    vindu.klikk(side.lov.button("integreringsloven"))
    assert side.maal.tabell.isVisible()


def test_a_failure_is_told_in_the_card_and_can_be_tried_again(
    vindu: Vindu, side: RapportSide
) -> None:
    for kort in (side.avsluttede, side.maal):
        kort.skjerm.feilet.emit("Rapporten kunne ikke leses fra basen. Ingenting er endret.")
    assert side.avsluttede.feil.isVisible()
    vindu.klikk(vindu.knapp("Prøv igjen", side.avsluttede.feil))
    assert not side.avsluttede.feil.isVisible()


def test_what_is_saved_elsewhere_shows_when_one_comes_back(vindu: Vindu, side: RapportSide) -> None:
    hoved = vindu.innhold.hoved
    vindu.gaa_til(Side.PERSONER)
    rad = side.skjerm.avsluttede.modell.rad(0)
    assert rad is not None
    tjenester = hoved.rom.tjenester
    ny = Avslutning(id="f1c4a1b2-0000-4000-8000-000000000001", aarsak="annet", dato=rad.dato)
    hoved.rom.meld(tjenester.avslutninger.registrer(rad.person_id, ny), "Lagret.")
    vindu.ro()
    assert side.skjerm.avsluttede.svar.uten_aarsak == 1
    vindu.gaa_til(Side.RAPPORTER)
    assert side.skjerm.avsluttede.svar.uten_aarsak == 0


def test_reading_again_keeps_the_place(lag_vindu: LagVindu, basesti: Path) -> None:
    vindu = lag_vindu(basesti, 683, 384)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    vindu.gaa_til(Side.RAPPORTER)
    side = vindu.innhold.rapportside
    assert side is not None
    tabell = side.avsluttede.tabell
    tabell.setFixedHeight(80)
    vindu.ro()
    felt = tabell.verticalScrollBar()
    felt.setValue(felt.maximum())
    assert felt.value() > 0
    assert side.avsluttede.filter.antall.text() == "Viser 3 av 3 deltakere"
    vindu.tast("F5")
    assert felt.value() == felt.maximum()
    side.skjerm.avsluttede.sorter(NAVN, synkende=False)
    vindu.ro()
    assert felt.value() == 0
    assert side.avsluttede.filter.antall.text().startswith("Viser 1")


# goal attainment


def test_bars_are_named_and_the_table_says_the_same(vindu: Vindu, side: RapportSide) -> None:
    vindu.tast("Ctrl+PgDown")
    [foerste, *_] = side.maal.stolper.bars
    grensesnitt = QAccessible.queryAccessibleInterface(foerste)
    assert grensesnitt.role() == QAccessible.Role.Graphic
    modell = side.maal.tabell.model()
    i_tabellen = modell.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert grensesnitt.text(QAccessible.Text.Name) == i_tabellen
    assert "Annet 1 (100,0\u00a0%)" in i_tabellen
    side.maal.filter.etter.set_key("kjoenn")
    side.maal.filter.etter.activated.emit(3)
    vindu.ro()
    assert [stolpe.row.name for stolpe in side.maal.stolper.bars] == ["Mann", "Sum"]
    assert vindu.vindu.status.findChildren(QWidget)
    assert side.statusord.startswith("3 i tallgrunnlaget")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_goal_attainment_is_saved_from_the_menu(
    vindu: Vindu, side: RapportSide, tmp_path: Path, form: str
) -> None:
    vindu.tast("Ctrl+PgDown")
    nummer = ("csv", "xlsx").index(form)
    side.fil.menu().actions()[nummer].trigger()
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(f"maaloppnaaelse_2026-10-14.{form}")
    dialog.fileSelected.emit(str(tmp_path / f"maal.{form}"))
    dialog.close()
    vindu.ro()
    assert (tmp_path / f"maal.{form}").stat().st_size


# paper


def er_skrevet(sti: Path) -> bool:
    """Whether a PDF is there with its end."""
    return sti.exists() and b"%%EOF" in sti.read_bytes()[-20:]


def antall_sider(sti: Path) -> int:
    """Count the pages of a PDF."""
    innhold = sti.read_bytes()
    assert innhold.startswith(b"%PDF-")
    return len(re.findall(rb"/Type /Page\b(?!s)", innhold))


def blekk(trykk: Trykk, nummer: int, rom: QRect) -> bool:
    """Whether something is painted in a part of a page."""
    bilde = QImage(842, 595, QImage.Format.Format_RGB32)
    bilde.fill(QColor("white"))
    with QPainter(bilde) as painter:
        trykk.tegn(painter, nummer)
    utsnitt = bilde.copy(rom)
    punkter = ((x, y) for x in range(utsnitt.width()) for y in range(utsnitt.height()))
    return any(utsnitt.pixelColor(x, y).lightness() < 128 for x, y in punkter)


@pytest.mark.parametrize("fane", [0, 1])
def test_each_report_is_saved_as_pdf(
    vindu: Vindu, side: RapportSide, tmp_path: Path, fane: int
) -> None:
    side.faner.setCurrentIndex(fane)
    side.utskrift.menu().actions()[1].trigger()
    vindu.ro()
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "rapport.pdf"))
    dialog.close()
    vindu.ro()
    vindu.vent_paa(lambda: er_skrevet(tmp_path / "rapport.pdf"))
    assert antall_sider(tmp_path / "rapport.pdf") == 1


def test_the_chosen_pages_go_to_the_printer(
    vindu: Vindu, side: RapportSide, tmp_path: Path
) -> None:
    side.skriv_ut()
    vindu.ro()
    dialog = vindu.vindu.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "skriver.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    vindu.ro()
    vindu.vent_paa(lambda: er_skrevet(tmp_path / "skriver.pdf"))
    assert antall_sider(tmp_path / "skriver.pdf") == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_of(vindu: Vindu, side: RapportSide, tmp_path: Path) -> None:
    meldt: list[str] = []
    vindu.innhold.hoved.rom.feilet.connect(meldt.append)
    side.skriv_ut()
    vindu.ro()
    dialog = vindu.vindu.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "mangler" / "skriver.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    vindu.ro()
    vindu.vent_paa(lambda: bool(meldt))
    assert meldt == [
        "Utskriften kunne ikke sendes til skriveren. Velg en annen skriver, eller lagre som PDF."
    ]


def test_the_person_list_is_printed_from_its_choice(vindu: Vindu, tmp_path: Path) -> None:
    skriv_ut_liste(vindu.vindu, vindu.innhold.hoved.liste, "pdf")
    vindu.ro()
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "personer.pdf"))
    dialog.close()
    vindu.ro()
    vindu.vent_paa(lambda: er_skrevet(tmp_path / "personer.pdf"))
    assert antall_sider(tmp_path / "personer.pdf") == 1


def lang(antall: int) -> Utskrift:
    rad = utskrift().rader[0]
    return utskrift(rader=tuple(rad for _ in range(antall)))


def test_a_long_list_takes_pages_with_the_head_and_number_on_each(
    qtbot: QtBot, kledd: QApplication, tmp_path: Path
) -> None:
    sti = tmp_path / "lang.pdf"
    skrevet: list[bytes] = []
    lag_pdf(lang(120), kledd, skrevet.append)
    qtbot.waitUntil(lambda: bool(skrevet))
    sti.write_bytes(skrevet[0])
    trykk = Trykk(lang(120), QSizeF(842, 595))
    assert antall_sider(sti) == trykk.antall_sider > 2
    assert trykk.ord.count("<script>") == 120
    hode, fot = QRect(0, 0, 842, 52), QRect(600, 540, 242, 55)
    assert [blekk(trykk, nummer, hode) for nummer in (0, 1, 2)] == [False, True, True]
    assert all(blekk(trykk, nummer, fot) for nummer in range(trykk.antall_sider))


def test_no_row_is_divided_between_two_pages(kledd: QApplication) -> None:
    del kledd
    to_linjer = Trykkrad(("Et navn som er så langt at det må brytes " * 6, "1"))
    trykk = Trykk(utskrift(rader=tuple(to_linjer for _ in range(90))), QSizeF(842, 595))
    assert trykk.antall_sider > 3
    assert set(trykk._snitt[1:-1]) <= set(trykk._radtopper())
    hode = trykk._hode[1] - trykk._hode[0]
    stykker = [til - fra for fra, til in pairwise(trykk._snitt)]
    assert all(
        stykke <= trykk._side.height() - hode * bool(nr) for nr, stykke in enumerate(stykker)
    )


def test_an_empty_table_is_one_page(kledd: QApplication) -> None:
    del kledd
    assert Trykk(utskrift(rader=()), QSizeF(842, 595)).antall_sider == 1


def test_some_pages_can_be_chosen(qtbot: QtBot, kledd: QApplication, tmp_path: Path) -> None:
    skriver = QPrinter(QPrinter.PrinterMode.HighResolution)
    skriver.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skriver.setOutputFileName(str(tmp_path / "noen.pdf"))
    skriver.setFullPage(True)
    jobb = Trykkjobb(lang(200), skriver, kledd, 2, 3)
    with qtbot.waitSignal(jobb.ferdig) as ferdig:
        jobb.start()
    assert ferdig.args == [True]
    assert antall_sider(tmp_path / "noen.pdf") == 2


def test_paper_is_black_on_white_in_the_dark_theme_too(kledd: QApplication) -> None:
    theme().use(kledd, "mork")
    try:
        bilde = QImage(842, 595, QImage.Format.Format_RGB32)
        bilde.fill(QColor("white"))
        with QPainter(bilde) as painter:
            Trykk(utskrift(), QSizeF(842, 595)).tegn(painter, 0)
        punkter = [(x, y) for x in range(0, 842, 2) for y in range(0, 595, 2)]
        farger = [bilde.pixelColor(x, y) for x, y in punkter]
        assert all(farge.saturation() == 0 for farge in farger)
        assert min(farge.lightness() for farge in farger) < 40
        assert sum(farge.lightness() > 250 for farge in farger) > len(farger) * 0.9
    finally:
        theme().use(kledd, "lys")


# size


@pytest.mark.parametrize(("bredde", "hoeyde"), [(960, 540), (683, 384)])
def test_a_narrow_window_keeps_the_name_the_cause_and_the_day(
    lag_vindu: LagVindu, basesti: Path, bredde: int, hoeyde: int
) -> None:
    vindu = lag_vindu(basesti, bredde, hoeyde)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    vindu.gaa_til(Side.RAPPORTER)
    side = vindu.innhold.rapportside
    assert side is not None
    tabell = side.avsluttede.tabell
    synlige = [k for k in range(tabell.model().columnCount()) if not tabell.isColumnHidden(k)]
    assert {NAVN, AARSAK, DATO} <= set(synlige)
    assert SLUTTMAAL not in synlige
    bruk = sum(tabell.columnWidth(kolonne) for kolonne in synlige)
    assert bruk <= tabell.width()
    assert side.flate.width() <= side.viewport().width()
    side.fokuser()
    vindu.vent_paa(lambda: ser(side, tabell.viewport()))
