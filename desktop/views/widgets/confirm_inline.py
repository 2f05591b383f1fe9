"""ConfirmInline: the question «are you sure», in the place of the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_TOAST_MARGIN = 16


class ConfirmInline(QWidget):
    """Asks in the place of the button row, and says what becomes of the deadline."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(
        self,
        question: str,
        effect: str = "",
        yes: str = "",
        no: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Ask a question; focus goes to the answer that changes nothing."""
        super().__init__(parent)
        self._icon = QLabel(self)
        self._question = Etikett(question, Role.VALUE, "danger", wrap=True, parent=self)
        self._effect = Etikett(effect, Role.CELL, "text2", wrap=True, parent=self)
        self.yes = Button(yes or ord_for("ja"), "dangerFill", small=True, parent=self)
        self.no = Button(no or ord_for("avbryt"), small=True, parent=self)
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.cancelled)
        self._effect.setVisible(bool(effect))
        self._build()
        theme().changed.connect(self._draw)
        self._draw()
        set_accessible_role(self, QAccessible.Role.AlertMessage, self._sentence())

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 9, 13, 10)
        row.setSpacing(9)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._question)
        column.addWidget(self._effect)
        column.addSpacing(6)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch(1)
        column.addLayout(answers)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_effect(self, effect: str) -> None:
        """Say what follows, when it has been computed."""
        self._effect.setText(effect)
        self._effect.setVisible(bool(effect))
        self.setAccessibleName(self._sentence())

    def ask(self) -> None:
        """Show the question, read it aloud at once and put focus on the harmless answer."""
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._sentence(), assertive=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the harmless answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _sentence(self) -> str:
        return f"{self._question.text()} {self._effect.text()}".strip()

    def _draw(self) -> None:
        size = theme().length(20)
        self._icon.setPixmap(icon_pixmap("advarsel", "danger", size, self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the edge."""
        with QPainter(self) as painter:
            box(painter, QRectF(self.rect()), 8, "danger_bg", "danger_line")
