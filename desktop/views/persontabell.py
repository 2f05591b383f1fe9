"""The table of persons: columns that fit the window, order by head, and what the marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.models.personliste import KOLONNE
from desktop.models.personmodell import (
    DUF,
    FRIST,
    KATEGORI,
    KATEGORI_FRA,
    MANGLER,
    NAVN,
    ORDNING,
    Rolle,
)
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT, Role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.person_delegate import (
    PersonCell,
    PersonListDelegate,
    Urgency,
    mark_pixmap,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from desktop.models.personliste import PersonlisteSkjerm

CELLER = {
    DUF: PersonCell.DUF,
    NAVN: PersonCell.NAME,
    KATEGORI: PersonCell.TEXT,
    KATEGORI_FRA: PersonCell.TEXT,
    ORDNING: PersonCell.SCHEME,
    FRIST: PersonCell.DEADLINE,
    MANGLER: PersonCell.MISSING,
}
BREDDER = {DUF: 136, NAVN: 176, KATEGORI: 252, KATEGORI_FRA: 102, ORDNING: 156, FRIST: 214}
FRA_VINDU = {KATEGORI_FRA: 1180, ORDNING: 1180, KATEGORI: 1000, MANGLER: 780, DUF: 660}
_MINST = {NAVN: 150, MANGLER: 150}
_RULLEFELT = 18
_FOERSTE_SIDE = 100
HASTER: tuple[Urgency, ...] = ("haster", "snart", "senere")


class Persontabell(ListTable):
    """The persons of a choice; `person_aapnet` carries the one that was opened."""

    person_aapnet = Signal(str)

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Show the model of a screen."""
        super().__init__(tekst("personliste"), parent)
        self._skjerm = skjerm
        self._valgt_id = ""
        self.setModel(skjerm.modell)
        self.setItemDelegate(PersonListDelegate(CELLER, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hode = self.horizontalHeader()
        hode.setSortIndicatorShown(True)
        hode.setSortIndicator(NAVN, Qt.SortOrder.AscendingOrder)
        hode.setSectionsClickable(True)
        hode.sectionClicked.connect(self._sorter)
        self.opened.connect(self._aapne)
        skjerm.lastet.connect(self._velg_igjen)
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.set_row_height(theme().height(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        self._fordel(self.window().width() / theme().text_scale)

    def _sorter(self, kolonne: int) -> None:
        hode = self.horizontalHeader()
        synkende = hode.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        if kolonne in KOLONNE:
            self._skjerm.sorter(kolonne, synkende=synkende)
            return
        sortering = self._skjerm.sortering
        plass = next(k for k, navn in KOLONNE.items() if navn is sortering.kolonne)
        retninger = Qt.SortOrder
        hode.setSortIndicator(
            plass,
            retninger.DescendingOrder if sortering.synkende else retninger.AscendingOrder,
        )

    def _aapne(self, index: QModelIndex) -> None:
        person_id = index.data(Rolle.PERSON_ID)
        if person_id:
            self._valgt_id = str(person_id)
            self.person_aapnet.emit(self._valgt_id)

    def _velg_igjen(self) -> None:
        """Keep the person that was opened last current, if she is on the first page."""
        for rad in range(min(self._skjerm.antall, _FOERSTE_SIDE)):
            person = self._skjerm.modell.person(rad)
            if person is not None and person.person_id == self._valgt_id:
                self.setCurrentIndex(self._skjerm.modell.index(rad, 0))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; a narrow window shows fewer."""
        super().resizeEvent(event)
        self._fordel(self.window().width() / theme().text_scale)

    def _fordel(self, vindu: float) -> None:
        hode = self.horizontalHeader()
        for kolonne in CELLER:
            hode.setSectionHidden(kolonne, vindu < FRA_VINDU.get(kolonne, 0))
        siste = NAVN if hode.isSectionHidden(MANGLER) else MANGLER
        brukt = 0
        for kolonne, bredde in BREDDER.items():
            if kolonne != siste and not hode.isSectionHidden(kolonne):
                hode.resizeSection(kolonne, theme().length(bredde))
                brukt += theme().length(bredde)
        rest = self.width() - brukt - theme().length(_RULLEFELT)
        hode.resizeSection(siste, max(rest, theme().length(_MINST[siste])))


def tegnforklaring() -> QWidget:
    """Say what grey rows and the shapes before the deadlines mean."""
    rad = QWidget()
    flyt = FlowLayout(rad, gap=24, line_gap=2)
    rad.setContentsMargins(14, 6, 14, 6)
    flyt.addWidget(Etikett(tekst("tegn_graa"), Role.HELPER, "inactive"))
    for hast in HASTER:
        flyt.addWidget(_tegn(hast))
    return rad


class _Merke(QLabel):
    """The shape of a deadline; it follows a change of theme."""

    def __init__(self, hast: Urgency, parent: QWidget) -> None:
        super().__init__(parent)
        self._hast = hast
        theme().changed.connect(self._tegn)
        self._tegn()

    def _tegn(self) -> None:
        self.setPixmap(mark_pixmap(self._hast, self.devicePixelRatioF()))


def _tegn(hast: Urgency) -> QWidget:
    flate = QWidget()
    rad = QHBoxLayout(flate)
    rad.setContentsMargins(0, 0, 0, 0)
    rad.setSpacing(6)
    rad.addWidget(_Merke(hast, flate))
    rad.addWidget(Etikett(tekst(f"tegn_{hast}"), Role.HELPER, "text2"))
    return flate
