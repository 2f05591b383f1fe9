"""The table of persons: columns that fit the window, links, order by head, and the row's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QMetaMethod,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QToolTip, QWidget

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
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT
from desktop.views.personceller import Hode, Lenkedelegat
from desktop.views.personradmeny import Orden, Radmeny, Valg
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.person_delegate import PersonCell
from desktop.views.widgets.plaintext import tooltip_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from desktop.models.personliste import PersonlisteSkjerm
    from desktop.models.sidemodell import Index

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
FANE = {DUF: "grunndata", ORDNING: "ordning"}
PROGRAM = "ordning"
_MINST = {NAVN: 150, MANGLER: 150}
_FOERSTE_SIDE = 100
_HALV_RAD = 2
_UTEN_TASTER = Qt.KeyboardModifier.NoModifier


class Persontabell(ListTable):
    """The persons of a choice.

    `person_aapnet` carries the one that was opened and the page of her file, `valg_endret` how
    many are selected, `utsnitt_endret` the first and the last row in view, counted from 1.
    """

    person_aapnet = Signal(str, str)
    valg_endret = Signal(int)
    utsnitt_endret = Signal(int, int)
    eksporter = Signal(tuple)

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Show the model of a screen."""
        super().__init__(tekst("personliste"), parent)
        self._skjerm = skjerm
        self._sist: tuple[str, int] = ("", 0)
        self._vist: tuple[object, object] | None = None
        self._skrevet, self._siden = "", QElapsedTimer()
        self.setModel(skjerm.modell)
        self.setItemDelegate(Lenkedelegat(CELLER, FANE, self))
        self.setHorizontalHeader(Hode(KOLONNE, self))
        # A head looks through every selected row to see whether a whole column is; this one has
        # nothing selected, ever.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(skjerm.modell, self))
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._koble()
        self._maal()

    def _koble(self) -> None:
        hode, skjerm = self.horizontalHeader(), self._skjerm
        hode.setSortIndicatorShown(True)
        hode.setSortIndicator(NAVN, Qt.SortOrder.AscendingOrder)
        hode.sectionClicked.connect(self._sorter)
        self.opened.connect(lambda index: self._aapne(index, PROGRAM))
        self.clicked.connect(self._klikket)
        self.menu_wanted.connect(self._vis_meny)
        self.selectionModel().selectionChanged.connect(self._valgt)
        self.verticalScrollBar().valueChanged.connect(self.meld_utsnitt)
        skjerm.lastet.connect(self._lastet)
        skjerm.hoppet.connect(self._hopp)
        theme().changed.connect(self._maal)

    def _maal(self) -> None:
        self.set_row_height(theme().height(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        self._fordel(self.window().width() / theme().text_scale)

    # order

    def _sorter(self, kolonne: int) -> None:
        hode = self.horizontalHeader()
        self.sorter(kolonne, synkende=hode.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder)

    def sorter(self, kolonne: int, *, synkende: bool) -> None:
        """Order by a column, and show it in the head."""
        retning = Qt.SortOrder.DescendingOrder if synkende else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(kolonne, retning)
        self._skjerm.sorter(kolonne, synkende=synkende)

    # what is selected and in view

    def valgte_rader(self) -> list[int]:
        """Give the selected rows in order."""
        deler = self._valgte_deler()
        return sorted({rad for del_ in deler for rad in range(del_.top(), del_.bottom() + 1)})

    @property
    def antall_valgte(self) -> int:
        """How many rows are selected; none of them is looked at."""
        return sum(del_.height() for del_ in self._valgte_deler())

    def _valgte_deler(self) -> list[QItemSelectionRange]:
        utsnitt = self.selectionModel().selection()
        return [utsnitt.at(nummer) for nummer in range(utsnitt.count())]

    def _valgt(self) -> None:
        self.valg_endret.emit(self.antall_valgte)

    def meld_utsnitt(self) -> None:
        """Tell which rows are in view; one that is less than half in view does not count."""
        if not self.isVisible():
            return
        hoeyde = self.viewport().height()
        halv = max(self.verticalHeader().defaultSectionSize() // _HALV_RAD, 1)
        foerste = self.rowAt(halv)
        siste = self.rowAt(max(hoeyde - halv, halv))
        antall = self._skjerm.antall
        siste = antall - 1 if siste < 0 else siste
        self.utsnitt_endret.emit(max(foerste, 0) + 1, siste + 1)

    def _lastet(self) -> None:
        """Stay where one was in a list that was read again; begin a new one at its top.

        The person that was current stays so, where she can be found without looking far.
        """
        skjerm, felt = self._skjerm, self.verticalScrollBar()
        vist = (skjerm.utvalg, skjerm.sortering)
        igjen, self._vist = vist == self._vist, vist
        sted = felt.value() if igjen else 0
        felt.setValue(0)
        rad = self._rad_til_den_sist_valgte()
        if rad is not None:
            self._gaa_til(rad)
        if igjen:
            felt.setValue(sted)
        self.meld_utsnitt()

    def _rad_til_den_sist_valgte(self) -> int | None:
        person_id, rad = self._sist
        naere: tuple[int, ...] = (rad, *range(min(self._skjerm.antall, _FOERSTE_SIDE)))
        for her in naere if person_id else ():
            person = self._skjerm.modell.person(her)
            if person is not None and person.person_id == person_id:
                return her
        return None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember who is current, for when the list is read again."""
        super().currentChanged(current, previous)
        person_id = current.data(Rolle.PERSON_ID) if current.isValid() else None
        if person_id:
            self._sist = (str(person_id), current.row())

    def _gaa_til(self, rad: int) -> None:
        valg = QItemSelectionModel.SelectionFlag
        index = self._skjerm.modell.index(rad, NAVN)
        self.selectionModel().setCurrentIndex(index, valg.ClearAndSelect | valg.Rows)
        self.scrollTo(index)

    # letters jump by name

    def keyboardSearch(self, search: str) -> None:
        """Go to the next person whose family name begins with what is typed in one go."""
        pause = QApplication.keyboardInputInterval()
        forfra = not self._siden.isValid() or self._siden.elapsed() > pause
        self._siden.start()
        if forfra and not search.strip():
            return
        self._skrevet = search if forfra else self._skrevet + search
        her = max(self.currentIndex().row(), 0)
        self._skjerm.hopp_til(self._skrevet, her + 1 if forfra else her)

    def _hopp(self, rad: int) -> None:
        self._gaa_til(rad)

    # opening

    def _klikket(self, index: QModelIndex) -> None:
        if index.column() in FANE and QApplication.keyboardModifiers() == _UTEN_TASTER:
            self._aapne(index, FANE[index.column()])

    def _aapne(self, index: QModelIndex, fane: str) -> None:
        person_id = index.data(Rolle.PERSON_ID)
        if person_id:
            self.person_aapnet.emit(str(person_id), fane)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what opens a person."""
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint())
        lenke = over.isValid() and over.column() in FANE
        form = Qt.CursorShape.PointingHandCursor if lenke else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last person, not to a cell of the row."""
        ender = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._skjerm.antall - 1}
        rad = ender.get(Qt.Key(event.key()))
        if rad is not None and rad >= 0 and event.modifiers() == _UTEN_TASTER:
            self._gaa_til(rad)
        else:
            super().keyPressEvent(event)

    # the row's menu

    def _vis_meny(self, index: QModelIndex, sted: QPoint) -> None:
        rekt = self.visualRect(index)
        if not self.viewport().rect().contains(self.viewport().mapFromGlobal(sted)):
            sted = self.viewport().mapToGlobal(rekt.bottomLeft())
        meny = self.radmeny(index)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        meny.popup(sted)

    def radmeny(self, index: QModelIndex) -> QMenu:
        """Make the menu of a row: what can be done with it, and the order of the list."""
        kan_eksportere = self.isSignalConnected(QMetaMethod.fromSignal(self.eksporter))
        valg: list[Valg] = [
            (tekst("aapne_personen"), lambda: self._aapne(index, PROGRAM)),
            (tekst("aapne_grunndata"), lambda: self._aapne(index, FANE[DUF])),
            None,
            (self._kopiord(), self._kopier),
            *([(tekst("eksporter_saksfil"), self._eksporter)] if kan_eksportere else []),
            None,
        ]
        sortering = self._skjerm.sortering
        naa = next(k for k, felt in KOLONNE.items() if felt is sortering.kolonne)
        return Radmeny(valg, Orden(tuple(KOLONNE), naa, sortering.synkende, self.sorter), self)

    def _kopiord(self) -> str:
        antall = self.antall_valgte
        return tekst("kopier_duf") if antall < 2 else tekst("kopier_duf_flere", n=antall)

    def _kopier(self) -> None:
        self._skjerm.kopier_duf(self.valgte_rader(), QApplication.clipboard().setText)

    def _eksporter(self) -> None:
        self._skjerm.med_personer(
            self.valgte_rader(),
            lambda personer: self.eksporter.emit(tuple(p.person_id for p in personer)),
        )

    # what the cells have no room for

    def viewportEvent(self, event: QEvent) -> bool:
        """Say all that is missing where the cell has room for some of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            savnet = index.siblingAtColumn(MANGLER).data(Rolle.MANGLER) if index.isValid() else ()
            if index.column() == MANGLER and savnet:
                QToolTip.showText(event.globalPos(), tooltip_text(", ".join(savnet)), self)
                return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; a narrow window shows fewer."""
        super().resizeEvent(event)
        self._fordel(self.window().width() / theme().text_scale)
        self.meld_utsnitt()

    def _fordel(self, vindu: float) -> None:
        hode = self.horizontalHeader()
        for kolonne in CELLER:
            hode.setSectionHidden(kolonne, vindu < FRA_VINDU.get(kolonne, 0))
        siste = NAVN if hode.isSectionHidden(MANGLER) else MANGLER
        self.share_width(BREDDER, siste, _MINST[siste])
