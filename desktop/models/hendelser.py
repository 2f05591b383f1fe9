"""The screen of the log: of one person or of all, its choice, pages, and the log as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.hendelse import Loggtype
from core.services.hendelser import Hendelsesfilter
from desktop.models import norsk
from desktop.models.hendelsesmodell import Hendelsesmodell
from desktop.models.hendelsesord import hvem
from desktop.models.hendelsesutskrift import hendelser_utskrift
from desktop.models.logg import LoggSkjerm
from desktop.models.sidemodell import SIDE
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.domain.endring import Endring
    from core.domain.hendelse import Hendelseslinje
    from core.services.hendelser import Hendelsestjeneste
    from core.services.person import Saksbilde
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.utskrift import Utskrift

PERIODER = (7, 30, 365, 0)
STANDARD_ALLE, STANDARD_PERSON = 30, 0


@dataclass(frozen=True, slots=True)
class Svar:
    """The first page of a choice, how many there are, and who has done something at all."""

    antall: int
    foerste: tuple[Hendelseslinje, ...]
    hvem: tuple[str, ...]


class HendelserSkjerm(QObject):
    """The choice in force; `person_id` is empty for the log of the whole caseload.

    `lastet` says that the model shows the choice, `feilet` carries a message, `logg_klar` the
    screen of a calculation log as it was.
    """

    lastet = Signal()
    feilet = Signal(str)
    logg_klar = Signal(object)

    def __init__(self, rom: Arbeidsrom, person_id: str = "") -> None:
        """Stand on an opened caseload; `last` fetches the first page."""
        super().__init__()
        self.rom = rom
        self.person_id = person_id
        self.loggtype: Loggtype | None = None
        self.hvem = ""
        self.periode = STANDARD_PERSON if person_id else STANDARD_ALLE
        self.modell = Hendelsesmodell(rom.kommuner)
        self.svar = Svar(0, (), ())
        self._lest = False
        self._savnet: set[int] = set()
        self._hent_snart = QTimer(self)
        self._hent_snart.setSingleShot(True)
        self._hent_snart.setInterval(0)
        self._hent_snart.timeout.connect(self._hent_sider)
        self.modell.trenger.connect(self._trenger)
        rom.nav.endret.connect(self._meldt)
        rom.doegn_endret.connect(self._last_igjen)

    def forlat(self) -> None:
        """Listen to changes no more: the person is closed."""
        self.rom.nav.endret.disconnect(self._meldt)
        self.rom.doegn_endret.disconnect(self._last_igjen)

    # the choice

    @property
    def filter(self) -> Hendelsesfilter:
        """The choice, as the use case takes it."""
        fra = self.rom.i_dag - timedelta(days=self.periode - 1) if self.periode else None
        return Hendelsesfilter(
            person_id=self.person_id, loggtype=self.loggtype, hvem=self.hvem, fra=fra
        )

    def velg(
        self, *, loggtype: str | None = None, hvem: str | None = None, periode: int | None = None
    ) -> None:
        """Change one of the filters, «» for all, and fetch the choice."""
        if loggtype is not None:
            self.loggtype = Loggtype(loggtype) if loggtype else None
        if hvem is not None:
            self.hvem = hvem
        if periode is not None:
            self.periode = periode
        self.last()

    def vis_alle(self) -> None:
        """Take every filter off."""
        self.velg(loggtype="", hvem="", periode=0)

    @property
    def snevret(self) -> bool:
        """Whether something narrows the log."""
        return bool(self.loggtype or self.hvem or self.periode)

    def typevalg(self) -> tuple[tuple[str, str], ...]:
        """List the kinds of events, all of them first."""
        egne = ((t.value, tekst(f"hend_type_{t}")) for t in Loggtype)
        return (("", tekst("hend_alle_typer")), *egne)

    def hvemvalg(self) -> tuple[tuple[str, str], ...]:
        """List who has done something, all of them first; the one in force stays."""
        alle = dict.fromkeys((*self.svar.hvem, *([self.hvem] if self.hvem else ())))
        return (("", tekst("hend_alle_hvem")), *((av, hvem(av)) for av in alle))

    def periodevalg(self) -> tuple[tuple[int, str], ...]:
        """List the periods."""
        return tuple((dager, tekst(f"hend_periode_{dager}")) for dager in PERIODER)

    @property
    def antall_tekst(self) -> str:
        """Say how many there are."""
        return norsk.antall("hend_antall", self.svar.antall)

    def tomt(self) -> tuple[str, str, str]:
        """Say that nothing is there: the fact, the next step and what its button does."""
        if self.snevret:
            return tekst("hend_ingen"), tekst("hend_utvid"), tekst("hend_vis_alle")
        return tekst("hend_ingen_i_det_hele"), "", ""

    # fetching

    def last(self) -> None:
        """Fetch the first page and the count; an older query is dropped."""
        self._lest = True
        self._savnet.clear()
        self.rom.arbeider.avbryt(self._gruppe("sider"))
        self.rom.arbeider.kjoer(
            _foerste_side,
            self.rom.tjenester.hendelser,
            self.filter,
            ferdig=self._lastet,
            feil=self._feilet,
            gruppe=self._gruppe("liste"),
        )

    def last_foerste_gang(self) -> None:
        """Fetch the log when it is first looked at."""
        if not self._lest:
            self.last()

    def _gruppe(self, hva: str) -> str:
        return f"hendelser-{hva}-{self.person_id}"

    def _lastet(self, svar: Svar) -> None:
        self.svar = svar
        self.modell.sett(svar.antall, svar.foerste)
        self.lastet.emit()

    def _feilet(self, feil: Exception) -> None:
        self.rom.vis_feil(feil)
        self.feilet.emit(tekst("hend_kunne_ikke_leses"))

    def _last_igjen(self) -> None:
        if self._lest:
            self.last()

    def _meldt(self, endring: Endring) -> None:
        if self.person_id in {"", endring.person_id}:
            self._last_igjen()

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
                self.rom.tjenester.hendelser,
                self.filter,
                sider,
                ferdig=self._sider_hentet,
                feil=self._feilet,
                gruppe=self._gruppe("sider"),
            )

    def _sider_hentet(self, sider: dict[int, tuple[Hendelseslinje, ...]]) -> None:
        for nummer, rader in sider.items():
            self.modell.sett_side(nummer, rader)

    # the log as it was, and paper

    def vis_logg(self, linje: Hendelseslinje) -> None:
        """Compute the case as it stood after an event; `logg_klar` follows."""
        self.rom.arbeider.kjoer(
            self.rom.tjenester.hendelser.beregning_da,
            linje.person_id,
            linje.tid,
            ferdig=lambda bilde: self._beregnet(linje, bilde),
            feil=self.rom.vis_feil,
        )

    def _beregnet(self, linje: Hendelseslinje, bilde: Saksbilde) -> None:
        if bilde.beregning is None:
            self.rom.feilet.emit(tekst("hend_beregnes_ikke", feil=bilde.feil or ""))
            return
        merke = tekst(
            "hend_slik_den_var", dato=norsk.dag_av(linje.tid), klokke=norsk.klokke(linje.tid)
        )
        self.logg_klar.emit(LoggSkjerm(bilde.sak, bilde.beregning, linje.tid, merke=merke))

    def lag_utskrift(self, ferdig: Callable[[Utskrift], None]) -> None:
        """Fetch exactly the choice for paper, and hand it over."""
        self.rom.arbeider.kjoer(
            hendelser_utskrift,
            self.rom,
            self.filter,
            self.filterlinjer(),
            ferdig=ferdig,
            feil=self.rom.vis_feil,
        )

    def filterlinjer(self) -> tuple[str, ...]:
        """Write what narrows the log, for the head of a print-out."""
        valgt = (
            ("hend_periode", dict(self.periodevalg())[self.periode]),
            ("hend_loggtype", tekst(f"hend_type_{self.loggtype}") if self.loggtype else ""),
            ("hend_hvem", hvem(self.hvem) if self.hvem else ""),
        )
        return tuple(
            tekst("filter_linje", navn=tekst(n), verdi=verdi) for n, verdi in valgt if verdi
        )


def _foerste_side(tjeneste: Hendelsestjeneste, filter_: Hendelsesfilter) -> Svar:
    rader = tjeneste.side(filter_, 0, SIDE)
    antall = len(rader) if len(rader) < SIDE else tjeneste.antall(filter_)
    return Svar(antall, rader, tjeneste.hvem(filter_.person_id))


def _sider(
    tjeneste: Hendelsestjeneste, filter_: Hendelsesfilter, sider: Sequence[int]
) -> dict[int, tuple[Hendelseslinje, ...]]:
    return {nummer: tjeneste.side(filter_, nummer * SIDE, SIDE) for nummer in sider}
