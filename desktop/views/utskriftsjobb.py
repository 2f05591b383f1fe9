"""Printing: page after page to a printer or into a PDF, while the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from desktop.models.tekster import tekst
from desktop.views.utskrift import Trykk

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from desktop.models.utskrift import Utskrift

PUNKT_PER_TOMME = 72
_OPPLOESNING = 300


class Trykkjobb(QObject):
    """Paints the pages `fra` to `til`, counted from 1; all of them without.

    `ferdig` tells whether the printer took them. The job ends itself, or with its owner.
    """

    ferdig = Signal(bool)

    def __init__(
        self,
        utskrift: Utskrift,
        skriver: QPdfWriter | QPrinter,
        eier: QObject,
        fra: int = 0,
        til: int = 0,
    ) -> None:
        """Prepare; `start` begins."""
        super().__init__(eier)
        self._sider = _tegn(utskrift, skriver, fra, til)

    def start(self) -> None:
        """Paint a page each time the window has nothing else to do."""
        QTimer.singleShot(0, self, self._neste)

    def _neste(self) -> None:
        try:
            next(self._sider)
        except StopIteration as slutt:
            self.ferdig.emit(bool(slutt.value))
            self.deleteLater()
        else:
            self.start()


def _tegn(
    utskrift: Utskrift, skriver: QPdfWriter | QPrinter, fra: int, til: int
) -> Generator[None, None, bool]:
    ark = skriver.pageLayout().fullRectPoints()
    trykk = Trykk(utskrift, QSizeF(ark.width(), ark.height()))
    foerste, siste = max(fra, 1), min(til or trykk.antall_sider, trykk.antall_sider)
    skala = skriver.logicalDpiX() / PUNKT_PER_TOMME
    painter = QPainter()
    if not painter.begin(skriver):
        return False
    try:
        painter.scale(skala, skala)
        for nummer in range(foerste, siste + 1):
            if nummer > foerste:
                skriver.newPage()
            trykk.tegn(painter, nummer - 1)
            yield
    finally:
        gikk = painter.end()
    return gikk


def lag_pdf(utskrift: Utskrift, eier: QObject, ferdig: Callable[[bytes], None]) -> None:
    """Write a print-out as PDF, A4 on its side, and hand it over; only memory is touched."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    skriver = QPdfWriter(buffer)
    skriver.setTitle(utskrift.tittel)
    skriver.setCreator("Introreg")
    skriver.setResolution(_OPPLOESNING)
    _liggende(skriver)
    jobb = Trykkjobb(utskrift, skriver, eier)
    jobb.ferdig.connect(lambda _gikk: ferdig(bytes(buffer.data().data())))
    jobb.start()


def skriv_ut(utskrift: Utskrift, eier: QWidget, feilet: Callable[[str], None]) -> QPrintDialog:
    """Ask for a printer, and print; `feilet` is told in words when the printer refuses."""
    skriver = QPrinter(QPrinter.PrinterMode.HighResolution)
    skriver.setDocName(utskrift.tittel)
    _liggende(skriver)
    dialog = QPrintDialog(skriver, eier)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(utskrift.tittel)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)

    def valgt() -> None:
        skriver.setFullPage(True)
        jobb = Trykkjobb(utskrift, skriver, eier, skriver.fromPage(), skriver.toPage())
        jobb.ferdig.connect(lambda gikk: None if gikk else feilet(tekst("ingen_skriver")))
        jobb.start()

    dialog.accepted.connect(valgt)
    QDialog.open(dialog)  # its own «open» wants a slot by name
    return dialog


def _liggende(skriver: QPagedPaintDevice) -> None:
    """A4 on its side without margins: the pages bring their own."""
    oppsett = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape,
        QMarginsF(0, 0, 0, 0),
    )
    oppsett.setMode(QPageLayout.Mode.FullPageMode)
    skriver.setPageLayout(oppsett)
