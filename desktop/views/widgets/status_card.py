"""StatusCard: where a person stands in the programme, in labelled lines and a bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.card import hairline
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill, PillKind
from desktop.views.widgets.program_bar import ProgramBar, Programme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_STACK_UNDER = 1180
_LEAST_FOR_TWO = 760
_GAP = 16


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One line: icon, label and value; perhaps a button that explains it, and a pill.

    `info` is what the button does («Vis beregningslogg»), `key` is what `info_clicked` sends.
    `hero` sets the value larger: the deadline.
    """

    icon: str
    label: str
    value: str
    info: str = ""
    key: str = ""
    pill: str = ""
    pill_kind: PillKind = "ok"
    hero: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """The lines to the left and to the right, and the programme under the right ones."""

    name: str
    left: tuple[StatusLine, ...]
    right: tuple[StatusLine, ...] = ()
    programme: Programme | None = None


class _Line(QWidget):
    """One line as real, selectable labels."""

    info_clicked = Signal(str)

    def __init__(self, shown: StatusLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self._icon = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(Etikett(f"{shown.label}:", Role.CELL, "text2", parent=self))
        role = Role.DEADLINE if shown.hero else Role.VALUE
        value = ElidingLabel(shown.value, role, parent=self)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(value)
        if shown.info:
            row.addWidget(self._button(shown))
        if shown.pill:
            row.addWidget(Pill(shown.pill, shown.pill_kind, self))
        row.addStretch(1)
        self.setMinimumHeight(theme().height(24))
        set_accessible_role(self, QAccessible.Role.StaticText, f"{shown.label}: {shown.value}")
        theme().changed.connect(self._draw)
        self._draw()

    def _button(self, shown: StatusLine) -> IconButton:
        button = IconButton("info", shown.info, tone="accent_line", size=17, parent=self)
        button.clicked.connect(lambda: self.info_clicked.emit(shown.key))
        return button

    def _draw(self) -> None:
        size = theme().length(20)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(self._shown.icon, "text2", size, ratio))


class StatusCard(QFrame):
    """The status of one programme.

    A narrow window has one column, without the lines to the right: their cards say the same.
    """

    info_clicked = Signal(str)

    def __init__(self, status: Status | None = None, parent: QWidget | None = None) -> None:
        """Make a card, empty without a status."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(17, 9, 18, 9)
        self._columns.setSpacing(_GAP)
        self._left = QWidget(self)
        self._right = QWidget(self)
        self._divider = hairline(self, vertical=True)
        self.bar = ProgramBar(parent=self._right)
        for column in (self._left, self._right):
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._columns.addWidget(self._left, 0)
        self._columns.addWidget(self._divider)
        self._columns.addWidget(self._right, 1)
        self._lines: list[_Line] = []
        self._side_lines: list[_Line] = []
        self._window_width = 0
        if status:
            self.set_status(status)

    def set_status(self, status: Status) -> None:
        """Show another status."""
        set_accessible_role(self, QAccessible.Role.Grouping, status.name)
        for line in (*self._lines, *self._side_lines):
            line.hide()
            line.deleteLater()
        self._lines = self._fill(self._left, status.left)
        self._side_lines = self._fill(self._right, status.right)
        self.bar.set_programme(status.programme)
        layout = self._right.layout()
        if layout is not None:
            layout.addWidget(self.bar)
            self.bar.setContentsMargins(5, 0, 5, 0)
        self._arrange()

    def stacked(self) -> bool:
        """Whether the columns stand over each other."""
        return self._columns.direction() == QBoxLayout.Direction.TopToBottom

    def _fill(self, column: QWidget, lines: tuple[StatusLine, ...]) -> list[_Line]:
        layout = column.layout()
        made = []
        for shown in lines:
            line = _Line(shown, column)
            line.info_clicked.connect(self.info_clicked)
            made.append(line)
            if layout is not None:
                layout.addWidget(line)
            line.show()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the columns beside or over each other."""
        super().resizeEvent(event)
        self._arrange()

    def set_window_width(self, width: int) -> None:
        """Choose one or two columns for a window of this width, whatever window it is."""
        self._window_width = width
        self._arrange()

    def _arrange(self) -> None:
        window = self._window_width or self.window().width()
        stack = window < _STACK_UNDER or self.width() < theme().length(_LEAST_FOR_TWO)
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if stack else directions.LeftToRight
        if wanted != self._columns.direction():
            self._columns.setDirection(wanted)
            self._columns.setSpacing(4 if stack else _GAP)
        self._divider.setVisible(not stack)
        for line in self._side_lines:
            line.setVisible(not stack)
