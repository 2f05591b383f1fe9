"""The persons that are open, under the person menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.painting import box, ring, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop.models.navigasjon import AapenPerson

Index = QModelIndex | QPersistentModelIndex

NOEKKEL = Qt.ItemDataRole.UserRole + 1
_HOEYRE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MED_TAST, _SYNLIGE = 9, 4
_RADHOEYDE = 42


def har_fokus(option: QStyleOptionViewItem) -> bool:
    """Tell whether the view that a line is painted in has focus."""
    visning = option.widget
    return isinstance(visning, QAbstractItemView) and visning.hasFocus()


class _Aapnemodell(QAbstractListModel):
    """The open persons."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.personer: tuple[AapenPerson, ...] = ()

    def sett(self, personer: Iterable[AapenPerson]) -> None:
        self.beginResetModel()
        self.personer = tuple(personer)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self.personer)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.personer[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.navn
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person.navn}, {norsk.gruppert_duf(person.duf)}"
        return person.person_id if role == NOEKKEL else None


class _Aapnetegner(QStyledItemDelegate):
    """Paints a person on two lines, with her key at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme().height(_RADHOEYDE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        modell = index.model()
        if not isinstance(modell, _Aapnemodell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        valgt = bool(option.state & QStyle.StateFlag.State_Selected)
        if valgt or option.state & QStyle.StateFlag.State_MouseOver:
            box(painter, rect, 6, "accent_soft" if valgt else "hover")
        person = modell.personer[index.row()]
        inni = rect.adjusted(9, 3, -9, -3)
        oevre = QRectF(inni.left(), inni.top(), inni.width(), inni.height() / 2)
        if index.row() < _MED_TAST:
            tast = f"Ctrl+{index.row() + 1}"
            write(painter, oevre, tast, theme().font(Role.SMALL), "text2", _HOEYRE)
        navn = oevre.adjusted(0, 0, -44, 0)
        write(painter, navn, person.navn, theme().font(Role.CELL_STRONG), "text")
        nedre = oevre.translated(0, inni.height() / 2)
        write(painter, nedre, norsk.gruppert_duf(person.duf), theme().font(Role.HELPER), "text2")
        if valgt and har_fokus(option):
            ring(painter, rect, 6)
        painter.restore()


class AapnePersoner(QListView):
    """The open persons; a click or Enter goes to one."""

    valgt = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._modell = _Aapnemodell(self)
        self.setModel(self._modell)
        self.setItemDelegate(_Aapnetegner(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tekst("aapne_personer"))
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._velg)
        self.activated.connect(self._velg)
        theme().changed.connect(self._maal)

    def vis(self, personer: Sequence[AapenPerson], valgt: str) -> None:
        """Show who is open, and who of them is shown."""
        self._modell.sett(personer)
        for rad, person in enumerate(personer):
            if person.person_id == valgt:
                self.setCurrentIndex(self._modell.index(rad))
        self._maal()

    def _maal(self) -> None:
        antall = min(max(self._modell.rowCount(), 1), _SYNLIGE)
        self.setFixedHeight(antall * theme().height(_RADHOEYDE) + 4)
        self.doItemsLayout()

    def _velg(self, index: QModelIndex) -> None:
        self.valgt.emit(str(index.data(NOEKKEL)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first person current if none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._modell.rowCount():
            self.setCurrentIndex(self._modell.index(0))
