"""EmptyState: nothing is here, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett

_TOAST_MARGIN = 16


class EmptyState(QWidget):
    """Nothing here: the fact, the next step and one button."""

    action_clicked = Signal()

    def __init__(
        self,
        fact: str,
        next_step: str = "",
        action: str = "",
        *,
        icon_name: str = "utklippstavle",
        primary: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty state; `primary` is false where the card has its primary button already."""
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = QLabel(self)
        self._fact = Etikett(fact, Role.VALUE, wrap=True, parent=self)
        self._next = Etikett(next_step, Role.CELL, "text2", wrap=True, parent=self)
        self.button = Button(
            action,
            "primary" if primary else "secondary",
            icon_name="pluss",
            small=True,
            parent=self,
        )
        self.button.clicked.connect(self.action_clicked)
        self._build()
        self._next.setVisible(bool(next_step))
        self.button.setVisible(bool(action))
        theme().changed.connect(self._draw)
        self._draw()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(4)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._fact, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_texts(self, fact: str, next_step: str = "", action: str = "") -> None:
        """Say another fact, next step and action."""
        self._fact.setText(fact)
        self._next.setText(next_step)
        self._next.setVisible(bool(next_step))
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def fact(self) -> str:
        """What is missing, in words."""
        return self._fact.text()

    def _draw(self) -> None:
        size = theme().length(36)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(self._icon_name, "border_strong", size, ratio))
