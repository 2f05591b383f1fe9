"""Toast: what was done, for ten seconds, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import TOAST_MS, Role
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent

_TOAST_MARGIN = 16


class Toast(QWidget):
    """Says what was done, for ten seconds; hover or focus holds it, «Angre» takes it back."""

    undone = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden toast that lives at the bottom left of its parent."""
        super().__init__(parent)
        self._icon = QLabel(self)
        self._label = Etikett("", Role.CELL_MEDIUM, "on_rail", parent=self)
        self.undo = Button(ord_for("angre"), "toast", parent=self)
        self.undo.clicked.connect(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._close)
        self._since = QElapsedTimer()
        self._left = TOAST_MS
        self._build()
        parent.installEventFilter(self)
        self.undo.installEventFilter(self)
        set_accessible_role(self, QAccessible.Role.Notification)
        theme().changed.connect(self._draw)
        self.hide()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        row.addSpacing(6)
        row.addWidget(self.undo)
        self._draw()

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def remaining(self) -> int:
        """Milliseconds that are left."""
        return self._timer.remainingTime() if self._timer.isActive() else self._left

    def show_message(self, text: str, *, undo: bool = True, milliseconds: int = TOAST_MS) -> None:
        """Say something; `undo` offers to take it back."""
        self._label.setText(text)
        self.undo.setVisible(undo)
        self.setAccessibleName(self._label.text())
        self._left = milliseconds
        self._place()
        self.show()
        self.raise_()
        self._resume()
        announce(self, self._label.text())

    def paused(self) -> bool:
        """Whether the time stands still."""
        return self.isVisible() and not self._timer.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hold while the mouse is over it."""
        super().enterEvent(event)
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on when the mouse leaves."""
        super().leaveEvent(event)
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size and the button's focus."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.undo and event.type() == QEvent.Type.FocusIn:
            self._pause()
        elif watched is self.undo and event.type() == QEvent.Type.FocusOut:
            self._resume()
        return False

    def _pause(self) -> None:
        if self._timer.isActive():
            self._left = self._timer.remainingTime()
            self._timer.stop()

    def _resume(self) -> None:
        if self.isVisible() and not self._timer.isActive() and not self.undo.hasFocus():
            self._timer.start(self._left)

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undone.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.width() - 2 * _TOAST_MARGIN
        self._label.setWordWrap(False)
        if self.sizeHint().width() > room:
            self._label.setWordWrap(True)
        width = min(self.sizeHint().width(), room)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.resize(width, max(height, theme().height(42)))
        self.move(QPoint(_TOAST_MARGIN, parent.height() - self.height() - _TOAST_MARGIN))

    def _draw(self) -> None:
        size = theme().length(18)
        self._icon.setPixmap(icon_pixmap("hake", "rail_mark", size, self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dark ground."""
        with QPainter(self) as painter:
            box(painter, QRectF(self.rect()), 8, "rail")
