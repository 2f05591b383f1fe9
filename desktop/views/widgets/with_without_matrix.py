"""WithWithoutMatrix: «med» and «uten» of some subjects as real check boxes in a grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box, ring
from desktop.views.widgets.plaintext import tooltip_text, visible

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_CELL = 26
_AROUND_HEAD = 7
_HEAD_LEAST = 58
_GAP = 14
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CENTRE = Qt.AlignmentFlag.AlignCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Subject:
    """A column: its key, its head, and the full names of its boxes; `without` may be missing."""

    key: str
    head: str
    with_name: str
    without_name: str = ""


class _Box(QCheckBox):
    """A check box in the middle of its cell; all of the cell can be pressed."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(visible(name))
        self.setToolTip(tooltip_text(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().length(_CELL), theme().height(_CELL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()  # a button alone would take an arrow for Tab
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        side = QSize(
            style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, self),
            style.pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, option, self),
        )
        option.rect = QRect(QPoint(0, 0), side)
        option.rect.moveCenter(self.rect().center())
        with QPainter(self) as painter:
            if self.isChecked():
                box(painter, QRectF(self.rect()), 6, "accent_soft")
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
            if self.hasFocus():
                ring(painter, QRectF(self.rect()), 6)


class WithWithoutMatrix(QWidget):
    """Two rows of boxes under the subjects' heads; turned over where there is no room for it.

    The arrow keys walk in the grid, Tab goes «med», «uten» of each subject in turn.
    """

    toggled = Signal(str, bool, bool)

    def __init__(
        self,
        subjects: Sequence[Subject],
        row_names: tuple[str, str],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make a grid with nothing ticked; `toggled` tells subject, with/without, and the tick."""
        super().__init__(parent)
        self._subjects = tuple(subjects)
        self._turned: bool | None = None
        self._heads = [Etikett(s.head, Role.HELPER_STRONG, "text2", parent=self) for s in subjects]
        self._names = [Etikett(row, Role.CELL_MEDIUM, "text", parent=self) for row in row_names]
        self._boxes: dict[tuple[str, bool], _Box] = {}
        for subject in self._subjects:
            self._add_boxes(subject)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 3, 0, 0)
        self._grid.setVerticalSpacing(2)
        set_accessible_role(self, QAccessible.Role.Grouping, name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._measure)
        self._measure()

    def _add_boxes(self, subject: Subject) -> None:
        for with_, name in ((True, subject.with_name), (False, subject.without_name)):
            if name:
                made = self._boxes[subject.key, with_] = _Box(name, self)
                made.toggled.connect(
                    lambda on, with_=with_: self.toggled.emit(subject.key, with_, on)
                )

    def box(self, subject: str, *, with_: bool) -> QCheckBox:
        """The box of a subject."""
        return self._boxes[subject, with_]

    def boxes(self) -> tuple[QCheckBox, ...]:
        """All boxes in the order that Tab goes through them."""
        return tuple(self._boxes.values())

    def set_ticks(self, ticks: Collection[tuple[str, bool]]) -> None:
        """Tick these boxes and no others; no signal is sent for it."""
        for key, one in self._boxes.items():
            one.blockSignals(True)
            one.setChecked(key in ticks)
            one.blockSignals(False)
            one.update()

    def wide_width(self) -> int:
        """How wide the grid is with the subjects beside each other."""
        heads = sum(self._head_width(head) for head in self._heads)
        return self._label_width() + heads + theme().length(_GAP) * len(self._heads)

    def set_turned(self, turned: bool) -> None:
        """Put the subjects under each other, or beside each other."""
        if turned != self._turned:
            self._turned = turned
            self._lay_out()

    @property
    def turned(self) -> bool:
        """Whether the subjects stand under each other."""
        return bool(self._turned)

    def _label_width(self) -> int:
        return max(_text_width(name) for name in self._names)

    def _head_width(self, head: Etikett) -> int:
        wanted = _text_width(head) + 2 * theme().length(_AROUND_HEAD)
        return max(wanted, theme().length(_HEAD_LEAST))

    def _measure(self) -> None:
        self._grid.setHorizontalSpacing(theme().length(_GAP))
        self._lay_out()

    def _lay_out(self) -> None:
        for widget in (*self._heads, *self._names, *self._boxes.values()):
            self._grid.removeWidget(widget)
        heads_at, turned = self._heads, bool(self._turned)
        for number, (subject, head) in enumerate(zip(self._subjects, heads_at, strict=True), 1):
            self._put(head, 0, number, _MIDDLE if turned else _CENTRE)
            head.setMinimumHeight(theme().height(22))
            head.setMinimumWidth(0 if turned else self._head_width(head))
            head.setAlignment(_MIDDLE if turned else _CENTRE)
            for row, with_ in ((1, True), (2, False)):
                if (subject.key, with_) in self._boxes:
                    self._put(self._boxes[subject.key, with_], row, number)
        for row, name in enumerate(self._names, 1):
            self._put(name, row, 0, _CENTRE if turned else _MIDDLE)
        self.updateGeometry()

    def _put(
        self,
        widget: QWidget,
        row: int,
        column: int,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag(0),  # noqa: B008 - a flag is a number
    ) -> None:
        if self._turned:
            row, column = column, row
        self._grid.addWidget(widget, row, column, align)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the grid with the arrows; where no box is, focus stays."""
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((key for key, one in self._boxes.items() if one.hasFocus()), None)
        if step is None or here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        target = self._boxes.get(self._beside(here, *(step[::-1] if self._turned else step)))
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _beside(self, here: tuple[str, bool], across: int, down: int) -> tuple[str, bool]:
        keys = [subject.key for subject in self._subjects]
        place = keys.index(here[0]) + across
        subject = keys[place] if 0 <= place < len(keys) else ""
        return subject, here[1] if not down else down < 0


def _text_width(label: Etikett) -> int:
    return QFontMetrics(label.font()).horizontalAdvance(label.text()) + 2
