"""The person menu: the pages of one person as a tree, and below it the persons that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.tekster import tekst
from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.aapne_personer import NOEKKEL, AapnePersoner, har_fokus
from desktop.views.widgets.card import hairline
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box, line, ring, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from desktop.models.visning import Menypunkt

Index = QModelIndex | QPersistentModelIndex

BREDDE = 232
IKON = Qt.ItemDataRole.UserRole + 2
ANTALL = Qt.ItemDataRole.UserRole + 3
DEMPET = Qt.ItemDataRole.UserRole + 4
_HOEYRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_INNRYKK = (8, 32, 48)
_HOEYDER = (32, 30, 26)


def _dybde(index: Index) -> int:
    dybde, forelder = 0, index.parent()
    while forelder.isValid():
        dybde, forelder = dybde + 1, forelder.parent()
    return dybde


class _Menytegner(QStyledItemDelegate):
    """Paints a line of the menu: icon or indent, words, count."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().height(_HOEYDER[min(_dybde(index), 2)]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        valgt = bool(option.state & QStyle.StateFlag.State_Selected)
        if valgt:
            box(painter, rect, 6, "accent_soft")
            merke = QRectF(rect.left(), rect.top() + 6, 3, rect.height() - 12)
            box(painter, merke, 1.5, "accent")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            box(painter, rect, 6, "hover")
        self._tegn_linje(painter, rect, index, valgt=valgt)
        if valgt and har_fokus(option):
            ring(painter, rect, 6)
        painter.restore()

    def _tegn_linje(self, painter: QPainter, rect: QRectF, index: Index, *, valgt: bool) -> None:
        dybde = min(_dybde(index), 2)
        venstre = rect.left() + _INNRYKK[dybde]
        token = "accent_soft_text" if valgt else "text"
        if dybde == 2:
            x = rect.left() + 38
            line(painter, QPointF(x, rect.top() - 2), QPointF(x, rect.bottom() + 2), "border")
            token = "accent_soft_text" if valgt else "text2"
        if dybde == 0:
            venstre = self._tegn_ikoner(painter, rect, index)
        rolle = Role.CELL_STRONG if dybde == 0 or valgt else Role.CELL
        skrift = theme().font(rolle, italic=bool(index.data(DEMPET)))
        plass = QRectF(venstre, rect.top(), rect.right() - venstre - 10, rect.height())
        antall = index.data(ANTALL)
        if antall is not None:
            write(painter, plass, str(antall), theme().font(Role.HELPER), token, _HOEYRE)
            plass.adjust(0, 0, -24, 0)
        write(painter, plass, str(index.data()), skrift, token)

    def _tegn_ikoner(self, painter: QPainter, rect: QRectF, index: Index) -> float:
        """Draw chevron and icon of a main line; returns where the words begin."""
        modell = index.model()
        midt = rect.center().y()
        venstre = rect.left() + _INNRYKK[0]
        if modell.rowCount(index):
            pil = QRectF(venstre - 4, midt - 7, 14, 14)
            aapen = bool(self._tre(index))
            navn = "chevron-ned" if aapen else "chevron-hoyre"
            draw_icon(painter, navn, pil, theme().color("text2"))
        draw_icon(
            painter,
            str(index.data(IKON)),
            QRectF(venstre + 12, midt - 8, 16, 16),
            theme().color("text2"),
        )
        return venstre + 38

    def _tre(self, index: Index) -> bool:
        tre = self.parent()
        if not isinstance(tre, QTreeView) or not isinstance(index, QModelIndex):
            return False
        return tre.isExpanded(index)


class Menytre(QTreeView):
    """The pages and cards of a person; choosing one goes there."""

    valgt = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty tree."""
        super().__init__(parent)
        self._modell = QStandardItemModel(self)
        self._trykk_x = 0.0
        self._punkter: tuple[Menypunkt, ...] = ()
        self.setModel(self._modell)
        self.setItemDelegate(_Menytegner(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tekst("meny_person"))
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._klikket)

    def vis(self, punkter: tuple[Menypunkt, ...]) -> None:
        """Show a person's menu; if only counts differ, nothing closes."""
        if punkter == self._punkter:
            return
        valgt = self.gjeldende()
        self._punkter = punkter
        self._modell.clear()
        for punkt in punkter:
            self._modell.appendRow(_element(punkt))
        self.expandToDepth(0)
        for index in self._alle():
            if self._modell.rowCount(index):
                self.expand(index)
        self.sett_valgt(valgt)

    def gjeldende(self) -> str:
        """The key of the line that is chosen."""
        return str(self.currentIndex().data(NOEKKEL) or "")

    def sett_valgt(self, noekkel: str) -> None:
        """Mark a line without going anywhere."""
        for index in self._alle():
            if index.data(NOEKKEL) == noekkel:
                self.setCurrentIndex(index)
                return

    def noekler(self) -> tuple[str, ...]:
        """The keys of all lines, from above."""
        return tuple(str(index.data(NOEKKEL)) for index in self._alle())

    def _alle(self) -> Iterator[QModelIndex]:
        rot = QModelIndex()
        yield from self._under(rot)

    def _under(self, forelder: QModelIndex) -> Iterator[QModelIndex]:
        for rad in range(self._modell.rowCount(forelder)):
            index = self._modell.index(rad, 0, forelder)
            yield index
            yield from self._under(index)

    def _klikket(self, index: QModelIndex) -> None:
        venstre = self.visualRect(index).left() + 22
        if self._modell.rowCount(index) and self._trykk_x < venstre and _dybde(index) == 0:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.valgt.emit(str(index.data(NOEKKEL)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the press was: on the arrow it opens and closes."""
        self._trykk_x = event.position().x()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentIndex().isValid():
                self.valgt.emit(self.gjeldende())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first line current if none is: a reader is silent otherwise."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._modell.rowCount():
            self.setCurrentIndex(self._modell.index(0, 0))


def _element(punkt: Menypunkt) -> QStandardItem:
    element = QStandardItem(punkt.tekst)
    element.setEditable(False)
    element.setData(punkt.noekkel, NOEKKEL)
    element.setData(punkt.ikon, IKON)
    element.setData(punkt.antall, ANTALL)
    element.setData(punkt.dempet, DEMPET)
    navn = punkt.tekst
    if punkt.antall is not None:
        navn = tekst("antall_i_meny", navn=navn, n=punkt.antall)
    element.setData(navn, Qt.ItemDataRole.AccessibleTextRole)
    for barn in punkt.barn:
        element.appendRow(_element(barn))
    return element


class Personmeny(QFrame):
    """The menu column beside a person's pages; in a narrow window it is a drawer."""

    valgt = Signal(str)
    person_valgt = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self.setProperty("flate", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tre = Menytre(self)
        self.aapne = AapnePersoner(self)
        ytre = QHBoxLayout(self)
        ytre.setContentsMargins(0, 0, 0, 0)
        ytre.setSpacing(0)
        kolonne = QVBoxLayout()
        kolonne.setContentsMargins(6, 10, 6, 8)
        kolonne.setSpacing(4)
        kolonne.addWidget(self.tre, 1)
        kolonne.addWidget(hairline(self))
        hode = QHBoxLayout()
        hode.setContentsMargins(10, 4, 10, 0)
        hode.addWidget(Etikett(tekst("aapne_personer"), Role.HELPER_STRONG, "text2", parent=self))
        hode.addStretch(1)
        hode.addWidget(Etikett("Ctrl+Tab", Role.SMALL, "text2", parent=self))
        kolonne.addLayout(hode)
        kolonne.addWidget(self.aapne)
        ytre.addLayout(kolonne, 1)
        ytre.addWidget(hairline(self, vertical=True))
        theme().changed.connect(self._maal)
        self._maal()
        self.tre.valgt.connect(self.valgt)
        self.aapne.valgt.connect(self.person_valgt)

    def _maal(self) -> None:
        self.setFixedWidth(theme().length(BREDDE))
        self.tre.doItemsLayout()
