"""The ground of an open row's details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.views.widgets.card import hairline
from desktop.views.widgets.decision_row import (
    NAME_INDENT,
)

NEWEST = 5


class Detail(QFrame):
    """The ground of an open row's details, with the edge of the row carried on."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.content = content
        self.setProperty("flate", "surface2")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.edge = QFrame(self)
        self.edge.setProperty("flate", "kant")
        self.edge.setFixedWidth(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.edge)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme().length(NAME_INDENT) - 3, 12, 18, 14)
        inner.addWidget(content)
        row.addLayout(inner, 1)
        outer.addLayout(row)
        outer.addWidget(hairline(self))


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is somewhere inside a widget."""
    focused = QApplication.focusWidget()
    return isinstance(focused, QWidget) and widget.isAncestorOf(focused)


def focusable(widget: QWidget) -> list[QWidget]:
    """The widgets inside a widget that Tab stops at, in their order of making."""
    inside = [widget, *widget.findChildren(QWidget)]
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
