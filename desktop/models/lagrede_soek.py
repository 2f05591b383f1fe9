"""The saved searches over the person list: standing ones and the user's own, with counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.services.feil import Tjenestefeil
from core.services.lagrede_soek import LagretSoek, Listesoek
from core.storage.utvalg import Utvalg
from desktop.models.skjema import melding_av
from desktop.models.statusvisning import SNART_DAGER
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.services.tjenester import Tjenester
    from desktop.models.personliste import PersonlisteSkjerm

HENTEGRUPPE, TELLEGRUPPE = "lagrede_soek", "lagrede_soek_antall"
FASTE = {
    "alle": Listesoek(Utvalg(vis_inaktive=True)),
    "uten_sluttmaal": Listesoek(Utvalg(vedtak=True, sluttmaal=False)),
    "uten_tiltak": Listesoek(Utvalg(vedtak=True, tiltak=False)),
    "uten_livsmestring": Listesoek(Utvalg(livsmestring=False)),
    "frist_snart": Listesoek(Utvalg(), dager_til=SNART_DAGER),
    "uten_foreldreveiledning": Listesoek(Utvalg(foreldreveiledning=False)),
}


@dataclass(frozen=True, slots=True)
class Brikke:
    """A saved search as it is shown; `antall` is None until it has been counted."""

    noekkel: str
    navn: str
    egen: bool
    valgt: bool
    antall: int | None


class LagredeSoek(QObject):
    """Follows the choice of the list and every saved change; `endret` says what is new.

    `lagret` carries a sentence when something was saved, `avvist` one when it was refused.
    """

    endret = Signal()
    lagret = Signal(str)
    avvist = Signal(str)

    def __init__(self, liste: PersonlisteSkjerm) -> None:
        """Begin with the standing searches; `hent` reads the user's own."""
        super().__init__()
        self._liste = liste
        self._rom = liste.rom
        self._faste = [LagretSoek(k, tekst(f"soek_{k}"), soek) for k, soek in FASTE.items()]
        self._egne: tuple[LagretSoek, ...] = ()
        self._antall: dict[Listesoek, int] = {}
        self._lov = liste.utvalg.lov
        liste.utvalg_endret.connect(self._valgt)
        self._rom.nav.endret.connect(self.tell)
        self._rom.doegn_endret.connect(self.tell)

    @property
    def brikker(self) -> tuple[Brikke, ...]:
        """The searches that can be used within the law in force."""
        faste = {soek.id for soek in self._faste}
        return tuple(
            Brikke(s.id, s.navn, s.id not in faste, self._er_valgt(s), self._antall.get(s.soek))
            for s in self._synlige
        )

    @property
    def _synlige(self) -> list[LagretSoek]:
        alle = (*self._faste, *self._egne)
        return [s for s in alle if s.soek.utvalg.lov in {None, self._liste.utvalg.lov}]

    def _er_valgt(self, lagret: LagretSoek) -> bool:
        soek = lagret.soek
        utvalg = replace(soek.utvalg, lov=self._liste.utvalg.lov)
        return replace(soek, utvalg=utvalg) == self._liste.valg.soek

    def _valgt(self) -> None:
        if self._liste.utvalg.lov != self._lov:
            self._lov = self._liste.utvalg.lov
            self._antall.clear()
            self.tell()
        self.endret.emit()

    # reading and counting

    def hent(self) -> None:
        """Read the user's own searches, and count all of them."""
        tjeneste = self._rom.tjenester.lagrede_soek
        self._rom.arbeider.kjoer(
            tjeneste.hent, ferdig=self._hentet, feil=self._rom.vis_feil, gruppe=HENTEGRUPPE
        )

    def _hentet(self, egne: tuple[LagretSoek, ...]) -> None:
        self._egne = egne
        self.endret.emit()
        self.tell()

    def tell(self) -> None:
        """Count how many persons each search finds today, after what else is waiting."""
        dag, lov = self._rom.i_dag, self._liste.utvalg.lov
        soek = [s.soek for s in self._synlige]
        utvalg = [replace(s.paa(dag), lov=lov) for s in soek]
        self._rom.arbeider.kjoer(
            self._rom.tjenester.liste.antall_mange,
            utvalg,
            ferdig=lambda antall: self._talt(soek, antall),
            feil=self._rom.vis_feil,
            gruppe=TELLEGRUPPE,
        )

    def _talt(self, soek: Sequence[Listesoek], antall: Sequence[int]) -> None:
        self._antall = dict(zip(soek, antall, strict=True))
        self.endret.emit()

    # using and changing

    def bruk(self, noekkel: str) -> None:
        """Let the list show what a search finds."""
        for lagret in self._synlige:
            if lagret.id == noekkel:
                self._liste.bruk_soek(lagret.soek)
        self.endret.emit()

    def lagre(self, navn: str) -> None:
        """Save the choice of the list under a name."""
        if self._er_fast(navn):
            return
        soek = self._liste.valg.soek
        utvalg = soek.utvalg
        if utvalg.kategori is None and utvalg.ordning is None:  # else it has a meaning in one law
            soek = replace(soek, utvalg=replace(utvalg, lov=None))
        self._utfoer(
            lambda tj: tj.lagrede_soek.lagre(navn, soek), tekst("soeket_er_lagret", navn=_ett(navn))
        )

    def gi_navn(self, noekkel: str, navn: str) -> None:
        """Call one of the user's own searches something else."""
        if not self._er_fast(navn):
            beskjed = tekst("soeket_har_nytt_navn", navn=_ett(navn))
            self._utfoer(lambda tj: tj.lagrede_soek.gi_navn(noekkel, navn), beskjed)

    def slett(self, noekkel: str) -> None:
        """Forget one of the user's own searches."""
        navn = next((s.navn for s in self._egne if s.id == noekkel), "")
        self._utfoer(
            lambda tj: tj.lagrede_soek.slett(noekkel), tekst("soeket_er_slettet", navn=navn)
        )

    def _er_fast(self, navn: str) -> bool:
        for fast in self._faste:
            if fast.navn.casefold() == _ett(navn).casefold():
                self.avvist.emit(tekst("soek_heter_det_fra_foer", navn=fast.navn))
                return True
        return False

    def _utfoer(self, gjoer: Callable[[Tjenester], object], beskjed: str) -> None:
        self._rom.arbeider.kjoer(
            gjoer,
            self._rom.tjenester,
            ferdig=lambda _svar: self._utfoert(beskjed),
            feil=self._ikke_utfoert,
        )

    def _utfoert(self, beskjed: str) -> None:
        self.lagret.emit(beskjed)
        self.hent()

    def _ikke_utfoert(self, feil: Exception) -> None:
        if isinstance(feil, Tjenestefeil):
            self.avvist.emit(melding_av(feil))
        else:
            self._rom.vis_feil(feil)


def _ett(navn: str) -> str:
    """A name with single blanks, as it is kept."""
    return " ".join(navn.split())
