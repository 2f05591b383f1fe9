"""Opening a caseload: the practice one by itself, any other with its password.

The database's libraries are imported on the worker, so that the window is up before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from core.services.feil import Tjenestefeil
from core.storage.feil import FeilPassord, FeilskrevetKode, Lagringsfeil
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.services.klokke import Klokke
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.arbeidsrom import Arbeidsrom

OEVINGSFIL = "oevingssaker.db"
OEVINGSPERSONER, OEVINGSFROE = 60, 1


def standardsti() -> Path:
    """Give the place of the practice caseload: the user's own folder for the program's data."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not before the window is up

    return user_data_path("introreg", appauthor=False) / OEVINGSFIL


class Oppstart(QObject):
    """The way from a path to an opened caseload.

    `venter` carries what is being done, `trenger_passord` why (empty at first), `umulig` why the
    caseload cannot be opened at all and whether practice can be made anew, `aapnet` what the
    screens stand on.
    """

    venter = Signal(str)
    trenger_passord = Signal(str)
    umulig = Signal(str, bool)
    aapnet = Signal(object)

    def __init__(self, arbeider: Arbeider, klokke: Klokke, sti: Path | None = None) -> None:
        """Open the caseload at `sti`, the practice caseload without one."""
        super().__init__()
        self._arbeider = arbeider
        self._klokke = klokke
        self._oeving = sti is None
        self._sti = sti
        self._laas: QLockFile | None = None

    @property
    def sti(self) -> Path:
        """The file of the caseload."""
        if self._sti is None:
            self._sti = standardsti()
        return self._sti

    def start(self) -> None:
        """Begin; every outcome comes as a signal."""
        if self._oeving:
            ny = not self.sti.exists()
            self.venter.emit(tekst("lager_oeving" if ny else "aapner_oeving"))
            self._kjoer(_aapne_oeving if not ny else _lag_oeving)
        else:
            self.venter.emit(tekst("aapner_base"))
            self._arbeider.kjoer(
                _er_oeving, self.sti, ferdig=self._vet_om_passord, feil=self._feilet
            )

    def laas_opp(self, passord: str) -> None:
        """Try a password or the recovery code."""
        if not passord:
            self.trenger_passord.emit(tekst("skriv_passord"))
            return
        self.venter.emit(tekst("aapner_base"))
        self._kjoer(lambda sti, klokke: _aapne(sti, klokke, passord))

    def lag_paa_nytt(self) -> None:
        """Make the practice caseload anew, in the place of one that cannot be opened."""
        if self._oeving:
            self.venter.emit(tekst("lager_oeving"))
            self._kjoer(_lag_oeving)

    def slipp(self) -> None:
        """Let go of the lock, when the caseload is closed."""
        if self._laas is not None:
            self._laas.unlock()
            self._laas = None

    def _vet_om_passord(self, oeving: bool) -> None:
        if oeving:
            self._kjoer(_aapne_oeving)
        else:
            self.trenger_passord.emit("")

    def _kjoer(self, aapne: Callable[[Path, Klokke], tuple[Tjenester, Mapping[str, str]]]) -> None:
        if self._ta_laas():
            self._arbeider.kjoer(
                aapne, self.sti, self._klokke, ferdig=self._ferdig, feil=self._feilet
            )
        else:
            self.umulig.emit(tekst("er_aapen_fra_foer"), False)

    def _ta_laas(self) -> bool:
        """Keep other windows out; where no lock can be made, the database's own must do."""
        if self._laas is not None:
            return True
        self.sti.parent.mkdir(parents=True, exist_ok=True)
        laas = QLockFile(str(self.sti.with_name(self.sti.name + ".laas")))
        laas.setStaleLockTime(0)
        if not laas.tryLock(0) and laas.error() is QLockFile.LockError.LockFailedError:
            return False
        self._laas = laas
        return True

    def _ferdig(self, svar: tuple[Tjenester, Mapping[str, str]]) -> None:
        from desktop.models.arbeidsrom import Arbeidsrom  # noqa: PLC0415 - after the first paint

        tjenester, kommuner = svar
        rom = Arbeidsrom(tjenester, self._arbeider, kommuner)
        self.aapnet.emit(rom)
        self._nytt_doegn(rom)

    def _nytt_doegn(self, rom: Arbeidsrom) -> None:
        """Bring statuses of an earlier day up to date, once the first page is on screen."""
        self._arbeider.kjoer(
            rom.tjenester.dagskifte.oppdater,
            ferdig=lambda antall: rom.doegn_endret.emit() if antall else None,
            feil=rom.vis_feil,
        )

    def _feilet(self, feil: Exception) -> None:
        if isinstance(feil, FeilPassord | FeilskrevetKode):
            self.trenger_passord.emit(feil.melding)
            return
        self.slipp()
        if isinstance(feil, Lagringsfeil | Tjenestefeil):
            self.umulig.emit(feil.melding, self._oeving)
        else:
            self._arbeider.uventet.emit(feil)
            self.umulig.emit(tekst("kan_ikke_aapnes"), self._oeving)


def _er_oeving(sti: Path) -> bool:
    from core.services.aapning import er_oevingsbase  # noqa: PLC0415 - on the worker

    return er_oevingsbase(sti)


def _aapne(sti: Path, klokke: Klokke, passord: str | None) -> tuple[Tjenester, Mapping[str, str]]:
    from core.services.aapning import aapne_tjenester  # noqa: PLC0415 - on the worker

    tjenester = aapne_tjenester(sti, passord, klokke)
    return tjenester, tjenester.steder.navn()


def _aapne_oeving(sti: Path, klokke: Klokke) -> tuple[Tjenester, Mapping[str, str]]:
    return _aapne(sti, klokke, None)


def _lag_oeving(sti: Path, klokke: Klokke) -> tuple[Tjenester, Mapping[str, str]]:
    """Make the practice caseload, and open it."""
    from core.services.oeving import lag_oevingsbase  # noqa: PLC0415 - on the worker

    lag_oevingsbase(sti, OEVINGSPERSONER, OEVINGSFROE, klokke.i_dag(), overskriv=True)
    return _aapne(sti, klokke, None)
