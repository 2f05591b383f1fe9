"""The screen of the calculation log: three views of one computation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from desktop.models.loggvisning import aktiv_tid_logg, fristlogg, kategorilogg, logg_som_tekst
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from datetime import datetime

    from core.domain.beregning import Beregning
    from core.domain.sak import Sak
    from desktop.models.loggvisning import Loggvisning

Loggdel = Literal["frist", "kategori", "aktiv_tid"]


class LoggSkjerm(QObject):
    """The log of a person as it was computed at a moment."""

    endret = Signal()

    def __init__(
        self,
        sak: Sak,
        beregning: Beregning,
        naa: datetime,
        del_: Loggdel = "frist",
        *,
        merke: str = "",
    ) -> None:
        """Begin with one of the views; `merke` says that it is the log of another time."""
        super().__init__()
        self._sak = sak
        self._beregning = beregning
        self._naa = naa
        self.merke = merke
        self.navn = sak.person.navn
        self.duf = sak.person.duf
        self.duf_gruppert = sak.person.duf_gruppert
        self.del_: Loggdel = del_ if self._lag(del_) else "frist"

    @property
    def deler(self) -> tuple[tuple[str, str], ...]:
        """The views that have something to show, by key and name."""
        alle: tuple[tuple[Loggdel, str], ...] = (
            ("frist", tekst("frist")),
            ("kategori", tekst("kategori")),
            ("aktiv_tid", tekst("aktiv_tid")),
        )
        return tuple((noekkel, navn) for noekkel, navn in alle if self._lag(noekkel))

    @property
    def visning(self) -> Loggvisning:
        """The view that is chosen."""
        visning = self._lag(self.del_)
        return visning or fristlogg(self._sak, self._beregning, self._naa)

    def velg(self, del_: Loggdel) -> None:
        """Choose another view."""
        self.del_ = del_
        self.endret.emit()

    def som_tekst(self) -> str:
        """Write the chosen view as plain text."""
        return logg_som_tekst(self.navn, self.duf, self.visning)

    def _lag(self, del_: Loggdel) -> Loggvisning | None:
        if del_ == "kategori":
            return kategorilogg(self._beregning, self._naa)
        if del_ == "aktiv_tid":
            return aktiv_tid_logg(self._beregning, self._naa)
        return fristlogg(self._sak, self._beregning, self._naa)
