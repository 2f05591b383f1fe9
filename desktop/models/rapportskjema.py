"""The form of a missing cause in the report: one at a time, with the case behind it read first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.kodeverk import kodeverk
from desktop.models.avslutningskjema import AvslutningSkjema
from desktop.models.rapportmodell import kan_faa_aarsak
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from core.domain.endring import Endring
    from core.services.person import Saksbilde
    from core.storage.avsluttet import Avsluttet
    from desktop.models.arbeidsrom import Arbeidsrom

GRUPPE = "rapportskjema"


class Aarsaksskjema(QObject):
    """Opens, keeps and closes the form. `endret` says that another one is open, or none."""

    endret = Signal()

    def __init__(self, rom: Arbeidsrom) -> None:
        """Begin without a form."""
        super().__init__()
        self._rom = rom
        self.aapent: AvslutningSkjema | None = None
        self.person_id = ""
        self._navn = ""

    @property
    def har_ulagret(self) -> bool:
        """Whether the open form holds what is not saved."""
        return self.aapent is not None and self.aapent.endret

    def aapne(self, rad: Avsluttet) -> None:
        """Read the case of a row and open the form; one with something typed is kept."""
        if rad.person_id == self.person_id or self.har_ulagret:
            self.endret.emit()
            if rad.person_id != self.person_id:
                self._rom.feilet.emit(tekst("skjema_er_aapent", navn=self._navn))
            return
        if not kan_faa_aarsak(rad):
            self._rom.feilet.emit(tekst("kan_ikke_faa_aarsak"))
            return
        self._rom.arbeider.kjoer(
            self._rom.tjenester.personer.hent,
            rad.person_id,
            ferdig=lambda bilde: self._aapne(rad, bilde),
            feil=self._rom.vis_feil,
            gruppe=GRUPPE,
        )

    def _aapne(self, rad: Avsluttet, bilde: Saksbilde) -> None:
        self._glem()
        rom, self._navn = self._rom, rad.navn_omvendt or rad.duf_gruppert
        tittel = tekst("legg_til_aarsak_for", navn=self._navn, duf=rad.duf_gruppert)
        skjema = AvslutningSkjema(
            rom.arbeider, rom.tjenester, bilde.sak, dato=rad.dato, tittel=tittel
        )
        skjema.avbrutt.connect(self.lukk)
        skjema.lagret.connect(lambda endring: self._lagret(skjema, endring))
        self.aapent, self.person_id = skjema, rad.person_id
        self.endret.emit()

    def _lagret(self, skjema: AvslutningSkjema, endring: Endring | None) -> None:
        rad, navn, pid = skjema.bygg(), self._navn, self.person_id
        tjeneste = self._rom.tjenester.avslutninger
        aarsak = kodeverk().avslutningsaarsak[rad.aarsak].navn.paa(maalform())
        self.lukk()
        self._rom.meld(
            endring,
            tekst("aarsak_lagret", navn=navn, aarsak=aarsak),
            lambda: tjeneste.slett(pid, rad.id, 1),
        )

    def lukk(self) -> None:
        """Close the form and forget what it holds."""
        if self.aapent is not None:
            self._glem()
            self.endret.emit()

    def _glem(self) -> None:
        if self.aapent is not None:
            self.aapent.deleteLater()
        self.aapent, self.person_id, self._navn = None, "", ""
