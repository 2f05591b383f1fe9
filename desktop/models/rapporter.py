"""The screen of the reports: one law for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.models.rapport import AvsluttedeSkjerm
from desktop.models.rapportmaal import MaalSkjerm

if TYPE_CHECKING:
    from desktop.models.arbeidsrom import Arbeidsrom


class RapportSkjerm(QObject):
    """Owns the screens of the reports. `lov_endret` says that they are of another law [9.6]."""

    lov_endret = Signal()

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` fetches all."""
        super().__init__()
        self.avsluttede = AvsluttedeSkjerm(rom)
        self.maal = MaalSkjerm(rom)

    @property
    def lov(self) -> str:
        """The law in force."""
        return str(self.avsluttede.utvalg.lov)

    @property
    def ulagret(self) -> str:
        """The person whose cause is typed and not saved, empty if there is none."""
        skjema = self.avsluttede.skjema
        return skjema.person_id if skjema.har_ulagret else ""

    def velg_lov(self, lov: str) -> None:
        """Show the reports of another law."""
        self.avsluttede.velg(lov=lov)
        self.maal.velg(lov=lov)
        self.lov_endret.emit()

    def last(self) -> None:
        """Fetch the reports, and what they can be narrowed by."""
        self.avsluttede.last_alt()
        self.maal.last_alt()
