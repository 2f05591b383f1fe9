"""A layout that breaks into lines: pills, chips, details."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its items in reading order and begins a new line when one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 6) -> None:
        """Make a layout with `gap` pixels between items and `line_gap` between lines."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)
        self.invalidate()  # QLayout leaves that to the layout: the last item would have no place

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lay the items out."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes) - self._gap
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        grown = QSize(max(width, 0), height)
        return grown.grownBy(margins)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        top = area.top() + (max(self._spare(rect), 0) // 2 if move else 0)
        for line in self._lines(area.width()):
            sizes = [_size(item, area.width()) for item in line]
            height = max(size.height() for size in sizes)
            if move:
                self._place(line, sizes, QRect(area.left(), top, area.width(), height))
            top += height + self._line_gap
        used = max(top - self._line_gap - area.top(), 0)
        margins = self.contentsMargins()
        return used + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            need = _size(item, width).width()
            if not lines or used + need > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += need + self._gap
        return lines

    def _place(self, line: list[QLayoutItem], sizes: list[QSize], room: QRect) -> None:
        x = room.left()
        for item, size in zip(line, sizes, strict=True):
            width = min(size.width(), room.right() - x + 1)
            y = room.top() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += size.width() + self._gap

    def _spare(self, rect: QRect) -> int:
        """The height that the lines leave over: they stand in the middle of it."""
        return rect.height() - self._arrange(rect, move=False)


def _size(item: QLayoutItem, width: int) -> QSize:
    """What an item asks for; one that wraps takes no more than a whole line of `width`."""
    hint = item.sizeHint()
    if not item.hasHeightForWidth():
        return hint
    label = item.widget()
    natural = (
        QFontMetrics(label.font()).horizontalAdvance(label.text()) + 2
        if isinstance(label, QLabel)
        else hint.width()
    )
    used = min(natural, width)
    return QSize(used, item.heightForWidth(used))
