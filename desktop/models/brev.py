"""The screen of a letter: written form, what is merged, what is missing, and saving it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.skjema import melding_av
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from pathlib import Path

    from core.domain.sak import Sak
    from core.domain.vedtak import Vedtak
    from core.letters.brev import Brev
    from core.letters.felt import Felt
    from core.letters.maler import Gjennomgang
    from core.services.brev import Brevtjeneste
    from desktop.models.arbeidsrom import Arbeidsrom


@dataclass(frozen=True, slots=True)
class Brevfelt:
    """A field of the letter: its label, what is merged, and where it is registered."""

    etikett: str
    verdi: str
    sted: str = ""
    noedvendig: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brevvisning:
    """What the letter would hold in the chosen written form."""

    flettet: tuple[Brevfelt, ...]
    mangler: tuple[Brevfelt, ...]
    er_utkast: bool
    oppsummering: str
    merknad: str


class BrevSkjerm(QObject):
    """A letter of one decision. `endret` says that `visning` or `feil` is new."""

    endret = Signal()
    lagret = Signal(str)
    lagring_feilet = Signal(str)

    def __init__(self, rom: Arbeidsrom, sak: Sak, vedtak: Vedtak, form: str = "") -> None:
        """Begin with a written form, the person's own where none is given."""
        super().__init__()
        self._rom = rom
        self._sak = sak
        self._vedtak = vedtak
        self.form = form
        self.visning: Brevvisning | None = None
        self.feil = ""
        self.navn = sak.person.navn
        self.duf_gruppert = sak.person.duf_gruppert
        navn = kodeverk().vedtakstype[vedtak.type].navn.paa(maalform())
        self.tittel = f"{navn}, {norsk.dato(vedtak.vedtaksdato)}"

    @property
    def filnavn(self) -> str:
        """Propose a name that tells nothing about the person."""
        nummer = [v.id for v in self._sak.vedtak].index(self._vedtak.id) + 1
        return f"{self._vedtak.type}_{nummer}_{self._rom.i_dag.isoformat()}.docx"

    def last(self) -> None:
        """Find out what the letter would hold."""
        self.feil = ""
        self._rom.arbeider.kjoer(
            _gjennomgaa,
            self._rom.tjenester.brev,
            self._sak,
            self._vedtak.id,
            self.form,
            ferdig=self._lastet,
            feil=self._feilet,
            gruppe="brev",
        )

    def velg_form(self, form: str) -> None:
        """Choose bokmål («nb») or nynorsk («nn») for the letter."""
        if form != self.form:
            self.form = form
            self.last()

    def lagre(self, sti: Path) -> None:
        """Save the letter; the dialog has asked before an older file is replaced."""
        person_id, vedtak_id, form = self._sak.person.id, self._vedtak.id, self.form
        self._rom.arbeider.kjoer(
            lambda: self._rom.tjenester.brev.lagre(person_id, vedtak_id, form, sti, overskriv=True),
            ferdig=lambda brev: self._lagret(brev, sti),
            feil=self._ikke_lagret,
        )

    def _lastet(self, svar: tuple[str, Gjennomgang]) -> None:
        self.form, gjennomgang = svar
        flettet = tuple(_felt(f) for f in gjennomgang.flettet)
        mangler = tuple(_felt(f) for f in gjennomgang.mangler)
        antall = len(flettet) + len(mangler)
        self.visning = Brevvisning(
            flettet=flettet,
            mangler=mangler,
            er_utkast=gjennomgang.er_utkast,
            oppsummering=tekst("funnet_av", n=len(flettet), av=antall),
            merknad=tekst("brev_er_utkast" if gjennomgang.er_utkast else "brev_er_klart"),
        )
        self.endret.emit()

    def _feilet(self, feil: Exception) -> None:
        self.visning, self.feil = None, melding_av(feil)
        self._uventet(feil)
        self.endret.emit()

    def _lagret(self, brev: Brev, sti: Path) -> None:
        noekkel = "utkast_lagret" if brev.er_utkast else "brev_lagret"
        self._rom.si_fra(tekst(noekkel, fil=sti.name))
        self.lagret.emit(str(sti))

    def _ikke_lagret(self, feil: Exception) -> None:
        self._uventet(feil)
        self.lagring_feilet.emit(melding_av(feil))

    def _uventet(self, feil: Exception) -> None:
        if not getattr(feil, "melding", ""):
            self._rom.arbeider.uventet.emit(feil)


def _gjennomgaa(
    tjeneste: Brevtjeneste, sak: Sak, vedtak_id: str, form: str
) -> tuple[str, Gjennomgang]:
    form = form or tjeneste.standard_maalform(sak)
    return form, tjeneste.gjennomgaa(sak.person.id, vedtak_id, form)


def _felt(felt: Felt) -> Brevfelt:
    return Brevfelt(felt.etikett, felt.verdi, felt.sted, felt.paakrevd)
