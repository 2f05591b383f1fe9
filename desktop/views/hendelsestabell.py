"""The table of events: columns that fit the window, Enter shows the log as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.hendelsesmodell import ENDRING, FRIST, HVA, HVEM, LOGGTYPE, PERSON, TID
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.plaintext import button_text
from desktop.views.widgets.report_delegate import ReportDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from core.domain.hendelse import Hendelseslinje
    from desktop.models.hendelser import HendelserSkjerm
    from desktop.models.sidemodell import Index

BREDDER = {TID: 132, PERSON: 150, LOGGTYPE: 116, HVA: 262, HVEM: 108, ENDRING: 0, FRIST: 196}
FRA_BREDDE = {ENDRING: 900, LOGGTYPE: 980, HVEM: 700, FRIST: 620}
_MINST = {ENDRING: 150, HVA: 150}


class Hendelsestabell(ListTable):
    """The events of a choice; `valgt_endret` says that another row is current."""

    person_aapnet = Signal(str)
    valgt_endret = Signal()

    def __init__(self, skjerm: HendelserSkjerm, parent: QWidget | None = None) -> None:
        """Show the model of a screen."""
        super().__init__(tekst("kort_hendelser"), parent)
        self._skjerm = skjerm
        self._valgt = 0
        self.setModel(skjerm.modell)
        self.setItemDelegate(ReportDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.opened.connect(self._vis_logg)
        self.clicked.connect(self._klikket)
        self.menu_wanted.connect(self._vis_meny)
        skjerm.lastet.connect(self._velg_igjen)
        skjerm.modell.dataChanged.connect(lambda *_: self.valgt_endret.emit())
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.set_row_height(theme().height(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        self._fordel()

    # what is done with a row

    def valgt(self) -> Hendelseslinje | None:
        """The event of the current row."""
        return self._skjerm.modell.rad(self.currentIndex().row())

    def vis_logg(self) -> None:
        """Ask for the calculation log as it was after the current event."""
        linje = self.valgt()
        if linje is not None:
            self._skjerm.vis_logg(linje)

    def aapne_person(self) -> None:
        """Open the person of the current event."""
        linje = self.valgt()
        if linje is not None:
            self.person_aapnet.emit(linje.person_id)

    def _vis_logg(self, _index: QModelIndex) -> None:
        self.vis_logg()

    def _klikket(self, index: QModelIndex) -> None:
        if index.column() == PERSON:
            self.aapne_person()

    def _vis_meny(self, _index: QModelIndex, sted: QPoint) -> None:
        meny = self.lag_meny()
        meny.aboutToHide.connect(meny.deleteLater)
        meny.popup(sted)

    def lag_meny(self) -> QMenu:
        """Make the menu of the current row: the same as the buttons do."""
        meny = QMenu(self)
        meny.setAccessibleName(tekst("hend_valgt"))
        meny.addAction(button_text(tekst("hend_vis_logg")), self.vis_logg)
        if not self._skjerm.person_id:
            meny.addAction(button_text(tekst("aapne_person")), self.aapne_person)
        return meny

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another event is current."""
        super().currentChanged(current, previous)
        linje = self._skjerm.modell.rad(current.row())
        self._valgt = linje.nummer if linje else self._valgt
        self.valgt_endret.emit()

    def _velg_igjen(self) -> None:
        """Keep the event that was current, if it is still there; else the first one."""
        nummer = self._skjerm.modell.rad_for(self._valgt)
        if self._skjerm.svar.antall:
            self.setCurrentIndex(self._skjerm.modell.index(max(nummer, 0), 0))
        self.valgt_endret.emit()

    # size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; a narrow table shows fewer."""
        super().resizeEvent(event)
        self._fordel()

    def _fordel(self) -> None:
        hode, bredde = self.horizontalHeader(), self.width() / theme().text_scale
        for kolonne in BREDDER:
            skjult = bredde < FRA_BREDDE.get(kolonne, 0)
            if kolonne == PERSON and self._skjerm.person_id:
                skjult = True
            hode.setSectionHidden(kolonne, skjult)
        siste = HVA if hode.isSectionHidden(ENDRING) else ENDRING
        self.share_width(BREDDER, siste, _MINST[siste])
