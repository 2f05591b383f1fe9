"""The card of the rule engine's runs: each with what it did, and a button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.etikett import Etikett

if TYPE_CHECKING:
    from desktop.models.kjoeringer import KjoeringerSkjerm, Kjoeringsvisning


class Kjoeringsrad(QWidget):
    """One run; it is asked about before it is taken back."""

    def __init__(self, nummer: int, kjoering: Kjoeringsvisning, skjerm: KjoeringerSkjerm) -> None:
        """Show a run."""
        super().__init__()
        self.knapp = Button(
            tekst("hend_angre_kjoering"), icon_name="angre", small=True, parent=self
        )
        self.knapp.setAccessibleDescription(kjoering.ord)
        self.knapp.setHidden(bool(kjoering.angret))
        self.spoersmaal = ConfirmInline(tekst("hend_sikker_angre"), yes=tekst("hend_ja_angre"))
        self.spoersmaal.hide()
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        rad = QHBoxLayout()
        rad.setSpacing(12)
        rad.addWidget(Etikett(kjoering.ord, Role.CELL, wrap=True), 1)
        if kjoering.angret:
            rad.addWidget(Etikett(kjoering.angret, Role.CELL, "text2", wrap=True), 1)
        rad.addWidget(self.knapp, 0, Qt.AlignmentFlag.AlignTop)
        kolonne.addLayout(rad)
        kolonne.addWidget(self.spoersmaal)
        self.knapp.clicked.connect(self.spoersmaal.ask)
        self.spoersmaal.cancelled.connect(self._avbryt)
        self.spoersmaal.confirmed.connect(lambda: skjerm.angre(nummer))

    def _avbryt(self) -> None:
        self.spoersmaal.hide()
        self.knapp.setFocus(Qt.FocusReason.OtherFocusReason)


class Kjoeringskort(Card):
    """Shows the newest runs that did something; hidden while there are none."""

    def __init__(self, skjerm: KjoeringerSkjerm) -> None:
        """Follow a screen."""
        super().__init__(tekst("hend_kjoeringer"), padded=True)
        self._skjerm = skjerm
        self.rader: list[Kjoeringsrad] = []
        self.body.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, CARD_PADDING)
        skjerm.endret.connect(self.vis)
        self.hide()

    def vis(self) -> None:
        """Show the runs as they are now."""
        for gammel in self.rader:
            self.body.removeWidget(gammel)
            gammel.hide()
            gammel.deleteLater()
        self.rader = [
            Kjoeringsrad(nummer, en, self._skjerm)
            for nummer, en in enumerate(self._skjerm.visninger())
        ]
        for rad in self.rader:
            self.add(rad)
        self.setVisible(bool(self.rader))
