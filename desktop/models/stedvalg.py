"""Municipalities and districts to choose from, as they are on a day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.models import norsk
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Valg

K = TypeVar("K", date, str)


class Stedvalg(QObject):
    """The choices of place in a form. They are read by the worker, and `endret` says they came.

    What is registered can always be chosen, whether or not it is there on the day.
    """

    endret = Signal()

    def __init__(self, arbeider: Arbeider, tjenester: Tjenester, navn: Mapping[str, str]) -> None:
        """Stand on an opened caseload; `navn` gives every municipality by number, also old ones."""
        super().__init__()
        self._arbeider = arbeider
        self._steder = tjenester.steder
        self._navn = navn
        self._hentet: dict[object, Valg] = {}

    def kommuner(self, dag: date, valgt: str = "") -> Valg:
        """List the municipalities of a day by number and name."""
        return _med(self._valg(dag, self._steder.valg), valgt, self._navn.get(valgt, valgt))

    def bydeler(self, kommune: str, valgt: str = "") -> Valg:
        """List the districts of a municipality; empty where it has none, and a text is typed."""
        valg = self._valg(kommune, self._bydeler) if kommune else ()
        return _med(valg, valgt, valgt) if valg else ()

    def varsel(self, dag: date, kommune: str) -> tuple[str, ...]:
        """Warn of a municipality that is not there on the day, once those of the day are known."""
        gjeldende = self._hentet.get(dag, ())
        if not kommune or not gjeldende or any(nummer == kommune for nummer, _navn in gjeldende):
            return ()
        navn = self._navn.get(kommune, kommune)
        return (tekst("kommune_gjelder_ikke", navn=navn, nr=kommune, dato=norsk.dato(dag)),)

    def _bydeler(self, kommune: str) -> Valg:
        return tuple((bydel, bydel) for bydel in self._steder.bydeler(kommune))

    def _valg(self, noekkel: K, hent: Callable[[K], Valg]) -> Valg:
        """Give what is known, and ask for it the first time."""
        if noekkel not in self._hentet:
            self._hentet[noekkel] = ()
            ferdig = partial(self._kom, noekkel)
            self._arbeider.kjoer(hent, noekkel, ferdig=ferdig, feil=self._uten)
        return self._hentet[noekkel]

    def _kom(self, noekkel: object, valg: Valg) -> None:
        self._hentet[noekkel] = valg
        if valg:
            self.endret.emit()

    def _uten(self, _feil: Exception) -> None:
        """Go on without: what is registered stands, and saving says what is wrong."""


def _med(valg: Valg, valgt: str, navn: str) -> Valg:
    if not valgt or any(noekkel == valgt for noekkel, _navn in valg):
        return valg
    return ((valgt, navn), *valg)
