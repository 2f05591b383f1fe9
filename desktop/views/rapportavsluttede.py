"""The card of the terminated: filters, the form of a missing cause, and the table under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.views.avslutningvisning import AvslutningVisning
from desktop.views.rapportfilter import Avsluttetfilter
from desktop.views.rapporttabell import Rapporttabell
from desktop.views.sidedeler import Flate
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.card import hairline
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from desktop.models.hoved import Hovedskjerm
    from desktop.models.rapport import AvsluttedeSkjerm

_TABELL_MINST = 190


class Avsluttetkort(Flate):
    """Shows the choice of a screen; `skjema_vist` asks the page to bring the form into view."""

    aapne = Signal(str)
    status_endret = Signal()
    skjema_vist = Signal()

    def __init__(self, skjerm: AvsluttedeSkjerm, hoved: Hovedskjerm) -> None:
        """Make the card; it fills when the report is fetched."""
        super().__init__(tekst("avsluttede_deltakere"))
        self.skjerm = skjerm
        self._hoved = hoved
        self.statusord = ""
        self.skjema: AvslutningVisning | None = None
        self.filter = Avsluttetfilter(skjerm)
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.skjelett = SkeletonRows(tekst("avsluttede_deltakere").lower(), rows=6)
        self._skjemaplass = QVBoxLayout()
        self.tabell = Rapporttabell(skjerm)
        self.tom = EmptyState("", icon_name="rapporter")
        self.tomflate = QWidget()
        self._bygg()
        self._koble()
        self.skjelett.start()

    def _bygg(self) -> None:
        self.legg_til(self.filter)
        self.body.addLayout(self._skjemaplass)
        for widget in (hairline(self), self.feil, self.skjelett):
            self.legg_til(widget)
        midt = QVBoxLayout(self.tomflate)
        midt.addStretch(1)
        midt.addWidget(self.tom)
        midt.addStretch(2)
        self.legg_til(self.tomflate, 1)
        self.legg_til(self.tabell, 1)
        self.tom.button.set_icon("lukk")
        self.feil.hide()
        self.tomflate.hide()
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.tabell.setMinimumHeight(theme().height(_TABELL_MINST))

    def _koble(self) -> None:
        skjerm = self.skjerm
        skjerm.lastet.connect(self._lastet)
        skjerm.feilet.connect(self._feilet)
        skjerm.skjema.endret.connect(self._vis_skjema)
        self.feil.action_clicked.connect(skjerm.last_alt)
        self.tom.action_clicked.connect(skjerm.nullstill)
        self.tabell.person_aapnet.connect(self.aapne)
        self.tabell.utsnitt_endret.connect(self.filter.vis_utsnitt)
        self.tabell.aarsak_oensket.connect(skjerm.skjema.aapne)

    def _lastet(self) -> None:
        antall = self.skjerm.antall
        mister_fokus = self.tabell.hasFocus() and not antall
        self.skjelett.stop()
        self.feil.hide()
        self.tabell.setVisible(bool(antall))
        self.tomflate.setVisible(not antall)
        if not antall:
            self.tom.set_texts(*self.skjerm.tomt())
            self.filter.vis_utsnitt(0, 0)
        self.tabell.meld_utsnitt()
        if mister_fokus:
            self.fokuser()
        ord_ = norsk.antall("deltakere", antall)
        self.statusord = tekst("status_rapport", hva=ord_)
        self.status_endret.emit()
        if self.isVisible():
            announce(self.tabell, ord_)

    def _feilet(self, melding: str) -> None:
        self.skjelett.stop()
        self.feil.set_message("danger", melding)
        self.feil.show()

    def fokuser(self) -> None:
        """Put focus in the open form, else in the table, else in the filter."""
        if self.skjema is not None:
            self.skjema.fokuser()
        elif self.tomflate.isHidden():
            self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filter.fokuser()

    def legg_til_aarsak(self) -> None:
        """Open the form for the current row."""
        self.tabell.oensk_aarsak()

    def _vis_skjema(self) -> None:
        skjema = self.skjerm.skjema.aapent
        if self.skjema is None or self.skjema.skjema is not skjema:
            self._fjern_skjema()
            if skjema is not None:
                hoved = self._hoved
                self.skjema = AvslutningVisning(skjema, lambda: hoved.i_dag, hoved.er_fri)
                self._skjemaplass.addWidget(self.skjema)
                self.skjema.show()
        if self.skjema is not None:
            self.skjema_vist.emit()
        self.fokuser()

    def _fjern_skjema(self) -> None:
        if self.skjema is not None:
            self._skjemaplass.removeWidget(self.skjema)
            self.skjema.hide()
            self.skjema.deleteLater()
            self.skjema = None
