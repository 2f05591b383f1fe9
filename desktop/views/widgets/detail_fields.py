"""DetailFields: labels over values, in a line that breaks; the facts of an open row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.tokens import Role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 28


class DetailFields(QWidget):
    """Pairs of label and value as real labels; values can be marked and copied."""

    def __init__(
        self, fields: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """Make a line of pairs."""
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=_GAP, line_gap=8)
        self.set_fields(fields)

    def set_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        """Show other pairs; an empty value is a dash."""
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for label, value in fields:
            self._flow.addWidget(_pair(label, value or "–", self))


def _pair(label: str, value: str, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Etikett(label, Role.HELPER, "text2", parent=pair))
    shown = Etikett(value, Role.BODY_MEDIUM, selectable=True, parent=pair)
    shown.setAccessibleName(f"{label}: {shown.text()}")
    column.addWidget(shown)
    pair.show()
    return pair
