"""Every window and dialog for those who hear, see little, or use no mouse."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as VentetidError

from desktop.models.navigasjon import Side
from desktop.theme.theme import theme
from desktop.views.brevdialog import BrevDialog
from desktop.views.loggdialog import LoggDialog
from desktop.views.widgets.etikett import ElidingLabel
from tests.desktop.conftest import LagVindu
from tests.desktop.vindu import Vindu, alle_widgeter

SKJEMAER = {
    "vedtak": "ordning",
    "sluttmaal": "ordning",
    "kategorier": "grunndata",
    "folkeregister": "grunndata",
    "person": "grunndata",
    "opphold": "bosetting",
    "oppfoelging": "bosetting",
}
FANER = (
    "ordning",
    "deltakelse",
    "grunndata",
    "personvern",
    "nir",
    "annen",
    "bosetting",
    "kompetanse",
    "hendelser",
)


def visninger(vindu: Vindu) -> Iterator[tuple[str, QWidget]]:
    """Go through every page, form and dialog of the program; yield what is shown, by name."""
    yield "liste", vindu.vindu
    vindu.tast("Ctrl+Shift+N")
    yield "ny person", vindu.vindu
    vindu.tast("Esc")
    for side in (Side.ARBEIDSFLATE, Side.RAPPORTER, Side.MALER, Side.HENDELSER):
        vindu.gaa_til(side)
        yield side.value, vindu.vindu
    for side in (Side.HJELP, Side.INNSTILLINGER):
        vindu.gaa_til(side)
        yield side.value, vindu.vindu
    yield from rapporter(vindu)
    yield from personsider(vindu)
    yield from dialoger(vindu)


def rapporter(vindu: Vindu) -> Iterator[tuple[str, QWidget]]:
    vindu.gaa_til(Side.RAPPORTER)
    side = vindu.innhold.rapportside
    assert side is not None
    side.faner.setCurrentIndex(0)
    side.skjerm.avsluttede.vis_uten_aarsak(paa=True)
    vindu.ro()
    side.avsluttede.tabell.selectRow(0)
    side.ny_rad()
    vindu.ro()
    skjema = side.skjerm.avsluttede.skjema.aapent
    assert skjema is not None
    skjema.sett("aarsak", "arbeid")
    skjema.sett("dato", date(2025, 12, 1))
    skjema.forhaandsvis()
    vindu.ro()
    yield "skjema avslutning", vindu.vindu
    skjema.avbryt()
    side.bytt_fane(1)
    for inndeling in ("sluttmaal", "aar"):
        side.skjerm.maal.del_inn(inndeling)
        vindu.ro()
        yield f"måloppnåelse {inndeling}", vindu.vindu


def personsider(vindu: Vindu) -> Iterator[tuple[str, QWidget]]:
    side = vindu.aapne("Melnyk")
    side.ordning.vedtak.vis_alle()
    side.ordning.vedtak.sett_alle_aapne(aapne=True)
    vindu.ro()
    for fane in FANER:
        side._fra_meny(fane)
        vindu.ro()
        yield f"person {fane}", vindu.vindu
    for skjema, fane in SKJEMAER.items():
        side._fra_meny(fane)
        side.skjerm.aapne_skjema(skjema)
        if skjema == "vedtak":
            side.skjerm.skjemaer[skjema].sett("type", "permisjon_foedsel_adopsjon")
        if skjema == "person":
            side.skjerm.skjemaer[skjema].sett("duf", "202400000031")
        vindu.ro()
        yield f"skjema {skjema}", vindu.vindu
        side.skjerm.lukk_skjema(skjema)


def dialoger(vindu: Vindu) -> Iterator[tuple[str, QWidget]]:
    vindu.innhold.vis_logg()
    vindu.ro()
    logg = vindu.vindu.findChild(LoggDialog)
    assert logg is not None
    for del_ in ("kategori", "aktiv_tid", "frist"):
        logg.skjerm.velg(del_)
        vindu.ro()
        yield f"logg {del_}", logg
    logg.close()
    sak = vindu.person.skjerm.sak
    sykdom = next(v for v in sak.vedtak if v.type == "permisjon_egen_sykdom")
    vindu.innhold.vis_brev(sykdom.id, "nn")
    vindu.ro()
    brev = vindu.vindu.findChild(BrevDialog)
    assert brev is not None
    yield "brev", brev
    brev.close()
    vindu.innhold.soek.aapne("mel")
    vindu.ro()
    yield "søk", vindu.innhold.soek.palett
    vindu.innhold.soek.palett.close()


def navn(widget: QWidget) -> str:
    """What assistive technology calls a widget."""
    grensesnitt = QAccessible.queryAccessibleInterface(widget)
    return grensesnitt.text(QAccessible.Text.Name)


def tar_fokus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def test_everything_that_takes_focus_has_a_name(vindu: Vindu) -> None:
    uten_navn = [
        (hvor, type(widget).__name__, widget.objectName())
        for hvor, rot in visninger(vindu)
        for widget in alle_widgeter(rot)
        if widget.isVisible() and tar_fokus(widget) and not navn(widget)
    ]
    assert uten_navn == []


def test_every_label_shows_plain_text(vindu: Vindu) -> None:
    rike = {
        (hvor, etikett.text())
        for hvor, rot in visninger(vindu)
        for etikett in rot.findChildren(QLabel)
        if etikett.pixmap().isNull()
        and etikett.text()
        and etikett.textFormat() != Qt.TextFormat.PlainText
    }
    assert rike == set()


def test_everything_that_is_pressed_is_large_enough(vindu: Vindu) -> None:
    smaa = {
        (hvor, knapp.accessibleName(), knapp.width(), knapp.height())
        for hvor, rot in visninger(vindu)
        for knapp in rot.findChildren(QAbstractButton)
        if knapp.isVisible() and min(knapp.width(), knapp.height()) < 24 and tar_fokus(knapp)
    }
    assert smaa == set()


def avkortet(rot: QWidget) -> set[str]:
    """The labels and buttons whose text has less room than it needs."""
    rot.grab()
    funn = {e.text() for e in rot.findChildren(QLabel) if e.isVisible() and trang_etikett(e)}
    return funn | {
        k.text() for k in rot.findChildren(QAbstractButton) if k.isVisible() and trang_knapp(k)
    }


def trang_etikett(etikett: QLabel) -> bool:
    if isinstance(etikett, ElidingLabel) or not etikett.text():
        return False
    if etikett.wordWrap():
        return etikett.height() + 2 < etikett.heightForWidth(etikett.width())
    maal = QFontMetrics(etikett.font())
    trengs = max(maal.horizontalAdvance(linje) for linje in etikett.text().split("\n"))
    return etikett.width() + 1 < trengs


def trang_knapp(knapp: QAbstractButton) -> bool:
    ord_ = knapp.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return knapp.width() + 1 < QFontMetrics(knapp.font()).horizontalAdvance(ord_)


STOERRELSER = {
    "1366×768": (1366, 768, 1.0),
    "1366×768, tekst 150 %": (1366, 768, 1.5),
    "1366×768, tekst 90 %": (1366, 768, 0.9),
    "960×540": (960, 540, 1.0),
    "683×384": (683, 384, 1.0),
    "640×360": (640, 360, 1.0),
}


@pytest.mark.parametrize("stoerrelse", STOERRELSER)
def test_no_text_is_cut_and_nothing_scrolls_sideways(
    lag_vindu: LagVindu, basesti: Path, kledd: QApplication, stoerrelse: str
) -> None:
    bredde, hoeyde, skala = STOERRELSER[stoerrelse]
    theme().use(kledd, "lys", skala)
    vindu = lag_vindu(basesti, bredde, hoeyde)
    vindu.oppstart.start()
    vindu.vent_paa(lambda: vindu.vindu.innhold is not None)
    vindu.ro()
    assert trange(vindu, bredde) == set()


def test_text_made_larger_in_an_open_window_is_not_cut(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.tast("Ctrl+N", "Ctrl++", "Ctrl++", "Ctrl++")
    assert theme().text_scale == 1.5
    assert trange(vindu, 1366) == set()
    vindu.aktiver()
    vindu.tast("Ctrl+0")
    assert theme().text_scale == 1.0
    assert vindu.vindu.bred
    assert trange(vindu, 1366) == set()


def trange(vindu: Vindu, bredde: int) -> set[tuple[str, str]]:
    """What is cut, or wider than its page, in any page, form or dialog."""
    feil: set[tuple[str, str]] = set()
    for hvor, rot in visninger(vindu):
        feil |= {(hvor, ord_) for ord_ in avkortet(rot)}
        if not sto_stille(vindu, rot):
            feil.add((hvor, "ruller sidelengs"))
        assert rot.width() <= bredde, (hvor, rot.width())
    return feil


def sto_stille(vindu: Vindu, rot: QWidget) -> bool:
    """Whether every page comes to be as wide as its window: a layout asks again when it has."""
    with suppress(VentetidError):
        vindu.vent_paa(lambda: not any(map(bredere, rot.findChildren(QScrollArea))))
    return not any(map(bredere, rot.findChildren(QScrollArea)))


def bredere(omraade: QScrollArea) -> bool:
    """Whether the content of a page is wider than the page."""
    innhold = omraade.widget()
    assert innhold is not None
    return omraade.isVisible() and innhold.width() > omraade.viewport().width()


def test_both_themes_are_painted_in_every_view(vindu: Vindu, kledd: QApplication) -> None:
    for hvor, rot in visninger(vindu):
        lys = lyshet(rot)
        theme().use(kledd, "mork")
        vindu.ro()
        moerk = lyshet(rot)
        theme().use(kledd, "lys")
        vindu.ro()
        assert lys > LYST, hvor
        assert moerk < MOERKT, hvor


LYST, MOERKT = 190, 100


def lyshet(rot: QWidget) -> float:
    """How light a window is, on average, over a grid of points."""
    bilde = rot.grab().toImage()
    punkter = [
        bilde.pixelColor(x, y).lightness()
        for x in range(3, bilde.width(), 17)
        for y in range(3, bilde.height(), 13)
    ]
    return sum(punkter) / len(punkter)


def test_tab_goes_through_the_window_and_comes_back(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    vindu.vindu.skinne.knapper["arbeidsflate"].setFocus()
    sett: list[QWidget] = []
    for _ in range(200):
        i_fokus = QApplication.focusWidget()
        assert i_fokus is not None
        if sett and i_fokus is sett[0]:
            break
        assert i_fokus.isVisible()
        sett.append(i_fokus)
        vindu.tast("Tab")
    else:
        raise AssertionError("Tab kom aldri tilbake")
    assert len(sett) == len(set(map(id, sett)))
    side = vindu.person
    for widget in (
        side.meny.tre,
        side.faner,
        side.ordning.vedtak.nyknapp,
        vindu.vindu.topp.soekefelt,
    ):
        assert widget in sett
    plass = [sett.index(w) for w in (side.meny.tre, side.faner, side.ordning.vedtak.nyknapp)]
    assert plass == sorted(plass)


def test_tab_goes_through_an_open_row_before_the_next(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    kort = side.ordning.vedtak
    noekler = kort.tabell.row_keys()
    kort.aapne(noekler[1])
    vindu.ro()
    gang = []
    for _ in range(4):
        vindu.tast("Tab")
        i_fokus = QApplication.focusWidget()
        assert i_fokus is not None
        gang.append(i_fokus.accessibleName())
    assert gang[:3] == ["Rediger", "Vedtaksmal", "Slett"]


def test_f6_walks_the_areas_both_ways(vindu: Vindu) -> None:
    side = vindu.aapne("Melnyk")
    vindu.vindu.skinne.knapper["personer"].setFocus()
    omraader = [vindu.vindu.topp, side.meny, side.rulle, vindu.vindu.skinne]
    for tast, gang in (("F6", omraader), ("Shift+F6", omraader[-2::-1])):
        for omraade in gang:
            vindu.tast(tast)
            i_fokus = QApplication.focusWidget()
            assert i_fokus is not None
            assert omraade.isAncestorOf(i_fokus), (tast, omraade, i_fokus)


def test_a_list_in_focus_always_has_a_current_row(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    for liste in vindu.vindu.findChildren(QAbstractItemView):
        if not liste.isVisible() or not liste.model().rowCount() or not tar_fokus(liste):
            continue
        liste.setFocus(Qt.FocusReason.TabFocusReason)
        assert liste.currentIndex().isValid(), liste.accessibleName()


def test_a_row_of_the_list_is_read_as_one_sentence(vindu: Vindu) -> None:
    modell = vindu.innhold.personer.tabell.model()
    setning = modell.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert setning.startswith("Abdulkadir, Hodan, 9025 400911 10, ")


def test_the_wheel_changes_no_field_without_focus(vindu: Vindu) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    boks = vindu.innhold.personer.valg.kategori
    foer = boks.currentIndex()
    hjul = QWheelEvent(
        QPointF(5, 5),
        QPointF(boks.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(boks, hjul)
    assert boks.currentIndex() == foer


def test_no_key_takes_what_types_a_sign(vindu: Vindu) -> None:
    from PySide6.QtGui import QShortcut

    taster = [s.key().toString() for s in vindu.vindu.findChildren(QShortcut)]
    assert len(taster) == len(set(taster)) > 30
    assert not [
        tast for tast in taster if "Ctrl+Alt" in tast or ("+" not in tast and len(tast) == 1)
    ]


def test_practice_is_marked_on_every_window(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    for hvor, rot in dialoger(vindu):
        if hvor == "søk":
            continue
        merker = [
            e for e in rot.findChildren(QLabel) if e.isVisible() and e.text() == "Øvingsmodus"
        ]
        assert merker, hvor
    assert vindu.vindu.topp.oeving.isVisible()


def test_no_dialog_blocks_the_program(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    for _hvor, rot in dialoger(vindu):
        if isinstance(rot, QDialog):
            sendt = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(rot, sendt)
            vindu.vent_paa(lambda dialog=rot: not dialog.isVisible())  # type: ignore[misc]
            break


def test_the_window_is_never_wider_than_a_small_screen(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")
    assert QRect(0, 0, 1366, 768).contains(vindu.vindu.rect())
    assert vindu.vindu.minimumSizeHint().width() <= 640 or vindu.vindu.minimumWidth() == 640
