"""Small pieces that painted widgets share: rounded boxes, rings, hatching, text lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.cell_text import cell_width, write_cell

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

RING = 2.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE_RIGHT = Qt.TextElideMode.ElideRight
_HATCH_STEP = 6.0


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None,
    edge: str | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box in tokens; the edge lies inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def ring(painter: QPainter, rect: QRectF, radius: float, token: str = "focus") -> None:  # noqa: S107
    """The focus ring, two pixels wide, inside the rectangle."""
    box(painter, rect, radius, None, token, RING)


def double_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The focus ring on a filled surface: a light line keeps it apart from the filling."""
    inner = rect.adjusted(RING, RING, -RING, -RING)
    box(painter, inner, max(radius - RING, 0), None, "surface", 1.5)
    ring(painter, rect, radius)


def line(painter: QPainter, one: QPointF, two: QPointF, token: str, width: float = 1.0) -> None:
    """A straight line in a token."""
    painter.setPen(QPen(theme().color(token), width))
    painter.drawLine(one, two)


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    token: str,
    align: Qt.AlignmentFlag = _LEFT,
) -> float:
    """One line of text, cut with «…» at the rectangle's width; returns the width it took."""
    metrics = QFontMetricsF(font)
    room, width = rect.width() + 0.5, metrics.horizontalAdvance(text)
    if width > room:
        text = metrics.elidedText(text, _ELIDE_RIGHT, room)
        width = metrics.horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    painter.drawText(rect, _flags(align), text)
    return width


@cache
def _flags(align: Qt.AlignmentFlag) -> int:
    return int(align | Qt.TextFlag.TextSingleLine)


def text_width(text: str, font: QFont) -> float:
    """The width of a line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


def pill_width(text: str, padding: float) -> float:
    """The width of a painted pill."""
    return cell_width(text, theme().font(Role.HELPER_STRONG)) + 2 * padding


def warn_pill(painter: QPainter, room: QRectF, text: str, padding: float, height: float) -> float:
    """A painted pill at the left of a room, cut if it is too wide; returns its right edge."""
    width = min(pill_width(text, padding), room.width())
    rect = QRectF(room.left(), room.center().y() - height / 2, width, height)
    box(painter, rect, height / 2, "warn_bg")
    font = theme().font(Role.HELPER_STRONG)
    inside = rect.adjusted(padding - 1, 0, 1 - padding, 0)
    write_cell(painter, inside, text, font, "warn", centred=True)
    return rect.right()


def hatch(painter: QPainter, rect: QRectF, radius: float, fill: str, token: str) -> None:
    """A rounded box with slanting lines: a period that does not count."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.setClipPath(path)
    painter.fillRect(rect, QBrush(theme().color(fill)))
    painter.setPen(QPen(theme().color(token), 1.0))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += _HATCH_STEP
    painter.restore()


def faded(token: str, alpha: float) -> QColor:
    """A token's colour let through, `alpha` from 0 to 1."""
    colour = QColor(theme().color(token))
    colour.setAlphaF(alpha)
    return colour
