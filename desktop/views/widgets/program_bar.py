"""ProgramBar: the programme from start over today to the deadline, gaps hatched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.date_parser import format_date
from desktop.views.widgets.painting import box, hatch, line, text_width, write
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFont, QPaintEvent

_BAR = 10.0
_RADIUS = 4.0
_TICK = 5.0


def _line_height() -> float:
    return QFontMetricsF(theme().font(Role.HELPER)).height()


@dataclass(frozen=True, slots=True)
class Gap:
    """A period that the programme stood still, with the words under it."""

    first: date
    last: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """What the bar shows. `start_text` and `deadline_text` are written before the dates."""

    start: date
    deadline: date
    today: date
    gaps: tuple[Gap, ...] = field(default=())
    start_text: str = "Start"
    deadline_text: str = "Frist"


class ProgramBar(QWidget):
    """One bar of time; everything that it shows stands in its accessible name too."""

    def __init__(self, programme: Programme | None = None, parent: QWidget | None = None) -> None:
        """Make a bar, empty without a programme."""
        super().__init__(parent)
        self._programme: Programme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_accessible_role(self, QAccessible.Role.Graphic)
        self.set_programme(programme)

    def set_programme(self, programme: Programme | None) -> None:
        """Show another programme."""
        self._programme = programme
        self.setAccessibleName(self._sentence())
        self.setVisible(programme is not None)
        self.update()

    def programme(self) -> Programme | None:
        """What is shown."""
        return self._programme

    def sizeHint(self) -> QSize:
        """Room for a label over the bar and labels under it."""
        return QSize(320, self._least_height())

    def minimumSizeHint(self) -> QSize:
        """The same height in little width."""
        return QSize(160, self._least_height())

    def _least_height(self) -> int:
        return round(2 * _line_height() + _BAR + 2 * _TICK + 4)

    def _sentence(self) -> str:
        shown = self._programme
        if shown is None:
            return ""
        ends = f"{shown.start_text} {format_date(shown.start)}"
        gaps = "".join(f", {gap.text}" for gap in shown.gaps if gap.text)
        today = f", {ord_for('i_dag').lower()} {format_date(shown.today)}"
        return f"{ends}{gaps}{today}, {shown.deadline_text} {format_date(shown.deadline)}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and its labels."""
        if self._programme is None or self._programme.deadline <= self._programme.start:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = self._bar_top()
            self._paint_bar(painter, top)
            self._paint_today(painter, top)
            self._paint_labels(painter, top + _BAR + 4)

    def _bar_top(self) -> float:
        return _line_height() + _TICK

    def _x(self, day: date) -> float:
        shown = self._programme
        if shown is None:
            return 0.0
        share = (day - shown.start).days / (shown.deadline - shown.start).days
        return self._left() + min(max(share, 0.0), 1.0) * (self._right() - self._left())

    def _left(self) -> float:
        return float(self.contentsMargins().left())

    def _right(self) -> float:
        return float(self.width() - self.contentsMargins().right())

    def _paint_bar(self, painter: QPainter, top: float) -> None:
        shown = self._programme
        if shown is None:
            return
        now = self._x(shown.today)
        rest = QRectF(now, top, self._right() - now, _BAR)
        if rest.width() > 1:
            box(painter, rest, _RADIUS, "accent_soft", "accent_line")
        left = self._left()
        for gap in sorted(shown.gaps, key=lambda one: one.first):
            start, end = self._x(gap.first), self._x(gap.last)
            self._done(painter, left, min(start, now), top)
            area = QRectF(start + 1, top, max(end - start - 2, 1), _BAR)
            hatch(painter, area, 1, "surface2", "text2")
            left = end
        self._done(painter, left, now, top)

    def _done(self, painter: QPainter, left: float, right: float, top: float) -> None:
        if right > left:
            box(painter, QRectF(left, top, right - left, _BAR), _RADIUS, "accent")

    def _paint_today(self, painter: QPainter, top: float) -> None:
        shown = self._programme
        if shown is None or not shown.start <= shown.today <= shown.deadline:
            return
        x = min(max(self._x(shown.today), 1), self.width() - 1)
        line(painter, QPointF(x, top - _TICK), QPointF(x, top + _BAR + _TICK), "text", 2)
        font = theme().font(Role.HELPER_STRONG)
        width = text_width(ord_for("i_dag"), font) + 2
        left = min(max(x - width / 2 - 8, 0), self.width() - width)
        above = QRectF(left, 0, width, _line_height())
        write(painter, above, ord_for("i_dag"), font, "text")

    def _paint_labels(self, painter: QPainter, top: float) -> None:
        shown = self._programme
        if shown is None:
            return
        font = theme().font(Role.HELPER)
        area = QRectF(self._left(), top, self._right() - self._left(), self.height() - top)
        start = f"{shown.start_text} {format_date(shown.start)}"
        end = f"{shown.deadline_text} {format_date(shown.deadline)}"
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        used = self._left() + write(painter, area, start, font, "text2")
        free = self._right() - write(painter, area, end, font, "text2", right) - 10
        self._paint_gap_labels(painter, area, used + 10, free, font)

    def _paint_gap_labels(
        self, painter: QPainter, area: QRectF, left: float, right: float, font: QFont
    ) -> None:
        for gap in self._programme.gaps if self._programme else ():
            width = text_width(gap.text, font)
            x = (self._x(gap.first) + self._x(gap.last) - width) / 2
            x = min(max(x, left), right - width)
            if gap.text and x >= left:
                write(
                    painter,
                    QRectF(x, area.top(), width + 1, area.height()),
                    gap.text,
                    font,
                    "text2",
                )
                left = x + width + 10
