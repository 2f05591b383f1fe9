"""The keys of the window, and the commands that the palette lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.navigasjon import Side
from desktop.models.soek import Kommando
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.innhold import Innhold

STEDER = (Side.ARBEIDSFLATE, Side.PERSONER, Side.RAPPORTER, Side.MALER, Side.HENDELSER)


@dataclass(frozen=True, slots=True)
class Tast:
    """A key and what it does; one with a `noekkel` is a command of the palette too."""

    tast: str
    utfoer: Callable[[], None]
    noekkel: str = ""


class Taster(QObject):
    """Binds the keys to a window. No key uses Ctrl+Alt, which types @ £ $ on this keyboard."""

    def __init__(self, innhold: Innhold) -> None:
        """Bind all keys."""
        super().__init__(innhold)
        self._innhold = innhold
        self.taster = (*self._faste(), *self._nummererte())
        for tast in self.taster:
            snarvei = QShortcut(QKeySequence(tast.tast), innhold.vindu)
            snarvei.setContext(Qt.ShortcutContext.WindowShortcut)
            snarvei.activated.connect(tast.utfoer)

    def _faste(self) -> tuple[Tast, ...]:
        innhold, hoved = self._innhold, self._innhold.hoved
        nav, utseende = hoved.navigasjon, innhold.utseende
        return (
            Tast("Ctrl+K", innhold.soek.aapne),
            Tast("Alt+Left", nav.tilbake, "tilbake"),
            Tast("Alt+Right", nav.fram, "fram"),
            Tast("Ctrl+Tab", lambda: nav.bla(1)),
            Tast("Ctrl+Shift+Tab", lambda: nav.bla(-1)),
            Tast("Ctrl+W", innhold.lukk_person, "kommando_lukk_person"),
            Tast("Ctrl+Shift+T", nav.gjenaapne, "kommando_gjenaapne"),
            Tast("Ctrl+PgDown", lambda: self._fane(1)),
            Tast("Ctrl+PgUp", lambda: self._fane(-1)),
            Tast("F1", lambda: hoved.gaa_til(Side.HJELP), "sted_hjelp"),
            Tast("F5", innhold.oppdater, "kommando_oppdater"),
            Tast("F6", lambda: self._omraade(1)),
            Tast("Shift+F6", lambda: self._omraade(-1)),
            Tast("F9", innhold.bytt_meny, "vis_personmeny"),
            Tast("Ctrl+F", self._filter, "filtrer_i_listen"),
            Tast("Ctrl+Shift+F", innhold.personer.bytt_soekekort, "kommando_soekekort"),
            Tast("Ctrl+N", self._ny_rad),
            Tast("Ctrl+Shift+N", self._ny_person, "ny_person"),
            Tast("Ctrl+S", self._lagre),
            Tast("Ctrl+Z", hoved.rom.angre, "kommando_angre"),
            Tast("Ctrl+L", innhold.vis_logg, "vis_beregningslogg"),
            Tast("Ctrl+B", self._brev, "kommando_brev"),
            Tast("Ctrl+D", self._slettede, "kommando_slettede"),
            Tast("Ctrl+Shift+E", lambda: self._alle_rader(aapne=True)),
            Tast("Ctrl+Shift+W", lambda: self._alle_rader(aapne=False)),
            Tast("Ctrl+Shift+S", self._csv, "last_ned_csv"),
            Tast("Ctrl+P", self._skriv_ut, "skriv_ut"),
            Tast("Ctrl++", lambda: utseende.trinn(1), "kommando_stoerre"),
            Tast("Ctrl+=", lambda: utseende.trinn(1)),
            Tast("Ctrl+-", lambda: utseende.trinn(-1), "kommando_mindre"),
            Tast("Ctrl+0", lambda: utseende.trinn(0)),
        )

    def _nummererte(self) -> list[Tast]:
        hoved = self._innhold.hoved
        steder = [
            Tast(f"Alt+{nr}", partial(hoved.gaa_til, side), f"sted_{side}")
            for nr, side in enumerate(STEDER, start=1)
        ]
        personer = [
            Tast(f"Ctrl+{nr}", partial(hoved.navigasjon.person_nummer, nr)) for nr in range(1, 10)
        ]
        return [*steder, *personer]

    def kommandoer(self) -> tuple[Kommando, ...]:
        """List the keys that have a name, and what has no key, for the palette."""
        med_tast = (
            Kommando(tast.noekkel, tekst(tast.noekkel), _norsk(tast.tast), tast.utfoer)
            for tast in self.taster
            if tast.noekkel
        )
        filer = self._innhold.filer.kommandoer()
        return (*med_tast, *(Kommando(nr, tekst(nr), "", gjoer) for nr, gjoer in filer))

    # what is not one call

    def _fane(self, steg: int) -> None:
        side = self._innhold.personside or self._innhold.rapportside
        if side is not None:
            side.bytt_fane(steg)

    def _omraade(self, steg: int) -> None:
        """Move focus to the next area, round and round."""
        omraader = self._innhold.omraader()
        her = [n for n, omraade in enumerate(omraader) if _har_fokus(omraade)]
        neste = (her[-1] + steg) % len(omraader) if her else 0
        _fokuser_i(omraader[neste])

    def _filter(self) -> None:
        if self._innhold.hendelseskort is not None:
            self._innhold.hendelseskort.fokuser_filter()
            return
        if self._innhold.rapportside is not None:
            self._innhold.rapportside.fokuser_filter()
            return
        self._innhold.hoved.gaa_til(Side.PERSONER)
        self._innhold.personer.filterrad.fokuser()

    def _ny_rad(self) -> None:
        side = self._innhold.personside or self._innhold.rapportside
        if side is not None:
            side.ny_rad()
        elif self._innhold.side is self._innhold.personer:
            self._innhold.personer.ny_person()

    def _ny_person(self) -> None:
        self._innhold.hoved.gaa_til(Side.PERSONER)
        self._innhold.personer.ny_person()

    def _lagre(self) -> None:
        skjema = self._innhold.aapent_skjema
        if skjema is not None:
            skjema.lagre()

    def _brev(self) -> None:
        side = self._innhold.personside
        if side is not None:
            side.brev_for_valgt()

    def _slettede(self) -> None:
        side = self._innhold.personside
        if side is not None:
            side.ordning.vedtak.bytt_utvalg()

    def _alle_rader(self, *, aapne: bool) -> None:
        side = self._innhold.personside
        if side is not None:
            side.ordning.vedtak.sett_alle_aapne(aapne=aapne)

    def _csv(self) -> None:
        if self._innhold.rapportside is not None:
            self._innhold.rapportside.lagre_csv()
        elif self._innhold.side is self._innhold.personer:
            self._innhold.personer.lagre_csv()

    def _skriv_ut(self) -> None:
        if self._innhold.hendelseskort is not None:
            self._innhold.hendelseskort.skriv_ut()
            return
        if self._innhold.rapportside is not None:
            self._innhold.rapportside.skriv_ut()
        elif self._innhold.side is self._innhold.personer:
            self._innhold.personer.csv.skriv_ut()


def _norsk(tast: str) -> str:
    """Write a key as the reader knows it."""
    for engelsk, norsk in (("Left", "←"), ("Right", "→"), ("PgDown", "PgDn")):
        tast = tast.replace(engelsk, norsk)
    return tast


def _har_fokus(omraade: QWidget) -> bool:
    i_fokus = QApplication.focusWidget()
    return i_fokus is not None and (omraade is i_fokus or omraade.isAncestorOf(i_fokus))


def _fokuser_i(omraade: QWidget) -> None:
    """Put focus on the first widget of an area that takes it."""
    for widget in (omraade, *omraade.findChildren(QWidget)):
        tar_fokus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tar_fokus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
