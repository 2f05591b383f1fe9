"""ShareBars: a stacked bar a row, each part with its own pattern and its number in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.patterns import PATTERNS, Ink, fill
from desktop.views.widgets.plaintext import tooltip_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

_TOKENS = ("accent", "plum", "ok", "warn", "text2")
_BAR = 22
_NAME = 380
_STACKED_UNDER = 820
_SWATCH = (26, 14)
_PLATE = 4.0


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A bar: its name, how many of each part, what stands after it, and all of it in words."""

    name: str
    parts: tuple[int, ...]
    after: str
    sentence: str


def screen_inks(count: int) -> tuple[Ink, ...]:
    """The fillings of the theme in force."""
    paper = theme().color("surface")
    tokens = zip(_TOKENS, PATTERNS, strict=True)
    return tuple(Ink(pattern, theme().color(token), paper) for token, pattern in tokens)[:count]


def paper_inks(count: int) -> tuple[Ink, ...]:
    """The fillings for print: black on white."""
    black, white = QColor("black"), QColor("white")
    return tuple(Ink(pattern, black, white) for pattern in PATTERNS)[:count]


def paint_share(
    painter: QPainter, rect: QRectF, parts: Sequence[int], inks: Sequence[Ink], font: QFont
) -> None:
    """Paint a stacked bar; a part that is wide enough carries its number on a clear plate."""
    total = sum(parts)
    if not total:
        return
    left = rect.left()
    for count, ink in zip(parts, inks, strict=True):
        width = rect.width() * count / total
        if count:
            part = QRectF(left, rect.top(), width, rect.height())
            fill(painter, part, ink)
            _number(painter, part, str(count), ink, font)
        left += width


def _number(painter: QPainter, part: QRectF, text: str, ink: Ink, font: QFont) -> None:
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text) + 2 * _PLATE
    if width + 4 > part.width():
        return
    height = min(metrics.height(), part.height() - 2)
    plate = QRectF(0, 0, width, height)
    plate.moveCenter(part.center())
    if ink.pattern != "solid":
        painter.fillRect(plate, ink.paper)
    painter.setFont(font)
    painter.setPen(ink.paper if ink.pattern == "solid" else ink.ink)
    painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)


class ShareBar(QWidget):
    """One bar; what it shows stands in its accessible name."""

    def __init__(self, row: ShareRow, parent: QWidget | None = None) -> None:
        """Show a row."""
        super().__init__(parent)
        self.row = row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tooltip_text(row.sentence))
        set_accessible_role(self, QAccessible.Role.Graphic, row.sentence)

    def sizeHint(self) -> QSize:
        """A bar that grows with the text."""
        return QSize(320, theme().height(_BAR))

    def minimumSizeHint(self) -> QSize:
        """The same height in little width."""
        return QSize(120, theme().height(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, or an empty frame."""
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            painter.fillRect(rect, theme().color("surface3"))
            inks = screen_inks(len(self.row.parts))
            paint_share(painter, rect, self.row.parts, inks, theme().font(Role.HELPER_STRONG))


class _Swatch(QWidget):
    """The pattern of a part, for the legend."""

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedSize(theme().length(_SWATCH[0]), theme().length(_SWATCH[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, QRectF(self.rect()), screen_inks(self._place + 1)[-1])


class ShareBars(QWidget):
    """Bars under each other with the meaning of the patterns over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.bars: list[ShareBar] = []
        self._groups: tuple[str, ...] = ()
        self._rows: tuple[ShareRow, ...] = ()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._stacked = False
        theme().changed.connect(self._build)

    def set_rows(self, groups: Sequence[str], rows: Sequence[ShareRow]) -> None:
        """Show other bars; `groups` name the parts."""
        self._groups, self._rows = tuple(groups), tuple(rows)
        self._build()

    def _build(self) -> None:
        if self._content is not None:
            self._place.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(_legend(self._groups))
        column.addWidget(self._grid())
        self._content = content
        self._place.addWidget(content)
        content.setVisible(bool(self._rows))

    def _grid(self) -> QWidget:
        area = QWidget()
        grid = QGridLayout(area)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.bars = []
        for number, row in enumerate(self._rows):
            name = ElidingLabel(row.name, Role.CELL_STRONG, parent=area)
            name.setMaximumWidth(theme().length(_NAME))
            bar = ShareBar(row, area)
            self.bars.append(bar)
            after = Etikett(row.after, Role.HELPER, "text2", parent=area)
            if self._stacked:
                grid.addWidget(name, 2 * number, 0, 1, 2)
                grid.addWidget(bar, 2 * number + 1, 0, 1, 2)
                grid.addWidget(after, 2 * number + 1, 2)
            else:
                for column, widget in enumerate((name, bar, after)):
                    grid.addWidget(widget, number, column)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the names over the bars where there is no room beside them."""
        super().resizeEvent(event)
        stacked = self.width() < theme().length(_STACKED_UNDER)
        if stacked != self._stacked:
            self._stacked = stacked
            QTimer.singleShot(0, self, self._build)  # not while the layout is at work


def _legend(groups: Sequence[str]) -> QWidget:
    legend = QWidget()
    flow = FlowLayout(legend, gap=18, line_gap=4)
    for place, name in enumerate(groups):
        entry = QWidget(legend)
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Swatch(place, entry))
        row.addWidget(Etikett(name, Role.HELPER_MEDIUM, parent=entry))
        flow.addWidget(entry)
    return legend
