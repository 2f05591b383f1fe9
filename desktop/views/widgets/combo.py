"""Combo boxes that the mouse wheel leaves alone unless they have focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QListView,
    QWidget,
)

from desktop.views.widgets.plaintext import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent


class NoWheelComboBox(QComboBox):
    """A combo box that the wheel leaves alone unless it has focus."""

    chosen = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """Make an empty combo box called `name`."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(QListView(self))
        self.setAccessibleName(visible(name))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _index: self.chosen.emit(self.key()))

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Replace the choices by `(key, text)`; the key in force stays if it is still there."""
        kept = self.key()
        self.blockSignals(True)
        self.clear()
        for key, text in options:
            self.addItem(visible(text), key)
        self.blockSignals(False)
        self.set_key(kept)

    def key(self) -> object | None:
        """The key in force, or nothing."""
        key: object | None = self.currentData()
        return key

    def set_key(self, key: object | None) -> None:
        """Choose by key; an unknown key, or none, leaves the field empty."""
        for index in range(self.count()):
            if self.itemData(index) == key:
                self.setCurrentIndex(index)
                return
        self.setCurrentIndex(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the box has focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class WheelGuard(QObject):
    """An event filter that keeps the wheel from changing any field that lacks focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow nothing but the wheel over an unfocused combo or spin box."""
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QComboBox | QAbstractSpinBox)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False
