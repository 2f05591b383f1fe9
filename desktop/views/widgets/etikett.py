"""Labels that show text as it is: never HTML, never hidden direction marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.theme.theme import set_role
from desktop.theme.tokens import Role
from desktop.views.widgets.plaintext import tooltip_text, visible

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

Tone = Literal[
    "text",
    "text2",
    "inactive",
    "placeholder",
    "accent",
    "info",
    "ok",
    "warn",
    "danger",
    "plum",
    "on_rail",
]

_WIDEST = 4096


class Etikett(QLabel):
    """A plain-text label with a role of the type scale and a tone of the tokens."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone = "text",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label; `selectable` lets the mouse mark and copy the text."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.set_tone(tone)
        set_role(self, role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; control characters and direction marks appear as codes."""
        super().setText(visible(text))

    def set_tone(self, tone: Tone) -> None:
        """Change the colour by the name of a token."""
        self.setProperty("tone", tone)
        self.style().polish(self)

    def set_role(self, role: Role) -> None:
        """Change the step of the type scale."""
        set_role(self, role)

    def sizeHint(self) -> QSize:
        """Ask for no more room than a screen has, however long the text is."""
        return super().sizeHint().boundedTo(QSize(_WIDEST, _WIDEST))


class ElidingLabel(Etikett):
    """A label of one line that ends in «…» for want of room; the tooltip has it all."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone = "text",
        parent: QWidget | None = None,
    ) -> None:
        """Make a label that may shrink to a few letters."""
        self._full = ""
        super().__init__(text, role, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Keep the whole text and show as much of it as there is room for."""
        self._full = visible(text).replace("\n", " ")
        self.setAccessibleName(self._full)
        self._fit()
        self.updateGeometry()

    def full_text(self) -> str:
        """The whole text."""
        return self._full

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        metrics = QFontMetrics(self.font())
        width = min(metrics.horizontalAdvance(self._full) + 1, _WIDEST)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Accept room for a few letters."""
        width = QFontMetrics(self.font()).horizontalAdvance("MMM…")
        return QSize(min(width, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        cut = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        super().setText(cut)
        self.setToolTip(tooltip_text(self._full) if cut != self._full else "")
