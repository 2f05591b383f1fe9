"""The weeks of one month as a table model."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from desktop.views.widgets.date_parser import long_date, weekday_and_week
from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Callable


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


def no_holidays(_day: date) -> bool:
    """The answer of a calendar that knows no holidays."""
    return False


class CalendarModel(QAbstractTableModel):
    """The weeks of one month; column 0 is the ISO week, 1 to 7 are Monday to Sunday."""

    def __init__(self, month: date, is_holiday: Callable[[date], bool]) -> None:
        """Show a month, given by any day in it."""
        super().__init__()
        self._is_holiday = is_holiday
        self._set(month)

    def _set(self, month: date) -> None:
        self.month = month.replace(day=1)
        self._first = self.month - self.month.weekday() * _DAY
        length = calendar.monthrange(month.year, month.month)[1]
        self._weeks = -(-(self.month.weekday() + length) // 7)

    def show_month(self, month: date) -> None:
        """Show another month."""
        self.beginResetModel()
        self._set(month)
        self.endResetModel()

    def day(self, index: Index) -> date:
        """The date of a cell; for a week number its Monday."""
        return self._first + index.row() * _WEEK + max(index.column() - 1, 0) * _DAY

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a date, invalid if the month does not show it."""
        row, weekday = divmod((day - self._first).days, 7)
        shown = 0 <= row < self._weeks
        return self.index(row, weekday + 1) if shown else QModelIndex()

    def red(self, day: date) -> bool:
        """Whether a day is written in red: Sundays and public holidays."""
        return day.weekday() == _SUNDAY or self._is_holiday(day)

    def working(self, day: date) -> bool:
        """Whether a day counts as a virkedag."""
        return day.weekday() < _SATURDAY and not self._is_holiday(day)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The weeks that the month touches."""
        return 0 if parent.isValid() else self._weeks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The week number and seven days."""
        return 0 if parent.isValid() else 8

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days can be chosen, week numbers cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, and for a reader the whole date with its week."""
        if not index.isValid():
            return None
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.isocalendar().week if index.column() == 0 else day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() > 0:
            red = f", {ord_for('helligdag')}" if self._is_holiday(day) else ""
            return f"{long_date(day)}, {weekday_and_week(day)}{red}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Names of the days."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return [ord_for("uke"), *ordliste("ukedager_kort")][section]
        return None


def add_month(day: date, months: int) -> date:
    """The same day in another month, cut at the month's length."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, length))
