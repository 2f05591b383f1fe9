"""The main window: it opens a caseload, and then shows the place where the user is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from desktop.models.tekster import tekst
from desktop.views.ramme import Ramme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.oppstart import Oppstart
    from desktop.views.innhold import Innhold
    from desktop.views.utseende import Utseende


class Hovedvindu(Ramme):
    """The window of the program. `malt` is sent once, after it has been on screen."""

    malt = Signal()
    klar = Signal()

    def __init__(self, oppstart: Oppstart, utseende: Utseende) -> None:
        """Make a window that waits for its caseload."""
        super().__init__()
        self._oppstart = oppstart
        self._utseende = utseende
        self._er_malt = False
        self.innhold: Innhold | None = None
        oppstart.venter.connect(self.start.vent)
        oppstart.trenger_passord.connect(self.start.spoer_passord)
        oppstart.umulig.connect(lambda ord_, oeving: self.start.vis_umulig(ord_, oeving=oeving))
        oppstart.aapnet.connect(self._vis_innhold)
        self.start.passord_gitt.connect(oppstart.laas_opp)
        self.start.proev_igjen.connect(oppstart.start)
        self.start.lag_paa_nytt.connect(oppstart.lag_paa_nytt)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the heavy work begin only when the window is on screen."""
        super().paintEvent(event)
        if not self._er_malt:
            self._er_malt = True
            QTimer.singleShot(0, self.malt.emit)

    def _vis_innhold(self, rom: Arbeidsrom) -> None:
        from desktop.models.hoved import Hovedskjerm  # noqa: PLC0415 - after the first paint
        from desktop.views.innhold import Innhold  # noqa: PLC0415 - as above
        from desktop.views.taster import Taster  # noqa: PLC0415 - as above

        self.start.toem()
        if rom.tjenester.oeving:
            self.merk_oeving()
        self.innhold = Innhold(self, Hovedskjerm(rom), self._utseende)
        self.innhold.soek.bruk_kommandoer(Taster(self.innhold).kommandoer(), self._utseende)
        self.klar.emit()

    def har_ulagret(self) -> bool:
        """Whether some form holds what is not saved."""
        return self.innhold is not None and bool(self.innhold.hoved.ulagret)

    def vis_uventet(self, nummer: str) -> None:
        """Tell of an error that nobody foresaw, by its number alone."""
        self.vis_varsel(f"{tekst('uventet_feil', id=nummer)} {tekst('uventet_feil_raad')}")
