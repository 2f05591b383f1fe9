"""Patterns that tell parts of a picture apart without colour, on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Callable

Pattern = Literal["solid", "diagonal", "grid", "lines", "dots"]

PATTERNS: tuple[Pattern, ...] = ("solid", "diagonal", "grid", "lines", "dots")
_STEP = 5.0
_DOT = 0.9


@dataclass(frozen=True, slots=True)
class Ink:
    """How a part is filled: a pattern in one colour on the ground of another."""

    pattern: Pattern
    ink: QColor
    paper: QColor


def fill(painter: QPainter, rect: QRectF, ink: Ink) -> None:
    """Fill a rectangle with a pattern and draw its edge; lines stay lines at every resolution."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, ink.ink if ink.pattern == "solid" else ink.paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.ink, 1.0))
    _DRAW[ink.pattern](painter, rect)
    painter.restore()
    painter.setPen(QPen(ink.ink, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def _solid(_painter: QPainter, _rect: QRectF) -> None:
    """The ground is all there is."""


def _diagonal(painter: QPainter, rect: QRectF) -> None:
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
        x += _STEP


def _lines(painter: QPainter, rect: QRectF) -> None:
    x = rect.left() + _STEP / 2
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
        x += _STEP


def _grid(painter: QPainter, rect: QRectF) -> None:
    _diagonal(painter, rect)
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.top(), x + rect.height(), rect.bottom()))
        x += _STEP


def _dots(painter: QPainter, rect: QRectF) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    y, odd = rect.top() + _STEP / 2, False
    while y < rect.bottom():
        x = rect.left() + (_STEP if odd else _STEP / 2)
        while x < rect.right():
            painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
            x += _STEP
        y, odd = y + _STEP, not odd


_DRAW: dict[Pattern, Callable[[QPainter, QRectF], None]] = {
    "solid": _solid,
    "diagonal": _diagonal,
    "grid": _grid,
    "lines": _lines,
    "dots": _dots,
}
