"""Y8, Y9 and Y11 as they are seen: the list on a screen, painted.

The screen is Qt's own without a display; what is asked for is waited for, then painted at once.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle

from benchmarks import Row
from benchmarks.aapen import aapen
from benchmarks.y08_liste import SIDE, SKREVET, VISTE, enkel, etter_tur, ordtreff
from core.services.tjenester import Tjenester

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, SignalInstance
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from desktop.background import Arbeider
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.personliste import PersonlisteSkjerm
from desktop.models.personmodell import KOLONNER, Personmodell
from desktop.theme.theme import theme
from desktop.views.persontabell import Persontabell

IDS = ("Y11",)
SIDER = 10
VINDU = (1366, 768)


def rows(size: int) -> Iterator[Row]:
    """Yield opening, typing and scrolling."""
    with aapen(size) as base, _vist(base.tjenester) as tabell:
        yield Row(
            id="Y11",
            what="Personlisten åpnet og malt (Y8)",
            yardstick="samme side og antall, driveren alene",
            goal=2,
            ours=lambda: _last(tabell, tabell.skjerm.last),
            floor=enkel(base, VISTE),
            unit="ms",
            rounds=15,
        )
        yield Row(
            id="Y11",
            what="Ett tastetrykk i navnefilteret, malt (Y9)",
            yardstick="ordindeks og første side, driveren alene",
            goal=3,
            ours=lambda: _skriv(tabell),
            floor=partial(etter_tur, [ordtreff(base, tekst) for tekst in SKREVET]),
            units=len(SKREVET),
            unit="ms",
        )
        tabell.skjerm.velg(navn="")
        _last(tabell, tabell.skjerm.last)
        yield Row(
            id="Y11",
            what="Bla én side",
            yardstick="QTableView over faste rader",
            goal=1.3,
            ours=_blaing(tabell),
            floor=_blaing(_faste_rader(tabell.skjerm.modell)),
            units=SIDER,
            unit="ms",
            rounds=15,
        )


class Listen(Persontabell):
    """The program's own table, with its screen at hand."""

    def __init__(self, skjerm: PersonlisteSkjerm) -> None:
        """Show a screen."""
        super().__init__(skjerm)
        self.skjerm = skjerm


@contextmanager
def _vist(tjenester: Tjenester) -> Iterator[Listen]:
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        theme().use(app, "lys", 1.0)
    arbeider = Arbeider()
    tabell = Listen(PersonlisteSkjerm(Arbeidsrom(tjenester, arbeider, {})))
    try:
        tabell.resize(*VINDU)
        tabell.show()
        _last(tabell, tabell.skjerm.last)
        yield tabell
    finally:
        arbeider.stopp()
        tabell.deleteLater()


def _last(tabell: Listen, be_om: Callable[[], object]) -> None:
    """Ask for something, wait for the answer, and paint it."""
    _vent(tabell.skjerm.lastet, be_om)
    tabell.viewport().repaint()


def _vent(signal: SignalInstance, be_om: Callable[[], object]) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    be_om()
    loop.exec()
    signal.disconnect(loop.quit)


def _skriv(tabell: Listen) -> None:
    for tekst in SKREVET:
        _last(tabell, partial(tabell.skjerm.velg, navn=tekst))
    tabell.skjerm.velg(navn="")


def _blaing(tabell: QTableView) -> Callable[[], None]:
    """Give scrolling back and forth over the first pages, which are held after the first time."""
    felt = tabell.verticalScrollBar()
    steder = cycle([n * felt.pageStep() for n in (*range(SIDER // 2), *range(SIDER // 2, 0, -1))])

    def bla() -> None:
        for _ in range(SIDER):
            felt.setValue(next(steder))
            QApplication.processEvents()
            tabell.viewport().repaint()

    return bla


def _faste_rader(modell: Personmodell) -> QTableView:
    """Show the texts of the first rows in a table of Qt's own."""
    faste = QStandardItemModel()
    for rad in range(SIDE):
        celler = [str(modell.index(rad, kolonne).data() or "") for kolonne in range(len(KOLONNER))]
        for _ in range(SIDER):
            faste.appendRow([QStandardItem(celle) for celle in celler])
    tabell = QTableView()
    faste.setParent(tabell)
    tabell.setModel(faste)
    tabell.setShowGrid(False)
    tabell.verticalHeader().hide()
    tabell.verticalHeader().setDefaultSectionSize(36)
    tabell.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    tabell.resize(*VINDU)
    tabell.show()
    return tabell
