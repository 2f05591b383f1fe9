"""Texts of table cells, laid out once: what is scrolled past comes again at every step.

Not for printing: a layout is made for the screen's resolution.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QStaticText, QTransform

from desktop.theme.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

KEPT = 4096  # texts, those of some twenty pages


@lru_cache(KEPT)
def cell_width(text: str, font: QFont) -> float:
    """The width of a line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


@lru_cache(KEPT)
def _laid_out(text: str, font: QFont, room: float) -> tuple[QStaticText, float, float]:
    """Lay a line out, cut with «…» where it is too wide; its width and its height with it."""
    width = cell_width(text, font)
    if width > room:
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = cell_width(text, font)
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    line.prepare(QTransform(), font)
    return line, width, line.size().height()


def write_cell(
    painter: QPainter, rect: QRectF, text: str, font: QFont, token: str, *, centred: bool = False
) -> float:
    """One line of text in the middle of a rectangle's height; returns the width it took."""
    if not text:
        return 0.0
    line, width, height = _laid_out(text, font, rect.width() + 0.5)
    left = rect.left() + ((rect.width() - width) / 2 if centred else 0.0)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - height) / 2), line)
    return width
