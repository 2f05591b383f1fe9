"""The pages of a print-out, laid out once, in points, for any printer, PDF or picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextDocument,
    QTextTable,
)

from desktop.models.tekster import tekst
from desktop.models.utskrift import STIL, hode_html, noter_html, tabell_html
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.utskriftsbilde import bildehoeyde, tegn_bilde
from desktop.views.widgets.plaintext import visible

if TYPE_CHECKING:
    from desktop.models.utskrift import Utskrift

PUNKT_PER_TOMME = 72
_MARG = 36.0  # half an inch: no printer wants more
_TOPP, _BUNN = 18.0, 22.0
_SKRIFT, _LITEN = 9, 8
_LUFT = 8.0
_CELLELUFT = 4.0  # the padding of a cell, and the line over it
_OPPLOESNING = 300


class Trykk:
    """The pages of a print-out, for one size of sheet in points.

    The text is laid out as one long strip and cut between rows, so that no row is divided; the
    head of the table is painted again over each piece.
    """

    def __init__(self, utskrift: Utskrift, ark: QSizeF) -> None:
        """Lay the strip out, and find where it is cut."""
        self.utskrift = utskrift
        self._ark = ark
        bredde = ark.width() - 2 * _MARG
        self._side = QSizeF(bredde, ark.height() - 2 * _MARG - _TOPP - _BUNN)
        self._bildetopp, self._bildehoeyde = self._bildeplass()
        self._tekst = self._dokument(self._html())
        self._hode, self._snitt = self._klipp()

    @property
    def antall_sider(self) -> int:
        """How many sheets it takes."""
        return len(self._snitt) - 1

    @property
    def ord(self) -> str:
        """The running text, as a reader would copy it."""
        return self._tekst.toPlainText()

    def tegn(self, painter: QPainter, nummer: int) -> None:
        """Paint a page, counted from 0; one unit of the painter is a point."""
        painter.save()
        painter.translate(_MARG, _MARG)
        self._tegn_fot(painter, nummer)
        painter.translate(0, _TOPP)
        if nummer:
            self._tegn_loepende_hode(painter)
            self._tegn_stykke(painter, *self._hode)
            painter.translate(0, self._hode[1] - self._hode[0])
        elif self.utskrift.bilde is not None:
            flate = QRectF(0, self._bildetopp, self._side.width(), self._bildehoeyde)
            tegn_bilde(painter, flate, self.utskrift.bilde, _skrift(_LITEN))
        self._tegn_stykke(painter, *self._snitt[nummer : nummer + 2])
        painter.restore()

    def _tegn_loepende_hode(self, painter: QPainter) -> None:
        ord_ = f"{self.utskrift.kommune}  ·  {self.utskrift.tittel}"
        self._linje(painter, QRectF(0, -_TOPP, self._side.width(), 12), ord_)

    def _tegn_stykke(self, painter: QPainter, fra: float, til: float) -> None:
        """Paint a piece of the strip at the painter's origin."""
        painter.save()
        painter.translate(0, -fra)
        self._tekst.drawContents(painter, QRectF(0, fra, self._side.width(), til - fra))
        painter.restore()

    def _klipp(self) -> tuple[tuple[float, float], list[float]]:
        """Find the head of the table in the strip, and where each page begins."""
        topper = self._radtopper()
        hode = (topper[0], topper[1])
        hoeyde, slutt = self._side.height(), self._tekst.size().height()
        snitt, rom = [0.0], hoeyde
        for topp, neste in pairwise((*topper[1:], slutt)):
            if neste - snitt[-1] > rom and topp > snitt[-1]:
                snitt.append(topp)
                rom = hoeyde - (hode[1] - hode[0])
        return hode, [*snitt, slutt]

    def _radtopper(self) -> list[float]:
        """Find where each row of the table begins in the strip, and where the table ends."""
        tabell = self._tekst.rootFrame().childFrames()[0]
        if not isinstance(tabell, QTextTable):
            raise TypeError("a print-out without a table")
        plassering = self._tekst.documentLayout()
        blokker = (
            tabell.cellAt(rad, 0).firstCursorPosition().block() for rad in range(tabell.rows())
        )
        topper = [plassering.blockBoundingRect(blokk).top() - _CELLELUFT for blokk in blokker]
        return [*topper, plassering.frameBoundingRect(tabell).bottom()]

    def _html(self) -> str:
        rom = 0.0 if self.utskrift.bilde is None else self._bildehoeyde + _LUFT
        luft = f'<p style="font-size: 1px; margin-top: {round(rom + _LUFT)}px">&nbsp;</p>'
        utskrift = self.utskrift
        deler = (hode_html(utskrift), luft, tabell_html(utskrift), luft, noter_html(utskrift))
        return "".join(deler if utskrift.noter else deler[:3])

    def _bildeplass(self) -> tuple[float, float]:
        bilde = self.utskrift.bilde
        if bilde is None:
            return 0.0, 0.0
        topp = self._dokument(hode_html(self.utskrift)).size().height() + _LUFT
        return topp, bildehoeyde(bilde, self._side.width(), _skrift(_LITEN))

    def _dokument(self, html: str) -> QTextDocument:
        dokument = QTextDocument()
        dokument.setDefaultFont(_skrift(_SKRIFT))
        dokument.setUseDesignMetrics(True)
        dokument.setDocumentMargin(0)
        dokument.setDefaultStyleSheet(STIL)
        dokument.setTextWidth(self._side.width())
        dokument.setHtml(visible(html))
        return dokument

    def _tegn_fot(self, painter: QPainter, nummer: int) -> None:
        fot = QRectF(0, self._ark.height() - 2 * _MARG - 12, self._side.width(), 12)
        painter.setPen(QPen(QColor("black"), 0.5))
        painter.drawLine(fot.topLeft(), fot.topRight())
        fot.translate(0, 3)
        dag, hvem = self.utskrift.fot
        side = tekst("side_av", nr=nummer + 1, av=self.antall_sider)
        self._linje(painter, fot, dag)
        self._linje(painter, fot, hvem, Qt.AlignmentFlag.AlignHCenter)
        self._linje(painter, fot, side, Qt.AlignmentFlag.AlignRight)

    def _linje(
        self,
        painter: QPainter,
        rom: QRectF,
        ord_: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(_skrift(_LITEN))
        painter.setPen(QColor("black"))
        painter.drawText(rom, int(side | Qt.AlignmentFlag.AlignTop), visible(ord_))


def _skrift(piksler: int) -> QFont:
    """The program's own typeface at a size in points, whatever text size the screen has."""
    skrift = QFont(theme().font(Role.CELL))
    skrift.setPixelSize(piksler)
    return skrift
