"""The ways in and out for files: a dropped file, the buttons and menus of import and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop.models.navigasjon import Side
from desktop.models.tekster import tekst
from desktop.views.eksport import Eksport
from desktop.views.importslipp import Filslipp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.models.hoved import Hovedskjerm
    from desktop.views.importside import ImportSide
    from desktop.views.personer_side import PersonerSide
    from desktop.views.ramme import Ramme


class Filveier(QObject):
    """Takes files that are dropped on the window to the import, and asks where exports go."""

    def __init__(self, vindu: Ramme, hoved: Hovedskjerm, personer: PersonerSide) -> None:
        """Belong to a window, and serve its list of persons."""
        super().__init__(vindu)
        self._hoved = hoved
        self._side: ImportSide | None = None
        self.eksport = Eksport(hoved.eksport, vindu)
        self.slipp = Filslipp(vindu)
        self.slipp.over.connect(lambda: vindu.status.vis(tekst("import_slipp")))
        self.slipp.sluppet.connect(self._sluppet)
        vindu.lukkes.connect(self._stopp)
        self._legg_til(personer)

    def _legg_til(self, personer: PersonerSide) -> None:
        """Serve the list: its way to the import, and the export of those it shows."""
        personer.importer.connect(self.til_import)
        personer.liste.tabell.eksporter.connect(self.eksport.personer)
        alle = QAction(tekst("eksport_utvalg"), personer.csv.meny)
        alle.triggered.connect(self.eksporter_utvalg)
        personer.csv.meny.insertAction(personer.csv.utskrift, alle)

    def kommandoer(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """List what the palette can do with files, by key of its name."""
        return (("importer", self.til_import), ("eksport_utvalg", self.eksporter_utvalg))

    def eksporter_utvalg(self) -> None:
        """Export the case files of everybody whom the list shows."""
        self.eksport.utvalg(self._hoved.liste)

    def til_import(self) -> None:
        """Go to the import."""
        self._hoved.gaa_til(Side.IMPORT)

    def eksporter_person(self, person_id: str) -> None:
        """Export the case file of a person."""
        self.eksport.personer((person_id,))

    def lag_side(self) -> ImportSide:
        """Make the page of the import."""
        from desktop.views.importside import ImportSide  # noqa: PLC0415 - seldom at first

        side = ImportSide(self._hoved.importen)
        side.aapne_person.connect(self._hoved.aapne_person)
        side.til_personer.connect(lambda: self._hoved.gaa_til(Side.PERSONER))
        self._side = side
        return side

    def side_i(self, vindu: Ramme) -> ImportSide | None:
        """Give the page of the import, if it is the one that a window shows."""
        return self._side if self._side is vindu.sider.currentWidget() else None

    def _stopp(self) -> None:
        """Do not keep the program waiting for what only reads."""
        self._hoved.eksport.avbryt()
        if self._side is not None:
            self._side.skjerm.forlat()

    def _sluppet(self, filer: list[Path]) -> None:
        self.til_import()
        self._hoved.importen.les(filer)
