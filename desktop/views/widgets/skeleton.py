"""SkeletonRows: grey rows while something is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TOAST_MARGIN = 16


class SkeletonRows(QWidget):
    """Grey rows while something is read; shown after 300 ms, with words after five seconds."""

    cancelled = Signal()

    def __init__(self, what: str = "", rows: int = 3, parent: QWidget | None = None) -> None:
        """Make hidden rows for what is being read («vedtak»)."""
        super().__init__(parent)
        self._rows = rows
        self._words = Etikett(ord_for("henter", hva=what), Role.CELL, "text2", parent=self)
        self._stop = Button(ord_for("avbryt"), small=True, parent=self)
        self._stop.clicked.connect(self.cancelled)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.show)
        self._very_late = QTimer(self)
        self._very_late.setSingleShot(True)
        self._very_late.timeout.connect(self._say)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self._words.hide()
        self._stop.hide()
        set_accessible_role(self, QAccessible.Role.ProgressBar, self._words.text())
        self.setMinimumHeight(self._rows * self._row_height() + 8)
        self.hide()

    def start(self, after_ms: int = 300, words_after_ms: int = 5000) -> None:
        """Begin to wait."""
        self._late.start(after_ms)
        self._very_late.start(words_after_ms)

    def stop(self) -> None:
        """The reading is over."""
        self._late.stop()
        self._very_late.stop()
        self._words.hide()
        self._stop.hide()
        self.hide()

    def _row_height(self) -> int:
        return theme().height(34)

    def _say(self) -> None:
        self._words.show()
        self._stop.show()
        self.setMinimumHeight(self._rows * self._row_height() + theme().height(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars of uneven length over hairlines."""
        shares = ((0.03, 0.38), (0.45, 0.15), (0.64, 0.17), (0.855, 0.125))
        with QPainter(self) as painter:
            for row in range(self._rows):
                top = row * self._row_height()
                shrink = 1.0 if row % 2 == 0 else 0.8
                for start, length in shares:
                    width = self.width() * length * shrink
                    bar = QRectF(self.width() * start, top + 11, width, 12)
                    box(painter, bar, 6, "surface3")
                under = QRectF(0, top + self._row_height() - 1, self.width(), 1)
                painter.fillRect(under, theme().color("border"))
