"""Timeline: what happened in the programme, in lanes, with today and the deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.theme.theme import theme
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.timeline_data import Bar, Disc, Lane, TimelineData
from desktop.views.widgets.timeline_drawing import Drawing
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


BarKind = Literal["program", "opphold", "framtid", "permisjon", "stans"]
DiscKind = Literal["fravaer", "permisjon", "stans", "program"]

_INK: dict[str, str] = {
    "program": "accent",
    "framtid": "accent",
    "opphold": "text2",
    "permisjon": "plum",
    "stans": "warn",
    "fravaer": "info",
}
_HEAD = 34
_LANE = 34
_DEADLINE_LANE = 46
_FOOT = 22
_TITLES = 160
_MARGIN = 14
_BAR = 18.0
_LEAST_BAR = 10.0
_DISC = 7.5
_QUARTERS = (1, 4, 7, 10)
_LEAST_QUARTER = 40.0
_LEAST_YEAR = 44.0

__all__ = ["Bar", "Disc", "Lane", "Timeline", "TimelineData"]


class Timeline(QFrame):
    """Lanes of time; the table of steps says the same for those who cannot see it."""

    def __init__(self, data: TimelineData | None = None, parent: QWidget | None = None) -> None:
        """Make a timeline, empty without data."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        self._data: TimelineData | None = None
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_accessible_role(self, QAccessible.Role.Graphic, ord_for("tidslinje"))
        if data:
            self.set_data(data)

    def set_data(self, data: TimelineData) -> None:
        """Show something else."""
        self._data = data
        self.setAccessibleName(data.sentence or ord_for("tidslinje"))
        self.updateGeometry()
        self.update()

    def set_step(self, step: int) -> None:
        """Mark what belongs to a step of the calculation; 0 marks nothing."""
        self._step = step
        self.update()

    def step(self) -> int:
        """The marked step, 0 for none."""
        return self._step

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        lanes = len(self._data.lanes) if self._data else 0
        height = _HEAD + lanes * _LANE + _FOOT
        if self._data and self._data.deadlines:
            height += _DEADLINE_LANE
        return QSize(720, theme().length(height))

    def minimumSizeHint(self) -> QSize:
        """The same height in little width."""
        return QSize(360, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and what it holds."""
        super().paintEvent(event)
        if self._data is None or self._data.last <= self._data.first:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            Drawing(painter, self._data, self.width(), self.height(), self._step).draw()
