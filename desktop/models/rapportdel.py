"""What the reports share: they are fetched anew when something is saved, once somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from core.domain.endring import Endring
    from desktop.models.arbeidsrom import Arbeidsrom


class Rapportdel(QObject):
    """A report that is out of date after a save; out of sight it waits to be fetched."""

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; whoever shows the report says when it is in sight."""
        super().__init__()
        self.rom = rom
        self._vises = True
        self._utdatert = False
        rom.nav.endret.connect(self._meldt)
        rom.doegn_endret.connect(self._utgaa)

    def last_alt(self) -> None:
        """Fetch the report, and what it can be narrowed by."""
        raise NotImplementedError

    def sett_vises(self, *, vises: bool) -> None:
        """Come into sight, and be fetched if something was saved since, or go out of it."""
        self._vises = vises
        if vises and self._utdatert:
            self._utdatert = False
            self.last_alt()

    def _meldt(self, endring: Endring) -> None:
        del endring
        self._utgaa()

    def _utgaa(self) -> None:
        if self._vises:
            self.last_alt()
        else:
            self._utdatert = True
