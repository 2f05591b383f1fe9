"""SumDelegate: numbers to the right, the first column strong, and the sum under a line."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.painting import write
from desktop.views.widgets.person_delegate import PersonListDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

_INDENT = 10
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SumRole(IntEnum):
    """What the delegate asks an index for, beside its text."""

    STRONG = Qt.ItemDataRole.UserRole + 1  # bool: the row of the sum


class SumDelegate(PersonListDelegate):
    """Paints a table of numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a delegate."""
        super().__init__({}, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the cell."""
        painter.save()
        cell = QRectF(option.rect)
        first, strong = index.column() == 0, bool(index.data(SumRole.STRONG))
        self._paint_ground(painter, option, cell, first=first)
        if strong:
            painter.setPen(QPen(theme().color("border_strong"), 1.0))
            painter.drawLine(QLineF(cell.topLeft(), cell.topRight()))
        area = cell.adjusted(_INDENT, 0, -_INDENT, 0)
        font = theme().font(Role.CELL_STRONG if first or strong else Role.CELL)
        write(painter, area, str(index.data() or ""), font, "text", _LEFT if first else _RIGHT)
        painter.restore()
