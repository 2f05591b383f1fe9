"""Pills: a short word or number on a soft ground."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.tokens import Role
from desktop.views.widgets.etikett import Etikett

PillKind = Literal["noytral", "aksent", "info", "ok", "warn", "danger", "plomme", "tast"]


class Pill(Etikett):
    """A label on a soft ground; the colour always goes with words."""

    def __init__(
        self, text: str = "", kind: PillKind = "noytral", parent: QWidget | None = None
    ) -> None:
        """Make a pill of a kind."""
        super().__init__(text, Role.HELPER_STRONG, parent=parent)
        self.setProperty("tone", None)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_kind(kind)

    def kind(self) -> PillKind:
        """The kind in force."""
        kind: PillKind = self.property("pill")
        return kind

    def set_kind(self, kind: PillKind) -> None:
        """Change the ground."""
        self.setProperty("pill", kind)
        self.style().polish(self)

    def show_text(self, text: str, kind: PillKind | None = None) -> None:
        """Show a text, or hide the pill when there is none."""
        self.setText(text)
        self.setVisible(bool(text))
        if kind:
            self.set_kind(kind)
