"""The head of the person list, the cells that are links, and the legend of its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHoverEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.models.personmodell import Rolle
from desktop.models.tekster import tekst
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import Role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.painting import line, text_width
from desktop.views.widgets.person_delegate import (
    PersonCell,
    PersonListDelegate,
    Urgency,
    mark_pixmap,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QMouseEvent

    Index = QModelIndex | QPersistentModelIndex

HASTER: tuple[Urgency, ...] = ("haster", "snart", "senere")
_INNRYKK, _UNDER = 10, 8.5
_HOVER = {QEvent.Type.HoverMove, QEvent.Type.HoverEnter}


class Hode(QHeaderView):
    """A head whose columns order the list, but for those that have no order."""

    def __init__(self, sorterbare: Collection[int], parent: QWidget) -> None:
        """Make a head; a press on a column that is not in `sorterbare` does nothing."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorterbare = sorterbare
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMouseTracking(True)
        set_role(self, Role.HELPER_STRONG)

    def _kan_sorteres(self, x: float) -> bool:
        return self.logicalIndexAt(int(x)) in self._sorterbare

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let only a column with an order be pressed."""
        if self._kan_sorteres(event.position().x()):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a column with an order."""
        super().mouseMoveEvent(event)
        kan = self._kan_sorteres(event.position().x())
        form = Qt.CursorShape.PointingHandCursor if kan else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(form)

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave a column without an order as it is under the mouse."""
        if isinstance(event, QHoverEvent) and self._er_uten_orden(event):
            return super().viewportEvent(QEvent(QEvent.Type.HoverLeave))
        return super().viewportEvent(event)

    def _er_uten_orden(self, event: QHoverEvent) -> bool:
        return event.type() in _HOVER and not self._kan_sorteres(event.position().x())


class Lenkedelegat(PersonListDelegate):
    """Underlines what opens a person while the mouse is over it."""

    def __init__(
        self, celler: Mapping[int, PersonCell], lenker: Collection[int], parent: QWidget
    ) -> None:
        """Paint cells, of which those in the columns `lenker` are links."""
        super().__init__(celler, parent)
        self._lenker = lenker

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, and the line under a link."""
        super().paint(painter, option, index)
        if index.column() in self._lenker and option.state & QStyle.StateFlag.State_MouseOver:
            self._understrek(painter, option, index)

    def _understrek(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        inaktiv = bool(index.data(Rolle.INAKTIV))
        ordning = self._columns.get(index.column()) is PersonCell.SCHEME
        skrift = theme().font(
            Role.CELL if ordning else Role.CELL_MEDIUM, italic=inaktiv and ordning
        )
        venstre = option.rect.left() + _INNRYKK
        rom = option.rect.width() - _INNRYKK - 4
        bredde = min(text_width(str(index.data() or ""), skrift), rom)
        fot = option.rect.center().y() + theme().length(_UNDER)
        farge = "inactive" if inaktiv else "text" if ordning else "accent"
        line(painter, QPointF(venstre, fot), QPointF(venstre + bredde, fot), farge)


def tegnforklaring() -> QWidget:
    """Say what grey rows and the shapes before the deadlines mean."""
    rad = QWidget()
    flyt = FlowLayout(rad, gap=24, line_gap=2)
    rad.setContentsMargins(14, 6, 14, 6)
    flyt.addWidget(_tegn(Etikett(tekst("tegn_aa"), Role.HELPER_STRONG, "inactive"), "graa"))
    for hast in HASTER:
        flyt.addWidget(_tegn(_Merke(hast), hast))
    return rad


class _Merke(QLabel):
    """The shape of a deadline; it follows a change of theme."""

    def __init__(self, hast: Urgency) -> None:
        super().__init__()
        self._hast = hast
        theme().changed.connect(self._tegn)
        self._tegn()

    def _tegn(self) -> None:
        self.setPixmap(mark_pixmap(self._hast, self.devicePixelRatioF()))


def _tegn(merke: QLabel, navn: str) -> QWidget:
    flate = QWidget()
    rad = QHBoxLayout(flate)
    rad.setContentsMargins(0, 0, 0, 0)
    rad.setSpacing(6)
    rad.addWidget(merke)
    rad.addWidget(Etikett(tekst(f"tegn_{navn}"), Role.HELPER, "text2"))
    return flate
