"""The calendar of a date field: week numbers, Monday first, holidays red."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.calendar_model import CalendarModel, add_month, no_holidays
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box, ring, write
from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

Index = QModelIndex | QPersistentModelIndex

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_SUNDAY = 6
_SATURDAY = 5
_KEYS = {
    Qt.Key.Key_Left: -_DAY,
    Qt.Key.Key_Right: _DAY,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class _DayDelegate(QStyledItemDelegate):
    """Paints a day: chosen, in the period, red, or of another month."""

    def __init__(self, popup: CalendarPopup) -> None:
        super().__init__(popup)
        self._popup = popup

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell = QRectF(option.rect).adjusted(1, 2, -1, -2)
        if index.column() == 0:
            role, token = Role.SMALL, "text2"
        else:
            role, token = self._ground(painter, cell, index)
        middle = Qt.AlignmentFlag.AlignCenter
        text = str(index.data())
        write(painter, cell, text, theme().font(role), token, middle)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring(painter, cell, 5)
        painter.restore()

    def _ground(self, painter: QPainter, cell: QRectF, index: Index) -> tuple[Role, str]:
        model, day = self._popup.model, self._popup.model.day(index)
        if day in self._popup.ends():
            box(painter, cell, 5, "accent")
            return Role.CELL_STRONG, "on_accent"
        if self._popup.in_period(day):
            box(painter, cell, 5, "accent_soft")
        if model.red(day):
            return Role.CELL, "danger"
        return Role.CELL, "text" if day.month == model.month.month else "text2"


class _DayTable(QTableView):
    """The grid; arrows move by day across months, Page keys by month."""

    day_wanted = Signal(object)
    day_taken = Signal(object)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if not isinstance(model, CalendarModel):
            return
        day = model.day(self.currentIndex()) if self.currentIndex().isValid() else model.month
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.day_wanted.emit(day + _KEYS[key])
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.day_wanted.emit(add_month(day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_taken.emit(day)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CalendarPopup(QFrame):
    """A month to choose a day from; works as a popup and as a part of a page."""

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        today: date,
        is_holiday: Callable[[date], bool] = no_holidays,
        parent: QWidget | None = None,
    ) -> None:
        """Make a calendar that stands at today's month."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        self._today = today
        self._period: tuple[date | None, date | None] = (None, None)
        self.model = CalendarModel(today, is_holiday)
        self._title = Etikett("", Role.CELL_STRONG, parent=self)
        self.table = _DayTable(self)
        self._back = IconButton("chevron-venstre", ord_for("forrige_maaned"), size=15, parent=self)
        self._next = IconButton("chevron-hoyre", ord_for("neste_maaned"), size=15, parent=self)
        self._build()
        self._connect()
        self.show_day(today)
        set_accessible_role(self, QAccessible.Role.Grouping, ord_for("aapne_kalender"))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(self._back)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)
        self._dress_table()

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(_DayDelegate(self))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(ord_for("aapne_kalender"))
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme().height(30))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setStyleSheet(
            "QHeaderView, QHeaderView::section { padding: 0; border: none;"
            " background: transparent; min-height: 20px; }"
        )
        set_role(header, Role.SMALL_STRONG)

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self.table.day_wanted.connect(self.show_day)
        self.table.day_taken.connect(self.chosen)
        self.table.left.connect(self.left)
        self.table.clicked.connect(self._clicked)

    def set_period(self, first: date | None = None, last: date | None = None) -> None:
        """Mark a day, a period with both its ends, or nothing."""
        self._period = (first, last)
        self.table.viewport().update()

    def ends(self) -> tuple[date | None, date | None]:
        """The marked first and last day."""
        return self._period

    def in_period(self, day: date) -> bool:
        """Whether a day is a virkedag inside the marked period."""
        first, last = self._period
        return bool(first and last and first < day < last) and self.model.working(day)

    def show_day(self, day: date) -> None:
        """Turn to the month of a day and make it the current one."""
        if day.replace(day=1) != self.model.month:
            self.model.show_month(day)
        self._title.setText(f"{ordliste('maaneder')[day.month - 1]} {day.year}")
        self.table.setCurrentIndex(self.model.index_of(day))
        self._fit()

    def sizeHint(self) -> QSize:
        """Wide enough for seven days and the week."""
        return QSize(theme().length(280), super().sizeHint().height())

    def _fit(self) -> None:
        header = self.table.horizontalHeader().sizeHint().height()
        rows = self.model.rowCount() * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(header + rows + 2)

    def _turn(self, months: int) -> None:
        self.show_day(add_month(self.model.month, months))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self.chosen.emit(self.model.day(index))
