"""The picture of a print-out: stacked bars in black patterns on white, sized in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.models.tekster import tekst
from desktop.views.widgets.patterns import fill
from desktop.views.widgets.plaintext import visible
from desktop.views.widgets.share_bars import paint_share, paper_inks

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop.models.utskrift import Trykkbilde, Trykkstolpe

_RAD, _STOLPE, _TEGN = 20.0, 15.0, 16.0
_ETTER, _LUFT = 90.0, 8.0
_NAVN_MEST = 0.38  # of the width
_VENSTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def bildehoeyde(bilde: Trykkbilde, bredde: float, skrift: QFont) -> float:
    """Tell how high a picture is, with what its patterns mean over it."""
    return len(_linjer(bilde, bredde, skrift)) * _TEGN + 4 + len(bilde.stolper) * _RAD


def tegn_bilde(painter: QPainter, flate: QRectF, bilde: Trykkbilde, skrift: QFont) -> None:
    """Paint the bars into an area of `bildehoeyde`."""
    painter.setFont(skrift)
    topp = flate.top()
    for linje in _linjer(bilde, flate.width(), skrift):
        _tegn_linje(painter, QPointF(flate.left(), topp), linje, bilde)
        topp += _TEGN
    topp += 4
    navn = _navnebredde(bilde, flate.width(), skrift)
    for stolpe in bilde.stolper:
        rad = QRectF(flate.left(), topp, flate.width(), _STOLPE)
        _tegn_stolpe(painter, rad, stolpe, navn)
        topp += _RAD


def _linjer(bilde: Trykkbilde, bredde: float, skrift: QFont) -> list[list[int]]:
    """Break the explanation of the patterns into lines; each part is known by its number."""
    linjer: list[list[int]] = [[]]
    brukt = 0.0
    for nummer, navn in enumerate(bilde.grupper):
        trengs = _tegnbredde(navn, skrift)
        if linjer[-1] and brukt + trengs > bredde:
            linjer.append([])
            brukt = 0.0
        linjer[-1].append(nummer)
        brukt += trengs
    return linjer


def _tegnbredde(navn: str, skrift: QFont) -> float:
    return 22 + QFontMetricsF(skrift).horizontalAdvance(visible(navn)) + 14


def _tegn_linje(painter: QPainter, sted: QPointF, linje: list[int], bilde: Trykkbilde) -> None:
    blekk = paper_inks(len(bilde.grupper))
    x = sted.x()
    for nummer in linje:
        fill(painter, QRectF(x, sted.y() + 2, 18, 9), blekk[nummer])
        navn = bilde.grupper[nummer]
        bredde = _tegnbredde(navn, painter.font())
        _skriv(painter, QRectF(x + 22, sted.y(), bredde, 13), navn)
        x += bredde


def _navnebredde(bilde: Trykkbilde, bredde: float, skrift: QFont) -> float:
    """Give the names the room that they need, up to a share of the width."""
    maal = QFontMetricsF(skrift)
    trengs = max((maal.horizontalAdvance(visible(s.navn)) for s in bilde.stolper), default=0.0)
    return min(trengs + _LUFT, bredde * _NAVN_MEST)


def _tegn_stolpe(painter: QPainter, rad: QRectF, stolpe: Trykkstolpe, navn: float) -> None:
    _skriv(painter, QRectF(rad.left(), rad.top(), navn - _LUFT + 1, rad.height()), stolpe.navn)
    rom = QRectF(rad.left() + navn, rad.top(), rad.width() - navn - _ETTER, rad.height())
    skrift = painter.font()
    painter.setPen(QPen(QColor("black"), 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rom)
    paint_share(painter, rom, stolpe.deler, paper_inks(len(stolpe.deler)), skrift)
    etter = QRectF(rom.right() + _LUFT, rad.top(), _ETTER - _LUFT, rad.height())
    _skriv(painter, etter, tekst("i_grunnlaget", n=sum(stolpe.deler)))


def _skriv(painter: QPainter, rom: QRectF, ord_: str) -> None:
    vist = QFontMetricsF(painter.font()).elidedText(
        visible(ord_), Qt.TextElideMode.ElideRight, rom.width()
    )
    painter.setPen(QColor("black"))
    painter.drawText(rom, int(_VENSTRE), vist)
