"""A form: what is typed, what is wrong with it, what it would do, and the way to save it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.services.feil import Avvist, Tjenestefeil
from desktop.models import norsk
from desktop.models.skjemafelt import Art, Felt, Seksjon, Verdi
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Avvik, Endring
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning, Konfliktvisning

VENT_MS = 150
HELTALL = re.compile(r"[0-9]{1,6}")
DESIMAL = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6})?")


class Skjema(QObject):
    """The state of one form. Values change through `sett`, saving goes through the worker.

    `oppsett_endret` says that other fields are to be shown, `feil_endret` that errors are,
    `forhaandsvist` that the preview is new, `lagret` carries the saved change.
    """

    oppsett_endret = Signal()
    verdi_endret = Signal(str)
    feil_endret = Signal()
    forhaandsvist = Signal()
    opptatt_endret = Signal(bool)
    lagret = Signal(object)
    avbrutt = Signal()

    def __init__(self, arbeider: Arbeider, tittel: str, verdier: Mapping[str, Verdi]) -> None:
        """Begin with values; nothing is typed yet."""
        super().__init__()
        self._arbeider = arbeider
        self.tittel = tittel
        self.verdier: dict[str, Verdi] = dict(verdier)
        self._fra: dict[str, Verdi] = dict(verdier)
        self.feil: dict[str, str] = {}
        self._uleselig: dict[str, str] = {}
        self.melding = ""
        self.konflikt: Konfliktvisning | None = None
        self.hva: Hvavisning | None = None
        self.lagrer = False
        self._vent = QTimer(self)
        self._vent.setSingleShot(True)
        self._vent.setInterval(VENT_MS)
        self._vent.timeout.connect(self.forhaandsvis)

    # what a concrete form says

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the fields to show for the values as they are."""
        raise NotImplementedError

    def _avvik(self) -> tuple[Avvik, ...]:
        """Ask the rules what must be mended; called when no required field is empty."""
        raise NotImplementedError

    def _lagring(self) -> Callable[[], Endring | None]:
        """Give the call that saves, to be run on the worker."""
        raise NotImplementedError

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        """Give the call that computes the preview, None while there is nothing to compute."""
        return None

    def varsler(self) -> tuple[str, ...]:
        """List what to know before saving that stops nothing; asked after every change."""
        return ()

    def _etter_endring(self, noekkel: str) -> bool:
        """Adjust other values to a change; tell whether other fields are to be shown."""
        del noekkel
        return False

    # what a view does

    @property
    def felt(self) -> tuple[Felt, ...]:
        """All fields in reading order."""
        return tuple(felt for seksjon in self.seksjoner() for felt in seksjon.felt)

    @property
    def endret(self) -> bool:
        """Whether something is typed that is not saved."""
        return bool(self._uleselig) or self.verdier != self._fra

    def hjelp(self, felt: Felt) -> str:
        """Give the helper text of a field: weekday and week under a date; a locked one has none."""
        verdi = self.verdier.get(felt.noekkel)
        if felt.art is Art.DATO and verdi is not None and not isinstance(verdi, str | int):
            return norsk.ukedag_og_uke(verdi)
        return "" if felt.art is Art.LAAST else felt.hjelp

    def sett(self, noekkel: str, verdi: Verdi) -> None:
        """Take a value; its error is forgotten, and the preview follows in a moment."""
        self._uleselig.pop(noekkel, None)
        if self.verdier.get(noekkel) == verdi and noekkel not in self.feil:
            return
        self.verdier[noekkel] = verdi
        andre_felt = self._etter_endring(noekkel)
        self._glem_feil(noekkel)
        self.verdi_endret.emit(noekkel)
        if andre_felt:
            self.oppsett_endret.emit()
        self._vent.start()

    def sett_uleselig(self, noekkel: str, melding: str) -> None:
        """Note that a field holds something that cannot be read; empty takes it back."""
        if melding:
            self._uleselig[noekkel] = melding
            self.feil[noekkel] = melding
        else:
            self._uleselig.pop(noekkel, None)
            self.feil.pop(noekkel, None)
        self.feil_endret.emit()

    def forlat(self, noekkel: str) -> None:
        """Check a field when focus leaves it: format, range and order, not what is empty."""
        if noekkel in self._uleselig or self.verdier.get(noekkel) in {None, ""}:
            return
        feil = self._formatfeil()
        if not feil and self._kan_proeves():
            feil = {a.felt: a.melding for a in reversed(self._avvik())}
        if feil.get(noekkel, "") != self.feil.get(noekkel, ""):
            self._sett_feil({**self._uten(noekkel), **_en(noekkel, feil.get(noekkel, ""))})

    def forhaandsvis(self) -> None:
        """Compute the preview on the worker; an older one still on its way is dropped."""
        self._vent.stop()
        kall = self._forhaandsvisning()
        if kall is None:
            self._vis_hva(None)
            return
        self._arbeider.kjoer(kall, ferdig=self._vis_hva, feil=self._uten_hva, gruppe=self._gruppe())

    def lagre(self) -> None:
        """Save, or show every error; `foerste_feil` is where focus belongs then."""
        if self.lagrer:
            return
        self.melding, self.konflikt = "", None
        feil = self._alle_feil()
        self._sett_feil(feil)
        if feil:
            return
        self._sett_lagrer(True)
        self._arbeider.kjoer(self._lagring(), ferdig=self._ferdig, feil=self._avvist)

    def avbryt(self) -> None:
        """Throw away what is typed."""
        self._vent.stop()
        self._arbeider.avbryt(self._gruppe())
        self.avbrutt.emit()

    @property
    def foerste_feil(self) -> str:
        """The key of the first field with an error, empty if there is none."""
        return next((felt.noekkel for felt in self.felt if felt.noekkel in self.feil), "")

    @property
    def feiloppsummering(self) -> str:
        """Say how many fields must be mended."""
        return norsk.antall("felt_maa_rettes", len(self.feil)) if self.feil else ""

    # within

    def _gruppe(self) -> str:
        return f"forhaandsvisning-{id(self)}"

    def _uten_hva(self, _feil: Exception) -> None:
        self._vis_hva(None)

    def _vis_hva(self, hva: Hvavisning | None) -> None:
        self.hva = hva
        self.forhaandsvist.emit()

    def _kan_proeves(self) -> bool:
        return not any(self._mangler(felt) for felt in self.felt)

    def _mangler(self, felt: Felt) -> bool:
        verdi = self.verdier.get(felt.noekkel)
        return felt.paakrevd and (verdi.strip() == "" if isinstance(verdi, str) else verdi is None)

    def _alle_feil(self) -> dict[str, str]:
        tomme = {
            felt.noekkel: tekst("felt_maa_fylles_ut", felt=felt.etikett)
            for felt in self.felt
            if self._mangler(felt)
        }
        regler = {} if tomme else {a.felt: a.melding for a in reversed(self._avvik())}
        return {**regler, **tomme, **self._formatfeil(), **self._uleselig}

    def _formatfeil(self) -> dict[str, str]:
        return {
            felt.noekkel: melding
            for felt in self.felt
            if (melding := formatfeil(felt, self.verdier.get(felt.noekkel)))
        }

    def _uten(self, noekkel: str) -> dict[str, str]:
        return {andre: melding for andre, melding in self.feil.items() if andre != noekkel}

    def _glem_feil(self, noekkel: str) -> None:
        if noekkel in self.feil:
            self._sett_feil(self._uten(noekkel))

    def _sett_feil(self, feil: dict[str, str]) -> None:
        self.feil = feil
        self.feil_endret.emit()

    def _sett_lagrer(self, lagrer: bool) -> None:
        self.lagrer = lagrer
        self.opptatt_endret.emit(lagrer)

    def _ferdig(self, endring: Endring | None) -> None:
        self._sett_lagrer(False)
        self._fra = dict(self.verdier)
        self.lagret.emit(endring)

    def _avvist(self, feil: Exception) -> None:
        """Put each refusal at its field; what belongs to no field stands above the buttons."""
        avvik = self._avvik_i(feil)
        kjente = {felt.noekkel for felt in self.felt}
        ved_felt = {a.felt: a.melding for a in avvik if a.felt in kjente}
        andre = [a.melding for a in avvik if a.felt not in kjente]
        if not avvik:
            andre = [melding_av(feil)]
        self.melding = " ".join(andre)
        self._ved_avslag(feil)
        self._sett_feil(ved_felt)
        self._sett_lagrer(False)
        if not isinstance(feil, Tjenestefeil):
            self._arbeider.uventet.emit(feil)

    def _avvik_i(self, feil: Exception) -> tuple[Avvik, ...]:
        """Give what a refusal has to say of single fields."""
        return feil.avvik if isinstance(feil, Avvist) else ()

    def _ved_avslag(self, feil: Exception) -> None:
        """Let a concrete form do more with a refusal."""
        del feil


def formatfeil(felt: Felt, verdi: Verdi) -> str:
    """Say what is wrong with how a number is written; empty if nothing is."""
    if not isinstance(verdi, str) or not verdi.strip():
        return ""
    if felt.art is Art.HELTALL and not HELTALL.fullmatch(verdi.strip()):
        return tekst("skriv_heltall")
    if felt.art is Art.DESIMAL and not DESIMAL.fullmatch(verdi.strip()):
        return tekst("skriv_desimaltall")
    return ""


def heltall(verdi: Verdi) -> int | None:
    """Read a whole number as typed; nothing where there is none or it cannot be read."""
    ord_ = verdi.strip() if isinstance(verdi, str) else ""
    return int(ord_) if HELTALL.fullmatch(ord_) else None


def _en(noekkel: str, melding: str) -> dict[str, str]:
    return {noekkel: melding} if melding else {}


def melding_av(feil: Exception) -> str:
    """Give the message of a refusal for the user; others are the program's own fault."""
    return feil.melding if isinstance(feil, Tjenestefeil) else tekst("uventet_feil_lagring")
