"""The appeals on a decision: the table, and what can be done with the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.tokens import Role
from desktop.views import fra_visning
from desktop.views.widgets.appeal_table import AppealTable
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill

if TYPE_CHECKING:
    from desktop.models.visning import Klagevisning, Vedtaksvisning


class Klagedel(QWidget):
    """Shows appeals; `valgt` carries what is wanted and the appeal, or the decision for «ny».

    What can be wanted: ny, utfall, rediger, slett, slett_bekreftet, gjenopprett.
    """

    valgt = Signal(str, str)

    def __init__(self, vedtak: Vedtaksvisning, parent: QWidget | None = None) -> None:
        """Show the appeals on a decision."""
        super().__init__(parent)
        self._vedtak = vedtak
        self._levende = [k for k in vedtak.klager if not k.slettet]
        self._viser_slettede = False
        tittel = "knapp_ny_klage" if self._levende else "legg_til_klage"
        self.ny = Button(tekst(tittel), icon_name="pluss", small=True)
        self.utfall = Button(tekst("registrer_utfall"), "primary", icon_name="klubbe", small=True)
        self.utfall.setToolTip(tekst("registrer_utfall_hint"))
        self.rediger = Button(tekst("rediger"), icon_name="blyant", small=True)
        self.slett = Button(tekst("slett"), "danger", icon_name="soppel", small=True)
        self.gjenopprett = Button(tekst("gjenopprett"), icon_name="gjenopprett", small=True)
        self.slettede = Button("", "quiet", small=True)
        self.tabell = AppealTable()
        self.tom = ElidingLabel(tekst("tom_klage"), Role.CELL, "text2")
        self.hvilken = Etikett("", Role.HELPER, "text2")
        self.merknad = ElidingLabel(tekst("klage_er_laast"), Role.HELPER, "text2")
        self.bekreft = ConfirmInline(tekst("sikker_slette_klage"), yes=tekst("ja_slett"))
        self._handlinger = QWidget()
        self._bygg()
        self._koble()
        self._fyll()

    def _bygg(self) -> None:
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        kolonne.setSpacing(8)
        hode = QHBoxLayout()
        hode.setSpacing(10)
        hode.addWidget(Etikett(tekst("klage_paa_vedtaket"), Role.SUBTITLE, parent=self))
        if self._levende:
            hode.addWidget(Pill(str(len(self._levende)), parent=self))
        hode.addStretch(1)
        hode.addWidget(self.utfall)
        hode.addWidget(self.ny)
        kolonne.addLayout(hode)
        kolonne.addWidget(self.tom)
        kolonne.addWidget(self.tabell)
        rad = QHBoxLayout(self._handlinger)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(8)
        rad.addWidget(self.hvilken)
        rad.addStretch(1)
        for knapp in (self.rediger, self.slett, self.gjenopprett):
            rad.addWidget(knapp)
        kolonne.addWidget(self.merknad)
        kolonne.addWidget(self._handlinger)
        kolonne.addWidget(self.bekreft)
        kolonne.addWidget(self.slettede, 0, Qt.AlignmentFlag.AlignLeft)
        self.bekreft.hide()

    def _koble(self) -> None:
        self.ny.clicked.connect(lambda: self.valgt.emit("ny", self._vedtak.id))
        self.utfall.clicked.connect(self.be_om_utfall)
        for knapp, hva in (
            (self.rediger, "rediger"),
            (self.slett, "slett"),
            (self.gjenopprett, "gjenopprett"),
        ):
            knapp.clicked.connect(lambda _paa=False, hva=hva: self._send(hva))
        self.bekreft.confirmed.connect(lambda: self._send("slett_bekreftet"))
        self.bekreft.cancelled.connect(self._avbrutt)
        self.slettede.clicked.connect(self._vend_slettede)
        self.tabell.table.selectionModel().currentChanged.connect(lambda *_: self._vis_valgt())
        self.tabell.table.installEventFilter(self)

    def _fyll(self) -> None:
        vist = [k for k in self._vedtak.klager if self._viser_slettede or not k.slettet]
        self.tabell.set_rows([fra_visning.klagerad(k) for k in vist])
        self.tabell.setVisible(bool(vist))
        self.tom.setVisible(not vist)
        if vist:
            modell = self.tabell.model
            uavgjort = [n for n, k in enumerate(vist) if _er_aapen(k)]
            self.tabell.table.setCurrentIndex(modell.index((uavgjort or [len(vist) - 1])[-1], 0))
        antall = len(self._vedtak.klager) - len(self._levende)
        noekkel = "skjul_slettede_klager" if self._viser_slettede else "vis_slettede_klager"
        self.slettede.setText(tekst(noekkel, n=antall))
        self.slettede.setVisible(bool(antall))
        self._vis_valgt()

    def _vis_valgt(self) -> None:
        """Show what can be done with the appeal that is chosen; a decided one says why nothing."""
        klage = self._gjeldende()
        slettet_vedtak = self._vedtak.slettet
        self.ny.setVisible(not slettet_vedtak)
        self.utfall.setVisible(not slettet_vedtak and any(map(_er_aapen, self._levende)))
        laast = klage is not None and klage.laast and not klage.slettet
        self.merknad.setVisible(laast and not slettet_vedtak)
        self._handlinger.setVisible(klage is not None and not laast and not slettet_vedtak)
        if klage is None:
            return
        aapen = _er_aapen(klage)
        self.rediger.setVisible(aapen)
        self.slett.setVisible(aapen)
        self.gjenopprett.setVisible(klage.slettet)
        hvilken = tekst("valgt_klage", dato=klage.mottatt)
        self.hvilken.setText(hvilken)
        for knapp in (self.rediger, self.slett, self.gjenopprett):
            knapp.setAccessibleName(f"{knapp.text()} – {hvilken}")

    def _gjeldende(self) -> Klagevisning | None:
        noekkel = self.tabell.current()
        return next((k for k in self._vedtak.klager if k.id == noekkel), None)

    def be_om_utfall(self) -> None:
        """Ask for the outcome of the chosen appeal, else of the last that is not decided."""
        valgt = self._gjeldende()
        aapne = [k for k in self._levende if _er_aapen(k)]
        if not aapne or self._vedtak.slettet:
            return
        klage = valgt if valgt is not None and valgt in aapne else aapne[-1]
        self.valgt.emit("utfall", klage.id)

    def spoer(self, klage_id: str, effekt: str) -> None:
        """Ask in the place of the buttons, saying what the deadline becomes."""
        if self.tabell.current() == klage_id:
            self.bekreft.set_effect(effekt)
            self._handlinger.hide()
            self.bekreft.ask()

    def _avbrutt(self) -> None:
        self.bekreft.hide()
        self._vis_valgt()
        self.slett.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vend_slettede(self) -> None:
        self._viser_slettede = not self._viser_slettede
        self._fyll()

    def _send(self, hva: str) -> None:
        klage = self._gjeldende()
        if klage is None or self._vedtak.slettet:
            return
        if hva in {"rediger", "slett", "slett_bekreftet"} and not _er_aapen(klage):
            return
        self.valgt.emit(hva, klage.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2 edits the appeal in focus, Delete asks for it to be deleted."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            hva = {Qt.Key.Key_F2: "rediger", Qt.Key.Key_Delete: "slett"}.get(Qt.Key(event.key()))
            if hva:
                self._send(hva)
                return True
        return super().eventFilter(watched, event)


def _er_aapen(klage: Klagevisning) -> bool:
    return not klage.laast and not klage.slettet
