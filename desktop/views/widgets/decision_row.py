"""One row of a decision table: its values, and the light widget that shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import DECISION_ROW, DECISION_ROW_WRAPPED, Role
from desktop.views.widgets.accessibility import set_accessible_role, set_expandable
from desktop.views.widgets.columns import Column
from desktop.views.widgets.painting import line, ring, text_width, write
from desktop.views.widgets.plaintext import tooltip_text, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.views.widgets.column_header import ColumnHeader

__all__ = ["Column", "DecisionRow", "DecisionRowWidget", "sort_rows"]

NAME_INDENT = 38
CELL_INDENT = 10
_CHEVRON = 15.0
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a row shows. `state` is set in italics after the first cell, `warn` in colour."""

    key: str
    cells: tuple[str, ...]
    state: str = ""
    italic: bool = False
    bold: bool = False
    warn: bool = False
    inactive: bool = False
    expandable: bool = True
    tooltip: str = ""
    sort_keys: tuple[str, ...] = field(default=())

    def sort_key(self, column: int) -> str:
        """What the row is sorted by in a column."""
        keys = self.sort_keys or self.cells
        return keys[column] if column < len(keys) else ""

    def sentence(self) -> str:
        """The whole row for a reader."""
        return ", ".join(part for part in (*self.cells, self.state.strip("()")) if part)


class DecisionRowWidget(QWidget):
    """A row that is painted along the header's columns and can be opened."""

    toggled = Signal(str)
    step = Signal(str, int)
    wanted = Signal(str, str)
    menu_wanted = Signal(str, QPoint)
    focused = Signal(str)

    def __init__(self, row: DecisionRow, header: ColumnHeader, parent: QWidget) -> None:
        """Make a closed row."""
        super().__init__(parent)
        self.row = row
        self._header = header
        self._open = False
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_accessible_role(self, QAccessible.Role.ListItem)
        self.set_row(row)

    def set_row(self, row: DecisionRow) -> None:
        """Show other values."""
        self.row = row
        self.setAccessibleName(visible(row.sentence()))
        self.setAccessibleDescription(visible(row.tooltip))
        self.setToolTip(tooltip_text(row.tooltip) if row.tooltip else "")
        set_expandable(self, expandable=row.expandable, expanded=self._open)
        self.fit()

    def is_open(self) -> bool:
        """Whether the details are shown."""
        return self._open

    def set_open(self, shown: bool) -> None:
        """Tell the row that its details are shown or hidden."""
        self._open = shown
        set_expandable(self, expandable=self.row.expandable, expanded=shown)
        self.update()

    def fit(self) -> None:
        """Take one line, or two when the state does not fit beside the name."""
        height = DECISION_ROW_WRAPPED if self._wraps() else DECISION_ROW
        self.setFixedHeight(theme().height(height))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the header."""
        return QSize(self._header.length(), self.height())

    def _name_width(self) -> int:
        return max(self._header.sectionSize(0) - theme().length(NAME_INDENT) - 6, 10)

    def _wraps(self) -> bool:
        if not self.row.state or not self.row.cells or not self._header.known_width():
            return False
        name = text_width(self.row.cells[0], self._name_font())
        state = text_width(self.row.state, theme().font(Role.CELL_ITALIC))
        return name + 6 + state > self._name_width()

    def _name_font(self) -> QFont:
        return theme().font(self._role(), italic=self.row.italic)

    def _role(self) -> Role:
        return Role.CELL_STRONG if self.row.bold else Role.CELL

    def _token(self) -> str:
        if self.row.inactive:
            return "inactive"
        return "text2" if self.row.italic else "text"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, chevron, cells, hairline and ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_chevron(painter)
            self._paint_name(painter)
            self._paint_cells(painter)
            if self.hasFocus():
                ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -2), 6)

    def _paint_ground(self, painter: QPainter) -> None:
        if self._open or self.hasFocus() or self._hovered:
            token = "select" if self._open or self.hasFocus() else "hover"
            painter.fillRect(self.rect(), theme().color(token))
        if self._open:
            edge = QRectF(0, 0, _EDGE, self.height())
            painter.fillRect(edge, theme().color("accent"))
        foot = self.height() - 0.5
        line(painter, QPointF(0, foot), QPointF(self.width(), foot), "border")

    def _paint_chevron(self, painter: QPainter) -> None:
        if not self.row.expandable:
            return
        size = _CHEVRON * theme().text_scale
        left = theme().length(NAME_INDENT) - size - 9
        rect = QRectF(left, (self.height() - 1 - size) / 2, size, size)
        name = "chevron-ned" if self._open else "chevron-hoyre"
        draw_icon(painter, name, rect, theme().color("accent"))

    def _paint_name(self, painter: QPainter) -> None:
        if not self.row.cells:
            return
        left, width = theme().length(NAME_INDENT), self._name_width()
        height = self.height() - 1.0
        wraps = self._wraps()
        first = QRectF(left, 0, width, height / 2 + 3 if wraps else height)
        used = write(painter, first, self.row.cells[0], self._name_font(), self._token())
        if not self.row.state:
            return
        font = theme().font(Role.CELL_ITALIC)
        token = "warn" if self.row.warn else self._token()
        if wraps:
            second = QRectF(left, height / 2 - 3, width, height / 2)
        else:
            second = QRectF(left + used + 6, 0, max(width - used - 6, 0), height)
        write(painter, second, self.row.state, font, token)

    def _paint_cells(self, painter: QPainter) -> None:
        font = theme().font(Role.CELL, italic=self.row.italic)
        for column in range(1, min(self._header.count(), len(self.row.cells))):
            if self._header.isSectionHidden(column):
                continue
            left = self._header.sectionPosition(column) + CELL_INDENT
            width = self._header.sectionSize(column) - CELL_INDENT - 2
            rect = QRectF(left, 0, width, self.height() - 1)
            write(painter, rect, self.row.cells[column], font, self._token())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ ↓ Home End walk, → ← Enter open and close, F2 and Delete ask for changes."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step.emit(self.row.key, _STEPS[key])
        elif self._opens(key):
            self.toggled.emit(self.row.key)
        elif key in _WISHES:
            self.wanted.emit(self.row.key, _WISHES[key])
        elif key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            super().keyPressEvent(event)

    def _opens(self, key: Qt.Key) -> bool:
        if not self.row.expandable:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            return True
        return key == (Qt.Key.Key_Left if self._open else Qt.Key.Key_Right)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes focus and opens or closes."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if self.row.expandable:
                self.toggled.emit(self.row.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the row's menu, by mouse or by the menu key."""
        self.menu_wanted.emit(self.row.key, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the current row."""
        super().focusInEvent(event)
        self.focused.emit(self.row.key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lose the ring."""
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the row can be pressed."""
        super().enterEvent(event)
        self._hover(hovered=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Show the row as it was."""
        super().leaveEvent(event)
        self._hover(hovered=False)

    def _hover(self, *, hovered: bool) -> None:
        self._hovered = hovered
        self.update()


_LAST = 1_000_000
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -_LAST,
    Qt.Key.Key_End: _LAST,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_WISHES = {Qt.Key.Key_F2: "rediger", Qt.Key.Key_Delete: "slett"}


def sort_rows(rows: Sequence[DecisionRow], column: int, *, descending: bool) -> list[DecisionRow]:
    """The rows in order of a column; rows that are equal keep their order."""
    return sorted(rows, key=lambda row: row.sort_key(column), reverse=descending)
