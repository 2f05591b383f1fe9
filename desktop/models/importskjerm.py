"""The screen of the import: choose a file, see what it would do, take it in, keep the report."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.domain.endring import Endring, Handling
from core.services.feil import Tjenestefeil
from core.services.filer import skriv_hel_fil
from core.services.fremdrift import Avbrutt
from desktop.models import norsk
from desktop.models.fremdrift import Fremdrift
from desktop.models.importdetalj import Importdetalj
from desktop.models.importfeil import Feilmodell, feilrader
from desktop.models.importkilde import velg_kilde
from desktop.models.importlinjer import INGEN
from desktop.models.importmodell import ART as ARTKOLONNE
from desktop.models.importmodell import AVVIK, NUMMER, Importmodell
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.importkilde import Innhold, Kilde, Utbytte

_SAKSHODER = {NUMMER: "import_kolonne_sak"}
_RAPPORTHODER = {ARTKOLONNE: "import_kolonne_utfall", AVVIK: "import_kolonne_tekst"}


class Tilstand(StrEnum):
    """Where the import is."""

    TOM = "tom"
    LESER = "leser"
    AVVIST = "avvist"
    VISNING = "visning"
    TAR_INN = "tar_inn"
    FERDIG = "ferdig"


class ImportSkjerm(QObject):
    """One import from file to report; it waits as it is while the user is elsewhere.

    `endret` tells that the state is another, `fremdrift_endret` how far the work has come, in
    words. `tatt_inn` is sent once a caseload has been changed.
    """

    endret = Signal()
    fremdrift_endret = Signal(str)
    tatt_inn = Signal()

    def __init__(self, rom: Arbeidsrom) -> None:
        """Begin without a file."""
        super().__init__()
        self.rom = rom
        self.tilstand = Tilstand.TOM
        self.modell = Importmodell()
        self.feilmodell = Feilmodell()
        self.kilde: Kilde | None = None
        self.innhold: Innhold | None = None
        self.utbytte: Utbytte | None = None
        self.melding = ""
        self.gjort = 0
        self.detalj = Importdetalj(rom)
        self._fremdrift = Fremdrift()
        self._stier: tuple[Path, ...] = ()

    # reading

    def les(self, stier: Sequence[Path]) -> None:
        """Read files and lay what is in them beside the caseload; nothing is written."""
        if not stier or self.opptatt:
            return
        tjenester = self.rom.tjenester
        self._glem()
        self._stier = tuple(stier)
        try:
            self.kilde = velg_kilde(stier, tjenester.listeimport, tjenester.saksfiler)
        except Tjenestefeil as feil:
            self._avvis(feil)
            return
        self._begynn(Tilstand.LESER)
        self.rom.arbeider.kjoer(
            self.kilde.les, self._fremdrift, ferdig=self._lest, feil=self._ikke_lest
        )

    def les_igjen(self) -> None:
        """Read the same files again: they, or the caseload, may have changed since."""
        self.les(self._stier)

    def _lest(self, innhold: Innhold) -> None:
        self.innhold = innhold
        self._vis_innhold()

    def _vis_innhold(self) -> None:
        if self.innhold is not None:
            hoder = _SAKSHODER if self.av_saker else {}
            self.modell.sett(self.innhold.linjer, velges=self.innhold.velges, hoder=hoder)
            self._sett(Tilstand.VISNING)

    def _ikke_lest(self, feil: Exception) -> None:
        if isinstance(feil, Avbrutt):
            self._glem()
            self.melding = tekst("import_avbrutt")
            self._sett(Tilstand.TOM)
        else:
            self._avvis(feil)

    # taking in

    @property
    def antall_valgte(self) -> int:
        """How many persons the import would register something of."""
        if self.innhold is None or self.innhold.velges:
            return len(self.modell.valgte)
        return self.innhold.antall_nye

    @property
    def handling(self) -> str:
        """What the button says that takes them in."""
        noekkel = "import_importer" if self.av_saker else "import_ta_inn"
        return norsk.antall(noekkel, self.antall_valgte)

    def ta_inn(self) -> bool:
        """Take in what is chosen, all of it or nothing; false where nothing is."""
        if self.kilde is None or self.tilstand is not Tilstand.VISNING or not self.antall_valgte:
            return False
        self._begynn(Tilstand.TAR_INN)
        self.rom.arbeider.kjoer(
            self.kilde.ta_inn,
            self.modell.valgte,
            self._fremdrift,
            ferdig=self._ferdig,
            feil=self._ikke_tatt_inn,
        )
        return True

    def _ferdig(self, utbytte: Utbytte) -> None:
        self.utbytte = utbytte
        hoder = _RAPPORTHODER if not self.av_saker else _SAKSHODER | _RAPPORTHODER
        self.modell.sett(utbytte.linjer, velges=False, hoder=hoder)
        self.detalj.lukk()
        self._sett(Tilstand.FERDIG)
        _meld_alle(self.rom)
        self.tatt_inn.emit()

    def _ikke_tatt_inn(self, feil: Exception) -> None:
        """Keep the preview and what is chosen; a refusal is shown before it."""
        if isinstance(feil, Avbrutt):
            self.melding = tekst("import_avbrutt")
            self._sett(Tilstand.VISNING)
        else:
            self._avvis(feil)

    # stopping, leaving, going back

    @property
    def opptatt(self) -> bool:
        """Whether work is under way."""
        return self.tilstand in {Tilstand.LESER, Tilstand.TAR_INN}

    @property
    def av_saker(self) -> bool:
        """Whether the file holds cases."""
        return self.kilde is not None and self.kilde.av_saker

    @property
    def flere_filer(self) -> bool:
        """Whether cases of many files are numbered through all of them."""
        return self.kilde is not None and self.kilde.flere_filer

    @property
    def kan_avbrytes(self) -> bool:
        """Whether the work under way can be stopped: the writing of a list cannot."""
        return self.tilstand is Tilstand.LESER or (
            self.tilstand is Tilstand.TAR_INN and self.av_saker
        )

    @property
    def kan_tilbake(self) -> bool:
        """Whether there is a preview behind the refusal that is shown."""
        return self.tilstand is Tilstand.AVVIST and self.innhold is not None

    @property
    def fil(self) -> str:
        """The name of the file, or how many files there are."""
        return self.kilde.navn if self.kilde is not None else ""

    def avbryt(self) -> None:
        """Stop what is under way."""
        if self.kan_avbrytes:
            self._fremdrift.stopp()

    def forlat(self) -> None:
        """Let reading end when the program does; what is being registered is brought to its end."""
        if self.tilstand is Tilstand.LESER:
            self.avbryt()

    def tilbake(self) -> None:
        """Go back from a refusal to the preview, with what was chosen."""
        if self.kan_tilbake:
            self._sett(Tilstand.VISNING)

    def nullstill(self) -> None:
        """Forget the file; nothing of it is registered that was not before."""
        if not self.opptatt:
            self._glem()
            self._sett(Tilstand.TOM)

    # files that are written

    def feil_som_tekst(self) -> str:
        """Write the faults as text."""
        return self.feilmodell.som_tekst(self.fil)

    def lagre_feil(self, sti: Path) -> None:
        """Save the faults as text."""
        ord_ = self.feil_som_tekst()
        beskjed = tekst("import_feil_lagret", fil=sti.name)
        self.rom.arbeider.kjoer(
            _skriv_tekst,
            sti,
            ord_,
            ferdig=lambda _svar: self.rom.si_fra(beskjed),
            feil=self.rom.vis_feil,
        )

    def lagre_rapport(self, sti: Path) -> None:
        """Save the report of what was taken in."""
        if self.utbytte is None or self.utbytte.skriv is None:
            return
        beskjed = tekst("import_rapport_lagret", fil=sti.name)
        self.rom.arbeider.kjoer(
            self.utbytte.skriv,
            sti,
            ferdig=lambda _antall: self.rom.si_fra(beskjed),
            feil=self.rom.vis_feil,
        )

    # within

    def _begynn(self, tilstand: Tilstand) -> None:
        self.gjort = 0
        self.melding = ""
        self._fremdrift = Fremdrift()
        self._fremdrift.endret.connect(self._kommet)
        self._sett(tilstand)

    def _kommet(self, gjort: int) -> None:
        if self.opptatt and self.sender() is self._fremdrift:
            self.gjort = gjort
            self.fremdrift_endret.emit(self.fremdrift)

    @property
    def fremdrift(self) -> str:
        """How far the work under way has come, in words."""
        if self.tilstand is Tilstand.LESER:
            noekkel = "import_leser_saker" if self.gjort else "import_leser"
            return tekst(noekkel, fil=self.fil, **({"n": self.gjort} if self.gjort else {}))
        personer = norsk.antall("personer", self.antall_valgte)
        if not self.gjort:
            return tekst("import_tar_inn", personer=personer)
        return tekst("import_tar_inn_av", gjort=self.gjort, n=self.modell.antall())

    def _avvis(self, feil: Exception) -> None:
        if not isinstance(feil, Tjenestefeil):
            self.rom.arbeider.uventet.emit(feil)
        self.feilmodell.sett(feilrader(feil), av_saker=self.av_saker)
        self._sett(Tilstand.AVVIST)

    def _glem(self) -> None:
        self.detalj.lukk()
        self.kilde = self.innhold = self.utbytte = None
        self.melding = ""
        self.modell.sett(INGEN, velges=False, hoder={})

    def _sett(self, tilstand: Tilstand) -> None:
        self.tilstand = tilstand
        self.endret.emit()


def _meld_alle(rom: Arbeidsrom) -> None:
    """Tell everybody that persons were changed; the page itself says whose, without a toast."""
    tid = rom.tjenester.klokke.naa()
    rom.sist_lagret = norsk.klokke(tid)
    rom.lagret_endret.emit(rom.sist_lagret)
    av, slag = rom.tjenester.bruker.registrert_av, Handling.IMPORTERT
    rom.nav.meld(Endring(person_id="", liste="sak", rad_id="", handling=slag, tidspunkt=tid, av=av))


def _skriv_tekst(sti: Path, ord_: str) -> None:
    with skriv_hel_fil(sti) as fil:
        fil.write(ord_)
