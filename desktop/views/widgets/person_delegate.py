"""PersonListDelegate: how the person list is painted, from roles of the model."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import ROW_HEIGHT, Role
from desktop.views.widgets.cell_text import cell_width, write_cell
from desktop.views.widgets.painting import pill_width, warn_pill

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

Urgency = Literal["haster", "snart", "senere"]

_SELECTED = QStyle.StateFlag.State_Selected.value
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver.value
_TEXT = Qt.ItemDataRole.DisplayRole
_INDENT = 10
_EDGE = 3
_PILL_GAP = 5
_PILL_PADDING = 7.0
_AFTER_MARK = 16


class PersonRole(IntEnum):
    """What the delegate asks a cell's index for, beside the display text."""

    INACTIVE = Qt.ItemDataRole.UserRole + 1  # bool: the row is set in grey
    URGENCY = Qt.ItemDataRole.UserRole + 2  # Urgency or None: the shape before the date
    DEADLINE_TYPE = Qt.ItemDataRole.UserRole + 3  # str: «Oppstart», «Gjennomføring» …
    MISSING = Qt.ItemDataRole.UserRole + 4  # tuple[str, ...]: the pills
    COMPLETE = Qt.ItemDataRole.UserRole + 5  # bool: a check mark stands for «ingen mangler»


class PersonCell(Enum):
    """What a column is, and thereby how it is painted."""

    DUF = auto()
    NAME = auto()
    TEXT = auto()
    SCHEME = auto()  # text that is italic in an inactive row
    DEADLINE = auto()
    MISSING = auto()


def _asked(index: Index) -> Callable[[int], Any]:
    """Return how to ask for a cell's roles, without the way through Qt for every one of them."""
    return partial(index.model().data, index)


def paint_mark(painter: QPainter, centre: QPointF, urgency: Urgency) -> None:
    """The shape of a deadline: a disc with «!», a half disc, a ring. Colour is the second sign."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if urgency == "haster":
        _exclamation(painter, centre)
    elif urgency == "snart":
        _half_disc(painter, centre)
    else:
        painter.setPen(QPen(theme().color("ok_line"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 4.0, 4.0)
    painter.restore()


def _exclamation(painter: QPainter, centre: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("danger_line"))
    painter.drawEllipse(centre, 6.2, 6.2)
    painter.setPen(
        QPen(theme().color("surface"), 1.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    painter.drawLine(centre + QPointF(0, -3.2), centre + QPointF(0, 0.6))
    painter.drawPoint(centre + QPointF(0, 3.3))


def _half_disc(painter: QPainter, centre: QPointF) -> None:
    colour = theme().color("warn_line")
    circle = QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(theme().color("surface"))
    painter.drawEllipse(circle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(circle, 270 * 16, 180 * 16)


def mark_pixmap(urgency: Urgency, ratio: float = 1.0) -> QPixmap:
    """The shape of a deadline for a legend."""
    pixmap = QPixmap(round(14 * ratio), round(14 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_mark(painter, QPointF(7, 7), urgency)
    return pixmap


class PersonListDelegate(QStyledItemDelegate):
    """Paints rows of the person list; `columns` says what each column is."""

    def __init__(
        self,
        columns: Mapping[int, PersonCell],
        parent: QWidget | None = None,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        """Make a delegate; `row_height` is given at 100 %."""
        super().__init__(parent)
        self._columns = dict(columns)
        self._row_height = row_height

    def set_row_height(self, row_height: int) -> None:
        """Change the density: 30, 36 or 44."""
        self._row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height at the text size in force."""
        return QSize(super().sizeHint(option, index).width(), theme().height(self._row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the cell."""
        painter.save()
        cell = QRectF(option.rect)
        column, row = index.column(), index.row()
        self._paint_ground(painter, option, cell, first=column == 0, row=row)
        area = cell.adjusted(_INDENT, 0, -4, 0)
        kind = self._columns.get(column, PersonCell.TEXT)
        if kind is PersonCell.DEADLINE:
            self._paint_deadline(painter, area, index)
        elif kind is PersonCell.MISSING:
            self._paint_missing(painter, area, index)
        else:
            self._paint_text(painter, area, index, kind)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        cell: QRectF,
        *,
        first: bool,
        row: int | None = None,
    ) -> None:
        """Paint what tells of selection and mouse; where several can be selected, give `row`."""
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(cell, theme().color("select"))
            if first:
                edge = QRectF(cell.left(), cell.top(), _EDGE, cell.height())
                painter.fillRect(edge, theme().color("accent"))
            self._paint_ring(painter, option, cell, row)
        elif state & _UNDER_MOUSE:
            painter.fillRect(cell, theme().color("hover"))

    def _paint_ring(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: QRectF, row: int | None
    ) -> None:
        """Two lines over and under the current row of a list in focus, closed at its ends."""
        view = option.widget
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return
        if row is not None and view.currentIndex().row() != row:
            return
        colour = theme().color("focus")
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 2), colour)
        painter.fillRect(QRectF(cell.left(), cell.bottom() - 2, cell.width(), 2), colour)
        if cell.left() <= 1:
            painter.fillRect(QRectF(cell.left(), cell.top(), 2, cell.height()), colour)
        if cell.right() >= view.viewport().width() - 1:
            painter.fillRect(QRectF(cell.right() - 2, cell.top(), 2, cell.height()), colour)

    def _paint_text(self, painter: QPainter, area: QRectF, index: Index, kind: PersonCell) -> None:
        ask = _asked(index)
        inactive = bool(ask(PersonRole.INACTIVE))
        role, token = Role.CELL, "inactive" if inactive else "text"
        if kind is PersonCell.DUF:
            role, token = Role.CELL_MEDIUM, "inactive" if inactive else "accent"
        elif kind is PersonCell.NAME and not inactive:
            role = Role.CELL_STRONG
        italic = inactive and kind is PersonCell.SCHEME
        font = theme().font(role, italic=italic)
        write_cell(painter, area, str(ask(_TEXT) or ""), font, token)

    def _paint_deadline(self, painter: QPainter, area: QRectF, index: Index) -> None:
        ask = _asked(index)
        inactive = bool(ask(PersonRole.INACTIVE))
        urgency: Urgency | None = ask(PersonRole.URGENCY)
        left = area.left()
        if urgency and not inactive:
            paint_mark(painter, QPointF(left + 5, area.center().y()), urgency)
            left += _AFTER_MARK
        role = Role.CELL_STRONG if urgency == "haster" and not inactive else Role.CELL
        token = "inactive" if inactive else "text"
        room = QRectF(left, area.top(), area.right() - left, area.height())
        used = write_cell(painter, room, str(ask(_TEXT) or ""), theme().font(role), token)
        rest = room.adjusted(used + 7, 0, 0, 0)
        if rest.width() > 12:
            kind = str(ask(PersonRole.DEADLINE_TYPE) or "")
            second = "inactive" if inactive else "text2"
            write_cell(painter, rest, kind, theme().font(Role.HELPER), second)

    def _paint_missing(self, painter: QPainter, area: QRectF, index: Index) -> None:
        ask = _asked(index)
        missing: tuple[str, ...] = tuple(ask(PersonRole.MISSING) or ())
        if not missing:
            if ask(PersonRole.COMPLETE):
                size = 14 * theme().text_scale
                place = QRectF(area.left(), area.center().y() - size / 2, size, size)
                draw_icon(painter, "hake", place, theme().color("ok"))
            return
        self._paint_pills(painter, area, missing)

    def _paint_pills(self, painter: QPainter, area: QRectF, missing: tuple[str, ...]) -> None:
        shown = _fitting(missing, area.width())
        left = area.left()
        for word in missing[:shown]:
            room = QRectF(left, area.top(), area.right() - left, area.height())
            left = warn_pill(painter, room, word, _PILL_PADDING, theme().height(19)) + _PILL_GAP
        if shown < len(missing):
            font = theme().font(Role.HELPER_STRONG)
            rest = QRectF(left + 1, area.top(), area.right() - left, area.height())
            write_cell(painter, rest, f"+{len(missing) - shown}", font, "text2")


def _fitting(missing: tuple[str, ...], width: float) -> int:
    """How many pills fit, with room for «+n» if some do not; two at most, as in the legend."""
    more = cell_width("+9", theme().font(Role.HELPER_STRONG)) + _PILL_GAP
    used, shown = 0.0, 0
    for number, word in enumerate(missing[:2], 1):
        used += pill_width(word, _PILL_PADDING) + _PILL_GAP
        rest = more if number < len(missing) else 0.0
        if used + rest > width and shown:
            break
        shown = number
    return shown
