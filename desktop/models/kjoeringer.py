"""The screen of the rule engine's runs: what each did, and taking one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.models import norsk
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from core.services.kjoeringer import Kjoering
    from desktop.models.arbeidsrom import Arbeidsrom

VISES = 5


@dataclass(frozen=True, slots=True)
class Kjoeringsvisning:
    """A run in words: what it did, and when it was taken back, empty where it stands."""

    ord: str
    angret: str


class KjoeringerSkjerm(QObject):
    """The newest runs that wrote something; `angret` says that one was taken back."""

    endret = Signal()
    angret = Signal()

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` fetches the runs."""
        super().__init__()
        self.rom = rom
        self.kjoeringer: tuple[Kjoering, ...] = ()
        self.arbeider = False

    def last(self) -> None:
        """Fetch the runs."""
        self.rom.arbeider.kjoer(
            self.rom.tjenester.regelmotor.kjoeringer,
            ferdig=self._lastet,
            feil=self.rom.vis_feil,
            gruppe="kjoeringer",
        )

    def _lastet(self, alle: tuple[Kjoering, ...]) -> None:
        self.kjoeringer = tuple(k for k in alle if k.gjorde_noe)[:VISES]
        self.endret.emit()

    def visninger(self) -> tuple[Kjoeringsvisning, ...]:
        """Show the runs, the newest first."""
        return tuple(Kjoeringsvisning(kjoeringsord(k), angretord(k)) for k in self.kjoeringer)

    def angre(self, nummer: int) -> None:
        """Take a run back whole, by its place in the list; asked for once."""
        if self.arbeider:
            return
        kjoering = self.kjoeringer[nummer]
        self.arbeider = True
        self.rom.arbeider.kjoer(
            self.rom.tjenester.regelmotor.angre, kjoering, ferdig=self._er_angret, feil=self._feilet
        )

    def _er_angret(self, antall: int) -> None:
        self.arbeider = False
        self.rom.si_fra(tekst("hend_kjoering_er_angret", n=antall))
        self.angret.emit()
        self.last()

    def _feilet(self, feil: Exception) -> None:
        self.arbeider = False
        self.rom.vis_feil(feil)


def kjoeringsord(kjoering: Kjoering) -> str:
    """Write what a run did, and who started it."""
    return tekst(
        "hend_kjoering",
        tid=norsk.tidspunkt(kjoering.tid),
        avsluttet=kjoering.avsluttet,
        fjernet=kjoering.fjernet,
        hvem=kjoering.startet_av,
    )


def angretord(kjoering: Kjoering) -> str:
    """Write when and by whom a run was taken back, empty where it stands."""
    if kjoering.angret is None:
        return ""
    tid, hvem = norsk.tidspunkt(kjoering.angret), kjoering.angret_av or norsk.TOM
    return tekst("hend_kjoering_angret", tid=tid, hvem=hvem)
