"""The screen of the person list: the choice, the order, and the pages that are fetched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.kodeverk import kodeverk
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg
from desktop.models.personmodell import (
    DUF,
    FRIST,
    KATEGORI,
    KATEGORI_FRA,
    NAVN,
    ORDNING,
    SIDE,
    Personmodell,
)
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.domain.endring import Endring
    from core.services.liste import Listetjeneste
    from core.storage.personstatus import Personstatus
    from desktop.models.arbeidsrom import Arbeidsrom

LOVER = ("integreringsloven", "introduksjonsloven")
KOLONNE = {
    DUF: Sorteringskolonne.DUF,
    NAVN: Sorteringskolonne.NAVN,
    KATEGORI: Sorteringskolonne.KATEGORI,
    KATEGORI_FRA: Sorteringskolonne.KATEGORI_FRA,
    ORDNING: Sorteringskolonne.ORDNING,
    FRIST: Sorteringskolonne.FRIST,
}
NAERE_SIDER = 10  # beyond these, the keys of all rows are fetched once instead of counting past
GRUPPE, SIDEGRUPPE = "personliste", "personsider"


class PersonlisteSkjerm(QObject):
    """The choice in force. A new one makes every query that is under way void.

    `lastet` says that the model shows the choice, `feilet` carries a message.
    """

    lastet = Signal()
    feilet = Signal(str)
    utvalg_endret = Signal()
    csv_skrevet = Signal(int, str)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` fetches the first page."""
        super().__init__()
        self.rom = rom
        self.utvalg = Utvalg(lov=LOVER[0])
        self.sortering = Sortering()
        self.modell = Personmodell(rom.i_dag)
        self.antall = 0
        self.antall_uten_filter = 0
        self.laster = False
        self._ider: list[str] | None = None
        self._savnet: set[int] = set()
        self._hent_snart = QTimer(self)
        self._hent_snart.setSingleShot(True)
        self._hent_snart.setInterval(0)
        self._hent_snart.timeout.connect(self._hent_sider)
        self.modell.trenger.connect(self._trenger)
        rom.nav.endret.connect(self._meldt)
        rom.doegn_endret.connect(self.last)

    # the choice

    def velg(self, **felt: object) -> None:
        """Change fields of the choice («kategori», «vis_inaktive» …) and fetch it."""
        if felt.get("lov", self.utvalg.lov) != self.utvalg.lov:
            felt = {"kategori": None, "ordning": None, **felt}
        nytt = replace(self.utvalg, **felt)  # type: ignore[arg-type]
        if nytt != self.utvalg:
            self.utvalg = nytt
            self.utvalg_endret.emit()
            self.last()

    def filtrer(self, skrevet: str) -> None:
        """Filter by what is typed: a DUF number if it is digits, else the beginnings of names."""
        er_nummer = bool(skrevet.strip()) and not any(tegn.isalpha() for tegn in skrevet)
        if er_nummer:
            self.velg(duf=skrevet, navn="")
        else:
            self.velg(duf="", navn=skrevet)

    def sorter(self, kolonne: int, *, synkende: bool) -> None:
        """Order by a column of the list."""
        if kolonne in KOLONNE:
            self.sortering = Sortering(KOLONNE[kolonne], synkende)
            self.last()

    def nullstill(self) -> None:
        """Take all filters off but the law."""
        self.velg(**_uten_filtre())

    def vis_alle(self) -> None:
        """Take all filters off but the law, and show those who are done too."""
        self.velg(**{**_uten_filtre(), "vis_inaktive": True})

    @property
    def antall_filtre(self) -> int:
        """How many filters narrow the list."""
        tomt = Utvalg(lov=self.utvalg.lov)
        felt = [f for f in Utvalg.__slots__ if getattr(self.utvalg, f) != getattr(tomt, f)]
        return len([f for f in felt if f != "vis_inaktive"])

    @property
    def antall_tekst(self) -> str:
        """Say how many persons are shown."""
        if not self.antall:
            return tekst("viser_ingen")
        noekkel = "viser_en" if self.antall == 1 else "viser_flere"
        return tekst(noekkel, til=self.antall, n=self.antall)

    def kategorivalg(self) -> tuple[tuple[str | None, str], ...]:
        """List the categories of the law in force, all of them first."""
        egne = [
            (k, v.navn.paa(maalform()))
            for k, v in kodeverk().kategori.items()
            if v.lov == self.utvalg.lov
        ]
        return ((None, tekst("alle_kategorier")), *egne)

    def ordningsvalg(self) -> tuple[tuple[str | None, str], ...]:
        """List the schemes of the law in force, all of them first."""
        egne = [
            (k, v.navn.paa(maalform()))
            for k, v in kodeverk().ordning.items()
            if v.lov == self.utvalg.lov
        ]
        return ((None, tekst("alle_ordninger")), *egne)

    def kommunevalg(self) -> tuple[tuple[str | None, str], ...]:
        """List the municipalities that the caseload names, all of them first."""
        return ((None, tekst("alle_kommuner")), *sorted(self.rom.kommuner.items()))

    # fetching

    def last(self) -> None:
        """Fetch count and first page of the choice; an older query is dropped."""
        self.laster = True
        self._ider = None
        self._savnet.clear()
        self.rom.arbeider.avbryt(SIDEGRUPPE)
        utvalg, sortering = self.utvalg, self.sortering
        self.rom.arbeider.kjoer(
            _foerste_side,
            self.rom.tjenester.liste,
            utvalg,
            sortering,
            ferdig=self._lastet,
            feil=self._feilet,
            gruppe=GRUPPE,
        )

    def _lastet(self, svar: tuple[int, tuple[Personstatus, ...], int]) -> None:
        self.antall, foerste, self.antall_uten_filter = svar
        self.laster = False
        self.modell.sett(self.antall, foerste, self.rom.i_dag)
        self.lastet.emit()

    def _feilet(self, feil: Exception) -> None:
        self.laster = False
        self.rom.vis_feil(feil)
        self.feilet.emit(tekst("listen_kunne_ikke_leses"))

    def _meldt(self, endring: Endring) -> None:
        del endring
        self.last()

    def _trenger(self, side: int) -> None:
        self._savnet.add(side)
        self._hent_snart.start()

    def _hent_sider(self) -> None:
        """Fetch the pages that were asked for since; those scrolled past are forgotten."""
        sider = sorted(s for s in self._savnet if not self.modell.har_side(s))[-3:]
        self._savnet.clear()
        if not sider:
            return
        self.rom.arbeider.kjoer(
            _sider,
            self.rom.tjenester.liste,
            (self.utvalg, self.sortering),
            sider,
            self._ider,
            ferdig=self._sider_hentet,
            feil=self._feilet,
            gruppe=SIDEGRUPPE,
        )

    def _sider_hentet(
        self, svar: tuple[dict[int, tuple[Personstatus, ...]], list[str] | None]
    ) -> None:
        sider, self._ider = svar
        for nummer, rader in sider.items():
            self.modell.sett_side(nummer, rader)

    # leaving the list

    def skriv_csv(self, sti: Path) -> None:
        """Write exactly the choice as CSV."""
        self.rom.arbeider.kjoer(
            self.rom.tjenester.liste.skriv_csv,
            self.utvalg,
            self.sortering,
            sti,
            ferdig=lambda antall: self.csv_skrevet.emit(antall, str(sti)),
            feil=self.rom.vis_feil,
        )


def _uten_filtre() -> dict[str, object]:
    return {felt: getattr(Utvalg(), felt) for felt in Utvalg.__slots__ if felt != "lov"}


def _foerste_side(
    liste: Listetjeneste, utvalg: Utvalg, sortering: Sortering
) -> tuple[int, tuple[Personstatus, ...], int]:
    """Fetch the first page and the count; where it is empty, how many there are unfiltered."""
    rader = liste.side(utvalg, sortering, 0, SIDE)
    antall = len(rader) if len(rader) < SIDE else liste.antall(utvalg)
    alle = antall or liste.antall(Utvalg(lov=utvalg.lov, vis_inaktive=True))
    return antall, rader, alle


def _sider(
    liste: Listetjeneste,
    valg: tuple[Utvalg, Sortering],
    sider: Sequence[int],
    ider: list[str] | None,
) -> tuple[dict[int, tuple[Personstatus, ...]], list[str] | None]:
    """Fetch pages: near ones by row number, far ones by the keys of all rows, fetched once."""
    utvalg, sortering = valg
    if ider is None and max(sider) > NAERE_SIDER:
        ider = liste.ider(utvalg, sortering)
    hentet = {}
    for nummer in sider:
        fra = nummer * SIDE
        if ider is None:
            hentet[nummer] = liste.side(utvalg, sortering, fra, SIDE)
        else:
            hentet[nummer] = liste.rader(ider[fra : fra + SIDE])
    return hentet, ider
