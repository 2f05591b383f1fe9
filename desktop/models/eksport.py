"""The screen of the export of case files: whose, where to, how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.services.fremdrift import Avbrutt
from core.services.saksfil_skriver import Saksfilform
from desktop.models.fremdrift import Fremdrift
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.storage.utvalg import Sortering, Utvalg
    from desktop.models.arbeidsrom import Arbeidsrom


class EksportSkjerm(QObject):
    """Writes case files on the worker, one export at a time.

    `endret` tells that an export began or ended, `fremdrift_endret` how many of how many cases
    are written.
    """

    endret = Signal()
    fremdrift_endret = Signal(int, int)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload."""
        super().__init__()
        self.rom = rom
        self.gaar = False
        self.antall = 0
        self._fremdrift = Fremdrift()

    def filnavn(self) -> str:
        """Suggest a name for the file; it names nobody."""
        dato = f"{self.rom.i_dag:%Y-%m-%d}"
        return tekst("eksport_filnavn", dato=dato, endelse=Saksfilform.JSON.value)

    def eksporter(self, person_ider: Sequence[str], sti: Path) -> None:
        """Write the case files of persons; the ending of the name tells in which form."""
        self._begynn(sti, list(person_ider))

    def eksporter_utvalg(self, utvalg: Utvalg, sortering: Sortering, sti: Path) -> None:
        """Write the case files of everybody in a choice, in its order."""
        if self._ledig():
            self._sett(gaar=True)
            self.rom.arbeider.kjoer(
                self.rom.tjenester.liste.ider,
                utvalg,
                sortering,
                ferdig=lambda ider: self._skriv(sti, ider),
                feil=self._feilet,
            )

    def avbryt(self) -> None:
        """Stop the export; an older file at the path stays as it is."""
        self._fremdrift.stopp()

    def _begynn(self, sti: Path, ider: list[str]) -> None:
        if self._ledig():
            self._sett(gaar=True)
            self._skriv(sti, ider)

    def _ledig(self) -> bool:
        if self.gaar:
            self.rom.feilet.emit(tekst("eksport_opptatt"))
        return not self.gaar

    def _skriv(self, sti: Path, ider: Sequence[str]) -> None:
        if not ider:
            self._sett(gaar=False)
            self.rom.feilet.emit(tekst("eksport_ingen"))
            return
        self.antall = len(ider)
        self._fremdrift = Fremdrift()
        self._fremdrift.endret.connect(self._kommet)
        self.rom.arbeider.kjoer(
            self.rom.tjenester.saksfiler.skriv,
            sti,
            form_av(sti),
            ider,
            self._fremdrift.meld,
            ferdig=lambda antall: self._ferdig(antall, sti.name),
            feil=self._feilet,
        )
        self.fremdrift_endret.emit(0, self.antall)

    def _kommet(self, gjort: int) -> None:
        if self.gaar:
            self.fremdrift_endret.emit(gjort, self.antall)

    def _ferdig(self, antall: int, fil: str) -> None:
        self._sett(gaar=False)
        noekkel = "eksport_ferdig_en" if antall == 1 else "eksport_ferdig_flere"
        self.rom.si_fra(tekst(noekkel, n=antall, fil=fil))

    def _feilet(self, feil: Exception) -> None:
        self._sett(gaar=False)
        if isinstance(feil, Avbrutt):
            self.rom.si_fra(tekst("eksport_avbrutt"))
        else:
            self.rom.vis_feil(feil)

    def _sett(self, *, gaar: bool) -> None:
        self.gaar = gaar
        self.endret.emit()


def form_av(sti: Path) -> Saksfilform:
    """Tell the form of a case file from the ending of its name: JSON Lines only if it says so."""
    lines = sti.suffix.lower() == f".{Saksfilform.JSONL}"
    return Saksfilform.JSONL if lines else Saksfilform.JSON
