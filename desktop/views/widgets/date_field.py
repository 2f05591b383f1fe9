"""NorwegianDateField: a line that reads dates as they are typed, and may stand empty."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import MIN_TARGET
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.calendar_model import no_holidays
from desktop.views.widgets.calendar_popup import CalendarPopup
from desktop.views.widgets.date_parser import (
    ANY_DATE,
    DateInputError,
    DateRange,
    format_date,
    parse_date,
)
from desktop.views.widgets.plaintext import visible
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

_LONGEST = 32
_WIDTH = 150


class NorwegianDateField(QLineEdit):
    """A date or nothing. Reads the text on leaving and shows it back as dd.mm.åååå."""

    changed = Signal(object)
    problem = Signal(str)

    def __init__(
        self,
        today: Callable[[], dt.date],
        *,
        is_holiday: Callable[[dt.date], bool] = no_holidays,
        allowed: DateRange = ANY_DATE,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field; `today` is asked each time it matters."""
        super().__init__(parent)
        self._today = today
        self._is_holiday = is_holiday
        self._allowed = allowed
        self._date: dt.date | None = None
        self._error = ""
        self._popup: CalendarPopup | None = None
        self._other_end: dt.date | None = None
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(ord_for("dato_plassholder"))
        self.setMinimumWidth(theme().length(_WIDTH - 14))
        self._button = IconButton("kalender", ord_for("aapne_kalender"), size=18, parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+↓ is the key
        self._button.clicked.connect(self.open_calendar)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._typed)

    def sizeHint(self) -> QSize:
        """As wide as a date with its button."""
        return QSize(theme().length(_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end, and the text clear of it."""
        super().resizeEvent(event)
        side = theme().height(MIN_TARGET)
        top = (self.height() - side) // 2
        self._button.setGeometry(QRect(self.width() - side - 3, top, side, side))
        self.setTextMargins(0, 0, side - 6, 0)

    def set_field_name(self, name: str) -> None:
        """Take the label's text as name, with the format a reader should know."""
        self.setAccessibleName(ord_for("dato_hint", navn=visible(name)))

    def date(self) -> dt.date | None:
        """The date, or nothing."""
        return self._date

    def set_date(self, value: dt.date | None) -> None:
        """Show a date, or stand empty; no signal is sent."""
        self._date = value
        self._error = ""
        self.setText(format_date(value))
        self.setCursorPosition(0)

    def set_allowed(self, allowed: DateRange) -> None:
        """Change which dates are accepted."""
        self._allowed = allowed

    def set_other_end(self, day: dt.date | None) -> None:
        """Mark the other end of the period in the calendar."""
        self._other_end = day

    @property
    def valid(self) -> bool:
        """Whether the text is a date that is accepted, or empty."""
        return not self._error

    def error(self) -> str:
        """What is wrong with the text, empty if nothing is."""
        return self._error

    def commit(self) -> None:
        """Read the text; show the date back, or keep the text and tell the problem."""
        try:
            value = parse_date(self.text(), self._today(), self._allowed)
        except DateInputError as error:
            self._set(None, str(error))
            return
        self.setText(format_date(value))
        self._set(value, "")

    def _typed(self, text: str) -> None:
        """Follow complete dates while they are typed, so that a preview can."""
        try:
            value = parse_date(text, self._today(), self._allowed)
        except DateInputError:
            return
        if value is None or len(text.strip()) == len("dd.mm.åååå"):
            self._set(value, "")

    def _set(self, value: dt.date | None, error: str) -> None:
        told = self._error
        self._error = error
        if value != self._date:
            self._date = value
            self.changed.emit(value)
        if error != told:
            self.problem.emit(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ opens the calendar; + and - step a whole date one day."""
        alt_down = event.key() == Qt.Key.Key_Down and (
            event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if alt_down:
            self.open_calendar()
        elif event.text() in {"+", "-"} and self._whole():
            self._step(1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)

    def _whole(self) -> bool:
        return bool(self._date) and self.text() == format_date(self._date)

    def _step(self, days: int) -> None:
        if self._date is None or self.isReadOnly():
            return
        moved = self._date + dt.timedelta(days=days)
        self.setText(format_date(moved))
        self.commit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the text when focus comes by keyboard, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()

    def open_calendar(self) -> None:
        """Open the calendar under the field, at its date or today."""
        if self.isReadOnly() or not self.isEnabled():
            return
        popup = self._calendar_popup()
        ends = sorted(day for day in (self._date, self._other_end) if day)
        popup.set_period(*ends)
        popup.show_day(self._date or self._other_end or self._today())
        popup.adjustSize()
        popup.move(self._place(popup.size()))
        popup.show()
        popup.table.setFocus(Qt.FocusReason.PopupFocusReason)

    def calendar(self) -> CalendarPopup | None:
        """The calendar, once it has been opened."""
        return self._popup

    def _calendar_popup(self) -> CalendarPopup:
        if self._popup is None:
            self._popup = CalendarPopup(self._today(), self._is_holiday, self)
            self._popup.setWindowFlags(Qt.WindowType.Popup)
            self._popup.chosen.connect(self._choose)
            self._popup.left.connect(self._close_calendar)
        return self._popup

    def _place(self, size: QSize) -> QPoint:
        under = self.mapToGlobal(QPoint(0, self.height() + 4))
        screen = self.screen().availableGeometry()
        if not screen.contains(QRect(under, size)):
            over = self.mapToGlobal(QPoint(0, -size.height() - 4))
            under.setY(over.y() if over.y() >= screen.top() else under.y())
            under.setX(max(min(under.x(), screen.right() - size.width()), screen.left()))
        return under

    def _choose(self, day: dt.date) -> None:
        self.setText(format_date(day))
        self._close_calendar()
        self.commit()

    def _close_calendar(self) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
