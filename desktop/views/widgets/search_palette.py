"""SearchPalette: Ctrl+K, results while one types, `>` for commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import ROW_ROOMY, Role
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box, text_width, write
from desktop.views.widgets.search_field import SearchField
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QShowEvent

Index = QModelIndex | QPersistentModelIndex

_WIDTH, _ROWS = 600, 9
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One result: what it is called, what tells it apart, and what stands at the right."""

    key: str
    title: str
    detail: str = ""
    aside: str = ""
    icon: str = "person"


class _HitModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.title, hit.detail, hit.aside) if part)
        return None


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, model: _HitModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme().height(ROW_ROOMY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        hit = self._model.hits[index.row()]
        cell = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            box(painter, cell.adjusted(1, 1, -1, -1), 6, "select", "focus", 2)
        size = theme().length(18)
        place = QRectF(cell.left() + 12, cell.center().y() - size / 2, size, size)
        draw_icon(painter, hit.icon, place, theme().color("text2"))
        aside = theme().font(Role.HELPER)
        width = text_width(hit.aside, aside)
        inside = cell.adjusted(20 + size, 5, -14, -5)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        write(painter, inside, hit.aside, aside, "text2", right)
        words = inside.adjusted(0, 0, -width - 12, 0)
        top = QRectF(words.left(), words.top(), words.width(), words.height() / 2)
        title_area = top if hit.detail else words
        write(painter, title_area, hit.title, theme().font(Role.CELL_STRONG), "text")
        foot = top.translated(0, words.height() / 2)
        write(painter, foot, hit.detail, aside, "text2")
        painter.restore()


class SearchPalette(QDialog):
    """A line and a list. Whoever owns it listens to `query_changed` and sets the results."""

    query_changed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a palette over its parent."""
        super().__init__(parent)
        self.setWindowTitle(ord_for("sok"))
        self.setWindowFlags(Qt.WindowType.Popup)
        self.line = SearchField(ord_for("sok_hint"), parent=self)
        self.list = QListView(self)
        self._below = Etikett("", Role.CELL, "text2", wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._model = _HitModel()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_HitDelegate(self._model, self))
        self._build()
        self.line.textChanged.connect(self.query_changed)
        self.line.installEventFilter(self)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)

    def _build(self) -> None:
        column = self._column
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self._below)
        self.list.setAccessibleName(ord_for("sok"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below.hide()
        self.setMinimumWidth(320)
        self.resize(theme().length(_WIDTH), self.sizeHint().height())

    def set_results(
        self, hits: Sequence[SearchHit], empty_text: str = "", more_text: str = ""
    ) -> None:
        """Show results, best first; with none say `empty_text`, with too many `more_text`."""
        self._model.set_hits(hits)
        below = more_text if hits else empty_text
        self._below.setText(below)
        self._below.setVisible(bool(below))
        if hits:
            self.list.setCurrentIndex(self._model.index(0))
        self._fit()
        if self.isVisible():
            spoken = more_text or ord_for("deler", antall=len(hits))
            announce(self.line, spoken if hits else empty_text)

    def _fit(self) -> None:
        """Be as high as what there is to show, up to some rows and to the window's own height."""
        row, rows = theme().height(ROW_ROOMY), min(self._model.rowCount(), _ROWS)
        parent = self.parentWidget()
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(row)
        self._column.activate()
        around = self._column.totalMinimumSize().height() - (row if rows else 0)
        room = parent.window().height() - 24 - around if parent is not None else row * rows
        self.list.setFixedHeight(max(min(row * rows, room), row))
        self._column.activate()
        self.resize(self.width(), self._column.totalMinimumSize().height())

    def open_with(self, query: str = "") -> None:
        """Open over the parent with a query, marked so that typing replaces it."""
        self.line.setText(query)
        self.line.selectAll()
        self.query_changed.emit(query)
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window()
            width = min(theme().length(_WIDTH), window.width() - 24)
            self.resize(width, self.height())
            self._fit()
            left = window.mapToGlobal(window.rect().topLeft())
            self.move(left.x() + (window.width() - width) // 2, left.y() + 12)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Put focus in the line."""
        super().showEvent(event)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the edge that sets the palette off from the page under it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            painter.setPen(theme().color("border_strong"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the line walk in the list, and Enter choose."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _MOVES:
            self._walk(event)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self.list.currentIndex())
            return True
        return False

    def _walk(self, event: QKeyEvent) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}
        place = self.list.currentIndex().row() + by.get(Qt.Key(event.key()), 8)
        index = self._model.index(min(max(place, 0), rows - 1))
        self.list.setCurrentIndex(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self.line, str(spoken))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.accept()
            self.chosen.emit(self._model.hits[index.row()].key)
