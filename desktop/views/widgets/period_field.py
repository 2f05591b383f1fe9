"""PeriodField: from and to with week and weekday, and how many days that is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.calendar_model import no_holidays
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField
from desktop.views.widgets.date_parser import ANY_DATE, DateRange, weekday_and_week
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class PeriodField(QWidget):
    """Two date fields that know of each other, with counts beside them."""

    changed = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        *,
        count: Callable[[date, date], tuple[int, int]] | None = None,
        is_holiday: Callable[[date], bool] = no_holidays,
        labels: tuple[str, str] | None = None,
        required: tuple[bool, bool] = (True, False),
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty period; `count` gives virkedager and kalenderdager, ends included."""
        super().__init__(parent)
        self._count = count
        names = labels or (ord_for("fra_dato"), ord_for("til_dato"))
        self.first = NorwegianDateField(today, is_holiday=is_holiday)
        self.last = NorwegianDateField(today, is_holiday=is_holiday)
        self.first_field = FormField(names[0], self.first, required=required[0])
        self.last_field = FormField(names[1], self.last, required=required[1])
        self._working = Etikett("", Role.CELL_STRONG, parent=self)
        self._calendar = Etikett("", Role.CELL, "text2", parent=self)
        self._build()
        for field, frame in self._pairs():
            field.changed.connect(self._refresh)
            field.problem.connect(frame.set_error)
        set_accessible_role(self, QAccessible.Role.Grouping, f"{names[0]} – {names[1]}")

    def _pairs(self) -> Iterable[tuple[NorwegianDateField, FormField]]:
        return ((self.first, self.first_field), (self.last, self.last_field))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        for _field, frame in self._pairs():
            row.addWidget(frame, 0, top)
        counts = QVBoxLayout()
        counts.setContentsMargins(0, theme().height(20), 0, 0)
        counts.setSpacing(2)
        counts.addWidget(self._working)
        counts.addWidget(self._calendar)
        row.addLayout(counts)
        row.setAlignment(counts, top)
        row.addStretch(1)

    def value(self) -> tuple[date | None, date | None]:
        """The first and the last day, each or both missing."""
        return self.first.date(), self.last.date()

    def set_value(self, first: date | None, last: date | None) -> None:
        """Show a period; no signal is sent."""
        self.first.set_date(first)
        self.last.set_date(last)
        self._show()

    def set_allowed(self, allowed: DateRange = ANY_DATE) -> None:
        """Change which dates both fields accept."""
        self.first.set_allowed(allowed)
        self.last.set_allowed(allowed)

    def set_errors(self, first: str = "", last: str = "") -> None:
        """Show what is wrong with either end."""
        self.first_field.set_error(first)
        self.last_field.set_error(last)

    def counts(self) -> str:
        """The counts as they stand beside the fields."""
        return f"{self._working.text()} {self._calendar.text()}".strip()

    def _refresh(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        first, last = self.value()
        self.first_field.set_helper(weekday_and_week(first))
        self.last_field.set_helper(weekday_and_week(last))
        self.first.set_other_end(last)
        self.last.set_other_end(first)
        self._show_counts(first, last)

    def _show_counts(self, first: date | None, last: date | None) -> None:
        if self._count is None or first is None or last is None or last < first:
            self._working.setText("")
            self._calendar.setText("")
            return
        working, days = self._count(first, last)
        self._working.setText(ord_for("antall_dager", virkedager=working))
        self._calendar.setText(ord_for("antall_kalenderdager", kalenderdager=days))


class MonthField(QWidget):
    """A month and a year, as absence is registered; helper text may follow the month."""

    changed = Signal(object)

    def __init__(self, years: Iterable[int], parent: QWidget | None = None) -> None:
        """Make a field without a month; `years` are the ones to choose from."""
        super().__init__(parent)
        self.month = NoWheelComboBox(ord_for("maaned"), self)
        self.year = NoWheelComboBox(ord_for("aar"), self)
        names = ordliste("maaneder")
        self.month.set_options([(n, name.capitalize()) for n, name in enumerate(names, 1)])
        self.year.set_options([(year, str(year)) for year in years])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.month, 2)
        row.addWidget(self.year, 1)
        self.setFocusProxy(self.month)
        for combo in (self.month, self.year):
            combo.chosen.connect(lambda _key: self.changed.emit(self.value()))

    def set_field_name(self, name: str) -> None:
        """Take the label's text as the name of the month."""
        self.month.setAccessibleName(name)
        self.setAccessibleName(name)

    def value(self) -> date | None:
        """The first day of the month, or nothing until both are chosen."""
        month, year = self.month.key(), self.year.key()
        if isinstance(month, int) and isinstance(year, int):
            return date(year, month, 1)
        return None

    def set_value(self, month: date | None) -> None:
        """Show a month, or none; no signal is sent."""
        self.month.set_key(month.month if month else None)
        self.year.set_key(month.year if month else None)
