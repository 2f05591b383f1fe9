"""The search palette of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.models.navigasjon import Side
from desktop.models.personliste import LOVER
from desktop.models.soek import Kommando
from desktop.models.tekster import tekst
from desktop.views.widgets.search_palette import SearchHit, SearchPalette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.soek import Treff
    from desktop.theme.theme import Mode
    from desktop.views.ramme import Ramme
    from desktop.views.utseende import Utseende

_STED = "sted_"
_TEMAER: tuple[Mode, ...] = ("system", "lys", "mork")


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

    def bruk_kommandoer(self, taster: Iterable[Kommando], utseende: Utseende) -> None:
        """List what has a key, the places by where they lead, and what has no key."""
        gaa_til = (_til_sted(k) if k.noekkel.startswith(_STED) else k for k in taster)
        self.skjerm.kommandoer = (*gaa_til, *self._lover(), *_temaer(utseende))

    def _lover(self) -> list[Kommando]:
        return [
            Kommando(
                f"lov_{lov}", tekst("kommando_lov", lov=tekst(lov)), "", partial(self._lov, lov)
            )
            for lov in LOVER
        ]

    def _lov(self, lov: str) -> None:
        self._hoved.liste.velg(lov=lov)
        self._hoved.gaa_til(Side.PERSONER)

    def aapne(self, skrevet: str = "") -> None:
        """Open the palette."""
        self.palett.open_with(skrevet)

    def _vis(self) -> None:
        skjerm = self.skjerm
        self.palett.set_results([_treff(t) for t in skjerm.treff], skjerm.tom, skjerm.flere)

    def _velg(self, noekkel: str) -> None:
        slag, _, navn = noekkel.partition(":")
        if slag == "person":
            self._hoved.aapne_person(navn)
            return
        for kommando in self.skjerm.kommandoer:
            if kommando.noekkel == navn:
                kommando.utfoer()


def _til_sted(kommando: Kommando) -> Kommando:
    navn = tekst("gaa_til_sted", sted=kommando.navn)
    return Kommando(kommando.noekkel, navn, kommando.tast, kommando.utfoer)


def _temaer(utseende: Utseende) -> list[Kommando]:
    return [
        Kommando(
            f"tema_{tema}",
            tekst("bruk_tema", tema=tekst(f"tema_{tema}").lower()),
            "",
            partial(utseende.sett_tema, tema),
        )
        for tema in _TEMAER
    ]


def _treff(treff: Treff) -> SearchHit:
    return SearchHit(treff.noekkel, treff.tittel, treff.detalj, treff.til_hoeyre, treff.ikon)
