"""SegmentedControl: a few choices of which one is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.theme.theme import set_role
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.painting import double_ring
from desktop.views.widgets.plaintext import button_text, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent


class _Segment(QPushButton):
    """One choice; the ring keeps clear of the filling."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.isChecked():
            with QPainter(self) as painter:
                double_ring(painter, QRectF(self.rect()), 6)


class SegmentedControl(QFrame):
    """Exclusive checkable buttons in one frame; ← and → move between them."""

    changed = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make a control of `(key, text)` choices; the first is in force."""
        super().__init__(parent)
        self.setProperty("flate", "segment")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_accessible_role(self, QAccessible.Role.Grouping, name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(0)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the choices; the one in force stays so if it is still there."""
        kept = self.current()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {key: self._add(key, text) for key, text in options}
        chosen = kept if kept in self._buttons else next(iter(self._buttons), "")
        self.set_current(chosen)

    def _add(self, key: str, text: str) -> _Segment:
        button = _Segment(button_text(text), self)
        button.setProperty("variant", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(visible(text))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(button, Role.CELL_STRONG)
        button.clicked.connect(lambda: self.changed.emit(key))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def options(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(self._buttons)

    def current(self) -> str:
        """The key in force, empty if there are no choices."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Put a choice in force without a signal; an unknown key changes nothing."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """The button of a choice."""
        return self._buttons[key]
