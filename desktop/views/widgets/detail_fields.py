"""DetailFields: labels over values, in a line that breaks; the facts of an open row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.tokens import Role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 28
_WIDEST = 4096


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
            self._flow.addWidget(_Pair(label, value or "–", self))


class _Pair(QWidget):
    """A label over its value. It would have one line; a long value breaks where it must."""

    def __init__(self, label: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._labels = (
            Etikett(label, Role.HELPER, "text2", wrap=True, parent=self),
            Etikett(value, Role.BODY_MEDIUM, wrap=True, selectable=True, parent=self),
        )
        for shown in self._labels:
            column.addWidget(shown)
        self._labels[1].setAccessibleName(f"{label}: {self._labels[1].text()}")
        self.show()

    def sizeHint(self) -> QSize:
        """Ask for room for the longer of the two on one line."""
        width = max(
            QFontMetrics(shown.font()).horizontalAdvance(shown.text()) for shown in self._labels
        )
        return QSize(min(width + 2, _WIDEST), self.heightForWidth(min(width + 2, _WIDEST)))
