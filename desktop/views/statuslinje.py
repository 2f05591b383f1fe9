"""The status line: what is chosen and which keys act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import STATUS_LINE, Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.painting import line

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Statuslinje(QFrame):
    """A line of words at the bottom of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line with the keys that always act."""
        super().__init__(parent)
        self.venstre = ElidingLabel("", Role.HELPER, "text2", self)
        self.hoeyre = Etikett(tekst("status_fast"), Role.HELPER, "text2", parent=self)
        rad = QHBoxLayout(self)
        rad.setContentsMargins(16, 1, 16, 0)
        rad.setSpacing(16)
        rad.addWidget(self.venstre, 1)
        rad.addWidget(self.hoeyre)
        set_accessible_role(self, QAccessible.Role.StatusBar, "")
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.setFixedHeight(theme().height(STATUS_LINE))
        self.update()

    def vis(self, ord_: str) -> None:
        """Say something else."""
        self.venstre.setText(ord_)
        self.setAccessibleName(ord_)

    def si_alltid(self, ord_: str) -> None:
        """Say before the keys what holds for everything in the window."""
        self.hoeyre.setText(f"{ord_}  ·  {tekst('status_fast')}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline over it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            line(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5), "border")
