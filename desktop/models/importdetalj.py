"""The row of an import that is compared, with our log where its deadline differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.importlinje import Importlinje

GRUPPE = "importlogg"


class Importdetalj(QObject):
    """One row or none. `endret` is sent again when the log of its deadline has been read."""

    endret = Signal()

    def __init__(self, rom: Arbeidsrom) -> None:
        """Compare no row."""
        super().__init__()
        self._rom = rom
        self.linje: Importlinje | None = None
        self.logg: tuple[str, ...] = ()

    def vis(self, linje: Importlinje) -> None:
        """Compare a row; our log follows where the deadline differs."""
        self._glem()
        self.linje = linje
        if linje.fristlogg and linje.person_id:
            self._rom.arbeider.kjoer(
                self._rom.tjenester.listeimport.fristlogg,
                linje.person_id,
                ferdig=self._lest,
                feil=self._rom.vis_feil,
                gruppe=GRUPPE,
            )
        self.endret.emit()

    def lukk(self) -> None:
        """Compare no row."""
        self._glem()
        self.endret.emit()

    def _glem(self) -> None:
        self._rom.arbeider.avbryt(GRUPPE)
        self.linje, self.logg = None, ()

    def _lest(self, logg: tuple[str, ...]) -> None:
        self.logg = logg
        self.endret.emit()
