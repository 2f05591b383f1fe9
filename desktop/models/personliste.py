"""The screen of the person list: the choice, the order, and the pages that are fetched."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.services.feil import Tjenestefeil
from core.services.lagrede_soek import Listesoek
from core.services.liste import Listeform
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg
from desktop.models import norsk, personhenting
from desktop.models import personvalg as valg
from desktop.models.personmodell import (
    DUF,
    FRIST,
    KATEGORI,
    KATEGORI_FRA,
    NAVN,
    ORDNING,
    Personmodell,
)
from desktop.models.personvalg import Personvalg
from desktop.models.skjema import melding_av
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.domain.endring import Endring
    from core.storage.listerad import Listerad
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.personhenting import Foerste, Steder

LOVER = ("integreringsloven", "introduksjonsloven")
KOLONNE = {
    DUF: Sorteringskolonne.DUF,
    NAVN: Sorteringskolonne.NAVN,
    KATEGORI: Sorteringskolonne.KATEGORI,
    KATEGORI_FRA: Sorteringskolonne.KATEGORI_FRA,
    ORDNING: Sorteringskolonne.ORDNING,
    FRIST: Sorteringskolonne.FRIST,
}
GRUPPE, SIDEGRUPPE, STEDGRUPPE, HOPPGRUPPE = "personliste", "personsider", "steder", "hopp"
DUF_FORAN = re.compile(r"^\s*duf[-\s]*(nummer|nr)?[.:\s]*(?=\d)", re.IGNORECASE)


class PersonlisteSkjerm(QObject):
    """The choice in force. A new one makes every query that is under way void.

    `lastet` says that the model shows the choice, `feilet` carries a message.
    """

    laster_naa = Signal()
    lastet = Signal()
    feilet = Signal(str)
    utvalg_endret = Signal()
    steder_endret = Signal()
    skriver_endret = Signal()
    skrevet = Signal(int, str)
    hoppet = Signal(int)
    ingen_paa_bokstav = Signal(str)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Stand on an opened caseload; `last` fetches the first page."""
        super().__init__()
        self.rom = rom
        self.valg = Personvalg(Listesoek(Utvalg(lov=LOVER[0])))
        self.utvalg = self.valg.soek.paa(rom.i_dag)
        self.sortering = Sortering()
        self.modell = Personmodell(rom.i_dag)
        self.antall = self.antall_uten_filter = self.antall_etter_andre = 0
        self.laster = self.skriver = False
        self._steder: Steder | None = None
        self._ider: list[str] | None = None
        self._savnet: set[int] = set()
        self._hent_snart = QTimer(self)
        self._hent_snart.setSingleShot(True)
        self._hent_snart.setInterval(0)
        self._hent_snart.timeout.connect(self._hent_sider)
        self.modell.trenger.connect(self._trenger)
        rom.nav.endret.connect(self._meldt)
        rom.doegn_endret.connect(lambda: self._bruk(self.valg, ny_dag=True))

    # the choice

    @property
    def annen_lov(self) -> str:
        """The law that is not in force."""
        return next(lov for lov in LOVER if lov != self.utvalg.lov)

    def velg(self, **felt: object) -> None:
        """Change fields of the choice («kategori», «vis_inaktive» …) and fetch it."""
        self._bruk(self.valg.med(felt))

    def kryss_av(self, felt: str, *, med: bool, paa: bool) -> None:
        """Tick «med» or «uten» of a preset; both of a pair narrow as little as none."""
        self._bruk(self.valg.krysset(felt, med=med, paa=paa))

    def velg_frist(self, noekkel: str) -> None:
        """Bound the deadline by one of the choices of `fristvalg`."""
        self._bruk(self.valg.med_frist(noekkel))

    def bruk_soek(self, soek: Listesoek) -> None:
        """Search for what was saved, within the law in force unless it has one of its own."""
        lov = soek.utvalg.lov or self.utvalg.lov
        self._bruk(Personvalg.av(replace(soek, utvalg=replace(soek.utvalg, lov=lov))))

    def filtrer(self, skrevet: str) -> None:
        """Filter by what is typed: a DUF number if it is digits, else the beginnings of names."""
        uten = DUF_FORAN.sub("", skrevet)
        er_nummer = bool(uten.strip()) and not any(tegn.isalpha() for tegn in uten)
        if er_nummer:
            self.velg(duf=unicodedata.normalize("NFKC", uten), navn="")
        else:
            self.velg(duf="", navn=" ".join(skrevet.split()))

    def nullstill(self) -> None:
        """Take all presets and filters off; whether those who are done are shown, stays."""
        utvalg = Utvalg(lov=self.utvalg.lov, vis_inaktive=self.utvalg.vis_inaktive)
        self._bruk(Personvalg(Listesoek(utvalg)))

    def vis_alle(self) -> None:
        """Take all filters off but the law, and show those who are done too."""
        self._bruk(Personvalg(Listesoek(Utvalg(lov=self.utvalg.lov, vis_inaktive=True))))

    def sorter(self, kolonne: int, *, synkende: bool) -> None:
        """Order by a column of the list."""
        if kolonne in KOLONNE:
            self.sortering = Sortering(KOLONNE[kolonne], synkende)
            self.last()

    def _bruk(self, nytt: Personvalg, *, ny_dag: bool = False) -> None:
        if nytt == self.valg and not ny_dag:
            return
        foer, etter = self.utvalg, nytt.soek.paa(self.rom.i_dag)
        self.valg, self.utvalg = nytt, etter
        self.utvalg_endret.emit()
        if (foer.lov, foer.kommune) != (etter.lov, etter.kommune):
            self._hent_steder()
        if foer != etter or ny_dag:
            self.last()

    # what can be chosen, and how much of it is shown

    @property
    def antall_filtre(self) -> int:
        """How many presets and filters narrow the list."""
        return self.valg.antall_forvalg + self.valg.antall_filtre

    @property
    def filterlinjer(self) -> tuple[str, ...]:
        """Say in words what narrows the list."""
        return valg.filterlinjer(self.valg, self.rom.kommuner)

    def visningstekst(self, fra: int, til: int) -> str:
        """Say which rows are in view, counted from 1, and how many persons there are."""
        personer = norsk.antall("personer", self.antall)
        if not self.antall:
            return tekst("viser_ingen")
        if til <= fra:
            return tekst("viser_de", fra=norsk.heltall(fra), personer=personer)
        ender = {"fra": norsk.heltall(fra), "til": norsk.heltall(til)}
        return tekst("viser_fra_til", **ender, personer=personer)

    def kategorivalg(self) -> valg.Valg:
        """List the categories of the law in force, all of them first."""
        return valg.kategorivalg(self.utvalg.lov)

    def ordningsvalg(self) -> valg.Valg:
        """List the schemes of the law in force, all of them first."""
        return valg.ordningsvalg(self.utvalg.lov)

    def kommunevalg(self) -> valg.Valg:
        """List the municipalities that somebody is followed up by, all of them first."""
        numre = self._steder.kommuner if self._steder else ()
        return valg.kommunevalg(numre, self.rom.kommuner, self.utvalg.kommune)

    def bydelsvalg(self) -> valg.Valg:
        """List the districts of the municipality that is chosen, all of them first."""
        bydeler = self._steder.bydeler if self._steder else ()
        return valg.bydelsvalg(bydeler, self.utvalg.bydel)

    # fetching

    def last(self) -> None:
        """Fetch count and first page of the choice; an older query is dropped."""
        self.laster = True
        self._ider = None
        self._savnet.clear()
        self.rom.arbeider.avbryt(SIDEGRUPPE)
        self.rom.arbeider.avbryt(HOPPGRUPPE)
        self.laster_naa.emit()
        self._kjoer(
            personhenting.foerste_side,
            (self.utvalg, self.sortering, self.annen_lov),
            self._lastet,
            GRUPPE,
        )
        if self._steder is None:
            self._hent_steder()

    def avbryt(self) -> None:
        """Give up waiting; what is shown stays."""
        self.rom.arbeider.avbryt(GRUPPE)
        self.laster = False
        self.feilet.emit(tekst("henting_avbrutt"))

    def _kjoer(
        self,
        funksjon: Callable[..., object],
        argumenter: tuple[object, ...],
        ferdig: Callable[..., None],
        gruppe: str,
    ) -> None:
        liste = self.rom.tjenester.liste
        self.rom.arbeider.kjoer(
            funksjon, liste, *argumenter, ferdig=ferdig, feil=self._feilet, gruppe=gruppe
        )

    def _lastet(self, svar: Foerste) -> None:
        self.antall, self.antall_uten_filter = svar.antall, svar.uten_filter
        self.antall_etter_andre = svar.etter_andre
        self.laster = False
        self.modell.sett(self.antall, svar.rader, self.rom.i_dag)
        self.lastet.emit()

    def _feilet(self, feil: Exception) -> None:
        """Tell it in the list alone; what nobody foresaw is logged with a number too."""
        self.laster = False
        ord_ = tekst("listen_kunne_ikke_leses")
        if isinstance(feil, Tjenestefeil):
            ord_ = f"{ord_} {melding_av(feil)} ({feil.kode})"
        else:
            self.rom.vis_feil(feil)
        self.feilet.emit(ord_)

    def _meldt(self, endring: Endring) -> None:
        del endring
        self._steder = None
        self.last()

    def _hent_steder(self) -> None:
        self._kjoer(personhenting.steder, (self.utvalg,), self._steder_hentet, STEDGRUPPE)

    def _steder_hentet(self, svar: Steder) -> None:
        self._steder = svar
        self.steder_endret.emit()

    def _trenger(self, side: int) -> None:
        self._savnet.add(side)
        self._hent_snart.start()

    def _hent_sider(self) -> None:
        """Fetch the pages that were asked for since; those scrolled past are forgotten."""
        numre = sorted(s for s in self._savnet if not self.modell.har_side(s))[-3:]
        self._savnet.clear()
        if numre:
            argumenter = ((self.utvalg, self.sortering), numre, self._ider)
            self._kjoer(personhenting.sider, argumenter, self._sider_hentet, SIDEGRUPPE)

    def _sider_hentet(self, svar: tuple[dict[int, tuple[Listerad, ...]], list[str] | None]) -> None:
        hentet, self._ider = svar
        for nummer, rader in hentet.items():
            self.modell.sett_side(nummer, rader)

    # what is done with rows

    def hopp_til(self, bokstaver: str, fra: int) -> None:
        """Look for the next row from `fra` whose family name begins so; `hoppet` tells it."""
        self._kjoer(
            personhenting.rad_paa_bokstav,
            ((self.utvalg, self.sortering), bokstaver, fra),
            lambda rad: self._hoppet(rad, bokstaver),
            HOPPGRUPPE,
        )

    def _hoppet(self, rad: int | None, bokstaver: str) -> None:
        if rad is None:
            self.ingen_paa_bokstav.emit(tekst("ingen_begynner_med", ord_=bokstaver))
        else:
            self.hoppet.emit(rad)

    def med_personer(
        self, rader: Sequence[int], gjoer: Callable[[tuple[Listerad, ...]], None]
    ) -> None:
        """Hand over the persons of some rows, fetched where they are not held."""
        holdt = tuple(p for rad in rader if (p := self.modell.person(rad)) is not None)
        if len(holdt) == len(rader):
            gjoer(holdt)
        else:
            valgte = ((self.utvalg, self.sortering), tuple(rader))
            self._kjoer(personhenting.personer, valgte, gjoer, "")

    def kopier_duf(self, rader: Sequence[int], kopier: Callable[[str], None]) -> None:
        """Hand the numbers of some rows over as text, a line each, without blanks."""

        def gjoer(personer: tuple[Listerad, ...]) -> None:
            kopier("\n".join(person.duf for person in personer))
            self.rom.si_fra(norsk.antall("duf_kopiert", len(personer)))

        self.med_personer(rader, gjoer)

    def skriv(self, sti: Path, form: str = Listeform.CSV) -> None:
        """Write exactly the choice to a file of a form."""
        self._sett_skriver(skriver=True)
        self.rom.arbeider.kjoer(
            self.rom.tjenester.liste.skriv,
            *(self.utvalg, self.sortering, sti, Listeform(form)),
            ferdig=lambda antall: self._skrevet(antall, sti),
            feil=self._ikke_skrevet,
        )

    def _skrevet(self, antall: int, sti: Path) -> None:
        self._sett_skriver(skriver=False)
        self.skrevet.emit(antall, str(sti))

    def _ikke_skrevet(self, feil: Exception) -> None:
        self._sett_skriver(skriver=False)
        self.rom.vis_feil(feil)

    def _sett_skriver(self, *, skriver: bool) -> None:
        self.skriver = skriver
        self.skriver_endret.emit()
