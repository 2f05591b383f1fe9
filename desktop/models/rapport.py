"""The screen of the terminated: the choice, the pages that are fetched, and the missing causes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from core.storage.avsluttetutvalg import Avsluttetkolonne, Avsluttetsortering, Avsluttetutvalg
from desktop.models import norsk
from desktop.models.rapportdel import Rapportdel
from desktop.models.rapportmodell import (
    AARSAK,
    DATO,
    DUF,
    IKKE_REGISTRERT,
    KATEGORI,
    NAVN,
    SLUTTMAAL,
    Avsluttetmodell,
)
from desktop.models.rapportskjema import Aarsaksskjema
from desktop.models.rapportutskrift import avsluttede_utskrift
from desktop.models.rapportvalg import LOVER, Steder, hent_steder
from desktop.models.sidemodell import SIDE
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.services.rapport import Rapporttjeneste
    from core.storage.avsluttet import Avsluttet
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.utskrift import Utskrift

KOLONNE = {
    DUF: Avsluttetkolonne.DUF,
    NAVN: Avsluttetkolonne.NAVN,
    KATEGORI: Avsluttetkolonne.KATEGORI,
    SLUTTMAAL: Avsluttetkolonne.SLUTTMAAL,
    AARSAK: Avsluttetkolonne.AARSAK,
    DATO: Avsluttetkolonne.DATO,
}
NYESTE_FOERST = Avsluttetsortering(Avsluttetkolonne.DATO, synkende=True)
GRUPPE, SIDEGRUPPE, STEDGRUPPE = "rapport", "rapportsider", "rapportsteder"


@dataclass(frozen=True, slots=True)
class Svar:
    """The first page of a choice with the counts beside it."""

    antall: int
    foerste: tuple[Avsluttet, ...]
    uten_aarsak: int
    uten_filter: int


class AvsluttedeSkjerm(Rapportdel):
    """The choice in force. A new one makes every query that is under way void.

    `lastet` says that the model shows the choice, `feilet` carries a message, `skrevet` how many
    rows a file has and where it is.
    """

    lastet = Signal()
    feilet = Signal(str)
    utvalg_endret = Signal()
    steder_endret = Signal()
    skrevet = Signal(int, str)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` fetches the first page."""
        super().__init__(rom)
        self.utvalg = Avsluttetutvalg(lov=LOVER[0])
        self.sortering = NYESTE_FOERST
        self.modell = Avsluttetmodell()
        self.svar = Svar(0, (), 0, 0)
        self.steder = Steder()
        self.skjema = Aarsaksskjema(rom)
        self._savnet: set[int] = set()
        self._hent_snart = QTimer(self)
        self._hent_snart.setSingleShot(True)
        self._hent_snart.setInterval(0)
        self._hent_snart.timeout.connect(self._hent_sider)
        self.modell.trenger.connect(self._trenger)

    # the choice

    def velg(self, **felt: object) -> None:
        """Change fields of the choice («kommune», «aar» …) and fetch it."""
        if felt.get("lov", self.utvalg.lov) != self.utvalg.lov:
            felt = {**_tomme_felt(), **felt}
        elif felt.get("kommune", self.utvalg.kommune) != self.utvalg.kommune:
            felt = {"bydel": None, **felt}
        nytt = replace(self.utvalg, **felt)  # type: ignore[arg-type]
        if nytt == self.utvalg:
            return
        steder = (nytt.lov, nytt.kommune) != (self.utvalg.lov, self.utvalg.kommune)
        self.utvalg = nytt
        self.utvalg_endret.emit()
        self.last()
        if steder:
            self.last_steder()

    def filtrer(self, skrevet: str) -> None:
        """Filter by what is typed: a DUF number if it is digits, else the beginnings of names."""
        er_nummer = bool(skrevet.strip()) and not any(tegn.isalpha() for tegn in skrevet)
        self.velg(duf=skrevet if er_nummer else "", navn="" if er_nummer else skrevet)

    def vis_uten_aarsak(self, *, paa: bool) -> None:
        """Show only those whose cause is not registered, or all again [9.6]."""
        self.velg(aarsak=IKKE_REGISTRERT if paa else None)

    def sorter(self, kolonne: int, *, synkende: bool) -> None:
        """Order by a column of the report."""
        if kolonne in KOLONNE:
            self.sortering = Avsluttetsortering(KOLONNE[kolonne], synkende)
            self.last()

    def nullstill(self) -> None:
        """Take all filters off but the law."""
        self.velg(**_tomme_felt())

    @property
    def bare_uten_aarsak(self) -> bool:
        """Whether only those whose cause is not registered are shown."""
        return self.utvalg.aarsak == IKKE_REGISTRERT

    @property
    def antall_filtre(self) -> int:
        """How many filters narrow the report."""
        tomt = _tomme_felt()
        return sum(getattr(self.utvalg, felt) != tom for felt, tom in tomt.items())

    @property
    def antall(self) -> int:
        """How many are terminated of the choice."""
        return self.svar.antall

    def visningstekst(self, fra: int, til: int) -> str:
        """Say which rows are in view, counted from 1, and how many there are."""
        if not self.antall:
            return tekst("viser_ingen_deltakere")
        alle = norsk.antall("deltaker", self.antall)
        if til <= fra:
            return tekst("viser_de", fra=norsk.heltall(fra), personer=alle)
        ender = {"fra": norsk.heltall(fra), "til": norsk.heltall(til)}
        return tekst("viser_fra_til", **ender, personer=alle)

    def tomt(self) -> tuple[str, str, str]:
        """Say that nobody is there: the fact, the next step and what its button does."""
        if not self.svar.uten_filter:
            return tekst("ingen_avsluttede"), tekst("ingen_avsluttede_neste"), ""
        if self.bare_aar:
            fakta = tekst("ingen_avsluttede_i", aar=self.utvalg.aar)
            return fakta, "", tekst("vis_alle_aar")
        finnes = tekst("finnes_avsluttede", n=norsk.heltall(self.svar.uten_filter))
        return tekst("ingen_avsluttede_passer"), finnes, tekst("nullstill_filtre")

    @property
    def bare_aar(self) -> bool:
        """Whether the year is all that narrows the report."""
        return self.utvalg.aar is not None and self.antall_filtre == 1

    # fetching

    def last_alt(self) -> None:
        """Fetch the choice, and what can be chosen."""
        self.last_steder()
        self.last()

    def last(self) -> None:
        """Fetch counts and first page of the choice; an older query is dropped."""
        self._savnet.clear()
        arbeider, tjeneste = self.rom.arbeider, self.rom.tjenester.rapport
        arbeider.avbryt(SIDEGRUPPE)
        arbeider.kjoer(
            _foerste_side,
            tjeneste,
            self.utvalg,
            self.sortering,
            ferdig=self._lastet,
            feil=self._feilet,
            gruppe=GRUPPE,
        )

    def last_steder(self) -> None:
        """Fetch the years and places that can be chosen."""
        self.rom.arbeider.kjoer(
            hent_steder,
            self.rom.tjenester.rapport,
            self.utvalg,
            ferdig=self._steder_lastet,
            feil=self._feilet,
            gruppe=STEDGRUPPE,
        )

    def _steder_lastet(self, steder: Steder) -> None:
        self.steder = steder
        self.steder_endret.emit()

    def _lastet(self, svar: Svar) -> None:
        self.svar = svar
        self.modell.sett(svar.antall, svar.foerste)
        self.lastet.emit()

    def _feilet(self, feil: Exception) -> None:
        self.rom.vis_feil(feil)
        self.feilet.emit(tekst("rapporten_kunne_ikke_leses"))

    def _trenger(self, side: int) -> None:
        self._savnet.add(side)
        self._hent_snart.start()

    def _hent_sider(self) -> None:
        """Fetch the pages that were asked for since; those scrolled past are forgotten."""
        sider = sorted(s for s in self._savnet if not self.modell.har_side(s))[-3:]
        self._savnet.clear()
        if sider:
            self.rom.arbeider.kjoer(
                _sider,
                self.rom.tjenester.rapport,
                (self.utvalg, self.sortering),
                sider,
                ferdig=self._sider_hentet,
                feil=self._feilet,
                gruppe=SIDEGRUPPE,
            )

    def _sider_hentet(self, sider: dict[int, tuple[Avsluttet, ...]]) -> None:
        for nummer, rader in sider.items():
            self.modell.sett_side(nummer, rader)

    # leaving the report

    def skriv(self, form: str, sti: Path) -> None:
        """Write exactly the choice as «csv» or «xlsx»."""
        from core.services.tabellfil import Filform  # noqa: PLC0415 - first when a file is wanted

        self.rom.arbeider.kjoer(
            self.rom.tjenester.rapport.skriv,
            self.utvalg,
            self.sortering,
            sti,
            Filform(form),
            ferdig=lambda antall: self.skrevet.emit(antall, sti.name),
            feil=self.rom.vis_feil,
        )

    def lag_utskrift(self, ferdig: Callable[[Utskrift], None]) -> None:
        """Fetch exactly the choice for paper, and hand it over."""
        self.rom.arbeider.kjoer(
            avsluttede_utskrift,
            self.rom,
            self.utvalg,
            self.sortering,
            ferdig=ferdig,
            feil=self.rom.vis_feil,
        )


def _tomme_felt() -> dict[str, object]:
    tomt = Avsluttetutvalg()
    return {felt: getattr(tomt, felt) for felt in Avsluttetutvalg.__slots__ if felt != "lov"}


def _foerste_side(
    tjeneste: Rapporttjeneste, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering
) -> Svar:
    """Fetch the first page and the counts; where it is empty, how many there are unfiltered."""
    rader = tjeneste.side(utvalg, sortering, 0, SIDE)
    antall = len(rader) if len(rader) < SIDE else tjeneste.antall(utvalg)
    uten_aarsak = tjeneste.antall(replace(utvalg, aarsak=IKKE_REGISTRERT))
    alle = antall or tjeneste.antall(Avsluttetutvalg(lov=utvalg.lov))
    return Svar(antall, rader, uten_aarsak, alle)


def _sider(
    tjeneste: Rapporttjeneste,
    valg: tuple[Avsluttetutvalg, Avsluttetsortering],
    sider: Sequence[int],
) -> dict[int, tuple[Avsluttet, ...]]:
    return {nummer: tjeneste.side(*valg, nummer * SIDE, SIDE) for nummer in sider}
