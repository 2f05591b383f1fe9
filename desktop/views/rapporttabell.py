"""The table of the terminated: columns that fit the window, and a real button on the row.

What can be done stands as a word in every row that waits for it; on the row that is current or
under the mouse it is a button, which keys and assistive technology reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.rapport import KOLONNE
from desktop.models.rapportmodell import (
    AARSAK,
    DATO,
    DUF,
    HANDLING,
    KATEGORI,
    NAVN,
    REGISTRERT_AV,
    SLUTTMAAL,
    kan_faa_aarsak,
    mangler_aarsak,
)
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.plaintext import button_text
from desktop.views.widgets.report_delegate import ReportDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from desktop.models.rapport import AvsluttedeSkjerm
    from desktop.models.sidemodell import Index

BREDDER = {
    DUF: 132,
    NAVN: 176,
    KATEGORI: 186,
    SLUTTMAAL: 180,
    AARSAK: 234,
    DATO: 134,
    REGISTRERT_AV: 110,
    HANDLING: 124,
}
FRA_VINDU = {SLUTTMAAL: 1180, KATEGORI: 1180, REGISTRERT_AV: 1000, DUF: 760, HANDLING: 720}
_MINST = {NAVN: 150, SLUTTMAAL: 120}
_LUFT = 3


class Rapporttabell(ListTable):
    """The terminated of a choice; `aarsak_oensket` carries the row whose cause is to be added.

    `utsnitt_endret` carries the first and the last row in view, counted from 1.
    """

    person_aapnet = Signal(str)
    aarsak_oensket = Signal(object)
    utsnitt_endret = Signal(int, int)

    def __init__(self, skjerm: AvsluttedeSkjerm, parent: QWidget | None = None) -> None:
        """Show the model of a screen."""
        super().__init__(tekst("avsluttede_deltakere"), parent)
        self._skjerm = skjerm
        self._valgt_id = ""
        self._under_mus = -1
        self._sted = 0
        self._vist: tuple[object, object] | None = None
        self.knapp = Button(tekst("legg_til_aarsak_rad"), small=True, parent=self.viewport())
        self.knapp.hide()
        self.setModel(skjerm.modell)
        self.setItemDelegate(ReportDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hode = self.horizontalHeader()
        hode.setSortIndicatorShown(True)
        hode.setSortIndicator(DATO, Qt.SortOrder.DescendingOrder)
        hode.setSectionsClickable(True)
        self._koble()
        self._maal()

    def _koble(self) -> None:
        self.horizontalHeader().sectionClicked.connect(self._sorter)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._plasser())
        self.opened.connect(self._aapne)
        self.clicked.connect(self._klikket)
        self.menu_wanted.connect(self._vis_meny)
        self.knapp.clicked.connect(lambda: self._oensk(self._knapperad()))
        self.verticalScrollBar().valueChanged.connect(self._rullet)
        self._skjerm.modell.modelAboutToBeReset.connect(self._husk_sted)
        self._skjerm.lastet.connect(self._velg_igjen)
        self._skjerm.modell.dataChanged.connect(lambda *_: self._plasser())
        theme().changed.connect(self._maal)

    def _maal(self) -> None:
        self.set_row_height(theme().height(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        self._fordel(self.window().width() / theme().text_scale)

    # order

    def _sorter(self, kolonne: int) -> None:
        hode = self.horizontalHeader()
        synkende = hode.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        if kolonne in KOLONNE:
            self._skjerm.sorter(kolonne, synkende=synkende)
            return
        sortering = self._skjerm.sortering
        plass = next(k for k, navn in KOLONNE.items() if navn is sortering.kolonne)
        retning = (
            Qt.SortOrder.DescendingOrder if sortering.synkende else Qt.SortOrder.AscendingOrder
        )
        hode.setSortIndicator(plass, retning)

    # opening, and adding a cause

    def oensk_aarsak(self) -> None:
        """Ask for the form of the current row."""
        self._oensk(self.currentIndex().row())

    def _aapne(self, index: QModelIndex) -> None:
        rad = self._skjerm.modell.rad(index.row())
        if rad is not None:
            self._valgt_id = rad.person_id
            self.person_aapnet.emit(rad.person_id)

    def _klikket(self, index: QModelIndex) -> None:
        rad = self._skjerm.modell.rad(index.row())
        if index.column() == DUF:
            self._aapne(index)
        elif index.column() == HANDLING and rad is not None and mangler_aarsak(rad):
            self._oensk(index.row())

    def _oensk(self, nummer: int) -> None:
        rad = self._skjerm.modell.rad(nummer)
        if rad is not None:
            self._valgt_id = rad.person_id
            self.setCurrentIndex(self._skjerm.modell.index(nummer, 0))
            self.aarsak_oensket.emit(rad)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 adds a cause to the current row."""
        if event.key() == Qt.Key.Key_F2:
            self.oensk_aarsak()
        else:
            super().keyPressEvent(event)

    def _vis_meny(self, index: QModelIndex, sted: QPoint) -> None:
        meny = self.lag_meny(index)
        meny.aboutToHide.connect(meny.deleteLater)
        meny.popup(sted)

    def lag_meny(self, index: QModelIndex) -> QMenu:
        """Make the menu of a row: the same as its buttons and keys do."""
        meny = QMenu(self)
        meny.setAccessibleName(tekst("handling"))
        meny.addAction(button_text(tekst("aapne_person")), lambda: self._aapne(index))
        rad = self._skjerm.modell.rad(index.row())
        if rad is not None and kan_faa_aarsak(rad):
            nummer = index.row()
            meny.addAction(button_text(tekst("legg_til_aarsak_rad")), lambda: self._oensk(nummer))
        return meny

    # the button of the row

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the button go back to the current row when the mouse leaves."""
        if event.type() == QEvent.Type.Leave and self._under_mus >= 0:
            self._under_mus = -1
            self._plasser()
        return bool(super().viewportEvent(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the button to the row under the mouse."""
        super().mouseMoveEvent(event)
        nummer = self.indexAt(event.position().toPoint()).row()
        if nummer != self._under_mus:
            self._under_mus = nummer
            self._plasser()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the button to the row that is current now."""
        super().currentChanged(current, previous)
        self._under_mus = -1
        self._plasser()

    def _rullet(self) -> None:
        self._under_mus = -1
        self._plasser()
        self.meld_utsnitt()

    def meld_utsnitt(self) -> None:
        """Tell which rows are in view; one that is less than half in view does not count."""
        if not self.isVisible():
            return
        halv = max(self.verticalHeader().defaultSectionSize() // 2, 1)
        foerste = self.rowAt(halv)
        siste = self.rowAt(max(self.viewport().height() - halv, halv))
        siste = self._skjerm.antall - 1 if siste < 0 else siste
        self.utsnitt_endret.emit(max(foerste, 0) + 1, siste + 1)

    def _knapperad(self) -> int:
        """The row that the button stands on: the one under the mouse, else the current one."""
        for nummer in (self._under_mus, self.currentIndex().row()):
            rad = self._skjerm.modell.rad(nummer) if nummer >= 0 else None
            if rad is not None and mangler_aarsak(rad):
                return nummer
        return -1

    def _plasser(self) -> None:
        nummer = self._knapperad()
        skjult = nummer < 0 or self.isColumnHidden(HANDLING)
        if not skjult:
            rad = self._skjerm.modell.rad(nummer)
            celle: QRect = self.visualRect(self._skjerm.modell.index(nummer, HANDLING))
            hoeyde = min(self.knapp.sizeHint().height(), celle.height() - _LUFT)
            bredde = self.knapp.sizeHint().width()
            topp = celle.center().y() - hoeyde // 2
            self.knapp.setGeometry(celle.left(), topp, bredde, hoeyde)
            if rad is not None:
                self.knapp.setAccessibleDescription(rad.navn_omvendt)
        self.knapp.setVisible(not skjult)

    def _husk_sted(self) -> None:
        self._sted = self.verticalScrollBar().value()

    def _velg_igjen(self) -> None:
        """Keep the person that was worked with last current, if she is still there.

        A report that was read again stays where it was; another choice begins at its top.
        """
        vist = (self._skjerm.utvalg, self._skjerm.sortering)
        igjen, self._vist = vist == self._vist, vist
        if not igjen:
            self.scrollToTop()
        nummer = self._skjerm.modell.rad_for(self._valgt_id) if self._valgt_id else -1
        if nummer < 0 and self.hasFocus() and self._skjerm.antall:
            nummer = 0
        if nummer >= 0:
            self.setCurrentIndex(self._skjerm.modell.index(nummer, 0))
        if igjen:
            self.verticalScrollBar().setValue(self._sted)
        self._rullet()

    # size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; a narrow window shows fewer."""
        super().resizeEvent(event)
        self._fordel(self.window().width() / theme().text_scale)
        self.meld_utsnitt()

    def _fordel(self, vindu: float) -> None:
        hode = self.horizontalHeader()
        for kolonne in BREDDER:
            hode.setSectionHidden(kolonne, vindu < FRA_VINDU.get(kolonne, 0))
        siste = NAVN if hode.isSectionHidden(SLUTTMAAL) else SLUTTMAAL
        self.share_width(BREDDER, siste, _MINST[siste])
        self._plasser()
