"""The header over an accordion: columns that can be sorted and resized, also by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget

from desktop.theme.icons import draw_icon
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import HEAD_HEIGHT, Role
from desktop.views.widgets.painting import ring, text_width, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from desktop.views.widgets.columns import Column

_PADDING = 10
_LEAST = 40
_LEAST_NAME = 170
_UNKNOWN_WIDTH = 100  # what Qt gives a widget that nobody has laid out yet
_ARROW = 13.0


class ColumnHeader(QHeaderView):
    """Shows titles and the sort arrow. ← → choose a column, Space or Enter sorts by it."""

    sort_changed = Signal(int, bool)

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        """Make a header; the column without a width takes what is left."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._sort = (-1, False)
        self._at = 0
        model = QStandardItemModel(0, len(columns), self)
        model.setHorizontalHeaderLabels([column.title for column in columns])
        self.setModel(model)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(", ".join(column.title for column in columns))
        set_role(self, Role.HELPER_STRONG)
        self.sectionClicked.connect(self.sort_by)
        self.set_widths()

    def set_widths(self) -> None:
        """Give every column its width at the text size in force."""
        for index, column in enumerate(self._columns):
            if column.width:
                self.resizeSection(index, theme().length(column.width))
            else:
                self.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(theme().height(HEAD_HEIGHT))

    def set_window_width(self, width: int) -> None:
        """Hide the columns that the window is too narrow for."""
        room = width / theme().text_scale
        for index, column in enumerate(self._columns):
            self.setSectionHidden(index, room < column.from_window)
        self._make_room()

    def _make_room(self) -> None:
        """Hide one column more, the least needed first, until the name has room again."""
        optional = [n for n, column in enumerate(self._columns) if column.from_window]
        optional.sort(key=lambda n: (self._columns[n].from_window, n))
        while optional and self._name_room() < theme().length(_LEAST_NAME):
            self.setSectionHidden(optional.pop(), True)

    def _name_room(self) -> float:
        used = sum(
            theme().length(column.width)
            for number, column in enumerate(self._columns)
            if column.width and not self.isSectionHidden(number)
        )
        return self.width() - used if self.known_width() else theme().length(_LEAST_NAME)

    def known_width(self) -> bool:
        """Whether the header has been laid out."""
        return self.width() > _UNKNOWN_WIDTH

    def sizeHint(self) -> QSize:
        """The height of a table head."""
        return QSize(super().sizeHint().width(), theme().height(HEAD_HEIGHT))

    def sort(self) -> tuple[int, bool]:
        """The column that is sorted by and whether descending; -1 for none."""
        return self._sort

    def set_sort(self, column: int, *, descending: bool) -> None:
        """Show an order without a signal."""
        self._sort = (column, descending)
        self.viewport().update()

    def sort_by(self, column: int) -> None:
        """Sort by a column; the second time the other way."""
        now, descending = self._sort
        self.set_sort(column, descending=not descending if column == now else False)
        self.sort_changed.emit(*self._sort)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint ground, title, arrow and perhaps the ring."""
        painter.save()
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme().color("surface3" if hovered else "surface2"))
        under = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(under, theme().color("border"))
        self._paint_title(painter, QRectF(rect), logicalIndex)
        if self.hasFocus() and logicalIndex == self._at:
            ring(painter, QRectF(rect).adjusted(1, 1, -1, -2), 4)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRectF, index: int) -> None:
        column, descending = self._sort
        text = self._columns[index].title
        arrow = _ARROW * theme().text_scale if index == column else 0.0
        room = rect.width() - _PADDING - arrow - 2
        area = QRectF(rect.left() + _PADDING, rect.top(), room, rect.height() - 1)
        font = theme().font(Role.HELPER_STRONG)
        write(painter, area, text, font, "text2")
        if arrow:
            x = min(area.left() + text_width(text, font) + 12, rect.right() - arrow - 2)
            place = QRectF(x, rect.center().y() - arrow / 2, arrow, arrow)
            name = "chevron-ned" if descending else "chevron-opp"
            draw_icon(painter, name, place, theme().color("text2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the columns and sort."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._walk(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.sort_by(self._at)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
        place = shown.index(self._at) if self._at in shown else 0
        self._at = shown[min(max(place + by, 0), len(shown) - 1)]
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys work."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
