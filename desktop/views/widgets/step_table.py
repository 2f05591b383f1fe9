"""StepTable: how the deadline came to be, a numbered step a row, drawn as a waterfall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import DECISION_ROW, HEAD_HEIGHT, Role
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.painting import box, line, text_width, write
from desktop.views.widgets.step_model import (
    DEADLINE,
    EXTENSION,
    NUMBER,
    TEXT,
    WATERFALL,
    Step,
    StepKind,
    StepModel,
    WaterfallScale,
)
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QResizeEvent

Index = QModelIndex | QPersistentModelIndex
__all__ = ["Step", "StepKind", "StepTable"]

_TITLES = ("steg_nr", "type_beregning", "utvidelse", "ny_frist", "ny_frist")
_WIDTHS = {NUMBER: 38, EXTENSION: 145, WATERFALL: 330, DEADLINE: 114}
_INK: dict[StepKind, str] = {
    "program": "accent",
    "permisjon": "plum",
    "fravaer": "info",
    "stans": "warn",
    "gjenaapning": "ok",
}
_LEAST_WATERFALL = 140
_LABEL_ROOM = 56.0
_BAR = 10.0
_DOT = 5.0


class _StepHeader(QHeaderView):
    """Names the columns, and the months over the waterfall."""

    def __init__(self, table: StepTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        set_role(self, Role.HELPER_STRONG)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint a title, the months, or nothing over the numbers."""
        painter.save()
        painter.fillRect(rect, theme().color("surface2"))
        under = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(under, theme().color("border"))
        font = theme().font(Role.HELPER_STRONG)
        area = QRectF(rect)
        if logicalIndex == WATERFALL:
            self._months(painter, area)
        elif logicalIndex != NUMBER:
            left = area.adjusted(1 if logicalIndex == TEXT else 0, 0, 0, 0)
            write(painter, left, ord_for(_TITLES[logicalIndex]), font, "text2")
        painter.restore()

    def _months(self, painter: QPainter, area: QRectF) -> None:
        font = theme().font(Role.HELPER_MEDIUM)
        scale = self._table.scale
        for day in scale.months(area.width()):
            text = scale.label(day)
            width = text_width(text, font) + 2
            x = scale.x(day, area.left(), area.width())
            room = QRectF(x - width / 2, area.top(), width, area.height())
            if area.left() <= room.left() and room.right() <= area.right():
                write(painter, room, text, font, "text2")


class _StepDelegate(QStyledItemDelegate):
    """Paints a step: the numbered disc, the coloured extension, the bar of the waterfall."""

    def __init__(self, table: StepTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(cell, theme().color("select"))
        foot = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(foot, theme().color("border"))
        step = self._table.model.steps[index.row()]
        self._cell(painter, cell, index, step)
        if selected and index.column() == NUMBER:
            edge = QRectF(cell.left(), cell.top(), 3, cell.height() - 1)
            painter.fillRect(edge, theme().color("accent"))
        painter.restore()

    def _cell(self, painter: QPainter, cell: QRectF, index: Index, step: Step) -> None:
        column = index.column()
        if column == NUMBER:
            self._disc(painter, cell, step)
        elif column == WATERFALL:
            self._waterfall(painter, cell, index.row())
        else:
            role = Role.CELL if column == TEXT else Role.CELL_STRONG
            token = _INK[step.kind] if column == EXTENSION else "text"
            area = cell.adjusted(1 if column == TEXT else 0, 0, -6, -1)
            write(painter, area, str(index.data()), theme().font(role), token)

    def _disc(self, painter: QPainter, cell: QRectF, step: Step) -> None:
        radius = 10 * theme().text_scale
        disc = QRectF(
            cell.center().x() - radius, cell.center().y() - radius, 2 * radius, 2 * radius
        )
        box(painter, disc, radius, _INK[step.kind])
        font = theme().font(Role.HELPER_STRONG)
        write(
            painter,
            disc.adjusted(-4, 0, 4, 0),
            str(step.number),
            font,
            "surface",
            Qt.AlignmentFlag.AlignCenter,
        )

    def _waterfall(self, painter: QPainter, cell: QRectF, row: int) -> None:
        steps, scale = self._table.model.steps, self._table.scale
        step = steps[row]
        for day in scale.months(cell.width()):
            _dotted(
                painter,
                scale.x(day, cell.left(), cell.width()),
                cell.top() + 3,
                cell.bottom() - 1,
                "border",
            )
        middle, ink = cell.center().y() - 0.5, _INK[step.kind]
        end = scale.x(step.after, cell.left(), cell.width())
        if step.before is None:
            line(painter, QPointF(end - 19, middle), QPointF(end - 8, middle), ink, 2.4)
        else:
            start = scale.x(step.before, cell.left(), cell.width())
            _dotted(painter, start, cell.top(), middle - _BAR / 2, "text2")
            bar = QRectF(min(start, end), middle - _BAR / 2, abs(end - start), _BAR)
            box(painter, bar, 3, ink)
        if row + 1 < len(steps):
            _dotted(painter, end, middle + _DOT, cell.bottom(), "text2")
        self._dot(painter, end, middle, ink)

    def _dot(self, painter: QPainter, x: float, middle: float, ink: str) -> None:
        ground = QRectF(x - _DOT - 1.6, middle - _DOT - 1.6, 2 * _DOT + 3.2, 2 * _DOT + 3.2)
        box(painter, ground, _DOT + 1.6, "surface")
        box(painter, ground.adjusted(1.6, 1.6, -1.6, -1.6), _DOT, ink)


def _dotted(painter: QPainter, x: float, top: float, foot: float, token: str) -> None:
    pen = QPen(theme().color(token), 1.0)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    place = round(x) + 0.5
    painter.drawLine(QPointF(place, top), QPointF(place, foot))


class StepTable(QFrame):
    """A framed table of steps as high as its rows; choosing a row sends its number."""

    step_selected = Signal(int)

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        """Make a table of steps."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        self.model = StepModel()
        self.scale = WaterfallScale(())
        self.table = ListTable(ord_for("steg_tabell"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.table)
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(_StepHeader(self))
        self.table.setItemDelegate(_StepDelegate(self))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(20)
        for number in range(len(_TITLES)):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        theme().changed.connect(self._fit)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self.scale = WaterfallScale(steps)
        self.model.set_steps(steps)
        self._fit()

    def select(self, number: int) -> None:
        """Choose a step by its number; an unknown number chooses nothing."""
        for row, step in enumerate(self.model.steps):
            if step.number == number:
                self.table.selectRow(row)
                return
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())

    def selected(self) -> int:
        """The number of the chosen step, 0 for none."""
        index = self.table.currentIndex()
        return self.model.steps[index.row()].number if index.isValid() else 0

    def _chosen(self, index: QModelIndex) -> None:
        self.step_selected.emit(self.model.steps[index.row()].number if index.isValid() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text its room, and the waterfall what is left, or nothing."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        length, font = theme().length, theme().font(Role.CELL)
        wanted = max((text_width(step.text, font) for step in self.model.steps), default=0)
        fixed = sum(length(_WIDTHS[column]) for column in (NUMBER, EXTENSION, DEADLINE))
        left = round(self.width() - 2 - fixed - wanted - 16)
        self.table.setColumnHidden(WATERFALL, left < length(_LEAST_WATERFALL))
        self.table.setColumnWidth(WATERFALL, min(max(left, 40), length(_WIDTHS[WATERFALL])))

    def _fit(self) -> None:
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, theme().length(width))
        self._share_width()
        height, head = theme().height(DECISION_ROW), theme().height(HEAD_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + height * self.model.rowCount() + 2)
