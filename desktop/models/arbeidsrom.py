"""What all screens of an opened caseload share: use cases, worker, change hub, undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.services.feil import Tjenestefeil
from desktop.background import Arbeider, Endringsnav
from desktop.models import norsk
from desktop.models.skjema import melding_av
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from core.domain.endring import Endring
    from core.services.tjenester import Tjenester


@dataclass(frozen=True, slots=True)
class Beskjed:
    """What was just done, in words; `angre` takes it back where that can be done."""

    tekst: str
    angre: Callable[[], Endring | None] | None = None


class Arbeidsrom(QObject):
    """An opened caseload with the worker that reads and writes it.

    `beskjed` is for the toast, `feilet` for what went wrong outside a form, `sist_lagret` the
    wall clock of the last save.
    """

    beskjed = Signal(object)
    feilet = Signal(str)
    lagret_endret = Signal(str)
    doegn_endret = Signal()

    def __init__(
        self, tjenester: Tjenester, arbeider: Arbeider, kommuner: Mapping[str, str]
    ) -> None:
        """Stand on an opened caseload; `kommuner` gives the name of a municipality by number."""
        super().__init__()
        self.tjenester = tjenester
        self.arbeider = arbeider
        self.kommuner = kommuner
        self.nav = Endringsnav(self)
        self.sist_lagret = ""
        self._angrbare: list[Beskjed] = []

    @property
    def i_dag(self) -> date:
        """The day that everything is shown on."""
        return self.tjenester.klokke.i_dag()

    @property
    def kan_angre(self) -> bool:
        """Whether something of this session can be taken back."""
        return bool(self._angrbare)

    def meld(
        self,
        endring: Endring | None,
        setning: str,
        angre: Callable[[], Endring | None] | None = None,
    ) -> None:
        """Tell everybody of a saved change; `endring` is None where nothing was left to do."""
        if endring is None:
            return
        self.sist_lagret = norsk.klokke(endring.tidspunkt)
        self.lagret_endret.emit(self.sist_lagret)
        beskjed = Beskjed(med_ny_frist(setning, endring), angre)
        if angre is not None:
            self._angrbare.append(beskjed)
        self.nav.meld(endring)
        self.beskjed.emit(beskjed)

    def si_fra(self, setning: str) -> None:
        """Tell of something that was done and cannot be taken back."""
        self.beskjed.emit(Beskjed(setning))

    def angre(self) -> None:
        """Take back the last save or deletion of this session."""
        if not self._angrbare:
            return
        beskjed = self._angrbare.pop()
        if beskjed.angre is not None:
            self.arbeider.kjoer(beskjed.angre, ferdig=self._angret, feil=self.vis_feil)

    def _angret(self, endring: Endring | None) -> None:
        self.meld(endring, tekst("angret"))

    def vis_feil(self, feil: Exception) -> None:
        """Show a refusal in words; what nobody foresaw goes to the program's own error log."""
        if isinstance(feil, Tjenestefeil):
            self.feilet.emit(melding_av(feil))
        else:
            self.arbeider.uventet.emit(feil)


def med_ny_frist(setning: str, endring: Endring) -> str:
    """Add the new deadline to a sentence, if the change moved it."""
    etter = endring.frist_etter
    if etter is None or etter == endring.frist_foer:
        return setning
    return f"{setning} {tekst('ny_frist_er', dato=norsk.dato(etter))}"
