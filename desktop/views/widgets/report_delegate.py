"""ReportDelegate: how the rows of a report are painted, from one role of the model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.painting import box, pill_width, warn_pill, write
from desktop.views.widgets.person_delegate import PersonListDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

_INDENT = 10
_PADDING = 8.0
_PILL = 19
_CENTRE = Qt.AlignmentFlag.AlignCenter


class ReportRole(IntEnum):
    """What the delegate asks a cell's index for, beside text and alignment."""

    STYLE = Qt.ItemDataRole.UserRole + 1  # «lenke», «sterk», «dempet», «varsel», «pille» or empty


class ReportDelegate(PersonListDelegate):
    """Paints cells as links, strong, quiet in italics, or as pills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a delegate."""
        super().__init__({}, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the cell."""
        painter.save()
        cell = QRectF(option.rect)
        self._paint_ground(painter, option, cell, first=index.column() == 0)
        area = cell.adjusted(_INDENT, 0, -4, 0)
        text, style = str(index.data() or ""), str(index.data(ReportRole.STYLE) or "")
        if style == "varsel":
            warn_pill(painter, area, text, _PADDING, theme().height(_PILL))
        elif style == "pille":
            _pill(painter, area, text)
        else:
            write(painter, area, text, _font(style), _token(style))
        painter.restore()


def _font(style: str) -> QFont:
    if style == "lenke":
        return theme().font(Role.CELL_MEDIUM)
    if style == "sterk":
        return theme().font(Role.CELL_STRONG)
    return theme().font(Role.CELL, italic=style == "dempet")


def _token(style: str) -> str:
    return {"lenke": "accent", "dempet": "inactive"}.get(style, "text")


def _pill(painter: QPainter, area: QRectF, text: str) -> None:
    width, height = min(pill_width(text, _PADDING), area.width()), theme().height(_PILL)
    rect = QRectF(area.left(), area.center().y() - height / 2, width, height)
    box(painter, rect, height / 2, "surface3")
    inside = rect.adjusted(_PADDING - 1, 0, 1 - _PADDING, 0)
    write(painter, inside, text, theme().font(Role.HELPER_STRONG), "text2", _CENTRE)
