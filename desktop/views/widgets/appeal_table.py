"""AppealTable: the appeals against one decision, cell by cell for a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT, Role
from desktop.views.widgets.painting import ring, warn_pill, write
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent

Index = QModelIndex | QPersistentModelIndex

_TITLES = (
    "klage_mottatt",
    "avgjort",
    "utfall",
    "registrert_av",
    "registrert_dato",
    "behandlingstid",
)
_WIDTHS = (120, 120, 150, 120, 130, 0)
_LEAST_LAST = 150
_OUTCOME, _DURATION = 2, 5
_INDENT = 10


@dataclass(frozen=True, slots=True)
class AppealRow:
    """One appeal, as text. `waiting` sets outcome and time as pills: nothing is decided yet."""

    key: str
    received: str
    decided: str
    outcome: str
    registered_by: str
    registered: str
    duration: str
    waiting: bool = False

    def cells(self) -> tuple[str, ...]:
        """The six cells in order."""
        return (
            self.received,
            self.decided,
            self.outcome,
            self.registered_by,
            self.registered,
            self.duration,
        )


class AppealModel(QAbstractTableModel):
    """The appeals as a table."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._rows: tuple[AppealRow, ...] = ()

    def set_rows(self, rows: Sequence[AppealRow]) -> None:
        """Show other appeals."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> AppealRow:
        """The appeal of a row."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many appeals there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Six columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].cells()[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ord_for(_TITLES[section])
        return None


class _AppealDelegate(QStyledItemDelegate):
    """Paints cells, and pills in the row that waits."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, theme().color("select"))
        model = index.model()
        waits = isinstance(model, AppealModel) and model.row(index.row()).waiting
        text = str(index.data())
        if waits and text and index.column() in {_OUTCOME, _DURATION}:
            room = cell.adjusted(_INDENT - 4, 0, -2, 0)
            warn_pill(painter, room, text, 9, theme().height(20))
        else:
            inside = cell.adjusted(_INDENT, 0, -4, 0)
            write(painter, inside, text, theme().font(Role.CELL), "text")
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, cell.adjusted(1, 1, -1, -1), 4)
        painter.restore()


class _Table(QTableView):
    """Tab leaves it, and focus always finds a current cell."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))


class AppealTable(QFrame):
    """A framed table as high as its rows."""

    def __init__(self, rows: Sequence[AppealRow] = (), parent: QWidget | None = None) -> None:
        """Make a table of appeals."""
        super().__init__(parent)
        self.setProperty("flate", "ramme")
        self.model = AppealModel()
        self.table = _Table(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.table)
        self._dress()
        theme().changed.connect(self._fit)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[AppealRow]) -> None:
        """Show other appeals."""
        self.model.set_rows(rows)
        self._fit()

    def current(self) -> str:
        """The key of the current appeal, empty if there is none."""
        index = self.table.currentIndex()
        return self.model.row(index.row()).key if index.isValid() else ""

    def _dress(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(_AppealDelegate(table))
        table.setAccessibleName(ord_for("klager"))
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setCornerButtonEnabled(False)
        table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        set_role(header, Role.HELPER_STRONG)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share a narrow width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        wanted = theme().length(sum(_WIDTHS) + _LEAST_LAST)
        share = min((self.width() - 2) / wanted, 1.0)
        for column, width in enumerate(_WIDTHS[:-1]):
            self.table.setColumnWidth(column, round(theme().length(width) * share))

    def _fit(self) -> None:
        self._share_width()
        height = theme().height(ROW_HEIGHT)
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT - 1))
        self.setFixedHeight(theme().height(HEAD_HEIGHT - 1) + height * self.model.rowCount() + 2)
        self.table.verticalHeader().setFixedWidth(0)
