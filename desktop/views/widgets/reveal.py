"""Opening and closing in place, with as much motion as the user wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ANY_HEIGHT = 16_777_215


def reveal(widget: QWidget, *, shown: bool, milliseconds: int) -> None:
    """Show or hide a widget; with time and a visible parent its height glides."""
    parent = widget.parentWidget()
    if milliseconds <= 0 or parent is None or not parent.isVisible():
        widget.setMaximumHeight(_ANY_HEIGHT)
        widget.setVisible(shown)
        return
    height = widget.sizeHint().height()
    glide = QPropertyAnimation(widget, b"maximumHeight", widget)
    glide.setDuration(milliseconds)
    glide.setEasingCurve(QEasingCurve.Type.OutCubic)
    glide.setStartValue(0 if shown else widget.height())
    glide.setEndValue(height if shown else 0)
    glide.finished.connect(lambda: _settle(widget, shown=shown))
    if shown:
        widget.setMaximumHeight(0)
        widget.show()
    glide.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)


def _settle(widget: QWidget, *, shown: bool) -> None:
    widget.setVisible(shown)
    widget.setMaximumHeight(_ANY_HEIGHT)
