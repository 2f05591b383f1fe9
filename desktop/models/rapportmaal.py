"""The screen of goal attainment: what the rows are, the table, and the bars in words [9.9, R33]."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.services.maaloppnaaelse import Inndeling, Maaloppnaaelse
from core.storage.avsluttetutvalg import Avsluttetutvalg
from desktop.models import norsk
from desktop.models.rapportdel import Rapportdel
from desktop.models.rapportmaalmodell import Maalmodell
from desktop.models.rapportutskrift import maal_utskrift
from desktop.models.rapportvalg import LOVER, Steder, hent_steder
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.utskrift import Utskrift

GRUPPE, STEDGRUPPE = "maaloppnaaelse", "maalsteder"


class MaalSkjerm(Rapportdel):
    """The table in force. `lastet` says that it is new, `feilet` carries a message."""

    lastet = Signal()
    feilet = Signal(str)
    utvalg_endret = Signal()
    steder_endret = Signal()
    skrevet = Signal(int, str)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` counts."""
        super().__init__(rom)
        self.utvalg = Avsluttetutvalg(lov=LOVER[0])
        self.etter = Inndeling.AAR
        self.tabell: Maaloppnaaelse | None = None
        self.steder = Steder()
        self.modell = Maalmodell()

    def velg(self, **felt: object) -> None:
        """Change fields of the choice («aar», «kommune», «kategori», «lov») and count again."""
        if felt.get("lov", self.utvalg.lov) != self.utvalg.lov:
            felt = {"kategori": None, "kommune": None, "aar": None, **felt}
        nytt = replace(self.utvalg, **felt)  # type: ignore[arg-type]
        if nytt == self.utvalg:
            return
        ny_lov, self.utvalg = nytt.lov != self.utvalg.lov, nytt
        self.utvalg_endret.emit()
        self.last()
        if ny_lov:
            self.last_steder()

    def del_inn(self, etter: str) -> None:
        """Choose what the rows are."""
        if Inndeling(etter) is not self.etter:
            self.etter = Inndeling(etter)
            self.utvalg_endret.emit()
            self.last()

    def last_alt(self) -> None:
        """Count, and fetch what can be chosen."""
        self.last_steder()
        self.last()

    def last(self) -> None:
        """Count the choice; an older query is dropped."""
        self.rom.arbeider.kjoer(
            self.rom.tjenester.rapport.maaloppnaaelse,
            self.utvalg,
            self.etter,
            ferdig=self._lastet,
            feil=self._feilet,
            gruppe=GRUPPE,
        )

    def last_steder(self) -> None:
        """Fetch the years and municipalities that can be chosen."""
        self.rom.arbeider.kjoer(
            hent_steder,
            self.rom.tjenester.rapport,
            self.utvalg,
            ferdig=self._steder_lastet,
            feil=self._feilet,
            gruppe=STEDGRUPPE,
        )

    def skriv(self, form: str, sti: Path) -> None:
        """Write the table as «csv» or «xlsx»."""
        from core.services.tabellfil import Filform  # noqa: PLC0415 - first when a file is wanted

        if self.tabell is None:
            return
        self.rom.arbeider.kjoer(
            self.rom.tjenester.rapport.skriv_maaloppnaaelse,
            self.tabell,
            sti,
            Filform(form),
            ferdig=lambda antall: self.skrevet.emit(antall, sti.name),
            feil=self.rom.vis_feil,
        )

    def utskrift(self) -> Utskrift | None:
        """Give the table and its bars for paper."""
        return maal_utskrift(self.rom, self.utvalg, self.tabell) if self.tabell else None

    @property
    def grunnlagstekst(self) -> str:
        """Say how many the shares are of, and how many stand outside."""
        if self.tabell is None:
            return ""
        alle = self.tabell.sum
        return tekst(
            "grunnlag_sum", n=norsk.heltall(alle.grunnlag), utenfor=norsk.heltall(alle.utenfor)
        )

    def _lastet(self, tabell: Maaloppnaaelse) -> None:
        self.tabell = tabell
        self.modell.sett(tabell)
        self.lastet.emit()

    def _steder_lastet(self, steder: Steder) -> None:
        self.steder = steder
        self.steder_endret.emit()

    def _feilet(self, feil: Exception) -> None:
        self.rom.vis_feil(feil)
        self.feilet.emit(tekst("rapporten_kunne_ikke_leses"))


def inndelingsvalg() -> Sequence[tuple[str, str]]:
    """List what the rows can be."""
    return [(inndeling.value, tekst(f"etter_{inndeling}")) for inndeling in Inndeling]
