"""The frame of the window: rail, top bar, room for a page, notices, status line.

It is all that is needed for the first paint; the pages are made when a caseload is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.views.skinne import Skinne
from desktop.views.start_side import StartSide
from desktop.views.statuslinje import Statuslinje
from desktop.views.topplinje import Topplinje
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.confirm_inline import ConfirmInline

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

BRED_FRA = 1180
LAV_UNDER = 480
MINST = QSize(640, 360)
VANLIG = QSize(1366, 768)


class Ramme(QWidget):
    """The window without its pages. It asks before it closes over what is not saved."""

    bredde_endret = Signal(bool)
    lukkes = Signal()

    def __init__(self) -> None:
        """Make a window that waits."""
        super().__init__()
        self.setWindowTitle(tekst("program"))
        self.setProperty("flate", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(MINST)
        self.resize(VANLIG)
        self._bred = True
        self._lukker = False
        self.skinne = Skinne(self)
        self.topp = Topplinje(self)
        self.start = StartSide(self)
        self.sider = QStackedWidget(self)
        self.varsel = Banner("danger", "", tekst("lukk"), parent=self)
        self.spoersmaal = ConfirmInline(
            tekst("ulagret_ved_lukking"), yes=tekst("lukk_uten_aa_lagre"), parent=self
        )
        self.status = Statuslinje(self)
        self._bygg()
        self.varsel.action_clicked.connect(self.varsel.hide)
        self.spoersmaal.confirmed.connect(self._lukk_likevel)
        self.spoersmaal.cancelled.connect(self.spoersmaal.hide)
        self.skinne.sett_tilgjengelig(tilgjengelig=False)
        self.topp.soekefelt.setEnabled(False)
        theme().changed.connect(self._tilpass)

    def _bygg(self) -> None:
        rad = QHBoxLayout(self)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(0)
        rad.addWidget(self.skinne)
        kolonne = QVBoxLayout()
        kolonne.setSpacing(0)
        kolonne.addWidget(self.topp)
        beskjeder = QVBoxLayout()
        beskjeder.setContentsMargins(12, 0, 12, 0)
        beskjeder.addWidget(self.varsel)
        beskjeder.addWidget(self.spoersmaal)
        kolonne.addLayout(beskjeder)
        kolonne.addWidget(self.sider, 1)
        kolonne.addWidget(self.status)
        rad.addLayout(kolonne, 1)
        self.sider.addWidget(self.start)
        self.varsel.hide()
        self.spoersmaal.hide()

    @property
    def bred(self) -> bool:
        """Whether there is room for names in the rail and the menu beside the pages."""
        return self._bred

    def vis_varsel(self, melding: str) -> None:
        """Show what went wrong over the page, until it is closed."""
        self.varsel.set_message("danger", melding)
        self.varsel.show()

    def merk_oeving(self) -> None:
        """Mark the window as practice, in the bar and in its title."""
        self.topp.oeving.show()
        self.setWindowTitle(f"{tekst('program')} – {tekst('oevingsmodus')}")

    def har_ulagret(self) -> bool:
        """Whether closing would lose something."""
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first if something is not saved."""
        if self.har_ulagret() and not self._lukker:
            event.ignore()
            self.spoersmaal.ask()
            return
        self.lukkes.emit()
        event.accept()

    def _lukk_likevel(self) -> None:
        self._lukker = True
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: names in the rail only where there is room."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        """Larger text needs as much more room as it is larger."""
        bred = self.width() / theme().text_scale >= BRED_FRA
        lav = self.height() < LAV_UNDER
        self.status.setVisible(not lav)
        self.skinne.sett_lav(lav=lav)
        if bred != self._bred:
            self._bred = bred
            self.skinne.sett_bred(bred=bred)
            self.topp.sett_smal(smal=not bred)
            self.bredde_endret.emit(bred)
