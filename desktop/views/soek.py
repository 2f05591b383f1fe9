"""The search palette of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.views.widgets.search_palette import SearchHit, SearchPalette

if TYPE_CHECKING:
    from desktop.models.hoved import Hovedskjerm
    from desktop.models.soek import Treff
    from desktop.views.ramme import Ramme


class Soek(QObject):
    """Opens the palette, shows what is found, and goes to what is chosen."""

    def __init__(self, vindu: Ramme, hoved: Hovedskjerm) -> None:
        """Make a palette over a window."""
        super().__init__(vindu)
        self._hoved = hoved
        self.skjerm = hoved.soek
        self.palett = SearchPalette(vindu)
        self.palett.query_changed.connect(self.skjerm.soek)
        self.palett.chosen.connect(self._velg)
        self.skjerm.endret.connect(self._vis)

    def aapne(self, skrevet: str = "") -> None:
        """Open the palette."""
        self.palett.open_with(skrevet)

    def _vis(self) -> None:
        self.palett.set_results([_treff(t) for t in self.skjerm.treff], self.skjerm.tom)

    def _velg(self, noekkel: str) -> None:
        slag, _, navn = noekkel.partition(":")
        if slag == "person":
            self._hoved.aapne_person(navn)
            return
        for kommando in self.skjerm.kommandoer:
            if kommando.noekkel == navn:
                kommando.utfoer()


def _treff(treff: Treff) -> SearchHit:
    return SearchHit(treff.noekkel, treff.tittel, treff.detalj, treff.til_hoeyre, treff.ikon)
